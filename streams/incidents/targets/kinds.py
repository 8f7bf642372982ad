"""How kinds of facilities go together: what stands on whose grounds, and what "energy sites" sum up."""

from streams.incidents.text.lexicon import Mark, Marks

SHIP = "transport.ship"
PORT = "transport.port"
SEAT = "government"


def in_yard(yard: str | None, category: str | None) -> bool:
    """Whether one stands in the other: tanks and power stations in a port, tanks at an airport."""
    if category is None or not category.startswith("energy."):
        return False
    return yard == "transport.port" or (yard == "transport.airport" and category == "energy.fuel_storage")


def of_sector(category: str, broad: str) -> bool:
    """Whether a facility is of those that "energy sites", "oil sites" or "an industrial site" may mean."""
    if broad == "industry":
        return category in _INDUSTRIAL
    energy = category.startswith("energy.") and broad == "energy.grid"
    return energy or (category in _OIL and broad in _OIL)


_INDUSTRIAL = frozenset({"energy.refinery", "energy.fuel_storage", "energy.terminal", "industry"})
_OIL = frozenset(f"energy.{kind}" for kind in ("refinery", "fuel_storage", "pipeline", "terminal", "field"))


def on_rails(marks: Marks, mark: Mark) -> bool:
    """Whether trains or tracks are told of beside what else may be of any kind: "the Grand Chord line", with
    a train that derailed."""
    if marks.keys[mark.last - 1] not in _ON_RAILS:
        return False
    around = marks.within("target", max(0, mark.first - _TRAINS), mark.last + _TRAINS)
    return any(other.value == "transport.rail" for other in around)


_ON_RAILS = frozenset({"line", "lines", "station", "platform", "platforms"})
_TRAINS = 25  # words


def steers(marks: Marks, first: int, mark: Mark) -> bool:
    """Whether a bridge is where a ship is steered from: "a tanker had its bridge damaged"."""
    if marks.keys[mark.first : mark.last] != ["bridge"] or marks.before(first, 1) != ["its"]:
        return False
    return any(m.value == SHIP for m in marks.within("target", max(0, first - _ABOARD), first - 1))


_ABOARD = 15  # tokens from a ship to "its bridge"


def of_a_vehicle(marks: Marks, mark: Mark) -> bool:
    """Whether it is a part of a vehicle: "the electrical equipment of two lorries"."""
    if marks.keys[mark.last : mark.last + 1] != ["of"]:
        return False
    near = marks.within("target", mark.last + 1, mark.last + 5)
    return bool(near) and near[0].value == "vehicle"
