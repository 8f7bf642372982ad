"""What becomes of an item told again, corrected or withdrawn. Each test has a week of its own."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from streams.flow.brokers import RunningBroker
from tests.e2e.harness import Pipeline, Worker

_WEEKS = itertools.count()


@dataclass(frozen=True)
class Desk:
    """A source that reports one strike, on the Tuesday of a week that no other test uses."""

    pipeline: Pipeline
    worker: Worker
    tuesday: datetime

    def strike(self, **fields: Any) -> dict[str, Any]:
        """Return the report, with `fields` changed."""
        return {
            "id": f"strike-{self.tuesday:%Y-%m-%d}",
            "source": "our wire",
            "text": "Ukrainian drones struck an oil refinery in Saratov, Saratov region, on Tuesday, the"
            f" regional governor said. Nobody was hurt.\n\nIt was put out by noon of {self.tuesday:%d %B}.",
            "published_at": self.tuesday.isoformat(),
        } | fields

    def tell(self, *articles: dict[str, Any]) -> list[Any]:
        """Append `articles` and return all alerts so far of events of this day."""
        self.pipeline.articles(articles)
        self.pipeline.settle(self.worker)
        alerts = self.pipeline.alerts()
        day = f"{self.tuesday:%Y-%m-%d}"
        ours = {a["event_id"] for a in alerts if a["kind"] == "new" and a["incident"]["time"]["start"] == day}
        return [alert for alert in alerts if alert["event_id"] in ours]

    def event(self, event_id: str) -> Any:
        """Return the last state of an event."""
        return [r.json for r in self.pipeline.read("events") if r.json["event_id"] == event_id][-1]


@pytest.fixture(scope="module")
def worked(
    broker: RunningBroker, gazetteer: None, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Pipeline, Worker]]:
    """A pipeline on each broker with a running worker."""
    pipeline = Pipeline.on(broker.bootstrap, tmp_path_factory.mktemp("versions"), embedded=broker.embedded)
    pipeline.run("topics")
    with pipeline.worker() as worker:
        yield pipeline, worker


@pytest.fixture
def desk(worked: tuple[Pipeline, Worker]) -> Desk:
    """A desk with a week of its own."""
    return Desk(*worked, datetime(2025, 1, 7, 15, tzinfo=UTC) + timedelta(weeks=next(_WEEKS)))


def test_redelivery_of_the_same_bytes_raises_nothing_new(desk: Desk) -> None:
    before = desk.tell(desk.strike())
    assert [alert["kind"] for alert in before] == ["new"]
    assert desk.tell(*[desk.strike()] * 5) == before


def test_copies_by_other_sources_are_one_event(desk: Desk) -> None:
    alerts = desk.tell(*(desk.strike(source=f"wire {number}") for number in range(4)))
    assert [alert["kind"] for alert in alerts].count("new") == 1
    event = desk.event(alerts[0]["event_id"])
    assert {report["article"]["source"] for report in event["reports"]} == {f"wire {n}" for n in range(4)}
    assert event["sources"] == 1, "verbatim copies are no independent sources"


def test_withdrawal_cancels(desk: Desk) -> None:
    desk.tell(desk.strike())
    new, cancel = desk.tell(desk.strike(version=2, status="canceled", text=""))
    assert (new["kind"], cancel["kind"]) == ("new", "cancel")
    assert desk.event(new["event_id"])["status"] == "canceled"


def test_newer_version_updates(desk: Desk) -> None:
    desk.tell(desk.strike())
    told = desk.strike()["text"].replace("Nobody was hurt", "Two workers were killed and five injured")
    new, update = desk.tell(desk.strike(version=2, text=told))
    assert (new["kind"], update["kind"]) == ("new", "update")
    assert any("casualties" in field for field in update["changed"])
    assert update["incident"]["casualties"]["killed"] == [2, 2]
    assert update["incident"]["casualties"]["injured"] == [5, 5]


def test_version_that_no_longer_says_so_cancels(desk: Desk) -> None:
    desk.tell(desk.strike())
    told = "The orchestra of Saratov presented its summer timetable on Tuesday."
    alerts = desk.tell(desk.strike(version=2, text=told))
    assert [alert["kind"] for alert in alerts] == ["new", "cancel"]


def test_withdrawal_of_one_of_two_tellings_cancels_nothing(desk: Desk) -> None:
    desk.tell(desk.strike(), desk.strike(source="another wire"))
    alerts = desk.tell(desk.strike(version=2, status="canceled", text=""))
    assert "cancel" not in [alert["kind"] for alert in alerts]
    assert desk.event(alerts[0]["event_id"])["status"] == "active"


def test_older_version_changes_nothing(desk: Desk) -> None:
    desk.tell(desk.strike(version=3))
    alerts = desk.tell(desk.strike(version=2, status="canceled", text=""))
    assert [alert["kind"] for alert in alerts] == ["new"]
