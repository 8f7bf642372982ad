"""Reads the tab-separated knowledge files of `data/<language>/`: `#` starts a comment line, blank lines part
groups.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

_DATA = Path(__file__).parents[1] / "data"


@cache
def languages() -> frozenset[str]:
    """Return the languages that are read: those whose lexicons have a folder under `data/`."""
    return frozenset(path.name for path in _DATA.iterdir() if path.is_dir())


def rows(name: str, language: str, columns: int) -> Iterator[tuple[str, ...]]:
    """Yield the rows of `data/<language>/<name>`; raise ValueError naming the line that has other columns."""
    return read_rows(_DATA / language / name, columns)


def read_rows(path: Path, columns: int) -> Iterator[tuple[str, ...]]:
    """Yield the rows of a tab-separated file; raise ValueError naming the line that has other columns."""
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip() or line.startswith("#"):
                continue
            row = tuple(cell.strip() for cell in line.rstrip("\n").split("\t"))
            if len(row) != columns:
                raise ValueError(f"{path.name}, line {number}: {len(row)} columns instead of {columns}")
            yield row
