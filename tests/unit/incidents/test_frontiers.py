"""Frontiers by all their names, and the ways over them: crept, waded, pushed past the line. Every sentence is
the tests' own."""

import pytest

from tests.unit.incidents.extracting import current, only

CROSSED = [
    ("Russian scouts crept over the border near Popivka in Sumy region on Monday.", "Popivka", "RU"),
    ("Russian saboteurs stole across the frontier near Popivka in Sumy region on Monday.", "Popivka", "RU"),
    ("Israeli tanks pushed past the ceasefire line into Quneitra on Monday.", "Quneitra", "IL"),
    ("Israeli armour moved beyond the disengagement line near Quneitra on Monday.", "Quneitra", "IL"),
    ("Three militants sneaked in from across the Line of Control in Uri on Monday.", "Uri", None),
    ("Pakistani gunmen slipped through the border fence near Mirjaveh on Monday.", "Mirjaveh", "PK"),
    ("Gunmen waded across the frontier river into Sokoto on Monday.", "Sokoto", None),
    ("Rwandan soldiers were inside Goma on Monday, residents said.", "Goma", "RW"),
]


@pytest.mark.parametrize(("text", "place", "side"), CROSSED)
def test_who_steals_over_a_line_has_crossed_it(text: str, place: str, side: str | None) -> None:
    found = only(text)
    assert (found.type, found.place and found.place.name) == ("ground_incursion", place)
    assert (found.actor.country if found.actor else None) == side
    assert "cross_border" in found.classes


@pytest.mark.parametrize(
    "text",
    [
        "Runners dashed across the border between Norway and Sweden on Monday.",
        "Refugees waded across the border river into Turkey near Edirne on Monday.",
        "Fans pushed past the security barrier at the stadium in Leeds on Monday.",
        "Exports pushed past the 10 billion line in Vietnam on Monday.",
        "Thieves crept into a shop in Lyon on Monday.",
        "Police were inside the bank in Nairobi on Monday.",
        "Protesters marched across the border bridge in Tijuana on Monday.",
        "Guards stopped a man trying to cross the border at Kuznica on Monday.",
        "Police prevented migrants from crossing the border at Kuznica on Monday.",
        "A group of migrants that had slipped over the border at Kuznica was turned back on Monday.",
    ],
)
def test_who_is_unarmed_makes_no_incursion(text: str) -> None:
    assert not [i for i in current(text) if i.type == "ground_incursion"]


@pytest.mark.parametrize(
    "text",
    [
        "Russian soldiers who had slipped over the border at Popivka were pushed back on Monday.",
        "Sumy guards threw back a Russian unit that had stolen over the border at Popivka on Monday.",
        "A Russian group that had crept across the frontier at Popivka was chased off with machine-gun fire.",
        "Troops foiled an attempt to sneak in from across the LoC in Uri on Monday.",
        "Soldiers foiled an attempt by militants to cross the border at Torkham on Monday.",
    ],
)
def test_who_came_over_and_was_driven_back_was_repelled(text: str) -> None:
    found = only(text)
    assert (found.type, found.outcome) == ("ground_incursion", "repelled")
    assert "cross_border" in found.classes


def test_who_foils_a_crossing_is_not_who_came() -> None:
    found = only("Indian troops foiled an attempt to sneak in from across the LoC in Uri on Monday.")
    assert found.actor is None or found.actor.country != "IN"
