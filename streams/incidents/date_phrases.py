"""Reads one phrase of time at a token: a date, a weekday, "two days ago", or one of the phrases of `dates.tsv`."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import Literal

from streams.incidents.document import Token
from streams.incidents.record import TimePrecision
from streams.incidents.tables import rows

RECALLED_AFTER = timedelta(days=14)
"""An act is background from here on (codebook section 2)."""
_SOON = timedelta(days=21)
_LONG_AGO = timedelta(days=270)
_AHEAD = timedelta(days=300)
"""A day without a year is the last such day. It is the next one if that is soon and the last long ago, or if a word
says it is to come and it is not too far ahead."""
_CUE_REACH = 6
_FIRST_YEAR, _LAST_YEAR = 900, 9100
_ORDINALS = frozenset({"st", "nd", "rd", "th"})
_DASHES = frozenset("-–—/")
_AMBIGUOUS = frozenset({"may", "march", "mar", "sun", "sat"})
_MONTH_CONTEXT = frozenset(
    {"in", "since", "until", "last", "early", "late", "mid", "of", "from", "by", "during", "this", "between"}
)
_YEAR_CONTEXT = _MONTH_CONTEXT | {"spring", "summer", "autumn", "fall", "winter", "and", "year", "(", "to"}
_GLUE_REACH = 5


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase at tokens `first` to `last` (exclusive). `day` is the first day it covers, None if it names none."""

    first: int
    last: int
    rule: str
    day: date | None = None
    precision: TimePrecision = "day"
    kind: Literal["day", "period", "duration", "vague"] = "day"
    past: bool = False
    future: bool = False

    @property
    def rank(self) -> int:
        """Of several phrases of one mention, the highest gives the day."""
        return _RANKS.get(self.rule, 0)


_RANKS = {"date": 7, "month": 6, "year": 5, "weekday": 4, "then": 3, "ago": 2, "now": 1}
Entry = tuple[tuple[str, ...], str, str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of `dates.tsv`: phrases by their first two words (longest first), the rest by word."""

    weekdays: dict[str, int] = field(default_factory=dict)
    months: dict[str, int] = field(default_factory=dict)
    units: dict[str, int] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    cues: set[str] = field(default_factory=set)
    leads: set[str] = field(default_factory=set)
    phrases: dict[tuple[str, str], list[Entry]] = field(default_factory=dict)
    glue: set[str] = field(default_factory=set)
    starters: set[str] = field(default_factory=set)


@cache
def lexicon(language: str) -> Lexicon:
    """Read `dates.tsv` of `language`; raise ValueError if a line is malformed."""
    made = Lexicon()
    tables = {"weekday": made.weekdays, "month": made.months, "unit": made.units, "number": made.numbers}
    sets = {"future_cue": made.cues, "future_lead": made.leads, "glue": made.glue}
    for rule, value, phrases in rows("dates.tsv", language, 3):
        for phrase in phrases.split("|"):
            if rule in tables:
                tables[rule][phrase] = int(value)
            elif rule in sets:
                sets[rule].add(phrase)
            else:
                words = tuple(phrase.split())
                made.phrases.setdefault((words[0], words[1] if words[1:] else ""), []).append(
                    (words, rule, value)
                )
    for entries in made.phrases.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    made.starters.update(first for first, _ in made.phrases)
    made.starters.update(made.weekdays, made.months, made.numbers)
    return made


@dataclass(slots=True)
class Reader:
    """Reads phrases of `tokens`. "Today" is `today`; `spoken_of`, the day the text last named, is what "then" is."""

    lexicon: Lexicon
    tokens: Sequence[Token]
    today: date
    spoken_of: date = field(init=False)
    words: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.spoken_of = self.today
        self.words = [_stem(token.lower) for token in self.tokens]

    def read(self, i: int, end: int, start: int) -> Phrase | None:
        """Return the phrase at token `i`, within the tokens `start` to `end`, or None."""
        word = self.words[i]
        if word[0].isdecimal():
            return self._number(i, end, start)
        if word not in self.lexicon.starters:
            return None
        if phrase := self._listed(word, i, end):
            return phrase
        if word in self.lexicon.weekdays:
            return self._weekday(self.lexicon.weekdays[word], i, end, start)
        if word in self.lexicon.months:
            return self._month(self.lexicon.months[word], i, end, start)
        if word in self.lexicon.numbers:
            return self._counted(self.lexicon.numbers[word], i, end, start)
        return None

    def glued(self, first: int, last: int) -> bool:
        """Whether the tokens from `first` to `last` only join two parts of one expression."""
        return last - first <= _GLUE_REACH and all(
            word in self.lexicon.glue for word in self.words[first:last]
        )

    def _word(self, i: int, end: int) -> str:
        """The lower-case word at `i` without a possessive; empty past `end`."""
        return self.words[i] if i < end else ""

    def _listed(self, word: str, i: int, end: int) -> Phrase | None:
        """The longest listed phrase at `i`."""
        longer = self.lexicon.phrases.get((word, self._word(i + 1, end)), ())
        for words, rule, value in (*longer, *self.lexicon.phrases.get((word, ""), ())):
            last = i + len(words)
            if last <= end and all(self.words[i + n] == w for n, w in enumerate(words)):
                following = self._word(last, end)
                if words[-1] in ("past", "previous") and self._names_time(following):
                    return None
                return self._resolve(rule, value, i, last)
        return None

    def _names_time(self, word: str) -> bool:
        known = self.lexicon
        return word[:1].isdecimal() or any(word in t for t in (known.units, known.numbers, known.weekdays))

    def _resolve(self, rule: str, value: str, first: int, last: int) -> Phrase:
        """The phrase of a rule of `dates.tsv`."""
        if rule == "now":
            return Phrase(first, last, rule, self.today + timedelta(int(value)))
        if rule == "then":
            return self._dated(first, last, rule, self.spoken_of + timedelta(int(value)))
        if rule == "recall" and value != "-":
            return self._calendar(first, last, value)
        return Phrase(first, last, rule, kind="vague", past=rule == "recall", future=rule == "future")

    def _calendar(self, first: int, last: int, value: str) -> Phrase:
        """History of a calendar month or year: `m-1` is last month, `y0` this year."""
        back = int(value[1:])
        day = _months_before(self.today, -back) if value[0] == "m" else date(self.today.year + back, 1, 1)
        precision: TimePrecision = "month" if value[0] == "m" else "year"
        return Phrase(first, last, "recall", day, precision, "period", past=True)

    def _dated(self, first: int, last: int, rule: str, day: date, since: bool = False) -> Phrase:
        """A phrase of one known day."""
        kind: Literal["day", "period"] = "period" if since else "day"
        past = self.today - day > RECALLED_AFTER
        return Phrase(first, last, rule, day, "day", kind, past, future=day > self.today + timedelta(1))

    def _before(self, i: int, start: int) -> str:
        return self.tokens[i - 1].lower if i > start else ""

    def _cued(self, i: int, start: int) -> bool:
        """Whether a word before says that the day is to come."""
        if self._before(i, start) in self.lexicon.leads:
            return True
        return any(word in self.lexicon.cues for word in self.words[max(start, i - _CUE_REACH) : i])

    # --- weekdays -----------------------------------------------------------------------------------------------

    def _weekday(self, weekday: int, i: int, end: int, start: int) -> Phrase:
        before = self._before(i, start)
        back = (self.today.weekday() - weekday) % 7
        last = i + 1
        if before in ("previous", "preceding", "following"):
            step = -1 if before != "following" else 1
            day = self.spoken_of + timedelta(
                step * ((step * (weekday - self.spoken_of.weekday()) - 1) % 7 + 1)
            )
        elif before == "last" and back == 0:
            day = self.today - timedelta(7)
        elif before != "last" and back and self._cued(i, start):
            day = self.today + timedelta(7 - back)
            return Phrase(i, last, "weekday", day, future=True)
        else:
            day = self.today - timedelta(back)
        joined = self._word(last, end)
        if (
            joined in ("into", "to", "-", "–")
            and (other := self.lexicon.weekdays.get(self._word(last + 1, end))) is not None
        ):
            if (other - weekday) % 7 == 1:  # the night between: the codebook's day of the morning
                return self._dated(i, last + 2, "weekday", day + timedelta(1))
            last += 2
        since = before == "since"
        return self._dated(i - (before in ("last", "since")), last, "weekday", day, since)

    # --- dates --------------------------------------------------------------------------------------------------

    def _number(self, i: int, end: int, start: int) -> Phrase | None:
        word = self.tokens[i].text
        if not word.isascii():
            return None
        if not word.isdecimal():
            return self._numeric(word.split("."), i, i + 1, orders=1) if word.count(".") == 2 else None
        if len(word) == 4:
            return self._iso(i, end) or self._year(i, start)
        if len(word) > 2:
            return None
        after = i + 1 + (self._word(i + 1, end) in _ORDINALS)
        if self._word(after, end) in (*_DASHES, "and", "to") and self._day_number(after + 1, end):
            other = after + 2 + (self._word(after + 2, end) in _ORDINALS)
            after = other if self._word(other, end) in self.lexicon.months else after
        after += self._word(after, end) == "of"
        month = self.lexicon.months.get(self._word(after, end))
        if month and 1 <= int(word) <= 31:
            year, last = self._year_after(after, end)
            return self._date(i, last, year, month, int(word), start)
        if self._word(i + 1, end) == "/" and self._word(i + 3, end) == "/" and i + 5 <= end:
            return self._numeric([self.tokens[i + n].text for n in (0, 2, 4)], i, i + 5)
        return self._counted(int(word), i, end, start)

    def _numeric(self, parts: list[str], first: int, last: int, orders: int = 2) -> Phrase | None:
        """ "12.03.2024" (day first), "03/12/2024" (either; what is nearest to today)."""
        if not all(p.isdecimal() and p.isascii() for p in parts) or len(parts[2]) not in (2, 4):
            return None
        year = self._full_year(int(parts[2])) if len(parts[2]) == 2 else int(parts[2])
        days = [d for m, n in ((1, 0), (0, 1))[:orders] if (d := _safe(year, int(parts[m]), int(parts[n])))]
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
        found = _safe(int(self.tokens[i].text), int(month), int(day))
        return self._dated(i, i + 5, "date", found) if found else None

    def _year(self, i: int, start: int) -> Phrase | None:
        year = int(self.tokens[i].text)
        if not 1900 <= year <= self.today.year + 1 or self._before(i, start) not in _YEAR_CONTEXT:
            return None
        past = self.today - date(year, 12, 31) > RECALLED_AFTER or (
            year == self.today.year and self.today - date(year, 1, 1) > RECALLED_AFTER
        )
        return Phrase(
            i, i + 1, "year", date(year, 1, 1), "year", "period", past, future=year > self.today.year
        )

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
            night = any(t.lower in ("night", "overnight") for t in self.tokens[max(start, i - 4) : i])
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

    def _date(
        self, first: int, last: int, year: int | None, month: int, day: int, start: int
    ) -> Phrase | None:
        since = self._before(first, start) == "since"
        if year is not None:
            found = _safe(year, month, day)
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
        since = before == "since"
        if year is None:
            near = self._nearest(month, 1, self._cued(first, start))
            if near is None:
                return None
            year = near.year - (
                before == "last" and (near.year, month) == (self.today.year, self.today.month)
            )
        elif until is not None and until < month:
            year -= 1
        begin, final = date(year, month, 1), until or month
        over = _months_before(date(year + (final < month), final, 1), -1) - timedelta(1)
        past = self.today - over > RECALLED_AFTER
        kind: Literal["day", "period"] = "period"
        first -= before in ("last", "since")
        return Phrase(first, last, "month", begin, "month", kind, past, future=begin > self.today)

    def _nearest(self, month: int, day: int, future: bool) -> date | None:
        """The last such day, unless a word says it is to come or the next one is much nearer."""
        days = [d for y in range(-8, 9) if (d := _safe(self.today.year + y, month, day))]
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
        """The year behind "12 March": "2024", ", 2024", "last year", or two figures behind a short month name."""
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

    # --- "two days ago" -----------------------------------------------------------------------------------------

    def _counted(self, number: int, i: int, end: int, start: int) -> Phrase | None:
        """A number of units of time: how long ago, how much later, or how long."""
        unit_at = i + 1 + (self._word(i + 1, end) == "of")
        unit = self.lexicon.units.get(self._word(unit_at, end))
        if unit is None:
            return None
        last = unit_at + 1
        following = self._word(last, end)
        if following == "ago" or (following == "earlier" and unit >= 30):
            if unit == 365 and self._word(last + 1, end) == "today":
                return self._anniversary(i, last + 2, number)
            return self._ago(i, last + 1, number, unit)
        if following in ("later", "afterwards", "afterward"):
            return self._dated(i, last + 1, "then", _shift(self.spoken_of, number * unit))
        if following in ("earlier", "prior", "previously"):
            return self._dated(i, last + 1, "then", _shift(self.spoken_of, -number * unit))
        if self._before(i, start) in ("past", "last", "previous"):
            return self._reaching_back(i, last, number * unit)
        return Phrase(i, last, "lasting", kind="duration")

    def _anniversary(self, first: int, last: int, years: int) -> Phrase | None:
        """ "nine years ago today"."""
        day = _safe(self.today.year - years, self.today.month, self.today.day)
        return self._dated(first, last, "date", day) if day else None

    def _ago(self, first: int, last: int, number: int, unit: int) -> Phrase:
        if unit <= 1:
            return self._dated(first, last, "ago", _shift(self.today, -number * unit))
        if unit == 7:
            return Phrase(first, last, "ago", kind="vague", past=number > 2)
        back = _months_before(self.today, number) if unit == 30 else _shift(self.today, -number * unit)
        if unit == 30:
            return Phrase(first, last, "ago", back, "month", "period", past=True)
        return Phrase(first, last, "ago", date(back.year, 1, 1), "year", "period", past=True)

    def _reaching_back(self, first: int, last: int, days: int) -> Phrase:
        """ "(the) past 24 hours", "(the) last three months"."""
        if days == 0:
            return Phrase(first, last, "now", self.today)
        return Phrase(first, last, "recent", kind="vague", past=days > RECALLED_AFTER.days)


def _stem(word: str) -> str:
    """`word` without a possessive."""
    return word[:-2] if word.endswith(("'s", "’s")) and len(word) > 2 else word


def _safe(year: int, month: int, day: int) -> date | None:
    """The day, or None if there is none such in the centuries that news tells of."""
    try:
        return date(year, month, day) if _FIRST_YEAR <= year <= _LAST_YEAR else None
    except ValueError:
        return None


def _shift(day: date, days: int) -> date:
    """`days` later, within what a date can hold."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def _months_before(day: date, months: int) -> date:
    """The first day of the month `months` before that of `day`, within what a date can hold."""
    count = min(max(day.year * 12 + day.month - 1 - months, 12), date.max.year * 12 + 11)
    return date(count // 12, count % 12 + 1, 1)
