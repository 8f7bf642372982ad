"""The three agents, without a broker: what each sends for a record, and where it must send nothing."""

import asyncio
import base64
import json
from collections.abc import Callable
from typing import Any

import pytest

from streams.articles import contract
from streams.articles.record import Article
from streams.flow import correlate, extract, screen
from streams.flow.lane import Handler
from streams.flow.tables import Rows
from streams.incidents.extractor import identify
from streams.incidents.record import Actor, Evidence, Incident, Place, Target, When
from streams.settings import Settings
from tests.flow.conftest import Running, Start

STRIKE = (
    "Drones hit an oil depot in the town of Lugovoye before dawn, the governor said. Two workers were hurt."
)


def article(**changes: Any) -> bytes:
    """Return an article of our own as its producer would send it."""
    fields = {"id": "1", "source": "wire", "text": STRIKE, "published_at": "2025-02-03T06:00:00Z"}
    return json.dumps(fields | changes).encode()


def values(agent: Running, topic: str) -> list[Any]:
    """Return what was sent to a topic."""
    return [json.loads(sent.value or b"null") for sent in agent.producer.on(topic)]


def run(start: Start, make: Callable[[Settings, Rows], Handler], *records: bytes | None) -> Running:
    """Give an agent the records, one after the other; all must be acked."""

    async def go() -> Running:
        async with start(make) as agent:
            for record in records:
                await agent.put(record)
            assert agent.app.failure is None, agent.app.failure
            assert all(agent.acked)
            return agent  # type: ignore[no-any-return]

    return asyncio.run(go())


# ---- screen ----------------------------------------------------------------------------------------------


def test_screen_passes_a_relevant_article(running: Start) -> None:
    agent = run(running, screen.handler, article())
    (story,) = values(agent, "stories")
    contract.check("story", story)
    assert story["article"]["text"] == STRIKE
    assert story["article"]["language"] == "en"
    assert agent.producer.on("stories")[0].key == story["body_hash"].encode()


def test_screen_drops_what_does_not_matter(running: Start) -> None:
    text = "The bakery on the corner sells rye bread, plum cake and coffee from seven in the morning. " * 3
    agent = run(running, screen.handler, article(text=text))
    assert not agent.producer.sent, "not even a row"


def test_screen_tells_an_item_once(running: Start) -> None:
    agent = run(running, screen.handler, article(), article())
    assert len(values(agent, "stories")) == 1


def test_screen_takes_back_what_a_newer_version_no_longer_says(running: Start) -> None:
    agent = run(running, screen.handler, article(), article(version=2, text=STRIKE.replace("Two", "Four")))
    first, *then = values(agent, "stories")
    told, taken_back = sorted(then, key=lambda story: story["kind"])
    assert (first["kind"], told["kind"], taken_back["kind"]) == ("story", "story", "withdrawal")
    assert taken_back["body_hash"] == first["body_hash"] != told["body_hash"]
    assert taken_back["replacement"]["version"] == 2


@pytest.mark.parametrize(
    ("record", "reason", "field"),
    [
        pytest.param(b"\x00\x01 no json", "not_json", None, id="not JSON"),
        pytest.param(None, "not_json", None, id="no value"),
        pytest.param(b"[]", "schema", None, id="not an object"),
        pytest.param(article(published_at="yesterday"), "schema", "/published_at", id="not a date"),
        pytest.param(article(text=5), "schema", "/text", id="wrong type"),
        pytest.param(b'{"id": "\xff"}', "not_utf8", None, id="not UTF-8"),
        pytest.param(b'{"text": "' + b"x" * 3_000_000 + b'"}', "too_large", None, id="too large"),
        pytest.param(article(status="withheld"), "withheld", "/status", id="withheld"),
        pytest.param(
            article(embargoed_until="2999-01-01T00:00:00Z"), "embargoed", "/embargoed_until", id="embargoed"
        ),
    ],
)
def test_screen_rejects(running: Start, record: bytes | None, reason: str, field: str | None) -> None:
    agent = run(running, screen.handler, record)
    (letter,) = values(agent, "articles.rejected")
    contract.check("dead-letter", letter)
    assert (letter["reason"], letter["field"], letter["stage"]) == (reason, field, "screen")
    raw = letter["value_base64"]
    assert (None if raw is None else base64.b64decode(raw)) == record, "every byte is kept"
    headers = agent.producer.on("articles.rejected")[0].headers
    assert headers["ce_type"] == b"wirewatch.dead-letter.v1"
    assert not values(agent, "stories")


def test_screen_stops_when_most_is_broken(running: Start) -> None:
    async def go() -> None:
        async with running(screen.handler) as agent:
            for _ in range(1000):
                await agent.agent.put(b"broken", key=b"k", wait=False)
            await asyncio.wait_for(agent.app.failed.wait(), 10)
            assert "WIREWATCH_DEAD_LETTER_SHARE" in str(agent.app.failure)

    asyncio.run(go())


# ---- extract ---------------------------------------------------------------------------------------------

INCIDENT = Incident(
    incident_id="11111111-1111-5111-8111-111111111111",
    type="drone_strike",
    actor=Actor(name="drones", country="UA"),
    target=Target(name="oil depot", infrastructure="energy.fuel_storage"),
    place=Place(name="Lugovoye", settlement="Lugovoye", country="RU", geonameid=1, lat=50.0, lon=40.0),
    time=When(start="2025-02-03"),
    classes=("infrastructure_strike",),
    evidence=(Evidence(0, 79),),
)


def extracting(*known: Incident) -> Callable[[Settings, Rows], Handler]:
    """The stage `extract` around an extractor that finds `known` wherever drones hit something."""

    def make(settings: Settings, rows: Rows) -> Handler:
        def find(article: Article) -> tuple[Incident, ...]:
            return known if "Drones hit" in article.text else ()

        return extract.stage(settings, rows, find)

    return make


def story(**changes: Any) -> bytes:
    """Return a story as `screen` sends it."""
    told = json.loads(article(language="en", version=1, status="usable"))
    fields = {
        "kind": "story",
        "body_hash": "0" * 32,
        "article": told,
        "received_at": "2025-02-03T06:01:00Z",
        "replacement": None,
    }
    return json.dumps(fields | changes).encode()


def test_extract_reports_under_the_country(running: Start) -> None:
    agent = run(running, extracting(INCIDENT), story())
    (report,) = values(agent, "incidents")
    contract.check("incident-report", report)
    assert agent.producer.on("incidents")[0].key == b"RU"
    assert report["quotes"] == [STRIKE[:79]]


def test_extract_reads_the_same_words_once(running: Start) -> None:
    """A verbatim copy of another outlet reports the same incidents under ids of its own."""
    asked: list[str] = []

    def make(settings: Settings, rows: Rows) -> Handler:
        def find(article: Article) -> tuple[Incident, ...]:
            asked.append(article.key)
            return (identify(article.key, INCIDENT),)

        return extract.stage(settings, rows, find)

    copy = json.loads(story())["article"] | {"id": "9", "source": "another outlet"}
    later = copy | {"id": "10", "published_at": "2025-02-05T06:00:00Z"}
    agent = run(running, make, story(), story(article=copy), story(article=later))
    assert asked == ["wire|1", "another outlet|10"], "read once a day of publication"
    first, second, _ = values(agent, "incidents")
    assert first["incident"] | {"incident_id": ""} == second["incident"] | {"incident_id": ""}
    assert second["incident"]["incident_id"] == identify("another outlet|9", INCIDENT).incident_id
    assert first["report_id"] != second["report_id"]


def test_extract_leaves_other_languages(running: Start) -> None:
    other = json.loads(article(language="uk", version=1, status="usable"))
    agent = run(running, extracting(INCIDENT), story(article=other))
    assert not agent.producer.sent


def test_extract_takes_back_only_what_is_no_longer_told(running: Start) -> None:
    newer = json.loads(article(language="en", version=2, status="usable"))
    kept = story(kind="withdrawal", replacement=newer)
    gone = story(kind="withdrawal", replacement=newer | {"text": "Nothing happened in the town of Lugovoye."})
    canceled = story(kind="withdrawal")
    assert not values(run(running, extracting(INCIDENT), kept), "incidents")
    for record in (gone, canceled):
        (report,) = values(run(running, extracting(INCIDENT), record), "incidents")
        assert report["kind"] == "retraction"


def test_extract_rejects_what_is_no_story(running: Start) -> None:
    agent = run(running, extracting(INCIDENT), b'{"kind": "story"}')
    (letter,) = values(agent, "articles.rejected")
    contract.check("dead-letter", letter)
    assert (letter["reason"], letter["stage"]) == ("schema", "extract")


# ---- correlate -------------------------------------------------------------------------------------------


def report_of(running: Start) -> bytes:
    """Return the report that `extract` sends for the story."""
    agent = run(running, extracting(INCIDENT), story())
    value = agent.producer.on("incidents")[0].value
    assert value is not None
    return value


def test_correlate_alerts_once(running: Start) -> None:
    report = report_of(running)
    agent = run(running, correlate.handler, report, report)
    (alert,) = values(agent, "alerts")
    contract.check("alert", alert)
    assert (alert["kind"], alert["incident"]["classes"]) == ("new", ["infrastructure_strike"])
    (event, *_) = values(agent, "events")
    contract.check("event", event)
    headers = agent.producer.on("alerts")[0].headers
    assert headers["ce_id"] == alert["alert_id"].encode()
    assert headers["ce_specversion"] == b"1.0"
    assert agent.producer.on("alerts")[0].key == alert["event_id"].encode()


def test_correlate_sends_the_alert_before_it_remembers(running: Start) -> None:
    report = report_of(running)

    async def go() -> None:
        async with running(correlate.handler) as agent:
            agent.producer.holding = True
            await agent.put(report)
            assert [sent.topic for sent in agent.producer.sent] == ["alerts"]
            agent.producer.acknowledge()
            await agent.settle()
            order = [sent.topic for sent in agent.producer.sent]
            assert order[:2] == ["alerts", "events"]
            assert set(order[2:]) == {"wirewatch-seen-changelog"}, "the rows of this test's table"

    asyncio.run(go())
