"""Faust's faults and their cures, on Apache Kafka: each fault shows without its cure, and is gone with it.

docs/faust.md tells of each. The worker under test is tests/e2e/sound_subject.py.
"""

import signal
import subprocess
import sys
import time
import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from kafka import KafkaConsumer, KafkaProducer, TopicPartition

from streams.flow import admin
from streams.flow.brokers import RunningBroker
from streams.flow.topics import TopicSpec
from tests.e2e.sound_subject import PARTITIONS

pytestmark = [pytest.mark.broker, pytest.mark.kafka]

_DEADLINE = 120.0  # seconds for anything that is waited for
# A race may fail to show: how late seeks are answered, in seconds, in one try after the other.
_DELAYS = (0.3, 0.1, 0.5, 0.2, 1.0, 0.05)
# Enough that a worker is in the midst of it when the seek is answered.
_BACKLOG = 6000
_ALL = 1000 + _BACKLOG


@dataclass
class Subject:
    """One subject's topics, its worker processes, and what is seen from outside."""

    broker: str
    folder: Path
    name: str = field(default_factory=lambda: f"s{uuid.uuid4().hex[:8]}")
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def create_topics(self) -> None:
        """Create input, output and changelog."""
        names = [f"{self.name}.in", f"{self.name}.out", f"{self.name}-rows-changelog"]
        admin.ensure(self.broker, [TopicSpec(name, PARTITIONS, 1, {}) for name in names])

    def start(self, *options: str) -> subprocess.Popen[bytes]:
        """Start a worker; it runs until it is stopped."""
        command = [sys.executable, "-m", "tests.e2e.sound_subject", "--broker", self.broker]
        command += ["--data", str(self.folder / "tables")]
        with (self.folder / f"{self.name}.log").open("ab") as log:
            process = subprocess.Popen([*command, "--name", self.name, *options], stdout=log, stderr=log)
        self.processes.append(process)
        return process

    def log(self) -> str:
        """Return what the workers said."""
        return (self.folder / f"{self.name}.log").read_text(errors="replace")

    def produce(self, values: range, partition: int | None = None) -> None:
        """Append a record for each number, its key and value."""
        producer = KafkaProducer(bootstrap_servers=self.broker, acks="all")
        try:
            for number in values:
                word = str(number).encode()
                producer.send(f"{self.name}.in", key=word, value=word, partition=partition)
            producer.flush(_DEADLINE)
        finally:
            producer.close()

    def told(self) -> Counter[int]:
        """Return how often each number stands on the output."""
        return Counter(self._read(f"{self.name}.out"))

    def rows(self) -> set[int]:
        """Return the numbers that have a row in the changelog."""
        return set(self._read(f"{self.name}-rows-changelog"))

    def committed(self) -> dict[int, int]:
        """Return the group's offset of each partition of the input, 0 before the first commit."""
        consumer = KafkaConsumer(bootstrap_servers=self.broker, group_id=self.name)
        try:
            partitions = range(PARTITIONS)
            return {p: consumer.committed(TopicPartition(f"{self.name}.in", p)) or 0 for p in partitions}
        finally:
            consumer.close()

    def _read(self, topic: str) -> Iterator[int]:
        """Yield the key of each record; on every topic the key is the number."""
        consumer = KafkaConsumer(bootstrap_servers=self.broker)
        try:
            partitions = [TopicPartition(topic, p) for p in range(PARTITIONS)]
            ends = consumer.end_offsets(partitions)
            consumer.assign(partitions)
            consumer.seek_to_beginning(*partitions)
            while any(consumer.position(p) < ends[p] for p in partitions):
                for records in consumer.poll(timeout_ms=1000).values():
                    yield from (int(record.key) for record in records)
        finally:
            consumer.close()


@pytest.fixture
def subject(kafka_broker: RunningBroker, tmp_path: Path) -> Iterator[Subject]:
    """A subject with its topics on Apache Kafka."""
    found = Subject(kafka_broker.bootstrap, tmp_path)
    found.create_topics()
    yield found
    for process in found.processes:
        process.kill()
        process.wait()


def _until(condition: Callable[[], bool], subject: Subject, seconds: float = _DEADLINE) -> bool:
    """Wait until `condition` holds; whether it did within so many seconds."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.2)
    return True


def _settled(subject: Subject) -> Callable[[], bool]:
    """Return a condition: nothing new was told and committed for a second."""
    seen: list[object] = []

    def settled() -> bool:
        seen.append((subject.told(), subject.committed()))
        return len(seen) > 5 and all(state == seen[-1] for state in seen[-5:])

    return settled


def _stop(process: subprocess.Popen[bytes]) -> int:
    process.send_signal(signal.SIGTERM)
    return process.wait(_DEADLINE)


# ---- a backlog at start, with a table to recover (#596) --------------------------------------------------


def _restart_with_backlog(subject: Subject, cures: str, delay: float) -> tuple[Counter[int], bool]:
    """Stop a worker, append a backlog, start it: how often each was told; whether all is committed."""
    subject.produce(range(1000))
    first = subject.start("--cures", cures)
    assert _until(lambda: len(subject.told()) >= 1000, subject), subject.log()
    assert _stop(first) == 0, subject.log()
    subject.produce(range(1000, _ALL))
    # On one idle machine the seek is answered within a millisecond: too quick for the fault to show.
    subject.start("--cures", cures, "--slow-seek", str(delay))
    _until(lambda: sum(subject.told().values()) > 1000, subject)
    _until(_settled(subject), subject)
    return subject.told(), sum(subject.committed().values()) == _ALL


@pytest.mark.parametrize("delay", [0.1, 0.5])
def test_backlog_after_recovery(subject: Subject, delay: float) -> None:
    told, committed = _restart_with_backlog(subject, "all", delay)
    assert told == Counter(range(_ALL)), subject.log()
    assert committed
    assert subject.rows() == set(range(_ALL))


def test_backlog_after_recovery_uncured(kafka_broker: RunningBroker, tmp_path: Path) -> None:
    # All cures but this one: plain Faust shows it, too, but by luck, as its other habits move the race.
    for delay in _DELAYS:
        subject = Subject(kafka_broker.bootstrap, tmp_path)
        subject.create_topics()
        try:
            told, committed = _restart_with_backlog(subject, "no-recovery", delay)
        finally:
            for process in subject.processes:
                process.kill()
                process.wait()
        if told != Counter(range(_ALL)) or not committed:
            return
    pytest.fail(f"the fault did not show in {len(_DELAYS)} tries: is the cure still needed?")


# ---- work in flight at kill -9 (#606) --------------------------------------------------------------------


def _kill_in_flight(subject: Subject, cures: str) -> Counter[int]:
    """Kill a worker while record 5 is in work and those behind it are done; what its successor told."""
    subject.produce(range(20), partition=0)
    first = subject.start("--cures", cures, "--hold", "5")
    assert _until(lambda: len(subject.rows()) >= 19, subject), subject.log()
    _until(lambda: subject.committed()[0] > 5, subject, seconds=3)
    first.kill()
    before = subject.told()
    subject.start("--cures", cures)
    subject.produce(range(20, 30), partition=0)
    assert _until(lambda: subject.told()[29] > 0, subject), subject.log()
    return subject.told() - before


def test_kill_in_flight(subject: Subject) -> None:
    told = _kill_in_flight(subject, "all")
    assert told[5] == 1, subject.log()
    assert set(told) == set(range(5, 30))
    assert subject.rows() == set(range(30))


def test_kill_in_flight_uncured(subject: Subject) -> None:
    told = _kill_in_flight(subject, "no-commit")
    assert told[5] == 0, "Faust did not commit past the record in work: is the cure still needed?"


# ---- commits under a backlog -----------------------------------------------------------------------------


def _commits_on_the_way(subject: Subject, cures: str) -> set[int]:
    """Work through a backlog; return the sums of committed offsets seen before its end."""
    count = 20_000
    subject.produce(range(count))
    subject.start("--cures", cures)
    seen: set[int] = set()
    deadline = time.monotonic() + _DEADLINE
    while count not in seen and time.monotonic() < deadline:
        seen.add(sum(subject.committed().values()))
    assert count in seen, subject.log()
    return seen - {0, count}


def test_commits_under_a_backlog(subject: Subject) -> None:
    assert len(_commits_on_the_way(subject, "all")) >= 5, subject.log()


def test_commits_under_a_backlog_uncured(subject: Subject) -> None:
    assert len(_commits_on_the_way(subject, "faust-flush")) < 5


# ---- a record that aiokafka can't read -------------------------------------------------------------------


class _NotUtf8(str):
    """A header key as a C client may send it."""

    def encode(self, *args: object) -> bytes:
        return b"\xff\xfe"


def _read_past_poison(subject: Subject, cures: str) -> bool:
    """Put a record with a bad header key among others: whether all of them are told."""
    producer = KafkaProducer(bootstrap_servers=subject.broker, linger_ms=500)
    try:
        for number in range(10):
            word = str(number).encode()
            headers = [(_NotUtf8("key"), b"value")] if number == 5 else []
            producer.send(f"{subject.name}.in", key=word, value=word, headers=headers, partition=0)
        producer.flush(_DEADLINE)
    finally:
        producer.close()
    worker = subject.start("--cures", cures)
    _until(lambda: len(subject.told()) >= 10 or worker.poll() is not None, subject, seconds=20)
    return set(subject.told()) == set(range(10))


def test_bad_header_key(subject: Subject) -> None:
    assert _read_past_poison(subject, "all"), subject.log()


def test_bad_header_key_uncured(subject: Subject) -> None:
    assert not _read_past_poison(subject, "plain")


# ---- an agent that raises --------------------------------------------------------------------------------


def test_failing_agent(subject: Subject) -> None:
    subject.produce(range(10), partition=0)
    first = subject.start("--cures", "all", "--fail", "5")
    assert _until(lambda: first.poll() is not None, subject), subject.log()
    assert first.returncode == 1
    assert "failed on" in subject.log()
    subject.start("--cures", "all")
    subject.produce(range(10, 20), partition=0)
    assert _until(lambda: set(subject.told()) == set(range(20)), subject), subject.log()


def test_failing_agent_uncured(subject: Subject) -> None:
    # One worker shows it: a successor of plain Faust may hang in recovery, another fault (see above).
    subject.produce(range(10), partition=0)
    worker = subject.start("--cures", "plain", "--fail", "5")
    assert _until(lambda: subject.committed()[0] >= 10, subject), subject.log()
    assert worker.poll() is None, "plain Faust stopped by itself: is the cure still needed?"
    assert _until(lambda: set(subject.told()) == set(range(10)) - {5}, subject), subject.log()
