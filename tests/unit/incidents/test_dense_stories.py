"""Dense stories: the second and third act of a sentence, each with its own place, target and weapon."""

import pytest

from tests.unit.incidents.extracting import current, hit, only, told

COORDINATED = [
    (
        "In Mykolaiv a guided bomb hit a shipyard, and in Poltava a missile destroyed a school on Tuesday.",
        {("air_strike", "Mykolaiv"), ("missile_strike", "Poltava")},
    ),
    (
        "Two people died when a missile hit a hostel in Sloviansk on Tuesday and a third was killed by a "
        "drone in Izium.",
        {("missile_strike", "Sloviansk"), ("drone_strike", "Izium")},
    ),
    (
        "Kyiv accused Russia of striking a clinic in Chuhuiv and of shelling a bus in Nikopol on Tuesday.",
        {("strike_unspecified", "Chuhuiv"), ("shelling", "Nikopol")},
    ),
    (
        "The Houthis fired a missile at Eilat on Monday and Israel responded by bombing a cement works in "
        "Amran.",
        {("missile_strike", "Eilat"), ("air_strike", "Amran")},
    ),
    (
        "Drones hit a fuel depot in Feodosia, a refinery in Saratov was set on fire and a missile struck a "
        "bridge in Henichesk on Tuesday.",
        {("drone_strike", "Feodosia"), ("strike_unspecified", "Saratov"), ("missile_strike", "Henichesk")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), COORDINATED)
def test_each_clause_has_an_act_of_its_own(text: str, expected: set[tuple[str, str]]) -> None:
    assert told(text) == expected


SHARED_SUBJECTS = [
    "Drones hit a depot and a warehouse in Saratov on Tuesday and later struck a pier.",
    "Drones hit a depot and a warehouse in Saratov on Tuesday, killing two people.",
]


@pytest.mark.parametrize("text", SHARED_SUBJECTS)
def test_verbs_that_share_a_subject_share_its_weapon(text: str) -> None:
    assert {i.type for i in current(text)} == {"drone_strike"}


def test_where_stands_for_the_place_before_it() -> None:
    text = "Iran fired missiles at Haifa, where a refinery was hit, and Israel bombed Tabriz on Tuesday."
    assert ("energy.refinery", "Haifa") in hit(text)


def test_a_place_inside_the_clause_of_where_is_finer() -> None:
    text = "The front has moved west in Sumy region, where shells hit a school in Hlukhiv on Tuesday."
    assert hit(text) == {("education", "Hlukhiv")}


def test_its_facilities_are_those_of_the_town_that_opens_the_sentence() -> None:
    text = "Kostopil had been without heat since Tuesday, when its boiler house was shelled."
    assert hit(text) == {("energy.power_plant", "Kostopil")}


def test_a_capital_that_speaks_is_not_where_its_facilities_are() -> None:
    text = "Moscow said its refineries were attacked by drones in Samara region on Tuesday."
    assert {where for _, where in hit(text)} == {"Samara region"}


def test_what_an_act_answered_is_not_where_it_was() -> None:
    text = "Hackers attacked a bank in Dublin on Tuesday in response to the war in Gaza."
    assert {where for _, where in hit(text)} == {"Dublin"}


def test_a_rank_in_apposition_is_the_same_act() -> None:
    text = (
        "A drone killed four people in Sumy on Tuesday, the deadliest attack in northern Ukraine since March."
    )
    assert told(text) == {("drone_strike", "Sumy")}


def test_who_responds_with_an_attack_is_its_doer() -> None:
    text = "Pakistan retaliated on Tuesday with artillery fire on Indian posts near Uri."
    (found,) = current(text)
    assert found.actor is not None
    assert found.actor.name == "Pakistan"


def test_what_someone_called_an_attack_is_told() -> None:
    text = (
        "State television reported a fire at a gas processing plant in Kangan in Iran on Tuesday after what "
        "it called an attack by an Israeli drone."
    )
    assert hit(text) == {("energy.refinery", "Kangan")}


def test_days_of_the_week_part_acts() -> None:
    text = (
        "Boko Haram men attacked Baga on Sunday, burned houses in Doron Baga on Monday and killed six in "
        "Kukawa on Tuesday."
    )
    assert {where for _, where in told(text)} == {"Baga", "Doron Baga", "Kukawa"}


def test_an_attack_named_by_its_day_is_not_the_undated_one_before_it() -> None:
    text = (
        "A power station near Qamishli was hit by drones. Ankara said it was answering Sunday's bombing of a "
        "ministry in Ankara."
    )
    assert {where for _, where in told(text)} >= {"Qamishli", "Ankara"}


def test_troops_of_the_us_and_others_are_no_place() -> None:
    text = "Militias carried out attacks on US and coalition forces in Erbil in Iraq on Tuesday."
    assert {where for _, where in told(text)} == {"Erbil"}


def test_a_volley_of_rockets_is_what_it_is_made_of_and_no_explosion() -> None:
    assert only("A volley of rockets on Sderot wounded a man on Tuesday.").type == "shelling"
    assert not current("The explosion of a gas cylinder in Sderot wounded a man on Tuesday.")


def test_who_hits_back_hits_the_other_country() -> None:
    text = "Iranian missiles struck Haifa on Tuesday, and Israel hit the headquarters of Iran's broadcaster."
    assert ("strike_unspecified", "Iran") in {
        (i.type, i.place.country and i.place.name) for i in current(text) if i.place
    }


MORE_CLAUSES = [
    (
        "A fuel depot in Engels was on fire after a drone attack, and an airfield in Morozovsk was hit on "
        "Tuesday.",
        {"Engels", "Morozovsk"},
    ),
    (
        "The village of Kozinka was shelled on Tuesday, the town of Shebekino was attacked by drones and a "
        "helicopter dropped a bomb on Grayvoron.",
        {"Kozinka", "Shebekino", "Grayvoron"},
    ),
    (
        "On Tuesday the governor listed shelling of Shebekino and of Grayvoron, which was hit by drones.",
        {"Shebekino", "Grayvoron"},
    ),
    (
        "Saudi Arabia said it shot down a missile over Riyadh on Tuesday and two drones over Abha.",
        {"Riyadh", "Abha"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), MORE_CLAUSES)
def test_a_new_subject_opens_a_clause(text: str, expected: set[str]) -> None:
    assert {where for _, where in told(text)} == expected


def test_what_one_reported_thing_hit_another_did_not() -> None:
    text = (
        "The governor said on Tuesday that a drone had struck a car in Grayvoron and that a power line had "
        "been damaged in Valuyki."
    )
    assert (None, "Grayvoron") in hit(text)


def test_armed_men_who_seize_a_police_station_and_a_town_hall() -> None:
    found = only("Armed men seized the police station and the town hall in Kramatorsk on Tuesday.")
    assert found.type == "armed_attack"


def test_rockets_counted_at_least_were_fired() -> None:
    assert only("Hamas answered on Tuesday by firing at least four rockets at Beersheba.").type == "shelling"


def test_fire_that_continued_through_a_day_is_told() -> None:
    text = "Hamas remained defiant on Tuesday. It continued to fire rockets into Israel throughout the day."
    assert told(text) == {("shelling", "Israel")}


def test_officials_tell_what_happened_in_their_country() -> None:
    text = (
        "Israeli jets bombed Gaza on Tuesday. The army said it shelled Tyre in Lebanon, too. A strike on a "
        "house killed 18 people, Palestinian officials said."
    )
    assert next(i for i in current(text) if i.casualties).place.country == "PS"  # type: ignore[union-attr]


def test_a_power_cut_is_what_the_strike_on_a_power_station_did() -> None:
    text = "Drones hit a power station in Port Sudan on Tuesday. The attack plunged the city into darkness."
    assert hit(text) == {("energy.power_plant", "Port Sudan")}


def test_the_news_day_goes_on_behind_a_lead_that_recalls_another() -> None:
    text = (
        "Jihadists attacked a camp in Hombori on Tuesday, a day after an ambush near Gao killed 14 soldiers. "
        "Gunmen stormed a camp in Douentza at dawn."
    )
    assert next(i for i in current(text) if i.place and i.place.name == "Douentza").time.start == "2025-06-10"  # type: ignore[union-attr]


def test_what_is_told_after_and_that_has_its_own_subject() -> None:
    text = (
        "Baku said two of its soldiers were killed by Armenian sniper fire near Lachin on Tuesday and that "
        "its army had retaliated by destroying a depot near Goris."
    )
    sides = {i.place.name: i.actor and i.actor.country for i in current(text) if i.place}
    assert sides == {"Lachin": "AM", "Goris": "AZ"}


def test_two_of_the_rockets_are_a_subject() -> None:
    text = (
        "Hezbollah launched rockets at Haifa on Tuesday; two landed in the port area, and one struck a "
        "chemical plant."
    )
    assert {i.type for i in current(text)} == {"shelling"}


def test_shots_are_fired_at_what_is_hit() -> None:
    text = "Shots were fired at a hydroelectric plant in South Carolina on Tuesday."
    assert hit(text) == {("water", "South Carolina")}


def test_rebels_overrun_a_town() -> None:
    assert told("Insurgents overran the town of Djibo in Burkina Faso on Tuesday.") == {
        ("armed_attack", "Djibo")
    }
    assert not current("Tourists overran the town of Djibo in Burkina Faso on Tuesday.")


def test_another_kind_of_act_elsewhere_does_not_place_one_that_nothing_places() -> None:
    text = (
        "Israel bombed Beirut on Tuesday. A paramedic was killed when an ambulance was hit in an air strike. "
        "Hezbollah launched rockets at Haifa."
    )
    assert ("health", "Haifa") not in hit(text)


def test_a_war_that_is_opened_with_raids() -> None:
    text = "Israel opened the war on Tuesday with raids on an enrichment plant in Natanz."
    assert hit(text) == {("energy.nuclear", "Natanz")}


def test_a_list_may_follow_among_the_sites_struck() -> None:
    text = (
        "Among the sites struck by Israeli jets on Tuesday were a power station in Hodeidah and a cement "
        "plant in Amran."
    )
    assert hit(text) == {("energy.power_plant", "Hodeidah"), ("industry", "Amran")}


def test_a_second_verb_has_its_own_object_and_weapon() -> None:
    text = (
        "Kyiv said it had blown up a railway bridge in Samara region and hit a plant in Bryansk with drones "
        "on Tuesday."
    )
    assert told(text) == {("explosive", "Samara region"), ("drone_strike", "Bryansk")}


def test_a_second_missile_may_come_hours_later() -> None:
    text = (
        "A missile struck a hotel in Kramatorsk on Tuesday and, hours later, a second hit a train station in "
        "Pokrovsk."
    )
    assert told(text) == {("missile_strike", "Kramatorsk"), ("missile_strike", "Pokrovsk")}


ARMS = [
    (
        "Russian drones struck a granary in the port of Izmail and a missile attack on Kharkiv killed three "
        "people on Tuesday.",
        {("drone_strike", "Izmail"), ("missile_strike", "Kharkiv")},
    ),
    (
        "Talks broke down on Tuesday, with Iranian missiles hitting a clinic in Beersheba and Israeli jets "
        "bombing a plant in Karaj.",
        {("missile_strike", "Beersheba"), ("air_strike", "Karaj")},
    ),
    (
        "Rebels stormed a barracks in Djibo on Tuesday and mortar fire from Mali hit a school in Kaya, "
        "killing two.",
        {("armed_attack", "Djibo"), ("shelling", "Kaya")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), ARMS)
def test_arms_that_act_open_a_clause_of_their_own(text: str, expected: set[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_verbs_that_share_a_subject_share_the_place_told_last() -> None:
    text = (
        "A drone killed two people and set a fuel depot ablaze in Rostov region, while troops took a "
        "village in Donetsk region, officials said on Tuesday."
    )
    found = only(text)
    assert found.place is not None
    assert found.place.name == "Rostov region"
    assert found.casualties is not None
    assert found.casualties.killed == (2, 2)


FRAMES = [
    ("In Belgorod, which borders Ukraine, a shelling attack on the town of Shebekino hurt two.", "Shebekino"),
    ("In Haifa, a rocket from Lebanon hit a house on Tuesday.", "Haifa"),
]


@pytest.mark.parametrize(("text", "place"), FRAMES)
def test_the_town_that_opens_a_sentence_yields_to_the_one_told_with_the_act(text: str, place: str) -> None:
    assert {i.place.name for i in current(text) if i.place} == {place}


def test_who_is_bombed_and_shoots_down_jets_does_an_act_of_its_own() -> None:
    text = (
        "India said it struck nine sites in Pakistan on Tuesday, and Pakistan said it had shot down "
        "two Indian fighter jets."
    )
    struck, downed = current(text)
    assert (struck.actor and struck.actor.country, downed.actor and downed.actor.country) == ("IN", "PK")
    assert downed.place is None or downed.place.country == "PK"


def test_counting_attacks_tells_no_other() -> None:
    story = "Drones set an oil refinery in Saratov on fire on Sunday, aides said. "
    assert len(current(story + "It is the second time that the plant has been hit.")) == 1


SECOND_ACTS = [
    (
        "Russian guided bombs struck Kramatorsk on Tuesday, killing one, and a drone hit a minibus in "
        "Nikopol, injuring five.",
        {("air_strike", "Kramatorsk"), ("drone_strike", "Nikopol")},
    ),
    (
        "Israeli shelling of Tyre followed a rocket attack on Haifa on Tuesday.",
        {("shelling", "Tyre"), ("shelling", "Haifa")},
    ),
    (
        "U.S. jets struck militia posts in Deir al-Zor in response to a rocket attack on the Conoco gas "
        "field that wounded one on Tuesday.",
        {("air_strike", "Deir al-Zor"), ("shelling", "Conoco gas field")},
    ),
    (
        "Militants fired rockets into Israel on Tuesday. One landed near Ashkelon; another wounded a woman "
        "in Sderot.",
        {("shelling", "Ashkelon"), ("shelling", "Sderot")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SECOND_ACTS)
def test_second_acts_keep_their_place_and_weapon(text: str, expected: set[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_what_was_fired_into_a_country_came_from_another_and_so_did_each_of_it() -> None:
    text = "Militants fired rockets into Israel on Tuesday. One landed near Ashkelon; another hit Sderot."
    assert {i.classes for i in current(text)} == {("cross_border",)}


def test_who_retaliated_with_strikes_did_what_they_did() -> None:
    found = only("Pakistan retaliated on Tuesday with strikes on Saravan in Iran that killed nine.")
    assert found.actor is not None
    assert found.actor.country == "PK"


@pytest.mark.parametrize(
    "opening", ["Separately,", "Elsewhere,", "In another attack,", "In a separate raid", "In a similar raid,"]
)
def test_what_is_set_apart_is_an_act_of_its_own(opening: str) -> None:
    text = (
        "Gunmen attacked a Pakistani border post on Tuesday and killed two soldiers. "
        f"{opening} militants attacked a training centre in Charsadda."
    )
    assert told(text) == {("armed_attack", "Pakistan"), ("armed_attack", "Charsadda")}


def test_without_such_a_word_the_finer_place_is_where_it_was() -> None:
    text = (
        "Gunmen attacked a Pakistani border post on Tuesday and killed two soldiers. "
        "The gunmen attacked the post in Khyber before dawn, officials said."
    )
    assert told(text) == {("armed_attack", "Khyber")}
