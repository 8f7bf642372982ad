"""What was hit where no plain object says so: a name alone, what went without, what stopped, where gunmen
killed, what debris lit."""

import pytest

from tests.unit.incidents.extracting import current, hit, only

BY_NAME = [
    ("Israel struck Natanz on Monday.", {("energy.nuclear", "Natanz")}),
    ("Russian aircraft bombed Azovstal on Monday.", {("industry", "Azovstal")}),
    ("Israel bombed the Natanz site on Monday.", {("energy.nuclear", "Natanz")}),
    (
        "Houthi drones hit Abqaiq and Khurais on Monday.",
        {("energy.refinery", "Abqaiq"), ("energy.field", "Khurais")},
    ),
    ("Ukraine hit the Saky airfield in Crimea on Monday.", {("military", "Saky airfield")}),
    ("Rockets fell near Azovstal on Monday.", {(None, "Azovstal")}),
    ("Clashes erupted near Azovstal on Monday.", {(None, "Azovstal")}),
    ("Iranian missiles hit Haifa on Monday.", {(None, "Haifa")}),
]


@pytest.mark.parametrize(("text", "expected"), BY_NAME)
def test_a_well_known_name_says_what_was_hit(text: str, expected: set[tuple[str | None, str | None]]) -> None:
    assert hit(text) == expected


WITHOUT = [
    ("A Russian strike left half of Chernihiv without electricity on Monday.", "energy.grid", "Chernihiv"),
    ("A Russian attack left Mykolaiv without water on Monday.", "water", "Mykolaiv"),
    ("Houses in Kyiv were without heating after a Russian strike on Monday.", "energy.power_plant", "Kyiv"),
    ("Russian strikes left parts of Poltava without gas on Monday.", "energy.pipeline", "Poltava"),
    ("A Russian drone strike plunged Nizhyn into darkness on Monday.", "energy.grid", "Nizhyn"),
]


@pytest.mark.parametrize(("text", "category", "place"), WITHOUT)
def test_what_a_place_goes_without_was_hit_there(text: str, category: str, place: str) -> None:
    assert hit(text) == {(category, place)}


def test_what_attacks_told_before_led_to_is_no_act_of_its_own() -> None:
    text = (
        "PORT SUDAN, June 9 - Drones on Monday hit transformers at the power station in Kosti. "
        'The attacks on Monday "led to power outages in several states", the company said.'
    )
    assert hit(text) == {("energy.power_plant", "Kosti")}


STRIKES = [
    ("A strike destroyed a bridge in southern Lebanon on Monday.", {"transport.bridge"}),
    ("A strike hit a power station in Sanaa on Monday.", {"energy.power_plant"}),
    ("A strike by nurses hit a hospital in Leeds on Monday.", set()),
    ("A three-day strike crippled a refinery in Port Arthur on Monday.", set()),
    ("A barge struck a bridge in Lafitte on Monday.", set()),
    ("Three carriages of a train went off the rails in Dhaka on Monday, killing two.", set()),
]


@pytest.mark.parametrize(("text", "categories"), STRIKES)
def test_a_strike_that_breaks_walls_is_none_of_workers(text: str, categories: set[str]) -> None:
    assert {what for what, _ in hit(text)} == categories


def test_a_port_that_stops_loading_was_hit() -> None:
    text = "The port of Taman halted oil loadings after a drone attack on Monday, sources said."
    assert hit(text) == {("transport.port", "Taman")}


def test_a_facility_beside_what_was_attacked_was_not_hit() -> None:
    text = (
        "Insurgents attacked the town of Palma in Mozambique on Monday, near the LNG site of a French firm."
    )
    assert hit(text) == {(None, "Palma")}


KILLED_AT = [
    ("Gunmen killed two nurses at a hospital in Zamboanga on Monday.", "health"),
    ("Militants killed 20 miners at a coal mine in Duki on Monday.", "industry"),
    ("Gunmen killed a doctor near a hospital in Quetta on Monday.", None),
    ("Gunmen killed a judge at the airport in Quetta on Monday.", None),
]


@pytest.mark.parametrize(("text", "category"), KILLED_AT)
def test_the_works_in_which_gunmen_killed_were_attacked(text: str, category: str | None) -> None:
    assert {what for what, _ in hit(text)} == {category}


def test_debris_that_lights_a_shop_is_a_strike_on_it() -> None:
    text = "Two were hurt after debris of a downed drone sparked a fire in a shopping mall in Omsk on Monday."
    assert hit(text) == {("commercial", "Omsk")}


def test_the_airfield_of_bombers_is_an_air_base() -> None:
    text = "A drone attack on an airfield in Murmansk region destroyed a long-range bomber on Monday."
    assert hit(text) == {("military", "Murmansk region")}


def test_the_cables_of_a_railway_stay_its_own() -> None:
    text = (
        "Sabotage to cables that train traffic needs stopped trains near Essen on Monday. "
        "Communications cables were cut in the town of Herne, too, police said."
    )
    assert {what for what, _ in hit(text)} == {"transport.rail"}


def test_a_numbered_tower_is_short_for_what_was_told_in_full() -> None:
    text = (
        "Tower T372 near Potiskum was sabotaged on Monday, the operator said. "
        "The transmission tower fell on houses."
    )
    assert {what for what, _ in hit(text)} == {"energy.grid"}


def test_ever_more_attacks_are_no_act() -> None:
    text = "Ukraine will ration power on Monday because of increased Russian attacks on power stations."
    assert not current(text)


SENTENCES = [
    (
        "Russia struck Kharkiv on Monday with bombs, hitting a residential building and killing three.",
        {"residential"},
    ),
    (
        "Dozens of residential and other buildings were damaged in a missile attack on Sumy on Monday.",
        {"residential"},
    ),
    (
        "An oil depot of the gas company Sibneft was on fire after drone strikes in Omsk on Monday.",
        {"energy.fuel_storage"},
    ),
    ("A tanker is adrift after coming under attack in the Red Sea on Monday.", {"transport.ship"}),
    (
        "The bulk carrier Alba was struck by an unmanned surface vehicle off Yemen on Monday.",
        {"transport.ship"},
    ),
    ("Drones knocked out electricity and water supplies in Sumy on Monday.", {"energy.grid"}),
    ("Two soldiers were killed when Pakistani mortars hit Poonch district on Monday.", {None}),
    ("Talks resumed on Monday amid an airstrike campaign that has battered Ukraine's energy system.", set()),
]


@pytest.mark.parametrize(("text", "categories"), SENTENCES)
def test_the_facility_of_a_sentence(text: str, categories: set[str | None]) -> None:
    assert {what for what, _ in hit(text)} == categories


LATER = [
    ("Containers burned in the port of Latakia on Monday after an Israeli missile attack.", "transport.port"),
    ("Two journalists were killed in the strike on a villa in Hasbaya on Monday.", "residential"),
    ("Israeli warplanes hit a facility of the Islamic Health Authority in Tyre on Monday.", "health"),
    ("A missile hit the building of the health ministry in Gaza on Monday.", "government"),
    ("Russian missile attacks disrupted water supplies in Kyiv on Monday.", "water"),
]


@pytest.mark.parametrize(("text", "category"), LATER)
def test_what_a_later_phrase_says_was_hit(text: str, category: str) -> None:
    assert {(i.target.infrastructure if i.target else None) for i in current(text)} == {category}


def test_what_burned_after_a_missile_attack_is_no_sabotage() -> None:
    (incident,) = current("Containers burned in the port of Latakia on Monday after a missile attack.")
    assert incident.type == "missile_strike"


RELATIVE = [
    ("At the Shahr Rey refinery, which warplanes bombed on Monday, the damage was heavy.", "energy.refinery"),
    ("The refinery that Ukrainian drones struck in Saratov on Monday has stopped work.", "energy.refinery"),
    ("Drones attacked the Abqaiq plant on Monday.", "energy.refinery"),
    ("Missiles hit the offices of the Ministry of Energy in Kyiv on Monday.", "government"),
    ("Israel bombed the headquarters of the Republic of Iran Broadcasting on Monday.", "communications"),
    ("In Kharkiv thousands had no heat after Russian missile strikes on Monday.", "energy.power_plant"),
]


@pytest.mark.parametrize(("text", "category"), RELATIVE)
def test_names_and_relative_clauses_say_what_was_hit(text: str, category: str) -> None:
    assert {what for what, _ in hit(text)} == {category}


def test_a_floor_that_was_hit_is_of_the_hospital_that_opens_the_sentence() -> None:
    text = (
        "At the al-Amal hospital in Khan Younis, four died when a tank shell hit the third floor on Monday."
    )
    assert {category for category, _ in hit(text)} == {"health"}


def test_a_strike_that_knocked_out_power_hit_the_grid() -> None:
    text = "Three people died on Monday in a Russian strike on Sumy which knocked out power."
    assert hit(text) == {("energy.grid", "Sumy")}
    assert not current("A rail strike in France cut power to trains on Monday.")


def test_the_power_cut_of_an_attack_is_no_sabotage() -> None:
    text = "No one was hurt in the attack, but a warehouse in Sumy was damaged and the power supply was cut."
    assert "sabotage" not in {i.type for i in current(text)}


def test_a_train_that_carries_ore_is_a_train() -> None:
    text = "Armed men set fire to a train carrying iron ore near Mopti on Monday."
    assert hit(text) == {("transport.rail", "Mopti")}


SOLDIERS = [
    ("Two soldiers were killed by a roadside bomb in Peshawar on Monday.", {"military"}),
    ("A soldier was killed in a bomb attack in Peshawar on Monday.", {"military"}),
    ("Gunmen ambushed and killed four soldiers near Kidal on Monday.", {"military"}),
    ("Gunmen killed four farmers near Kidal on Monday.", {None}),
    ("A soldier and her mother were killed by shelling in Avdiivka on Monday.", {None}),
    ("Two soldiers were killed when a bomb went off at a hospital in Peshawar on Monday.", {"health"}),
]


@pytest.mark.parametrize(("text", "categories"), SOLDIERS)
def test_bombs_and_ambushes_are_meant_for_the_soldiers_they_kill(
    text: str, categories: set[str | None]
) -> None:
    assert {category for category, _ in hit(text)} == categories


PLACES_OF_WORK = [
    ("Gunmen opened fire at the railway station in Kano on Saturday.", "transport.rail"),
    ("A gunman killed three people at a train station in Kaduna on Monday.", "transport.rail"),
    ("Militants killed five travellers inside a metro station in Lahore on Monday.", "transport.rail"),
    ("A guard was shot dead near a railway station in Kaduna on Monday.", None),
    ("Turkish jets bombed oil sites near Qamishli on Thursday.", "energy.field"),
    ("Drones hit an oil installation at Qamishli on Monday.", "energy.field"),
    ("Drones hit an oil depot at Qamishli on Monday.", "energy.fuel_storage"),
    ("A drone struck a gas complex in Chamchamal on Friday.", "energy.field"),
]


@pytest.mark.parametrize(("text", "category"), PLACES_OF_WORK)
def test_where_gunmen_killed_and_what_oil_sites_are(text: str, category: str | None) -> None:
    assert {found for found, _ in hit(text)} == {category}


SITES = [
    ("Workers at the Ras Tanura refinery were injured by debris of a drone on Monday.", "energy.refinery"),
    (
        "The Ras Tanura refinery was shut when debris from intercepted drones fell on it on Monday.",
        "energy.refinery",
    ),
    ("Four cleaners were hurt on Monday when a drone exploded at Abha airport.", "transport.airport"),
    ("Shells hit the area around the Tishrin Dam on Monday.", None),
    ("A senator was shot dead by gunmen at El Dorado airport on Monday.", None),
]


@pytest.mark.parametrize(("text", "category"), SITES)
def test_what_happened_at_a_known_facility_hit_it(text: str, category: str | None) -> None:
    assert {infrastructure for infrastructure, _ in hit(text)} == {category}


@pytest.mark.parametrize(
    "what",
    [
        "killed four workers on Friday and cut gas supplies to power plants",
        "cut gas supplies to power plants on Friday",
        "on Friday halted gas flows to power plants",
    ],
)
def test_the_supply_that_an_attack_cut_is_not_what_it_hit(what: str) -> None:
    told = only(f"A drone attack on the Khor Mor gas field {what}, officials said.")
    assert told.target is not None
    assert told.target.infrastructure == "energy.field"


STOPPED = [
    (
        "A unit was shut at the refinery in Kirishi after a drone attack on Monday.",
        ("energy.refinery", "Kirishi"),
    ),
    (
        "Loadings at the port of Primorsk were suspended after a drone attack on Monday.",
        ("transport.port", "Primorsk"),
    ),
    (
        "Exports from the port of Primorsk were halted after a drone attack on Monday.",
        ("transport.port", "Primorsk"),
    ),
    ("Flights from the airport of Sumy were halted after a drone attack on Sumy on Monday.", (None, "Sumy")),
    ("All refineries in Haifa were closed after a missile hit on Monday.", ("energy.refinery", "Haifa")),
    ("Drones attacked Sumy on Monday. The park and the power plant were closed to tourists.", (None, "Sumy")),
    ("Drones attacked Sumy on Monday, a week after its power plant was shut for repairs.", (None, "Sumy")),
]


@pytest.mark.parametrize(("text", "expected"), STOPPED)
def test_what_was_shut_after_an_attack_was_hit(text: str, expected: tuple[str | None, str]) -> None:
    assert hit(text) == {expected}


def test_who_says_so_first_was_not_hit() -> None:
    text = "According to a doctor at the hospital, the fuel depot in Sumy was struck by a drone on Monday."
    assert hit(text) == {("energy.fuel_storage", "Sumy")}
    text = "According to police, gunmen killed ten people in Bannu on Monday."
    assert hit(text) == {(None, "Bannu")}


@pytest.mark.parametrize(
    "arms", ["Two missiles, launched from the Belgorod region,", "Two rockets, fired from Lebanon by rebels,"]
)
def test_where_arms_came_from_is_put_in_between_commas(arms: str) -> None:
    assert hit(f"{arms} hit a power plant in Haifa on Monday.") == {("energy.power_plant", "Haifa")}


def test_a_bombing_raid_is_from_the_air() -> None:
    incident = only("A railway bridge near Izium was wrecked in a bombing raid on Monday.")
    assert (incident.type, incident.target and incident.target.infrastructure) == (
        "air_strike",
        "transport.bridge",
    )


def test_two_pairs_of_places_each_have_their_own_facility() -> None:
    text = "Drones hit refineries in Saratov and Ryazan and airports in Kazan and Samara on Monday."
    assert hit(text) == {
        ("energy.refinery", "Saratov"),
        ("energy.refinery", "Ryazan"),
        ("transport.airport", "Kazan"),
        ("transport.airport", "Samara"),
    }


SCENES = [
    (
        "Russian drones attacked Sumy on Monday. One of them killed two people in a house there.",
        "residential",
    ),
    ("A Russian missile killed two people in a block of flats in Sumy on Monday.", "residential"),
    ("A Russian missile killed two people in Sumy on Monday. They died in hospital.", None),
    ("Damage was done to a railway station in Sumy in a Russian drone attack on Monday.", "transport.rail"),
    ("An oil terminal in occupied Crimea caught fire on Monday after a drone strike.", "energy.terminal"),
    ("Rescuers pulled two bodies from the rubble of a house in Sumy after a drone strike.", "residential"),
    (
        "Rescuers searched the rubble of a house in Sumy after a drone strike killed two people.",
        "residential",
    ),
    ("Russian drones struck Sumy on Monday. There was damage to a railway station.", "transport.rail"),
    ("Russian drones struck Sumy on Monday. There was damage to a hospital in Poltava, too.", None),
    ("Russian missiles killed two in Sumy on Monday. Much of the country was without electricity.", None),
    ("Russian missiles hit Ukraine on Monday. Much of the country was without electricity.", "energy.grid"),
    ("Russian drones struck Sumy on Monday. The target of the attack was an arms factory.", "industry"),
    ("Gunmen raided a village near Sibi on Monday, killing two and burning down a school.", "education"),
    ("Israeli jets struck positions of Hezbollah near Tyre on Monday.", "military"),
    ("Israeli jets struck sites linked to Hezbollah near Tyre on Monday.", "military"),
    ("Israeli jets struck sites linked to a food company near Tyre on Monday.", None),
]


@pytest.mark.parametrize(("text", "category"), SCENES)
def test_where_people_died_or_harm_was_done_was_hit(text: str, category: str | None) -> None:
    assert {i.target and i.target.infrastructure for i in current(text)} == {category}


LISTED = [
    "Drones hit a school in Sumy on Monday, officials said, as well as a bridge in Poltava.",
    "Drones hit a school in Sumy on Monday, he said, killing two, and a bridge in Poltava, wounding four.",
    "Drones hit a school in Sumy on Monday, with two dead, and a bridge in Poltava, with four wounded.",
]


@pytest.mark.parametrize("text", LISTED)
def test_a_list_goes_on_behind_who_tells_it_and_behind_a_toll(text: str) -> None:
    assert hit(text) == {("education", "Sumy"), ("transport.bridge", "Poltava")}


def test_who_tells_it_may_end_a_clause() -> None:
    text = "Drones hit a school in Sumy on Monday, officials said, and a bridge in Poltava was closed."
    assert hit(text) == {("education", "Sumy")}
