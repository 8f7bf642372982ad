"""Energy, water and industry: which category plants, their parts and their products are of, and whose attack
on them it was."""

import pytest

from streams.incidents.text.tables import rows
from tests.unit.incidents.extracting import current, only
from tests.unit.incidents.test_target_kinds import CODEBOOK, hit

HEADS = [
    ("Drones hit a Lukoil plant in Volgograd on Tuesday.", "energy.refinery"),
    ("Drones hit a Lukoil platform off Astrakhan on Tuesday.", "energy.field"),
    ("Drones hit a Lukoil depot in Volgograd on Tuesday.", "energy.fuel_storage"),
    ("Drones hit a Gazprom depot in Tula on Tuesday.", "energy.fuel_storage"),
    ("Drones hit a gas tank in Kharkiv on Tuesday.", "energy.fuel_storage"),
    ("Drones hit a DTEK plant in Odesa on Tuesday.", "energy.power_plant"),
    ("Drones hit a DTEK substation in Odesa on Tuesday.", "energy.grid"),
    ("Drones hit a diesel reservoir in Sumy on Tuesday.", "energy.fuel_storage"),
    ("Drones hit a reservoir in Sumy on Tuesday.", "water"),
    ("Drones hit a hydro plant in Zaporizhzhia on Tuesday.", "water"),
    ("Drones hit a water bottling plant in Sumy on Tuesday.", "industry"),
    ("Drones hit a cable plant in Kharkiv on Tuesday.", "industry"),
    ("Drones hit a helicopter plant in Kazan on Tuesday.", "industry"),
    ("Drones hit a locomotive works in Kharkiv on Tuesday.", "industry"),
    ("Drones hit a hospital complex in Kharkiv on Tuesday.", "health"),
    ("Drones hit a power company substation in Kharkiv on Tuesday.", "energy.grid"),
]


@pytest.mark.parametrize(("text", "category"), HEADS)
def test_the_head_says_what_a_firm_or_a_product_makes_of_it(text: str, category: str) -> None:
    assert hit(text) == {category}


def test_heads_make_no_other_category_than_those_of_the_codebook() -> None:
    told = {
        part
        for kind, category, _ in rows("sectors.tsv", "en", 3)
        if kind == "head"
        for part in category.split(">")
    }
    assert told <= CODEBOOK


PARTS = [
    ("Drones hit a hydrotreater in Tuapse on Tuesday.", "energy.refinery"),
    ("Drones hit a liquefaction train at Ras Laffan on Tuesday.", "energy.terminal"),
    ("A drone punched a hole in the shelter over the reactor at Chernobyl on Tuesday.", "energy.nuclear"),
    ("A drone hit a shelter in Gaza on Tuesday.", "residential"),
    ("A drone hit a heavy-water plant in Arak on Tuesday.", "energy.nuclear"),
    ("Missiles hit an autotransformer in Kyiv on Tuesday.", "energy.grid"),
    ("Missiles hit a gas turbine in Kharkiv on Tuesday.", "energy.power_plant"),
    ("Missiles hit a rolling shop in Dnipro on Tuesday.", "industry"),
    ("Missiles hit a shop in Dnipro on Tuesday.", "commercial"),
    ("Missiles hit a foundry in Dnipro on Tuesday.", "industry"),
    ("Missiles hit a dairy farm near Dnipro on Tuesday.", "commercial"),
    ("Missiles hit a pumping station near Toretsk on Tuesday, leaving the town without water.", "water"),
    (
        "Missiles hit a pumping station near Unecha on Tuesday, and the flow of oil stopped.",
        "energy.pipeline",
    ),
]


@pytest.mark.parametrize(("text", "category"), PARTS)
def test_units_and_parts_are_of_their_plant(text: str, category: str) -> None:
    assert hit(text) == {category}


def test_what_a_plant_makes_was_not_hit() -> None:
    target = only("Drones hit the Kupol plant, a producer of Tor air defence systems, on Tuesday.").target
    assert target is not None
    assert target.infrastructure == "industry"


def test_the_facility_is_what_burnt_in_the_sentence_before() -> None:
    target = only(
        "An oil terminal burned in Feodosia. Ukraine said it hit the facility with missiles."
    ).target
    assert target is not None
    assert target.infrastructure == "energy.terminal"


SIDES = [
    ("A plant in Tver was attacked by drones, Ukraine's General Staff said.", "UA"),
    ("Oil depots in Sumy region were destroyed by missiles, Russia's defence ministry said.", "RU"),
    ("A power plant in Kharkiv was hit by drones, Ukraine's air force said.", None),
    ("Turkey's defence ministry said a hospital in Syria was hit by rockets on Monday.", None),
    ("Myanmar rebels shelled a hydropower plant in Kayah state on Monday.", None),
    ("The pipeline near Shiraz was blown up on Tuesday in what Iran called an act of sabotage.", None),
]


@pytest.mark.parametrize(("text", "side"), SIDES)
def test_whose_attack_it_was(text: str, side: str | None) -> None:
    actor = only(text).actor
    assert (actor.country if actor else None) == side


PLACES = [
    ("Votkinsk's missile plant in Udmurtia was struck by cruise missiles on Tuesday.", "Votkinsk"),
    ("Lipetsk: drone falls on a steel mill, governor says.", "Lipetsk"),
    ("Dorogobuzh's nitrogen plant: two killed as drones strike workshop, governor says.", "Dorogobuzh"),
    ("Kyiv: a drone fell on a refinery in Saratov.", "Saratov"),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_where_a_headline_and_a_town_s_plant_are(text: str, place: str) -> None:
    found = only(text).place
    assert found is not None
    assert found.name == place


BESIDE = [
    ("A Houthi missile struck near a power plant in Jeddah on Monday.", "YE"),
    ("Russian drones rammed two wind turbines in Odesa region on Monday.", "RU"),
]


@pytest.mark.parametrize(("text", "side"), BESIDE)
def test_arms_that_fall_beside_a_plant_or_ram_it(text: str, side: str) -> None:
    found = only(text)
    assert found.actor is not None
    assert found.actor.country == side


QUIET = [
    "A coastguard ship rammed a boat off Manila on Monday.",
    "An earthquake struck near a power plant in Sendai on Monday.",
    "A refiner said its hydrotreater in Texas had been hit by a power cut.",
    "A boiler burst at a heating plant in Novosibirsk on Monday.",
    "Workers at a foundry in Turin went on strike on Monday.",
]


@pytest.mark.parametrize("text", QUIET)
def test_no_attack_is_told(text: str) -> None:
    assert not current(text)


SITES = [
    ("Debris of a downed drone ignited a fire at the tank farm of the Ilsky refinery.", {"energy.refinery"}),
    ("Missiles hit two reactors of the Pivdennoukrainsk power station on Monday.", {"energy.nuclear"}),
    (
        "Drones hit a refinery in Tuapse and an oil depot in Sochi on Monday.",
        {"energy.refinery", "energy.fuel_storage"},
    ),
]


@pytest.mark.parametrize(("text", "categories"), SITES)
def test_a_part_is_no_second_facility(text: str, categories: set[str]) -> None:
    assert hit(text) == categories


WHERE = [
    ("Gunmen attacked the Samarra power station north of Baghdad on Monday.", "Samarra"),
    ("Gunmen attacked a power station north of Baghdad on Monday.", "Baghdad"),
    ("Grain silos burned in Reni after Russian drones hit the river port, the Odesa governor said.", "Reni"),
    ("A drone hit a substation, Kharkiv Mayor Ihor Terekhov said.", "Kharkiv"),
    ("Drones hit an oil depot, Voronezh regional Governor Alexander Gusev said.", "Voronezh"),
    ("Isfahan's steelworks stopped on Friday after the US and Israel bombed its power plants.", "Isfahan"),
]


@pytest.mark.parametrize(("text", "place"), WHERE)
def test_where_a_plant_is(text: str, place: str) -> None:
    found = only(text).place
    assert found is not None
    assert found.name == place


TYPES = [
    ("A coking plant in Avdiivka came under fire from mortars on Sunday.", "shelling"),
    ("A convoy near Kharkiv came under fire from gunmen on Sunday.", "armed_attack"),
    ("An unknown projectile hit a jetty in Fujairah on Monday.", "strike_unspecified"),
    (
        "Partisans burned down a transformer cabinet in Russia's Tambov region, Ukraine's HUR said.",
        "sabotage",
    ),
]


@pytest.mark.parametrize(("text", "kind"), TYPES)
def test_what_kind_of_attack_it_was(text: str, kind: str) -> None:
    assert only(text).type == kind


def test_what_is_ruled_out_is_no_attack() -> None:
    assert not current(
        "Thousands lost power across Spain on Monday, the operator said, ruling out a cyber attack."
    )


NAMES = [
    ("Missiles hit the Artem weapons factory in Kyiv's Shevchenkivskyi district on Monday.", "UA"),
    ("Ukrainian shells damaged a pumping station, the Moscow-backed head of Kherson region said.", "UA"),
    ("Drones hit an oil depot in Artem on Monday, the governor of Primorye said.", "RU"),
    ("Dozens died in U.S. strikes on Ras Isa fuel port on Thursday.", "YE"),
]


@pytest.mark.parametrize(("text", "country"), NAMES)
def test_what_a_works_is_called_is_not_where_it_is(text: str, country: str) -> None:
    found = only(text).place
    assert found is not None
    assert found.country == country


def test_what_burnt_while_drones_were_repelled_was_hit() -> None:
    found = only(
        "The Volgograd refinery caught fire as air defences repelled a Ukrainian drone attack, he said."
    )
    assert found.outcome == "carried_out"


MINES = [
    (
        "A drone hit the administrative building of a mine in Dobropillia on Monday.",
        "drone_strike",
        "industry",
    ),
    ("Jets bombed a lead mine in Kayah state on Monday.", "air_strike", "industry"),
    ("The bus hit a mine in Kherson region on Monday, killing two.", "explosive", None),
]


@pytest.mark.parametrize(("text", "kind", "category"), MINES)
def test_mines_of_miners_and_of_soldiers(text: str, kind: str, category: str | None) -> None:
    found = only(text)
    assert (found.type, found.target.infrastructure if found.target else None) == (kind, category)


SUSPECTED = [
    ("Police suspect sabotage after a gas pipeline ruptured near Leipzig on Tuesday.", "energy.pipeline"),
    ("Sabotage is suspected after a power cable between Finland and Estonia was severed.", "energy.grid"),
]


@pytest.mark.parametrize(("text", "category"), SUSPECTED)
def test_what_broke_where_sabotage_is_suspected(text: str, category: str) -> None:
    found = only(text)
    assert found.target is not None
    assert (found.type, found.target.infrastructure) == ("sabotage", category)


def test_a_pipeline_that_only_ruptured_was_not_attacked() -> None:
    assert not current("A gas pipeline ruptured near Leipzig on Tuesday, forcing evacuations.")


SPEAKERS = [
    ("Three missiles flattened a workshop in Cherkasy, Russia's MoD said.", "UA"),
    ("Three missiles flattened a workshop in Cherkasy, Russia said.", "UA"),
    ("A drone hit a workshop in Voronezh, Russia, on Monday.", "RU"),
]


@pytest.mark.parametrize(("text", "country"), SPEAKERS)
def test_a_town_lies_not_in_the_state_that_tells_of_it(text: str, country: str) -> None:
    found = only(text).place
    assert found is not None
    assert found.country == country


SHARED_HEADS = [
    ("Drones hit power facilities in Poltava region on Tuesday.", "energy.grid"),
    ("Drones hit power and heating facilities in Poltava region on Tuesday.", "energy.grid"),
    ("Drones hit heating and power facilities in Poltava region on Tuesday.", "energy.grid"),
    ("Drones hit heating facilities in Poltava on Tuesday.", "energy.power_plant"),
    ("Drones hit energy and port infrastructure in Odesa on Tuesday.", "energy.grid"),
    ("Drones hit electricity and water networks in Odesa on Tuesday.", "energy.grid"),
    ("Drones hit water and energy facilities in Odesa on Tuesday.", "water"),
    ("Drones hit oil and gas facilities in Poltava region on Tuesday.", "energy.field"),
    ("Drones hit combined heat and power plants in Kyiv on Tuesday.", "energy.power_plant"),
]


@pytest.mark.parametrize(("text", "category"), SHARED_HEADS)
def test_two_sectors_that_share_a_head_are_one_target_of_the_first(text: str, category: str) -> None:
    assert hit(text) == {category}
