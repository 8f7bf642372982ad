"""Totals: what an article tells of a country or a region, and then place by place (codebook section 1).

Called by `merge` once all tellings are grouped.
"""

from streams.incidents.classes import STRIKES
from streams.incidents.locations.fineness import fineness
from streams.incidents.merging.facilities import other_ships
from streams.incidents.merging.groups import (
    Group,
    airborne_apart,
    evening_before,
    only_spoken,
    same_day,
    same_type,
)
from streams.incidents.merging.neighbours import lend_day
from streams.incidents.merging.one_place import same_place
from streams.incidents.targets.nouns import is_critical
from streams.incidents.tellings.telling import Telling, apart, at_another


def without_totals(groups: list[Group]) -> list[Group]:
    """Fold totals away: into their part if there is just one, else for good (one toll over many places is
    none's)."""
    kept: list[Group] = []
    for group in groups:
        exchanged = [other for other in groups if _of_the_exchange(group, other)] if _exchange(group) else []
        if exchanged:
            for other in exchanged:
                lend_day(group, other)
            continue
        parts = [other for other in groups if other is not group and _covers(group, other)]
        if _one_act(group) and any(same_day(p.when, parts[0].when) is None for p in parts):
            parts = parts[:1]  # "an attack in Somalia last week" is one of those of several days
        told = any(is_critical(p.infrastructure) for p in parts)
        if is_critical(group.infrastructure) and len(parts) > 1 and not told:
            parts = [p for p in parts if _says_no_more(group, p)]  # else the grid of a whole country
        if len(parts) == 1 and _another_facility(group, parts[0]):
            group.place, group.when = parts[0].place, group.when or parts[0].when
            kept.append(group)
            continue
        if len(parts) == 1:
            tolled = any(t.tolls for t in parts[0].tellings) and not _killed(group) & _killed(parts[0])
            if _sums_up(group) and tolled:
                for telling in group.tellings:
                    telling.tolls = []  # of six dead in a country, two in one town
            parts[0].take(group)
        for part in parts:
            _lend_target(group, part)
            lend_day(group, part)  # "attacks across Iraq on Monday": each of them was then
            part.tellings[0].crosses |= any(t.crosses and t.act.aimed for t in group.tellings)
        if not parts:
            kept.append(group)
    return kept


def _exchange(group: Group) -> bool:
    """Whether it only tells that two sides exchanged fire, nowhere: "Thai and Cambodian forces traded
    fire"."""
    clash = group.tellings[0].act.cls == "clash"
    return clash and all(t.target is None and not (t.own_place or t.tolls) for t in group.tellings)


def _of_the_exchange(total: Group, part: Group) -> bool:
    """Whether `part` tells what one of the sides of an exchange hit: "Cambodian rockets struck a hospital in
    X"."""
    if part.type not in STRIKES or total.past != part.past or total.start >= part.start:
        return False
    ours = total.actor_country is not None and total.actor_country == part.actor_country
    return ours and same_day(total.when, part.when) is not None


def _killed(group: Group) -> set[tuple[int, int]]:
    """How many it is told to have killed: as many in the whole country as in the town died in the town."""
    return {toll.killed for telling in group.tellings for toll in telling.tolls if toll.killed}


def _lend_target(total: Group, part: Group) -> None:
    if _says_no_more(total, part):
        part.infrastructure = total.infrastructure
        part.tellings[0].target = next(t.target for t in total.tellings if t.target and t.target.broad)


def _says_no_more(total: Group, part: Group) -> bool:
    """Whether "energy sites" are what was hit where a part tells just that it was attacked: "Russia struck
    the power grid. The X and Y regions came under attack"."""
    return total.broad and part.infrastructure is None and not any(map(_tells_how, part.tellings))


def _tells_how(telling: Telling) -> bool:
    """Whether it says more than that a place was attacked: with what, or whom it hurt."""
    act = telling.act
    return act.type not in _PLAIN or act.weapon is not None or bool(telling.tolls) or act.cls == "kill"


_PLAIN = frozenset({"-", "strike_unspecified"})


def _family(category: str | None) -> str | None:
    """The sector of a category: "energy" of "energy.grid"."""
    return category.split(".")[0] if category else None


_ANY_ENERGY = "energy.grid"  # what "energy sites" and "energy facilities" are read as


def _another_facility(total: Group, part: Group) -> bool:
    """Whether a total names a facility that its one part does not: it is told of the same place."""
    if not is_critical(total.infrastructure) or not is_critical(part.infrastructure):
        return False
    return total.infrastructure not in (part.infrastructure, _ANY_ENERGY)


def _in_its_night(total: Group, part: Group) -> bool:
    """Whether what was told as overnight, or as of the past day, is dated in the part by a statement of the
    day before, or late on that."""
    if total.when is None or part.when is None or total.night != "overnight":
        return False
    return (only_spoken(part) or part.night == "evening") and evening_before(total.when, part.when)


def _single(telling: Telling) -> bool:
    """Whether it tells of "another attack", not of "other attacks"."""
    return telling.act.separate and not telling.act.plural


def _apart(total: Group, telling: Telling) -> bool:
    """Whether it is told as none of what `total` told before: "Separately, ...", or "another attack" than
    one; "strikes across Ukraine" are all of them."""
    if _sums_up(total):
        return False
    return telling.act.aside or (_single(telling) and not total.tellings[0].act.plural)


def _sums_up(total: Group) -> bool:
    """Whether anything it tells is of several attacks on a whole country, or at several places of it."""
    whole = total.place is not None and total.place.precision == "country"
    acts = [t.act for t in total.tellings]
    many = any(act.plural or act.by_several or (act.cls == "fire" and act.several) for act in acts)
    return whole and (many or any(t.spread for t in total.tellings))


def _one_downed(group: Group) -> bool:
    """Whether all it tells is that "a drone" was shot down: no total of those that hit."""
    return all(t.act.cls == "intercept" and t.fresh and not t.act.several for t in group.tellings)


def _one_act(group: Group) -> bool:
    """Whether it tells of just "an attack"."""
    return all(t.fresh and not t.act.plural for t in group.tellings)


def _covers(total: Group, part: Group) -> bool:
    """Whether `total` tells as a country's or region's what `part` tells more exactly (codebook section
    1)."""
    if total.place is None or part.place is None or total.past != part.past:
        return False
    if fineness(total.place) <= fineness(part.place) or any(map(_single, total.tellings)):
        return False  # "another attack" sums up none
    if total.start < part.start and any(_apart(total, t) for t in part.tellings):
        return False  # ... and is no part of "an attack" told before
    if airborne_apart(total.type, total.tellings, part.type, part.tellings):
        return False
    if part.outcome != "intercepted" and _one_downed(total):
        return False
    if part.when is None and total.dated_by is not None and total.dated_by.away:
        return False  # "The day before, attacks killed six around the country"
    if total.place.country is None and (total.outcome == "attempted") != (part.outcome == "attempted"):
        return False  # what missed one ship in a gulf sums up none that hit another
    if other_ships(total, part):
        return False  # "the X was hit in the Gulf of Aden, the Y 60 nautical miles west of Hodeidah"
    if any(apart(a, b) or apart(b, a) or at_another(a, b) for a in total.tellings for b in part.tellings):
        return False  # "struck posts in X in response to shelling of Y", "hit X and the Y valley"
    alike = (
        same_type(total.type, part.type),
        same_place(total.place, part.place),
        0.5 if total.undated or _in_its_night(total, part) else same_day(total.when, part.when),
    )
    if None in alike or ((alike[0] or 0.0) < 1 and total.type != "ground_incursion"):
        return False  # shots at a country's posts are no part of a bombing there
    a, b = total.infrastructure, part.infrastructure
    town = total.place.precision == "settlement" and not total.outage
    if is_critical(a) and is_critical(b) and a != b and (town or any(t.named for t in total.tellings)):
        return False  # "the South Pars gas field", or a power line in a village, sums up no depots
    if a and b and is_critical(a) and _family(a) != _family(b):
        return False
    return not (total.actor_country and part.actor_country and total.actor_country != part.actor_country)
