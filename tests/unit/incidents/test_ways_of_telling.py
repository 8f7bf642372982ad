"""The ways wires tell one act: a sentence for each that once told nothing, or told it of the wrong side."""

import pytest

from tests.unit.incidents.extracting import current, incidents, only

TOLD = [
    ("The United States bombed a port in Yemen on Tuesday.", "US", "transport.port", "YE"),
    (
        "Russian troops took control of an airport near Simferopol on Tuesday.",
        "RU",
        "transport.airport",
        "UA",
    ),
    ("Israel carried out a raid on an arms factory in Isfahan on Tuesday.", "IL", "industry", "IR"),
    ("A substation in North Carolina was hit by gunfire on Tuesday.", None, "energy.grid", "US"),
    ("Israeli jets levelled a power station in Gaza on Tuesday.", "IL", "energy.power_plant", "PS"),
    ("Turkish artillery opened up on a dam in Afrin on Tuesday.", "TR", "water", "SY"),
    ("A port in Odesa was the target of Russian drones on Tuesday.", "RU", "transport.port", "UA"),
    ("A refinery in Ashdod became the target of Iranian missiles.", "IR", "energy.refinery", "IL"),
    ("A refinery in Ryazan was the third to be hit by Ukrainian drones.", "UA", "energy.refinery", "RU"),
    ("The first to come under attack by Russia was a dam in Sumy.", "RU", "water", "UA"),
    ("The first to be hit by Russian missiles was a power plant in Sumy.", "RU", "energy.power_plant", "UA"),
]


@pytest.mark.parametrize(("text", "side", "category", "country"), TOLD)
def test_told(text: str, side: str | None, category: str, country: str) -> None:
    incident = only(text)
    assert (incident.actor.country if incident.actor else None) == side
    assert incident.target is not None
    assert incident.target.infrastructure == category
    assert incident.place is not None
    assert incident.place.country == country


def test_missiles_destroyed_over_a_region_were_intercepted() -> None:
    incident = only("All 20 missiles were destroyed over Odesa region overnight, the air force said.")
    assert (incident.type, incident.outcome) == ("missile_strike", "intercepted")


def test_whom_a_weapon_met_did_not_send_it() -> None:
    incident = only("A stray missile hit a Polish village on Tuesday, killing two people.")
    assert incident.actor is None
    assert incident.place is not None
    assert incident.place.country == "PL"


def test_where_raiders_came_from_is_not_where_they_raided() -> None:
    for told in (
        "Gunmen slipped across the border from Lebanon and fired on an Israeli patrol on Tuesday.",
        "Burundian rebels killed ten people in a raid from Congo on Tuesday.",
    ):
        assert all(i.place is None or i.place.country not in ("LB", "CD") for i in current(told))


def test_soldiers_who_take_a_village_only_advance() -> None:
    assert not current("Russian troops took control of the village of Orikhiv on Tuesday.")


def test_a_mayor_speaks_of_his_own_town() -> None:
    incident = only("The mayor of Mykolaiv said on Tuesday that a Russian missile had destroyed a bakery.")
    assert incident.place is not None
    assert incident.place.name == "Mykolaiv"


def test_the_month_of_an_attack_is_its_own() -> None:
    told = incidents(
        "India struck nine camps in Pakistan on Tuesday in response to an April attack that killed 26 people "
        "in Pahalgam."
    )
    assert {i.place.name: i.background for i in told if i.place} == {"Pakistan": False, "Pahalgam": True}


def test_who_strikes_back_later_did_not_strike_first() -> None:
    told = current(
        "Rockets hit an airfield in Erbil, in Iraq, on Monday. "
        "The United States struck a depot in Basra on Tuesday in response."
    )
    sides = {i.place.name: i.actor.country if i.actor else None for i in told if i.place}
    assert sides == {"Erbil": None, "Basra": "US"}


def test_the_dead_did_not_do_it() -> None:
    incident = only(
        "A drone attack on a gas field in Iraq's Kurdistan region killed four Yemeni workers and cut power "
        "output on Tuesday."
    )
    assert incident.actor is None
    assert incident.place is not None
    assert incident.place.country == "IQ"


def test_who_is_blamed_at_home_did_it_there() -> None:
    incident = only(
        "Shelling killed 27 people at a market in the Russian-held Ukrainian city of Donetsk on Tuesday, "
        "its Moscow-backed head said, blaming Ukraine."
    )
    assert incident.actor is not None
    assert (incident.actor.country, incident.classes) == ("UA", ())


def test_a_crossing_that_is_attacked_is_crossed_by_nobody() -> None:
    told = only(
        "Palestinian militants attacked the Kerem Shalom crossing with mortars on Tuesday, killing four."
    )
    assert told.type == "shelling"


def test_a_drone_that_crosses_a_border_is_no_incursion() -> None:
    told = current("A Russian drone that crossed into Moldova exploded near Soroca on Tuesday.")
    assert {i.type for i in told} == {"drone_strike"}


def test_a_northern_town_is_no_landmark() -> None:
    place = only("Jihadists attacked the northern town of Djibo in Burkina Faso on Tuesday.").place
    assert place is not None
    assert place.name == "Djibo"


def test_a_town_nobody_knows_lies_in_the_region_told() -> None:
    incident = only(
        "A drone strike on a school in Dedebit, in Ethiopia's Tigray region, killed 56 people on Tuesday."
    )
    assert incident.place is not None
    assert (incident.place.name, incident.place.admin1) == ("Dedebit", "Tigray")
    assert incident.casualties is not None


def test_a_small_place_is_not_looked_for_on_another_continent() -> None:
    told = current(
        "Gunmen attacked a base near Maiduguri in Nigeria on Tuesday. "
        "In Niger state, gunmen raided Kuchi village on Tuesday, killing eight."
    )
    assert {i.place.country for i in told if i.place} <= {"NG", None}


def test_what_raiders_burnt_as_well_is_told() -> None:
    told = current(
        "Jihadists attacked the town of Djibo in Burkina Faso on Tuesday, killing dozens of soldiers. "
        "They also burnt down a health centre."
    )
    assert "health" in {i.target.infrastructure for i in told if i.target}


def test_shooting_down_jets_is_no_part_of_a_strike_on_a_mosque() -> None:
    told = current(
        "A mosque in Bahawalpur in Pakistan was hit by an Indian missile on Tuesday. "
        "Pakistan said it had shot down five Indian jets."
    )
    sides = {i.target.infrastructure: i.actor.country for i in told if i.target and i.actor}
    assert sides["religious"] == "IN"


def test_no_one_attacks_his_own_men() -> None:
    told = current(
        "US jets struck a depot in Syria on Tuesday. Two American soldiers were killed by a drone there on "
        "Monday."
    )
    assert [i.actor.country if i.actor else None for i in told] == ["US", None]


def test_a_red_sea_city_is_not_at_sea() -> None:
    told = current(
        "A group sent drones to Eilat on Tuesday. The army said one hit a building in the "
        "Red Sea city, slightly damaging it."
    )
    assert "Red Sea" not in {i.place.name for i in told if i.place}


def test_an_unmapped_camp_is_not_in_the_country_of_who_shelled_it() -> None:
    incident = only(
        "Congolese officials accused the Rwandan army of firing rockets into a camp in Mugunga on Tuesday. "
        "Rwanda's spokesman denied it."
    )
    assert incident.status == "disputed"
    assert incident.place is None or incident.place.country != "RW"


@pytest.mark.parametrize(
    ("text", "crosses"),
    [
        ("Taliban fighters stormed a border post in Chitral, in Pakistan, on Tuesday.", True),
        ("Colombian guerrillas killed two soldiers in Venezuela's Apure state on Tuesday.", True),
        ("Russian troops stormed a trench near Pokrovsk, in Ukraine, on Tuesday.", False),
    ],
)
def test_raids_abroad_cross_a_border_and_assaults_at_a_front_do_not(text: str, crosses: bool) -> None:
    assert any("cross_border" in i.classes for i in current(text)) == crosses


@pytest.mark.parametrize(
    "arms", ["missiles", "missiles and drones", "ballistic missiles, cruise missiles and drones"]
)
def test_what_arms_were_used_for_was_done(arms: str) -> None:
    told = f"Russia used {arms} to hit power stations in Lviv on Monday."
    assert [i.target.infrastructure for i in current(told) if i.target] == ["energy.power_plant"]
    assert current(f"Russia plans to use {arms} to hit power stations in Lviv, Kyiv said on Monday.") == []


@pytest.mark.parametrize(
    "text",
    [
        "A refinery in Ryazan could be the first to be hit by Ukrainian drones on Tuesday.",
        "The Minerva may be the first ship to come under attack off Hodeidah on Tuesday.",
        "The port of Odesa became the target of a lawsuit on Tuesday.",
        "The airport was the target of criticism on Tuesday.",
    ],
)
def test_what_may_be_hit_or_is_the_target_of_words_is_none(text: str) -> None:
    assert not current(text)


@pytest.mark.parametrize(
    "raid",
    [
        "Israeli troops raided a village in southern Syria on Monday and killed 13 people.",
        "North Korean troops fired at a South Korean guard post on Monday.",
    ],
)
def test_a_raid_abroad_needs_no_town_to_cross_the_border(raid: str) -> None:
    assert "cross_border" in only(raid).classes
