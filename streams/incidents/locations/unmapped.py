"""The country and region of a village that no gazetteer has: those of the places told around it.

Called by `extractor` on the places found, before anything asks for them. The place right beside it says so
first, then where its paragraph or the one before it was ("Inside Somalia, ... near X"), then what the article
is about. Where people come from or go to, and a capital that stands for its government, say nothing of it.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from msgspec import structs

from streams.incidents.places import PlaceMention
from streams.incidents.places.spot import CUES
from streams.incidents.text.document import Document
from streams.incidents.text.measures import LENGTHS

_WIDE = ("country", "demonym", "continent")
_UNMAPPED = ("settlement", "district")
_BESIDE = 10  # tokens between a village and the place that says where it is
_AT = frozenset({"in", "inside", "at", "near", "across", "off", "around", "over"})
_LONGEST = 6  # tokens from "in" to a name: "near the southern port city of X"
_REACH = 8  # mentions to look back over
_START = attrgetter("first")


def in_country(document: Document, mentions: Iterable[PlaceMention]) -> Iterator[PlaceMention]:
    """Yield the mentions that have a country or are at sea, and the unmapped villages with theirs."""
    found = list(mentions)
    main: str | None = None
    regions: dict[str, str] | None = None
    for n, mention in enumerate(found):
        unmapped = mention.entry is None and mention.kind in _UNMAPPED
        if mention.kind == "sea" or (mention.place.country and (mention.place.admin1 or not unmapped)):
            yield mention
        elif unmapped:
            main = main or _main(document, found)
            where = mention.place.country or _named_with(document, found, n) or _beside(document, found, n)
            where = where or _located_before(document, found, n) or main
            if where:
                regions = _only_regions(found) if regions is None else regions
                region = mention.place.admin1 or regions.get(where)
                yield structs.replace(mention, place=replace(mention.place, country=where, admin1=region))


def _only_regions(found: Iterable[PlaceMention]) -> dict[str, str]:
    """The region of each country in which all that the article names of it lies, if it is one."""
    told = {(m.place.country, m.place.admin1) for m in found if m.place.country and m.place.admin1}
    often = Counter(country for country, _ in told)
    return {country: region for country, region in told if country and region and often[country] == 1}


def _named_with(document: Document, found: Sequence[PlaceMention], n: int) -> str | None:
    """The country that a phrase says a village is of: "the Lebanese village of X", "X, a Lebanese town", "X
    in southern Lebanon"."""
    before, after = found[n - 1] if n else None, found[n + 1] if n + 1 < len(found) else None
    if before is not None and before.kind in _WIDE:
        between = [token.lower for token in document.tokens[before.last : found[n].first]]
        if between[-1:] == ["of"] and len(between) <= _PHRASE and _PARTED.isdisjoint(between[:-1]):
            return before.place.country
    if after is not None and after.kind in _WIDE:
        between = [token.lower for token in document.tokens[found[n].last : after.first]]
        if between[:1] in ([","], ["in"]) and len(between) <= _PHRASE and _PARTED.isdisjoint(between[1:]):
            return (
                after.place.country if after.kind != "demonym" or between[1:2] in (["a"], ["the"]) else None
            )
    return None


_PHRASE = 4  # tokens between a village and the people or country that it is of
_PARTED = frozenset(
    "and or , . ; to from by with said says on at near for who which where when after before against".split()
)


def _beside(document: Document, found: Sequence[PlaceMention], n: int) -> str | None:
    """The country of the place right before or behind."""
    beside = [m for m in found[max(0, n - 1) : n + 2] if m.place.country and m.kind not in _WIDE]
    near = [m for m in beside if -_BESIDE < m.first - found[n].last < _BESIDE and not _whence(document, m)]
    return near[-1].place.country if near else None


def _whence(document: Document, mention: PlaceMention) -> bool:
    """Whether something comes from there: "rockets fired from the Gaza Strip landed near X"."""
    before = [token.lower for token in document.tokens[max(0, mention.first - 3) : mention.first]]
    return "from" in before and LENGTHS.isdisjoint(before)


def _located_before(document: Document, found: Sequence[PlaceMention], n: int) -> str | None:
    """The country of the last place of its paragraph or the one before that something is said to be in."""
    paragraph = _paragraph(document, found[n])
    for mention in reversed(found[max(0, n - _REACH) : n]):
        if _paragraph(document, mention) < paragraph - 1:
            return None
        if mention.place.country and mention.kind != "demonym" and _said_in(document, mention):
            return mention.place.country
    return None


def _paragraph(document: Document, mention: PlaceMention) -> int:
    number = bisect_right(document.sentences, mention.first, key=_START) - 1
    return document.sentences[number].paragraph


def _said_in(document: Document, mention: PlaceMention) -> bool:
    """Whether something is said to be there: "in eastern X", "bombed X", "on the island of X"."""
    if document.tokens[mention.first - 1].lower in CUES["struck"]:
        return True
    for token in reversed(document.tokens[max(0, mention.first - _LONGEST) : mention.first]):
        if token.lower in _AT or (token.lower == "on" and mention.kind not in _WIDE):
            return True  # "an attack on X"; "sanctions on" a country are not there
        if token.lower in _PARTED:
            return False
    return False


def _main(document: Document, found: Sequence[PlaceMention]) -> str | None:
    """The country most places lie in, else that of the one people named: "Nigerian police"."""

    def of_people(mention: PlaceMention) -> bool:
        owner = document.tokens[mention.last - 1].possessive
        return mention.kind == "demonym" or (mention.kind == "country" and owner)

    told = (m for m in found if not (of_people(m) or _whence(document, m)))
    places = Counter(m.place.country for m in told)
    places.subtract(m.place.country for m in found if not of_people(m) and _next_door(document, m))
    del places[None]
    struck = places.copy()
    struck.subtract(m.place.country for m in found if _strikes(document, m))
    places = struck if any(count > 0 for count in struck.values()) else places
    peoples = {m.place.country for m in found if of_people(m)}
    if any(places.values()):
        most = max(places.values())
        return next(m.place.country for m in found if places[m.place.country] == most)
    return peoples.pop() if len(peoples) == 1 else None


def _strikes(document: Document, mention: PlaceMention) -> bool:
    """Whether a country is only who attacks: "when X shelled Y"."""
    after = [token.lower for token in document.tokens[mention.last : mention.last + 2]]
    return mention.kind == "country" and not CUES["struck"].isdisjoint(after)


def _next_door(document: Document, mention: PlaceMention) -> bool:
    """Whether a country only borders on where the story is: "neighbouring X", "the X border", "the border
    with X"."""
    before = [token.lower for token in document.tokens[max(0, mention.first - 2) : mention.first]]
    after = [token.lower for token in document.tokens[mention.last : mention.last + 2]]
    if mention.kind != "country":
        return False
    border = after[:1] == ["border"] and _GUARDS.isdisjoint(after)
    return before[-1:] in (["neighbouring"], ["neighboring"]) or border or before in _BORDERS


_GUARDS = frozenset({"guard", "guards", "police", "officers", "force", "forces", "security", "troops"})
_BORDERS = (["border", "with"], ["borders", "with"], ["frontier", "with"])
