"""What "where" and "which" stand for: "Haifa, *where* a refinery was hit".

Fifth stage of the cascade, called by `locating`.
"""

from streams.incidents.acts.act import Act
from streams.incidents.locations.fineness import contains
from streams.incidents.locations.landmarks import is_landmark
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.text.dashes import DASHES
from streams.incidents.text.document import Sentence
from streams.incidents.text.measures import WEEKDAYS


def antecedent(page: Page, sentence: Sentence, act: Act) -> PlaceMention | None:
    """The place that "where" stands for in the clause of `act`: "Haifa, where a refinery was hit"; or
    "which": "Haifa, which was hit"."""
    keys, grammar = page.marks.keys, page.marks.grammar
    stop = max(sentence.first + 1, act.first - _CLAUSE)
    if _WHERE.isdisjoint(keys[stop + 1 : act.first]):
        return None  # as is plain of nearly every act
    for i in range(act.first - 1, stop, -1):
        hit = keys[i] == "which" and act.patient[1] == i
        if keys[i] == "where" or hit:
            there = _inner(page, page.places.at(_before_day(page, i - 1 - (keys[i - 1] in _SETTING_OFF))))
            if there is not None and is_landmark(page, there):  # "X, 200 km north of Y, where"
                before = page.places.within((max(sentence.first, there.first - _APPOSED), there.first))
                return before[-1] if before else there
            return there
        if grammar[i] & {"break", "quote", "relative"} or _goes_on(page, i, act):
            return None
    return None


def _goes_on(page: Page, i: int, act: Act) -> bool:
    """Whether the sentence goes on behind a comma, so that "where" is over: "X, where it has its seat, *had*
    no power after drones struck a dam"."""
    keys, grammar = page.marks.keys, page.marks.grammar
    ends = keys[i] == "," and bool(grammar[i + 1] & {"have", "be"})
    return ends and any("subordinate" in grammar[n] or keys[n] == "after" for n in range(i + 2, act.first))


def _before_day(page: Page, i: int) -> int:
    """The token before the day that ends at token `i`: "in Haifa on Tuesday, where"."""
    keys = page.marks.keys
    if keys[i] not in WEEKDAYS:
        return i
    while i > 0 and (keys[i] in WEEKDAYS or keys[i] in _OF_DAYS):
        i -= 1
    return i


_OF_DAYS = frozenset({"on", "early", "late", "night", "evening", "morning"})


def _inner(page: Page, outer: PlaceMention | None) -> PlaceMention | None:
    """The town of "Chernihiv, Ukraine"."""
    if outer is None or page.marks.keys[outer.first - 1] != ",":
        return outer
    town = page.places.at(outer.first - 2)
    return town if town is not None and contains(outer, town) else outer


_APPOSED = 15  # tokens from a place back to the one that it says the whereabouts of


_WHERE = frozenset({"where", "which"})
_SETTING_OFF = DASHES | {",", "("}
_CLAUSE = 20  # tokens from a verb back to the "where" of its clause
