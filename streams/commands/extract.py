"""`wirewatch extract`: the extractor on files, without a broker."""

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING

import click

from streams.commands.reading import article_options

if TYPE_CHECKING:
    from streams.articles.record import Article
    from streams.incidents.extractor import Extractor


@click.command()
@article_options
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes to use.")
def extract(files: tuple[str, ...], published: datetime | None, source: str | None, jobs: int) -> None:
    """Print the incidents that articles report, without a broker.

    Reads Article JSON lines (or texts, as `wirewatch replay` does) and writes one line
    {"id": ..., "incidents": [...]} an article, in the same order.

    \b
    Example:
      wirewatch extract --jobs 2 articles.jsonl > incidents.jsonl
    """
    from streams.commands.parallel import ordered
    from streams.commands.progress import counted
    from streams.feeds.reading import read_files

    articles = read_files(files, published=published, source=source)
    for line in counted(ordered(_lines, articles, jobs), "articles", printed=True):
        click.echo(line)


def _lines(articles: Sequence["Article"]) -> list[bytes]:
    """Return one line of JSON for each of `articles`."""
    import msgspec

    extractor = _extractor()
    return [
        msgspec.json.encode({"id": article.id, "incidents": extractor.extract(article)})
        for article in articles
    ]


@cache
def _extractor() -> "Extractor":
    """Return this process's extractor; it takes a second to load."""
    from streams.incidents.extractor import Extractor

    return Extractor.load()
