"""What an act did, told first or alone: plants left idle, wreckage, charges, ships, facilities by short names."""

import pytest

from tests.unit.incidents.extracting import current, hit, only


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("A wheat carrier was hit by a Russian drone at Izmail on Tuesday.", "transport.ship"),
        ("Russian missiles sank two grain lighters at Izmail on Tuesday.", "transport.ship"),
        ("A Ukrainian drone hit the Vtorovo LPDS in Vladimir region on Tuesday.", "energy.pipeline"),
        ("Ukrainian drones hit the Slavyansk NPZ in Krasnodar region on Tuesday.", "energy.refinery"),
    ],
)
def test_facilities_and_vessels_have_their_trades_names(text: str, category: str) -> None:
    assert {what for what, _ in hit(text)} == {category}


@pytest.mark.parametrize("state", ["idle", "out of operation", "at a standstill", "inoperative"])
def test_what_a_strike_left_standing_still_it_hit(state: str) -> None:
    told = only(f"A Russian strike on Tuesday has left the Ladyzhyn power plant {state}, the operator said.")
    assert told.target is not None
    assert told.target.infrastructure == "energy.power_plant"


def test_a_cold_spell_leaves_a_power_plant_idle_without_an_attack() -> None:
    assert current("A lack of coal has left the Ladyzhyn power plant idle since Tuesday.") == []


def test_incendiary_devices_are_arson() -> None:
    told = only("Two incendiary devices damaged a signal box near Gdansk in Poland on Tuesday, police said.")
    assert told.type == "sabotage"
