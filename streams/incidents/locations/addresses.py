"""Addresses: "in the forests under X police station in the Y district" is X, not all of Y.

Called by `locating` with the places that an act's own words gave, which may be the last name of an address,
and by `place_lists`, to which "X, Y, Iraq" is no list.
"""

from streams.incidents.locations.fineness import contains, fineness
from streams.incidents.locations.mentions import is_located, is_usable
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.places.containing import INTO
from streams.incidents.places.gazetteer import distance
from streams.incidents.places.normal import strict
from streams.incidents.places.spot import CUES
from streams.incidents.text.document import Sentence

_BETWEEN = CUES["direction"] | CUES["frame"] | CUES["region"] | CUES["district"] | CUES["inside"]
_APART = 9
"""Tokens at most between two names of an address, as in `places.containing`."""


def innermost(page: Page, sentence: Sentence, mention: PlaceMention) -> PlaceMention:
    """The finest place that lies in `mention` by the address that it ends."""
    inner, outer = mention, mention
    while (before := _before(page, sentence, outer)) is not None:
        if contains(mention, before) and is_located(page, before) and is_usable(page, before, None):
            inner = before
        outer = before
    return inner


def _before(page: Page, sentence: Sentence, outer: PlaceMention) -> PlaceMention | None:
    """The name before `outer` in its address."""
    told = page.places.within((max(sentence.first, outer.first - _APART), outer.first))
    if not told:
        return None
    between = set(page.marks.keys[told[-1].last : outer.first])
    return told[-1] if between <= _BETWEEN and not INTO.isdisjoint(between) else None


def is_address(page: Page, one: PlaceMention, other: PlaceMention) -> bool:
    """Whether the second of two names says where the first is: a region by its capital's name ("in Yeisk,
    Krasnodar, on Monday"), or a town before what holds them both ("in X, Y, Iraq")."""
    if page.marks.keys[one.last : other.first] != [","]:
        return False
    around = _after_comma(page, other)
    if around is not None:
        return not _in_a_list(page, one) and _ends_address(page, one, other, around)
    holds = _names_its_region(one, other) or _is_near_a_city(one, other)
    holds = holds or (other.kind == "region" and one.place.country == other.place.country)  # "Omsk, Siberia"
    return holds and "and" not in page.marks.keys[other.last : other.last + 2]


def _names_its_region(one: PlaceMention, other: PlaceMention) -> bool:
    """Whether the capital of the region that a place lies in is named for it: "Yeisk, Krasnodar"."""
    region = one.place.admin1 or ""
    if not region or region != other.place.admin1:
        return False
    own = strict(other.entry.name) if other.entry is not None else ""
    return region.startswith(other.name) or (bool(own) and strict(region).startswith(own))


def _is_near_a_city(one: PlaceMention, other: PlaceMention) -> bool:
    """Whether a suburb comes before its city: "Leyton, London"."""
    suburb, city = one.entry, other.entry
    if suburb is None or city is None or suburb.kind != "settlement" or city.kind != "settlement":
        return False
    greater = city.population > _CITY and city.population > _TIMES * suburb.population
    return greater and suburb.country == city.country and distance(suburb, city) < _SUBURBS


_CITY, _TIMES, _SUBURBS = 200_000, 5, 25.0  # people; times those of a suburb; km


def _after_comma(page: Page, mention: PlaceMention) -> PlaceMention | None:
    """The name behind the comma behind a name."""
    comma = page.marks.keys[mention.last : mention.last + 1] == [","]
    return page.places.at(mention.last + 1) if comma else None


def _in_a_list(page: Page, mention: PlaceMention) -> bool:
    """Whether a name goes on from another: "X, Y, Z, Iraq" may be three towns."""
    if page.marks.keys[mention.first - 1 : mention.first] not in ([","], ["and"]):
        return False
    before = page.places.at(mention.first - 2)
    return before is not None and fineness(before.place) == fineness(mention.place)


def _ends_address(page: Page, one: PlaceMention, other: PlaceMention, around: PlaceMention) -> bool:
    """Whether what follows two names holds both and is no owner of what follows: "X, Y, Iraq's army said"."""
    holds = (
        fineness(other.place) < fineness(around.place) and contains(around, one) and contains(around, other)
    )
    ends = "and" not in page.marks.keys[around.last : around.last + 2]
    return holds and ends and not page.document.tokens[around.last - 1].possessive
