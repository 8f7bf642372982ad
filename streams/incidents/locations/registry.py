"""What a place only says of a ship: whose flag it flies, who owns and runs it, where it called.

Fifth stage of the cascade, called by `mentions`: a ship is hit at sea, not where it is registered.
"""

from streams.incidents.page import Page
from streams.incidents.places import PlaceMention

WHOSE = frozenset(
    "flagged owned operated registered managed chartered crewed insured built run headquartered".split()
)
_FLAGS = frozenset({"flag", "flags"})
_FLAG = 8  # tokens from "flags of" to the last of two countries
_STOPS = frozenset({"in", "at", "near", "off", ".", "was", "were"})
_LEADING = frozenset("in by from of to with at the a an and port company firm group out".split())
_CALLS = frozenset({"call", "calls", "called", "calling", "ties", "links", "tied", "linked"})
OF_A_SHIP = WHOSE | _FLAGS | _CALLS
"""One of them tells of a ship whose a place says it is."""


def is_of_a_ship(page: Page, mention: PlaceMention) -> bool:
    """Whether a place is only whose flag a ship flies ("under the flags of X and Y"), whose it is
    ("registered in X and managed by a firm in Y"), or where it called before."""
    if mention.kind == "sea":
        return False
    if mention.place.precision == "country" and _under_the_flag(page, mention):
        return True
    keys, i = page.marks.keys, mention.first - 1
    while i > 0 and mention.first - i <= _FLAG and (keys[i] in _LEADING or page.places.at(i) is not None):
        i -= 1
    if i == mention.first - 1 or i < 0:
        return False
    if keys[i] in _CALLS:
        return keys[i - 1] in ("port", "ports", "had", "its", "their", "alleged") or keys[i + 1] == "at"
    return keys[i] in WHOSE and mention.place.precision == "country"


def _under_the_flag(page: Page, mention: PlaceMention) -> bool:
    before = page.marks.before(mention.first, _FLAG)
    if _FLAGS.isdisjoint(before):
        return False
    at = next(i for i, word in enumerate(before) if word in _FLAGS)
    return before[at + 1 : at + 2] == ["of"] and set(before[at + 1 :]).isdisjoint(_STOPS)
