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
        self.rows: dict[bytes, bytes | None] = {}
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
        """Yield the events of the act's days, and of `around` days before and after, once each."""
        seen = set()
        for day in range(act.first - around, act.last + around + 1):
            row = self._day(_day_key(country, day, act))
            for entry in row.entries if row else ():
                if entry.event_id not in seen:
                    seen.add(entry.event_id)
                    yield entry

    def put_mark(self, report: Report, offset: int, event_id: str | None) -> None:
        """Remember where a report went. Write this last: it says that everything else was done."""
        ref = report.article
        mark = Mark(self.at, offset, ref.version, ref.received_at, event_id)
        self.rows[b"r|" + report.report_id.encode()] = msgspec.json.encode(mark)

    def put(self, country: str, before: Standing | None, after: Standing) -> None:
        """Write an event and its entries: only a live event has entries, and only on the days of its act."""
        event_id = after.event.event_id
        old = before.act if before and before.event.status == "active" else None
        new = after.act if after.event.status == "active" else None
        if old != new:
            old_days = _day_keys(country, old)
            new_days = _day_keys(country, new)
            for key in old_days | new_days:
                self._list(key, Entry(event_id, after.act) if key in new_days else None, event_id)
        self.rows[b"e|" + event_id.encode()] = msgspec.json.encode(after)

    def _list(self, key: bytes, entry: Entry | None, event_id: str) -> None:
        row = self._day(key)
        entries = [e for e in row.entries if e.event_id != event_id] if row else []
        if entry:
            entries.append(entry)
        day = self._days[key] = Day(self.at, entries) if entries else None
        self.rows[key] = msgspec.json.encode(day) if day else None

    def _day(self, key: bytes) -> Day | None:
        if key not in self._days:
            self._days[key] = self._read(key, Day)
        return self._days[key]

    def _read(self, key: bytes, kind: type[R]) -> R | None:
        raw = self.rows[key] if key in self.rows else self._store.get(key)
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
