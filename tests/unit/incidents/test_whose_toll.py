"""Which act the killed and injured of a text belong to."""

from datetime import UTC, datetime

import pytest

from streams.articles.record import Article
from streams.incidents.extractor import Extractor
from streams.incidents.record import Incident
from tests.unit.incidents.extracting import current

TUESDAY = datetime(2025, 8, 19, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """The cascade with its data, loaded once."""
    return Extractor.load()


def incidents(extractor: Extractor, text: str) -> dict[str, Incident]:
    """The incidents of `text`, as published on a Tuesday, by the place's name."""
    told = extractor.extract(Article(id="1", source="own", text=text, published_at=TUESDAY))
    return {each.place.name: each for each in told if each.place is not None}


def test_a_list_of_places_has_no_toll_each(extractor: Extractor) -> None:
    """One toll for two places is the toll of neither (codebook ruling 9)."""
    told = incidents(extractor, "Russian missiles struck Kharkiv and Odesa on Monday, killing eight people.")
    assert {name: each.casualties for name, each in told.items()} == {"Kharkiv": None, "Odesa": None}


def test_a_participle_tells_what_the_act_before_it_did(extractor: Extractor) -> None:
    """ "..., wounding 21, while the other side shot down drones": the wounded are not the other side's."""
    told = incidents(
        extractor,
        "Pakistani artillery shelled Poonch on Monday, wounding 21 people, while Islamabad said it had "
        "shot down ten Indian drones over Lahore.",
    )
    assert told["Poonch"].casualties is not None
    assert told["Poonch"].casualties.injured == (21, 21)
    assert told["Lahore"].casualties is None


@pytest.mark.parametrize(
    ("sentence", "killed", "injured"),
    [
        ("Nobody was hurt and the fire was put out.", (0, 0), (0, 0)),
        ("There were no casualties.", (0, 0), (0, 0)),
        ("No one was injured and the plant kept running.", None, (0, 0)),
        ("The death toll rose to six.", (6, 6), None),
    ],
)
def test_a_toll_in_a_sentence_of_its_own(
    extractor: Extractor, sentence: str, killed: tuple[int, int] | None, injured: tuple[int, int] | None
) -> None:
    """A sentence that only tells a toll tells that of the act before it."""
    told = incidents(extractor, f"Ukrainian drones struck an oil depot in Saratov on Monday.\n\n{sentence}")
    toll = told["Saratov"].casualties
    assert toll is not None
    assert (toll.killed, toll.injured) == (killed, injured)


def test_a_toll_of_elsewhere_is_not_given_away(extractor: Extractor) -> None:
    """A toll told of another town is not that of the act before it."""
    told = incidents(
        extractor,
        "Ukrainian drones struck an oil depot in Saratov on Monday.\n\n"
        "In Kazan the death toll of a fire rose to six.",
    )
    assert told["Saratov"].casualties is None


def test_a_number_before_the_day(extractor: Extractor) -> None:
    """ "Wounding 23 the day before" counts people, not days."""
    told = incidents(
        extractor, "Rockets slammed into Kilis, killing nine people and wounding 23 the day before."
    )
    assert told["Kilis"].casualties is not None
    assert told["Kilis"].casualties.injured == (23, 23)


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        (
            "Missiles struck Kharkiv on Monday, wounding two women aged 34 and 61.",
            None,
            (2, 2),
        ),
        (
            "Missiles struck Kharkiv on Monday, killing four people and wounding 165, the governor said.",
            (4, 4),
            (165, 165),
        ),
        (
            "Russia fired missiles at what it called a base in Kharkiv on Monday, killing four men.",
            (4, 4),
            None,
        ),
        (
            "The strike on Kharkiv on Monday left three dead and 13 wounded, including two journalists.",
            (3, 3),
            (13, 13),
        ),
        (
            "Seven people, three of them children, were killed when Russia shelled Kharkiv on Monday.",
            (7, 7),
            None,
        ),
        ("Missiles struck Kharkiv on Monday. Eleven people were taken to hospital.", None, (11, 11)),
        ("The death toll from a missile attack on the city of Kharkiv on Monday rose to 31.", (31, 31), None),
    ],
)
def test_numbers_that_are_no_people(
    extractor: Extractor, text: str, killed: tuple[int, int] | None, injured: tuple[int, int] | None
) -> None:
    """Ages and speakers are not counted; a toll may stand far behind its word."""
    toll = incidents(extractor, text)["Kharkiv"].casualties
    assert toll is not None
    assert (toll.killed, toll.injured) == (killed, injured)


def test_bombed_killing_and_wounding_is_one_act(extractor: Extractor) -> None:
    """ "Killing 54 and wounding 158": what killed is no second act."""
    text = "Sudan's army bombed a market in El Fasher on Monday, killing at least 54 people and wounding 158."
    (told,) = extractor.extract(Article(id="1", source="own", text=text, published_at=TUESDAY))
    assert told.type == "air_strike"
    assert told.casualties is not None
    assert (told.casualties.killed, told.casualties.injured) == ((54, 54), (158, 158))


def _killed(told: dict[str, Incident]) -> dict[str, tuple[int, int] | None]:
    return {name: each.casualties.killed if each.casualties else None for name, each in told.items()}


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        pytest.param(
            "A shell hit a farm in Sumy on Monday, the mayor said, adding that two people were killed and "
            "that drones had flown over Kharkiv and struck a depot.",
            {"Sumy": (2, 2), "Kharkiv": None},
            id="two acts, toll between",
        ),
        pytest.param(
            "Jets bombed Sumy on Monday, and four people were killed when a drone hit a depot in Kharkiv.",
            {"Sumy": None, "Kharkiv": (4, 4)},
            id="killed when",
        ),
        pytest.param(
            "Drones hit a depot in Sumy on Monday.\n\nMissiles struck a factory in Kharkiv on Sunday.\n\n"
            "Sunday's missiles killed seven workers.",
            {"Sumy": None, "Kharkiv": (7, 7)},
            id="the act of the day",
        ),
        pytest.param(
            "Drones hit a depot in Sumy on Sunday.\n\nMissiles struck a factory in Kharkiv on Monday.\n\n"
            "The mayor cut short a trip. Sunday's drones killed seven workers.",
            {"Sumy": (7, 7), "Kharkiv": None},
            id="the act of the day, further back",
        ),
        pytest.param(
            "Shells hit a farm near Sderot on Monday.\n\nFive gunmen were killed on Monday after breaking "
            "into a base near Eilat.",
            {"Sderot": None, "Eilat": (5, 5)},
            id="killed after",
        ),
        pytest.param(
            "Troops raided a camp in Jenin on Monday.\n\nThe envoys met.\n\nThe calls went unheard.\n\n"
            "The council meets.\n\nThe health ministry in Jenin says 160 people have been killed.",
            {"Jenin": None},
            id="where a ministry speaks is no place of an act",
        ),
        pytest.param(
            "Turkish jets bombed caves near Duhok on Monday, hours after six soldiers had been killed in an "
            "assault on a base.",
            {"Duhok": None},
            id="hours after",
        ),
        pytest.param(
            "Turkish drone strikes cut off water to the north-east of Syria on Monday and killed eight.\n\n"
            "Power stations near Qamishli and Hasakah were among the places that were hit.",
            {"Qamishli": None, "Hasakah": None},
            id="the toll of a list told behind",
        ),
        pytest.param(
            "Gunmen attacked a school near Herat on Monday. Nine people were killed across the country, a "
            "minister said.",
            {"Herat": None},
            id="a whole country",
        ),
        pytest.param(
            "Russian missiles killed 12 people across the country in Ukraine on Monday.",
            {"Ukraine": (12, 12)},
            id="a whole country, and no place in it",
        ),
        pytest.param(
            "Shells hit a ministry in Goma and a maternity ward in Sake on Monday. The charity that runs the "
            "ward said nine people had died there.",
            {"Goma": None, "Sake": (9, 9)},
            id="where the facility is named again",
        ),
        pytest.param(
            "The commander died along with a driver when a missile blew their car apart in Rafah on Monday.",
            {"Rafah": (2, 2)},
            id="along with",
        ),
        pytest.param(
            "Three siblings ages 7 to 12 died when a shell hit their house in Taiz on Monday.",
            {"Taiz": (3, 3)},
            id="ages",
        ),
    ],
)
def test_whose(extractor: Extractor, text: str, killed: dict[str, tuple[int, int] | None]) -> None:
    """Of several acts the toll is that of the one it is told with."""
    assert _killed(incidents(extractor, text)) == killed


def test_another_incident_only_leads_up_to_what_killed() -> None:
    told = (
        "Rebels blew up a mast in Gao on Monday. In another incident, two men were killed and a woman was "
        "hurt when a shell hit a house in Menaka on Monday."
    )
    tolls = {i.place.name: i.casualties for i in current(told) if i.place}
    assert tolls["Gao"] is None
    assert tolls["Menaka"] is not None
    assert (tolls["Menaka"].killed, tolls["Menaka"].injured) == ((2, 2), (1, 1))


def test_a_port_city_in_a_list(extractor: Extractor) -> None:
    """ "X and the port city of Y" is a list, whose toll is neither's; "the port of X" is one place."""
    told = incidents(
        extractor,
        "Iranian missiles struck Tel Aviv and the port city of Haifa on Monday, killing eight people.",
    )
    assert _killed(told) == {"Tel Aviv": None, "Haifa": None}
    told = incidents(extractor, "Iranian missiles struck the port of Haifa on Monday, killing eight people.")
    assert list(_killed(told).values()) == [(8, 8)]


def test_killed_and_wounded_by_one_attack_are_its_toll(extractor: Extractor) -> None:
    told = incidents(
        extractor,
        "Turkish jets bombed a camp in northern Iraq after an attack on an arms factory in Ankara killed "
        "five people and wounded 22 on Tuesday.",
    )
    assert told["Iraq"].casualties is None
    toll = told["Ankara"].casualties
    assert toll is not None
    assert (toll.killed, toll.injured) == ((5, 5), (22, 22))


@pytest.mark.parametrize(
    ("behind", "killed"),
    [
        pytest.param(
            "Rescuers found a body on Monday, bringing the toll to six.", (6, 6), id="counted later"
        ),
        pytest.param("Moscow-installed officials said no one was hurt.", (0, 0), id="a government's people"),
        pytest.param("A nurse was hurt. Four people were killed, aides said.", (4, 4), id="toll on toll"),
    ],
)
def test_a_toll_told_behind(extractor: Extractor, behind: str, killed: tuple[int, int] | None) -> None:
    told = incidents(extractor, f"Drones hit a warehouse in Melitopol on Sunday. {behind}")["Melitopol"]
    assert (told.casualties.killed if told.casualties else None) == killed


def test_a_toll_told_of_the_attack_of_a_day(extractor: Extractor) -> None:
    """ "Sunday's bombing" is the one told at the start, however far."""
    story = (
        "A car bomb went off at a market in Idlib on Sunday. Nobody knows who did it. Roads are closed. "
        "Shops are shut. Schools will open late. People queue for bread. Police went from door to door. "
        "Sunday's car bombing left nine people dead."
    )
    told = incidents(extractor, story)["Idlib"]
    assert told.casualties is not None
    assert told.casualties.killed == (9, 9)


def test_who_told_first_of_another_strike_puts_in_is_no_victim_of_it(extractor: Extractor) -> None:
    told = incidents(
        extractor,
        "British jets struck a depot in Hodeidah on Monday. The strike, which came hours after a rocket was "
        "fired at Eilat, killed nine people and wounded 20, the rebels said.",
    )
    toll = told["Hodeidah"].casualties
    assert toll is not None
    assert (toll.killed, toll.injured) == ((9, 9), (20, 20))
    assert told["Eilat"].casualties is None


def test_neither_attack_hurt_anybody(extractor: Extractor) -> None:
    told = incidents(
        extractor,
        "A drone struck a depot in Jizan on Monday. A rocket fell near a camp in Abha, the ministry said, "
        "adding that neither attack caused any casualties.",
    )
    tolls = {name: each.casualties and each.casualties.killed for name, each in told.items()}
    assert tolls == {"Jizan": (0, 0), "Abha": (0, 0)}


def test_the_toll_rose_when_somebody_died_of_it(extractor: Extractor) -> None:
    told = incidents(
        extractor,
        "A rocket hit a cafe in Rivne on Sunday, killing 11. The toll rose to 12 on Monday when a waiter "
        "died in hospital.",
    )
    assert told["Rivne"].casualties is not None
    assert told["Rivne"].casualties.killed == (12, 12)


@pytest.mark.parametrize(
    ("more", "killed"),
    [
        ("A third person died of wounds later.", (3, 3)),
        ("A third died in hospital.", (3, 3)),
        ("A third person was treated.", (2, 2)),
    ],
)
def test_a_third_comes_on_top_of_two(extractor: Extractor, more: str, killed: tuple[int, int]) -> None:
    told = incidents(extractor, f"A drone attack on Sumy on Monday killed two people. {more}")
    assert told["Sumy"].casualties is not None
    assert told["Sumy"].casualties.killed == killed


def test_of_a_toll_most_of_which_was_elsewhere_none_is_a_places(extractor: Extractor) -> None:
    told = incidents(
        extractor,
        "Cambodia shelled Surin in Thailand on Monday. The ministry said 12 people died, most of them in "
        "a rocket strike on Sisaket.",
    )
    assert all(each.casualties is None for each in told.values())


def test_the_year_that_somebody_was_born_in_is_no_day_of_a_toll(extractor: Extractor) -> None:
    told = incidents(
        extractor, "A drone set fire to a house in Sumy on Monday. A woman born in 1949 died in the blaze."
    )
    assert told["Sumy"].casualties is not None
    assert told["Sumy"].casualties.killed == (1, 1)
