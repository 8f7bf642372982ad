"""Clock times in running text: "3 am", "8:25 a.m.", "1.30am", "0600", "2200 GMT", "15:30 local time"."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, timezone, tzinfo

from msgspec import Struct

from streams.incidents.text.document import Token

_HALVES = {"am": 0, "a.m": 0, "a.m.": 0, "pm": 12, "p.m": 12, "p.m.": 12}
_UNIVERSAL = frozenset({"gmt", "utc", "z"})
_AFTER = frozenset({"hours", "hrs", "hour", "local", "gmt", "utc", "ist", "est", "edt", "cet", "eet", "msk"})
_BEFORE = frozenset(
    {"at", "around", "about", "approximately", "by", "until", "since", "from", "before", "after"}
)
NAMED_HOURS = {"noon": 12, "midday": 12, "midnight": 0}


class Clock(Struct, frozen=True, gc=False):
    """A time of day at tokens `first` to `last` (exclusive); `universal` if it is told in GMT.

    `spoken_of` is the day that the text last named, which is meant where none is named beside it.
    """

    first: int
    last: int
    hour: int
    minute: int
    universal: bool = False
    spoken_of: date = date.min

    def on(self, day: date, zone: tzinfo) -> datetime:
        """This time on `day` in `zone`."""
        return datetime.combine(day, time(self.hour, self.minute), zone)


def offset_between(local: Clock, universal: Clock) -> timezone:
    """The offset from UTC, in quarters of an hour from -12 to +14 h, where both times are one moment."""
    minutes = (local.hour - universal.hour) * 60 + local.minute - universal.minute
    minutes = round(minutes / 15) * 15
    if minutes > 14 * 60:
        minutes -= 24 * 60
    elif minutes < -12 * 60:
        minutes += 24 * 60
    return timezone(timedelta(minutes=minutes))


def may_be_hour(word: str) -> bool:
    """Whether a clock time may start with `word`; most words that open a phrase of time tell no hour."""
    return word[0].isdecimal() or word in NAMED_HOURS


def read_clock(tokens: Sequence[Token], i: int, end: int) -> Clock | None:
    """Return the clock time that starts at token `i`, or None."""
    word = tokens[i].lower
    if word in NAMED_HOURS and i > 0 and tokens[i - 1].lower in _BEFORE:
        return Clock(i, i + 1, NAMED_HOURS[word], 0)
    if not word[0].isdecimal() or not word.isascii() or len(word) > 5:
        return None
    following = tokens[i + 1].lower if i + 1 < end else ""
    if following in _HALVES:
        return _twelve_hours(tokens, i, end, _HALVES[following])
    if following in _AFTER or (i > 0 and tokens[i - 1].lower in _BEFORE):
        return _twenty_four_hours(word, i, following)
    return None


def _twelve_hours(tokens: Sequence[Token], i: int, end: int, half: int) -> Clock | None:
    hour, minute = _split(tokens[i].lower.replace(".", ":"))
    if not (1 <= hour <= 12 or (hour == 0 and not half)) or minute > 59:
        return None
    universal = i + 2 < end and tokens[i + 2].lower in _UNIVERSAL
    return Clock(i, i + 2 + universal, hour % 12 + half, minute, universal)


def _twenty_four_hours(word: str, i: int, following: str) -> Clock | None:
    """ "0600", "06:00", and with a zone or "hours" behind it "6.00"; a bare year ("by 2010") is none."""
    if len(word) == 4 and word.isdecimal():
        hour, minute = int(word[:2]), int(word[2:])
        if following not in _AFTER and word[0] in "12" and 1900 <= int(word) <= 2100:
            return None
    elif ":" in word or ("." in word and following in _AFTER):
        hour, minute = _split(word.replace(".", ":"))
    else:
        return None
    if hour > 23 or not 0 <= minute <= 59:
        return None
    zone = following in _UNIVERSAL
    return Clock(i, i + 1 + (following in _AFTER), hour, minute, zone)


def _split(word: str) -> tuple[int, int]:
    """Hour and minute of "3", "3:15"; (99, 99) where it is neither."""
    parts = word.split(":")
    if len(parts) > 2 or not all(part.isdecimal() and len(part) <= 2 for part in parts):
        return 99, 99
    return int(parts[0]), int(parts[1]) if len(parts) == 2 else 0
