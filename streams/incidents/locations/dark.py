"""Whether a place is one that is told to be without power or water: where the grid was struck.

Fifth stage of the cascade, called by `mentions`.
"""

from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.text.document import Sentence


def much_of(page: Page, sentence: Sentence, mention: PlaceMention, of: int) -> bool:
    """Whether "much of X" opens a sentence: where a blackout was; not a "source of light for much of X"."""
    opens = of - 1 == sentence.first and page.marks.keys[of - 1] in _SHARES
    return opens and not page.document.tokens[mention.last - 1].possessive


_SHARES = frozenset({"much", "half"})  # "much of X was without power"


def goes_dark(page: Page, sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether it opens its clause as what has no power: "X was without power after a strike", "left X without
    water", "X went dark"."""
    if mention.kind not in ("settlement", "district", "village"):
        return False  # all of a region goes dark for what was hit in one town
    behind = page.marks.keys[mention.last : min(mention.last + _NEAR, sentence.last)]
    if behind[:2] in _LOST or behind[:2] == ["went", "dark"]:
        return True
    without = behind.index("without") if "without" in behind else None
    if without is None or not _SUPPLIES & set(behind[without + 1 : without + 4]):
        return False
    return (
        without == 0 or not {"be", "have"}.isdisjoint(page.marks.grammar[mention.last]) or behind[0] in _STAY
    )


_NEAR = 7  # tokens from a town over "was left completely without" to "power"
_LOST = (["lost", "power"], ["lost", "electricity"], ["lost", "water"])
_SUPPLIES = frozenset("power electricity water gas heat heating light".split())
_STAY = frozenset({"remained", "remains", "went", "stayed"})
