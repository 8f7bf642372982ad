"""What was hit, and what only stood by: objects, pronouns, insertions, persons, roads, police searches."""

import pytest

from tests.unit.incidents.extracting import current, only

HIT = [
    ("Rebels attacked three trucks near Gao on Tuesday and set them ablaze.", "commercial"),
    (
        "Guerrillas brought down two electricity pylons near Cali on Tuesday after attacking a garrison.",
        "energy.grid",
    ),
    ("Militants exploded a mobile tower in Gaya on Tuesday.", "communications"),
    ("Guerrillas claimed on Tuesday to have destroyed six power lines near Cali.", "energy.grid"),
    ("The shelling of the port of Odesa on Tuesday killed two people.", "transport.port"),
    ("A drone attack on a refinery in Saratov killed two people on Tuesday.", "energy.refinery"),
    (
        "Rebels attacked the National Grid [Electric Transmission Board] substation in Cali on Tuesday.",
        "energy.grid",
    ),
    ("The guerrillas (FAR) blew up a bridge near Cali on Tuesday.", "transport.bridge"),
    ("Missiles hit Cali on Tuesday, leaving the city without electricity.", "energy.grid"),
    ("Insurgents caused extensive damage to a railway station in Gaya on Tuesday.", "transport.rail"),
    ("Rebels burnt a railway station in Gaya on Tuesday.", "transport.rail"),
    ("Rebels planted two can bombs on the railway track near Gaya on Tuesday.", "transport.rail"),
    (
        "On Tuesday, sabotage actions carried out tonight by rebels against a power station darkened Cali.",
        "energy.power_plant",
    ),
]


@pytest.mark.parametrize(("text", "category"), HIT)
def test_hit(text: str, category: str) -> None:
    assert category in {i.target.infrastructure for i in current(text) if i.target}


UNHURT = [
    "Six soldiers died in an ambush on the highway to Cali on Tuesday.",
    "Rebels planted a landmine on the road to Gaya on Tuesday.",
    "Gunmen threw a grenade at a bus on kilometre 9 of the highway to Cali on Tuesday.",
    "Gunmen shot dead the director of the power station in Gaya on Tuesday.",
    "A bomb blew up a lorry carrying a generator near Gaya on Tuesday.",
    "Soldiers fought rebels in heavy clashes near the airport of Gao on Tuesday.",
    "Missiles hit Cali on Tuesday but did not cause any power cuts.",
    "Police found a bomb near the railway station in Lyon on Tuesday.",
]


@pytest.mark.parametrize("text", UNHURT)
def test_not_hit(text: str) -> None:
    assert not any("infrastructure_strike" in i.classes for i in current(text))


NO_ACT = [
    "Police raided a warehouse in Lyon on Tuesday.",
    "Police seized two rifles and a pistol in Lyon on Tuesday.",
    "The rebels decided on Tuesday to stop sabotaging the power lines of Cali.",
    "Officers in Gaya arrested a man on Tuesday who was wanted for burning machines.",
    "The two armies agreed a ceasefire on Tuesday after the worst fighting in years near Cali.",
    "There were no hits to the refinery in Saratov on Tuesday.",
    "The storm brought down power lines and heavy rains hit Cali on Tuesday.",
    "The country cut diplomatic ties with its neighbour on Tuesday.",
]


@pytest.mark.parametrize("text", NO_ACT)
def test_no_act(text: str) -> None:
    assert current(text) == []


def test_former_and_recent_words_are_no_history() -> None:
    assert not only("Rebels blew up the house of a former governor in Gaya on Tuesday.").background
    assert not only(
        "Gunmen killed 14 people in an attack on a market in Gao in the past two days."
    ).background


def test_damage_to_one_thing_outlives_fire_at_another() -> None:
    found = current(
        "Rebels damaged a railway track near Gaya and opened fire on an army camp in Gaya on Tuesday."
    )
    assert "transport.rail" in {i.target.infrastructure for i in found if i.target}


def test_killed_and_injured_of_one_sentence_are_one_toll() -> None:
    incident = only(
        "A soldier was killed and six others were injured by rebels in an ambush in Gao on Tuesday."
    )
    assert incident.casualties is not None
    assert (incident.casualties.killed, incident.casualties.injured) == ((1, 1), (6, 6))


def test_the_track_that_was_being_checked_was_hit() -> None:
    incident = only("A trackman was killed in Gaya on Monday when an IED went off as he checked the track.")
    assert incident.target is not None
    assert incident.target.infrastructure == "transport.rail"
    soldiers = only("A soldier was killed in Gao on Monday when a bomb exploded as he walked past a bridge.")
    assert not soldiers.classes


def test_places_within_each_other_are_no_list() -> None:
    assert len(current("Rebels shot dead a guard at Bodh Gaya in Gaya district of Bihar on Tuesday.")) == 1


def test_armed_people_who_kill_are_surely_an_attack() -> None:
    incident = only("Suspected rebels killed a villager, identified as A. Kumar, at Bodh Gaya.")
    assert incident.type == "armed_attack"


def test_who_speaks_after_a_passive_was_not_hit() -> None:
    incident = only("On Monday a clinic in Gao was attacked and four nurses wounded, officials said.")
    assert incident.target is not None
    assert incident.target.infrastructure == "health"
    told = current("Troops exchanged fire near Gao on Monday, leaving four wounded, officials in Dakar said.")
    assert [i.target for i in told] == [None]


def test_an_attack_is_not_told_by_the_one_that_it_followed() -> None:
    incident = current("Jets hit a camp near Gao on Monday following a car bombing in Bamako.")[0]
    assert incident.type == "air_strike"


PURPOSES = [
    ("Militants set off explosive devices to damage a gas pipeline in Sinai on Tuesday.", "energy.pipeline"),
    ("Rebels laid explosives to destroy a bridge near Goma on Tuesday.", "transport.bridge"),
    ("Rebels planted bombs to blow up the Kirkuk pipeline on Tuesday.", "energy.pipeline"),
    ("Gunmen detonated a bomb to bring down a power pylon in Arauca on Tuesday.", "energy.grid"),
]


@pytest.mark.parametrize(("text", "category"), PURPOSES)
def test_what_a_bomb_was_for_is_its_target(text: str, category: str) -> None:
    incident = only(text)
    assert incident.target is not None
    assert incident.target.infrastructure == category


def test_where_somebody_was_going_is_no_target_of_a_bomb() -> None:
    incident = only("A bomb went off in Quetta on Tuesday as police tried to reach a power station.")
    assert incident.target is None or incident.target.infrastructure is None
