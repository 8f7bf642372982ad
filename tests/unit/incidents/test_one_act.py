"""One act, one incident: what is told again in other words, what a facility fed, and what is no news beside
it."""

import pytest

from tests.unit.incidents.extracting import current, hit, only


def told(text: str) -> list[tuple[str, str | None, str | None]]:
    """Type, place and infrastructure of each current incident."""
    return [
        (
            incident.type,
            incident.place.name if incident.place else None,
            incident.target.infrastructure if incident.target else None,
        )
        for incident in current(text)
    ]


def struck(text: str) -> list[str | None]:
    """What current incidents hit."""
    return [infrastructure for _, _, infrastructure in told(text)]


FED = [
    ("A drone strike on a gas field near Kirkuk on Monday cut supplies to power stations.", ["energy.field"]),
    (
        "Rebels blew up a gas pipeline near Sibi on Monday, cutting supplies to a hospital.",
        ["energy.pipeline"],
    ),
    (
        "Drones hit a gas pipeline in Basra on Monday, cutting supply to a steel plant and to a refinery.",
        None,
    ),
    ("Saboteurs blew up a canal feeding two power plants near Mosul on Monday.", ["water"]),
    ("Rockets hit the power line to the refinery at Haifa on Sunday.", ["energy.grid"]),
    ("A drone hit a minibus carrying people from a clinic to a school in Kherson on Friday.", [None]),
    ("A shell hit a convoy heading to the airport of Donetsk on Friday.", [None]),
    ("Rebels leaving the city attacked the airport of Goma on Friday.", ["transport.airport"]),
]


@pytest.mark.parametrize(("text", "hit"), FED)
def test_what_a_facility_fed_or_someone_was_on_the_way_to_was_not_hit(
    text: str, hit: list[str] | None
) -> None:
    assert struck(text) == (hit or ["energy.pipeline"])


def test_energy_infrastructure_is_the_power_station_told_before() -> None:
    assert struck(
        "Missiles hit a thermal power station in the Lviv region overnight, the governor said on Friday. "
        "The strikes on energy infrastructure left 60,000 people without electricity, he said."
    ) == ["energy.power_plant"]


def test_what_hit_the_energy_system_says_later_which_kind() -> None:
    assert struck(
        "Russia fired missiles at the energy system of Ukraine overnight in a barrage that hit a power plant."
    ) == ["energy.power_plant"]


def test_a_power_station_and_a_refinery_stay_two() -> None:
    hit = struck("Missiles hit a power station and a refinery in Kremenchuk on Friday.")
    assert sorted(map(str, hit)) == ["energy.power_plant", "energy.refinery"]


def test_a_known_facility_that_was_damaged_is_the_one_blown_up() -> None:
    assert told(
        "A blast tore open a canal in Iraq on Monday. Police suspect sabotage. "
        "The canal was damaged near Mosul, the governor said."
    ) == [("explosive", "Mosul", "water")]


def test_shots_at_the_damaged_substations_are_the_sabotage() -> None:
    assert (
        len(
            current(
                "Two substations in Moore County, North Carolina, were sabotaged on Saturday, police said. "
                "Several shots were fired at each of the damaged substations, the sheriff said on Sunday."
            )
        )
        == 1
    )


AGAIN = [
    "It was the third Israeli attack on Yemen since July.",
    "This was the second raid on Yemen in a month.",
]


@pytest.mark.parametrize("sentence", AGAIN)
def test_the_third_attack_is_the_one_just_told(sentence: str) -> None:
    assert len(current(f"Israel struck the port of Hodeidah in Yemen on Thursday. {sentence}")) == 1


GENERAL = [
    "Almost a third of the power stations had been destroyed in recent missile attacks, the ministry said.",
    "The attack comes after weeks in which Russian bombing has wrecked power stations in Ukraine.",
    "The minister warned that hitting refineries could upset the market.",
    "Russia keeps bombing power stations in Ukraine.",
]


@pytest.mark.parametrize("text", GENERAL)
def test_general_statements_tell_no_act(text: str) -> None:
    assert not current(text)


def test_what_something_has_lasted_since_is_no_news() -> None:
    text = (
        "Oil rose on Friday after a tanker was reported burning in the Gulf. The cause is not known. {} "
        "Shipping lines said they were watching. The ministry did not comment."
    )
    assert not current(text.format("Nerves have been raw since rebels attacked ships off Fujairah."))
    assert current(text.format("Security is tight since rebels attacked ships off Fujairah on Thursday."))


LAW = [
    "Police said they boarded and took control of a tanker from Russia on Friday on suspicion of sabotage.",
    "Marines took control of an oil tanker off Brest on Friday that was suspected of breaking sanctions.",
]


def test_a_ship_taken_by_suspected_pirates_was() -> None:
    assert struck("Suspected Houthi fighters seized a cargo ship in the Red Sea on Friday.") == [
        "transport.ship"
    ]


@pytest.mark.parametrize("text", LAW)
def test_a_ship_taken_on_suspicion_was_not_attacked(text: str) -> None:
    assert not current(text)


SIDES = [
    "Kyiv attacked five Russian regions with drones overnight, hitting a refinery in Ryazan.",
    "Kyiv's drones attacked several Russian towns on Monday, striking a refinery in Ryazan.",
]


@pytest.mark.parametrize("text", SIDES)
def test_who_was_hit_is_not_who_did_it(text: str) -> None:
    assert {i.actor.country for i in current(text) if i.actor} == {"UA"}


def test_the_bridge_of_a_ship_is_the_ship() -> None:
    assert struck("A missile hit the bridge of the tanker in the Red Sea on Monday, its owner said.") == [
        "transport.ship"
    ]


def test_what_burned_after_a_missile_attack_was_hit_by_it() -> None:
    assert told("Containers burned in the port of Latakia on Tuesday after an Israeli missile attack.") == [
        ("missile_strike", "Latakia", "transport.port")
    ]


def test_a_part_hit_where_the_plant_stands_is_the_plants() -> None:
    text = "Drones attacked Nikopol on Monday. The target was a power plant, where two units were hit."
    assert struck(text) == ["energy.power_plant"]


def test_where_a_supply_failed_is_not_where_the_pipeline_was_blown_up() -> None:
    assert [
        place
        for _, place, _ in told(
            "Two gas pipelines were blown up near Sibi on Monday, police said. "
            "Gas supplies to Multan and Lahore have been affected, the company said."
        )
    ] == ["Sibi"]


def test_a_bomb_that_was_laid_and_went_off_is_one_act_where_the_train_was() -> None:
    assert told("A bomb laid on the railway went off under the Quetta-bound train on Tuesday near Sibi.") == [
        ("explosive", "Sibi", "transport.rail")
    ]


REACTIONS = [
    "Iran swore on Tuesday to avenge the bombing of the consulate.",
    "On Tuesday the UN condemned the bombing of the consulate.",
]


@pytest.mark.parametrize("sentence", REACTIONS)
def test_the_day_of_a_reaction_makes_no_second_act(sentence: str) -> None:
    assert len(current(f"Israel bombed the consulate of Iran in Damascus on Monday. {sentence}")) == 1


def test_what_stopped_for_want_of_gas_was_not_hit() -> None:
    text = "A drone attacked Erbil on Monday. Gas deliveries to power plants stopped altogether."
    assert struck(text) == [None]


FIGURES = [
    "A deal to evacuate rebels from Homs hit a snag on Thursday when rebels refused to leave.",
    "Talks between Israel and Hamas hit a wall in Cairo on Sunday.",
    "The samples taken from where the rockets landed matched those of the army.",
]


@pytest.mark.parametrize("text", FIGURES)
def test_figures_of_speech_and_places_told_by_an_old_act_are_none(text: str) -> None:
    assert not current(text)


NO_NEWS = [
    "Turkey's air force has carried out strikes on militants in northern Iraq for years.",
    "The coastguard intercepted a tanker off Malta on Sunday that was carrying diesel from Libya.",
    "In recent times several pylons in Rivers State have been attacked by vandals, the company said.",
    "The company insures ships against drone attacks in the Red Sea.",
]


@pytest.mark.parametrize("text", NO_NEWS)
def test_what_is_no_news_tells_no_current_act(text: str) -> None:
    assert not current(text)


def test_who_shelled_a_town_shot_the_jets_down_as_well_not_there() -> None:
    text = (
        "Pakistan's army shelled Poonch on Wednesday, killing 7. Islamabad said it had shot down five jets."
    )
    shelling = next(i for i in current(text) if i.type == "shelling")
    assert shelling.target is None or shelling.target.infrastructure != "military"


def test_the_attack_the_fifth_on_the_pipeline_is_the_one_told() -> None:
    text = (
        "Rebels blew up the Caño Limon pipeline in Arauca on Sunday. The attack, the fifth on the pipeline "
        "this month, stopped pumping to the port of Covenas."
    )
    assert struck(text) == ["energy.pipeline"]


def test_what_is_blamed_for_blasts_is_no_second_act() -> None:
    text = (
        "Explosions struck a gas pipeline in Iran on Wednesday. An official blamed the blasts on a sabotage "
        "action, as tensions remain high amid Israel's war on Hamas in the Gaza Strip. The blasts hit a line "
        "running from western Iran north to cities on the Caspian Sea."
    )
    (incident,) = current(text)
    assert incident.place is not None
    assert incident.place.country == "IR"
    assert current("Officials blamed a drone attack for a fire at the Ilsky refinery on Monday.")


def test_a_counter_charge_is_no_second_act() -> None:
    text = (
        "The Kakhovka dam was blown up on Tuesday. Ukraine said Russian forces had blown it up; Russia "
        "blamed Ukrainian shelling."
    )
    assert struck(text) == ["water"]


@pytest.mark.parametrize("hour", ["in the early hours", "in the small hours", "overnight"])
def test_the_hour_alone_is_of_the_day_told_before(hour: str) -> None:
    text = f"Drones struck the port of Odesa on Tuesday. The governor said the drones hit the port {hour}."
    assert only(text).time is not None


def test_plants_told_again_with_no_place_are_the_same() -> None:
    text = (
        "Two power plants of the company were hit on Tuesday, the ministry said. Two of its power plants "
        "came under enemy fire and much equipment was lost."
    )
    assert struck(text) == ["energy.power_plant"]
    apart = "Rockets hit a power plant in Homs on Tuesday. Gunmen attacked a power plant in Basra on Tuesday."
    assert struck(apart) == ["energy.power_plant"] * 2


PARTS = [
    ("Debris of drones damaged power lines of the railway near Poltava on Monday.", ["transport.rail"]),
    ("A drone wrecked the boiler house of a hospital in Sumy on Monday.", ["health"]),
    ("A drone hit the arrivals hall of an airport in Basra on Monday.", ["transport.airport"]),
    ("Rockets hit a substation and a hospital in Basra on Monday.", ["energy.grid", "health"]),
]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_a_part_of_a_facility_is_no_second_one(text: str, expected: list[str]) -> None:
    assert sorted(infrastructure or "" for infrastructure in struck(text)) == expected


@pytest.mark.parametrize("verb", ["raided a post", "stormed a village", "ambushed a patrol"])
def test_who_crosses_a_border_and_raids_does_one_thing(verb: str) -> None:
    (one,) = current(f"Sudan said Chadian forces had crossed the border and {verb} on Tuesday.")
    assert (one.type, one.classes) == ("ground_incursion", ("cross_border",))


OF_THE_DEAD = [
    "Iranian missile strikes killed nine people on Monday. They were killed in Haifa, where a house was hit.",
    "Iranian missile strikes killed nine people on Monday. They died when a house in Haifa was hit.",
    "Iranian missile strikes killed nine people on Monday. All died in Haifa when a house was hit.",
]


@pytest.mark.parametrize("text", OF_THE_DEAD)
def test_where_the_dead_were_is_where_the_strike_was(text: str) -> None:
    assert told(text) == [("missile_strike", "Haifa", "residential")]
    assert only(text).casualties is not None


def test_others_who_died_did_so_elsewhere() -> None:
    text = "Iranian missiles hit Ashdod on Monday, killing nine. Two died in Haifa, where a house was hit."
    assert len(told(text)) == 2


def test_air_strikes_that_a_governor_speaks_of_were_those_of_drones() -> None:
    text = (
        "A Russian drone strike hit Odesa overnight on Tuesday, damaging the port. “Air strikes caused new "
        "damage to port facilities,” the governor wrote."
    )
    assert hit(text) == {("transport.port", "Odesa")}


def test_where_the_attack_was_may_be_named_only_later() -> None:
    text = (
        "Ukraine carried out a missile strike on Monday on the headquarters of a fleet. One sailor is "
        "missing, the navy said. Photographs showed smoke. Five missiles were shot down by defences "
        "responding to the attack on Sevastopol."
    )
    assert {i.place.name for i in current(text) if i.place} == {"Sevastopol"}


def test_clashes_that_open_a_sentence_are_its_setting() -> None:
    text = "In Monday's clashes, Cambodia fired rockets into Thailand."
    assert only(text).type == "shelling"


def test_what_the_news_is_counted_from_lends_no_day() -> None:
    text = (
        "A drone hit the airport of Kassala on Tuesday, two days after the base beside it was attacked. "
        "Another drone hit a hospital in the city."
    )
    days = {i.target.infrastructure: i.time.start for i in current(text) if i.target and i.time}
    assert days["health"] == "2025-06-10"


def test_blasts_that_a_states_strikes_made_are_a_strike() -> None:
    text = (
        "Explosions were heard in Tehran on Tuesday.\n\nIsrael's army said it had carried out strikes on "
        "military sites in the city."
    )
    assert [kind for kind, *_ in told(text)] == ["strike_unspecified"]


def test_a_post_in_a_town_is_not_the_power_station_of_its_region() -> None:
    text = (
        "Drones hit a power station in White Nile State on Sunday. Witnesses said the strikes hit an army "
        "headquarters in Kosti and the power station in Rabak."
    )
    assert hit(text) == {("military", "Kosti"), ("energy.power_plant", "Rabak")}


@pytest.mark.parametrize(
    "what", ["an exchange of fire with troops that followed", "a gun battle which ensued"]
)
def test_the_shooting_that_followed_is_of_the_attack(what: str) -> None:
    text = (
        "Gunmen killed eleven policemen in an attack on a police post in Bannu on Monday. "
        f"Four attackers were also killed in {what}."
    )
    incident = only(text)
    assert incident.casualties is not None
    assert incident.casualties.killed == (15, 15)


def test_as_many_dead_of_the_same_arms_are_of_one_act() -> None:
    lead = "Kenya said on Tuesday a drone had hit an army base at Dhobley in Somalia, killing four soldiers."
    filler = "Nairobi closed its embassy. Talks are stuck. The president has left. Traders are worried. "
    again = "Four soldiers were killed and two were hurt when a drone hit a military camp."
    assert only(f"{lead} {filler}{again}").casualties == only(f"{lead} {again}").casualties
    others = "Nine people were killed when a drone hit a market."
    assert len(current(f"{lead} {filler}{others}")) == 2


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Pakistani troops fired on and shelled villages in the Uri sector on Monday.", ["shelling"]),
        ("Rebels opened fire on a post in Rajouri on Monday and shelled it with mortars.", ["shelling"]),
        (
            "Gunmen shot dead two farmers in Rajouri on Monday and troops shelled the town.",
            ["armed_attack", "shelling"],
        ),
        (
            "Gunmen fired on a bus in Rajouri on Monday and shells fell on a village in Poonch.",
            ["armed_attack", "shelling"],
        ),
    ],
)
def test_rifles_and_mortars_that_fire_together_are_one_act(text: str, types: list[str]) -> None:
    assert [i.type for i in current(text)] == types
