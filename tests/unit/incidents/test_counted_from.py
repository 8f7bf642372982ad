"""News told with an act that it is counted from or compared with: each keeps its day and its dead."""

import pytest

from tests.unit.incidents.extracting import current

Told = dict[str | None, tuple[str | None, int | None]]


def told(text: str) -> Told:
    """Day and dead of what happened at each place; texts are of Wednesday, 11 June 2025."""
    return {
        i.place.name if i.place else None: (
            i.time.start[:10] if i.time else None,
            i.casualties.killed[1] if i.casualties and i.casualties.killed else None,
        )
        for i in current(text)
    }


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "A week after gunmen attacked a convoy in Turbat, killing 11 people, a roadside bomb killed five "
            "people in Bannu on Tuesday.",
            {"Turbat": ("2025-06-03", 11), "Bannu": ("2025-06-10", 5)},
        ),
        (
            "Russian missiles killed four people in Sumy on Tuesday, a day after 12 people were killed when "
            "a drone hit a hospital in Poltava.",
            {"Sumy": ("2025-06-10", 4), "Poltava": ("2025-06-09", 12)},
        ),
        (
            "Drones hit a depot in Sumy on Tuesday. The strike came two days after a drone strike on Poltava "
            "that killed six people.",
            {"Sumy": ("2025-06-10", None), "Poltava": ("2025-06-08", 6)},
        ),
        (
            "Three years after missiles hit a depot in Sumy, killing nine people, a drone strike on a bridge "
            "in Poltava on Tuesday killed four.",
            {"Poltava": ("2025-06-10", 4)},
        ),
        (
            "A drone killed four people in Sumy on Tuesday; on Monday, nine people were killed when a "
            "missile hit a school in Poltava.",
            {"Sumy": ("2025-06-10", 4), "Poltava": ("2025-06-09", 9)},
        ),
    ],
)
def test_what_an_act_is_counted_from_keeps_its_dead(text: str, what: Told) -> None:
    assert told(text) == what


def test_what_it_was_hit_by_is_no_other_act() -> None:
    """Its fire is that of what burns."""
    text = "An oil depot in Engels was still burning on Tuesday, two days after it was hit by drones."
    assert told(text) == {"Engels": ("2025-06-08", None)}


@pytest.mark.parametrize("count", ["A few days after", "Less than a week after", "About three days after"])
def test_what_is_no_count_gives_no_day(count: str) -> None:
    text = f"{count} drones hit a depot in Sumy, a missile struck a school in Poltava on Tuesday."
    assert told(text) == {"Sumy": (None, None), "Poltava": ("2025-06-10", None)}


@pytest.mark.parametrize(("few", "day"), [("A few days", None), ("Three days", "2025-06-07")])
def test_a_few_days_earlier_is_no_day(few: str, day: str | None) -> None:
    text = (
        f"A missile struck a school in Poltava on Tuesday. {few} earlier, drones hit a depot in Sumy, "
        "killing six."
    )
    assert told(text) == {"Poltava": ("2025-06-10", None), "Sumy": (day, 6)}


@pytest.mark.parametrize(
    "then",
    [
        "in the deadliest attack there since March",
        "the first such attack since April",
        "where a strike killed 20 people in March",
        "where a missile killed nine people two years ago",
        "after a similar attack in March that killed 20 people",
    ],
)
def test_what_news_is_compared_with_is_not_its_day(then: str) -> None:
    """It is history (codebook section 2)."""
    text = f"On Tuesday, a drone strike on a hospital in Sumy killed five people, {then}, officials said."
    assert told(text) == {"Sumy": ("2025-06-10", 5)}


@pytest.mark.parametrize(
    "text",
    [
        "A court in Dhaka sentenced seven men on Tuesday over an attack in which 20 people died in 2016.",
        "The army sentenced on Tuesday those who bombed the airport in Kabul in March 2024.",
    ],
)
def test_what_was_then_is_history(text: str) -> None:
    assert told(text) == {}


@pytest.mark.parametrize("behind", ["of a bombing in Gwadar that killed eight", "of the war"])
def test_what_an_anniversary_is_of_is_history_though_it_is_only_near(behind: str) -> None:
    text = (
        "A roadside bomb killed two people in Kohat on Tuesday. "
        f"The attack came a day before the third anniversary {behind}."
    )
    assert told(text) == {"Kohat": ("2025-06-10", 2)}


@pytest.mark.parametrize("and_on", ["; on Monday,", " and on Monday", " and a day earlier,"])
def test_the_day_that_opens_a_second_clause_is_of_no_other(and_on: str) -> None:
    """Each clause has its own."""
    text = (
        f"A roadside bomb killed seven people in Quetta on Tuesday{and_on} militants stormed an army post in "
        "Gwadar."
    )
    assert told(text) == {"Quetta": ("2025-06-10", 7), "Gwadar": ("2025-06-09", None)}


def test_two_days_of_one_act_are_still_two_acts() -> None:
    found = current("Militants stormed an army post in Gwadar on Monday and again on Tuesday.")
    assert sorted(i.time.start for i in found if i.time) == ["2025-06-09", "2025-06-10"]


def test_may_is_a_month_behind_a_preposition() -> None:
    """What "may" be hit is not."""
    text = "A power substation in Sumy that was damaged in May {} hit by a missile on Tuesday."
    assert told(text.format("was")) == {"Sumy": ("2025-06-10", None)}
    assert told(text.format("may be").replace(" on Tuesday", "")) == {}


@pytest.mark.parametrize(
    "text",
    [
        "A woman wounded in Monday's missile strike on Sumy died in hospital on Tuesday, bringing the death "
        "toll to 34.",
        "The death toll from a missile strike on Sumy rose to 34 on Tuesday, a day after the attack.",
        "The toll from a missile strike on Sumy two days earlier rose to 34 on Wednesday, officials said.",
    ],
)
def test_the_day_on_which_a_toll_grew_is_not_the_acts(text: str) -> None:
    """Nor is a count of days a toll, or a death of wounds an act."""
    assert told(text) == {"Sumy": ("2025-06-09", 34)}


def test_who_died_where_a_bomb_went_off_was_killed_there() -> None:
    text = "A bomb went off in Sumy on Tuesday. Three people died in Sumy."
    assert told(text) == {"Sumy": ("2025-06-10", 3)}


@pytest.mark.parametrize("first", ["A month after gunmen killed 12 people in Gwadar, a", "A"])
def test_a_month_that_is_counted_is_no_average(first: str) -> None:
    text = f"{first} bomb exploded in Kohat on Tuesday, killing three people."
    assert told(text) == {"Kohat": ("2025-06-10", 3)}


def test_what_follows_an_attack_is_another() -> None:
    text = "Following a missile strike on Odesa on Monday, drones hit Voronezh on Tuesday, killing two."
    assert told(text) == {"Odesa": ("2025-06-09", None), "Voronezh": ("2025-06-10", 2)}


@pytest.mark.parametrize(
    ("before", "what"),
    [
        ("After a missile strike on Poltava on Monday that killed six people,", ("2025-06-09", 6)),
        ("After a missile strike on Poltava in March that killed six people,", None),
        ("After gunmen killed six people in Poltava on Monday,", ("2025-06-09", 6)),
    ],
)
def test_what_opens_a_sentence_with_after_is_an_act_of_its_own(
    before: str, what: tuple[str, int] | None
) -> None:
    text = f"{before} a drone strike on a bridge in Sumy on Tuesday killed two people."
    assert told(text) == {"Sumy": ("2025-06-10", 2)} | ({"Poltava": what} if what else {})


@pytest.mark.parametrize("what", ["houses in the village burnt", "two people were killed"])
def test_what_came_of_an_act_is_told_of_it(what: str) -> None:
    """There is one place."""
    text = f"After drones hit an oil depot in Sumy on Tuesday, {what}, the governor said."
    assert set(told(text)) == {"Sumy"}


def test_a_count_behind_the_day_of_the_news() -> None:
    text = (
        "On Tuesday, almost a week after a missile strike on Poltava killed 12 people, drones hit a school "
        "in Sumy."
    )
    assert told(text) == {"Sumy": ("2025-06-10", None), "Poltava": (None, 12)}
