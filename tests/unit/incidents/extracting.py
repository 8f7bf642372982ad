"""What the tests of the extractor share: one extractor a session, and a row of a table."""

from datetime import UTC, datetime
from functools import cache

from streams.articles.record import Article
from streams.incidents.extractor import Extractor
from streams.incidents.record import Incident

PUBLISHED = datetime(2025, 6, 11, 18, tzinfo=UTC)  # a Wednesday


@cache
def extractor() -> Extractor:
    """The extractor, loaded once."""
    return Extractor.load()


def article(text: str, published: datetime = PUBLISHED) -> Article:
    """An article of nothing but its text."""
    return Article(id="a", source="test", text=text, published_at=published)


def incidents(text: str) -> tuple[Incident, ...]:
    """The incidents of a text published on Wednesday, 11 June 2025."""
    return extractor().extract(article(text))


def current(text: str) -> list[Incident]:
    """Those that are not background."""
    return [incident for incident in incidents(text) if not incident.background]


def only(text: str) -> Incident:
    """The one current incident of a text."""
    found = current(text)
    assert len(found) == 1, [(i.type, i.place and i.place.name) for i in found]
    return found[0]


def told(text: str) -> set[tuple[str, str | None]]:
    """The type and place of each current incident."""
    return {(i.type, i.place.name if i.place else None) for i in current(text)}


def hit(text: str) -> set[tuple[str | None, str | None]]:
    """What was hit, and where."""
    return {
        (i.target.infrastructure if i.target else None, i.place.name if i.place else None)
        for i in current(text)
    }
