"""Places of many articles at once: outlets show where they are at home, which tells their places apart.

Not for the stream: what one article says would hang on which others came before, and a replay would differ.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice

from streams.incidents.places.find import PlaceMention, find_places
from streams.incidents.places.gazetteer import Gazetteer
from streams.incidents.places.home import Home
from streams.incidents.text.document import Document

_SURE = 0.4
"""Confidence from which on a mention counts for the outlet's home."""


def find_together(
    articles: Iterable[tuple[str, Document]], gazetteer: Gazetteer, *, batch: int = 1000
) -> Iterator[list[PlaceMention]]:
    """Yield the places of every article (its source and text), in order.

    Each batch is read twice, to learn the homes and to use them; so memory is bounded by `batch` articles.
    """
    homes: defaultdict[str, Home] = defaultdict(Home)
    remaining = iter(articles)
    while taken := list(islice(remaining, batch)):
        for source, document in taken:
            mentions = find_places(document, gazetteer, source=source)
            homes[source].learn(
                m.entry for m in mentions if m.entry and m.confidence > _SURE and m.kind != "demonym"
            )
        for source, document in taken:
            yield find_places(document, gazetteer, source=source, home=homes[source])
