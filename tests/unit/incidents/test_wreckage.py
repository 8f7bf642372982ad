"""What is left of a drone or missile, and what stopped work after an attack (codebook ruling 10)."""

import pytest

from tests.unit.incidents.extracting import current, only

LIT = [
    ("Debris from a downed drone sparked a fire at a fuel terminal in Taman on Tuesday.", "energy.terminal"),
    ("Drone debris set off a blaze at an oil depot in Ust-Luga on Tuesday.", "energy.fuel_storage"),
    ("A fire broke out at the Ilsky refinery after drone debris fell on the site.", "energy.refinery"),
    ("A fire caused by falling drone debris broke out at an oil refinery in Tuapse.", "energy.refinery"),
    ("Fragments of a missile damaged a substation in Erbil on Tuesday.", "energy.grid"),
    ("Drone fragments fell on an oil refinery in Tuapse on Tuesday.", "energy.refinery"),
]


@pytest.mark.parametrize(("text", "category"), LIT)
def test_what_debris_sets_on_fire_was_hit(text: str, category: str) -> None:
    told = only(text)
    assert told.outcome == "carried_out"
    assert told.target is not None
    assert told.target.infrastructure == category


def test_debris_told_after_the_drones_is_theirs() -> None:
    told = current(
        "Two drones were shot down near Tuapse on Tuesday. Falling debris caused a fire at a refinery."
    )
    assert {i.target.infrastructure for i in told if i.outcome == "carried_out" and i.target} == {
        "energy.refinery"
    }


def test_scattered_debris_hits_nothing() -> None:
    told = only("Drone debris fell in a field near Tula on Tuesday, the governor said.")
    assert (told.outcome, told.classes) == ("intercepted", ())


@pytest.mark.parametrize(
    "text",
    [
        "Falling debris caused a fire at a refinery in Baytown on Tuesday.",  # of what?
        "Divers found the wreckage of a ferry near the port of Haifa on Tuesday.",
    ],
)
def test_debris_of_no_weapon_is_no_strike(text: str) -> None:
    assert not current(text)


def test_what_stops_work_after_an_attack_was_hit() -> None:
    told = only("Operations at a refinery in Syzran were halted on Tuesday after a drone attack.")
    assert told.target is not None
    assert told.target.infrastructure == "energy.refinery"


def test_an_airport_is_closed_for_safety() -> None:
    told = current("Drones attacked Saratov on Tuesday. Flights at the airport of Engels were suspended.")
    assert [i.target for i in told] == [None]


def test_a_blast_at_a_plant_after_an_attack_is_the_attacks() -> None:
    told = only("Explosion at oil refinery in Russia's Ryazan after drone attack, governor says")
    assert told.type == "drone_strike"
    assert told.target is not None
    assert told.target.infrastructure == "energy.refinery"


def test_debris_that_lights_two_fires_hit_both() -> None:
    told = current(
        "Debris of downed Ukrainian drones caused fires at an oil depot and on the roof of a hospital in "
        "Russia's Rostov region on Tuesday. Nobody was hurt."
    )
    assert {(i.target.infrastructure, i.actor.country) for i in told if i.target and i.actor} == {
        ("energy.fuel_storage", "UA"),
        ("health", "UA"),
    }
    assert {i.casualties.killed for i in told if i.casualties} == {(0, 0)}


def test_what_was_cleared_behind_a_fire_did_not_burn() -> None:
    told = only("Fires broke out at a refinery and in the city a clinic was emptied after drone debris fell.")
    assert told.target is not None
    assert told.target.infrastructure == "energy.refinery"


def test_debris_that_burns_is_of_the_weapon_told_with_it() -> None:
    told = only("Debris from Russian drones set fire to a substation in Poltava on Tuesday.")
    assert told.type == "drone_strike"


def test_earlier_attacks_are_not_the_news() -> None:
    told = only(
        "Drone wreckage set a refinery on fire in Tuapse, officials said on Wednesday. The refinery in "
        "Tuapse was already idle after earlier drone attacks, two traders said on Monday."
    )
    assert told.time is not None
    assert told.time.start == "2025-06-11"


BELOW = [
    ("A refinery in Ryazan caught fire on Tuesday when drones were shot down above it.", "energy.refinery"),
    ("A fire began at a car plant in Ryazan on Tuesday as a drone was shot down over it.", "industry"),
    (
        "A drone was brought down over Engels on Tuesday, causing a fire at an oil depot.",
        "energy.fuel_storage",
    ),
]


@pytest.mark.parametrize(("text", "category"), BELOW)
def test_what_burnt_where_a_drone_was_shot_down_was_hit(text: str, category: str) -> None:
    incident = only(text)
    assert incident.outcome == "carried_out"
    assert incident.target is not None
    assert incident.target.infrastructure == category


@pytest.mark.parametrize(
    "text",
    [
        "A blaze at a refinery in Ryazan was put out on Tuesday, and a drone was shot down over Tula.",
        "Thirty drones were shot down over Tula on Tuesday, and a fire broke out at a refinery in Ryazan.",
        "A drone was shot down over Tula on Tuesday, a day after a refinery in Ryazan caught fire.",
    ],
)
def test_what_burnt_elsewhere_is_not_what_a_downed_drone_hit(text: str) -> None:
    assert {i.outcome for i in current(text) if i.place and i.place.name == "Tula"} == {"intercepted"}


FOUND = [
    ("Romanian troops found debris of a Russian drone near the village of Plauru on Monday.", "Plauru"),
    ("Fragments of a Russian missile were found in the Moldovan town of Soroca on Monday.", "Soroca"),
    ("Latvian police discovered parts of a Russian drone in Rezekne district on Monday.", "Rezekne district"),
]


@pytest.mark.parametrize(("text", "place"), FOUND)
def test_what_is_left_of_a_drone_came_down_where_it_is_found(text: str, place: str) -> None:
    found = only(text)
    assert (found.outcome, found.place and found.place.name) == ("intercepted", place)
    assert found.classes == ("cross_border",)


@pytest.mark.parametrize(
    "text",
    [
        "Investigators found fragments of a missile in the wreckage of an airliner near Aktau on Monday.",
        "Police found drone parts in a house in Leeds on Monday.",
        "Police in Leeds discovered the remains of a kite on Monday.",
    ],
)
def test_what_else_is_found_came_from_no_sky(text: str) -> None:
    assert not current(text)


@pytest.mark.parametrize(
    "fell",
    [
        "Debris fell on the grounds of a school, without causing damage.",
        "Fragments fell on a refinery but caused no serious damage.",
        "Wreckage came down on a farm and did no harm.",
    ],
)
def test_debris_that_did_no_harm_hit_nothing(fell: str) -> None:
    told = only(f"Two drones were shot down over Belgorod on Tuesday. {fell}")
    assert told.outcome == "intercepted"
    assert told.target is None or told.target.infrastructure is None


@pytest.mark.parametrize(
    ("how", "outcome"),
    [
        ("after attempts to intercept it failed", "carried_out"),
        ("as air defences failed to intercept it", "carried_out"),
        ("but the air force managed to intercept it", "intercepted"),
        ("and the air force intercepted it", "intercepted"),
    ],
)
def test_what_was_to_be_intercepted_came_through(how: str, outcome: str) -> None:
    assert only(f"Iran fired a missile at a hospital in Haifa on Thursday, {how}.").outcome == outcome
