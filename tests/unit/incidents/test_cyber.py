"""Attacks on computers."""

import pytest

from tests.unit.incidents.extracting import current, only

CYBER = [
    ("Hackers broke into the systems of a water utility in Texas on Tuesday, the FBI said.", "water"),
    ("Hackers gained access to the control system of a dam in Norway on Tuesday.", "water"),
    ("A port operator in Antwerp said that its systems had been breached on Tuesday.", "transport.port"),
    ("A cyber intrusion at a water treatment plant in Florida was reported on Tuesday.", "water"),
    ("An intruder broke into the controls of a water treatment plant in Ohio on Tuesday.", "water"),
    ("Hackers opened the floodgates of a dam near Bergen on Tuesday.", "water"),
    ("Hackers tripped breakers at a substation near Kyiv on Tuesday.", "energy.grid"),
    ("State hackers broke into a load dispatch centre in Pune on Tuesday.", "energy.grid"),
    ("A wiper attack hit a heat plant in Gdansk on Tuesday.", "energy.power_plant"),
    ("The Essen clinic shut on Tuesday after extortionists encrypted its servers.", "health"),
]


@pytest.mark.parametrize(("text", "infrastructure"), CYBER)
def test_computers_that_are_broken_into(text: str, infrastructure: str) -> None:
    found = only(text)
    assert (found.type, found.target and found.target.infrastructure) == ("cyber_attack", infrastructure)


HARMLESS = [
    "The messages that the dam's operator sends are encrypted.",
    "Engineers opened the floodgates of a dam near Bergen on Tuesday after heavy rain.",
    "Technicians switched off the turbines of a dam near Bergen on Tuesday.",
    "A short circuit tripped breakers at a substation near Kyiv on Tuesday.",
    "The hospital in Essen shut down all its computers for maintenance on Tuesday.",
]


@pytest.mark.parametrize("text", HARMLESS)
def test_what_engineers_do_is_no_hackers_work(text: str) -> None:
    assert not current(text)


def test_a_system_of_tunnels_is_no_computer() -> None:
    text = "Troops broke into a network of tunnels in Rafah on Tuesday."
    assert all(incident.type != "cyber_attack" for incident in current(text))


@pytest.mark.parametrize(
    ("whose", "place"),
    [
        ("The utility, based in Camden, New Jersey, said", "Camden"),
        ("The Camden-based utility said", "Camden"),
        ("The Norwegian water company said", "Norway"),
        ("Norway's biggest water operator said", "Norway"),
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


def test_who_shuts_down_its_own_systems_attacked_nobody() -> None:
    incident = only("Chile's health service shut down all its systems on Monday after a ransomware attack.")
    assert incident.actor is None
    assert incident.place is not None
    assert incident.place.country == "CL"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Vodafone said a cyberattack took down its network on Monday.", "GB"),
        ("Hackers knocked out the network of Kyivstar on Monday, the mobile operator said.", "UA"),
        ("Ukraine's state registers went offline on Monday in what a minister called a cyberattack.", "UA"),
    ],
)
def test_a_firm_or_a_state_was_hit_at_home(text: str, country: str) -> None:
    incident = only(text)
    assert incident.place is not None
    assert incident.place.country == country
