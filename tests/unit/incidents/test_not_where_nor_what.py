"""Places and buildings that are told beside an act and are neither where it was nor what was hit."""

import pytest

from tests.unit.incidents.extracting import current, hit, only


def test_where_a_filing_went_is_where_nothing_was_hit() -> None:
    text = (
        "A drone hit a refinery in Ufa on Monday. In a filing to the stock exchange in London, it said "
        "a unit of the refinery was badly damaged."
    )
    assert hit(text) == {("energy.refinery", "Ufa")}


def test_an_exchange_that_was_hit_is_where_it_stands() -> None:
    incident = only("A missile hit the stock exchange in Haifa on Monday, the fire service said.")
    assert incident.place is not None
    assert incident.place.name == "Haifa"


@pytest.mark.parametrize(
    "text",
    [
        "Shells killed two people in Sumy on Monday, and a hospital in the city received five wounded.",
        "A drone struck Sumy on Monday, and hospitals treated twenty people for burns.",
        "Rockets killed two men in Sumy on Monday. A clinic took in their bodies.",
    ],
)
def test_a_hospital_that_takes_in_the_wounded_was_not_hit(text: str) -> None:
    assert all(i.target is None or i.target.infrastructure != "health" for i in current(text))


@pytest.mark.parametrize(
    "text",
    [
        "Israel bombed Rafah on Monday and a hospital received a direct hit.",
        "A missile hit a hospital in Sumy on Monday that was treating the wounded.",
    ],
)
def test_a_hospital_that_was_hit_was(text: str) -> None:
    assert {i.target.infrastructure for i in current(text) if i.target} == {"health"}


def test_what_the_attackers_drove_was_not_their_target() -> None:
    text = (
        "A bomber rammed a police post in Quetta on Monday, killing four. Cars used in the attack burnt out."
    )
    assert hit(text) == {("government", "Quetta")}


@pytest.mark.parametrize(
    "text",
    [
        "NAIROBI, June 10 (Reuters) - Gunmen shot dead six Kenyan rangers near the Somali border on Monday.",
        "NAIROBI - Bandits who came over the border from Ethiopia killed six Kenyan herders on Monday.",
    ],
)
def test_what_was_at_a_border_was_not_where_the_story_was_filed(text: str) -> None:
    incident = only(text)
    assert incident.place is not None
    assert (incident.place.country, incident.place.precision) == ("KE", "country")


def test_a_story_of_no_border_may_be_of_where_it_was_filed() -> None:
    incident = only("NAIROBI - A bomb killed six Kenyan police officers at a bus station on Monday.")
    assert incident.place is not None
    assert incident.place.settlement == "Nairobi"


@pytest.mark.parametrize(
    "text",
    [
        "Flights at Riga airport were brought to a halt by a drone strike on Monday.",
        "Work came to a halt after a missile attack on a steel plant in Kryvyi Rih on Monday.",
    ],
)
def test_what_an_attack_brought_to_a_halt(text: str) -> None:
    assert current(text)


def test_a_call_for_a_halt_is_no_attack() -> None:
    assert not current("Berlin called on Monday for a halt to attacks on tankers in the Red Sea.")


@pytest.mark.parametrize(
    "text",
    [
        "A suicide bomber rammed a barracks near Gao on Monday, killing six soldiers.",
        "A bomber rammed his lorry into a barracks in Gao on Monday, killing six soldiers.",
        "A car packed with explosives was rammed into a barracks in Gao on Monday.",
    ],
)
def test_what_a_bomber_rams_is_his_target(text: str) -> None:
    incident = only(text)
    assert incident.type == "explosive"
    assert incident.target is not None
    assert incident.target.infrastructure == "military"


@pytest.mark.parametrize(
    "text",
    [
        "A coastguard ship rammed a fishing boat in the South China Sea on Monday.",
        "A drunk driver rammed his car into a bus stop in Delhi on Monday.",
    ],
)
def test_other_ramming_is_no_bombing(text: str) -> None:
    assert all(i.type != "explosive" for i in current(text))


CAME_FROM = [
    ("Fuel lorries that had come from the port of Abidjan were attacked near Sikasso on Tuesday.", "Sikasso"),
    ("A tanker that had sailed from the port of Odesa was hit by a missile off Constanta.", "Constanta"),
    ("A bus from the town of Goma was attacked by gunmen near Rutshuru on Tuesday.", "Rutshuru"),
    ("Reports of shelling that killed two people came from the town of Rutshuru on Tuesday.", "Rutshuru"),
    ("Smoke rose from the port of Odesa on Tuesday after a missile strike.", "Odesa"),
]


@pytest.mark.parametrize(("text", "place"), CAME_FROM)
def test_where_it_had_come_from_is_where_nothing_was_hit(text: str, place: str) -> None:
    incident = only(text)
    assert incident.place is not None
    assert incident.place.name == place


def test_the_ward_in_which_something_burnt_is_not_what_was_hit() -> None:
    text = "Two pylons in the Treptow neighbourhood caught fire on Tuesday. The fire was laid on purpose."
    incident = only(text)
    assert incident.target is not None
    assert incident.target.infrastructure == "energy.grid"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Thai jets bombed a Cambodian army post on Monday, according to officials in Phnom Penh.",
            "Cambodia",
        ),
        ("Russian drones hit a Ukrainian power plant on Monday, said a spokesman in Kyiv.", "Ukraine"),
        ("A bomb destroyed a bus on Monday, said police in Kabul.", "Kabul"),
        ("A missile hit a block of flats on Monday, according to the city council in Odesa.", "Odesa"),
    ],
)
def test_the_capital_where_a_source_is_is_not_where_it_was(text: str, place: str) -> None:
    """But its own police tell of what happened there, as a town's council does."""
    assert [i.place.name for i in current(text) if i.place] == [place]


ASIDES = [
    "In Zabadani, a town northwest of the capital Damascus, shells hit a school on Monday.",
    "In Zabadani, a town 30 km northwest of Damascus, shells hit a school on Monday.",
    "In Zabadani, a town in the countryside of Damascus, shells hit a school on Monday.",
    "In the town of Zabadani, north of the capital Damascus, shells hit a school on Monday.",
    "Shells hit a school in Zabadani, a town close to the capital Damascus, on Monday.",
]


@pytest.mark.parametrize("text", ASIDES)
def test_an_aside_that_says_where_a_town_lies_is_not_where_it_was(text: str) -> None:
    assert {incident.place and incident.place.name for incident in current(text)} == {"Zabadani"}


def test_a_place_that_nothing_else_is_told_of_is_where_it_was() -> None:
    text = "Shells hit a school northwest of the capital Damascus on Monday."
    assert {incident.place and incident.place.name for incident in current(text)} == {"Damascus"}


def test_a_list_of_towns_is_no_aside() -> None:
    text = "Shells hit schools in Zabadani, the town of Douma and Homs on Monday."
    assert {incident.place and incident.place.name for incident in current(text)} == {
        "Zabadani",
        "Douma",
        "Homs",
    }


def test_who_speaks_at_the_end_of_a_headline_does_not_speak_where_it_starts() -> None:
    text = "In Kyiv on Monday a drone hit a power plant, officials said"
    assert hit(text) == {("energy.power_plant", "Kyiv")}


@pytest.mark.parametrize(
    "text",
    [
        "Russia hit Ukraine on Tuesday. The assault took place a day after leaders gathered in Paris.",
        "The Observatory, a monitor based in London, said Russian strikes killed eight in Ukraine Tuesday.",
        "Russia hit Ukraine on Tuesday, days after shelling that Warsaw and Kyiv blamed on it killed nine.",
    ],
)
def test_where_others_met_sit_or_lay_blame_was_no_attack(text: str) -> None:
    assert {i.place.country for i in current(text) if i.place} == {"UA"}


def test_soldiers_are_attacked_where_they_are_based() -> None:
    (one,) = current("Drones hit American troops based in Jordan on Tuesday, wounding three of them.")
    assert one.place is not None
    assert one.place.country == "JO"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A bomb hit the overpass on the Sumy-Kyiv road on Monday.", "Sumy"),
        ("Arsonists burned cables over the Teltow canal in Berlin on Monday.", "Berlin"),
        ("Gunmen fired on worshippers at St Francis Catholic Church in Owo on Monday.", "Owo"),
        ("Hackers struck the check-in desks of Heathrow airport on Monday.", "Heathrow airport"),
    ],
)
def test_names_of_ways_waters_and_churches_are_no_towns(text: str, place: str) -> None:
    assert {i.place.name for i in current(text) if i.place} == {place}


def test_a_count_of_attacks_is_no_day_of_one() -> None:
    (told,) = current("The pipeline was halted by a bomb attack near Tibu on Monday, the 14th this year.")
    assert told.time is not None
    assert told.time.start[:10] == "2025-06-09"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Gunmen fired on the Abuja-Kaduna train near Rijana on Monday.", "Rijana"),
        ("Rebels blew up a track on the Sena line at Dondo in Mozambique on Monday.", "Dondo"),
        ("Gunmen stopped a bus near Turbat on Monday and shot dead seven men from Punjab.", "Turbat"),
        ("Gunmen fired on the Abuja-Kaduna train on Monday.", "Abuja"),
        ("Rebels blew up the railway station of Jhajha in the Jamui district on Monday.", "Jhajha"),
    ],
)
def test_what_a_line_is_called_after_is_not_where_it_was_hit(text: str, place: str) -> None:
    assert only(text).place is not None
    assert {i.place.name for i in current(text) if i.place} == {place}


@pytest.mark.parametrize(
    "text",
    [
        "Rebels destroyed a phone mast with explosives near Panjgur on Monday, burning its generator.",
        "Israeli jets destroyed the bridge near Tyre on Monday, severing the coastal road.",
        "Men armed with sticks and bombs raided a police post in Gaya on Monday, killing two officers.",
    ],
)
def test_what_went_with_it_is_no_second_act(text: str) -> None:
    assert only(text)


@pytest.mark.parametrize(
    "text",
    [
        "Rebels destroyed a phone mast near Panjgur on Monday and burned a power station.",
        "Israeli jets destroyed the bridge near Tyre on Monday, hitting a hospital, too.",
    ],
)
def test_a_second_facility_is_a_second_act(text: str) -> None:
    assert len(current(text)) == 2


def test_a_towns_hospital_is_in_the_town_not_where_the_governor_rules() -> None:
    text = "A drone hit the last hospital of El Fasher on Monday, the governor of Darfur said."
    assert hit(text) == {("health", "El Fasher")}


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Israeli aircraft struck a lorry on the highway near Hermel on Monday.", None),
        ("Israeli aircraft struck the highway near Hermel on Monday.", "transport.road"),
        ("Rebels triggered a mine beneath an ore train of NMDC near Bacheli on Monday.", "transport.rail"),
    ],
)
def test_the_road_that_something_was_hit_on_was_not_hit(text: str, category: str | None) -> None:
    assert {what for what, _ in hit(text)} == {category}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Kaluga's airport shut on Monday after Ukrainian drones crashed beside its terminal.", "Kaluga"),
        ("A bomber blew himself up in the church of Mar Elias in Damascus on Monday.", "Damascus"),
    ],
)
def test_whose_airport_it_is_and_whose_church(text: str, place: str) -> None:
    assert {i.place.name for i in current(text) if i.place} == {place}


def test_the_stations_that_a_track_lies_between_were_not_hit() -> None:
    text = "Rebels blew up a railway track between Richughuta and Demu stations on Monday."
    assert {what for what, _ in hit(text)} == {"transport.rail"}


@pytest.mark.parametrize(
    "town",
    [
        "Odesa, the Ukrainian port on the Black Sea,",
        "Odesa, Ukraine's largest Black Sea port,",
        "Odesa, a port in the south of Ukraine,",
    ],
)
def test_what_a_town_is_was_not_hit(town: str) -> None:
    assert hit(f"A Russian missile attack on {town} killed two people on Friday.") == {(None, "Odesa")}


@pytest.mark.parametrize(
    "text",
    [
        "In Odesa, a port on the river was hit by drones on Friday.",
        "Drones hit the port of Odesa, a city in the south of Ukraine, on Friday.",
    ],
)
def test_a_port_of_the_town_was(text: str) -> None:
    assert hit(text) == {("transport.port", "Odesa")}


def test_how_far_off_a_town_lies_is_told_in_brackets() -> None:
    text = (
        "Vandals damaged the railway near the city of Temuco (616 km south of Santiago) on Tuesday, causing "
        "the derailment of some wagons, which were set on fire."
    )
    assert hit(text) == {("transport.rail", "Temuco")}


@pytest.mark.parametrize("over", ["Japan", "the north of Japan", "northern Japan"])
def test_what_a_missile_flew_over_was_not_attacked(over: str) -> None:
    assert not current(f"North Korea fired a ballistic missile over {over} on Tuesday, drawing protests.")


def test_what_fire_crossed_a_border_for_was() -> None:
    assert hit("Hezbollah fired rockets over the border at Metula on Tuesday.") == {(None, "Metula")}


@pytest.mark.parametrize("link", ["as Russia attacks", "while Russia attacks", "after Russia attacked"])
def test_who_attacks_elsewhere_meanwhile_is_not_where_drones_were_shot_down(link: str) -> None:
    found = current(f"Poland says drones shot down over its territory {link} Ukraine.")
    assert {(i.type, i.place.country) for i in found if i.place} == {
        ("drone_strike", "PL"),
        ("strike_unspecified", "UA"),
    }


def test_what_is_near_a_country_is_not_in_it() -> None:
    """Beside it, not inside: nobody has crossed its border."""
    assert all(i.place is None for i in current("A Russian drone was shot down near Romania on Monday."))
    found = only("Drones were shot down close to Yemen on Monday, the Saudi-led coalition said.")
    assert found.place is None or found.place.country == "SA"
    found = only("Shells hit a market near Syria's capital on Monday, killing two people.")
    assert found.place is not None
    assert found.place.country == "SY"


TRAINS = [
    ("Gunmen fired on the Lahore train near Sibi on Monday, killing one.", "Sibi"),
    ("A bomb went off on the Peshawar express at Jacobabad on Monday.", "Jacobabad"),
    ("Shells hit the Sumy train station on Monday, killing one.", "Sumy"),
]


@pytest.mark.parametrize(("text", "place"), TRAINS)
def test_a_train_is_not_where_it_goes(text: str, place: str) -> None:
    assert {i.place.name for i in current(text) if i.place} == {place}
