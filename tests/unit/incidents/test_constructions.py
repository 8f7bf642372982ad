"""Constructions that the press tells acts in, where who, what and where stand out of their usual order; each
beside the like that tells of none (codebook, section 1)."""

import pytest

from tests.unit.incidents.extracting import current, hit, only


@pytest.mark.parametrize(
    "text",
    [
        "Among the targets of Tuesday's drone attack was a refinery in Samara.",
        "The targets of a drone attack on Tuesday night included a refinery in Samara.",
        "Drones attacked the Volga region on Tuesday, with a refinery in Samara among the targets.",
        "The army carried out a drone attack on Tuesday, with a refinery in Samara among the sites hit.",
        "The refinery in Samara, hit twice before, was struck by drones on Tuesday.",
    ],
)
def test_what_was_aimed_at_may_stand_anywhere(text: str) -> None:
    assert hit(text) == {("energy.refinery", "Samara")}


def test_each_of_those_among_the_targets_was_hit() -> None:
    text = "The targets of Tuesday's drone attack were a refinery in Samara and an oil depot in Engels."
    assert hit(text) == {("energy.refinery", "Samara"), ("energy.fuel_storage", "Engels")}


@pytest.mark.parametrize(
    "text",
    [
        "Damaged in the Russian attack on Tuesday were an oil depot in Reni and the port of Izmail.",
        "Hit in a drone attack on Tuesday were an oil depot in Reni and the port of Izmail.",
        "Drones attacked Odesa region on Tuesday. Also hit: an oil depot in Reni and the port of Izmail.",
        "Also struck by drones, the governor said, were an oil depot in Reni and the port of Izmail.",
        "Among the targets of the air strike, he said, were an oil depot in Reni and the port of Izmail.",
    ],
)
def test_what_was_hit_may_stand_behind_its_verb(text: str) -> None:
    assert hit(text) == {("energy.fuel_storage", "Reni"), ("transport.port", "Izmail")}


def test_what_a_sentence_opens_with_may_be_no_act() -> None:
    assert current("Hit by inflation, shops in Reni were empty on Tuesday.") == []
    assert current("Damaged goods were burned in Reni on Tuesday.") == []
    assert current("Worst hit were the banks, whose shares fell on Tuesday.") == []


def test_those_among_the_dead_are_no_targets() -> None:
    assert hit("Drones attacked Samara on Tuesday, with refinery workers among the dead.") == {
        (None, "Samara")
    }


@pytest.mark.parametrize(
    "told",
    [
        "Gunmen who were believed to have come from Libya attacked a mine in Chad on Tuesday.",
        "A group of armed men who came from Libya attacked a mine in Chad on Tuesday.",
        "Gunmen attacked a mine in Chad on Tuesday before fleeing back to Libya.",
        "Gunmen attacked a mine in Chad on Tuesday. They had come from Libya, the army said.",
        "Gunmen attacked a mine in Chad on Tuesday. The attackers fled back across the border, it said.",
        "The attackers came from Libya and fled after killing four miners in Chad on Tuesday.",
    ],
)
def test_attackers_that_came_over_a_border_crossed_it(told: str) -> None:
    assert "cross_border" in only(told).classes


@pytest.mark.parametrize(
    "told",
    [
        "Gunmen attacked a mine in Chad on Tuesday. The miners had come from Libya, the army said.",
        "Gunmen attacked a mine in Chad on Tuesday and fled. They came from a village near by.",
        "Gunmen attacked a mine in Chad on Tuesday before fleeing to the hills.",
        "Gunmen attacked a mine in Chad on Tuesday. They had come on horses.",
    ],
)
def test_attackers_that_came_from_near_crossed_none(told: str) -> None:
    assert "cross_border" not in only(told).classes


def test_soldiers_of_an_army_are_its_own() -> None:
    act = only("Soldiers of the Chadian army crossed into Sudan on Tuesday.")
    assert act.classes == ("cross_border",)
    assert act.actor is not None
    assert act.actor.country == "TD"


def test_nothing_explodes_on_rails_by_itself() -> None:
    for text in (
        "Blast on railway track derails train in Sindh",
        "A blast on the railway track derailed a train in Sindh on Tuesday, injuring four.",
        "An explosion on a rail line in Sindh halted trains on Tuesday.",
    ):
        act = only(text)
        assert act.type == "explosive"
        assert act.classes == ("infrastructure_strike",)
    assert current("The explosion of a gas tank derailed a train in Sindh on Tuesday.") == []
    assert current("A boiler blast halted trains in Sindh on Tuesday.") == []
