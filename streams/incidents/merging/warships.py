"""Strikes at sea and on held land: whose the warship was, or who tells of it, says who struck.

Seventh stage of the cascade, called by `sides` (codebook section 2: the actor's country "if the text gives or
plainly implies it").
"""

from streams.incidents.classes import STRIKES
from streams.incidents.merging.groups import Group
from streams.incidents.merging.wars import is_held
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention


def owner_of(page: Page, group: Group) -> str | None:
    """Whose warship or the like was struck at sea or on held land, where only its foe in war does so: "a
    Russian frigate", "a frigate of Russia's fleet"."""
    at = group.place
    if not _is_open(group) or at is None or not (at.country is None or is_held(at)):
        return None
    spans = [(t.target.first - 1, t.target.last + _FLEET) for t in group.tellings if t.target is not None]
    owners = {m.place.country for span in spans for m in page.places.within(span) if _is_owner(page, m)}
    return owners.pop() if len(owners) == 1 else None


def claimed_back(group: Group) -> str | None:
    """The country that alone tells of a strike on land of its own which its foe holds: it fires at no land
    that it holds itself."""
    at = group.place
    if not _is_open(group) or at is None or not is_held(at):
        return None
    told = [s for t in group.tellings for s in t.speakers if s.who is not None]
    sides = {s.who.country for s in told if s.who is not None and not (s.denies or s.blames)}
    return at.country if sides == {at.country} and at.country != "AZ" else None


def _is_open(group: Group) -> bool:
    """Whether it is a strike of now that is told with no doer."""
    return not group.past and group.type in STRIKES and group.doer is None


_FLEET = 3  # tokens of "of Russia's fleet"


def _is_owner(page: Page, mention: PlaceMention) -> bool:
    """Whether a place is a people ("Russian") or owns something ("Russia's")."""
    return mention.kind == "demonym" or page.document.tokens[mention.last - 1].possessive
