"""What a sentence only recalls, threatens or averts beside its act. Every sentence is the test's own."""

import pytest

from tests.unit.incidents.extracting import current, incidents, only


def deaths(text: str) -> set[tuple[str | None, int | None]]:
    """The day and the killed of each current incident."""
    return {
        (
            i.time.start[:10] if i.time else None,
            i.casualties.killed[0] if i.casualties and i.casualties.killed else None,
        )
        for i in current(text)
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Gunmen have stormed the town hall in Derna, where 42 people died in clashes two days ago.",
            {(None, None), ("2025-06-09", 42)},
        ),
        (
            "Militants attacked a barracks in Mosul on Tuesday, where nine died in an ambush on Sunday.",
            {("2025-06-10", None), ("2025-06-08", 9)},
        ),
        (
            "Rebels attacked a prison in Homs on Tuesday, where a car bomb killed 12 people last week.",
            {("2025-06-10", None), (None, 12)},
        ),
    ],
)
def test_where_something_else_happened_on_a_day_of_its_own_is_a_second_act(
    text: str, told: set[tuple[str | None, int | None]]
) -> None:
    assert deaths(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked a market in Derna on Tuesday, where nine people were killed.",
        "A car bomb went off at a mosque in Derna, where nine people were killed on Tuesday.",
        "Rebels have hit Derna, where the army has a base, with rockets on Tuesday, killing nine people.",
    ],
)
def test_where_people_died_of_it_is_one_act(text: str) -> None:
    assert deaths(text) == {("2025-06-10", 9)}


def test_what_prisoners_were_held_for_lends_no_day_and_no_toll() -> None:
    text = (
        "Gunmen stormed a prison in Kano on Tuesday and freed men detained after a bombing on Sunday "
        "that killed nine people."
    )
    assert deaths(text) == {("2025-06-10", None)}
    text = "Men have stormed a prison in Kano and freed suspects detained at the scene of clashes on Sunday."
    assert all(i.time is None for i in current(text) if i.target and i.target.infrastructure)


@pytest.mark.parametrize(
    "text",
    [
        "Bombs killed nine in Homs on Tuesday, two weeks after a deal averted US air strikes on Damascus.",
        "Bombs killed nine in Homs on Tuesday, a day after talks that headed off a US attack on Damascus.",
        "A car bomb went off in Homs on Tuesday, killing nine and prompting the threat of a US strike.",
        "A car bomb went off in Homs on Tuesday, killing nine people and raising fears of a US attack.",
    ],
)
def test_who_only_threatens_did_nothing(text: str) -> None:
    incident = only(text)
    assert incident.place is not None
    assert incident.place.name == "Homs"
    assert incident.actor is None


def test_what_troops_avert_was_tried() -> None:
    assert only("Troops headed off an attack on the airport in Kano on Tuesday.").outcome == "repelled"


def test_who_only_says_so_is_not_where_it_was() -> None:
    text = "Reports that the Sudanese army had bombed villages gained ground when Norway said it had proof."
    assert all(i.place is None or i.place.country != "NO" for i in incidents(text))


def test_a_paragraph_that_has_turned_to_a_year_goes_on_there() -> None:
    old = "Residents returned to Grozny on Tuesday.\n\nIn 1999, troops marched on the city. "
    assert not current(old + "Rockets hit the market in Grozny and 90 people were killed.")
    new = "In 1999, troops marched on Grozny.\n\nRockets hit the market in Grozny and 90 people were killed."
    assert current(new)


@pytest.mark.parametrize(
    "then",
    ["Two weeks later, a car bomb killed 30 people in Gwoza.", "The next day, shells hit a mosque in Gwoza."],
)
def test_what_is_counted_from_a_past_act_is_past(then: str) -> None:
    text = f"Gunmen attacked a bank in Kano on Tuesday.\n\nRebels stormed the town of Bama in 2014. {then}"
    assert [i.place.name for i in current(text) if i.place] == ["Kano"]


def test_what_is_counted_from_the_news_is_news() -> None:
    text = "Gunmen attacked a bank in Kano on Sunday. Two days later, a car bomb killed 30 people in Gwoza."
    assert [i.place.name for i in current(text) if i.place] == ["Kano", "Gwoza"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Drones struck a refinery in Tuapse, where a fire had killed two workers on June 3.", (None, None)),
        ("A shell hit a hostel in Sumy where men had gathered, killing four on Monday.", ("2025-06-09", 4)),
        ("Shells hit a hostel in Sumy, where four men were killed on Monday.", ("2025-06-09", 4)),
    ],
)
def test_what_had_happened_there_by_then_has_its_own_day_and_dead(
    text: str, told: tuple[str | None, int | None]
) -> None:
    assert deaths(text) == {told}


def test_when_somebody_was_harmed_there_is_not_when_missiles_were_shot_down() -> None:
    text = "Kuwait shot down missiles aimed at a base, where a guard was fatally wounded on June 3."
    assert only(text).time is None
