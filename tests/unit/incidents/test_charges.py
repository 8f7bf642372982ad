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
    "A shell hit a clinic in Marjayoun on Monday. Lebanon said it was fired by Israeli troops.",
    "A shell hit a clinic in Marjayoun on Monday. Israel said the target was a commander.",
    "Two men acting on behalf of Israel set fire to a clinic in Marjayoun on Monday, prosecutors said.",
    "Israeli missiles hit what Israel says was a clinic in Tyre on Monday.",
    "An Israeli drone entered Lebanese airspace on Monday and fell on a clinic in Marjayoun.",
    "Lebanon protested to Syria on Monday over an Israeli strike on a clinic in Marjayoun that killed two.",
    "Lebanon promised a response on Monday to Israeli strikes that destroyed a clinic in Marjayoun.",
    "Israel apologised on Tuesday after its drones hit a clinic in Marjayoun a day earlier.",
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
        "Israeli jets flew low over Marjayoun on Monday but dropped no bombs, residents said.",
        "A truce between Israel and Lebanon held on Monday and no shots were fired at Marjayoun.",
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


CLAIMED = [
    "Two people died in a blast at a railway station in Haifa. Hezbollah said it was behind the attack.",
    "Two people were killed in an attack on a railway station in Haifa that was blamed on Hezbollah.",
    "Hezbollah, which has fought Israel for years, attacked a railway station in Haifa on Monday.",
]


@pytest.mark.parametrize("text", CLAIMED)
def test_a_group_abroad_strikes_what_was_attacked(text: str) -> None:
    told = only(text)
    assert told.actor is not None
    assert told.target is not None
    assert (told.actor.country, told.target.infrastructure) == ("LB", "transport.rail")
    assert set(told.classes) == {"cross_border", "infrastructure_strike"}


def test_what_was_shot_down_was_where_it_came_in() -> None:
    told = only("Romania said on Monday it shot down two Russian drones that crossed the border near Tulcea.")
    assert told.place is not None
    assert (told.place.name, told.outcome) == ("Tulcea", "intercepted")


def test_an_attack_that_was_planned_is_none() -> None:
    assert current("An attack on a clinic in Marjayoun was planned but called off, officials said.") == []
    assert current("For years, rebels attacked clinics in Marjayoun.") == []


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Two cables in the Baltic Sea were cut on Monday in what Germany's minister called sabotage.", None),
        (
            "A pipeline in the Baltic Sea was ruptured by explosions on Monday; Sweden said it was sabotage.",
            None,
        ),
        ("A cable was severed off Gotland on Monday; Germany's defence minister called it sabotage.", None),
        ("A depot in Lviv was damaged on Monday in what Poland called a Russian drone attack.", "RU"),
        ("A drone hit a ship in Haifa on Monday, the Houthis' military spokesman said.", "YE"),
    ],
)
def test_who_calls_it_so_has_not_done_it(text: str, country: str | None) -> None:
    actor = only(text).actor
    assert (actor and actor.country) == country
