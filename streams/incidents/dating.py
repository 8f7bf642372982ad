"""The day of an act whose own sentence bears only that of a statement.

"..., the governor said on Wednesday. The raid began at dawn on Tuesday": the day before the statement's, told
right behind it where no other act is, is the act's (codebook section 1: the day it happened).
"""

from collections.abc import Sequence
from datetime import date

from streams.incidents.dates import TimeMention
from streams.incidents.groups import Group, day_of, only_spoken
from streams.incidents.page import Page

_REACH = 2  # sentences behind the one that tells the act
_NEWS = 4  # days that a statement comes after the act, at most; a weekday told further back is yet to come


def settle(page: Page, groups: Sequence[Group]) -> None:
    """Give a group that only a statement dates the earlier day that the next sentences tell."""
    telling_of = {telling.act.sentence for group in groups for telling in group.tellings}
    for group in groups:
        if group.past or group.when is None or not only_spoken(group):
            continue
        spoken = day_of(group.when)
        for day in page.dates:
            near = group.start < day.sentence <= group.start + _REACH
            if near and day.sentence not in telling_of and _earlier(day, spoken):
                group.when = day.when
                break


def _earlier(day: TimeMention, spoken: date) -> bool:
    """Whether it is a day of the news before that of the statement."""
    if day.kind != "day" or day.when is None or day.past or day.future or day.spoken or day.leads:
        return False
    return 0 < (spoken - day_of(day.when)).days <= _NEWS
