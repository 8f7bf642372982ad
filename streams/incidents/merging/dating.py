"""The day of an act whose own sentence bears none, or only that of a statement.

"..., the governor said on Wednesday. The raid began at dawn on Tuesday": the day before the statement's, told
right behind it where no other act is, is the act's (codebook section 1: the day it happened). So is the day
on which "it happened", of an act told without any.
"""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from streams.incidents.merging.groups import Group, day_of, only_spoken
from streams.incidents.page import Page
from streams.incidents.tellings.own_day import is_near
from streams.incidents.times.dates import TimeMention

_REACH = 2  # sentences behind the one that tells the act
_NEWS = 4  # days that a statement comes after the act, at most; a weekday told further back is yet to come


def settle(page: Page, groups: Sequence[Group]) -> None:
    """Give a group without a day, or with a statement's, the one that the next sentences tell."""
    if _on_the_past(page):
        for group in groups:
            group.past = group.past or group.when is None
    telling_of = {telling.act.sentence for group in groups for telling in group.tellings}
    for group in groups:
        if group.past or not (group.when is None or only_spoken(group)):
            continue
        for day in page.dates:
            near = group.start < day.sentence <= group.start + _REACH
            if near and _of_the_lead(group, day):
                group.when = day.when
                break
            if not near or day.sentence in telling_of:
                continue
            fits = _happened(page, day) if group.when is None else _earlier(day, day_of(group.when))
            if fits:
                group.when = day.when
                break


def _of_the_lead(group: Group, day: TimeMention) -> bool:
    """Whether it is the day of the first who speaks of the news, as the lead tells none."""
    news = group.start == 0 and group.when is None and not all(t.act.perfect for t in group.tellings)
    return news and day.spoken and _of_the_past(day) and all(t.when is None for t in group.tellings)


def _on_the_past(page: Page) -> bool:
    """Whether the lead is of a trial or an anniversary: what the article tells without a day is as old."""
    lead = page.document.sentences[0]
    words = page.marks.keys[lead.first : lead.last]
    claims = page.lexicon.claims
    return not claims["tried"].isdisjoint(words) or any(
        word in claims["remembered"] and not is_near(words, n) for n, word in enumerate(words)
    )


def _happened(page: Page, day: TimeMention) -> bool:
    """Whether a sentence says of what was told before that it happened on a day of the past."""
    if not _of_the_past(day) or day.spoken:
        return False
    sentence = page.document.sentences[day.sentence]
    words = page.marks.keys[sentence.first : day.first]
    return words[:1] in (["it"], ["this"], ["the"]) and _came_about(words)


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
