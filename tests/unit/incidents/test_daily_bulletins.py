"""What the daily files of two wars say in passing: whose town, from where, on whom it was blamed. Every
sentence is the tests' own."""

import pytest

from tests.unit.incidents.extracting import current, hit, only

WHERE = [
    ("Jets hit a tent in the southern Gaza city of Khan Younis on Monday.", "Khan Younis"),
    ("Jets hit a tent in the Gaza town of Beit Lahiya on Monday.", "Beit Lahiya"),
    ("Jets hit a tent in Gaza City on Monday.", "Gaza City"),
    ("Poland shot down a drone in its airspace on Monday, a first in the war in Ukraine.", "Poland"),
    (
        "Ukraine struck the Sheskharis terminal on Monday, in what officials in Kyiv described as one of the "
        "most damaging attacks of the war.",
        "Sheskharis terminal",
    ),
]


@pytest.mark.parametrize(("text", "name"), WHERE)
def test_what_a_town_is_of_is_not_where(text: str, name: str) -> None:
    place = only(text).place
    assert place is not None
    assert place.name == name


SIDES = [
    ("Two boys died in Majdal Shams on Monday when a rocket fired from Lebanon struck the town.", "LB"),
    ("A strike destroyed the consulate in Damascus on Monday, in an attack Iran blamed on Israel.", "IL"),
    ("Six died in Qamishli on Monday in an attack that local officials blamed on Turkey.", "TR"),
    ("A drone exploded in Haifa on Monday, killing a man steps from a US consulate.", None),
]


@pytest.mark.parametrize(("text", "side"), SIDES)
def test_whose_it_was(text: str, side: str | None) -> None:
    actor = only(text).actor
    assert (actor.country if actor else None) == side


def test_a_toll_for_each_town_of_a_list() -> None:
    found = current(
        "Four died in a strike on a car near Tyre, three in the town of Nabatieh and two more in Qana."
    )
    tolls = {i.place.name: i.casualties.killed for i in found if i.place and i.casualties}
    assert tolls == {"Tyre": (4, 4), "Nabatieh": (3, 3), "Qana": (2, 2)}


TYPES = [
    ("A power plant in Odesa was destroyed in the attack on Monday.", "strike_unspecified"),
    ("Saboteurs damaged a power line in Bavaria in the attack on Monday.", "sabotage"),
    ("Gunmen executed nine bus passengers near Zhob on Monday.", "armed_attack"),
    ("The air force executed a strike on a depot near Homs on Monday.", "air_strike"),
]


@pytest.mark.parametrize(("text", "kind"), TYPES)
def test_what_it_was(text: str, kind: str) -> None:
    assert only(text).type == kind


def test_a_state_that_executes_convicts_attacks_nobody() -> None:
    assert current("Saudi Arabia executed eight men on Monday.") == []


def test_what_they_fired_over_was_not_hit() -> None:
    assert hit("Russian troops shelled Nikopol from across the Kakhovka reservoir on Monday.") == {
        (None, "Nikopol")
    }
