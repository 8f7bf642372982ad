"""Landmarks: a place that only says where another lies ("north of Aleppo", "between A and B").

Fifth stage of the cascade; `locating` and `narrative` call it with the mentions that may be an act's places.
"""

from collections.abc import Sequence
from itertools import pairwise

from streams.incidents.page import Page, once_a_mention
from streams.incidents.places import PlaceMention
from streams.incidents.places.spot import CUES
from streams.incidents.text.lexicon import Marks
from streams.incidents.text.measures import LENGTHS

BEARINGS = frozenset(
    "north south east west northeast northwest southeast southwest north-east north-west "
    "south-east south-west northern southern".split()
)
COASTS = frozenset({"coast", "coasts", "coastline", "shore", "shores"})
KINDS = CUES["settlement"] | CUES["district"] | CUES["region"]
"""What a place may be called beside its name: "a town north of X", "a border village of Y"."""


def not_landmarks(page: Page, mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Leave out what only says where something else lies, if anything is left."""
    if len(mentions) == 1:
        return mentions
    told = [m for m in mentions if not is_landmark(page, m)]
    wide = all(m.kind == "country" for m in told)
    ways = (
        [m for m in mentions if m.kind in ("settlement", "village") and _end_of_way(page, m)] if wide else []
    )  # "between A and B in northern Mali"
    return ways or told or mentions


def far_off(page: Page, mention: PlaceMention) -> bool:
    """Whether something lies so far from a place that it is not there: "located 350 kilometres (220 miles)
    north of X"."""
    before = page.marks.before(mention.first, _MEASURED)
    lengths = (n for n, unit in pairwise(before) if unit in LENGTHS and n.isdecimal())
    return is_landmark(page, mention) and any(int(n) >= _FAR for n in lengths)


_MEASURED = 12  # tokens of "350 kilometres ( 220 miles ) north of the capital"
_FAR = 100  # kilometres or miles


def is_served(page: Page, mention: PlaceMention) -> bool:
    """Whether a facility elsewhere only serves a place: "a power station serving Port Sudan"."""
    word = page.marks.keys[mention.first - 1]
    return word in page.lexicon.claims["feeding"] and word not in _JOINING


_JOINING = frozenset({"connecting", "linking", "joining"})  # what joins two towns is at both of them


@once_a_mention
def is_landmark(page: Page, mention: PlaceMention) -> bool:
    """Whether a place only says where another lies: "north of Aleppo", "60 km from Kursk"."""
    keys = page.marks.keys
    if _in_a_part(page, mention):
        return False  # "in the south of Lebanon"
    if names_a_way(page, mention):
        return True
    before = page.marks.before(mention.first, 3)
    if any(word in BEARINGS and then == "of" for word, then in pairwise(before)):
        return True  # not in "the northern town of X"
    if before[-1:] == ["of"] and before[0] == "the" and _bears(keys[mention.first - 5 : mention.first - 3]):
        return True  # "east of the city of X"
    if _of_the_capital(keys, mention.first) or is_served(page, mention) or _off_which_a_sea_is(page, mention):
        return True
    if _end_of_way(page, mention) or _owner(page, mention) or "along" in before[-2:]:
        return True  # "the pipeline between A and B in the C desert", "central Gaza's Nuseirat"
    far = page.marks.before(mention.first, 4)
    return before[-1:] == ["from"] and not LENGTHS.isdisjoint(far)


def names_a_way(page: Page, mention: PlaceMention) -> bool:
    """Whether a line is called after a place: "on the Sena line", "the Abuja-Kaduna train"."""
    if mention.kind in ("country", "demonym", "facility"):
        return False
    after = page.marks.keys[mention.last : mention.last + 2]
    tokens = page.document.tokens
    joined = tokens[mention.first - 1].text[0].isupper() and "-" in tokens[mention.first - 1].text
    if joined or "-" in tokens[mention.last - 1].text:  # "the Howrah-New Delhi route"
        return not page.lexicon.claimed("named_way", "between_towns").isdisjoint(after)
    return not page.lexicon.claims["named_way"].isdisjoint(after[: 1 + (after[:1] == ["coastal"])])


def _of_the_capital(keys: Sequence[str], first: int) -> bool:
    """Whether a capital says where another place lies: "north of the rebel-held capital X"."""
    if keys[max(0, first - 1) : first] != ["capital"]:
        return False
    of = first - 2 - keys[first - 2].endswith("-held")
    return of > 1 and keys[of] == "the" and keys[of - 1] == "of" and keys[of - 2] in BEARINGS


def off(keys: Sequence[str], mention: PlaceMention) -> int | None:
    """The token of "off" before a country whose coast is meant: "off Yemen", "off the Turkish coast"."""
    at = mention.first - 1
    while at > 0 and keys[at] in _TO_A_COAST:
        at -= 1
    return at if mention.kind in ("country", "demonym") and keys[at] == "off" else None


_TO_A_COAST = COASTS | {"the", "of", "southern", "northern", "eastern", "western"}


def _off_which_a_sea_is(page: Page, mention: PlaceMention) -> bool:
    """Whether a country only says which part of a sea is meant: "in the Red Sea off Yemen", "off Oman, in the
    Strait of Hormuz"."""
    keys, at = page.marks.keys, off(page.marks.keys, mention)
    if not at:
        return False
    behind = mention.last + (keys[mention.last : mention.last + 1] == [","])
    named = page.places.at(behind + 2) if keys[behind : behind + 2] == ["in", "the"] else None
    seas = (page.places.at(at - 1 - (keys[at - 1] == ",")), named)
    return any(sea is not None and sea.kind == "sea" for sea in seas)


def described(page: Page, mention: PlaceMention) -> PlaceMention:
    """The place that an aside with `mention` describes: "in *Zabadani*, a town northwest of the capital
    Damascus, shells hit", "in *Poltava*, 300 km (190 miles) east of Kyiv, ..."; else the mention itself."""
    keys = page.marks.keys
    if keys[mention.last : mention.last + 1] != [","]:
        return mention
    for i in range(mention.first - 1, max(0, mention.first - _ASIDE), -1):
        if keys[i] == ",":
            told = page.places.at(i - 1)
            aside = keys[i + 1] in ("a", "an") and not KINDS.isdisjoint(keys[i : mention.first])
            aside = aside or is_landmark(page, mention)
            point = told is not None and told.kind in ("settlement", "village", "district", "admin1")
            return told if told is not None and aside and point else mention
        closed = keys[i] in _BRACKETS
        if (not closed and page.marks.grammar[i] & {"break", "quote", "be"}) or page.marks.at("verb", i):
            return mention  # "In the X region, a drone hit a farm in *Konotop*, ..."
    return mention


_BRACKETS = frozenset({"(", ")"})
_ASIDE = 14  # tokens of "a town 40 km northwest of the rebel-held capital"


def _in_a_part(page: Page, mention: PlaceMention) -> bool:
    """Whether something lies in a part of a country or region: "in the south of X", not "to the south of"."""
    keys, i = page.marks.keys, mention.first - 1
    i -= keys[i] == "the"
    if mention.kind not in ("country", "region", "admin1") or keys[i] != "of" or keys[i - 1] not in BEARINGS:
        return False
    return keys[i - 2] == "the" and i > _PART and keys[i - 3] in _INSIDE


_PART = 2  # tokens of "the south" before "of"
_INSIDE = frozenset({"in", "across", "into", "over", "inside", "throughout", "for"})


def _bears(words: list[str]) -> bool:
    """Whether it is "east of" or the like."""
    return words[-1:] == ["of"] and words[0] in BEARINGS


def _owner(page: Page, mention: PlaceMention) -> bool:
    """Whether a place only says where the one right behind it lies."""
    owned = page.places.at(mention.last)
    its = owned is not None and owned.place.country == mention.place.country
    return its and page.document.tokens[mention.last - 1].possessive


def _end_of_way(page: Page, mention: PlaceMention) -> bool:
    """Whether a place is one end of a road, line or pipeline: "between A and B"."""
    keys = page.marks.keys
    if keys[mention.first - 1] == "and":
        before = page.places.at(mention.first - 2)
        return before is not None and keys[before.first - 1] == "between"
    return keys[mention.first - 1] == "between"


def far_end(marks: Marks, mention: PlaceMention) -> bool:
    """Whether a place is the other end of "between A and B", "linking A and B": one act on the way, told at
    A."""
    keys, joined = marks.keys, mention.first - 1
    while joined > 0 and keys[joined] in _OF_A_NAME:
        joined -= 1
    if mention.kind in ("country", "demonym") or keys[joined] != "and":
        return False
    before = keys[max(0, joined + 1 - _STRETCH) : joined]
    opens = next((i for i, word in enumerate(before) if word == "between" or word in _JOINING), None)
    return opens is not None and "and" not in before[opens:]


_OF_A_NAME = frozenset({"the", "port", "town", "city", "village", "of"})
_STRETCH = 8  # tokens from "between" to the "and" before its other end
