"""Where a ship was hit that nothing places, or only a country that it was off.

Wires on shipping name the sea once, often sentences before or behind the attack (codebook section 1: the
finest place that the text names for that act). "Off the coast of Oman" is in no country (section 7, ruling
2).
"""

from collections.abc import Sequence

from streams.incidents.locations.landmarks import COASTS, off
from streams.incidents.merging.groups import Group
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.record import Place
from streams.incidents.targets.kinds import SHIP


def settle(page: Page, groups: Sequence[Group]) -> None:
    """Place the ships that were hit nowhere in the only sea of the article, if there is one; those off a
    country in none."""
    for group in groups:
        told = group.placed_by.place if group.placed_by is not None else None
        if told is not None and group.infrastructure == SHIP and group.place == told.place:
            group.place = _off(page, group, told) or group.place
    lost = [group for group in groups if group.place is None and group.infrastructure == SHIP]
    seas = {m.place.name: m.place for m in page.places.mentions if m.kind == "sea"} if lost else {}
    if len(seas) != 1:
        return
    (sea,) = seas.values()
    for group in lost:
        if not group.past and not any(telling.act.aimed for telling in group.tellings):
            group.place = sea


def _off(page: Page, group: Group, mention: PlaceMention) -> Place | None:
    """The sea, if one is named, or the waters off a country: "off Yemen", "off the coast of Oman"."""
    keys, first = page.marks.keys, off(page.marks.keys, mention)
    if first is None:
        return None
    sea = next((t.place.place for t in group.tellings if t.place is not None and t.place.kind == "sea"), None)
    if sea is not None:
        return sea
    coast = next(
        (i for i in range(mention.last, mention.last + 2) if keys[i : i + 1] and keys[i] in COASTS), None
    )
    tokens = page.document.tokens
    last = mention.last if coast is None else coast + 1
    name = page.document.text[tokens[first].start : tokens[last - 1].end]
    return Place(name=" ".join(name.split()), precision="country")
