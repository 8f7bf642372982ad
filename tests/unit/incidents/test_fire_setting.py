"""Fires that people set, with no word of attack. Every sentence is the test's own."""

import pytest

from tests.unit.incidents.extracting import current, hit, incidents, only


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Two fires were set on Monday beside railway tracks in Bremen, the operator said.",
            "transport.rail",
        ),
        ("Fires were deliberately lit at a relay station in Bremen on Monday.", "communications"),
        ("The blaze at a substation in Bremen on Monday was started wilfully, police said.", "energy.grid"),
        ("Someone lit a fire in a cable tunnel in Bremen on Monday.", "communications"),
        ("Unknown persons set two fires at a transformer station in Bremen on Monday.", "energy.grid"),
        ("Arsonists started a fire at a fuel depot in Bremen on Monday.", "energy.fuel_storage"),
    ],
)
def test_who_sets_a_fire_at_a_facility_has_attacked_it(text: str, expected: str) -> None:
    assert only(text).type == "sabotage"
    assert hit(text) == {(expected, "Bremen")}


@pytest.mark.parametrize(
    "text",
    [
        "Firefighters set to work at a depot in Bremen on Monday after a blaze.",
        "Campers lit a fire near the power plant in Bremen on Monday.",
        "Crews lit a controlled fire along the railway near Bremen on Monday.",
        "The fire at the substation in Bremen was not set on purpose, police said.",
        "Police are checking whether the fire at the substation in Bremen was set on purpose.",
        "Engineers started the power station in Bremen on Monday after the fire.",
        "A fire at a refinery in Bremen was set off by lightning on Monday.",
        "A fire at a refinery in Bremen was started by sparks on Monday.",
    ],
)
def test_other_fires_are_no_attack(text: str) -> None:
    assert not incidents(text)


def test_they_that_were_set_are_the_fires_told_before() -> None:
    opening = "Two fires held up travellers. They were {} on Monday beside the tracks near Bremen."
    assert hit(opening.format("set")) == {("transport.rail", "Bremen")}
    assert not incidents(opening.format("seen"))
    assert not incidents("Two trains were late. They were set on Monday beside the tracks near Bremen.")


def test_what_joins_two_towns_is_one() -> None:
    text = "Saboteurs blew up the tracks joining Bremen and Hanover on Monday."
    assert [i.place.name for i in current(text) if i.place] == ["Bremen"]
