"""What is told as another one, and where it was: a second facility, a second day, the place told last."""

import pytest

from streams.incidents.extractor import identify
from tests.unit.incidents.extracting import current, only, told

NEW_ONES = [
    (
        "A drone struck a hospital in El Fasher on Tuesday, killing six people. "
        "A second hospital in the city was also hit, a doctor said."
    ),
    (
        "Russian missiles struck a power plant in Zaporizhzhia on Tuesday. "
        "Another power plant was also damaged, the ministry said."
    ),
    (
        "Russian missiles struck a substation in the Poltava region on Tuesday. "
        "Later a missile hit a third substation in the region."
    ),
]


@pytest.mark.parametrize("text", NEW_ONES)
def test_a_second_facility_of_its_kind_is_a_second_incident(text: str) -> None:
    found = current(text)
    assert len(found) == 2
    assert found[0].target is not None
    assert found[1].target is not None
    assert found[0].target.infrastructure == found[1].target.infrastructure
    assert len({identify("a copy", incident).incident_id for incident in found}) == 2


@pytest.mark.parametrize(
    "text",
    [
        (
            "Drones hit the second largest refinery in Samara on Tuesday. "
            "The refinery caught fire, a second source said."
        ),
        (
            "Missiles hit a thermal power plant in Kharkiv on Tuesday. "
            "It was the second power plant to be hit in a week."
        ),
        (
            "A drone struck a hospital in El Fasher on Tuesday. "
            "The hospital was badly damaged, a second doctor said."
        ),
    ],
)
def test_a_rank_or_a_count_makes_no_second_one(text: str) -> None:
    assert only(text)


def test_what_is_only_called_otherwise_is_no_second_one() -> None:
    text = (
        "Drones struck an oil terminal in Tuapse on Tuesday, the governor said. "
        "He said the refinery was damaged."
    )
    assert only(text)


@pytest.mark.parametrize(
    "further",
    ["The refinery was also damaged.", "A refinery in Samara was damaged.", "A second drone hit a refinery."],
)
def test_what_is_told_besides_is_a_second_one(further: str) -> None:
    told = current(f"Drones struck an oil terminal in Tuapse on Tuesday, the governor said. {further}")
    assert {i.target and i.target.infrastructure for i in told} == {"energy.terminal", "energy.refinery"}


def test_a_ministry_is_hit_beside_refineries() -> None:
    found = current("Israel struck oil refineries and Iran's Defence Ministry on Tuesday.")
    told = {i.target.infrastructure for i in found if i.target is not None}
    assert told == {"energy.refinery", "government"}


def test_homes_beside_a_refinery_are_no_act_of_their_own() -> None:
    found = only("Israel struck an oil refinery and homes in Tabriz on Tuesday.")
    assert found.target is not None
    assert found.target.infrastructure == "energy.refinery"


@pytest.mark.parametrize(
    "text",
    [
        ("KYIV - Russian drones struck Kherson on Tuesday. A missile hit a hospital there."),
        ("KYIV - Russian drones struck Kherson on Tuesday. A missile hit a hospital."),
        (
            "KYIV, June 10 (Wire) - Russian drones struck a market in Kherson on Tuesday. "
            "A shell hit a hospital in the city."
        ),
        "JERUSALEM - Israeli jets bombed Baalbek on Tuesday. A drone killed two people in a car.",
    ],
)
def test_where_the_reporter_writes_is_not_where_the_next_act_was(text: str) -> None:
    assert len({incident.place for incident in current(text)}) == 1


@pytest.mark.parametrize(
    "text",
    [
        (
            "KYIV - Russian missiles struck Lviv on Tuesday. "
            "A power station was damaged by drones in the capital."
        ),
        (
            "KYIV - Russian shells hit a house in the Obolon district on Tuesday. "
            "Drones hit a hospital in the city."
        ),
        (
            "Russian missiles struck Lviv on Tuesday. "
            "In Kyiv people hid in the metro. A drone hit a hospital in the capital."
        ),
    ],
)
def test_the_capital_and_the_city_of_a_district_are_where_it_says(text: str) -> None:
    place = current(text)[-1].place
    assert place is not None
    assert place.name.title() == "Kyiv"


DAYS = [
    "Ukrainian missiles hit Belgorod on Sunday and early on Monday, cutting power.",
    "Ukrainian drones struck Belgorod on June 8 and again on June 9, killing three people.",
    "On Sunday and Monday, Ukrainian drones hit Belgorod.",
    "A substation was damaged in Ukrainian attacks on Belgorod on Sunday and Monday.",
]


@pytest.mark.parametrize("text", DAYS)
def test_each_day_of_an_act_is_an_incident_and_the_toll_of_both_is_of_neither(text: str) -> None:
    found = current(text)
    days = {incident.time.start[:10] for incident in found if incident.time is not None}
    assert days == {"2025-06-08", "2025-06-09"}
    assert len(found) == 2
    assert all(incident.casualties is None for incident in found)


@pytest.mark.parametrize(
    "text",
    [
        "Drones hit Odesa late on Sunday and early on Monday.",  # one night
        "Drones hit Odesa between Sunday and Monday.",
        "Drones hit Odesa on Sunday and on Monday Kyiv said that it would respond.",
        "Officials said on Sunday and Monday that drones had hit Odesa.",
        "Israel bombed Tyre on Sunday and Monday's talks were called off.",
    ],
)
def test_a_night_and_the_day_of_something_else_add_none(text: str) -> None:
    assert only(text)


@pytest.mark.parametrize(
    "text",
    [
        "The Houthis fired missiles at oil depots and at the airport in Jeddah on Tuesday.",
        "Rockets were fired at an oil depot and at the airport in Erbil on Tuesday.",
        "Iran launched drones at fuel tanks and at an airport in Kuwait on Tuesday.",
    ],
)
def test_what_else_was_fired_at_was_hit_too(text: str) -> None:
    told = {i.target.infrastructure for i in current(text) if i.target is not None}
    assert told == {"energy.fuel_storage", "transport.airport"}


def test_the_airport_that_tanks_stand_at_is_where_they_are() -> None:
    found = only("Drones hit fuel tanks at the airport in Kuwait on Tuesday.")
    assert found.target is not None
    assert found.target.infrastructure == "energy.fuel_storage"


LISTS = [
    (
        "Villages in the south, among them Yaroun and Aitaroun, and the Bekaa Valley in the east were "
        "bombed by Israel on Tuesday.",
        {"Yaroun", "Aitaroun", "Bekaa Valley"},
    ),
    (
        "Israeli jets attacked Tyre and Nabatieh in the south and the Bekaa Valley in the east on Tuesday.",
        {"Tyre", "Nabatieh", "Bekaa Valley"},
    ),
    (
        "Russian drones hit Kharkiv, Ukraine's second city, and Odesa, its main port, on Tuesday.",
        {"Kharkiv", "Odesa"},
    ),
    ("Russian drones hit Tyotkino, Kursk region, on Tuesday.", {"Tyotkino"}),
    ("Russian drones hit Sudzha and Tyotkino in the Kursk region on Tuesday.", {"Sudzha", "Tyotkino"}),
]


@pytest.mark.parametrize(("text", "places"), LISTS)
def test_a_region_told_beside_towns_is_one_more_place(text: str, places: set[str]) -> None:
    assert {incident.place.name for incident in current(text) if incident.place is not None} == places


LIKEWISE = [
    (
        "Kharkiv was hit by Russian drones on Tuesday, as were Odesa and Izmail.",
        {("Kharkiv", None), ("Odesa", None), ("Izmail", None)},
    ),
    (
        "The refinery in Saratov was attacked by drones on Tuesday, and so was an oil depot in Engels.",
        {("Saratov", "energy.refinery"), ("Engels", "energy.fuel_storage")},
    ),
    (
        "Tyre was bombed by Israel on Tuesday, as was the port of Sidon.",
        {("Tyre", None), ("Sidon", "transport.port")},
    ),
    (
        "A substation in Dnipro was hit by drones on Tuesday, along with a train station in Lozova.",
        {("Dnipro", "energy.grid"), ("Lozova", "transport.rail")},
    ),
    (
        "Drones set a refinery in Saratov on fire on Tuesday, together with an oil depot in Engels.",
        {("Saratov", "energy.refinery"), ("Engels", "energy.fuel_storage")},
    ),
    ("Tyre came under fire on Tuesday, as did Sidon.", {("Tyre", None), ("Sidon", None)}),
    (
        "The refinery in Saratov was hit by drones on Tuesday, along with the mood of investors in Moscow.",
        {("Saratov", "energy.refinery")},
    ),
    (
        "Iran attacked a refinery in Haifa on Tuesday, along with Yemen, officials said.",
        {("Haifa", "energy.refinery")},
    ),
    ("Kharkiv was hit by drones on Tuesday, as was the case in Odesa last week.", {("Kharkiv", None)}),
    ("Kharkiv was hit by drones on Tuesday as officials met in Odesa.", {("Kharkiv", None)}),
]


@pytest.mark.parametrize(("text", "expected"), LIKEWISE)
def test_what_was_hit_likewise_is_an_act_of_its_own(text: str, expected: set[tuple[str, str | None]]) -> None:
    found = {(i.place and i.place.name, i.target and i.target.infrastructure) for i in current(text)}
    assert found == expected


def test_what_was_hit_likewise_was_hit_as_what_is_told_right_before_it() -> None:
    text = "Sumy was hit by drones on Tuesday while Kharkiv was shelled, as were Odesa and Izmail."
    assert told(text) == {
        ("drone_strike", "Sumy"),
        ("shelling", "Kharkiv"),
        ("shelling", "Odesa"),
        ("shelling", "Izmail"),
    }


OPENERS = [
    "Israeli strikes killed 12 on Monday. One hit a van in Tyre. Another hit a house in Nabatieh.",
    "An Israeli strike hit a van in Tyre on Monday. A second hit a house in Nabatieh, killing eight.",
    "One Israeli drone hit a van in Tyre on Monday. Another hit a house in Nabatieh, killing eight.",
    "Talks went on.\n\nAn Israeli strike hit a van in Tyre on Monday. Another hit a house in Nabatieh.",
]


@pytest.mark.parametrize("text", OPENERS)
def test_another_that_hits_is_another_strike(text: str) -> None:
    assert {(i.place.name, i.classes) for i in current(text) if i.place} == {
        ("Tyre", ("cross_border",)),
        ("Nabatieh", ("cross_border",)),
    }


def test_another_who_was_killed_is_no_strike() -> None:
    assert len(current("Strikes killed nine in Tyre on Monday. Another killed in the war was a boy.")) == 1
