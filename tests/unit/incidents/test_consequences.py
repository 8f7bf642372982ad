"""What came of a strike, how long it will last, and what has gone on for long. Our own words."""

import pytest

from tests.unit.incidents.extracting import current, hit, incidents, only


@pytest.mark.parametrize(
    ("text", "what", "where"),
    [
        (
            "The Slavyansk refinery may be idle for at least three months after Monday's drone attack.",
            "energy.refinery",
            "Slavyansk refinery",
        ),
        (
            "A chemical plant in Cherkasy will be shut for months after missiles hit it on Monday.",
            "industry",
            "Cherkasy",
        ),
        (
            "The reopening of the Slavyansk refinery after Monday's drone attack will take two weeks.",
            "energy.refinery",
            "Slavyansk refinery",
        ),
        (
            "The Slavyansk refinery halted operations after a drone strike on Monday destroyed a column.",
            "energy.refinery",
            "Slavyansk refinery",
        ),
        (
            "A power plant in Cherkasy shut down after a missile strike on Monday killed two engineers.",
            "energy.power_plant",
            "Cherkasy",
        ),
        (
            "Ukrtransnafta lowered flows through the pipeline at Brody after a drone attack on Monday.",
            "energy.pipeline",
            "Brody",
        ),
        (
            "The Slavyansk refinery cut its output by a third after Monday's drone attack.",
            "energy.refinery",
            "Slavyansk refinery",
        ),
    ],
)
def test_what_will_not_work_for_long_was_struck(text: str, what: str, where: str) -> None:
    assert hit(text) == {(what, where)}
    assert only(text).time is not None


@pytest.mark.parametrize(
    "text",
    [
        "For several months drones have been hitting the refinery in Saratov.",
        "For more than a year, the port of Chornomorsk has come under missile attack.",
        "The port cut output forecasts on Monday after attacks elsewhere.",
        "The refinery in Saratov could be attacked by drones within months, its director said on Monday.",
    ],
)
def test_what_goes_on_or_may_come_is_no_act(text: str) -> None:
    assert not current(text)


def test_what_was_shut_for_months_after_a_strike_was_struck_long_ago() -> None:
    assert all(i.background for i in incidents("A mill in Sumy was shut for months after drones hit it."))


def test_a_day_outweighs_words_of_habit() -> None:
    assert hit("Russia repeatedly shelled a power station in Selydove on Monday.") == {
        ("energy.power_plant", "Selydove")
    }
    assert not current("Russia repeatedly shells a power station in Selydove.")


def test_the_first_time_in_months_is_news() -> None:
    for since in ("in weeks", "in months", "in two years"):
        text = f"Drones have hit the refinery in Saratov for the first time {since}, officials said Monday."
        assert hit(text) == {("energy.refinery", "Saratov")}


def test_an_airport_closed_for_safety_was_not_hit() -> None:
    for closing in ("forcing the closure of four airports", "shutting down two airports for hours"):
        assert hit(f"Ukrainian drones attacked Kazan on Monday, {closing}.") == {(None, "Kazan")}


def test_cables_whose_loss_cut_the_power_are_the_grids() -> None:
    text = "Arsonists burned cables under a bridge in Potsdam on Monday, cutting power to 30,000 homes."
    assert hit(text) == {("energy.grid", "Potsdam")}
    assert hit("Arsonists burned cables in Potsdam on Monday.") == {("communications", "Potsdam")}


def test_who_attacks_together_is_no_target() -> None:
    target = only("The trawler Marisol was attacked by speedboats and drones off Aden on Monday.").target
    assert target is not None
    assert target.name is not None
    assert "Marisol" in target.name


def test_a_bridge_that_links_two_regions_is_one() -> None:
    assert hit("Rebels blew up a bridge linking Borno and Adamawa states on Monday.") == {
        ("transport.bridge", "Borno")
    }


def test_what_is_told_as_it_was_where_it_is_said_to_be() -> None:
    assert hit("Togo's main port halted operations on Monday after gangs attacked it.") == {
        ("transport.port", "Togo")
    }
