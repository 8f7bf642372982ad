"""Where a missile or a ship was going, and whose the act is."""

import pytest

from tests.unit.incidents.extracting import current, only, told


@pytest.mark.parametrize(
    "text",
    [
        "Saudi air defences shot down a ballistic missile heading towards Taif on Monday.",
        "The coalition said it had intercepted a drone launched by the Houthis that was flying towards Taif.",
        "Saudi forces intercepted two booby-trapped drones headed for Taif on Monday.",
    ],
)
def test_what_was_shot_down_was_on_its_way(text: str) -> None:
    incident = only(text)
    assert incident.outcome == "intercepted"
    assert incident.place is not None
    assert incident.place.name == "Taif"


def test_an_explosive_drone_is_a_drone() -> None:
    incident = only("An explosive drone was shot down over Kirkuk on Monday, wounding two people.")
    assert incident.type == "drone_strike"


@pytest.mark.parametrize("way", ["sailing from Djibouti to Jeddah, Saudi Arabia", "en route from Djibouti"])
def test_where_a_ship_goes_or_comes_from_is_neither_the_place_nor_the_side(way: str) -> None:
    incident = only(f"Two missiles hit a container ship {way} on Monday.")
    assert incident.actor is None
    assert incident.place is None or incident.place.country != "SA"


def test_who_says_he_shot_down_drones_did_not_send_those_shot_down_elsewhere() -> None:
    text = "The IDF said it shot down three drones, two of which were intercepted over the Red Sea."
    assert all(i.actor is None or i.actor.country != "IL" for i in current(text))


def test_a_group_that_something_is_for_is_no_doer() -> None:
    text = (
        "US strikes on a fuel port near Hodeidah killed 33 people on Monday. The strikes, which the army "
        "said were carried out to cut off a source of fuel for the Houthi movement, also wounded 80 people."
    )
    incident = only(text)
    assert incident.actor is not None
    assert incident.actor.country == "US"


def test_who_reports_damage_did_not_do_it() -> None:
    text = (
        "Israeli police said a rocket fired from Lebanon hit a house in Haifa on Monday. The police reported "
        "damage to a car in Acre."
    )
    assert all(i.actor is None or i.actor.country == "LB" for i in current(text))


def test_strikes_told_near_others_are_no_labour_dispute() -> None:
    text = "US air strikes killed two people in Sanaa on Monday. Other strikes targeted the city of Saada."
    assert ("strike_unspecified", "Saada") in told(text)


@pytest.mark.parametrize("both", ["one in Tyre and the other in Sidon", "one in Tyre and another in Sidon"])
def test_two_strikes_at_two_places(both: str) -> None:
    places = {
        i.place and i.place.name for i in current(f"Ten people died in two Israeli air strikes, {both}.")
    }
    assert places == {"Tyre", "Sidon"}


def test_sites_are_listed_by_their_towns() -> None:
    text = "Hezbollah said it shelled several Israeli sites on Monday, including Metula and Safed."
    assert {place for _, place in told(text)} == {"Metula", "Safed"}


def test_a_government_that_tells_of_its_consulate_tells_of_another_country() -> None:
    incident = only("Tehran said the Iranian consulate was hit by six missiles on Monday.")
    assert incident.place is None or incident.place.country != "IR"


def test_a_state_does_not_strike_the_town_that_was_fired_at() -> None:
    text = (
        "A man was killed on Monday when Hezbollah fired a missile at Metula. The Israeli army said it "
        "struck the source of the fire with artillery."
    )
    assert all(i.actor is None or i.actor.country != "IL" for i in current(text) if i.place)


def test_no_connection_is_a_denial() -> None:
    text = (
        "Washington blamed Iran for attacks on two tankers in the Gulf of Oman on Monday. Iran has no "
        "connection with the explosions, an official in Tehran said."
    )
    assert only(text).status == "disputed"
