"""Sabotage, arson, hacking and bombs made safe, in the many words that wires have for it. Our own words."""

import pytest

from tests.unit.incidents.extracting import current, hit, only


@pytest.mark.parametrize(
    ("text", "what", "where"),
    [
        (
            "Two men put a match to a transformer near Tokmak on Sunday night, police said.",
            "energy.grid",
            "Tokmak",
        ),
        ("Partisans set light to a substation near Tokmak on Sunday.", "energy.grid", "Tokmak"),
        (
            "Two pupils doused a phone mast in Tomsk with petrol on Sunday, police said.",
            "communications",
            "Tomsk",
        ),
        (
            "Two pupils poured petrol over a relay station in Tomsk on Sunday, police said.",
            "communications",
            "Tomsk",
        ),
        ("Gunmen hacked apart the water pumps at Gharyan on Monday.", "water", "Gharyan"),
        ("Saboteurs slashed fibre-optic cables near Lyon on Monday.", "communications", "Lyon"),
        (
            "Gunmen forced the closure of an oil terminal at Brega on Monday.",
            "energy.terminal",
            "Brega",
        ),
        (
            "An armed group closed a valve on an oil pipeline at Zintan on Monday.",
            "energy.pipeline",
            "Zintan",
        ),
    ],
)
def test_sabotage_by_people(text: str, what: str, where: str) -> None:
    assert hit(text) == {(what, where)}
    assert all(i.outcome == "carried_out" for i in current(text))


@pytest.mark.parametrize(
    ("text", "what", "where"),
    [
        (
            "Malware bricked the controllers of a power plant in Radom on Monday.",
            "energy.power_plant",
            "Radom",
        ),
        ("Hackers opened the valves of a water treatment plant in Radom on Monday.", "water", "Radom"),
        ("Hackers scrambled the servers of Kyivstar in Kyiv on Monday.", "communications", "Kyiv"),
    ],
)
def test_hackers(text: str, what: str, where: str) -> None:
    assert hit(text) == {(what, where)}
    assert {i.type for i in current(text)} == {"cyber_attack"}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Police defused a home-made charge taped to a gas pipe in Penza on Monday.", "energy.pipeline"),
        ("A bomb hidden under a railway bridge in Penza was made safe on Monday.", "transport.bridge"),
        ("Sappers defused a bomb that had been strapped to a pylon in Penza on Monday.", "energy.grid"),
        (
            "Police in Penza on Monday defused an improvised charge fixed to the fence of a gas works.",
            "energy.refinery",
        ),
    ],
)
def test_bombs_made_safe(text: str, what: str) -> None:
    assert hit(text) == {(what, "Penza")}
    assert {(i.type, i.outcome) for i in current(text)} == {("explosive", "attempted")}


@pytest.mark.parametrize(
    "text",
    [
        "Firefighters doused a substation in Tomsk with water on Sunday.",
        "The state slashed the fuel supplies of power plants in Tomsk on Sunday.",
        "The firm pulled the plug on a power plant in Tomsk on Sunday.",
        "Engineers closed a valve on a gas pipeline at Tomsk on Sunday to repair a leak.",
        "Engineers opened the valves of a water treatment plant in Tomsk on Sunday.",
        "Workers fixed a fence to a gas distribution station in Tomsk on Sunday.",
        "The winter froze the pipes of a heating plant in Tomsk on Sunday.",
        "Low prices forced the closure of a steel mill in Tomsk on Sunday.",
    ],
)
def test_harmless_uses_of_the_same_words(text: str) -> None:
    assert not current(text)


HELD = [
    (
        "Finnish police seized a tanker suspected of cutting the Estlink 2 power cable on Monday.",
        "energy.grid",
    ),
    (
        "A freighter suspected of damaging a telecoms cable off Gotland on Monday was boarded.",
        "communications",
    ),
]


@pytest.mark.parametrize(("text", "category"), HELD)
def test_what_a_ship_is_held_for_was_cut(text: str, category: str) -> None:
    incident = only(text)
    assert (incident.type, incident.status, incident.actor) == ("sabotage", "claimed", None)
    assert incident.target is not None
    assert incident.target.infrastructure == category


NOT_HELD = [
    "A man suspected of damaging a telecoms cable near Lyon was arrested on Monday.",
    "A tanker suspected of damaging a pier in Rotterdam was fined on Monday.",
    "A trawler suspected of fishing off Gotland was boarded on Monday.",
]


@pytest.mark.parametrize("text", NOT_HELD)
def test_other_suspicions_are_the_courts(text: str) -> None:
    assert current(text) == []
