"""Merging: the tellings of one act become one incident (codebook sections 1, 5 and 7).

Last stage of the cascade. Tellings are read in text order; each joins the incident it fits best, or opens a
new one.
What says too little to be looked for in the world is dropped at the end, and totals are folded into their
parts.
"""

from collections.abc import Sequence
from itertools import takewhile

from streams.incidents.actors.names import STATES
from streams.incidents.classes import STRIKES
from streams.incidents.locations.fineness import FINENESS
from streams.incidents.merging.by_day import by_day, named_by_day, of_a_whole_day, of_another_time
from streams.incidents.merging.downed import hurt_below, without_downed
from streams.incidents.merging.facilities import second_facility
from streams.incidents.merging.groups import (
    Group,
    airborne_apart,
    elsewhere,
    evening_before,
    loosely,
    same_day,
    same_place,
    same_type,
    second,
)
from streams.incidents.merging.harms import harm_of, harmed_elsewhere
from streams.incidents.merging.narrated import Where, place_by_narrative
from streams.incidents.merging.neighbours import (
    date_by_the_one_day,
    date_siblings,
    date_undated,
    place_unplaced,
)
from streams.incidents.merging.recalled import recalls
from streams.incidents.merging.totals import without_totals
from streams.incidents.merging.whose_toll import adopt
from streams.incidents.record import Place
from streams.incidents.targets.nouns import TargetMention, is_critical
from streams.incidents.tellings.telling import Telling, apart, at_another
from streams.incidents.tellings.vagueness import told_abroad
from streams.incidents.times.dates import TimeMention

_NEAR = 3  # sentences a telling without a place may look back for the act it belongs to
_RECALL = 12  # the same for one that refers back ("the attack")
_MOST = 300  # incidents of one article; a longer list is no news, and comparing costs its square
_LAST = 9.0  # so that "the attack" is rather what the sentence before tells than another called so
_SHORT = 6  # sentences; a longer text tells its news with a place, a facility or a toll


def merge(
    tellings: list[Telling],
    sentences: int,
    where: Where = lambda *_: None,
    dateline: int = 0,
    items: Sequence[int] = (),
) -> list[Group]:
    """Group the tellings that are no duds into the incidents of an article of so many sentences.

    `where` gives the narrative's place at a sentence, for what no sentence of its own places; one before
    token `dateline` is only where the reporter writes. `items`: the sentences that open items of a list.
    """
    groups: list[Group] = []
    for telling in tellings:
        if len(groups) >= _MOST:
            break
        if telling.act.dropped is not None or (telling.act.cls == "harm" and not telling.own_place):
            continue
        best = max(
            ((score, n) for n, group in enumerate(groups) if (score := _fit(group, telling)) is not None),
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
        elif (told := harmed_elsewhere(groups, telling) or _antecedent(groups, telling)) is not None:
            group = elsewhere(told)
            group.add(telling)
            groups.append(group)
        elif not telling.act.anaphoric and not (telling.wide and groups and telling.place is None):
            group = Group(past=telling.past)
            group.add(telling)
            groups.append(group)
    groups = place_by_narrative(groups, where, dateline)
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
    ):
        return False
    finer = FINENESS[telling.place.place.precision] < FINENESS["country"]
    if (target := _facility(group, telling)) is not None and target.definite:
        return False  # where in the country "the canal" is
    return finer and (harm_of(group, telling) or telling.act.sentence != group.placed_by.act.sentence)


def _fit(group: Group, telling: Telling) -> float | None:
    """How well a telling fits a group; None if it tells another act."""
    act = telling.act
    here: list[Telling] = []
    if group.tellings[-1].act.sentence == act.sentence:
        here = [*takewhile(lambda t: t.act.sentence == act.sentence, reversed(group.tellings))]
    alone = act.separate and all(t.act is not act for t in here)
    if alone and not (_anew(group, telling) or _of_the_list(group, telling)):
        return None
    if (telling.fresh or of_a_whole_day(group)) and _other_dead(group, telling):
        return None
    by_its_day = group.when is None and named_by_day(telling) and not _at_hand(group, telling)
    if by_its_day or of_another_time(group, telling):
        return None
    if airborne_apart(group.type, group.tellings, act.type, [telling]) or _on_foot(group, telling):
        return None
    if (here and any(apart(t, telling) or apart(telling, t) for t in here)) or _own_goal(group, telling):
        return None
    if telling.wide and group.place is not None and group.place.precision != "country":
        return None  # "several parts of the country lost power"
    place = (
        telling.place.place
        if telling.place and (telling.own_place or not (act.anaphoric or act.refers))
        else None
    )
    since = act.sentence - group.tellings[-1].act.sentence
    target = _facility(group, telling)
    known = target is not None and target.definite  # "the pipeline"
    known = known or (bool(telling.tolls) and by_day(telling) and group.dated_by is not None)
    if place is None and since > (_RECALL if act.anaphoric or act.refers or known else _NEAR):
        return None
    if group.place is None and since > 2 * _NEAR:
        return None
    timeless = not telling.past and telling.when is None and place is None
    if group.past != telling.past and not (timeless or recalls(group, telling)):
        return None
    if (act.outcome == "intercepted") != (group.outcome == "intercepted") and not (
        act.anaphoric or hurt_below(group, telling)
    ):
        return None
    if _at_another_ship(group, telling) or any(at_another(t, telling) for t in here):
        return None
    if place is None and _made_safe(telling) and any(t.tolls for t in group.tellings):
        return None  # a bomb that was defused is none that killed
    flown = act.cls == "intercept"
    if flown and (group.infrastructure not in _FLYING or _its_own(group, telling)):
        return None  # "a mosque was hit", and "it shot down five jets"
    kind, where, day = same_type(group.type, act.type), same_place(group.place, place), _day(group, telling)
    if target is not None and not since:
        kind = kind or 1.0  # "blew up the track and shot at the train"
    if kind and place is None and not since and any(t.act.cls == "cross" and t.crosses for t in here):
        kind = max(kind, 1.0)  # "crossed the border and raided a post"
    if target is not None and target.definite:
        kind = max(kind or 1.0, 1.0)  # "a blast tore open a canal. The canal was damaged near X"
    raided = not since and place is None and group.type in _RAIDS and telling.actor in group.acted
    if act.cls == "arson" and raided:
        kind = max(kind or 1.0, 1.0)  # "raided X and burned down a school"
    if kind is None or where is None or day is None or _other_side(group, telling):
        return None
    vague = group.place is None or place is None or group.place.precision == "country" != place.precision
    if kind < 1 and vague and not (act.anaphoric or (target is not None and place is None)):
        return None
    if group.place is None and _of_its_own(group, telling, kind):
        return None
    country = telling.actor.country if telling.actor else None
    told = group.heads
    newest = _LAST if _of_the_last(group, telling) and not (group.past or _a_sum(group)) else 2.0
    score = kind + where + day + newest / (1 + since)
    score += 1.0 if country and country == group.actor_country else 0.0
    score += 1.0 if act.head in told else (-0.5 if act.head and told else 0.0)
    score -= 1.5 if group.past != telling.past else 0.0
    category = telling.target.category if telling.target else None
    if is_critical(category) and category != group.infrastructure and _coarser(telling, place, group):
        return None
    if place is None and group.place is not None and group.place.country in _tellers(telling):
        score += 1.0
    if second_facility(group, telling):
        score -= 1.5
    elif category and category == group.infrastructure:
        score += 3.0 if known and place is None else 1.0  # "the port"
    return score


def _at_hand(group: Group, telling: Telling) -> bool:
    """Whether a day is told only now of what the lead told, where it was: "Friday's attack in X"."""
    place = telling.place.place if telling.place is not None else None
    lead = group.start == 0 and not group.past and len({t.act.sentence for t in group.tellings}) > 1
    return lead and place is not None and group.place is not None and place.name == group.place.name


def _made_safe(telling: Telling) -> bool:
    """Whether it tells of a bomb that was found before it went off, told as no other is meant."""
    act = telling.act
    return act.cls == "find" and act.outcome == "attempted" and not (act.anaphoric or act.refers)


def _on_foot(group: Group, telling: Telling) -> bool:
    """Whether a raid of men who did not make the strike is none: "the raid by the sabotage group"."""
    act, actor = telling.act, telling.actor
    if act.head != "raid" or act.type != "-" or group.type not in STRIKES:
        return False
    return actor is not None and actor.kind not in STATES and actor not in group.acted


def _of_the_last(group: Group, telling: Telling) -> bool:
    """Whether nothing says which act it tells of, as "the attack" or "it hit a depot": the one told last;
    "the raid by the sabotage group" is one that they may have made."""
    act, target, actor = telling.act, telling.target, telling.actor
    own = telling.place is not None or telling.when is not None or telling.fresh
    if actor is not None and actor.kind not in STATES:
        own = own or all(who.country != actor.country for who in group.acted)
    return not (own or act.plural or act.by_several or (target is not None and target.definite))


def _a_sum(group: Group) -> bool:
    """Whether it tells of several attacks on a whole country, which "the attack" is none of."""
    opened = group.tellings[0].act
    whole = group.place is not None and group.place.precision == "country"
    return whole and (opened.plural or opened.by_several)


def _at_another_ship(group: Group, telling: Telling) -> bool:
    """Whether one of two acts at sea hit a ship and the other, elsewhere at sea, missed one."""
    here, there = telling.place, group.place
    if here is None or there is None or here.kind != "sea":
        return False
    missed = (telling.act.outcome == "attempted") != (group.outcome == "attempted")
    return missed and there.country is None and there.name != here.place.name


def _anew(group: Group, telling: Telling) -> bool:
    """Whether "another attack on Ukraine" is the newest of many, told before: of the same side, as wide."""
    here, told = telling.place.place if telling.place else None, group.place
    if here is None or told is None or here.precision != "country" or here.country != told.country:
        return False
    return telling.actor is not None and telling.actor.country == group.actor_country


def _of_the_list(group: Group, telling: Telling) -> bool:
    """Whether "another missile" hit a place of a list: "hit X and Y. In X ... In Y another missile"."""
    alike = telling.own_place and telling.act.type == group.type and telling.act.weapon is not None
    return alike and all(t.listed and t.act.sentence < telling.act.sentence for t in group.tellings)


def _its_own(group: Group, telling: Telling) -> bool:
    """Whether who shot down aircraft is who did what the group tells: "it shelled X and shot down jets"."""
    country = telling.actor.country if telling.actor and telling.act.outcome == "carried_out" else None
    struck = all(t.act.cls != "intercept" for t in group.tellings)
    return struck and country is not None and country == group.actor_country


_RAIDS = ("armed_attack", "ground_incursion")
_FLYING = (None, "military", "transport.airport")  # what an aircraft that was shot down may be told as


def _of_its_own(group: Group, telling: Telling, kind: float) -> bool:
    """Whether a later sentence tells another kind of act, elsewhere, than the one that nothing places."""
    act, target = telling.act, telling.target
    if not (telling.own_place and act.strong) or act.anaphoric or act.refers or act.sentence == group.start:
        return False
    alike = kind >= 2 or act.head in group.heads
    return not (alike or (target is not None and target.category == group.infrastructure))


def _tellers(telling: Telling) -> set[str]:
    """The countries whose officials tell of what others did: most likely what happened there."""
    country = telling.actor.country if telling.actor else None
    told = {s.who.country for s in telling.speakers if s.who is not None and not (s.denies or s.blames)}
    return {teller for teller in told if teller is not None and teller != country}


def _facility(group: Group, telling: Telling) -> TargetMention | None:
    """What a telling hit, if it is a critical facility of the kind that the group hit."""
    target = telling.target
    return target if target and target.critical and target.category == group.infrastructure else None


def _own_goal(group: Group, telling: Telling) -> bool:
    """Whether a state would have hit its own: "a drone hit an American base", and US strikes that day."""
    actor = telling.actor
    if actor is not None and actor.kind in STATES and actor.country in group.owners:
        return True
    return telling.whose in group.states


def _other_dead(group: Group, telling: Telling) -> bool:
    """Whether both tell how many died, and no figure of one is one of the other's."""
    here = [t.killed for t in telling.tolls if t.killed and not t.again]
    if not here:
        return False
    told = False
    for each in group.tellings:
        for b in (t.killed for t in each.tolls if t.killed and each.act is not telling.act):
            told = True
            if any(a[0] <= b[1] and b[0] <= a[1] for a in here):
                return False  # at once: a text of one sentence has it in every telling
    return told


def _coarser(telling: Telling, place: Place | None, group: Group) -> bool:
    """Whether `place` is a whole country and the group's lies in it; "Russian energy sites" are a total."""
    if place is None or place.precision != "country" or group.place is None or telling.place is None:
        return False
    return group.place.precision != "country" or (
        group.infrastructure is None and telling.place.kind == "demonym"
    )


def _antecedent(groups: list[Group], telling: Telling) -> Group | None:
    """The act that "the strikes hit ..." goes on about, where it hit yet another place or facility."""
    act = telling.act
    if not act.refers or not (telling.own_place or (telling.target and is_critical(telling.target.category))):
        return None
    for group in reversed(groups):
        if act.sentence - group.tellings[-1].act.sentence > _NEAR or group.past != telling.past:
            continue
        if same_type(group.type, act.type) is not None and _day(group, telling) is not None:
            country = telling.place.place.country if telling.place else None
            if group.place is None or country is None or group.place.country == country:
                return group
    return None


def _day(group: Group, telling: Telling) -> float | None:
    """How alike the days are; "since Sunday" may be any day since, "overnight" the evening before."""
    when = telling.when
    day = same_day(group.when, when.when if when else None)
    again = telling.target is not None and telling.target.category in (group.infrastructure, None)
    if day is None and when and again and _one_night(group, when):
        day = 1.0
    if day is None and not telling.past and (group.loose or (when is not None and loosely(when))):
        return 0.5
    return day


def _one_night(group: Group, when: TimeMention) -> bool:
    """Whether one was told as overnight, the other as late the day before."""
    if group.when is None or when.when is None or {group.night, when.night} != {"overnight", "evening"}:
        return False
    nights = (group.when, when.when) if group.night == "overnight" else (when.when, group.when)
    return evening_before(*nights)


def _other_side(group: Group, telling: Telling) -> bool:
    """Whether another country than the group's did it; the side that was hit is no such country."""
    country = telling.actor.country if telling.actor else None
    if not country or not group.actor_country or country == group.actor_country:
        return False
    return country != (group.place.country if group.place else None)


def _tied(group: Group, *, long: bool) -> bool:
    """Whether the text says enough of an incident for one to look for it in the world."""
    tolled = any(t.tolls for t in group.tellings)
    if group.place is None:
        told = group.infrastructure is not None or any(t.act.aimed for t in group.tellings)
        return tolled or told or (not long and any(t.act.strong for t in group.tellings))
    if not long or group.start < _NEAR or is_critical(group.infrastructure) or tolled:
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
