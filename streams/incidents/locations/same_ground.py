"""Where "the same waters" and "the same province" are: where the act told before was.

Fifth stage of the cascade, called by `telling` for an act whose clause says so instead of naming a place.
"""

from bisect import bisect_left
from operator import attrgetter

from streams.incidents.acts.act import Act
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention

_REGIONS = frozenset("region province oblast governorate".split())
_DISTRICTS = frozenset("district county".split())
_TOWNS = frozenset("city town village settlement".split())
_UNITS = _REGIONS | frozenset("district state county department".split())
_PLACES = _DISTRICTS | _TOWNS
_POINTING = _REGIONS | _PLACES | {"same", "capital"}
_SPOTS = frozenset("waters sea place spot location building street".split())
_AT = frozenset({"in", "at", "near", "off", "on", "over", "across"})
_INTO = _AT | frozenset("into against inside outside around through of entered".split())


def same_ground(page: Page, act: Act, earlier: PlaceMention | None, *, alone: bool) -> PlaceMention | None:
    """The place that "in the same ..." or, if its sentence names none (`alone`), "on the city" in the clause
    of `act` stands for; `earlier` is the last act's."""
    keys = page.marks.keys
    words = range(act.scope[0] + 2, min(max(act.scope[1], act.last), len(keys) - 1))
    if _POINTING.isdisjoint(keys[words.start : words.stop]):
        return None  # as is plain of nearly every act
    for i in words:
        if keys[i] in _REGIONS and _points_back(page, act, i):
            return _last(page, act.first, earlier, _AREAS)
        if alone and keys[i] == "capital" and _points_back(page, act, i):
            return _last(page, act.first, earlier, _SETTLED, capital=True)
        if alone and keys[i] in _PLACES and _points_back(page, act, i):
            fine = _precision(keys[i])
            known = earlier is not None and (earlier.place.precision in fine or _city_of(page, earlier, fine))
            return earlier if known else _last(page, act.first, earlier, fine)
        if keys[i] == "same" and keys[i - 1] == "the" and keys[i - 2] in _AT:
            if keys[i + 1] in _UNITS:
                return _last(page, act.first, earlier, _AREAS) or earlier
            if keys[i + 1] in _SPOTS or (
                keys[i + 1] in page.lexicon.claims["ground"] and keys[i - 2] != "across"
            ):
                return earlier  # but "across the same border" is on its other side
    return None


def _points_back(page: Page, act: Act, token: int) -> bool:
    """Whether "the region", "the city" is where it was, as told before: no "the city of X"."""
    keys = page.marks.keys
    if keys[token - 1] not in ("the", "this", "that") or keys[token + 1] == "of":
        return False
    if keys[token] in _REGIONS:
        return keys[token - 2] in _AT
    whose = keys[token + 1 : token + 2] in (["'s"], ["’s"]) or page.places.at(token + 1) is not None
    struck = act.cls == "attack" and act.last == token - 1  # "attacked the town"
    return (struck or keys[token - 2] in _INTO) and token >= act.first and not whose


_AREAS = frozenset({"admin1", "district"})
_SETTLED = frozenset({"settlement"})


def _precision(noun: str) -> frozenset[str]:
    """How fine the place is that "the town", "the district", "the region" stands for."""
    return _SETTLED if noun in _TOWNS else _AREAS


def _city_of(page: Page, region: PlaceMention, fine: frozenset[str]) -> bool:
    """Whether "the city" is one that shares its name with its region: "struck Kherson", with no "region"."""
    bare = page.marks.keys[region.last : region.last + 1] not in ([word] for word in _REGIONS)
    return "settlement" in fine and region.place.precision == "admin1" and region.kind == "admin1" and bare


def _last(
    page: Page, before: int, earlier: PlaceMention | None, fine: frozenset[str], *, capital: bool = False
) -> PlaceMention | None:
    """The last place so fine named before token `before`, in the country of the last act; its `capital`, or
    any."""
    mentions = page.places.mentions
    at = bisect_left(mentions, before, key=attrgetter("first"))
    for mention in reversed(mentions[max(0, at - _REACH) : at]):
        here = earlier is None or mention.place.country == earlier.place.country
        sought = not capital or (mention.entry is not None and mention.entry.capital)
        fits = mention.place.precision in fine or _city_of(page, mention, fine)
        if here and sought and fits and mention.kind != "demonym":
            return mention
    return None


_REACH = 12  # mentions to look back over
