"""Whose toll it is that nobody was hurt, and tolls that a sentence tells of several places."""

import pytest

from streams.incidents.record import Range
from tests.unit.incidents.extracting import current, only

ONE = "Ukrainian drones struck an oil depot in Saratov on Monday."
TWO = "Russian missiles hit a school in Sumy on Monday, the mayor said. In Poltava, a bridge was damaged."
JOINED = "Rebels blew up a bridge near Sibi on Monday and shot at a police post in Quetta, officials said."
LISTED = "Russian guns shelled Nikopol, Kherson and Orikhiv on Monday."
DEADLY = (
    "Russian missiles hit a school in Sumy on Monday, killing six people. In Poltava, a bridge was damaged."
)


def tolls(text: str) -> dict[str | None, Range | None]:
    """How many were killed at each place."""
    return {i.place and i.place.name: i.casualties and i.casualties.killed for i in current(text)}


NOBODY = [
    (f"{ONE} There were no reports of casualties.", {"Saratov": (0, 0)}),
    (f"{ONE} It gave no casualty figures.", {"Saratov": None}),
    (f"{JOINED} Nobody was hurt.", {"Sibi": (0, 0), "Quetta": (0, 0)}),
    (f"{JOINED} No one was killed or hurt in either attack.", {"Sibi": (0, 0), "Quetta": (0, 0)}),
    (f"{LISTED} Nobody was hurt.", {"Nikopol": (0, 0), "Kherson": (0, 0), "Orikhiv": (0, 0)}),
    (f"{TWO} Nobody was hurt.", {"Sumy": None, "Poltava": (0, 0)}),
    (f"{TWO} No casualties were reported in either city.", {"Sumy": (0, 0), "Poltava": (0, 0)}),
    (f"{TWO} Nobody was hurt in Monday's attacks.", {"Sumy": (0, 0), "Poltava": (0, 0)}),
    (f"{TWO} There were no casualties in Sumy.", {"Sumy": (0, 0), "Poltava": None}),
    (f"{TWO} Neither attack caused any casualties.", {"Sumy": (0, 0), "Poltava": (0, 0)}),
    (f"{TWO} Both attacks caused damage but no casualties.", {"Sumy": (0, 0), "Poltava": (0, 0)}),
    (f"{TWO} They reported neither casualties nor damage.", {"Sumy": None, "Poltava": (0, 0)}),
    (f"{DEADLY} Nobody was hurt there.", {"Sumy": (6, 6), "Poltava": (0, 0)}),
    (
        f"{DEADLY} No casualties were reported in any of the other attacks.",
        {"Sumy": (6, 6), "Poltava": (0, 0)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), NOBODY)
def test_nobody_was_hurt_in_the_last_act_or_in_all_that_are_meant(
    text: str, expected: dict[str | None, Range | None]
) -> None:
    assert tolls(text) == expected


OF_ACTS = [
    "No one was hurt in a Russian drone strike on a depot in Sumy on Monday.",
    "Nobody was injured in an attack by Russian drones on a depot in Sumy on Monday.",
    "No one was hurt when Russian drones hit a depot in Sumy on Monday.",
]


@pytest.mark.parametrize("text", OF_ACTS)
def test_an_attack_that_hurt_nobody_was_one(text: str) -> None:
    found = only(text)
    assert found.type == "drone_strike"
    assert found.casualties is not None
    assert found.casualties.injured == (0, 0)


NONE = ["Officials said that nobody was attacked in Sumy on Monday.", "No drone was fired at Sumy on Monday."]


@pytest.mark.parametrize("text", NONE)
def test_an_attack_on_nobody_was_none(text: str) -> None:
    assert current(text) == []


ONE_DEADLY = "Russian missiles hit a school in Sumy on Monday, killing six people, and a bridge in Poltava"
APART = [
    (f"{ONE_DEADLY}, causing no casualties.", {"Sumy": None, "Poltava": (0, 0)}),
    (f"{ONE_DEADLY}. Nobody was injured there.", {"Sumy": None, "Poltava": (0, 0)}),
]


@pytest.mark.parametrize(("text", "injured"), APART)
def test_nobody_is_not_of_an_act_that_killed(text: str, injured: dict[str | None, Range | None]) -> None:
    assert {i.place and i.place.name: i.casualties and i.casualties.injured for i in current(text)} == injured


AFTER = "Russian missiles hit a school in Sumy and a bridge in Poltava on Monday, the army said."
PLACED = [
    (f"{AFTER} In Sumy, two people were killed, and five in Poltava.", {"Sumy": (2, 2), "Poltava": (5, 5)}),
    (f"{AFTER} Two people died in Sumy and five died in Poltava.", {"Sumy": (2, 2), "Poltava": (5, 5)}),
    (f"{AFTER} Two people were killed in Poltava.", {"Sumy": None, "Poltava": (2, 2)}),
    (f"{AFTER} Two died in Sumy; no one was hurt in Poltava.", {"Sumy": (2, 2), "Poltava": (0, 0)}),
    (f"{AFTER} The strikes killed two people.", {"Sumy": None, "Poltava": None}),
    (f"{AFTER} The first killed two people, the second wounded four.", {"Sumy": (2, 2), "Poltava": None}),
    (f"{AFTER} Two people were killed in the latter.", {"Sumy": None, "Poltava": (2, 2)}),
    (f"{AFTER} Two of the five dead in Sumy were children.", {"Sumy": (5, 5), "Poltava": None}),
    (f"{AFTER} Two people were killed at the bridge.", {"Sumy": None, "Poltava": (2, 2)}),
    (
        f"{AFTER} The first attack killed two people; the second wounded four.",
        {"Sumy": (2, 2), "Poltava": None},
    ),
    (f"{AFTER} Two people were killed in the second attack.", {"Sumy": None, "Poltava": (2, 2)}),
    (
        "Russian missiles hit a school in Sumy on Monday. Hours later, they struck a bridge in Poltava. "
        "That attack killed two people.",
        {"Sumy": None, "Poltava": (2, 2)},
    ),
]


@pytest.mark.parametrize(("text", "expected"), PLACED)
def test_a_toll_is_of_the_place_that_it_is_told_with(
    text: str, expected: dict[str | None, Range | None]
) -> None:
    assert tolls(text) == expected
