"""Verbs of armed men on the move: crossed the border, broke into the region, seized the station.

Fourth stage of the cascade, called by `verbal`.
"""

from streams.incidents.acts.act import AIRBORNE, Act
from streams.incidents.acts.cyber import by_a_hacker, digital, read_cyber
from streams.incidents.acts.impacts import read_impact
from streams.incidents.acts.means import weapon_in
from streams.incidents.acts.senders import sender
from streams.incidents.syntax.clauses import Clause
from streams.incidents.syntax.frontiers import at_frontier
from streams.incidents.targets.nouns import TargetMention, find_targets
from streams.incidents.text.lexicon import Lexicon, Marks


def read_cross(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """crossed the border, broke into the region: needs armed people (checked once actors are known)."""
    if _fired_across(marks, clause, act):
        return True
    crossed = [clause.object, *clause.phrase(*_OVER), act.patient]
    words = {word for span in crossed for word in marks.keys[slice(*span)]}
    verb = marks.keys[clause.verb.first]
    if (act.cls == "cross" and digital(words)) or by_a_hacker(marks, act.agents):
        return read_cyber(marks, lexicon, clause, act, used)  # "broke into the control system of a utility"
    if verb.startswith(("breach", "gain")) and not words & _BARRIERS:
        return False  # "the shelter was breached"
    if verb.startswith(_ABOARD) and not any(marks.has("actor", *s, "armed", "group") for s in act.agents):
        return False  # so do passengers and coast guards
    act.patients = [act.patient, *clause.phrase("into", "in", "through", "across", "from", "at", "near")]
    if words & _GATES and not words & _BARRIERS:
        act.type = "armed_attack"  # "broke through the gate"
    act.anaphoric = act.cls == "cross" and _whence_they_came(marks, clause)
    act.targets = _entered(marks, lexicon, clause, act)
    if any(t.category for t in act.targets):
        act.type = "armed_attack"  # a building is stormed; land is entered
    flying = any(m.cls == "aircraft" or m.value in AIRBORNE for m in marks.within("noun", *clause.subject))
    holed = any(t.category for t in find_targets(marks, lexicon, crossed[0])) or words & _WALLS
    if flying and holed and not words & _AFLOAT:
        act.cls = "impact"
        return read_impact(marks, lexicon, clause, act, used)  # "a drone punched through the roof"
    if words & _AFLOAT or flying:
        return False  # a patrol at sea or a drone in the air is no incursion by land
    over = not verb.startswith("enter") and any(at_frontier(marks, *span) for span in crossed)
    act.strong = clause.verb.entry.strong or over
    return True


def _whence_they_came(marks: Marks, clause: Clause) -> bool:
    """Whether it only says of those told before where they came from: "the attackers had crossed from X"."""
    known = marks.keys[slice(*clause.subject)][:1] in (["the"], ["they"])
    there = clause.object[0] < clause.object[1] or bool(clause.phrase("into", "in", "at", "near", "to"))
    return known and not there and bool(clause.phrase("from"))


_OVER = ("across", "into", "over", "through", "from", "past", "beyond")


def _fired_across(marks: Marks, clause: Clause, act: Act) -> bool:
    """Whether rockets or missiles crossed into a country: they were fired at it; a drone may stray, and
    what only crossed its airspace went elsewhere."""
    arms, into = weapon_in(marks, [clause.subject]), clause.phrase("into", "towards", "toward")
    if arms is None or arms.value not in ("shelling", "missile_strike") or not into:
        return False
    if any("airspace" in marks.keys[slice(*span)] for span in into):
        return False
    act.cls, act.type, act.strong, act.aimed, act.weapon = "fire", arms.value, True, True, arms
    act.several = marks.keys[arms.last - 1].endswith("s")
    act.agents, act.patients = [sender(marks, clause.subject, arms)], into
    return True


_BARRIERS = frozenset(
    "border borders frontier fence wall defences defenses lines perimeter territory airspace".split()
)
_ABOARD = ("board", "climb", "clamber")
_GATES = frozenset({"gate", "gates", "door", "doors"})
_WALLS = frozenset({"roof", "roofs", "wall", "walls", "ceiling", "window", "windows", "hull", "side"})
_AFLOAT = frozenset({"waters", "airspace"})


def _entered(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act) -> list[TargetMention]:
    """The building that is broken into or taken over; ways and bridges are only crossed."""
    if act.cls != "seize" and not clause.verb.entry.strong:
        return []
    found = find_targets(marks, lexicon, act.patient)
    return [t for t in found if t.category not in ("transport.road", "transport.bridge")]
