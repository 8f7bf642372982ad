"""Whether an article is worth reading, and in which language."""

from datetime import UTC, datetime

import pytest

from streams.articles.record import Article
from streams.incidents.screening.triage import Triage, triage

GERMAN = "Bei einem Angriff auf das Kraftwerk sind nach Angaben der Polizei zwei Menschen ums Leben gekommen."


def article(text: str, **fields: str) -> Article:
    return Article(id="1", source="test", text=text, published_at=datetime(2025, 5, 1, tzinfo=UTC), **fields)


@pytest.mark.parametrize(
    ("text", "judged"),
    [
        ("Drones hit a refinery and two people were killed, the governor said.", Triage("en", True, True)),
        ("The council met to discuss the budget and the new school.", Triage("en", True, False)),
        (GERMAN, Triage("de", False, True)),
    ],
)
def test_what_cannot_be_read_may_matter(text: str, judged: Triage) -> None:
    assert triage(article(text)) == judged


def test_a_bare_headline_is_read_though_too_short_to_tell_its_language() -> None:
    assert triage(article("Drones hit Kstovo refinery")) == Triage("en", True, True)


def test_the_headline_counts() -> None:
    short = "The council met to discuss the budget and the new school."
    assert triage(article(short, headline="Drones bomb power station")).relevant
