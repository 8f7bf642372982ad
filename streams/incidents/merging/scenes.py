"""The finer place that the next sentences tell of an act placed by its country or region alone.

"Rebels blew up a train in the north, the army said. It was near the village of X when ...": a wire gives the
region in its lead and the scene behind it (codebook section 1: the finest that the text names for that act).
"""

from collections.abc import Sequence
from itertools import pairwise

from streams.incidents.locations.fineness import FINENESS, contains, same_place
from streams.incidents.locations.landmarks import BEARINGS, is_landmark
from streams.incidents.locations.mentions import is_usable
from streams.incidents.locations.place_lists import finest
from streams.incidents.merging.groups import Group
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.text.document import Sentence

_REACH = 2  # sentences behind the one that tells the act
_COARSE = FINENESS["admin1"]


def settle(page: Page, groups: Sequence[Group]) -> None:
    """Give a group placed by a country or region the one finer place in it that the next sentences tell."""
    telling_of = {telling.act.sentence for group in groups for telling in group.tellings}
    for group in groups:
        told = group.placed_by
        if group.past or told is None or told.place is None or FINENESS[told.place.place.precision] < _COARSE:
            continue
        for number in range(group.start + 1, group.start + 1 + _REACH):
            if number >= len(page.document.sentences) or number in telling_of:
                break
            sentence = page.document.sentences[number]
            scene = _scene(page, sentence, told.place) or _itself(page, sentence, group, told.place)
            if scene is not None:
                group.place = scene.place
                break


def _itself(page: Page, sentence: Sentence, group: Group, around: PlaceMention) -> PlaceMention | None:
    """The name of "a village" that was hit, told behind it: "The village, Maboya, is ..."; or of the town
    "where it happened"."""
    keys = page.marks.keys
    for mention in page.places.within((sentence.first, sentence.last)):
        if not contains(around, mention) or FINENESS[mention.place.precision] >= _COARSE:
            continue
        word = mention.first - 1 - (keys[mention.first - 1] in (",", "of"))
        known = word == sentence.first + 1 and keys[word - 1] == "the" and keys[word] in _SETTLED
        patients = (keys[start:end] for t in group.tellings for start, end in t.act.patients)
        if known and any(("a", keys[word]) in pairwise(words) for words in patients):
            return mention
        behind = keys[mention.last : min(mention.last + _APPOSED, sentence.last)]
        if behind[:1] == [","] and "where" in behind and not _HAPPENED.isdisjoint(behind):
            return mention
    return None


_SETTLED = frozenset({"village", "town", "city", "hamlet", "settlement", "island"})
_HAPPENED = frozenset({"happened", "occurred", "took", "fell", "unfolded"})
_APPOSED = 10  # tokens of ", the northern town where the attack took"


def _scene(page: Page, sentence: Sentence, around: PlaceMention) -> PlaceMention | None:
    """The one place that a sentence says something was in, at or near; None if it names several."""
    inside = [
        m
        for m in page.places.within((sentence.first, sentence.last))
        if contains(around, m)
        and FINENESS[m.place.precision] < _COARSE
        and _stood(page, sentence, m)
        and is_usable(page, m, None)
        and not is_landmark(page, m)
    ]
    if not inside:
        return None
    found = finest(page, inside)
    return found[0] if all(same_place(found[0], m) for m in found) else None


def _stood(page: Page, sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether a preposition of rest governs a place: "near the village of X", not "on its way from X"."""
    i = mention.first - 1
    keys = page.marks.keys
    while i > sentence.first and (
        keys[i] in ("the", "of")
        or keys[i] in BEARINGS
        or keys[i] in page.lexicon.claims["ground"]
        or page.places.at(i) is not None  # "in the Black Sea port of X"
    ):
        i -= 1
    return i > sentence.first and keys[i] in _AT and keys[i - 1] not in _ELSEWHERE


_ELSEWHERE = frozenset({"aimed", "directed", "waters"})  # "aimed at X", "in the waters near X"
_AT = frozenset({"in", "at", "near", "outside"})
