"""Salvos: what is only said to have been hit, burnt or wrecked near a strike was hit by it.

Fourth stage of the cascade; called by `reading` once it knows all acts.
"""

from collections.abc import Sequence, Set

from streams.incidents.acts.act import REPORTED, Act, one_of_several, undergone
from streams.incidents.classes import STRIKES
from streams.incidents.syntax.verb_forms import among_those, before_verb
from streams.incidents.targets.nouns import TargetMention, find_targets
from streams.incidents.text.document import Document
from streams.incidents.text.lexicon import Lexicon, Marks


def in_a_salvo(marks: Marks, lexicon: Lexicon, acts: list[Act]) -> None:
    """Take "was hit" for an attack in an article that tells of strikes: "a silo near X was also hit"."""
    live = [act for act in acts if act.strong and act.dropped is None]
    told = {act.sentence for act in live if _is_strike(act) or _on_several(marks, lexicon, act)}
    loosely = {act.sentence for act in acts if act.dropped is None and _by_strikes(act)}
    near, within, hit = _around(told, _SALVO), _around(told | loosely, SCENE), _around(told, _ROUND_UP)
    ground = lexicon.claims["ground"]
    for act in acts:
        if act.sentence not in (hit if act.cls == "attack" else within) or act.dropped:
            continue
        if _burnt_down(marks, act):
            act.type = "-"
        act.salvo = act.salvo or harmed(marks, lexicon, act)
        if act.salvo and act.cls == "kill" and not any(t.category for t in act.targets):
            act.targets = [*_hurt_at(marks, lexicon, act), *act.targets]
        if act.sentence not in near:
            continue
        if _left_burning(marks, act):
            act.type = "strike_unspecified"
        if act.strong or not (act.head == "strike" or marks.keys[act.last - 1] in _HITS):
            continue
        aimed = any(t.category for t in act.targets)
        if act.noun:
            reported = any(marks.keys[max(0, start - 2)] in REPORTED for start, _ in act.patients)
            reported = reported or _there_were(marks, act)
            act.strong = (aimed or reported) and act.cls == "attack" and not act.anaphoric
        elif act.cls == "attack":
            head = act.patient
            shown = not ground.isdisjoint(marks.keys[head[0] : head[1]]) or _deadly(marks, act)
            act.strong = aimed or (shown and _unnamed(marks, act))  # "they returned and hit a clinic"


def _around(numbers: Set[int], reach: int) -> set[int]:
    """The sentences within reach of some."""
    return set().union(*(range(number - reach, number + reach + 1) for number in numbers))


def _there_were(marks: Marks, act: Act) -> bool:
    """Whether it says no more than where: "there were hits in X"."""
    placed = marks.keys[act.last : act.last + 1] in (["in"], ["across"], ["at"], ["near"])
    return placed and "there" in marks.before(act.modifiers[0], 3)


def alike(marks: Marks, acts: Sequence[Act]) -> None:
    """Let "a similar attack", what "was attacked as well" and what "the projectile" did be of the kind told
    before it."""
    kind: str | None = None
    for act in acts:
        if act.dropped is None:
            if kind and _is_like_it(marks, act):
                act.type = kind
            elif act.type in STRIKES:
                kind = act.type


def _is_like_it(marks: Marks, act: Act) -> bool:
    """Whether it says that its kind is that told before."""
    if act.noun and act.type == "-":
        return "similar" in marks.keys[act.modifiers[0] : act.first]
    nobody = all(first == last for first, last in act.agents)
    if act.cls == "attack" and act.type == "-" and act.targets and nobody:
        return marks.keys[act.last : act.last + 2] == ["as", "well"] or not _TOO.isdisjoint(
            marks.keys[act.first - 1 : act.last + 1]
        )
    return act.weapon is not None and marks.before(act.weapon.last, 2) in _PROJECTILE


_TOO = frozenset({"also", "too", "likewise"})
_PROJECTILE = (["the", "projectile"], ["the", "projectiles"])


def _deadly(marks: Marks, act: Act) -> bool:
    """Whether people died of it: "eight had died *when a terminal of the firm was hit* in Odesa"."""
    before = marks.before(act.scope[0], 3)
    return before[-1:] in (["when"], ["as"]) and not _DEAD.isdisjoint(before)


_DEAD = frozenset({"died", "killed", "perished", "injured", "wounded"})


def _is_strike(act: Act) -> bool:
    """Whether it tells of a strike: "bombed" and "strikes killed" too, but no bomb that somebody laid."""
    harmed = act.head == "strike" and (act.cls == "kill" or (act.type == "-" and act.strong))
    return act.type in STRIKES or harmed or (act.type == "bomb" and act.cls == "attack" and not act.noun)


def _on_several(marks: Marks, lexicon: Lexicon, act: Act) -> bool:
    """Whether it sums up what is told place by place: "Russia attacked four regions. In Sumy, two died"; what
    gunmen attack is told of as theirs."""
    if act.cls != "attack" or act.type != "-" or act.noun:
        return False
    army = any(a < b and not marks.has("actor", a, b, "armed", "group", "civil") for a, b in act.agents)
    heads = [marks.keys[end - 1] for _, end in act.patients[:1]]
    return army and any(head.endswith("s") and head in lexicon.claims["ground"] for head in heads)


def _by_strikes(act: Act) -> bool:
    """Whether "strikes hit" something: air strikes where people were killed, too, else maybe of workers."""
    return act.cls == "attack" and act.head == "strike" and not act.noun


_SALVO = 4  # sentences between a strike and what else it hit
SCENE = 6
"""Sentences between a strike and other harm that is told with a place of its own."""
_ROUND_UP = 12  # ... and "was struck", which says more than that something "was destroyed"


def _hurt_at(marks: Marks, lexicon: Lexicon, act: Act) -> list[TargetMention]:
    """What was hit where people were hurt: "two were wounded at a refinery"; many die at a hospital."""
    behind = range(act.last, min(act.scope[1], len(marks.keys)))
    at = next((i + 1 for i in behind if marks.keys[i] == "at"), None)
    if at is None:
        return []
    return [t for t in find_targets(marks, lexicon, (at, behind.stop)) if t.category not in (None, "health")]


def one_of_them(document: Document, marks: Marks, act: Act) -> None:
    """Type what "one hit X and another set fire to Y" tells by the missiles told before it."""
    if act.noun or act.cls not in _DONE or act.weapon is not None:
        return
    subject = marks.keys[slice(*act.agent)]
    if "," in subject:
        subject = subject[len(subject) - subject[::-1].index(",") :]  # "hours later, another"
    where = next((i for i, word in enumerate(subject) if word in _WHERE), len(subject))
    if not one_of_several(subject[:where]):  # "another in X"
        return
    another = not _NEXT.isdisjoint(subject)
    before = document.sentences[max(0, act.sentence - (_CHAIN if another else 1))].first
    kinds = ("weapon", "attack") if another else ("weapon",)
    told = [m for m in marks.within("noun", before, act.first) if m.cls in kinds and m.value in STRIKES]
    several = [m for m in told if another or marks.keys[m.last - 1].endswith("s")]
    if several:
        act.type, act.strong = several[-1].value, True
        act.weapon = several[-1] if several[-1].cls == "weapon" else None


_DONE = frozenset({"attack", "damage", "impact", "detonate", "kill", "arson"})
_NEXT = frozenset({"another", "other", "others", "second", "third", "fourth"})
_WHERE = frozenset({"in", "on", "near", "outside"})
_CHAIN = 3  # sentences back to the missiles: "One hit X. A second fell on Y. A third ..."


def _left_burning(marks: Marks, act: Act) -> bool:
    """Whether something "was set on fire" by nobody named: by what was fired at it, not by saboteurs."""
    lit = act.cls == "arson" and marks.keys[act.first] == "set" and act.type == "sabotage"
    return lit and "be" in marks.grammar[act.first - 1] and all(start >= end for start, end in act.agents)


def _inverted(marks: Marks, lexicon: Lexicon, act: Act) -> bool:
    """Whether what befell something comes first: "Also damaged was a depot"; not "affected", as flights
    are."""
    after = any("be" in kinds for kinds in marks.grammar[act.last : act.last + 1])
    return after and marks.keys[act.first] not in lexicon.claims["soft"]


def _burnt_down(marks: Marks, act: Act) -> bool:
    """Whether something "burned" that nobody is told to have lit."""
    burnt = act.cls == "damage" and marks.keys[act.first] in _BURNT
    return burnt and not act.strong and all(start >= end for start, end in act.agents)


_BURNT = frozenset({"burned", "burnt"})


def harmed(marks: Marks, lexicon: Lexicon, act: Act) -> bool:
    """Whether people "were killed", or something "was destroyed", by nobody named or by debris."""
    plain = act.cls in ("kill", "damage") and act.type == "-" and not (act.strong or act.anaphoric)
    if act.cls == "attack" and not (act.noun or act.strong or act.anaphoric):
        if act.head == "strike":
            return True  # "other strikes targeted the district of X"
        if only_hit(act) and _was_hit(marks, lexicon, act):
            return True  # "Kharkiv was also hit"
    if not plain:
        return False
    if any(m.cls in _HARMING for span in act.agents for m in marks.within("noun", *span)):
        return True
    befell = undergone(marks, act) or marks.keys[act.first] in _BURNT or _inverted(marks, lexicon, act)
    return befell and all(start >= end for start, end in act.agents)


def _was_hit(marks: Marks, lexicon: Lexicon, act: Act) -> bool:
    """Whether something "was also hit" by nobody named: no "trade was hit hard", "most of them were hit"."""
    heads = [marks.keys[end - 1] for start, end in act.patients[:1] if start < end]
    named = any(head not in lexicon.claims["some"] and head not in ("they", "it") for head in heads)
    told = "be" in marks.grammar[before_verb(marks, act.first)] or among_those(marks, act.scope[0], act.first)
    passive = told and marks.keys[act.last : act.last + 1] != ["hard"]
    return passive and named and _unnamed(marks, act)


def only_hit(act: Act) -> bool:
    """Whether it says no more than that something was hit, which may be a town or an export."""
    return act.cls == "attack" and act.type == "strike_unspecified" and not (act.noun or act.strong)


def _unnamed(marks: Marks, act: Act) -> bool:
    """Whether nobody is named who hit: the passive, or "the attack", "they", "the blast" as subject."""
    return all(
        any(m.cls in _HITTERS for m in marks.within("noun", a, b)) or "pronoun" in marks.grammar[a]
        for a, b in act.agents
        if a < b
    )


_HARMING = ("debris", "attack")
_HITS = frozenset({"hit", "hits", "hitting", "struck", "targeted"})
_HITTERS = ("attack", "weapon", "aircraft", "blast", "debris", "mention")
