"""What the sensor and the watch make of what Faust and the broker tell them; neither is there."""

import asyncio
from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any

import pytest
from aiokafka.errors import KafkaConnectionError
from faust.types import TP

from streams.flow import metrics, sizes
from streams.flow.health import Watch
from streams.flow.sensor import Sensor
from streams.flow.vitals import Partition, Progress, Vitals
from streams.settings import Settings

CHANGELOG = "group-seen-changelog"


def app(*assigned: TP) -> Any:
    class Tables(dict[str, Any]):
        changelog_topics = frozenset({CHANGELOG})

    return SimpleNamespace(consumer=SimpleNamespace(assignment=lambda: set(assigned)), tables=Tables())


def value(name: str, **labels: str) -> float | None:
    return metrics.REGISTRY.get_sample_value(name, labels)


class Broker:
    """Stands for the meter: tells what it is given, or fails with it."""

    def __init__(self, *answers: dict[int, tuple[int, int]] | Exception) -> None:
        self.answers = list(answers)
        self.closed = 0

    async def measure(self, partitions: Iterable[Partition]) -> dict[Partition, tuple[int, int]]:
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return {partition: answer[partition.number] for partition in partitions}

    async def close(self) -> None:
        self.closed += 1


def watch(broker: Broker, app: Any) -> Watch:
    made = Watch(app, Settings(), Vitals(beat=0.0, joined=True))
    made._meter = broker  # type: ignore[assignment]
    return made


def measured(watch: Watch, times: int = 1) -> None:
    async def go() -> None:
        for _ in range(times):
            await watch._measure_lag()

    asyncio.run(go())


def test_lag_is_shown_by_partition_of_the_sources_only() -> None:
    watched = watch(Broker({0: (5, 2), 1: (9, 0)}), app(TP("w", 0), TP("w", 1), TP(CHANGELOG, 0)))
    measured(watched)
    assert value("wirewatch_consumer_lag_records", topic="w", partition="0") == 2
    assert value("wirewatch_consumer_lag_records", topic="w", partition="1") == 0
    assert value("wirewatch_consumer_lag_records", topic=CHANGELOG, partition="0") is None


def test_the_lag_of_a_partition_that_moved_away_is_shown_no_more() -> None:
    """Its new owner shows it: both together would tell twice the lag."""
    assigned = app(TP("m", 0), TP("m", 1))
    watched = watch(Broker({0: (5, 2), 1: (5, 2)}, {0: (5, 2)}), assigned)
    measured(watched)
    assigned.consumer.assignment = lambda: {TP("m", 0)}
    measured(watched)
    assert value("wirewatch_consumer_lag_records", topic="m", partition="0") == 2
    assert value("wirewatch_consumer_lag_records", topic="m", partition="1") is None


def test_a_silent_broker_makes_no_one_stuck(caplog: pytest.LogCaptureFixture) -> None:
    """The last figures stay, with their age, and clocks start anew: nobody is restarted for its outage."""
    broker = Broker({0: (5, 2)}, KafkaConnectionError("gone"), {0: (5, 2)})
    watched = watch(broker, app(TP("s", 0)))
    measured(watched)
    first = watched._vitals.progress[Partition("s", 0)]
    before = value("wirewatch_consumer_lag_measured_timestamp_seconds")
    measured(watched)
    assert watched._vitals.progress == {}
    assert value("wirewatch_consumer_lag_records", topic="s", partition="0") == 2
    assert value("wirewatch_consumer_lag_measured_timestamp_seconds") == before
    assert "does not tell the lag" in caplog.text
    assert broker.closed == 1
    measured(watched)
    assert watched._vitals.progress[Partition("s", 0)].since > first.since


def test_a_partition_that_stands_keeps_its_clock() -> None:
    watched = watch(Broker({0: (5, 2)}, {0: (5, 3)}), app(TP("k", 0)))
    measured(watched)
    since = watched._vitals.progress[Partition("k", 0)].since
    measured(watched)
    assert watched._vitals.progress == {Partition("k", 0): Progress(5, 3, since)}


def test_the_sensor_counts_records_by_topic() -> None:
    sensor = Sensor(Vitals(beat=0.0), sources=["in"], sinks=["out"])
    assert value("wirewatch_records_received_total", topic="in") == 0
    sensor.on_message_in(TP("in", 3), 7, None)
    sent = sensor.on_send_initiated(None, "out", None, 3, 100)
    sensor.on_send_completed(None, sent, None)
    failed = sensor.on_send_initiated(None, "out", None, 3, 100)
    sensor.on_send_error(None, RuntimeError("full"), failed)
    assert value("wirewatch_records_received_total", topic="in") == 1
    assert value("wirewatch_records_sent_total", topic="out") == 1
    assert value("wirewatch_send_errors_total", topic="out") == 1


def test_only_commits_of_something_are_timed() -> None:
    sensor = Sensor(Vitals(beat=0.0))
    before = value("wirewatch_commit_duration_seconds_count") or 0
    sensor.on_commit_completed(None, sensor.on_commit_initiated(None))
    assert value("wirewatch_commit_duration_seconds_count") == before
    sensor.on_message_out(TP("in", 0), 1, None)
    sensor.on_commit_completed(None, sensor.on_commit_initiated(None))
    sensor.on_commit_completed(None, sensor.on_commit_initiated(None))
    assert value("wirewatch_commit_duration_seconds_count") == before + 1


def test_a_worker_joins_when_its_first_rebalance_is_over() -> None:
    vitals = Vitals(beat=0.0)
    sensor = Sensor(vitals)
    state = sensor.on_rebalance_start(app())
    assert (vitals.joined, vitals.rebalancing) == (False, True)
    sensor.on_rebalance_end(app(TP("r", 0), TP("r", 1), TP(CHANGELOG, 0)), state)
    assert (vitals.joined, vitals.rebalancing, vitals.partitions) == (True, False, 2)
    assert value("wirewatch_partitions_assigned", topic="r") == 2
    sensor.on_rebalance_end(app(), sensor.on_rebalance_start(app()))
    assert value("wirewatch_partitions_assigned", topic="r") == 0


def test_the_size_of_a_table_in_memory_and_on_disk(tmp_path: Any) -> None:
    from rocksdict import Options, Rdict

    assert sizes.size(SimpleNamespace(data={b"a": b"1", b"b": b"2"})) == sizes.Size(2, 0)
    database = Rdict(str(tmp_path / "0.db"), Options(raw_mode=True))
    for number in range(1000):
        database[b"%d" % number] = b"x" * 100
    rows, size = sizes.size(SimpleNamespace(data=SimpleNamespace(_dbs={0: database})))
    database.close()
    assert rows == 1000
    assert size > 100_000
