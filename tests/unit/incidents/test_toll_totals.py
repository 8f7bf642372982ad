"""Tolls that are no single act's, and tolls that part one act from another."""

import pytest

from streams.incidents.casualties.tolls import find_tolls, reconcile
from streams.incidents.record import Range
from streams.incidents.text.document import read
from tests.unit.incidents.extracting import current, only


def toll(text: str) -> tuple[Range | None, Range | None]:
    """Killed and injured of all that a text tells, as if of one act."""
    return reconcile(find_tolls(read(text)))


@pytest.mark.parametrize(
    ("text", "whole_war"),
    [
        pytest.param("Some 310 villagers have died in the nine-day operation.", True, id="n-day"),
        pytest.param("Shells have killed 41 people in three weeks of fighting.", True, id="weeks of"),
        pytest.param("In recent fighting 41 people have been killed.", True, id="recent"),
        pytest.param(
            "It was a week of shelling in which, officials say, 41 people have died.", True, id="in which"
        ),
        pytest.param(
            "After weeks of shelling, a mine killed two people on Monday.", False, id="after weeks of"
        ),
        pytest.param("The UN office has documented 41 deaths.", True, id="documented"),
        pytest.param("The Lebanese death toll rose to 41.", True, id="a side's toll"),
        pytest.param("The border violence has killed 41 people.", True, id="violence has"),
        pytest.param("The fighting has so far left 41 people dead.", True, id="fighting has left"),
        pytest.param("Air strikes have killed 41 people in Gaza, officials say.", False, id="a lead"),
        pytest.param("The death toll rose to 41.", False, id="an act's toll"),
        pytest.param("- The number of those killed has gone up to 41.", False, id="an item's toll"),
        pytest.param("A two-hour attack killed 41 people.", False, id="hours"),
        pytest.param("On the bloodiest day of the conflict 41 people died.", False, id="one day"),
        pytest.param("It killed 41 people in the deadliest raid since 2011.", False, id="compared"),
        pytest.param("A four-day-old baby was killed.", False, id="an age"),
    ],
)
def test_the_dead_of_a_campaign(text: str, whole_war: bool) -> None:
    """What was counted over days of fighting is no single act's."""
    assert [mention.war_total for mention in find_tolls(read(text))] == [whole_war]


_LEAD = "Shells fell on Tyre on Monday. The mayor was not in town. Nobody spoke of the reasons. "


@pytest.mark.parametrize(
    ("text", "whole_war"),
    [
        ("The strikes have killed 41 people in Lebanon.", True),
        ("The strikes killed 41 people in Lebanon.", False),
        ("Strikes on Monday have killed 41 people in Lebanon.", False),
    ],
)
def test_strikes_that_have_killed_so_far_are_summed_up_behind_the_lead(text: str, whole_war: bool) -> None:
    assert [mention.war_total for mention in find_tolls(read(_LEAD + text))] == [whole_war]


def test_the_other_sides_dead_are_a_wars_too() -> None:
    text = "The violence has killed 375 people in Lebanon. In Israel, ten soldiers have been killed. "
    assert toll(text) == (None, None)
    assert toll(text + "On Monday a rocket killed one man.") == ((1, 1), None)


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("They stormed the post, killing nine recruits and a cook, a medic and an elder said.", 10, None),
        ("They killed nine recruits, a medic and an elder.", 11, None),
        ("Three of those killed were recruits.", None, None),
        ("Three of them were killed.", 3, None),
        ("They were killed.", None, None),
        ("A watchman was pulled dead from the rubble.", 1, None),
        ("The shell fell in a field without hurting anyone.", 0, 0),
        ("There were no reports of victims.", 0, 0),
        ("Nobody is known to have been injured.", None, 0),
        ("Two clerks escaped with bruises.", None, 2),
        ("A nurse lost a leg.", None, 1),
        ("A nurse lost a lawsuit.", None, None),
        ("The driver was shot in the leg.", None, 1),
        ("All 19 crew are safe, the owner said.", None, 0),
        ("The bridge is safe, the owner said.", None, None),
        ("None of the staff or visitors were hurt.", None, 0),
        ("Nobody was hurt.", 0, 0),
        ("No people were harmed.", 0, 0),
        ("No guards were harmed.", None, 0),
        ("The crew were rescued unharmed.", None, 0),
        ("Nobody was reported hurt or killed.", 0, 0),
        ("It led to the killing of four clerks.", 4, None),
        ("He was held for the killing of four clerks.", None, None),
        ("A family of six fleeing the ongoing renewed battles were all killed.", 6, None),
        ("Snipers killed on Friday two shepherds.", 2, None),
        ("It ended with nine troops losing their lives.", 9, None),
        ("It wiped out a family of five.", 5, None),
        ("It left a guard dead and a second wounded.", 1, 1),
        ("A girl died and her parents were wounded.", 1, 2),
        ("It killed one and left six others with burns.", 1, 6),
        ("It left six others with doubts.", None, None),
        ("The bomber killed himself and three guards.", 4, None),
        ("Nine people were hurt, two of them badly wounded.", None, 9),
        ("Nine people were shot, two of them died.", 2, None),
        ("It left three martyrs and seven wounded.", 3, 7),
        ("Shooting broke out, killing one guard and injuring another.", 1, 1),
        ("Six people needed medical treatment.", None, 6),
        ("A farmer wounded in a raid on Friday has died in hospital.", 1, 1),
        ("A guard received a fatal gunshot wound.", 1, None),
        ("The driver and his assistant were killed.", 2, None),
        ("Rescuers pulled a dead man from the rubble.", 1, None),
        ("A contractor suffered a heart attack while sheltering and died shortly afterwards.", 1, None),
        ("The ministry gave the number of injured as 124.", None, 124),
        ("Forty villagers were killed or injured.", None, None),
        ("It killed or wounded 40 villagers.", None, None),
        ("Nobody was killed or wounded.", 0, 0),
        ("Two were killed and four injured or missing.", 2, 4),
        ("Rebels killed a 50 year-old farmer.", 1, None),
        ("A former rebel, who had surrendered along with five others in May, was killed.", 1, None),
        (
            "Two rebels of the front, Ali alias Omar, chief of Kano, and Musa, chief of Jos, were killed.",
            2,
            None,
        ),
        ("Two guards, a clerk and a child were killed.", 4, None),
        ("A rocket killed two people in Haifa on Tuesday, a man and a woman.", 2, None),
        ("It wounded three civilians on the market, a vendor and two shoppers.", None, 3),
        ("It killed two people in the yard, a man, a woman and a child.", 5, None),
        ("Rebels killed Ann Lee (65), a retired teacher and a member of the council.", 1, None),
        ("Rebels killed Ann Lee, a teacher, and a neighbour.", 2, None),
        ("Rebels killed Ann Lee, her brother and a neighbour.", 3, None),
        ("Ann Lee was abducted from her home and later on shot dead.", 1, None),
        ("BAGHDAD, May 10 (Wire) -- Two soldiers were killed and three others wounded.", 2, 3),
        ("KYIV, 10 Oct - Two soldiers were killed.", 2, None),
        ("It may kill 10 soldiers.", None, None),
        ("In May 10 people were killed in Kano.", 10, None),
        ("It left 14 dead, among them nine clerks and five guards, and 37 wounded.", 14, 37),
        ("It killed seven people (four patients, a nurse and two guards).", 7, None),
        ("At least 57 soldiers and allied fighters (30 Syrians and 27 Iraqis) were killed.", 57, None),
        ("Rebels killed a guard (40) and his son.", 2, None),
        ("Police killed three rebels and arrested two others.", 3, None),
        ("In addition to the bomber, two soldiers were killed.", 3, None),
        ("Shells fatally wounded a farmer.", 1, None),
        ("The clinic counted 20 bodies and 50 wounded.", 20, 50),
        ("The clinic was treating 18 people for injuries.", None, 18),
        ("The number of dead rose to nine.", 9, None),
        ("It caused two deaths and three injuries.", 2, 3),
        ("It caused five civilian deaths.", 5, None),
        ("A driver counted four dead colleagues.", 4, None),
        ("A shell killed an unknown number of people.", None, None),
        ("No deaths or injuries were reported.", 0, 0),
        ("No deaths were reported.", 0, None),
        ("Six guards were martyred.", 6, None),
        ("The blast took the lives of 14 people.", 14, None),
        ("Doctors put the number of wounded at 30.", None, 30),
    ],
)
def test_who_is_counted(text: str, killed: int | None, injured: int | None) -> None:
    """Who says so is no victim; who is told of again is counted once."""
    expected = tuple(None if n is None else (n, n) for n in (killed, injured))
    assert toll(text) == expected


def test_a_toll_with_the_day_of_its_statement() -> None:
    """ "..., officials said on Wednesday" does not part the toll from the act of Tuesday."""
    told = only(
        "Rebels stormed a barracks in Bamako before dawn on Tuesday.\n\n"
        "More than 30 people were killed, diplomats said on Wednesday."
    )
    assert told.casualties is not None
    assert told.casualties.killed == (30, 30)
    assert told.time is not None
    assert told.time.start == "2025-06-10"


_TWO = "A drone struck a market in Kherson on Monday, killing six people.\n\n"


def test_another_toll_of_a_new_blast_is_another_act() -> None:
    """ "A bomb went off ... killing two" cannot be the blast that killed six."""
    told = current(_TWO + "Two people were also killed when a drone hit a bus in the city of Kherson.")
    assert sorted(i.casualties.killed for i in told if i.casualties and i.casualties.killed) == [
        (2, 2),
        (6, 6),
    ]


def test_another_toll_of_the_same_blast() -> None:
    """ "The strike killed eight" corrects the toll."""
    told = only(_TWO + "The drone strike killed eight people, the mayor of Kherson said.")
    assert told.casualties is not None
    assert told.casualties.killed == (6, 8)


def test_the_day_of_a_total_is_that_of_its_parts() -> None:
    """ "Attacks across Ukraine on Monday": the cities told of later were hit on Monday."""
    told = current(
        "Russia fired missiles at Ukraine on Monday, killing 21 people.\n\n"
        "Rescuers worked all day.\n\nHospitals asked for blood.\n\nSchools were shut.\n\n"
        "A missile hit a market in Kharkiv, killing six people.\n\n"
        "In Dnipro a missile hit a bus, killing two people."
    )
    days = {i.place.name: i.time and i.time.start for i in told if i.place}
    assert days == {"Kharkiv": "2025-06-09", "Dnipro": "2025-06-09"}


def test_the_total_of_a_lead_is_not_that_of_its_first_place() -> None:
    text = (
        "Shelling killed three soldiers and wounded five on Monday, the army said. Two soldiers died and "
        "four were wounded when mortars hit a post in Kupwara district. Separately, one soldier was killed "
        "and another wounded by shelling in Poonch district."
    )
    tolls = {i.place.name: i.casualties for i in current(text) if i.place and i.casualties}
    assert {name: (c.killed, c.injured) for name, c in tolls.items()} == {
        "Kupwara district": ((2, 2), (4, 4)),
        "Poonch district": ((1, 1), (1, 1)),
    }


def test_the_dead_of_two_posts_are_neithers() -> None:
    text = (
        "Gunmen attacked a barracks in Rask and a police post in Chabahar on Monday. Nine officers were "
        "killed in the clashes."
    )
    assert {i.place.name: i.casualties for i in current(text) if i.place} == {
        "Rask": None,
        "Chabahar": None,
    }


def test_a_governor_tells_of_the_dead_of_the_region() -> None:
    text = (
        "Russia said it shot down ten drones over Bryansk region and eight over Belgorod region on Monday. "
        "The governor of Russia's Belgorod region said two villagers were killed."
    )
    assert {(i.place.name, i.casualties.killed) for i in current(text) if i.place and i.casualties} == {
        ("Belgorod region", (2, 2))
    }


def test_the_total_of_several_strikes_is_not_one_citys() -> None:
    text = (
        "Fresh Russian strikes killed four people on Monday. Kyiv was hit again. In Odesa a missile killed "
        "one man on Monday."
    )
    tolls = {i.place.name: i.casualties for i in current(text) if i.place}
    assert tolls["Odesa"] is not None
    assert tolls.get("Kyiv") is None


def test_where_nobody_was_hurt_nobody_was_in_any_place() -> None:
    told = current("Rockets hit Haifa and Safed on Sunday. No one was hurt.")
    assert [i.casualties.killed if i.casualties else None for i in told] == [(0, 0), (0, 0)]


COUNTS = [
    ("The blast wounded dozens. In all 43 people were wounded, doctors said.", (None, (43, 43))),
    ("Dozens of people were killed. The governor said 31 people were killed.", ((31, 31), None)),
    ("Between 10 and 15 people were killed. The mayor said 12 people were killed.", ((10, 15), None)),
    ("Several people were hurt. Later 40 people were reported hurt.", (None, (3, 40))),
    ("The strike killed 30 people, a rescuer said. A monitor put the toll at 20.", ((20, 30), None)),
    (
        "Gunmen raided Sumy. Media said five people were killed, while the ministry said three had died.",
        ((3, 5), None),
    ),
    (
        "Gunmen raided Sumy. Media said five people were killed, but a doctor said four people had died.",
        ((4, 5), None),
    ),
    (
        "A shell hit a bus in Sumy. Police said five people were killed, while medics said two were hurt.",
        ((5, 5), (2, 2)),
    ),
    ("The strike killed 30 people. Two more bodies brought the toll to 34.", ((34, 34), None)),
]


@pytest.mark.parametrize(("text", "counts"), COUNTS)
def test_a_figure_says_what_dozens_left_open_and_tolls_compete(
    text: str, counts: tuple[Range | None, Range | None]
) -> None:
    assert toll(text) == counts


def test_nobody_was_hurt_by_what_a_later_sentence_only_explains() -> None:
    told = only(
        "Saboteurs blew up a railway line near Pulawy on Monday. A charge had gone off under the track. "
        "Nobody was hurt."
    )
    assert told.casualties is not None
    assert told.casualties.injured == (0, 0)


def test_nobody_was_hurt_in_any_place_of_a_list() -> None:
    told = current(
        "Drones hit ports in Reni and Izmail on Monday. Warehouses burnt in the attacks. Nobody was hurt."
    )
    assert any(i.casualties is not None and i.casualties.killed == (0, 0) for i in told)


_STRIKES = "Turkish drones struck northern Syria on Thursday, a war monitor said. {toll} "
_TWO_TOWNS = "One drone struck a power station in Qamishli. Another drone struck a depot in Amuda."
_ONE_TOWN = "The drones struck a power station in Qamishli, it said."


@pytest.mark.parametrize(
    ("toll", "where", "killed"),
    [
        pytest.param("Four people were killed in the strikes.", _TWO_TOWNS, [None, None], id="two towns"),
        pytest.param("Four people died in the raids.", _TWO_TOWNS, [None, None], id="died"),
        pytest.param("Four people were killed in the strikes.", _ONE_TOWN, [(4, 4)], id="one town"),
        pytest.param("Four people were killed in the strike.", _ONE_TOWN, [(4, 4)], id="one strike"),
    ],
)
def test_what_several_strikes_did_is_no_one_places_toll(
    toll: str, where: str, killed: list[Range | None]
) -> None:
    """A toll of "the strikes" is not that of the one place it was merged with (codebook ruling 9)."""
    found = current(_STRIKES.format(toll=toll) + where)
    assert [i.casualties.killed if i.casualties else None for i in found] == killed


RAIDS = [
    ("Gunmen stormed a post near Arauca on Monday. Two officers and four attackers were killed.", (2, 6)),
    ("Rebels attacked a camp near Gao on Monday, killing four soldiers. Nine rebels died, too.", (4, 13)),
    ("Israeli jets bombed Tyre on Monday. Two militants and a child were killed.", (3, 3)),
    ("Gunmen stormed a post near Arauca on Monday. Two officers and four clerks were killed.", (6, 6)),
]


@pytest.mark.parametrize(("text", "killed"), RAIDS)
def test_attackers_who_died_are_of_the_highest_figure_only(text: str, killed: tuple[int, int]) -> None:
    casualties = only(text).casualties
    assert casualties is not None
    assert casualties.killed == killed


@pytest.mark.parametrize(
    "parts",
    [
        "in Ukraine on Monday: four in Kharkiv, five in Kherson and three in Odesa",
        "in Ukraine on Monday - four in Kharkiv, five in Kherson and three in Odesa",
        "in Ukraine on Monday, including four in Kharkiv, five in Kherson and three in Odesa",
    ],
)
def test_a_sum_is_spelt_out_place_by_place(parts: str) -> None:
    found = current(f"Russian attacks killed 12 people {parts}.")
    tolls = {i.place.name: i.casualties and i.casualties.killed for i in found if i.place}
    assert tolls == {"Kharkiv": (4, 4), "Kherson": (5, 5), "Odesa": (3, 3)}


@pytest.mark.parametrize(("dead", "hurt"), [("Three", (6, 6)), ("Two", None)])
def test_as_many_dead_in_the_town_as_in_the_country_are_all_of_them(
    dead: str, hurt: tuple[int, int] | None
) -> None:
    text = (
        "The council condemned attacks in Kenya in which three civilians were killed and six people "
        f"were wounded. {dead} people were killed on Monday in a Shabaab attack on Mombasa."
    )
    assert [i.casualties.injured for i in current(text) if i.casualties] == [hurt]
