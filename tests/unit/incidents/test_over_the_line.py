"""Acts over a border, by how wires tell on which side each was."""

import pytest

from tests.unit.incidents.extracting import current, only


@pytest.mark.parametrize(
    ("text", "side", "place"),
    [
        ("Soldiers were shot at from the Syrian side of the border near Ramtha on Tuesday.", "SY", "Ramtha"),
        ("A post near Torkham was fired on from the Afghan side on Tuesday.", "AF", "Torkham"),
        (
            "Kyrgyzstan accused Tajik troops of firing first at a post near Batken on Tuesday.",
            "TJ",
            "Batken",
        ),
    ],
)
def test_fire_from_the_other_side(text: str, side: str, place: str) -> None:
    told = only(text)
    assert (told.actor and told.actor.country, told.place and told.place.name) == (side, place)
    assert told.classes == ("cross_border",)


def test_who_rides_and_came_from_the_other_side() -> None:
    text = "Jihadists on motorbikes who came from Mali attacked a post at Banibangou in Niger on Tuesday."
    assert only(text).classes == ("cross_border",)


def test_what_was_shot_down_after_it_crossed_is_one_act() -> None:
    told = only("An Indian drone was shot down by Pakistani troops on Tuesday after it crossed near Kotli.")
    assert (told.outcome, told.actor and told.actor.country) == ("intercepted", "IN")
    text = "A Syrian drone was shot down near Ramtha on Tuesday and gunmen crossed into Jordan from Syria."
    assert {i.type for i in current(text)} == {"drone_strike", "ground_incursion"}


def test_a_kilometre_into_a_village_and_houses_blown_up_there() -> None:
    told = only("Israeli troops advanced a kilometre into the Lebanese village of Kfar Kila on Tuesday.")
    assert told.type == "ground_incursion"


def test_an_air_force_strikes_from_the_air() -> None:
    assert only("Jordan's air force struck warehouses in Syria's Sweida on Tuesday.").type == "air_strike"
    assert only("Air force soldiers shot dead two men in Bamako on Tuesday.").type == "armed_attack"
