"""Power cuts told in a sentence of their own, or before an attack on the grid at large (ruling 8)."""

import pytest

from tests.unit.incidents.extracting import hit

APART = [
    (
        "Russian missiles hit Chuhuiv on Monday. The energy ministry reported power cuts in Poltava.",
        {(None, "Chuhuiv"), ("energy.grid", "Poltava")},
    ),
    (
        "Ukrainian rockets struck Shebekino overnight. The governor reported blackouts in Belgorod.",
        {(None, "Shebekino"), ("energy.grid", "Belgorod")},
    ),
    (
        "Russian drones attacked Izium on Monday. Emergency outages were introduced in the Sumy region.",
        {(None, "Izium"), ("energy.grid", "Sumy region")},
    ),
    (
        "Russian drones attacked Izium on Monday. This year's strikes on the grid have led to blackouts.",
        {(None, "Izium")},
    ),
    (
        "Russian drones attacked Izium on Monday. The Sumy region is under a news blackout.",
        {(None, "Izium")},
    ),
    (
        "Russian drones attacked Izium on Monday. There were no power cuts in the Sumy region.",
        {(None, "Izium")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), APART)
def test_where_power_cuts_are_reported_after_a_strike_the_grid_was_hit(
    text: str, expected: set[tuple[str | None, str | None]]
) -> None:
    assert hit(text) == expected


BEFORE = [
    (
        "Power was cut in the Kherson and Odesa regions on Monday after an attack on the grid.",
        {("energy.grid", "Kherson"), ("energy.grid", "Odesa region")},
    ),
    (
        "Blackouts were reported in the Sumy and Lviv regions after a Russian attack on energy sites.",
        {("energy.grid", "Sumy"), ("energy.grid", "Lviv region")},
    ),
    (
        "Chernihiv lost power on Monday after a Russian drone hit a substation in Nizhyn.",
        {("energy.grid", "Nizhyn")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), BEFORE)
def test_an_attack_on_the_grid_at_large_was_where_it_went_dark(
    text: str, expected: set[tuple[str | None, str | None]]
) -> None:
    assert hit(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Nigeria was without electricity on Monday after unions shut down the national grid in a strike.",
        "Peshawar lost power on Monday after a storm damaged the grid.",
    ],
)
def test_a_grid_that_failed_without_arms_was_not_hit(text: str) -> None:
    assert hit(text) == set()


PARTS = [
    (
        "Russia struck energy facilities in Ukraine on Monday. The Lviv and Odesa regions came under attack.",
        {("energy.grid", "Lviv"), ("energy.grid", "Odesa region")},
    ),
    (
        "Russian missiles hit Ukraine's power grid on Monday. Sites in Sumy and Poltava were targeted.",
        {("energy.grid", "Sumy"), ("energy.grid", "Poltava")},
    ),
    (
        "Russian missiles hit Ukraine's power grid on Monday. Shells killed a man in Sumy, and "
        "drones attacked Poltava.",
        {("energy.grid", "Ukraine"), (None, "Sumy"), (None, "Poltava")},
    ),
    (
        "Russian missiles hit Ukraine's power grid on Monday. A house in Sumy and a school in "
        "Lviv were struck.",
        {("energy.grid", "Ukraine"), ("residential", "Sumy"), ("education", "Lviv")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_where_no_more_is_told_than_an_attack_energy_sites_told_before_were_hit(
    text: str, expected: set[tuple[str | None, str | None]]
) -> None:
    assert hit(text) == expected


@pytest.mark.parametrize(
    ("told", "category"),
    [
        ("Part of the city lost its electricity.", "energy.grid"),
        ("The power supply was disrupted.", "energy.grid"),
        ("Electricity was being restored to 3,000 homes.", "energy.grid"),
        ("Crews worked to restore power to 3,000 homes.", "energy.grid"),
        ("The water supply was cut off, residents said.", "water"),
        ("The mayor lost his seat in the autumn.", None),
        ("Talks on how to restore order went on.", None),
    ],
)
def test_a_supply_that_failed_right_after_a_strike_was_hit(told: str, category: str | None) -> None:
    assert hit(f"Drones attacked Sumy on Monday. {told}") == {(category, "Sumy")}
