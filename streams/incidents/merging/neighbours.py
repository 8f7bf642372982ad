"""What an incident takes from those told around it: the day, and the place.

Last stage of the cascade, called by `merge` once all tellings are grouped. A reader takes it that the day and
the place are still those told last; what a text leaves open (codebook section 7, ruling 11) stays open.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from streams.incidents.merging.groups import Group, day_of, only_spoken
from streams.incidents.record import Place

SAME_DAY = 6  # sentences in which a reader takes it that the day is still the one told last
_SAME_PLACE = 3  # the same for the place
_NEXT = 2  # sentences that may still bring the day of what was told


def date_undated(groups: list[Group], items: Sequence[int]) -> None:
    """Give an undated current incident the day of the dated one told within some sentences before it.

    The day of a statement does where the text tells no other, but corrects none. `items`: the sentences that
    open items of a list.
    """
    dated: Group | None = None
    for group in groups:
        if group.past or leaves_open(group):
            continue
        before = dated
        if group.when is not None and not only_spoken(group):
            if (
                dated is None
                or group.start > dated.start
                or (group.start == dated.start and not _later(dated, group))
            ):
                dated = group if _lends(group) else None
            if _told_aside(groups, group):
                dated = before  # "a drone hit X, two days after the base was attacked": the day is still X's
        elif (
            dated is not None
            and _follows(group, dated, SAME_DAY)
            and not _listed_apart(group, dated, items)
            and (group.when is None or not (only_spoken(dated) or _later(dated, group)))
        ):
            group.when = dated.when
        elif only_spoken(group):
            dated = group


def _told_aside(groups: Sequence[Group], group: Group) -> bool:
    """Whether its day is only what the news of its sentence is counted from."""
    day = group.dated_by
    if day is None or not day.leads:
        return False
    told = (t.act for g in groups if g is not group for t in g.tellings)
    return any(act.sentence == day.sentence and act.first < day.first for act in told)


def date_siblings(groups: list[Group]) -> None:
    """Give the places that one act hit the day told later of any of them, if it is one: "hit X and Y. The
    attack came before dawn on Monday"."""
    for group in groups:
        if group.when is None and not (group.past or leaves_open(group)):
            acts = [t.act for t in group.tellings]
            twins = [g for g in groups if g is not group and any(t.act in acts for t in g.tellings)]
            days = {day_of(g.when): g.when for g in twins if g.when is not None and _lends(g) and not g.past}
            if len(days) == 1:
                (group.when,) = days.values()


def date_by_the_one_day(groups: list[Group], items: Sequence[int]) -> list[Group]:
    """Give what is still undated the day of all that is dated, if it is one and is told soon.

    A day told far below is a guess, and a wrong day keeps two reports of one act apart; none does not.
    """
    current = [g for g in groups if not g.past]
    dated = [g for g in current if g.when is not None]
    if len({day_of(g.when) for g in dated if g.when is not None}) == 1 and any(map(_lends_back, dated)):
        for group in current:
            soon = dated[0].start - group.start <= _NEXT
            if group.when is not None or _listed_apart(group, dated[0], items):
                continue
            if soon and not leaves_open(group):
                group.when = dated[0].when
    return groups


def lend_day(total: Group, part: Group) -> None:
    """Give one of the acts that a total sums up the day of the total, unless either leaves it open."""
    lends = _lends_back(total) if part.start < total.start else _lends(total)
    if part.when is None and lends and not leaves_open(part):
        part.when = total.when


def place_unplaced(groups: list[Group]) -> None:
    """Give an incident whose sentences name no place that of the one told just before it."""
    placed: Group | None = None
    for group in groups:
        if group.place is not None:
            placed = placed if group.past else group
        elif (
            placed is None or group.past or any(t.act.aimed or t.after or t.undersea for t in group.tellings)
        ):
            continue
        elif _follows(group, placed, _SAME_PLACE):
            group.place, group.placed_by = placed.place, placed.placed_by


def told_before(group: Group, groups: Iterable[Group]) -> Place | None:
    """Where what was told last before a group was, in a text that is not of another place since."""
    near = [
        g
        for g in groups
        if g is not group and g.place is not None and not g.past and _follows(group, g, _SAME_PLACE)
    ]
    return max(near, key=lambda g: g.told_last(group.start) or 0).place if near else None


def _lends(group: Group) -> bool:
    """Whether its day may be another's: the first of a stretch ("since Sunday") is that of none."""
    return group.dated_by is None or group.dated_by.kind != "period"


def _lends_back(group: Group) -> bool:
    """Whether its day may be that of what is told before it, too: "the day before" is none of the news."""
    return _lends(group) and not (group.dated_by is not None and group.dated_by.away)


def leaves_open(group: Group) -> bool:
    """Whether the text leaves its day open: "last week", or in the present perfect ("have also hit")."""
    if group.when is not None:
        return False
    if all(t.act.perfect for t in group.tellings):
        return True
    return any(t.when is not None and t.when.when is None for t in group.tellings)


def _later(dated: Group, spoken: Group) -> bool:
    """Whether one's day comes after the other's: nobody speaks of an act before it is, and what a lead puts
    "a day after" another act is the news."""
    return bool(dated.when and spoken.when and day_of(dated.when) > day_of(spoken.when))


def _listed_apart(group: Group, dated: Group, items: Sequence[int]) -> bool:
    """Whether two items of a list tell them, each for itself; "the attack" is still the one told before."""
    here, there = bisect_right(items, group.start), bisect_right(items, dated.start)
    return here != there and 0 not in (here, there) and not any(t.act.refers for t in group.tellings)


def _follows(group: Group, other: Group, within: int) -> bool:
    """Whether a group is told within so many sentences of something told of another."""
    return any(0 <= group.start - t.act.sentence <= within for t in other.tellings)
