"""Which country a point lies in: border polygons, with the de jure rules of codebook section 7.7."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

from msgspec import Struct

from streams.incidents.places.index import table

Point = tuple[float, float]
"""Longitude and latitude, degrees."""


class Country(Struct, frozen=True, gc=False):
    """An ISO 3166-1 alpha-2 code, and whether another state claims the land."""

    iso: str
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class _Shape:
    """A polygon: its rings after the first are holes. `box` is west, south, east, north."""

    iso: str
    rings: tuple[tuple[Point, ...], ...]
    box: tuple[float, float, float, float]

    def covers(self, lon: float, lat: float) -> bool:
        west, south, east, north = self.box
        return (
            west <= lon <= east
            and south <= lat <= north
            and sum(_in(r, lon, lat) for r in self.rings) % 2 == 1
        )


@lru_cache(maxsize=65536)
def country_at(lat: float, lon: float) -> Country | None:
    """Return the country that a point (degrees, WGS 84) lies in; None at sea beyond any country's coast."""
    found = next((shape.iso for shape in _countries() if shape.covers(lon, lat)), None)
    return de_jure(found, lat, lon) if found else None


@lru_cache(maxsize=65536)
def de_jure(iso: str, lat: float, lon: float) -> Country:
    """Return the country of a point that a map or a gazetteer puts in `iso`, after codebook section 7.7."""
    shapes = _disputed() if iso in _claimed() else ()
    disputed = next((shape.iso for shape in shapes if shape.covers(lon, lat)), None)
    if disputed and iso in _LAND.get(disputed, (disputed,)):
        return Country(disputed, disputed=True)
    return Country(iso, disputed=iso == "PS")


# What maps of control may call disputed land; an outline that strays over another border must not move it.
_LAND = {"SY": ("SY", "IL"), "EH": ("EH", "MA"), "PS": ("PS",)}


def _in(ring: tuple[Point, ...], lon: float, lat: float) -> bool:
    """Whether a ring contains a point: the even-odd rule."""
    inside = False
    x0, y0 = ring[-1]
    for x, y in ring:
        if (y > lat) != (y0 > lat) and lon < (x0 - x) * (lat - y) / (y0 - y) + x:
            inside = not inside
        x0, y0 = x, y
    return inside


def _ring(text: str) -> tuple[Point, ...]:
    corners = (corner.split(",") for corner in text.split(" "))
    return tuple((float(lon), float(lat)) for lon, lat in corners)


def _shape(iso: str, rings: list[tuple[Point, ...]]) -> _Shape:
    lons, lats = zip(*rings[0], strict=True)
    return _Shape(iso, tuple(rings), (min(lons), min(lats), max(lons), max(lats)))


@cache
def _countries() -> list[_Shape]:
    polygons: dict[tuple[str, str], list[tuple[Point, ...]]] = defaultdict(list)
    for iso, _name, number, ring in table("borders.tsv"):
        polygons[iso, number].append(_ring(ring))
    return [_shape(iso, rings) for (iso, _), rings in polygons.items()]


@cache
def _claimed() -> frozenset[str]:
    """The countries of which some land is claimed by another state."""
    return frozenset(iso for shape in _disputed() for iso in _LAND.get(shape.iso, (shape.iso,)))


@cache
def _disputed() -> list[_Shape]:
    return [_shape(iso, [_ring(ring)]) for _name, iso, ring in table("disputed.tsv")]
