"""`wirewatch alerts`: what was raised, as a table for people or as JSON lines for programs."""

import os
import sys
from typing import TYPE_CHECKING, Literal, get_args

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from streams.events.record import Alert

Format = Literal["table", "json"]


@click.command()
@click.option("--follow", "-f", is_flag=True, help="Wait for new alerts; end with Ctrl-C.")
@click.option("--from-beginning", is_flag=True, help="With --follow: first show what is stored.")
@click.option(
    "--class",
    "classes",
    multiple=True,
    type=click.Choice(["cross_border", "infrastructure_strike"]),
    help="Only alerts of this class; may be repeated.",
)
@click.option("--country", "countries", multiple=True, metavar="ISO", help="Only this country, e.g. UA.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(get_args(Format)),
    help="A table, or one JSON line an alert; default: a table at a terminal.",
)
def alerts(
    follow: bool,
    from_beginning: bool,
    classes: tuple[str, ...],
    countries: tuple[str, ...],
    format_: Format | None,
) -> None:
    """Show the alerts that were raised, or follow them as they come.

    Without --follow, prints the stored alerts and ends. Each alert is printed once, however often it was
    delivered.

    \b
    Examples:
      wirewatch alerts --class infrastructure_strike --country RU --country UA
      wirewatch alerts --follow --format json | jq -r .title
    """
    from streams.flow import topics
    from streams.outlets import tail
    from streams.settings import from_environment

    settings = from_environment()
    show = printer(format_)
    with tail.consumer(settings.broker, topics.topic_name(settings, topics.ALERTS)) as client:
        for alert in tail.alerts(client, stored=from_beginning or not follow, follow=follow):
            if alert and tail.wanted(alert, classes, [code.upper() for code in countries]):
                show(alert)


def printer(format_: Format | None) -> "Callable[[Alert], None]":
    """Return what prints an alert to standard output in `format_`; by default what suits where that goes."""
    if format_ == "json" or (format_ is None and not sys.stdout.isatty()):
        from streams.commands.output import print_json

        return print_json
    from rich.console import Console

    from streams.outlets import terminal

    # Into a file or a pipe, rich would take 80 columns.
    width = None if sys.stdout.isatty() or "COLUMNS" in os.environ else 100
    console = Console(highlight=False, width=width)
    terminal.print_header(console)
    return lambda alert: terminal.print_alert(console, alert)
