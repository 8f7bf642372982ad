"""Which category what was hit is of: nouns and their neighbours, short forms, parts, ships of navies."""

import pytest

from streams.incidents.text.tables import rows
from tests.unit.incidents.extracting import current, only

# codebook section 3; the lexicon's "-" is none, and "vehicle" one only where it is wrecked (targets/nouns.py)
CODEBOOK = frozenset(
    [
        "energy.refinery",
        "energy.fuel_storage",
        "energy.power_plant",
        "energy.nuclear",
        "energy.grid",
        "energy.pipeline",
        "energy.terminal",
        "energy.field",
        "water",
        "transport.rail",
        "transport.road",
        "transport.bridge",
        "transport.port",
        "transport.airport",
        "transport.ship",
        "communications",
        "industry",
        "health",
        "government",
        "education",
        "religious",
        "residential",
        "commercial",
        "military",
    ]
)


def hit(text: str) -> set[str | None]:
    """The categories of what a text tells was hit."""
    return {i.target.infrastructure for i in current(text) if i.target}


def test_lexicons_hold_no_other_category() -> None:
    told = {category for category, _ in rows("targets.tsv", "en", 2)}
    told |= {category for kind, category, _ in rows("sectors.tsv", "en", 3) if kind == "sector"}
    assert told - {"vehicle", "-"} == CODEBOOK


NOUNS = [
    ("A drone hit a block of flats in Kursk on Tuesday.", "residential"),
    ("A missile hit a residential tower in Kyiv on Tuesday.", "residential"),
    ("Saboteurs set fire to two signal boxes near Lyon on Tuesday.", "transport.rail"),
    ("Drones hit a boiler house in Sumy on Tuesday.", "energy.power_plant"),
    ("Militants blew up a crude trunk line near Warri on Tuesday.", "energy.pipeline"),
    ("Missiles hit gas production sites in Poltava region on Tuesday.", "energy.field"),
    ("Missiles hit gas pumping sites in Poltava region on Tuesday.", "energy.pipeline"),
    ("A sea drone hit a mooring of the exporter near Novorossiysk on Tuesday.", "energy.terminal"),
    ("Fighters stormed a gendarmerie academy in Bamako on Tuesday.", "military"),
    ("Drones hit a minesweeper in Sevastopol on Tuesday.", "military"),
    ("Shells hit the president's residence in Khartoum on Tuesday.", "government"),
    ("Rebels blew up a telecommunication mast near Garissa on Tuesday.", "communications"),
    ("Missiles hit a maternity ward in Sumy on Tuesday.", "health"),
]


@pytest.mark.parametrize(("text", "category"), NOUNS)
def test_nouns_of_the_sectors(text: str, category: str) -> None:
    assert hit(text) == {category}


NEIGHBOURS = [
    "A missile hit the right bank of the Dnipro in Kyiv on Tuesday.",
    "Drones hit a high-rise tower in Gaza on Tuesday.",
]


@pytest.mark.parametrize("text", NEIGHBOURS)
def test_no_bank_and_no_mast(text: str) -> None:
    assert hit(text) <= {None, "residential"}


def test_a_short_form_is_what_was_told_in_full() -> None:
    told = "Workers left a gas processing plant in Orenburg. Drones struck the plant on Tuesday."
    assert hit(told) == {"energy.refinery"}
    assert hit("Workers left Orenburg. Drones struck the plant in Orenburg on Tuesday.") == {"industry"}
    another = "Workers left a gas processing plant in Orenburg. Drones struck a plant in Samara on Tuesday."
    assert hit(another) == {"industry"}


def test_the_facility_is_what_was_hit_last() -> None:
    told = "Drones hit a refinery in Ryazan on Monday. The facility was hit again on Tuesday."
    assert hit(told) == {"energy.refinery"}
    assert hit("Drones hit a shop in Ryazan on Monday. The facility was hit again on Tuesday.") <= {
        "commercial",
        None,
    }


PARTS = [
    ("Drones hit a workshop of the Ryazan refinery on Tuesday.", "energy.refinery"),
    ("Drones wrecked equipment at a substation near Nizhyn on Tuesday.", "energy.grid"),
    ("Rockets hit warehouses in the port of Odesa on Tuesday.", "transport.port"),
    ("Rockets hit a warehouse in the port city of Odesa on Tuesday.", "commercial"),
    ("Drones hit a fuel tank in the port of Odesa on Tuesday.", "energy.fuel_storage"),
    ("Shells hit storage tanks at the oil terminal in Novorossiysk on Tuesday.", "energy.terminal"),
]


@pytest.mark.parametrize(("text", "category"), PARTS)
def test_a_part_is_of_the_kind_of_its_whole(text: str, category: str) -> None:
    assert hit(text) == {category}


def test_a_ship_of_a_navy_is_military() -> None:
    assert hit("Sea drones hit two ships of the Black Sea Fleet in Sevastopol on Tuesday.") == {"military"}
    assert hit("Sea drones hit two tankers of the shadow fleet in Odesa on Tuesday.") == {"transport.ship"}
    assert hit("Sea drones hit two ships of a Greek company in Odesa on Tuesday.") == {"transport.ship"}


def test_where_something_was_bound_is_not_hit() -> None:
    assert hit("Gunmen ambushed a convoy heading for the airport near Gao on Tuesday.") <= {None}
    assert hit("Gunmen ambushed a convoy at the airport of Gao on Tuesday.") <= {None, "transport.airport"}


def test_tankers_on_a_road_are_no_ships() -> None:
    assert hit("Gunmen torched three tankers on the road to Bamako on Tuesday; two drivers fled.") == {
        "energy.fuel_storage"
    }
    assert hit("Gunmen fired on three tankers off the coast of Yemen on Tuesday.") == {"transport.ship"}


def test_what_an_attack_follows_is_no_news() -> None:
    assert not current("Talks began. The visit follows a series of attacks on fuel trucks in Mali.")
    assert hit("Rebels carried out a series of attacks on fuel trucks in Mali on Tuesday.")


def test_a_foreign_state_sets_on_fire_from_afar_unless_its_agents_do() -> None:
    def types(text: str) -> set[str]:
        return {i.type for i in current(text)}

    assert types("Israel set fire to a fuel depot in Tehran on Tuesday.") == {"strike_unspecified"}
    assert types("Russian agents set fire to a warehouse in London on Tuesday.") == {"sabotage"}


def test_two_places_hit_by_two_weapons_are_two_incidents() -> None:
    both = "Drones hit an oil depot in Kursk on Tuesday. In the north a drone hit a school in Kursk."
    assert hit(both) == {"energy.fuel_storage", "education"}
    one = "Drones hit an oil depot in Kursk on Tuesday. The attack also damaged a school, officials said."
    assert hit(one) == {"energy.fuel_storage"}


AFTERMATH = [
    ("Drones attacked Ryazan overnight on Tuesday. A fire broke out at an oil refinery.", "energy.refinery"),
    ("Drones attacked Ryazan overnight on Tuesday. An oil depot caught fire.", "energy.fuel_storage"),
    ("Drones attacked Ryazan on Tuesday, sparking a fire at a refinery.", "energy.refinery"),
]


@pytest.mark.parametrize(("text", "category"), AFTERMATH)
def test_what_burnt_after_an_attack_was_hit(text: str, category: str) -> None:
    assert hit(text) == {category}


UNBURNT = [
    "Drones attacked Ryazan on Tuesday. The fire service of the port was on alert.",
    "Drones attacked Ryazan on Tuesday. A fire broke out at an oil depot in Tula.",
    "Drones attacked Ryazan on Tuesday. Troops came under fire at a bridge.",
    "Drones attacked Ryazan on Tuesday. Airports closed for a time.",
]


@pytest.mark.parametrize("text", UNBURNT)
def test_other_fires_are_not_its_aftermath(text: str) -> None:
    assert not any("infrastructure_strike" in i.classes for i in current(text))


FORCES = [
    ("Jets bombed two posts of the militia near Erbil on Tuesday.", "military"),
    ("Jets bombed three facilities used by Kataib Hezbollah near Erbil on Tuesday.", "military"),
    ("A missile killed a Hezbollah commander near Tyre on Tuesday.", "military"),
    ("Jets bombed three facilities used by farmers near Erbil on Tuesday.", None),
    ("A missile killed a Hezbollah supporter near Tyre on Tuesday.", None),
]


@pytest.mark.parametrize(("text", "category"), FORCES)
def test_what_armed_people_hold_is_military(text: str, category: str | None) -> None:
    assert hit(text) <= {category} if category is None else hit(text) == {category}


def test_what_a_bomb_went_off_beside_is_not_hit() -> None:
    assert hit("A bomb exploded near a hotel in Kabul on Tuesday, killing two people.") <= {None}
    assert hit("A bomb exploded in a hotel in Kabul on Tuesday, killing two people.") == {"commercial"}


def test_whom_a_bomb_killed_is_no_target_where_one_is_told() -> None:
    assert "military" not in hit("A bomb at a polling station in Mosul on Tuesday killed three soldiers.")


def test_two_acts_on_one_thing_in_one_breath_are_one_incident() -> None:
    one = "Gunmen blew up the railway track near Gaya and shot at a train on Tuesday, killing two people."
    assert len(current(one)) == 1
    two = "Gunmen blew up the railway track near Gaya on Tuesday. On Monday they shot at a train in Patna."
    assert len(current(two)) == 2


FLOORS = [
    ("A drone struck the roof of a 16-storey building in Sumy on Tuesday.", "residential"),
    ("A drone struck a maker of clothes in Sumy on Tuesday.", None),
    ("A drone struck an explosives maker in Sumy on Tuesday.", "industry"),
]


@pytest.mark.parametrize(("text", "category"), FLOORS)
def test_words_beside_a_noun(text: str, category: str | None) -> None:
    assert hit(text) <= {category} if category is None else hit(text) == {category}


OWNED = [
    ("The refinery in Haifa said one of its pipelines was damaged by missile fire on Tuesday.", "refinery"),
    ("The city of Cali said one of its pipelines was blown up by rebels on Tuesday.", "pipeline"),
]


@pytest.mark.parametrize(("text", "kind"), OWNED)
def test_its_parts_are_of_the_kind_of_the_facility(text: str, kind: str) -> None:
    assert hit(text) == {f"energy.{kind}"}


def test_whose_house_it_was_is_no_target() -> None:
    assert hit("A strike on the house of a police commander killed two people in Gaza on Tuesday.") == {
        "residential"
    }
    assert hit("A strike on the headquarters of a state broadcaster killed two in Tehran on Tuesday.") == {
        "communications"
    }


def test_the_post_of_soldiers_is_military() -> None:
    assert hit("Ten soldiers were killed when gunmen attacked their post in Kidal on Tuesday.") == {
        "military"
    }
    assert hit("Ten farmers were killed when gunmen attacked their camp in Kidal on Tuesday.") <= {None}


NOT_NEARBY = [
    ("Mortar rounds were fired on Tuesday at a guarded compound next to Mogadishu's airport.", None),
    ("Rockets landed near the airport of Baghdad on Tuesday.", "transport.airport"),  # nothing else is named
    ("Rebels shelled neighbourhoods of Taiz on Tuesday, killing four people.", None),  # where, not what
    ("A storage tank was set ablaze at the Taman terminal on Tuesday by a drone.", "energy.terminal"),
    ("A fuel tank was set ablaze at the Taman barracks on Tuesday by a drone.", "energy.fuel_storage"),
]


@pytest.mark.parametrize(("text", "category"), NOT_NEARBY)
def test_the_facility_that_was_hit_is_neither_a_neighbour_nor_a_place(
    text: str, category: str | None
) -> None:
    target = only(text).target
    assert (target.infrastructure if target else None) == category


def test_a_target_is_named_without_the_verb_before_it() -> None:
    target = only("The army said three fuel depots were hit by drones in Ryazan on Tuesday.").target
    assert target is not None
    assert target.name == "fuel depots"


POLICE = [
    ("Separatists seized the police station of Luhansk on Monday.", "government"),
    ("Rebels burnt a police post near Kidal on Monday.", "government"),
    ("Rebels attacked a police station in Kidal on Monday, killing two officers.", "government"),
    ("A suicide bomber hit the police headquarters of Kidal on Monday.", "government"),
    ("Rebels attacked a police camp near Kidal on Monday.", "military"),
    ("Rebels burnt an army post near Kidal on Monday.", "military"),
    ("Rebels blew up a munitions warehouse near Kidal on Monday.", "military"),
]


@pytest.mark.parametrize(("text", "category"), POLICE)
def test_a_police_station_is_a_public_building_also_where_it_is_fought_over(text: str, category: str) -> None:
    target = only(text).target
    assert target is not None
    assert target.infrastructure == category


OF_TWO = [
    ("A missile hit a cafe and a house in Kherson on Monday.", "residential"),
    ("Shelling damaged shops, offices and a block of flats in Kherson on Monday.", "residential"),
    ("Shelling damaged shops, houses and a school in Kherson on Monday.", "education"),
    ("Shelling damaged shops and offices in Kherson on Monday.", "commercial"),
    ("Shells hit a refugee camp near Goma on Monday.", "residential"),
    ("Shells hit an army camp near Goma on Monday.", "military"),
    ("Shells hit a camp of displaced people near Goma on Monday.", "residential"),
    ("Gunmen attacked a site for Malian refugees near Tahoua on Monday.", "residential"),
    ("Shells hit a depot for fuel and a military camp near Goma on Monday.", "military"),
    ("A drone hit a 16-storey block in Odesa on Monday.", "residential"),
    ("A fire broke out at a car plant in Yelabuga on Monday after a drone attack.", "industry"),
    ("A fire broke out in a car in Yelabuga on Monday after a drone attack.", None),
    ("A bomb exploded at a polling station in Faryab on Monday.", None),
]


@pytest.mark.parametrize(("text", "category"), OF_TWO)
def test_homes_concern_a_reader_more_than_shops_and_less_than_a_school(
    text: str, category: str | None
) -> None:
    target = only(text).target
    assert (target.infrastructure if target else None) == category


@pytest.mark.parametrize(
    "told",
    [
        "Iranian missiles struck Haifa on Monday, and Israel hit Iran's main gas field",
        "Ukraine hit Belgorod with drones on Monday, wounding three, and Russia hit a gas field in Poltava",
        "Pakistan shelled Poonch on Monday, killing six people, and India hit Pakistan's Nur Khan air base",
    ],
)
def test_what_one_side_hit_is_no_target_of_the_other(told: str) -> None:
    first, second = (i.target for i in current(f"{told} in the evening."))
    assert first is None or first.infrastructure is None
    assert second is not None
    assert second.infrastructure is not None


def test_a_list_goes_on_behind_what_came_of_it() -> None:
    told = current(
        "Drones hit a refinery in Ryazan on Monday, killing two people, and an oil depot in Samara."
    )
    assert {i.target.infrastructure for i in told if i.target} == {"energy.refinery", "energy.fuel_storage"}


SOLDIERS = [
    ("Gunmen ambushed a detachment of the army near Tillia in Niger on Monday.", "military"),
    ("An escort mission of the armed forces was ambushed near Tillia in Niger on Monday.", "military"),
    ("Gunmen attacked an army unit near Tillia in Niger on Monday.", "military"),
    ("A mine killed six gendarmes near Tillia in Niger on Monday.", "military"),
    ("A mine killed six herders near Tillia in Niger on Monday.", None),
    ("Fighters crossed from Sudan on Monday and attacked soldiers near Tine in Chad.", "military"),
    ("Fighters crossed from Sudan on Monday and attacked herders near Tine in Chad.", None),
    ("A soldier was killed on Monday when shells fell on the town of Avdiivka.", None),
]


@pytest.mark.parametrize(("text", "category"), SOLDIERS)
def test_soldiers_are_what_an_attack_on_them_hit(text: str, category: str | None) -> None:
    target = only(text).target
    assert (target.infrastructure if target else None) == category


def test_where_its_victims_died_is_what_a_strike_hit() -> None:
    told = current(
        "Israeli jets bombed Saida in Lebanon on Monday. Six people were killed in an apartment there."
    )
    assert [i.target.infrastructure for i in told if i.target] == ["residential"]
    told = current(
        "Israeli jets bombed Saida in Lebanon on Monday. Six people were wounded and are in hospital."
    )
    assert [i.target.infrastructure for i in told if i.target] in ([], [None])


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Vandals pulled down two towers on the 330kV line to Jos on Monday.", "energy.grid"),
        ("Gunmen blew up two of the grid operator's towers near Jos on Monday.", "energy.grid"),
        ("Rebels blew up a tower of a phone company near Jos on Monday and cut power.", "communications"),
        ("Drones hit a tower near Kursk on Monday.", "communications"),
    ],
)
def test_towers_bear_power_where_the_text_is_of_power(text: str, kind: str) -> None:
    assert [i.target.infrastructure for i in current(text) if i.target][:1] == [kind]


def test_the_two_towers_are_those_told_of() -> None:
    told = (
        "Gunmen blew up two towers of a power line near Jos on Monday. Engineers went there. They found "
        "debris. Repairs take days. The governor came. The two towers hit on Monday were new."
    )
    assert only(told).target is not None


@pytest.mark.parametrize("what", ["the county office", "a district office", "the office of the mayor"])
def test_offices_of_counties_are_public(what: str) -> None:
    incident = only(f"Gunmen stormed {what} in Gao on Monday.")
    assert incident.target is not None
    assert incident.target.infrastructure == "government"


@pytest.mark.parametrize("port", ["Port Sudan", "Port Harcourt"])
def test_a_town_called_a_port_has_other_facilities(port: str) -> None:
    assert hit(f"Drones hit {port}'s main power substation on Monday.") == {"energy.grid"}


@pytest.mark.parametrize(
    ("what", "category"),
    [
        ("a plant in Haifa that turns seawater into drinking water", "water"),
        ("a plant in Haifa, which treats sewage,", "water"),
        ("a facility in Haifa that generates electricity for the port", "energy.power_plant"),
        ("a site in Haifa that stores fuel for the army", "energy.fuel_storage"),
        ("a plant in Haifa that refines crude", "energy.refinery"),
        ("a plant in Haifa that makes fertiliser", "industry"),
    ],
)
def test_what_is_done_at_a_plant_says_of_what_kind_it_is(what: str, category: str) -> None:
    assert hit(f"A missile hit {what} on Monday.") == {category}
