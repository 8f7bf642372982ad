"""Whether an incident crosses a border as its text says, or may be fighting along a line of contact (codebook
section 4, rules a and b)."""

from streams.incidents.acts.act import Act
from streams.incidents.merging.groups import Group
from streams.incidents.merging.invaders import invaders, met
from streams.incidents.merging.wars import stands_in
from streams.incidents.page import Page
from streams.incidents.record import ActType
from streams.incidents.syntax.armed import FIGHTERS
from streams.incidents.tellings.telling import Telling


def crosses(group: Group) -> bool:
    """Whether the text says that it crosses a border, or from which other country it came."""
    country = group.place.country if group.place is not None else None
    origin = group.origin
    abroad = origin is not None and country is not None and origin != country
    return abroad or _entered(group) or any(t.crosses for t in group.tellings)


def _entered(group: Group) -> bool:
    """Whether it is told as an incursion, which that of rebels into a town of their own country is none of;
    of a whole country it is most often recalled."""
    if group.place is None or group.place.precision == "country":
        return False
    return (group.doer is None or group.side is not None) and any(t.entered for t in group.tellings)


def at_the_front(page: Page, kind: ActType, group: Group, year: int) -> bool:
    """Whether it may be fighting along a line of contact (ruling 6): no raid, ambush or murder by men who
    are named as another country's."""
    if kind != "armed_attack" or group.place is None or group.side is None:
        return False
    if met(page, group) and group.side in invaders(group.place, year):
        return False
    fought = all(t.act.cls in ("combat", "clash", "repel", "seize") for t in group.tellings)
    named = any(t.own_place and t.actor is not None and t.actor.kind in FIGHTERS for t in group.tellings)
    named = named or (group.doer is not None and group.doer.kind == "group")  # "blamed on the Houthis"
    named = named or any(t.own_place and _by_ministry(page, t) for t in group.tellings)
    if any(toll.whom == "civilian" for t in group.tellings for toll in t.tolls):
        return False  # fire that hits those who do not fight
    named = named or any(t.own_place and (_by_fire(page, t.act) or _opened(page, t)) for t in group.tellings)
    return fought or not named or stands_in(group.side, group.place, year)


def _by_ministry(page: Page, telling: Telling) -> bool:
    """Whether a ministry tells whom its country killed: "Turkey's defence ministry said it had neutralised
    nine militants in northern Iraq"."""
    who = telling.actor
    if who is None or who.kind != "place" or telling.act.cls != "kill":
        return False
    return "ministry" in page.marks.keys[who.last : who.last + 3]


def _by_fire(page: Page, act: Act) -> bool:
    """Whether it tells whom another country's guns killed: "two soldiers were killed by Sudanese fire"."""
    words = (word for start, end in act.agents for word in page.marks.keys[start:end])
    lost = act.cls == "suffer" and act.head == "fire"
    return (act.cls == "kill" and not _FIRE.isdisjoint(words)) or lost


def _opened(page: Page, telling: Telling) -> bool:
    """Whether a country is told to have opened fire: "Azerbaijan opened fire on the village of X", "resorted
    to firing"."""
    who = telling.actor
    opened = page.marks.keys[telling.act.first].startswith(("open", "resort"))
    return who is not None and who.kind == "place" and opened


_FIRE = frozenset({"fire", "gunfire", "guns", "bullets"})
