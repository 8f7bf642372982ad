"""One incident a facility (codebook ruling 8): its parts, a second one, and where each was."""

import pytest

from tests.unit.incidents.extracting import current, hit, incidents, only

ONE = [
    # its tanks, units and workshops
    ("Drones hit the Omsk oil refinery on Monday, setting two storage tanks on fire.", "energy.refinery"),
    (
        "Drones hit the Omsk oil refinery on Monday. A storage tank was damaged by the strike.",
        "energy.refinery",
    ),
    # one noun group
    ("Rebel drones hit the Roseires dam's power station on Monday.", "energy.power_plant"),
    ("Drones attacked a pumping station of the Caspian Pipeline Consortium on Monday.", "energy.pipeline"),
    # what the strike brought about is the striker's
    ("Israel bombed the rebel-held port of Hodeida on Monday, destroying fuel tanks.", "energy.fuel_storage"),
    # the cables of a railway
    ("An arson attack on cables near Essen halted rail traffic on Monday, police said.", "transport.rail"),
    ("An arson attack on cables near Essen cut off internet users on Monday, police said.", "communications"),
    # stopped after it
    ("The Kirkuk pipeline was shut down after a sabotage attack in Iraq on Monday.", "energy.pipeline"),
    ("BP halted work at a refinery near Haifa on Monday after a missile attack.", "energy.refinery"),
    ("A cyberattack forced the operator to shut down a gas pipeline in Texas on Monday.", "energy.pipeline"),
    ("A drone strike cut power in the town of Shostka in Ukraine on Monday.", "energy.grid"),
    ("Guerrillas blew a hole in an oil pipeline near Saravena on Monday.", "energy.pipeline"),
]


@pytest.mark.parametrize(("text", "category"), ONE)
def test_a_facility_is_one_incident(text: str, category: str) -> None:
    target = only(text).target
    assert target is not None
    assert target.infrastructure == category


def test_a_second_facility_is_where_its_sentence_says() -> None:
    text = "Drones struck Khartoum airport on Monday. They also hit a power station in neighbouring Omdurman."
    assert hit(text) == {("transport.airport", "Khartoum airport"), ("energy.power_plant", "Omdurman")}


def test_what_else_burns_after_a_strike_was_hit_too() -> None:
    text = (
        "Drones hit a bridge near Omsk on Monday, and a fire broke out at an oil depot in the Tomsk region."
    )
    assert hit(text) == {("transport.bridge", "Omsk"), ("energy.fuel_storage", "Tomsk region")}


def test_a_facility_with_a_name_sums_up_no_others() -> None:
    text = (
        "Israel struck Iran's Ahwaz oil field on Saturday, state media said. The ministry gave no details. "
        "Israeli drones also hit a fuel depot in Tehran and a refinery in Isfahan on Saturday."
    )
    assert {what for what, _ in hit(text)} == {"energy.field", "energy.fuel_storage", "energy.refinery"}


def test_where_the_lights_went_out_is_not_where_the_pylon_stood() -> None:
    text = (
        "Rebels dynamited a pylon in Norte de Santander on Monday, knocking out power in Tibu and El Tarra."
    )
    assert hit(text) == {("energy.grid", "Norte de Santander")}


def test_the_ends_of_a_pipeline_are_not_where_it_was_hit() -> None:
    text = "Attackers blew up the gas pipeline between Egypt and Jordan in the Sinai peninsula on Saturday."
    assert hit(text) == {("energy.pipeline", "Sinai")}


def test_the_company_that_runs_a_facility_did_not_attack_it() -> None:
    told = only("A drone hit an oil field in Iraq's Dohuk province run by US company HKN Energy on Monday.")
    assert told.actor is None or told.actor.country is None


def test_shell_the_company_is_no_weapon() -> None:
    assert only("Militants blew up a pipeline run by Shell in Bayelsa state on Monday.").type == "explosive"


def test_a_drone_that_fell_on_a_transformer_hit_it() -> None:
    text = "A drone was shot down near Kursk on Monday and damaged a transformer as it fell."
    assert only(text).outcome == "carried_out"


def test_repeated_strikes_are_none() -> None:
    assert not current("Repeated drone strikes have disrupted power and water supplies in Sudan, he said.")


def test_the_region_is_the_one_told_before() -> None:
    text = (
        "MOSCOW (Reuters) - Drones attacked the port of Primorsk in Leningrad region on Friday. "
        "Thirty drones were shot down over the region, the governor said."
    )
    assert "MOSCOW" not in {i.place.name for i in incidents(text) if i.place}


TOLD = [
    # attacks on computers that name nothing they hit
    ("A ransomware attack forced the port of Nagoya to suspend work on Monday.", "transport.port"),
    ("The carmaker said a cyberattack had halted production at its Solihull plant on Monday.", "industry"),
    # power cuts
    ("Power was cut to 70 villages in Belgorod region after Ukrainian shelling on Monday.", "energy.grid"),
    ("Ukrainian strikes left 2,000 people without power in Kherson region on Monday.", "energy.grid"),
    # the port that a terminal stands in, the refinery that a tank stands at
    ("A drone fell on an oil-loading terminal at the port of Taman on Monday.", "energy.terminal"),
    ("Clashes set fuel tanks ablaze at the Zawiya refinery on Monday.", "energy.refinery"),
    ("Houthi drones hit Aramco facilities in Jizan on Monday.", "energy.fuel_storage"),
]


@pytest.mark.parametrize(("text", "category"), TOLD)
def test_the_category_that_most_concerns(text: str, category: str) -> None:
    target = only(text).target
    assert target is not None
    assert target.infrastructure == category


def test_a_port_beside_a_depot_is_a_second_facility() -> None:
    text = "Drones hit fuel depots and the airport in Port Sudan on Monday."
    assert {what for what, _ in hit(text)} == {"energy.fuel_storage", "transport.airport"}


def test_drones_shot_down_hit_nothing_they_had_been_at() -> None:
    told = only("Sudan's army said on Monday it shot down drones that attacked the Merowe dam.")
    assert (told.outcome, told.target and told.target.infrastructure) == ("intercepted", "water")


def test_who_suspects_sabotage_is_no_saboteur() -> None:
    text = (
        "A telecoms cable was cut near Rostock on Monday. "
        "German Defence Minister Pistorius said he suspected sabotage."
    )
    assert all(i.actor is None for i in current(text))


def test_engineers_blow_up_what_is_to_be_replaced() -> None:
    assert not current("The old bridge over the Elbe was blown up by engineers on Monday.")


def test_a_power_line_in_a_village_is_no_total_of_the_plant_near_it() -> None:
    text = (
        "A Ukrainian drone attack sparked a fire at the Afipsky oil refinery in Krasnodar region on Monday. "
        "Debris also damaged a power line in the village of Severskaya."
    )
    assert {what for what, _ in hit(text)} == {"energy.refinery", "energy.grid"}


def test_damage_that_police_suspect_was_sabotage_is_one() -> None:
    told = only("Finnish police suspect sabotage after damage to a gas pipeline near Inkoo on Sunday.")
    assert (told.type, told.actor, told.place and told.place.name) == ("sabotage", None, "Inkoo")


def test_a_grid_that_collapses_was_not_attacked() -> None:
    assert not current(
        "The Cuban grid collapsed on Monday, leaving Havana dark. Officials blamed the embargo."
    )


def test_what_was_shot_down_over_a_named_facility_is_an_infrastructure_strike() -> None:
    """Codebook section 4: `outcome` may be anything where infrastructure is named."""
    assert (
        "infrastructure_strike" in only("Air defences repelled a drone attack on the Omsk refinery.").classes
    )
    assert "infrastructure_strike" not in only("Drones were shot down near Omsk on Monday.").classes


def test_the_train_that_left_the_rails_is_of_the_bridge_that_was_blown_up() -> None:
    for told in ("A road bridge was blown up", "Explosions brought down a road bridge"):
        found = only(f"{told} in Bryansk region on Monday, derailing a train and killing seven people.")
        assert found.type == "explosive"
        assert found.target is not None
        assert found.target.infrastructure == "transport.bridge"


def test_what_attacks_were_a_response_to_is_not_told() -> None:
    text = "The Kremlin said strikes on the port of Odesa were a response to Ukraine's attacks on tankers."
    assert "transport.ship" not in {what for what, _ in hit(text)}


def test_a_facility_whose_name_is_made_of_plain_words_opens_a_sentence() -> None:
    incident = only("The South Pars gas field was attacked by Israel on Monday.")
    assert incident.place is not None
    assert (incident.place.country, incident.place.precision) == ("IR", "facility")


def test_an_industrial_site_of_the_governor_is_the_refinery_told_by_others() -> None:
    text = (
        "Drones struck an industrial enterprise in Saratov region overnight, the governor said. The target "
        "was the Saratov oil refinery, according to Telegram channels."
    )
    assert [i.target and i.target.infrastructure for i in current(text)] == ["energy.refinery"]
    both = "Drones struck an oil refinery and an industrial enterprise in Saratov on Monday."
    assert {what for what, _ in hit(both)} == {"energy.refinery", "industry"}


def test_the_firm_that_has_a_facility_is_none() -> None:
    text = (
        "Two substations of Duke Energy, a Charlotte-based electric power and gas company, were damaged by "
        "gunfire in Moore County on Saturday."
    )
    assert hit(text) == {("energy.grid", "Moore County")}


def test_what_stands_in_brackets_before_an_attack_does_not_hide_its_kind() -> None:
    text = "A UAV (unmanned aerial vehicle) attack on the Afipsky refinery caused a fire on Monday."
    assert only(text).type == "drone_strike"


def test_what_was_struck_several_times_is_no_news() -> None:
    assert not current("Ukrainian forces have struck the plant and the city several times, it said.")
    assert current("Drones struck a plant in Sumy several times on Monday, it said.")


def test_what_drones_damaged_in_another_town_is_there() -> None:
    text = "Russian drones attacked Kyiv and damaged infrastructure at the port in Odesa on Tuesday night."
    assert hit(text) == {(None, "Kyiv"), ("transport.port", "Odesa")}
    text = "Drones attacked Odesa and damaged a port terminal on Monday."
    assert hit(text) == {("transport.port", "Odesa")}


KINDS = [
    ("A projectile was fired at the port side of a ship off Hodeidah on Monday.", "transport.ship"),
    ("Drones hit a crude-pumping station in Krasnodar region on Monday.", "energy.pipeline"),
    ("Drones hit a crude oil transportation facility in Krasnodar region on Monday.", "energy.pipeline"),
    ("Drones hit a radio plant in Penza on Monday.", "industry"),
    ("Drones hit a fuel storage tank in Penza on Monday.", "energy.fuel_storage"),
]


@pytest.mark.parametrize(("text", "category"), KINDS)
def test_what_the_words_for_a_facility_mean(text: str, category: str) -> None:
    assert [i.target and i.target.infrastructure for i in current(text)] == [category]


def test_the_port_where_people_were_hurt_by_a_bomb_is_not_what_it_was_laid_to() -> None:
    text = "Thirty sailors were hurt in the port of Callao as a result of a blast caused by a bomb on Monday."
    assert "transport.port" not in {what for what, _ in hit(text) | hit(text.upper())}


def test_what_a_barrage_was_aimed_at_and_struck_is_one_act_of_who_launched_it() -> None:
    text = (
        "Russia launched a massive missile and drone barrage targeting Ukraine's energy infrastructure on "
        "Wednesday, striking a thermal power plant."
    )
    incident = only(text)
    assert incident.target is not None
    assert incident.target.infrastructure == "energy.power_plant"
    assert incident.actor is not None
    assert incident.actor.country == "RU"


def test_the_network_that_was_sabotaged_is_the_railway_told_before() -> None:
    text = (
        "Cables of the rail network were cut on purpose on Monday, halting trains in northern Germany. The "
        "network had been sabotaged in Berlin and in Herne, Deutsche Bahn said."
    )
    assert hit(text) == {("transport.rail", "Berlin"), ("transport.rail", "Herne")}


def test_relay_boxes_that_burned_are_of_the_railway() -> None:
    text = "Men poured petrol into two relay boxes outside Lyon and set them alight on Monday, SNCF said."
    assert hit(text) == {("transport.rail", "Lyon")}


def test_a_terminal_of_a_name_is_what_the_gazetteer_knows() -> None:
    text = "Armed factions attacked the nearby terminal of Es Sider in Libya on Monday."
    assert {what for what, _ in hit(text)} == {"energy.terminal"}


def test_the_hospital_where_a_blast_killed_people_is_what_the_strike_hit() -> None:
    text = (
        "Nearly 500 people were killed in a blast at Al-Ahli hospital in Gaza City on Tuesday that officials "
        "said was caused by an Israeli air strike."
    )
    incident = only(text)
    assert incident.target is not None
    assert incident.target.infrastructure == "health"
    assert not current("Four workers were killed in a blast at a refinery in Texas on Monday.")


def test_a_refinery_that_others_guard_is_not_where_they_were_hit() -> None:
    text = (
        "Israel's jets struck missile factories near Tehran and in Khuzestan on Monday. Radar sites guarding "
        "the Abadan refinery were knocked out."
    )
    assert hit(text) == {("industry", "Tehran"), ("industry", "Khuzestan")}


def test_the_plant_is_the_refinery_where_no_other_plant_was_told() -> None:
    text = "Drones attacked the Ryazan refinery on Monday. The plant was hit again on Tuesday."
    assert {what for what, _ in hit(text)} == {"energy.refinery"}
    text = (
        "Drones hit a chemical plant in Tula and a refinery in Ryazan on Monday. On Tuesday missiles hit the "
        "plant in Tula again."
    )
    assert ("industry", "Tula") in hit(text)


NAMED_LATER = [
    # what the lead keeps for the second sentence
    (
        "Drones set an oil refinery in southern Russia on fire on Monday. Dozens of firemen were sent to the "
        "Afipsky refinery.",
        {("energy.refinery", "Afipsky refinery")},
    ),
    (
        "Ukraine hit an oil refinery in Russia on Monday. The Tuapse plant handles four million tonnes.",
        {("energy.refinery", "Tuapse")},
    ),
    # another one, told as such, or as where nothing was
    (
        "Drones set an oil refinery in southern Russia on fire on Monday. The Afipsky refinery was also "
        "closed.",
        {("energy.refinery", "Russia")},
    ),
    (
        "Drones set refineries in Russia on fire on Monday. The Afipsky refinery is the largest one.",
        {("energy.refinery", "Russia")},
    ),
]


@pytest.mark.parametrize(("text", "found"), NAMED_LATER)
def test_a_facility_is_called_by_its_name_later(text: str, found: set[tuple[str, str]]) -> None:
    assert hit(text) == found


def test_another_strike_is_no_part_of_the_first() -> None:
    text = (
        "A drone set fire to an oil refinery in Russia on Monday, officials said. "
        "Another drone strike destroyed an oil tank in Belgorod, the governor said."
    )
    assert hit(text) == {("energy.refinery", "Russia"), ("energy.fuel_storage", "Belgorod")}


def test_what_also_burned_that_night_was_hit_too() -> None:
    text = (
        "A drone struck the Omsk oil refinery on Monday, the governor said. Nobody was hurt. "
        "An oil depot in the Tomsk region also caught fire."
    )
    assert hit(text) == {("energy.refinery", "Omsk oil refinery"), ("energy.fuel_storage", "Tomsk region")}


def test_a_transformer_of_a_nuclear_plant_is_the_plant() -> None:
    text = "A drone shot down over the Kursk Nuclear Power Plant on Sunday damaged a transformer, it said."
    target = only(text).target
    assert target is not None
    assert target.infrastructure == "energy.nuclear"


def test_a_substation_near_it_is_of_the_grid() -> None:
    target = only("A drone hit a substation near the Kursk Nuclear Power Plant on Sunday.").target
    assert target is not None
    assert target.infrastructure == "energy.grid"
