"""Reads calendar dates: "12 March", "Aug. 26, 2024", "3 JAN 90", "in May and June 2023", "2024-03-12"."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal

from streams.incidents.text.document import Document, Token
from streams.incidents.times.words import RECALLED_AFTER, Lexicon, Phrase, months_before, safe_date, stem

_SOON = timedelta(days=21)
_LONG_AGO = timedelta(days=270)
_AHEAD = timedelta(days=300)
"""A day without a year is the last such day. It is the next one if that is soon and the last long ago, or if
a word says it is to come and it is not too far ahead.
"""
_CUE_REACH = 6
_LIMITS = frozenset({"by", "until", "till"})
_DONE = frozenset({"had", "lasted", "continued", "raged", "went"})
"""What these limit has been, where the verb says so: "by Tuesday they had left", "lasted until Tuesday"."""
_ORDINALS = frozenset({"st", "nd", "rd", "th"})
_MIDDLE = 15  # the day that stands for "mid-November"
_DASHES = frozenset("-–—/")
_LEAP_DAY = (2, 29)
_YEARS, _LEAP_YEARS = range(-1, 3), range(-8, 9)  # from today's, so that a day is past in one, ahead in one
_AMBIGUOUS = frozenset({"may", "march", "mar", "sun", "sat"})
_MONTH_CONTEXT = frozenset(
    {"in", "since", "until", "last", "early", "late", "mid", "of", "from", "by", "during", "this", "between"}
)
_YEAR_CONTEXT = _MONTH_CONTEXT | {"spring", "summer", "autumn", "fall", "winter", "and", "year", "(", "to"}
_DECADE_OF = frozenset({"the", "early", "late", "mid"})
_NO_NOUN = frozenset("and but by when as during after before until".split())
_WARS = frozenset("war wars conflict offensive assault campaign invasion intifada uprising siege".split())
_OLDEST = 1600  # "in 1854"; "in 1500 homes" are none


@dataclass(slots=True)
class CalendarReader:
    """Reads dates at a token. "Today" is `today`; `spoken_of` is the day the text last named, if one is
    `told` (at the token `told_at`); `happened_on` the last one that is no statement's; `recalled_at` the
    token at which it last named a time of the past, if it has."""

    lexicon: Lexicon
    document: Document
    today: date
    spoken_of: date = field(init=False)
    told: bool = field(init=False, default=False)
    told_at: int = field(init=False, default=0)
    happened_on: date | None = field(init=False, default=None)
    recalled_at: int | None = field(init=False, default=None)
    tokens: Sequence[Token] = field(init=False)
    words: list[str] = field(init=False)
    figures: list[int] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        self.spoken_of = self.today
        self.tokens = self.document.tokens
        self.words = words = self.document.lower.copy()
        for i in self.document.unplain:  # a plain word is its own stem
            word = words[i]
            if word[0].isdecimal():
                self.figures.append(i)
            elif word[-1] == "s":
                words[i] = stem(word)

    def _word(self, i: int, end: int) -> str:
        """The lower-case word at `i` without a possessive; empty past `end`."""
        return self.words[i] if i < end else ""

    def _before(self, i: int, start: int) -> str:
        return self.tokens[i - 1].lower if i > start else ""

    def _cued(self, i: int, start: int) -> bool:
        """Whether a word before says that the day is to come."""
        lead = self._before(i, start)
        if lead in self.lexicon.leads:
            return lead not in _LIMITS or _DONE.isdisjoint(self.words[max(start, i - 4) : i + _CUE_REACH])
        return any(word in self.lexicon.cues for word in self.words[max(start, i - _CUE_REACH) : i])

    def _dated(self, first: int, last: int, rule: str, day: date, since: bool = False) -> Phrase:
        """A phrase of one known day."""
        kind: Literal["day", "period"] = "period" if since else "day"
        past = self.today - day > RECALLED_AFTER
        return Phrase(first, last, rule, day, "day", kind, past, future=day > self.today + timedelta(1))

    def _number(self, i: int, end: int, start: int) -> Phrase | None:
        word = self.tokens[i].text
        if not word.isascii():
            return None
        if not word.isdecimal():
            return self._numeric(word.split("."), i, i + 1, orders=1) if word.count(".") == 2 else None
        if len(word) == 4:
            told = self._iso(i, end) or self._decade(i, end, start) or self._war(i, end)
            return told or self._year(i, end, start)
        if len(word) > 2:
            return None
        after = i + 1 + (self._word(i + 1, end) in _ORDINALS)
        day = int(word)
        if self._word(after, end) == "century" and self._word(after - 1, end) in _ORDINALS:
            return self._century(i, after, end, start)
        if self._word(after, end) in (*_DASHES, "and", "to") and (second := self._day_number(after + 1, end)):
            other = after + 2 + (self._word(after + 2, end) in _ORDINALS)
            if self._word(other, end) in self.lexicon.months:
                day = second if second == day + 1 and self._nightly(i, start) else day
                after = other
        after += self._word(after, end) == "of"
        month = self.lexicon.months.get(self._word(after, end))
        if month and 1 <= day <= 31:
            year, last = self._year_after(after, end)
            return self._date(i, last, year, month, day, start)
        if self._word(i + 1, end) == "/" and self._word(i + 3, end) == "/" and i + 5 <= end:
            return self._numeric([self.tokens[i + n].text for n in (0, 2, 4)], i, i + 5)
        return None

    def _numeric(self, parts: list[str], first: int, last: int, orders: int = 2) -> Phrase | None:
        """ "12.03.2024" (day first), "03/12/2024" (either; what is nearest to today)."""
        if not all(p.isdecimal() and p.isascii() for p in parts) or len(parts[2]) not in (2, 4):
            return None
        year = self._full_year(int(parts[2])) if len(parts[2]) == 2 else int(parts[2])
        days = [
            d for m, n in ((1, 0), (0, 1))[:orders] if (d := safe_date(year, int(parts[m]), int(parts[n])))
        ]
        if not days:
            return None
        return self._dated(first, last, "date", min(days, key=lambda d: abs(self.today - d)))

    def _iso(self, i: int, end: int) -> Phrase | None:
        if i + 5 > end or self.tokens[i + 1].text != "-" or self.tokens[i + 3].text != "-":
            return None
        month, day = self.tokens[i + 2].text[:2], self.tokens[i + 4].text[:2]
        if not (
            month.isdecimal() and day.isdecimal() and self.tokens[i + 4].end - self.tokens[i].start == 10
        ):
            return None
        found = safe_date(int(self.tokens[i].text), int(month), int(day))
        return self._dated(i, i + 5, "date", found) if found else None

    def _decade(self, i: int, end: int, start: int) -> Phrase | None:
        """ "in the 1990s"."""
        if self._word(i + 1, end) != "s" or self._before(i, start) not in _DECADE_OF:
            return None
        return Phrase(i, i + 2, "recall", kind="vague", past=int(self.words[i]) + 9 < self.today.year)

    def _century(self, i: int, century: int, end: int, start: int) -> Phrase | None:
        """ "in the 17th century"; a "17th century church" may be hit today."""
        ends = not self._word(century + 1, end).isalpha() or self._word(century + 1, end) in _NO_NOUN
        if not ends or self._before(i, start) not in _DECADE_OF:
            return None
        return Phrase(i, century + 1, "recall", kind="vague", past=int(self.words[i]) * 100 < self.today.year)

    def _war(self, i: int, end: int) -> Phrase | None:
        """ "In a 2008-2009 war", "its 2008-09 assault", "during the 2014 war": the year of a war."""
        year, last = int(self.tokens[i].text), i + 1
        if self._word(last, end) in _DASHES and self._word(last + 1, end).isdecimal():
            last += 2
        if self._word(last, end) not in _WARS or not 1900 <= year < self.today.year:
            return None
        past = self.today - date(year, 12, 31) > RECALLED_AFTER
        return Phrase(i, last, "year", date(year, 1, 1), "year", "period", past) if past else None

    def _year(self, i: int, end: int, start: int) -> Phrase | None:
        year = int(self.tokens[i].text)
        first = 1900 if self._before(i, start) != "in" or self._word(i + 1, end).endswith("s") else _OLDEST
        told = self._before(i, start) in _YEAR_CONTEXT or self._of_that_year(i, year, end, start)
        if not first <= year <= self.today.year + 1 or not told:
            return None
        past = self.today - date(year, 12, 31) > RECALLED_AFTER or (
            year == self.today.year and self.today - date(year, 1, 1) > RECALLED_AFTER
        )
        return Phrase(
            i, i + 1, "year", date(year, 1, 1), "year", "period", past, future=year > self.today.year
        )

    def _of_that_year(self, i: int, year: int, end: int, start: int) -> bool:
        """Whether something was "during the 1968 presidential campaign", long ago."""
        named = self._before(i, start) == "the" and self._before(i - 1, start) in ("in", "during")
        return named and year < self.today.year - 1 and self._word(i + 1, end).isalpha()

    def _month(self, month: int, i: int, end: int, start: int) -> Phrase | None:
        before, word = self._before(i, start), self._word(i, end)
        following = i + 1 + (self._word(i + 1, end) == "." and len(word) <= 4)
        day = self._day_number(following, end) if before != "in" else 0
        if day:
            return self._month_day(month, day, i, following, end, start)
        if (
            len(word) <= 4
            and word not in ("may", "june", "july")
            and self._calendar_year(following, end) is None
        ):
            return None
        if word in _AMBIGUOUS and not self._is_month(i, following, end, before):
            return None
        other = self.lexicon.months.get(self._word(following + 1, end))
        if other and self._word(following, end) in ("and", "to", "-", "–", "through", "or"):
            year, last = self._year_told(following + 2, end)
            return self._whole_month(i, last, year, month, before, start, other)
        year, last = self._year_told(following, end)
        return self._whole_month(i, last, year, month, before, start)

    def _is_month(self, i: int, following: int, end: int, before: str) -> bool:
        """Whether "may" or "march" is the month."""
        if self._calendar_year(following, end) is not None:
            return True
        return before in _MONTH_CONTEXT and self.tokens[i].text[0].isupper()

    def _month_day(self, month: int, day: int, i: int, at: int, end: int, start: int) -> Phrase | None:
        """ "March 12", "Aug. 26, 2024", "March 11-12"; a night between two days is the second's."""
        last = at + 1 + (self._word(at + 1, end) in _ORDINALS)
        if self._word(last, end) in (*_DASHES, "to", "and") and (other := self._day_number(last + 1, end)):
            night = self._nightly(i, start)
            if other > day and (self._word(last, end) in _DASHES or night):
                day = other if night and other == day + 1 else day
                last += 2
        comma = last + (self._word(last, end) == ",")
        year = self._calendar_year(comma, end)
        if year is not None:
            last = comma + 1
        else:
            year, last = self._year_told(last, end)
        return self._date(i, last, year, month, day, start)

    def _nightly(self, i: int, start: int) -> bool:
        """Whether a night is told right before two days: it is of the second's morning."""
        return any(token.lower in ("night", "overnight") for token in self.tokens[max(start, i - 4) : i])

    def _date(
        self, first: int, last: int, year: int | None, month: int, day: int, start: int
    ) -> Phrase | None:
        since = self._before(first, start) == "since"
        if year is not None:
            found = safe_date(year, month, day)
            return self._dated(first - since, last, "date", found, since) if found else None
        found = self._nearest(month, day, self._cued(first, start))
        return self._dated(first - since, last, "date", found, since) if found else None

    def _whole_month(
        self,
        first: int,
        last: int,
        year: int | None,
        month: int,
        before: str,
        start: int,
        until: int | None = None,
    ) -> Phrase | None:
        """A calendar month, or several up to `until`."""
        if year is None:
            near = self._nearest(month, 1, self._cued(first, start))
            if near is None:
                return None
            year = near.year - (
                before == "last" and (near.year, month) == (self.today.year, self.today.month)
            )
        elif until is not None and until < month:
            year -= 1
        middle = self.words[first].startswith("mid-")
        if middle and before != "since":
            return None  # "in mid-November" is no day, nor the whole month
        begin = date(year, month, _MIDDLE if middle else 1)
        final = until or month
        over = months_before(date(year + (final < month), final, 1), -1) - timedelta(1)
        past = self.today - over > RECALLED_AFTER
        first -= before in ("last", "since")
        return Phrase(first, last, "month", begin, "month", "period", past, future=begin > self.today)

    def _nearest(self, month: int, day: int, future: bool) -> date | None:
        """The last such day, unless a word says it is to come or the next one is much nearer."""
        years = _LEAP_YEARS if (month, day) == _LEAP_DAY else _YEARS
        days = [d for y in years if (d := safe_date(self.today.year + y, month, day))]
        gone = [d for d in days if d <= self.today + timedelta(1)]
        ahead = [d for d in days if d > self.today + timedelta(1)]
        if not gone or not ahead:
            return None
        wait = ahead[0] - self.today
        if (future and wait < _AHEAD) or (wait < _SOON and self.today - gone[-1] > _LONG_AGO):
            return ahead[0]
        return gone[-1]

    def _day_number(self, i: int, end: int) -> int:
        """The day of a month at token `i`; 0 if there is none."""
        word = self._word(i, end)
        return (
            int(word)
            if len(word) <= 2 and word.isdecimal() and word.isascii() and 1 <= int(word) <= 31
            else 0
        )

    def _calendar_year(self, i: int, end: int) -> int | None:
        word = self._word(i, end)
        if (
            len(word) == 4
            and word.isdecimal()
            and word.isascii()
            and 1900 <= int(word) <= self.today.year + 2
        ):
            return int(word)
        return None

    def _year_after(self, month: int, end: int) -> tuple[int | None, int]:
        """The year behind "12 March": "2024", "last year", or two figures behind a short month name."""
        last = month + 1 + (self._word(month + 1, end) == "." and len(self._word(month, end)) <= 4)
        at = last + (self._word(last, end) == ",")
        if (year := self._calendar_year(at, end)) is not None:
            return year, at + 1
        dash = last + (self._word(last, end) == "-")
        short = self._word(dash, end)
        if len(self._word(month, end)) <= 4 and len(short) == 2 and short.isdecimal() and short.isascii():
            follower = self._word(dash + 1, end)
            if int(short) > 31 or not follower[:1].isalpha():
                return self._full_year(int(short)), dash + 1
        return self._year_told(last, end)

    def _year_told(self, i: int, end: int) -> tuple[int | None, int]:
        """A year at token `i`, in figures or as "last year", "of this year"; and the token after it."""
        at = i + (self._word(i, end) in ("of", ","))
        if (year := self._calendar_year(at, end)) is not None:
            return year, at + 1
        if self._word(at + 1, end) == "year":
            back = {"last": -1, "this": 0, "next": 1}.get(self._word(at, end))
            if back is not None:
                return self.today.year + back, at + 2
        return None, i

    def _full_year(self, short: int) -> int:
        """The year of two figures that is not after next year."""
        year = self.today.year // 100 * 100 + short
        return year if year <= self.today.year + 1 else year - 100
