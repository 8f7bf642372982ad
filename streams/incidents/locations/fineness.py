"""How fine a place is, and which of two mentions lies in the other or is the same.

Called wherever places are compared: `place_lists`, `locating`, `vagueness`, `groups` and `merge`.
"""

from streams.incidents.places import PlaceMention
from streams.incidents.places.gazetteer import kilometres
from streams.incidents.record import Place

FINENESS = {"facility": 0, "settlement": 1, "district": 2, "admin1": 3, "country": 4}


def fineness(place: Place) -> int:
    """How fine a place is, 0 the finest; a village is one even where only its district is on the map."""
    told = FINENESS[place.precision]
    return told if place.settlement is None else min(told, FINENESS["settlement"])


def same_place(a: PlaceMention, b: PlaceMention) -> bool:
    return (
        a.place.geonameid == b.place.geonameid
        if a.place.geonameid and b.place.geonameid
        else a.name.lower() == b.name.lower()
    )


_REGION = 200.0  # km from the middle of an area that is no unit of government to what still lies in it


_DISTRICT = 120.0  # km from the middle of a district to what may lie in it


_TOWN = 30.0  # km from the middle of a town to a facility that still is its own


def _at(place: Place) -> tuple[float, float]:
    return place.lat or 0.0, place.lon or 0.0


def contains(outer: PlaceMention, inner: PlaceMention) -> bool:
    """Whether the region or country `outer` holds `inner`."""
    a, b = outer.place, inner.place
    if fineness(a) < fineness(b) or a.country != b.country:
        return False
    if fineness(a) == fineness(b):  # one that nobody has mapped stands where the text puts it
        return inner.entry is None and outer.entry is not None and (a.lat, a.lon) == (b.lat, b.lon)
    if a.precision == "country":
        return True
    if a.precision == "settlement" and a.lat is not None and b.lat is not None:
        return kilometres(*_at(a), *_at(b)) < _TOWN  # a port is not any town's of its region
    if (
        outer.kind == "region" and a.admin1 is None and inner.place.lat is not None
    ):  # "along the Line of Control"
        return kilometres(*_at(a), *_at(b)) < _REGION
    if a.precision == "district" and a.lat is not None and b.lat is not None:
        return kilometres(*_at(a), *_at(b)) < _DISTRICT
    return a.admin1 == b.admin1 or a.precision == "district"
