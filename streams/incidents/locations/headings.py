"""The place that heads a line of a list: "Kharkiv: two people were killed", "- Sumy region - a drone hit a farm".

Fifth stage of the cascade, called by `locating`.
"""

from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.text.document import Sentence

_BULLETS = frozenset({"-", "–", "—", "•", "*", "·", "in", "the"})
_MOST = 3  # words and marks before the place: "- In the Sumy region:"
_DASHES = frozenset({"-", "–", "—"})


def heading_of(page: Page, sentence: Sentence) -> PlaceMention | None:
    """The place that a sentence is headed with; a dateline tells where the reporter writes."""
    keys = page.marks.keys
    first = sentence.first
    while first < min(sentence.first + _MOST, sentence.last - 1) and keys[first] in _BULLETS:
        first += 1
    place = page.places.at(first)
    if place is None or place.first != first or first < page.dateline_end or place.kind == "demonym":
        return None
    after = keys[place.last : place.last + 1]
    listed = first > sentence.first and not _DASHES.isdisjoint(after)
    return place if after == [":"] or listed else None
