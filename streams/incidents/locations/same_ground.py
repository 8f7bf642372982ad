"""Where "the same waters" and "the same province" are: where the act told before was.

Fifth stage of the cascade, called by `telling` for an act whose clause says so instead of naming a place.
"""

from bisect import bisect_left
from operator import attrgetter

from streams.incidents.acts.act import Act
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention

_UNITS = frozenset("province region district state governorate oblast county department".split())
_REGIONS = frozenset({"region", "province", "oblast", "governorate"})
_POINTING = _REGIONS | {"same"}
_SPOTS = frozenset("waters sea place spot location building street".split())
_AT = frozenset({"in", "at", "near", "off", "on", "over", "across"})
_PRECISE = ("admin1", "district")


def same_ground(page: Page, act: Act, earlier: PlaceMention | None) -> PlaceMention | None:
    """The place that "in the same ..." in the clause of `act` stands for; `earlier` is the last act's."""
    keys = page.marks.keys
    words = range(act.scope[0] + 2, min(max(act.scope[1], act.last), len(keys) - 1))
    if _POINTING.isdisjoint(keys[words.start : words.stop]):
        return None  # as is plain of nearly every act
    for i in words:
        the = keys[i - 1] in ("the", "this", "that")
        if keys[i] in _REGIONS and the and keys[i - 2] in _AT and keys[i + 1] != "of":
            return _unit(page, act.first, earlier)  # "were shot down over the region"
        if keys[i] == "same" and keys[i - 1] == "the" and keys[i - 2] in _AT:
            if keys[i + 1] in _UNITS:
                return _unit(page, act.first, earlier) or earlier
            if keys[i + 1] in _SPOTS or keys[i + 1] in page.lexicon.claims["ground"]:
                return earlier
    return None


def _unit(page: Page, before: int, earlier: PlaceMention | None) -> PlaceMention | None:
    """The last region or district named before token `before`, in the country of the last act."""
    mentions = page.places.mentions
    at = bisect_left(mentions, before, key=attrgetter("first"))
    for mention in reversed(mentions[max(0, at - _REACH) : at]):
        here = earlier is None or mention.place.country == earlier.place.country
        if here and mention.place.precision in _PRECISE and mention.kind != "demonym":
            return mention
    return None


_REACH = 12  # mentions to look back over
