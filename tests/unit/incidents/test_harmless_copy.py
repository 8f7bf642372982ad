"""Copy that is full of the words of war and tells of no act: plans, claims that are false, accidents, tests,
tales (codebook section 1); each beside the act that is told in nearly the same words."""

import pytest

from tests.unit.incidents.extracting import current, incidents

PAIRS = [
    (
        "The treaty would bar attacks on ships in the Black Sea, envoys said on Tuesday.",
        "The treaty was signed after attacks on two ships in the Black Sea on Tuesday.",
    ),
    (
        "Turkey would respond to an attack on Adana with strikes on Latakia, its minister said.",
        "Turkey responded to an attack on Adana on Tuesday with strikes on Latakia.",
    ),
    (
        "The police will look into a letter that called for an attack on a mosque in Lyon.",
        "The police will investigate an attack on a mosque in Lyon that killed two people.",
    ),
    (
        "Moscow said it would stop attacking ports in Odesa if Kyiv did the same.",
        "Moscow said it would stop its drills. Its drones attacked ports in Odesa on Tuesday.",
    ),
    (
        "The colonel said his men would hit any base from which rockets were fired at Syria.",
        "The colonel said his men hit the base from which rockets were fired at Syria on Tuesday.",
    ),
    (
        "The claim that a missile had struck a hospital in Lviv was not true, the mayor said on Tuesday.",
        "The claim was true: a missile had struck a hospital in Lviv, the mayor said on Tuesday.",
    ),
    (
        "Rumours that rebels had blown up the bridge at Goma spread on Tuesday.",
        "Rebels had blown up the bridge at Goma, the governor said on Tuesday.",
    ),
    (
        "The plan assumed that saboteurs had blown up a pipeline near Siena.",
        "The police said that saboteurs had blown up a pipeline near Siena on Tuesday.",
    ),
    (
        "Police ruled out an attack and said a fault had caused the fire at the port of Bari on Tuesday.",
        "Police spoke of an attack on Tuesday and said a drone had caused the fire at the port of Bari.",
    ),
    (
        "A gas cylinder blew up in a hotel in Kosti on Tuesday, killing three people.",
        "A bomb blew up in a hotel in Kosti on Tuesday, killing three people.",
    ),
    (
        "Six soldiers were killed when a shell exploded by accident near Gori on Tuesday.",
        "Six soldiers were killed when a shell exploded near Gori on Tuesday.",
    ),
    (
        "A coal mine explosion caused by methane killed five miners in Enugu on Tuesday.",
        "A coal mine explosion caused by a bomb killed five miners in Enugu on Tuesday.",
    ),
    (
        "The rocket exploded shortly after launch on Tuesday, its maker said.",
        "The rocket exploded in a market in Idlib on Tuesday, killing two people.",
    ),
    (
        "In the game, players bomb bases in Iraq and blow up bridges.",
        "In the north, rebels bombed a base in Iraq on Tuesday and blew up a bridge.",
    ),
    (
        "Families returned to Lyman on Tuesday, which was shelled for two years.",
        "Families fled Lyman on Tuesday, which was shelled for two hours.",
    ),
    (
        "The US Treasury targeted three tankers that carry oil from Basra.",
        "The US Navy targeted three tankers that carry oil from Basra.",
    ),
    (
        "Gunmen attacked a convoy near Osijek in the 1990s and killed two people.",
        "Gunmen attacked a convoy near Osijek in the suburbs on Tuesday and killed two people.",
    ),
    (
        "In 1854 British ships shelled Odesa. The gate fell in the 17th century.",
        "Russian ships shelled Odesa on Tuesday and knocked out power in 1854 homes.",
    ),
    (
        "A church in Lviv was burned down by rebels in the 17th century.",
        "A 17th century church in Lviv was burned down by rebels on Tuesday.",
    ),
    (
        "The alleged attack on a convoy near Gao never took place, both sides said on Tuesday.",
        "An attack on a convoy near Gao took place on Tuesday, both sides said.",
    ),
    (
        "A sergeant shot himself in the foot in Haifa on Tuesday.",
        "A sniper shot a sergeant dead in Haifa on Tuesday.",
    ),
    (
        "A concert in Graz on Tuesday was for people wounded in the war.",
        "Three people were wounded in the strike on Graz on Tuesday.",
    ),
    (
        "Sanctions have crippled the power plant in Tartus.",
        "Saboteurs have crippled the power plant in Tartus.",
    ),
    (
        "A spark from a torch set fire to a tanker in Izmir on Tuesday.",
        "Saboteurs set fire to a tanker in Izmir on Tuesday.",
    ),
    (
        "The mayor of Bari launched a blistering attack on the port on Tuesday.",
        "The rebels of Goma launched a fierce attack on the port on Tuesday.",
    ),
    (
        "The warning of a missile strike on Ganja was sent out by mistake on Tuesday.",
        "The warning came too late for Ganja: a missile strike killed two people on Tuesday.",
    ),
    (
        "What looked like a missile strike in Erbil on Tuesday was a flare of a gas plant.",
        "What Erbil saw was a missile strike on a gas plant on Tuesday.",
    ),
    (
        "A bomb found at the power plant in Cali on Tuesday was a dummy.",
        "A bomb found at the power plant in Cali on Tuesday was made safe.",
    ),
    (
        "The frigate in Toulon was named on Tuesday after a captain who was killed in battle.",
        "The frigate in Toulon left on Tuesday after a captain was killed in an attack on it.",
    ),
    (
        "The militia in Basra had discussed bombing a pipeline.",
        "The militia in Basra had boasted of bombing a pipeline.",
    ),
    (
        "The drone flew for 30 hours and landed safely in Latvia on Tuesday.",
        "The drone flew for two hours and landed on a house in Latvia on Tuesday.",
    ),
    (
        "Nobody had hacked its computers, the railway of Poland said on Tuesday.",
        "Somebody had hacked its computers, the railway of Poland said on Tuesday.",
    ),
    (
        "Talk of an attack on the airport of Lviv was dismissed by the police as a hoax on Tuesday.",
        "Talk of a truce was dismissed by the police after an attack on the airport of Lviv on Tuesday.",
    ),
    (
        "An attack on the port of Lagos was only a matter of time, the governor said on Tuesday.",
        "An attack on the port of Lagos was a shock, the governor said on Tuesday.",
    ),
    (
        "Helicopters fired rockets at wooden targets near Surat on Tuesday.",
        "Helicopters fired rockets at houses near Surat on Tuesday.",
    ),
    (
        "The missile was launched from a ship and hit a platform near Gdynia in a test on Tuesday.",
        "The missile came from a ship and hit a plant near Gdynia in a test of the alliance on Tuesday.",
    ),
    (
        "The opposition attacked the budget in Quito on Tuesday.",
        "The rebels attacked the garrison in Quito on Tuesday.",
    ),
]


@pytest.mark.parametrize(("harmless", "act"), PAIRS)
def test_harmless_copy_and_an_act_in_like_words(harmless: str, act: str) -> None:
    assert not current(harmless)
    assert current(act)


def test_an_act_beside_an_exercise_is_told_in_earnest() -> None:
    drill = "Polish troops began an exercise near Ustka on Tuesday. Jets destroyed targets in the exercise. "
    assert not incidents(drill + "On the last day a drone strikes a power station and marines seize a beach.")
    real = drill + "Russian drones attacked Lutsk overnight and set an oil depot on fire, its mayor said."
    assert [i.place.name for i in incidents(real) if i.place] == ["Lutsk"]
    assert incidents(drill + "Separately, gunmen shot two guards dead in Brest on Tuesday.")
