"""Whether two places are one, or one holds the other (codebook section 5): by identity, name and distance."""

import re
import unicodedata
from math import asin, cos, radians, sin, sqrt

import msgspec

from streams.articles.body import normalise
from streams.incidents.record import Place, PlacePrecision

# How two places agree: the same; one plant, named after two towns; one within the other, the tighter the
# better (CONTAINED less the steps between their precisions); 0 if they don't.
SAME, NEAR, CONTAINED = 9, 8, 7
COUNTRY, ADMIN1, DISTRICT, SETTLEMENT, FACILITY = range(5)
_RANKS: dict[PlacePrecision, int] = {
    "country": COUNTRY,
    "admin1": ADMIN1,
    "district": DISTRICT,
    "settlement": SETTLEMENT,
    "facility": FACILITY,
}
# Kilometres: two spellings of one village; a plant and its town; a district from its middle to its edge.
_SPELLING_KM, _PLANT_KM, _DISTRICT_KM = 2.0, 25.0, 40.0
# Words that say what kind of place it is, not which.
_KINDS = frozenset(
    {
        "the",
        "of",
        "in",
        "near",
        "region",
        "oblast",
        "province",
        "district",
        "raion",
        "rayon",
        "county",
        "state",
    }
    | {"governorate", "republic", "krai", "city", "town", "village", "area", "municipality", "prefecture"}
    | {"department", "settlement"}
)


class Spot(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A place with its names folded and its precision as a rank, COUNTRY to FACILITY. Degrees are WGS 84."""

    rank: int
    country: str | None
    admin1: str
    settlement: str
    name: str
    geonameid: int | None
    lat: float | None
    lon: float | None


def spot(place: Place) -> Spot:
    """Reduce a place to what is compared."""
    rank = _RANKS[place.precision]
    return Spot(
        rank=rank,
        country=place.country,
        admin1=fold(place.admin1 or (place.name if rank == ADMIN1 else None)),
        settlement=fold(place.settlement),
        name=fold(place.name),
        geonameid=place.geonameid,
        lat=place.lat,
        lon=place.lon,
    )


def fold(name: str | None) -> str:
    """Return a name without case, accents, marks and words for kinds of place (unless it has no others)."""
    if not name:
        return ""
    letters = (c for c in unicodedata.normalize("NFKD", normalise(name)) if not unicodedata.combining(c))
    words = re.findall(r"\w+", "".join(letters))
    return " ".join(w for w in words if w not in _KINDS) or " ".join(words)


def share(a: str, b: str) -> bool:
    """Whether two folded names have a word of four letters or more in common."""
    return bool(a and b and {w for w in a.split() if len(w) > 3} & set(b.split()))


def agree(a: Spot, b: Spot, plant: bool = False) -> int:
    """Return how two places agree. `plant`: both tellings are of a kind of plant that a town has once."""
    if a.country != b.country:
        return 0
    if a.geonameid is not None and a.geonameid == b.geonameid and a.rank == b.rank:
        return SAME
    coarse, fine = (a, b) if a.rank <= b.rank else (b, a)
    if coarse.rank == fine.rank and _one_place(coarse, fine):
        return SAME
    if coarse.rank < fine.rank and _holds(coarse, fine):
        return CONTAINED - (fine.rank - coarse.rank)
    return NEAR if plant and coarse.rank >= SETTLEMENT and _within(a, b, _PLANT_KM) else 0


def _one_place(a: Spot, b: Spot) -> bool:
    """Two places of one precision: by name within a region, or so near that the names are two spellings."""
    if a.rank == COUNTRY:
        return a.country is not None or a.name == b.name
    if a.rank == ADMIN1:
        return a.admin1 == b.admin1
    if _elsewhere(a, b):
        return False
    if a.rank == FACILITY:
        return share(a.name, b.name) and _maybe_within(a, b, _PLANT_KM)
    if a.rank == SETTLEMENT and _within(a, b, _SPELLING_KM):
        return True
    named = a.name == b.name or (a.settlement != "" and a.settlement == b.settlement)
    return named and _maybe_within(a, b, _DISTRICT_KM)


def _holds(coarse: Spot, fine: Spot) -> bool:
    """Whether the coarser place encloses the finer one, as far as names and distance can tell."""
    if coarse.rank == COUNTRY:
        return coarse.country is not None
    if coarse.rank == ADMIN1:
        return coarse.admin1 != "" and coarse.admin1 == fine.admin1
    if _elsewhere(coarse, fine):
        return False
    if coarse.rank == DISTRICT:
        return _within(coarse, fine, _DISTRICT_KM)
    town = coarse.settlement or coarse.name
    named = town == fine.settlement or (not fine.settlement and f" {town} " in f" {fine.name} ")
    return named and _maybe_within(coarse, fine, _DISTRICT_KM)


def _elsewhere(a: Spot, b: Spot) -> bool:
    return a.admin1 != "" and b.admin1 != "" and a.admin1 != b.admin1


def _within(a: Spot, b: Spot, limit: float) -> bool:
    distance = _km(a, b)
    return distance is not None and distance <= limit


def _maybe_within(a: Spot, b: Spot, limit: float) -> bool:
    distance = _km(a, b)
    return distance is None or distance <= limit


def _km(a: Spot, b: Spot) -> float | None:
    """Great-circle distance (haversine, mean radius 6371 km), None if either has no coordinates."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return None
    p, q = radians(a.lat), radians(b.lat)
    h = sin((q - p) / 2) ** 2 + cos(p) * cos(q) * sin(radians(b.lon - a.lon) / 2) ** 2
    return 12742 * asin(sqrt(min(1.0, h)))
