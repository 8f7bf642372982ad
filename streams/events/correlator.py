"""The decision of the agent `correlate`: which event a report tells of, and what subscribers hear of it.

Pure: it reads rows through an `EventStore` and returns what to send and write. The caller keeps this order,
and so never loses an alert (DESIGN, "Delivery"): send `alerts` and await their acknowledgement, send
`events`, write `rows` in their order. A crash before the first row repeats the decision on the same state,
with the same ids; the first row, the journal, holds all of the decision, and after it a repetition only
writes it out. The report's own row comes last and says that all was done.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from streams.events.matching import FAMILIES, Act, act, same_act
from streams.events.merging import merge
from streams.events.policy import Policy, alert, classify, kind
from streams.events.record import Alert, Event, Report
from streams.events.reports import identify, key
from streams.events.sketch import near_copies
from streams.events.state import Draft, EventStore, Mark, Standing
from streams.events.whereabouts import NEAR, fold
from streams.incidents.record import Incident

Verdict = Literal[
    "founded", "joined", "revised", "repeat", "redelivered", "resumed", "stale", "retracted", "ignored"
]
# What an event keeps of a flood of reports: the last told.
MOST_REPORTS = 60
_MOST_SENT = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What one delivery of a report comes to. `rows` hold None where a row is to be deleted.

    Verdicts: the report `founded` an event, `joined` one, or `revised` what it said itself; it is a `repeat`
    of what stands, `redelivered` by Kafka, `resumed` after a crash, or `stale`: a newer version came before;
    it was `retracted`; it is `ignored`, as history of an act that is no event here is, or the retraction of
    what was never told.
    """

    verdict: Verdict
    alerts: tuple[Alert, ...] = ()
    events: tuple[Event, ...] = ()
    rows: tuple[tuple[bytes, bytes | None], ...] = ()


def correlate(report: Report, store: EventStore, source_offset: int, policy: Policy | None = None) -> Outcome:
    """Decide on one delivery of a report or retraction; `source_offset` is its offset on `incidents`."""
    work = _Work(Draft(store, report.article.received_at), key(report), policy or Policy())
    mark = work.draft.mark(report.report_id)
    if mark and source_offset <= mark.offset:
        standing = work.draft.survivor(mark.event_id) if mark.event_id else None
        return Outcome(verdict="redelivered", events=(standing.event,) if standing else ())
    if decided := work.draft.unfinished(work.country, report.report_id, source_offset):
        # Its alerts are out; its events too, but a redelivery of what came before may have sent them as they
        # were then.
        events = tuple(step.after.event for step in decided.steps)
        return Outcome(verdict="resumed", events=events, rows=work.draft.write(work.country, decided))
    if mark and _overtaken(report, mark):
        return Outcome(verdict="stale")
    if report.kind == "retraction":
        return _retract(report, mark, source_offset, work)
    return _tell(report, mark, source_offset, work)


class _Work:
    """One decision in the making: the rows, alerts and events so far."""

    def __init__(self, draft: Draft, country: str, policy: Policy) -> None:
        self.draft = draft
        self.country = country
        self.policy = policy
        self.alerts: list[Alert] = []
        self.events: list[Event] = []

    def settle(self, before: Standing | None, event: Event) -> Standing:
        """Alert if there is something to tell, and write the event."""
        told, sent = (before.told, before.sent) if before else (None, ())
        generation = before.generation if before else 0
        decision = kind(event, told)
        if decision:
            what, changed = decision
            made = alert(event, what, changed, generation, sent)
            self.alerts.append(made)
            sent = (*sent, made.alert_id)[-_MOST_SENT:]
            told, generation = (None, generation + 1) if what == "cancel" else (event.incident, generation)
        event = replace(event, alerted=told.classes if told else ())
        self.events.append(event)
        after = Standing(self.draft.at, event, _act_of(event, before), told, sent, generation)
        self.draft.put(before, after)
        return after

    def outcome(self, verdict: Verdict, report: Report, offset: int, event_id: str | None) -> Outcome:
        rows = self.draft.finish(self.country, report, offset, event_id)
        return Outcome(verdict=verdict, alerts=tuple(self.alerts), events=tuple(self.events), rows=rows)


def _overtaken(report: Report, mark: Mark) -> bool:
    """Whether something newer of the same report came before: versions may overtake each other.

    What was retracted stays so until a later version tells it again.
    """
    mine = (report.article.version, report.article.received_at)
    applied = (mark.version, mark.received_at)
    retracted = mark.event_id is None and report.kind == "report"
    return mine <= applied if retracted else mine < applied


def _tell(report: Report, mark: Mark | None, offset: int, work: _Work) -> Outcome:
    home = work.draft.survivor(mark.event_id) if mark and mark.event_id else None
    known = _own(report, home)
    if home and known and known.incident == report.incident:
        return work.outcome("repeat", report, offset, home.event.event_id)
    verdict: Verdict = "revised"
    if not home:
        verdict, home = "joined", _find(report, work)
    if home:
        event_id = home.event.event_id
    elif report.incident.background:
        return work.outcome("ignored", report, offset, None)
    else:
        verdict = "founded"
        event_id, home = _vacant(report, work)
    after = work.settle(home, _with(home, event_id, report, work.policy))
    if home and (home.act != after.act or _own(report, home)):
        _unite(after, work)
    return work.outcome(verdict, report, offset, event_id)


def _retract(report: Report, mark: Mark | None, offset: int, work: _Work) -> Outcome:
    home = work.draft.survivor(mark.event_id) if mark and mark.event_id else None
    if not home or not _own(report, home):
        return work.outcome("ignored", report, offset, None)
    left = [r for r in home.event.reports if r.report_id != report.report_id]
    work.settle(home, _revised(home.event, left, report.article.received_at, work.policy))
    return work.outcome("retracted", report, offset, None)


def _find(report: Report, work: _Work) -> Standing | None:
    """Return the live event that agrees best with the report; of equals, the one with the lowest id.

    One version of an article tells an act once, so its incidents are of as many events (the extractor has
    merged what is one).
    """
    told = _act(report)
    around = 1 if told.killed or told.injured else 0
    scored = {
        entry.event_id: agreement
        for entry in work.draft.entries(work.country, told, around)
        if (agreement := same_act(told, entry.act))
    }
    for event_id in sorted(sorted(scored), key=lambda e: scored[e], reverse=True):
        standing = _live(event_id, told, work)
        if not standing:
            continue
        if _own(report, standing):
            return standing  # its mark expired before the event did
        apart = _tells_apart((report,), standing.event.reports)
        if not apart and (scored[event_id].place or _copied(report, standing)):
            return standing
    return None


def _live(event_id: str, told: Act, work: _Work) -> Standing | None:
    """The event, if it stands and agrees not only by its entry."""
    standing = work.draft.standing(event_id)
    live = standing is not None and standing.event.status == "active" and same_act(told, standing.act)
    return standing if live else None


def _unite(standing: Standing, work: _Work) -> None:
    """If the event, as it is known now, is another one, cancel the later of the two and move its reports."""
    for entry in list(work.draft.entries(work.country, standing.act, 1)):
        agreement = same_act(standing.act, entry.act)
        if entry.event_id == standing.event.event_id or not agreement or agreement.place < NEAR:
            continue
        other = _live(entry.event_id, standing.act, work)
        if not other or _tells_apart(standing.event.reports, other.event.reports):
            continue
        first, later = sorted((standing, other), key=lambda s: (s.event.first_reported_at, s.event.event_id))
        now = max(first.event.updated_at, later.event.updated_at)
        reports = {r.report_id: r for s in (later, first) for r in s.event.reports}
        standing = work.settle(first, _revised(first.event, list(reports.values()), now, work.policy))
        work.settle(later, _merged(later.event, first.event.event_id, now))


def _merged(event: Event, into: str, at: datetime) -> Event:
    return replace(
        event,
        status="merged",
        merged_into=into,
        revision=event.revision + 1,
        reports=(),
        sources=0,
        updated_at=at,
    )


def _tells_apart(some: Sequence[Report], others: Sequence[Report]) -> bool:
    """Whether one version of an article tells of both, in two reports."""
    versions = {(r.article.key, r.article.version): r.report_id for r in some}
    return any(versions.get((r.article.key, r.article.version), r.report_id) != r.report_id for r in others)


def _copied(report: Report, standing: Standing) -> bool:
    sketches = [report.sketch, *(other.sketch for other in standing.event.reports)]
    return any(first == 0 for first, _ in near_copies(sketches))


def _own(report: Report, standing: Standing | None) -> Report | None:
    """The same report as it stands in the event."""
    reports = standing.event.reports if standing else ()
    return next((r for r in reports if r.report_id == report.report_id), None)


def _with(before: Standing | None, event_id: str, report: Report, policy: Policy) -> Event:
    """The event once the report is in it."""
    at = report.article.received_at
    if before is None or before.event.status != "active":
        event = Event(
            event_id=event_id,
            revision=before.event.revision if before else 0,
            status="active",
            incident=report.incident,
            reports=(),
            sources=0,
            first_reported_at=at,
            updated_at=at,
        )
        return _revised(event, (report,), at, policy)
    others = [r for r in before.event.reports if r.report_id != report.report_id]
    return _revised(before.event, (*others, report), at, policy)


def _revised(event: Event, reports: Sequence[Report], at: datetime, policy: Policy) -> Event:
    """The event on other reports, without those beyond `MOST_REPORTS`; canceled if only history is left."""
    kept = sorted(reports, key=lambda r: (r.article.received_at, r.report_id))[-MOST_REPORTS:]
    current = [r for r in kept if not r.incident.background]
    if current:
        incident, sources = merge(current)
        revised = replace(
            event,
            status="active",
            incident=classify(incident, policy),
            reports=tuple(kept),
            sources=sources,
            first_reported_at=min(event.first_reported_at, kept[0].article.received_at),
        )
    else:
        revised = replace(event, status="canceled", reports=(), sources=0)
    if revised == event:
        return event
    return replace(revised, revision=event.revision + 1, updated_at=max(at, event.updated_at))


def _act(report: Report) -> Act:
    return act(report.incident, _told(report))


def _act_of(event: Event, before: Standing | None) -> Act:
    """The event's act: an undated one is of the days before it was first told."""
    if not event.reports and before:
        return before.act
    return act(event.incident, min(_told(r) for r in event.reports))


def _told(report: Report) -> datetime:
    """When the article says it was published, but no later than it came."""
    return min(report.article.published_at, report.article.received_at)


def _vacant(report: Report, work: _Work) -> tuple[str, Standing | None]:
    """Return an id for the event that the report founds: what it says, and only where that is taken, more.

    With it comes the row of an event that was canceled and is now told again, or whose entries and mark
    expired before it did.
    """
    told = _act(report)
    where = _place_key(report.incident, report.report_id)
    name = (work.country, FAMILIES[told.type], where, date.fromordinal(told.last).isoformat())
    for more in ((), (told.infrastructure or told.type,), (report.report_id,)):
        event_id = identify(*name, *more)
        taken = work.draft.standing(event_id)
        if taken is None or taken.event.status == "canceled" or _own(report, taken):
            return event_id, taken
    raise AssertionError(f"report {report.report_id} has founded event {event_id} before")


def _place_key(incident: Incident, report_id: str) -> str:
    place = incident.place
    if place is None:
        return report_id
    return str(place.geonameid) if place.geonameid is not None else f"{fold(place.name)}|{fold(place.admin1)}"
