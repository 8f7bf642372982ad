"""From an article's incidents to the records of the topic `incidents`."""

from dataclasses import replace
from datetime import timedelta

from tellings import NOON, VILLAGE, incident

from streams.articles.record import Article
from streams.events.reports import NOWHERE, key, reports, retractions
from streams.incidents.record import Evidence

TEXT = "Drones hit a  depot\nat dawn. Nobody was hurt. A bridge fell."
ARTICLE = Article(
    id="7", source="Wire", text=TEXT, published_at=NOON, headline="Depot hit", url="https://w.example/7"
)
DEPOT = incident(evidence=(Evidence(0, 28),))
BRIDGE = incident("sabotage", evidence=(Evidence(46, len(TEXT)),))
AT = NOON + timedelta(seconds=5)


def test_a_report_says_who_what_and_by_which_words() -> None:
    depot, bridge = reports(ARTICLE, AT, (DEPOT, BRIDGE))
    assert depot.quotes == ("Drones hit a depot at dawn.",)
    assert bridge.quotes == ("A bridge fell.",)
    assert depot.kind == "report"
    assert depot.incident == DEPOT
    assert depot.article == bridge.article
    assert (depot.article.key, depot.article.received_at, depot.article.headline) == (
        "Wire|7",
        AT,
        "Depot hit",
    )
    assert depot.sketch == bridge.sketch != ()


def test_the_id_is_of_the_item_and_the_incident_not_of_the_version() -> None:
    (first,) = reports(ARTICLE, AT, [DEPOT])
    (later,) = reports(replace(ARTICLE, version=2, text=TEXT + " More."), NOON + timedelta(days=1), [DEPOT])
    (other,) = reports(replace(ARTICLE, source="Other"), AT, [DEPOT])
    assert first.report_id == later.report_id != other.report_id


def test_what_the_replacement_still_says_is_not_taken_back() -> None:
    depot, bridge = reports(ARTICLE, AT, (DEPOT, BRIDGE))
    everything = retractions(ARTICLE, AT, (DEPOT, BRIDGE))
    assert [(r.report_id, r.kind) for r in everything] == [
        (depot.report_id, "retraction"),
        (bridge.report_id, "retraction"),
    ]
    (taken,) = retractions(ARTICLE, AT, (DEPOT, BRIDGE), still=[replace(DEPOT, confidence=0.9)])
    assert taken.report_id == bridge.report_id


def test_the_key_is_the_country_where_it_happened() -> None:
    told = [incident(place=p) for p in (VILLAGE, None, replace(VILLAGE, country=None))]
    assert [key(r) for r in reports(ARTICLE, AT, told)] == ["RU", NOWHERE, NOWHERE]


def test_a_quote_is_a_sentence_not_a_page() -> None:
    long = replace(ARTICLE, text="word " * 5000)
    (told,) = reports(long, AT, [incident(evidence=tuple(Evidence(n, 25_000) for n in range(9)))])
    assert len(told.quotes) == 4
    assert all(len(quote) == 600 and quote.endswith("…") for quote in told.quotes)
