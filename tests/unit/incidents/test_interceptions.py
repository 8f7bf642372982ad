"""Drones and missiles that were brought down: where, how many at each place, and what they were aimed at."""

import pytest

from tests.unit.incidents.extracting import current, only, told


@pytest.mark.parametrize(
    "text",
    [
        "Moscow said 12 drones were destroyed over the territory of the Bryansk region, 9 drones were "
        "destroyed over the Oryol region, 1 drone was destroyed in the Tula region and 3 "
        "drones were destroyed in the Kaluga region on Monday.",
        "Moscow said air defences shot down 12 drones over the Bryansk region and the Black Sea, another "
        "nine drones over the Oryol region, four more over Tula region and a drone over the Kaluga region.",
    ],
)
def test_each_region_of_an_account_of_drones_has_its_own(text: str) -> None:
    found = current(text)
    assert {i.place.name for i in found if i.place} == {
        f"{n} region" for n in ("Bryansk", "Oryol", "Tula", "Kaluga")
    }
    assert {(i.type, i.outcome) for i in found} == {("drone_strike", "intercepted")}


def test_what_was_detected_and_destroyed_was_shot_down() -> None:
    text = (
        "Drones had also been detected and destroyed in the Kaluga and Tula regions on Monday, Moscow said."
    )
    assert told(text) == {("drone_strike", "Kaluga"), ("drone_strike", "Tula region")}
    assert {i.outcome for i in current(text)} == {"intercepted"}


def test_a_republic_is_a_place_like_any_region() -> None:
    text = (
        "Air defences destroyed five drones on Monday over the territory of the Republic of Tatarstan, two "
        "drones over the territory of the Samara region."
    )
    assert told(text) == {("drone_strike", "Tatarstan"), ("drone_strike", "Samara region")}


def test_drones_destroyed_in_a_workshop_were_not_brought_down() -> None:
    incident = only(
        "A missile hit a workshop in Taganrog on Monday, and dozens of drones were destroyed in the blast."
    )
    assert incident.outcome == "carried_out"


@pytest.mark.parametrize(
    "text",
    [
        "Patrol boats destroyed four sea drones in the Black Sea on Monday.",
        "Russia said three unmanned boats were destroyed in the Black Sea on Monday.",
    ],
)
def test_sea_drones_that_were_destroyed_had_come_to_attack(text: str) -> None:
    incident = only(text)
    assert (incident.type, incident.outcome) == ("naval_strike", "intercepted")


@pytest.mark.parametrize(
    "text",
    [
        "Russia attacked Ukraine with six missiles on Monday but all of them were intercepted, Kyiv said.",
        "Drones targeting the port city of Odesa were shot down on Monday, the mayor said.",
    ],
)
def test_what_was_brought_down_whole_did_not_hit(text: str) -> None:
    assert only(text).outcome == "intercepted"


def test_part_of_what_was_fired_being_brought_down_leaves_the_rest() -> None:
    text = "Russia attacked Ukraine with six missiles on Monday and five of them were intercepted, Kyiv said."
    assert "carried_out" in {i.outcome for i in current(text)}


@pytest.mark.parametrize(
    ("text", "kind", "outcome"),
    [
        ("Air defences repelled an attack by 12 drones on Samara on Monday.", "drone_strike", "intercepted"),
        (
            "Air defences repelled a massive attack with missiles on Samara on Monday.",
            "missile_strike",
            "intercepted",
        ),
        (
            "Electronic warfare units repelled an attack on Samara on Monday.",
            "strike_unspecified",
            "intercepted",
        ),
        ("Border guards repelled an attack on Samara on Monday.", "armed_attack", "repelled"),
    ],
)
def test_air_defences_repel_what_flies(text: str, kind: str, outcome: str) -> None:
    incident = only(text)
    assert (incident.type, incident.outcome) == (kind, outcome)


def test_over_a_region_drones_are_destroyed_in_flight() -> None:
    told = only("Over the Tula region nine drones were destroyed on Monday, the governor said.")
    assert (told.type, told.outcome) == ("drone_strike", "intercepted")
    assert not current("Over 40 drones were destroyed in a raid on a workshop in Donetsk on Monday.")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Ukraine shot down 40 drones overnight. Nine were shot down over Lviv and five over Odesa.",
            {"Lviv", "Odesa"},
        ),
        ("Ukraine shot down 40 Russian drones on Monday. Two of them were destroyed over Lviv.", {"Lviv"}),
        (
            "Russia said it downed 30 drones. Of these, 12 were shot down over Tula and nine over Orel.",
            {"Tula", "Orel"},
        ),
        (
            "Russia said it downed 30 drones on Monday. Eleven were intercepted in the Belgorod region.",
            {"Belgorod region"},
        ),
    ],
)
def test_some_of_those_shot_down_have_a_place_of_their_own(text: str, places: set[str]) -> None:
    assert {i.place.name for i in current(text) if i.place} == places
    assert {i.outcome for i in current(text)} == {"intercepted"}


def test_some_of_those_fired_are_told_with_them() -> None:
    assert only("The Houthis fired six missiles at Israel on Monday. Two were shot down over Eilat.").place


@pytest.mark.parametrize("some", [", of which 47 were", ", 47 of which were", ", and 47 of them were"])
def test_over_which_towns_some_of_those_fired_were_shot_down(some: str) -> None:
    told = current(f"Russia launched 72 drones on Monday{some} shot down over Poltava and Sumy.")
    assert {(i.place.name, i.outcome) for i in told if i.place} == {
        ("Poltava", "intercepted"),
        ("Sumy", "intercepted"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Hezbollah said it had fired at Haifa on Monday, but the rocket was brought down near the city.",
        "Hezbollah fired on Haifa on Monday. The rockets were intercepted, the army said.",
    ],
)
def test_what_was_brought_down_is_what_somebody_fired(text: str) -> None:
    incident = only(text)
    assert (incident.type, incident.outcome) == ("shelling", "intercepted")
    assert incident.place is not None
    assert incident.place.name == "Haifa"


def test_gunfire_is_not_brought_down_with_a_drone() -> None:
    text = "Guards fired on a crowd in Haifa on Monday, killing two. A drone was shot down over Acre."
    assert ("armed_attack", "Haifa") in told(text)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Kuwait intercepted an Iranian attack on its main airport on Monday.", "KW"),
        ("The army said it had intercepted Iranian strikes aimed at the port of Fujairah.", "AE"),
        ("Iranian strikes on the Ruwais refinery were intercepted on Monday, officials said.", "AE"),
    ],
)
def test_attacks_are_intercepted_like_missiles(text: str, country: str) -> None:
    told = only(text)
    assert (told.type, told.outcome) == ("strike_unspecified", "intercepted")
    assert told.place is not None
    assert told.place.country == country
    assert told.actor is not None
    assert told.actor.country == "IR"


def test_what_only_meant_to_attack_is_no_strike() -> None:
    boat = "The coast guard intercepted a boat planning an attack on an oil rig off Lagos, officials said."
    assert all(i.outcome != "intercepted" for i in current(boat))


def test_what_was_repelled_was_not_carried_out() -> None:
    told = only("The emirates said they had repelled Iranian attacks targeting the port of Fujairah.")
    assert told.outcome == "repelled"


TALLIES = [
    "It listed 25 in Rostov, six in Kursk and two each in the Bryansk and Orel regions.",
    "It counted 25 over Rostov, six over Kursk and two each over the Bryansk and Orel regions.",
    "There were 25 over Rostov and six over Kursk, and two each over the Bryansk and Orel regions.",
    "The ministry reported drones over Rostov, which was renamed in 2023, and over Kursk, Bryansk and Orel.",
]


@pytest.mark.parametrize("tally", TALLIES)
def test_a_tally_tells_where_they_were_shot_down(tally: str) -> None:
    found = current(f"Russia said on Tuesday that it had shot down 35 Ukrainian drones. {tally}")
    assert {i.place.name.removesuffix(" region") for i in found if i.place} == {
        "Rostov",
        "Kursk",
        "Bryansk",
        "Orel",
    }
    assert {(i.type, i.outcome, i.classes) for i in found} == {
        ("drone_strike", "intercepted", ("cross_border",))
    }


@pytest.mark.parametrize(
    "text",
    [
        "Russia said 23 Ukrainian drones were destroyed overnight: 14 in Orel and nine in Kursk.",
        "Moscow shot down 23 Ukrainian drones over Russia, it said: 14 over Orel and nine over Kursk.",
        "Russia said on Tuesday it had shot down drones in two regions, naming Orel and Kursk.",
    ],
)
def test_a_tally_may_stand_behind_who_tells_it(text: str) -> None:
    assert {i.place.name for i in current(text) if i.place} == {"Orel", "Kursk"}


@pytest.mark.parametrize(
    "other",
    ["Two flights over Minsk and one over Riga were late.", "He listed two men in Minsk and Riga."],
)
def test_what_is_counted_otherwise_was_not_shot_down(other: str) -> None:
    found = current(f"Russia shot down 35 Ukrainian drones over Kursk on Tuesday. {other}")
    assert {i.place.name for i in found if i.place} == {"Kursk"}


ON_THE_GROUND = [
    ("US forces destroyed two anti-ship missiles in Yemen on Monday.", ("carried_out", "US")),
    ("CENTCOM said its forces destroyed a drone in a Houthi-held area of Yemen.", ("carried_out", "US")),
    ("US forces destroyed two drones over Yemen on Monday.", ("intercepted", None)),
    ("Russian forces destroyed 12 Ukrainian drones in the Bryansk region.", ("intercepted", "UA")),
]


@pytest.mark.parametrize(("text", "expected"), ON_THE_GROUND)
def test_arms_that_were_destroyed_in_another_country(text: str, expected: tuple[str, str | None]) -> None:
    found = only(text)
    assert (found.outcome, found.actor and found.actor.country) == expected


def test_what_those_shot_down_were_after_may_stand_behind_a_comma() -> None:
    text = (
        "Saudi forces on Monday intercepted five drones launched by Houthis in Yemen, targeting Abha airport."
    )
    incident = only(text)
    assert (incident.outcome, incident.place and incident.place.country) == ("intercepted", "SA")


def test_what_was_only_aimed_at_a_region_and_shot_down_over_it_came_to_nothing() -> None:
    text = (
        "Dozens of drones were launched overnight, targeting the Belgorod and Bryansk regions. Six drones "
        "were shot down over the Belgorod region, damaging power lines. Eight drones were shot down over the "
        "Bryansk region, the governors said."
    )
    outcomes = {i.place.admin1: i.outcome for i in current(text) if i.place}
    assert outcomes == {"Belgorod Oblast": "carried_out", "Bryansk Oblast": "intercepted"}


def test_drones_that_were_deployed_to_hit_ships_did() -> None:
    incident = only("Kyiv deployed its naval drones to hit two tankers in the Black Sea on Monday, it said.")
    assert (incident.type, incident.outcome) == ("naval_strike", "carried_out")


@pytest.mark.parametrize(
    "listed",
    [
        "12 over Tula, seven above Kaluga and three over Kursk",
        "12 over Tula, seven over Kaluga, and two each in Kursk",
        "12 over Tula on Monday, with seven more over Kaluga and three over Kursk",
    ],
)
def test_a_count_of_drones_brought_down_goes_on_from_place_to_place(listed: str) -> None:
    told = current(f"Russia said on Monday that its air defences had downed 22 drones: {listed}.")
    assert {i.place.name for i in told if i.place} == {"Tula", "Kaluga", "Kursk"}
    assert {i.outcome for i in told} == {"intercepted"}


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Poland shot down Russian drones that entered its airspace on Monday during a raid on Lviv.", "PL"),
        ("Jordan shot down Iranian missiles that crossed its airspace on their way to Israel.", "JO"),
        ("Poland shot down two drones that crossed into its airspace near Wyryki on Monday.", "PL"),
    ],
)
def test_what_enters_its_skies_is_brought_down_there(text: str, country: str) -> None:
    downed = [i for i in current(text) if i.outcome == "intercepted"]
    assert [i.place.country for i in downed if i.place] == [country]
