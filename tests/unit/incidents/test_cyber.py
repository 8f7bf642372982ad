"""Attacks on computers."""

import pytest

from tests.unit.incidents.extracting import current, only

CYBER = [
    ("Hackers broke into the systems of a water utility in Texas on Tuesday, the FBI said.", "water"),
    ("Hackers gained access to the control system of a dam in Norway on Tuesday.", "water"),
    ("A port operator in Antwerp said that its systems had been breached on Tuesday.", "transport.port"),
    ("A cyber intrusion at a water treatment plant in Florida was reported on Tuesday.", "water"),
]


@pytest.mark.parametrize(("text", "infrastructure"), CYBER)
def test_computers_that_are_broken_into(text: str, infrastructure: str) -> None:
    found = only(text)
    assert (found.type, found.target and found.target.infrastructure) == ("cyber_attack", infrastructure)


def test_a_system_of_tunnels_is_no_computer() -> None:
    text = "Troops broke into a network of tunnels in Rafah on Tuesday."
    assert all(incident.type != "cyber_attack" for incident in current(text))
