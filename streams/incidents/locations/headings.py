"""The place that heads a line of a list: "Kharkiv: two people were killed", "- Sumy region - a drone hit X",
"2) Sumy: a drone hit X".

Fifth stage of the cascade, called by `locating`.
"""

from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.text.dashes import DASHES

_BULLETS = DASHES | {"•", "*", "·", "(", ")", "in", "the"}
_MOST = 3  # words and marks before the place: "- In the Sumy region:"
_GROUP = 4  # tokens from a town to its facility
_NEAR = 2  # sentences from one line of a list to the next


def heading_of(page: Page, number: int) -> PlaceMention | None:
    """The place that a sentence is headed with, as one near it is: the first alone may be a dateline, which
    tells where the reporter writes; but that is in capitals, or a capital."""
    if (alone := _stands_before(page, number)) is not None:
        return alone
    place = _heads(page, number)
    if place is None:
        return None
    if _is_headline(page, number, place):
        return place
    near = range(max(0, number - _NEAR), min(len(page.document.sentences), number + _NEAR + 1))
    return place if any(n != number and _heads(page, n) is not None for n in near) else None


def _stands_before(page: Page, number: int) -> PlaceMention | None:
    """The town or region that is a sentence of its own just before, as officials' posts have it: "Kharkiv. A
    drone hit a house"; a capital may be where the reporter writes."""
    for before in range(number - 1, max(-1, number - 1 - _NEAR), -1):
        sentence = page.document.sentences[before]
        place = page.places.at(sentence.first)
        if place is None or place.first != sentence.first:
            continue
        behind = page.marks.keys[place.last : sentence.last]
        plain = place.kind in ("settlement", "admin1") and not page.filed_at(place.first)
        if behind == ["."] and plain and not (place.entry is not None and place.entry.capital):
            return place if not page.document.tokens[place.first].text.isupper() else None
    return None


def _is_headline(page: Page, number: int, place: PlaceMention) -> bool:
    """Whether the town is no dateline's, which is a capital, in capitals or tells of other countries."""
    town = place.kind == "settlement" and not (place.entry is None or place.entry.capital)
    sentence = page.document.sentences[number]
    abroad = any(m.kind == "country" for m in page.places.within((place.last, sentence.last)))
    return town and not abroad and not page.document.tokens[place.first].text.isupper()


def _heads(page: Page, number: int) -> PlaceMention | None:
    keys, sentence = page.marks.keys, page.document.sentences[number]
    first = sentence.first
    last = min(first + _MOST, sentence.last - 1)
    while first < last and _leads(keys, first):
        first += 1
    place = page.places.at(first)
    if place is None or place.first != first or page.filed_at(first) or place.kind == "demonym":
        return None
    if page.document.tokens[place.last - 1].possessive:
        return place if _has_a_target(page, place) else None
    after = keys[place.last : place.last + 1]
    listed = first > sentence.first and not DASHES.isdisjoint(after)
    return place if after == [":"] or listed else None


def _leads(keys: list[str], token: int) -> bool:
    """Whether no more than a bullet or the number of a line stands there: "1) Kharkiv:", "(2) Sumy:"."""
    return keys[token] in _BULLETS or (keys[token].isdecimal() and keys[token + 1] == ")")


def _has_a_target(page: Page, place: PlaceMention) -> bool:
    """Whether no more than its facility stands before the colon: "Dorogobuzh's nitrogen plant: two dead"."""
    near = page.marks.within("target", place.last, place.last + _GROUP)
    return bool(near) and page.marks.keys[near[-1].last : near[-1].last + 1] == [":"]
