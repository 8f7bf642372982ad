"""Addresses: "in the forests under X police station in the Y district" is X, not all of Y.

Called by `locating` with the places that an act's own words gave, which may be the last name of an address.
"""

from streams.incidents.locations.fineness import contains
from streams.incidents.locations.mentions import is_located, is_usable
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.places.containing import INTO
from streams.incidents.places.spot import CUES
from streams.incidents.text.document import Sentence

_BETWEEN = CUES["direction"] | CUES["frame"] | CUES["region"] | CUES["district"] | CUES["inside"]
_APART = 9
"""Tokens at most between two names of an address, as in `places.containing`."""


def innermost(page: Page, sentence: Sentence, mention: PlaceMention) -> PlaceMention:
    """The finest place that lies in `mention` by the address that it ends."""
    inner, outer = mention, mention
    while (before := _before(page, sentence, outer)) is not None:
        if contains(mention, before) and is_usable(page, before, None) and is_located(page, sentence, before):
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
