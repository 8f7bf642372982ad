"""Whose day it is where something outlasts an act, the act is counted from another, or a place has a past.

"Without power for a second day on Tuesday after jets hit the plant": the day is that of what goes on. "Hit X
hours after a bomb went off in Y on Monday": it is that of what came before (codebook section 1, the day). "In
X, which Russia annexed in 2014" tells of X.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from streams.incidents.acts.act import Act
from streams.incidents.page import Page
from streams.incidents.record import When
from streams.incidents.text.measures import ORDINALS
from streams.incidents.times.dates import TimeMention

_STAYS = frozenset({"remained", "remain", "remains", "stayed"})
_FINITE = frozenset({"is", "are", "was", "were", "has", "have", "had"})
_COUNTS = frozenset({"minutes", "hour", "hours", "day", "days", "week", "weeks", "shortly", "soon"})


def outlasts(keys: Sequence[str], start: int, act: Act, day: TimeMention) -> bool:
    """Whether a day that stands before the act, in the sentence from token `start` on, is of what outlasts
    it."""
    if day.last > act.first or "after" not in keys[day.last : act.first]:
        return False
    return any(_lasts(keys, i, day.first) for i in range(start, day.first))


def _lasts(keys: Sequence[str], i: int, day: int) -> bool:
    """Whether a word says that it still goes on; who is "still searching" may search the same day, and a port
    "still in use" may be shut on the `day`."""
    after = keys[i + 1] if i + 1 < len(keys) else ""
    if keys[i] == "still":
        return not after.endswith("ing") and _FINITE.isdisjoint(keys[i + 2 : day])
    return keys[i] in _STAYS or (keys[i] in ORDINALS and after in ("day", "night"))


def counted(keys: Sequence[str], act: Act, day: TimeMention) -> int:
    """Where "hours after" leads from the act to what came before it; else the day itself."""
    after = (i for i in range(act.last, day.first) if keys[i] == "after" and keys[i - 1] in _COUNTS)
    return next(after, day.first)


def day_after(
    keys: Sequence[str], act: Act, days: Iterable[TimeMention], others: Sequence[Act]
) -> TimeMention | None:
    """The day of "hit X a day after Y was hit on Monday"."""
    for day in days:
        if day.kind != "day" or day.when is None or day.spoken or day.leads or day.future:
            continue
        if keys[day.first - 1] in _LIMITS:
            continue  # "a day after X was hit in a city that was safe until Sunday"
        after = counted(keys, act, day)
        told = any(after < other.first < day.first for other in others)
        if told and keys[after - 2 : after] in (["a", "day"], ["one", "day"]):
            morrow = date.fromisoformat(day.when.start[:10]) + timedelta(1)
            return replace(day, when=When(start=morrow.isoformat(), precision="day"))
    return None


_LIMITS = frozenset({"until", "till", "since", "by"})


def of_an_aside(page: Page, day: TimeMention) -> bool:
    """Whether a month or year stands in a clause of its own that tells no act: "in X, which Russia annexed in
    2014", "at the bridge, opened in 2018"."""
    if day.when is None or day.when.precision not in ("month", "year"):
        return False
    marks = page.marks
    if _goes_on_since(page, day):
        return True
    for i in range(day.first - 1, max(1, day.first - _ASIDE), -1):
        if marks.at("verb", i) is not None or marks.at("noun", i) is not None:
            return False
        if marks.keys[i - 1] == ",":
            return "relative" in marks.grammar[i] or marks.keys[i] in page.lexicon.claims["past_of"]
    return False


def _goes_on_since(page: Page, day: TimeMention) -> bool:
    """Whether what is put in between commas says since when something goes on: "the army, at war with the
    rebels since April 2023, said", "who have been fighting it since 2023,"."""
    keys = page.marks.keys
    if "since" not in (keys[day.first], keys[day.first - 1]) or keys[day.last : day.last + 1] != [","]:
        return False
    commas = (i for i in range(day.first - 1, max(0, day.first - _SINCE), -1) if keys[i] == ",")
    put_in = keys[next(commas, day.first) + 1 : day.first]
    return put_in[:1] == ["at"] or (put_in[:1] in (["who"], ["which"]) and "been" in put_in)


_SINCE = 16  # tokens from "since" back to the comma before "at war with"
_ASIDE = 10  # tokens from the year back to the "which" of its clause
