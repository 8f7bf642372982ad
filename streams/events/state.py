"""What `correlate` remembers, as rows of bytes under keys: who keeps them, and how, is the caller's business.

Three kinds of rows, all of one country, so that they stay in the partition of the reports that make them:

- `d|<country>|<day>|<family>`: the events that may have happened on that day, each with its `Act`;
- `e|<event id>`: the event with its reports, and what its subscribers were told;
- `r|<report id>`: which event a report went to, and the newest delivery of it that was applied.

Every row begins with the broker's time (seconds since 1970) of the delivery that wrote it, so that old ones
can be told without reading the rest. A row that has expired counts as absent, whether or not somebody
dropped it.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any, Protocol, TypeVar

import msgspec

from streams.events.matching import FAMILIES, Act
from streams.events.record import Event, Report
from streams.incidents.record import Incident

# Longer than the topic `incidents` keeps a report and than an act is news (codebook: 14 days).
KEEP = timedelta(days=16)


class EventStore(Protocol):
    """Where rows are read. `correlate` never writes: the caller does, once the alerts are acknowledged."""

    def get(self, key: bytes, /) -> bytes | None:
        """Return the row at `key`, None if there is none."""


class Row(msgspec.Struct, frozen=True, array_like=True):
    """The stamp every row begins with."""

    at: float


class Mark(Row, frozen=True, array_like=True):
    """A report's row: `event_id` is None once it is retracted. `offset` is the delivery's on `incidents`."""

    offset: int
    version: int
    received_at: datetime
    event_id: str | None


class Entry(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One event in a day's row."""

    event_id: str
    act: Act


class Day(Row, frozen=True, array_like=True):
    """A day's row."""

    entries: list[Entry]


class Standing(Row, frozen=True, array_like=True):
    """An event's row.

    `act` is its entry in the rows of its days. `told` is what the last alert said, None before the first and
    after a cancel; `sent` are the ids of all its alerts; `generation` counts its cancellations.
    """

    event: Event
    act: Act
    told: Incident | None = None
    sent: tuple[str, ...] = ()
    generation: int = 0


R = TypeVar("R", bound=Row)


@cache
def _decoder(kind: type[Row]) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)


def expired(row: bytes, now: datetime) -> bool:
    """Whether a row is too old to matter at broker time `now`, so that it may be dropped."""
    stamp: Row = _decoder(Row).decode(row)
    return stamp.at < (now - KEEP).timestamp()


class Draft:
    """A store as it will be: reads see the writes made so far. `now` is the broker's time of the delivery."""

    def __init__(self, store: EventStore, now: datetime) -> None:
        self._store = store
        self._now = now
        self.at = now.timestamp()
        self._rows: dict[bytes, bytes | None] = {}
        self._days: dict[bytes, Day | None] = {}

    def mark(self, report_id: str) -> Mark | None:
        """Return what became of a report."""
        return self._read(b"r|" + report_id.encode(), Mark)

    def standing(self, event_id: str) -> Standing | None:
        """Return the event called so."""
        return self._read(b"e|" + event_id.encode(), Standing)

    def survivor(self, event_id: str) -> Standing | None:
        """Return the event called so, or the one that it proved to be."""
        found = self.standing(event_id)
        while found and found.event.merged_into:
            found = self.standing(found.event.merged_into)
        return found

    def entries(self, country: str, act: Act, around: int = 0) -> Iterator[Entry]:
        """Yield the events of the act's days, and of `around` days before and after; some more than once.

        After a crash an entry may say less than its event: what is found is to be checked against that.
        """
        for day in range(act.first - around, act.last + around + 1):
            row = self._day(_day_key(country, day, act))
            yield from row.entries if row else ()

    def put_mark(self, report: Report, offset: int, event_id: str | None) -> None:
        """Remember where a report went."""
        ref = report.article
        mark = Mark(self.at, offset, ref.version, ref.received_at, event_id)
        self._rows[b"r|" + report.report_id.encode()] = msgspec.json.encode(mark)

    def put(self, after: Standing) -> None:
        """Write an event."""
        key = b"e|" + after.event.event_id.encode()
        self._rows.pop(key, None)
        self._rows[key] = msgspec.json.encode(after)

    def index(self, country: str, before: Standing | None, after: Standing) -> None:
        """See to the event's entries: only a live event has any, and only on the days of its act."""
        entry = Entry(after.event.event_id, after.act)
        days = _day_keys(country, after.act) if after.event.status == "active" else set()
        for key in days | (_day_keys(country, before.act) if before else set()):
            row = self._day(key)
            listed = row.entries if row else []
            entries = [e for e in listed if e.event_id != entry.event_id]
            if key in days:
                entries.append(entry)
            if len(entries) != len(listed) or (key in days and entry not in listed):
                day = self._days[key] = Day(self.at, entries) if entries else None
                self._rows[key] = msgspec.json.encode(day) if day else None

    def rows(self) -> tuple[tuple[bytes, bytes | None], ...]:
        """Return the writes in their order: events, in the order they were put, then days, then marks.

        A crash may cut them short anywhere. An event that is not listed yet is found again by its report; a
        mark says that everything before it was written.
        """
        order = {b"e": 0, b"d": 1, b"r": 2}
        return tuple(sorted(self._rows.items(), key=lambda row: order[row[0][:1]]))

    def _day(self, key: bytes) -> Day | None:
        if key not in self._days:
            self._days[key] = self._read(key, Day)
        return self._days[key]

    def _read(self, key: bytes, kind: type[R]) -> R | None:
        raw = self._rows[key] if key in self._rows else self._store.get(key)
        if raw is None or expired(raw, self._now):
            return None
        row: R = _decoder(kind).decode(raw)
        return row


def _day_keys(country: str, act: Act | None) -> set[bytes]:
    return {_day_key(country, day, act) for day in range(act.first, act.last + 1)} if act else set()


def _day_key(country: str, day: int, act: Act) -> bytes:
    # Neighbours of the first and last day of the calendar share its row.
    iso = date.fromordinal(min(max(day, 1), date.max.toordinal())).isoformat()
    return f"d|{country}|{iso}|{FAMILIES[act.type]}".encode()
