"""Where a state at war struck that no place is told of: the land of its foe.

"Russia launched 120 drones overnight": a wire says at whom once, days ago, and its reader knows (codebook
section 2). Seventh stage of the cascade; called by `extractor` before `sides`, which asks who struck whom.
"""

from collections.abc import Sequence

from streams.incidents.actors.names import STATES
from streams.incidents.classes import STRIKES
from streams.incidents.merging.groups import Group
from streams.incidents.merging.wars import attacker, is_whole
from streams.incidents.page import Page
from streams.incidents.places import Gazetteer
from streams.incidents.places.find import place_of
from streams.incidents.record import Place
from streams.incidents.tellings.telling import Telling


def settle(page: Page, gazetteer: Gazetteer, groups: Sequence[Group], year: int) -> None:
    """Move what a state fired, or struck in its own country as far as is told, to the one foe named."""
    for group in groups:
        striker = striker_of(group)
        if striker is None or group.past or not _strikes(group) or not _at_home(group, striker, year):
            continue
        if (foe := attacker(page, striker, year)) is not None:
            group.place, group.placed_by = land(page, gazetteer, foe), None


def striker_of(group: Group) -> str | None:
    """The country whose attack it is, as all tellings that name a doer say."""
    struck = [t for t in group.tellings if t.act.outcome == "carried_out" and t.act.cls != "intercept"]
    if len(struck) < len(group.tellings):
        return None
    doers = [t.actor for t in struck if t.actor is not None]
    countries = {who.country for who in doers if who.kind in STATES}
    return countries.pop() if len(countries) == 1 and all(who.kind in STATES for who in doers) else None


def _strikes(group: Group) -> bool:
    """Whether it is a strike, if only by who makes it: "Israeli strikes on a clinic", "Moscow targeted"."""
    attacks = any(t.act.cls == "attack" and not t.act.noun for t in group.tellings)
    return group.type in STRIKES or (group.type == "-" and (attacks or "strike" in group.heads))


def _at_home(group: Group, striker: str, year: int) -> bool:
    """Whether it has no place, or one in the striker's own country that no clause of its own names."""
    place = group.place
    if place is None:
        return True
    if place.country != striker or place.disputed:
        return False
    whole = is_whole(striker, year)
    return all(not t.own_place or (whole and _own_account(t, striker)) for t in group.tellings)


def _own_account(telling: Telling, striker: str) -> bool:
    """Whether a state tells what it struck itself: "in Moscow, the ministry said it had struck ..."."""
    act = telling.act
    if act.noun or act.cls not in _STRUCK or telling.actor is None:
        return False
    return any(
        s.who is not None and s.who.country == striker and s.token < act.first for s in telling.speakers
    )


_STRUCK = frozenset({"attack", "fire"})


def land(page: Page, gazetteer: Gazetteer, country: str) -> Place:
    """The country as a place, under the name that the text has for it."""
    named = (m for m in page.places.mentions if m.place.country == country and m.kind == "country")
    if (mention := next(named, None)) is not None:
        return mention.place
    entry = gazetteer.country(country)
    if entry is None:
        return Place(name=country, country=country, precision="country")
    return place_of(entry, entry.name, gazetteer)
