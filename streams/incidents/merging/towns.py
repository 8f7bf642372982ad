"""Towns: the settlement that a facility lies in, where the text names both: "the Bid Boland gas plant in
Behbahan". Whoever knows the town finds the plant.
"""

from collections.abc import Iterable
from dataclasses import replace
from math import inf

from streams.incidents.merging.groups import Group
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.places.gazetteer import distance

_NEAR = 25.0  # km; works lie outside the towns that they are told with


def settle(page: Page, groups: Iterable[Group]) -> None:
    """Say of what is placed at a facility in which town that is: the nearest of those that its sentences are
    "in"."""
    for group in groups:
        site = group.placed_by.place if group.placed_by is not None else None
        if group.place is None or site is None or site.kind != "facility" or site.place != group.place:
            continue
        town = _town(page, group, site)
        if town is not None and group.place.settlement is None:
            group.place = replace(group.place, settlement=town.place.name)


def _town(page: Page, group: Group, site: PlaceMention) -> PlaceMention | None:
    sentences = (page.document.sentences[number] for number in dict.fromkeys(group.told))
    told = (m for s in sentences for m in page.places.within((s.first, s.last)))
    inside = (m for m in told if m.kind == "settlement" and page.marks.keys[m.first - 1] in _IN)
    near = [(km, m) for m in inside if (km := _apart(site, m)) < _NEAR]
    return min(near, key=lambda pair: pair[0])[1] if near else None


_IN = frozenset({"in", "at"})  # "near a city" is in none


def _apart(site: PlaceMention, town: PlaceMention) -> float:
    """The distance in km, without end between countries."""
    if site.entry is None or town.entry is None or site.place.country != town.place.country:
        return inf
    return distance(site.entry, town.entry)
