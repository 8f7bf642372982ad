"""Participles that stand for a passive: behind what was hit, before it, in a list that says "was" once."""

import pytest

from tests.unit.incidents.extracting import current, only


def struck(text: str) -> set[str | None]:
    """The categories of what a text tells as hit."""
    return {i.target.infrastructure for i in current(text) if i.target}


@pytest.mark.parametrize(
    ("text", "categories"),
    [
        (
            "A power station in Kharkiv was bombed, a substation hit and a school set on fire by Russian "
            "missiles on Monday.",
            {"energy.power_plant", "energy.grid", "education"},
        ),
        (
            "A refinery in Ryazan was struck by Ukrainian drones on Monday, a port in Azov set ablaze and a "
            "bridge in Bryansk blown up, governors said.",
            {"energy.refinery", "transport.port", "transport.bridge"},
        ),
    ],
)
def test_a_list_says_was_once(text: str, categories: set[str]) -> None:
    assert struck(text) == categories


def test_who_hits_has_an_object() -> None:
    text = "A power station in Kharkiv was bombed on Monday and a Russian drone hit a school."
    assert struck(text) == {"energy.power_plant", "education"}


@pytest.mark.parametrize(
    ("text", "categories"),
    [
        (
            "Israel bombed Tehran on Sunday. Hit were the Shahran oil depot and a refinery at Shahr Rey.",
            {"energy.fuel_storage", "energy.refinery"},
        ),
        (
            "Israel attacked South Pars on Sunday, with part of the gas field hit.",
            {"energy.field"},
        ),
        (
            "Rockets from Daquq, intended for the town of Kirkuk, hit a school on Sunday.",
            {"education"},
        ),
    ],
)
def test_hit_is_a_verb_beside_what_was_hit(text: str, categories: set[str]) -> None:
    assert struck(text) == categories


def test_they_came_back_and_hit_another() -> None:
    text = (
        "YANGON - Junta aircraft bombed a dam in Kayah state on Monday; on Tuesday they returned and hit a "
        "clinic in Demoso."
    )
    assert struck(text) == {"water", "health"}


def test_an_airfield_is_the_militarys() -> None:
    told = only("Ukrainian drones struck the airfield at Saky on Monday.")
    assert told.target is not None
    assert told.target.infrastructure == "military"
