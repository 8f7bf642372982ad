"""What only goes with an act: the owner of what was hit, the answered attack, the edge of another town, the
year of a war, the station of a pipeline. Every sentence is the tests' own; published on Wednesday, 11 June
2025."""

import pytest

from tests.unit.incidents.extracting import current, hit, incidents, only, told


def place(text: str) -> str | None:
    """The name of the place of the one incident."""
    where = only(text).place
    return where.name if where else None


@pytest.mark.parametrize("owner", ["belonging to", "owned by", "operated by"])
def test_the_firm_that_owns_a_facility_was_not_hit_as_well(owner: str) -> None:
    text = f"Gunmen blew up a pipeline {owner} the Delta Oil Company in Brass, Nigeria, on Tuesday."
    assert [category for category, _ in hit(text)] == ["energy.pipeline"]


def test_a_name_of_old_dates_nothing() -> None:
    assert current('"Air strikes also hit Kunar," the spokesman wrote on X, formerly Twitter.')


def test_airspace_that_missiles_came_through_is_no_target() -> None:
    text = "The attack was carried out from Lebanese airspace and targeted an air base in Homs on Monday."
    assert place(text) == "Homs"


def test_troops_on_a_land_are_hit_there() -> None:
    assert place("Iranian drones hit camps in Pakistan belonging to rebels on Tuesday.") == "Pakistan"


@pytest.mark.parametrize("answer", ["against", "for"])
def test_the_attack_that_is_answered_lends_no_day_and_no_place(answer: str) -> None:
    text = f"India struck nine camps in Muzaffarabad in retaliation {answer} the April 22 Pahalgam attack."
    assert {where for _, where in told(text)} == {"Muzaffarabad"}
    assert all(i.time is None or not i.time.start.startswith("2025-04") for i in incidents(text))


def test_an_hour_is_not_of_a_day_that_only_says_which_attack_is_meant() -> None:
    text = (
        "The army vowed to avenge the April 22 Pahalgam attack.\n\n"
        "Pakistani troops have been shelling the town of Poonch since 3 am, killing ten civilians."
    )
    assert all(i.time is None or i.time.start.startswith("2025-06") for i in current(text))


def test_a_village_on_the_outskirts_of_a_town_is_one_place() -> None:
    text = "A jet dropped three bombs on the village of Kafr Nabl, on the outskirts of Idlib, on Tuesday."
    assert place(text) == "Kafr Nabl"


def test_the_borders_of_several_countries_only_say_what_is_near() -> None:
    text = "Gunmen killed 28 soldiers in Benin, near the borders with Niger and Burkina Faso, on Tuesday."
    assert place(text) == "Benin"


def test_a_line_is_not_the_sea_of_its_name() -> None:
    text = "Saboteurs cut cables on the Atlantic line in France on Tuesday."
    assert place(text) == "France"


def test_a_capital_that_alleges_speaks() -> None:
    text = "A soldier was wounded on Tuesday by a landmine that Bangkok alleged had been laid by Cambodia."
    assert all(i.place is None or i.place.name != "Bangkok" for i in current(text))


def test_the_envoy_is_in_another_town_than_the_strike() -> None:
    text = "Iran condemned Tuesday's strikes and said it had summoned Pakistan's envoy in Tehran."
    assert all(i.place is None or i.place.name != "Tehran" for i in current(text))


def test_the_year_of_a_war_is_that_of_what_came_soon_after() -> None:
    text = (
        "A drone hit Kyiv on Tuesday. Russia seized the Zaporizhzhia plant soon after Moscow's 2022 invasion."
    )
    assert told(text) == {("drone_strike", "Kyiv")}


def test_the_sum_of_what_somebody_did_is_no_incident() -> None:
    assert not incidents("He was the mastermind behind more than 100 incidents of arson in Bihar and Odisha.")
    assert current("Three incidents of arson were reported in Bihar on Tuesday.")


def test_attacks_that_have_been_stepped_up_are_no_incident() -> None:
    assert not incidents("Kyiv's forces have recently stepped up hits on Russia's energy infrastructure.")


def test_what_still_burns_was_not_set_on_fire_by_hand() -> None:
    text = "A strike near Lviv on Tuesday destroyed a house, before which a car still burning was visible."
    assert only(text).type == "strike_unspecified"


@pytest.mark.parametrize(
    ("verbs", "kind"),
    [("struck and set on fire", "strike_unspecified"), ("raided and set fire to", "sabotage")],
)
def test_two_verbs_of_one_object_are_one_act(verbs: str, kind: str) -> None:
    found = only(f"Fighters {verbs} an oil depot in Kursk on Tuesday.")
    assert (found.type, found.target and found.target.infrastructure) == (kind, "energy.fuel_storage")


def test_a_pumping_station_is_on_the_pipeline_told_before() -> None:
    text = (
        "Ukraine hit the Druzhba pipeline on Tuesday, Hungary said.\n\n"
        "Drones struck the Unecha pumping station in the Bryansk region, its governor said."
    )
    assert only(text).target is not None


def test_where_on_its_line_a_pipeline_was_hit() -> None:
    text = (
        "Rebels destroyed part of the Cano Limon-Covenas oil pipeline on Tuesday, officials said.\n\n"
        "The attack occurred in a rural area of Saravena, in Arauca province."
    )
    assert only(text).type == "sabotage"


def test_a_gas_field_of_a_region_of_no_unit() -> None:
    text = (
        "A drone hit a gas field in Iraq's Kurdistan region on Tuesday, officials said.\n\n"
        "A drone attacked the Khor Mor gas field, a ministry said. Power cuts were reported in Sulaimaniyah."
    )
    assert place(text) == "Khor Mor gas field"


def test_what_is_lost_in_megawatts_killed_nobody() -> None:
    text = "A drone hit the Khor Mor gas field on Tuesday. The attack led to the loss of 2,600 megawatts."
    assert only(text).casualties is None


def test_cables_between_two_lands_are_those_in_the_sea() -> None:
    text = (
        "Two undersea cables were cut in the Baltic Sea on Tuesday in an act of sabotage.\n\n"
        "A third cable running between Finland and Germany was damaged as well."
    )
    assert {where for _, where in told(text)} == {"Baltic Sea"}


def test_the_runway_of_an_air_base_is_of_no_airport() -> None:
    assert hit("Missiles hit the air base's runway in Homs on Tuesday.") == {("military", "Homs")}


def test_missiles_meant_for_ships_were_fired() -> None:
    text = "The Houthis fired two anti-ship missiles from Yemen toward the Gulf of Aden on Tuesday."
    assert place(text) == "Gulf of Aden"
    assert not current("North Korea fired two ballistic missiles toward the Sea of Japan.")


def test_the_day_of_the_source_is_not_that_of_the_act() -> None:
    text = (
        "A Russian drone crashed in Latvia on Saturday.\n\nThe drone fell near the village of Gaigalava, "
        "according to a Defence Ministry statement on Monday."
    )
    assert [i.time and i.time.start[:10] for i in current(text)] == ["2025-06-07"]


def test_an_attack_that_forced_a_plant_to_stop_was_on_it() -> None:
    text = (
        "A drone attack on Tuesday forced a refinery in Ryazan, southeast of Moscow, to suspend operations."
    )
    assert hit(text) == {("energy.refinery", "Ryazan")}


def test_an_airport_that_was_forced_to_close_was_not_hit() -> None:
    text = "A drone attack on Kazan on Tuesday forced the airport there to close."
    assert all(category is None for category, _ in hit(text))


def test_fuel_tankers_at_sea_are_ships() -> None:
    text = "A missile struck a fuel tanker as the vessel sailed in the Red Sea on Tuesday, its crew said."
    assert hit(text) == {("transport.ship", "Red Sea")}
    assert hit("Gunmen burned two fuel tankers on a highway near Quetta on Tuesday.") == {
        ("energy.fuel_storage", "Quetta")
    }


@pytest.mark.parametrize("water", ["in the water near", "in waters close to"])
def test_a_missile_that_fell_near_a_ship_missed_it(water: str) -> None:
    found = only(f"Two missiles exploded {water} a tanker off the port of Aden on Tuesday, UKMTO said.")
    assert (found.outcome, found.target and found.target.infrastructure) == ("attempted", "transport.ship")


def test_the_day_since_which_none_was_made_is_not_that_of_what_came_shortly_after() -> None:
    text = (
        "Hezbollah fired rockets at Israel on Monday, its first attack since the killing of a commander on "
        "Saturday evening. Shortly after, Israeli aircraft struck Tyre."
    )
    assert {i.time.start[:10] for i in current(text) if i.time} == {"2025-06-09"}


def test_what_goes_with_a_general_statement_is_one() -> None:
    text = "Kharkiv has been hit repeatedly in recent weeks, with drone strikes targeting power plants."
    assert not current(text)
    assert current("Kharkiv was hit on Tuesday, with drone strikes targeting power plants.")


def test_the_attack_that_is_answered_has_its_own_target_and_dead() -> None:
    text = (
        "Turkey struck camps in Syria on Tuesday in apparent retaliation for an attack on a power plant that "
        "killed five people."
    )
    assert ("energy.power_plant", "Syria") not in hit(text)


def test_drones_that_were_shot_down_on_their_way_to_sites_hit_none() -> None:
    text = "Russia said on Tuesday it had shot down 216 Ukrainian drones that targeted its industrial sites."
    assert [i.classes for i in current(text)] == [("cross_border",)]


def test_a_train_that_derails_is_no_attacker() -> None:
    text = "A Russian freight train derailed in Bryansk on Tuesday after a bomb went off on the track."
    assert all(i.actor is None or i.actor.country is None for i in current(text))


def test_it_is_not_the_police_who_boarded_it() -> None:
    text = (
        "A ship was seized in the Baltic Sea on Tuesday by Finnish police on suspicion that it had damaged "
        "an undersea power cable."
    )
    assert all(i.actor is None or i.actor.country != "FI" for i in current(text))


def test_a_day_until_which_a_town_was_safe_is_not_the_day_of_the_strikes() -> None:
    text = (
        "Drones hit Port Sudan on Tuesday. The strikes come a day after a depot was hit there, causing a "
        "fire in a city that until Sunday had been safe."
    )
    assert ("drone_strike", "Port Sudan", "2025-06-10") in {
        (i.type, i.place and i.place.name, i.time and i.time.start[:10]) for i in current(text)
    }


@pytest.mark.parametrize(
    "text",
    [
        "Iran widened its attacks against energy facilities in the Gulf and shipping lanes.",
        "As Iran kept up its attacks on the oil producers of the region, Kuwait called up reserves.",
        "Iran is trying to hit world energy markets, analysts said.",
        "The strikes have hit the economy of Iran and rocked stock markets in Dubai.",
        "The attacks hit fuel prices in Lebanon and the confidence of investors.",
    ],
)
def test_what_goes_on_or_only_traders_feel_is_no_act(text: str) -> None:
    assert not incidents(text)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Israel widened its attacks on Lebanon on Monday, hitting the port of Tyre.", "Tyre"),
        ("Shells hit the oil market of Sumy on Monday.", "Sumy"),
        ("A missile hit the economy ministry in Kyiv on Monday.", "Kyiv"),
        ("A missile hit a crowded market in Sumy on Monday and sent prices up.", "Sumy"),
    ],
)
def test_what_was_hit_in_earnest_is(text: str, where: str) -> None:
    assert place(text) == where
