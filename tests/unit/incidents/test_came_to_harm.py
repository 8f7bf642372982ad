"""What came to harm right after an attack that names no target, told with no verb of attack."""

import pytest

from tests.unit.incidents.extracting import current, only

SHELLED = "Russian troops shelled Antonivka on Saturday morning. "
HARMED = [
    ("Several houses and a clinic sustained damage.", "health"),
    ("A clinic suffered only light damage.", "health"),
    ("A power line is out of order.", "energy.grid"),
    ("A power line is down, the governor said.", "energy.grid"),
    ("A power line was cut, the governor said.", "energy.grid"),
    ("A water works is out of service.", "water"),
    ("A railway station took two hits.", "transport.rail"),
    ("A gas storage facility was among the targets.", "energy.fuel_storage"),
]


@pytest.mark.parametrize(("next_words", "kind"), HARMED)
def test_it_is_what_was_hit(next_words: str, kind: str) -> None:
    target = only(SHELLED + next_words).target
    assert target is not None
    assert target.infrastructure == kind


@pytest.mark.parametrize(
    "next_words",
    [
        "A clinic did not suffer damage.",
        "No power line is out of order, the governor said.",
        "The clinic is in good order.",
        "Prices at a power plant are down, the governor said.",
        "A clinic took in six people.",
        "A power line in Odesa is down after a storm, the governor said.",
    ],
)
def test_what_came_to_none_was_not_hit(next_words: str) -> None:
    assert not any("infrastructure_strike" in i.classes for i in current(SHELLED + next_words))
