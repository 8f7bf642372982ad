"""Who acts and where, as wires of many wars tell it. Every sentence is the tests' own."""

import pytest

from tests.unit.incidents.extracting import current, only

DOERS = [
    ("A wave of Iranian missiles hit Haifa on Monday.", {"Haifa": "IR"}),
    ("West of Baghdad, a bomb hit a patrol in the town of Habbaniyah on Monday.", {"Habbaniyah": None}),
    ("Militants from the Islamic State bombed a bridge in Baghdad on Monday.", {"Baghdad": None}),
    ("Men belonging to the Taliban stormed a police post in Peshawar on Monday.", {"Peshawar": "AF"}),
    ("The Pakistan Taliban stormed a police post in Bannu on Monday.", {"Bannu": None}),
    (
        "The Pakistani Taliban stormed a post in Bannu on Monday. The Taliban also bombed a bridge in Lakki.",
        {"Bannu": None, "Lakki": None},
    ),
    ("Kata'ib Hezbollah fired drones at a base in Eilat on Monday.", {"Eilat": "IQ"}),
    ("Militants based in Iraq hit Eilat with a drone on Monday.", {"Eilat": "IQ"}),
    ("A drone launched by militias in Iraq hit a school in Eilat on Monday.", {"Eilat": "IQ"}),
    ("Kabul said on Monday it had shelled a Pakistani post near Chaman.", {"Chaman": "AF"}),
    (
        "Israeli officials said more than 40 were wounded in strikes that hit homes in Rehovot on Monday.",
        {"Rehovot": None},
    ),
    ("An attack on the Anupong military base killed a soldier in Surin on Monday.", {"Surin": None}),
    ("Clashes in Surin left a Thai soldier dead and four wounded on Monday.", {"Surin": None}),
    ("The M23 and Rwandan troops shelled Sake in eastern Congo on Monday.", {"Sake": "RW"}),
    ("Bangkok bombed a bridge near Preah Vihear in Cambodia on Monday.", {"Preah Vihear": "TH"}),
    ("An attack by Ukraine on Sevastopol left four people dead on Sunday.", {"Sevastopol": "UA"}),
    (
        "Russian missiles hit Odesa on Monday. Missiles also hit a depot in Simferopol on Monday.",
        {"Odesa": "RU", "Simferopol": None},
    ),
    ("The strike, blamed on Israel, destroyed the Iranian consulate in Damascus.", {"Damascus": "IL"}),
]

PLACES = [
    ("Missiles struck Israel's Tel Aviv and the port city of Haifa on Monday.", {"Tel Aviv", "Haifa"}),
    ("Russian missiles hit several cities on Monday, including Lviv and Odesa.", {"Lviv", "Odesa"}),
    ("Shells hit a school in Kherson, killing three, including a teacher from Odesa.", {"Kherson"}),
    ("Arab al-Aramshe, a border village of Israel, was hit by a drone on Monday.", {"Arab al-Aramshe"}),
    ("Pakistan shelled posts along the Line of Control in Mankote sector on Monday.", {"Mankote sector"}),
    ("Turkish jets hit 29 targets of the Kurdistan Workers Party in northern Iraq on Monday.", {"Iraq"}),
    (
        "The governor of the Mykolaiv region said drones had been shot down there on Monday.",
        {"Mykolaiv region"},
    ),
    ("Thai jets carried out air strikes on Cambodian military targets on Monday.", {"Cambodia"}),
    ("A drone hit the Bedouin town of Qwerab in northern Israel on Monday.", {"Qwerab"}),
    ("An Israeli drone hit a car in Ain Baal, a town near Tyre in Lebanon, on Monday.", {"Ain Baal"}),
    ("About 30 armed men crossed the Arauca river from Venezuela and stormed a post in Tame.", {"Tame"}),
    (
        "Drones hit Kherson on Monday. Attacks in this region also killed a woman, its governor said.",
        {"Kherson"},
    ),
]


@pytest.mark.parametrize(("text", "sides"), DOERS)
def test_whose_it_was(text: str, sides: dict[str, str | None]) -> None:
    assert {i.place.name: i.actor.country if i.actor else None for i in current(text) if i.place} == sides


@pytest.mark.parametrize(("text", "places"), PLACES)
def test_where_it_was(text: str, places: set[str]) -> None:
    assert {i.place.name for i in current(text) if i.place} == places


def test_fighters_who_come_from_another_country_cross_the_border() -> None:
    (told,) = current("Hundreds of fighters crossed into Belgorod region from Ukraine on Monday.")
    assert (told.type, told.classes) == ("ground_incursion", ("cross_border",))


def test_a_navy_that_shoots_down_a_missile_is_not_at_home() -> None:
    told = current(
        "The US Navy destroyer shot down two missiles fired from Houthi-held areas in Yemen, CENTCOM said."
    )
    assert [i.place.country for i in told if i.place] == []


def test_the_day_of_one_of_two_places_is_that_of_both() -> None:
    told = current(
        "Eight people were killed in Tel Aviv and the port city of Haifa in attacks by Iran. "
        "The attack came before dawn on Monday, destroying homes in Haifa."
    )
    assert {i.time.start[:10] if i.time else None for i in told} == {"2025-06-09"}


DAYS = [
    ("Drones hit a depot in Ryazan, according to a statement released on Tuesday.", "2025-06-10"),
    (
        "Drones hit a depot in Ryazan, according to a statement released on Tuesday. "
        "The attack took place overnight into Monday.",
        "2025-06-09",
    ),
    ("Thai jets bombed a bridge in Surin on Monday, breaking the October 2024 peace accord.", "2025-06-09"),
    ("Thai jets bombed a bridge in Surin, breaking the October 2024 peace accord.", None),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_when_it_was(text: str, day: str | None) -> None:
    assert {i.time.start[:10] if i.time else None for i in current(text)} == {day}


def test_the_niger_delta_is_in_nigeria() -> None:
    incident = only("Suspected Niger Delta militants bombed an oil pipeline near Warri on Monday.")
    assert incident.actor is not None
    assert incident.actor.country is None
    assert "cross_border" not in incident.classes


def test_an_attack_once_again_is_no_memory() -> None:
    assert current("The enemy once again attacked energy facilities in Ukraine.")


def test_whose_attack_it_was_in_which_people_died() -> None:
    told = only("Three people died on Monday in a Russian drone attack on Sumy that also damaged a school.")
    assert told.actor is not None
    assert told.actor.country == "RU"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A drone hit the airport of Khartoum, the capital of Sudan, on Tuesday.", "Khartoum"),
        ("Gunmen attacked the airport of Nyala, the capital of South Darfur state, on Tuesday.", "Nyala"),
        ("Rebels attacked the prison of Bukavu, the capital of South Kivu province, on Tuesday.", "Bukavu"),
        ("A drone hit a depot in Kassala, said the governor of Khartoum, the capital of Sudan.", "Kassala"),
    ],
)
def test_what_a_town_is_the_capital_of_says_where_it_lies(text: str, place: str) -> None:
    """The town is where it was, not the country or province behind it."""
    assert {i.place.name for i in current(text) if i.place} == {place}


TOLD_AROUND = [
    ("Hundreds fled Sumy on Monday after Russian drones attacked the town.", {"Sumy": "RU"}),
    ("Russia, which denies hitting civilians, hit a market in Sumy on Monday.", {"Sumy": "RU"}),
    (
        "In the deadliest Russian attack on Ukraine this year, nine people were killed in Sumy on Monday.",
        {"Sumy": "RU"},
    ),
    ("Much of Sumy was without power on Monday after Russian drones hit a substation.", {"Sumy": "RU"}),
    ("Turkey expanded its campaign on Monday with air strikes on Kobani.", {"Kobani": "TR"}),
    (
        "Iran bombed Erbil on Monday while also striking a house in Gwadar in Pakistan.",
        {"Erbil": "IR", "Gwadar": "IR"},
    ),
    ("On Monday Israel made its first raid in Syria in a year, hitting a school in Homs.", {"Homs": "IL"}),
]


@pytest.mark.parametrize(("text", "sides"), TOLD_AROUND)
def test_who_did_it_where_is_told_around_the_verb(text: str, sides: dict[str, str | None]) -> None:
    told = {i.place and i.place.name: i.actor and i.actor.country for i in current(text)}
    assert told == sides


def test_who_accuses_another_of_what_it_does_meanwhile_does_not_do_it() -> None:
    told = only("Iran said on Monday that Israel broke the truce by bombing a bridge in Tabriz.")
    assert told.actor is not None
    assert told.actor.country == "IL"


SPOKE = [
    (
        "The US ambassador condemned an attack on a station in Hama on Monday that killed seven people.",
        {"Hama": None},
    ),
    ("Hundreds marched in Paris on Tuesday against Israeli raids on Tyre that killed two.", {"Tyre": "IL"}),
    ("US jets that took off from a base in Cyprus bombed a bridge in Taiz on Monday.", {"Taiz": "US"}),
    ("The Turkish army said a missile hit its base in Kobani on Monday.", {"Kobani": None}),
    (
        "The Turkish army said two of its soldiers were killed when mortars hit a post in Kobani on Monday.",
        {"Kobani": None},
    ),
    ("The Israeli military said rockets hit one of its posts in Tyre on Monday.", {"Tyre": "LB"}),
    ("The Israeli military said jets hit its enemy's depot in Tyre on Monday.", {"Tyre": "IL"}),
    ("The Israeli army said jets struck a depot in Tyre on Monday.", {"Tyre": "IL"}),
    ("Ukraine's army said its long-range drones hit a depot in Kursk on Monday.", {"Kursk": "UA"}),
]


@pytest.mark.parametrize(("text", "sides"), SPOKE)
def test_who_spoke_of_it_or_suffered_it_did_not_do_it(text: str, sides: dict[str, str | None]) -> None:
    told = {i.place and i.place.name: i.actor and i.actor.country for i in current(text)}
    assert told == sides


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "A Russian strike on Kupiansk killed two people in Ukraine's Kharkiv region on Tuesday.",
            ["Kupiansk"],
        ),
        ("A Russian raid near Izium damaged a house in Ukraine's Kharkiv region on Tuesday.", ["Izium"]),
        (
            "A Russian strike on the Kharkiv region of Ukraine killed two in Kupiansk on Tuesday.",
            ["Kupiansk"],
        ),
    ],
)
def test_what_a_strike_was_on_is_finer_than_where_it_killed(text: str, places: list[str]) -> None:
    assert [i.place.name for i in current(text) if i.place] == places


def test_where_stands_for_the_town_not_for_its_country() -> None:
    (one,) = current("Power came back to Chernihiv, Ukraine, where a drone had hit a substation on Tuesday.")
    assert one.place is not None
    assert one.place.name == "Chernihiv"
