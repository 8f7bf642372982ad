"""What the commands that read articles share: their arguments, and their end if something was left out."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from streams.articles.record import Article

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
    """Add the arguments FILE... and the options that complete what an article lacks."""
    for decorate in (
        click.option("--source", metavar="NAME", help="Source of texts; default: the name of their folder."),
        click.option(
            "--published",
            type=PublicationTime(),
            metavar="TIME",
            help="Publication time of articles that bear none: 2024-03-12 or 2024-03-12T18:30:00+03:00.",
        ),
        click.argument("files", nargs=-1, required=True, metavar="FILE...|-"),
    ):
        command = decorate(command)
    return command


@contextmanager
def reading(
    files: tuple[str, ...], published: datetime | None, source: str | None
) -> Iterator[Iterator["Article"]]:
    """Give the articles of `files`; at the end, fail with one line if some of the input was no article."""
    from streams.feeds.reading import Reader

    reader = Reader(published, source)
    yield reader.read(files)
    if reader.faults == 1:
        raise click.ClickException(f"left out what is no article: {reader.first_fault}")
    if reader.faults:
        raise click.ClickException(
            f"left out {reader.faults:,} that are no articles, first {reader.first_fault}"
        )


def as_of_dateline(article: "Article") -> "Article":
    """Return an article without a publication time as of the day of its own dateline ("LIMA, 12 NOV --").

    So "today" is news and not history. The year is a guess: callers tell no day of its incidents.
    """
    from streams.incidents.text import document
    from streams.incidents.times.dates import dateline

    now = datetime.now(UTC)
    line = dateline(document.read(article.text[:500]), now)
    day = line.date if line and line.date else now.date()
    return replace(article, published_at=datetime.combine(day, time(12), UTC))
