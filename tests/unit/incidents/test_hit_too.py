"""What else was hit: "was struck too", "took two hits", by what was flown or aimed at it. Our own words."""

import pytest

from tests.unit.incidents.extracting import current, hit


def places(text: str) -> set[tuple[str, str]]:
    """What happened where, but for what has no place."""
    return {(i.outcome, i.place.name) for i in current(text) if i.place}


@pytest.mark.parametrize(
    ("told", "where"),
    [
        ("Kharkiv was also hit, its mayor said.", {"Kharkiv"}),
        ("Lviv region was targeted as well, the governor said.", {"Lviv region"}),
        ("Odesa and Mykolaiv regions were pounded too.", {"Odesa", "Mykolaiv region"}),
        ("Trade in Odesa was hit hard.", set()),
        ("Drones flew over Poltava and most were hit on the way.", set()),
    ],
)
def test_what_was_struck_too_near_strikes(told: str, where: set[str]) -> None:
    found = places(f"Russian missiles hit Kyiv overnight. {told}")
    assert {name for _, name in found} == {"Kyiv", *where}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Drones attacked Odesa overnight. A power plant in Ladyzhyn took two hits.",
            ("energy.power_plant", "Ladyzhyn"),
        ),
        (
            "Drones reached an oil refinery in Ryazan overnight, the governor said.",
            ("energy.refinery", "Ryazan"),
        ),
        ("Iran aimed missiles at the Israeli port of Haifa on Monday.", ("transport.port", "Haifa")),
        ("Hezbollah flew drones into a depot in Safed on Monday.", (None, "Safed")),
    ],
)
def test_words_for_being_hit(text: str, what: tuple[str | None, str]) -> None:
    assert what in hit(text)


@pytest.mark.parametrize(
    "text",
    [
        "The first Patriot missiles reached Ukraine on Monday, the minister said.",
        "Russian missiles can reach Berlin, the general said on Monday.",
        "China has aimed missiles at Taiwan for decades.",
        "North Korea flew drones over Seoul on Monday.",
        "The army flew drones to the front in Zaporizhzhia on Monday.",
        "The talks were aimed at stopping drones in Poland.",
        "A ship carrying missiles reached the port of Tartus on Monday.",
    ],
)
def test_what_only_flies_or_arrives(text: str) -> None:
    assert not hit(text)


def test_for_the_first_time_tells_something_new() -> None:
    text = "Hezbollah shelled Haifa on Monday. Now for the first time it sent drones at Ashdod."
    assert {name for _, name in places(text)} == {"Haifa", "Ashdod"}


def test_it_was_the_first_time_looks_back() -> None:
    text = "A refinery in Ufa was hit by drones. It was the first time that the city was attacked."
    assert len(current(text)) == 1


def test_two_depots_hit_as_drones_flew_are_where_they_flew() -> None:
    text = "Two substations and an oil depot were hit on Sunday as Ukraine flew drones into Russia."
    assert hit(text) == {("energy.grid", "Russia"), ("energy.fuel_storage", "Russia")}


def test_what_was_hit_after_an_attack_was_not_hit_by_it() -> None:
    text = "Two bridges in Ryazan were hit, hours after Russia fired missiles at Kyiv."
    assert ("transport.bridge", "Ryazan") in hit(text)


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (
            "Ukraine launched 75 drones at Russia overnight. Twenty were destroyed over Bryansk region and "
            "nine over the Kursk region.",
            {("intercepted", "Bryansk region"), ("intercepted", "Kursk region")},
        ),
        (
            "Drones attacked Ukraine overnight. Forty-two were downed over the Poltava and Sumy regions.",
            {("intercepted", "Poltava"), ("intercepted", "Sumy region")},
        ),
        (
            "Russia attacked Odesa with drones overnight. Twelve were shot down over the city.",
            {("carried_out", "Odesa")},
        ),
    ],
)
def test_where_some_of_those_fired_came_down(text: str, where: set[tuple[str, str]]) -> None:
    assert where <= places(text)


def test_the_embassy_of_a_country_is_not_in_it() -> None:
    assert hit("A drone hit the embassy of Qatar in Kyiv on Monday.") == {("government", "Kyiv")}
    assert places("A drone hit the embassy of Qatar on Monday.") == set()


@pytest.mark.parametrize(
    ("told", "what"),
    [
        ("Part of Poltava was left without power.", ("energy.grid", "Poltava")),
        ("About 40,000 homes in Chernihiv lost power.", ("energy.grid", "Chernihiv")),
        (
            "In the Kharkiv region half a million people had no heat.",
            ("energy.power_plant", "Kharkiv region"),
        ),
    ],
)
def test_a_place_that_went_dark_after_a_strike_was_struck(told: str, what: tuple[str, str]) -> None:
    assert what in hit(f"Russian missiles hit Kyiv overnight. {told}")


@pytest.mark.parametrize(
    "text",
    [
        "Talks were held in Kyiv on Monday. Part of Poltava was left without power.",
        "Russian missiles hit Kyiv overnight. It did not leave Poltava without power.",
        "Russian missiles hit Kyiv overnight. Envoys met. They talked. Poltava lost power in a storm.",
    ],
)
def test_a_power_cut_of_no_strike(text: str) -> None:
    assert not any(category == "energy.grid" for category, _ in hit(text))


def test_what_was_hit_besides_was_told_before() -> None:
    first = "Israel bombed Sanaa airport on Tuesday. "
    for besides in ("Besides", "Apart from", "In addition to", "As well as"):
        assert hit(f"{first}{besides} the airport, a power station was struck in Hodeidah.") == {
            ("transport.airport", "Sanaa airport"),
            ("energy.power_plant", "Hodeidah"),
        }


def test_what_was_damaged_where_jets_had_bombed_was_hit_too() -> None:
    bombed = "Israel bombed Sanaa airport on Tuesday. A power station in Hodeidah was damaged."
    assert ("energy.power_plant", "Hodeidah") in hit(bombed)
