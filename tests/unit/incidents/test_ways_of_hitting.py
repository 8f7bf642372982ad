"""Ways of hitting: what drones, shells, jets and gunmen do to a target in the idioms of wires, and the same
words where nobody was attacked. Every sentence is the tests' own."""

import pytest

from tests.unit.incidents.extracting import current, only

HITS = [
    ("A Russian drone went for a substation in Sumy on Monday.", "drone_strike", "energy.grid"),
    ("Israeli jets went for a power station near Tyre on Monday.", "air_strike", "energy.power_plant"),
    ("Azerbaijani guns and drones went for the reservoir at Jermuk on Monday.", "drone_strike", "water"),
    (
        "Russian artillery worked over the railway station in Kupiansk on Monday.",
        "shelling",
        "transport.rail",
    ),
    ("A Russian missile slammed the port of Odesa on Monday.", "missile_strike", "transport.port"),
    ("A missile buried itself in a block of flats in Dnipro on Monday.", "missile_strike", "residential"),
    ("A shell landed beside a hospital in Nikopol on Monday.", "shelling", "health"),
    ("A goods train was caught by a drone outside Lokhvytsia on Monday.", "drone_strike", "transport.rail"),
    (
        "The port of Odesa was on the receiving end of Russian drones on Monday.",
        "drone_strike",
        "transport.port",
    ),
    ("The tanker Verity took a missile in the Black Sea on Monday.", "missile_strike", "transport.ship"),
    ("The Tanf base took four rockets on Monday.", "shelling", "military"),
    ("A drone punched through the roof of a hangar in Erbil on Monday.", "drone_strike", "military"),
    ("Israeli jets pulverised a cement works in Hodeidah on Monday.", "air_strike", "industry"),
    ("Drones put the airport at Khartoum out of business on Monday.", "drone_strike", "transport.airport"),
    ("A warehouse in Tyre was turned to scrap by Israeli jets on Monday.", "air_strike", "commercial"),
    (
        "Sea drones sent the patrol ship Kotov to the bottom off Feodosia on Monday.",
        "naval_strike",
        "military",
    ),
    (
        "Gunmen put the torch to a relay cabinet beside the railway in Lyon on Monday.",
        "sabotage",
        "transport.rail",
    ),
    ("Gunmen mowed down eight villagers in Turbat on Monday.", "armed_attack", None),
    ("Snipers picked off two soldiers near Turbat on Monday.", "armed_attack", "military"),
    ("Gunmen fired shots at a checkpoint in Turbat on Monday.", "armed_attack", "military"),
    ("Jihadists fell on the army post at Kpekankandi in Togo on Monday.", "armed_attack", "military"),
    ("Islamist fighters overwhelmed an army base in Gamboru on Monday.", "armed_attack", "military"),
    ("Two villages near La Mesilla were shot up by cartel gunmen on Monday.", "armed_attack", "residential"),
    (
        "Iranian guards put men aboard the tanker Niko in the Gulf of Oman on Monday.",
        "naval_strike",
        "transport.ship",
    ),
    ("Bandits laid a trap for a police patrol near Turbat on Monday.", "armed_attack", "military"),
    ("Chadian and Sudanese soldiers fired at each other at Tine on Monday.", "armed_attack", None),
    ("Shots were exchanged between Afghan and Tajik guards at Panj on Monday.", "armed_attack", None),
]


@pytest.mark.parametrize(("text", "kind", "category"), HITS)
def test_what_was_done_to_a_target(text: str, kind: str, category: str | None) -> None:
    found = only(text)
    assert found.type == kind
    assert (found.target.infrastructure if found.target else None) == category


@pytest.mark.parametrize(
    "text",
    [
        "Drones went for $5,000 apiece at an auction in Kyiv on Monday.",
        "Investors went for drone makers in Paris on Monday.",
        "Drone makers worked over the weekend in Kyiv.",
        "Missile crews went for a walk in Kyiv on Monday.",
        "Moscow slams Kyiv over a swap of prisoners.",
        "Reporters descended on the village of Yelwata on Monday.",
        "Fans overwhelmed the stewards in Paris on Monday.",
        "A minister was overwhelmed by letters in Kyiv on Monday.",
        "The firm cut its forecast in half in Paris on Monday.",
        "The army took four rockets from a depot near Erbil on Monday.",
        "Ankara took a missile for its parade on Monday.",
        "Shares in Erbil shot up by a fifth on Monday.",
        "Prices fell to a new low in Kyiv on Monday.",
        "Suspicion fell on the rebels in Goma on Monday.",
        "The wind blew the roof off a barn in Lyon on Monday.",
        "A drone was caught on camera over Lyon on Monday.",
        "The storm left the pier a wreck in Brighton on Monday.",
    ],
)
def test_the_same_words_where_nobody_was_attacked(text: str) -> None:
    assert current(text) == []


def test_a_plane_shot_out_of_the_sky_was_shot_down() -> None:
    found = only("Sudan's army shot a drone out of the sky over Khartoum on Monday.")
    assert (found.type, found.outcome) == ("drone_strike", "intercepted")


def test_out_of_says_from_where_as_from_does() -> None:
    found = only("Gunmen on horseback out of Sudan burned three hamlets near Birao on Monday.")
    assert "cross_border" in found.classes
    convoy = only(
        "A convoy of fuel lorries out of Senegal was stopped at Diboli by gunmen who burned it on Monday."
    )
    assert convoy.actor is None or convoy.actor.country is None
