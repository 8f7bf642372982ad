"""What strikes or blows up without an attacker, and the attack beside it that must stay one."""

import pytest

from tests.unit.incidents.extracting import current, incidents, only

MISHAPS = [
    "Hail bombarded the airport of Lyon on Tuesday, damaging nine aircraft.",
    "The port of Genoa was bombarded on Tuesday with hailstones.",
    "A bear attacked two workers at a substation near Sapporo on Tuesday.",
    "A freight train hit a minibus at a level crossing near Lahore on Tuesday, killing nine people.",
    "Workers blew up the cooling tower of an old power plant in Essen on Tuesday.",
    "A World War Two bomb exploded beside the railway in Augsburg on Tuesday, injuring two.",
    "A drone crashed into a power station in Utah during a test on Tuesday.",
    "The army test-launched a missile that hit its target in the Thar desert on Tuesday.",
    "North Korea fired three ballistic missiles into the sea off its east coast on Tuesday, Seoul said.",
    "A film about the bombing of the Nord Stream pipeline opened in Venice on Tuesday.",
    "A rocket put a satellite into orbit on Tuesday; its second stage fell in waters off the Philippines.",
    "Residents of Kharkiv said it sounded as though a bomb had gone off at the plant on Tuesday.",
    "The Turkish army is active in the south-east of the country, fighting Kurdish militants.",
    "A woman died in a bee attack in Phoenix on Tuesday.",
    "A grenade left over from the war went off beside the railway in Mostar on Tuesday, injuring two.",
    "Attacks on substations in the United States have risen by a third, experts said on Tuesday.",
    "Experts said that attacks on substations in the United States had risen by a third.",
    "Russian strikes have damaged half of Ukraine's power plants, he told a summit in Rome on Tuesday.",
    "The utility cut off power to the pumping station on Tuesday for maintenance.",
    "Brent crude rose on Tuesday after Ukrainian drone attacks on Russian refineries and pipelines.",
    "A bomb cyclone battered the port of Seattle on Tuesday.",
    "The army practised blowing up a bridge near Orzysz on Tuesday.",
    "In his memoirs, published on Tuesday, the pilot describes how he bombed the bridge at Vinh.",
    "A Russian spy ship entered Irish waters on Tuesday and lingered above data cables.",
    "US troops crossed into Poland on Tuesday to join a NATO exercise.",
    "An Israeli delegation entered Lebanon on Tuesday for talks.",
    "Thousands of refugees crossed from Sudan into Chad on Tuesday, fleeing fighting.",
    "Israel demolished nine houses in the West Bank on Tuesday.",
    "A Chinese ship fired a water cannon at a Philippine boat on Tuesday.",
    "The envoy said on Tuesday he had witnessed the destruction caused by rebel attacks on a dam in Darfur.",
    "A blast at an explosives plant in north-western Turkey killed nine workers on Tuesday.",
    "Residents of Gori said they thought a rocket had struck the depot on Tuesday.",
    "Thieves cut cables of the railway near Lille on Tuesday. The police speak of no sabotage.",
    "The power cut knocked out phone networks in Porto on Tuesday. Rumours of sabotage spread.",
    "The navy destroyed nine illegal refineries near Warri on Tuesday.",
    "A data cable off Gotland was damaged on Tuesday. Bad weather was to blame, not saboteurs.",
    "Engineers replaced six transformers in Odesa on Tuesday that had been hit by drones.",
    "The thriller tells of an agent who blows up a dam in Norway.",
]


@pytest.mark.parametrize("text", MISHAPS)
def test_no_attack(text: str) -> None:
    assert not current(text)


ATTACKS = [
    "A drone hit a minibus at a level crossing near Lyman on Tuesday, killing nine people.",
    "Rebels with dogs attacked two workers at a substation near Cali on Tuesday.",
    "A bomb exploded beside the railway in Quetta on Tuesday, injuring two.",
    "Iran fired three ballistic missiles at a tanker in the Gulf of Oman on Tuesday.",
    "Brent crude rose after a drone hit the refinery in Tuapse on Tuesday.",
    "Armed men in aid trucks crossed into Rafah on Tuesday and shot two guards.",
    "Ukrainian troops crossed into the Kursk region on Tuesday.",
    "Rebels destroyed nine illegal refineries near Warri on Tuesday.",
    "Drones hit an explosives plant in Tula on Tuesday, killing nine workers.",
    "A Russian air strike destroyed an illegal fuel market near Idlib on Tuesday.",
    "Gunmen crossed the border from Chad on Tuesday and attacked the rest of a convoy near Tine.",
    "Russian shelling has destroyed half of a hospital in Kherson, killing three people.",
    "The Lightning battalion attacked a rebel post in Goma on Tuesday.",
    "Ukrainian crews blew up a Russian bridge in Kursk region on Tuesday.",
    "Old rivals of the mayor bombed the railway station in Mostar on Tuesday, injuring two.",
    "The toll from Tuesday's attack on a power plant in Kharkiv rose to four.",
    "Russian strikes have damaged two of Ukraine's power plants, a minister said on Tuesday.",
    "Gunmen attacked a film crew near the dam in Mosul on Tuesday.",
]


@pytest.mark.parametrize("text", ATTACKS)
def test_the_attack_beside_it(text: str) -> None:
    assert current(text)


TRIALS = [
    "The trial of two men accused of blowing up a railway line near Vilnius opened in Riga on Tuesday.",
    "The United States on Tuesday charged an officer over hacks of water plants in Texas.",
    "The court upheld on Tuesday the sentences of two men who set fire to a substation near Tula.",
    "The EU on Tuesday put sanctions on four men over cyberattacks on power plants in Poland.",
]


@pytest.mark.parametrize("text", TRIALS)
def test_a_court_or_a_sanction_is_the_news(text: str) -> None:
    assert not current(text)


def test_who_is_accused_without_a_court_did_it() -> None:
    found = only("Kyiv accused Moscow of blowing up the dam at Oskil on Tuesday.")
    assert "infrastructure_strike" in found.classes


REPAIRS = [
    "Crews finished repairs on Tuesday at a substation in Kharkiv which Russian drones had damaged.",
    "The ministry said on Tuesday it would rebuild power plants that were hit by Russian missiles in Kyiv.",
]


@pytest.mark.parametrize("text", REPAIRS)
def test_a_repair_is_the_news(text: str) -> None:
    assert not current(text)


def test_repairs_of_last_night_are_of_a_new_strike() -> None:
    assert current("Crews were repairing a substation in Kharkiv that was hit by Russian drones overnight.")
    assert current("Power was restored in Odesa on Tuesday after Russian drones hit a substation.")


def test_a_count_since_the_war_began_is_history() -> None:
    found = incidents("Since the war began, drones have hit 14 refineries in Russia, it said on Tuesday.")
    assert all(i.background for i in found)
    again = "Drones have hit the Tuapse refinery for the fourth time since the invasion, it said on Tuesday."
    assert current(again)


def test_a_blast_is_an_attack_if_somebody_suspects_one() -> None:
    blast = "An explosion tore through a gas plant near Warri on Tuesday, killing three. "
    assert not current(blast + "A woman said it felt like a bomb had gone off. Police ruled out sabotage.")
    assert not current(blast + "The company blamed a leak.")
    assert "infrastructure_strike" in only(blast + "Police suspect sabotage.").classes


def test_an_airliner_that_is_shot_down_is_no_infrastructure() -> None:
    found = only("The shooting down of a passenger plane over Donetsk on Tuesday killed 298 people.")
    assert found.type == "strike_unspecified"
    assert found.target is None or found.target.infrastructure is None
    fighter = only("Rebels shot down a Sukhoi fighter jet over Donetsk on Tuesday.")
    assert fighter.target is not None
    assert fighter.target.infrastructure == "military"


def test_what_began_on_a_day_is_an_act() -> None:
    assert only("Russian forces began shelling the town of Izium on Tuesday.").type == "shelling"
    assert not current("The rebels have started attacking oil wells in Arauca.")


def test_a_sentence_that_opens_in_the_past_is_history() -> None:
    found = incidents("At the time, the monitors had tracked the rebel attack on the hospital in Idlib.")
    assert all(i.background for i in found)


def test_what_smugglers_use_is_no_infrastructure() -> None:
    found = only("Police blew up an airstrip used by drug traffickers near Flores on Tuesday.")
    assert not found.classes


def test_in_a_story_of_hackers_an_attack_is_theirs() -> None:
    found = only(
        "Hackers crippled the computers of a hospital in Bonn on Tuesday. "
        "Police told the extortionists that they had hit a hospital."
    )
    assert found.type == "cyber_attack"


def test_what_goes_on_with_a_recalled_campaign_is_history() -> None:
    told = (
        "From May until June of last year the rebels shelled villages near Goma. Two burnt down. "
        "The campaign drew drone strikes from Rwanda on Sake."
    )
    assert not current(told)
    assert current(told.replace("From May until June of last year", "On Tuesday"))


def test_what_a_power_outage_paralysed_nobody_struck() -> None:
    text = (
        "Spain and Portugal were hit by a massive power outage on Monday that paralysed trains, airports and "
        "telephones. There was no indication of a cyberattack."
    )
    assert not current(text)


def test_what_a_blast_did_next_is_no_power_cuts_doing() -> None:
    text = (
        "Iran blamed Israel on Monday for a blast that cut power at its Natanz nuclear site and damaged "
        "centrifuges a day earlier."
    )
    (incident,) = current(text)
    assert incident.target is not None
    assert incident.target.infrastructure == "energy.nuclear"


def test_shells_that_go_off_where_they_lie_are_no_shelling() -> None:
    assert current("Explosions of shells at a power station in Samara on Monday were an accident.") == []
    assert only("A salvo of shells on a power station in Samara on Monday killed two.").type == "shelling"


@pytest.mark.parametrize(
    "text",
    [
        "The stock index in Moscow shot up 3.64 per cent on Tuesday.",
        "Petrol shot up to 90 cents a litre in Baidoa.",
        "The opposition leader spoke in Abuja, attacking the government in Kano but calling for calm.",
        "The bishop attacked the ministers in Kabul for their silence.",
        "Fighters in Tikrit held out despite more than a year of siege and bombardment.",
    ],
)
def test_figures_of_speech_are_no_attacks(text: str) -> None:
    assert not incidents(text)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen shot up a bar in Baidoa on Tuesday.",
        "Rebels attacked the government headquarters in Kano on Tuesday.",
        "The governor of Homs was struck by a sniper's bullet on Tuesday.",
        "An assassin's bullet tore through the chest of the mayor of Homs on Tuesday.",
        "Rockets hit the market in Homs on Tuesday.",
    ],
)
def test_attacks_in_the_same_words_are_told(text: str) -> None:
    assert only(text).place is not None


UNMEANT = [
    "A Baltic cable was cut by accident, not sabotage, prosecutors said on Monday.",
    "The ship broke a cable under the Baltic Sea on Monday, but not on purpose, the court found.",
    "Workers inadvertently cut a power cable in Kyiv on Monday.",
    "A gas pipeline near Lyon was accidentally damaged on Monday.",
    "Police ruled out sabotage after a cable was cut near Lyon on Monday.",
    "Police said sabotage had been ruled out after a cable was cut near Lyon on Monday.",
    "Prosecutors ruled out sabotage in the case of a cable that was cut in the Baltic Sea on Monday.",
]


@pytest.mark.parametrize("text", UNMEANT)
def test_what_nobody_meant_to_cut_is_no_sabotage(text: str) -> None:
    assert current(text) == []


MEANT = [
    "Saboteurs cut a cable near Lyon on Monday, and not by accident, police said.",
    "Police suspect sabotage after a cable was cut near Lyon on Monday.",
    "A Ukrainian drone accidentally damaged a house in Estonia on Monday.",
]


@pytest.mark.parametrize("text", MEANT)
def test_what_somebody_cut_is(text: str) -> None:
    assert len(current(text)) == 1
