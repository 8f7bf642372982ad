"""One wirewatch of a test's own on a shared broker: the real command, and plain Kafka clients beside it."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from kafka import KafkaConsumer, KafkaProducer, TopicPartition
from prometheus_client.parser import text_string_to_metric_families

from streams.flow import admin
from streams.flow.brokers import free_port
from streams.flow.topics import ARTICLES, INCIDENTS, STORIES, topic_name
from streams.settings import Settings, from_environment

_COMMAND = Path(sys.executable).with_name("wirewatch")
_DEADLINE = 60.0  # seconds for anything that is waited for


@dataclass(frozen=True)
class Record:
    """A record as a consumer sees it."""

    partition: int
    offset: int
    timestamp: int
    key: bytes | None
    value: bytes
    headers: Mapping[str, bytes]

    @property
    def json(self) -> Any:
        """Its value."""
        return json.loads(self.value)


@dataclass(frozen=True)
class Worker:
    """A running `wirewatch worker`."""

    process: subprocess.Popen[bytes]
    log: Path
    url: str

    def alive(self) -> bool:
        """Whether the process runs; fails the test with its log if it ended by itself with a fault."""
        code = self.process.poll()
        assert code in (None, 0, -signal.SIGKILL), f"worker ended with {code}:\n{self.said()}"
        return code is None

    def ready(self) -> bool:
        """Whether it says that it reads."""
        try:
            with urllib.request.urlopen(f"{self.url}/readyz", timeout=5) as answer:  # noqa: S310 - ours
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False

    def metric(self, name: str, **labels: str) -> float:
        """Return the sum of a metric's samples that have `labels`, 0 if there are none."""
        with urllib.request.urlopen(f"{self.url}/metrics", timeout=5) as answer:  # noqa: S310 - ours
            families = text_string_to_metric_families(answer.read().decode())
        samples = (sample for family in families for sample in family.samples if sample.name == name)
        return sum(s.value for s in samples if labels.items() <= s.labels.items())

    def said(self) -> str:
        """Return the end of its log."""
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-40:])

    def stop(self) -> None:
        """End it as an operator does, and expect a clean end."""
        self.process.send_signal(signal.SIGTERM)
        assert self.process.wait(_DEADLINE) == 0, self.said()

    def kill(self) -> None:
        """End it as a power cut does."""
        self.process.kill()
        self.process.wait()


@dataclass(frozen=True)
class Pipeline:
    """A test's own topics and consumer group, the command's environment, a folder for logs and tables."""

    environment: Mapping[str, str]
    folder: Path

    @classmethod
    def on(cls, bootstrap: str, folder: Path, *, embedded: bool, **settings: str) -> "Pipeline":
        """Return one with new names on a broker. `settings` are variables without their WIREWATCH_."""
        name = f"t{uuid.uuid4().hex[:8]}"
        chosen = {
            "BROKER": bootstrap,
            "EMBEDDED": str(embedded).lower(),
            "GROUP": name,
            "TOPIC_PREFIX": f"{name}.",
            "DATA_DIR": str(folder / "tables"),
            # Tansu holds whoever joins for half of it.
            "SESSION_TIMEOUT": "4" if embedded else "6",
            "COMMIT_INTERVAL": "0.1",
            "METRICS_PORT": "0",
        } | settings
        kept = {key: value for key, value in os.environ.items() if not key.startswith("WIREWATCH_")}
        return cls(kept | {f"WIREWATCH_{key}": value for key, value in chosen.items()}, folder)

    @cached_property
    def settings(self) -> Settings:
        """The settings that the command reads from the environment."""
        return from_environment(self.environment)

    def topic(self, name: str) -> str:
        """Return the full name of a topic."""
        return topic_name(self.settings, name)

    def run(
        self, *arguments: str, code: int = 0, stdin: str = "", timeout: float = 120
    ) -> subprocess.CompletedProcess[str]:
        """Run `wirewatch` with `arguments` to its end and check its exit code."""
        result = subprocess.run(
            [_COMMAND, *arguments],
            env=self.environment,
            input=stdin,
            capture_output=True,
            text=True,
            timeout=timeout,
            check=False,
        )
        assert result.returncode == code, f"{arguments} ended with {result.returncode}:\n{result.stderr}"
        return result

    @contextmanager
    def worker(self, name: str = "worker", **settings: str) -> Iterator[Worker]:
        """Run a worker, ready at the start of the context, stopped (if it still runs) at its end."""
        port = free_port()
        log = self.folder / f"{name}.log"
        environment = {
            **self.environment,
            "WIREWATCH_METRICS_PORT": str(port),
            "WIREWATCH_DATA_DIR": str(self.folder / f"tables-{name}"),
            **{f"WIREWATCH_{key}": value for key, value in settings.items()},
        }
        with log.open("ab") as output:
            process = subprocess.Popen([_COMMAND, "worker"], env=environment, stdout=output, stderr=output)
        worker = Worker(process, log, f"http://127.0.0.1:{port}")
        try:
            until(lambda: worker.alive() and worker.ready(), "the worker is ready", worker.said)
            yield worker
            if process.poll() is None:
                worker.stop()
        finally:
            process.kill()
            process.wait()

    def produce(self, values: Iterable[tuple[str, bytes]]) -> None:
        """Append (key, value) records to `articles`, each acknowledged."""
        producer = KafkaProducer(
            bootstrap_servers=self.settings.broker,
            acks="all",
            enable_idempotence=False,
            batch_size=0,
            max_request_size=16 * 2**20,
        )
        sent = [producer.send(self.topic(ARTICLES), value, key.encode()) for key, value in values]
        for future in sent:
            future.get(_DEADLINE)
        producer.close()

    def articles(self, articles: Iterable[Mapping[str, Any]]) -> None:
        """Append articles as a feed does: keyed `source|id`."""
        self.produce((f"{a['source']}|{a['id']}", json.dumps(a).encode()) for a in articles)

    def settle(self, *workers: Worker) -> None:
        """Wait until everything that was produced has been followed to its end by the `workers`.

        A stage commits an offset only when what it sent was acknowledged, so that stage after stage the ends
        of the topics are final.
        """
        for name in (ARTICLES, STORIES, INCIDENTS):
            self._follow(name, self._ends(name), workers)

    def _follow(self, name: str, ends: Mapping[TopicPartition, int], workers: Sequence[Worker]) -> None:
        def context() -> str:
            return f"{ends}\n{self._offsets(ends)}\n" + "\n".join(worker.said() for worker in workers)

        until(
            lambda: all(worker.alive() for worker in workers) and self._committed(ends),
            f"{name} is read to its end",
            context,
        )

    def _ends(self, name: str) -> dict[TopicPartition, int]:
        consumer = self._consumer()
        try:
            partitions = [TopicPartition(self.topic(name), p) for p in range(self.settings.partitions)]
            ends: dict[TopicPartition, int] = consumer.end_offsets(partitions)
            return ends
        finally:
            consumer.close()

    def _committed(self, ends: Mapping[TopicPartition, int]) -> bool:
        offsets = self._offsets(ends)
        return all(max(offsets.get(partition, 0), 0) >= end for partition, end in ends.items() if end)

    def _offsets(self, partitions: Iterable[TopicPartition]) -> dict[TopicPartition, int]:
        group = self.settings.group
        with admin.connect(self.settings.broker) as client:
            answer = client.list_group_offsets({group: list(partitions)})
        return {partition: metadata.offset for partition, metadata in answer[group].items()}

    def read(self, name: str) -> list[Record]:
        """Return every record of a topic, partition by partition."""
        ends = self._ends(name)
        consumer = self._consumer()
        consumer.assign([partition for partition, end in ends.items() if end])
        records: list[Record] = []
        try:
            deadline = time.monotonic() + _DEADLINE
            while any(consumer.position(partition) < ends[partition] for partition in consumer.assignment()):
                assert time.monotonic() < deadline, f"{name} can't be read to its end"
                for batch in consumer.poll(200).values():
                    records += [
                        Record(r.partition, r.offset, r.timestamp, r.key, r.value, dict(r.headers))
                        for r in batch
                    ]
        finally:
            consumer.close()
        return sorted(records, key=lambda record: (record.partition, record.offset))

    def alerts(self, kind: str | None = None) -> list[Any]:
        """Return the alerts that a subscriber has seen: each id once, in order of arrival."""
        found: dict[str, Any] = {}
        for record in sorted(self.read("alerts"), key=lambda record: record.timestamp):
            found.setdefault(record.json["alert_id"], record.json)
        return [alert for alert in found.values() if kind in (None, alert["kind"])]

    def _consumer(self) -> KafkaConsumer:
        return KafkaConsumer(
            bootstrap_servers=self.settings.broker,
            auto_offset_reset="earliest",
            enable_auto_commit=False,
            fetch_max_bytes=64 * 2**20,
            max_partition_fetch_bytes=32 * 2**20,
        )


def until(
    condition: Callable[[], bool], what: str, context: Callable[[], str] = str, deadline: float = _DEADLINE
) -> None:
    """Wait for `condition`; fail the test after `deadline` seconds, telling `what` did not come true."""
    end = time.monotonic() + deadline
    while not condition():
        assert time.monotonic() < end, f"not within {deadline:.0f} s: {what}\n{context()}"
        time.sleep(0.1)
