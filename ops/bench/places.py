#!/usr/bin/env python3
"""What the gazetteer could give and what is made of it: the ceiling on satp, the baseline on LGL.

DATA_FOLDER holds satp/dev and geo/lgl; one line each.

satp: of the reports that are placed, how many are placed within 25 km of the label, and of how many any name
in the text is that of a place within 25 km in India or next door: nothing that chooses among the names of a
text can do better.

LGL: the toponyms whose GeoNames id, 25 km and 161 km are right if each is taken for the most populous place
of its name (a country before a town), with the names given; compare `wirewatch places`, which must find the
names, too.

Example:
  python -m ops.bench.places ../shared/data
"""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ops.bench.evaluate import lines, predict, start
from streams.incidents.places import normal
from streams.incidents.places.gazetteer import Entry, Gazetteer, kilometres

NEAR, FAR = 25.0, 161.0
"""km; 161 km are the 100 miles of the geoparsing literature (Leidner 2007)."""
_NEIGHBOURS = ("IN", "NP", "BD", "MM", "BT", "LK")
_NAME = re.compile(r"[A-Z][\w'’-]*(?: [\w'’-]+){0,3}")
_STARTS = re.compile(r"(?<![\w'’-])[A-Z]")


def names(text: str) -> set[str]:
    """Return every run of one to four words that begins with a capital."""
    found: set[str] = set()
    for start_ in _STARTS.finditer(text):
        match = _NAME.match(text, start_.start())
        words = match[0].split(" ") if match else []
        found.update(" ".join(words[:n]) for n in range(1, len(words) + 1))
    return found


def entries(gazetteer: Gazetteer, name: str) -> list[Entry]:
    """Return the places of that name, by its loose spelling where its own is none's."""
    return [m.entry for m in gazetteer.named(normal.strict(name)) or gazetteer.loosely(name)]


def satp(folder: Path, gazetteer: Gazetteer) -> str:
    """Return how near satp's reports are placed, and how near they could be."""
    placed = right = possible = 0
    gold = {label["id"]: label for label in lines(folder / "satp/dev.gold.jsonl")}
    for article in lines(folder / "satp/dev.articles.jsonl"):
        label = gold[article["id"]]
        given = list(_points(predict(article)[0]["incidents"])) if label["lat"] is not None else []
        if not given:
            continue
        at = label["lat"], label["lon"]
        known = (e for name in names(article["text"]) for e in entries(gazetteer, name))
        placed += 1
        right += any(kilometres(*point, *at) <= NEAR for point in given)
        possible += any(kilometres(e.lat, e.lon, *at) <= NEAR for e in known if e.country in _NEIGHBOURS)
    return (
        f"satp: {placed} placed, within 25 km {right / placed:.3f}; "
        f"a name of a place within 25 km is told in {possible / placed:.3f}"
    )


def _points(incidents: list[dict[str, Any]]) -> Iterator[tuple[float, float]]:
    for incident in incidents:
        place = incident["place"]
        if place and place["lat"] is not None:
            yield place["lat"], place["lon"]


def lgl(folder: Path, gazetteer: Gazetteer) -> str:
    """Return how often the most populous place of a name is LGL's."""
    total = exact = near = far = 0
    for label in lines(folder / "geo/lgl.gold.jsonl"):
        for toponym in label["toponyms"]:
            total += 1
            found = entries(gazetteer, toponym["name"])
            if not found:
                continue
            most = max(found, key=lambda entry: (entry.kind == "country", entry.population))
            off = kilometres(most.lat, most.lon, toponym["lat"], toponym["lon"])
            exact += most.geonameid == toponym["geonameid"]
            near += off <= NEAR
            far += off <= FAR
    return (
        f"lgl: {total} toponyms; the most populous of the name: exact {exact / total:.3f}, "
        f"within 25 km {near / total:.3f}, within 161 km {far / total:.3f}"
    )


def main() -> None:
    """Print both lines."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="holds satp/ and geo/")
    folder = parser.parse_args().folder
    if not (folder / "satp").is_dir():
        raise SystemExit(f"{folder}: no folder satp")
    gazetteer = Gazetteer.open()
    start()
    print(lgl(folder, gazetteer))
    print(satp(folder, gazetteer))


if __name__ == "__main__":
    main()
