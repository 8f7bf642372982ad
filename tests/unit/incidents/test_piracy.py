"""Piracy, collisions and other ways in which ships come to harm, as they are told in a sentence or two."""

import pytest

from tests.unit.incidents.extracting import current, hit, only


@pytest.mark.parametrize(
    "text",
    [
        "Six robbers climbed aboard a tanker in the Gulf of Guinea on Monday.",
        "A tanker was boarded by masked robbers in the Gulf of Guinea on Monday.",
        "A bulker was raided by men with knives in the Gulf of Guinea on Monday.",
        "Pirates took three crew of a tanker hostage in the Gulf of Guinea on Monday.",
        "A car carrier was taken at gunpoint by pirates in the Gulf of Guinea on Monday.",
    ],
)
def test_who_boards_a_ship_under_arms_attacks_it(text: str) -> None:
    incident = only(text)
    assert incident.type == "naval_strike"
    assert hit(text) == {("transport.ship", "Gulf of Guinea")}


@pytest.mark.parametrize(
    "text",
    [
        "A barge struck the bridge in Odesa on Monday, and two sailors died.",
        "A ferry hit a pier in Odesa on Monday, injuring two people.",
        "Passengers climbed aboard a ferry in Odesa on Monday.",
        "Freight rates have tripled since the Houthis began attacking ships, brokers said.",
    ],
)
def test_collisions_and_rates_are_no_attacks(text: str) -> None:
    assert current(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "A shell crashed through the roof of a grain shed in the port of Kherson on Monday.",
            {("transport.port", "Kherson")},
        ),
        ("A missile fell on a skiff in Midi harbour on Monday.", {("transport.ship", "Midi")}),
        ("Militants fired a Kornet at a coast guard boat off Rafah on Monday.", {("military", "Rafah")}),
        ("A missile tore a hole in the hull of a tanker off Aden on Monday.", {("transport.ship", "Aden")}),
        (
            "Six armed men boarded a tanker 90 miles west of Conakry on Monday.",
            {("transport.ship", "90 miles west of Conakry")},
        ),
        ("Gunmen killed two in a village 90 miles west of Conakry on Monday.", {(None, "Conakry")}),
        ("A Chinese ship sank a fishing boat near the Paracels on Monday.", {("transport.ship", "Paracels")}),
        (
            "On board a ship of Palau a sailor died when a missile struck it in Odesa on Monday.",
            {("transport.ship", "Odesa")},
        ),
    ],
)
def test_what_was_hit_and_where(text: str, found: set[tuple[str | None, str | None]]) -> None:
    assert hit(text) == found


def test_an_island_on_no_map_is_in_its_country() -> None:
    incident = only("Insurgents beheaded nine fishermen on Mozambique's Matemo island on Monday.")
    assert incident.place is not None
    assert (incident.place.name, incident.place.country) == ("Matemo", "MZ")


def test_what_came_under_the_fire_of_a_gang_was_shot_at() -> None:
    assert only("Haiti's port of Varreux came under gang fire on Monday.").type == "armed_attack"


def test_a_ship_that_a_mine_sank_was_struck_at_sea() -> None:
    text = (
        "A coaster sank off Odesa on Monday after an explosion that Riga said was probably caused by a mine."
    )
    assert only(text).type == "naval_strike"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Fuel was leaking into the sea on Monday after a strike on an oil depot in Feodosia.",
            {("energy.fuel_storage", "Feodosia")},
        ),
        (
            "A freighter arrived in Oman after being attacked in the Gulf of Aden on Monday.",
            {("transport.ship", "Gulf of Aden")},
        ),
        ("Exports fell because of a strike on the docks of Rotterdam on Monday.", set()),
        ("Workers held a strike on the Odesa railway on Monday.", set()),
    ],
)
def test_a_strike_on_a_depot_is_no_workers(text: str, found: set[tuple[str | None, str | None]]) -> None:
    assert hit(text) == found


def test_a_coast_guards_boat_is_its_countrys() -> None:
    actor = only("A trawler was fired at by a Bahrain coast guard boat on Monday.").actor
    assert actor is not None
    assert actor.country == "BH"


@pytest.mark.parametrize(
    "what",
    [
        "A tanker was hijacked off Eyl on Monday.",
        "A bulker was hijacked off Eyl on Monday and is being held.",
    ],
)
def test_a_ship_is_hijacked_by_somebody_under_arms(what: str) -> None:
    assert hit(what) == {("transport.ship", "Eyl")}


@pytest.mark.parametrize(
    "text",
    [
        "A tanker is at risk of being hijacked off Eyl, Ambrey said on Monday.",
        "The plant in Kharkiv is in danger of being shelled, officials said on Monday.",
        "Hijackings of ships off Somalia have doubled this year, the bureau said.",
    ],
)
def test_what_is_only_feared_is_no_attack(text: str) -> None:
    assert current(text) == []
