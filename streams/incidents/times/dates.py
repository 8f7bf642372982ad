"""When: the days, times and stretches of time a text names, resolved against its publication.

What a mention can be follows TimeML's TIMEX3 (DATE, TIME, DURATION); what its day is follows the codebook:
the local calendar day, overnight being the day of the morning, and background whatever lies more than 14 days
before publication or is recalled without a day. `phrases` reads the phrases; this module joins them
("early on Tuesday, March 12, at 3 am") and resolves the clock.
"""

from datetime import date, datetime, timedelta, tzinfo
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from msgspec import Struct
from msgspec.structs import replace

from streams.incidents.record import When
from streams.incidents.text.document import Document, Sentence
from streams.incidents.times.clock import Clock, may_be_hour, offset_between, read_clock
from streams.incidents.times.datelines import Dateline, find_dateline
from streams.incidents.times.phrases import Reader
from streams.incidents.times.words import Phrase, lexicon

Night = Literal["overnight", "evening"]
Kind = Literal["day", "period", "duration", "vague"]
_ROOM = (1000, 9000)
_A_LEAP_YEAR = 2000
"""A publication outside these years is a mistake; the calendar must have room on both sides."""
_DATELINE_LAG = timedelta(days=3)
"""Copy is filed this long before it is published, at most; an older dateline is the subject's, not the
copy's.
"""


class TimeMention(Struct, frozen=True, gc=False):
    """One expression of time: offsets `start`-`end` into the text, tokens `first` (inclusive) to `last`
    (exclusive).

    `when` is the day or minute it begins, None where it names none. `past`: told as history. `future`: yet
    to come. `spoken`: of a statement. `leads`: it dates what comes behind it ("a day after X was hit").
    `away`: counted from the day told before ("the day before"), which is not its own.
    `night`: "overnight", which is the day of the morning, or the "evening" of its day; both may be one night.
    """

    start: int
    end: int
    first: int
    last: int
    when: When | None
    kind: Kind
    past: bool
    sentence: int
    future: bool = False
    spoken: bool = False
    leads: bool = False
    night: Night | None = None
    away: bool = False


def find_dates(
    document: Document,
    line: Dateline | None,
    published_at: datetime,
    zone: str | None = None,
    language: str = "en",
) -> list[TimeMention]:
    """Return the time expressions of `document`, whose dateline is `line`, in order; `zone`: the place's
    IANA time zone."""
    published_at = _with_room(published_at)
    there = _zone(zone)
    local = published_at.astimezone(there) if there and published_at.tzinfo else published_at
    today = _written_on(line, local.date())
    reader = Reader(lexicon(language), document, today)
    found: list[TimeMention] = []
    for number, sentence, openings in document.holding(reader.openings()):
        first = line.last if line and line.holds(sentence.first) else sentence.first
        before = reader.spoken_of, reader.told, reader.happened_on
        parts = _parts(reader, openings, first, sentence.last)
        if not parts:
            continue
        if _is_caption(document.text, sentence):
            reader.spoken_of, reader.told, reader.happened_on = before
        here: list[TimeMention] = []
        for group in _groups(reader, parts):
            spoken = reader.spoken(group[0].first, group[-1].last, first, sentence.last, not document.upper)
            here.append(_mention(document, group, number, published_at, there, spoken))
        found.extend(_of_the_morning(document, _up_to_morning(document, here)))
    return _one_night(document, _a_day_late(document, found, today))


def _with_room(published_at: datetime) -> datetime:
    """A time of publication, in another year if that is a mistake."""
    possible = _ROOM[0] <= published_at.year <= _ROOM[1]
    return published_at if possible else published_at.replace(year=_A_LEAP_YEAR)


def _a_day_late(document: Document, found: list[TimeMention], today: date) -> list[TimeMention]:
    """Give every bare "overnight" the day of yesterday where a text tells of that day by its name, never of
    today, and of no evening that the night would follow: it was written yesterday."""
    if all(m.night != "overnight" for m in found):
        return found
    now, yesterday = today.isoformat(), (today - timedelta(1)).isoformat()
    told = [(m, m.when.start[:10]) for m in found if m.when and _bears_a_day(m)]
    days = {day for m, day in told if day >= now or not _counted(document, m)}
    later = any(day == yesterday and _toward_night(document, m) for m, day in told)
    if yesterday not in days or later or any(day >= now for day in days):
        return found
    late = When(start=yesterday, precision="day")
    return [
        replace(m, when=late) if m.night == "overnight" and m.when and m.when.start[:10] == now else m
        for m in found
    ]


def _bears_a_day(mention: TimeMention) -> bool:
    """Whether it names a day itself: "the day before" lies before that of the news."""
    return mention.night != "overnight" and not mention.away and _is_day(mention)


def _toward_night(document: Document, mention: TimeMention) -> bool:
    """Whether a day is told by its afternoon or evening."""
    words = {token.lower for token in document.tokens[max(0, mention.first - 2) : mention.last + 1]}
    return not words.isdisjoint(_AFTER_NOON)


_AFTER_NOON = frozenset({"afternoon", "evening", "night", "late"})


def _is_caption(text: str, sentence: Sentence) -> bool:
    """Whether it is a picture's caption, whose day is not the narrative's: "... [A. Name/Reuters]"."""
    if text[sentence.end - 1] != "]":
        return False
    opening = text.rfind("[", sentence.start, sentence.end)
    return opening >= 0 and "/" in text[opening : sentence.end]


_LATE = frozenset({"late", "night", "evening"})


def _of_the_morning(document: Document, found: list[TimeMention]) -> list[TimeMention]:
    """Give "overnight" the one day of who tells of it: "hit overnight, officials said on Tuesday"."""
    if all(m.night != "overnight" for m in found):
        return found
    days_told = [m for m in found if _bears_a_day(m)]
    spoken = [m for m in days_told if m.spoken] or [m for m in days_told if not _counted(document, m)]
    told = [m.when for m in spoken]
    days = {when.start[:10]: when for when in told if when is not None}
    if len(days) != 1:
        return found
    (when,) = days.values()
    return [replace(m, when=when) if m.night == "overnight" else m for m in found]


def _up_to_morning(document: Document, found: list[TimeMention]) -> list[TimeMention]:
    """Make one of the evening and the morning that bound a night: "from 9 p.m. on Monday to 7 a.m. on
    Tuesday", "between the evening of May 4 and the morning of May 5"."""
    kept: list[TimeMention] = []
    for mention in found:
        if kept and _bound_a_night(document, kept[-1], mention):
            mention = replace(mention, start=kept[-1].start, first=kept[-1].first)
            kept.pop()
        kept.append(mention)
    return kept


def _bound_a_night(document: Document, eve: TimeMention, morning: TimeMention) -> bool:
    if eve.when is None or morning.when is None or not (_is_day(eve) and _is_day(morning)):
        return False
    days = [date.fromisoformat(m.when.start[:10]) for m in (eve, morning) if m.when is not None]
    between = [token.lower for token in document.tokens[eve.last : morning.first]]
    told = [token.lower for token in document.tokens[max(0, eve.first - _OPENS) : morning.last + 1]]
    if days[1] - days[0] != timedelta(1) or not _UP_TO.issuperset(between):
        return False
    bounds = not _TO.isdisjoint(between) or ("and" in between and "between" in told)
    split = len(told) - (morning.last + 1 - morning.first)
    return bounds and not _EVE.isdisjoint(told[:split]) and not _MORN.isdisjoint([*between, *told[split:]])


_OPENS = 4  # tokens of "between the evening of"
_TO = frozenset({"to", "until", "till", "through", "into"})
_UP_TO = _TO | frozenset({"and", "the", "early", "morning", "hours", "of", "on", "local", "time"})
_EVE = frozenset({"late", "evening", "night", "p.m.", "p.m", "pm"})
_MORN = frozenset({"early", "morning", "dawn", "a.m.", "a.m", "am"})


def _one_night(document: Document, found: list[TimeMention]) -> list[TimeMention]:
    """Give "last night" the day of the "overnight" that the text calls the same night, by that of the
    morning."""
    nights = [m.when for m in found if m.night == "overnight" and m.when is not None]
    if not nights:
        return found
    eve = (date.fromisoformat(nights[0].start[:10]) - timedelta(1)).isoformat()
    return [
        replace(m, when=nights[0])
        if m.when is not None and m.when.start[:10] == eve and _is_last_night(document, m)
        else m
        for m in found
    ]


def _is_last_night(document: Document, mention: TimeMention) -> bool:
    words = [token.lower for token in document.tokens[mention.first : mention.last]]
    return words == ["last", "night"]


def _counted(document: Document, mention: TimeMention) -> bool:
    """Whether it is the day of something else: "hours after talks ended on Tuesday", "on Monday morning"."""
    following = document.tokens[mention.last].lower if mention.last < len(document.tokens) else ""
    words = [token.lower for token in document.tokens[max(0, mention.first - _SPAN) : mention.first]]
    return mention.leads or following in _PARTS or not _ORDER.isdisjoint(words)


_SPAN = 8  # tokens from "after" to the day
_PARTS = frozenset({"morning", "afternoon", "evening"})
_ORDER = frozenset({"after", "before", "ahead", "since", "who"})


def _is_day(mention: TimeMention) -> bool:
    return mention.kind == "day" and mention.when is not None and not (mention.past or mention.future)


def _night(document: Document, first: int, last: int) -> Night | None:
    """The part of the day that a mention tells of, if it is the night: "overnight", "late on Tuesday".

    The hours up to the telling ("in the past 24 hours") are read as overnight: their day is the speaker's.
    """
    told = [token.lower for token in document.tokens[first:last]]
    if told == ["overnight"] or told in _BEFORE_DAWN or (told[0] in _DURING and told[-1] in _UP_TO_NOW):
        return "overnight"
    words = {token.lower for token in document.tokens[max(0, first - 2) : last + 1]}
    return None if words.isdisjoint(_LATE) else "evening"


_DURING = frozenset({"in", "over", "during", "within", "through", "throughout", "all", "since"})
_BEFORE_DAWN = [["the", hours, "hours"] for hours in ("early", "small")]  # of which day is not told
_UP_TO_NOW = frozenset({"hours", "hour", "day", "night"})


def dateline(document: Document, published_at: datetime, language: str = "en") -> Dateline | None:
    """Return the dateline that opens `document` ("SAN SALVADOR, 3 JAN 90 --"), or None."""
    return find_dateline(document, _with_room(published_at).date(), language)


def _zone(name: str | None) -> tzinfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _written_on(line: Dateline | None, published: date) -> date:
    """The day that "today" means."""
    if line and line.date and timedelta(0) <= published - line.date <= _DATELINE_LAG:
        return line.date
    return published


Part = Phrase | Clock


_ENDS = frozenset({"until", "till"})


def _parts(reader: Reader, openings: list[int], first: int, end: int) -> list[Part]:
    """The phrases and clock times from token `first` to `end`, unjoined."""
    parts: list[Part] = []
    done = first
    for i in openings:
        if i < done:
            continue
        phrase = reader.read(i, end, first)
        if (
            phrase
            and phrase.day
            and (phrase.kind, phrase.precision, phrase.future) == ("day", "day", False)
            and not phrase.leads
            and not reader.attributive(phrase, first, end)
            and reader.words[phrase.first - 1] not in _ENDS  # "a refuge until Sunday": that is not when
        ):
            reader.spoken_of, reader.told, reader.told_at = phrase.day, True, phrase.first
            if not reader.spoken(phrase.first, phrase.last, first, end, not reader.document.upper):
                night = phrase.rule == "now"  # which may yet become the night before a statement
                reader.happened_on = None if night else phrase.day
        if phrase and phrase.past:
            reader.recalled_at = phrase.first
        part: Part | None = phrase
        if part is None and may_be_hour(reader.words[i]) and (clock := read_clock(reader.tokens, i, end)):
            part = replace(clock, spoken_of=reader.narrated(i))
        if part:
            parts.append(part)
            done = part.last
    return parts


def _groups(reader: Reader, parts: list[Part]) -> list[list[Part]]:
    """Parts with nothing but glue between them, if they can tell of one moment."""
    groups: list[list[Part]] = []
    for part in parts:
        before = groups[-1] if groups else None
        if before and _joins(before, part) and reader.glued(before[-1].last, part.first):
            before.append(part)
        else:
            groups.append([part])
    return groups


def _joins(group: list[Part], part: Part) -> bool:
    """Whether `part` says more about the moment of `group`: another aspect of it, not another moment."""
    if any(isinstance(p, Phrase) and p.leads for p in (*group, part)):
        return False
    if isinstance(part, Clock):
        clocks = sum(isinstance(p, Clock) for p in group)
        return clocks == 0 or (clocks == 1 and part.universal)
    return part.day is not None and all(isinstance(p, Clock) or _same_moment(p, part) for p in group)


def _same_moment(a: Phrase, b: Phrase) -> bool:
    """A weekday and its date; "overnight" and the day it belongs to."""
    return a.rule != b.rule and "month" not in (a.precision, b.precision) and not (a.past or b.past)


def _mention(
    document: Document,
    group: list[Part],
    sentence: int,
    published_at: datetime,
    there: tzinfo | None,
    spoken: bool,
) -> TimeMention:
    """Join the parts of `group`; a clock time without a day is of the day that the text last named, of no
    statement if it can be."""
    clocks = [part for part in group if isinstance(part, Clock)]
    phrases = [part for part in group if isinstance(part, Phrase)]
    main = max(phrases, key=lambda p: p.rank, default=None)
    first, last = group[0].first, group[-1].last
    start, end = document.tokens[first].start, document.tokens[last - 1].end
    if main is None:
        main = Phrase(first, last, "clock", clocks[0].spoken_of)
    when = None
    if main.day is not None:
        when = When(start=main.day.isoformat(), precision=main.precision)
        if clocks and main.precision == "day":
            when = _minute(main.day, clocks, published_at, there, dated=bool(phrases)) or when
    night = _night(document, first, last)
    return TimeMention(
        start,
        end,
        first,
        last,
        when,
        main.kind,
        main.past,
        sentence,
        main.future,
        spoken,
        main.leads,
        night,
        main.away,
    )


def _minute(
    day: date, clocks: list[Clock], published_at: datetime, there: tzinfo | None, dated: bool
) -> When | None:
    """The minute of the first clock time on `day`, if the place or a GMT time tells its offset from UTC."""
    here = next((clock for clock in clocks if not clock.universal), None)
    universal = next((clock for clock in clocks if clock.universal), None)
    moment: datetime
    if here and universal:
        moment = here.on(day, offset_between(here, universal))
    elif here and there:
        moment = here.on(day, there)
    elif universal:
        moment = universal.on(day, offset_between(universal, universal))
        moment = moment.astimezone(there) if there else moment
    else:
        return None
    if not dated and published_at.tzinfo and moment > published_at + timedelta(hours=1):
        moment -= timedelta(days=1)
    return When(start=moment.isoformat(timespec="minutes"), precision="minute")
