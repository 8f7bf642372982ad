"""What `correlate` remembers, as rows of bytes under keys: who keeps them, and how, is the caller's business.

Four kinds of rows, all of one country, so that they stay in the partition of the reports that make them:

- `j|<country>`: the journal, the last decision that wrote an event, as a whole;
- `d|<country>|<day>|<family>`: the events that may have happened on that day, each with its `Act`;
- `e|<event id>`: the event with its reports, and what its subscribers were told;
- `r|<report id>`: which event a report went to, and the newest delivery of it that was applied.

Rows are written one by one, and a crash may leave a decision half written. Nothing is decided on that: the
journal, one row and so all there or not at all, is written first, and the decision is written out from it.

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


class Step(msgspec.Struct, frozen=True, array_like=True):
    """What a decision makes of one event: its row, and the act that its entries give until then, if any."""

    after: Standing
    before: Act | None


class Journal(Row, frozen=True, array_like=True):
    """A country's row: the decision on one delivery. It is done once the mark is the report's row."""

    report_id: str
    mark: Mark
    steps: list[Step]


R = TypeVar("R", bound=Row)
Writes = tuple[tuple[bytes, bytes | None], ...]
"""Rows by key, None where one is to be deleted."""


@cache
def _decoder(kind: type[Row]) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)


def expired(row: bytes, now: datetime) -> bool:
    """Whether a row is too old to matter at broker time `now`, so that it may be dropped."""
    stamp: Row = _decoder(Row).decode(row)
    return stamp.at < (now - KEEP).timestamp()


class Draft:
    """A store as it will be: reads see the events put so far. `now` is the broker's time of the delivery."""

    def __init__(self, store: EventStore, now: datetime) -> None:
        self._store = store
        self._now = now
        self.at = now.timestamp()
        self._steps: dict[str, Step] = {}
        self._days: dict[bytes, Day | None] = {}

    def unfinished(self, country: str, report_id: str, offset: int) -> Journal | None:
        """Return what was decided on this delivery, if a crash may have kept it from being written out.

        A report whose mark is of that offset is done: ask that first.
        """
        found = self._read(_journal_key(country), Journal)
        return found if found and (found.report_id, found.mark.offset) == (report_id, offset) else None

    def mark(self, report_id: str) -> Mark | None:
        """Return what became of a report."""
        return self._read(b"r|" + report_id.encode(), Mark)

    def standing(self, event_id: str) -> Standing | None:
        """Return the event called so."""
        step = self._steps.get(event_id)
        return step.after if step else self._read(_event_key(event_id), Standing)

    def survivor(self, event_id: str) -> Standing | None:
        """Return the event called so, or the one that it proved to be."""
        found = self.standing(event_id)
        while found and found.event.merged_into:
            found = self.standing(found.event.merged_into)
        return found

    def entries(self, country: str, act: Act, around: int = 0) -> Iterator[Entry]:
        """Yield the events of the act's days, and of `around` days before and after; some more than once.

        They are as they were before this decision: what is found is to be checked against its event.
        """
        for day in range(act.first - around, act.last + around + 1):
            row = self._day(_day_key(country, day, act))
            yield from row.entries if row else ()

    def put(self, before: Standing | None, after: Standing) -> None:
        """Write an event; `before` is its row as last read or put."""
        first = self._steps.get(after.event.event_id)
        act = first.before if first else before.act if before else None
        self._steps[after.event.event_id] = Step(after, act)

    def finish(self, country: str, report: Report, offset: int, event_id: str | None) -> Writes:
        """Decide that the report went to the event, or to none; return all writes."""
        ref = report.article
        mark = Mark(self.at, offset, ref.version, ref.received_at, event_id)
        return self.write(country, Journal(self.at, report.report_id, mark, list(self._steps.values())))

    def write(self, country: str, decided: Journal) -> Writes:
        """Return the writes of a decision in their order: the journal, events, days, the mark.

        They come out the same if some were made before: entries are replaced, not added to.
        """
        rows: dict[bytes, bytes | None] = {}
        if decided.steps:  # else the mark is the only row
            rows[_journal_key(country)] = msgspec.json.encode(decided)
        for step in decided.steps:
            rows[_event_key(step.after.event.event_id)] = msgspec.json.encode(step.after)
        for key in [key for step in decided.steps for key in self._index(country, step)]:
            day = self._days[key]
            rows[key] = msgspec.json.encode(day) if day else None
        rows[b"r|" + decided.report_id.encode()] = msgspec.json.encode(decided.mark)
        return tuple(rows.items())

    def _index(self, country: str, step: Step) -> Iterator[bytes]:
        """See to an event's entries: only a live one has any, and only on the days of its act.

        Yield the keys of the days that change. They stay sorted, so that nothing shows how often it was done.
        """
        entry = Entry(step.after.event.event_id, step.after.act)
        days = _day_keys(country, step.after.act) if step.after.event.status == "active" else set()
        for key in sorted(days | _day_keys(country, step.before)):
            row = self._day(key)
            listed = row.entries if row else []
            entries = [e for e in listed if e.event_id != entry.event_id]
            if key in days:
                entries = sorted([*entries, entry], key=lambda e: e.event_id)
            if entries != listed:
                self._days[key] = Day(self.at, entries) if entries else None
                yield key

    def _day(self, key: bytes) -> Day | None:
        if key not in self._days:
            self._days[key] = self._read(key, Day)
        return self._days[key]

    def _read(self, key: bytes, kind: type[R]) -> R | None:
        raw = self._store.get(key)
        if raw is None or expired(raw, self._now):
            return None
        row: R = _decoder(kind).decode(raw)
        return row


def _journal_key(country: str) -> bytes:
    return f"j|{country}".encode()


def _event_key(event_id: str) -> bytes:
    return f"e|{event_id}".encode()


def _day_keys(country: str, act: Act | None) -> set[bytes]:
    return {_day_key(country, day, act) for day in range(act.first, act.last + 1)} if act else set()


def _day_key(country: str, day: int, act: Act) -> bytes:
    # Neighbours of the first and last day of the calendar share its row.
    iso = date.fromordinal(min(max(day, 1), date.max.toordinal())).isoformat()
    return f"d|{country}|{iso}|{FAMILIES[act.type]}".encode()
