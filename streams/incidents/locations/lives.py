"""Whether a place only belongs to what somebody did in life, or after an act: "Ali, who had worked in Lahore,
was killed", "the killing sparked protests in Lahore", "hospitals in Lahore received the dead".

Fifth stage of the cascade, called by `mentions`.
"""

from streams.incidents.page import Page
from streams.incidents.places import PlaceMention

_WHO = 24  # tokens from "who" to a place in its clause
_NEAR = 6  # tokens from "veteran", "sparked" or "hospitals" to what it is of, or from a place to a comma
_ENDS = frozenset({".", ",", ";", ":", "and", "but", "when", "after", "while", "where", "as"})


def of_a_life(page: Page, mention: PlaceMention) -> bool:
    """Whether it is told of a person in passing, in a clause that tells of no attack."""
    keys, at = page.marks.keys, mention.first
    if "in" not in page.marks.before(at, 3):
        return False
    if not page.lexicon.claims["career"].isdisjoint(page.marks.before(at, _NEAR)):
        return True
    stop = max(0, at - _WHO)
    if "who" not in keys[stop + 1 : at]:
        return False  # as is plain of nearly every place
    for i in range(at - 1, stop, -1):
        if keys[i] == "who":
            put_in = keys[i - 1] == "," and "," in keys[mention.last : mention.last + _NEAR]
            return put_in and not _there(page, i + 1) and not page.marks.within("verb", i, at)
        if keys[i] in _ENDS:
            return False
    return False


def of_an_outcry(page: Page, mention: PlaceMention) -> bool:
    """Whether it is where people took to the streets over an act: "the killing sparked protests in X"."""
    keys, claims = page.marks.keys, page.lexicon.claims
    if claims["outcry"].isdisjoint(page.marks.before(mention.first, _OUTCRY)):
        return False
    before = range(mention.first - 1, max(0, mention.first - _OUTCRY), -1)
    outcry = next((i for i in before if keys[i] in claims["outcry"]), None)
    if outcry is None:
        return False
    near = page.marks.before(outcry, _NEAR)
    return not claims["sparks"].isdisjoint(near) and "." not in keys[outcry : mention.first]


_OUTCRY = 14  # tokens from "protests" over the first places to the last


def of_a_ward(page: Page, mention: PlaceMention) -> bool:
    """Whether it is where those were taken in who were hurt elsewhere: "hospitals in X received the bodies
    of six killed in Y", "two of the injured died in hospital in X"."""
    keys, last = page.marks.keys, mention.last
    if _in_its_care(page, mention):
        return True
    if last >= len(keys) or keys[last] not in RECEIVES:
        return False
    ward = not page.lexicon.claims["ward"].isdisjoint(page.marks.before(mention.first, _NEAR))
    behind = page.places.within((last, min(last + _WHO, len(keys))))
    return ward and any(keys[m.first - 1] in ("in", "at", "on", "near") for m in behind)


def _in_its_care(page: Page, mention: PlaceMention) -> bool:
    """Whether people died, or lie, "in a hospital in X"; not where that was hit "when a shell fell on it"."""
    keys = page.marks.keys
    before = page.marks.before(mention.first, _CARE)
    if before[-1:] not in (["in"], ["at"]) or HOSPITALS.isdisjoint(before[-2:-1]):
        return False
    cared = next((n for n, word in enumerate(before) if word in _CARED_FOR), None)
    if cared is None or before[cared + 1] not in ("in", "at"):
        return False
    behind = keys[mention.last : mention.last + _WHO]
    return _BEFELL.isdisjoint(behind[: behind.index(".")] if "." in behind else behind)


HOSPITALS = frozenset({"hospital", "hospitals"})
_CARE = 6  # tokens of "died in a military hospital in"
_CARED_FOR = frozenset({"died", "die", "dies", "treated", "recovering"})
_BEFELL = frozenset({"when", "as"})
RECEIVES = frozenset({"received", "treated", "admitted", "took"})
"""What hospitals do with the hurt."""


def _there(page: Page, verb: int) -> bool:
    """Whether it says where the person was just then: "who was driving in X", "who was stationed in X"."""
    told = page.marks.keys[verb + 1 : verb + 2]
    if "be" not in page.marks.grammar[verb]:
        return False
    return any(word.endswith("ing") or word in _POSTED for word in told)


_POSTED = frozenset({"stationed", "deployed", "posted", "based", "in", "at"})
