"""The day of an act whose own sentence bears none, or only that of a statement.

"..., the governor said on Wednesday. The raid began at dawn on Tuesday": the day before the statement's, told
right behind it where no other act is, is the act's (codebook section 1: the day it happened). So is the day
on which "it happened", of an act told without any.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from streams.incidents.merging import recalled, retrospect
from streams.incidents.merging.groups import Group, day_of, only_spoken
from streams.incidents.merging.neighbours import SAME_DAY, leaves_open
from streams.incidents.page import Page
from streams.incidents.record import When
from streams.incidents.times.dates import TimeMention

_REACH = 2  # sentences behind the one that tells the act
_NEWS = 4  # days that a statement comes after the act, at most; a weekday told further back is yet to come


def settle(page: Page, groups: Sequence[Group]) -> None:
    """Give a group without a day, or with a statement's, the one that the next sentences tell."""
    retrospect.settle(page, groups)
    recalled.settle(page, groups)
    _by_the_next(page, groups)
    _below_the_headline(page, groups)
    _by_the_day_told_last(page, groups)


def _by_the_next(page: Page, groups: Sequence[Group]) -> None:
    """Give a group the day that the next sentences tell."""
    telling_of = {telling.act.sentence for group in groups for telling in group.tellings}
    for group in filter(_unsettled, groups):
        for day in page.dates:
            near = group.start < day.sentence <= group.start + _REACH
            if near and _of_the_lead(group, day):
                group.when = day.when
                break
            if near and day.sentence not in telling_of and _fits(page, group, day):
                group.when = day.when
                break
    for day in page.dates:
        if day.sentence not in telling_of and _happened(page, day):
            _date_the_last(page, groups, day)


def _unsettled(group: Group) -> bool:
    """Whether nothing dates it but perhaps a statement."""
    return not group.past and (group.when is None or only_spoken(group))


def _fits(page: Page, group: Group, day: TimeMention) -> bool:
    """Whether a day is that of an act that has none, or only a statement's."""
    return _happened(page, day) if group.when is None else _earlier(day, day_of(group.when))


def _date_the_last(page: Page, groups: Sequence[Group], day: TimeMention) -> None:
    """Give the act told last before a sentence, at each of its places, the day on which "it happened"."""
    told = [(at, group) for group in groups if (at := group.told_last(day.sentence)) is not None]
    last = max((at for at, _ in told), default=0)
    for at, group in told:
        if at == last >= day.sentence - SAME_DAY and _unsettled(group) and _fits(page, group, day):
            group.when = day.when


def _by_the_day_told_last(page: Page, groups: Sequence[Group]) -> None:
    """Give what nothing else dates the day that the text told last, though of no act: "I can smell it, she
    said on Friday. A shell hit a substation." It lasts while what it dates is told, as does a list's item."""
    days = (d for d in page.dates if _of_the_past(d) and not _bounds(page, d))
    told = [(d.sentence, d.when.start[:10]) for d in days if d.when is not None]
    items = page.document.items
    reach = 0  # the last sentence that tells of that day
    for group in groups:
        n = bisect_left(told, (group.start, ""))
        if group.past or not n:
            continue
        sentence, day = told[n - 1]
        reach = max(reach, sentence)
        together = bisect_right(items, sentence) == bisect_right(items, group.start)
        if group.when is None and together and group.start - reach <= SAME_DAY and not leaves_open(group):
            group.when, group.assumed = When(start=day, precision="day"), True
        if group.when is not None and group.when.start[:10] == day:
            reach = group.start


def _bounds(page: Page, day: TimeMention) -> bool:
    """Whether a day only ends or begins a stretch: "thought safe until the strikes began on Sunday"."""
    before = page.marks.before(day.first, _STRETCH)
    if _BOUNDS.isdisjoint(before):
        return False
    return "," not in before[max(n for n, word in enumerate(before) if word in _BOUNDS) :]


_STRETCH = 6  # tokens from "until" over "the first strikes began on" to the day
_BOUNDS = frozenset({"until", "till", "since"})


def _below_the_headline(page: Page, groups: Sequence[Group]) -> None:
    """Give what a headline tells, which bears no day, the day of the lead below it."""
    lines = page.document.sentences[:2]
    if len(lines) < 2 or lines[0].paragraph == lines[1].paragraph:
        return
    if page.document.text[lines[0].start : lines[0].end].endswith((".", "?", "!")):
        return
    led = (g.when for g in groups if g.start == 1 and not g.past and not only_spoken(g))
    days = {day_of(when): when for when in led if when is not None and when.precision == "day"}
    days = days or _told_in(page, 1)
    if len(days) != 1:
        return
    for group in groups:
        if group.start == 0 and group.when is None and not (group.past or leaves_open(group)):
            (group.when,) = days.values()


def _told_in(page: Page, sentence: int) -> dict[date, When]:
    """The days of the past that a sentence tells, be it of no act: "denies firing Monday's round"."""
    told = (d for d in page.dates if d.sentence == sentence and _of_the_past(d) and not d.spoken)
    return {day_of(d.when): d.when for d in told if d.when is not None}


def _of_the_lead(group: Group, day: TimeMention) -> bool:
    """Whether it is the day of the first who speaks of the news, as the lead tells none."""
    news = group.start == 0 and group.when is None and not all(t.act.perfect for t in group.tellings)
    return news and day.spoken and _of_the_past(day) and all(t.when is None for t in group.tellings)


def _happened(page: Page, day: TimeMention) -> bool:
    """Whether a sentence says of what was told before that it happened on a day of the past."""
    if not _of_the_past(day) or day.spoken:
        return False
    if _named_by_its_day(page, day):
        return True
    sentence = page.document.sentences[day.sentence]
    words = page.marks.keys[sentence.first : day.first]
    return words[:1] in (["it"], ["this"], ["the"]) and _came_about(words)


def _named_by_its_day(page: Page, day: TimeMention) -> bool:
    """Whether it is called after its day: "*Friday's* blast", "Monday's deadly attack"."""
    if not page.document.tokens[day.last - 1].possessive:
        return False
    nouns = page.marks.within("noun", day.last, day.last + _CALLED)
    return any(noun.cls in ("attack", "blast") for noun in nouns)


_CALLED = 3  # tokens of "deadly car bombing"


def _came_about(words: Sequence[str]) -> bool:
    """Whether words say that something came about: "it happened", "the fire broke out"."""
    return any(word in _CAME or (word, then) in _CAME_ABOUT for word, then in pairwise([*words, ""]))


_CAME = frozenset({"happened", "occurred", "erupted"})
_CAME_ABOUT = frozenset({("took", "place"), ("broke", "out")})


def _of_the_past(day: TimeMention) -> bool:
    return not (day.kind != "day" or day.when is None or day.past or day.future or day.leads)


def _earlier(day: TimeMention, spoken: date) -> bool:
    """Whether it is a day of the news before that of the statement."""
    if not _of_the_past(day) or day.spoken or day.when is None:
        return False
    return 0 < (spoken - day_of(day.when)).days <= _NEWS
