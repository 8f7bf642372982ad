"""Places told before that "both cities" or "all three" stand for. Our own words."""

import pytest

from tests.unit.incidents.extracting import current, hit


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Lights failed in Lviv and Lutsk. Russian missiles had hit substations in both cities on Monday.",
            {"Lviv", "Lutsk"},
        ),
        (
            "Lviv, Lutsk and Rivne lost power. Missiles struck substations in all three on Monday.",
            {"Lviv", "Lutsk", "Rivne"},
        ),
        (
            "There were blackouts in Sumy and Poltava. Drones hit substations across the two regions.",
            {"Sumy", "Poltava"},
        ),
    ],
)
def test_both_and_all_three_are_those_told_before(text: str, names: set[str]) -> None:
    assert {(what, where) for what, where in hit(text) if what} == {("energy.grid", n) for n in names}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The mayors of Lviv and Lutsk met. Missiles struck both Kyiv and Odesa on Monday.",
            {"Kyiv", "Odesa"},
        ),
        ("Sirens sounded in Lviv. Drones hit a bank on both sides of the Dnipro in Kyiv.", {"Kyiv"}),
        ("Shops closed in Lviv. Missiles hit two substations in both Sumy and Poltava.", {"Sumy", "Poltava"}),
    ],
)
def test_both_may_be_of_others(text: str, names: set[str]) -> None:
    assert {i.place.name for i in current(text) if i.place} == names
