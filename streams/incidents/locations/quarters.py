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
    last: PlaceMention | None = None
    for town in found:
        if town.kind in _TOWNS and (quarter := _quarter_of(document, town)):
            towns.setdefault(quarter, town)
        if last is not None and _is_neighbourhood(document, town):
            towns.setdefault(_plain(document, town), last)
        elif town.kind == "settlement" and document.tokens[town.first - 1].lower in _IN:
            last = town
    told = [_in_town(mention, towns.get(_plain(document, mention))) for mention in found] if towns else found
    return [
        _of_city(document, told, n) if _in_capital(quarter) else quarter for n, quarter in enumerate(told)
    ]


def _of_city(document: Document, found: Sequence[PlaceMention], n: int) -> PlaceMention:
    """The quarter, named as one of a capital is, or the town told before it in its sentence, as others have
    such: "the mayor of Kherson said shells hit a school in the Dniprovskyi district"."""
    quarter = found[n]
    for town in reversed(found[max(0, n - _BACK) : n]):
        if document.numbers[town.first] != document.numbers[quarter.first]:
            return quarter
        if town.kind == "settlement" and town.place.country == quarter.place.country:
            elsewhere = town.place.admin1 != quarter.place.admin1 and not _is_capital(town)
            return _moved(quarter, town) if elsewhere else quarter
    return quarter


_CITY = " City"
_BACK = 4  # places told between a town and its quarter


def _in_capital(quarter: PlaceMention) -> bool:
    """Whether a district is one of a capital that is a region of its own, as "Kyiv City" is."""
    return quarter.kind == "district" and (quarter.place.admin1 or "").endswith(_CITY)


def _is_capital(mention: PlaceMention) -> bool:
    return mention.entry is not None and mention.entry.capital


def _quarter_of(document: Document, town: PlaceMention) -> str:
    """The name of the quarter that is told to be one "of" a town; empty if none is."""
    tokens, last = document.tokens, town.first - 2
    if last < 1 or tokens[last + 1].lower != "of" or tokens[last].lower not in _QUARTERS:
        return ""
    first = last
    while first > max(0, last - _LONGEST) and tokens[first - 1].text[0].isupper():
        first -= 1
    return " ".join(token.lower for token in tokens[first:last])


def _is_neighbourhood(document: Document, mention: PlaceMention) -> bool:
    """Whether a name is told as that of a neighbourhood, which is of the town told before: "in Gaza City.
    The missile hit a school in the Daraj neighbourhood"; not "the X suburb of Y"."""
    if mention.kind not in _TOWNS:
        return False
    words = document.lower[mention.last - 1 : mention.last + 2]
    return not _NEIGHBOURHOODS.isdisjoint(words[:2]) and "of" not in words


_NEIGHBOURHOODS = frozenset({"neighbourhood", "neighborhood"})
_IN = frozenset({"in", "on", "at", "near", "of", "from"})


def _plain(document: Document, mention: PlaceMention) -> str:
    """The words of a name without what it is a name of: "Ghouta district"."""
    words = [token.lower for token in document.tokens[mention.first : mention.last]]
    return " ".join(words[:-1] if words[-1] in _QUARTERS else words)


def _in_town(mention: PlaceMention, town: PlaceMention | None) -> PlaceMention:
    """The mention, or its town; elsewhere, a capital of that name is told of for its government, too."""
    if town is None or (mention.place.country == town.place.country and not _in_capital(mention)):
        return mention
    if mention.place.admin1 == town.place.admin1:
        return mention  # "the Dnipro district of Kyiv"
    named_here = 0 < town.first - mention.last <= _OF_A_TOWN
    return mention if _is_capital(mention) and not named_here else _moved(mention, town)


def _moved(mention: PlaceMention, town: PlaceMention) -> PlaceMention:
    return structs.replace(mention, place=town.place, kind=town.kind, entry=town.entry)
