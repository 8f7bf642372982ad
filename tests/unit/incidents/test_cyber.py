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


@pytest.mark.parametrize(
    ("whose", "place"),
    [
        ("The utility, based in Camden, New Jersey, said", "Camden"),
        ("The Camden-based utility said", "Camden"),
        ("The Norwegian water company said", "Norway"),
    ],
)
def test_a_firm_that_was_hacked_is_where_it_is_at_home(whose: str, place: str) -> None:
    incident = only(f"Hackers broke into the computer networks of Blue Water on Monday. {whose} it was safe.")
    assert incident.place is not None
    assert incident.place.name == place


def test_a_port_operator_runs_a_port() -> None:
    incident = only("A ransomware attack shut down systems at a Dutch port operator on Monday.")
    assert incident.target is not None
    assert incident.target.infrastructure == "transport.port"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Hackers knocked out the website of Lithuania's biggest electricity distributor on Monday.", "LT"),
        ("Denmark's power companies were hit by a coordinated cyberattack on Monday.", "DK"),
    ],
)
def test_those_who_deliver_power_are_of_the_grid(text: str, country: str) -> None:
    incident = only(text)
    assert incident.target is not None
    assert incident.target.infrastructure == "energy.grid"
    assert incident.place is not None
    assert incident.place.country == country
