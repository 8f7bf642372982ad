"""`wirewatch places`: the gazetteer on files, without a broker."""

from collections import deque
from collections.abc import Iterator
from datetime import datetime

import click

from streams.commands.reading import article_options, reading


@click.command()
@article_options
def places(files: tuple[str, ...], published: datetime | None, source: str | None) -> None:
    """Print the places that articles name, with coordinates.

    Reads Article JSON lines (or texts, as `wirewatch replay` does) and writes one line an article:
    {"id": ..., "places": [{"start", "end", "name", "geonameid", "lat", "lon", ...}]}.

    \b
    Example:
      wirewatch places articles.jsonl | jq -r '.places[].name'
    """
    from streams.commands.output import print_json
    from streams.commands.progress import counted
    from streams.feeds.reading import UNDATED
    from streams.incidents.places import Gazetteer, PlaceMention, find_together
    from streams.incidents.text import document

    def row(mention: PlaceMention) -> dict[str, object]:
        place = mention.place
        return {
            "start": mention.start,
            "end": mention.end,
            "name": mention.name,
            "kind": mention.kind,
            "geonameid": place.geonameid,
            "lat": place.lat,
            "lon": place.lon,
            "admin1": place.admin1,
            "country": place.country,
        }

    gazetteer = Gazetteer.open()
    waiting: deque[str] = deque()
    with reading(files, published or UNDATED, source) as articles:

        def documents() -> Iterator[tuple[str, document.Document]]:
            for article in counted(articles, "articles", printed=True):
                waiting.append(article.id)
                yield article.source, document.read(article.text)

        # Demonyms ("Russian") are given out, too, as LGL's guidelines count them; `kind` says what they are.
        for found in find_together(documents(), gazetteer):
            print_json({"id": waiting.popleft(), "places": [row(mention) for mention in found]})
