"""What the commands that read articles share: their arguments and what these mean."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


class PublicationTime(click.ParamType):
    """A date, or an RFC 3339 time with its offset."""

    name = "time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        from streams.feeds.reading import publication_time

        try:
            return publication_time(value)
        except ValueError as error:
            self.fail(f"{value!r} is neither a date nor a time with offset ({error}).", param, ctx)


def article_options(command: Command) -> Command:
    """Add the arguments FILE... and the options that say what a text without a date is."""
    for decorate in (
        click.option("--source", metavar="NAME", help="Source of texts; default: the name of their folder."),
        click.option(
            "--published",
            type=PublicationTime(),
            metavar="TIME",
            help="When texts without a date line were published: 2024-03-12 or 2024-03-12T18:30:00+03:00.",
        ),
        click.argument("files", nargs=-1, required=True, metavar="FILE...|-"),
    ):
        command = decorate(command)
    return command
