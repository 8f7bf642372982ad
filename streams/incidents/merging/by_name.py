"""The facility that the next sentences call by its name.

"A drone set an oil refinery in southern Russia on fire. Dozens of firefighters went to the Novoshakhtinsk
refinery": a wire keeps the name that few readers know out of its lead (codebook section 1: the finest place
that the text names for that act).
"""

from collections.abc import Iterator, Sequence

from streams.incidents.locations.fineness import FINENESS, contains, same_place
from streams.incidents.merging.groups import Group
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.targets.nouns import is_critical
from streams.incidents.text.document import Sentence

_REACH = 4  # sentences behind the one that tells the act
_COARSE = FINENESS["district"]
_ONE = frozenset({"a", "an", "one"})
_MODIFIERS = 4  # words between an article and its noun, or a name and its noun
_OTHERS = frozenset({"also", "another", "other", "second", "previously", "earlier"})


def settle(page: Page, groups: Sequence[Group]) -> None:
    """Place a group that hit "a refinery" of a region or country at the refinery named next in it."""
    tellers: dict[int, set[int]] = {}
    for n, group in enumerate(groups):
        for telling in group.tellings:
            tellers.setdefault(telling.act.sentence, set()).add(n)
    for n, group in enumerate(groups):
        told = group.placed_by
        if group.past or told is None or told.place is None or not _unnamed(page, group):
            continue
        for number in range(group.start, min(group.start + 1 + _REACH, len(page.document.sentences))):
            if tellers.get(number, {n}) != {n}:
                break  # it tells of another act
            named = list(_named(page, page.document.sentences[number], group, told.place))
            if named:
                if all(same_place(named[0], each) for each in named):
                    group.place = named[0].place
                break


def _unnamed(page: Page, group: Group) -> bool:
    """Whether it hit one critical facility, told with "a", which only a region or country places."""
    if group.place is None or FINENESS[group.place.precision] < _COARSE or group.place.settlement:
        return False
    if not is_critical(group.infrastructure):
        return False
    keys = page.marks.keys
    first = next((t.target for t in group.tellings if t.target is not None), None)
    if first is None or first.category != group.infrastructure or keys[first.last - 1].endswith("ies"):
        return False
    return not _ONE.isdisjoint(keys[max(0, first.first - _MODIFIERS) : first.last])


def _named(page: Page, sentence: Sentence, group: Group, around: PlaceMention) -> Iterator[PlaceMention]:
    """The facilities of the group's kind that a sentence calls by a place in it: "the Tuapse refinery"."""
    keys = page.marks.keys
    if not _OTHERS.isdisjoint(keys[sentence.first : sentence.last]):
        return
    for mark in page.marks.within("target", sentence.first, sentence.last):
        plant = mark.value == "industry" and keys[mark.last - 1] == "plant"
        if mark.value != group.infrastructure and not plant:
            continue
        for at in range(mark.last - 1, max(sentence.first, mark.first - _MODIFIERS), -1):
            mention = page.places.at(at)
            if mention is not None:
                if FINENESS[mention.place.precision] < _COARSE and contains(around, mention):
                    yield mention
                break
