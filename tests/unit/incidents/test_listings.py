"""What attacks hit, told behind them: under the word "targets", or as what became of it."""

import pytest

from tests.unit.incidents.extracting import current, hit, told

LISTS = [
    "Jets bombed Iran on Tuesday. Targets included an oil depot in Abadan and the airport in Mashhad.",
    "Israeli jets bombed Iran on Tuesday. Among the targets were an oil depot in Abadan and the airport in "
    "Mashhad.",
    "Israeli jets bombed Iran on Tuesday. The targets hit were an oil depot in Abadan and the airport in "
    "Mashhad, the army said.",
]


@pytest.mark.parametrize("text", LISTS)
def test_a_list_of_targets_is_what_was_hit(text: str) -> None:
    assert hit(text) >= {("energy.fuel_storage", "Abadan"), ("transport.airport", "Mashhad")}
    assert {kind for kind, _ in told(text)} == {"air_strike"}


def test_a_list_of_what_may_be_hit_is_none() -> None:
    text = "Drones attacked Crimea on Tuesday. Possible targets include a refinery in Feodosia."
    assert not any(kind == "energy.refinery" for kind, _ in hit(text))
    assert not hit("The mayor spoke of the plan on Tuesday. The targets included a refinery in Feodosia.")


@pytest.mark.parametrize(
    ("then", "category"),
    [
        ("The target appeared to be the airport of the capital.", "transport.airport"),
        ("The target is believed to have been an oil depot.", "energy.fuel_storage"),
        ("The target appeared not to be the airport.", None),
        ("The target was not the airport.", None),
        ("The next target is thought to be the airport.", None),
    ],
)
def test_what_the_target_is_taken_for(then: str, category: str | None) -> None:
    assert hit(f"Three rockets were launched at Asmara on Tuesday. {then}") == {(category, "Asmara")}


SUSPENDED = [
    "Drones hit a barracks in Tula on Tuesday, and trains to Moscow were delayed.",
    "Drones hit a barracks in Tula on Tuesday and trains to Moscow were delayed.",
    "Rebels shelled a school in Goma on Tuesday and the airport was closed.",
    "A tank fired at the mess hall in Goma on Tuesday, and roads to the barracks were closed.",
]


@pytest.mark.parametrize("text", SUSPENDED)
def test_what_was_closed_after_it_was_not_hit(text: str) -> None:
    assert not any((kind or "").startswith("transport") for kind, _ in hit(text))


def test_what_was_damaged_in_it_was_hit() -> None:
    text = "Missiles struck a barracks in Poltava on Tuesday, and a power plant and a hospital were damaged."
    assert {kind for kind, _ in hit(text)} >= {"energy.power_plant", "health"}
    both = "Drones attacked the depot and the port in Odesa on Tuesday, and both were on fire."
    assert any(kind == "transport.port" for kind, _ in hit(both))


def test_without_light_due_to_sabotage() -> None:
    text = "Half of the country was without electricity on Tuesday due to sabotage by the rebels in Usulutan."
    assert ("energy.grid", "Usulutan") in hit(text)


STRUCK = [
    "Russia attacked Ukraine with drones on Tuesday. The main targets were Kharkiv and Sumy.",
    "Russia attacked Ukraine with drones on Tuesday. Kharkiv and Sumy were the main targets, officials said.",
    "Russia attacked Ukraine with drones on Tuesday. Hardest hit were Kharkiv and Sumy.",
    "Russia attacked Ukraine with drones on Tuesday. Affected were Kharkiv in the east and Sumy.",
]


@pytest.mark.parametrize("text", STRUCK)
def test_towns_that_a_sentence_says_were_hit_are_where_it_was(text: str) -> None:
    assert told(text) == {("drone_strike", "Kharkiv"), ("drone_strike", "Sumy")}


def test_what_was_the_target_was_hit() -> None:
    text = "Ukraine attacked Russia with drones on Tuesday. The oil refinery in Ryazan was the main target."
    assert hit(text) == {("energy.refinery", "Ryazan")}


UNLISTED = [
    "Russia attacked Ukraine with drones on Tuesday. Civilians were the main targets, the president said.",
    "Russia attacked Ukraine with drones on Tuesday. Worst hit was the grain trade.",
    "Russia attacked Ukraine with drones on Tuesday. Kharkiv was the target of an attack in 2022 as well.",
    "Russia attacked Ukraine with drones on Tuesday. Also affected were flights at airports in Moscow.",
]


@pytest.mark.parametrize("text", UNLISTED)
def test_what_is_no_place_that_was_hit_opens_no_list(text: str) -> None:
    assert told(text) == {("drone_strike", "Ukraine")}


@pytest.mark.parametrize(
    "attack", ["the air strike", "this Russian missile attack", "the strike on Monday night", "the raid"]
)
def test_the_target_of_a_strike_just_told_is_what_it_hit(attack: str) -> None:
    text = (
        f"Russian missiles struck Ukraine on Monday. Kyiv said the target of {attack} was a depot in Odesa."
    )
    assert {i.place.name for i in current(text) if i.place} == {"Odesa"}
