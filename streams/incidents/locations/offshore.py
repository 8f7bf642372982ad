"""Places at sea told by land: "60 nautical miles south-east of Aden", "international waters off Yemen".

They are in no country (codebook section 7, ruling 2), and their name is as written. Called by `extractor` on
the places found, before anything asks for them; `wirewatch places` shows the town.
"""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from streams.incidents.locations.landmarks import BEARINGS, COASTS
from streams.incidents.places import PlaceMention
from streams.incidents.places.spot import CUES
from streams.incidents.record import Place
from streams.incidents.text.document import Document, Token

_GAP = frozenset("of off from to the coast port city shore".split()) | BEARINGS
_HELD = ("-controlled", "-held", "-run")  # "66 nautical miles west of Houthi-controlled Hodeidah"
_TERRITORIAL = {"nautical": 12, "nm": 12, "miles": 14, "kilometers": 22, "kilometres": 22, "km": 22}
"""The breadth of the territorial sea (UNCLOS, article 3) in each unit."""
_SHIP = 8  # tokens from "boarded the tanker Verbena" to "90 miles west of X"
_PORT = 4  # tokens of "Red Sea port of", at most
_OWNS: tuple[list[str], ...] = ([], ["'s"], ["’s"])
_WITHIN = (["in"], [","])
_BRACKET = 6  # tokens of "(111 km)" and the like, at most


def at_sea(document: Document, mentions: Iterable[PlaceMention]) -> list[PlaceMention]:
    """Return `mentions` in order, one on land that is only measured from as the place at sea."""
    told: list[PlaceMention] = []
    before: PlaceMention | None = None
    first: int | None = None  # of what is measured from `before`
    units = not _TERRITORIAL.keys().isdisjoint(document.lower)
    waters = "waters" in document.lower
    for mention in mentions:
        taken = before.last if before is not None else 0
        if first is not None and before is not None and _lies_in(document.tokens, before, mention):
            continue
        if first is not None and before is not None and _is_port_of(document.tokens, before, mention):
            told.pop()  # "60 nautical miles west of Yemen's port of Hodeidah"
        else:
            first = _measured(document.tokens, taken, mention.first) if units else None
            if first is None and waters:
                first = _high_seas(document.tokens, taken, mention.first)
        if before is not None and _is_coast_of(document.tokens, before, mention):
            place = replace(
                before, start=mention.start, end=mention.end, first=mention.first, last=mention.last
            )
            told.append(replace(place, kind="country"))
        else:
            told.append(mention if first is None else _offshore(document, mention, first))
        before = mention
    return told


def _is_port_of(tokens: Sequence[Token], owner: PlaceMention, mention: PlaceMention) -> bool:
    """Whether a country only says whose a town is: "Yemen's port of Hodeidah", "the Omani island of X",
    "Turkey's Sinop"."""
    between = [token.lower for token in tokens[owner.last : mention.first]]
    its_own = between[-1:] == ["of"] or between in _OWNS
    return owner.kind in ("country", "demonym") and its_own and len(between) <= _PORT


def _lies_in(tokens: Sequence[Token], town: PlaceMention, mention: PlaceMention) -> bool:
    """Whether a country only says where a town is that was measured from: "28 miles off Brass in Nigeria"."""
    between = [token.lower for token in tokens[town.last : mention.first]]
    return mention.kind == "country" and between in _WITHIN and town.place.country == mention.place.country


def _is_coast_of(tokens: Sequence[Token], owner: PlaceMention, mention: PlaceMention) -> bool:
    """Whether a sea only says which coast of a country is meant: "on Yemen's Red Sea coast"; what is off it
    is at sea."""
    if mention.kind != "sea" or mention.last >= len(tokens) or tokens[mention.last].lower not in COASTS:
        return False
    off = owner.first > 0 and tokens[owner.first - 1].lower == "off"
    return owner.kind in ("country", "demonym") and owner.last == mention.first and not off


def _high_seas(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """The first token of "international waters off" before token `end`: they are beyond any coast, too."""
    at = end - 1
    while at > start and (tokens[at].lower in _GAP or tokens[at].lower == "near"):
        at -= 1
    told = at > start and [tokens[at - 1].lower, tokens[at].lower] == ["international", "waters"]
    return at - 1 if told and at + 1 < end else None


def _measured(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """The token of the number in "60 nautical miles off" before token `end`, if that is beyond any coast."""
    at = end - 1
    while at > start and (tokens[at].lower in _GAP or tokens[at].lower.endswith(_HELD)):
        at -= 1
    behind = at + 1
    if at > start and tokens[at].text == ")":
        at = next((i for i in range(at, max(start, at - _BRACKET), -1) if tokens[i].text == "("), start) - 1
    if at > start + 1 and [tokens[at - 1].lower, tokens[at].lower] == ["nautical", "miles"]:
        at -= 1
    unit = tokens[at].lower
    number = tokens[at - 1].text if at > start else ""
    if unit not in _TERRITORIAL or not number.isdecimal():
        return None  # as of nearly all names: the rest is asked of few
    off = any(token.lower == "off" for token in tokens[behind:end])
    afloat = any(token.lower in CUES["hull"] for token in tokens[max(start, at - _SHIP) : max(0, at - 1)])
    sure = off or afloat or unit in ("nautical", "nm")
    return at - 1 if sure and int(number) > _TERRITORIAL[unit] else None


def _offshore(document: Document, mention: PlaceMention, first: int) -> PlaceMention:
    start = document.tokens[first].start
    name = " ".join(document.text[start : mention.end].split())
    place = Place(name=name, lat=mention.place.lat, lon=mention.place.lon, precision="district")
    return replace(mention, start=start, first=first, name=name, place=place, kind="sea", entry=None)
