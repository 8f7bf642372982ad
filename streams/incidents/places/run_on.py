"""Names that run on from a lesser place's: "in Khan Bani Saad, Diyala" is neither in Khan nor in Saad.

Called by `cues` before anything is read off the words around a name.
"""

from streams.incidents.places.normal import strict
from streams.incidents.places.reader import Reader
from streams.incidents.places.spot import CUES, Span, is_minor
from streams.incidents.text.measures import WEEKDAYS

_AT = CUES["firm"] | {"at"}
_WIDE = ("country", "admin1", "district")
_NOUNS = WEEKDAYS.union(
    *(CUES[kind] for kind in ("region", "district", "settlement", "head", "function", "feature", "street"))
)


def join(reader: Reader, spans: list[Span]) -> list[Span]:
    """Put one unknown name for those that an address says are one; `shorter` is what it opens with."""
    joined: list[Span] = []
    read_to = 0
    for span in spans:
        if span.first < read_to:
            continue
        whole = _whole(reader, span)
        read_to = whole.last if whole else read_to
        joined.append(whole or span)
    return joined


def _whole(reader: Reader, span: Span) -> Span | None:
    """The name that opens with a lesser place's and ends before what it lies in."""
    if reader.lower(span.first - 1, span) not in _AT or reader.lower(span.last, span) == ",":
        return None
    if span.demonym or not is_minor(span.matches):
        return None
    stop = span.last
    while _goes_on(reader, stop, span):
        stop += 1
    around = reader.word(stop + 1, span)
    if stop == span.last or reader.lower(stop, span) != "," or around is None:
        return None
    if not any(match.entry.kind in _WIDE for match in reader.gazetteer.named(around.key)):
        return None
    end = reader.at.end(stop - 1)
    name = reader.document.text[span.start : end]
    return Span(
        span.first, stop, span.start, end, name, strict(name), (), span.sentence, unknown=True, shorter=span
    )


def _goes_on(reader: Reader, position: int, span: Span) -> bool:
    """Whether the word at `position` can only be a part of the name before it."""
    word = reader.word(position, span)
    if word is None or not word.capital or not reader.at.follows(position):
        return False
    plain = "w" in reader.flags(word.key) and word.lower not in CUES["opening"]
    return not plain and word.key not in reader.gazetteer.demonyms and word.lower not in _NOUNS
