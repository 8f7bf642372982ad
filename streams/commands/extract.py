"""`wirewatch extract`: the extractor on files, without a broker."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

import click

from streams.commands.reading import article_options, as_of_dateline, reading

if TYPE_CHECKING:
    from streams.articles.record import Article
    from streams.incidents.extractor import Extractor
    from streams.incidents.record import Incident


@click.command()
@article_options
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes to use.")
def extract(files: tuple[str, ...], published: datetime | None, source: str | None, jobs: int) -> None:
    """Print the incidents that articles report, without a broker.

    Reads Article JSON lines (or texts, as `wirewatch replay` does) and writes one line
    {"id": ..., "incidents": [...]} an article, in the same order: what the worker would find, with its gate
    and its languages. An article without a publication time is read as well; its incidents then have no day.

    \b
    Example:
      wirewatch extract --jobs 2 articles.jsonl > incidents.jsonl
    """
    from streams.commands.parallel import ordered
    from streams.commands.progress import counted
    from streams.feeds.reading import UNDATED

    with reading(files, published or UNDATED, source) as articles:
        for line in counted(ordered(_lines, articles, jobs), "articles", printed=True):
            click.echo(line)


def _lines(articles: Sequence["Article"]) -> list[str]:
    """Return one line of JSON for each of `articles`."""
    from streams.commands.output import json_line

    return [json_line({"id": each.id, "incidents": _incidents(each)}) for each in articles]


def _incidents(article: "Article") -> Sequence["Incident"]:
    from streams.feeds.reading import UNDATED
    from streams.incidents.screening.triage import triage

    # The worker's agents leave the rest, too.
    judged = triage(article)
    if not (judged.readable and judged.relevant):
        return ()
    extractor = _extractor()
    if article.published_at != UNDATED:
        return extractor.extract(article)
    return [replace(incident, time=None) for incident in extractor.extract(as_of_dateline(article))]


@cache
def _extractor() -> "Extractor":
    """Return this process's extractor; it takes a second to load."""
    from streams.incidents.extractor import Extractor

    return Extractor.load()
