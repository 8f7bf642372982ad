"""Dashes around words put into a sentence: "five people – two of them children – were killed".

Called by `document`. The same is written between commas ("five people, two of them children, were killed"),
so a pair of dashes is read as a pair of commas: the stages after this one know only these.
"""

from collections.abc import Sequence
from typing import Protocol

DASHES = frozenset({"-", "–", "—", "--"})
_LONGEST = 16  # tokens between the dashes; longer ones are sentences of their own
_PARTS = frozenset(';:()[]“”"')


class _Token(Protocol):
    @property
    def text(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def pairs(tokens: Sequence[_Token], dashes: Sequence[int], first: int) -> list[int]:
    """Return those of `dashes`, in one sentence whose tokens start at `first`, that stand around words.

    They are paired from the end: the first of three is that of a dateline ("KYIV — ").
    """
    found: list[int] = []
    later: int | None = None
    for i in reversed(dashes):
        if later is not None and _around(tokens, i, later) and _within(tokens, first, i):
            found += (later, i)
            later = None
        else:
            later = i
    return found


def _around(tokens: Sequence[_Token], opening: int, closing: int) -> bool:
    """Whether the dashes are alike, with few words and no other mark that parts between them."""
    words = [token.text for token in tokens[opening + 1 : closing]]
    alike = tokens[opening].text == tokens[closing].text
    return alike and 1 < len(words) <= _LONGEST and _PARTS.isdisjoint(words)


def _within(tokens: Sequence[_Token], first: int, opening: int) -> bool:
    """Whether the sentence has begun before the dash: what is behind a dateline or a bullet has not."""
    return any(token.text.islower() for token in tokens[max(first, opening - _LONGEST) : opening])


def is_dash(tokens: Sequence[_Token], i: int) -> bool:
    """Whether the dash that token `i` is stands between words: not that of "2014–2015" or "Kyiv-Moscow"."""
    if not 0 < i < len(tokens) - 1:
        return False
    spaced = tokens[i - 1].end < tokens[i].start and tokens[i].end < tokens[i + 1].start
    return spaced or tokens[i].text in ("—", "--")
