"""One event's fields from its reports (codebook section 5): the most precise and best-attested value of each.

Every function here depends on the set of reports only, never on the order in which they came.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

from streams.events.record import Report
from streams.events.sketch import near_copies
from streams.incidents.record import (
    Actor,
    ActType,
    Casualties,
    ClaimStatus,
    Incident,
    Outcome,
    Place,
    PlacePrecision,
    Range,
    Target,
    When,
)

T = TypeVar("T", bound=Hashable)

_PLACES: tuple[PlacePrecision, ...] = ("country", "admin1", "district", "settlement", "facility")
_TIMES = ("year", "month", "day", "minute")
# Where reports are even, the graver is told.
_OUTCOMES: tuple[Outcome, ...] = ("attempted", "intercepted", "repelled", "carried_out")
# A claim of one side weighs less than what the other side or a witness says.
_WEIGHTS: dict[ClaimStatus, float] = {"confirmed": 2.0, "disputed": 1.5, "claimed": 1.0}
# Tolls rise in the first hours: of the reports of so long before the last, the most counts; older ones are
# past.
_TOLL_HOURS = timedelta(hours=12)


def merge(reports: Sequence[Report]) -> tuple[Incident, int]:
    """Return the event's fields and how many independent sources they have; raise ValueError for no report.

    `incident_id`, `evidence` and `confidence` are those of the report that says it best.
    """
    if not reports:
        raise ValueError("an event stands on at least one report")
    voices = representatives(reports)
    place = _place(voices)
    incident = replace(
        voices[0].incident,
        type=_type(voices),
        outcome=_outcome(voices, place),
        status=_status(voices),
        actor=_actor(voices),
        target=_target(voices),
        place=place,
        time=_time(voices),
        casualties=_casualties(reports),
        classes=tuple(sorted({c for r in reports for c in r.incident.classes})),
    )
    return incident, len(voices)


def representatives(reports: Sequence[Report]) -> list[Report]:
    """Return the best report of each independent voice, best first.

    Copies of one story are one voice, and so is all that one source tells.
    """
    voice = list(range(len(reports)))
    first: dict[str, int] = {}
    same_source = ((first.setdefault(r.article.source, i), i) for i, r in enumerate(reports))
    for a, b in (*same_source, *near_copies([r.sketch for r in reports])):
        if voice[a] != voice[b]:
            kept, gone = voice[a], voice[b]
            voice = [kept if v == gone else v for v in voice]
    best: dict[int, Report] = {}
    for index, report in zip(voice, reports, strict=True):
        best[index] = max(best.get(index, report), report, key=_quality)
    return sorted(best.values(), key=_quality, reverse=True)


def _quality(report: Report) -> tuple[object, ...]:
    """A total order of reports by how much they say, then how surely; the id breaks ties."""
    incident = report.incident
    target = incident.target.infrastructure if incident.target else None
    return (
        _place_rank(incident.place),
        target is not None,
        _time_rank(incident.time),
        incident.actor is not None and incident.actor.country is not None,
        incident.casualties is not None,
        report.article.version,
        incident.confidence,
        report.report_id,
    )


def _place_rank(place: Place | None) -> int:
    return _PLACES.index(place.precision) if place else -1


def _time_rank(time: When | None) -> int:
    return _TIMES.index(time.precision) if time else -1


def _vote(
    reports: Iterable[Report], value: Callable[[Incident], T | None], tie: Callable[[T], object]
) -> T | None:
    """Return the value with most weight behind it, None if there is none; `tie` orders equals, then text."""
    votes: dict[T, float] = defaultdict(float)
    for report in reports:
        given = value(report.incident)
        if given is not None:
            votes[given] += _WEIGHTS[report.incident.status]
    return max(votes, key=lambda v: (votes[v], tie(v), str(v))) if votes else None


def _type(reports: Sequence[Report]) -> ActType:
    named: ActType | None = _vote(reports, _named_type, str)
    return named or "strike_unspecified"


def _named_type(incident: Incident) -> ActType | None:
    return None if incident.type == "strike_unspecified" else incident.type


def _outcome(reports: Sequence[Report], place: Place | None) -> Outcome:
    """The outcome at the event's place: drones shot down over the region do not undo the one that hit."""
    finest = [r for r in reports if _place_rank(r.incident.place) == _place_rank(place)]
    return _vote(finest, lambda i: i.outcome, _OUTCOMES.index) or "carried_out"


def _status(reports: Sequence[Report]) -> ClaimStatus:
    """Confirmed by more than dispute it; disputed if any dispute it; else only claimed."""
    counts = {s: sum(r.incident.status == s for r in reports) for s in _WEIGHTS}
    if counts["disputed"] and counts["disputed"] >= counts["confirmed"]:
        return "disputed"
    return "confirmed" if counts["confirmed"] else "claimed"


def _actor(reports: Sequence[Report]) -> Actor | None:
    """The side most reports give, by the name most of those use; no side only if none gives one."""
    side = _vote(reports, lambda i: i.actor.country if i.actor else None, str)
    return _vote(reports, lambda i: i.actor if i.actor and i.actor.country == side else None, str)


def _target(reports: Sequence[Report]) -> Target | None:
    category = _vote(reports, lambda i: i.target.infrastructure if i.target else None, str)
    targets = [r for r in reports if r.incident.target and r.incident.target.infrastructure == category]
    if not targets:
        return None
    name = _vote(targets, lambda i: i.target.name if i.target else None, len)
    operator = _vote(targets, lambda i: i.target.operator if i.target else None, len)
    return Target(name=name, infrastructure=category, operator=operator)


def _place(reports: Sequence[Report]) -> Place | None:
    finest = max((_place_rank(r.incident.place) for r in reports), default=-1)
    return _vote(
        (r for r in reports if _place_rank(r.incident.place) == finest),
        lambda i: i.place,
        lambda p: (p.geonameid is not None, p.lat is not None),
    )


def _time(reports: Sequence[Report]) -> When | None:
    """The day most reports give, then the most exact time on that day."""
    exact = [r for r in reports if _time_rank(r.incident.time) >= _TIMES.index("day")] or list(reports)
    day = _vote(exact, lambda i: i.time.start[:10] if i.time else None, str)
    times = {r.incident.time for r in exact if r.incident.time and r.incident.time.start[:10] == day}
    return max(times, key=lambda t: (_time_rank(t), t.start), default=None)


def _casualties(reports: Sequence[Report]) -> Casualties | None:
    killed = _toll(reports, lambda c: c.killed)
    injured = _toll(reports, lambda c: c.injured)
    if killed is None and injured is None:
        return None
    by = (killed or injured or (None, None))[1]
    return Casualties(
        killed=killed[0] if killed else None, injured=injured[0] if injured else None, reported_by=by
    )


def _toll(
    reports: Sequence[Report], count: Callable[[Casualties], Range | None]
) -> tuple[Range, str | None] | None:
    """The highest of the late counts, and who gives it."""
    counts = [
        (_told(report), number, toll.reported_by)
        for report in reports
        if (toll := report.incident.casualties) and (number := count(toll))
    ]
    if not counts:
        return None
    since = max(told for told, _, _ in counts) - _TOLL_HOURS
    late = [(number, by) for told, number, by in counts if told >= since]
    return max(late, key=lambda c: (c[0], c[1] or ""))


def _told(report: Report) -> datetime:
    """When it was said. A publication date in the future is a mistake, or a trick to have the last word."""
    return min(report.article.published_at, report.article.received_at)
