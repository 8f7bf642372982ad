"""Two clauses of one sentence, each with a place of its own: two incidents, each with its own toll."""

import pytest

from tests.unit.incidents.extracting import current

LEAD = "Russian missiles struck several Ukrainian cities overnight, officials said on Sunday. "


def tolls(text: str) -> dict[str, tuple[int | None, int | None]]:
    """Return the killed and the injured of each place of a story."""
    told = ((i.place.name, i.casualties) for i in current(LEAD + text) if i.place is not None)
    return {
        place: (toll.killed and toll.killed[0], toll.injured and toll.injured[0]) if toll else (None, None)
        for place, toll in told
    }


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("In Sumy, three people were killed, and a man was wounded in Odesa.", 3, 1),
        ("Three people were killed in Sumy, and in Odesa a man was wounded.", 3, 1),
        ("In Sumy three people died; in Odesa a man was hurt.", 3, 1),
        ("A strike on Sumy killed three people and a house was hit in Odesa, wounding one.", 3, 1),
        ("Three people were killed in the city of Sumy, but in Odesa only one was wounded.", 3, 1),
        ("In Sumy, three people were killed and a house was hit in Odesa, wounding two.", 3, 2),
    ],
)
def test_each_clause_tells_of_its_own_place(text: str, killed: int, injured: int) -> None:
    """Whichever stands first, the place or what happened there."""
    assert tolls(text) == {"Sumy": (killed, None), "Odesa": (None, injured)}


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("A fire broke out at an oil depot in Sumy, and in Odesa a bridge was hit.", "energy.fuel_storage"),
        ("In Odesa, a bridge was hit while a refinery caught fire in Sumy.", "energy.refinery"),
        ("In Odesa, a bridge was hit; in Sumy, a fire broke out at a school.", "education"),
        ("A bridge was hit in Odesa, and debris fell on a port in Sumy.", "transport.port"),
        ("In Odesa, a bridge was hit. Separately, a substation in Sumy was targeted.", "energy.grid"),
        ("A bridge was hit in Odesa, and two workers were hurt at a chemical plant in Sumy.", "industry"),
    ],
)
def test_each_clause_tells_of_its_own_target(text: str, hit: str) -> None:
    """Also of what only burnt, or where people only were hurt."""
    told = {i.place.name: i.target and i.target.infrastructure for i in current(LEAD + text) if i.place}
    assert told == {"Sumy": hit, "Odesa": "transport.bridge"}


@pytest.mark.parametrize(
    "text",
    [
        "In Sumy, three people were killed and one was wounded.",
        "Three people were killed and one wounded in Sumy.",
        "A strike killed three people in Sumy and wounded one.",
        "In Sumy, a house was hit and three people were killed, and one was wounded.",
    ],
)
def test_clauses_of_one_place_stay_together(text: str) -> None:
    """Nothing is parted that names no second place."""
    assert tolls(text) == {"Sumy": (3, 1)}


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("In Sumy, two people died.", (2, None)),
        ("In the city of Sumy, five people were hurt.", (None, 5)),
        ("Two people died and five were hurt in Sumy.", (2, 5)),
        ("In Sumy a woman was killed.", (1, None)),
    ],
)
def test_those_who_died_or_were_hurt_were_so_by_the_strikes(text: str, toll: tuple[int, int]) -> None:
    """As those who were killed or wounded, wherever the place stands."""
    assert tolls(text) == {"Sumy": toll}


def test_rockets_that_the_pentagon_tells_of_are_not_its_own() -> None:
    """Its bases abroad are shelled; it speaks of that, too."""
    text = "Rockets hit an air base in western Iraq on Wednesday. A contractor was killed, the Pentagon said."
    assert [i.actor for i in current(text)] == [None]


def test_a_lead_with_no_place_is_what_is_told_at_one() -> None:
    """Not a second incident there."""
    text = (
        "Iranian missiles and drones struck targets across the Gulf on Sunday. A drone hit a hotel in Dubai."
    )
    assert [(i.type, i.place and i.place.name) for i in current(text)] == [("drone_strike", "Dubai")]


def test_what_came_under_attack_in_a_story_of_strikes_was_struck() -> None:
    """Not stormed by gunmen."""
    text = "A substation in Sumy came under attack. Another in Odesa was hit."
    assert {(i.type, i.actor and i.actor.country) for i in current(LEAD + text)} == {("missile_strike", "RU")}
