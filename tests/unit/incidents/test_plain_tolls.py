"""Tolls, effects and lists in plain agency English, each beside a harmless neighbour."""

import pytest

from tests.unit.incidents.extracting import current, hit, only


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Two drone strikes were reported in Darfur on Tuesday. The first hit a hospital in Nyala; "
            "the second damaged a power station in El Fasher.",
            {("health", "Nyala"), ("energy.power_plant", "El Fasher")},
        ),
        (
            "Three drone strikes shook Kharkiv on Monday. The first destroyed a rail track near Izium, "
            "the second a gas pipeline at Lozova and the third a mobile phone tower in Chuhuiv.",
            {("transport.rail", "Izium"), ("energy.pipeline", "Lozova"), ("communications", "Chuhuiv")},
        ),
        (
            "The army reported two drone attacks: the first hit an oil depot in Luhansk, the second a bridge "
            "at Chonhar.",
            {("energy.fuel_storage", "Luhansk"), ("transport.bridge", "Chonhar")},
        ),
    ],
)
def test_attacks_that_are_counted_are_told_one_by_one(
    text: str, wanted: set[tuple[str | None, str | None]]
) -> None:
    assert {told for told in hit(text) if told[0]} == wanted
    assert {i.type for i in current(text)} == {"drone_strike"}


@pytest.mark.parametrize(
    "text",
    [
        "Two songs came out on Monday. The first hit the charts in Lagos, the second did not.",
        "Two strikes by dock workers were called on Monday. The first hit a terminal in Rotterdam.",
        "Two storms swept Haiti on Monday.",
        "Two storms crossed Haiti on Monday. The first damaged a bridge in Jacmel, the second a port.",
    ],
)
def test_what_else_is_told_one_by_one(text: str) -> None:
    assert not current(text)


@pytest.mark.parametrize(
    ("text", "category", "place"),
    [
        ("The port of Chornomorsk was shut by a missile attack on Monday.", "transport.port", "Chornomorsk"),
        ("The port of Izmail was closed by a drone attack on Tuesday.", "transport.port", "Izmail"),
        ("A hospital in Goma was forced to close by shelling on Monday.", "health", "Goma"),
        (
            "The refinery in Volgograd was forced to shut down by a drone attack on Tuesday.",
            "energy.refinery",
            "Volgograd",
        ),
        (
            "Two power towers came down near Quetta after bombs went off overnight, officials said.",
            "energy.grid",
            "Quetta",
        ),
        (
            "A railway bridge gave way near Mopti after militants set off explosives on Monday.",
            "transport.bridge",
            "Mopti",
        ),
        (
            "A phone mast came down in Baidoa when a shell landed on Tuesday.",
            "communications",
            "Baidoa",
        ),
        (
            "The hold of a bulk carrier took in water after a limpet mine went off near Sohar on Monday.",
            "transport.ship",
            "Sohar",
        ),
        (
            "A tanker was listing off Hodeidah on Tuesday after a missile attack.",
            "transport.ship",
            "Hodeidah",
        ),
    ],
)
def test_what_closed_fell_or_took_in_water_was_hit(text: str, category: str, place: str) -> None:
    assert hit(text) == {(category, place)}


@pytest.mark.parametrize(
    "text",
    [
        "A hospital in Leeds was forced to close by flooding on Monday.",
        "The port of Rotterdam was shut by a strike on Monday.",
        "Two power towers came down near Quetta in a storm overnight, officials said.",
        "A ferry took on water after it hit a rock off Bali on Monday.",
    ],
)
def test_what_else_closes_falls_or_takes_in_water(text: str) -> None:
    assert not current(text)


def test_a_port_that_is_closed_with_care_is_not_hit() -> None:
    text = "The port of Odesa was closed by the harbour master after a drone attack on the city on Tuesday."
    assert hit(text) == {(None, "Odesa")}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "A man wounded in Sunday's shelling of Nikopol died of his wounds in hospital on Tuesday.",
            "Nikopol",
        ),
        ("A soldier hurt in Monday's drone attack on Rubizhne died of his injuries at a clinic.", "Rubizhne"),
        (
            "A woman wounded in the rocket attack on Sderot on Monday succumbed to her wounds at a hospital.",
            "Sderot",
        ),
        ("A boy injured when a shell hit a street in Taiz on Monday has died.", "Taiz"),
    ],
)
def test_who_dies_of_wounds_was_killed_where_they_were_suffered(text: str, place: str) -> None:
    told = only(text)
    assert told.place is not None
    assert told.place.name == place
    assert told.casualties is not None
    assert told.casualties.killed == (1, 1)
    assert told.casualties.injured == (1, 1)
    assert told.target is None or told.target.infrastructure != "health"


def test_the_wounded_of_an_attack_in_which_others_died_are_wounded() -> None:
    casualties = only(
        "A policeman wounded in Monday's attack on Bannu, where two died, is in hospital."
    ).casualties
    assert casualties is not None
    assert (casualties.killed, casualties.injured) == ((2, 2), (1, 1))


def test_what_an_army_attacked_is_told_place_by_place() -> None:
    text = (
        "Russia attacked four regions on Tuesday. In Odesa, a port warehouse burned. In Mykolaiv, a "
        "substation was hit. In Sumy, two people died."
    )
    told = {i.place.name: i for i in current(text) if i.place}
    assert set(told) == {"Odesa", "Mykolaiv", "Sumy"}
    assert {i.actor.country for i in told.values() if i.actor} == {"RU"}
    assert told["Sumy"].casualties is not None
    assert told["Sumy"].casualties.killed == (2, 2)


def test_what_gunmen_attacked_stays_theirs() -> None:
    text = "Gunmen attacked three villages in Plateau state on Sunday. In Bokkos, nine people were killed."
    assert only(text).type == "armed_attack"


def test_whom_floods_killed_place_by_place() -> None:
    assert not current("Floods hit three districts on Tuesday. In Sylhet, four people died.")


@pytest.mark.parametrize(
    ("text", "injured"),
    [
        (
            "A missile hit a building in Haifa on Tuesday. The ambulance service was treating 14 people, "
            "three of them in serious condition.",
            (14, 14),
        ),
        ("A drone hit a minibus in Kherson on Tuesday; doctors were treating eight passengers.", (8, 8)),
        ("Shells hit a market in Goma on Tuesday. The hospital treated 22 people.", (22, 22)),
        ("A rocket hit Sderot on Monday. Medics treated several people for anxiety.", None),
    ],
)
def test_whom_doctors_treat_is_hurt(text: str, injured: tuple[int, int] | None) -> None:
    casualties = only(text).casualties
    assert (casualties.injured if casualties else None) == injured


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Drones hit four regions: Rostov, Voronezh, Kursk and Bryansk, where an oil depot burned.",
            {
                (None, "Rostov"),
                (None, "Voronezh"),
                (None, "Kursk"),
                ("energy.fuel_storage", "Bryansk"),
            },
        ),
        (
            "Missiles hit Kyiv, Lviv and Odesa on Tuesday, where a port terminal caught fire.",
            {(None, "Kyiv"), (None, "Lviv"), ("transport.port", "Odesa")},
        ),
        (
            "Drones attacked Tuapse, Krasnodar region, overnight, where a refinery caught fire.",
            {("energy.refinery", "Tuapse")},
        ),
    ],
)
def test_what_burnt_at_the_last_of_several_places_burnt_there_only(
    text: str, wanted: set[tuple[str | None, str | None]]
) -> None:
    assert hit(text) == wanted


def test_the_targets_of_who_struck_with_no_weapon_told() -> None:
    text = "Israel struck Iran overnight. Targets included a refinery in Abadan and the port of Bandar Abbas."
    assert hit(text) == {("energy.refinery", "Abadan"), ("transport.port", "Bandar Abbas")}


@pytest.mark.parametrize(
    "text",
    [
        "The firm hit its goals in May. Targets included a refinery in Abadan.",
        "Workers struck on Monday. Targets included the port of Rotterdam.",
    ],
)
def test_the_targets_of_others(text: str) -> None:
    assert not current(text)


@pytest.mark.parametrize(
    ("text", "killed", "day"),
    [
        ("A missile killed 12 in Goma on Monday. Two more died overnight, the hospital said.", 14, "09"),
        ("A drone hit a bus in Kherson on Monday, wounding six. One of them died on Tuesday.", 1, "09"),
        ("A bomb killed nine in Quetta on Sunday. Another victim died on Tuesday, police said.", 10, "08"),
        ("Shelling killed two in Nikopol on Monday. A third person died in hospital overnight.", 3, "09"),
    ],
)
def test_who_dies_days_later_died_of_the_act(text: str, killed: int, day: str) -> None:
    told = only(text)
    assert told.casualties is not None
    assert told.casualties.killed == (killed, killed)
    assert told.time is not None
    assert told.time.start == f"2025-06-{day}"


def test_who_dies_of_another_act_did_not_die_of_the_first() -> None:
    text = "A bomb killed nine in Quetta on Sunday. Four more died when a mine went off in Sibi on Tuesday."
    tolls = {i.place.name: i.casualties.killed for i in current(text) if i.place and i.casualties}
    assert tolls == {"Quetta": (9, 9), "Sibi": (4, 4)}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Residents fled Tyre after jets struck fuel tanks on Monday.", "Tyre"),
        ("Residents fled from the city of Tyre on Monday after jets struck fuel tanks.", "Tyre"),
        ("Patients were moved out of Kherson after shells hit a hospital on Tuesday.", "Kherson"),
        ("Exports from Novorossiysk were halted after drones hit a berth on Monday.", "Novorossiysk"),
    ],
)
def test_what_happened_before_a_place_was_left_happened_there(text: str, place: str) -> None:
    assert [i.place and i.place.name for i in current(text)] == [place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Residents fled Goma on Monday after rebels attacked a base in Rutshuru.", "Rutshuru"),
        (
            "Oil shipments from Ceyhan were suspended on Monday after a pipeline was blown up in Sirnak.",
            "Sirnak",
        ),
        ("Migrants who fled from Tripoli died on Monday when a boat was shelled off Zuwara.", "Zuwara"),
    ],
)
def test_a_place_of_its_own_comes_before_one_that_was_left(text: str, place: str) -> None:
    assert [i.place and i.place.name for i in current(text)] == [place]


@pytest.mark.parametrize("numbers", [("1)", "2)"), ("(1)", "(2)"), ("1.", "2."), ("-", "-")])
def test_the_number_of_a_line_stands_before_its_heading(numbers: tuple[str, str]) -> None:
    first, second = numbers
    text = f"{first} Nikopol: shells damaged a clinic. {second} Kherson: a drone hit a substation."
    assert hit(text) == {("health", "Nikopol"), ("energy.grid", "Kherson")}
