"""`wirewatch topics`: the topics as they must be, made or checked."""

import json
import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from streams.flow.topics import TopicSpec


@click.command()
@click.option("--check", is_flag=True, help="Create nothing; a topic that is missing is a disagreement, too.")
@click.pass_context
def topics(ctx: click.Context, check: bool) -> None:
    """Create the topics, or check those that exist.

    May be repeated: a topic that is as it must be is left alone, one that disagrees (partitions, copies,
    retention, compaction, largest record) is never changed but named, with exit code 1 and a line each.

    \b
    Examples:
      WIREWATCH_BROKER=127.0.0.1:9092 wirewatch topics
      wirewatch topics --check
    """
    from streams.flow import admin
    from streams.flow.topics import topics as specified
    from streams.settings import from_environment

    settings = from_environment()
    specs = specified(settings)
    with admin.connect(settings.broker) as client:
        states = admin.inspect(client, specs)
    faults = [line for state in states for line in state.disagreements]
    if check:
        faults += [f"topic {state.spec.name} does not exist" for state in states if not state.exists]
    created: tuple[str, ...] = ()
    if not faults and not check:
        try:
            created = admin.ensure(settings.broker, specs)
        except admin.TopicsDisagree as error:
            faults = str(error).splitlines()
    if not faults:
        _print(specs, created)
    for line in faults:
        click.echo(f"wirewatch: {line}", err=True)
    if faults:
        ctx.exit(1)


def _print(specs: "tuple[TopicSpec, ...]", created: tuple[str, ...]) -> None:
    if not sys.stdout.isatty():
        for spec in specs:
            record = {"topic": spec.name, "created": spec.name in created, "partitions": spec.partitions}
            click.echo(json.dumps(record | {"replication": spec.replication, "config": dict(spec.config)}))
        return
    from rich.console import Console
    from rich.table import Table

    table = Table("topic", "state", "partitions", "copies", "cleanup", "kept", "largest record")
    for spec in specs:
        days = int(spec.config["retention.ms"]) / 86_400_000 if "retention.ms" in spec.config else None
        table.add_row(
            spec.name,
            "[green]created" if spec.name in created else "as it must be",
            str(spec.partitions),
            str(spec.replication),
            spec.config["cleanup.policy"],
            f"{days:g} days" if days else "for good",
            f"{int(spec.config['max.message.bytes']) / 2**20:g} MiB",
        )
    Console().print(table)
