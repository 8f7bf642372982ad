"""Targets: the nouns of `targets.tsv` that head a noun group, and the infrastructure category they mean."""

from collections.abc import Iterator
from dataclasses import dataclass

from streams.incidents.lexicon import Lexicon, Mark, Marks
from streams.incidents.clauses import Span

CRITICAL = ("energy.", "water", "transport.", "communications", "industry", "health")
"""Categories of the class infrastructure_strike (codebook section 4)."""


@dataclass(frozen=True, slots=True)
class TargetMention:
    """A target at tokens `first` to `last` (exclusive); `category` is None where it is no infrastructure."""

    first: int
    last: int
    category: str | None

    @property
    def critical(self) -> bool:
        """Whether a strike on it is an infrastructure strike."""
        return is_critical(self.category)


def is_critical(category: str | None) -> bool:
    """Whether `category` is of the class infrastructure_strike."""
    return category is not None and category.startswith(CRITICAL)


def find_targets(marks: Marks, lexicon: Lexicon, span: Span) -> Iterator[TargetMention]:
    """Yield the targets in `span` that head their noun group."""
    for mark in marks.within("target", *span):
        if heads(marks, lexicon, mark):
            yield mention(marks, mark)


def mention(marks: Marks, mark: Mark) -> TargetMention:
    """Return the target that `mark` names, with the adjectives to its left."""
    first = mark.first
    while first > 0 and mark.first - first < 4 and _modifies(marks, first - 1):
        first -= 1
    return TargetMention(first, mark.last, None if mark.value == "-" else mark.value)


def _modifies(marks: Marks, token: int) -> bool:
    word = marks.keys[token]
    return word[0].isalpha() and not marks.grammar[token] and marks.at("verb", token) is None


def heads(marks: Marks, lexicon: Lexicon, mark: Mark) -> bool:
    """Whether no other noun follows that takes the place of the head ("refinery workers", "port city")."""
    if mark.last >= len(marks.keys):
        return True
    word = marks.keys[mark.last]
    if word in lexicon.followers:
        return False
    cue = marks.at("cue", mark.first)
    return not (cue is not None and cue.cls == "metaphor" and cue.last > mark.last)
