"""Whether two tellings are of one act in the world (codebook section 5, and 7.1 to 7.3, 7.8).

An `Act` is what matching looks at, small enough to keep one for every event of a country and day in one row.
In doubt two tellings are two acts: a second alert for one act costs a minute, a missing one costs the act.
"""

import re
from datetime import date, datetime

import msgspec

from streams.events.whereabouts import Spot, agree, fold, share, spot
from streams.incidents.record import ActType, Incident

FAMILIES: dict[ActType, str] = {
    "drone_strike": "strike",
    "air_strike": "strike",
    "missile_strike": "strike",
    "shelling": "strike",
    "naval_strike": "strike",
    "strike_unspecified": "strike",
    "ground_incursion": "ground",
    "armed_attack": "ground",
    "sabotage": "sabotage",
    "explosive": "sabotage",
    "cyber_attack": "cyber",
}
"""Groups of act types that can be two names of one act; nothing matches across them."""

# Reporters name one target by several of these; a second facility named apart is a second event (7.8).
_ALIKE: tuple[frozenset[str], ...] = (
    frozenset({"energy.refinery", "energy.fuel_storage", "energy.terminal"}),
    frozenset({"energy.power_plant", "energy.nuclear", "energy.grid"}),
    frozenset({"transport.port", "transport.ship", "energy.terminal"}),
    frozenset({"residential", "commercial", "government", "education", "religious"}),
)
# A town has few of these, and they stand outside it: each report names them after a town of its own choice.
_PLANT = re.compile(r"energy\.(?!grid|pipeline)|water|transport\.(port|airport|bridge)")
_NIGHT_ENDS, _NIGHT_BEGINS = 6, 20
# News without a day is of the day it is told or of the two before.
_NEWS_DAYS = 2


class Act(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What one telling says, for comparing. Days are ordinals; `first` and `last` enclose the act."""

    type: ActType
    first: int
    last: int
    night: bool
    place: Spot | None
    infrastructure: str | None
    target: str
    actor: str | None
    killed: tuple[int, int] | None
    injured: tuple[int, int] | None


class Agreement(msgspec.Struct, frozen=True, order=True, gc=False):
    """How well two tellings agree: the first difference decides. `place` is 0 if neither names one."""

    place: int
    category: int
    type: bool
    days: int
    actor: bool
    target: bool


def act(incident: Incident, told: datetime) -> Act:
    """Reduce an incident to what is compared. `told` is when the article was published."""
    first, last, night = _days(incident, told.date().toordinal())
    target, toll = incident.target, incident.casualties
    return Act(
        type=incident.type,
        first=first,
        last=last,
        night=night,
        place=spot(incident.place) if incident.place else None,
        infrastructure=target.infrastructure if target else None,
        target=fold(target.name) if target else "",
        actor=incident.actor.country if incident.actor else None,
        killed=toll.killed if toll else None,
        injured=toll.injured if toll else None,
    )


def _days(incident: Incident, told: int) -> tuple[int, int, bool]:
    """First and last day it may have happened on, and whether at night, which two days share."""
    if incident.time is None:
        return max(1, told - _NEWS_DAYS), told, False
    start, precision = incident.time.start, incident.time.precision
    day = date.fromisoformat(start[:10])
    if precision in ("month", "year"):
        # The last days of a month are news in the first three of the next.
        end = date(day.year, day.month if precision == "month" else 12, 28).toordinal() + 3
        last = max(day.toordinal(), min(told, end))
        return max(day.toordinal(), last - _NEWS_DAYS), last, False
    hour = int(start[11:13]) if precision == "minute" and len(start) > 13 else 12
    return day.toordinal(), day.toordinal(), not _NIGHT_ENDS <= hour < _NIGHT_BEGINS


def same_act(a: Act, b: Act) -> Agreement | None:
    """Return how well two tellings agree, None if they are of two acts.

    Agreement without a place says that neither names one: then only copies of one story are one act.
    """
    if not _types_agree(a, b) or (a.actor and b.actor and a.actor != b.actor):
        return None
    category = _categories_agree(a.infrastructure, b.infrastructure)
    days = _days_agree(a, b) if category else 0
    if not days or (a.place is None) != (b.place is None):
        return None
    place = 0
    if a.place and b.place:
        place = agree(a.place, b.place, plant=_one_plant(a, b))
        if not place:
            return None
    sides = a.actor is not None and a.actor == b.actor
    return Agreement(place, category, a.type == b.type, days, sides, share(a.target, b.target))


def _types_agree(a: Act, b: Act) -> bool:
    """Any strike may be unspecified; rockets are shelling or missiles (7.3); ships take any weapon (7.2)."""
    if a.type == b.type:
        return True
    if FAMILIES[a.type] != FAMILIES[b.type]:
        return False
    types = {a.type, b.type}
    if (
        FAMILIES[a.type] != "strike"
        or "strike_unspecified" in types
        or types == {"shelling", "missile_strike"}
    ):
        return True
    return "naval_strike" in types and "transport.ship" in (a.infrastructure, b.infrastructure)


def _categories_agree(a: str | None, b: str | None) -> int:
    """3: equal and named; 2: words for one target; 1: one is silent; 0: two facilities."""
    if a is None or b is None:
        return 1
    if a == b:
        return 3
    return 2 if any(a in group and b in group for group in _ALIKE) else 0


def _one_plant(a: Act, b: Act) -> bool:
    return (
        a.infrastructure is not None
        and a.infrastructure == b.infrastructure
        and bool(_PLANT.match(a.infrastructure))
    )


def _days_agree(a: Act, b: Act) -> int:
    """2: one day, or one that the other encloses; 1: neighbours with one toll and a night or a named target.

    Raids of two nights on one town are the rule in a war, so the night alone joins nothing.
    """
    if a.first <= b.last and b.first <= a.last:
        return 2
    adjacent = a.last + 1 == b.first or b.last + 1 == a.first
    joined = a.night or b.night or (share(a.target, b.target) and a.infrastructure == b.infrastructure)
    return int(adjacent and joined and _one_toll(a, b))


def _one_toll(a: Act, b: Act) -> bool:
    """Whether both count people hurt and agree on how many."""
    known = [(x, y) for x, y in ((a.killed, b.killed), (a.injured, b.injured)) if x and y]
    return any(x[1] for x, _ in known) and all(x[0] <= y[1] and y[0] <= x[1] for x, y in known)
