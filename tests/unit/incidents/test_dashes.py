"""Dashes around words put into a sentence are read as commas; all others stay dashes."""

import pytest

from streams.incidents.text.document import read


@pytest.mark.parametrize(
    "text",
    [
        "five people – two of them children – were killed",
        "five people — two of them children — were killed",
        "five people—two of them children—were killed",
        "five people - two of them children - were killed",
        "five people -- two of them children -- were killed",
    ],
)
def test_a_pair_is_a_pair_of_commas(text: str) -> None:
    told = read(text)
    assert told.lower == "five people , two of them children , were killed".split()
    assert {t.text for t in told.tokens if t.lower == ","} <= {"–", "—", "-", "--"}


@pytest.mark.parametrize(
    "text",
    [
        "KYIV – Rebels hit the port – the mayor said so",  # the first closes a dateline
        "They hit the port – the third this week",
        "They won in 2014–2015 and 2016–2017 there",
        "They hit the port – nobody died: a second raid – failed",  # what parts the sentence is between
        "they hit the port – it fell — again",  # no pair
        "– they hit the port – and left",  # an item of a list
        "they hit it – " + "and " * 20 + "– left",  # too long for an aside
    ],
)
def test_others_stay_dashes(text: str) -> None:
    assert "," not in read(text).lower


def test_the_first_of_three_is_that_of_a_dateline() -> None:
    told = read("KYIV — Russian drones — more than 50 — were launched at the town")
    assert [t.lower for t in told.tokens if not t.text.isalnum()] == ["—", ",", ","]
