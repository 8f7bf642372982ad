"""The words of war in news of other things (storms, illness, speeches, pictures, history), each beside the
act that is told in nearly the same words (codebook section 1); and stories as newspapers print them."""

import pytest

from tests.unit.incidents.extracting import current, hit, incidents, only, told

PAIRS = [
    (
        "Typhoon Mila is moving north. On Tuesday Mila struck the port of Laoag and toppled power lines.",
        "Troops are moving north. On Tuesday rebels struck the port of Laoag and toppled power lines.",
    ),
    (
        "The typhoon left floods and a power outage in Laoag on Tuesday. A new ad attacked the mayor.",
        "A drone attack left a power outage in Laoag on Tuesday.",
    ),
    (
        "Our reporter shot this video of the minister's arrival in Gori on Tuesday.",
        "Gunmen shot this driver in Gori on Tuesday.",
    ),
    (
        "The senator attacked his rival in a speech to farmers in Omaha on Tuesday.",
        "Gunmen attacked farmers in Omaha on Tuesday.",
    ),
    (
        "The party ran a new ad on Tuesday attacking the mayor of Gori over taxes.",
        "The rebels spent Tuesday attacking the town of Gori with mortars.",
    ),
    (
        "The ministers spoke of 'rock solid' ties between Israel and Greece on Tuesday.",
        "Missiles rocked the port of Piraeus on Tuesday.",
    ),
    (
        "The government that took over in Gori on Tuesday promised reforms.",
        "Gunmen took over the police station in Gori on Tuesday.",
    ),
    (
        "He died in Omaha on Tuesday after a long battle with bladder cancer.",
        "He died near Gori on Tuesday in a battle with rebels.",
    ),
    (
        "Celebratory gunfire rang out in Gori on Tuesday.",
        "Heavy gunfire killed two people in Gori on Tuesday.",
    ),
    (
        "Agents asked at shooting ranges across Omaha on Tuesday whether he had practised.",
        "Gunmen went on shooting at guards in Omaha on Tuesday.",
    ),
    (
        "Most attacks blamed on the rebels take place in Gori.",
        "The most deadly attack blamed on the rebels took place in Gori on Tuesday.",
    ),
    (
        "An average of 20 shells fell every day in Gori, the observers said.",
        "Some 20 shells fell in Gori on Tuesday, the observers said.",
    ),
    (
        "The airliner dropped from the sky and exploded near Gori on Tuesday.",
        "A bomb dropped from the sky and exploded near Gori on Tuesday.",
    ),
    (
        "Israel began its operation in May to end rocket fire from Gaza.",
        "Rocket fire from Gaza hit Israel on Tuesday after its operation in May.",
    ),
    (
        "Tel Aviv was calm. The group saw it as an apt response to the massacres in Gori.",
        "Tel Aviv was calm. The group claimed the massacre in Gori on Tuesday.",
    ),
    (
        "If troops crossed the border - a military incursion - into Gori, Tbilisi would act.",
        "Rebels crossed the border on Tuesday - a military incursion - into Gori.",
    ),
    (
        "Japan said on Tuesday that debris of a long-range rocket fell into waters off Luzon.",
        "Japan said on Tuesday that debris of a rocket fell on a house on Luzon.",
    ),
    (
        "They queued in Omaha on Tuesday like bargain-hunters hitting the sales.",
        "Drones were hitting depots in Omaha on Tuesday.",
    ),
    (
        "Hospitals in Gori were overwhelmed by the wounded on Tuesday.",
        "Guards in Gori were overwhelmed by gunmen on Tuesday.",
    ),
    (
        "The league asked on Tuesday that Syria's occupying forces leave Gori.",
        "The league said on Tuesday that Syria's forces were occupying Gori's town hall.",
    ),
    (
        "A Black Sea storm has cut power to half of Odesa since Tuesday.",
        "A drone raid has cut power to half of Odesa on Tuesday.",
    ),
    (
        "The explosives factory in Gori was badly damaged in a fire on Tuesday.",
        "The bridge in Gori was badly damaged on Tuesday. Explosives were found under it.",
    ),
    (
        "Snow is a trial for the grid of Gori, which has already been damaged by a campaign of attacks.",
        "Snow is a trial for the grid of Gori, which has been damaged by attacks on Tuesday.",
    ),
    (
        "Police fired teargas shells at marchers in Gori on Tuesday.",
        "The army fired mortar shells at marchers in Gori on Tuesday.",
    ),
]
OF_OTHER_YEARS = [
    "In a 2008-2009 war, Israel bombed a power plant in Gaza.",
    "During the 2014 war, Israel bombed a power plant in Gaza.",
    "The senator was shot by a gunman in Omaha during the 1968 presidential campaign.",
    "Last month gunmen raided a station in Quetta. Two weeks before that, they attacked Karachi airport.",
]


@pytest.mark.parametrize(("harmless", "act"), PAIRS)
def test_news_of_other_things(harmless: str, act: str) -> None:
    assert current(harmless) == []
    assert current(act), act


@pytest.mark.parametrize("text", OF_OTHER_YEARS)
def test_what_was_in_another_year_is_background(text: str) -> None:
    assert incidents(text)
    assert current(text) == []


def test_attacks_that_may_lead_to_something_were_made() -> None:
    strike = only("Iran's missile strike on Haifa on Tuesday could widen the war, envoys said.")
    assert (strike.type, strike.place and strike.place.country) == ("missile_strike", "IL")
    assert current("A missile strike on Haifa on Tuesday could follow, envoys said.") == []


def test_the_airliner_that_a_text_tells_of_is_no_military_target() -> None:
    airliner = "Azul Airways lost a flight over Ukraine. The plane was shot down over Donetsk on Tuesday."
    assert hit(airliner) == {(None, "Donetsk")}
    assert hit("The plane was shot down over Donetsk on Tuesday.") == {("military", "Donetsk")}


def test_where_a_plane_is_bound_and_where_an_envoy_sits_is_not_where_it_was() -> None:
    jet = "An Azul Airways jet flying from Lima to Quito was shot down by a missile on Tuesday."
    assert [i.place for i in current(jet)] == [None]
    envoy = "The group's representative in Lebanon said his son was killed in an air strike on Tuesday."
    assert [i.place for i in current(envoy)] == [None]


def test_fighters_are_met_at_a_tunnel() -> None:
    raid = only("The army said it intercepted nine gunmen at the mouth of a tunnel in Israel on Tuesday.")
    assert (raid.type, raid.outcome) == ("ground_incursion", "repelled")


def test_two_of_the_rockets_told_of_before() -> None:
    text = "Rebels fired 90 rockets at Gori on Monday. Throughout the day, two were fired at Tbilisi."
    assert ("shelling", "Tbilisi") in told(text)


def test_what_a_participle_tells_behind_with() -> None:
    text = "Unrest spread on Tuesday, with a fuel depot set on fire in Suez and shops torched in Ismailia."
    assert hit(text) == {("energy.fuel_storage", "Suez"), ("commercial", "Ismailia")}
    assert current("A tanker, with 20 crew on board, hit rocks off Suez on Tuesday.") == []


def test_a_bomb_across_the_street_was_meant_for_it() -> None:
    text = "Jets bombed the area across from the steel works in Gori on Tuesday."
    assert hit(text) == {(None, "Gori")}
    assert ("communications", "Gori") in hit(
        "Rebels placed a car bomb across from the telephone exchange in Gori on Tuesday, hurting five people."
    )


def test_names_of_broadcasters_and_people_are_no_places() -> None:
    text = "Jets hit the al-Quds TV office in Gaza City on Tuesday."
    assert only(text).place is not None
    assert told(text) == {("air_strike", "Gaza City")}
    assert hit("Missiles hit the Kharkiv TV tower on Tuesday.") == {("communications", "Kharkiv TV tower")}
    suez = "President Mohamed Morsi spoke. Offices of Morsi's party in Suez were torched on Tuesday."
    assert told(suez) == {("sabotage", "Suez")}
    blast = "A bomb went off in the mainly Christian district of Ashrafiya in Beirut on Tuesday."
    assert [i.place and i.place.country for i in current(blast)] == ["LB"]


def test_who_fires_from_one_country_is_not_another_army() -> None:
    text = (
        "Shells fired from Congo landed in Rwanda on Monday, wounding a farmer. Burundian troops shelled a "
        "storehouse."
    )
    assert {i.actor and i.actor.country for i in current(text)} == {"CD", "BI"}


def test_who_stands_behind_somebody_is_not_where_it_was() -> None:
    blast = (
        "The head of the Moscow-backed Donetsk People's Republic was killed in Donetsk on Tuesday by a bomb."
    )
    assert [i.place and i.place.country for i in current(blast)] == ["UA"]


def test_power_lost_in_an_attack_told_of_is_no_attack_on_each_town() -> None:
    text = "Rebels blew up a pylon near Pasto on Tuesday. Tumaco and Ricaurte lost power in Tuesday's attack."
    assert hit(text) == {("energy.grid", "Pasto")}
    assert hit("Tumaco lost power in Tuesday's attack.") == {("energy.grid", "Tumaco")}


def test_a_lead_that_says_whom_a_country_has_charged_looks_back() -> None:
    text = "Latvia has charged nine people, its prosecutors said. In Leipzig a parcel blew up in a warehouse."
    assert incidents(text)
    assert current(text) == []
    assert current("Police charged the crowd, witnesses said. In Leipzig a parcel blew up in a warehouse.")


def test_a_day_that_only_ends_a_stretch_is_not_counted_from() -> None:
    text = (
        "The town had been a refuge until Sunday. A drone struck its port, two days after a first drone "
        "attack on a depot in Odesa."
    )
    assert {i.time.start for i in current(text) if i.time and i.place and i.place.name == "Odesa"} <= {
        "2025-06-09"
    }


def test_by_telephone_is_how_it_was_said() -> None:
    text = "He said by telephone that rebels attacked on Tuesday and set fire to trucks in Muse, Myanmar."
    assert {i.target and i.target.infrastructure for i in current(text)} == {"commercial"}
    assert hit("Rebels attacked a telephone exchange in Muse, Myanmar, on Tuesday.") == {
        ("communications", "Muse")
    }


def test_pirates_who_seize_the_crew_attack_the_ship() -> None:
    text = "Pirates seized 19 crew members from an oil tanker off Nigeria on Tuesday."
    assert [(i.type, i.target and i.target.infrastructure) for i in current(text)] == [
        ("naval_strike", "transport.ship")
    ]
    assert current("The Sri Lankan navy seized 12 fishermen from a trawler off Jaffna on Tuesday.") == []


def test_what_went_dark_for_a_dam_is_no_second_strike() -> None:
    lead = "Suakin, where the governor has his seat, had no power on Tuesday after drones struck Merowe Dam."
    assert hit(lead) == {("water", "Merowe Dam")}
    lead = "Drones struck Merowe Dam in Sudan on Tuesday. "
    for then in (
        "Much of Suakin has been without power since.",
        "Power has also been cut since the morning attack in Atbara and Dongola.",
        "Electricity had been cut off since the attack in Atbara.",
    ):
        assert hit(lead + then) == {("water", "Merowe Dam")}


def test_what_a_facility_is_may_stand_between_it_and_its_verb() -> None:
    text = "In Haifa, where a refinery, the larger of two, was hit by a missile on Tuesday, schools closed."
    assert hit(text) == {("energy.refinery", "Haifa")}
    text = "The port of Haifa, where two tankers lay at anchor, was hit by a missile on Tuesday."
    assert hit(text) == {("transport.port", "Haifa")}


def test_dashes_around_words_part_no_verb_from_its_subject() -> None:
    for text in (
        "A refinery in Samara – the region's biggest – was hit by drones on Tuesday.",
        "Drones — most of them small — hit a refinery in Samara on Tuesday.",
        "Drones hit a refinery -- the region's biggest -- in Samara on Tuesday.",
    ):
        assert hit(text) == {("energy.refinery", "Samara")}
    text = "Five people – two of them children – were killed by Russian shells in Kherson on Tuesday."
    assert [i.casualties and i.casualties.killed for i in current(text)] == [(5, 5)]
    assert hit("Israel – which is silent – blew up a refinery in Homs on Tuesday.") == {
        ("energy.refinery", "Homs")
    }


def test_who_was_hit_answers_in_an_act_of_its_own() -> None:
    text = (
        "Turkish forces and Islamic State traded fire across the border on Tuesday. A howitzer was damaged "
        "by shells in Karkamis, Turkey, and Turkey responded with counterfire."
    )
    assert {(i.actor and i.actor.country, i.type) for i in current(text)} == {
        ("TR", "armed_attack"),
        (None, "shelling"),
    }


def test_what_is_told_behind_a_general_statement_is_general() -> None:
    assert (
        current("The air force has stepped up its raids in Aleppo in recent days, hitting civilians.") == []
    )
    assert current("The army has stepped up its raids, hitting a market in Aleppo, Syria, on Tuesday.")


def test_armed_men_from_a_country_come_over_its_border() -> None:
    for men in ("Armed men", "Armed herders", "Gunmen"):
        text = f"{men} from Sudan raided villages in Chad on Tuesday, killing four."
        assert [(i.classes, i.actor and i.actor.country) for i in current(text)] == [
            (("cross_border",), "SD")
        ]
    text = "Gunmen killed four men from Sudan in Chad on Tuesday."
    assert [i.classes for i in current(text)] == [()]


def test_soldiers_from_a_country_are_its_own() -> None:
    for text, side in (
        ("Troops from Rwanda shelled Goma, Congo, on Tuesday.", "RW"),
        ("Commandos from Israel raided a factory in Masyaf, Syria, on Tuesday.", "IL"),
        ("Soldiers from Guinea crossed into Sierra Leone on Tuesday.", "GN"),
        ("Troops from the United States attacked a town in Syria on Tuesday, killing four.", "US"),
    ):
        told = [("cross_border" in i.classes, i.actor and i.actor.country) for i in current(text)]
        assert told == [(True, side)]
    text = "Gunmen killed five soldiers from Chad in Mali on Tuesday."
    assert [(i.classes, i.actor and i.actor.country) for i in current(text)] == [((), None)]
