"""Leads, lists and nominal tellings in plain agency prose, each beside a harmless neighbour."""

import pytest

from tests.unit.incidents.extracting import current, hit, only


@pytest.mark.parametrize(
    ("text", "category", "place"),
    [
        ("A blast toppled a pylon in Baghlan on Tuesday, the utility said.", "energy.grid", "Baghlan"),
        (
            "Two electricity towers were knocked down by explosions near Ghat on Tuesday.",
            "energy.grid",
            "Ghat",
        ),
        ("An explosion brought down a phone mast in Yala on Tuesday.", "communications", "Yala"),
    ],
)
def test_what_explodes_at_a_pylon_was_put_there(text: str, category: str, place: str) -> None:
    told = only(text)
    assert told.type == "explosive"
    assert hit(text) == {(category, place)}


@pytest.mark.parametrize(
    "text",
    [
        "A storm toppled three electricity pylons near Perth on Tuesday.",
        "A transformer explosion in Lagos on Tuesday brought down an electricity tower.",
        "Two old pylons were demolished in a controlled explosion near Perth on Tuesday.",
        "A blast at a phone mast in Bauchi on Tuesday was caused by a gas cylinder, police said.",
        "A gas explosion damaged a tower block in London on Tuesday.",
    ],
)
def test_what_else_befalls_a_pylon(text: str) -> None:
    assert not current(text)


@pytest.mark.parametrize(
    ("hit_by", "category"),
    [
        ("the pumping works", "water"),
        ("a water-pumping post", "water"),
        ("a pumping station on a crude pipeline", "energy.pipeline"),
        ("the regional cardiology centre", "health"),
        ("a dialysis ward", "health"),
        ("a coke shop", "industry"),
        ("a coffee shop", "commercial"),
        ("a railway college", "education"),
        ("a railway depot", "transport.rail"),
        ("a military post", "military"),
    ],
)
def test_what_a_facility_is(hit_by: str, category: str) -> None:
    assert hit(f"A drone hit {hit_by} in Sumy on Tuesday, the mayor said.") == {(category, "Sumy")}


@pytest.mark.parametrize(
    ("text", "category", "place"),
    [
        (
            "An air raid on the Hodeidah oil terminal on Tuesday set two storage tanks on fire.",
            "energy.terminal",
            "Hodeidah",
        ),
        (
            "A drone attack on a chemical plant in Nevinnomyssk on Tuesday set a warehouse on fire.",
            "industry",
            "Nevinnomyssk",
        ),
        (
            "A drone attack on the port of Izmail on Tuesday damaged grain silos.",
            "transport.port",
            "Izmail",
        ),
        (
            "A drone attack on Izmail on Tuesday damaged grain silos and a warehouse.",
            "commercial",
            "Izmail",
        ),
        (
            "A drone attack on the town of Engels on Tuesday set a fuel tank on fire.",
            "energy.fuel_storage",
            "Engels",
        ),
    ],
)
def test_what_burned_is_of_the_facility_that_was_attacked(text: str, category: str, place: str) -> None:
    assert hit(text) == {(category, place)}


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("A second strike, on the bus station of Horlivka, killed two on Tuesday.", "transport.road"),
        ("An attack on a bus depot in Horlivka killed two on Tuesday.", "transport.road"),
        ("An attack on a road near Horlivka killed two on Tuesday.", None),
    ],
)
def test_a_bus_station_is_more_than_a_road(text: str, category: str | None) -> None:
    assert hit(text) == {(category, "Horlivka")}


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("A missile attack shut the port of Odesa on Tuesday, officials said.", "transport.port"),
        ("A raid by gunmen late on Tuesday has closed a hospital in Odesa.", "health"),
        ("A drone attack closed a refinery in Odesa on Tuesday.", "energy.refinery"),
        ("A missile attack on Odesa on Tuesday closed the markets.", None),
    ],
)
def test_what_an_attack_closed_was_hit(text: str, category: str | None) -> None:
    assert hit(text) == {(category, "Odesa")}


@pytest.mark.parametrize(
    "text",
    [
        "A strike by dockers shut the port of Odesa on Tuesday.",
        "A storm closed the port of Odesa on Tuesday.",
        "Protesters shut the airport in Goma on Tuesday.",
    ],
)
def test_what_others_close(text: str) -> None:
    assert not current(text)


@pytest.mark.parametrize(
    ("text", "category", "place"),
    [
        (
            "Saboteurs cut a power line between Tallinn and the Narva power plant on Tuesday.",
            "energy.grid",
            "Tallinn",
        ),
        (
            "A bomb damaged the railway between Beersheba and the port of Ashdod on Tuesday.",
            "transport.rail",
            "Beersheba",
        ),
        (
            "Gunmen torched a pumping station at Hawija on Tuesday, cutting supplies to the Daura refinery.",
            "energy.pipeline",
            "Hawija",
        ),
    ],
)
def test_neither_an_end_of_a_line_nor_what_it_feeds_was_hit(text: str, category: str, place: str) -> None:
    assert hit(text) == {(category, place)}


def test_what_is_told_behind_the_two_ends_of_a_line_was_hit() -> None:
    text = "Drones hit a bridge between Kherson and Oleshky and a power plant in Kherson on Tuesday."
    assert hit(text) == {("transport.bridge", "Kherson"), ("energy.power_plant", "Kherson")}


@pytest.mark.parametrize(
    ("where", "country"),
    [
        ("the Russian-held town of Antratsyt", "UA"),
        ("the Russian-occupied town of Svatove", "UA"),
        ("the Turkish-controlled town of Afrin", "SY"),
        ("the Indian-administered town of Poonch", "IN"),
        ("the Russian town of Shebekino", "RU"),
    ],
)
def test_whoever_holds_a_town_it_is_not_in_his_country(where: str, country: str) -> None:
    place = only(f"Rockets hit a school in {where} on Tuesday, officials said.").place
    assert place is not None
    assert place.country == country


def test_what_jets_went_on_to_bomb_they_bombed() -> None:
    text = "Israeli jets hit a house in Tyre on Tuesday. They went on to bomb a bridge near Blida."
    assert hit(text) == {("residential", "Tyre"), ("transport.bridge", "Blida")}


def test_what_jets_mean_to_bomb_they_have_not() -> None:
    text = "Israeli jets hit a house in Tyre on Tuesday. They are ready to go on to bomb a bridge near Blida."
    assert hit(text) == {("residential", "Tyre")}


def test_one_of_the_drones_that_set_a_fire_is_a_drone() -> None:
    told = only("Ukraine fired five drones at Lipetsk on Tuesday. One of them set fire to a fuel tank.")
    assert told.type == "drone_strike"
    assert set(told.classes) == {"cross_border", "infrastructure_strike"}


def test_one_of_the_men_who_set_a_fire_is_none() -> None:
    told = only("Five masked men came to an office in Djibo on Tuesday. One of them set fire to a clinic.")
    assert told.type == "sabotage"


@pytest.mark.parametrize(
    "text",
    [
        "Two of the injured died in hospital in Erbil on Tuesday. Iranian guns shelled Choman on Sunday.",
        "Two of the wounded have died in a military hospital in Erbil. Iran shelled Choman on Sunday.",
    ],
)
def test_the_hurt_die_elsewhere_than_they_were_hit(text: str) -> None:
    assert {i.place and i.place.name for i in current(text)} == {"Choman"}


def test_a_hospital_may_itself_be_hit() -> None:
    text = "Two patients died in a hospital in Kherson when a shell hit it on Tuesday."
    assert {i.place and i.place.name for i in current(text)} == {"Kherson"}
