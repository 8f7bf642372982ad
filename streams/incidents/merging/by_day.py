"""What its day says of a telling: which attack it is, that it is another one, or the sum of a whole day.

Called by `merge`, which joins the tellings of one act.
"""

from streams.incidents.merging.groups import Group
from streams.incidents.tellings.telling import Telling


def named_by_day(telling: Telling) -> bool:
    """Whether it tells an act apart by its day, and where or at what: "Sunday's bombing of a ministry"."""
    return by_day(telling) and (telling.own_place or telling.target is not None)


def by_day(telling: Telling) -> bool:
    """Whether it tells an attack by its day: "Friday's car bombing", which a text has told of."""
    act, when = telling.act, telling.when
    return when is not None and act.noun and act.modifiers[0] - 2 <= when.first < act.first


def of_another_time(group: Group, telling: Telling) -> bool:
    """Whether a later sentence puts it some days back, or a day before the news, which bears no day: "A few
    days ago a drone hit the airport"."""
    act, when = telling.act, telling.when
    if when is None or act.anaphoric or act.refers or act.sentence == group.tellings[-1].act.sentence:
        return False
    if when.away:
        return group.when is None
    return telling.back and not any(t.back for t in group.tellings)


def of_a_whole_day(group: Group) -> bool:
    """Whether it sums up "the past 24 hours": another toll told at its place is of an act of its own."""
    day = group.dated_by
    return day is not None and day.night == "overnight" and day.last - day.first > _A_NIGHT


_A_NIGHT = 3  # tokens of "during the night", "the small hours"; "over the past day" is longer
