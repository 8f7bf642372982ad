"""Leads, lists and nominal tellings in plain agency prose, each beside a harmless neighbour."""

import pytest

from tests.unit.incidents.extracting import current, hit, only


@pytest.mark.parametrize(
    ("text", "category", "place"),
    [
        ("A blast toppled a pylon in Baghlan on Tuesday, the utility said.", "energy.grid", "Baghlan"),
        (
            "Two electricity towers were knocked down by explosions near Ghat on Tuesday.",
            "energy.grid",
            "Ghat",
        ),
        ("An explosion brought down a phone mast in Yala on Tuesday.", "communications", "Yala"),
    ],
)
def test_what_explodes_at_a_pylon_was_put_there(text: str, category: str, place: str) -> None:
    told = only(text)
    assert told.type == "explosive"
    assert hit(text) == {(category, place)}


@pytest.mark.parametrize(
    "text",
    [
        "A storm toppled three electricity pylons near Perth on Tuesday.",
        "A transformer explosion in Lagos on Tuesday brought down an electricity tower.",
        "Two old pylons were demolished in a controlled explosion near Perth on Tuesday.",
        "A blast at a phone mast in Bauchi on Tuesday was caused by a gas cylinder, police said.",
        "A gas explosion damaged a tower block in London on Tuesday.",
    ],
)
def test_what_else_befalls_a_pylon(text: str) -> None:
    assert not current(text)


@pytest.mark.parametrize(
    ("hit_by", "category"),
    [
        ("the pumping works", "water"),
        ("a water-pumping post", "water"),
        ("a pumping station on a crude pipeline", "energy.pipeline"),
        ("the regional cardiology centre", "health"),
        ("a dialysis ward", "health"),
        ("a coke shop", "industry"),
        ("a coffee shop", "commercial"),
        ("a railway college", "education"),
        ("a railway depot", "transport.rail"),
        ("a military post", "military"),
    ],
)
def test_what_a_facility_is(hit_by: str, category: str) -> None:
    assert hit(f"A drone hit {hit_by} in Sumy on Tuesday, the mayor said.") == {(category, "Sumy")}
