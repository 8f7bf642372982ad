"""Where a ship was that was hit on its way: "hit a tanker as it headed through the Red Sea".

Fifth stage of the cascade, called by `locating` for what its own clause places nowhere.
"""

from streams.incidents.acts.act import Act
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.targets.kinds import SHIP
from streams.incidents.text.document import Sentence


def on_its_way(page: Page, sentence: Sentence, act: Act) -> PlaceMention | None:
    """The sea that the ship which `act` hit was sailing, as its sentence tells behind a word of passing."""
    if not any(target.category == SHIP for target in act.targets):
        return None
    seas = page.places.within((sentence.first, sentence.last))
    told = [m for m in seas if m.kind == "sea" and _sailed(page, m)]
    return min(told, key=lambda m: abs(m.first - act.first), default=None)


def _sailed(page: Page, mention: PlaceMention) -> bool:
    """Whether a sea is told as one that is passed: "through the Red Sea", "crossing the Gulf of Aden"."""
    keys, i = page.marks.keys, mention.first - 1
    while i > 0 and (keys[i] == "the" or keys[i] in _PARTS):
        i -= 1
    return keys[i] in _PASSING


_PARTS = frozenset({"southern", "northern", "eastern", "western", "central"})
_PASSING = frozenset(
    "through via crossing crossed transiting transited traversing sailing sailed navigating plying entering "
    "entered leaving left".split()
)
