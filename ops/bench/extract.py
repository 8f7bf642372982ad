"""How fast the gate and the extractor are on one core, how soon a worker reads, and what memory that takes.

FILE holds Articles as JSON lines; relevant ones of 2,000 characters and more are extracted, cut to 3,000, and
count by their length: 3,000 characters are one article. Speeds are by CPU time, so other work on the machine
hardly counts. The first round is the one that a stream sees: its words are new. The worker is started on
Apache Kafka, as `make bench` does.

Examples:
  python -m ops.bench.extract articles.jsonl
  python -m ops.bench.extract --least 500 tests/corpus/articles.jsonl
  python -m ops.bench.extract --json --rounds 5 a.jsonl b.jsonl
"""

import argparse
import json
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from ops.bench.evaluate import lines, publication
from streams.articles.record import Article
from streams.flow.extract import loaded
from streams.incidents.screening.triage import triage

_LENGTH = 3000
_PATIENCE = 60.0  # seconds that a worker may take to start


def articles(paths: Iterable[Path]) -> list[Article]:
    """Read the articles of JSON lines files."""
    records = (record for path in paths for record in lines(path))
    return [
        Article(
            id=record["id"],
            source=record["source"],
            text=record["text"],
            headline=record.get("headline"),
            published_at=publication(record),
        )
        for record in records
    ]


def cut(text: str) -> str:
    """Cut a text to 3,000 characters, at the end of a paragraph if there is one in its last third."""
    end = text.rfind("\n\n", _LENGTH * 2 // 3, _LENGTH) if len(text) > _LENGTH else -1
    return text[: end if end > 0 else _LENGTH]


def rates(
    work: Callable[[Article], object], read: Sequence[Article], rounds: int, size: float
) -> list[float]:
    """Return the articles of `size` characters a CPU second in each of `rounds` of `work` on `read`."""
    count = sum(len(article.text) for article in read) / size
    found = []
    for _ in range(rounds):
        begun = time.process_time()
        for article in read:
            work(article)
        found.append(count / (time.process_time() - begun))
    return found


def start() -> dict[str, float]:
    """Start a worker on Apache Kafka; return the seconds until it reads and its peak memory in MB.

    On a machine with other work it waits for its turn, so its own CPU seconds are told, too.
    """
    from ops.bench.pipeline import usage, worker
    from ops.kafka.broker import cluster
    from streams.flow import admin
    from streams.flow.brokers import BrokerError
    from streams.flow.topics import topics
    from streams.settings import Settings

    try:
        with tempfile.TemporaryDirectory(prefix="wirewatch-bench-") as base, cluster() as kafka:
            settings, log = Settings(broker=kafka.bootstrap), Path(base, "log")
            admin.ensure(kafka.bootstrap, topics(settings))
            begun = time.monotonic()
            with worker(settings, Path(base)) as process:
                while " ready: " not in log.read_text():
                    if process.poll() is not None or time.monotonic() - begun > _PATIENCE:
                        raise BrokerError(log.read_text()[-2000:])
                    time.sleep(0.02)
                seconds = time.monotonic() - begun
                cpu, peak = usage(process.pid)
        return {"worker_start_s": round(seconds, 2), "worker_start_cpu_s": cpu, "worker_mb": round(peak)}
    except BrokerError as error:
        print(f"the worker's start is not measured: {error}", file=sys.stderr)
        return {}


def main() -> int:
    """Run from the command line; return the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m ops.bench.extract",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="Articles as JSON lines")
    parser.add_argument("--least", type=int, default=2000, help="characters of an article (default 2000)")
    parser.add_argument("--rounds", type=int, default=3, help="how often all are read (default 3)")
    parser.add_argument("--json", action="store_true", help="print the figures as one JSON line")
    chosen = parser.parse_args()
    found = [a for a in articles(chosen.files) if len(a.text) >= chosen.least]
    relevant = [replace(a, text=cut(a.text)) for a in found if triage(a).relevant]
    if not relevant:
        parser.error(f"no relevant article of {chosen.least} characters")
    sized = [replace(a, text=cut(a.text)) for a in found]
    gate = rates(triage, sized, 20 * chosen.rounds, sum(len(a.text) for a in sized) / len(sized))
    extract = rates(loaded().extract, relevant, chosen.rounds, _LENGTH)
    figures = {
        "articles": len(found),
        "relevant": len(relevant),
        "gate_per_second": round(max(gate)),
        "extract_per_second_first": round(extract[0]),
        "extract_per_second": round(max(extract)),
        "extractor_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
        **start(),
    }
    if chosen.json:
        print(json.dumps(figures))
    else:
        print("\n".join(f"{name:26s} {value:>8,}" for name, value in figures.items()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
