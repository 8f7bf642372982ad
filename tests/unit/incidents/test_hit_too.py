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


def test_strikes_told_after_an_attack_abroad_are_no_workers() -> None:
    text = "Israel's jets attacked the Yemeni port of Hodeidah on Monday. Strikes also hit the port of Salif."
    assert hit(text) == {("transport.port", "Hodeidah"), ("transport.port", "Salif")}
    assert not places("A pay deal was signed in Hodeidah on Monday. Strikes also hit the port of Salif.")


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


WIDE = [
    ("Ukrainian drones attacked two regions of Russia on Tuesday. In Samara a refinery burned.", "Samara"),
    ("Ukraine sent drones into Russia overnight. A fire broke out at a refinery in Samara.", "Samara"),
    ("Ukrainian drones attacked Kursk region on Tuesday. A refinery in Rylsk caught fire.", "Rylsk"),
    ("Russia shot down 40 Ukrainian drones on Tuesday. A refinery near Samara was ablaze.", "Samara"),
]


@pytest.mark.parametrize(("text", "place"), WIDE)
def test_what_burnt_at_a_place_of_its_own_was_hit_by_the_strikes_on_the_country(
    text: str, place: str
) -> None:
    incident = next(i for i in current(text) if "infrastructure_strike" in i.classes)
    assert incident.target is not None
    assert incident.target.infrastructure == "energy.refinery"
    assert incident.place is not None
    assert incident.place.name == place
    assert incident.actor is not None
    assert incident.actor.country == "UA"


@pytest.mark.parametrize(
    "text",
    [
        "Ukrainian drones attacked Kursk region on Tuesday. A refinery in Samara caught fire.",
        "Ukraine sent drones into Russia on Tuesday. A refinery in Samara burned. The cause is not known.",
        "Ukraine sent drones into Russia on Tuesday. The fire service of a refinery in Samara was on alert.",
    ],
)
def test_a_fire_elsewhere_or_of_another_cause_is_not_of_the_strikes(text: str) -> None:
    assert not any("infrastructure_strike" in i.classes for i in current(text))


LIT = [
    "A fire broke out at an oil depot in Saratov on Tuesday. It was caused by a drone attack, he said.",
    "An oil depot in Saratov is on fire. The blaze was started by a Ukrainian drone on Tuesday.",
    "An oil depot in Saratov caught fire on Tuesday. The cause was a drone attack, the governor said.",
    "A blaze broke out at an oil depot in Saratov. This was sparked by falling drone debris on Tuesday.",
    "An oil depot in Saratov was burning on Tuesday. The governor blamed Ukrainian drones.",
    "An oil depot in Saratov caught fire on Tuesday. Officials attributed the blaze to a drone.",
    "A fire broke out at an oil depot in Saratov on Tuesday, and he said a drone had caused it.",
    "A fire at an oil depot in Saratov on Tuesday was caused by a drone, the governor said.",
    "The governor blamed a fire at an oil depot in Saratov on Tuesday on drones.",
    "An oil depot in Saratov was on fire on Tuesday. Drones were to blame, the governor said.",
    "An oil depot in Saratov was on fire on Tuesday. A drone is behind it, the governor said.",
]


@pytest.mark.parametrize("text", LIT)
def test_a_fire_told_first_was_lit_by_the_weapon_that_is_blamed_next(text: str) -> None:
    (incident,) = current(text)
    assert incident.type == "drone_strike"
    assert incident.target is not None
    assert incident.target.infrastructure == "energy.fuel_storage"


@pytest.mark.parametrize(
    "text",
    [
        "A fire broke out at an oil depot in Saratov on Tuesday. It was caused by a short circuit.",
        "A fire broke out at an oil depot in Saratov on Tuesday. A drone filmed it from above.",
        "A fire broke out at an oil depot in Saratov on Tuesday. The fire was put out by a drone team.",
    ],
)
def test_a_fire_that_no_weapon_lit_is_none(text: str) -> None:
    assert not current(text)


@pytest.mark.parametrize(
    "next_words",
    [
        "The governor blamed the heat.",
        "The governor attributed the blaze to a leak, not to a drone.",
        "Drones may be to blame, the governor said.",
        "A drone did not cause it, the governor said.",
        "Nobody was to blame, said the governor, who has a drone.",
    ],
)
def test_a_fire_that_is_put_down_to_something_else_is_no_attack(next_words: str) -> None:
    assert not current(f"An oil depot in Saratov caught fire on Tuesday. {next_words}")
