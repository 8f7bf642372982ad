"""What the headline adds to a text that leaves open who did it."""

from dataclasses import replace

import pytest

from tests.unit.incidents.extracting import article, current, extractor, only


def headed(headline: str, text: str) -> dict[str | None, str | None]:
    """The place of each incident and its actor's country, of a text under a headline."""
    found = extractor().extract(replace(article(text), headline=headline))
    return {i.place and i.place.name: i.actor and i.actor.country for i in found}


def test_a_headline_says_who_did_it() -> None:
    text = "A power station in Kherson was hit by drones on Tuesday, its operator said."
    assert headed("Russian drones cut power in Ukraine", text) == {"Kherson": "RU"}
    assert headed("Drones cut power in Ukraine", text) == {"Kherson": None}


def test_a_headline_of_another_attack_says_nothing_of_this() -> None:
    text = "Gunmen blew up a pipeline in Bayelsa on Tuesday, its operator said."
    assert headed("Russian drones cut power in Ukraine", text) == {"Bayelsa": None}


def test_a_headline_says_whose_attack_on_a_ship_it_was() -> None:
    text = "A container ship was hit by a missile in the Red Sea on Tuesday, its operator said."
    assert headed("Houthis fire missile at container ship", text) == {"Red Sea": "YE"}


@pytest.mark.parametrize(
    "flash",
    [
        "TUAPSE REFINERY HALTS WORK AFTER DRONE ATTACK EARLY ON WEDNESDAY - SOURCES",
        "TUAPSE REFINERY STOPS LOADINGS AFTER RAID BY UKRAINIAN DRONES ON WEDNESDAY",
        "The refinery of Tuapse suspends intake after drone strike on Wednesday, sources say",
    ],
)
def test_what_stops_after_an_attack_is_not_the_attack(flash: str) -> None:
    told = only(flash)
    assert told.target is not None
    assert (told.type, told.target.infrastructure) == ("drone_strike", "energy.refinery")


def test_an_attack_that_is_halted_is_none() -> None:
    assert not any(
        i.outcome == "carried_out" for i in current("Army halts drone strikes on refinery of Tuapse")
    )
