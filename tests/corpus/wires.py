"""Score the extractor on wires: short invented texts whose answers were written before it ran (README.md).

`python -m tests.corpus.wires` prints the figures of each file of `invented/`, with `--errors` what goes
wrong; `python -m tests.corpus.wires FILE...` those of other files. A wire is a line of text (`\\n` breaks
it), then a line for each incident, none for a harmless text; an empty line parts it from the next:

    = type[/as good] | outcome | side | infrastructure | place | country | day | killed | classes [| BG]

`-` is none (of a day: any), `cb` and `inf` are the classes, BG is background; all are published at noon of
11 March 2026, UTC.
"""

import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from streams.articles.record import Article
from streams.incidents.extractor import Extractor
from tests.corpus.scoring import CLASSES, HERE, Score, add, flat

WIRES = HERE / "invented"
PUBLISHED = datetime(2026, 3, 11, 12, tzinfo=UTC)  # a Wednesday
FIELDS = ("type", "infrastructure", "actor_country", "place", "date", "killed", "outcome")
_CLASSES = {"cb": CLASSES[0], "inf": CLASSES[1]}
_COLUMNS = 9


def wires(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the text and the label of each wire of a file; raise ValueError that names a row in error."""
    for n, block in enumerate(path.read_text(encoding="utf-8").split("\n\n"), 1):
        rows = [row for row in block.strip().splitlines() if row and not row.startswith("#")]
        if rows:
            told = [_incident(row) for row in rows[1:]]
            label = {"id": f"{path.stem} {n}", "negative": not told, "incidents": told}
            yield rows[0].replace("\\n", "\n"), label


def articles(path: Path) -> Iterator[tuple[Article, dict[str, Any]]]:
    """Yield each wire of a file as the article that it is read as, and its label."""
    for n, (text, label) in enumerate(wires(path)):
        yield Article(id=f"{path.stem}-{n}", source="wires", text=text, published_at=PUBLISHED), label


def _incident(row: str) -> dict[str, Any]:
    cells = [cell.strip() for cell in row.removeprefix("=").split("|")]
    if not row.startswith("=") or len(cells) not in (_COLUMNS, _COLUMNS + 1):
        raise ValueError(f"a row needs = and {_COLUMNS} columns: {row}")
    kind, *others = cells[0].split("/")
    outcome, side, infrastructure, place, country, day, killed = (_value(cell) for cell in cells[1:8])
    ends = (killed or "").split("-")
    return {
        "type": kind,
        "alt_types": others,
        "outcome": outcome,
        "actor_country": side,
        "infrastructure": infrastructure,
        "place": {"name": place or "", "admin1": None, "country": country},
        "date": day,
        "killed": (int(ends[0]), int(ends[-1])) if killed else None,
        "background": cells[_COLUMNS:] == ["BG"],
        "unasked": ("status", "injured", *(["date"] if day is None else [])),
        "classes": [_CLASSES[each.strip()] for each in cells[8].split(",") if each.strip()],
    }


def _value(cell: str) -> str | None:
    return None if cell in ("", "-") else cell


def measure(extractor: Extractor, paths: Sequence[Path]) -> Score:
    """Score the wires of some files."""
    score = Score()
    for path in paths:
        for read, label in articles(path):
            add(score, label, [flat(each) for each in extractor.extract(read)])
    return score


def main() -> None:
    """Print the figures of each file, and its errors if asked."""
    extractor = Extractor.load()
    named = [Path(each) for each in sys.argv[1:] if each != "--errors"]
    for path in named or sorted(WIRES.glob("*.txt")):
        score = measure(extractor, [path])
        tallies = "  ".join(f"{name} F1 {tally.f1:.3f}" for name, tally in score.incidents.items())
        shares = "  ".join(f"{name} {score.share(name):.2f}" for name in FIELDS)
        alarms = f"false alarms {score.false_alarms} of {score.negatives}"
        print(f"{path.stem:16} {tallies}  {alarms}\n{'':16} of {score.matched} matched: {shares}")
        if "--errors" in sys.argv[1:]:
            print(*score.errors, sep="\n")


if __name__ == "__main__":
    main()
