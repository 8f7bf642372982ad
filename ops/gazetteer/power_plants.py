"""Derive streams/incidents/places/data/power_plants.tsv: nuclear plants and those of 100 MW or more.

    power_plants.py FOLDER_OF_CSV > power_plants.tsv

Input: the World Resources Institute's raw lists of power plants by country (Global Power Plant Database, CC
BY 4.0).
"""

import csv
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
from streams.incidents.places.borders import country_at
from streams.incidents.places.gazetteer import Gazetteer, kilometres
from streams.incidents.places.index import table
from streams.incidents.places.normal import strict

LEAST_MW = 100
HEADER = """\
# Big power plants, same columns as facilities.tsv. Source: World Resources Institute, Global Power Plant
# Database (CC BY 4.0), rows of 100 MW or more or nuclear, with coordinates; made by
# ops/gazetteer/power_plants.py
# name\troots\taliases\tcategory\toperator\tcountry\tadmin1\tlat\tlon\tsource"""
SPREAD_OUT = ("wind", "solar")
"""Fuels of plants that are no one place."""
FUELS = {"nuclear": "energy.nuclear", "hydro": "water"}


def main(folder: str) -> None:
    gazetteer = Gazetteer.open()
    print(HEADER)
    seen = set()
    known = [(row[3], float(row[7]), float(row[8])) for row in table("facilities.tsv")]
    for path in sorted(Path(folder).glob("*.csv")):
        with path.open(encoding="utf-8", errors="replace") as file:
            for row in csv.DictReader(file):
                fuel = (row["Fuel"] or "").lower()
                try:
                    megawatts = float((row["Capacity (MW)"] or "0").replace(",", ""))
                    lat, lon = float(row["Latitude"]), float(row["Longitude"])
                except ValueError:
                    continue
                name = (row["Name"] or "").strip()
                found = [
                    m.entry
                    for m in gazetteer.named(strict(row["Country"] or path.stem))
                    if m.entry.kind == "country"
                ]
                if not found or not name.isprintable() or (megawatts < LEAST_MW and "nuclear" not in fuel):
                    continue
                iso = found[0].country
                if fuel in SPREAD_OUT or (iso, strict(name)) in seen or not 2 < len(name) < 50:
                    continue
                seen.add((iso, strict(name)))
                near = gazetteer.nearest(lat, lon, iso)
                region = gazetteer.admin1(near.admin1) if near else None
                category = FUELS.get(fuel, "energy.power_plant")
                if any(other == category and kilometres(lat, lon, *at) < 15 for other, *at in known):
                    continue
                at = country_at(lat, lon)
                away = near is None or kilometres(lat, lon, near.lat, near.lon) > 80
                if at is None or (at.iso != iso and away):
                    continue  # a slip of the keyboard
                head = {"energy.nuclear": "nuclear power plant", "water": "dam"}.get(category, "power plant")
                owner = " ".join((row["Owner"] or "").split(";")[0].split())
                where = iso, region.name if region else "", f"{lat:.4f}", f"{lon:.4f}"
                print(
                    f"{name} {head}",
                    name,
                    "",
                    category,
                    owner,
                    *where,
                    f"WRI {row['Power Plant ID']}",
                    sep="\t",
                )


if __name__ == "__main__":
    main(*sys.argv[1:])
