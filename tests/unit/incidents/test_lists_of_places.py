"""Lists of places, each with an act of its own."""

import pytest

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


def test_a_list_of_regions_may_be_long_and_name_some_by_their_capitals() -> None:
    text = (
        "Moscow said it downed 41 Ukrainian drones overnight, including 20 over Kursk region, nine "
        " over Oryol region, seven over Bryansk region, three over Tula region and one each over the "
        "regions of Penza and Ryazan."
    )
    assert {place for _, place in told(text)} == {
        "Kursk region",
        "Oryol region",
        "Bryansk region",
        "Tula region",
        "Penza",
        "Ryazan",
    }


def test_a_list_within_a_list_goes_on() -> None:
    text = "Russian troops shelled Vuhledar and Siversk, as well as the Kurakhove, Bakhmut and Lyman areas."
    assert {place for _, place in told(text)} == {"Vuhledar", "Siversk", "Kurakhove", "Bakhmut", "Lyman"}


def test_a_country_that_owns_the_first_of_a_list_ends_none() -> None:
    text = "Iranian missiles struck Israel's Ashdod and the port city of Haifa on Tuesday."
    assert told(text) == {("missile_strike", "Ashdod"), ("missile_strike", "Haifa")}


def test_a_town_that_owns_another_is_only_where_it_lies() -> None:
    text = "Israeli jets bombed the Rafah area as well as central Gaza's Nuseirat on Tuesday."
    assert told(text) == {("air_strike", "Rafah"), ("air_strike", "Nuseirat")}


def test_a_count_parts_two_towns_of_which_one_names_a_district() -> None:
    text = (
        "Israeli jets killed nine people in Rafah, five in Deir al-Balah and two in Khan Younis on Tuesday."
    )
    assert ("air_strike", "Khan Younis") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Strikes were also reported from Sumy, Poltava and Lubny.",
        "Explosions were reported in Sumy, Poltava and Lubny.",
        "Damage was reported from the cities of Sumy, Poltava and Lubny.",
    ],
)
def test_where_attacks_were_reported_from_is_where_they_were(text: str) -> None:
    found = told(f"Russia fired 40 missiles at Ukraine on Monday. {text}")
    assert {("missile_strike", place) for place in ("Sumy", "Poltava", "Lubny")} <= found


def test_two_kinds_of_fire_that_were_reported_from_one_place_are_one_act() -> None:
    text = (
        "Azerbaijan attacked Armenian posts on Monday. Shelling and drone strikes were reported from Goris."
    )
    assert ("strike_unspecified", "Goris") in told(text)
    assert ("drone_strike", "Goris") not in told(text)


def test_a_port_is_not_any_towns_of_its_region() -> None:
    text = "Israeli jets attacked Hodeidah, Ras Isa and Aden ports in Yemen on Monday."
    assert {place for _, place in told(text)} == {"Hodeidah", "Ras Isa", "Aden"}


def test_a_list_may_stand_behind_a_colon() -> None:
    text = (
        "Three towns were hit by Russian missiles on Monday: Konotop and Shostka in Sumy region, and Nikopol."
    )
    assert {place for _, place in told(text)} == {"Konotop", "Shostka", "Nikopol"}


LISTED = [
    (
        "Russian drones struck Kharkiv, Sumy and Chernihiv, and as far west as Lviv and Lutsk.",
        {"Kharkiv", "Sumy", "Chernihiv", "Lviv", "Lutsk"},
    ),
    (
        "Israeli jets bombed Tyre and Nabatieh, and also the Bekaa town of Zahle on Tuesday.",
        {"Tyre", "Nabatieh", "Zahle"},
    ),
    (
        "Iran fired missiles at Israel on Friday. Haifa and Safed were among the cities targeted.",
        {"Haifa", "Safed"},
    ),
    ("Iran fired missiles at Israel on Friday, and Haifa and Safed were hit.", {"Haifa", "Safed"}),
    ("Jets bombed a depot in Basra, and Mosul and Tikrit were hit on Tuesday.", {"Basra", "Mosul", "Tikrit"}),
    ("Missiles struck a depot in Odesa on Tuesday, and trade in Izmail was hit.", {"Odesa"}),
    ("Missiles struck a depot in Odesa on Tuesday. Tourism in Mykolaiv was hit.", {"Odesa"}),
    ("Russian troops shelled Nikopol from Enerhodar on Tuesday.", {"Nikopol"}),
    (
        "Missiles struck Kyiv, Lviv region in the west, Dnipro to the east of it and Odesa on Tuesday.",
        {"Kyiv", "Lviv region", "Dnipro", "Odesa"},
    ),
    ("Missiles struck Khorol, Poltava region, on Tuesday.", {"Khorol"}),
]


@pytest.mark.parametrize(("text", "places"), LISTED)
def test_a_list_is_read_to_its_end(text: str, places: set[str]) -> None:
    assert {i.place.name for i in current(text) if i.place is not None} == places


def test_a_strike_cuts_power_in_each_place_of_a_list() -> None:
    text = (
        "A Russian missile attack on Friday night caused power outages in the Sumy, Kherson and Lviv regions."
    )
    assert {place for _, place in told(text)} == {"Sumy", "Kherson", "Lviv region"}


DISTRICTS = [
    (
        "Taliban forces attacked posts in Bajaur, Kurram, Dir and Chitral",
        {"Bajaur", "Kurram", "Dir", "Chitral"},
    ),
    ("Taliban forces attacked posts in Bajaur, Kurram and Chitral", {"Bajaur", "Kurram", "Chitral"}),
    ("Taliban forces attacked posts in Khar, Bajaur,", {"Khar"}),
]


@pytest.mark.parametrize(("text", "places"), DISTRICTS)
def test_a_town_that_ends_a_list_is_of_none_of_its_districts(text: str, places: set[str]) -> None:
    assert {place for _, place in told(f"{text} on Tuesday.")} == places


SITED = [
    (
        "LAGOS (AP) - Gunmen blew up an oil pipeline at Okordia on Tuesday.",
        "A flow station at Gbarain was attacked as well.",
        {"Okordia", "Gbarain"},
    ),
    (
        "OUAGADOUGOU (AP) - Gunmen blew up the bridge at Kourao on Tuesday.",
        "The dam of Sirbou was blown up as well.",
        {"Kourao", "Sirbou"},
    ),
    ("Jets hit the port of Hodeidah on Tuesday.", "The head of Renault was attacked as well.", {"Hodeidah"}),
]


@pytest.mark.parametrize(("text", "more", "places"), SITED)
def test_what_stands_somewhere_names_where_that_is(text: str, more: str, places: set[str]) -> None:
    assert {place for _, place in told(f"{text} {more}")} == places


UNSPOKEN = [
    ("Russia attacked Odesa with drones and Kharkiv with glide bombs on Tuesday.", {"Odesa", "Kharkiv"}),
    ("Iran struck Haifa with ballistic missiles, and Safed with drones.", {"Haifa", "Safed"}),
    ("Kherson was hit with artillery and Nikopol with drones on Tuesday.", {"Kherson", "Nikopol"}),
    ("Russia hit Odesa with drones and Warsaw with its allies condemned the attack.", {"Odesa"}),
    (
        "Eight Ukrainian drones were shot down in the Kursk region and five in that of Bryansk.",
        {"Kursk region", "Bryansk"},
    ),
    ("Seven Ukrainian drones were downed over Kursk, and others over Oryol.", {"Kursk", "Oryol"}),
    (
        "One drone was downed near Tula, another near Kaluga and a third over Oryol.",
        {"Tula", "Kaluga", "Oryol"},
    ),
    ("Seven drones were downed over Kursk, and others in Warsaw condemned the attack.", {"Kursk"}),
    ("Israel struck not only Damascus but also Homs and Hama on Tuesday.", {"Damascus", "Homs", "Hama"}),
    ("Israel struck Damascus on Tuesday but also warned Beirut of a wider war.", {"Damascus"}),
]


@pytest.mark.parametrize(("text", "places"), UNSPOKEN)
def test_a_list_need_not_say_its_verb_again(text: str, places: set[str]) -> None:
    assert {i.place.name for i in current(text) if i.place is not None} == places


DESCRIBED = [
    ("Missiles hit the Black Sea port of Odesa and the eastern city of Kharkiv.", {"Odesa", "Kharkiv"}),
    (
        "Jets hit Nabatieh, the coastal city of Tyre and the border town of Khiam.",
        {"Nabatieh", "Tyre", "Khiam"},
    ),
    ("Missiles hit Kharkiv, the country's second city, and Odesa on Tuesday.", {"Kharkiv", "Odesa"}),
    ("Russian missiles hit Beryslav, eastern Kherson, on Tuesday.", {"Beryslav"}),
]


@pytest.mark.parametrize(("text", "places"), DESCRIBED)
def test_a_list_says_what_its_places_are(text: str, places: set[str]) -> None:
    assert {i.place.name for i in current(text) if i.place is not None} == places


def test_places_of_a_list_have_their_days() -> None:
    text = "Israeli jets struck Damascus on Monday and Homs and Hama on Tuesday, Syrian state media said."
    days = {i.place.name: i.time and i.time.start[-2:] for i in current(text) if i.place}
    assert days["Homs"] == days["Hama"] != days["Damascus"]


def test_the_port_of_one_place_is_no_other_places() -> None:
    """A port "of X" was hit at X only; "the ports of X and Y" were both hit."""
    text = "Israeli jets hit the Red Sea port of Hodeidah and the capital Sanaa on Tuesday."
    assert hit(text) == {("transport.port", "Hodeidah"), (None, "Sanaa")}
    both = "Israeli jets hit the ports of Hodeidah and Salif on Tuesday."
    assert hit(both) == {("transport.port", "Hodeidah"), ("transport.port", "Salif")}


PARTS = [
    (
        "Russian strikes killed six people in Ukraine: two in Kherson and four in Kharkiv.",
        {"Kherson", "Kharkiv"},
    ),
    (
        "Israeli strikes killed 12 people in Lebanon, including five in Tyre and three in Nabatieh.",
        {"Tyre", "Nabatieh"},
    ),
    ("Israeli strikes killed 12 people in Lebanon, including five in a single house.", {"Lebanon"}),
]


@pytest.mark.parametrize(("text", "places"), PARTS)
def test_the_dead_of_a_country_are_counted_place_by_place(text: str, places: set[str]) -> None:
    assert {i.place.name for i in current(text) if i.place is not None} == places


def test_a_toll_in_brackets_is_of_the_place_before() -> None:
    text = "Russian drones hit Kyiv (two dead), Kharkiv (five dead) and Odesa on Tuesday."
    tolls = {i.place.name: i.casualties and i.casualties.killed for i in current(text) if i.place}
    assert tolls == {"Kyiv": (2, 2), "Kharkiv": (5, 5), "Odesa": None}


def test_the_region_that_a_town_lies_in_may_be_described() -> None:
    text = "Troops stormed an airfield near Kramatorsk, in the eastern Ukraine region of Donetsk, on Tuesday."
    assert {place for _, place in told(text)} == {"Kramatorsk"}


ANOTHER = [
    ("A drone hit a bus in Kherson on Tuesday. Another struck a house in Beryslav.", {"Kherson", "Beryslav"}),
    (
        "Drones attacked Belgorod region. One hit Shebekino. A second struck a house in Grayvoron. A third "
        "fell in Murom.",
        {"Shebekino", "Grayvoron", "Murom"},
    ),
    (
        "Missiles were fired at Ukraine. Two hit Kharkiv and the others struck Poltava.",
        {"Kharkiv", "Poltava"},
    ),
    ("A drone hit a bus in Kherson on Tuesday. Another hit squad was sent to Odesa.", {"Kherson"}),
]


@pytest.mark.parametrize(("text", "places"), ANOTHER)
def test_another_is_of_the_arms_told_before(text: str, places: set[str]) -> None:
    found = current(text)
    assert {i.place.name for i in found if i.place is not None} == places
    assert len({i.type for i in found}) == 1


def test_two_facilities_of_one_kind_are_two() -> None:
    text = "Ukrainian drones hit the Afipsky refinery and the Ilsky refinery on Tuesday."
    assert hit(text) == {("energy.refinery", "Afipsky refinery"), ("energy.refinery", "Ilsky refinery")}


def test_a_plural_is_of_all_places_told_with_it() -> None:
    refineries = {("energy.refinery", "Samara"), ("energy.refinery", "Saratov")}
    port = {("transport.port", "Novorossiysk")}
    for named in ("the oil refineries of Samara and Saratov", "refineries in Samara and in Saratov"):
        text = f"Ukrainian drones hit {named} and the port of Novorossiysk on Tuesday."
        assert hit(text) == refineries | port


def test_some_of_the_settlements_that_were_hit() -> None:
    text = "Russia struck 12 settlements in Kherson region on Tuesday, among them Beryslav and Antonivka."
    assert {place for _, place in told(text)} == {"Beryslav", "Antonivka"}


def test_where_it_went_dark_is_read_before_the_strike_that_did_it() -> None:
    text = "Power cuts were reported in the Kyiv and Odesa regions after Russian strikes on Thursday."
    assert {place for _, place in told(text)} == {"Kyiv", "Odesa region"}
    text = "Kyiv was plunged into darkness for hours after a Russian missile attack."
    assert {place for _, place in told(text)} == {"Kyiv"}


def test_what_a_list_lies_in_says_not_that_it_was_all_of_that() -> None:
    for text in (
        "The Poltava and Sumy regions of northern Ukraine came under Russian attack on Tuesday.",
        "Russia attacked sites in two regions of Ukraine on Tuesday: Poltava and Sumy.",
    ):
        assert {i.place and i.place.admin1 for i in current(text)} == {"Poltava", "Sumy"}
    ports = "Israel struck depots at the ports of Hodeidah and Salif on the west coast of Yemen on Tuesday."
    assert {i.place and i.place.name for i in current(ports)} == {"Hodeidah", "Salif"}


def test_where_people_come_from_is_no_list_of_what_was_hit() -> None:
    text = "Drivers from Poltava and Sumy were killed in a Russian missile strike in Dnipro on Tuesday."
    assert told(text) == {("missile_strike", "Dnipro")}


@pytest.mark.parametrize(
    ("what", "found"),
    [
        (
            "a power plant in Kharkiv and port facilities in Odesa",
            {("energy.power_plant", "Kharkiv"), ("transport.port", "Odesa")},
        ),
        (
            "power plants in Kharkiv, ports in Odesa and bridges near Poltava",
            {("energy.power_plant", "Kharkiv"), ("transport.port", "Odesa"), ("transport.bridge", "Poltava")},
        ),
        (
            "the Saratov and Ryazan refineries",
            {("energy.refinery", "Saratov"), ("energy.refinery", "Ryazan")},
        ),
    ],
)
def test_each_target_of_a_list_goes_with_its_own_place(what: str, found: set[tuple[str, str]]) -> None:
    assert hit(f"Drones hit {what} overnight, officials said on Monday.") == found


def test_regions_that_were_hit_are_named_behind_who_says_so() -> None:
    found = current(
        "Russia struck power stations in three regions, the minister said, naming Lviv, Poltava and Sumy."
    )
    assert {i.place.name for i in found if i.place} == {"Lviv", "Poltava", "Sumy"}
    assert {i.target.infrastructure for i in found if i.target} == {"energy.power_plant"}


def test_whom_somebody_names_is_no_place_that_was_hit() -> None:
    found = current("Russia struck a power station in Lviv, he said, naming Sumy as the next target.")
    assert {i.place.name for i in found if i.place} == {"Lviv"}


OTHER_THINGS = [
    ("Drones hit a refinery in Ryazan, south of Moscow, and a depot in Engels.", {"Ryazan", "Engels"}),
    ("Gunmen attacked a military base in Tessit and a convoy near Ansongo.", {"Tessit", "Ansongo"}),
    ("Jets struck a camp near Homs and a bridge near Latakia.", {"Homs", "Latakia"}),
    (
        "Drones struck a plant in Kharkiv, a substation in Odesa and a truck in Poltava.",
        {"Kharkiv", "Odesa", "Poltava"},
    ),
    (
        "Missiles hit Kharkiv, as well as the Mykolaiv and Kherson regions.",
        {"Kharkiv", "Mykolaiv", "Kherson region"},
    ),
    ("Drones struck a plant in Kharkiv, a hub in Ukraine and a city in its east.", {"Kharkiv"}),
]


@pytest.mark.parametrize(("text", "places"), OTHER_THINGS)
def test_what_else_was_hit_at_a_place_of_its_own(text: str, places: set[str]) -> None:
    assert {i.place.name for i in current(text) if i.place} == places


@pytest.mark.parametrize(
    "second",
    ["six others on the capital, Sanaa", "two on the city of Sanaa", "six on the capital, Sanaa, on Monday"],
)
def test_a_count_goes_on_to_what_the_second_town_is_called(second: str) -> None:
    text = f"The coalition carried out four air strikes on Hodeidah and {second}."
    assert [i.place.name for i in current(text) if i.place] == ["Hodeidah", "Sanaa"]


def test_a_list_goes_on_past_where_a_place_lies() -> None:
    text = "Jets carried out four attacks on Hodeidah in the west of Yemen and six others on Sanaa on Monday."
    assert {i.place.name for i in current(text) if i.place} == {"Hodeidah", "Sanaa"}
