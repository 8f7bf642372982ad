"""What is no act: accidents, threats, exercises, figures of speech, general statements, arrests, markets
and sport."""

import pytest

from tests.unit.incidents.extracting import current, incidents, only

NOT_ACTS = [
    "A military transport plane crashed near Ivanovo on Tuesday after an engine fire, killing 15.",
    "A gas explosion tore through an apartment building in Turin on Tuesday, firefighters said.",
    "Lightning struck a substation in Durban on Tuesday.",
    "Floods destroyed a bridge in Valencia on Tuesday.",
    "Russia threatened to strike power plants in Ukraine.",
    "Iran will attack Israeli ports if the talks fail, the minister said on Tuesday.",
    "NATO held an exercise in which jets bombed a mock bridge in Estonia on Tuesday.",
    "North Korea test-fired a ballistic missile on Tuesday.",
    "Allied troops crossed the border into Latvia on Tuesday for the Silver Arrow exercise.",
    "The army held drills near the border with Georgia on Tuesday, firing artillery.",
    "Oil prices fell on Tuesday after Israel held off striking Iranian terminals.",
    "Sabotage has not been ruled out after a blackout in Peru on Tuesday.",
    "Sappers blew up a wartime mine off Ventspils on Tuesday.",
    "The singer suffered a heart attack in Milan on Tuesday.",
    "Workers at the Piraeus port went on strike on Tuesday.",
    "Air raid sirens sounded in Kyiv on Tuesday.",
    "Oil prices hit a record in London on Tuesday.",
    "The striker hit the post twice as Milan beat Turin on Tuesday.",
    "The army denied that it had attacked the hospital.",
    "Kabul and Islamabad often accuse one another of gunfire near the Torkham crossing.",
    "The two armies have regularly blamed each other for shelling in Kunar.",
    "Ethiopia denied on Tuesday that its troops had entered Eritrea.",
    "The minister warned of attacks on refineries.",
    "Police arrested two men in Lyon on Tuesday in connection with an attack on a synagogue.",
]


@pytest.mark.parametrize("text", NOT_ACTS)
def test_no_current_incident(text: str) -> None:
    assert not current(text)


BACKGROUND = [
    "In March last year, Russia launched missile strikes on Odesa.",
    "The rebels raided villages in Belgorod region in May and June 2023.",
    "On 3 February 2025 drones hit the refinery in Volgograd.",
    "Relatives marked the tenth anniversary of the bombing of the hospital in Kunduz on Tuesday.",
]


@pytest.mark.parametrize("text", BACKGROUND)
def test_history_is_background(text: str) -> None:
    found = incidents(text)
    assert found
    assert all(i.background and not i.classes for i in found)


def test_superlatives_are_news() -> None:
    text = (
        "Ukraine on Tuesday launched one of its largest drone attacks on Russia since the start of the war."
    )
    assert current(text)


@pytest.mark.parametrize(
    "text",
    [
        "At first there was concern that drones had hit a refinery in Samara on Monday.",
        "Residents feared that drones had hit a refinery in Samara on Monday.",
        "Residents feared drones had hit a refinery in Samara on Monday.",
        "There was speculation on Monday that a refinery in Samara had been attacked by drones.",
        "Initial reports that a drone had hit a refinery in Samara on Monday were wrong, he said.",
    ],
)
def test_what_is_only_feared_is_no_report(text: str) -> None:
    assert current(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Fears of more grew after drones hit a refinery in Samara on Monday.",
        "He voiced concern that drones had hit a refinery in Samara on Monday.",
        "It is feared that nine people were killed in a strike on a refinery in Samara on Monday.",
        "Residents feared the rebels that attacked a refinery in Samara on Monday.",
    ],
)
def test_what_is_feared_may_have_come_true(text: str) -> None:
    target = only(text).target
    assert target is not None
    assert target.infrastructure == "energy.refinery"


def test_a_rumour_is_no_report() -> None:
    assert not current(
        "The mayor of Lyon spoke on Tuesday of rumours online of an act of sabotage at the plant."
    )
    assert current("The mayor of Lyon spoke on Tuesday of an act of sabotage at the power plant of Lyon.")


def test_restraint_is_exercised_by_no_troops() -> None:
    """An article that calls for restraint, twice, is not about an exercise."""
    told = current(
        "Leaders urged both sides to exercise maximum restraint on Tuesday. A Russian missile hit a power "
        "station in Poltava overnight, killing two people. China also called on them to exercise restraint."
    )
    assert [i.target.infrastructure for i in told if i.target] == ["energy.power_plant"]


@pytest.mark.parametrize(
    "text",
    [
        "Oslo on Monday barred a firm that ships parts of drones used to attack the power grid of Ukraine.",
        "Japan on Monday banned chips found in missiles used in attacks on power stations in Ukraine.",
    ],
)
def test_what_a_tool_was_used_for_is_no_news(text: str) -> None:
    assert not current(text)


@pytest.mark.parametrize(
    "text",
    [
        "Drones were used to attack a refinery in Ryazan on Monday, the governor said.",
        "The drones used to attack a refinery in Ryazan on Monday came from the south, the governor said.",
    ],
)
def test_what_was_used_on_a_day_is(text: str) -> None:
    assert len(current(text)) == 1


def test_an_attack_told_as_it_happens_needs_a_place() -> None:
    assert len(current('"Their guns are shelling the town of Nikopol," the mayor said on Monday.')) == 1
    assert not current('"Russia is bombing our cities," the president said on Monday.')


def test_sanctions_hit_no_tankers() -> None:
    assert not current("The United States hit tankers of Iran with new sanctions on Monday.")


def test_the_dead_of_an_old_attack_are_remembered() -> None:
    text = "One year on, crowds gathered on Monday to remember the dead of the attack on Israel led by Hamas."
    assert not current(text)


def test_what_two_sides_accused_each_other_of_one_day_is_news() -> None:
    assert current("Kabul and Islamabad accused each other of shelling in Kunar on Monday.")


@pytest.mark.parametrize(
    "text",
    [
        "Six men were found guilty by a court in Omsk, a city in Siberia, of sabotage on the railways.",
        "Two men were convicted in Warsaw on Monday of the arson of a shopping centre in Vilnius.",
        "Prosecutors charged two men from Berlin with spying and with the arson of a bus depot in Kyiv.",
    ],
)
def test_what_a_court_dealt_with_is_no_news(text: str) -> None:
    assert not current(text)


def test_the_guilty_may_attack() -> None:
    assert current("Fighters found guilty of war crimes attacked a hospital in Goma on Monday.")


def test_what_a_court_jails_strangers_for_is_no_incursion() -> None:
    assert current("Three Nigerians were jailed for illegally entering the port of Cotonou on Monday.") == []
    assert current("A court fined four men from Niger for having crossed the border into Benin.") == []


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Armenian forces go on shelling towns in Azerbaijan, the office said.", 0),
        ("Armenian forces keep shelling towns and bombing villages in Azerbaijan, the office said.", 0),
        ("Armenian forces kept shelling the town of Tartar on Monday, the office said.", 1),
    ],
)
def test_what_goes_on_is_an_act_on_one_day(text: str, acts: int) -> None:
    assert len(current(text)) == acts


@pytest.mark.parametrize(
    "text",
    ["No missile was fired at Lviv on Tuesday.", "No drone struck the refinery in Samara on Tuesday."],
)
def test_what_no_weapon_did_was_not_done(text: str) -> None:
    assert current(text) == []


def test_no_fewer_than_some_are_some() -> None:
    assert len(current("No fewer than five drones struck a refinery in Samara on Tuesday.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Fighters could try to cross the border into Iran, reports said on Monday.",
        "Officials said on Monday that drones might again try to hit the Kerch bridge.",
    ],
)
def test_an_attempt_that_is_only_feared_is_none(text: str) -> None:
    assert not current(text)


def test_an_attempt_that_was_made_is_one() -> None:
    told = only("Gunmen tried to cross the border into Iran on Monday, the army said.")
    assert told.outcome == "attempted"


UNPROVEN = [
    "The grid operator ruled out on Tuesday that a cyberattack had cut power in Madrid on Monday.",
    "The mayor ruled out on Tuesday that a bomb had caused the blaze at the fuel depot in Rijeka.",
    "Prosecutors are to say whether the blackout in Lisbon on Monday may have been a cyberattack.",
    "It is not known whether the explosion at the refinery in Gela on Monday was sabotage.",
    "There is no evidence that the fire at the substation in Ghent on Monday was caused by a drone attack.",
    "Police do not believe that gunmen attacked the power station in Durban on Monday.",
]


@pytest.mark.parametrize("text", UNPROVEN)
def test_what_is_ruled_out_or_only_asked_is_none(text: str) -> None:
    assert not current(text)


PROVEN = [
    "It was unclear whether anybody was hurt when drones hit a refinery in Samara on Monday.",
    "There was no sign that the fire would spread after a drone attack on a refinery in Samara on Monday.",
    "Police have no evidence that the bomb that exploded at a refinery in Samara on Monday was homemade.",
]


@pytest.mark.parametrize("text", PROVEN)
def test_what_is_not_known_of_an_act_leaves_it_an_act(text: str) -> None:
    assert only(text).classes


EFFECTS = [
    "Bombing depots, airfields and power plants makes it harder for them to fight, the officer said.",
    'Blowing up bridges and pipelines "is what armies do", he said.',
    "He said striking ports would only prolong the war.",
]


@pytest.mark.parametrize("text", EFFECTS)
def test_what_an_act_would_bring_about_tells_of_none(text: str) -> None:
    drones = "Drones hit a refinery in Samara on Monday. "
    assert [incident.target and incident.target.infrastructure for incident in current(drones + text)] == [
        "energy.refinery"
    ]


def test_a_participle_before_its_subject_tells_an_act() -> None:
    text = "Shelling a power plant in Kursk, Ukrainian troops wounded two workers on Monday."
    assert only(text).type == "shelling"


ANSWERED = [
    "The raids are an answer to Russia's bombing of Ukrainian power plants, Kyiv said.",
    "They were retaliation for Russian strikes on the power grid, Kyiv said.",
    "The raids followed Russian attacks on ports.",
]


@pytest.mark.parametrize("text", ANSWERED)
def test_attacks_of_no_day_that_others_answer_are_history(text: str) -> None:
    drones = "Ukrainian drones hit a refinery in Samara on Monday. "
    assert {incident.place.country for incident in current(drones + text) if incident.place} == {"RU"}


LEVIED = [
    "Britain targeted 15 tankers and a refinery in China in new sanctions on Tuesday.",
    "The bloc adopted sanctions on Tuesday. Brussels also went after three companies in Dubai.",
    "The winter storm cut power to two million homes in Ohio on Tuesday.",
    "The massive storm damaged a bridge in Ohio on Tuesday.",
]


@pytest.mark.parametrize("text", LEVIED)
def test_sanctions_and_storms_are_no_attacks(text: str) -> None:
    assert not current(text)


def test_police_still_storm_a_bank() -> None:
    assert only("The police storm the bank in Homs on Tuesday, killing two.").type == "armed_attack"


GOING_ON = [
    "The drones are being sent against Russian refineries, analysts say.",
    "Power plants in Ukraine are being hit by Russian drones, analysts say.",
    "Oil was steady on Monday as fears that the war could widen eased after Israel's strikes in Yemen.",
]


@pytest.mark.parametrize("text", GOING_ON)
def test_what_is_being_done_to_a_whole_country_is_no_report_of_one_act(text: str) -> None:
    assert not current(text)


def test_what_is_being_done_to_a_town_is_one() -> None:
    assert only("Kharkiv is being shelled, its mayor said on Tuesday.").type == "shelling"


def test_what_a_court_ruled_is_not_ruled_out() -> None:
    incident = only("A court ruled on Tuesday that a cyberattack had cut power in Madrid on Monday.")
    assert incident.type == "cyber_attack"


@pytest.mark.parametrize(
    "text",
    [
        "The Houthis, who attack ships in the Red Sea, said on Tuesday that they wanted talks.",
        "A militia that shells villages in Sudan's Darfur region met envoys on Tuesday.",
        "The Legion, which raids Russia's Belgorod region, denied on Tuesday that it had split.",
    ],
)
def test_what_somebody_does_in_the_present_is_a_habit(text: str) -> None:
    assert current(text) == []


def test_what_hit_in_the_past_is_none() -> None:
    (one,) = current("A missile that hit a power station in Sumy, Ukraine, on Tuesday killed two people.")
    assert one.casualties is not None


@pytest.mark.parametrize(
    "text",
    [
        "Israel had removed the threat of Iran's ballistic missiles, he said on Tuesday.",
        "The militia, which has attacked ships in the Red Sea, met Omani envoys on Tuesday.",
        "Rebels who have repeatedly shelled the town of Goma in Congo said on Tuesday that they would talk.",
    ],
)
def test_threats_removed_and_what_somebody_has_done_are_no_news(text: str) -> None:
    assert current(text) == []


def test_last_christmas_is_background() -> None:
    (one,) = incidents("Hackers crippled the port of Lisbon in Portugal last Christmas.")
    assert one.background


@pytest.mark.parametrize("verdict", ["was convicted", "was jailed for life", "has been sentenced to death"])
def test_who_is_tried_is_told_by_what_he_did(verdict: str) -> None:
    assert current(f"The brother of a man who blew up a bus in Cairo {verdict} on Tuesday.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Sudan and the rebels agreed on Tuesday on pausing fighting in Kadugli.",
        "A pause in the fighting in Kadugli was agreed on Tuesday.",
    ],
)
def test_fighting_that_a_truce_pauses_is_no_act(text: str) -> None:
    assert not current(text)


def test_strikes_against_a_town_are_there() -> None:
    text = "Israel carried out strikes overnight on Tuesday against Nabatieh, officials said."
    [found] = current(text)
    assert found.place is not None
    assert found.place.name == "Nabatieh"


def test_a_campaign_under_way_dates_no_act_told_before_it() -> None:
    bomb = current(
        "LIMA -- The president announced changes on Tuesday.\n\nAs he was speaking, he learned of the murder "
        "of the prosecutor. The prosecutor was killed by a bomb under his car in Lima.\n\nSince early June, "
        "the rebels have been carrying out a strong offensive against private firms.\n\nIn addition to the "
        "attack on the prosecutor, there were other attacks, in which two journalists were killed."
    )[0]
    assert bomb.time is not None
    assert bomb.time.precision == "day"
    assert not current("Since March, the rebels have been mounting an offensive against the port of Callao.")
    assert current("Since Tuesday night, the army has been carrying out an offensive in Callao, killing six.")


HABITUAL_CHARGES = [
    "The government has accused the RSF repeatedly of sending drones against a power station in Merowe.",
    "Sudan's army has time and again accused the RSF of attacking hospitals in El Fasher.",
    "Kyiv has often accused Russia of shelling the nuclear power plant in Enerhodar.",
]


@pytest.mark.parametrize("text", HABITUAL_CHARGES)
def test_what_somebody_is_accused_of_again_and_again_is_a_habit(text: str) -> None:
    assert not current(text)


@pytest.mark.parametrize("how", ["", "repeatedly "])
def test_what_somebody_is_accused_of_on_a_day_is_an_act(how: str) -> None:
    assert current(f"Kyiv {how}accused Russia of shelling the power plant in Enerhodar on Tuesday.")


def test_raids_told_by_whom_they_brought_in_are_arrests() -> None:
    assert not incidents("Israeli troops detained nine men in night raids carried out across the West Bank.")
    assert incidents("Israeli troops killed nine men in night raids carried out across the West Bank.")
