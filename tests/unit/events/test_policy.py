"""When subscribers are told, and in which words."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from tellings import DEPOT, NOON, REGION, RUSSIA, TOWN, VILLAGE, Desk, incident, report, retraction

from streams.events.policy import Policy, changes, classify
from streams.events.titles import title
from streams.incidents.record import Incident, Place


@pytest.mark.parametrize(
    ("category", "raises"),
    [
        ("energy.refinery", True),
        ("energy.grid", True),
        ("water", True),
        ("transport.ship", True),
        ("communications", True),
        ("industry", True),
        ("health", True),
        ("government", False),
        ("education", False),
        ("military", False),
        ("residential", False),
        (None, False),
    ],
)
def test_the_categories_of_section_4_raise(category: str | None, raises: bool) -> None:
    told = classify(incident(category=category), Policy())
    assert told.classes == (("cross_border", "infrastructure_strike") if raises else ("cross_border",))


def test_the_policy_overrules_what_the_extractor_thought_of_the_target() -> None:
    told = incident(category="health", classes=("infrastructure_strike",))
    assert classify(told, Policy(raising=("energy.",))).classes == ()


def test_history_has_no_class() -> None:
    assert classify(incident(background=True, category="water"), Policy()).classes == ()


PLANT = incident(category="energy.refinery")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"outcome": "intercepted"}, ("outcome",)),
        ({"status": "disputed"}, ("status",)),
        ({"killed": 3}, ("casualties",)),
        ({"place": TOWN}, ("place",)),
        ({"place": REGION}, ("place",)),
        ({"place": replace(VILLAGE, name="the village of Lesnoye", lat=51.301)}, ()),
        ({"category": "energy.grid"}, ("target",)),
        ({"classes": ()}, ("classes",)),
        ({"confidence": 0.99, "actor": "UA"}, ("actor",)),
        ({"kind": "missile_strike"}, ("type",)),
        ({"day": "2024-03-12T03:00:00+03:00"}, ()),
    ],
)
def test_what_counts_as_changed(change: dict[str, Any], expected: tuple[str, ...]) -> None:
    assert changes(PLANT, incident(**{"category": "energy.refinery", **change})) == expected


def test_who_did_it_or_with_what_alone_is_no_update_but_is_named_beside_one() -> None:
    desk = Desk()
    desk.tell(report("a", incident("strike_unspecified")))
    desk.tell(report("b", incident("drone_strike", actor="UA")))
    assert desk.kinds() == ["new"]
    desk.tell(report("c", incident("drone_strike", killed=1)))
    assert desk.alerts[-1].changed == ("type", "casualties", "actor")


def test_an_alert_carries_what_it_stands_on() -> None:
    desk = Desk()
    first = report("a")
    second = report("b", incident(killed=2), received_at=NOON + timedelta(minutes=1))
    desk.tell(first)
    desk.tell(second)
    update = desk.alerts[-1]
    assert update.reports == (first.article, second.article)
    assert update.quotes == ("a says so.", "b says so.")
    assert (update.sources, update.revision, update.first_reported_at) == (2, 2, NOON)
    desk.tell(retraction(first))
    desk.tell(retraction(second))
    assert (desk.alerts[-1].kind, desk.alerts[-1].reports) == ("cancel", ())


SEA = Place(name="Black Sea", precision="country")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            incident(place=TOWN, category="energy.refinery"),
            "Drone strike on oil refinery in Rechnoy, Kursk, RU, 2024-03-12",
        ),
        (
            incident("ground_incursion", REGION, outcome="repelled"),
            "Repelled ground incursion in Kursk region, RU, 2024-03-12",
        ),
        (
            incident(place=replace(TOWN, name="Rechnoi", admin1="Kursk Oblast")),
            "Drone strike in Rechnoi, Kursk Oblast, RU, 2024-03-12",
        ),
        (
            incident(place=replace(DEPOT, name="Zarya depot")),
            "Drone strike in Zarya depot, Rechnoy, Kursk, RU, 2024-03-12",
        ),
        (incident(place=RUSSIA, outcome="intercepted", day=None), "Intercepted drone strike in Russia"),
        (
            incident("naval_strike", SEA, category="transport.ship"),
            "Naval strike on ship in Black Sea, 2024-03-12",
        ),
        (incident("explosive", None, day="2024-03-12T03:00:00+03:00"), "Explosion, 2024-03-12"),
    ],
)
def test_titles(told: Incident, expected: str) -> None:
    assert title(told) == expected


def test_a_title_is_one_printable_line_of_bounded_length() -> None:
    hostile = replace(VILLAGE, name="Les\nnoye\x1b[31m\u202e" + "o" * 900)
    line = title(incident(place=hostile))
    assert line.isprintable()
    assert len(line) == 200
