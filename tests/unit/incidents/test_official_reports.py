"""Reports in the words of governors and ministries, as translated: means, effects, addresses, flags."""

import pytest

from tests.unit.incidents.extracting import current, hit, only, told


def test_what_an_attack_used_is_its_weapon() -> None:
    assert only("Ukraine attacked Belgorod using drones on Monday, the governor said.").type == "drone_strike"


def test_a_fire_that_burns_tanks_down_is_no_arson() -> None:
    text = (
        "Two drones hit an oil depot in Sevastopol on Monday. The attack started a fire that "
        "burned down four "
        "oil tanks, the governor said."
    )
    assert hit(text) == {("energy.fuel_storage", "Sevastopol")}


@pytest.mark.parametrize(
    "text",
    [
        "A drone hit an airfield in Yeisk, Krasnodar, on Monday.",
        "Drones were shot down on Monday on the way to Yeisk, south of the city of Rostov-on-Don.",
    ],
)
def test_an_address_or_a_landmark_is_no_second_place(text: str) -> None:
    assert only(text).place is not None


def test_towns_told_one_after_the_other_stay_a_list() -> None:
    text = "Drones hit airfields in Yeisk, Krasnodar and Armavir on Monday."
    assert told(text) == {("drone_strike", name) for name in ("Yeisk", "Krasnodar", "Armavir")}


def test_the_flag_of_a_ship_is_not_where_it_was_hit() -> None:
    text = (
        "Drones hit the port of Odesa on Monday. Ships under the flags of Panama and the "
        "Republic of Palau were "
        "damaged."
    )
    assert {i.place.country for i in current(text) if i.place} == {"UA"}


def test_an_incursion_into_a_country_is_in_that_country() -> None:
    text = (
        "Drones struck a power station in the Lipetsk region on Monday, as Kyiv's forces continue "
        "their push into Russian territory."
    )
    assert told(text) == {("drone_strike", "Lipetsk region"), ("ground_incursion", "Russia")}


def test_energy_sites_that_were_hit_are_not_the_offices_damaged_with_them() -> None:
    text = (
        "Ukraine said a drone attack caused power cuts in Odesa on Monday. Energy "
        "infrastructure was damaged due "
        "to the attack, as well as houses and administrative buildings."
    )
    assert hit(text) == {("energy.grid", "Odesa")}


def test_a_separate_drone_that_exploded_is_another_attack() -> None:
    text = (
        "Russian drones knocked out a substation in Odesa on Monday. Five people were wounded "
        "when a separate "
        "drone exploded in the courtyard of an apartment building."
    )
    assert hit(text) == {("energy.grid", "Odesa"), ("residential", "Odesa")}


def test_occupied_land_was_not_occupied_just_now() -> None:
    incident = only("Drones hit a radar station in the temporarily occupied Crimea on Monday.")
    assert incident.type == "drone_strike"


def test_a_gas_transport_system_is_no_road() -> None:
    text = "Drones attacked Ukraine's gas transportation system in the Poltava region on Monday."
    assert hit(text) == {("energy.pipeline", "Poltava region")}


def test_missile_fire_is_an_attack() -> None:
    text = "In Dnipro, an apartment building was destroyed as a result of Russian missile fire on Monday."
    assert (only(text).type, only(text).actor is not None) == ("missile_strike", True)


@pytest.mark.parametrize(
    "text",
    [
        "Kyiv was plunged into darkness on Monday after an attack by Russia.",
        "Kyiv was left without power on Monday after a Russian drone attack.",
        "Half of Kyiv was without electricity on Monday after a missile strike.",
    ],
)
def test_what_went_dark_after_an_attack_is_where_it_was(text: str) -> None:
    assert hit(text) == {("energy.grid", "Kyiv")}


def test_what_went_dark_after_an_attack_elsewhere_is_not_where_it_was() -> None:
    text = "Kyiv was left without power on Monday after a missile strike on Brovary."
    assert hit(text) == {("energy.grid", "Brovary")}


def test_a_power_cut_from_a_strike_on_a_port_leaves_it_the_port() -> None:
    text = (
        "Drones attacked the port of Odesa on Monday. The strikes caused power cuts and damaged "
        "warehouses in the city."
    )
    assert hit(text) == {("transport.port", "Odesa")}


def test_an_attack_that_cut_power_is_the_one_told_before() -> None:
    text = "Drones hit a refinery in Saratov on Monday. The attack also cut power in the city."
    assert hit(text) == {("energy.refinery", "Saratov")}


def test_a_distance_from_a_city_does_not_say_where_in_the_region() -> None:
    text = (
        "Ukraine hit a refinery in the Saratov region on Monday. Drones also hit a chemical plant in "
        "the region, about 530 miles southeast of Moscow, its governor said."
    )
    assert {i.place.name for i in current(text) if i.place} == {"Saratov region"}


def test_the_governor_who_announces_an_attack_governs_where_it_was() -> None:
    text = "The governor of the Saratov region announced that drones hit a plant in the region on Monday."
    assert hit(text) == {("industry", "Saratov region")}


def test_the_series_that_a_strike_is_the_latest_of_is_no_other_attack() -> None:
    text = (
        "Ukraine made a drone strike on Monday on a refinery in the Saratov region, the latest in a "
        "series of attacks on Russian oil depots."
    )
    assert hit(text) == {("energy.refinery", "Saratov region")}


def test_a_missile_and_drone_barrage_is_one_barrage() -> None:
    text = (
        "Russia launched a massive missile and drone barrage targeting Ukraine's energy sites on Monday, "
        "striking a power plant in Dnipro."
    )
    assert {i.actor.country for i in current(text) if i.actor} == {"RU"}
    assert all(i.actor for i in current(text))


def test_what_a_strike_stopped_did_not_strike() -> None:
    text = "Kyiv's metro was stopped by a Russian strike on Monday that damaged tracks in the city."
    incident = only(text)
    assert incident.actor is not None
    assert incident.actor.country == "RU"


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("The number of injured as a result of Monday's strike on Kharkiv rose to six.", None, (6, 6)),
        (
            "Russia launched a wave of strikes across Ukraine on Monday, killing four people in Kyiv and "
            "wounding 40 across the country.",
            (4, 4),
            None,
        ),
    ],
)
def test_whose_toll_an_official_gives(
    text: str, killed: tuple[int, int] | None, injured: tuple[int, int] | None
) -> None:
    casualties = only(text).casualties
    assert casualties is not None
    assert (casualties.killed, casualties.injured) == (killed, injured)


def test_the_toll_of_three_settlements_is_not_that_of_the_one_named() -> None:
    text = (
        "Three settlements in the Belgorod region were attacked by Ukraine on Monday and two civilians "
        "were injured. The town of Shebekino was shelled. A woman was injured."
    )
    incident = only(text)
    assert incident.casualties is not None
    assert incident.casualties.injured == (1, 1)


def test_who_was_hurt_in_a_district_told_second_was_hurt_there() -> None:
    text = (
        "In Nikopol, shelling on Monday damaged a power line, and in the Synelnykove district a drone "
        "hit a farm, wounding two."
    )
    hurt = {i.place.name: i.casualties and i.casualties.injured for i in current(text) if i.place}
    assert hurt == {"Nikopol": None, "Synelnykove district": (2, 2)}


def test_those_hurt_in_another_town_behind_a_semicolon_are_not_of_the_first() -> None:
    text = (
        "In the village of Pisochyn, a man and two women were injured in a Russian attack on Monday; "
        "in the city of Kupiansk, a man was killed."
    )
    first = current(text)[0]
    assert first.casualties is not None
    assert (first.casualties.killed, first.casualties.injured) == (None, (3, 3))


def test_what_fire_was_opened_with_says_what_it_was() -> None:
    text = (
        "Azerbaijani units opened intensive fire with artillery in the direction of Tegh and Vardenis in "
        "Armenia on Monday, Armenia's Defence Ministry said."
    )
    assert {(i.type, i.place and i.place.name) for i in current(text)} == {
        ("shelling", "Tegh"),
        ("shelling", "Vardenis"),
    }
