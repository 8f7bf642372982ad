"""What burnt or blew up near the strikes of a text was struck; a bomb, or a pylon, has a story of its own."""

import pytest

from tests.unit.incidents.extracting import current

STRUCK = [
    "Russian drones attacked Sumy on Tuesday. Eight barns burned down at a farm outside Poltava.",
    "Israeli warplanes flew over Tyre on Tuesday and hit a house in Tyre. They bombed Nabatieh and Baalbek.",
    "Missiles hit a barracks in Homs on Tuesday. Two lorries blew up in Hama, the governor said.",
]


@pytest.mark.parametrize("text", STRUCK)
def test_what_burns_under_fire_was_struck(text: str) -> None:
    kinds = {incident.type for incident in current(text)}
    assert kinds.isdisjoint({"sabotage", "explosive"})


APART = [
    (
        "Drones attacked a barracks in Cali on Tuesday. A lorry full of explosives blew up in Bogota.",
        "explosive",
    ),
    ("Drones hit a house in Kursk on Tuesday. A power line was blown up in Bryansk.", "explosive"),
    ("Rebels burned down a farm outside Goma on Tuesday. Rockets hit Bukavu.", "sabotage"),
    ("A bar in Lyon was set on fire on Tuesday.", "sabotage"),
]


@pytest.mark.parametrize(("text", "kind"), APART)
def test_what_has_a_cause_of_its_own_keeps_it(text: str, kind: str) -> None:
    assert kind in {incident.type for incident in current(text)}


def test_soldiers_killed_by_the_fire_of_a_neighbour() -> None:
    """There is no front in Chad; in Donetsk there is one (ruling 6)."""
    (one,) = current("Two Chadian soldiers were killed near Tine in Chad by Sudanese fire on Tuesday.")
    assert one.classes == ("cross_border",)
    (other,) = current("Two Ukrainian soldiers were killed in the Donetsk region by Russian fire on Tuesday.")
    assert other.classes == ()
