"""Strikes on infrastructure as wire copy tells them, often in capitals and in passing, and what only sounds
alike."""

import pytest

from tests.unit.incidents.extracting import current, only, told

_BEFORE = """ASUNCION, 11 JUN 25 (EFE) -- [TEXT] THE PRESIDENT MET WITH HIS CABINET TODAY ABOUT THE BUDGET.

   HE CALLED THE MEETING CORDIAL.  THE MINISTERS SPOKE TO THE PRESS.  NO VOTE WAS TAKEN.

   """
_AFTER = """

   THE PRESIDENT FLIES NORTH NEXT WEEK.  HIS WIFE WILL GO WITH HIM.

   THE CABINET MEETS EVERY TUESDAY.
"""


def told_late(sentence: str) -> str:
    """A sentence in the middle of a long story that names neither place nor day for it."""
    return _BEFORE + sentence.upper() + _AFTER


def struck(text: str) -> set[str | None]:
    """The categories of what current incidents hit."""
    return {incident.target.infrastructure if incident.target else None for incident in current(text)}


PASSING = [
    ("In their bulletin the rebels said they had dynamited two power pylons.", "energy.grid"),
    ("The guerrillas also wrecked a railway bridge.", "transport.bridge"),
    ("A transformer was destroyed by a bomb.", "energy.grid"),
    ("The FMLN has also blown up three light poles.", "energy.grid"),
    ("There were dynamite attacks on two banks, a gas pipeline and a hotel.", "energy.pipeline"),
]


@pytest.mark.parametrize(("sentence", "category"), PASSING)
def test_a_facility_hit_by_someone_is_no_passing_remark(sentence: str, category: str) -> None:
    assert category in struck(told_late(sentence))


REMARKS = [
    "Attacks on power pylons have hurt the economy.",
    "It is believed that power pylons were sabotaged.",
    "The rebels have attacked bridges for years.",
]


@pytest.mark.parametrize("sentence", REMARKS)
def test_a_passing_remark_stays_one(sentence: str) -> None:
    assert not struck(told_late(sentence)) - {None}


READ = [
    # the hour before the place
    ("A bomb went off shortly before dawn at the telephone exchange in Piura.", "communications"),
    # a relative clause between subject and verb
    ("The pipeline that feeds the Talara plant was dynamited on Tuesday.", "energy.pipeline"),
    ("The line, which supplies three towns, was blown up by rebels on Tuesday.", None),
    # the tool before the object
    ("Rebels destroyed with dynamite a bridge near Tingo Maria on Tuesday.", "transport.bridge"),
    ("Rebels attacked, with mortars, a power plant near Tingo Maria on Tuesday.", "energy.power_plant"),
    ("The rebels used mines to topple a power pylon near Tingo Maria on Tuesday.", "energy.grid"),
    # the subject of a participle is that of the main clause
    ("A power pylon fell after being dynamited near Tingo Maria on Tuesday.", "energy.grid"),
    # nouns
    ("The army reported sabotage to the power grid in Ocotal on Tuesday.", "energy.grid"),
    ("Terrorist actions against the power grid in Ocotal caused damage on Tuesday.", "energy.grid"),
    (
        "Attacks on a party office in Piura, which has ten members, and on a telephone exchange hurt two "
        "people on Tuesday.",
        "communications",
    ),
    (
        "The police blame Shining Path for the destruction of the bridge near Piura on Tuesday.",
        "transport.bridge",
    ),
    ("An oil pipeline near Arauca was the target of a dynamite attack on Tuesday.", "energy.pipeline"),
    # other verbs
    ("Rebels put out of action the substation in Ocotal on Tuesday.", "energy.grid"),
    ("Guerrillas mined the highway between Ocotal and Esteli on Tuesday.", "transport.road"),
    ("Rebels downed a power line near Ocotal on Tuesday.", "energy.grid"),
    (
        "The rebels are hurting trade in Peru by blowing up two bridges near Piura on Tuesday.",
        "transport.bridge",
    ),
    ("The bridge near Ocotal was treacherously blown up on Tuesday.", "transport.bridge"),
    ("Two towers that carry the power line to Piura were blown up on Tuesday.", "energy.grid"),
    (
        "The group claimed responsibility for the sabotage of the power grid in Piura on Tuesday.",
        "energy.grid",
    ),
    ("Gunmen fired a bazooka at the telephone exchange in Piura on Tuesday.", "communications"),
    (
        "Residents of Piura were left without power on Tuesday: rebel shelling had damaged homes.",
        "energy.grid",
    ),
    # what was guarded, what was "its"
    ("Troops guarding the dam near Ocotal repelled an attack on Tuesday.", "water"),
    (
        "Guerrillas burst into the refinery in Talara on Tuesday and set fire to its offices.",
        "energy.refinery",
    ),
    ("Bombs left beside a power pylon were detonated in Piura on Tuesday.", "energy.grid"),
    # power cuts
    ("Over twenty explosions left the capital of Peru without electricity on Tuesday.", "energy.grid"),
    ("As a result of guerrilla actions, the north of Peru was left in darkness on Tuesday.", "energy.grid"),
    ("The north of Peru was left in darkness on Tuesday because of guerrilla actions.", "energy.grid"),
]


@pytest.mark.parametrize(("text", "category"), READ)
def test_read_in_either_case(text: str, category: str | None) -> None:
    assert category in struck(text)
    assert category in struck(f"LIMA, 11 JUN 25 (AFP) -- [TEXT] {text.upper()}")


ALIKE = [
    "Gunmen shot at a senator on the road to the airport in Lima on Tuesday.",
    "Troops guarding the president near Ocotal repelled an attack on Tuesday.",
    "An explosion left a village in Peru without electricity on Tuesday, the utility said.",
    "The rebels announced the suspension of sabotage against the power grid on Tuesday.",
    "The accord signed on Tuesday bans attacks on pipelines and bridges.",
    "Zinc is mined with dynamite near the railway in Cerro de Pasco.",
    "A device he was making to blow up a bridge exploded in his hands near Patna on Tuesday.",
    "The minister spoke in London on Tuesday. Hodeidah had been used to attack shipping, he said.",
    "A newspaper reporter was attacked by gunmen in Lima on Tuesday.",
    "Exports fell by a tenth, the ministry said. That was due to rebel attacks on pipelines.",
    "Traffic through the canal fell last year because of attacks by rebels on ships, he said on Tuesday.",
    "The Treasury put sanctions on Tuesday on a network that funded Houthi attacks on ships in the Red Sea.",
    "Crews have begun to repair the pylons cut by rebels near Piura.",
    "The rebels in Peru are trying to destroy the energy infrastructure, the minister said.",
    "Iran appears to be attempting to knock refineries in Kuwait offline, the minister said.",
    "The bill in Peru provides for 30 years in prison for attacks on pipelines.",
    "Transport in Ocotal was affected by the rebels' call for a stoppage on Tuesday.",
    "During a blackout in Lima on Tuesday, gunmen attacked a bank.",
    "Quito fell into darkness on Tuesday as electrical service was cut and the rebel offensive went on.",
    "Electrical service in Quito was cut on Tuesday as guerrillas and the army fought for the town.",
    "Rebels set fire to the electrical equipment of two lorries near Ocotal on Tuesday.",
    "A bomb exploded in the office of a gas station in Lima on Tuesday.",
    "The rebels are hurting trade in Peru by burning lorries and destroying bridges, he said on Tuesday.",
]


@pytest.mark.parametrize("text", ALIKE)
def test_not_a_strike_on_infrastructure(text: str) -> None:
    assert not struck(text) - {None, "military", "commercial"}


def test_equipment_that_is_burnt_is_property_not_a_category_of_its_own() -> None:
    assert struck("Rebels set fire to equipment in Ocotal on Tuesday.") == {"commercial"}


def test_an_explosion_is_a_bombs_where_the_text_tells_of_bombs() -> None:
    blast = "There was an explosion in Lima tonight at one of the telephone company installations."
    assert "communications" in struck(f"{blast} The bomb blew out the windows.")
    assert "communications" not in struck(f"{blast} A boiler was old, an engineer said.")


def test_what_goes_on_since_a_day_has_not_ended() -> None:
    lasting = "Since 20 May, rebels in Ocotal have sabotaged the power grid, the governor said on Tuesday."
    assert "energy.grid" in struck(lasting)
    assert "energy.grid" not in struck(lasting.replace("Since", "On").replace("have sabotaged", "sabotaged"))


@pytest.mark.parametrize("how", ["deliberately started", "started deliberately", "set deliberately"])
def test_a_fire_that_was_lit_on_purpose_is_arson(how: str) -> None:
    incident = only(f"A fire at a substation in Grasse on Monday was {how}, prosecutors said.")
    assert (incident.type, incident.classes) == ("sabotage", ("infrastructure_strike",))


CUT_OFF = [
    ("Mariupol has no power or water because of Russian shelling.", "energy.grid"),
    ("There was no light in Donetsk on Tuesday because of Ukrainian shelling.", "energy.grid"),
    ("Drones struck Sumy on Tuesday. The salvo knocked out power in half of the town.", "energy.grid"),
]


@pytest.mark.parametrize(("text", "category"), CUT_OFF)
def test_what_a_town_goes_without_was_hit(text: str, category: str) -> None:
    incident = only(text)
    assert incident.target is not None
    assert incident.target.infrastructure == category


@pytest.mark.parametrize(
    "text",
    [
        "There was no attack on the power plant in Sumy on Tuesday because of the truce.",
        "There will be no elections in Sumy because of the attacks.",
        "A storm knocked out power in half of Sumy on Tuesday.",
    ],
)
def test_what_no_strike_cut_off_was_not_hit(text: str) -> None:
    assert not current(text)


HELD = [
    ("A drone hit the town of Al-Jaili in Sudan on Tuesday, the site of an oil refinery.", "energy.refinery"),
    ("A drone hit an oil site in Samara on Tuesday.", "energy.field"),
]


@pytest.mark.parametrize(("text", "category"), HELD)
def test_the_site_of_a_facility_is_no_other_facility(text: str, category: str) -> None:
    incident = only(text)
    assert incident.target is not None
    assert incident.target.infrastructure == category


SABOTAGED = [
    ("An act of sabotage was found on the railway line near Pulawy in Poland on Tuesday.", "transport.rail"),
    ("Sabotage was discovered at a substation near Lublin on Tuesday.", "energy.grid"),
    ("A train left the rails near Pskov on Tuesday because of sabotage, officials said.", "transport.rail"),
    ("Two trains came off the tracks near Pskov on Tuesday because of sabotage.", "transport.rail"),
    (
        "Two pylons caught fire in Berlin on Tuesday. The fire was laid on purpose, police said.",
        "energy.grid",
    ),
    (
        "A mast burned near Leeds on Tuesday. Police say the blaze was started intentionally.",
        "communications",
    ),
]


@pytest.mark.parametrize(("text", "category"), SABOTAGED)
def test_what_saboteurs_did_was_done_to_a_facility(text: str, category: str) -> None:
    incident = only(text)
    assert incident.type == "sabotage"
    assert incident.target is not None
    assert incident.target.infrastructure == category


@pytest.mark.parametrize(
    "text",
    [
        "A train left the rails near Tver on Tuesday, killing two. Officials ruled out sabotage.",
        "A transformer caught fire in Berlin on Tuesday. The mayor lit the Olympic fire.",
        "A substation burned in Berlin on Tuesday after a short circuit. The fire was not set deliberately.",
        "A hotel burned in Berlin on Tuesday. The fire was laid on purpose, police said.",
    ],
)
def test_what_chance_did_was_done_to_none(text: str) -> None:
    assert not current(text)


GUARDS = [
    "Troops who guard a station of the oil pipeline near Kirkuk were attacked by gunmen on Tuesday.",
    "Policemen who guarded a power plant near Quetta were attacked by gunmen on Tuesday.",
    "Gunmen attacked soldiers that protect an oil field near Kirkuk on Tuesday.",
]


@pytest.mark.parametrize("text", GUARDS)
def test_what_the_attacked_guard_was_not_hit(text: str) -> None:
    assert all("infrastructure_strike" not in incident.classes for incident in current(text))


def test_a_plant_that_guards_patrol_may_be_hit() -> None:
    incident = only("Gunmen attacked the power plant that guards patrolled near Kirkuk on Tuesday.")
    assert incident.classes == ("infrastructure_strike",)


def test_power_that_was_cut_by_an_attack_is_no_sabotage() -> None:
    text = "Power was cut to half of the city of Homs after gunmen attacked a substation on Monday."
    assert told(text) == {("armed_attack", "Homs")}
    assert told("Saboteurs cut a power line in Homs on Monday.") == {("sabotage", "Homs")}


ON_RAILS = [
    "Rebels blew up a stretch of the Warsaw-Lublin line on Monday, and a train ran off the track.",
    "A charge planted on the track derailed a locomotive near Lublin on Monday.",
    "The rebels claimed responsibility for Monday's blast which derailed a train near Lublin.",
    "A device went off under a freight train near Lublin on Monday.",
    "Two drones, one after the other, hit a train near Lublin on Monday.",
    "Saboteurs unbolted the rails near Lublin on Monday.",
    "Wagons of a train left the rails near Lublin on Monday after interference by unauthorised persons.",
]


@pytest.mark.parametrize("text", ON_RAILS)
def test_trains_and_their_lines(text: str) -> None:
    assert struck(text) == {"transport.rail"}


LEFT_THE_RAILS = [
    "Wagons of a goods train left the rails near Lublin on Monday after heavy rain.",
    "A train derailed near Lublin on Monday when an overheated axle broke.",
    "A device went off in the pocket of a passenger on Monday because of a faulty battery.",
]


@pytest.mark.parametrize("text", LEFT_THE_RAILS)
def test_trains_that_nobody_wrecked(text: str) -> None:
    assert "transport.rail" not in struck(text)


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("A missile hit a road near the terminal of an airport in Haifa on Monday.", "transport.road"),
        ("A missile landed on a road near the terminal of Haifa airport on Monday.", "transport.road"),
        ("Rebels attacked a metering station of the gas pipeline near Basra on Monday.", "energy.pipeline"),
        ("A bomb went off at the office of the prison authority in Quito on Monday.", "government"),
        ("Vandals set fire to cars of a security company in Athens on Monday.", "commercial"),
    ],
)
def test_one_facility_of_two_was_hit(text: str, category: str) -> None:
    assert struck(text) == {category}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen armed with rockets attacked a camp of miners in Duki on Monday.", "armed_attack"),
        ("Bombs were dropped on an airport near Bukavu by a drone on Monday.", "drone_strike"),
        ("Gunmen burst into the studios of a television station in Kabul on Monday.", "armed_attack"),
        ("Two men hired by Russia set fire to a warehouse in Prague on Monday.", "sabotage"),
        ("Russian jets set fire to a warehouse in Kharkiv on Monday.", "air_strike"),
    ],
)
def test_what_they_did_not_what_they_bore(text: str, kind: str) -> None:
    assert only(text).type == kind


def test_what_else_stands_at_a_site_was_not_hit() -> None:
    text = (
        "An oil storage yard at Ras Tanura, the site of an oil refinery and a loading terminal, was attacked "
        "with a drone on Monday."
    )
    assert {i.target.infrastructure for i in current(text) if i.target} == {"energy.fuel_storage"}
