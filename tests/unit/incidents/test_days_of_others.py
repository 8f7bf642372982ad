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
        "The last bridge still in use in Saratov was closed on Wednesday after drones hit it.",
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


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Rebels claimed responsibility on Tuesday for an attack on a prison in Kharkiv.", "2025-06-10"),
        (
            "Rebels claimed responsibility on Tuesday for an attack on a prison in Kharkiv. "
            "Gunfire was heard there on Sunday.",
            "2025-06-08",
        ),
        ("Shells hit a depot in Kharkiv on Monday, a year to the day after the war began.", "2025-06-09"),
        ("Shells hit a depot in Kharkiv, the day after the talks began.", None),
        ("A day later shells hit a depot in Kharkiv.", None),  # than nobody knows what
        ("Talks began on Monday. A day later shells hit a depot in Kharkiv.", "2025-06-10"),
    ],
)
def test_a_day_that_is_counted_from_or_spoken_on(text: str, day: str | None) -> None:
    """The day on which somebody owns up is a statement's; what is counted from no day has none."""
    assert [i.time and i.time.start for i in current(text) if i.place and i.place.name == "Kharkiv"] == [day]


def test_overnight_is_not_the_day_before_it() -> None:
    """ "Overnight, and the day before": two days."""
    found = current(
        "Air defences shot down 30 drones overnight and 80 more the day before, officials said.\n\n"
        "Five drones were brought down over the Kaluga region."
    )
    assert {i.time and i.time.start for i in found} == {"2025-06-11"}


_LISTED = (
    "- Drones hit a depot in Odesa on Tuesday.\n\n- A shell killed a man in the town of Kupiansk.\n\n"
    "- Ministers met in Rome. {} hit a school in Sumy."
)


@pytest.mark.parametrize("marks", ["-", "•", "–", "*"])
def test_each_item_of_a_list_has_its_own_day(marks: str) -> None:
    """What another item of a list tells lends no day."""
    text = _LISTED.format("Missiles").replace("- ", f"{marks} ")
    days = {i.place.name: i.time and i.time.start for i in current(text) if i.place}
    assert days == {"Odesa": "2025-06-10", "Kupiansk": None, "Sumy": None}


def test_paragraphs_that_are_no_list_go_on_with_the_day() -> None:
    text = _LISTED.format("Missiles").replace("- ", "")
    days = {i.place.name: i.time and i.time.start for i in current(text) if i.place}
    assert set(days.values()) == {"2025-06-10"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param(
            "Smoke drifted over the track on Monday. Nobody could see. A shell hit a substation in Sumy.",
            "2025-06-09",
            id="told of what came of it",
        ),
        pytest.param(
            "Kyiv and Moscow said on Monday that each was to blame. Much was lost.\n\n"
            "A block of flats in Kharkiv was destroyed by a missile, killing two.",
            "2025-06-09",
            id="told of a claim",
        ),
        pytest.param(
            "Smoke drifted over the track on Monday. Nobody saw. Last week a shell hit a substation in Sumy.",
            None,
            id="left open",
        ),
        pytest.param(
            "Smoke drifted over the track on Monday. Drones have hit a substation in Sumy.",
            None,
            id="the present perfect",
        ),
        pytest.param(
            "Elections will be held on Friday. Nobody knows who will win. A shell hit a substation in Sumy.",
            None,
            id="a day to come",
        ),
        pytest.param(
            f"Smoke drifted over the track on Monday. {'Nobody could see. ' * 8}"
            "A shell hit a substation in Sumy.",
            None,
            id="told far above",
        ),
    ],
)
def test_the_day_that_the_text_told_last(text: str, day: str | None) -> None:
    """An act without a day is of that which the narrative has come to, though no act was told of it."""
    (found,) = current(text)
    assert (found.time and found.time.start) == day


@pytest.mark.parametrize(
    ("behind", "day"),
    [
        ("It took place late on Monday, he said.", "2025-06-09"),
        ("The fire broke out on Monday, he said.", "2025-06-09"),
        ("The mayor arrived on Monday, he said.", "2025-06-10"),
    ],
)
def test_it_happened_on_a_day_told_some_sentences_on(behind: str, day: str) -> None:
    """Where and when comes after the comments; the day is that of each place."""
    (found,) = current(
        "Drones set fire to a fuel depot in Oryol, the governor told reporters on Tuesday.\n\n"
        f"The depot belongs to a state firm. Its owner had no comment. Nobody was hurt.\n\n{behind}"
    )
    assert found.time is not None
    assert found.time.start[:10] == day


@pytest.mark.parametrize(
    "aside",
    [
        "in Crimea, which Russia annexed in 2014",
        "in Crimea, annexed by Russia in March 2014",
        "at the bridge near Kerch, opened in 2018",
    ],
)
def test_the_year_of_a_places_past_is_no_day_of_the_act(aside: str) -> None:
    found = current(f"Ukrainian drones damaged a depot {aside}.")
    assert found
    assert all(i.time is None for i in found)


def test_the_year_in_which_a_place_was_hit_before_is_history() -> None:
    [raid] = current("Rebels attacked a mine in Tarkwa, which was bombed in 2019.")  # ruling 11
    assert raid.type == "armed_attack"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Rockets hit a gas field near Kirkuk on Monday, days after shelling of Zakho killed nine people.",
            {"Kirkuk": "2025-06-09", "Zakho": None},
        ),
        (
            "Weeks after drones hit a depot in Sumy, a missile struck a school in Kharkiv on Monday.",
            {"Kharkiv": "2025-06-09", "Sumy": None},
        ),
        (
            "Jets bombed a school in Kharkiv on Monday, months after drones hit a depot in Sumy.",
            {"Kharkiv": "2025-06-09"},  # the other is history
        ),
        (
            "Jets bombed a school in Kharkiv on Monday, years after the war began.",
            {"Kharkiv": "2025-06-09"},
        ),
    ],
)
def test_nobody_knows_how_many_days_after(text: str, told: dict[str, str | None]) -> None:
    """What came first did not come on the day of what followed."""
    assert {i.place.name: i.time and i.time.start for i in current(text) if i.place} == told


@pytest.mark.parametrize(
    "spoken",
    [
        "It was not known on Tuesday how they were.",
        "The minister denounced on Tuesday what he called terror.",
        "Nobody had any comment on Tuesday.",
    ],
)
def test_who_knows_or_comments_when_says_nothing_of_the_act(spoken: str) -> None:
    text = f"A mine killed two soldiers near Sumy. {spoken} The mine went off on Sunday."
    assert {i.time and i.time.start for i in current(text)} == {"2025-06-08"}


def test_the_day_after_is_the_next_where_nothing_is_told_behind_it() -> None:
    text = (
        "A drone hit a fuel depot in Sumy on Sunday. The day after, a missile hit a power plant in Poltava."
    )
    told = {i.place.name: i.time and i.time.start for i in current(text) if i.place}
    assert told == {"Sumy": "2025-06-08", "Poltava": "2025-06-09"}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Tuesday the council strongly condemned attacks in Kenya in which nine people died.", None),
        ("The president on Tuesday denounced an attack in Kenya that killed nine people.", None),
        ("The president denounced an attack on Tuesday that killed nine people in Kenya.", "2025-06-10"),
        ("On Tuesday gunmen killed nine people in Kenya, a raid condemned by its neighbours.", "2025-06-10"),
    ],
)
def test_the_day_on_which_an_attack_was_condemned_is_not_its_own(text: str, day: str | None) -> None:
    assert set(days(text).values()) == {day}
