"""What was aimed at a region and shot down over it: "drones targeted X, Y and Z overnight. ... Eight were
shot down over the Y region".

Where nothing more is told of it there, it came to nothing (codebook section 2, `outcome`). Seventh stage of
the cascade; called by `extractor` with all tellings, as a sum of what was shot down is none of a group.
"""

from collections.abc import Sequence

from streams.incidents.classes import UNMANNED
from streams.incidents.merging.groups import Group, same_day, same_type
from streams.incidents.merging.one_place import SAME, same_place
from streams.incidents.page import Page
from streams.incidents.tellings.telling import Telling

_AIMED = ("target", "aim", "launch", "fire", "sent")
"""How the words begin that say at what something was sent; "attacked" and "hit" say that it got there."""


def assign(page: Page, tellings: Sequence[Telling], groups: Sequence[Group]) -> None:
    """Give a group that is told as aimed at a place only its `end` if it was shot down there."""
    for group in groups:
        aimed = group.end is None and not group.past and group.type in UNMANNED
        if aimed and all(_only_aimed(page, t) for t in group.tellings):
            group.end = "intercepted" if any(_downed(t) and _there(group, t) for t in tellings) else None


def _downed(telling: Telling) -> bool:
    """Whether it tells that something was shot down over a place finer than a country."""
    act, place = telling.act, telling.place
    if act.cls != "intercept" or act.outcome != "intercepted" or act.dropped is not None or telling.past:
        return False
    return telling.own_place and place is not None and place.place.precision != "country"


def _only_aimed(page: Page, telling: Telling) -> bool:
    """Whether it tells of no harm."""
    act = telling.act
    hurt = any(max(toll.killed or (0, 0), toll.injured or (0, 0))[1] for toll in telling.tolls)
    hit = telling.target is not None and telling.target.category is not None
    return not (hurt or hit) and page.marks.keys[act.first].startswith(_AIMED)


def _there(group: Group, downed: Telling) -> bool:
    """Whether it was shot down where the group was aimed, on its day."""
    if downed.place is None or same_place(group.place, downed.place.place) != SAME:
        return False
    day = downed.when.when if downed.when is not None else None
    alike = same_type(group.type, downed.act.type) or 0.0
    return alike >= 1.0 and same_day(group.when, day) is not None
