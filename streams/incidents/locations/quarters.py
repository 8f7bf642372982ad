"""Quarters of a town that bear the name of a place elsewhere: "the Ghouta district of Damascus", and "Ghouta"
after it.

Called by `extractor` on the places found, before anything asks for them. No gazetteer has most quarters;
their namesakes abroad would make an alert for the wrong country.
"""

from collections.abc import Sequence

from msgspec import structs

from streams.incidents.places import PlaceMention
from streams.incidents.text.document import Document

_QUARTERS = frozenset({"district", "neighbourhood", "neighborhood", "suburb", "quarter"})
_OF_A_TOWN = 2  # tokens of "district of"
_TOWNS = ("settlement", "admin1")  # "Kherson" may be read as the region
_LONGEST = 3  # tokens of the name of a quarter


def in_their_towns(document: Document, found: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Return the mentions with every quarter of a town, wherever it is told of, taken for the town."""
    towns: dict[str, PlaceMention] = {}
    for town in found:
        if town.kind in _TOWNS and (quarter := _quarter_of(document, town)):
            towns.setdefault(quarter, town)
    if not towns:
        return list(found)
    return [_in_town(mention, towns.get(_plain(document, mention))) for mention in found]


def _quarter_of(document: Document, town: PlaceMention) -> str:
    """The name of the quarter that is told to be one "of" a town; empty if none is."""
    tokens, last = document.tokens, town.first - 2
    if last < 1 or tokens[last + 1].lower != "of" or tokens[last].lower not in _QUARTERS:
        return ""
    first = last
    while first > max(0, last - _LONGEST) and tokens[first - 1].text[0].isupper():
        first -= 1
    return " ".join(token.lower for token in tokens[first:last])


def _plain(document: Document, mention: PlaceMention) -> str:
    """The words of a name without what it is a name of: "Ghouta district"."""
    words = [token.lower for token in document.tokens[mention.first : mention.last]]
    return " ".join(words[:-1] if words[-1] in _QUARTERS else words)


def _in_town(mention: PlaceMention, town: PlaceMention | None) -> PlaceMention:
    """The mention, or its town; elsewhere, a capital of that name is told of for its government, too."""
    if town is None or mention.place.country == town.place.country:
        return mention
    named_here = 0 < town.first - mention.last <= _OF_A_TOWN
    if mention.entry is not None and mention.entry.capital and not named_here:
        return mention
    return structs.replace(mention, place=town.place, kind=town.kind, entry=town.entry)
