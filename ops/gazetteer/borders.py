"""Convert npm `@rapideditor/country-coder`'s borders.json (ISC licence) to
streams/incidents/places/data/borders.tsv.

    borders.py BORDERS_JSON > borders.tsv

One line a ring: the country it belongs to de jure, then longitude and latitude of its corners. Rings of one
polygon after the first are holes; a point is in a country if an odd number of its rings contain it.
"""

import json
import sys
from pathlib import Path

HEADER = """\
# Country borders: ISO 3166-1 code, name, polygon number, then lon,lat of the corners, parted by spaces.
# Source: @rapideditor/country-coder 5.6.1 (ISC); made by ops/gazetteer/borders.py
# iso\tname\tpolygon\tring"""
# Codebook section 7.7: the file follows control on the ground, we follow the law.
DE_JURE = {"Q7835": "UA", "Q23681": "CY"}  # Crimea, Northern Cyprus


def main(path: str) -> None:
    print(HEADER)
    number = 0
    for feature in json.loads(Path(path).read_text())["features"]:
        facts, shape = feature["properties"], feature["geometry"]
        iso = DE_JURE.get(facts["wikidata"]) or facts.get("iso1A2") or facts.get("country")
        if not shape or not iso or len(iso) != 2:
            continue
        for polygon in shape["coordinates"]:
            number += 1
            for ring in polygon:
                corners = " ".join(f"{lon},{lat}" for lon, lat in ring)
                print(iso, facts["nameEn"], number, corners, sep="\t")


if __name__ == "__main__":
    main(*sys.argv[1:])
