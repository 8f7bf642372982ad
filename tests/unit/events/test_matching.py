"""Codebook section 5, pair by pair."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tellings import DEPOT, NOON, REGION, RUSSIA, TOWN, VILLAGE, incident

from streams.events.matching import act, same_act
from streams.incidents.record import Incident, Place, When


def same(one: Incident, other: Incident) -> bool:
    agreement = same_act(act(one, NOON), act(other, NOON))
    assert agreement == same_act(act(other, NOON), act(one, NOON))
    return agreement is not None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("drone_strike", "drone_strike", True),
        ("drone_strike", "strike_unspecified", True),
        ("shelling", "missile_strike", True),
        ("drone_strike", "missile_strike", False),
        ("ground_incursion", "armed_attack", True),
        ("sabotage", "explosive", True),
        ("ground_incursion", "shelling", False),
        ("strike_unspecified", "explosive", False),
        ("naval_strike", "drone_strike", False),
    ],
)
def test_types(one: str, other: str, expected: bool) -> None:
    assert same(incident(one), incident(other)) is expected


def test_a_ship_takes_any_weapon() -> None:
    assert same(incident("naval_strike", category="transport.ship"), incident("missile_strike"))


NAMESAKE = replace(VILLAGE, admin1="Bryansk", lat=53.0, lon=33.0)
SPELLING = replace(VILLAGE, name="Lesnoe", settlement="Lesnoe", lat=51.305, lon=34.405)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (VILLAGE, VILLAGE, True),
        (VILLAGE, SPELLING, True),
        (VILLAGE, NAMESAKE, False),
        (VILLAGE, TOWN, False),
        (VILLAGE, REGION, True),
        (VILLAGE, RUSSIA, True),
        (REGION, replace(REGION, name="Kursk", admin1="Kursk Oblast", geonameid=None), True),
        (NAMESAKE, REGION, False),
        (REGION, replace(VILLAGE, admin1="Kürsk oblast"), True),
        (TOWN, DEPOT, True),
        (VILLAGE, DEPOT, False),
        (TOWN, replace(DEPOT, settlement=None), True),
        (DEPOT, replace(DEPOT, name="oil depot at Rechnoy", lat=None, lon=None), True),
        (DEPOT, replace(DEPOT, name="Sosnovka airfield"), False),
        (VILLAGE, replace(VILLAGE, country="UA"), False),
        (VILLAGE, None, False),
        (None, None, True),
        (
            Place(name="Gulf of Aden", precision="country"),
            Place(name="gulf of Aden", precision="country"),
            True,
        ),
        (
            Place(name="Gulf of Aden", precision="country"),
            Place(name="Black Sea", precision="country"),
            False,
        ),
    ],
)
def test_places(one: Place | None, other: Place | None, expected: bool) -> None:
    assert same(incident(place=one), incident(place=other)) is expected


def test_the_tighter_place_agrees_more() -> None:
    at = {name: act(incident(place=p), NOON) for name, p in [("v", VILLAGE), ("r", REGION), ("c", RUSSIA)]}
    agreements = [same_act(at["v"], at[other]) for other in "vrc"]
    assert [a.place for a in agreements if a] == sorted({a.place for a in agreements if a}, reverse=True)
    assert None not in agreements


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("energy.refinery", "energy.refinery", True),
        ("energy.refinery", None, True),
        ("energy.refinery", "energy.fuel_storage", True),
        ("energy.refinery", "energy.grid", False),
        ("residential", "education", True),
        ("residential", "health", False),
        ("military", "residential", False),
    ],
)
def test_categories(one: str | None, other: str | None, expected: bool) -> None:
    assert same(incident(category=one), incident(category=other)) is expected


def test_plants_are_found_across_town_names_but_homes_are_not() -> None:
    near = replace(TOWN, name="Zarechny", settlement="Zarechny", lat=52.05)
    for category, expected in [("energy.refinery", True), ("residential", False), ("energy.grid", False)]:
        assert (
            same(incident(place=TOWN, category=category), incident(place=near, category=category)) is expected
        )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"actor": "UA"}, {"actor": "UA"}, True),
        ({"actor": "UA"}, {}, True),
        ({"actor": "UA"}, {"actor": "IL"}, False),
    ],
)
def test_sides(one: dict[str, Any], other: dict[str, Any], expected: bool) -> None:
    assert same(incident(**one), incident(**other)) is expected


CLINIC = {"category": "health", "target": "Saint Anna clinic"}


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"day": "2024-03-12"}, {"day": "2024-03-12T23:50:00+03:00"}, True),
        ({"day": "2024-03-12"}, {"day": "2024-03-11"}, False),
        # Two nights in a row are two raids, unless the same people were hurt.
        ({"day": "2024-03-11"}, {"day": "2024-03-12T01:30:00+03:00"}, False),
        ({"day": "2024-03-11", "killed": 4}, {"day": "2024-03-12T01:30:00+03:00", "killed": 4}, True),
        ({"day": "2024-03-11", "killed": 4}, {"day": "2024-03-12T01:30:00+03:00", "killed": 9}, False),
        ({"day": "2024-03-11", "killed": 4}, {"day": "2024-03-12T13:30:00+03:00", "killed": 4}, False),
        ({"day": "2024-03-11", "killed": 4, **CLINIC}, {"day": "2024-03-12", "killed": 4, **CLINIC}, True),
        ({"day": "2024-03-11", **CLINIC}, {"day": "2024-03-12", **CLINIC}, False),
        ({"day": None}, {"day": "2024-03-10"}, True),
        ({"day": None}, {"day": "2024-03-09"}, False),
        ({"day": None}, {"day": "2024-03-13"}, False),
    ],
)
def test_days(one: dict[str, Any], other: dict[str, Any], expected: bool) -> None:
    assert same(incident(**one), incident(**other)) is expected


@pytest.mark.parametrize(
    ("start", "precision", "expected"),
    [("2024-03-01", "month", True), ("2024-02-01", "month", False), ("2024-01-01", "year", True)],
)
def test_a_month_that_has_not_ended_may_mean_the_last_days(
    start: str, precision: Any, expected: bool
) -> None:
    assert (
        same(incident(day="2024-03-11"), replace(incident(), time=When(start=start, precision=precision)))
        is expected
    )


days = st.dates().map(str)


@given(days, st.sampled_from(["day", "month", "year"]), st.datetimes())
def test_any_day_is_a_short_span_of_real_days(start: str, precision: Any, told: Any) -> None:
    span = act(replace(incident(), time=When(start=start, precision=precision)), told)
    assert 0 <= span.last - span.first <= 2
