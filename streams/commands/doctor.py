"""`wirewatch doctor`: what is wrong here, and what to do about it."""

import difflib
import json
import os
import shutil
import socket
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

if TYPE_CHECKING:
    from kafka import KafkaAdminClient

    from streams.settings import Settings

_SKEW = 1.0  # seconds that clocks may differ: embargoes and end-to-end times compare them
_ROOM = 1 << 30  # bytes: tables and their compaction take some hundred MB
_OTHERS = {"WIREWATCH_DEBUG", "WIREWATCH_DATA"}  # variables that are no settings


@dataclass(frozen=True, slots=True)
class Check:
    """What was looked at, how it stands, and what to do if it doesn't stand well."""

    name: str
    state: Literal["ok", "warning", "fault"]
    finding: str
    advice: str = ""


@click.command()
@click.pass_context
def doctor(ctx: click.Context) -> None:
    """Check broker, topics, settings, clock and disk, and say what to do.

    Reads only; ends with code 1 if something keeps a worker from running.

    \b
    Example:
      WIREWATCH_BROKER=127.0.0.1:9092 wirewatch doctor
    """
    checks = []
    for check in examine():
        checks.append(check)
        _print(check)
    if any(check.state == "fault" for check in checks):
        ctx.exit(1)


def examine() -> Iterator[Check]:
    """Yield each check as it is done; those that need usable settings only if they are."""
    from streams.settings import SettingsError, from_environment

    yield _installation()
    yield _embedded()
    yield _gazetteer()
    try:
        settings = from_environment()
    except SettingsError as error:
        yield Check("settings", "fault", str(error), "correct the variable, or unset it for the default")
        return
    yield _spelling()
    yield from _tables(settings)
    yield _metrics_port(settings)
    yield from _broker(settings)


def _installation() -> Check:
    from streams.flow import soundness

    try:
        soundness.check_versions()
    except RuntimeError as error:
        return Check("installation", "fault", str(error), "pip install --force-reinstall wirewatch")
    return Check("installation", "ok", f"Python {sys.version.split()[0]}, Faust of the proven version")


def _embedded() -> Check:
    from streams.flow.brokers import BrokerError
    from streams.flow.embedded import binary_path

    try:
        path = binary_path()
    except BrokerError as error:
        return Check("embedded broker", "warning", str(error), "only `wirewatch demo` and the tests need it")
    return Check("embedded broker", "ok", path)


def _gazetteer() -> Check:
    from streams.incidents.places import index

    path = index.location()
    if path.is_file():
        return Check("gazetteer", "ok", f"{path}, {path.stat().st_size / 1e6:.0f} MB")
    finding = f"not compiled yet, {path} does not exist"
    return Check("gazetteer", "warning", finding, "the first start compiles it, which takes some seconds")


def _spelling() -> Check:
    from streams.settings import describe

    known = {variable for variable, _, _ in describe()}
    given = {name for name in os.environ if name.startswith("WIREWATCH_")} - _OTHERS
    if unknown := sorted(given - known):
        likely = {match for name in unknown for match in difflib.get_close_matches(name, known, n=1)}
        advice = (
            f"did you mean {', '.join(sorted(likely))}?" if likely else "`wirewatch worker --help` lists them"
        )
        return Check("settings", "warning", f"no such setting: {', '.join(unknown)}", advice)
    return Check("settings", "ok", ", ".join(sorted(given)) or "all at their defaults")


def _tables(settings: "Settings") -> Iterator[Check]:
    folder = settings.data_dir.absolute()
    existing = next(path for path in (folder, *folder.parents) if path.exists())
    if settings.table_store == "memory":
        yield Check("tables", "ok", "in memory; recovered from their changelogs at every start")
        return
    if not existing.is_dir() or not os.access(existing, os.W_OK):
        yield Check(
            "tables", "fault", f"{folder} can't be written", "set WIREWATCH_DATA_DIR to a folder that can"
        )
        return
    yield Check("tables", "ok", f"{folder}, {_size(folder) / 1e6:.0f} MB")
    free = shutil.disk_usage(existing).free
    if free < _ROOM:
        advice = "free some, or set WIREWATCH_DATA_DIR to another disk"
        yield Check("disk", "warning", f"{free / 1e9:.1f} GB free for {folder}", advice)
    else:
        yield Check("disk", "ok", f"{free / 1e9:.0f} GB free for {folder}")


def _size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _metrics_port(settings: "Settings") -> Check:
    if settings.metrics_port <= 0:
        return Check("metrics", "ok", "switched off" if settings.metrics_port else "on any free port")
    address = f"{settings.metrics_host}:{settings.metrics_port}"
    try:
        with socket.create_server((settings.metrics_host, settings.metrics_port)):
            return Check("metrics", "ok", f"{address} is free for a worker")
    except OSError as error:
        advice = "a worker runs already, or set WIREWATCH_METRICS_PORT (0: any free one)"
        return Check("metrics", "warning", f"{address}: {error.strerror}", advice)


def _broker(settings: "Settings") -> Iterator[Check]:
    from streams.flow import admin
    from streams.flow.brokers import BrokerError

    advice = "`wirewatch demo` brings its own; `python -m ops.kafka.broker` starts Apache Kafka"
    try:
        with admin.connect(settings.broker, timeout=5) as client:
            nodes = len(client.describe_cluster()["brokers"])
            yield Check("broker", "ok", f"{nodes} at {settings.broker}")
            if nodes < settings.replication:
                finding = f"{settings.replication} copies of each partition wanted, {nodes} brokers there"
                yield Check("replication", "fault", finding, f"set WIREWATCH_REPLICATION to at most {nodes}")
            advice = "the broker's log says more"
            yield from _topics(client, settings)
            yield _clock(client)
    except BrokerError as error:
        yield Check("broker", "fault", str(error), advice)


def _topics(client: "KafkaAdminClient", settings: "Settings") -> Iterator[Check]:
    from streams.flow import admin
    from streams.flow.topics import topics

    states = admin.inspect(client, topics(settings))
    faults = [line for state in states for line in state.disagreements]
    for line in faults:
        advice = "give new names by WIREWATCH_TOPIC_PREFIX and WIREWATCH_GROUP, or alter the topic"
        yield Check("topics", "fault", line, advice)
    if missing := [state.spec.name for state in states if not state.exists]:
        yield Check("topics", "fault", f"missing: {', '.join(missing)}", "run `wirewatch topics`")
    elif not faults:
        yield Check("topics", "ok", f"{len(states)} are as they must be")


def _clock(client: "KafkaAdminClient") -> Check:
    """Compare clocks without writing: a KRaft leader counts as caught up at the time of the question.

    See KIP-836, "Expose replication information of the cluster metadata".
    """
    from kafka.errors import KafkaError

    try:
        before = time.time()
        (topic,) = client.describe_metadata_quorum()["topics"]
        after = time.time()
    except KafkaError as error:
        return Check("clock", "ok", f"not compared: the broker does not tell ({type(error).__name__})")
    (partition,) = topic["partitions"]
    theirs = next(
        voter["last_caught_up_timestamp"] / 1000
        for voter in partition["current_voters"]
        if voter["replica_id"] == partition["leader_id"]
    )
    ahead = before - theirs if theirs < before else max(0.0, theirs - after)
    if ahead > _SKEW:
        finding = f"{ahead:.1f} s between this machine and the broker"
        return Check("clock", "warning", finding, "let both follow a time server (chrony, systemd-timesyncd)")
    return Check("clock", "ok", "agrees with the broker's within a second")


def _print(check: Check) -> None:
    if not sys.stdout.isatty():
        click.echo(json.dumps(asdict(check)))
        return
    mark, colour = {"ok": ("✓", "green"), "warning": ("!", "yellow"), "fault": ("✗", "red")}[check.state]
    click.echo(f"{click.style(mark, fg=colour)} {check.name}: {check.finding}")
    if check.advice:
        click.echo(f"    {click.style(check.advice, bold=True)}")
