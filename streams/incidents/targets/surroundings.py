"""What is told around a noun says of which kind it is, if it may be of several: "the line" and a train.

Called by `nouns`.
"""

from streams.incidents.targets.kinds import SHIP
from streams.incidents.text.lexicon import Mark, Marks

_ON_RAILS = frozenset({"line", "lines", "station", "platform", "platforms"})
_TRAINS = 25  # tokens between a line or platform and the train that says what it is
_ABOARD = 15  # tokens from a ship to "its bridge"


def on_rails(marks: Marks, mark: Mark) -> bool:
    """Whether trains or tracks are told of beside what else may be of any kind: "the Grand Chord line", with
    a train that derailed."""
    if marks.keys[mark.last - 1] not in _ON_RAILS:
        return False
    around = marks.within("target", max(0, mark.first - _TRAINS), mark.last + _TRAINS)
    return any(other.value == "transport.rail" for other in around)


def steers(marks: Marks, first: int, mark: Mark) -> bool:
    """Whether a bridge is where a ship is steered from: "a tanker had its bridge damaged"."""
    if marks.keys[mark.first : mark.last] != ["bridge"] or marks.before(first, 1) != ["its"]:
        return False
    return any(m.value == SHIP for m in marks.within("target", max(0, first - _ABOARD), first - 1))


def of_a_vehicle(marks: Marks, mark: Mark) -> bool:
    """Whether it is a part of a vehicle: "the electrical equipment of two lorries"."""
    if marks.keys[mark.last : mark.last + 1] != ["of"]:
        return False
    near = marks.within("target", mark.last + 1, mark.last + 5)
    return bool(near) and near[0].value == "vehicle"
