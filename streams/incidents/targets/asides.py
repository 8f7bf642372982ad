"""Asides: nouns that only tell more of another target: whose firm it is, what it feeds, how large it is.

Called by `nouns` and `shortforms`.
"""

from typing import Protocol

from streams.incidents.text.lexicon import Lexicon, Mark, Marks

FIRMS = frozenset({"company", "firm", "corporation", "operator", "enterprise", "giant", "group"})
_REACH = 12  # tokens from "company" back to the comma before "a Paris-based power and gas"
_PARTED = frozenset({"break", "relative", "be", "have"})


class Told(Protocol):
    """A target told before: its tokens."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...


def is_firm(marks: Marks, owns: bool, mark: Mark) -> bool:
    """Whether it only says what firm has a target: "a depot of Shell, an oil company", "a Paris-based
    operator"."""
    if marks.keys[mark.last - 1] not in FIRMS:
        return False
    before = range(mark.first - 1, max(0, mark.first - _REACH), -1)
    told = owns or any(marks.keys[i].endswith("-based") for i in before)
    return told and any(marks.keys[i] == "," and marks.keys[i + 1] in ("a", "an", "the") for i in before)


def is_told_of(marks: Marks, lexicon: Lexicon, target: Told, mark: Mark) -> bool:
    """Whether it only tells more of a target: "a canal that feeds two power plants", or what it is."""
    if target.last >= mark.first:
        return False
    relative = "relative" in marks.grammar[target.last] or marks.keys[target.last] == "that"
    between = range(target.last + 1, mark.first)
    parted = any(marks.keys[i] in (",", "and") or "break" in marks.grammar[i] for i in between)
    station = mark.value == "energy.power_plant" and marks.keys[target.last - 1] in _REACTORS
    station = station and marks.keys[target.last] in _AT  # "reactors at the X power station"
    beside = any(tuple(marks.keys[i - 1 : i + 1]) in BESIDE for i in between)
    owner = marks.keys[target.last] in _OWNED  # "a pipeline belonging to an oil company"
    aside = (relative or station or beside or owner) and not parted
    return aside or is_ranked(marks, lexicon, target, mark.first)


BESIDE = frozenset({("next", "to"), ("adjacent", "to"), ("close", "to")})  # "fuel tanks next to a terminal"
_OWNED = frozenset({"belonging", "owned", "operated", "run"})
_REACTORS = frozenset({"reactor", "reactors"})
_AT = frozenset({"at", "of", "in", "inside"})


def is_ranked(marks: Marks, lexicon: Lexicon, target: Told, token: int) -> bool:
    """Whether the noun at `token` is what a target with "the" or a name is: "the Ryazan plant, one of the
    country's largest refineries"; not that of a list: "a depot, the largest plant in the region"."""
    words = marks.keys[target.last : token]
    if words.count(",") != 1 or len(words) > _REACH or "and" in words:
        return False
    if marks.keys[target.first - 1] in ("a", "an") or any(
        marks.grammar[i] & _PARTED for i in range(target.last, token)
    ):
        return False
    return not lexicon.claims["superlative"].isdisjoint(words[words.index(",") + 1 :])


def is_end(marks: Marks, token: int) -> bool:
    """Whether the noun at `token` only says from where to where a line runs: "a cable between Lille and the
    Gravelines power station"."""
    start = max(0, token - _STRETCH)
    if "between" not in marks.keys[start:token]:
        return False
    for i in range(token - 1, start, -1):
        if marks.keys[i] in (",", ".", ";") or marks.keys[i:token].count("and") > 1:
            return False
        if marks.keys[i] == "between":
            return any(line.last == i for line in marks.within("target", i - _LINE, i))
    return False


_STRETCH = 9  # tokens of "between the X terminal and the Y power station"
_LINE = 4  # tokens of "high-voltage power line"


def is_product(marks: Marks, lexicon: Lexicon, token: int) -> bool:
    """Whether the noun at `token` is what is only made: "a plant, a producer of air defence systems", "a
    factory making turbines"."""
    i = token - 1
    while i > 0 and not (
        marks.grammar[i] or marks.keys[i] in lexicon.claims["making"] or marks.keys[i] == ","
    ):
        i -= 1
    of = marks.keys[i] == "of"
    word = marks.keys[max(0, i - of)]
    return word in lexicon.claims["making"] and of == word.endswith(("er", "ers"))


def is_means(marks: Marks, mark: Mark) -> bool:
    """Whether it only says how something was sent or said: "by telephone", "taken out by train"."""
    bare = mark.last == mark.first + 1 and not marks.keys[mark.first].endswith("s")
    return bare and marks.keys[mark.first - 1] == "by"
