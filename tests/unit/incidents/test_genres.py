"""Articles that use the words of war for something else: games, markets, labour disputes, tales, trials and
accidents (codebook section 1), each beside a strike told in the same words."""

import pytest

from tests.unit.incidents.extracting import current, incidents, only

FIGURES = [
    "Spain bombarded Croatia's goal on Tuesday and scored three times before half-time.",
    "Iran hit Qatar with two strikes in a World Cup qualifier on Tuesday. Azmoun shot past the keeper.",
    "Sri Lanka hit back at Australia with five wickets on Tuesday as Perera bowled a fiery spell in Galle.",
    "The rupee fell and shares lost 3% in Karachi on Tuesday as fears of war with India hit investors. "
    '"The market is under attack," a broker said.',
    "Port unions in Greece began a strike on Tuesday. The action crippled ferries at Piraeus port.",
    "Rail staff went on strike in Belgium on Tuesday. A minister condemned the strike as an attack on the "
    "public.",
    "The film opens with drones attacking an airport in Oman and ends with a missile hitting a refinery.",
    "A game in which players blow up bridges in Latvia was sold a million times by Tuesday.",
    "French farmers bombarded a power station in Toulouse with manure on Tuesday.",
    "Water planes bombed the flames near a power station in Rhodes on Tuesday.",
    "The blaze hit three tanks of a fuel depot in Texas on Tuesday.",
    "Pressure fell and the line ruptured on Tuesday, blowing up a pumping station near Tiraspol.",
    "Experts blew up a mine at a railway bridge in Osijek on Tuesday in a controlled explosion.",
    "Sappers destroyed 14 wartime shells at a water pumping station in Rostov on Tuesday.",
    "The protesters set tyres alight near the railway line in Lyon on Tuesday.",
]


@pytest.mark.parametrize("text", FIGURES)
def test_words_of_war_for_something_else(text: str) -> None:
    assert all(not incident.classes for incident in incidents(text))


STRIKES = [
    "Drones hit a football ground in Kharkiv during a league match on Tuesday; the striker who had scored "
    "two goals was killed.",
    "Brent futures rose on Tuesday after traders heard that drones had hit a Saudi oil terminal at Yanbu.",
    "Brent futures rose on Tuesday after Israel struck a gas field in Bushehr. Stocks fell.",
    "Teachers on strike in Sanaa fled on Tuesday as Israeli air strikes hit the port of Hodeidah.",
    "Rebels bombarded a power station in Goma with mortars on Tuesday.",
    "Drones hit a depot in Oryol on Tuesday, setting fuel tanks alight.",
    "A drone crashed into the site on Tuesday, blowing up a pumping station near Samara.",
]


@pytest.mark.parametrize("text", STRIKES)
def test_the_strike_beside_it(text: str) -> None:
    assert current(text)


GENERAL = [
    "For nine years the rebels have destroyed bridges and power lines, the president said.",
    "The minister said on Tuesday that they only commit acts of sabotage against bridges in Peru.",
    "The rockets have been used by Ukraine to strike bridges and depots.",
    "The rebels have destroyed bridges and power lines.",
]


@pytest.mark.parametrize("text", GENERAL)
def test_what_is_done_for_years_is_no_act(text: str) -> None:
    assert not current(text)


def test_mines_used_to_bring_something_down_did() -> None:
    assert current("Rebels used mines on Tuesday to bring down six pylons near Junin.")


def test_what_a_trial_or_an_anniversary_tells_without_a_day_is_history() -> None:
    trial = "A man who threw a bomb at a minister in 2022 was sentenced on Tuesday to ten years in prison. "
    assert not current(trial + "The bomb exploded near a fishing port in Wakayama, hurting two people.")
    day = "Japan marked on Tuesday the anniversary of the bombing of Hiroshima. "
    assert not current(day + "A second plane bombed Nagasaki.")


def test_bombs_told_of_nearby_brought_the_poles_down() -> None:
    text = (
        "A car bomb exploded at a police post in Apopa on Tuesday. Six power poles were toppled in Suchitoto."
    )
    assert any(i.target and i.target.infrastructure == "energy.grid" for i in current(text))
    storm = "A storm hit Apopa on Tuesday. Six power poles were toppled in Suchitoto."
    assert not current(storm)


def test_an_accident_that_nobody_caused_stays_one() -> None:
    assert only("Rebels set fire to a substation near a market in Ituri on Tuesday.").classes


def test_what_is_condemned_as_a_kind_is_no_act() -> None:
    assert not current("The bishop condemned the destruction of power poles, which hurts the poor.")
    assert current("The bishop condemned the attack on a power station in Goma on Tuesday.")
    assert not current("The decree says that acts of sabotage against power lines persist in Junin.")


OLD_WARS = [
    "In the 2006 war, Israeli jets bombed bridges across Lebanon.",
    "The two have disputed the border since the 1969 war, when Salvadoran planes bombed Toncontin airport.",
]


@pytest.mark.parametrize("text", OLD_WARS)
def test_what_is_told_of_an_old_war_is_history(text: str) -> None:
    assert incidents(text)
    assert not current(text)


def test_the_day_of_a_strike_told_beside_an_old_war_is_its_own() -> None:
    assert current(
        "Bridges rebuilt after damage in the 2006 war were bombed by Israeli jets in Tyre on Tuesday."
    )


NO_ATTACKS = [
    "A small plane hit power lines and crashed near Atlanta on Tuesday.",
    "Police raided the offices of a telecom operator in Seoul on Tuesday over a hack of its servers.",
    "The series tells how hackers attack a subway in New York. It starts on Tuesday.",
]


@pytest.mark.parametrize("text", NO_ATTACKS)
def test_a_crash_a_police_raid_or_a_series_is_no_attack(text: str) -> None:
    assert not current(text)


def test_a_plane_that_hits_and_a_series_of_attacks_stay() -> None:
    assert current("A warplane bombed a power station in Idlib on Tuesday and crashed.")
    assert current("A series of attacks on power stations in Lima on Tuesday was claimed by the rebels.")


TESTS = [
    "North Korea test-fired a ballistic missile on Tuesday. It flew on and fell closer to Japan than others.",
    "Iran carried out a missile test on Tuesday. The missile came down in the Indian Ocean.",
]


@pytest.mark.parametrize("text", TESTS)
def test_a_missile_that_is_tested_hits_nobody(text: str) -> None:
    assert not current(text)


TESTED = [
    "Russia fired a ballistic missile at Dnipro on Tuesday in what it called a test.",
    "Ukraine hit a refinery in Samara on Tuesday with a missile that it had tested in May.",
]


@pytest.mark.parametrize("text", TESTED)
def test_a_missile_fired_at_a_foe_is_no_test(text: str) -> None:
    assert only(text).classes


def test_the_scenario_of_a_drill_may_aim_at_anything() -> None:
    drill = "Engineers crossed the Narew on Monday in a drill. Drones attacked the bridge. "
    assert current(drill + "The scenario of the exercise has an invader seize Lithuania.") == []
    war = "Drones killed two in Kursk on Monday. The scenario of the exercise was an invasion."
    assert len(current("Engineers held a drill near Narva on Monday. " + war)) == 1
