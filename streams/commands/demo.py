"""`wirewatch demo`: broker, topics, worker and articles in one go, and the alerts that come of them."""

import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from streams.commands.alerts import Format, printer
from streams.commands.progress import count

if TYPE_CHECKING:
    from kafka import KafkaAdminClient, KafkaConsumer, TopicPartition

    from streams.events.record import Alert
    from streams.settings import Settings

# Seconds for a worker to start, join and go through a few articles.
_PATIENCE = 60.0


@click.command()
@click.argument("files", nargs=-1, metavar="[FILE...]")
@click.option("--keep", is_flag=True, help="Leave it running, and show what else is raised, until Ctrl-C.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(get_args(Format)),
    default="table",
    show_default=True,
    help="How alerts are printed; json is one line an alert.",
)
def demo(files: tuple[str, ...], keep: bool, format_: Format) -> None:
    """Show the whole pipeline at work on two real wire articles.

    Starts a Kafka-compatible broker in memory and a worker, replays the articles (or the given FILEs, as
    `wirewatch replay` reads them) and prints the alerts as they come, then a summary. Nothing else is needed.

    \b
    Examples:
      wirewatch demo
      wirewatch demo --format json | jq -r .title
    """
    from streams import resources
    from streams.flow import embedded
    from streams.incidents.places import Gazetteer
    from streams.outlets import tail

    # The first time on a machine its index is built, and tells so: here, not in the worker's log.
    Gazetteer.open()
    started = time.monotonic()
    folder = Path(tempfile.mkdtemp(prefix="wirewatch-demo-"))
    with embedded.start(folder) as broker:
        settings, environment = _settings(broker.bootstrap, folder)
        _tell(f"broker   embedded, in memory, at {broker.bootstrap}")
        _create_topics(settings)
        with _worker(environment, folder) as worker, tail.consumer(settings.broker, "alerts") as reader:
            _tell(f"worker   process {worker.pid}, log {folder / 'worker.log'}")
            sent = _replay(settings, files or (str(resources.folder("seeds")),))
            incoming = tail.alerts(reader, stored=True, follow=True)
            watch = _Watch(settings, reader, worker, folder / "worker.log", sent.ends, incoming)
            kinds: Counter[str] = Counter()
            show = printer(format_)
            for alert in watch.alerts(keep=False):
                kinds[alert.kind] += 1
                show(alert)
            _tell(f"{_summary(kinds, sent.articles)}, {time.monotonic() - started:.1f} s after the start")
            if keep:
                _tell(_invitation(environment))
                for alert in watch.alerts(keep=True):
                    show(alert)


@dataclass(frozen=True)
class _Sent:
    """How many articles went out, and the offset behind the last one in each partition."""

    articles: int
    ends: "Mapping[TopicPartition, int]"


@dataclass
class _Watch:
    """Follows the alerts of one worker, and knows when everything that was sent has been worked through."""

    settings: "Settings"
    reader: "KafkaConsumer"
    worker: subprocess.Popen[bytes]
    log: Path
    sent: "Mapping[TopicPartition, int]"
    incoming: "Iterator[Alert | None]"

    def alerts(self, *, keep: bool) -> "Iterator[Alert]":
        """Yield the alerts not yet seen, until all that was sent is worked through; with `keep`, for ever."""
        from streams.flow import admin
        from streams.outlets import tail

        deadline = time.monotonic() + _PATIENCE
        with admin.connect(self.settings.broker) as client:
            for alert in self.incoming:
                if alert:
                    yield alert
                elif self.worker.poll() is not None:
                    raise click.ClickException(f"the worker ended: {_last_line(self.log)}")
                elif not keep and self._worked_through(client) and tail.at_end(self.reader):
                    return
                elif not keep and time.monotonic() > deadline:
                    raise click.ClickException(
                        f"the worker is not done after {_PATIENCE:.0f} s; see {self.log}"
                    )

    def _worked_through(self, client: "KafkaAdminClient") -> bool:
        """Whether each stage has committed all that the stage before it sent.

        A stage commits an offset only once what came of it is acknowledged: so, asked in the order of the
        flow, no stage can get more to do after it was asked.
        """
        from kafka import TopicPartition

        from streams.flow import topics

        group = self.settings.group
        committed = client.list_group_offsets([group])[group]
        for topic in (topics.ARTICLES, topics.STORIES, topics.INCIDENTS):
            partitions = [TopicPartition(topic, number) for number in range(self.settings.partitions)]
            ends = self.sent if topic == topics.ARTICLES else self.reader.end_offsets(partitions)
            for partition, end in ends.items():
                if end and (partition not in committed or committed[partition].offset < end):
                    return False
        return True


def _settings(broker: str, folder: Path) -> "tuple[Settings, dict[str, str]]":
    """Return the settings of everything in the demo, and the environment that gives them to the worker."""
    from streams.settings import from_environment

    chosen = {
        "BROKER": broker,
        "EMBEDDED": "true",
        "DATA_DIR": str(folder / "tables"),
        "METRICS_PORT": "0",
        # The embedded broker lets a group settle for half of this.
        "SESSION_TIMEOUT": "6",
        "COMMIT_INTERVAL": "0.2",
    }
    own = {name: value for name, value in os.environ.items() if not name.startswith("WIREWATCH_")}
    environment = own | {f"WIREWATCH_{name}": value for name, value in chosen.items()}
    return from_environment(environment), environment


def _create_topics(settings: "Settings") -> None:
    from streams.flow import admin
    from streams.flow.topics import topics

    created = admin.ensure(settings.broker, topics(settings))
    _tell(f"topics   {', '.join(name for name in created if 'changelog' not in name)}")


@contextmanager
def _worker(environment: Mapping[str, str], folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run `wirewatch worker` beside us; it is stopped at the end."""
    from streams.flow.brokers import spawn

    process = spawn([sys.executable, "-m", "streams.cli", "worker"], folder / "worker.log", environment)
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _replay(settings: "Settings", files: tuple[str, ...]) -> _Sent:
    from streams.commands.reading import reading
    from streams.feeds.replay import deliver, producer

    with reading(files, None, None) as articles, producer(settings.broker, "articles") as sender:
        placed = list(deliver(articles, sender, "articles"))
    _tell(f"articles {len(placed)} from {', '.join(map(_short, files))}\n")
    # In order of delivery, so that the last of a partition stays.
    return _Sent(len(placed), {record.topic_partition: record.offset + 1 for record in placed})


def _short(path: str) -> str:
    """Return `path` as it looks from here, if it lies below."""
    here = Path.cwd()
    return str(Path(path).relative_to(here)) if Path(path).is_relative_to(here) else path


def _summary(kinds: Mapping[str, int], articles: int) -> str:
    """Say how many alerts came: "6 new alerts, 2 updates from 2 articles"."""
    alerts = [count(kinds["new"], "new alert")]
    alerts += [count(kinds[kind], kind) for kind in ("update", "cancel") if kinds[kind]]
    return f"{', '.join(alerts)} from {count(articles, 'article')}"


def _invitation(environment: Mapping[str, str]) -> str:
    return (
        "\nstill running; Ctrl-C ends it. In another terminal:\n"
        f"  export WIREWATCH_BROKER={environment['WIREWATCH_BROKER']} WIREWATCH_EMBEDDED=true\n"
        "  wirewatch replay --published 2024-03-12 STORY.txt\n"
        "  wirewatch alerts --class infrastructure_strike\n"
    )


def _last_line(log: Path) -> str:
    lines = log.read_text(errors="replace").split("\n") if log.exists() else []
    return next((line.removeprefix("wirewatch: ") for line in reversed(lines) if line.strip()), f"see {log}")


def _tell(line: str) -> None:
    click.echo(line, err=True)
