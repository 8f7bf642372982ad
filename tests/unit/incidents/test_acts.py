"""Acts: every type, in active, passive, nominal and headline form, with its target."""

import pytest

from tests.unit.incidents.extracting import current, only

TYPES = [
    # active
    ("Ukrainian drones attacked an oil depot in Ryazan on Tuesday.", "drone_strike", "energy.fuel_storage"),
    ("Israeli warplanes bombed a power station in Hodeidah on Tuesday.", "air_strike", "energy.power_plant"),
    ("Russian missiles hit a hospital in Kharkiv on Tuesday.", "missile_strike", "health"),
    ("Artillery shelled the railway station in Kupiansk on Tuesday.", "shelling", "transport.rail"),
    ("Gunmen opened fire on a bus near Multan on Tuesday.", "armed_attack", None),
    ("Saboteurs set fire to a substation in Lyon on Tuesday.", "sabotage", "energy.grid"),
    ("Rebels blew up a pipeline near Arauca on Tuesday.", "explosive", "energy.pipeline"),
    ("Sea drones struck a tanker off Novorossiysk on Tuesday.", "naval_strike", "transport.ship"),
    ("Hackers hacked the computer network of a utility in Kyiv on Tuesday.", "cyber_attack", "energy.grid"),
    ("Fighters infiltrated across the border into Belgorod region on Tuesday.", "ground_incursion", None),
    # passive
    ("An oil refinery in Kstovo was attacked by drones on Tuesday.", "drone_strike", "energy.refinery"),
    ("A bridge in Kherson was destroyed in an air strike on Tuesday.", "air_strike", "transport.bridge"),
    ("Missiles were fired at the port of Odesa on Tuesday.", "missile_strike", "transport.port"),
    ("A telephone exchange in Lima was dynamited on Tuesday.", "explosive", "communications"),
    # nominal
    (
        "A drone attack on a fuel depot in Oryol caused a fire on Tuesday.",
        "drone_strike",
        "energy.fuel_storage",
    ),
    ("The town of Kupiansk came under shelling on Tuesday.", "shelling", None),
    (
        "Militants carried out an attack on a water treatment plant in Gao on Tuesday.",
        "armed_attack",
        "water",
    ),
    (
        "Guerrillas claimed responsibility for detonating a bomb at an airport in Cali.",
        "explosive",
        "transport.airport",
    ),
    # headline
    ("Drones hit Russian oil refinery in Saratov", "drone_strike", "energy.refinery"),
    ("Air strikes hit Aleppo hospital, killing 27", "air_strike", "health"),
    # parted verbs and debris
    ("Insurgents set a goods train on fire near Gaya on Tuesday.", "sabotage", "transport.rail"),
    (
        "A drone crashed into a fuel depot and ignited a fire in Oryol on Tuesday.",
        "drone_strike",
        "energy.fuel_storage",
    ),
]


@pytest.mark.parametrize(("text", "kind", "infrastructure"), TYPES)
def test_type_and_target(text: str, kind: str, infrastructure: str | None) -> None:
    incident = only(text)
    assert incident.type == kind
    assert (incident.target.infrastructure if incident.target else None) == infrastructure


OUTCOMES = [
    (
        "Russia shot down four Ukrainian drones over the Kursk region on Tuesday.",
        "intercepted",
        "drone_strike",
    ),
    ("On Tuesday Israel said it intercepted a missile launched from Yemen.", "intercepted", "missile_strike"),
    (
        "Border guards repelled an incursion in the Belgorod region on Tuesday.",
        "repelled",
        "ground_incursion",
    ),
    ("Police found a bomb planted at the railway station in Lyon on Tuesday.", "attempted", "explosive"),
]


@pytest.mark.parametrize(("text", "outcome", "kind"), OUTCOMES)
def test_outcome(text: str, outcome: str, kind: str) -> None:
    incident = only(text)
    assert (incident.outcome, incident.type) == (outcome, kind)


def test_each_facility_in_its_place_is_an_incident() -> None:
    found = current("Drones struck a refinery in Saratov and a fuel depot in Oryol on Tuesday.")
    assert {(i.place and i.place.name, i.target and i.target.infrastructure) for i in found} == {
        ("Saratov", "energy.refinery"),
        ("Oryol", "energy.fuel_storage"),
    }


def test_an_act_told_over_sentences_is_one() -> None:
    incident = only(
        "Drones attacked an oil depot in Ryazan on Tuesday. The attack killed two workers, the governor "
        "said. The strike was the third this year."
    )
    assert incident.casualties is not None
    assert incident.casualties.killed == (2, 2)
    assert len(incident.evidence) >= 2


def test_parts_of_an_attack_on_a_country() -> None:
    found = current(
        "Russia unleashed its largest air attack on Ukraine in months on Tuesday, officials said.\n\n"
        "Energy facilities were damaged in Chernihiv. A rail depot was hit in Dnipro.\n\n"
        "Poland scrambled its fighter jets. Kyiv asked its allies for help. No one was hurt in Poland.\n"
    )
    assert {i.place and i.place.name for i in found} == {"Chernihiv", "Dnipro"}
    assert all("cross_border" in i.classes for i in found)


def test_capitals() -> None:
    incident = only(
        "BOGOTA, 10 JUN 25 (EFE) -- [TEXT] GUERRILLAS OF THE NATIONAL LIBERATION ARMY DYNAMITED AN OIL "
        "PIPELINE IN ARAUCA TODAY, THE ARMY REPORTED."
    )
    assert incident.target is not None
    assert incident.target.infrastructure == "energy.pipeline"


def test_operator() -> None:
    incident = only(
        "A refinery in Kstovo was attacked by drones on Tuesday. Lukoil, which owns the "
        "refinery, halted production."
    )
    assert incident.target is not None
    assert incident.target.operator == "Lukoil"


CARRIERS = [
    ("A drone dropped a grenade on a yard in Tyotkino on Tuesday, wounding a man.", "drone_strike"),
    ("Gunmen dropped explosives from drones on the town of Apatzingan on Tuesday.", "drone_strike"),
    ("Bombs dropped by two jets killed four children in Loikaw on Tuesday.", "air_strike"),
    ("Turkish drones fired on a transformer station in Qamishli on Tuesday.", "drone_strike"),
    ("Gunmen fired on a transformer station in Qamishli on Tuesday.", "armed_attack"),
    ("Hezbollah answered on Tuesday with a salvo of rockets on Haifa.", "shelling"),
    ("The Houthis claimed strikes on a refinery in Jizan on Tuesday.", "strike_unspecified"),
]


@pytest.mark.parametrize(("text", "kind"), CARRIERS)
def test_what_carried_the_weapon_types_the_act(text: str, kind: str) -> None:
    assert only(text).type == kind


def test_a_shell_that_bursts_has_hit() -> None:
    found = only("A mortar shell burst in a kitchen in Teknaf on Tuesday, killing two people.")
    assert (found.type, found.casualties and found.casualties.killed) == ("shelling", (2, 2))


def test_troops_that_take_an_airport_abroad_have_come_over_the_border() -> None:
    found = only("Russian troops took control of the airport in Simferopol in Ukraine on Tuesday.")
    assert found.type == "ground_incursion"
    assert set(found.classes) == {"cross_border", "infrastructure_strike"}


def test_troops_that_take_an_airport_at_home_advance() -> None:
    assert not current("Sudanese troops took control of the airport in Khartoum in Sudan on Tuesday.")


def test_troops_that_press_into_another_country_cross_its_border() -> None:
    found = only("Israeli troops pressed deeper into southern Lebanon on Tuesday.")
    assert (found.type, found.classes) == ("ground_incursion", ("cross_border",))


def test_shooting_down_is_no_shooting() -> None:
    text = "The Taliban claimed responsibility for shooting down a helicopter in Logar province on Tuesday."
    assert only(text).type == "strike_unspecified"


def test_retaliatory_fire_is_shelling() -> None:
    found = only("The Israeli military said it unleashed retaliatory fire at Lebanon on Tuesday.")
    assert (found.type, found.classes) == ("shelling", ("cross_border",))


def test_an_attack_on_a_ship_is_one_at_sea() -> None:
    assert only("Houthi rebels attacked a tanker in the Red Sea on Tuesday.").type == "naval_strike"


def test_a_group_has_no_aircraft() -> None:
    """Who "then hit" posts from the air are not the fighters told of before."""
    found = current(
        "Two Turkish soldiers died in northern Iraq when PKK fighters attacked their base on Monday, Ankara "
        "said. Turkish jets then hit posts in the Metina area, killing nine militants, it said."
    )
    assert {(i.type, i.casualties and i.casualties.killed) for i in found} == {
        ("armed_attack", (2, 2)),
        ("air_strike", (9, 9)),
    }


def test_a_raid_by_drones_is_theirs_and_one_by_armed_men_is_not() -> None:
    assert only("The town of Rylsk was raided by two drones on Monday.").type == "drone_strike"
    assert only("Gunmen armed with rockets raided a village in Borno on Monday.").type == "armed_attack"


@pytest.mark.parametrize(
    "text",
    [
        "Russia hit Kharkiv with guided bombs on Monday, striking a power station and killing three people.",
        "Russia hit Kharkiv with guided bombs on Monday, striking a power station and killing at least six.",
    ],
)
def test_what_was_hit_ends_where_whom_it_killed_is_told(text: str) -> None:
    incident = only(text)
    assert incident.target is not None
    assert incident.target.infrastructure == "energy.power_plant"


def test_a_state_that_struck_a_facility_did_so_where_those_live_who_say_so() -> None:
    incident = only("Iran said Israel struck two oil refineries on Monday.")
    assert incident.place is not None
    assert incident.place.country == "IR"


def test_what_drones_hit_may_be_told_before_them() -> None:
    incident = only("The fuel depot that Ukrainian drones hit on Monday in Saratov is still burning.")
    assert incident.target is not None
    assert incident.target.infrastructure == "energy.fuel_storage"


def test_who_ignites_clashes_sets_no_fire() -> None:
    told = "Fighters launched assaults on army posts in Kurram district on Monday, igniting fierce clashes."
    assert [i.type for i in current(told)] == ["armed_attack"]


def test_fire_of_artillery_that_is_exchanged_is_shelling() -> None:
    told = "India and Pakistan exchanged artillery fire in the Poonch district of Kashmir on Monday."
    assert [i.type for i in current(told)] == ["shelling"]


@pytest.mark.parametrize(
    "text",
    [
        "Hezbollah said it had sent a squadron of drones against a naval base in Ashdod on Monday.",
        "Iran sent 80 drones towards Israel on Monday.",
    ],
)
def test_drones_sent_against_a_place_attack_it(text: str) -> None:
    assert only(text).type == "drone_strike"


def test_drones_sent_to_an_ally_attack_nobody() -> None:
    assert not current("Iran sent 80 drones to Russia on Monday, a diplomat said.")


def test_it_that_was_hit_is_what_caught_fire() -> None:
    text = "In Mykolaiv a chemical plant caught fire after it was hit by a missile on Monday."
    incident = only(text)
    assert incident.target is not None
    assert incident.target.infrastructure == "industry"


def test_debris_that_did_damage_hit() -> None:
    incident = only("In Odesa the wreckage of a missile did damage to the port on Monday, the mayor said.")
    assert incident.target is not None
    assert incident.target.infrastructure == "transport.port"


def test_what_caused_a_blast_is_of_what_the_blast_did() -> None:
    text = (
        "A bridge collapsed near Ipiales on Monday after an explosion that police said was caused by a bomb."
    )
    found = only(text)
    assert (found.type, found.target and found.target.infrastructure) == ("explosive", "transport.bridge")


def test_a_barrage_is_of_arms() -> None:
    found = only("An overnight barrage knocked out power in Kharkiv on Monday.")
    assert (found.type, found.target and found.target.infrastructure) == ("strike_unspecified", "energy.grid")
    assert not current("A barrage of calls knocked out the network of a bank in Turin on Monday.")
