"""What was hit, where and by whom, in the words of agencies: parts of facilities, misses, quarters, hits."""

import pytest

from tests.unit.incidents.extracting import current, only

PARTS = [
    ("Two warehouses were damaged at the port of Reni in a Russian attack on Tuesday.", "transport.port"),
    ("Russian drones damaged a grain elevator at the port of Odesa on Tuesday.", "transport.port"),
    ("A hangar was destroyed in the port of Izmail in a Russian drone attack on Tuesday.", "transport.port"),
    ("A Russian drone hit a grain elevator in Sumy on Tuesday.", "commercial"),
    ("Two warehouses were damaged in the port city of Odesa in a Russian attack on Tuesday.", "commercial"),
    ("Two warehouses were damaged at a bridge in Kherson in a Russian attack on Tuesday.", "commercial"),
]


@pytest.mark.parametrize(("text", "category"), PARTS)
def test_what_stands_in_a_facility_is_of_it(text: str, category: str) -> None:
    target = only(text).target
    assert target is not None
    assert target.infrastructure == category


MISSES = [
    ("A missile landed near the Saudi port of Yanbu on Tuesday but caused no damage.", None),
    ("A rocket fell near a power plant in Haifa on Tuesday without causing any damage.", None),
    ("A rocket fell near a power plant in Haifa on Tuesday.", "energy.power_plant"),  # nothing else is named
    ("A rocket hit a power plant in Haifa on Tuesday but caused no serious damage.", "energy.power_plant"),
]


@pytest.mark.parametrize(("text", "category"), MISSES)
def test_what_came_down_beside_it_and_did_no_damage_missed(text: str, category: str | None) -> None:
    target = only(text).target
    assert (target.infrastructure if target else None) == category


QUARTERS = [
    ("The mayor of Kherson said artillery hit a school in the Dnipro district on Tuesday.", "Kherson"),
    ("Russian artillery hit a blood bank in the Dnipro district of Kherson on Tuesday.", "Kherson"),
    ("Russian drones hit a school in Kyiv's Dnipro district on Tuesday.", "Kyiv City"),
    ("Russian drones hit a school in the Dnipro district of Kyiv on Tuesday.", "Kyiv City"),
    (
        "After raids on Kharkiv, drones hit a school in Kyiv, in the Dnipro district, on Monday.",
        "Kyiv City",
    ),
]


@pytest.mark.parametrize(("text", "region"), QUARTERS)
def test_a_quarter_is_of_the_town_told_with_it(text: str, region: str) -> None:
    assert {i.place.admin1 for i in current(text) if i.place} == {region}


def test_militiamen_called_like_a_town_are_not_in_it() -> None:
    text = "Clashes between Fano militiamen and troops shut the road between Gondar and Metema on Sunday."
    place = only(text).place
    assert place is not None
    assert place.country == "ET"
    text = "Gunmen robbed a bank and shot two guards in Fano, in Italy, on Sunday."
    assert {i.place.country for i in current(text) if i.place} == {"IT"}


TOLD_BY = [
    "Turkish warplanes bombed depots near Erbil on Monday. The PKK said a water tower had been destroyed.",
    "A drone hit Kidal on Monday. The rebels said a water tower was destroyed.",
]


@pytest.mark.parametrize("text", TOLD_BY)
def test_who_tells_of_the_harm_a_strike_did_is_no_saboteur(text: str) -> None:
    told = only(text)
    assert told.type in ("air_strike", "drone_strike")
    assert told.target is not None
    assert told.target.infrastructure == "water"


def test_rebels_who_are_said_to_be_there_may_have_wrecked_it() -> None:
    told = only("A pipeline was severed near Arauca on Monday, and the rebels were blamed.")
    assert told.type == "sabotage"


HITS = [
    "There were hits in the Poltava and Sumy regions.",
    "Hits were recorded in the Poltava and Sumy regions.",
    "There were direct hits in the Poltava and Sumy regions.",
]


@pytest.mark.parametrize("text", HITS)
def test_hits_that_officials_count_say_where(text: str) -> None:
    told = current("Ukraine downed 78 of 91 drones launched by Russia overnight. " + text)
    assert {i.place.admin1 for i in told if i.place} == {"Poltava", "Sumy"}
    assert {i.outcome for i in told} == {"carried_out"}


NO_HITS = [
    "There were no hits in the Poltava and Sumy regions.",
    "There were hits to the economy in the Poltava region.",
]


@pytest.mark.parametrize("text", NO_HITS)
def test_no_hits_say_nothing(text: str) -> None:
    told = current("Ukraine downed 78 of 91 drones launched by Russia overnight. " + text)
    assert {i.outcome for i in told} == {"intercepted"}


def test_an_hour_later_is_of_the_same_day() -> None:
    told = current(
        "A bomb exploded outside a barracks in Esmeraldas on Tuesday. Less than an hour later a bridge in "
        "Guayaquil was dynamited."
    )
    assert len(told) == 2
    assert len({i.time.start for i in told if i.time}) == 1
    assert all(i.time for i in told)


def test_each_of_two_ports_is_hit_beside_a_power_station() -> None:
    told = current("Strikes hit a power station in Sanaa and the ports of Hodeida and Ras Isa on Tuesday.")
    assert {(i.place.name, i.target.infrastructure) for i in told if i.place and i.target} == {
        ("Sanaa", "energy.power_plant"),
        ("Hodeida", "transport.port"),
        ("Ras Isa", "transport.port"),
    }


def test_provinces_under_their_old_names() -> None:
    told = only("Militants attacked a camp in Soum province on Monday, Burkina Faso's army said.")
    assert told.place is not None
    assert told.place.country == "BF"
