"""What came of an act: carried out, or those who came were repelled."""

import pytest

from tests.unit.incidents.extracting import current, only

RAIDS = [
    ("Ten gunmen were killed on Monday after crossing into Israel near Sderot.", "repelled"),
    ("Ten gunmen crossed into Israel near Sderot on Monday and killed two farmers.", "carried_out"),
]


@pytest.mark.parametrize(("text", "outcome"), RAIDS)
def test_those_who_died_on_their_way_were_driven_back(text: str, outcome: str) -> None:
    assert only(text).outcome == outcome


LAUNCHES = [
    ("The Houthis fired a missile at Eilat on Monday. Israel's air defences shot it down.", "intercepted"),
    (
        "The Houthis fired a missile at Eilat on Monday. Israel's army said it intercepted the missile.",
        "intercepted",
    ),
    (
        "A missile was fired at Eilat on Monday, the army said, adding that it had been intercepted.",
        "intercepted",
    ),
    ("The Houthis fired ten drones at Eilat on Monday. Most of them were intercepted.", "carried_out"),
    (
        "The Houthis fired a missile at Eilat on Monday, killing one man. Sirens went off in Haifa.",
        "carried_out",
    ),
]


@pytest.mark.parametrize(("text", "outcome"), LAUNCHES)
def test_it_was_shot_down_tells_of_what_was_fired(text: str, outcome: str) -> None:
    assert only(text).outcome == outcome


def test_what_was_fired_at_towns_and_shot_down_hit_none() -> None:
    found = current(
        "India said it had intercepted Pakistani drones and missiles fired at Amritsar and Bhuj on Tuesday."
    )
    assert {(i.outcome, i.place.name) for i in found if i.place} == {
        ("intercepted", "Amritsar"),
        ("intercepted", "Bhuj"),
    }


def test_debris_that_hurts_people_was_no_mere_interception() -> None:
    text = (
        "Air defences shot down nine drones over Rostov region on Tuesday. Debris fell on a train near "
        "Chertkovo, injuring a driver."
    )
    assert {i.outcome for i in current(text) if i.casualties} == {"carried_out"}
