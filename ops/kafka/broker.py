"""Apache Kafka in KRaft mode without Docker: jars from Maven, one broker or three on free ports of 127.0.0.1.

    python -m ops.kafka.broker                      one broker, fresh, until Ctrl-C
    python -m ops.kafka.broker --data var/kafka     the same data folder again and again
    python -m ops.kafka.broker --brokers 3 --port 9092 --data var/kafka
    python -m ops.kafka.broker --fetch              only fetch the jars

The address for WIREWATCH_BROKER goes to standard output once it answers, progress to standard error.
Needs a JDK (17 or later) and, the first time, Maven.
"""

import argparse
import base64
import fcntl
import hashlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from streams.flow.brokers import BrokerError, RunningBroker, await_ready, free_port, refuse_taken, spawn

_HERE = Path(__file__).parent
_JARS = _HERE / "target" / "jars"
_STAMP = _HERE / "target" / "fetched"
_HEAP = "512m"
_GRACE = 8.0  # seconds; the data survives a kill


@dataclass(frozen=True)
class Cluster:
    """Started brokers, in order of their node ids (1, 2, 3)."""

    brokers: tuple[RunningBroker, ...]
    folder: Path

    @property
    def bootstrap(self) -> str:
        """Every broker's address, as WIREWATCH_BROKER takes it."""
        return ",".join(broker.bootstrap for broker in self.brokers)


def missing() -> str | None:
    """Return in one line what this machine lacks to run Apache Kafka, None if nothing."""
    if shutil.which("java") is None:
        return "no java: install a JDK 17 or later (apt-get install openjdk-17-jdk-headless)"
    if not _fetched() and shutil.which("mvn") is None:
        return "no mvn: install Maven (apt-get install maven)"
    return None


def fetch() -> None:
    """Fetch the jars into ops/kafka/target unless they are those of pom.xml. Raises BrokerError."""
    _STAMP.parent.mkdir(exist_ok=True)
    with (_STAMP.parent / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if _fetched():
            return
        shutil.rmtree(_JARS, ignore_errors=True)  # two versions on one class path would be worse than none
        print("fetching Apache Kafka's jars with Maven (about 45 MB, once)", file=sys.stderr, flush=True)
        command = ["mvn", "--batch-mode", "--file", str(_HERE / "pom.xml"), "package"]
        if subprocess.run(command, stdout=sys.stderr, check=False).returncode != 0:
            raise BrokerError("Maven could not fetch Apache Kafka; its output is above")
        _STAMP.write_text(_wanted())


def _wanted() -> str:
    return hashlib.sha256((_HERE / "pom.xml").read_bytes()).hexdigest()


def _fetched() -> bool:
    return _STAMP.is_file() and _STAMP.read_text() == _wanted()


@contextmanager
def cluster(brokers: int = 1, folder: Path | None = None, ports: Sequence[int] = ()) -> Iterator[Cluster]:
    """Run `brokers` brokers until the context ends.

    `folder` keeps data, configuration and logs, and may hold those of an earlier run; without it a temporary
    one is used and removed. `ports` are the clients' ports, by default free ones. Raises BrokerError.
    """
    problem = missing()
    if problem:
        raise BrokerError(problem)
    fetch()
    with ExitStack() as stack:
        if folder is None:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="wirewatch-kafka-")))
        configurations = _configure(folder.absolute(), ports or [free_port() for _ in range(brokers)])
        started = tuple(stack.enter_context(_start(configuration)) for configuration in configurations)
        try:
            for broker in started:
                await_ready(broker, nodes=len(started), timeout=90)
            yield Cluster(started, folder)
        finally:
            _stop(started)


def from_properties(file: Path, cluster_id: str, bootstrap: str) -> RunningBroker:
    """Start a broker on a configuration that is not ours, whose clients connect to `bootstrap`."""
    fetch()
    _format([file], cluster_id)
    broker = _run(file, bootstrap)
    try:
        await_ready(broker)
    except BaseException:
        broker.stop()
        raise
    return broker


def _stop(brokers: Sequence[RunningBroker]) -> None:
    """Stop all at the same time: one after the other, the last ones wait for a quorum that is gone."""
    for broker in brokers:
        broker.process.terminate()
    deadline = time.monotonic() + _GRACE
    for broker in brokers:
        broker.stop(grace=max(0.1, deadline - time.monotonic()))


def restart(running: RunningBroker) -> RunningBroker:
    """Start a stopped broker again, on its data and its port. The caller stops it."""
    broker = _start(running.log.parent / "server.properties")
    await_ready(broker)
    return broker


def _configure(folder: Path, ports: Sequence[int]) -> list[Path]:
    """Write each node's server.properties and format its log folder unless it is formatted."""
    folder.mkdir(parents=True, exist_ok=True)
    identity = folder / "cluster.id"
    if not identity.exists():
        # A leading "-" would be taken for an option.
        identity.write_text("w" + base64.urlsafe_b64encode(uuid.uuid4().bytes).decode()[1:22])
    controllers = [free_port() for _ in ports]
    voters = ",".join(f"{node}@127.0.0.1:{port}" for node, port in enumerate(controllers, 1))
    files = []
    for node, (port, controller) in enumerate(zip(ports, controllers, strict=True), 1):
        home = folder / f"broker-{node}"
        home.mkdir(exist_ok=True)
        files.append(home / "server.properties")
        files[-1].write_text(_properties(node, port, controller, voters, len(ports), home))
    _format(
        [file for file in files if not (file.parent / "data" / "meta.properties").exists()],
        identity.read_text(),
    )
    return files


def _properties(node: int, port: int, controller: int, voters: str, nodes: int, home: Path) -> str:
    replicas = min(3, nodes)
    settings = {
        "process.roles": "broker,controller",
        "node.id": node,
        "controller.quorum.voters": voters,
        "controller.listener.names": "CONTROLLER",
        "listeners": f"PLAINTEXT://127.0.0.1:{port},CONTROLLER://127.0.0.1:{controller}",
        "advertised.listeners": f"PLAINTEXT://127.0.0.1:{port}",
        "log.dirs": home / "data",
        # A misspelt topic shall be an error, not a new topic with one partition.
        "auto.create.topics.enable": "false",
        "offsets.topic.replication.factor": replicas,
        "offsets.topic.num.partitions": 4,
        "transaction.state.log.replication.factor": replicas,
        "transaction.state.log.min.isr": 1,
        "transaction.state.log.num.partitions": 4,
        "share.coordinator.state.topic.replication.factor": replicas,
        "share.coordinator.state.topic.min.isr": 1,
        "min.insync.replicas": max(1, replicas - 1),
        # The first member of a group need not wait for others.
        "group.initial.rebalance.delay.ms": 0,
        "log.cleaner.dedupe.buffer.size": 16 * 1024 * 1024,
    }
    return "".join(f"{name}={value}\n" for name, value in settings.items())


def _format(files: Sequence[Path], cluster_id: str) -> None:
    runs = [
        subprocess.Popen(
            [
                *_java("256m"),
                "kafka.tools.StorageTool",
                "format",
                "--cluster-id",
                cluster_id,
                "--config",
                str(file),
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
        )
        for file in files
    ]
    for run in runs:
        output, _ = run.communicate()
        if run.returncode != 0:
            raise BrokerError(f"Kafka could not format its data folder:\n{output.decode(errors='replace')}")


def _start(configuration: Path) -> RunningBroker:
    port = next(
        line.rpartition(":")[2]
        for line in configuration.read_text().splitlines()
        if line.startswith("advertised.")
    )
    return _run(configuration, f"127.0.0.1:{port}")


def _run(configuration: Path, bootstrap: str) -> RunningBroker:
    refuse_taken(bootstrap)
    log = configuration.parent / "kafka.log"
    process = spawn([*_java(_HEAP), "kafka.Kafka", str(configuration)], log, os.environ)
    return RunningBroker(bootstrap, log, process)


def _java(heap: str) -> list[str]:
    """Return the command up to the main class; logs from warnings up."""
    logger = "org.slf4j.simpleLogger"
    return [
        *("java", f"-Xmx{heap}", "-Xms128m", "-XX:+UseSerialGC", "-Xshare:auto"),
        *(f"-D{logger}.defaultLogLevel=warn", f"-D{logger}.showDateTime=true"),
        *(f"-D{logger}.dateTimeFormat=yyyy-MM-dd HH:mm:ss,SSS", "-cp", f"{_JARS}/*"),
    ]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--brokers", type=int, choices=(1, 3), default=1, help="how many (default 1)")
    parser.add_argument(
        "--data", type=Path, metavar="DIR", help="folder to keep (default: fresh, removed at the end)"
    )
    parser.add_argument(
        "--port", type=int, help="port of the first broker, the next ones follow (default: free ones)"
    )
    parser.add_argument("--fetch", action="store_true", help="fetch the jars and exit")
    return parser.parse_args()


def main() -> int:
    """Run from the command line; return the exit code."""
    options = _options()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    try:
        if options.fetch:
            problem = missing()
            if problem:
                raise BrokerError(problem)
            fetch()
            return 0
        ports = [options.port + i for i in range(options.brokers)] if options.port else []
        print("starting Apache Kafka", file=sys.stderr, flush=True)
        with cluster(options.brokers, options.data, ports) as running:
            print(running.bootstrap, flush=True)
            print(f"running; data and logs in {running.folder}; Ctrl-C stops it", file=sys.stderr, flush=True)
            while all(broker.process.poll() is None for broker in running.brokers):
                time.sleep(0.5)
            raise BrokerError(f"a broker ended; see {running.folder}/broker-*/kafka.log")
    except BrokerError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
