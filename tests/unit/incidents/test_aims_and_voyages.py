"""Where a missile or a ship was going, and whose the act is."""

import pytest

from tests.unit.incidents.extracting import current, incidents, only, told


@pytest.mark.parametrize(
    "text",
    [
        "Saudi air defences shot down a ballistic missile heading towards Taif on Monday.",
        "The coalition said it had intercepted a drone launched by the Houthis that was flying towards Taif.",
        "Saudi forces intercepted two booby-trapped drones headed for Taif on Monday.",
        "Two drones laden with explosives were intercepted on their way to Taif, a city in the west.",
        "Air defences destroyed a Houthi missile en route to Taif on Monday.",
        "Three Houthi drones that were heading for Taif were destroyed on Monday.",
        "Nine Houthi drones were shot down as they flew towards Taif on Monday.",
    ],
)
def test_what_was_shot_down_was_on_its_way(text: str) -> None:
    incident = only(text)
    assert incident.outcome == "intercepted"
    assert incident.place is not None
    assert incident.place.name == "Taif"


def test_part_of_a_country_may_be_where_it_was_going() -> None:
    incident = only("A Houthi drone heading for the south of Saudi Arabia was destroyed on Monday.")
    assert incident.place is not None
    assert incident.place.name == "Saudi Arabia"


@pytest.mark.parametrize(
    "text",
    [
        "A truck with rockets bound for Gaza was destroyed in Sinai on Monday.",
        "Israel destroyed a shipment of missiles on their way to militants in Syria on Monday.",
        "The army destroyed a convoy on its way to Taif on Monday.",
    ],
)
def test_arms_that_somebody_takes_somewhere_are_not_shot_down(text: str) -> None:
    assert "intercepted" not in {i.outcome for i in current(text)}


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
    own = [i for i in current(text) if i.actor and i.actor.country == "IL" and i.place]
    assert {i.place.country for i in own if i.place} <= {"LB"}


def test_no_connection_is_a_denial() -> None:
    text = (
        "Washington blamed Iran for attacks on two tankers in the Gulf of Oman on Monday. Iran has no "
        "connection with the explosions, an official in Tehran said."
    )
    assert only(text).status == "disputed"


def test_whom_a_drone_was_aimed_at_did_not_send_it() -> None:
    incident = only("A drone carrying explosives targeting US forces was shot down near Kirkuk on Monday.")
    assert incident.actor is None


def test_troops_whose_base_was_hit_did_not_fire_on_it() -> None:
    text = (
        "Four rockets exploded on Monday near a base housing US troops in Kirkuk, hours after Washington "
        "carried out air strikes against a militia in Mosul."
    )
    rockets = next(i for i in current(text) if i.type == "shelling")
    assert rockets.actor is None or rockets.actor.country != "US"


def test_home_to_is_no_house() -> None:
    incident = only("Two rockets struck the Green Zone in Baghdad, home to the French embassy, on Monday.")
    assert incident.target is None or incident.target.infrastructure != "residential"


def test_an_attack_that_bears_its_year_is_history() -> None:
    text = "The groups vowed revenge for a 2020 drone strike that killed two commanders in Baghdad."
    assert all(i.background for i in incidents(text))


def test_a_drone_in_an_assassination_attempt_is_a_drone() -> None:
    incident = only("A drone targeted the governor's home in Kirkuk on Monday in an assassination attempt.")
    assert incident.type == "drone_strike"


def test_what_a_state_has_answered_with_is_no_act() -> None:
    text = (
        "The Houthis fired a missile at Haifa on Monday. It was intercepted, the Israeli army said. Nobody "
        "was hurt. Israel has responded with strikes on Houthi areas, targeting airports and ports in Sanaa "
        "and Hodeidah."
    )
    assert {i.place and i.place.country for i in current(text)} == {"IL"}


def test_a_grenade_is_launched_at_an_airport() -> None:
    incident = only("Militants launched a rocket-propelled grenade at the airport of Diyarbakir on Monday.")
    assert incident.target is not None
    assert incident.target.infrastructure == "transport.airport"


def test_an_operation_is_not_where_it_is_named_after() -> None:
    text = "Turkish jets bombed villages on Monday as part of the Euphrates Shield operation in Syria."
    assert all(i.place is None or i.place.name != "Euphrates" for i in current(text))


def test_a_port_that_a_ship_was_hit_south_of_was_not_hit() -> None:
    text = "A missile hit a freighter in the Red Sea on Monday, 66 miles southwest of the port of Hodeidah."
    assert {i.target and i.target.infrastructure for i in current(text)} == {"transport.ship"}


@pytest.mark.parametrize("whose", ["flagged by Palau", "owned by Ukraine and operated by Poland"])
def test_whose_a_ship_is_says_not_where_it_was_hit(whose: str) -> None:
    incident = only(f"The Verbena, a cargo ship {whose}, was struck by two missiles on Monday.")
    assert incident.place is None


def test_who_sinks_a_ship_at_sea_is_no_saboteur() -> None:
    assert only("The Houthis sank a merchant vessel in the Red Sea on Monday.").type == "naval_strike"


def test_attacks_on_shipping_are_a_habit() -> None:
    text = "Houthi rebels in Yemen have launched drone and missile attacks on shipping in the Red Sea."
    assert current(text) == []


def test_a_hospital_that_took_in_the_dead_was_not_hit() -> None:
    text = (
        "An Israeli strike hit a school in Nuseirat on Monday. The hospital in the town of Deir al-Balah "
        "received 33 dead from the strike. Another strike on a house killed six people."
    )
    assert {i.place and i.place.name for i in current(text)} == {"Nuseirat"}
    assert all(i.target is None or i.target.infrastructure != "health" for i in current(text))


def test_people_who_shelter_in_what_was_hit_did_not_hit_it() -> None:
    text = (
        "A strike at a school sheltering displaced Palestinians in Nuseirat killed 30 people on Monday, "
        "medics said."
    )
    incident = only(text)
    assert incident.actor is None or incident.actor.country != "PS"


def test_a_group_told_behind_a_day_acts() -> None:
    text = "On the same day, the Islamic Resistance in Iraq attacked a base in northern Israel with drones."
    incident = only(text)
    assert incident.actor is not None
    assert incident.actor.country == "IQ"


def test_debris_on_a_third_country_is_of_the_side_that_fired() -> None:
    text = (
        "Iran fired 180 ballistic missiles at Israel on Monday, the army said. A Palestinian man was killed "
        "by falling debris near Jericho."
    )
    fallen = next(i for i in current(text) if i.place and i.place.name == "Jericho")
    assert fallen.actor is not None
    assert fallen.actor.country == "IR"


def test_the_day_of_the_attack_that_is_answered_is_not_the_answers() -> None:
    text = (
        "On Sunday, a drone hit a camp near Metula. Hezbollah said it had targeted the camp in retaliation "
        "for two Israeli strikes in Beirut on Thursday that killed 22 people."
    )
    days = {i.time and i.time.start for i in current(text) if i.place and i.place.name == "Metula"}
    assert days == {"2025-06-08"}


def test_who_flew_in_from_a_country_was_not_attacked_from_there() -> None:
    text = (
        "A missile hit the airport of Aden on Monday, killing 26 people. A large blast was seen as "
        "passengers left the plane that had flown the cabinet to Aden from Saudi Arabia."
    )
    assert all(i.actor is None or i.actor.country != "SA" for i in current(text))


def test_a_surge_of_attacks_is_no_attack() -> None:
    text = (
        "Warships were sent on Monday after a recent surge of attacks on commercial shipping in the Red Sea "
        "and the Gulf of Aden."
    )
    assert current(text) == []


@pytest.mark.parametrize(
    "course",
    [
        "heading from Fujairah in the United Arab Emirates to Karachi",
        "on its way from Kandla in India to Beira",
        "bound for Karachi in Pakistan",
    ],
)
def test_between_what_ports_a_ship_sails_is_not_where_it_was_hit(course: str) -> None:
    assert only(f"Gunmen attacked a tanker {course} on Monday.").place is None


def test_whose_the_drone_is_counts_not_where_it_flew_in_from() -> None:
    incident = only(
        "A Russian drone crashed near Rezekne in Latvia on Monday. It had flown in from Belarus, they said."
    )
    assert incident.actor is not None
    assert incident.actor.country == "RU"


@pytest.mark.parametrize(
    "papers",
    [
        "flagged in Antigua and Barbuda and run from Germany",
        "registered in the Marshall Islands and owned by a firm in Greece",
        "with ties to Israel",
    ],
)
def test_whose_a_ship_is_and_where_it_called_is_not_where_it_was_hit(papers: str) -> None:
    incident = only(f"A missile hit a cargo ship {papers} in the Gulf of Aden on Monday.")
    assert incident.place is not None
    assert incident.place.name == "Gulf of Aden"
    assert incident.actor is None
