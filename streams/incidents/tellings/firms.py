"""Where a firm or utility is at home whose computers were broken into: a cyber attack has no other place.

"Hackers hit the utility, based in Camden", "a Norwegian aluminium maker". Called by `telling`.
"""

from streams.incidents.acts.act import Act
from streams.incidents.acts.cyber import by_a_hacker
from streams.incidents.locations.mentions import says_whose
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.targets.nouns import find_targets

_REACH = 1  # sentences from the attack to who the firm is
_SEATED = frozenset({"based", "headquartered"})
_MODIFIERS = 3  # words between a people and the firm: "Norwegian aluminium maker"


def firm_home(page: Page, act: Act) -> PlaceMention | None:
    """The seat of the firm that a cyber attack hit, else the country that it is called after."""
    if act.type != "cyber_attack":
        return None
    sentences = page.document.sentences[act.sentence : act.sentence + 1 + _REACH]
    found = [m for s in sentences for m in page.places.within((s.first, s.last))]
    seats = (m for m in found if _is_seat(page, m))
    others = [m for m in found if not any(low <= m.first < high for low, high in act.agents)]
    return next(seats, None) or next((m for m in others if _is_of_a_firm(page, m)), None)


def _is_seat(page: Page, mention: PlaceMention) -> bool:
    before = page.marks.before(mention.first, 2)
    seated = len(before) == 2 and before[0] in _SEATED and before[1] in ("in", "at")
    return seated or says_whose(page, mention, "based", "headquartered")


def _is_of_a_firm(page: Page, mention: PlaceMention) -> bool:
    """Whether a place says whose a firm, a public body or a facility is: "Ukraine's biggest mobile
    operator", "its British plants", "Costa Rica's finance ministry"."""
    if mention.kind != "demonym" and not page.document.tokens[mention.last - 1].possessive:
        return False
    last = mention.last + 1 + _MODIFIERS
    following = page.marks.keys[mention.last : last]
    if not _GUARDS.isdisjoint(following) or by_a_hacker(page.marks, [(mention.last, last)]):
        return False
    firms, bodies = page.lexicon.claims["firm"], page.lexicon.claims["public_body"]
    firm = any(word.removesuffix("s") in firms or word in bodies for word in following)
    return firm or any(t.category for t in find_targets(page.marks, page.lexicon, (mention.last, last)))


_GUARDS = frozenset(
    "security cybersecurity cyber-security cyber antivirus intelligence software police".split()
)
"""Firms that tell of attacks on others, and those who look into them."""
