"""What came of an act: carried out, foiled, intercepted, repelled, or denied."""

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


def test_drones_that_are_knocked_down_are_intercepted() -> None:
    assert only("Two drones on their way to Najran were knocked down on Tuesday.").outcome == "intercepted"


UNDENIED = [
    "Half the town was without light after a missile strike on a power plant in Belgorod on Tuesday.",
    "There were no casualties in a drone attack on an oil depot in Oryol on Tuesday.",
]


@pytest.mark.parametrize("text", UNDENIED)
def test_what_is_missing_after_a_strike_does_not_deny_it(text: str) -> None:
    assert only(text).target is not None


@pytest.mark.parametrize(
    "text",
    [
        "There was no drone attack on the depot in Oryol on Tuesday, the governor said.",
        "The governor said there could be a drone attack on the depot in Oryol.",
    ],
)
def test_what_is_denied_or_only_thought_of_is_none(text: str) -> None:
    assert not current(text)


FOILED = [
    (
        "Baku said it had thwarted an attempt by Armenian saboteurs to cross the border near Kalbajar on "
        "Tuesday.",
        "repelled",
    ),
    ("The army foiled an attempt by militants to blow up a bridge near Mosul on Tuesday.", "attempted"),
    ("Guards prevented militants from storming a prison in Niamey on Tuesday.", "attempted"),
]


@pytest.mark.parametrize(("text", "outcome"), FOILED)
def test_what_was_foiled_is_told(text: str, outcome: str) -> None:
    assert only(text).outcome == outcome


def test_who_refrains_has_done_nothing() -> None:
    assert not current("The general refrained from bombing the bridge in Mosul on Tuesday.")


def test_drones_destroyed_over_a_region_were_shot_down() -> None:
    found = only("The ministry said on Tuesday that 20 drones had been destroyed over Bryansk region.")
    assert (found.type, found.outcome) == ("drone_strike", "intercepted")


def test_drones_destroyed_in_their_hangar_were_not() -> None:
    assert all(
        i.outcome != "intercepted"
        for i in current("Two drones were destroyed in a hangar in Saky on Tuesday.")
    )


SALVOS = [
    "Air defences shot down nine drones over Odesa on Tuesday. A drone hit a hotel in Odesa on Tuesday.",
    "Three people died on Tuesday when five missiles were shot down over Odesa.",
    "Three died in an attack on Odesa on Tuesday. Air defences downed four missiles over Odesa.",
]


@pytest.mark.parametrize("text", SALVOS)
def test_a_salvo_that_did_harm_was_carried_out_whatever_was_shot_down(text: str) -> None:
    assert only(text).outcome == "carried_out"


def test_what_was_shot_down_elsewhere_is_another_incident() -> None:
    text = "Air defences shot down nine drones over Kyiv on Tuesday. A drone hit a hotel in Odesa."
    assert {(i.place.name, i.outcome) for i in current(text) if i.place} == {
        ("Kyiv", "intercepted"),
        ("Odesa", "carried_out"),
    }


def test_a_heading_and_a_new_day_of_a_war_are_no_acts() -> None:
    text = (
        "As the war enters its 850th day, this is what happened.\n\nFighting\n\nA drone hit Odesa on Tuesday."
    )
    assert only(text).type == "drone_strike"


DOWNED = [
    ("Israel intercepted a rocket fired from the Gaza Strip on Tuesday, its army said.", "PS", "IL"),
    (
        "A rocket fired by militants in the Gaza Strip towards southern Israel on Tuesday was intercepted by "
        "the Israeli air defense systems, the Israeli army said.",
        "PS",
        "IL",
    ),
    (
        "A rocket was launched into Israel from Gaza on Tuesday, setting off sirens. The rocket was "
        "intercepted, the Israeli army said.",
        "PS",
        "IL",
    ),
    (
        "Saudi air defences intercepted and destroyed a drone launched by the Houthis towards the kingdom on "
        "Tuesday, the Saudi-led coalition said.",
        "YE",
        "SA",
    ),
]


@pytest.mark.parametrize(("text", "side", "country"), DOWNED)
def test_what_was_shot_down_was_aimed_at_the_land_of_those_who_shot(
    text: str, side: str, country: str
) -> None:
    incident = only(text)
    assert (incident.outcome, incident.status) == ("intercepted", "confirmed")
    assert incident.actor is not None
    assert incident.place is not None
    assert (incident.actor.country, incident.place.country) == (side, country)


def test_drones_destroyed_in_flight_are_intercepted_those_at_a_base_hit() -> None:
    flying = "Saudi forces destroyed three drones fired at Abha by the Houthis on Tuesday."
    assert only(flying).outcome == "intercepted"
    assert only("Saudi jets destroyed ten drones at a base near Sanaa on Tuesday.").outcome == "carried_out"


def test_a_depot_that_burned_was_hit_however_many_drones_were_shot_down() -> None:
    text = (
        "Ukrainian drones hit an oil depot in Feodosia overnight, causing a fire. Air defences shot down "
        "more than 20 drones over Crimea. Another 16 drones were shot down over Crimea on Wednesday."
    )
    depot = next(i for i in current(text) if i.target and i.target.infrastructure)
    assert depot.outcome == "carried_out"


def test_an_air_force_that_destroyed_drones_shot_them_down() -> None:
    text = (
        "A Russian drone attack on the port of Izmail on Wednesday destroyed 13,000 tons of grain. The "
        "governor said the Ukrainian air force had destroyed nine Russian drones."
    )
    port = next(i for i in current(text) if i.target and i.target.infrastructure == "transport.port")
    assert port.outcome == "carried_out"
    assert port.actor is not None
    assert port.actor.country == "RU"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Gunmen tried to storm a town hall in Gao on Monday but were driven back by guards.", "repelled"),
        ("Militants stormed a barracks in Gao on Monday, but were beaten off.", "repelled"),
        ("Militants raided a market in Gao on Monday before they were driven back.", "carried_out"),
        ("Gunmen tried to storm a town hall in Gao on Monday.", "attempted"),
    ],
)
def test_those_who_came_but_were_driven_back_are_repelled(text: str, outcome: str) -> None:
    assert only(text).outcome == outcome
