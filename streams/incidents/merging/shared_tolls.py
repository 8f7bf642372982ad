"""Tolls of several places at once, which are none of theirs (codebook ruling 9).

Of a list, of a country, or of all that a lead sums up.
"""

from collections.abc import Sequence

from streams.incidents.casualties.tolls import TollMention
from streams.incidents.locations.fineness import fineness
from streams.incidents.merging.groups import Group
from streams.incidents.merging.one_place import same_place
from streams.incidents.record import Place, Range
from streams.incidents.tellings.telling import Telling


def leave_shared(groups: Sequence[Group]) -> None:
    """Take from every group the tolls that it shares with others."""
    if not any(telling.tolls for group in groups for telling in group.tellings):
        return
    _leave_country(groups)
    _leave_several(groups)
    _leave_lists(groups)
    _leave_sums(groups)
    _leave_series(groups)


def _leave_country(groups: Sequence[Group]) -> None:
    """Take the toll of a whole country from a place in it."""
    for group in groups:
        if group.place is not None and group.place.precision != "country":
            for telling in group.tellings:
                telling.tolls = [toll for toll in telling.tolls if not toll.wide]


def _leave_several(groups: Sequence[Group]) -> None:
    """Take from one village the toll of "three settlements of the region", which is told with the region."""
    for group in groups:
        for telling in group.tellings:
            if telling.spread and telling.place is not None and group.place is not None:
                coarser = fineness(telling.place.place) > fineness(group.place)
                telling.tolls = [] if coarser else telling.tolls


def _leave_lists(groups: Sequence[Group]) -> None:
    """Take a toll without a place from the one place of a list that it was merged with.

    "Strikes on the north-east killed eight. A power station in X and a depot in Y were among what was hit."
    "Gunmen attacked posts in X and Y. The clashes killed nine."
    """
    places: dict[int, set[str]] = {}
    for group in groups:
        for telling in group.tellings:
            if telling.place is not None:
                places.setdefault(id(telling.act), set()).add(telling.place.name)
    for group in groups:
        told = sorted(group.tellings, key=lambda t: t.act.sentence)
        listed = [t.act.sentence for t in told if len(places.get(id(t.act), ())) > 1]
        placed: Telling | None = None
        for telling in told:
            after = placed is not None and len(places[id(placed.act)]) > 1
            if telling.place is not None:
                placed = telling
            elif after or any(telling.act.sentence < number for number in listed):
                telling.tolls = [toll for toll in telling.tolls if toll.unhurt]


def _leave_sums(groups: Sequence[Group]) -> None:
    """Take the total that a coarse telling gives from a place with a smaller toll of its own, where another
    act was deadly, too.

    "Shelling killed three soldiers. In X, two died when mortars hit a post. Another was killed in Y." So it
    is where the place has none of its own, if the lead tells of several strikes.
    """
    fine = [_fine(group) for group in groups]
    for field in ("killed", "injured"):
        least: dict[bool, list[int]] = {}  # the smallest tolls of what is past or not: of two acts
        own = [_most(tellings, field) for tellings in fine]
        for group, its in zip(groups, own, strict=True):
            least[group.past] = sorted([*least.get(group.past, ()), *([its] if its else [])])[:2]
        for group, tellings, its in zip(groups, fine, own, strict=True):
            smallest = least[group.past]
            other = smallest[1:] if smallest[:1] == [its] else smallest
            if not tellings or not other:
                continue
            named = {id(telling) for telling in tellings}
            for telling in [t for t in group.tellings if id(t) not in named and (its or t.act.plural)]:
                if its + other[0] <= _most([telling], field):
                    telling.tolls = [toll for toll in telling.tolls if not _count(toll, field)]


def _leave_series(groups: Sequence[Group]) -> None:
    """Take what "the strikes" did, told without a place as fine, from one of several places that they hit.

    "Drones hit two towns, X and Y. Four people died in the attacks."
    """
    placed = [(g, fine) for g in groups if not g.past and (fine := _fine(g))]
    hit: dict[str, list[Place]] = {}
    for group, _ in placed:
        if group.place is not None:
            hit.setdefault(group.type, []).append(group.place)
    for group, fine in placed:
        named = {id(telling) for telling in fine}
        for telling in group.tellings:
            several = telling.act.plural or telling.act.by_several
            if several and id(telling) not in named and telling.tolls:
                where = telling.place.place if telling.place is not None else None
                if _over_several(where, group, hit[group.type]):
                    telling.tolls = [toll for toll in telling.tolls if toll.unhurt]


def _over_several(where: Place | None, group: Group, hit: Sequence[Place]) -> bool:
    """Whether a place, or the country where none is told, holds another of the places hit than a group's."""
    own = group.place
    others = [p for p in hit if own is not None and p.country == own.country and p.name != own.name]
    return any(same_place(where, other) is not None for other in others)


def _fine(group: Group) -> list[Telling]:
    """The tellings that name the place of a group themselves, of one that is finer than a country."""
    place = group.place
    if place is None or place.precision == "country":
        return []
    return [t for t in group.tellings if t.place is not None and fineness(t.place.place) == fineness(place)]


def _most(tellings: Sequence[Telling], field: str) -> int:
    """The highest figure of the tellings; what one sentence tells apart adds up."""
    sums: dict[int, int] = {}
    for telling in tellings:
        for toll in telling.tolls:
            if (count := _count(toll, field)) and not toll.war_total:
                sums[toll.sentence] = sums.get(toll.sentence, 0) + count[1]
    return max(sums.values(), default=0)


def _count(toll: TollMention, field: str) -> Range | None:
    return toll.killed if field == "killed" else toll.injured
