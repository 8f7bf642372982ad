"""Whether a noun only names again what was told as history: "militants bombed a bus in X in February. ...
after the attack on the bus in X".

Called by `merge`, which joins the tellings of one act.
"""

from streams.incidents.merging.groups import Group
from streams.incidents.tellings.telling import Telling


def recalls(group: Group, telling: Telling) -> bool:
    """Whether a telling without a day or a toll is of "the attack" on what the group says was hit, there."""
    act, target, place = telling.act, telling.target, telling.place
    known = act.noun and not (telling.fresh or act.plural or act.separate)
    if not known or not group.past or telling.when is not None or telling.tolls:
        return False
    there = place is not None and group.place is not None and place.place.name == group.place.name
    hit = target is not None and target.definite and any(_same(t, telling) for t in group.tellings)
    return there and hit


def _same(one: Telling, other: Telling) -> bool:
    """Whether both hit something of one kind."""
    if one.target is None or other.target is None:
        return False
    return one.target.category == other.target.category
