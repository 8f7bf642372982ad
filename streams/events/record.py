"""The Event (one act in the world), the reports it stands on, and the Alert that tells subscribers of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from streams.incidents.record import Incident

AlertKind = Literal["new", "update", "cancel"]
EventStatus = Literal["active", "canceled", "merged"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRef:
    """Which version of which article reports; `received_at` is the broker's timestamp of that delivery."""

    id: str
    source: str
    version: int
    published_at: datetime
    received_at: datetime
    url: str | None = None
    headline: str | None = None

    @property
    def key(self) -> str:
        """The article's key on the `articles` topic."""
        return f"{self.source}|{self.id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One article's report of one incident, or its retraction (`kind`), as the `incidents` topic carries it.

    `sketch` holds the smallest hashes of the text's word shingles: enough to tell near-copies of one story
    apart from independent tellings. `quotes` are the sentences the incident's evidence points at.
    """

    report_id: str
    kind: Literal["report", "retraction"]
    article: ArticleRef
    incident: Incident
    quotes: tuple[str, ...] = ()
    sketch: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """The whole current state of one event: `incident` is the best of all its reports (codebook 5)."""

    event_id: str
    revision: int
    status: EventStatus
    incident: Incident
    reports: tuple[Report, ...]
    sources: int
    first_reported_at: datetime
    updated_at: datetime
    alerted: tuple[str, ...] = ()
    merged_into: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """What a subscriber gets (CAP 1.2 msgType Alert, Update, Cancel). `changed`: what an update is about."""

    alert_id: str
    event_id: str
    kind: AlertKind
    revision: int
    title: str
    incident: Incident
    sources: int
    reports: tuple[ArticleRef, ...]
    quotes: tuple[str, ...]
    changed: tuple[str, ...] = ()
    merged_into: str | None = None
    first_reported_at: datetime
    updated_at: datetime
