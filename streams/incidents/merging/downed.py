"""What was shot down over a place that was hit all the same (codebook section 1 and ruling 10).

One act type, place and day is one incident, and debris that did harm was no mere interception.
"""

from collections.abc import Sequence

from streams.incidents.acts.act import GENERIC
from streams.incidents.merging.groups import Group, same_day, same_type
from streams.incidents.merging.neighbours import lend_day
from streams.incidents.merging.one_place import SAME, same_place
from streams.incidents.tellings.telling import Telling


def without_downed(groups: Sequence[Group]) -> list[Group]:
    """Return the groups without those that tell how many of an attack were shot down, where another tells
    what it did at that place on that day."""
    kept: list[Group] = []
    for group in groups:
        hit = next((other for other in groups if _downed(group) and _of_one_salvo(group, other)), None)
        if hit is None:
            kept.append(group)
            continue
        lend_day(group, hit)
        if not any(t.tolls for t in hit.tellings):  # "It was shot down and nobody was hurt"
            hit.tellings[0].tolls += [toll for t in group.tellings for toll in t.tolls if toll.unhurt]
        if hit.type == "-" or hit.type in GENERIC:
            hit.type = group.type
        hit.actor_country = hit.actor_country or group.actor_country
    return kept


def _downed(group: Group) -> bool:
    """Whether nothing is told but that it was shot down."""
    quiet = all(t.act.outcome == "intercepted" for t in group.tellings)
    return quiet and group.place is not None and group.place.precision != "country" and not group.past


def _of_one_salvo(downed: Group, hit: Group) -> bool:
    if hit.place is None or hit.past or all(t.act.outcome == "intercepted" for t in hit.tellings):
        return False
    sides = {downed.actor_country, hit.actor_country} - {None, hit.place.country}
    alike = (same_type(downed.type, hit.type) or 0.0) >= 1.0 and same_day(downed.when, hit.when) is not None
    return alike and len(sides) < 2 and same_place(downed.place, hit.place) == SAME


def hurt_below(group: Group, telling: Telling) -> bool:
    """Whether it tells who was hurt by what came down where it was shot down."""
    if telling.act.cls != "kill" or telling.act.strong:
        return False
    if telling.place is None:
        return any(t.tolls for t in group.tellings)
    return same_place(group.place, telling.place.place) == SAME
