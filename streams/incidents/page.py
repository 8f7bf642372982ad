"""What the first stages of the cascade found in one document, as the later ones ask for it.

`extractor` makes one for each article; every module that locates, dates or explains an act takes it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from streams.incidents.actors import PlaceIndex
from streams.incidents.dates import TimeMention
from streams.incidents.document import Document
from streams.incidents.lexicon import Lexicon, Marks
from streams.incidents.tolls import TollMention


@dataclass(frozen=True)
class Page:
    """What the earlier stages found in one document."""

    document: Document
    marks: Marks
    lexicon: Lexicon
    places: PlaceIndex
    dates: Sequence[TimeMention]
    tolls: Sequence[TollMention]
    dateline_end: int
