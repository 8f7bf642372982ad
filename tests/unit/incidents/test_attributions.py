"""Who says so stands between the subject and its verb: "A drone, the governor said, hit a depot"."""

import pytest

from tests.unit.incidents.extracting import current, told

PARTED = [
    ("A missile, officials said, was fired at Lviv on Tuesday.", ("missile_strike", "Lviv")),
    ("A drone, the governor said, struck a hospital in Belgorod on Tuesday.", ("drone_strike", "Belgorod")),
    (
        "A Russian drone, according to its mayor, hit a clinic in Nikopol on Tuesday.",
        ("drone_strike", "Nikopol"),
    ),
    ("Two rockets, the army added, were launched at Safed on Tuesday.", ("shelling", "Safed")),
    ("A bomb, police said, went off at a market in Peshawar on Tuesday.", ("explosive", "Peshawar")),
    (
        "A missile that, by its own account, was fired at Eilat on Tuesday fell short.",
        ("missile_strike", "Eilat"),
    ),
]


@pytest.mark.parametrize(("text", "what"), PARTED)
def test_who_says_so_does_not_part_the_subject_from_its_verb(text: str, what: tuple[str, str]) -> None:
    assert told(text) == {what}


@pytest.mark.parametrize(
    "text",
    [
        "The lorries of the firm, the governor said, were stopped at Lviv on Tuesday.",
        "No missile, officials said, was fired at Lviv on Tuesday.",
        "The ministry, which said that rockets had been tested, was moved to Lviv on Tuesday.",
    ],
)
def test_nor_does_it_make_an_act_of_what_is_none(text: str) -> None:
    assert current(text) == []


def test_what_follows_the_speaker_is_told_of_what_came_before_him() -> None:
    text = "Drones hit a depot in Engels on Tuesday, the governor said, killing two people."
    (incident,) = current(text)
    assert incident.casualties is not None
    assert incident.casualties.killed == (2, 2)
