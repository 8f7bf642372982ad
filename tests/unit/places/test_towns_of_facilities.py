"""A facility tells the town that it lies in, where the text does."""

import pytest

from tests.unit.incidents.extracting import only


@pytest.mark.parametrize(
    ("text", "name", "town"),
    [
        (
            "Drones struck the Bid Boland gas plant in Behbahan on Monday.",
            "Bid Boland gas plant",
            "Behbahan",
        ),
        ("Drones struck the Bid Boland gas plant in Iran on Monday.", "Bid Boland gas plant", None),
        ("Drones struck the Kstovo refinery near Nizhny Novgorod on Monday.", "Kstovo refinery", None),
        (
            "Drones struck the Bid Boland gas plant on Monday, a ministry in Tehran said.",
            "Bid Boland gas plant",
            None,
        ),
    ],
)
def test_the_town_that_a_facility_lies_in(text: str, name: str, town: str | None) -> None:
    place = only(text).place
    assert place is not None
    assert (place.name, place.settlement, place.precision) == (name, town, "facility")
