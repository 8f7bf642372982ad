"""Whose day it is: of what outlasts an act, of what it came after, of who first speaks of it."""

import pytest

from tests.unit.incidents.extracting import current


def days(text: str) -> dict[str | None, str | None]:
    """The day of what happened at each place; texts are of Wednesday, 11 June 2025."""
    return {i.place.name if i.place else None: i.time.start[:10] if i.time else None for i in current(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Homes in Odesa were still without water on Wednesday after Russian drones struck a pumping station "
        "in Odesa.",
        "Trains in Bremen remained at a standstill on Wednesday after saboteurs cut cables near Bremen.",
        "Odesa was dark for a second day on Wednesday after Russian missiles hit a power plant in Odesa.",
    ],
)
def test_the_day_of_what_goes_on_is_not_the_acts(text: str) -> None:
    """It was before."""
    assert set(days(text).values()) == {None}


@pytest.mark.parametrize(
    "text",
    [
        "Flights were suspended on Wednesday after Ukrainian drones attacked an oil depot in Saratov.",
        "Rescuers were still searching for people on Wednesday after drones hit an oil depot in Saratov.",
        "Still, on Wednesday Ukrainian drones attacked an oil depot in Saratov.",
    ],
)
def test_the_day_of_what_follows_at_once_is_the_acts(text: str) -> None:
    """Nothing there has lasted since another day."""
    assert days(text)["Saratov"] == "2025-06-11"


def test_who_came_hours_after_another_act_did_not_come_that_day() -> None:
    """Its own day was told before."""
    text = (
        "Air strikes on the Afghan province of Kunar wounded four people on Tuesday, the Taliban said. The "
        "strikes came hours after gunmen attacked a police station in Peshawar on Monday."
    )
    assert days(text) == {"Kunar": "2025-06-10", "Peshawar": "2025-06-09"}


@pytest.mark.parametrize("count", ["a day", "one day"])
def test_a_day_after_a_day_is_the_next(count: str) -> None:
    text = (
        f"Pakistani jets bombed Khost {count} after gunmen attacked a police station in Peshawar on Monday."
    )
    assert days(text) == {"Khost": "2025-06-10", "Peshawar": "2025-06-09"}


def test_last_night_is_the_night_that_is_told_as_overnight() -> None:
    """The codebook's day of a night is that of its morning."""
    text = (
        "Ukrainian sea drones attacked the navy base at Novorossiysk overnight, sources said on Wednesday. "
        '"Last night Ukraine attacked the base at Novorossiysk," the ministry said.'
    )
    assert days(text) == {"Novorossiysk": "2025-06-11"}
    assert days("Russian drones attacked Odesa last night.") == {"Odesa": "2025-06-10"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "Pakistan carried out air strikes on Khost, the Taliban said. A spokesman told reporters on "
            "Tuesday that seven people had died.",
            "2025-06-10",
        ),
        (
            "The Taliban say Pakistan has carried out air strikes on Khost. A spokesman told reporters on "
            "Tuesday that seven people had died.",
            None,
        ),
    ],
)
def test_who_first_speaks_of_the_news_dates_a_lead_without_a_day(text: str, day: str | None) -> None:
    """Not what is told as done at no time."""
    assert days(text)["Khost"] == day
