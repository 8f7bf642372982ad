"""What an act did, told first or alone: plants left idle, charges, sunk drones, facilities by short names."""

import pytest

from streams.incidents.screening.gate import relevant
from tests.unit.incidents.extracting import current, hit, only


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("A wheat carrier was hit by a Russian drone at Izmail on Tuesday.", "transport.ship"),
        ("Russian missiles sank two grain lighters at Izmail on Tuesday.", "transport.ship"),
        ("A Ukrainian drone hit the Vtorovo LPDS in Vladimir region on Tuesday.", "energy.pipeline"),
        ("Ukrainian drones hit the Slavyansk NPZ in Krasnodar region on Tuesday.", "energy.refinery"),
    ],
)
def test_facilities_and_vessels_have_their_trades_names(text: str, category: str) -> None:
    assert {what for what, _ in hit(text)} == {category}


@pytest.mark.parametrize("state", ["idle", "out of operation", "at a standstill", "inoperative"])
def test_what_a_strike_left_standing_still_it_hit(state: str) -> None:
    told = only(f"A Russian strike on Tuesday has left the Ladyzhyn power plant {state}, the operator said.")
    assert told.target is not None
    assert told.target.infrastructure == "energy.power_plant"


def test_a_cold_spell_leaves_a_power_plant_idle_without_an_attack() -> None:
    assert current("A lack of coal has left the Ladyzhyn power plant idle since Tuesday.") == []


def test_incendiary_devices_are_arson() -> None:
    told = only("Two incendiary devices damaged a signal box near Gdansk in Poland on Tuesday, police said.")
    assert told.type == "sabotage"


@pytest.mark.parametrize(
    "text",
    [
        "Three Ukrainian sea drones were sunk by patrol boats off Novorossiysk on Tuesday, Russia said.",
        "Russian helicopters sank three Ukrainian sea drones off Novorossiysk on Tuesday, Moscow said.",
        "Three Ukrainian sea drones made for Novorossiysk on Tuesday and were sunk by gunners, Moscow said.",
    ],
)
def test_sea_drones_that_are_sunk_are_intercepted(text: str) -> None:
    told = only(text)
    assert (told.type, told.outcome) == ("naval_strike", "intercepted")
    assert told.actor is not None
    assert told.actor.country == "UA"
    assert told.place is not None
    assert told.place.name == "Novorossiysk"


@pytest.mark.parametrize(
    "text",
    [
        "A sea drone was sunk by a storm off Batumi on Tuesday, the coast guard said.",
        "A sea drone sank off Batumi on Tuesday, the coast guard said.",
    ],
)
def test_a_sea_drone_that_is_lost_is_no_attack(text: str) -> None:
    assert current(text) == []


def test_what_sea_drones_sank_they_hit() -> None:
    told = only("Two Ukrainian sea drones sank a tanker off Novorossiysk on Tuesday, Russia said.")
    assert told.outcome == "carried_out"


def test_a_word_of_mishaps_in_the_name_of_what_was_hit_says_nothing_of_how() -> None:
    told = only("A Russian strike knocked out a boiler house in Kherson on Tuesday, the mayor said.")
    assert told.target is not None
    assert told.target.infrastructure == "energy.power_plant"
    assert current("A boiler burst and knocked out a generator in Kherson on Tuesday.") == []


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Nikopol lost its water supply on Tuesday because of Russian shelling, the mayor said.", "water"),
        ("There is no power in Sumy after a Russian strike on Tuesday, the mayor said.", "energy.grid"),
        ("The plant at Enerhodar lost its last power line on Tuesday after shelling.", "energy.grid"),
    ],
)
def test_what_a_place_lost_by_shelling_was_hit(text: str, category: str) -> None:
    told = only(text)
    assert told.target is not None
    assert told.target.infrastructure == category


@pytest.mark.parametrize(
    "text",
    [
        "The president has no power to order a strike on Iran, a senator said on Tuesday.",
        "Nikopol lost its water supply on Tuesday because of a burst main, the mayor said.",
    ],
)
def test_other_loss_is_none(text: str) -> None:
    assert current(text) == []


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("A small charge damaged a siding near Gori in Georgia on Monday, police said.", "transport.rail"),
        ("Three charges cut the rails near Gori in Georgia on Monday, police said.", "transport.rail"),
        ("A charge tore open a gas pipeline near Gori in Georgia on Monday, police said.", "energy.pipeline"),
        ("A road bridge near Gori in Georgia was brought down by charges on Monday.", "transport.bridge"),
        ("A charge went off beneath a goods train near Gori in Georgia on Monday.", "transport.rail"),
        ("Gunmen laid a mine by a gas pipeline near Gori and set it off on Monday.", "energy.pipeline"),
        ("Pylon 17 near Gori in Georgia was blown up on Monday.", "energy.grid"),
    ],
)
def test_charges_are_bombs_where_they_wreck_a_facility(text: str, category: str) -> None:
    told = only(text)
    assert (told.type, told.outcome) == ("explosive", "carried_out")
    assert told.target is not None
    assert told.target.infrastructure == category


@pytest.mark.parametrize(
    "text",
    [
        "Fuel charges damaged the airport of Rotterdam on Monday, traders said.",
        "The charge damaged the reputation of the gas pipeline on Monday.",
        "A charge of negligence has hurt the railway in Georgia since Monday.",
    ],
)
def test_other_charges_are_none(text: str) -> None:
    assert current(text) == []


def test_traces_of_explosives_tell_why_a_pylon_fell() -> None:
    told = only(
        "A transmission tower collapsed near Daquq in Iraq on Monday. Engineers found traces of explosives."
    )
    assert told.type == "explosive"
    none = "A transmission tower collapsed near Daquq on Monday. Engineers found no traces of explosives."
    assert current(none) == []


@pytest.mark.parametrize(
    "where",
    [
        "40 nautical miles north of Turkey's Sinop",
        "40 nautical miles north of Sinop in Turkey",
        "40 nautical miles north of Sinop, Turkey,",
    ],
)
def test_a_country_only_says_where_the_port_is_that_a_ship_was_miles_off(where: str) -> None:
    told = only(f"A tanker was hit by an unmanned boat {where} on Tuesday, its owner said.")
    assert told.place is not None
    assert told.place.country is None
    assert "Sinop" in told.place.name


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("A tanker off Mokha was chased by two skiffs on Tuesday and its guards opened fire.", "attempted"),
        ("Guards on a tanker exchanged fire with men in a skiff off Mokha on Tuesday.", "attempted"),
        ("Two skiffs approached a tanker off Mokha on Tuesday and opened fire.", "carried_out"),
        ("The crew of a tanker saw off an attack by pirates off Mokha on Tuesday.", "repelled"),
        ("A bulk carrier said six boats had fired grenades at it off Mokha on Tuesday.", "carried_out"),
        ("An unmanned boat exploded alongside a tanker off Mokha on Tuesday.", "carried_out"),
    ],
)
def test_a_ship_that_boats_came_at_was_attacked(text: str, outcome: str) -> None:
    told = only(text)
    assert (told.type, told.outcome) == ("naval_strike", outcome)
    assert told.target is not None
    assert told.target.infrastructure == "transport.ship"
    assert told.target.name not in ("boats", "six boats")


@pytest.mark.parametrize(
    "text",
    [
        "Coast guards exchanged fire with smugglers in two boats off Tobruk on Tuesday.",
        "A guard on a tanker opened fire on his colleagues off Mokha on Tuesday.",
    ],
)
def test_shots_between_others_are_at_no_ship(text: str) -> None:
    told = only(text)
    assert told.target is None or told.target.infrastructure != "transport.ship"


@pytest.mark.parametrize(
    "text",
    [
        "A substation in Belgorod region was damaged by a falling Ukrainian drone on Tuesday.",
        "A substation in Belgorod region was damaged as a result of a Ukrainian drone crash on Tuesday.",
        "As a result of a Ukrainian drone fall, a substation caught fire in Belgorod region on Tuesday.",
        "A fire broke out at a substation in Belgorod region because of a fallen Ukrainian drone on Tuesday.",
    ],
)
def test_what_is_the_result_of_a_drone_was_hit_by_it(text: str) -> None:
    told = only(text)
    assert (told.type, told.place and told.place.name) == ("drone_strike", "Belgorod region")
    assert told.actor is not None
    assert told.actor.country == "UA"
    assert told.target is not None
    assert told.target.infrastructure == "energy.grid"


@pytest.mark.parametrize(
    "text",
    [
        "Munich airport was shut down on Tuesday due to drones, police said.",
        "A substation in Belgorod region was damaged as a result of a storm on Tuesday.",
        "A substation in Belgorod region was damaged on Tuesday. Flights are late because of a drone.",
    ],
)
def test_what_drones_only_stop_or_did_not_do_is_none(text: str) -> None:
    assert current(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Pirates led away six sailors from a cargo ship off Lome on Tuesday, its owner said.",
        "Robbers got aboard a cargo ship off Lome on Tuesday and tied up the crew.",
        "A cargo ship was set upon by pirates off Lome on Tuesday, its owner said.",
        "A cargo ship was holed by rocket grenades off Lome on Tuesday, its owner said.",
    ],
)
def test_what_pirates_do_is_done_to_the_ship(text: str) -> None:
    told = only(text)
    assert told.type == "naval_strike"
    assert told.target is not None
    assert told.target.infrastructure == "transport.ship"


@pytest.mark.parametrize(
    "text",
    [
        "The crew of a burning tanker were led away from the quay in Lome on Tuesday.",
        "Police led away six crew of a cargo ship in Lome on Tuesday after drugs were found.",
        "The pilot came aboard a cargo ship off Lome on Tuesday.",
        "A freighter sank off Izmail on Tuesday in a storm.",
    ],
)
def test_who_leads_a_crew_away_may_be_police(text: str) -> None:
    assert current(text) == []


def test_a_ship_that_sank_after_an_attack_was_hit() -> None:
    told = only("A freighter sank off Izmail on Tuesday after a Russian drone attack, the port said.")
    assert told.target is not None
    assert told.target.infrastructure == "transport.ship"


@pytest.mark.parametrize(
    "text",
    [
        "Nine seafarers were led away by pirates from a chemical tanker off Lome.",
        "Sappers were called to a pylon near Gori, the ministry said.",
        "A charge was set off beneath a goods train, which left the rails.",
    ],
)
def test_pirates_and_trains_off_the_rails_are_read(text: str) -> None:
    assert relevant(text)


def test_hackers_knock_a_website_offline() -> None:
    told = only("The website of Latvia's railway was knocked offline on Tuesday by the hacker group KillNet.")
    assert (told.type, told.target and told.target.infrastructure) == ("cyber_attack", "transport.rail")


@pytest.mark.parametrize(
    "text",
    [
        "The remains of a Ukrainian drone were found by a damaged boiler house in Shebekino on Tuesday.",
        "A boiler house was damaged in Shebekino, and wreckage of a Ukrainian drone was found in its yard.",
    ],
)
def test_what_lies_damaged_where_a_drone_is_found_was_hit(text: str) -> None:
    told = only(text)
    assert (told.type, told.outcome) == ("drone_strike", "carried_out")
    assert told.target is not None
    assert told.target.infrastructure == "energy.power_plant"


def test_wreckage_alone_is_of_what_was_intercepted() -> None:
    told = only(
        "No house was damaged when wreckage of a Ukrainian drone was found near Shebekino on Tuesday."
    )
    assert told.outcome == "intercepted"
