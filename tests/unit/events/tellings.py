"""Short ways to write down what an article tells, and a worker's state to tell it to."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from streams.events.correlator import Outcome, correlate
from streams.events.policy import Policy
from streams.events.record import Alert, ArticleRef, Event, Report
from streams.events.reports import identify
from streams.events.state import Draft
from streams.incidents.record import Actor, Casualties, Evidence, Incident, Place, Target, When

NOON = datetime(2024, 3, 12, 12, tzinfo=UTC)

RUSSIA = Place(name="Russia", country="RU", precision="country")
REGION = Place(name="Kursk region", admin1="Kursk", country="RU", geonameid=538555, precision="admin1")
VILLAGE = Place(name="Lesnoye", settlement="Lesnoye", admin1="Kursk", country="RU", lat=51.3, lon=34.4)
TOWN = Place(name="Rechnoy", settlement="Rechnoy", admin1="Kursk", country="RU", lat=51.9, lon=36.2)
DEPOT = replace(TOWN, name="Rechnoy oil depot", precision="facility", lat=51.93, lon=36.25)


def incident(
    kind: str = "drone_strike", place: Place | None = VILLAGE, day: str | None = "2024-03-12", **more: Any
) -> Incident:
    """An incident of class `cross_border`, unless `more` says otherwise. `category` names a target."""
    fields: dict[str, Any] = {"classes": ("cross_border",), "evidence": (Evidence(0, 9),)} | more
    if category := fields.pop("category", None):
        fields["target"] = Target(name=fields.pop("target", None), infrastructure=category)
    if actor := fields.pop("actor", None):
        fields["actor"] = Actor(name=actor, country=actor)
    if killed := fields.pop("killed", None):
        fields["casualties"] = Casualties(killed=(killed, killed))
    time = When(start=day, precision="minute" if "T" in day else "day") if day else None
    seed = str((kind, place, day, fields.get("background"), fields.get("target")))
    return Incident(**{"incident_id": identify(seed), "type": kind, "place": place, "time": time} | fields)


def report(article: str, told: Incident | None = None, source: str | None = None, **more: Any) -> Report:
    """A report of `told` by the first version of an article; a source of its own unless named."""
    told = told or incident()
    ref = ArticleRef(
        id=article,
        source=source or f"source of {article}",
        version=more.pop("version", 1),
        published_at=more.pop("published_at", NOON),
        received_at=more.pop("received_at", NOON),
    )
    fields: dict[str, Any] = {"quotes": (f"{article} says so.",)} | more
    return Report(
        report_id=identify(article, told.incident_id), kind="report", article=ref, incident=told, **fields
    )


def retraction(told: Report, seconds: int = 1) -> Report:
    """The retraction of a report, by a delivery some seconds later."""
    at = told.article.received_at + timedelta(seconds=seconds)
    return replace(told, kind="retraction", article=replace(told.article, received_at=at), quotes=())


class Desk:
    """A worker's state between deliveries. Rows are kept as the bytes they are."""

    def __init__(self, policy: Policy | None = None) -> None:
        self.rows: dict[bytes, bytes] = {}
        self.offset = 0
        self.policy = policy
        self.alerts: list[Alert] = []
        self.events: dict[str, Event] = {}

    def tell(self, told: Report, offset: int | None = None, crash_after: int | None = None) -> Outcome:
        """Deliver one report. With `crash_after`, the worker dies once it has written so many rows."""
        self.offset += 1
        outcome = correlate(told, self.rows, self.offset if offset is None else offset, self.policy)
        self.alerts += outcome.alerts
        self.events |= {event.event_id: event for event in outcome.events}
        for key, row in outcome.rows[:crash_after]:
            if row is None:
                self.rows.pop(key, None)
            else:
                self.rows[key] = row
        return outcome

    def live(self) -> list[Event]:
        """The events that stand."""
        return [e for e in self.events.values() if e.status == "active"]

    def event_of(self, told: Report) -> str | None:
        """The id of the event that a report stands in."""
        draft = Draft(self.rows, told.article.received_at)
        mark = draft.mark(told.report_id)
        found = draft.survivor(mark.event_id) if mark and mark.event_id else None
        return found.event.event_id if found else None

    def kinds(self) -> list[str]:
        """The kinds of all alerts so far."""
        return [alert.kind for alert in self.alerts]
