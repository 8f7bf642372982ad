"""What the headline adds to a text that leaves open who did it."""

from dataclasses import replace

import pytest

from tests.unit.incidents.extracting import article, current, extractor, only


def headed(headline: str, text: str) -> dict[str | None, str | None]:
    """The place of each incident and its actor's country, of a text under a headline."""
    found = extractor().extract(replace(article(text), headline=headline))
    return {i.place and i.place.name: i.actor and i.actor.country for i in found}


def test_a_headline_says_who_did_it() -> None:
    text = "A power station in Kherson was hit by drones on Tuesday, its operator said."
    assert headed("Russian drones cut power in Ukraine", text) == {"Kherson": "RU"}
    assert headed("Drones cut power in Ukraine", text) == {"Kherson": None}


def test_a_headline_of_another_attack_says_nothing_of_this() -> None:
    text = "Gunmen blew up a pipeline in Bayelsa on Tuesday, its operator said."
    assert headed("Russian drones cut power in Ukraine", text) == {"Bayelsa": None}


def test_a_headline_says_whose_attack_on_a_ship_it_was() -> None:
    text = "A container ship was hit by a missile in the Red Sea on Tuesday, its operator said."
    assert headed("Houthis fire missile at container ship", text) == {"Red Sea": "YE"}


@pytest.mark.parametrize(
    "flash",
    [
        "TUAPSE REFINERY HALTS WORK AFTER DRONE ATTACK EARLY ON WEDNESDAY - SOURCES",
        "TUAPSE REFINERY STOPS LOADINGS AFTER RAID BY UKRAINIAN DRONES ON WEDNESDAY",
        "The refinery of Tuapse suspends intake after drone strike on Wednesday, sources say",
    ],
)
def test_what_stops_after_an_attack_is_not_the_attack(flash: str) -> None:
    told = only(flash)
    assert told.target is not None
    assert (told.type, told.target.infrastructure) == ("drone_strike", "energy.refinery")


def test_an_attack_that_is_halted_is_none() -> None:
    assert not any(
        i.outcome == "carried_out" for i in current("Army halts drone strikes on refinery of Tuapse")
    )


@pytest.mark.parametrize(
    ("headline", "summary", "place", "category", "classes"),
    [
        (
            "Two Russian drones hit Kharkiv substation, thousands without power",
            "Crews work to restore supply after Tuesday's strike; no one hurt, says mayor",
            "Kharkiv",
            "energy.grid",
            {"cross_border", "infrastructure_strike"},
        ),
        (
            "Ukraine drones strike Tuapse port for third time",
            "Quay and crane damaged on Tuesday, says regional headquarters",
            "Tuapse",
            "transport.port",
            {"cross_border", "infrastructure_strike"},
        ),
        (
            "Two killed by shell from DRC in Rubavu, Rwanda says",
            "Kinshasa denies firing Tuesday's round; market shut, families flee",
            "Rubavu",
            None,
            {"cross_border"},
        ),
    ],
)
def test_a_summary_is_read_under_its_headline(
    headline: str, summary: str, place: str, category: str | None, classes: set[str]
) -> None:
    """The headline tells what and where, the summary that takes it for granted the day."""
    (told,) = extractor().extract(replace(article(summary), headline=headline))
    assert told.place is not None
    assert told.time is not None
    assert (told.place.name, told.time.start) == (place, "2025-06-10")
    assert (told.target.infrastructure if told.target else None) == category
    assert set(told.classes) == classes


def test_what_a_headline_tells_stands_on_its_summary() -> None:
    summary = "Crews work to restore supply. No one was hurt, says mayor"
    (told,) = extractor().extract(replace(article(summary), headline="Russian drones hit Kharkiv substation"))
    assert [summary[e.start : e.end] for e in told.evidence] == [summary]


@pytest.mark.parametrize(
    ("headline", "summary"),
    [
        ("Market crash hits Kyiv exporters", "Traders count losses on Tuesday as shelves empty"),
        ("Army to bomb rebel camps, minister warns", "Offensive in Tibesti could start on Friday, he says"),
        (
            "Trial opens over 2019 bombing of Nairobi hotel",
            "Three deny charges, first witnesses heard on Tuesday",
        ),
    ],
)
def test_a_summary_of_no_attack_stays_so(headline: str, summary: str) -> None:
    assert extractor().extract(replace(article(summary), headline=headline)) == ()


def test_a_whole_story_tells_by_itself_what_happened() -> None:
    story = "Traders in Kyiv count their losses as shelves empty, and nobody knows what comes next. " * 8
    assert (
        extractor().extract(replace(article(story), headline="Russian drones hit Kharkiv substation")) == ()
    )


def test_who_condemns_an_attack_in_a_headline_did_not_make_it() -> None:
    assert only("Kremlin condemns attack on Crimea bridge").actor is None
    who = only("Iran condemns Israeli strike on gas field").actor
    assert who is not None
    assert who.country == "IL"
