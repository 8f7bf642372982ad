"""Where what no sentence of its own places was: where the narrative is.

Last stage of the cascade, called by `merge` once all tellings are grouped.
"""

from collections.abc import Callable, Sequence

from streams.incidents.merging.groups import Group, same_day, same_type
from streams.incidents.merging.neighbours import told_before
from streams.incidents.places import PlaceMention
from streams.incidents.tellings.telling import Telling

Where = Callable[[int, bool], PlaceMention | None]
"""The narrative's place at a sentence, or the country that it is in."""


def place_by_narrative(groups: Sequence[Group], where: Where, filed_at: Callable[[int], bool]) -> list[Group]:
    """Place what stands and has no place; what another group turns out to tell is taken into that.

    A place `filed_at` is only where the reporter writes.
    """
    kept: list[Group] = []
    for group in groups:
        if group.place is None and group.stands and not any(map(_aimed_off, group.tellings)):
            _place(group, groups, where, filed_at)
            if (told := next((g for g in groups if _retold(g, group)), None)) is not None:
                told.take(group)
                continue
        kept.append(group)
    return kept


def _aimed_off(telling: Telling) -> bool:
    """Whether it tells where something flew or what came after it, not where it was."""
    return telling.act.aimed or bool(telling.after) or telling.undersea


def _place(group: Group, groups: Sequence[Group], where: Where, filed_at: Callable[[int], bool]) -> None:
    wide = _sum_of_downed(group)
    mention = where(group.start, wide)
    told_at = mention is not None and (wide or mention.place.precision != "country")
    if mention is not None and told_at:
        near = told_before(group, groups) if filed_at(mention.first) else None
        group.place = near or mention.place


def _sum_of_downed(group: Group) -> bool:
    """Whether it only tells how many drones or missiles were shot down, of a country's air defences."""
    return all(t.act.several and t.act.outcome == "intercepted" for t in group.tellings)


def _retold(group: Group, lead: Group) -> bool:
    """Whether a group tells what one without a place of its own only led up to: there, that day, of no other
    kind, by nobody else. What has a target or a toll is an act of its own."""
    if group.start <= lead.start or lead.place is None or group.place != lead.place or not group.stands:
        return False
    own = lead.infrastructure is not None or any(t.tolls for t in lead.tellings)
    if own or group.past or lead.past or group.outcome != lead.outcome:
        return False
    alike = same_type(group.type, lead.type) is not None and same_day(group.when, lead.when) is not None
    return alike and group.actor_country in (None, lead.actor_country)
