"""Where an act was that nothing places: in the one country that its article is about.

A wire that tells all of one country does not say so again ("gunmen blew up the track in the north of the
country"). What hit the like of its target at a place that the article tells is that act once more.
Seventh stage of the cascade; called by `extractor` before `sides`.
"""

from collections import Counter

from streams.incidents.locations.adjectives import is_adjective, is_led_to
from streams.incidents.locations.mentions import is_usable
from streams.incidents.merging.abroad import land, striker_of
from streams.incidents.merging.groups import Group, same_day
from streams.incidents.page import Page
from streams.incidents.places import Gazetteer
from streams.incidents.targets.kinds import SHIP
from streams.incidents.targets.nouns import is_critical
from streams.incidents.targets.operators import home_of


def settle(page: Page, gazetteer: Gazetteer, groups: list[Group]) -> None:
    """Place what hit a facility nowhere in the article's country; take out what is told at a place, too."""
    for group in [g for g in groups if g.type == "cyber_attack" and g.place is None]:
        numbers = {telling.act.sentence for telling in group.tellings}
        if (country := home_of(page.document, sorted(numbers))) is not None:
            group.place = land(page, gazetteer, country)
    for group in [g for g in groups if g.place is None and not g.past and is_critical(g.infrastructure)]:
        if group.infrastructure == SHIP or any(t.undersea for t in group.tellings):
            continue
        if any(_told_again(group, other) for other in groups):
            groups.remove(group)
        elif (country := _country(page)) is not None and country != striker_of(group):
            group.place, group.nowhere = land(page, gazetteer, country), True


def _country(page: Page) -> str | None:
    """The country that most of the places told lie in, if there is one."""
    told = Counter(
        m.place.country
        for m in page.places.mentions
        if m.place.country and is_usable(page, m, None) and not (is_adjective(page, m) or is_led_to(page, m))
    )
    most = max(told.values(), default=0)
    first = [country for country, times in told.items() if times == most]
    return first[0] if len(first) == 1 else None


def _told_again(group: Group, other: Group) -> bool:
    """Whether an act told at a place hit the like of what a group hit, on no other day."""
    placed = other.place is not None and not other.past and same_day(group.when, other.when) is not None
    return placed and other.infrastructure == group.infrastructure
