"""Where an act against an undersea cable or pipeline was: in a sea, whatever lands it joins.

Fifth stage of the cascade, called by `telling`. No country holds the open sea (codebook section 7, ruling 2).
"""

from collections.abc import Sequence
from itertools import pairwise

from streams.incidents.acts.act import Act
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.targets.nouns import TargetMention

_UNDER = frozenset({"undersea", "subsea", "submarine", "underwater", "seabed"})
_DEEP = _UNDER | {"bed", "floor", "seafloor"}
_MODIFIERS = 4  # tokens before "cable" that may say so: "undersea fibre optic cables"
_REACH = 200  # tokens within which a sea that is named is the one meant


def is_undersea(page: Page, act: Act) -> bool:
    """Whether what was hit lies on the bottom of the sea."""
    deep = not page.marks.words.isdisjoint(_DEEP)
    return bool(act.targets) and any(
        (deep and _lies_deep(page, target))
        or (target.category in _LINES and _laid_in_a_sea(page, target.last))
        for target in act.targets
        if target.critical
    )


def _lies_deep(page: Page, target: TargetMention) -> bool:
    """Whether a word says so: "the undersea cable", "cables on the seabed"; or of the others it is like."""
    keys = page.marks.keys
    return (
        not _UNDER.isdisjoint(keys[max(0, target.first - _MODIFIERS) : target.last])
        or _on_the_bottom(keys[target.last : target.last + _BEHIND])
        or _of_undersea_cables(page, target.last)
    )


def _on_the_bottom(words: Sequence[str]) -> bool:
    """Whether words behind a cable say where it lies: "two cables on the sea bed"."""
    floor = any(pair in _FLOORS for pair in pairwise(words))
    return "seabed" in words or floor


_FLOORS = frozenset({("sea", "bed"), ("sea", "floor"), ("the", "seafloor")})
_BEHIND = 9  # tokens from one cable of a list to where all lie


def _laid_in_a_sea(page: Page, token: int) -> bool:
    """Whether a line at `token` is said to lie in a sea: "cables linking X and Y under the Baltic Sea"."""
    grammar, keys = page.marks.grammar, page.marks.keys
    if _in_a_sea(page, token):
        return True
    leads = next((i for i in range(token, min(token + _BEHIND, len(keys))) if keys[i] in _LEADS), None)
    if leads is None:
        return False
    for i in range(leads, min(leads + _BEHIND, len(keys))):
        if grammar[i] & {"break", "relative", "be", "have"}:
            return False
        if _in_a_sea(page, i):
            return True
    return False


def _of_undersea_cables(page: Page, token: int) -> bool:
    """Whether a cable that links two lands is one of those that the article tells of as undersea."""
    keys = page.marks.keys
    if keys[token - 1] not in _CABLES or _LEADS.isdisjoint(keys[token : token + _BEHIND]):
        return False
    under = page.marks.spots(_UNDER, 0, len(keys))
    return any(not _CABLES.isdisjoint(keys[i : i + _MODIFIERS]) for i in under)


_CABLES = frozenset({"cable", "cables"})
_LEADS = frozenset({"connecting", "linking", "between", "running", "joining"})


def _in_a_sea(page: Page, token: int) -> bool:
    """Whether "in the Baltic Sea" comes at `token`."""
    seas = page.places.within((token + 1, token + _NEXT))
    return page.marks.keys[token : token + 1] in _BELOW and any(sea.kind == "sea" for sea in seas)


_LINES = frozenset({"communications", "energy.grid", "energy.pipeline"})
_BELOW = (["in"], ["under"], ["beneath"], ["across"], ["through"], ["below"])
_NEXT = 4  # tokens from the line to the name of its sea


def sea_of(page: Page, act: Act) -> PlaceMention | None:
    """The sea named nearest to `act`, if one is."""
    near = [m for m in page.places.mentions if m.kind == "sea" and abs(m.first - act.first) < _REACH]
    seas = [m for m in near if _AFLOAT.isdisjoint(page.marks.before(m.first, _LYING))]
    return min(seas, key=lambda m: abs(m.first - act.first), default=None)


def laid_at(sea: PlaceMention | None, told: PlaceMention | None) -> PlaceMention | None:
    """Where a line lies: in the sea, else at the facility that it belongs to."""
    return sea or (told if told is not None and told.kind == "facility" else None)


_AFLOAT = frozenset("anchored anchor moored stopped sailing sailed drifting adrift".split())
"""Where a ship lies that may have done it: "a bulker anchored in the Kattegat"."""
_LYING = 5  # tokens from "anchored" to the sea
