"""Ships by name: "a missile struck the Verbena in the Gulf of Aden", "the tanker Verbena".

Called by `telling`: what bears a name at sea and is hit is a ship (codebook section 7, ruling 2), and a ship
of another name is another one (ruling 8).
"""

from collections.abc import Mapping

from streams.incidents.acts.act import Act
from streams.incidents.page import Page
from streams.incidents.places.reader import FLAGGED
from streams.incidents.places.spot import CUES
from streams.incidents.targets.kinds import SHIP
from streams.incidents.targets.nouns import TargetMention
from streams.incidents.text.document import Span
from streams.incidents.text.measures import WEEKDAYS

_HARMING = frozenset({"attack", "damage", "fire", "arson", "impact", "seize", "plant", "suffer"})


def named_vessel(page: Page, act: Act, *, afloat: bool) -> TargetMention | None:
    """The ship that an act names as what it hit, or None: "the Verbena" if it was at sea (`afloat`), else
    "the Malta-flagged Verbena", "the deck of the Verbena"."""
    if act.cls not in _HARMING or page.document.upper:
        return None
    for start, end in act.patients:
        for i in range(start + 1, end):
            if _is_called(page, i, afloat=afloat):
                last = next((n for n in range(i + 1, end) if not _is_name(page, n)), end)
                if last == end or _ends_a_name(page, last):
                    return TargetMention(i, last, SHIP)  # "the Calvera terminal" is none
    if not any(page.marks.keys[start] in _IT for start, end in act.patients if start < end):
        return None
    first = page.document.sentences[act.sentence].first
    ships = [mark for mark in page.marks.within("target", first, act.first) if mark.value == SHIP]
    if ships:
        return TargetMention(ships[-1].first, ships[-1].last, SHIP)
    return _told_first(page, act) if afloat else None


def _ends_a_name(page: Page, token: int) -> bool:
    """Whether what follows a name is no word of it: "the Verbena *west* of X"; "the Calvera terminal" is none
    of a ship."""
    word = page.marks.keys[token]
    return bool(page.marks.grammar[token]) or not word.isalpha() or word in CUES["direction"]


_IT = frozenset({"it", "its"})


def _told_first(page: Page, act: Act) -> TargetMention | None:
    """The ship that a sentence opens with: "The Verbena sank after a missile hit it", "Norway's Verbena"."""
    first = page.document.sentences[act.sentence].first
    place = page.places.at(first)
    start = place.last if place is not None else first + 1
    owned = place is not None and page.document.tokens[place.last - 1].possessive
    if not (owned or page.marks.keys[first] == "the") or start >= act.first:
        return None
    last = next((n for n in range(start, act.first) if not _is_name(page, n)), act.first)
    return TargetMention(start, last, SHIP) if start < last else None


def _is_called(page: Page, token: int, *, afloat: bool) -> bool:
    """Whether the name of a ship begins at `token`."""
    keys, before = page.marks.keys, page.marks.keys[token - 1]
    if before != "the":
        led = before.endswith(FLAGGED) or _is_prefix(page, token - 1)
        return led and (_is_name(page, token) or _is_town(page, token))
    if not (_is_name(page, token) or _is_town(page, token)):
        return False
    return afloat or (
        token > 2 and keys[token - 2] == "of" and keys[token - 3] in page.lexicon.claims["aboard"]
    )


def _is_prefix(page: Page, token: int) -> bool:
    """Whether it is what registers put before the name of a ship: "MV Verbena", "MT Calvera"."""
    return page.marks.keys[token] in _PREFIXES and page.document.tokens[token].text.isupper()


_PREFIXES = frozenset({"mv", "mt"})  # motor vessel, motor tanker


def ship_names(page: Page, target: TargetMention | None) -> dict[str, int]:
    """The words of the names that ships hit bear, and their tokens: "the tanker Verbena", "the Verbena, a
    tanker", "two tankers, the Verbena and the Calvera"."""
    if target is None or target.category != SHIP or page.document.upper:
        return {}
    keys = page.marks.keys
    found = [i for i in range(target.first, target.last) if _is_name(page, i)]
    at = target.last
    while at < len(keys):
        again = at - 1 in found and page.document.tokens[at].text[0].isupper()  # "the Marlin Luanda"
        if again or _is_name(page, at) or (at == target.last and _is_town(page, at)):
            found.append(at)
        elif keys[at] not in _BETWEEN:
            break
        at += 1
    if at < len(keys) and keys[at] in page.lexicon.claims["say"]:
        while at - 1 in found:
            at -= 1
        found = [i for i in found if i < at or keys[at - 1] != ","]  # "attacked tankers, Ambrey said"
    if not found and keys[target.first - 1] in _ARTICLES and keys[target.first - 2] == ",":
        at = target.first - 3
        while at >= 0 and _is_name(page, at):
            found.append(at)
            at -= 1
    return {keys[i]: i for i in sorted(found, reverse=True)}


def name_at(ships: Mapping[str, int]) -> Span:
    """The tokens of the first name of ships."""
    tokens = set(ships.values())
    first = last = min(tokens)
    while last in tokens:
        last += 1
    return first, last


_BETWEEN = frozenset({",", "and", "the", '"', "“", "”", "called", "named"})
_ARTICLES = frozenset({"a", "an", "the", "another"})


def _is_town(page: Page, token: int) -> bool:
    """Whether a ship bears a town's name: "the tanker Calvera"."""
    place = page.places.at(token)
    return place is not None and place.kind in ("settlement", "village")


def _is_name(page: Page, token: int) -> bool:
    """Whether a token is written as a name, and none of a place, a people, a force or a day."""
    text = page.document.tokens[token].text
    written = text[0].isupper() and "-" not in text and text.lower() not in WEEKDAYS
    known = page.places.at(token) is not None or page.marks.at("actor", token) is not None
    return written and not known
