"""The two real articles in, six alerts out: the real command, read back with a plain Kafka client."""

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from streams import resources
from streams.articles import contract
from tests.e2e.harness import Pipeline, Worker

FIRST, SECOND = (
    str(resources.folder("seeds") / f"{name}.txt")
    for name in ("000_458258aa568ca6fc", "002_f558df79c4464637")
)


@dataclass(frozen=True)
class Expected:
    """An event of the seeds: what it is, and where: degrees, and how many kilometres it may be off."""

    type: str
    lat: float
    lon: float
    off: float
    infrastructure: str | None = None
    operator: str | None = None
    outcome: str | None = None
    classes: frozenset[str] = frozenset({"cross_border"})

    def describes(self, incident: dict[str, Any]) -> bool:
        """Whether `incident` is this event."""
        target = incident["target"] or {"infrastructure": None, "operator": None}
        return (
            incident["type"] == self.type
            and _kilometres(self.lat, self.lon, incident["place"]) <= self.off
            and target["infrastructure"] == self.infrastructure
            and self.operator in (None, target["operator"])
            and self.outcome in (None, incident["outcome"])
            and set(incident["classes"]) == self.classes
        )


BOTH = frozenset({"cross_border", "infrastructure_strike"})
EXPECTED = {
    "incursion at Tyotkino": Expected("ground_incursion", 51.28, 34.28, 15),
    "incursion, Belgorod region": Expected("ground_incursion", 50.75, 37.5, 80),
    "drones over Kursk region": Expected("drone_strike", 51.7, 36.2, 60, outcome="intercepted"),
    "Belgorod city hall": Expected("drone_strike", 50.6, 36.6, 30, "government"),
    "Kstovo refinery": Expected("drone_strike", 56.15, 44.2, 15, "energy.refinery", "Lukoil", classes=BOTH),
    "Oryol fuel depot": Expected("drone_strike", 52.97, 36.07, 15, "energy.fuel_storage", classes=BOTH),
}


@pytest.fixture
def worker(pipeline: Pipeline) -> Iterator[Worker]:
    """A worker of the test's own pipeline."""
    with pipeline.worker() as running:
        yield running


@pytest.mark.parametrize("order", [(FIRST, SECOND), (SECOND, FIRST)], ids=["first-second", "second-first"])
def test_seeds_give_six_alerts_however_often_and_in_whatever_order(
    pipeline: Pipeline, worker: Worker, order: tuple[str, str]
) -> None:
    for file in order:
        pipeline.run("replay", file)
        pipeline.settle(worker)
    alerts = pipeline.alerts()
    _assert_six(alerts)
    pipeline.run("replay", *order)
    pipeline.run("replay", *reversed(order))
    pipeline.settle(worker)
    assert pipeline.alerts() == alerts
    _assert_contracts(pipeline)
    _assert_evidence(alerts)
    _assert_both_articles_report(pipeline)
    _assert_no_other_incident_is_classified(pipeline, alerts)


def _assert_six(alerts: list[Any]) -> None:
    new = [alert for alert in alerts if alert["kind"] == "new"]
    latest = {alert["event_id"]: alert for alert in alerts}
    said = "\n".join(f"{alert['kind']} {alert['title']}" for alert in alerts)
    found = {
        name: [alert["title"] for alert in latest.values() if expected.describes(alert["incident"])]
        for name, expected in EXPECTED.items()
    }
    assert all(len(titles) == 1 for titles in found.values()), f"{found}\n{said}"
    assert len(new) == len(latest) == len(EXPECTED), said
    assert not [alert for alert in alerts if alert["kind"] == "cancel"], said
    for alert in alerts:
        incident = alert["incident"]
        assert incident["place"]["country"] == "RU", said
        assert incident["time"]["start"].startswith("2024-03-12"), said
        assert not incident["background"]


def _assert_contracts(pipeline: Pipeline) -> None:
    """Everything that leaves keeps its contract, key and CloudEvents headers."""
    for topic, name in {
        "stories": "story",
        "incidents": "incident-report",
        "events": "event",
        "alerts": "alert",
    }.items():
        records = pipeline.read(topic)
        assert records
        for record in records:
            contract.check(name, record.json)
            if topic in ("events", "alerts"):
                assert record.key == record.json["event_id"].encode()
                assert {"ce_id", "ce_type", "ce_source", "ce_time", "content-type"} <= record.headers.keys()
    for record in pipeline.read("alerts"):
        assert record.headers["ce_id"] == record.json["alert_id"].encode()


def _assert_evidence(alerts: list[Any]) -> None:
    """Each alert quotes sentences of the articles it names."""
    texts = [Path(file).read_text() for file in (FIRST, SECOND)]
    for alert in alerts:
        assert alert["quotes"]
        assert all(any(quote in text for text in texts) for quote in alert["quotes"]), alert["quotes"]
        assert {report["source"] for report in alert["reports"]} == {"seeds"}


def _assert_both_articles_report(pipeline: Pipeline) -> None:
    """The second article adds its reports to events that the first has told, alert or not."""
    events = [record.json for record in pipeline.read("events")]
    reporting = [{report["article"]["id"] for report in event["reports"]} for event in events]
    assert any(len(articles) == 2 for articles in reporting)


def _assert_no_other_incident_is_classified(pipeline: Pipeline, alerts: list[Any]) -> None:
    incidents = [record.json["incident"] for record in pipeline.read("incidents")]
    mines = [i for i in incidents if i["type"] == "explosive" and "Bryansk" in json.dumps(i["place"])]
    assert mines
    assert all(mine["classes"] == [] and not mine["background"] for mine in mines)
    # The raids of May and June 2023 and the missiles of March 2023 are history.
    for incident in incidents:
        if incident["time"] and incident["time"]["start"].startswith("2023"):
            assert incident["background"]
    raised = {alert["incident"]["incident_id"] for alert in alerts}
    assert not raised & {i["incident_id"] for i in incidents if i["background"]}


def _kilometres(lat: float, lon: float, place: dict[str, Any] | None) -> float:
    if place is None or place["lat"] is None:
        return math.inf
    east = math.radians(place["lon"] - lon) * math.cos(math.radians(lat))
    north = math.radians(place["lat"] - lat)
    return 6371 * math.hypot(east, north)
