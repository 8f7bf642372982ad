"""What was hit, told by a word of wide use, by a short form, or by where people died or a bomb went off."""

import pytest

from tests.unit.incidents.extracting import current, only

WORDS = [
    ("Rebels overran a post near Kidal on Monday, killing four soldiers.", "military"),
    ("Indian guns destroyed three Pakistani posts near Kotli on Monday.", "military"),
    ("A shell hit a health post in Mrauk U on Monday.", "health"),
    ("Rebels burnt a customs post near Kidal on Monday.", "government"),
    ("Gunmen attacked a trading post near Diffa on Monday.", "commercial"),
    ("Rockets struck housing in Haifa on Monday.", "residential"),
    ("Jets bombed several villages near Loikaw on Monday.", "residential"),
]


@pytest.mark.parametrize(("text", "category"), WORDS)
def test_what_a_post_and_where_people_live_are(text: str, category: str) -> None:
    target = only(text).target
    assert target is not None
    assert target.infrastructure == category


def test_villages_that_are_named_are_where_it_was() -> None:
    told = current("Mortars shelled the villages of Khotin and Yunakivka in Sumy region on Monday.")
    assert {(i.place.name if i.place else "", i.target) for i in told} == {
        ("Khotin", None),
        ("Yunakivka", None),
    }


STATIONS = [
    ("Shells hit a nuclear power station, the Khmelnytskyi plant, on Monday.", ["energy.nuclear"]),
    (
        "A drone hit a hydroelectric station near Zaporizhzhia on Monday. The plant was badly damaged.",
        ["water"],
    ),
    ("A drone hit the power plant of Luhansk on Monday. The station burnt down.", ["energy.power_plant"]),
    (
        "A drone hit a railway station in Tula on Monday. Missiles hit a plant in Oryol.",
        ["transport.rail", "industry"],
    ),
]


@pytest.mark.parametrize(("text", "categories"), STATIONS)
def test_a_power_station_is_a_plant(text: str, categories: list[str]) -> None:
    assert [i.target.infrastructure for i in current(text) if i.target] == categories


CUTS = [
    "Missiles struck the Odesa region on Monday, injuring two and cutting off electricity to 60,000.",
    "Missiles struck the Odesa region on Monday and knocked out the power in two towns.",
    "Missiles struck the Odesa region on Monday and disrupted electricity supplies.",
]


@pytest.mark.parametrize("text", CUTS)
def test_who_cuts_off_electricity_hit_the_grid(text: str) -> None:
    target = only(text).target
    assert target is not None
    assert target.infrastructure == "energy.grid"


def test_what_burnt_after_another_attack_is_what_that_one_hit() -> None:
    told = current(
        "Rebels shelled Kherson on Monday, and a fire broke out at a refinery in Odesa after a drone attack."
    )
    assert {
        (i.place.name if i.place else "", i.target.infrastructure if i.target else None) for i in told
    } == {
        ("Kherson", None),
        ("Odesa", "energy.refinery"),
    }


def test_what_burnt_after_an_attack_is_what_that_hit() -> None:
    target = only("Rebels shelled Kherson on Monday, and a fire broke out at an oil depot there.").target
    assert target is not None
    assert target.infrastructure == "energy.fuel_storage"


SCENES = [
    ("A car bomb exploded outside the interior ministry in Ankara on Monday.", "government"),
    ("A suicide bombing outside a hotel in Kabul on Monday wounded two guards.", "commercial"),
    ("A bomb exploded near a school in Kabul on Monday.", None),
    ("A bomb exploded outside the town of Hilla on Monday.", None),
    ("Bombs dropped by two jets killed four children in a school in Loikaw on Monday.", "education"),
    ("Gunmen killed six worshippers in a mosque in Maiduguri on Monday.", "religious"),
    ("Gunmen killed two travellers at an airport in Karachi on Monday.", None),
]


@pytest.mark.parametrize(("text", "category"), SCENES)
def test_where_people_were_killed_and_before_what_a_bomb_went_off(text: str, category: str | None) -> None:
    target = only(text).target
    assert (target.infrastructure if target else None) == category


ARMS = [
    ("American jets carried out strikes against anti-ship missiles in Yemen on Monday.", "military"),
    ("American ships struck three Houthi anti-ship missiles near Hodeidah on Monday.", "military"),
    ("The Houthis fired two anti-ship missiles at a tanker in the Red Sea on Monday.", "transport.ship"),
    ("Anti-ship missiles hit a warehouse in Odesa on Monday.", "commercial"),
    ("Russia launched five anti-ship missiles at Odesa on Monday.", None),
]


@pytest.mark.parametrize(("text", "category"), ARMS)
def test_missiles_are_hit_before_they_are_fired(text: str, category: str | None) -> None:
    target = only(text).target
    assert (target.infrastructure if target else None) == category


ASIDES = [
    ("A canal that feeds two power plants was blown up near Mitrovica on Monday.", {"water"}),
    ("The road that leads to the airport of Goma was hit by a shell on Monday.", {"transport.road"}),
    ("The Kremenchuk plant, Ukraine's largest refinery, was hit by missiles on Monday.", {"energy.refinery"}),
    ("Drones struck the Ryazan plant, one of Russia's biggest refineries, on Monday.", {"energy.refinery"}),
    (
        "A plant that builds engines and a railway station were hit by drones in Bryansk on Monday.",
        {"industry", "transport.rail"},
    ),
    (
        "Drones hit an oil depot, the largest power plant of the region and a bridge in Ryazan on Monday.",
        {"energy.fuel_storage", "energy.power_plant", "transport.bridge"},
    ),
    (
        "A tanker was hit and damaged by a missile 70 miles west of Sudan's main port on Monday.",
        {"transport.ship"},
    ),
]


@pytest.mark.parametrize(("text", "categories"), ASIDES)
def test_what_only_tells_more_of_a_target_is_none(text: str, categories: set[str]) -> None:
    assert {i.target.infrastructure for i in current(text) if i.target} == categories


BY_ITSELF = [
    (
        "The army hit back on Monday for a Houthi missile that struck near Ben Gurion airport on Sunday.",
        ("missile_strike", "IL"),
    ),
    ("Russian missiles struck in the centre of Kharkiv on Monday.", ("missile_strike", "UA")),
    (
        "Russian missiles which struck in the centre of Kharkiv on Monday killed six.",
        ("missile_strike", "UA"),
    ),
    ("A rocket that hit near a school in Sderot on Monday wounded a boy.", ("shelling", "IL")),
]


@pytest.mark.parametrize(("text", "told_of"), BY_ITSELF)
def test_arms_strike_by_themselves(text: str, told_of: tuple[str, str]) -> None:
    assert told_of in {(i.type, i.place.country if i.place else None) for i in current(text)}
