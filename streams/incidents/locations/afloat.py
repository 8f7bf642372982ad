"""Whether something was at sea, as its clause or its places tell: "off Mokha", "in the economic zone".

Fifth stage of the cascade, called by `telling`: what bears a name and is hit at sea is a ship.
"""

from collections.abc import Sequence

from streams.incidents.acts.act import Act
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention

_WATERS = frozenset({"waters", "zone", "anchorage", "roadstead", "nautical"})
_COAST = 5  # tokens of "off the Black Sea coast of"


def is_afloat(page: Page, act: Act, places: Sequence[PlaceMention]) -> bool:
    """Whether an act was at sea: all its places are seas or coasts that it was off, or its clause says so;
    sea drones hit things there, unless it says where on land."""
    if not places and act.type == "naval_strike":
        return True
    said = not _WATERS.isdisjoint(page.marks.keys[act.last : max(act.last, act.scope[1])])
    return said or (bool(places) and all(_is_off_a_coast(page, place) for place in places))


def _is_off_a_coast(page: Page, place: PlaceMention) -> bool:
    """Whether a place is a sea, or only whose coast something was off: "off the coast of Yemen"."""
    return place.kind == "sea" or "off" in page.marks.before(place.first, _COAST)
