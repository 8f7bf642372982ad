"""An event's fields from its reports: the most precise and best-attested value of each."""

from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tellings import NOON, REGION, TOWN, VILLAGE, incident, report

from streams.events.merging import merge, representatives
from streams.incidents.record import Actor, Incident, Target, When


def merged(*told: Incident) -> Incident:
    return merge([report(str(number), each) for number, each in enumerate(told)])[0]


def test_an_event_stands_on_something() -> None:
    with pytest.raises(ValueError, match="at least one report"):
        merge([])


def test_the_weapon_that_is_named_counts() -> None:
    several = [incident("strike_unspecified"), incident("strike_unspecified"), incident("drone_strike")]
    assert merged(*several).type == "drone_strike"


def test_the_finest_place_counts_and_among_equals_the_one_most_name() -> None:
    assert merged(incident(place=REGION), incident(place=REGION), incident(place=VILLAGE)).place == VILLAGE
    assert merged(incident(place=TOWN), incident(place=VILLAGE), incident(place=TOWN)).place == TOWN


def test_the_outcome_is_that_of_the_place() -> None:
    over_the_region = [incident(place=REGION, outcome="intercepted")] * 3
    assert merged(*over_the_region).outcome == "intercepted"
    assert merged(*over_the_region, incident(place=VILLAGE)).outcome == "carried_out"


def test_the_graver_outcome_is_told_where_reports_are_even() -> None:
    assert merged(incident(), incident(outcome="intercepted")).outcome == "carried_out"
    claimed = incident(status="claimed")
    assert merged(claimed, incident(outcome="repelled")).outcome == "repelled"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("claimed claimed", "claimed"),
        ("claimed confirmed", "confirmed"),
        ("claimed disputed", "disputed"),
        ("confirmed disputed", "disputed"),
        ("confirmed confirmed disputed", "confirmed"),
    ],
)
def test_status(said: str, expected: str) -> None:
    assert merged(*(incident(status=s) for s in said.split())).status == expected


def test_the_side_most_reports_name() -> None:
    unknown = replace(incident(), actor=Actor(name="unknown men"))
    assert merged(unknown, unknown, incident(actor="UA")).actor == Actor(name="UA", country="UA")
    assert merged(unknown, incident()).actor == Actor(name="unknown men")


def test_the_target_keeps_its_operator() -> None:
    plain = incident(category="energy.refinery")
    named = replace(
        plain, target=Target(name="the Zarya plant", infrastructure="energy.refinery", operator="Zarya")
    )
    other = incident(category="energy.terminal")
    assert merged(plain, named, other).target == named.target


def test_the_most_exact_time_of_the_day_most_reports_give() -> None:
    assert merged(
        incident(day="2024-03-11T02:00:00+03:00"),
        incident(),
        incident(),
        incident(day="2024-03-12T03:00:00+03:00"),
    ).time == When(start="2024-03-12T03:00:00+03:00", precision="minute")
    assert merged(incident(day=None)).time is None


def test_tolls_rise_in_the_first_hours_and_are_corrected_later() -> None:
    early, late = NOON, NOON + timedelta(hours=20)

    def toll(*counts: tuple[Any, int]) -> Any:
        told = [
            report(str(n), incident(killed=killed), published_at=at, received_at=late)
            for n, (at, killed) in enumerate(counts)
        ]
        casualties = merge(told)[0].casualties
        return casualties and casualties.killed

    assert toll((early, 1), (early + timedelta(hours=2), 6), (early + timedelta(hours=3), 5)) == (6, 6)
    assert toll((early, 6), (late, 5)) == (5, 5)
    # A date in the future is no way to have the last word.
    assert toll((late.replace(year=2999), 1), (late, 5)) == (5, 5)


def test_one_source_is_one_voice_however_often_it_speaks() -> None:
    wire = [report(f"w{n}", incident("missile_strike"), source="Wire") for n in range(3)]
    others = [report("x", incident("shelling")), report("y", incident("shelling"))]
    fields, sources = merge([*wire, *others])
    assert (fields.type, sources) == ("shelling", 3)


def test_copies_of_copies_are_one_voice() -> None:
    chain = [report(str(n), sketch=tuple(range(20 * n, 20 * n + 64))) for n in range(4)]
    assert len(representatives(chain)) == 1
    assert len(representatives([chain[0], chain[3]])) == 2


reports = st.lists(
    st.builds(
        incident,
        st.sampled_from(["drone_strike", "missile_strike", "strike_unspecified"]),
        st.sampled_from([VILLAGE, REGION, TOWN, None]),
        st.sampled_from([None, "2024-03-12", "2024-03-12T03:00:00+03:00", "2024-03-11"]),
        status=st.sampled_from(["confirmed", "claimed", "disputed"]),
        outcome=st.sampled_from(["carried_out", "intercepted"]),
        killed=st.integers(0, 3),
        actor=st.sampled_from([None, "UA", "RU"]),
        category=st.sampled_from([None, "energy.refinery", "energy.terminal"]),
    ),
    min_size=1,
    max_size=7,
)


@given(reports, st.randoms(use_true_random=False))
def test_the_order_of_reports_makes_no_difference(told: list[Incident], random: Random) -> None:
    some = [
        report(str(n), each, source=str(n % 4), sketch=tuple(range(30 * (n % 3), 30 * (n % 3) + 64)))
        for n, each in enumerate(told)
    ]
    shuffled = random.sample(some, len(some))
    assert merge(some) == merge(shuffled)
