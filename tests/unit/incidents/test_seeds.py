"""The two sample articles that ship with the project: what must be found in them, each with its day and
class."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from streams.incidents.record import Incident
from streams.resources import folder
from tests.unit.incidents.extracting import article, extractor

SEEDS = sorted(folder("seeds").glob("*.txt"))
ROWS = {
    "000": {
        ("ground_incursion", "Tyotkino", "cross_border"),
        ("ground_incursion", "Belgorod", "cross_border"),
        ("drone_strike", "Kursk", "cross_border"),
        ("drone_strike", "Belgorod", "cross_border"),
        ("explosive", "Bryansk", ""),
    },
    "002": {
        ("ground_incursion", "Tyotkino", "cross_border"),
        ("ground_incursion", "Belgorod", "cross_border"),
        ("drone_strike", "Belgorod", "cross_border"),
        ("drone_strike", "Kstovo", "cross_border infrastructure_strike"),
        ("drone_strike", "Oryol", "cross_border infrastructure_strike"),
    },
}


def _extract(path: Path) -> list[Incident]:
    raw = path.read_text(encoding="utf-8")
    head = re.match(r" date (\d{4})-(\d\d)-(\d\d) ", raw)
    assert head is not None
    published = datetime(int(head[1]), int(head[2]), int(head[3]), 18, tzinfo=UTC)
    return [i for i in extractor().extract(article(raw[head.end() :], published)) if not i.background]


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_seed(path: Path) -> None:
    found = _extract(path)
    rows = {(i.type, (i.place.name if i.place else "").split()[0], " ".join(i.classes)) for i in found}
    assert rows == ROWS[path.name[:3]]
    assert all(i.time is not None and i.time.start.startswith("2024-03-12") for i in found)
    assert all(i.place is not None and i.place.country == "RU" and i.place.lat is not None for i in found)
    assert not any("Il-76" in (i.target.name or "") for i in found if i.target)
