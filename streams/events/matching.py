"""Whether two tellings are of one act in the world (codebook section 5, and 7.1, 7.3, 7.12).

An `Act` is what matching looks at, small enough to keep one for every event of a country and day in one row.
Doubt is settled against joining: two alerts for one act cost a reader a minute, one for two acts costs the second.
"""

import re
from datetime import date, datetime
from math import asin, cos, radians, sin, sqrt
from typing import get_args

import msgspec

from streams.articles.body import normalise
from streams.incidents.record import ActType, Incident, Place, PlacePrecision

Family = str
_STRIKES = ("drone_strike", "air_strike", "missile_strike", "shelling", "naval_strike", "strike_unspecified")
_FAMILIES: dict[str, Family] = {
    **dict.fromkeys(_STRIKES, "strike"),
    **dict.fromkeys(("ground_incursion", "armed_attack"), "ground"),
    **dict.fromkeys(("sabotage", "explosive"), "sabotage"),
    "cyber_attack": "cyber",
}
assert _FAMILIES.keys() == set(get_args(ActType))  # noqa: S101 - a new type must say its family

_RANKS: dict[PlacePrecision, int] = {"country": 0, "admin1": 1, "district": 2, "settlement": 3, "facility": 4}
# Reporters name one plant by several of these words; a second plant named apart is a second event (7.8).
_ALIKE: tuple[frozenset[str], ...] = (
    frozenset({"energy.refinery", "energy.fuel_storage", "energy.terminal"}),
    frozenset({"energy.power_plant", "energy.nuclear", "energy.grid"}),
    frozenset({"transport.port", "transport.ship", "energy.terminal"}),
    frozenset({"residential", "commercial", "government", "education", "religious"}),
)
# Plants stand outside the town they are named after, and each report picks its own town.
_PLANT = re.compile(r"energy\.|water|industry|transport\.(port|airport|bridge)")
_PLANT_KM = 25.0
_SAME_KM = 2.0
_DISTRICT_KM = 40.0
_FACILITY_KM = 15.0
# Words that say what kind of place it is, not which.
_KINDS = frozenset(
    "the of in near region oblast province district raion rayon county state governorate republic krai city town"
    " village area municipality prefecture department settlement".split()
)
_NIGHT_ENDS, _NIGHT_BEGINS = 6, 20
_NEWS_DAYS = 2


class Act(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What one telling says, for comparing. Days are ordinals; `first` and `last` enclose the day it happened."""

    type: str
    first: int
    last: int
    night: bool
    rank: int
    country: str | None
    admin1: str
    settlement: str
    name: str
    geonameid: int | None
    lat: float | None
    lon: float | None
    infrastructure: str | None
    target: str
    actor: str | None
    killed: tuple[int, int] | None
    injured: tuple[int, int] | None


def family(kind: str) -> Family:
    """Return the group of act types that can be two names of one act."""
    return _FAMILIES[kind]


def fold(name: str | None) -> str:
    """Return a place's or target's name without case, accents' compositions, marks and words for kinds of place."""
    if not name:
        return ""
    words = re.findall(r"\w+", normalise(name))
    return " ".join(w for w in words if w not in _KINDS) or " ".join(words)


def act(incident: Incident, told: datetime) -> Act:
    """Reduce an incident to what matching compares. `told` is when the article was published."""
    first, last, night = _days(incident, told.date().toordinal())
    place, target, toll = incident.place, incident.target, incident.casualties
    return Act(
        type=incident.type,
        first=first,
        last=last,
        night=night,
        rank=_RANKS[place.precision] if place else -1,
        country=place.country if place else None,
        admin1=fold(_admin1(place)) if place else "",
        settlement=fold(place.settlement) if place else "",
        name=fold(place.name) if place else "",
        geonameid=place.geonameid if place else None,
        lat=place.lat if place else None,
        lon=place.lon if place else None,
        infrastructure=target.infrastructure if target else None,
        target=fold(target.name) if target else "",
        actor=incident.actor.country if incident.actor else None,
        killed=toll.killed if toll else None,
        injured=toll.injured if toll else None,
    )


def _admin1(place: Place) -> str | None:
    return place.admin1 or (place.name if place.precision == "admin1" else None)


def _days(incident: Incident, told: int) -> tuple[int, int, bool]:
    """First and last day it may have happened on, and whether at night, which two days share.

    News without a day is of the last days; a month ends with the day of the report.
    """
    if incident.time is None:
        return told - _NEWS_DAYS, told, False
    start, precision = incident.time.start, incident.time.precision
    day = date.fromisoformat(start[:10])
    number = day.toordinal()
    if precision in ("month", "year"):
        following = day.month + 1 if precision == "month" else 13
        end = date(day.year, following, 1) if following <= 12 else date(day.year, 12, 31)
        last = min(max(told, number), end.toordinal())
        return max(number, last - _NEWS_DAYS), last, False
    hour = int(start[11:13]) if len(start) > 13 else None
    return number, number, hour is not None and (hour < _NIGHT_ENDS or hour >= _NIGHT_BEGINS)


def same_act(a: Act, b: Act) -> tuple[int, ...] | None:
    """How well two tellings agree, the greater the better; None if they are of two acts."""
    if not _types_agree(a, b) or (a.actor and b.actor and a.actor != b.actor):
        return None
    kinds = _categories_agree(a.infrastructure, b.infrastructure)
    days = _days_agree(a, b) if kinds else 0
    place = _places_agree(a, b) if days else 0
    if not place:
        return None
    return place, kinds, a.type == b.type, days, bool(a.actor and a.actor == b.actor), _share(a.target, b.target)


def same_place(a: Act, b: Act) -> bool:
    """Whether both name one place with one precision."""
    return _places_agree(a, b) == _SAME


def _types_agree(a: Act, b: Act) -> bool:
    """`strike_unspecified` is any strike; rockets are shelling or missiles (7.3); a ship takes any weapon (7.2)."""
    if a.type == b.type:
        return True
    one = family(a.type)
    if one != family(b.type):
        return False
    types = {a.type, b.type}
    if one != "strike" or "strike_unspecified" in types or types == {"shelling", "missile_strike"}:
        return True
    return "naval_strike" in types and "transport.ship" in (a.infrastructure, b.infrastructure)


def _categories_agree(a: str | None, b: str | None) -> int:
    """3: equal and named, 2: words for one plant, 1: one is silent, 0: two facilities."""
    if a == b:
        return 3 if a else 1
    if not a or not b:
        return 1
    return 2 if any(a in group and b in group for group in _ALIKE) else 0


def _days_agree(a: Act, b: Act) -> int:
    """2: one day, or one that encloses the other; 1: neighbours that one night or one plant and one toll join."""
    if a.first <= b.last and b.first <= a.last:
        return 2
    adjacent = a.last + 1 == b.first or b.last + 1 == a.first
    joined = a.night or b.night or (_share(a.target, b.target) and a.infrastructure == b.infrastructure)
    return int(bool(adjacent and joined and _one_toll(a, b)))


def _one_toll(a: Act, b: Act) -> bool:
    """Whether both count people hurt and agree on how many."""
    pairs = ((a.killed, b.killed), (a.injured, b.injured))
    known = [(x, y) for x, y in pairs if x and y]
    return any(x[1] for x, _ in known) and all(x[0] <= y[1] and y[0] <= x[1] for x, y in known)


def _share(a: str, b: str) -> bool:
    """Whether two folded names have a telling word in common."""
    return bool(a and b and {w for w in a.split() if len(w) > 3} & set(b.split()))


# What `_places_agree` returns: the same place, the same plant, then containment, the tighter the better.
_SAME, _PLANT_NEAR, _CONTAINED = 9, 8, 7


def _places_agree(a: Act, b: Act) -> int:
    if a.country != b.country:
        return 0
    if a.rank < 0 or b.rank < 0:
        return 0
    if a.geonameid is not None and a.geonameid == b.geonameid and a.rank == b.rank:
        return _SAME
    coarse, fine = (a, b) if a.rank <= b.rank else (b, a)
    if coarse.rank == fine.rank and _one_place(coarse, fine):
        return _SAME
    if coarse.rank >= 3 and _one_plant(coarse, fine):
        return _PLANT_NEAR
    if coarse.rank < fine.rank and _contains(coarse, fine):
        return _CONTAINED - (fine.rank - coarse.rank)
    return 0


def _one_place(a: Act, b: Act) -> bool:
    """Two places of one precision: by name within a region, or so near that the names are two spellings."""
    if a.rank == 0:
        return a.country is not None or (bool(a.name) and a.name == b.name)
    if a.rank == 1:
        return bool(a.admin1) and a.admin1 == b.admin1
    if a.admin1 and b.admin1 and a.admin1 != b.admin1:
        return False
    distance = _km(a, b)
    if distance is not None and distance <= _SAME_KM and a.rank == 3:
        return True
    if a.rank == 4:
        return _share(a.name, b.name) and (distance is None or distance <= _FACILITY_KM)
    named = a.name == b.name or (a.settlement != "" and a.settlement == b.settlement)
    return named and (distance is None or distance <= _DISTRICT_KM)


def _one_plant(a: Act, b: Act) -> bool:
    """A refinery near two towns: one category that is built once, a few kilometres."""
    if a.infrastructure is None or not _PLANT.match(a.infrastructure):
        return False
    distance = _km(a, b)
    return a.infrastructure == b.infrastructure and distance is not None and distance <= _PLANT_KM


def _contains(coarse: Act, fine: Act) -> bool:
    """Whether the coarser place encloses the finer one, as far as names and distance can tell."""
    if coarse.rank == 0:
        return coarse.country is not None
    if coarse.rank == 1:
        return bool(coarse.admin1) and coarse.admin1 == fine.admin1
    if coarse.admin1 and fine.admin1 and coarse.admin1 != fine.admin1:
        return False
    distance = _km(coarse, fine)
    if coarse.rank == 2:
        return distance is not None and distance <= _DISTRICT_KM
    town = coarse.settlement or coarse.name
    return town != "" and town == fine.settlement and (distance is None or distance <= _DISTRICT_KM)


def _km(a: Act, b: Act) -> float | None:
    """Great-circle distance (haversine, mean radius 6371 km), None if either has no coordinates."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    p, q = radians(a.lat), radians(b.lat)
    h = sin((q - p) / 2) ** 2 + cos(p) * cos(q) * sin(radians(b.lon - a.lon) / 2) ** 2
    return 12742 * asin(sqrt(min(1.0, h)))
