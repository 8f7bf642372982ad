"""How ministries, naval offices and flashes in capitals tell of acts."""

import pytest

from tests.unit.incidents.extracting import current, only


def test_small_arms_fired_at_positions() -> None:
    told = only(
        "Units of the Armenian armed forces fired small arms at the positions of the Azerbaijan Army "
        "in the direction of the Kalbajar district on Tuesday."
    )
    assert told.type == "armed_attack"
    assert told.actor is not None
    assert told.actor.country == "AM"
    assert told.classes == ("cross_border",)


def test_guns_at_a_wedding_are_fired_at_nobody() -> None:
    assert not current("Guests fired guns at a wedding in Kandahar on Tuesday.")


@pytest.mark.parametrize("verb", ["liquidated", "eliminated"])
def test_soldiers_are_liquidated_and_jobs_too(verb: str) -> None:
    toll = only(f"The rebels {verb} 14 soldiers at the Tessalit camp in northern Mali on Tuesday.").casualties
    assert toll is not None
    assert toll.killed == (14, 14)
    assert not current(f"The bank {verb} 14 posts at its branch in Bamako on Tuesday.")


@pytest.mark.parametrize(
    "text",
    [
        "A tanker was approached off Mokha on Tuesday by four small craft, whose crews fired grenades.",
        "Two skiffs approached a bulk carrier off Mokha on Tuesday and fired shots.",
    ],
)
def test_who_comes_near_a_ship_and_fires_fires_at_it(text: str) -> None:
    told = only(text)
    assert told.type == "naval_strike"
    assert told.target is not None
    assert told.target.infrastructure == "transport.ship"


def test_a_ferry_met_by_fans_with_flares() -> None:
    assert not current("A ferry was approached by fans who fired flares on Tuesday in Piraeus.")


def test_seas_in_capitals() -> None:
    told = only("U.S. FORCES KILLED FOUR PEOPLE IN A STRIKE ON A BOAT IN THE EASTERN PACIFIC ON TUESDAY.")
    assert told.place is not None
    assert (told.place.name, told.place.country) == ("PACIFIC", None)


@pytest.mark.parametrize(
    "text",
    [
        "U.S. forces carried out a strike on an alleged drug-smuggling boat off Venezuela on Tuesday.",
        "U.S. forces struck an alleged drug boat in the Caribbean on Tuesday, killing six men.",
        "U.S. forces struck a drug boat in the Caribbean on Tuesday, the navy alleged.",
    ],
)
def test_an_alleged_boat_is_a_boat(text: str) -> None:
    assert [i.type for i in current(text)] == ["naval_strike"]
