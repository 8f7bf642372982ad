"""Reads one phrase of time at a token: a date, a weekday, "two days ago", or a phrase of `dates.tsv`."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import compress

from msgspec.structs import replace

from streams.incidents.record import TimePrecision
from streams.incidents.times.calendar import CalendarReader
from streams.incidents.times.words import RECALLED_AFTER, Entry, Phrase, months_before, shift

_GLUE_REACH = 5
_CHARGES = frozenset({"accused", "accuses", "blamed", "blames", "suspected"})
_CHARGE_REACH = 12
_SPEECH_REACH = 7
_CITED_REACH = 10  # tokens from "citing" over a source to the day
_SOURCES = frozenset({"citing", "quoting", "according"})
_CITED_NOTHING = frozenset({"that", "which", "who", "as", "when", ",", ";", ":"})
_SINCE = 12  # tokens from "since" over an act to its day
_LAST_WEEK = 7  # days
_RECOLLECTION = 60  # tokens in which a night is that of the history told before it
_EVENT = 5  # tokens from "soon after" to the year of a war
_SENTENCE = 60  # tokens of a long sentence
_ENDS = frozenset({"", ".", ",", ";", "and", "but", "from", "at", "in", "of"})
_POINTS = frozenset({"same", "that"})  # "that night" is of the day last named, whosever it was
_INTO = frozenset({"into", "to", "-", "–"})
_SATURDAY = 5
_WEEKEND = 2  # days of a weekend: on one, "last weekend" is the one before
_SOME = frozenset({"few", "several", "couple"})
_ABOUT = frozenset({"than", "nearly", "almost", "about", "around", "roughly"})
_OUTLOOK = 10  # tokens from "will" over what is shut to how long
_FOR = 3  # tokens of "for at least"
_WILL = frozenset({"will", "would", "could", "may", "might", "can", "expected", "likely"})
_COUNTED = frozenset({"later", "afterwards", "afterward", "earlier", "prior", "previously"})


@dataclass(slots=True)
class Reader(CalendarReader):
    """Reads phrases: dates, and what counts from today or from the day the text last named."""

    def openings(self) -> list[int]:
        """Return the tokens of the text where a phrase or a clock time may start, in order: they are few."""
        openers, followers = self.lexicon.openers, self.lexicon.followers
        words, starters = self.words, self.lexicon.starters
        after = [*words[1:], ""]
        starting = compress(range(len(words)), map(starters.__contains__, words))
        found = [i for i in starting if words[i] in openers or after[i] in followers[words[i]]]
        return sorted({*found, *self.figures})

    def read(self, i: int, end: int, start: int) -> Phrase | None:
        """Return the phrase at token `i`, within the tokens `start` to `end`, or None."""
        word = self.words[i]
        if word[0].isdecimal():
            return self._number(i, end, start) or self._figured(word, i, end, start)
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

    def _opened(self, word: str, i: int, end: int) -> Iterable[Entry]:
        """The listed phrases that the words at `i` may begin, the longest first."""
        by_second = self.lexicon.phrases.get(word)
        if by_second is None:
            return ()
        pair, alone = by_second.get(self._word(i + 1, end)), by_second.get("")
        if pair is None and alone is None:
            return ()
        longer = (*pair.get(self._word(i + 2, end), ()), *pair.get("", ())) if pair else ()
        return (*longer, *alone[""]) if alone else longer

    def _listed(self, word: str, i: int, end: int) -> Phrase | None:
        """The longest listed phrase at `i`."""
        for words, rule, value in self._opened(word, i, end):
            last = i + len(words)
            if last <= end and self.words[i:last] == words:
                following = self._word(last, end)
                if words[-1] in ("past", "previous") and self._names_time(following):
                    return None
                if rule == "then" and words[-1] == "after" and (told := self._old_year(i, last, end)):
                    return told
                if rule == "after":
                    return self._after(value, i, last, end)
                return self._resolve(rule, value, i, last)
        return None

    def _old_year(self, first: int, last: int, end: int) -> Phrase | None:
        """The year of what "soon after" counts from: "soon after Moscow's 2022 invasion"."""
        for i in range(last + 1, min(last + _EVENT, end)):
            word = self.words[i]
            if word in (",", "."):
                return None
            if len(word) == 4 and word.isascii() and word.isdecimal() and word[:2] in ("19", "20"):
                past = self.today - date(int(word), 12, 31) > RECALLED_AFTER
                day = date(int(word), 1, 1)
                return Phrase(first, last, "year", day, "year", "period", past=True) if past else None
        return None

    def spoken(self, first: int, last: int, start: int, end: int, cased: bool) -> bool:
        """Whether the day at tokens `first` to `last` is a statement's: "said in a statement on Sunday".

        Names may stand between, where the text is `cased`: "told CNN on Sunday".
        """
        if self.tokens[last - 1].lower != self.words[last - 1]:
            return False  # "said Thursday's attack"
        if self._word(last, end) in self.lexicon.speech or self._cited(first, start):
            return True
        if self._word(last, end) == "of" and self._word(last + 1, end).endswith("ing"):
            charged = self.words[max(start, first - _CHARGE_REACH) : first]
            return not _CHARGES.isdisjoint(charged)  # "accused the RSF on Saturday of launching"
        speech, gap = self.lexicon.speech, self.lexicon.speech_gap
        for i in range(first - 1, max(start, first - _SPEECH_REACH) - 1, -1):
            word = self.words[i]
            if word in speech:
                return True
            named = word in gap or word.isdigit() or (cased and self.tokens[i].text[0].isupper())
            if not named:
                return False
        return False

    def _cited(self, first: int, start: int) -> bool:
        """Whether it is the day of a source: "Trend reports, citing the prosecutor's office on Sunday",
        "according to a ministry statement on Monday"."""
        near = self.words[max(start, first - _CITED_REACH) : first]
        if near[-1:] != ["on"] or _SOURCES.isdisjoint(near):
            return False
        for i in range(first - 2, max(start, first - _CITED_REACH), -1):
            if self.words[i] in ("citing", "quoting") or self.words[i : i + 2] == ["according", "to"]:
                return True
            if self.words[i] in _CITED_NOTHING:
                return False
        return False

    def attributive(self, phrase: Phrase, start: int, end: int) -> bool:
        """Whether a day only says which of some past acts is meant: "avenging the 22 April attack"."""
        after = self._word(phrase.last, end)
        named = after.isalpha() and after not in self.lexicon.glue
        if "since" in self.words[max(start, phrase.first - _SINCE) : max(start, phrase.first - 3)]:
            return True  # "its first attack since the killing of a commander on Tuesday"
        old = phrase.day is not None and self.today - phrase.day > timedelta(_LAST_WEEK)
        return old and named and self._before(phrase.first, start) == "the"

    def _names_time(self, word: str) -> bool:
        known = self.lexicon
        return word[:1].isdecimal() or any(word in t for t in (known.units, known.numbers, known.weekdays))

    def _resolve(self, rule: str, value: str, first: int, last: int) -> Phrase | None:
        """The phrase of a rule of `dates.tsv`."""
        if rule == "night":
            other = self.told and self.spoken_of != self.today
            old = self.recalled_at is not None and first - self.recalled_at < _RECOLLECTION
            return None if other or old else Phrase(first, last, "now", self.today)
        if rule == "now":
            return Phrase(first, last, rule, self.today + timedelta(int(value)))
        if rule == "then":
            counted = int(value) != 0 or not _POINTS.isdisjoint(self.words[first:last])
            day = (self.spoken_of if counted else self.narrated(first)) + timedelta(int(value))
            if day > max(self.today, self.spoken_of):
                return Phrase(first, last, rule, kind="vague")  # the day told before is none of the news
            return replace(self._dated(first, last, rule, day), away=int(value) != 0)
        if rule == "weekend":
            back = (self.today.weekday() - _SATURDAY) % 7
            back += 7 if value == "1" and back < _WEEKEND else 0
            return Phrase(first, last, rule, self.today - timedelta(back), kind="period")
        if rule == "holiday":
            month, of_month = map(int, value.split("-"))
            return self._date(first, last, None, month, of_month, first)
        if rule == "recall" and value != "-":
            return self._calendar(first, last, value)
        return Phrase(first, last, rule, kind="vague", past=rule == "recall", future=rule == "future")

    def _calendar(self, first: int, last: int, value: str) -> Phrase:
        """History of a calendar month or year: `m-1` is last month, `y0` this year."""
        back = int(value[1:])
        day = months_before(self.today, -back) if value[0] == "m" else date(self.today.year + back, 1, 1)
        precision: TimePrecision = "month" if value[0] == "m" else "year"
        return Phrase(first, last, "recall", day, precision, "period", past=True)

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
        if self._last_week(last, end):
            return self._dated(
                i, last + 2 + (self._word(last, end) == "of"), "weekday", self._of_last_week(weekday)
            )
        if (joined := self._joined(i, last, end, start)) is not None:
            other = self.lexicon.weekdays[self.words[joined]]
            if (other - weekday) % 7 == 1:  # the night between: the codebook's day of the morning
                return self._dated(i, joined + 1, "weekday", day + timedelta(1))
            last = joined + 1
        late = before in ("late", "early") and self._before(i - 1, start) == "since"
        since = before == "since" or late
        return self._dated(i - (before in ("last", "since")), last, "weekday", day, since)

    def _joined(self, i: int, last: int, end: int, start: int) -> int | None:
        """The weekday that one at `i` is joined to: "Sunday night into Monday", "between it and Monday"."""
        at = last + (self._word(last, end) in ("night", "evening"))
        between = "between" in self.words[max(start, i - 2) : i]
        if not (self._word(at, end) in _INTO or (between and self._word(at, end) == "and")):
            return None
        at += 1 + (self._word(at + 1, end) == "early")
        return at if self._word(at, end) in self.lexicon.weekdays else None

    def _last_week(self, i: int, end: int) -> bool:
        """Whether "last week" or "of last week" is told at `i`."""
        i += self._word(i, end) == "of"
        return (self._word(i, end), self._word(i + 1, end)) == ("last", "week")

    def _of_last_week(self, weekday: int) -> date:
        """The day of the calendar week before today's; weeks begin on Monday."""
        return shift(self.today, weekday - self.today.weekday() - 7)

    def _figured(self, word: str, i: int, end: int, start: int) -> Phrase | None:
        """A number in figures that counts units of time."""
        short = len(word) <= 3 and word.isascii() and word.isdecimal()
        return self._counted(int(word), i, end, start) if short else None

    def _counted(self, number: int, i: int, end: int, start: int) -> Phrase | None:
        """A number of units of time: how long ago, how much later, or how long."""
        unit_at = i + 1 + (self._word(i + 1, end) == "of")
        unit = self.lexicon.units.get(self._word(unit_at, end))
        if unit is None:
            return None
        last = unit_at + 1
        following = self._word(last, end)
        if following == "ago" or (following == "earlier" and unit >= 30):
            return self._ago(i, last + 1, number, unit)
        if following == "after" and self._yet_to_last(i):
            return Phrase(i, last, "lasting", kind="duration")
        if following == "after" and 1 <= unit <= 7 and self._tells(last + 1, end):
            if self._rough(i, start):
                past = number * unit > RECALLED_AFTER.days
                return Phrase(i, last + 1, "then", kind="vague", past=past, leads=True)
            return self._before_main(i, last + 1, number * unit, end)
        if following == "after" and unit >= 30 and self._tells(last + 1, end):
            return Phrase(
                i, last + 1, "recall", kind="vague", past=True, leads=True
            )  # "a year after X hit Y"
        if (
            unit
            and self._rough(i, start)
            and (  # "less than an hour later" is of one day
                following in _COUNTED or (following == "before" and not self._tells(last + 1, end))
            )
        ):
            return Phrase(i, last + 1, "then", kind="vague")
        if following in ("later", "afterwards", "afterward"):
            return self._dated(i, last + 1, "then", shift(self.spoken_of, number * unit))
        if following == "before" and not self._tells(last + 1, end):
            if timedelta(number * unit) >= RECALLED_AFTER:
                return Phrase(i, last + 1, "recall", kind="vague", past=True)  # whenever "that" was
            return self._dated(i, last + 1, "then", shift(self.spoken_of, -number * unit))
        if following in ("earlier", "prior", "previously"):
            return self._dated(i, last + 1, "then", shift(self.spoken_of, -number * unit))
        if self._before(i, start) in ("past", "last", "previous"):
            if number > 24 and self.words[unit_at] in ("hour", "hours"):
                return self._reaching_back(i, last, number // 24)
            return self._reaching_back(i, last, number * unit)
        return Phrase(i, last, "lasting", kind="duration")

    def _rough(self, i: int, start: int) -> bool:
        """Whether a count is none of days: "a few days after", "less than a week earlier"."""
        return self.words[i] in _SOME or self._before(i, start) in _ABOUT

    def _tells(self, i: int, end: int) -> bool:
        """Whether what follows "two days after" is told there, not before: not "after that"."""
        if self._word(i, end) == "it":
            return self._word(i + 1, end) in ("was", "were", "had")  # "two days after it was hit"
        return self._word(i, end) not in ("", ",", ".", "that", "this")

    def _after(self, value: str, first: int, last: int, end: int) -> Phrase | None:
        """ "The day after X was hit", "days after X was hit"; alone, the first is the next day."""
        if self._before(first, 0) == "to":
            return None  # "a year to the day after it began"
        if not self._tells(last, end):
            return self._resolve("then", value, first, last) if value.isdigit() else None
        if self._yet_to_last(first):
            return Phrase(first, last - 1, "lasting", kind="duration")
        if value.isdigit():
            return self._before_main(first, last, int(value), end)
        return Phrase(first, last, "then", kind="vague", past=value == "past", leads=True)

    def _yet_to_last(self, first: int) -> bool:
        """Whether a count is how long something will last: "will be shut for six months after X was hit"."""
        before = self.words[max(0, first - _OUTLOOK) : first]
        return "for" in before[-_FOR:] and not ("." in before or _WILL.isdisjoint(before))

    def _before_main(self, first: int, last: int, days: int, end: int) -> Phrase:
        """ "Two days after X was hit": the day of what comes behind, counted from the day told before.

        Where none was told it is counted from the weekday told behind ("..., he said on Monday"), if there is
        one: the news may be older than the text. Nor does it say when an attack was that the sentences
        before told of: "a woman died two days after the attack".
        """
        day = self.spoken_of if self.told else self._weekday_behind(last, end)
        if day is None or (self._pointing(last, end) and self._told_before(first)):
            return Phrase(first, last, "then", kind="vague", leads=True)
        return replace(self._dated(first, last, "then", shift(day, -days)), leads=True)

    def _pointing(self, i: int, end: int) -> bool:
        """Whether no more is told at `i` than that it was "the attack"."""
        return self._word(i, end) == "the" and self._word(i + 2, end) in _ENDS

    def narrated(self, i: int) -> date:
        """The day of an hour told at `i`: that which the text last named; of no statement, but in its own
        sentence."""
        if self.happened_on is not None and self._told_before(i):
            return self.happened_on
        return self.spoken_of

    def _told_before(self, i: int) -> bool:
        """Whether the day that the text last named was in a sentence before that of `i`."""
        return i - self.told_at > _SENTENCE or "." in self.words[self.told_at : i]

    def _weekday_behind(self, first: int, end: int) -> date | None:
        """The first weekday of the sentence from token `first` on, unless it is still to come."""
        at = next((i for i in range(first, end) if self.words[i] in self.lexicon.weekdays), None)
        if at is None:
            return None
        phrase = self._weekday(self.lexicon.weekdays[self.words[at]], at, end, first)
        return None if phrase.future else phrase.day

    def _ago(self, first: int, last: int, number: int, unit: int) -> Phrase:
        if unit <= 1:
            return self._dated(first, last, "ago", shift(self.today, -number * unit))
        if unit == 7:
            return Phrase(first, last, "ago", kind="vague", past=number > 2)
        back = months_before(self.today, number) if unit == 30 else shift(self.today, -number * unit)
        if unit == 30:
            return Phrase(first, last, "ago", back, "month", "period", past=True)
        return Phrase(first, last, "ago", date(back.year, 1, 1), "year", "period", past=True)

    def _reaching_back(self, first: int, last: int, days: int) -> Phrase:
        """ "(the) past 24 hours", "(the) last three months"."""
        if days == 0:
            return Phrase(first, last, "now", self.today)
        return Phrase(first, last, "recent", kind="vague", past=days > RECALLED_AFTER.days)
