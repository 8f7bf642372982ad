"""Lists of places ("Kharkiv: two people were killed") and headlines, which leave words out."""

import pytest

from tests.unit.incidents.extracting import current, only

LEAD = "Russian missiles struck several Ukrainian cities overnight, officials said on Sunday.\n"


def places(text: str) -> dict[str, tuple[int, int] | None]:
    """The killed at each place."""
    told = ((i.place.name, i.casualties) for i in current(text) if i.place is not None)
    return {name: toll.killed if toll else None for name, toll in told}


@pytest.mark.parametrize(
    "text",
    [
        "Sumy: two people were killed.\nOdesa region: a drone hit a farm, killing three.",
        "- Sumy: two people were killed.\n- Odesa region: three people died when a drone hit a farm.",
        "• Sumy – two people were killed\n• Odesa region – a drone hit a farm, killing three",
        "- In Sumy: two people were killed.\n- In the Odesa region: a drone hit a farm and killed three.",
    ],
)
def test_what_a_line_is_headed_with_is_where_it_was(text: str) -> None:
    assert places(LEAD + text) == {"Sumy": (2, 2), "Odesa region": (3, 3)}


def test_a_finer_place_of_the_line_counts() -> None:
    text = "Sumy region: two people were killed in Konotop.\nOdesa: six people died."
    assert places(LEAD + text) == {"Konotop": (2, 2), "Odesa": (6, 6)}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Dubai: Drones hit a substation in Sumy on Tuesday.", "Sumy"),
        ("KYIV: A drone hit a substation in Sumy on Tuesday.", "Sumy"),
        ("LONDON: A drone hit a substation in Ukraine on Tuesday, officials said.", "Ukraine"),
    ],
)
def test_a_dateline_is_no_heading(text: str, place: str) -> None:
    """It tells where the reporter writes."""
    assert set(places(text)) == {place}


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("Russian shelling kills woman in Kherson", (1, 1), None),
        ("Russian drone kills man, injures child in Nikopol", (1, 1), (1, 1)),
    ],
)
def test_a_headline_leaves_articles_out(
    text: str, killed: tuple[int, int] | None, injured: tuple[int, int] | None
) -> None:
    toll = only(text).casualties
    assert toll is not None
    assert (toll.killed, toll.injured) == (killed, injured)


def test_what_sparks_a_fire_does_not_fire_at_it() -> None:
    told = only("Ukrainian drone attack sparks fire at fuel depot in Russia's Sochi")
    assert (told.type, told.target and told.target.infrastructure) == ("drone_strike", "energy.fuel_storage")
