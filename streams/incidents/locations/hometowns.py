"""Whose town it was: of those who were killed, or of who governs or serves it and tells of it.

Fifth stage of the cascade, called by `locating` for an act whose clause names no place.
"""

from collections.abc import Sequence

from streams.incidents.acts.act import Act
from streams.incidents.locations.adjectives import is_adjective
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.syntax.coordination import HEADS, clause_of
from streams.incidents.text.document import Sentence


def home_town(
    page: Page, sentence: Sentence, act: Act, inside: Sequence[PlaceMention]
) -> PlaceMention | None:
    """The town of who was killed: "gunmen shot the mayor of X"."""
    home = [m for m in inside if m.kind == "settlement"]
    clause = clause_of(page.marks, sentence, act.first)
    before = page.places.within((clause.first, act.first)) if not home else []
    home += [m for m in before if m.kind == "settlement" and page.marks.keys[m.first - 1] == "of"]
    return home[0] if home else None


def governed(page: Page, clause: Sentence, *, harm: bool) -> PlaceMention | None:
    """The town or region whose mayor or governor speaks in a clause: "two were killed, the mayor of X said";
    of `harm` "X mayor NAME said", too."""
    keys = page.marks.keys
    for i in page.marks.spots(_WHO_GOVERN, clause.first + 1, clause.last - 1):
        if keys[i] in _CHIEFS and keys[i + 1] == "of":
            region = page.places.at(i + 2) or page.places.at(min(i + 3, clause.last - 1))
            if region is not None and region.kind == "admin1":
                return region  # "the Moscow-backed head of Kherson region said"
        if keys[i] not in HEADS:
            continue
        if keys[i + 1] == "of":
            named = page.places.within((i + 2, min(i + _NAME, clause.last)))
            return next((m for m in named if not is_adjective(page, m)), None)
        town = page.places.at(i - 1 - (keys[i - 1] == "regional"))
        if harm and town is not None and town.kind not in _WIDE and "-" not in keys[i - 1]:
            return town  # but no "Moscow-appointed governor"
    return None


def tells_of_home(page: Page, clause: Sentence, act: Act, place: PlaceMention) -> bool:
    """Whether those who govern or serve a place tell what befell somebody or something, and name no other:
    "authorities in X said two were killed"; not "aid officials in X said"."""
    keys, at = page.marks.keys, place.first - 2
    if act.noun or act.cls not in ("kill", "damage") or not clause.first <= at < place.last < act.first:
        return False
    said = keys[at + 1] == "in" and keys[place.last] in page.lexicon.claims["say"]
    serving = said and keys[at] in page.lexicon.claimed("local", "regime")
    return serving or (said and keys[at] == "officials" and at == clause.first)


def burns_there(page: Page, clause: Sentence, act: Act, place: PlaceMention) -> bool:
    """Whether a fire or smoke is told of at a place, after what was hit: "smoke rose over X after a depot
    was hit"."""
    if act.noun or not act.targets or not clause.first <= place.first < place.last < act.first:
        return False
    lit = page.marks.spots(page.lexicon.claims["blaze"], clause.first, place.first)
    return bool(lit) and not _AFTER.isdisjoint(page.marks.keys[place.last : act.first])


_AFTER = frozenset({"after", "when", "as"})
_CHIEFS = frozenset({"head", "chief", "leader", "authorities", "administration"})
_WHO_GOVERN = _CHIEFS | HEADS
_WIDE = frozenset({"country", "demonym"})
_NAME = 7  # tokens from "mayor of" to the end of "Russia's Kursk region"
