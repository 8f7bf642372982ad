"""Whether two places are one, or one in the other (codebook section 5).

Called by `groups`, `fitting` and those that compare incidents.
"""

from math import cos, hypot, radians

from streams.incidents.locations.fineness import FINENESS, fineness
from streams.incidents.record import Place

SAME = 3.0
"""How alike a place is to itself."""


def same_place(a: Place | None, b: Place | None) -> float | None:
    """How alike two places are: the same, one inside the other, or None."""
    if a is None or b is None:
        return 0.5
    if (a.geonameid is not None and a.geonameid == b.geonameid) or a.name.lower() == b.name.lower():
        return SAME
    if a.country != b.country:
        return None
    if a.precision == b.precision == "facility":
        if _on_the_line(a, b) or _on_the_line(b, a):
            return 1.5
        return SAME if (a.lat, a.lon) == (b.lat, b.lon) else None  # two on the map are two (ruling 8)
    if _along(a, b) or _along(b, a):
        return 1.0
    exact = FINENESS[a.precision] < 2 and FINENESS[b.precision] < 2
    if exact and "facility" in (a.precision, b.precision) and _near(a, b):
        return 2.0
    if fineness(a) == fineness(b):
        return None
    outer, inner = (a, b) if fineness(a) > fineness(b) else (b, a)
    if outer.precision == "country":
        return 1.0
    if inner.precision == "facility" and outer.name in (inner.settlement or "", inner.admin1 or ""):
        return 2.0
    reach = _REGION_KM if inner.precision == "facility" else _ACROSS_KM
    if _of_several(outer) and _near(outer, inner, reach):
        return 1.0
    if outer.admin1 != inner.admin1:
        return None
    return (
        1.5 if outer.precision == "admin1" or (inner.settlement and _near(outer, inner, _ACROSS_KM)) else None
    )


def of_the_area(a: Place | None, b: Place | None) -> bool:
    """Whether one is an area of several units ("Darfur") in which the other may lie: for what is the same
    facility by its kind."""
    if a is None or b is None or a.country != b.country or fineness(a) == fineness(b):
        return False
    outer, inner = (a, b) if fineness(a) > fineness(b) else (b, a)
    return _of_several(outer) and _near(outer, inner, _REGION_KM)


def _of_several(area: Place) -> bool:
    """Whether an area is of several units: "the Niger Delta", "Kurdistan"."""
    return area.admin1 is None and area.precision == "admin1"


def _on_the_line(line: Place, station: Place) -> bool:
    """Whether one is a pipeline, the other a pumping station that may be on it."""
    return line.name.lower().endswith("pipeline") and station.name.lower().endswith("pumping station")


def _along(line: Place, place: Place) -> bool:
    """Whether one is a pipeline, the other a town or district of the region in which it is on the map."""
    inside = line.admin1 is not None and line.admin1 == place.admin1 and place.precision != "admin1"
    return inside and line.precision == "facility" and line.name.lower().endswith("pipeline")


_NEAR_KM = 25.0  # a port and its city are one place to a reader
_ACROSS_KM = 70.0  # from the middle of most districts to their ends
_REGION_KM = 250.0  # ... and of an area of several units, from its middle to a facility in it


def _near(a: Place, b: Place, within: float = _NEAR_KM) -> bool:
    """Whether two places with coordinates lie so near; flat earth is good enough for that."""
    if None in (a.lat, a.lon, b.lat, b.lon):
        return False
    assert a.lat is not None
    assert a.lon is not None
    assert b.lat is not None
    assert b.lon is not None
    north, east = (a.lat - b.lat) * 111.2, (a.lon - b.lon) * 111.2 * cos(radians(a.lat))
    return hypot(north, east) <= within
