"""Who came and was driven back, what flew and was shot down, where a clause of its own says so."""

import pytest

from tests.unit.incidents.extracting import current

RAID = "Gunmen attacked a police station in Mandera, Kenya, on Monday"


def outcomes(text: str) -> list[str]:
    """The outcome of each current incident."""
    return [incident.outcome for incident in current(text)]


@pytest.mark.parametrize(
    "text",
    [
        f"{RAID}. They were repelled after an hour of fighting.",
        f"{RAID} and were repulsed, police said.",
        f"{RAID}. Two officers were wounded. The attackers were driven off.",
        f"{RAID}, but the army repelled them.",
        "Ukrainian troops tried to cross the border near Spodaryushino in Belgorod region on Monday. The "
        "attempt was foiled, the ministry said.",
        "Border guards beat off an attempt by Ukrainian troops to break through near Spodaryushino, Belgorod "
        "region, on Monday.",
    ],
)
def test_who_came_was_driven_back(text: str) -> None:
    """They are only "they" there."""
    assert outcomes(text) == ["repelled"]


@pytest.mark.parametrize(
    "text",
    [
        f"{RAID}. They were not driven back until the next day.",
        f"{RAID} and seized it. They were driven back on Tuesday.",
        f"{RAID} before they were pushed back.",
        f"{RAID}. The demonstrators were driven back with tear gas.",
        f"{RAID}. Earlier raids had been repelled.",
    ],
)
def test_who_came_had_their_way(text: str) -> None:
    """Nobody says that it came to nothing, or that it was they."""
    assert outcomes(text)[0] == "carried_out"


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("Two rockets were fired from Gaza at Sderot on Monday; both were shot down.", "intercepted"),
        ("Russia launched 10 drones at Odesa on Monday. Air defences shot down all of them.", "intercepted"),
        (
            "Russia launched 10 drones at Odesa on Monday. Air defences shot down eight of them.",
            "carried_out",
        ),
        (
            "Russian missiles killed two people in Odesa on Monday. They were shot down, the mayor said.",
            "carried_out",
        ),
    ],
)
def test_what_flew_was_shot_down(text: str, outcome: str) -> None:
    """All of it, and it did no harm."""
    assert outcomes(text) == [outcome]
