"""Where an act against an undersea cable or pipeline was: in a sea, whatever lands it joins.

Fifth stage of the cascade, called by `telling`. No country holds the open sea (codebook section 7, ruling 2).
"""

from streams.incidents.acts.act import Act
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention

_UNDER = frozenset({"undersea", "subsea", "submarine", "underwater", "seabed"})
_MODIFIERS = 4  # tokens before "cable" that may say so: "undersea fibre optic cables"
_REACH = 200  # tokens within which a sea that is named is the one meant


def is_undersea(page: Page, act: Act) -> bool:
    """Whether what was hit lies on the bottom of the sea."""
    return any(
        not _UNDER.isdisjoint(page.marks.keys[max(0, target.first - _MODIFIERS) : target.last])
        for target in act.targets
        if target.critical
    )


def sea_of(page: Page, act: Act) -> PlaceMention | None:
    """The sea named nearest to `act`, if one is."""
    seas = [m for m in page.places.mentions if m.kind == "sea" and abs(m.first - act.first) < _REACH]
    return min(seas, key=lambda m: abs(m.first - act.first), default=None)
