"""Air raids of a government on its own land, told with no name: only it has aircraft there.

Seventh stage of the cascade, called by `sides` for what nobody else is named for.
"""

from streams.incidents.merging.groups import Group
from streams.incidents.merging.wars import bombs_itself
from streams.incidents.page import Page
from streams.incidents.tellings.telling import Telling


def from_the_air(page: Page, group: Group, year: int) -> bool:
    """Whether a government bombed its own rebels: only it has aircraft, or "government air strikes" says
    so."""
    if group.type != "air_strike" or group.place is None or group.place.country is None or group.past:
        return False
    if group.doer is not None and group.doer.country is not None:
        return False
    if bombs_itself(group.place.country, year):
        return True
    return any(_ruled(page, t) for t in group.tellings)


def _ruled(page: Page, telling: Telling) -> bool:
    """Whether the raids or who flew them are called the rulers': "junta jets", "government air strikes"."""
    keys, act = page.marks.keys, telling.act
    nouns = (n.first for start, end in act.agents for n in page.marks.within("noun", start, end))
    doers = (start + 1 for start, end in act.agents if start < end)
    return any(not _RULERS.isdisjoint(keys[max(0, i - 2) : i + 1]) for i in (act.first, *nouns, *doers))


_RULERS = frozenset({"government", "regime", "junta"})
