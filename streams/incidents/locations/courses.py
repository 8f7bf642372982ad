"""Where a line, a ship or a plane goes: it was hit somewhere on its way.

Fifth stage of the cascade, called by `mentions`.
"""

from streams.incidents.acts.act import RECALL
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.targets.kinds import SHIP
from streams.incidents.text.lexicon import Mark


def on_the_course(page: Page, mention: PlaceMention) -> bool:
    """Whether it only says where a line, a ship or a plane goes: "a pipeline running from the coast to cities
    on the sea", "a tanker on its way from Sikka in India to Durban", "a jet flying from X to Y"."""
    keys = page.marks.keys
    stop = max(0, mention.first - _COURSE)
    if MOVES.isdisjoint(keys[stop + 1 : mention.first]):
        return False  # as is plain of nearly every place
    last = mention.first - 1
    if keys[last] == "," and page.places.at(last - 1) is not None:
        last -= 1  # "to Jeddah, Saudi Arabia"
    for i in range(last, stop, -1):
        if (keys[i] in _RUNS and keys[i + 1] == "from") or (keys[i] in _CARRIES and "to" in keys[i:last]):
            return page.marks.at("target", i - 1) is not None
        if keys[i] in _FLIES and keys[i + 1] in _BOUND:
            return not page.lexicon.claims["craft"].isdisjoint(page.marks.before(i, _CRAFT))
        if (keys[i] in _SAILS and keys[i + 1] in _BOUND) or (keys[i] in _DUE and keys[i + 1] == "to"):
            return _of_a_ship(page, i)
        berth = keys[i] == "near" and page.marks.at("target", i - 1) is not None  # "the terminal near X"
        if (keys[i] in _COURSE_ENDS and not berth) or "be" in page.marks.grammar[i]:
            return False
    return False


def _of_a_ship(page: Page, way: int) -> bool:
    """Whether it is a ship that is on its way: of one that has but a name ("The Matilda was en route to ...")
    what was told before says so."""
    near = page.marks.within("target", max(0, way - _COURSE), way)
    named = not near and "be" in page.marks.grammar[way - 1 - (page.marks.keys[way - 1] in ("en", "its"))]
    near = page.marks.within("target", max(0, way - 2 * RECALL), way) if named else near
    return any(_sails(page, mark) for mark in near)


def _sails(page: Page, mark: Mark) -> bool:
    return mark.value == SHIP or page.marks.keys[mark.last - 1] in ("tanker", "tankers")


_COURSE = 24  # tokens from "running" to the end of the line, or from "en route to load" to the port
_COURSE_ENDS = frozenset({",", ".", "off", "near", "when", "while", "after", "before"})
_SAILS = frozenset("heading headed sailing travelling traveling bound steaming way route voyage".split())
_BOUND = frozenset({"from", "to", "for", "towards", "toward", "between"})
_RUNS = frozenset({"running", "stretching", "leading", "extending"})
_DUE = frozenset({"scheduled", "due", "set", "supposed", "waiting"})  # "a tanker scheduled to load at X"
_CARRIES = frozenset({"carrying", "taking", "bringing", "pumping"})  # "a line carrying crude to a port"
_FLIES = frozenset({"flying", "flight", "flights"})
_CRAFT = 8  # tokens from "a Malaysia Airlines jet" to "flying"
MOVES = _RUNS | _SAILS | _DUE | _CARRIES | _FLIES
