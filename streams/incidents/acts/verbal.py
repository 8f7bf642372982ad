"""Verbs of attack, each read by its class into an act."""

from streams.incidents.acts.act import Act, head_of
from streams.incidents.acts.at_sea import read_abduct, read_seize
from streams.incidents.acts.cyber import read_cyber
from streams.incidents.acts.harm import read_attack, read_die, read_fire, read_kindle
from streams.incidents.acts.impacts import read_impact
from streams.incidents.acts.launched import read_light
from streams.incidents.acts.over_land import read_cross
from streams.incidents.acts.ramming import read_ram
from streams.incidents.acts.shot_down import read_intercept
from streams.incidents.acts.suffering import read_suffer, read_take
from streams.incidents.acts.weaponry import (
    read_clash,
    read_detonate,
    read_find,
    read_plant,
    read_repel,
    read_tread,
    read_use,
)
from streams.incidents.syntax.clauses import Clause
from streams.incidents.syntax.moods import struck_by_itself
from streams.incidents.syntax.subjects import suspect, without_backers
from streams.incidents.syntax.verb_forms import before_verb
from streams.incidents.targets.nouns import find_targets
from streams.incidents.text.document import Span
from streams.incidents.text.lexicon import GERUND, Lexicon, Marks


def read_verb(marks: Marks, lexicon: Lexicon, number: int, clause: Clause, used: set[int]) -> Act | None:
    """Read a verb by its class; None if its roles make it no act."""
    verb = clause.verb
    act = Act(number, verb.first, verb.last, verb.value, verb.cls, strong=verb.entry.strong)
    act.scope = (clause.subject[0] if clause.subject[0] < clause.subject[1] else verb.first, clause.end)
    if verb.cls == "attack" and struck_by_itself(marks, verb):
        act.cls, clause.passive = "impact", False
    if verb.value == "sabotage" and verb.cls == "damage" and _of_people(marks, lexicon, clause):
        act.cls, act.type, act.strong = "kill", "armed_attack", True
    if verb.cls == "arson" and _burns_by_itself(marks, clause):
        act.cls, act.strong = "damage", False
    if _bursts_by_itself(marks, lexicon, clause):
        act.cls, act.type, act.strong, clause.passive = "damage", "-", False, True
    if _carries_out(marks, clause):
        act.cls, act.type, act.strong = "light", "-", False
    reader = _READERS[act.cls]
    patient = clause.subject if clause.passive else clause.object
    agent = (verb.first, verb.first) if clause.passive else _doer(marks, clause)
    act.agents = [agent, *clause.phrase("by")]
    act.patients = [_of_main_clause(marks, verb.first, patient)]
    act.origins = clause.phrase("from")
    act.head = head_of(marks.keys[verb.first])
    act.perfect = not _PERFECT.isdisjoint(marks.before(verb.first, 4, clause.start))
    if verb.entry.form == GERUND and marks.keys[verb.first - 1] == ",":
        subject = marks.keys[slice(*clause.subject)]  # "has answered with strikes, targeting ports"
        act.perfect = act.perfect or "has" in subject or "have" in subject
    if not reader(marks, lexicon, clause, act, used):
        return None
    if act.weapon is not None and act.cls != "intercept":
        before = marks.before(act.weapon.first, 2)
        act.separate = act.separate or "separate" in before or "another" in before
    if act.perfect and "campaign" in marks.keys[slice(*clause.subject)][-1:]:
        act.dropped = "general statement"  # "a campaign that has battered the grid"
    return act


def _doer(marks: Marks, clause: Clause) -> Span:
    """Who does it, of a subject that tells of backers or of who caught a suspect, too."""
    return suspect(marks, without_backers(marks, clause.subject), clause.verb.first)


def _burns_by_itself(marks: Marks, clause: Clause) -> bool:
    """Whether something burned down, nobody knows why: "a depot burned down"; not "was burned down", nor
    "found their huts burned down by rebels"."""
    first = before_verb(marks, clause.verb.first)
    helped = marks.grammar[first] & {"be", "have", "subordinate"} or marks.keys[first] in ("being", "been")
    told = clause.passive and marks.keys[clause.verb.last - 1] == "down"
    return told and not (helped or clause.phrase("by") or clause.subject[0] >= clause.subject[1])


def _bursts_by_itself(marks: Marks, lexicon: Lexicon, clause: Clause) -> bool:
    """Whether a facility exploded, which an attack told behind it may have done: "a depot exploded"; "blew
    up" is somebody's work but for "after a drone strike"."""
    verb = clause.verb
    if marks.keys[verb.first] == "blew":
        nouns = marks.within("noun", verb.last, verb.last + _CAUSE)
        attacks = [n for n in nouns if n.cls == "attack" and not marks.keys[n.last - 1].endswith("ing")]
        burst = any(not _CAUSED.isdisjoint(marks.before(n.first, 5)) for n in attacks)
    else:
        burst = (verb.cls, verb.value) == ("detonate", "explosive") and not clause.passive
    moved = not clause.passive and clause.object[0] < clause.object[1]
    if not burst or moved or marks.has("noun", *clause.subject, "weapon", "aircraft", "attack", "blast"):
        return False
    target = next(iter(find_targets(marks, lexicon, clause.subject)), None)
    told = target is not None and target.category is not None
    return told and target is not None and "," not in marks.keys[target.last : clause.subject[1]]


_CAUSED = frozenset({"after", "following", "in", "during", "amid", "by"})
_CAUSE = 14  # tokens from "blew up" to the attack: "in X on Wednesday after a Ukrainian drone strike"


def _of_people(marks: Marks, lexicon: Lexicon, clause: Clause) -> bool:
    """Whether people were cut down, no trees or pylons."""
    if marks.keys[clause.verb.last - 1] != "down":
        return False
    first, last = clause.subject if clause.passive else clause.object
    ends = (i for i in range(first, last) if "preposition" in marks.grammar[i])
    head = next(ends, last) - 1  # "shoppers in a market"
    return head >= first and marks.keys[head] in lexicon.claims["people"]


def _carries_out(marks: Marks, clause: Clause) -> bool:
    """Whether strikes were executed, not people: "executed precision strikes against X"."""
    executed = clause.verb.cls == "kill" and marks.keys[clause.verb.first].startswith("execut")
    span = clause.subject if clause.passive else clause.object
    return executed and any(noun.cls == "attack" for noun in marks.within("noun", *span))


def _of_main_clause(marks: Marks, verb: int, subject: Span) -> Span:
    """The noun group that "after being attacked" is about: "*the freighter* arrived in X after ..."."""
    if verb < _BEING or marks.keys[verb - 1] != "being" or marks.keys[verb - _BEING] not in _AFTER:
        return subject
    start, end = subject
    cut = (i for i in range(start + 1, end) if "preposition" in marks.grammar[i] and marks.keys[i] != "of")
    return start, next(cut, end)


_BEING = 2  # tokens of "after being"
_AFTER = frozenset({"after", "before", "since", "while", "despite"})
_PERFECT = frozenset({"have", "has"})


def _read_none(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """fighting broke out: the noun before tells the act."""
    return False


_READERS = {
    "abduct": read_abduct,
    "none": _read_none,
    "attack": read_attack,
    "damage": read_attack,
    "arson": read_attack,
    "kindle": read_kindle,
    "kill": read_attack,
    "die": read_die,
    "fire": read_fire,
    "light": read_light,
    "suffer": read_suffer,
    "take": read_take,
    "detonate": read_detonate,
    "impact": read_impact,
    "ram": read_ram,
    "intercept": read_intercept,
    "repel": read_repel,
    "cross": read_cross,
    "seize": read_seize,
    "find": read_find,
    "clash": read_clash,
    "plant": read_plant,
    "tread": read_tread,
    "use": read_use,
    "cyber": read_cyber,
}
