"""Where a firm or utility is at home whose computers were broken into: a cyber attack has no other place.

"Hackers hit the utility, based in Camden", "a Norwegian aluminium maker". Called by `telling`.
"""

from streams.incidents.acts.act import Act
from streams.incidents.locations.mentions import says_whose
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention

_REACH = 1  # sentences from the attack to who the firm is
_SEATED = frozenset({"based", "headquartered"})
_FIRMS = frozenset(
    "company firm operator maker utility giant carrier airline bank retailer producer supplier "
    "manufacturer provider shipper shipyard insurer brewer grocer miner refiner conglomerate".split()
)
_MODIFIERS = 3  # words between a people and the firm: "Norwegian aluminium maker"


def firm_home(page: Page, act: Act) -> PlaceMention | None:
    """The seat of the firm that a cyber attack hit, else the country that it is called after."""
    if act.type != "cyber_attack":
        return None
    sentences = page.document.sentences[act.sentence : act.sentence + 1 + _REACH]
    found = [m for s in sentences for m in page.places.within((s.first, s.last))]
    seats = (m for m in found if _is_seat(page, m))
    return next(seats, None) or next((m for m in found if _is_of_a_firm(page, m)), None)


def _is_seat(page: Page, mention: PlaceMention) -> bool:
    before = page.marks.keys[max(0, mention.first - 2) : mention.first]
    seated = len(before) == 2 and before[0] in _SEATED and before[1] in ("in", "at")
    return seated or says_whose(page, mention, "based", "headquartered")


def _is_of_a_firm(page: Page, mention: PlaceMention) -> bool:
    following = page.marks.keys[mention.last : mention.last + 1 + _MODIFIERS]
    guards = not _GUARDS.isdisjoint(following)
    return (
        mention.kind == "demonym"
        and not guards
        and any(word.removesuffix("s") in _FIRMS for word in following)
    )


_GUARDS = frozenset("security cybersecurity cyber-security cyber antivirus intelligence software".split())
"""Firms that tell of attacks on others."""
