"""Workers that stop, are killed, share the work: nothing is lost and nothing new is invented."""

import time
from collections.abc import Iterable
from typing import Any

import pytest

from ops.bench.articles import mixed
from streams.flow.brokers import RunningBroker
from tests.e2e.harness import Pipeline, Worker, until

COUNT, SHARE = 300, 0.25


@pytest.fixture(scope="module")
def stream() -> list[dict[str, Any]]:
    """Made-up wire copy; each report in it is an event of its own, so that order does not matter."""
    return list(mixed(COUNT, SHARE, seed=7))


def test_restarted_worker_remembers(pipeline: Pipeline, stream: list[dict[str, Any]]) -> None:
    with pipeline.worker("before") as worker:
        pipeline.articles(stream[:100])
        pipeline.settle(worker)
    before = pipeline.alerts()
    assert len(before) == _reports(stream[:100])
    with pipeline.worker("after") as worker:  # with a table folder of its own: from the changelogs alone
        pipeline.articles(stream[:100])
        pipeline.settle(worker)
        assert pipeline.alerts() == before
        told = next(article for article in stream if article["id"].startswith("report"))
        pipeline.articles([told | {"version": 2, "status": "canceled"}])
        pipeline.settle(worker)
    assert [alert["kind"] for alert in pipeline.alerts()[len(before) :]] == ["cancel"]


def test_restarted_worker_catches_up_on_a_backlog(pipeline: Pipeline, stream: list[dict[str, Any]]) -> None:
    with pipeline.worker("before") as worker:
        pipeline.articles(stream[:100])
        pipeline.settle(worker)
    pipeline.articles(stream)
    with pipeline.worker("after") as worker:
        pipeline.settle(worker)
    _assert_one_alert_a_report(pipeline, stream)


def test_local_tables_survive_with_rocksdb(pipeline: Pipeline, stream: list[dict[str, Any]]) -> None:
    for _ in range(2):
        with pipeline.worker(TABLE_STORE="rocksdb") as worker:
            pipeline.articles(stream[:60])
            pipeline.settle(worker)
    _assert_one_alert_a_report(pipeline, stream[:60])


@pytest.fixture(scope="module")
def undisturbed(
    embedded_broker: RunningBroker, tmp_path_factory: pytest.TempPathFactory, stream: list[dict[str, Any]]
) -> frozenset[str]:
    """The ids of the alerts that the stream gives, on whatever broker, when nothing goes wrong."""
    pipeline = Pipeline.on(embedded_broker.bootstrap, tmp_path_factory.mktemp("undisturbed"), embedded=True)
    pipeline.run("topics")
    with pipeline.worker() as worker:
        pipeline.articles(stream)
        pipeline.settle(worker)
    _assert_one_alert_a_report(pipeline, stream)
    return frozenset(alert["alert_id"] for alert in pipeline.alerts())


def test_killed_worker_loses_and_invents_nothing(
    pipeline: Pipeline, stream: list[dict[str, Any]], undisturbed: frozenset[str]
) -> None:
    third = len(stream) // 3
    for part in range(3):  # each life has reports of its own to raise, however far the last one came
        pipeline.articles(stream[part * third : (part + 1) * third])
        with pipeline.worker(TABLE_STORE="rocksdb") as worker:
            _await_alerts(5, worker)
            worker.kill()
    with pipeline.worker(TABLE_STORE="rocksdb") as worker:
        pipeline.settle(worker)
    assert {alert["alert_id"] for alert in pipeline.alerts()} == undisturbed


def test_workers_share_the_partitions(pipeline: Pipeline, stream: list[dict[str, Any]]) -> None:
    third = len(stream) // 3
    with pipeline.worker("one") as one:
        pipeline.articles(stream[:third])
        pipeline.settle(one)
        with pipeline.worker("two") as two:
            until(
                lambda: one.ready() and _partitions(one, pipeline) == _partitions(two, pipeline) == 2,
                "shared",
                two.said,
            )
            pipeline.articles(stream[third : 2 * third])
            pipeline.settle(one, two)
            assert two.metric("wirewatch_records_received_total", topic=pipeline.topic("articles")) > 0
            assert one.alive()
            assert two.alive()
        # The second has left in order: the first takes over what it had.
        pipeline.articles(stream[2 * third :])
        pipeline.settle(one)
    _assert_one_alert_a_report(pipeline, stream)


def test_killed_worker_is_replaced_by_its_neighbour(pipeline: Pipeline, stream: list[dict[str, Any]]) -> None:
    with pipeline.worker("one") as one, pipeline.worker("two") as two:
        pipeline.articles(stream)
        time.sleep(0.5)
        two.kill()
        pipeline.settle(one)
    _assert_one_alert_a_report(pipeline, stream)


def _await_alerts(number: int, worker: Worker) -> None:
    until(lambda: worker.metric("wirewatch_alerts_total") >= number, f"{number} alerts", worker.said)


def _partitions(worker: Worker, pipeline: Pipeline) -> float:
    """Return how many partitions of `articles` it has."""
    return worker.metric("wirewatch_partitions_assigned", topic=pipeline.topic("articles"))


def _assert_one_alert_a_report(pipeline: Pipeline, articles: Iterable[dict[str, Any]]) -> None:
    alerts = pipeline.alerts()
    wanted = {article["id"] for article in articles if article["id"].startswith("report")}
    told = [report["id"] for alert in alerts for report in alert["reports"]]
    assert {alert["kind"] for alert in alerts} == {"new"}
    assert sorted(told) == sorted(wanted)


def _reports(articles: Iterable[dict[str, Any]]) -> int:
    return sum(article["id"].startswith("report") for article in articles)
