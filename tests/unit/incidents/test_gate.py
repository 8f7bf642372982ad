"""The gate: lets every report of an attack through, keeps most other copy out, costs next to nothing."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.incidents.screening.gate import relevant


@pytest.mark.parametrize(
    "text",
    [
        "A drone crashed into a fuel depot and ignited a fire.",
        "The village came under shelling.",
        "REBELS BLEW UP TWO PYLONS NEAR THE RIVER.",
        "Fire breaks out at refinery after attack.",
        "The tanker was hit by a projectile off the coast.",
        "Saboteurs derailed a freight train.",
        "Hackers cut electricity to 80,000 homes in an attack on the grid.",
        "Troops crossed the border and clashed with guards.",
        "Three soldiers died when their patrol was ambushed.",
        "Navy intercepts boats that attacked a merchant ship",
        "Gunmen stormed the police post, injuring two.",
        "The cable was severed in what the ministry called a hostile attack.",
    ],
)
def test_attacks_pass(text: str) -> None:
    assert relevant(text)


@pytest.mark.parametrize(
    "text",
    [
        "The striker scored twice as the visitors won the cup at home.",
        "Shares rose for a third day as investors weighed the bank's earnings.",
        "Parliament passed the budget after a long debate on pensions.",
        "The festival opens on Friday with a concert in the park.",
        "The heart attack left him unable to coach the team.",
        "Teachers will strike on Monday over pay.",
        "",
    ],
)
def test_other_copy_does_not(text: str) -> None:
    assert not relevant(text)


@given(st.text())
def test_any_text(text: str) -> None:
    assert relevant(text) in (True, False)
    assert relevant(text + " missile")


def test_a_lone_surrogate_is_only_a_mark() -> None:
    assert relevant("a \ud800 missile")


def test_five_thousand_articles_a_second() -> None:
    article = ("The committee met to weigh the budget of the town. " * 60)[:3000]
    start = time.process_time()
    for _ in range(500):
        relevant(article)
    assert time.process_time() - start < 500 / 5000
