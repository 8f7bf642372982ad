"""Round-ups of a day of war: acts of both sides, told in half a sentence each."""

import pytest

from tests.unit.incidents.extracting import current, hit, only, told


def test_a_participle_before_a_name_ends_no_clause() -> None:
    assert told(
        "Hezbollah said it fired rockets at Israeli posts in the occupied Golan Heights on Tuesday."
    ) == {("shelling", "Golan Heights")}


def test_what_was_shot_down_over_one_country_says_not_where_the_rockets_fell() -> None:
    text = (
        "Hezbollah said it shot down an Israeli drone over southern Lebanon and fired rockets at an Israeli "
        "army base on Tuesday."
    )
    assert {(i.type, i.outcome, i.place and i.place.country) for i in current(text)} == {
        ("drone_strike", "intercepted", "LB"),
        ("shelling", "carried_out", "IL"),
    }


def test_cross_border_attacks_are_no_incursions_of_themselves() -> None:
    text = "Iranian strikes killed ten people in Israel overnight, as cross-border attacks went on."
    assert only(text).type == "strike_unspecified"


def test_gunmen_in_a_cross_border_attack_have_come_in() -> None:
    text = "Gunmen killed six soldiers in a cross-border attack in Khyber district, Pakistan, on Tuesday."
    assert only(text).type == "ground_incursion"


def test_the_shelling_of_a_town_was_there() -> None:
    text = (
        "Six people were killed in Ukrainian shelling of Donetsk city and a village in Zaporizhzhia region."
    )
    assert ("shelling", "Donetsk") in told(text)


def test_whose_friends_were_hit_says_not_where() -> None:
    text = (
        "Aircraft hit at least nine Iran-linked targets in Syria's Homs province on Tuesday, activists said."
    )
    assert told(text) == {("air_strike", "Homs province")}


def test_the_village_that_no_map_has_is_of_the_people_it_is_called_after() -> None:
    text = (
        "The head of Hamas was killed in Tehran on Monday. Iran vowed to answer.\n\n"
        "On Tuesday an Israeli drone strike in Qwertyfoun, a Lebanese town near the border, killed four."
    )
    assert ("Qwertyfoun", "LB") in {(i.place.name, i.place.country) for i in current(text) if i.place}


def test_the_village_near_no_border_lies_where_the_narrative_is() -> None:
    text = (
        "A drone struck a car near the southern port city of Tyre on Tuesday, the Lebanese agency said.\n\n"
        "An Israeli air strike on a house in the village of Qwertyloun killed a woman on Tuesday evening."
    )
    assert ("Qwertyloun", "LB") in {(i.place.name, i.place.country) for i in current(text) if i.place}


def test_credit_for_a_slew_of_attacks_is_no_attack() -> None:
    assert not current(
        "A Russian gang that claimed responsibility for a slew of attacks was named on Friday."
    )


def test_a_drone_that_hit_an_american_base_is_no_strike_of_america() -> None:
    text = (
        "US jets struck missile sites in Yemen on Tuesday. A drone attack on an American base in Syria "
        "killed six Kurdish fighters on Tuesday.\n\n"
        "The US also carried out strikes on Tehran-aligned groups in Iraq and Syria on Tuesday."
    )
    found = [i for i in current(text) if i.place and i.place.country == "SY"]
    assert {(i.type, i.actor and i.actor.country) for i in found} == {
        ("drone_strike", None),
        ("strike_unspecified", "US"),
    }


def test_what_a_state_struck_of_a_group_was_where_the_group_is_based() -> None:
    text = (
        "Israel's military said it carried out strikes against Hezbollah compounds on Tuesday. In Lebanon, "
        "schools were closed."
    )
    incident = only(text)
    assert (incident.place and incident.place.country, incident.classes) == ("LB", ("cross_border",))


def test_a_drone_that_was_shot_down_sums_up_no_strikes() -> None:
    text = (
        "Hezbollah said it shot down an Israeli drone over southern Lebanon on Tuesday.\n\n"
        "An Israeli drone strike on a car near the village of Yater wounded two people on Tuesday.\n\n"
        "An Israeli drone strike in Nabatieh killed a man on Tuesday."
    )
    assert "intercepted" in {i.outcome for i in current(text)}


def test_where_stands_for_the_place_that_is_so_far_from_the_border() -> None:
    text = (
        "Israel hit the Zrariyeh area some 25 km from the border, where officials in Lebanon said a "
        "Hezbollah member was killed by an Israeli drone on Tuesday."
    )
    assert {i.place.name for i in current(text) if i.place} == {"Zrariyeh"}


def test_those_who_were_hurt_elsewhere_are_of_another_place() -> None:
    text = "Sumy came under attack by Russian drones on Tuesday, and a woman was wounded in Shostka."
    assert {place for _, place in told(text)} == {"Sumy", "Shostka"}


def test_others_are_of_the_missiles_told_before() -> None:
    text = "An Iranian missile hit a hospital in Beersheba, and others hit Holon and Ramat Gan on Tuesday."
    assert {("missile_strike", "Holon"), ("missile_strike", "Ramat Gan")} < told(text)


def test_who_attacked_with_drones_was_not_attacked() -> None:
    text = "Ukraine's air force said Russia attacked with 103 drones overnight."
    assert {i.place.country for i in current(text) if i.place} == {"UA"}


def test_drones_that_were_destroyed_over_regions_were_shot_down() -> None:
    text = (
        "Forty drones were destroyed on Tuesday, according to Moscow: 26 of them over the Belgorod "
        "region and 14 over the Bryansk region."
    )
    assert {(i.outcome, i.place and i.place.name) for i in current(text)} == {
        ("intercepted", "Belgorod region"),
        ("intercepted", "Bryansk region"),
    }


def test_missiles_that_crash_into_houses_are_no_accident() -> None:
    text = "Israel went on with raids on a refinery in Tehran on Tuesday, while missiles crashed into houses."
    assert ("energy.refinery", "Tehran") in hit(text)


def test_another_missile_may_be_the_one_of_a_list() -> None:
    told = current(
        "Missiles hit railways in the Donetsk and Kharkiv regions on Tuesday. In the Donetsk region one hit "
        "the railway in Pokrovsk. In the Kharkiv region another missile went off near a train."
    )
    assert sorted(i.place.name for i in told if i.place) == ["Kharkiv region", "Pokrovsk"]


def test_the_region_of_the_governor_who_tells_is_finer_than_the_country() -> None:
    told = current(
        "Russian drones attacked one of Ukraine's ports on Tuesday. The governor of the Odesa region said "
        "the port in the south of his region had been attacked in two waves."
    )
    assert [i.place.name for i in told if i.place] == ["Odesa region"]


def test_an_attack_on_a_country_hit_each_place_of_the_list_told_with_it() -> None:
    bombed = "Israeli jets bombed Lebanon on Wednesday, with damage reported in Tyre, Sidon and Nabatieh."
    assert told(bombed) == {("air_strike", "Tyre"), ("air_strike", "Sidon"), ("air_strike", "Nabatieh")}
    one = "Israeli jets bombed Lebanon on Wednesday, with damage reported in Tyre."
    assert told(one) == {("air_strike", "Tyre")}


def test_strikes_hit_each_place_of_the_list_where_they_did_harm() -> None:
    wide = "Russian strikes on the energy system caused power cuts in Poltava and Lubny on Wednesday."
    assert {i.place and i.place.name for i in current(wide)} == {"Poltava", "Lubny"}
    one = "Gunmen blew up a transmission tower in Pakistan, leading to blackouts in Quetta, Sibi and Gwadar."
    assert len(current(one)) == 1


def test_what_a_governor_tells_of_there_is_in_his_region() -> None:
    text = (
        "Russia attacked Ukraine with drones overnight, officials said on Wednesday.\n\n"
        "A hospital was damaged in the Kherson region. Ivan Petrenko, the governor of the Odesa region, said "
        "that drones had hit port infrastructure there and set a warehouse on fire."
    )
    assert ("transport.port", "Odesa region") in hit(text)


def test_what_became_of_some_of_the_drones_is_no_incident_of_its_own() -> None:
    text = (
        "Shelling of the Poltava region wounded four people on Tuesday. "
        "The Kherson region was attacked by 12 drones, ten of which were shot down."
    )
    assert told(text) == {("shelling", "Poltava region"), ("drone_strike", "Kherson region")}


@pytest.mark.parametrize(
    "harm",
    [
        "an apartment building was damaged, injuring a woman",
        "windows were blown out in an apartment building, injuring a woman",
    ],
)
def test_what_the_drones_harmed_that_were_shot_down(harm: str) -> None:
    found = only(f"Air defences destroyed 112 drones overnight. In Belgorod, {harm}, the governor said.")
    assert found.outcome == "carried_out"
    assert found.target is not None
    assert found.target.infrastructure == "residential"
    assert found.casualties is not None
    assert found.casualties.injured == (1, 1)


def test_a_supply_that_was_cut_ends_with_its_sentence() -> None:
    text = (
        "A substation was damaged in the Voronezh region, cutting electricity to several villages. "
        "A chemical plant came under drone attack in the Oryol region on Tuesday."
    )
    assert ("industry", "Oryol region") in hit(text)
