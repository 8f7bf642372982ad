"""The days of an act told of several at once: "hit X on Sunday and again on Monday" (codebook section 1).

Fifth stage of the cascade, called by `telling`: one incident a day.
"""

from collections.abc import Sequence
from itertools import pairwise

from streams.incidents.acts.act import Act
from streams.incidents.locations.place_lists import ends_phrase
from streams.incidents.page import Page
from streams.incidents.syntax.coordination import opening_in
from streams.incidents.times.dates import TimeMention


def other_days(
    page: Page, act: Act, when: TimeMention | None, dates: Sequence[TimeMention]
) -> list[TimeMention]:
    """The days that "and" joins to the day of an act."""
    if when is None or when.kind != "day":
        return []
    run: list[TimeMention] = []
    joined = False
    for one, other in pairwise(dates):
        if not _goes_on(page, one, other):
            if when in run:
                break
            run, joined = [], False
            continue
        run = [*(run or [one]), other]
        joined = joined or "and" in page.marks.keys[one.last : other.first]
    told = joined and when in run and _of_the_act(page, act, run)
    return [day for day in run if day is not when] if told else []


def _goes_on(page: Page, one: TimeMention, other: TimeMention) -> bool:
    """Whether only "and", or a comma, stands between two days. A night is of both, and so may an evening and
    the next morning be, unless it was "again"."""
    keys = page.marks.keys
    between = keys[one.last : other.first]
    anew = not _ANEW.isdisjoint(between)
    joining = _JOINING | _HOURS if anew else _JOINING
    if not between or not joining.issuperset(between) or not (_is_day(page, one) and _is_day(page, other)):
        return False
    if opening_in(page.marks, one.last, other.first) is not None:
        return False  # "hit X on Monday and, a day earlier, shells hit Y"
    night = one.night is not None or "overnight" in keys[one.first : one.last]
    return (anew or not (night and "early" in between)) and keys[one.first - 1] not in ("between", "from")


def _is_day(page: Page, day: TimeMention) -> bool:
    exact = day.kind == "day" and day.when is not None and not (day.spoken or day.leads or day.future)
    return exact and not page.document.tokens[day.last - 1].possessive


def _of_the_act(page: Page, act: Act, run: Sequence[TimeMention]) -> bool:
    """Whether days end the phrase of an act before them, or open its sentence."""
    if act.first < run[0].first:
        return ends_phrase(page, run[-1].last)
    start = page.document.sentences[act.sentence].first
    return _JOINING.issuperset(page.marks.keys[start : run[0].first])


_JOINING = frozenset("and , again on early late then both also this morning afternoon noon".split())
_ANEW = frozenset({"again", "second", "more"})
_HOURS = frozenset("evening night dawn dusk at before after a second time once more".split())
