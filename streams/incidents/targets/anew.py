"""Whether a facility is told as none that was told before: "a second hospital" (codebook ruling 8)."""

from streams.incidents.text.lexicon import Lexicon, Marks
from streams.incidents.text.measures import ORDINALS


def told_anew(marks: Marks, lexicon: Lexicon, first: int, head: int) -> bool:
    """Whether the noun group from `first` up to its head opens with "another" or "a second".

    A rank is no count: "a second largest refinery", nor is "the second reactor", which has a number.
    """
    keys = marks.keys
    if first == 0:
        return False
    if keys[first - 1] == "another":
        return True
    if keys[first - 1] != "a" or keys[first] not in ORDINALS:
        return False
    return lexicon.claims["superlative"].isdisjoint(keys[first:head])


def named_anew(name: str) -> bool:
    """Whether the words that name a facility open so."""
    return name.partition(" ")[0].lower() in _ANEW


_ANEW = ORDINALS | {"another"}
