"""Frontiers: the words that a border, a line of control or its fence is called by.

Third stage of the cascade. Codebook section 4, rule a, hangs on what was crossed: "past the disengagement
line", "through the Gaza fence", "over the LoC" say it as "over the border" does.
"""

from streams.incidents.text.lexicon import Marks

BOUNDS = frozenset({"border", "borders", "frontier", "frontiers", "demarcation"})
_LINES = frozenset({"line", "fence", "wall", "barrier"})
_DIVIDING = frozenset(
    "disengagement ceasefire cease-fire armistice truce boundary separation demilitarised "
    "demilitarized blue green purple bravo gaza international".split()
)

_CALLED_SO = frozenset({"loc", "lac", "dmz"})


def at_frontier(marks: Marks, first: int, last: int) -> bool:
    """Whether tokens `first` to `last` (exclusive) name a border, or a line that stands for one."""
    return any(_is_frontier(marks.keys, i) for i in range(max(0, first), min(last, len(marks.keys))))


def _is_frontier(keys: list[str], i: int) -> bool:
    if keys[i] in BOUNDS or keys[i] in _CALLED_SO:
        return True
    if keys[i] not in _LINES or i == 0:
        return False
    return keys[i - 1] in _DIVIDING or keys[i + 1 : i + 3] in _CONTROL


def ends_line_of_control(keys: list[str], i: int) -> bool:
    """Whether the name of a line of control ends before token `i`."""
    return keys[i - 1 : i] in (["loc"], ["lac"]) or (
        keys[i - 1 : i] == ["control"] and "line" in keys[i - 4 : i]
    )


_CONTROL = (["of", "control"], ["of", "actual"])
