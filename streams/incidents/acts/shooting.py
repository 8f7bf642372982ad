"""Shooting: what was fired at, and with what, where the verb alone says neither.

Fourth stage of the cascade, called by `harm`.
"""

from streams.incidents.acts.means import weapon_in
from streams.incidents.acts.needs import SHOOTS_AT
from streams.incidents.classes import STRIKES
from streams.incidents.syntax.clauses import Clause
from streams.incidents.targets.kinds import SHIP
from streams.incidents.text.document import Span
from streams.incidents.text.lexicon import Marks

SHOOTS = ("fire", "firing", "open", "shot", "shoot")


def shot_with(marks: Marks, spans: list[Span]) -> str | None:
    """The type of act where drones, aircraft or artillery "fired on" something."""
    weapon = weapon_in(marks, spans, aircraft=True)
    if any(span[0] < span[1] and marks.keys[span[1] - 1] in _BATTERIES for span in spans[:1]):
        return "shelling"  # "Azerbaijani guns opened up on the town"
    return weapon.value if weapon is not None and weapon.value in STRIKES else None


def shot_at(marks: Marks, clause: Clause) -> Span | None:
    """What somebody "fired on Monday at", no arms being told: as with "fired at"."""
    verb = clause.verb.first
    if (
        marks.keys[verb] not in SHOOTS_AT
        or "be" in marks.grammar[verb - 1]
        or (clause.object[0] < clause.object[1] and marks.keys[clause.object[1] - 1] not in _ROUNDS)
    ):
        return None
    armed = weapon_in(marks, [clause.subject]) is not None
    told = not armed and clause.subject[0] < clause.subject[1]
    return next(iter(clause.phrase("at", "into")), None) if told else None


_BATTERIES = frozenset({"guns", "gunners", "batteries", "howitzers", "artillery", "artillerymen"})
_ROUNDS = frozenset({"times", "rounds", "volleys"})
"""How often or how much somebody fired: "fired 71 times at the town"."""


def aims(marks: Marks, clause: Clause) -> bool:
    """Whether the verb ends in the preposition of its aim ("fired at")."""
    return marks.keys[clause.verb.last - 1] in ("at", "on", "into", "upon")


def fired_on(marks: Marks, clause: Clause) -> list[Span]:
    """What somebody "opened fire" on, words between them: "opened fire with machine guns on a bus"."""
    if clause.passive or marks.keys[clause.verb.last - 1] != "fire":
        return []
    at = [span for span in clause.phrase("at") if any(m.value == SHIP for m in marks.within("target", *span))]
    return [*clause.phrase("on", "upon", "towards", "toward"), *at]


def aimed_too(marks: Marks, clause: Clause) -> list[Span]:
    """What else a verb that ends in the preposition of its aim was done to: "fired at X *and at Y*"."""
    if not aims(marks, clause):
        return []
    again = clause.phrase(marks.keys[clause.verb.last - 1])
    return [span for span in again if marks.keys[span[0] - 2 : span[0] - 1] == ["and"]]
