"""What came of an act: carried out, or those who came were repelled."""

import pytest

from tests.unit.incidents.extracting import only

RAIDS = [
    ("Ten gunmen were killed on Monday after crossing into Israel near Sderot.", "repelled"),
    ("Ten gunmen crossed into Israel near Sderot on Monday and killed two farmers.", "carried_out"),
]


@pytest.mark.parametrize(("text", "outcome"), RAIDS)
def test_those_who_died_on_their_way_were_driven_back(text: str, outcome: str) -> None:
    assert only(text).outcome == outcome
