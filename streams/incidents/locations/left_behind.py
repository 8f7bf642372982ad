"""Whether a place is one that people left, or traffic stopped from, after what happened there.

"Residents fled X after jets struck a depot", "exports from X were halted after drones hit a berth": an act
that names no place of its own was there. Fifth stage of the cascade, called by `mentions`.
"""

from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.text.document import Sentence

_TOWNS = frozenset({"settlement", "village", "district"})  # all of a region is not left for one town
_NAMED = frozenset({"the", "city", "town", "village", "port", "capital", "district"})
_FLED = frozenset("fled flee fleeing evacuated evacuating".split())
_MOVED = _FLED | frozenset("moved ordered pulled driven forced withdrawn withdrew".split())
_STOPPED = frozenset({"cancelled", "canceled", "diverted"})
_VERB = 4  # tokens from "moved" over "people out" to "of", or from "were" to "halted"
_THEN = frozenset({"after", "when", "as"})
_DAY = 8  # tokens of "were all suspended late on Monday night" between the place and "after"


def left_behind(page: Page, sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether the clause behind a place says after what it was left, or traffic from it stopped."""
    if mention.kind not in _TOWNS:
        return False
    keys, first = page.marks.keys, mention.first
    while first > sentence.first and (keys[first - 1] in _NAMED or _kind_of(keys, first - 1)):
        first -= 1
    fled = _left(keys, first, sentence.first) or _stopped(page, mention, first)
    return fled and _then(page, mention.last, sentence.last)


def _kind_of(keys: list[str], of: int) -> bool:
    """Whether "of" joins a town and its name: "the city of X", not "out of X"."""
    return keys[of] == "of" and keys[of - 1] in _NAMED


def _left(keys: list[str], first: int, start: int) -> bool:
    """Whether people "fled X", "fled from X" or were "moved out of X"."""
    before = keys[max(start, first - _VERB) : first]
    if before[-1:] == ["from"]:
        return not _FLED.isdisjoint(before)
    return not _FLED.isdisjoint(before[-1:]) or (
        before[-2:] == ["out", "of"] and not _MOVED.isdisjoint(before)
    )


def _stopped(page: Page, mention: PlaceMention, first: int) -> bool:
    """Whether what goes "from X" was halted."""
    if page.marks.keys[first - 1] != "from" or mention.last >= len(page.marks.keys):
        return False
    halted = page.marks.keys[mention.last + 1 : mention.last + _VERB]
    stops = page.lexicon.claims["halt"] | _STOPPED
    return "be" in page.marks.grammar[mention.last] and not stops.isdisjoint(halted)


def _then(page: Page, first: int, last: int) -> bool:
    """Whether "after" follows in the same clause."""
    for i in range(first, min(first + _DAY, last)):
        if page.marks.keys[i] in _THEN:
            return True
        if page.marks.keys[i] == "," or page.marks.grammar[i] & {"break", "relative", "conjunction"}:
            return False
    return False
