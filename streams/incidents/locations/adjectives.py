"""Whether the name of a place only qualifies another word: "US troops", "the Gaza city of Khan Younis".

Fifth stage of the cascade, called by `mentions` and those that read it.
"""

import re
from bisect import bisect_left
from operator import attrgetter

from streams.incidents.actors.names import MISSIONS
from streams.incidents.locations.fineness import fineness
from streams.incidents.locations.landmarks import COASTS
from streams.incidents.locations.sources import HERE
from streams.incidents.page import Page, once_a_mention
from streams.incidents.places import PlaceMention
from streams.incidents.places.resolve import GARRISONED
from streams.incidents.places.spot import CUES
from streams.incidents.syntax.frontiers import BOUNDS
from streams.incidents.targets.kinds import SHIP

_SETTLED = frozenset(
    "town towns village villages hamlet hamlets city cities settlement settlements province district county "
    "community communities".split()
)
_BASES = frozenset({"base", "bases", "outpost", "outposts"})
_MOBILE = frozenset({"military", SHIP})


def qualifies_ground(page: Page, mention: PlaceMention) -> bool:
    """Whether what the adjective qualifies stands on the ground ("Russian energy sites"; not "US troops")."""
    for i in range(mention.last, min(mention.last + 5, len(page.marks.keys))):
        if page.marks.grammar[i] & {"preposition", "break", "relative", "conjunction", "be"}:
            return False
        if page.marks.keys[i] in BOUNDS:
            after = page.marks.keys[i + 1 : i + 2]  # "near the Algerian border": on which side?
            known = page.lexicon.claims["fixed"] | _SETTLED  # "a Chadian border town"
            return after == ["with"] or not known.isdisjoint(after)
        if page.marks.keys[i] in page.lexicon.claims["ground"]:
            return True
        mark = page.marks.at("target", i)
        if mark is not None and mark.last > i:
            if page.marks.keys[mark.last - 1] in MISSIONS:
                return False  # "the Iranian consulate" is abroad
            if page.marks.keys[mark.last - 1] in _BASES and mention.place.country in GARRISONED:
                return False  # and so are most of "the American bases" that are hit
            fixed = (
                mark.value == "military" and page.marks.keys[mark.last - 1] in page.lexicon.claims["fixed"]
            )
            return fixed or (
                mark.value not in _MOBILE and (mark.value not in ("-", "vehicle") or mark.cls == "general")
            )
    return False


def is_led_to(page: Page, mention: PlaceMention) -> bool:
    """Whether "to" comes before a place: where a pipeline or a line leads, not where it was hit."""
    keys = page.marks.keys
    i = mention.first - 1
    while i > 0 and keys[i] in ("the", "neighbouring", "neighboring", "port", "city", "of"):
        i -= 1
    return i > 0 and keys[i] == "to" and keys[i - 1] not in _NEAR_IT and not on_its_road(page, i)


def on_its_road(page: Page, to: int) -> bool:
    """Whether "to" at token `to` says which road it is, so that it is near: "on a road leading to X"."""
    keys = page.marks.keys
    return to > 1 and keys[to - 1] == "leading" and keys[to - 2] in _ROADS


_ROADS = frozenset({"road", "highway"})


_NEAR_IT = frozenset({"approaches", "approach", "close", "next", "entrance", "entrances"})


def owns(page: Page, mention: PlaceMention) -> bool:
    """Whether a place before an attack noun is whose attack it is: "Moscow's strikes"."""
    mark = page.marks.at("actor", mention.first)
    return (mark is not None and mark.cls == "metonym") or page.document.tokens[mention.last - 1].possessive


@once_a_mention
def is_adjective(page: Page, mention: PlaceMention) -> bool:
    """Whether a country qualifies a noun ("Russian energy sites", "US troops", "Yemen's port") and is no
    place itself."""
    following = page.marks.keys[mention.last : mention.last + 1]
    if following and following[0] in CUES["settlement"] and _has_a_town(page, mention):
        return True
    if mention.kind not in _QUALIFYING or (following and following[0] in _LANDS):
        return False  # "on Romanian soil", "on the Lebanese side of the border"
    if mention.kind == "country" and following and following[0] in COASTS:
        return page.marks.keys[mention.last + 1 : mention.last + 2] == ["guard"]
    if mention.kind == "demonym":
        return following != ["capital"]
    if mention.kind == "sea":
        return bool(following) and following[0] in _SHORES
    if page.marks.keys[mention.first - 1] in _ARTICLES:
        return True  # "a US and coalition base"
    tokens, marks = page.document.tokens, page.marks
    if marks.keys[mention.first - 1] == "of" and marks.keys[mention.first - 2] in MISSIONS:
        return True  # "the embassy of Qatar"
    name = tokens[mention.last - 1]
    if _HYPHENED(page.document.text, mention.end):
        return True  # "a U.S.-Iranian confrontation"
    if (name.possessive or name.plural_possessive) and not name.text.isupper():
        return not (marks.keys[mention.last - 1].endswith("states") or _holds_a_name(page, mention))
    if mention.last >= len(tokens) or is_dated(page, mention.last):
        return False
    if tokens[mention.last - 1].text in _INITIALS and marks.keys[mention.last] == "and":
        return not page.lexicon.claims["soldiery"].isdisjoint(marks.keys[mention.last : mention.last + 4])
    word, kinds = marks.keys[mention.last], marks.grammar[mention.last]
    if word in _PARTICIPLES and marks.keys[mention.first - 1] in HERE:
        return False  # "sites in Pakistan belonging to rebels"
    if kinds - {"adverb"} or not word[0].isalnum() or marks.at("verb", mention.last) is not None:
        return False
    return (
        word not in page.lexicon.claims["say"]
        and word not in page.lexicon.claims["then"]
        and not word.endswith(("ly", "ed", "day"))
        and not word[0].isdigit()
    )


def _has_a_town(page: Page, mention: PlaceMention) -> bool:
    """Whether the name of a town of it comes behind: "the southern Gaza city of Khan Younis"; not "the X
    village of Y district"."""
    token = mention.last + 1
    town = page.places.at(token + 1) if page.marks.keys[token : token + 1] == ["of"] else None
    return town is not None and not fineness(town.place) > fineness(mention.place)


def _holds_a_name(page: Page, mention: PlaceMention) -> bool:
    """Whether something is at a place of a country that no map has: "in Azerbaijan's X"; not "in Russia's
    Foreign Ministry"."""
    tokens, marks = page.document.tokens, page.marks
    if HERE.isdisjoint(marks.before(mention.first, 1)):
        return False
    if page.document.upper or mention.last >= len(tokens):
        return False
    other = any(marks.at(layer, mention.last) for layer in ("target", "actor", "noun"))
    after = marks.keys[mention.last + 1 : mention.last + 2]
    named = tokens[mention.last].text.istitle() and page.places.at(mention.last) is None
    return named and not other and (not after or not tokens[mention.last + 1].text.istitle())


_HYPHENED = re.compile("[-–][A-Z]").match  # not a date's "Gaza - 12 June"


def is_dated(page: Page, i: int) -> bool:
    """Whether a day is told at token `i`: "hit sites in Syria overnight"."""
    at = bisect_left(page.dates, i, key=_FIRST)
    return at < len(page.dates) and page.dates[at].first == i


_FIRST = attrgetter("first")


_ARTICLES = frozenset({"a", "an"})
_INITIALS = frozenset({"US", "U.S.", "UK", "U.K."})  # "attacks on US and coalition troops"


_PARTICIPLES = frozenset({"belonging", "using", "leaving", "involving"})
_QUALIFYING = frozenset({"country", "demonym", "sea"})
_LANDS = frozenset({"side", "soil"})
_SHORES = frozenset({"city", "port", "town", "resort", "island"})  # "a Black Sea port"
