"""Fitting: how well what a sentence tells fits an incident told before (codebook section 5).

Called by `merge` with every telling and every incident of an article.
"""

from collections.abc import Sequence
from itertools import takewhile

from streams.incidents.actors.names import STATES
from streams.incidents.classes import STRIKES
from streams.incidents.merging.by_day import by_day, named_by_day, of_a_whole_day, of_another_time
from streams.incidents.merging.downed import hurt_below
from streams.incidents.merging.facilities import second_facility
from streams.incidents.merging.groups import (
    Group,
    airborne_apart,
    evening_before,
    loosely,
    same_day,
    same_type,
)
from streams.incidents.merging.one_place import of_the_area, same_place
from streams.incidents.merging.recalled import recalls
from streams.incidents.record import Place
from streams.incidents.targets.kinds import SHIP
from streams.incidents.targets.nouns import TargetMention, is_critical
from streams.incidents.tellings.telling import Telling, apart, at_another
from streams.incidents.times.dates import TimeMention

NEAR = 3
"""Sentences a telling without a place may look back for the act it belongs to."""
_RECALL = 12  # the same for one that refers back ("the attack")
_FAR = 3.0  # so that what was told near goes first
_LAST = 9.0  # so that "the attack" is rather what the sentence before tells than another called so


def fit(group: Group, telling: Telling) -> float | None:
    """How well a telling fits a group; None if it tells another act."""
    act, place, target = telling.act, _place_told(telling), facility(group, telling)
    since = act.sentence - group.tellings[-1].act.sentence
    definite = target is not None and target.definite  # "the pipeline"
    dated = bool(telling.tolls) and group.dated_by is not None
    known = place is None and (definite or (dated and by_day(telling)))
    far = place is None and since > (_RECALL if act.anaphoric or act.refers or known else NEAR)
    if far and (since > _RECALL or not _as_many_died(group, telling)):
        return None
    if group.place is None and since > 2 * NEAR:
        return None
    timeless = not telling.past and telling.when is None and place is None
    if group.past != telling.past and not (timeless or recalls(group, telling)):
        return None
    where = same_place(group.place, place)
    where = 0.5 if where is None and _same_waters(group, telling, place) else where
    where = 1.0 if where is None and target is not None and of_the_area(group.place, place) else where
    if where is None:
        return None  # most that are of another act were elsewhere
    here = _in_its_sentence(group, telling)
    kind, day = _kind(group, telling, here, target, place), alike_day(group, telling)
    if kind is None or day is None or _other_side(group, telling) or _of_another(group, telling, here):
        return None
    if place is None and _made_safe(telling) and any(t.tolls for t in group.tellings):
        return None  # a bomb that was defused is none that killed
    vague = group.place is None or place is None or group.place.precision == "country" != place.precision
    if kind < 1 and vague and not (act.anaphoric or (target is not None and place is None)):
        return None
    if group.place is None and _of_its_own(group, telling, kind):
        return None
    category = telling.target.category if telling.target else None
    if is_critical(category) and category != group.infrastructure and _coarser(telling, place, group):
        return None
    return _score(group, telling, place, since, kind + where + day, known=known) - (_FAR if far else 0.0)


def _in_its_sentence(group: Group, telling: Telling) -> list[Telling]:
    """The group's last tellings, if they are of the same sentence."""
    number = telling.act.sentence
    if group.tellings[-1].act.sentence != number:
        return []
    return [*takewhile(lambda t: t.act.sentence == number, reversed(group.tellings))]


def _of_another(group: Group, telling: Telling, here: Sequence[Telling]) -> bool:
    """Whether it tells another act than the group's by how it is told, whatever place it names."""
    act = telling.act
    shared = act.agents[:1]  # "the second hit X, cutting off Y"
    alone = act.separate and not any(t.act is act or t.act.agents[:1] == shared != [] for t in here)
    if (
        alone
        and not _of_the_sum(group, telling)
        and not (_anew(group, telling) or _of_the_list(group, telling) or _on_its_grounds(group, telling))
    ):
        return True
    if (telling.fresh or of_a_whole_day(group)) and _other_dead(group, telling):
        return True
    by_its_day = group.when is None and named_by_day(telling) and not _at_hand(group, telling)
    if by_its_day or of_another_time(group, telling):
        return True
    if airborne_apart(group.type, group.tellings, act.type, [telling]) or _on_foot(group, telling):
        return True
    if (here and any(apart(t, telling) or apart(telling, t) for t in here)) or _own_goal(group, telling):
        return True
    if telling.wide and group.place is not None and group.place.precision != "country":
        return True  # "several parts of the country lost power"
    if (act.outcome == "intercepted") != (group.outcome == "intercepted") and not (
        act.anaphoric or hurt_below(group, telling)
    ):
        return True
    if _at_another_ship(group, telling) or any(at_another(t, telling) for t in here):
        return True
    flown = act.cls == "intercept"  # "a mosque was hit", and "it shot down five jets"
    return flown and (group.infrastructure not in _FLYING or _its_own(group, telling))


def _score(
    group: Group, telling: Telling, place: Place | None, since: int, alike: float, *, known: bool
) -> float:
    """Add to how `alike` kind, place and day are what else speaks for one act; `since`: sentences between."""
    act = telling.act
    country = telling.actor.country if telling.actor else None
    newest = _LAST if _of_the_last(group, telling) and not (group.past or _opened_as_a_sum(group)) else 2.0
    score = alike + newest / (1 + since)
    score += 1.0 if country and country == group.actor_country else 0.0
    score += 1.0 if act.head in group.heads else (-0.5 if act.head and group.heads else 0.0)
    score -= 1.5 if group.past != telling.past else 0.0
    if place is None and group.place is not None and group.place.country in _tellers(telling):
        score += 1.0
    category = telling.target.category if telling.target else None
    if second_facility(group, telling):
        score -= 1.5
    elif category and category == group.infrastructure:
        score += 3.0 if known else 1.0  # "the port"
    return score


def _kind(
    group: Group, telling: Telling, here: Sequence[Telling], target: TargetMention | None, place: Place | None
) -> float | None:
    """How well the kinds of act agree; `here` are the group's tellings in the same sentence, `target` is what
    both hit, `place` where the telling was."""
    act = telling.act
    kind = same_type(group.type, act.type)
    if target is not None and here:
        kind = kind or 1.0  # "blew up the track and shot at the train"
    if kind is None and here and _one_barrage(here, telling):
        kind = 1.0
    if kind and place is None and any(t.act.cls == "cross" and t.crosses for t in here):
        kind = max(kind, 1.0)  # "crossed the border and raided a post"
    if target is not None and target.definite:
        kind = max(kind or 1.0, 1.0)  # "a blast tore open a canal. The canal was damaged near X"
    raided = place is None and group.type in _BY_MEN
    if (
        act.cls == "arson"
        and raided
        and (_burnt_next(group, telling) or (here and telling.actor in group.acted))
    ):
        kind = max(kind or 1.0, 1.0)  # "raided X and burned down a school"
    return kind


def _burnt_next(group: Group, telling: Telling) -> bool:
    """Whether a sentence right behind a raid tells what burnt, of nobody else: "part of the building was then
    set ablaze"; a plant that is named is another act's."""
    since = telling.act.sentence - group.tellings[-1].act.sentence
    theirs = telling.actor is None or telling.actor in group.acted
    named = telling.target is not None and telling.target.critical and not telling.target.definite
    return theirs and since == 1 and telling.when is None and not named and telling.act.weapon is None


def _one_barrage(here: Sequence[Telling], telling: Telling) -> bool:
    """Whether rifles and guns fired together, which is one act (codebook section 7, ruling 1): "fired on and
    shelled X", "opened fire with small arms and then with mortars"."""
    fired = [t for t in (*here, telling) if t.act.cls in ("attack", "fire")]
    kinds = {t.act.type for t in fired}
    told = all(t.actor is not None or t.act.noun for t in fired)
    several = any(t.act.plural or t.act.separate or t.listed for t in fired)
    alone = told and len({t.actor for t in fired}) == 1
    return kinds == {"armed_attack", "shelling"} and alone and not several


_BY_MEN = ("armed_attack", "ground_incursion")  # types of those who raid a place, and may burn it down


def _place_told(telling: Telling) -> Place | None:
    """Where a telling says that it was, itself: "the attack" may be told with a place of something else."""
    pointing = telling.act.anaphoric or telling.act.refers
    return telling.place.place if telling.place and (telling.own_place or not pointing) else None


def _at_hand(group: Group, telling: Telling) -> bool:
    """Whether a day is told only now of what the lead told, where it was: "Friday's attack in X"."""
    place = telling.place.place if telling.place is not None else None
    lead = group.start == 0 and not group.past and len({t.act.sentence for t in group.tellings}) > 1
    return lead and place is not None and group.place is not None and place.name == group.place.name


def _made_safe(telling: Telling) -> bool:
    """Whether it tells of a bomb that was found before it went off, as one not told of before."""
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


def _opened_as_a_sum(group: Group) -> bool:
    """Whether it was first told as several attacks on a whole country, which "the attack" is none of; what
    was told since may be of one of them."""
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


def _same_waters(group: Group, telling: Telling, place: Place | None) -> bool:
    """Whether the ship told of is said to have been hit at sea under another name: "off Yemen", "in the Gulf
    of Aden"; not two in two seas."""
    target, there = telling.target, group.place
    it = target is None or (target.category == SHIP and target.definite)
    lead = group.start == 0 and telling.act.sentence == 1 and _of_one_type(group, telling)
    if place is None or there is None or group.infrastructure != SHIP:
        return False
    if not lead and (telling.fresh or not it):
        return False
    land = place if there.country is None else there
    seas = (place.country is None) != (there.country is None) and land.precision == "country"
    return seas and not (telling.act.plural or telling.act.separate)


def _of_one_type(group: Group, telling: Telling) -> bool:
    """Whether both are told as the same type of act, or the lead leaves it open: "has been attacked"."""
    return group.type == "-" or same_type(group.type, telling.act.type) == 2


def _anew(group: Group, telling: Telling) -> bool:
    """Whether "another attack on Ukraine" is the newest of many, told before: of the same side, as wide."""
    here, told = telling.place.place if telling.place else None, group.place
    if here is None or told is None or here.precision != "country" or here.country != told.country:
        return False
    return telling.actor is not None and telling.actor.country == group.actor_country


def _of_the_sum(group: Group, telling: Telling) -> bool:
    """Whether what befell a town "separately" came of the strikes on its whole country: it is no attack that
    was another ("Separately, damage was reported in X")."""
    act = telling.act
    befell = act.aside and not act.strong and (act.cls == "harm" or not act.noun)
    whole = group.place is None or group.place.precision == "country"
    return befell and telling.own_place and whole and group.type in STRIKES


def _of_the_list(group: Group, telling: Telling) -> bool:
    """Whether "another missile" hit a place of a list: "hit X and Y. In X ... In Y another missile"."""
    alike = telling.own_place and telling.act.type == group.type and telling.act.weapon is not None
    return alike and all(t.listed and t.act.sentence < telling.act.sentence for t in group.tellings)


def _on_its_grounds(group: Group, telling: Telling) -> bool:
    """Whether "another drone" hit a part of what the group hit, and on no other day: "the plant's sixth
    reactor" is one place (codebook section 1)."""
    hit = facility(group, telling)
    same = hit is not None and hit.definite and telling.act.type == group.type
    whole = group.place is not None and group.place.precision == "facility"
    at_hand = telling.act.sentence - group.tellings[-1].act.sentence <= NEAR
    return same and whole and at_hand and telling.place is None and telling.when is None


def _its_own(group: Group, telling: Telling) -> bool:
    """Whether who shot down aircraft is who did what the group tells: "it shelled X and shot down jets"."""
    country = telling.actor.country if telling.actor and telling.act.outcome == "carried_out" else None
    struck = all(t.act.cls != "intercept" for t in group.tellings)
    return struck and country is not None and country == group.actor_country


_FLYING = (None, "military", "transport.airport")  # what an aircraft that was shot down may be told as


def _of_its_own(group: Group, telling: Telling, kind: float) -> bool:
    """Whether a later sentence tells another kind of act, elsewhere, than the one that nothing places."""
    act, target = telling.act, telling.target
    if not (telling.own_place and act.strong) or act.anaphoric or act.refers or act.sentence == group.start:
        return False
    alike = kind >= 2 or act.head in group.heads or _bare_mention(telling)
    return not (alike or (target is not None and target.category == group.infrastructure))


def _bare_mention(telling: Telling) -> bool:
    """Whether it only says where what was told is: "defences responded to the attack on X"."""
    act = telling.act
    told = telling.fresh or telling.tolls or telling.when is not None or telling.actor is not None
    return act.noun and act.type == "-" and not (act.plural or act.separate or told)


def _tellers(telling: Telling) -> set[str]:
    """The countries whose officials tell of what others did: most likely what happened there."""
    country = telling.actor.country if telling.actor else None
    told = {s.who.country for s in telling.speakers if s.who is not None and not (s.denies or s.blames)}
    return {teller for teller in told if teller is not None and teller != country}


def facility(group: Group, telling: Telling) -> TargetMention | None:
    """What a telling hit, if it is a critical facility of the kind that the group hit."""
    target = telling.target
    return target if target and target.critical and target.category == group.infrastructure else None


def _own_goal(group: Group, telling: Telling) -> bool:
    """Whether a state would have hit its own: "a drone hit an American base", and US strikes that day."""
    actor = telling.actor
    if telling.tolls and all(toll.whom == "militant" for toll in telling.tolls):
        return False  # whose post was raided has killed raiders
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


def _as_many_died(group: Group, telling: Telling) -> bool:
    """Whether the same arms killed as many people: "a drone attack on a base killed two soldiers", and, with
    no place told, "two soldiers were killed when a drone hit a camp"."""
    if telling.act.type != group.type or telling.act.type not in STRIKES:
        return False
    dead = {toll.killed for toll in telling.tolls if toll.killed and not toll.again}
    return any(toll.killed in dead for each in group.tellings for toll in each.tolls)


def _coarser(telling: Telling, place: Place | None, group: Group) -> bool:
    """Whether `place` is a whole country and the group's lies in it; "Russian energy sites" are a total."""
    if place is None or place.precision != "country" or group.place is None or telling.place is None:
        return False
    return group.place.precision != "country" or (
        group.infrastructure is None and telling.place.kind == "demonym"
    )


def alike_day(group: Group, telling: Telling) -> float | None:
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
    """Whether another country than the group's did it; the side that was hit did only where it answers."""
    country = telling.actor.country if telling.actor else None
    theirs, where = group.actor_country or group.origin, group.place.country if group.place else None
    if country and country == where and telling.act.cls == "counterattack":
        return True
    if not country or not theirs or country == theirs:
        return False
    return country != where
