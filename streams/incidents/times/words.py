"""The words and phrases of time of `dates.tsv`, and what a phrase comes to once it is read."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Literal

from msgspec import Struct

from streams.incidents.record import TimePrecision
from streams.incidents.text.tables import rows
from streams.incidents.times.clock import NAMED_HOURS

RECALLED_AFTER = timedelta(days=14)
"""An act is background from here on (codebook section 2)."""
_FIRST_YEAR, _LAST_YEAR = 900, 9100


class Phrase(Struct, frozen=True, gc=False):
    """A phrase at tokens `first` to `last` (exclusive). `day` is the first it covers, if it names one.

    `leads`: it dates what comes behind it, and nothing before ("a day after X was hit"). `away`: it is
    counted from the day told before ("the day before").
    """

    first: int
    last: int
    rule: str
    day: date | None = None
    precision: TimePrecision = "day"
    kind: Literal["day", "period", "duration", "vague"] = "day"
    past: bool = False
    future: bool = False
    leads: bool = False
    away: bool = False

    @property
    def rank(self) -> int:
        """Of several phrases of one mention, the highest gives the day."""
        return _RANKS.get(self.rule, 0)


_RANKS = {"date": 7, "holiday": 7, "month": 6, "year": 5, "weekday": 4, "then": 3, "ago": 2, "now": 1}
Entry = tuple[list[str], str, str]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of `dates.tsv`: phrases by their first, second and third word (the longest first; "" stands
    for none), the rest by word."""

    weekdays: dict[str, int] = field(default_factory=dict)
    months: dict[str, int] = field(default_factory=dict)
    units: dict[str, int] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)
    cues: set[str] = field(default_factory=set)
    leads: set[str] = field(default_factory=set)
    phrases: dict[str, dict[str, dict[str, list[Entry]]]] = field(default_factory=dict)
    glue: set[str] = field(default_factory=set)
    speech: set[str] = field(default_factory=set)
    speech_gap: set[str] = field(default_factory=set)
    starters: set[str] = field(default_factory=set)
    openers: set[str] = field(default_factory=set)  # what may be a phrase or a clock time by itself
    followers: dict[str, set[str]] = field(default_factory=dict)  # what must stand behind the other starters


@cache
def lexicon(language: str) -> Lexicon:
    """Read `dates.tsv` of `language`; raise ValueError if a line is malformed."""
    made = Lexicon()
    tables = {"weekday": made.weekdays, "month": made.months, "unit": made.units, "number": made.numbers}
    sets = {"future_cue": made.cues, "future_lead": made.leads, "glue": made.glue}
    sets |= {"speech": made.speech, "speech_gap": made.speech_gap}
    for rule, value, phrases in rows("dates.tsv", language, 3):
        for phrase in phrases.split("|"):
            if rule in tables:
                tables[rule][phrase] = int(value)
            elif rule in sets:
                sets[rule].add(phrase)
            else:
                words = [stem(word) for word in phrase.split()]  # as the reader has them: "new year's day"
                first, second, third = [*words, "", ""][:3]
                opened = made.phrases.setdefault(first, {}).setdefault(second, {})
                opened.setdefault(third, []).append((words, rule, value))
    for entries in (e for by_second in made.phrases.values() for o in by_second.values() for e in o.values()):
        entries.sort(key=lambda entry: -len(entry[0]))
    made.openers.update(made.weekdays, made.months, NAMED_HOURS)
    made.openers.update(first for first, by_second in made.phrases.items() if "" in by_second)
    made.followers.update((first, set(by_second)) for first, by_second in made.phrases.items())
    for number in made.numbers:
        made.followers.setdefault(number, set()).update(made.units, _OF)
    made.starters.update(made.openers, made.followers)
    return made


_OF = frozenset({"of"})  # "a couple of days"


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """`word` without a possessive."""
    return word[:-2] if word.endswith(("'s", "’s")) and len(word) > 2 else word


def safe_date(year: int, month: int, day: int) -> date | None:
    """The day, or None if there is none such in the centuries that news tells of."""
    try:
        return date(year, month, day) if _FIRST_YEAR <= year <= _LAST_YEAR else None
    except ValueError:
        return None


def shift(day: date, days: int) -> date:
    """`days` later, within what a date can hold."""
    return date.fromordinal(min(max(day.toordinal() + days, 1), date.max.toordinal()))


def months_before(day: date, months: int) -> date:
    """The first day of the month `months` before that of `day`, within what a date can hold."""
    count = min(max(day.year * 12 + day.month - 1 - months, 12), date.max.year * 12 + 11)
    return date(count // 12, count % 12 + 1, 1)
