"""What a text puts some days before its news is another act than the news."""

import pytest

from tests.unit.incidents.extracting import current

BACK = [
    "Houthi fighters attacked the airport at Abha. A few days ago drones struck a plane there.",
    "Drones attacked the Saratov refinery overnight. Last week drones hit the same refinery.",
    "Militants attacked a station in Quetta on Tuesday. Several days ago gunmen killed three guards there.",
    "A shell killed a woman in Nikopol. A day earlier, a shell killed four people in the city.",
]


@pytest.mark.parametrize("text", BACK)
def test_an_act_of_some_days_ago_is_another(text: str) -> None:
    assert len(current(text)) == 2


AGAIN = [
    "A drone hit the airport of Abha. The attack, a few days ago, wounded three people.",
    "Gunmen attacked a station in Quetta last week. They killed three guards in the attack.",
    "Drones hit a depot in Engels last week. The depot was struck on one night last week by nine drones.",
    "Drones have struck Odesa in recent days. They hit a port in Odesa.",
]


@pytest.mark.parametrize("text", AGAIN)
def test_the_same_act_is_one(text: str) -> None:
    assert len(current(text)) == 1
