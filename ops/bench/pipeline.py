"""How many articles a second one worker takes, on Apache Kafka, beside loops that only pass records on.

Each contender reads a backlog of the same articles from a topic of four partitions, in a process of its own,
in turn, --rounds times. Speed is articles over the time between its first and its last record, as the broker
stamped them. Then a worker gets articles at a steady rate: latency is from the stamp of an article to that of
its alert.

Examples:
  python -m ops.bench.pipeline                            5 % reports among neutral copy, about 3 kB each
  python -m ops.bench.pipeline --count 40000 --share 0.2
  python -m ops.bench.pipeline --articles DIR             Article JSON lines of your own
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kafka import KafkaAdminClient, KafkaConsumer, KafkaProducer, TopicPartition
from kafka.admin import NewTopic
from kafka.errors import CoordinatorNotAvailableError

from ops.bench.articles import mixed
from ops.kafka.broker import cluster
from streams.flow import admin
from streams.flow.brokers import BrokerError, spawn
from streams.flow.topics import ALERTS, ARTICLES, EVENTS, INCIDENTS, STORIES, topic_name, topics
from streams.settings import Settings

_CONTENDERS = ("aiokafka", "faust", "wirewatch")
_SILENCE = 120.0  # seconds without progress after which a contender has failed
_Article = dict[str, Any]


@dataclass(frozen=True)
class Result:
    """One contender's turn: articles a second; CPU seconds, peak memory in MB; what it sent."""

    speed: float
    cpu: float
    memory: float
    sent: int


def say(text: str) -> None:
    """Tell progress."""
    print(text, file=sys.stderr, flush=True)


def measure(contender: str, bootstrap: str, articles: Sequence[_Article], folder: Path) -> Result:
    """Give `contender` a backlog of `articles` and wait until it has followed all of it to the end."""
    settings = Settings(broker=bootstrap, topic_prefix=f"{folder.name}.", group=folder.name)
    admin.ensure(bootstrap, topics(settings))
    source = topic_name(settings, ARTICLES)
    produce(bootstrap, source, articles)
    if contender == "wirewatch":
        sinks = [topic_name(settings, name) for name in (STORIES, INCIDENTS, EVENTS, ALERTS)]
        groups = {topic_name(settings, name): settings.group for name in (ARTICLES, STORIES, INCIDENTS)}
        running = worker(settings, folder)
    else:
        sinks = [f"{settings.topic_prefix}sink"]
        with admin.connect(bootstrap) as client:
            config = {"message.timestamp.type": "LogAppendTime"}
            client.create_topics([NewTopic(sinks[0], settings.partitions, 1, topic_configs=config)])
        groups = {source: f"bench-{source}"}
        running = passing(contender, bootstrap, source, sinks[0], folder)
    with running as process:
        await_end(process, bootstrap, groups, settings.partitions, folder)
        cpu, memory = usage(process.pid)
    stamps = [stamp for sink in sinks for stamp, _ in read(bootstrap, sink, settings.partitions)]
    seconds = (max(stamps) - min(stamps)) / 1000
    return Result(len(articles) / seconds, cpu, memory, len(stamps))


def latencies(bootstrap: str, articles: Sequence[_Article], rate: float, folder: Path) -> list[float]:
    """Give a worker `articles` at `rate` a second; return the seconds from each report to its new alert."""
    settings = Settings(broker=bootstrap, topic_prefix=f"{folder.name}.", group=folder.name)
    admin.ensure(bootstrap, topics(settings))
    source = topic_name(settings, ARTICLES)
    groups = {topic_name(settings, name): settings.group for name in (ARTICLES, STORIES, INCIDENTS)}
    produce(bootstrap, source, articles[:100])  # joining, loading and the first touch of everything
    with worker(settings, folder) as process:
        await_end(process, bootstrap, groups, settings.partitions, folder)
        produce(bootstrap, source, paced(articles[100:], rate))
        await_end(process, bootstrap, groups, settings.partitions, folder)
    arrived = {
        json.loads(value)["id"]: stamp for stamp, value in read(bootstrap, source, settings.partitions)
    }
    warm = {article["id"] for article in articles[:100]}
    found = []
    for stamp, value in read(bootstrap, topic_name(settings, ALERTS), settings.partitions):
        alert = json.loads(value)
        first = alert["reports"][0]["id"]
        if alert["kind"] == "new" and first not in warm:
            found.append((stamp - arrived[first]) / 1000)
    return sorted(found)


@contextmanager
def worker(settings: Settings, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run `wirewatch worker` as it is, but for names and a commit soon enough to see its end."""
    chosen = {
        "BROKER": settings.broker,
        "TOPIC_PREFIX": settings.topic_prefix,
        "GROUP": settings.group,
        "DATA_DIR": str(folder / "tables"),
        "METRICS_PORT": "0",
    }
    environment = {**os.environ, **{f"WIREWATCH_{name}": value for name, value in chosen.items()}}
    command = [str(Path(sys.executable).with_name("wirewatch")), "worker"]
    with running(spawn(command, folder / "log", environment)) as process:
        yield process


@contextmanager
def passing(
    contender: str, bootstrap: str, source: str, sink: str, folder: Path
) -> Iterator[subprocess.Popen[bytes]]:
    """Run one of ops/bench/contenders.py."""
    command = [sys.executable, "-m", "ops.bench.contenders", contender, bootstrap, source, sink]
    root = Path(__file__).parents[2]
    with running(spawn(command, folder / "log", {**os.environ, "PYTHONPATH": str(root)})) as process:
        yield process


@contextmanager
def running(process: subprocess.Popen[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    """Stop `process` at the end."""
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def usage(pid: int) -> tuple[float, float]:
    """Return CPU seconds so far and peak resident memory in MB of a process (proc(5))."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    cpu = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    peak = next(int(line.split()[1]) for line in lines if line.startswith("VmHWM"))
    return cpu, peak / 1024


def await_end(
    process: subprocess.Popen[bytes], bootstrap: str, groups: dict[str, str], partitions: int, folder: Path
) -> None:
    """Wait until each topic of `groups` is committed to its end; raise BrokerError if it stops or stalls."""
    changed, seen = time.monotonic(), -1
    with admin.connect(bootstrap) as client, reading(bootstrap) as consumer:
        while True:
            done = wanted = 0
            for topic, group in groups.items():
                ends = consumer.end_offsets([TopicPartition(topic, p) for p in range(partitions)])
                done += committed(client, group, list(ends))
                wanted += sum(ends.values())
            if done == wanted:
                return
            if done != seen:
                changed, seen = time.monotonic(), done
                print(f"\r  {done:,} of {wanted:,} records\x1b[K", end="", file=sys.stderr, flush=True)
            if process.poll() is not None or time.monotonic() - changed > _SILENCE:
                raise BrokerError(f"no progress: {(folder / 'log').read_text()[-2000:]}")
            time.sleep(0.2)


def committed(client: KafkaAdminClient, group: str, partitions: list[TopicPartition]) -> int:
    """Return how many records of `partitions` the group has done with."""
    try:
        offsets = client.list_group_offsets({group: partitions})[group]
    except CoordinatorNotAvailableError:  # a fresh broker, before the first group
        return 0
    return sum(max(0, metadata.offset) for metadata in offsets.values())


@contextmanager
def reading(bootstrap: str) -> Iterator[KafkaConsumer]:
    """Yield a consumer without a group, at the beginning of whatever it is assigned."""
    consumer = KafkaConsumer(
        bootstrap_servers=bootstrap, auto_offset_reset="earliest", enable_auto_commit=False, check_crcs=False
    )
    try:
        yield consumer
    finally:
        consumer.close()


def read(bootstrap: str, topic: str, partitions: int) -> list[tuple[int, bytes]]:
    """Return the broker's stamp in milliseconds and the value of every record."""
    records: list[tuple[int, bytes]] = []
    with reading(bootstrap) as consumer:
        ends = consumer.end_offsets([TopicPartition(topic, p) for p in range(partitions)])
        consumer.assign([partition for partition, end in ends.items() if end])
        while any(consumer.position(partition) < ends[partition] for partition in consumer.assignment()):
            for batch in consumer.poll(500).values():
                records += [(record.timestamp, record.value) for record in batch]
    return records


def produce(bootstrap: str, topic: str, articles: Iterable[_Article]) -> None:
    """Append `articles` to `topic`, all of them acknowledged."""
    producer = KafkaProducer(bootstrap_servers=bootstrap, acks="all", linger_ms=5, batch_size=256 * 1024)
    for article in articles:
        producer.send(topic, json.dumps(article).encode(), f"{article['source']}|{article['id']}".encode())
    producer.flush()
    producer.close()


def paced(articles: Iterable[_Article], rate: float) -> Iterator[_Article]:
    """Yield `articles`, `rate` a second."""
    started = time.monotonic()
    for number, article in enumerate(articles):
        time.sleep(max(0.0, started + number / rate - time.monotonic()))
        yield article


def from_folder(folder: Path) -> list[_Article]:
    """Read every `*.jsonl` of `folder`; an undated article is given a date."""
    lines = (line for file in sorted(folder.glob("*.jsonl")) for line in file.open() if line.strip())
    return [{"source": "bench", "published_at": "2025-01-01T12:00:00Z"} | json.loads(line) for line in lines]


def percentile(ordered: Sequence[float], share: float) -> float:
    """Return the smallest value that `share` of the values do not exceed."""
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def report(
    results: dict[str, list[Result]], waits: Sequence[float], rate: float, count: int
) -> dict[str, Any]:
    """Return the figures: medians over the rounds, ratios round by round."""
    speeds = {name: [result.speed for result in rounds] for name, rounds in results.items()}
    ours = results["wirewatch"]
    return {
        "articles": count,
        "rounds": len(ours),
        "articles_per_second": {name: round(statistics.median(values)) for name, values in speeds.items()},
        "ratio_to": {
            name: round(
                statistics.median(a / b for a, b in zip(speeds["wirewatch"], speeds[name], strict=True)), 3
            )
            for name in ("faust", "aiokafka")
        },
        "cpu_ms_per_article": round(statistics.median(result.cpu for result in ours) / count * 1000, 3),
        "peak_memory_mb": round(max(result.memory for result in ours)),
        "latency_at_articles_per_second": round(rate),
        "latency_alerts": len(waits),
        "latency_ms": {
            name: round(percentile(waits, share) * 1000)
            for name, share in {"p50": 0.5, "p90": 0.9, "p99": 0.99, "max": 1.0}.items()
        },
    }


def options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=10_000, help="articles of a backlog (default 10000)")
    parser.add_argument("--share", type=float, default=0.05, help="share of reports (default 0.05)")
    parser.add_argument("--articles", type=Path, metavar="DIR", help="a folder of Article JSON lines instead")
    parser.add_argument("--rounds", type=int, default=3, help="turns of each contender (default 3)")
    parser.add_argument(
        "--rate", type=float, help="articles a second for latency (default: half of the speed)"
    )
    parser.add_argument("--seconds", type=float, default=20, help="how long for latency (default 20)")
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON line")
    return parser.parse_args()


def main() -> int:
    """Run from the command line; return the exit code."""
    chosen = options()
    articles = from_folder(chosen.articles) if chosen.articles else list(mixed(chosen.count, chosen.share))
    size = sum(len(json.dumps(article)) for article in articles) / len(articles)
    say(f"{len(articles):,} articles of {size:,.0f} bytes; starting Apache Kafka")
    results: dict[str, list[Result]] = {contender: [] for contender in _CONTENDERS}
    try:
        with tempfile.TemporaryDirectory(prefix="wirewatch-bench-") as base, cluster() as kafka:
            for number in range(chosen.rounds):
                for contender in _CONTENDERS:
                    folder = Path(base, f"{contender}-{number}")
                    result = measure(contender, kafka.bootstrap, articles, folder)
                    results[contender].append(result)
                    say(f"\r{contender}: {result.speed:,.0f} articles/s, {result.memory:.0f} MB\x1b[K")
            rate = chosen.rate or statistics.median(r.speed for r in results["wirewatch"]) / 2
            steady = (
                articles
                if chosen.articles
                else list(mixed(100 + int(rate * chosen.seconds), chosen.share, 2))
            )
            say(f"latency: {len(steady):,} articles, {rate:,.0f} a second")
            waits = latencies(kafka.bootstrap, steady, rate, Path(base, "latency"))
    except BrokerError as error:
        say(f"error: {error}")
        return 1
    figures = report(results, waits, rate, len(articles))
    print(json.dumps(figures) if chosen.json else json.dumps(figures, indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
