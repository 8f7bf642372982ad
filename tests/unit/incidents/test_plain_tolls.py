"""Tolls, effects and lists in plain agency English, each beside a harmless neighbour."""

import pytest

from tests.unit.incidents.extracting import current, hit


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Two drone strikes were reported in Darfur on Tuesday. The first hit a hospital in Nyala; "
            "the second damaged a power station in El Fasher.",
            {("health", "Nyala"), ("energy.power_plant", "El Fasher")},
        ),
        (
            "Three drone strikes shook Kharkiv on Monday. The first destroyed a rail track near Izium, "
            "the second a gas pipeline at Lozova and the third a mobile phone tower in Chuhuiv.",
            {("transport.rail", "Izium"), ("energy.pipeline", "Lozova"), ("communications", "Chuhuiv")},
        ),
        (
            "The army reported two drone attacks: the first hit an oil depot in Luhansk, the second a bridge "
            "at Chonhar.",
            {("energy.fuel_storage", "Luhansk"), ("transport.bridge", "Chonhar")},
        ),
    ],
)
def test_attacks_that_are_counted_are_told_one_by_one(
    text: str, wanted: set[tuple[str | None, str | None]]
) -> None:
    assert {told for told in hit(text) if told[0]} == wanted
    assert {i.type for i in current(text)} == {"drone_strike"}


@pytest.mark.parametrize(
    "text",
    [
        "Two songs came out on Monday. The first hit the charts in Lagos, the second did not.",
        "Two strikes by dock workers were called on Monday. The first hit a terminal in Rotterdam.",
        "Two storms swept Haiti on Monday.",
        "Two storms crossed Haiti on Monday. The first damaged a bridge in Jacmel, the second a port.",
    ],
)
def test_what_else_is_told_one_by_one(text: str) -> None:
    assert not current(text)
