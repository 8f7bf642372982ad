"""Where a ship was hit that nothing places: in the one sea that its article names.

Wires on shipping name the sea once, often sentences before or behind the attack (codebook section 1: the
finest place that the text names for that act).
"""

from collections.abc import Sequence

from streams.incidents.merging.groups import Group
from streams.incidents.page import Page
from streams.incidents.targets.kinds import SHIP


def settle(page: Page, groups: Sequence[Group]) -> None:
    """Place the ships that were hit nowhere in the only sea of the article, if there is one."""
    lost = [group for group in groups if group.place is None and group.infrastructure == SHIP]
    seas = {m.place.name: m.place for m in page.places.mentions if m.kind == "sea"} if lost else {}
    if len(seas) != 1:
        return
    (sea,) = seas.values()
    for group in lost:
        if not group.past and not any(telling.act.aimed for telling in group.tellings):
            group.place = sea
