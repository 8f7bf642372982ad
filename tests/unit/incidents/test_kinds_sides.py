"""Who acted and for whom, what never came off, what is long past, and which of two days: each sentence beside
its like, and beside the harmless one that is told in nearly the same words."""

import pytest

from tests.unit.incidents.extracting import current, incidents, only

BANDS = [
    ("Bandits from Niger raided a village near Sokoto in Nigeria on Tuesday, killing four people.", "NE"),
    ("Raiders from South Sudan crossed into Kenya's Turkana county on Tuesday and killed six herders.", "SS"),
    ("Militants from Afghanistan attacked a border post in Bajaur, Pakistan, on Tuesday.", "AF"),
    ("A post in Mafraq, Jordan, was attacked on Tuesday by gunmen who had come from Syria.", "SY"),
    (
        "A clinic in Birao, Central African Republic, was looted on Tuesday by gunmen who rode in from Chad.",
        "TD",
    ),
]


@pytest.mark.parametrize(("text", "side"), BANDS)
def test_a_band_acts_for_the_country_that_it_came_from(text: str, side: str) -> None:
    """Codebook ruling 5: a group acts for the country that it is based in."""
    incident = only(text)
    assert incident.actor is not None
    assert (incident.actor.country, incident.classes[0]) == (side, "cross_border")


def test_the_army_of_no_name_is_not_the_one_of_the_band() -> None:
    """Bands have no spokesmen: the army that tells of them is that of the land they came into."""
    text = "Gunmen from Mali attacked a customs post in Ivory Coast on Tuesday, the army said."
    assert only(text).status == "confirmed"


def test_a_band_of_the_country_acts_for_none() -> None:
    incident = only("Gunmen from Nigeria's Zamfara state raided a village near Sokoto in Nigeria on Tuesday.")
    assert incident.actor is None or incident.actor.country is None
    assert incident.classes == ()


RAILS = [
    "A charge placed under the rails blew three wagons of a goods train off the track near Sibi on Tuesday.",
    "An explosion sent the engine of a coal train off the tracks near Kohlu, Pakistan, on Tuesday.",
]


@pytest.mark.parametrize("text", RAILS)
def test_what_throws_a_train_off_the_rails(text: str) -> None:
    incident = only(text)
    assert incident.target is not None
    assert (incident.type, incident.target.infrastructure) == ("explosive", "transport.rail")


def test_no_storm_or_quarrel_wrecks_a_train() -> None:
    assert current("The storm blew two wagons off the track near Sibi, Pakistan, on Tuesday.") == []
    assert current("The attack on the minister threw the talks in Geneva off the rails on Tuesday.") == []


WHAT = [
    ("Rebels touched off three devices under a water main in Baquba, Iraq, on Tuesday.", "water"),
    ("Three rockets were fired at the gas purification plant in Sui on Tuesday.", "energy.refinery"),
    ("A warplane bombed a mission school near Loikaw, Myanmar, on Tuesday.", "education"),
    ("Jets bombed two gun positions near Samraong, Cambodia, on Tuesday.", "military"),
]


@pytest.mark.parametrize(("text", "kind"), WHAT)
def test_what_was_hit(text: str, kind: str) -> None:
    incident = only(text)
    assert incident.target is not None
    assert incident.target.infrastructure == kind


def test_what_touches_off_a_protest_is_no_bomb() -> None:
    assert current("The killing of a bull touched off protests in Quetta on Tuesday, police said.") == []
    assert current("A spark touched off an explosion at a fuel depot in Quetta on Tuesday.") == []


SINCE = [
    "Candles were lit on Tuesday in Kramatorsk, three years to the day since a missile hit the station.",
    "It is exactly a year since Russian missiles hit the railway station in Kramatorsk, killing 61 people.",
]


@pytest.mark.parametrize("text", SINCE)
def test_years_to_the_day_since_are_history(text: str) -> None:
    assert current(text) == []
    assert incidents(text)


def test_the_news_may_fall_on_the_day_of_an_old_attack() -> None:
    text = "A missile hit the station in Kramatorsk on Tuesday, a year to the day after one killed 61 people."
    assert [i.type for i in current(text)] == ["missile_strike"]


CALLED_UNTRUE = [
    "Baku said Armenian troops shelled Tovuz on Tuesday. Yerevan dismissed the communique as invented.",
    "Baku said Armenian troops shelled Tovuz on Tuesday. Armenia called the report disinformation.",
]


@pytest.mark.parametrize("text", CALLED_UNTRUE)
def test_a_report_that_the_other_side_calls_untrue_is_disputed(text: str) -> None:
    assert only(text).status == "disputed"


def test_who_calls_something_else_untrue_disputes_no_attack() -> None:
    text = "Baku said Armenian troops shelled Tovuz on Tuesday. Yerevan dismissed the minister."
    assert only(text).status == "confirmed"


INERT = [
    (
        "An explosion toppled a television mast near Bender, Moldova, on Tuesday, police said.",
        "communications",
    ),
    ("An explosion cut a high-voltage line near Quetta on Tuesday.", "energy.grid"),
    ("A blast destroyed a road bridge near Kupiansk on Tuesday.", "transport.bridge"),
]


@pytest.mark.parametrize(("text", "kind"), INERT)
def test_masts_and_bridges_do_not_explode_by_themselves(text: str, kind: str) -> None:
    incident = only(text)
    assert incident.target is not None
    assert (incident.type, incident.target.infrastructure) == ("explosive", kind)


CHANCE = [
    "An explosion of a fuel truck destroyed a road bridge near Kupiansk on Tuesday.",
    "A gas explosion damaged a communications tower in Ankara on Tuesday.",
    "An explosion wrecked a boiler at a power plant in Omsk on Tuesday.",
    "Three workers died in an explosion at a bridge construction site near Pune on Tuesday.",
    "An explosion was heard near the railway bridge in Samara on Tuesday.",
]


@pytest.mark.parametrize("text", CHANCE)
def test_what_may_explode_by_itself_is_no_attack(text: str) -> None:
    assert current(text) == []


WHICH_THEY_SAY = [
    (
        "The Ryazan refinery, which Kyiv says its drones struck on Tuesday, has stopped working.",
        "energy.refinery",
    ),
    (
        "A substation near Donetsk which officials said Ukrainian drones struck on Tuesday was dark.",
        "energy.grid",
    ),
    (
        "The bridge at Chonhar, which Moscow said missiles had struck on Tuesday, is closed.",
        "transport.bridge",
    ),
    ("A base near Erbil that a militia said it attacked with drones on Tuesday was undamaged.", "military"),
]


@pytest.mark.parametrize(("text", "kind"), WHICH_THEY_SAY)
def test_who_tells_may_stand_between_a_target_and_what_befell_it(text: str, kind: str) -> None:
    incident = only(text)
    assert incident.target is not None
    assert incident.target.infrastructure == kind


def test_what_is_said_of_something_else_befell_it_not() -> None:
    text = "The depot in Tartus, which analysts say drones could strike, was empty on Tuesday."
    assert current(text) == []
    text = "The group, which officials say rebels joined in May, attacked a school in Gao on Tuesday."
    assert [i.target and i.target.infrastructure for i in current(text)] == ["education"]


AGAIN = [
    "Drones struck the port of Izmail on Monday evening and again on Tuesday morning, the governor said.",
    "The port of Izmail was attacked by drones on Monday night and a second time early on Tuesday.",
    "The port of Izmail was shelled on Monday and then once more on Tuesday night.",
    "The port of Izmail was shelled on Monday afternoon and on Tuesday morning, the mayor said.",
]


@pytest.mark.parametrize("text", AGAIN)
def test_what_came_again_is_of_both_days(text: str) -> None:
    days = [i.time and i.time.start[:10] for i in current(text)]
    assert days == ["2025-06-09", "2025-06-10"]


def test_a_night_is_of_one_day() -> None:
    text = "Troops shelled the port of Izmail on Monday night and early on Tuesday, the governor said."
    assert only(text)


LAID_BY = [
    (
        "A bomb was found and defused under a bridge in Sumy on Tuesday. The SBU said it had been planted by "
        "a man hired by Russian military intelligence.",
        "RU",
    ),
    (
        "An explosive device was found on a gas pipe near Bryansk on Tuesday; the FSB said it was placed by "
        "an agent of Ukraine's military intelligence.",
        "UA",
    ),
    ("A bomb was found in a bin in Dresden on Tuesday. It was placed there by a pensioner.", None),
]


@pytest.mark.parametrize(("text", "side"), LAID_BY)
def test_who_laid_a_bomb_may_be_told_behind_it(text: str, side: str | None) -> None:
    actor = only(text).actor
    assert (actor and actor.country) == side


NEXT_DOOR = [
    ("Militants infiltrated Tajikistan's Khatlon region from a neighbouring country on Tuesday.", True),
    ("Armed men who came from a neighbouring country attacked a post in Mafraq, Jordan, on Tuesday.", True),
    ("Gunmen killed three traders from a neighbouring country near Garissa, Kenya, on Tuesday.", False),
    ("Gunmen from neighbouring Zamfara state attacked a village in Katsina, Nigeria, on Tuesday.", False),
]


@pytest.mark.parametrize(("text", "crosses"), NEXT_DOOR)
def test_a_country_that_nobody_names_is_another_country(text: str, crosses: bool) -> None:
    assert ("cross_border" in only(text).classes) == crosses


MADE_FOR = [
    "Three Ukrainian drones that flew towards the Ryazan refinery were brought down on Tuesday.",
    "Seven of the eight Ukrainian drones that made for the Ryazan refinery were shot down on Tuesday.",
    "Seven Ukrainian drones which sped towards the Ryazan refinery were intercepted on Tuesday.",
]


@pytest.mark.parametrize("text", MADE_FOR)
def test_what_made_for_a_plant_and_was_brought_down_was_aimed_at_it(text: str) -> None:
    incident = only(text)
    assert incident.target is not None
    assert (incident.target.infrastructure, incident.outcome) == ("energy.refinery", "intercepted")


def test_for_whom_drones_are_made_is_not_where_they_went() -> None:
    incident = only("Two drones made for the Russian army were shot down near Odesa on Tuesday.")
    assert incident.place is not None
    assert incident.place.name == "Odesa"


SAYS_NOT = [
    "Baku said Armenian forces shelled Tovuz on Tuesday. Armenia said its forces had not opened fire.",
    "Baku said Armenian forces shelled Tovuz on Tuesday; Yerevan said it had fired no shots.",
    "Iran said its missiles hit an air base in Qatar on Tuesday. Qatar said no missile had hit the base.",
    "Kyiv said its drones hit the Ryazan refinery on Tuesday. Moscow denied that it had been hit.",
]


@pytest.mark.parametrize("text", SAYS_NOT)
def test_what_one_side_tells_and_the_other_says_was_not_is_disputed(text: str) -> None:
    assert only(text).status == "disputed"


SAYS_SOMETHING_ELSE = [
    ("Israel said its jets struck Beirut on Tuesday. Hezbollah said it had not attacked Israel.", "claimed"),
    ("Ukraine said Russian troops shelled Kherson on Tuesday. Russia said no one was hurt.", "confirmed"),
    ("Ukraine said Russian troops shelled Kherson on Tuesday. It said it had not hit back.", "confirmed"),
]


@pytest.mark.parametrize(("text", "status"), SAYS_SOMETHING_ELSE)
def test_who_says_that_something_else_was_not_denies_no_attack(text: str, status: str) -> None:
    assert only(text).status == status
