"""What was hit, where and by whom, in the words of agencies: parts of facilities, misses, quarters, hits."""

import pytest

from tests.unit.incidents.extracting import current, only

PARTS = [
    ("Two warehouses were damaged at the port of Reni in a Russian attack on Tuesday.", "transport.port"),
    ("Russian drones damaged a grain elevator at the port of Odesa on Tuesday.", "transport.port"),
    ("A hangar was destroyed in the port of Izmail in a Russian drone attack on Tuesday.", "transport.port"),
    ("A Russian drone hit a grain elevator in Sumy on Tuesday.", "commercial"),
    ("Two warehouses were damaged in the port city of Odesa in a Russian attack on Tuesday.", "commercial"),
    ("Two warehouses were damaged at a bridge in Kherson in a Russian attack on Tuesday.", "commercial"),
]


@pytest.mark.parametrize(("text", "category"), PARTS)
def test_what_stands_in_a_facility_is_of_it(text: str, category: str) -> None:
    target = only(text).target
    assert target is not None
    assert target.infrastructure == category


MISSES = [
    ("A missile landed near the Saudi port of Yanbu on Tuesday but caused no damage.", None),
    ("A rocket fell near a power plant in Haifa on Tuesday without causing any damage.", None),
    ("A rocket fell near a power plant in Haifa on Tuesday.", "energy.power_plant"),  # nothing else is named
    ("A rocket hit a power plant in Haifa on Tuesday but caused no serious damage.", "energy.power_plant"),
]


@pytest.mark.parametrize(("text", "category"), MISSES)
def test_what_came_down_beside_it_and_did_no_damage_missed(text: str, category: str | None) -> None:
    target = only(text).target
    assert (target.infrastructure if target else None) == category


QUARTERS = [
    ("The mayor of Kherson said artillery hit a school in the Dniprovskyi district on Monday.", "Kherson"),
    ("Russian artillery hit a blood bank in the Dnipro district of Kherson on Tuesday.", "Kherson"),
    ("Russian drones hit a school in Kyiv's Dnipro district on Tuesday.", "Kyiv City"),
    ("Russian drones hit a school in the Dnipro district of Kyiv on Tuesday.", "Kyiv City"),
    (
        "After raids on Kharkiv, drones hit a school in Kyiv, in the Dnipro district, on Monday.",
        "Kyiv City",
    ),
]


@pytest.mark.parametrize(("text", "region"), QUARTERS)
def test_a_quarter_is_of_the_town_told_with_it(text: str, region: str) -> None:
    assert {i.place.admin1 for i in current(text) if i.place} == {region}


def test_militiamen_called_like_a_town_are_not_in_it() -> None:
    text = "Clashes between Fano militiamen and troops shut the road between Gondar and Metema on Sunday."
    place = only(text).place
    assert place is not None
    assert place.country == "ET"
    text = "Gunmen robbed a bank and shot two guards in Fano, in Italy, on Sunday."
    assert {i.place.country for i in current(text) if i.place} == {"IT"}


TOLD_BY = [
    "Turkish warplanes bombed depots near Erbil on Monday. The PKK said a water tower had been destroyed.",
    "A drone hit Kidal on Monday. The rebels said a water tower was destroyed.",
]


@pytest.mark.parametrize("text", TOLD_BY)
def test_who_tells_of_the_harm_a_strike_did_is_no_saboteur(text: str) -> None:
    told = only(text)
    assert told.type in ("air_strike", "drone_strike")
    assert told.target is not None
    assert told.target.infrastructure == "water"


def test_rebels_who_are_said_to_be_there_may_have_wrecked_it() -> None:
    told = only("A pipeline was severed near Arauca on Monday, and the rebels were blamed.")
    assert told.type == "sabotage"


HITS = [
    "There were hits in the Poltava and Sumy regions.",
    "Hits were recorded in the Poltava and Sumy regions.",
    "There were direct hits in the Poltava and Sumy regions.",
]


@pytest.mark.parametrize("text", HITS)
def test_hits_that_officials_count_say_where(text: str) -> None:
    told = current("Ukraine downed 78 of 91 drones launched by Russia overnight. " + text)
    assert {i.place.admin1 for i in told if i.place} == {"Poltava", "Sumy"}
    assert {i.outcome for i in told} == {"carried_out"}


NO_HITS = [
    "There were no hits in the Poltava and Sumy regions.",
    "There were hits to the economy in the Poltava region.",
]


@pytest.mark.parametrize("text", NO_HITS)
def test_no_hits_say_nothing(text: str) -> None:
    told = current("Ukraine downed 78 of 91 drones launched by Russia overnight. " + text)
    assert {i.outcome for i in told} == {"intercepted"}


def test_an_hour_later_is_of_the_same_day() -> None:
    told = current(
        "A bomb exploded outside a barracks in Esmeraldas on Tuesday. Less than an hour later a bridge in "
        "Guayaquil was dynamited."
    )
    assert len(told) == 2
    assert len({i.time.start for i in told if i.time}) == 1
    assert all(i.time for i in told)


def test_each_of_two_ports_is_hit_beside_a_power_station() -> None:
    told = current("Strikes hit a power station in Sanaa and the ports of Hodeida and Ras Isa on Tuesday.")
    assert {(i.place.name, i.target.infrastructure) for i in told if i.place and i.target} == {
        ("Sanaa", "energy.power_plant"),
        ("Hodeida", "transport.port"),
        ("Ras Isa", "transport.port"),
    }


def test_provinces_under_their_old_names() -> None:
    told = only("Militants attacked a camp in Soum province on Monday, Burkina Faso's army said.")
    assert told.place is not None
    assert told.place.country == "BF"


ENVOYS = [
    ("Poland summoned the Russian ambassador on Tuesday after drones hit a warehouse in Lublin.", "RU"),
    ("Drones hit a warehouse in Lublin on Tuesday. Poland summoned the Russian ambassador.", "RU"),
    ("Moscow summoned the British ambassador after drones hit an oil depot in Engels on Tuesday.", None),
    ("Drones hit a warehouse in Lublin on Tuesday. A court summoned the Russian skipper.", None),
]


@pytest.mark.parametrize(("text", "country"), ENVOYS)
def test_whose_envoy_is_summoned_is_charged_with_it(text: str, country: str | None) -> None:
    actor = only(text).actor
    assert (actor.country if actor else None) == country


BLAMED = [
    ("A drone hit a hospital in Donetsk on Monday. Kyiv and Moscow accused each other.", None, "disputed"),
    (
        "Shells hit a line in Enerhodar on Monday. Ukraine blamed Russia, which in turn accused Kyiv.",
        None,
        "disputed",
    ),
    (
        "A drone hit a depot in Engels on Monday. Kyiv and Moscow accused each other of breaking the truce.",
        "UA",
        "confirmed",
    ),
    (
        "Russian shells hit a clinic in Kherson on Monday. Kyiv and Moscow blamed each other for the lack of "
        "progress.",
        "RU",
        "confirmed",
    ),
    ("A drone hit a bus in Horlivka on Monday. Russian-installed officials blamed Ukraine.", "UA", None),
]


@pytest.mark.parametrize(("text", "country", "status"), BLAMED)
def test_who_blame_each_other_leave_it_open_on_held_land(
    text: str, country: str | None, status: str | None
) -> None:
    told = only(text)
    assert (told.actor.country if told.actor else None) == country
    assert status in (None, told.status)


def test_what_a_term_means_is_no_act() -> None:
    told = only(
        "Turkey's defence ministry said on Monday it had neutralised nine PKK members in northern Iraq. The "
        "ministry uses the term to imply that those in question surrendered, were killed or captured."
    )
    assert told.type == "armed_attack"
    assert told.classes == ("cross_border",)


VEHICLES_AND_ROADS = [
    ("An Israeli drone fired two missiles at a car on the road near Nabatieh on Tuesday.", None),
    ("A jet fired two missiles at a lorry on the highway to Hodeidah on Tuesday.", None),
    ("A jet fired two missiles at the coastal highway near Hodeidah on Tuesday.", "transport.road"),
    ("Four drivers died in an ambush of a fuel convoy near Sikasso on Tuesday.", "energy.fuel_storage"),
    ("The ambush of a water tanker near Sikasso on Tuesday killed four people.", None),
]


@pytest.mark.parametrize(("text", "category"), VEHICLES_AND_ROADS)
def test_what_is_on_a_road_was_hit_not_the_road(text: str, category: str | None) -> None:
    target = only(text).target
    assert (target.infrastructure if target else None) == category


FLAGGED = [
    "The Liberia-flagged Galveston Star was hit by a missile west of Hodeidah on Tuesday.",
    "A missile hit the Malta-flagged Verbena west of Hodeidah on Tuesday.",
    "A missile hit a tanker, the Maltese-flagged Aegean Spirit, west of Hodeidah on Tuesday.",
]


@pytest.mark.parametrize("text", FLAGGED)
def test_what_sails_under_a_flag_is_a_ship_by_whatever_name(text: str) -> None:
    told = only(text)
    assert told.target is not None
    assert told.target.infrastructure == "transport.ship"
    assert told.place is not None
    assert "Hodeidah" in told.place.name


GENERATORS = [
    ("Gunmen attacked a phone mast in Kidal on Monday and burned its generator.", {"communications"}),
    ("Gunmen attacked a hospital in Kidal on Monday and blew up the generator.", {"health"}),
    ("Gunmen blew up a generator in Kidal on Monday.", {"energy.power_plant"}),
]


@pytest.mark.parametrize(("text", "categories"), GENERATORS)
def test_the_generator_of_a_facility_is_a_part_of_it(text: str, categories: set[str]) -> None:
    assert {i.target.infrastructure for i in current(text) if i.target} == categories


AREAS = [
    ("Masked men stormed a pumping station in the Peruvian Amazon on Monday.", "PE"),
    ("Gunmen attacked a camp in the Venezuelan Andes on Monday.", "VE"),
    ("Gunmen attacked a boat on the Amazon in Brazil on Monday.", "BR"),
]


@pytest.mark.parametrize(("text", "country"), AREAS)
def test_a_range_or_forest_of_several_countries_is_in_the_one_told(text: str, country: str) -> None:
    assert [i.place.country for i in current(text) if i.place] == [country]


def test_a_district_is_in_the_region_that_the_text_tells_of() -> None:
    place = only("Rebels blew up a bus in India's Chhattisgarh on Monday. It was in Bijapur district.").place
    assert place is not None
    assert place.admin1 == "Chhattisgarh"


def test_reports_that_are_contradicted_tell_no_attack() -> None:
    said = "A base near Herat was not hit, Kabul said, contradicting reports that jets had bombed it."
    assert not current(said)


def test_an_air_force_may_be_blamed_for_what_it_struck_at_home() -> None:
    told = only(
        "A drone strike on a lorry killed the driver at Enticho on Monday, residents said, and blamed the "
        "Ethiopian air force."
    )
    assert told.actor is not None
    assert told.actor.country == "ET"


def test_what_was_hit_when_people_died_is_an_act_of_its_own() -> None:
    told = current(
        "A Russian missile slammed into a warehouse in Kharkiv on Tuesday, killing six employees. Three days "
        "earlier eight people had died when another terminal of the company was hit in Odesa."
    )
    assert {(i.place.name, i.casualties.killed) for i in told if i.place and i.casualties} == {
        ("Kharkiv", (6, 6)),
        ("Odesa", (8, 8)),
    }


def test_who_died_in_strikes_on_two_facilities_died_at_both() -> None:
    told = current(
        "Nine people died in Russian strikes on a power plant in Sumy and a clinic in Lviv on Monday."
    )
    told += current(
        "Nine were killed in Russian strikes on a power plant in Sumy and a clinic in Lviv on Monday."
    )
    assert {(i.place.name, i.target.infrastructure) for i in told if i.place and i.target} == {
        ("Sumy", "energy.power_plant"),
        ("Lviv", "health"),
    }
