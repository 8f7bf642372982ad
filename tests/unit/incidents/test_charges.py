"""Who is charged with what was done: blamed, answerable, or told by a pronoun. Every sentence is the tests'
own."""

import pytest

from tests.unit.incidents.extracting import current, only

CHARGED = [
    "A clinic in Marjayoun was hit on Monday, Lebanese officials said, blaming Israel.",
    "A blast tore through a clinic in Marjayoun on Monday. Lebanon said Israel was behind the attack.",
    "A shell hit a clinic in Marjayoun on Monday. The government pointed the finger at Israel.",
    'A shell hit a clinic in Marjayoun on Monday. "Israel did this," the mayor said.',
    "A drone thought to be Israeli hit a clinic in Marjayoun on Monday.",
    "A drone hit a clinic in Marjayoun on Monday, and Israel later acknowledged that it had carried it out.",
    "Shells fired from across the border in Israel hit a clinic in Marjayoun on Monday.",
    'A drone hit a clinic in Marjayoun on Monday. "Our forces hit it," the Israeli army said.',
    "In reply to the killing of two of its soldiers, Israel shelled a clinic in Marjayoun on Monday.",
]


@pytest.mark.parametrize("text", CHARGED)
def test_who_is_charged_with_it_did_it(text: str) -> None:
    told = only(text)
    assert told.place is not None
    assert told.actor is not None
    assert (told.place.country, told.actor.country) == ("LB", "IL")
    assert "cross_border" in told.classes


@pytest.mark.parametrize(
    "text",
    [
        "A clinic in Marjayoun was hit by a lack of fuel on Monday, doctors said, blaming Israel.",
        "A lack of fuel hit a clinic in Marjayoun on Monday, doctors said, blaming Israel.",
        "A gas leak tore through a clinic in Marjayoun on Monday. The mayor blamed Israel for the bad pipes.",
        "A clinic in Marjayoun was hit on Monday by hail. Lebanon said Israel was behind the times.",
        "Sirens sounded in Metula on Monday by mistake, police said, and no Lebanese rocket had been fired.",
        "In the scenario of the drill, Israeli jets hit a clinic in Marjayoun and troops cross the border.",
    ],
)
def test_who_is_charged_with_something_else_attacked_nothing(text: str) -> None:
    assert current(text) == []


def test_a_country_with_an_article_bombs() -> None:
    told = only("In response to the killing of its soldiers, the United States bombed a bridge in Ramadi.")
    assert told.actor is not None
    assert told.actor.country == "US"


def test_an_answer_is_an_act_of_its_own() -> None:
    text = "A Russian missile killed two in Sumy on Monday, and in response Ukrainian drones hit Kursk."
    found = {i.place.name: i.actor.country for i in current(text) if i.place and i.actor}
    assert found == {"Sumy": "RU", "Kursk": "UA"}


def test_as_joins_two_attacks_that_killed() -> None:
    text = "US air strikes on Ramadi killed two people on Monday as air strikes on Tikrit killed five people."
    found = {i.place.name: i.casualties.killed for i in current(text) if i.place and i.casualties}
    assert found == {"Ramadi": (2, 2), "Tikrit": (5, 5)}
