"""What a strike did, told in the ways that wires tell it: by debris, in ruins, "damage was reported"."""

import pytest

from tests.unit.incidents.extracting import current, only


@pytest.mark.parametrize(
    "text",
    [
        "The roof of a school in Odesa was damaged on Monday by debris from a Russian drone.",
        "A school in Odesa was set on fire on Monday by debris from a Russian drone.",
        "Damage to a school was reported in Odesa on Monday after a Russian drone attack.",
        "Two died when the roof of a school collapsed after a Russian drone strike on Odesa on Monday.",
        "Four people were killed at a school struck by a Russian drone in Odesa on Monday.",
    ],
)
def test_what_a_drone_did_it_hit(text: str) -> None:
    told = only(text)
    assert (told.type, told.place and told.place.name) == ("drone_strike", "Odesa")
    assert told.target is not None
    assert told.target.infrastructure == "education"


def test_an_attack_that_left_something_in_ruins_hit_it() -> None:
    told = only("The Russian attack on Odesa on Monday left a school in ruins.")
    assert told.target is not None
    assert told.target.infrastructure == "education"


@pytest.mark.parametrize(
    "text",
    [
        "A school in Odesa was damaged by falling debris in a storm on Monday.",
        "Damage to a school was reported in Odesa on Monday after an earthquake.",
        "The roof of a school in Odesa collapsed on Monday after heavy snowfall.",
        "The Odesa opera lay in ruins on Monday after a fire.",
    ],
)
def test_other_harm_is_no_attack(text: str) -> None:
    assert current(text) == []


def test_towns_that_were_all_struck_are_each_an_incident() -> None:
    text = (
        "Russia fired missiles at Ukraine on Monday. Officials said Sumy, Dnipro and Odesa were all struck."
    )
    assert {i.place.name for i in current(text) if i.place} == {"Sumy", "Dnipro", "Odesa"}
