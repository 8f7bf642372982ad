"""Roads and railways that an armed group closed with what it felled, laid or dug."""

import pytest

from tests.unit.incidents.extracting import current, only

CLOSED = [
    ("Maoists felled trees and blocked the road from Sukma to Konta on Tuesday.", "transport.road"),
    ("Rebels cut down trees to block the highway near Bamenda on Tuesday.", "transport.road"),
    ("The rebels dug pits in several places on the road near Kumba on Tuesday.", "transport.road"),
    ("Boulders were placed on the railway track near Gaya by Maoists on Tuesday.", "transport.rail"),
    ("Guerrillas felled trees near Pasto on Tuesday, bringing traffic to a halt.", "transport.road"),
]


@pytest.mark.parametrize(("text", "category"), CLOSED)
def test_an_armed_group_closes_a_way(text: str, category: str) -> None:
    found = only(text)
    assert found.type == "sabotage"
    assert found.target is not None
    assert found.target.infrastructure == category


OPEN = [
    "Farmers felled trees and blocked the road near Ludhiana on Tuesday in protest at low prices.",
    "A storm felled trees that blocked the railway near Leeds on Tuesday.",
    "Municipal workers dug a trench along the road in Pune on Tuesday to lay pipes.",
    "The rebels threatened to fell trees across the highway near Bamenda on Tuesday.",
    "Rebels set up a checkpoint on the road near Kumba on Tuesday.",
]


@pytest.mark.parametrize("text", OPEN)
def test_a_road_that_nobody_armed_closed(text: str) -> None:
    assert not current(text)


def test_felled_masts_and_sawn_bridges() -> None:
    pylons = only("Separatists felled nine electricity poles near Quetta on Tuesday.")
    assert pylons.target is not None
    assert pylons.target.infrastructure == "energy.grid"
    bridge = only("Insurgents sawed through the supports of a bridge near Palma on Tuesday.")
    assert bridge.target is not None
    assert bridge.target.infrastructure == "transport.bridge"


DERAILED = [
    "A cargo train came off the rails near Bryansk after an explosive device went off on Tuesday.",
    "A freight train derailed near Tver on Tuesday due to the interference of unauthorised persons.",
]


@pytest.mark.parametrize("text", DERAILED)
def test_a_train_that_somebody_derailed(text: str) -> None:
    found = only(text)
    assert found.target is not None
    assert found.target.infrastructure == "transport.rail"


def test_a_train_that_nobody_derailed() -> None:
    assert not current("A freight train derailed near Pune on Tuesday. Officials blamed heavy rain.")
    told = only("Militants attacked a village near Pune on Tuesday; a train had derailed there before.")
    assert told.target is None or told.target.infrastructure != "transport.rail"


def test_explosives_under_a_bridge_were_put_there() -> None:
    found = only("Police found explosives under a railway bridge near Lublin on Tuesday.")
    assert found.outcome == "attempted"
    assert found.target is not None
    assert found.target.infrastructure == "transport.bridge"
    assert not current("Police found explosives in a flat near the airport of Lublin on Tuesday.")
