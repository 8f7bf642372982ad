"""A month or a year told beside an act: of what a place has been through, not of the act. Every sentence
is the tests' own; they are published in June 2025."""

import pytest

from tests.unit.incidents.extracting import current, incidents

CURRENT = [
    "A drone hit a depot in Merowe, which was captured by the army in January.",
    "Gunmen killed two people in Jos, where 40 died in riots in May.",
    "Gunmen killed six people in Kaga-Bandoro, a town seized by rebels in 2013.",
    "The army bombed Burri in Khartoum, retaken in March, killing four.",
    "Shells fell on Goma, captured by the M23 rebels in January, killing two.",
    "A drone hit a warehouse in Yelabuga, the site of a plant that has made engines since 2023.",
    "A missile hit a hospital in Gaza that was rebuilt after talks were held in 2014.",
    "Israel struck Hodeidah port, the third such attack since May.",
]
BACKGROUND = [
    "The plant in Merowe was hit by drones in January.",
    "Shells killed 19 people in Kharkiv, in May 2024.",
    "Drones hit Merowe, killing 19 people in January.",
    "He lost a leg in the attack on Merowe, which took place in January.",
    "Parts of Yemen were bombed by the United States until a ceasefire was agreed in April.",
]


@pytest.mark.parametrize("text", CURRENT)
def test_what_a_place_has_been_through_is_not_the_day_of_an_act(text: str) -> None:
    assert current(text)


@pytest.mark.parametrize("text", BACKGROUND)
def test_the_month_of_the_act_itself(text: str) -> None:
    assert incidents(text)
    assert not current(text)
