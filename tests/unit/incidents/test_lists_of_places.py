"""Lists of places, each with an act of its own."""

from tests.unit.incidents.extracting import current, hit, told


def test_a_list_that_counts_each_place_is_a_list() -> None:
    text = (
        "Air defences shot down nine drones over Tula region, four over Oryol region and two over Kaluga "
        "region on Tuesday."
    )
    assert told(text) == {("drone_strike", f"{name} region") for name in ("Tula", "Oryol", "Kaluga")}


def test_a_list_may_repeat_its_preposition() -> None:
    text = "Hezbollah said it fired rockets at Nahariya and at a base near Safed on Tuesday."
    assert told(text) == {("shelling", "Nahariya"), ("shelling", "Safed")}


def test_another_day_is_no_list() -> None:
    """The second place is told of another thing: no drones there."""
    assert told("A drone hit a bus in Kherson on Tuesday, and in Odesa the opera reopened.") == {
        ("drone_strike", "Kherson")
    }


def test_a_list_goes_on_behind_its_toll() -> None:
    text = (
        "Missiles hit a mosque in Bahawalpur on Tuesday, killing 13 people, and a health centre in Muridke."
    )
    assert hit(text) == {("religious", "Bahawalpur"), ("health", "Muridke")}
    tolls = {i.place.name: i.casualties and i.casualties.killed for i in current(text) if i.place}
    assert tolls == {"Bahawalpur": (13, 13), "Muridke": None}


def test_one_toll_of_a_list_is_none_of_its_places() -> None:
    found = current("Israeli strikes hit Rafah and Khan Younis on Tuesday, killing nine people.")
    assert {i.place and i.place.name for i in found} == {"Rafah", "Khan Younis"}
    assert all(i.casualties is None for i in found)


def test_a_region_that_says_where_a_town_is_is_no_second_place() -> None:
    assert {
        where for _, where in told("Army jets bombed rebel positions in Nyala, in Darfur, on Tuesday.")
    } == {"Nyala"}


def test_there_is_where_the_narrative_was() -> None:
    text = (
        "Blasts were heard in Tabriz in Iran on Tuesday. Israeli jets had bombed the military airport there."
    )
    assert hit(text) == {("military", "Tabriz")}


def test_over_the_same_region() -> None:
    text = (
        "Ukrainian troops crossed into Russia's Kursk region on Tuesday. Air defences downed 11 drones over "
        "the same region."
    )
    assert ("drone_strike", "Kursk region") in told(text)
