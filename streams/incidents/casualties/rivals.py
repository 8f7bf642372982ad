"""Rival counts: what another source makes of a toll that was told, in a bare figure: "a chief counted 57
dead; the police acknowledged 34", "An observatory: more than 45". Called by `tolls`.
"""

from collections.abc import Iterator, Sequence

from streams.incidents.casualties.counts import read_count
from streams.incidents.casualties.people import Group
from streams.incidents.casualties.statement import Statement
from streams.incidents.casualties.words import Marked

_COUNTS = frozenset(
    "put puts putting acknowledged acknowledge acknowledges acknowledging admitted admits gave gives giving "
    "counted counts reported reports confirmed confirms listed lists claimed claims cited cites recorded "
    "reckoned reckons estimated estimates had has have said say says spoke speak speaks insisted stuck "
    "sticks high low mentioned named announced :".split()
)
"""What a source does with a figure of its own: "gone as high as thirty" ends in "high"."""
_BETWEEN = frozenset(
    '" it the figure number count toll total at as of to on only just would dead death for in'.split()
)
"""Words between such a verb and its figure: "put the figure at 12", "would only say at least 67"."""
_REACH = 6
_FACTOR = 10
"""Two counts of one toll differ by less."""
_SHORT = 16
"""Words of a sentence that tells no more than another count, at most."""


def rivals(marked: Marked, told: Sequence[Statement]) -> Iterator[Statement]:
    """Yield the bare figures behind the dead of `told` that another source gives for them."""
    dead = next((statement for statement in told if statement.field == "killed"), None)
    count = next((group.count for group in dead.victims if group.count), None) if dead else None
    if dead is None or count is None or count[1] < _FEWEST:
        return
    after = max(dead.last, *(group.last for group in dead.victims))
    yield from bare_counts(marked, count, after)


_FEWEST = 3


def bare_counts(marked: Marked, known: tuple[int, int], first: int = 0) -> Iterator[Statement]:
    """Yield the figures from token `first` on that stand for the dead who were told of as `known`."""
    for i in range(first, len(marked.tokens)):
        if marked.word(i) not in _COUNTS or (marked.word(i) == ":" and first):
            continue
        at = _figure_behind(marked, i)
        number = None if at is None else read_count(marked, at)
        if at is not None and number and _alone(marked, number[1]) and _near(number[0], known):
            yield Statement(i, number[1], "killed", (Group(at, number[1], number[0], lone=True),))


def _figure_behind(marked: Marked, i: int) -> int | None:
    """Where the figure stands that the verb at `i` gives, over "it", "the toll at", "at least"."""
    for at in range(i + 1, min(i + _REACH + 1, len(marked.tokens))):
        if read_count(marked, at):
            return at
        if marked.has(at, "about", "adverb", "det", "inner") or marked.word(at) in _BETWEEN | _COUNTS:
            continue
        return None
    return None


def is_short(words: Sequence[str]) -> bool:
    """Whether a sentence may tell no more than another count of what the one before told."""
    return len(words) <= _SHORT and not _COUNTS.isdisjoint(words)


def _alone(marked: Marked, i: int) -> bool:
    """Whether nothing that could be counted stands behind a figure."""
    return i >= len(marked.tokens) or marked.word(i) in _ENDS


_ENDS = frozenset({".", ",", ";", ":", ")", '"', "”", "’", "'", "while", "but", "and", "in"})


def _near(count: tuple[int, int], known: tuple[int, int]) -> bool:
    """Whether two counts may be of the same dead."""
    return count[0] >= _FEWEST and count[0] <= known[1] * _FACTOR and count[1] * _FACTOR >= known[0]


def contrary(marked: Marked, told: Sequence[Statement], statement: Statement) -> bool:
    """Whether another source counts those anew who were told of before: "police said five people were killed,
    while a doctor said three had died"; not those of another place."""
    if _CONTRAST.isdisjoint(marked.words):
        return False
    same = (s.last for s in told if s.field == statement.field and _alike(s, statement))
    before = max((last for last in same if last <= statement.first), default=0)
    turn = next((i for i in range(before, statement.first) if marked.word(i) in _CONTRAST), None)
    if not before or turn is None or _SAID.isdisjoint(marked.words[:turn]):
        return False
    another = not _SAID.isdisjoint(marked.words[turn : statement.first])
    return another and _ELSEWHERE.isdisjoint(marked.words[turn:])


def _alike(one: Statement, other: Statement) -> bool:
    """Whether both may count the same people: no civilians and attackers."""
    a, b = {group.kind for group in one.victims}, {group.kind for group in other.victims}
    return a == b or a | b <= _ANYBODY


_ANYBODY = frozenset({None, "person", "civilian"})
_CONTRAST = frozenset({"while", "but", "whereas", "although", "though"})
_SAID = frozenset("said says say reported reports told estimated believed".split())
_ELSEWHERE = frozenset("in at near another other others more also further elsewhere there later".split())
