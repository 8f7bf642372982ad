"""What befell plants, depots and lines, in the many words that wires have for it. Our own words."""

import pytest

from tests.unit.incidents.extracting import current, hit


@pytest.mark.parametrize(
    ("text", "what", "where"),
    [
        (
            "The biggest oil depot of Port Sudan was burning on Monday after a drone raid.",
            "energy.fuel_storage",
            "Port Sudan",
        ),
        (
            "A power plant in Poltava is out of action after Monday's Russian missile attack.",
            "energy.power_plant",
            "Poltava",
        ),
        (
            "A substation in Poltava is beyond repair after a Russian drone strike on Monday.",
            "energy.grid",
            "Poltava",
        ),
        (
            "A steel mill in Nikopol is at a standstill after a Russian drone strike on Monday.",
            "industry",
            "Nikopol",
        ),
        ("Konotop was left without power by a Russian drone strike on Monday.", "energy.grid", "Konotop"),
        ("Konotop was left without water by Russian shelling on Monday.", "water", "Konotop"),
    ],
)
def test_what_no_longer_works_after_a_strike_was_struck(text: str, what: str, where: str) -> None:
    assert hit(text) == {(what, where)}


@pytest.mark.parametrize(
    "text",
    [
        "A power plant in Poltava is out of service for repairs, its owner said on Monday.",
        "The heating of Konotop was not hit by a drone strike on Monday, the mayor said.",
        "A mill in Poltava is beyond repair after a flood on Monday.",
    ],
)
def test_what_is_out_of_use_for_other_reasons(text: str) -> None:
    assert not any("infrastructure_strike" in i.classes for i in current(text))


@pytest.mark.parametrize(
    ("text", "what", "where"),
    [
        ("Ukrainian drones paid a visit to a refinery in Ufa overnight.", "energy.refinery", "Ufa"),
        ("Drones visited an oil depot in Azov on Tuesday.", "energy.fuel_storage", "Azov"),
        ("Two drones got at a chemical plant in Perm on Tuesday.", "industry", "Perm"),
        ("Two shells clipped a power line near Nikopol on Monday.", "energy.grid", "Nikopol"),
        ("Drones singled out a refinery in Ufa on Monday.", "energy.refinery", "Ufa"),
        ("A refinery in Ufa fell victim to a drone attack on Monday.", "energy.refinery", "Ufa"),
        ("Drones attacked Bashkortostan. A refinery in Ufa took a hit.", "energy.refinery", "Ufa"),
        ("A depot in Azov was on the receiving end of a drone raid on Monday.", None, "Azov"),
        ("Two substations in Sumy were the mark of Monday's Russian bombardment.", "energy.grid", "Sumy"),
    ],
)
def test_ways_to_be_hit(text: str, what: str | None, where: str) -> None:
    assert (what, where) in hit(text)


@pytest.mark.parametrize(
    "text",
    [
        "The governor paid a visit to a refinery in Ufa on Tuesday and saw the new drones of a student club.",
        "Inspectors visited a nuclear plant in Ufa on Tuesday.",
        "The refinery in Ufa took a hit from falling prices on Monday.",
        "The region's refineries took a hit in the third quarter, Ufa analysts said.",
        "A refinery in Ufa fell victim to a fraud worth millions.",
        "A lorry clipped a power line near Ufa on Monday.",
        "The tax office singled out a refinery in Ufa on Monday.",
        "A bakery in Ufa was on the receiving end of complaints on Monday.",
    ],
)
def test_harmless_uses_of_the_same_words(text: str) -> None:
    assert not current(text)


@pytest.mark.parametrize(
    ("text", "what", "where"),
    [
        (
            "Work at a gas plant in Zakho was suspended on Monday after an explosion blamed on a drone.",
            "energy.refinery",
            "Zakho",
        ),
        (
            "A refinery in Zakho was shut on Monday after a drone started a fire.",
            "energy.refinery",
            "Zakho",
        ),
        (
            "The guards of a boiler house in Sumy had left when two drones came down on it on Monday.",
            "energy.power_plant",
            "Sumy",
        ),
        (
            "Gunmen stopped fuel lorries near Nioro on Monday and set ten of them alight.",
            "energy.fuel_storage",
            "Nioro",
        ),
    ],
)
def test_what_was_told_before_was_hit(text: str, what: str, where: str) -> None:
    assert hit(text) == {(what, where)}


@pytest.mark.parametrize(
    "text",
    [
        "Work at a gas plant in Zakho was suspended on Monday after an explosion blamed on a leak.",
        "A refinery in Zakho was shut on Monday after a spark started a fire.",
    ],
)
def test_what_chance_did(text: str) -> None:
    assert not any("infrastructure_strike" in i.classes for i in current(text))


@pytest.mark.parametrize(
    ("text", "what", "where"),
    [
        (
            "Shelling cut the pipeline that brings drinking water to a village near Nikopol on Monday.",
            "water",
            "Nikopol",
        ),
        ("A bomb went off beneath a 24-inch line in Sui on Monday.", "energy.pipeline", "Sui"),
        ("A drone set a tank on fire at the Fujairah oil hub on Monday.", "energy.terminal", "Fujairah"),
        (
            "The line that ties a nuclear plant to the grid was severed by shelling in Nikopol on Monday.",
            "energy.grid",
            "Nikopol",
        ),
        (
            "One of two power lines that feed a nuclear plant failed when shells hit it near Nikopol.",
            "energy.grid",
            "Nikopol",
        ),
        ("Gunmen fell upon a fuel convoy at Nioro in Mali on Monday.", "energy.fuel_storage", "Nioro"),
    ],
)
def test_lines_by_what_they_feed(text: str, what: str, where: str) -> None:
    assert hit(text) == {(what, where)}
