"""Whether another facility is told, or the same one in other words (codebook section 7, ruling 8)."""

from streams.incidents.classes import STRIKES
from streams.incidents.merging.groups import Group
from streams.incidents.targets.kinds import PART_AND_WHOLE, SEAT, in_yard, of_sector
from streams.incidents.targets.nouns import is_critical
from streams.incidents.tellings.telling import Telling


def second_facility(group: Group, telling: Telling) -> bool:
    """Whether a telling names another facility than the group's: a second incident (ruling 8)."""
    category = telling.target.category if telling.target else None
    if category == group.infrastructure and (_another_ship(group, telling) or _anew(group, telling)):
        return True
    if in_yard(group.infrastructure, category) and all(t.act is not telling.act for t in group.tellings):
        return False  # but "hit the airport and a fuel depot" is two
    if category == group.infrastructure or category is None or group.infrastructure is None:
        return False
    if _at_one_site(group, telling):
        return False
    if telling.target is not None and telling.target.part and group.infrastructure in _OF_PARTS:
        return all(t.act is telling.act for t in group.tellings)  # "hit the refinery. Two tanks burned"
    if _in_other_words(group, telling):
        return False
    if _armed_apart(group, telling):
        return True
    if is_critical(category) and is_critical(group.infrastructure):
        return _told_as_another(group, telling)
    if category == "military" and (_post_elsewhere(group, telling) or _raided_too(group, telling)):
        return True
    if category == SEAT and is_critical(group.infrastructure):
        return any(t.act is telling.act for t in group.tellings)  # "hit refineries and the ministry of X"
    if telling.act.cls != "arson" or telling.act.type != "sabotage":
        return False
    harmed = any(t.act.cls in ("arson", "attack", "damage") for t in group.tellings)
    return harmed and all(t.act is not telling.act for t in group.tellings)


def _told_as_another(group: Group, telling: Telling) -> bool:
    """Whether it is told as one: in the same sentence, at a place of its own or "also". What is only called
    otherwise further on is mostly the same: "struck a depot. ... the attack on the terminal"."""
    return telling.sentence == group.told[-1] or telling.own_place or telling.besides


def _at_one_site(group: Group, telling: Telling) -> bool:
    """Whether one is a part of the other, at a facility that is named: "the tank farm of the X refinery"."""
    place = telling.place.place if telling.place else None
    if group.broad or place is None or place.precision != "facility" or place != group.place:
        return False
    kinds = {telling.target.category if telling.target else None, group.infrastructure}
    return kinds in PART_AND_WHOLE


def _anew(group: Group, telling: Telling) -> bool:
    """Whether a telling is of "a second hospital", and the group of the first."""
    if telling.target is None or not (telling.target.another and telling.target.critical):
        return False
    return all(t.act is not telling.act and not (t.target and t.target.another) for t in group.tellings)


def _another_ship(group: Group, telling: Telling) -> bool:
    """Whether a telling names a ship, and the group only others."""
    named = [t for t in group.tellings if t.ships] if telling.ships else []
    return bool(named) and all(
        t.act is not telling.act and telling.ships.keys().isdisjoint(t.ships) for t in named
    )


def other_ships(one: Group, other: Group) -> bool:
    """Whether both name the ships that they hit, and none is the same."""
    ships = [{word for t in group.tellings for word in t.ships} for group in (one, other)]
    return all(ships) and ships[0].isdisjoint(ships[1])


_OF_PARTS = frozenset(
    "energy.refinery energy.terminal energy.power_plant energy.nuclear energy.field energy.pipeline "
    "energy.fuel_storage industry".split()
)
"""Facilities whose tanks, units and workshops are told of as well."""


def _in_other_words(group: Group, telling: Telling) -> bool:
    """Whether it tells of the power plant that was hit as a power cut, or as "the energy system"; of the
    refinery as "an industrial site"."""
    target, told = telling.target, group.infrastructure or ""
    category = target.category if target is not None and target.category else ""
    energy = category.startswith("energy.") and told.startswith("energy.")
    if not (energy or "industry" in (category, told)):
        return False
    if energy and (group.outage or (target is not None and target.effect)):
        return True
    again = all(t.act is not telling.act for t in group.tellings)  # but "hit a refinery and oil sites" is two
    return again and (
        (target is not None and target.broad and of_sector(told, category))
        or (group.broad and of_sector(category, told))
    )


def _post_elsewhere(group: Group, telling: Telling) -> bool:
    """Whether a post is told at a town, and the critical facility that was hit only with its region: "hit a
    power station in the state. They also struck the headquarters in X"."""
    if not (telling.own_place and telling.place is not None and is_critical(group.infrastructure)):
        return False
    wide = group.place is not None and group.place.precision in ("district", "admin1")
    apart = all(t.act.sentence != telling.act.sentence for t in group.tellings)
    return wide and apart and telling.place.place.precision in ("settlement", "facility")


def _raided_too(group: Group, telling: Telling) -> bool:
    """Whether men raided a post with dead of its own, and what was hit before is a facility: "blew up a
    pipeline. Earlier gunmen had attacked a checkpoint, killing 21"."""
    act, target = telling.act, telling.target
    raid = act.cls == "attack" and act.type in _BY_HAND and telling.actor is not None and bool(telling.tolls)
    known = act.anaphoric or act.refers or (target is not None and target.definite)
    apart = all(t.act.sentence != act.sentence for t in group.tellings)
    return raid and apart and not known and is_critical(group.infrastructure)


_BY_HAND = ("-", "armed_attack")


def _armed_apart(group: Group, telling: Telling) -> bool:
    """Whether a telling has a weapon of its own: "shells hit a depot. In the west a drone hit a school"."""
    act = telling.act
    if act.weapon is None or act.type not in STRIKES or act.anaphoric or act.refers:
        return False
    armed = any(t.act.weapon is not None for t in group.tellings)
    return armed and all(t.act.sentence != act.sentence for t in group.tellings)
