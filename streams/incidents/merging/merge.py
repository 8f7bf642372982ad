"""Merging: the tellings of one act become one incident (codebook sections 1, 5 and 7).

Last stage of the cascade. Tellings are read in text order; each joins the incident it fits best, or opens a
new one.
What says too little to be looked for in the world is dropped at the end, and totals are folded into their
parts.
"""

from collections.abc import Callable, Sequence

from streams.incidents.locations.fineness import FINENESS
from streams.incidents.merging.downed import without_downed
from streams.incidents.merging.facilities import second_facility
from streams.incidents.merging.fitting import NEAR, alike_day, facility, fit
from streams.incidents.merging.groups import Group, elsewhere, same_type, second
from streams.incidents.merging.harms import harm_of, harmed_by_salvo, harmed_elsewhere
from streams.incidents.merging.narrated import Where, place_by_narrative
from streams.incidents.merging.neighbours import (
    date_by_the_one_day,
    date_siblings,
    date_undated,
    place_unplaced,
)
from streams.incidents.merging.totals import without_totals
from streams.incidents.merging.whose_toll import adopt
from streams.incidents.targets.kinds import SHIP
from streams.incidents.targets.nouns import is_critical
from streams.incidents.tellings.telling import Telling
from streams.incidents.tellings.vagueness import told_abroad

_MOST = 300  # incidents of one article; a longer list is no news, and comparing costs its square
_SHORT = 6  # sentences; a longer text tells its news with a place, a facility or a toll


def merge(
    tellings: list[Telling],
    sentences: int,
    where: Where = lambda *_: None,
    filed_at: Callable[[int], bool] = lambda _: False,
    items: Sequence[int] = (),
) -> list[Group]:
    """Group the tellings that are no duds into the incidents of an article of so many sentences.

    `where` gives the narrative's place at a sentence, for what no sentence of its own places; one
    `filed_at` is only where the reporter writes. `items`: the sentences that open items of a list.
    """
    groups: list[Group] = []
    for telling in tellings:
        if len(groups) >= _MOST:
            break
        if telling.act.dropped is not None or (telling.act.cls == "harm" and not telling.own_place):
            continue
        best = max(
            ((score, n) for n, group in enumerate(groups) if (score := fit(group, telling)) is not None),
            default=None,
        )
        if best is not None:
            group = groups[best[1]]
            if second_facility(group, telling):
                group = second(group, telling)
                groups.append(group)
            elif _part(group, telling):
                group = elsewhere(group)
                groups.append(group)
            group.add(telling)
        elif _dark_from_afar(groups, telling):
            continue
        elif (
            told := harmed_elsewhere(groups, telling)
            or harmed_by_salvo(groups, telling)
            or _antecedent(groups, telling)
        ) is not None:
            group = elsewhere(told)
            group.add(telling)
            groups.append(group)
        elif not telling.act.anaphoric and not (telling.wide and groups and telling.place is None):
            group = Group(past=telling.past)
            group.add(telling)
            groups.append(group)
    groups = place_by_narrative(groups, where, filed_at)
    kept = [g for g in groups if g.stands and _tied(g, long=sentences > _SHORT)]
    adopt(tellings, kept)
    date_siblings(kept)
    date_undated(kept, items)
    place_unplaced(kept)
    return date_by_the_one_day(without_downed(without_totals(kept)), items)


def _part(group: Group, telling: Telling) -> bool:
    """Whether a telling names one of the places that an attack on a whole country hit."""
    if (
        group.place is None
        or group.place.precision != "country"
        or group.placed_by is None
        or telling.place is None
        or group.infrastructure == SHIP  # "off Yemen": where it was at sea
    ):
        return False
    if _one_facility(group.placed_by):
        return False
    finer = FINENESS[telling.place.place.precision] < FINENESS["country"]
    if (target := facility(group, telling)) is not None and target.definite:
        return False  # where in the country "the canal" is
    return finer and (harm_of(group, telling) or telling.act.sentence != group.placed_by.act.sentence)


def _one_facility(telling: Telling) -> bool:
    """Whether a country only says whose the one facility is that was hit: "a Ukrainian railway station"."""
    whose, target = telling.place, telling.target
    return whose is not None and whose.kind == "demonym" and target is not None and target.critical


def _dark_from_afar(groups: Sequence[Group], telling: Telling) -> bool:
    """Whether a town only went dark from "the attack", the one on a facility told before: "drones hit a dam.
    Since the attack, X and Y have been without power"."""
    act, target = telling.act, telling.target
    if not (act.refers and target is not None and target.effect) or act.plural or act.by_several:
        return False
    told = [
        g for g in groups if g.past == telling.past and act.sentence - g.tellings[-1].act.sentence <= _TOLD
    ]
    hit = [g for g in told if is_critical(g.infrastructure) and not g.outage and g.place is not None]
    whole = any(g.place is not None and g.place.precision == "country" for g in hit)
    return len(told) == len(hit) > 0 and not whole


_TOLD = 12  # sentences from an attack to what "the attack" left in the dark


def _antecedent(groups: list[Group], telling: Telling) -> Group | None:
    """The act that "the strikes hit ..." goes on about, where it hit yet another place or facility."""
    act = telling.act
    if not act.refers or not (telling.own_place or (telling.target and is_critical(telling.target.category))):
        return None
    for group in reversed(groups):
        if act.sentence - group.tellings[-1].act.sentence > NEAR or group.past != telling.past:
            continue
        if same_type(group.type, act.type) is not None and alike_day(group, telling) is not None:
            country = telling.place.place.country if telling.place else None
            if group.place is None or country is None or group.place.country == country:
                return group
    return None


def _tied(group: Group, *, long: bool) -> bool:
    """Whether the text says enough of an incident for one to look for it in the world."""
    tolled = any(t.tolls for t in group.tellings)
    if group.place is None:
        told = group.infrastructure is not None or any(t.act.aimed for t in group.tellings)
        return tolled or told or (not long and any(t.act.strong for t in group.tellings))
    if not long or group.start < NEAR or is_critical(group.infrastructure) or tolled:
        return True
    if group.kin is not None and any(t.act.refers for t in group.tellings):
        return True  # where "the attack" told of before hit
    told = any(t.place is not None for t in group.tellings)  # no guess by what the narrative is about
    if told and FINENESS[group.place.precision] < FINENESS["country"]:
        return True
    own = any(t.own_place or t.act.outcome == "intercepted" for t in group.tellings)
    dated = any(t.when is not None for t in group.tellings)
    return (own and dated) or any(
        t.own_place and (_weaponed(t) or (t.reported and _abroad(t))) for t in group.tellings
    )


def _weaponed(telling: Telling) -> bool:
    """Whether a verb tells with what it was done, of no sum: "some missiles hit Israel"."""
    act = telling.act
    return act.weapon is not None and not (act.noun or (act.several and act.cls == "intercept"))


def _abroad(telling: Telling) -> bool:
    where = telling.place.place.country if telling.place is not None else None
    return told_abroad(telling.act, telling.actor, [where])
