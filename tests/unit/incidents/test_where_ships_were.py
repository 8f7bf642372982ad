"""Where a ship was hit: off a coast, in a sea, on its way; and in which country that is."""

import pytest

from tests.unit.incidents.extracting import hit, only


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "A bulk carrier was attacked with a drone off the coast of Oman on Monday.",
            "off the coast of Oman",
        ),
        ("Two tankers were hit by sea drones off Turkey's coast on Monday.", "off Turkey's coast"),
        ("Rockets struck a container ship in the Red Sea off Yemen on Monday.", "Red Sea"),
        (
            "On Monday a missile hit a ship in the Gulf of Aden off Somalia, where pirates once ruled.",
            "Gulf of Aden",
        ),
    ],
)
def test_a_ship_off_a_country_is_in_none(text: str, place: str) -> None:
    incident = only(text)
    assert incident.place is not None
    assert (incident.place.name, incident.place.country) == (place, None)


def test_a_ship_off_a_town_is_in_its_country() -> None:
    incident = only("A grain carrier was attacked off Odesa on Monday.")
    assert incident.place is not None
    assert incident.place.country == "UA"


def test_a_ship_told_off_a_country_and_in_a_sea_was_hit_once() -> None:
    text = (
        "Three sailors died in a missile strike on a bulk carrier off Yemen on Monday, officials said.\n\n"
        "The ship was hit in the Gulf of Aden at about 0600 GMT.\n\n"
        "The attack happened some 40 nautical miles south of the city of Aden, its owner said."
    )
    assert hit(text) == {("transport.ship", "Gulf of Aden")}


@pytest.mark.parametrize(
    "where", ["off Oman, in the Strait of Hormuz,", "in the Strait of Hormuz, off Oman,"]
)
def test_the_coast_that_a_ship_is_off_says_in_which_part_of_a_sea(where: str) -> None:
    text = f"A tanker was hit by a projectile {where} on Monday, its owner said."
    assert hit(text) == {("transport.ship", "Strait of Hormuz")}


@pytest.mark.parametrize(
    "voyage",
    ["was en route to load crude at a terminal near", "was on its way to the port of"],
)
def test_a_ship_known_by_name_was_on_its_way_when_it_was_hit(voyage: str) -> None:
    text = (
        "Drones struck two oil tankers in the Black Sea on Monday, the Calvera and the Odrin.\n\n"
        f"The Calvera {voyage} Tuapse when it was hit, its owner said."
    )
    assert hit(text) == {("transport.ship", "Black Sea")}


def test_where_a_ship_was_to_load_is_not_where_it_was_hit() -> None:
    text = "A drone hit a tanker in the Black Sea on Monday that was scheduled to load crude in Russia."
    assert hit(text) == {("transport.ship", "Black Sea")}
