"""Whose the dead are that another clause, sentence or heading tells than the one that tells the attack."""

import pytest

from tests.unit.incidents.extracting import current, only

ELIDED = [
    (
        "Five died in strikes on Tyre on Tuesday and another three in an Israeli raid on Baalbek.",
        "Baalbek",
        3,
    ),
]


@pytest.mark.parametrize(("text", "place", "killed"), ELIDED)
def test_a_number_told_of_a_second_attack_is_its_toll(text: str, place: str, killed: int) -> None:
    assert {
        i.casualties.killed for i in current(text) if i.casualties and i.place and i.place.name == place
    } == {(killed, killed)}


def test_what_was_razed_and_who_died_in_it_are_one_act() -> None:
    found = current(
        "A strike in Rafah killed five people on Tuesday. Another airstrike flattened a home in Jabalia on "
        "Tuesday, killing at least eight people."
    )
    assert {(i.place.name, i.casualties.killed) for i in found if i.place and i.casualties} == {
        ("Rafah", (5, 5)),
        ("Jabalia", (8, 8)),
    }


def test_in_a_story_of_one_place_a_toll_may_stand_two_sentences_on() -> None:
    text = (
        "Russian troops fired rockets at Kherson on Tuesday. The mayor was calm on television. In the end, a "
        "53-year-old and a 75-year-old man died."
    )
    assert [i.casualties.killed for i in current(text) if i.casualties] == [(2, 2)]


def test_one_attack_of_a_country_is_the_one_told_next() -> None:
    told = (
        "Uganda said on Saturday that 54 peacekeepers were killed in an attack last week by al Shabaab on a "
        "military base in Somalia. The militants targeted the base last Friday in Baidoa. Days later they "
        "attacked another military base in Kismayo on Tuesday, killing 17 people."
    )
    tolls = {i.place.name: i.casualties and i.casualties.killed for i in current(told) if i.place}
    assert tolls == {"Baidoa": (54, 54), "Kismayo": (17, 17)}


@pytest.mark.parametrize(
    "text",
    [
        "A Russian drone killed two people in Kherson on Tuesday, and three people died in Mykolaiv.",
        "A Russian drone killed two people in Kherson on Tuesday. Three people died in Mykolaiv, its mayor "
        "said.",
    ],
)
def test_who_died_elsewhere_was_killed_there(text: str) -> None:
    tolls = {i.place.name: i.casualties and i.casualties.killed for i in current(text) if i.place}
    assert tolls == {"Kherson": (2, 2), "Mykolaiv": (3, 3)}


@pytest.mark.parametrize(
    "told",
    [
        "Russian attacks killed two people in Kharkiv, three in Odesa and one in the Sumy region overnight.",
        "Russian attacks killed six people: two in Kharkiv, three in Odesa and one in the Sumy region.",
        "Two people were killed in Kharkiv, three in Odesa and one in the Sumy region by Russian drones.",
    ],
)
def test_what_is_counted_at_each_place_is_its_own(told: str) -> None:
    tolls = {i.place.name: i.casualties and i.casualties.killed for i in current(told) if i.place}
    assert tolls == {"Kharkiv": (2, 2), "Odesa": (3, 3), "Sumy region": (1, 1)}


def test_who_was_hurt_elsewhere_was_hurt_by_the_same_strikes() -> None:
    told = "Russian strikes killed two people in Kharkiv, and three people were wounded in Odesa on Monday."
    found = {i.place.name: i.casualties for i in current(told) if i.place}
    assert found["Kharkiv"] is not None
    assert found["Kharkiv"].killed == (2, 2)
    assert found["Odesa"] is not None
    assert found["Odesa"].injured == (3, 3)


def test_a_toll_of_two_places_is_of_neither() -> None:
    told = "Russian attacks killed five people in Kharkiv and Odesa overnight."
    assert all(i.casualties is None for i in current(told))


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("A strike on Mrauk-U killed more than 30 people, an aid worker and a witness said.", (30, 30)),
        ("A drone strike in Kursk killed two men, a woman and a child on Monday.", (4, 4)),
        ("A drone strike in Kursk killed three people, a teacher and two pupils, on Monday.", (3, 3)),
        ("A drone strike in Kursk killed a teacher, a nurse and two pupils, officials said.", (4, 4)),
    ],
)
def test_who_is_told_of_behind_a_comma(text: str, killed: tuple[int, int]) -> None:
    told = only(text)
    assert told.casualties is not None
    assert told.casualties.killed == killed


@pytest.mark.parametrize(
    ("told", "killed"),
    [
        ("A missile sank a trawler near Odesa on Monday with the loss of seven crew.", 7),
        ("A missile hit a plant near Odesa on Monday, causing the loss of forty jobs.", None),
        ("A Briton and a Romanian were killed when a drone hit a tanker in Odesa on Monday.", 2),
        ("A missile hit a Yemeni fishing dhow in Odesa on Monday, and one fisherman was killed.", 1),
        ("Two people drowned when their boat struck a mine off Odesa on Monday.", 2),
    ],
)
def test_the_dead_of_a_ship(told: str, killed: int | None) -> None:
    casualties = only(told).casualties
    assert (casualties and casualties.killed) == (killed and (killed, killed))


def test_who_was_raided_has_killed_raiders() -> None:
    told = only(
        "Afghan forces attacked a Pakistani border post in Chaman on Monday. Pakistan's army said it killed "
        "six attackers."
    )
    assert told.casualties is not None
    assert told.casualties.killed == (6, 6)


def test_what_was_shot_down_hurt_nobody() -> None:
    told = only(
        "Rebels fired a missile at Abha, Saudi Arabia, on Monday. The missile was intercepted and there were "
        "no casualties."
    )
    assert told.casualties is not None
    assert told.casualties.killed == (0, 0)


def test_an_air_attack_may_be_one_of_drones() -> None:
    told = only(
        "Ukrainian drones set fire to a fuel depot in Kerch on Monday. Crews were sent there, the governor "
        "said, adding that nobody was hurt in the air attack."
    )
    assert told.type == "drone_strike"
    assert told.casualties is not None
    assert told.casualties.killed == (0, 0)


def test_a_toll_in_a_heading_is_of_what_follows() -> None:
    text = (
        "A drone was shot down over Riyadh on Monday.\n\nBahrain counts 32 injured\n\n"
        "In Bahrain an attack by Iranian drones left 32 people injured on Monday."
    )
    hurt = {i.place.name: i.casualties and i.casualties.injured for i in current(text) if i.place}
    assert hurt == {"Riyadh": None, "Bahrain": (32, 32)}


@pytest.mark.parametrize("flown", ["which was launched from Yemen", "which had been fired by the Houthis"])
def test_how_a_missile_came_is_put_in_before_whom_it_killed(flown: str) -> None:
    toll = only(f"A missile, {flown}, killed three people in Eilat on Monday.").casualties
    assert toll is not None
    assert toll.killed == (3, 3)


@pytest.mark.parametrize("told", ["were killed and a port damaged", "lost their lives"])
def test_where_the_clause_beside_them_is_people_were_killed(told: str) -> None:
    text = (
        "Ukrainian drones attacked several Russian regions overnight, officials said on Tuesday.\n\n"
        f"In Saratov two residents were killed. Five people {told} in Belgorod, officials said."
    )
    killed = {i.place.name: i.casualties and i.casualties.killed for i in current(text) if i.place}
    assert killed == {"Saratov": (2, 2), "Belgorod": (5, 5)}
