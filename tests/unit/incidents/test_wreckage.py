"""What is left of a drone or missile, and what stopped work after an attack (codebook ruling 10)."""

import pytest

from tests.unit.incidents.extracting import current, only

LIT = [
    ("Debris from a downed drone sparked a fire at a fuel terminal in Taman on Tuesday.", "energy.terminal"),
    ("Drone debris set off a blaze at an oil depot in Ust-Luga on Tuesday.", "energy.fuel_storage"),
    ("A fire broke out at the Ilsky refinery after drone debris fell on the site.", "energy.refinery"),
    ("A fire caused by falling drone debris broke out at an oil refinery in Tuapse.", "energy.refinery"),
    ("Fragments of a missile damaged a substation in Erbil on Tuesday.", "energy.grid"),
    ("Drone fragments fell on an oil refinery in Tuapse on Tuesday.", "energy.refinery"),
]


@pytest.mark.parametrize(("text", "category"), LIT)
def test_what_debris_sets_on_fire_was_hit(text: str, category: str) -> None:
    told = only(text)
    assert told.outcome == "carried_out"
    assert told.target is not None
    assert told.target.infrastructure == category


def test_debris_told_after_the_drones_is_theirs() -> None:
    told = current(
        "Two drones were shot down near Tuapse on Tuesday. Falling debris caused a fire at a refinery."
    )
    assert {i.target.infrastructure for i in told if i.outcome == "carried_out" and i.target} == {
        "energy.refinery"
    }


def test_scattered_debris_hits_nothing() -> None:
    told = only("Drone debris fell in a field near Tula on Tuesday, the governor said.")
    assert (told.outcome, told.classes) == ("intercepted", ())


@pytest.mark.parametrize(
    "text",
    [
        "Falling debris caused a fire at a refinery in Baytown on Tuesday.",  # of what?
        "Divers found the wreckage of a ferry near the port of Haifa on Tuesday.",
    ],
)
def test_debris_of_no_weapon_is_no_strike(text: str) -> None:
    assert not current(text)


def test_what_stops_work_after_an_attack_was_hit() -> None:
    told = only("Operations at a refinery in Syzran were halted on Tuesday after a drone attack.")
    assert told.target is not None
    assert told.target.infrastructure == "energy.refinery"


def test_an_airport_is_closed_for_safety() -> None:
    told = current("Drones attacked Saratov on Tuesday. Flights at the airport of Engels were suspended.")
    assert [i.target for i in told] == [None]


def test_a_blast_at_a_plant_after_an_attack_is_the_attacks() -> None:
    told = only("Explosion at oil refinery in Russia's Ryazan after drone attack, governor says")
    assert told.type == "drone_strike"
    assert told.target is not None
    assert told.target.infrastructure == "energy.refinery"
