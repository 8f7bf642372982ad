"""Progress on standard error: a live line at a terminal, else a plain line now and then (a log, a CI run)."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

import click

Item = TypeVar("Item")

# Seconds between two updates of the live line; between two plain lines.
_LIVE, _PLAIN = 0.2, 10.0


def count(number: int, noun: str) -> str:
    """Return "1 article", "1,200 articles"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def counted(items: Iterable[Item], what: str, *, printed: bool = False) -> Iterator[Item]:
    """Yield `items`, and tell how many went by and how fast if they take longer than a second.

    `printed` says that each goes to standard output: at a terminal, that is progress enough.
    """
    if printed and sys.stdout.isatty():
        yield from items
        return
    live = sys.stderr.isatty()
    started = time.monotonic()
    due = started + (1.0 if live else _PLAIN)
    number = 0
    try:
        for number, item in enumerate(items, 1):
            yield item
            if (now := time.monotonic()) >= due:
                due = now + (_LIVE if live else _PLAIN)
                _tell(f"{number:,} {what}, {number / (now - started):,.0f}/s", live)
    finally:
        if live and time.monotonic() - started >= 1.0:
            _tell(f"{number:,} {what} in {time.monotonic() - started:.1f} s", live)
            click.echo(err=True)


def _tell(line: str, live: bool) -> None:
    # "\x1b[K" clears what is left of the longer line before.
    click.echo(f"\r{line}\x1b[K" if live else line, err=True, nl=not live)
