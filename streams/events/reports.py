"""From what `extract` found in one article to the records of the topic `incidents`."""

import uuid
from collections.abc import Iterable
from datetime import datetime

from streams.articles.record import Article
from streams.events.record import ArticleRef, Report
from streams.events.sketch import sketch
from streams.incidents.record import Incident

# Every UUIDv5 of this package is made in this namespace; it is itself uuid5(NAMESPACE_URL, "urn:wirewatch").
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:wirewatch")
# The key of reports whose country is unknown or that happened at sea: ISO 3166 leaves XX to its users.
NOWHERE = "XX"
# Quotes show people why; the whole text is a link away.
_QUOTES = 4
_QUOTE_LENGTH = 600


def identify(*parts: str) -> str:
    """Return the UUIDv5 of the parts, joined so that no part can pretend to be two."""
    return str(uuid.uuid5(NAMESPACE, "\x1f".join(parts)))


def key(report: Report) -> str:
    """Return the report's Kafka key: the ISO country of the place, `XX` if unknown."""
    place = report.incident.place
    return place.country if place and place.country else NOWHERE


def reports(article: Article, received_at: datetime, incidents: Iterable[Incident]) -> tuple[Report, ...]:
    """Return one report an incident. `received_at` is the broker's time of the article's delivery."""
    ref, words = _reference(article, received_at), sketch(article.text)
    return tuple(
        Report(
            report_id=identify(article.key, incident.incident_id),
            kind="report",
            article=ref,
            incident=incident,
            quotes=_quotes(article.text, incident),
            sketch=words,
        )
        for incident in incidents
    )


def retractions(
    article: Article, received_at: datetime, incidents: Iterable[Incident], still: Iterable[Incident] = ()
) -> tuple[Report, ...]:
    """Take back what `article` said, except what its replacement `still` says.

    `received_at` is the broker's time of the delivery that withdrew or replaced it.
    """
    kept = {incident.incident_id for incident in still}
    ref = _reference(article, received_at)
    return tuple(
        Report(
            report_id=identify(article.key, incident.incident_id),
            kind="retraction",
            article=ref,
            incident=incident,
        )
        for incident in incidents
        if incident.incident_id not in kept
    )


def _reference(article: Article, received_at: datetime) -> ArticleRef:
    return ArticleRef(
        id=article.id,
        source=article.source,
        version=article.version,
        published_at=article.published_at,
        received_at=received_at,
        url=article.url,
        headline=article.headline,
    )


def _quotes(text: str, incident: Incident) -> tuple[str, ...]:
    spans = incident.evidence[:_QUOTES]
    sentences = (" ".join(text[e.start : e.end].split()) for e in spans)
    return tuple(s if len(s) <= _QUOTE_LENGTH else s[: _QUOTE_LENGTH - 1] + "…" for s in sentences if s)
