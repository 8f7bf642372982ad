"""What an article only names before it tells it as history: "output fell after attacks on its oil sites. ...
The attacks of 14 September were claimed by X".

A market report or a profile gives the day further down; without one of its own, the attack in the lead is no
newer (codebook section 2, `background`).
"""

from collections.abc import Sequence

from streams.incidents.merging.groups import Group, only_spoken
from streams.incidents.targets.kinds import of_sector


def settle(groups: Sequence[Group]) -> None:
    """Take for history what is only named, if the article tells nothing else there but what is long past."""
    for group in groups:
        if group.past or group.place is None or not _named_only(group):
            continue
        there = [g for g in groups if g is not group and _same_country(g, group)]
        if any(g.past and _alike(g, group) for g in there) and all(g.past for g in there):
            group.past, group.when = True, None


def _named_only(group: Group) -> bool:
    """Whether nothing but nouns tell it ("following attacks on ..."), without a day or a toll."""
    told = all(t.act.noun and t.act.plural and not t.tolls and not t.fresh for t in group.tellings)
    return told and (group.when is None or group.assumed or only_spoken(group))


def _same_country(one: Group, other: Group) -> bool:
    return one.place is not None and other.place is not None and one.place.country == other.place.country


def _alike(one: Group, other: Group) -> bool:
    """Whether both hit something of one kind, or of one sector."""
    if one.infrastructure is None or other.infrastructure is None:
        return one.infrastructure == other.infrastructure
    return one.infrastructure == other.infrastructure or of_sector(one.infrastructure, other.infrastructure)
