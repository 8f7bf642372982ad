"""Sites: what an act hit that names only where it was, a facility that the gazetteer knows.

"Workers at the Ras Tanura refinery were injured by debris", "debris fell on it": no patient is a facility,
yet a subscriber wants to hear of the refinery (codebook section 2).
"""

from collections.abc import Iterable

from streams.incidents.classes import STRIKES
from streams.incidents.merging.groups import Group
from streams.incidents.page import Page
from streams.incidents.places import Gazetteer, PlaceMention
from streams.incidents.targets.kinds import GRID
from streams.incidents.targets.named import BESIDE, category_of
from streams.incidents.targets.nouns import TargetMention

_GROUNDS = ("energy.", "water", "transport.airport", "transport.rail", "industry", "health")
"""What has grounds to be on; bridges and crossings are fought at, ports are towns, bases are armies'."""
_AFAR = STRIKES | {"explosive", "cyber_attack", "blast", "bomb"}
_BEFORE = 4  # tokens from "near" or "the area around" to a name


def settle(page: Page, gazetteer: Gazetteer, groups: Iterable[Group]) -> None:
    """Say of a group that struck no facility but is placed at one that it struck this; so it did where what
    was hit is a part of it that the grid has, too."""
    for group in groups:
        none = group.infrastructure is None or _is_part(page, group)
        told = group.placed_by if group.type in _AFAR and none else None
        site = told.place if told is not None else None
        if told is None or site is None or site.kind != "facility" or site.place != group.place:
            continue
        category = category_of(gazetteer, site)
        if category is not None and category.startswith(_GROUNDS) and not _beside(page, site):
            group.infrastructure = category
            told.target = TargetMention(site.first, site.last, category)


def _is_part(page: Page, group: Group) -> bool:
    """Whether a transformer or the like is all of the grid that it tells of: "a transformer of the plant"."""
    grid = [t.target for t in group.tellings if t.target is not None and t.target.category == GRID]
    return group.infrastructure == GRID and all(page.marks.keys[t.last - 1] in _PARTS for t in grid)


_PARTS = frozenset("transformer transformers switchyard switchyards generator generators".split())


def _beside(page: Page, place: PlaceMention) -> bool:
    """Whether it was only near there."""
    return not BESIDE.isdisjoint(page.marks.before(place.first, _BEFORE))
