"""What comes over a border by the way: wreckage, stray drones, men met at home. Our own words."""

import pytest

from tests.unit.incidents.extracting import current, hit, told


def _of(text: str) -> set[tuple[str, str | None, str | None]]:
    """The type of each current incident, the country where it was, and that of who did it."""
    return {
        (i.type, i.place.country if i.place else None, i.actor.country if i.actor else None)
        for i in current(text)
    }


def test_what_fell_abroad_hit_nothing_that_the_attack_was_on() -> None:
    text = "A Russian drone crashed near Galati on Monday during an attack on the Ukrainian port of Reni."
    assert hit(text) == {(None, "Galati"), ("transport.port", "Reni")}


def test_what_fell_abroad_is_of_the_side_that_attacked() -> None:
    text = "A drone crashed in a vineyard in Moldova on Monday during a Russian attack on Ukraine."
    assert ("drone_strike", "MD", "RU") in _of(text)
    text = "Missile wreckage fell on a farm in Jordan on Monday, hurting a child, as Iran attacked Israel."
    assert ("missile_strike", "JO", "IR") in _of(text)


def test_those_who_repelled_an_attack_are_not_who_made_it() -> None:
    text = "A drone fell on a house in Voronezh on Monday as air defences repelled an attack."
    assert {who for _, _, who in _of(text)} == {None}


@pytest.mark.parametrize(
    ("text", "home"),
    [
        ("Tajikistan's army said it killed six gunmen trying to cross from Afghanistan overnight.", "TJ"),
        ("Jordan's army said on Monday its troops had killed three men who tried to enter from Syria.", "JO"),
        ("Niger's army said it had repelled fighters who crossed from Mali on Monday, killing nine.", "NE"),
    ],
)
def test_those_who_met_men_from_the_next_country_met_them_at_home(text: str, home: str) -> None:
    found = current(text)
    assert [(i.place.country if i.place else None, i.classes) for i in found] == [(home, ("cross_border",))]


def test_people_who_cross_are_no_raiders() -> None:
    assert not told("Hungary's police said they stopped 40 migrants trying to cross from Serbia on Monday.")


def test_a_soldier_killed_by_the_neighbours_fire_was_killed_at_home() -> None:
    assert {where for _, where, _ in _of("Tajikistan said a guard was killed by Kyrgyz fire on Monday.")} == {
        "TJ"
    }


def test_what_a_military_destroyed_abroad_was_struck() -> None:
    text = "The U.S. military said it had destroyed Houthi fuel facilities at Hodeidah port on Monday."
    assert {kind for kind, _, _ in _of(text)} == {"strike_unspecified"}
