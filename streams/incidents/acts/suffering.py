"""Coming under attack: the subject of the verb is what was hit ("X came under fire", "was the target of").

Fourth stage of the cascade, called by `verbal`.
"""

from streams.incidents.acts.act import Act, struck
from streams.incidents.acts.means import cause_in, modifier_type, take_type, weapon_in
from streams.incidents.classes import STRIKES
from streams.incidents.syntax.bounds import DEFINITE
from streams.incidents.syntax.clauses import Clause
from streams.incidents.targets.nouns import find_targets
from streams.incidents.text.document import Span
from streams.incidents.text.lexicon import Lexicon, Marks


def read_suffer(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """come under attack: the subject is the target."""
    if marks.keys[clause.verb.first].startswith("receiv") and _people(marks, lexicon, clause.object):
        return False  # "the hospital received 33 dead from the strike"
    spans = [clause.object, *clause.phrase("to", "from", "under", "in", "with")]
    noun = cause_in(marks, spans, used)
    if noun is not None:
        act.type, act.strong = noun.value, noun.entry.strong
        if noun.value == "armed_attack" and marks.keys[noun.first - 1] in DEFINITE:
            act.type = "-"  # "bore the brunt of the assault": of the one told before, whatever it was
    elif not (act.strong or _without_a_noun(marks, lexicon, clause, act, used)):
        return False  # but "took a direct hit"
    _take_means(marks, clause, act)
    act.patients = [clause.subject, *clause.phrase("in", "on", "at", "near")]
    act.agents = [*clause.phrase("from", "by"), clause.object]
    if noun is not None:
        act.agents += [s for s in clause.phrase("in") if s[0] <= noun.first < s[1]]  # "in a Russian attack"
    act.targets = list(find_targets(marks, lexicon, clause.subject)) or struck(
        marks, lexicon, act.patients[1:]
    )
    act.strong = act.strong or (act.salvo and any(t.category for t in act.targets))
    return True


def read_take(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """took two rockets: a ship, a base or works did, with nothing but a number before the weapon; no rebels
    who took mortars from a depot, no minister who took a missile for a model."""
    arms, start = weapon_in(marks, [clause.object]), clause.object[0]
    if clause.passive or arms is None or not arms.entry.strong or arms.value not in STRIKES:
        return False
    before = range(start, arms.first)
    bare = all(marks.grammar[i] or marks.keys[i] in _HITTING or _is_number(marks, lexicon, i) for i in before)
    if not bare or "from" in marks.keys[arms.last : arms.last + 1]:
        return False
    act.targets = [t for t in find_targets(marks, lexicon, clause.subject) if t.category]
    act.type, act.strong, act.weapon, act.agents = arms.value, True, arms, [clause.object]
    act.patients = [clause.subject, *clause.phrase("in", "on", "at", "near", "off")]
    used.add(arms.first)
    return bool(act.targets)


_HITTING = frozenset({"incoming", "direct", "russian", "ukrainian", "israeli", "iranian", "houthi", "stray"})


def _is_number(marks: Marks, lexicon: Lexicon, i: int) -> bool:
    return marks.keys[i].isdigit() or marks.keys[i] in lexicon.claims["count"]


def _take_means(marks: Marks, clause: Clause, act: Act) -> None:
    """Let what it came under attack by say which kind it was: "fire from mortars", "fire from gunmen"."""
    modifier_type(marks, act, clause.object)
    for means in clause.phrase("by", "from", "with"):
        modifier_type(marks, act, means)  # "came under attack by drones"
        arms = weapon_in(marks, [means]) if act.salvo else None
        if arms is not None and arms.value in STRIKES:
            act.type, act.strong, act.salvo = arms.value, True, False
    shooters = (word for span in clause.phrase("from", "by") for word in marks.keys[slice(*span)])
    if act.salvo and not _GUNMEN.isdisjoint(shooters):
        act.salvo, act.strong = False, True


def _without_a_noun(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """Whether it is told with no noun of attack: "was the target of drones", "came under heavy fire", of a
    facility "took a hit", too."""
    last = clause.verb.last
    if marks.keys[last - 1] in ("of", "to", "by") and take_type(act, marks, [clause.object], used):
        act.strong = True
        return True
    if marks.keys[last - 1].startswith("hit") and last > clause.verb.first + 1:
        return any(t.critical and not t.broad for t in find_targets(marks, lexicon, clause.subject))
    under_fire = last > clause.verb.first + 1 and "fire" in marks.keys[last : last + 3]
    if under_fire:
        act.type, act.strong = "armed_attack", False
        armed = marks.has("actor", *clause.object, "armed", "group")  # "came under gang fire"
        act.salvo = not (armed or _criticised(marks, lexicon, clause))
    return under_fire


def _criticised(marks: Marks, lexicon: Lexicon, clause: Clause) -> bool:
    """Whether it is words that somebody came under fire with: a minister, or anyone "over" something."""
    who = marks.keys[slice(*clause.subject)]
    office = not (lexicon.claimed("person", "regime") - lexicon.claims["services"]).isdisjoint(who)
    return office or marks.keys[clause.end : clause.end + 1] in (["for"], ["over"])


_GUNMEN = frozenset({"gunmen", "gunman", "bandits", "snipers", "robbers"})
_BODIES = frozenset({"dead", "bodies", "wounded", "injured", "patients", "casualties", "corpses"})


def _people(marks: Marks, lexicon: Lexicon, span: Span) -> bool:
    """Whether a phrase tells of people, dead or hurt or not."""
    return any(word in _BODIES or word in lexicon.claims["people"] for word in marks.keys[slice(*span)])
