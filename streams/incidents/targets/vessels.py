"""Ships that are told of by their name alone: "a missile struck the Verbena in the Gulf of Aden".

Called by `telling` for acts at sea that name no other target: what bears a name there is a ship (codebook
section 7, ruling 2).
"""

from streams.incidents.acts.act import Act
from streams.incidents.page import Page
from streams.incidents.targets.nouns import TargetMention

_HARMING = frozenset({"attack", "damage", "fire", "arson", "impact"})


def named_vessel(page: Page, act: Act) -> TargetMention | None:
    """The ship that an act at sea names as what it hit, or None."""
    if act.cls not in _HARMING or page.document.upper:
        return None
    for start, end in act.patients:
        for i in range(start + 1, end):
            if page.marks.keys[i - 1] == "the" and _is_name(page, i):
                last = next((n for n in range(i, end) if not _is_name(page, n)), end)
                return TargetMention(i, last, "transport.ship")
    return None


def _is_name(page: Page, token: int) -> bool:
    """Whether a token is written as a name, and none of a place, a people or a force."""
    written = page.document.tokens[token].text[0].isupper()
    known = page.places.at(token) is not None or page.marks.at("actor", token) is not None
    return written and not known
