"""Wreckage: what is left of a drone or a missile sets a facility on fire (codebook ruling 10).

"Debris sparked a fire at a refinery", "a blaze caused by falling debris broke out at a depot": whatever the
verb, the facility was hit. Called by `reading`. What is only found shows that something came down there:
asked by `weaponry`.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec.structs import replace

from streams.incidents.acts.act import AIRBORNE, Act
from streams.incidents.acts.means import weapon_in
from streams.incidents.acts.senders import sender
from streams.incidents.syntax.clauses import Clause
from streams.incidents.targets.harmed import burnt
from streams.incidents.targets.nouns import TargetMention, find_targets
from streams.incidents.text.document import Document, Sentence, Span
from streams.incidents.text.lexicon import Lexicon, Mark, Marks

_REACH = 4  # sentences between a strike and what its debris did


def add_wreckage(document: Document, marks: Marks, lexicon: Lexicon, acts: list[Act]) -> None:
    """Take debris that fell on a facility for a strike, and add one act for every fire it lit."""
    for act in acts:
        if act.cls == "impact" and act.outcome == "intercepted" and act.dropped is None:
            _came_down_on(marks, lexicon, document.sentences[act.sentence], act)
    if lexicon.claims["wreckage"].isdisjoint(marks.keys):
        return
    struck = {a.sentence for a in acts if a.strong and a.dropped is None and a.weapon is not None}
    near = {number + apart for number in struck for apart in range(_REACH + 1)}
    for act in acts:
        if _killed(marks, lexicon, document.sentences[act.sentence], act):
            _blame(marks, document.sentences[act.sentence], act, near)
        fell = (act.cls == "impact" and act.anaphoric) or _wrought(marks, lexicon, act)
        if fell and _did_no_harm(marks, document.sentences[act.sentence], act):
            act.targets = []
        if fell and any(t.category for t in act.targets):
            _blame(marks, document.sentences[act.sentence], act, near)
    acts.extend(_fires(document, marks, lexicon, acts, near))


def _came_down_on(marks: Marks, lexicon: Lexicon, sentence: Sentence, act: Act) -> None:
    """Take what was found of a drone where something burnt or was damaged for a strike on it: "the remains of
    a drone were found in the yard of a damaged boiler house"."""
    near = (max(sentence.first, act.first - _SCENE), min(sentence.last, act.last + _SCENE))
    scene = replace(sentence, first=near[0], last=near[1])
    hit = next(chain(burnt(marks, lexicon, scene), _damaged(marks, lexicon, near)), None)
    if hit is not None and not _did_no_harm(marks, sentence, act):
        act.outcome, act.targets = "carried_out", [hit, *(t for t in act.targets if t.first != hit.first)]


def _damaged(marks: Marks, lexicon: Lexicon, near: Span) -> Iterator[TargetMention]:
    """The facility that is called damaged there, or was: "a damaged boiler house", "a plant was damaged"."""
    for i in marks.spots(_DAMAGED, *near):
        if any("negation" in kinds for kinds in marks.grammar[max(near[0], i - _GROUP) : i]):
            continue
        was = "be" in marks.grammar[i - 1]
        beside = (near[0], i) if was else (i + 1, min(i + _GROUP, near[1]))
        yield from (t for t in find_targets(marks, lexicon, beside) if t.critical)


_SCENE = 25  # tokens from the damage to what was found
_GROUP = 5  # tokens of "damaged district boiler house"
_DAMAGED = frozenset({"damaged", "destroyed", "wrecked", "gutted"})


def _did_no_harm(marks: Marks, sentence: Sentence, act: Act) -> bool:
    """Whether it only fell: "debris came down on a school, without causing damage" (ruling 10)."""
    harm = (i for i in range(act.last, sentence.last) if marks.keys[i] in _HARM)
    return any("negation" in kinds for i in harm for kinds in marks.grammar[max(act.last, i - _NONE) : i])


_HARM = frozenset({"damage", "harm", "destruction", "consequences"})
_NONE = 4  # tokens from "no" over "serious" to "damage"


def _wrought(marks: Marks, lexicon: Lexicon, act: Act) -> bool:
    """Whether debris "damaged" something, or lit it."""
    if act.cls != "damage" or act.strong or act.type != "-" or act.dropped is not None:
        return False
    return any(not lexicon.claims["wreckage"].isdisjoint(marks.keys[a:b]) for a, b in act.agents)


def _killed(marks: Marks, lexicon: Lexicon, sentence: Sentence, act: Act) -> bool:
    """Whether debris killed or hurt people: "falling debris killed two", "as a result of falling debris two
    died"."""
    if act.cls not in ("kill", "die") or act.strong or act.dropped is not None:
        return False
    debris = list(marks.spots(lexicon.claims["wreckage"], sentence.first, sentence.last))
    by = any(start <= i < end for i in debris for start, end in act.agents)
    return by or any(i < act.first and "of" in marks.before(i, _RESULT) for i in debris)


_RESULT = 6  # tokens from "as a result of the fall of the" to "debris"


def _blame(marks: Marks, sentence: Sentence, act: Act, near: set[int]) -> None:
    """Type an act of nameless debris by the weapon that its sentence names, else by what was told before."""
    weapon = weapon_in(marks, [(sentence.first, sentence.last)])
    if weapon is not None and weapon.value in AIRBORNE:
        act.type, act.weapon = weapon.value, weapon
    elif act.sentence in near:
        act.type = "strike_unspecified"
    act.strong = act.type != "-"
    act.anaphoric = not act.strong


def _fires(
    document: Document, marks: Marks, lexicon: Lexicon, acts: Sequence[Act], near: set[int]
) -> Iterator[Act]:
    told = {a.sentence for a in acts if a.dropped is None and any(t.category for t in a.targets)}
    for number, sentence, debris in document.holding(marks.where(lexicon.claims["wreckage"])):
        if number in told:
            continue
        lit: set[str | None] = set()
        for target in burnt(marks, lexicon, sentence, homes=True):
            if target.category not in lit and (not lit or target.critical):
                lit.add(target.category)
                act = _fire(marks, number, sentence, debris[0], target)
                _blame(marks, sentence, act, near)
                yield act


def _fire(marks: Marks, number: int, sentence: Sentence, at: int, target: TargetMention) -> Act:
    act = Act(number, at, at + 1, "-", "impact", anaphoric=True, targets=[target])
    act.patients, act.scope = [(sentence.first, sentence.last)], (sentence.first, sentence.last)
    whole = weapon_in(marks, [(at, min(at + _WHOSE, sentence.last))])
    if whole is not None and marks.keys[at + 1 : at + 2] in (["of"], ["from"]):
        act.agents = [(at + 2, whole.last)]  # "fragments of downed Ukrainian drones": theirs
    return act


_WHOSE = 8  # tokens from "debris" to what it was of


def in_pieces(marks: Marks, lexicon: Lexicon, weapon: Mark, found: Span) -> bool:
    """Whether what was found is what is left of a drone or a missile: "drone debris", "fragments of a
    missile", "parts of a Russian drone"; not the parts of drones, which workshops hold."""
    left = {marks.keys[weapon.last - 1], *marks.keys[found[0] : weapon.first]}
    if weapon.value not in _FLEW:
        return False
    one = "a" in left or "an" in left
    return not left.isdisjoint(lexicon.claims["wreckage"] | _PIECES) or (one and "parts" in left)


_FLEW = ("drone_strike", "missile_strike")
_PIECES = frozenset({"pieces", "remains", "fragment"})


def read_fallen(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, weapon: Mark) -> bool:
    """found debris of a drone near the village: it came down there; not what brought an airliner down."""
    act.patients = clause.phrase("near", "in", "at", "on", "outside", "around", "along", "within")
    act.cls, act.type, act.outcome, act.strong, act.weapon = (
        "impact",
        weapon.value,
        "intercepted",
        True,
        weapon,
    )
    act.agents = [sender(marks, clause.subject if clause.passive else clause.object, weapon)]
    told = {word for span in act.patients for word in marks.keys[slice(*span)]}
    return bool(told) and told.isdisjoint(lexicon.claims["craft"] | lexicon.claims["wreckage"] | _CRASHED)


_CRASHED = frozenset({"airliner", "crash", "museum", "workshop", "warehouse", "garage"})
