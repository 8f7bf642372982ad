"""Ships that are told of by name alone, lines on the sea bed, drones that came into a third country."""

import pytest

from tests.unit.incidents.extracting import current, only


@pytest.mark.parametrize(
    "text",
    [
        "A missile struck the Calvera in the Gulf of Aden on Monday, wounding one sailor.",
        "Houthi rebels fired two missiles at the Marlow Teresa in the Red Sea on Monday.",
        "Drones hit the Lorton, a bulk carrier, in the Black Sea on Monday.",
    ],
)
def test_what_bears_a_name_at_sea_is_a_ship(text: str) -> None:
    incident = only(text)
    assert incident.target is not None
    assert incident.target.infrastructure == "transport.ship"
    assert incident.place is not None
    assert incident.place.country is None


def test_no_force_is_a_ship() -> None:
    incident = only("Houthi forces attacked the Navy in the Red Sea on Monday with drones.")
    assert incident.target is None or incident.target.infrastructure != "transport.ship"


def test_a_town_that_modifies_a_noun_stays_a_town() -> None:
    incident = only("A drone hit the Hlukhiv hospital on Monday.")
    assert incident.place is not None
    assert incident.place.country == "UA"


def test_a_cable_in_a_sea_is_in_no_country_that_tells_of_it() -> None:
    text = (
        "A data cable in the Baltic Sea was cut on Monday in an act of sabotage, officials in Finland said."
    )
    incident = only(text)
    assert incident.place is not None
    assert incident.place.name == "Baltic Sea"


@pytest.mark.parametrize(
    "text",
    [
        "Some 15 Russian drones entered Latvian airspace overnight and three were shot down, Riga said.",
        "Fifteen Russian drones crossed into Latvia overnight. Up to three were shot down, its army said.",
    ],
)
def test_drones_brought_down_over_a_third_country(text: str) -> None:
    incident = only(text)
    assert (incident.type, incident.outcome) == ("drone_strike", "intercepted")
    assert incident.place is not None
    assert incident.place.country == "LV"
    assert "cross_border" in incident.classes


def test_some_of_those_fired_being_shot_down_leaves_the_attack_carried_out() -> None:
    text = (
        "Iran fired 40 missiles at Israel on Monday; 38 were intercepted and two hit an oil depot in Ashdod."
    )
    incident = only(text)
    assert incident.outcome == "carried_out"
    assert incident.target is not None
    assert incident.target.infrastructure == "energy.fuel_storage"


def test_what_one_of_the_rockets_hit_was_hit_from_where_they_were_fired() -> None:
    text = (
        "Sirens sounded on Monday after rockets were fired from Lebanon. Most fell in open fields; one hit a "
        "barn in Kiryat Shmona, Israel, wounding two."
    )
    assert "cross_border" in only(text).classes


def test_airspace_that_is_only_crossed_is_no_attack() -> None:
    assert not current("A Russian jet violated Estonian airspace for 12 minutes on Monday, Tallinn said.")


@pytest.mark.parametrize("drones", ["explosive drones", "bomb-laden drones", "explosive-laden drones"])
def test_drones_that_carry_bombs_are_drones(drones: str) -> None:
    told = f"Gunmen attacked a police station in Michoacan with {drones} on Monday."
    assert [i.type for i in current(told)] == ["drone_strike"]


def test_a_line_that_links_two_countries_under_a_sea_was_damaged_in_it() -> None:
    text = (
        "Damage to a pipeline connecting Finland and Estonia under the Baltic Sea on Sunday was sabotage, "
        "the Finnish government said."
    )
    incident = only(text)
    assert incident.type == "sabotage"
    assert incident.place is not None
    assert (incident.place.name, incident.place.country) == ("Baltic Sea", None)


def test_jets_scrambled_to_shoot_drones_down_shot_them_down() -> None:
    text = "Poland said it scrambled jets to shoot down Russian drones that crossed its border on Monday."
    assert only(text).outcome == "intercepted"


@pytest.mark.parametrize("who", ["Attackers with machine guns", "Pirates", "Unauthorised people"])
def test_armed_men_who_board_a_ship_attack_it(who: str) -> None:
    incident = only(f"{who} boarded a cargo ship off Somalia on Monday, officials said.")
    assert incident.target is not None
    assert (incident.type, incident.target.infrastructure) == ("naval_strike", "transport.ship")


@pytest.mark.parametrize("told", ["Coast guards boarded a tanker off Sweden", "Rebels boarded buses in Homs"])
def test_boarding_alone_is_no_attack(told: str) -> None:
    assert current(f"{told} on Monday, officials said.") == []


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("American strikes on a fuel port on Yemen's Red Sea coast killed 40 people on Tuesday.", "YE"),
        ("Rebels attacked a refinery on Saudi Arabia's Red Sea coast on Tuesday.", "SA"),
        ("A bomb damaged a pumping station on the Turkish Mediterranean coast on Tuesday.", "TR"),
        ("Israeli strikes on a port on Syria's coast killed four people on Tuesday.", "SY"),
        ("A missile hit a tanker off Yemen's Red Sea coast on Tuesday.", None),
        ("A missile hit a tanker in the Red Sea on Tuesday.", None),
    ],
)
def test_a_coast_is_land(text: str, country: str | None) -> None:
    incident = only(text)
    assert incident.place is not None
    assert incident.place.country == country
