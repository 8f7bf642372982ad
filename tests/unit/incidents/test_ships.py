"""Ships as their masters, owners and the navies' offices tell of them."""

import pytest

from tests.unit.incidents.extracting import current, hit, only, told


@pytest.mark.parametrize(
    "text",
    [
        "A reefer was struck by a drone as it headed north through the Red Sea on Monday.",
        "A missile damaged a car carrier which was crossing the Red Sea on Monday.",
        "On Monday a tanker was on its way through the Red Sea when a rocket struck it.",
    ],
)
def test_a_ship_was_hit_in_the_sea_that_it_was_passing(text: str) -> None:
    incident = only(text)
    assert incident.place is not None
    assert (incident.place.name, incident.place.country) == ("Red Sea", None)


def test_where_a_ship_had_sailed_before_is_not_where_it_was_hit() -> None:
    text = "Missiles struck a tanker in the port of Odesa on Monday after it had come through the Aegean Sea."
    assert hit(text) == {("transport.ship", "Odesa")}


def test_a_line_through_a_sea_is_hit_on_land() -> None:
    text = "A drone hit a pumping station near Anapa on Monday of a pipeline that runs through the Black Sea."
    assert {i.place.country for i in current(text) if i.place} == {"RU"}


@pytest.mark.parametrize("bearing", ["to the south-west of", "south-west of", "off"])
def test_a_distance_at_sea_is_in_no_country(bearing: str) -> None:
    incident = only(f"A missile hit a tanker 80 nautical miles (148km) {bearing} Mukalla on Monday.")
    assert incident.place is not None
    assert incident.place.country is None


@pytest.mark.parametrize(
    "text",
    [
        "Two skiffs chased the tanker Corvina and fired at it in the Gulf of Aden on Monday.",
        "Unknown projectiles hit a container ship in the Gulf of Aden on Monday.",
    ],
)
def test_an_attack_on_a_ship_at_sea_is_a_naval_strike(text: str) -> None:
    incident = only(text)
    assert incident.type == "naval_strike"
    assert incident.target is not None
    assert incident.target.infrastructure == "transport.ship"


@pytest.mark.parametrize(
    "text",
    [
        "The master of a bulk carrier reported a blast close to the vessel in the Red Sea on Monday.",
        "The crew of a tanker heard two explosions nearby as the ship sailed through the Red Sea on Monday.",
    ],
)
def test_explosions_close_to_a_ship_are_a_strike_that_missed(text: str) -> None:
    incident = only(text)
    assert (incident.type, incident.outcome) == ("naval_strike", "attempted")


@pytest.mark.parametrize(
    "text",
    [
        "A fire and an explosion on board a tanker hurt two of the crew on Monday, the port authority said.",
        "An explosion near the port of Lagos damaged two ships on Monday.",
    ],
)
def test_a_blast_on_board_or_ashore_may_be_an_accident(text: str) -> None:
    assert not current(text)


def test_what_missed_one_ship_is_not_what_hit_another() -> None:
    text = (
        "Gunboats fired at the tanker Corvina 70 nautical miles west of Hodeidah on Monday, which burned. "
        "The bulk carrier Stellan also reported explosions close to it in the Gulf of Aden on Monday."
    )
    assert {(i.outcome, i.place.name if i.place else None) for i in current(text)} == {
        ("carried_out", "70 nautical miles west of Hodeidah"),
        ("attempted", "Gulf of Aden"),
    }


APART = [
    "A missile hit the tanker Calvera in the Red Sea on Tuesday. The Lorton, a bulk carrier, was also hit.",
    "Two cargo ships were damaged in the Gulf of Aden on Tuesday. A missile hit the Calvera, a container "
    "ship. In a separate attack a missile hit the Lorton, a bulk carrier.",
    "A tanker, the Front Calvera, was hit by a missile in the Red Sea on Tuesday. A second tanker, the Star "
    "Lorton, was struck by a missile, too.",
]


@pytest.mark.parametrize("text", APART)
def test_ships_of_two_names_are_two(text: str) -> None:
    names = {i.target.name.removeprefix("The ") for i in current(text) if i.target is not None}
    assert len(names) == len(current(text)) == 2
    assert all(i.place is not None for i in current(text))


ONE_SHIP = [
    "A missile hit the tanker Calvera in the Red Sea on Tuesday. The Calvera, with its crew of 20, was hit "
    "in the hull.",
    "A missile hit the tanker Calvera in the Red Sea on Tuesday. The ship was hit by another missile.",
    "Naval drones hit two tankers, the Calvera and the Lorton, in the Black Sea on Tuesday.",
    "Drones hit the Marlin Luanda, a tanker, in the Red Sea on Tuesday. The Marlin Luanda was hit by drones "
    "as it sailed north.",
]


@pytest.mark.parametrize("text", ONE_SHIP)
def test_a_ship_told_again_is_one(text: str) -> None:
    assert len(current(text)) == 1


_CREW = "\n\n".join(["The crew is safe."] * 6)


def test_a_ship_is_in_the_one_sea_that_the_text_names() -> None:
    text = f"Houthi rebels attacked the tanker Calvera on Tuesday.\n\n{_CREW}\n\nFew sail in the Red Sea."
    assert [i.place and i.place.name for i in current(text)] == ["Red Sea"]
    text += " Some sail in the Black Sea."
    assert all(i.place is None for i in current(text))


def test_attacks_that_moved_a_price_are_news_where_they_are_counted_or_dated() -> None:
    assert current("Oil jumped on Tuesday after attacks on two tankers in the Gulf of Oman.")
    assert current("Oil jumped after Monday's attacks on tankers in the Gulf of Oman.")
    assert not current("Oil jumped on Tuesday after attacks on tankers.")


KIDNAPPED = [
    "Six of the crew of a Turkish ship were kidnapped by pirates off the coast of Nigeria on Tuesday.",
    "Pirates kidnapped five sailors from a tanker off Benin on Tuesday.",
    "Ten sailors were abducted from a container ship in the Gulf of Guinea on Tuesday.",
]


@pytest.mark.parametrize("text", KIDNAPPED)
def test_a_ship_whose_crew_was_kidnapped_was_attacked(text: str) -> None:
    incident = only(text)
    assert incident.type == "naval_strike"
    assert incident.target is not None
    assert incident.target.infrastructure == "transport.ship"


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen kidnapped five pupils from a school in Zamfara on Tuesday.",
        "Pirates have kidnapped 40 sailors in the Gulf of Guinea this year.",
        "A shipping agent was kidnapped in Lagos on Tuesday.",
        "The driver of a fuel tanker was kidnapped near Kaduna on Tuesday.",
    ],
)
def test_who_is_kidnapped_from_no_ship_is_no_act(text: str) -> None:
    assert not current(text)


@pytest.mark.parametrize(
    ("where", "country"),
    [
        ("70 nautical miles west of Yemen's port of Hodeidah", None),
        ("80 km off the Omani port of Duqm", None),
        ("30 nautical miles off the Somali town of Eyl", None),
        ("at Yemen's port of Hodeidah", "YE"),
        ("5 nautical miles off the Omani port of Duqm", "OM"),
    ],
)
def test_whose_port_a_distance_at_sea_is_from_says_no_country(where: str, country: str | None) -> None:
    incident = only(f"A missile hit and damaged a freighter {where} on Monday.")
    assert incident.place is not None
    assert incident.place.country == country
    assert incident.target is not None
    assert incident.target.infrastructure == "transport.ship"


@pytest.mark.parametrize(
    "text",
    [
        "Greece said Houthi rebels had attacked one of its tankers with a drone on Monday.",
        "On Monday Greece said that Iran had attacked one of its tankers with a drone.",
    ],
)
def test_a_ship_was_not_hit_in_the_country_that_tells_of_it(text: str) -> None:
    assert only(text).place is None


def test_a_day_that_opens_a_sentence_is_no_word_of_place() -> None:
    incident = only("On Monday Poland said that a drone had hit a depot in Chernihiv.")
    assert incident.place is not None
    assert incident.place.country == "UA"


def test_a_ship_that_a_states_forces_seized_at_sea_was_attacked() -> None:
    incident = only("Iran's Revolutionary Guards seized a Maltese tanker in the Gulf of Oman on Monday.")
    assert incident.target is not None
    assert incident.target.infrastructure == "transport.ship"


@pytest.mark.parametrize(
    "text",
    [
        "The Spanish navy seized a ship carrying cocaine in the Atlantic Ocean on Monday.",
        "Finland seized a tanker suspected of having cut a cable in the Baltic Sea on Monday.",
        "Iran seized a tanker smuggling fuel in the Gulf of Oman on Monday.",
    ],
)
def test_who_polices_the_sea_attacks_no_ship(text: str) -> None:
    assert "transport.ship" not in {target for target, _ in hit(text)}


@pytest.mark.parametrize(
    ("text", "category"),
    [
        (
            "Unmanned boats hit the Gambia-flagged Calvera 30 nautical miles off Rize on Monday.",
            "transport.ship",
        ),
        ("A missile damaged the Calvera Star off Mokha on Monday.", "transport.ship"),
        ("Rebels blew up the deck of the Calvera at Odesa on Monday.", "transport.ship"),
        ("A missile hit the engine room of a tanker at Odesa on Monday.", "transport.ship"),
        ("A drone hit the control room of a power plant in Odesa on Monday.", "energy.power_plant"),
        ("A drone hit an offshore gas rig in the Caspian Sea on Monday.", "energy.field"),
        ("Drones hit a missile boat and a coast guard cutter at Odesa on Monday.", "military"),
        ("A drone damaged a ferry complex at Orlivka on Monday.", "transport.port"),
    ],
)
def test_what_is_hit_at_sea_has_its_kind(text: str, category: str) -> None:
    assert {target for target, _ in hit(text)} == {category}


def test_the_name_of_a_terminal_is_no_ships() -> None:
    found = hit("Drones hit the Ambarli plant off Istanbul on Monday.")
    assert "transport.ship" not in {target for target, _ in found}


@pytest.mark.parametrize("told", ["the Azov, was destroyed", "the Novocherkassk, was destroyed"])
def test_a_ship_called_after_a_town_is_not_there(told: str) -> None:
    text = f"A landing ship of the Black Sea Fleet, {told} by missiles in Feodosia on Monday."
    assert hit(text) == {("military", "Feodosia")}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Iran's Revolutionary Guards seized a Maltese tanker in the Gulf of Oman on Monday.",
            "naval_strike",
        ),
        ("Israeli navy ships fired at the docks of Hodeidah on Monday, the army said.", "naval_strike"),
        ("Gunmen in boats attacked a market in Yenagoa on Monday, killing six people.", "armed_attack"),
        (
            "A naval vessel opened fire with machine guns towards fishing boats off Gaza on Monday.",
            "naval_strike",
        ),
    ],
)
def test_what_is_done_from_ships_and_to_them_is_naval(text: str, kind: str) -> None:
    assert only(text).type == kind


def test_what_somebody_fired_on_with_arms_was_hit() -> None:
    assert hit("Gunmen opened fire with machine guns on a train near Sibi on Monday.") == {
        ("transport.rail", "Sibi")
    }


@pytest.mark.parametrize(
    "text",
    [
        "An Omani dhow was taken over by suspected pirates off Eyl on Monday.",
        "Militants snatched three passengers from a ferry off Jolo on Monday.",
    ],
)
def test_pirates_attack_what_they_take(text: str) -> None:
    assert {target for target, _ in hit(text)} == {"transport.ship"}


@pytest.mark.parametrize(
    "text",
    [
        "A ferry hit rocks off Paros on Monday.",
        "French commandos boarded a tanker off Brest on Monday as part of an inquiry into its papers.",
        "The firm will keep its ships away from Africa, it said, citing missile attacks in the Red Sea.",
    ],
)
def test_accidents_and_inspections_at_sea_are_no_attacks(text: str) -> None:
    assert current(text) == []


def test_who_flies_the_flag_fired_nothing() -> None:
    text = "Shrapnel from a missile hit a Malta-flagged ship in Odesa on Monday, injuring two sailors."
    incident = only(text)
    assert incident.actor is None or incident.actor.country != "MT"


def test_a_village_that_was_cleared_is_not_where_it_was() -> None:
    text = "Drones hit a tanker in Odesa on Monday, forcing the evacuation of the Romanian village of Plauru."
    assert hit(text) == {("transport.ship", "Odesa")}


def test_a_hotel_over_a_port_is_no_port() -> None:
    assert hit("Gunmen stormed a hotel overlooking Gwadar port on Monday, killing a guard.") == {
        ("commercial", "Gwadar port")
    }


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            "A Russian frigate was hit by sea drones in the Black Sea on Monday, Ukrainian officials said.",
            "UA",
        ),
        ("A frigate of Russia's fleet was sunk by a missile near Kerch on Monday, Ukraine said.", "UA"),
        ("A Romanian frigate was damaged by a missile in the Black Sea on Monday, Ukraine said.", None),
        ("Missiles hit a dock in Sevastopol on Monday, Ukraine's military intelligence said.", "UA"),
        ("Missiles hit a dock in Sevastopol on Monday, residents said.", None),
        ("Colombian rebels hijacked a ferry near Tumaco on Monday.", None),
    ],
)
def test_a_foe_is_who_strikes_warships_and_held_land(text: str, country: str | None) -> None:
    actor = only(text).actor
    assert (actor and actor.country) == country


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The Calvera sank after a missile hit it 60 nautical miles west of Mokha on Monday.",
            {("transport.ship", "60 nautical miles west of Mokha")},
        ),
        (
            "Sea drones hit the Calvera in Ukraine's exclusive economic zone on Monday.",
            {("transport.ship", None)},
        ),
        (
            "A tanker had its bridge damaged by a missile in Odesa on Monday.",
            {("transport.ship", "Odesa")},
        ),
        (
            "A missile hit a tanker 70 miles off rebel-held Hodeidah on Monday, Ambrey said.",
            {("transport.ship", "70 miles off rebel-held Hodeidah")},
        ),
        (
            "Drones crashed into fuel tanks next to the container terminal in Port Sudan on Monday.",
            {("energy.fuel_storage", "Port Sudan")},
        ),
        (
            "A mine sank a barge in the Kaliningrad port of Baltiysk on Monday.",
            {("transport.ship", "Baltiysk")},
        ),
        (
            "A missile hit a barge at the port of Kavkaz, the Oman Shipping Corporation said on Monday.",
            {("transport.ship", "Kavkaz")},
        ),
    ],
)
def test_what_is_told_of_a_ship_beside_its_name(text: str, found: set[tuple[str | None, str | None]]) -> None:
    assert hit(text) == found


def test_a_boat_of_explosives_is_a_weapon() -> None:
    text = "An unmanned speedboat blew up against the pier of Tuapse harbour on Monday, breaking windows."
    assert hit(text) == {("transport.port", "Tuapse")}


def test_a_crew_that_is_only_harassed_is_not_attacked() -> None:
    assert (
        current("Speedboats of the Guards harassed a British destroyer in the Gulf of Oman on Monday.") == []
    )


def test_a_ship_that_met_a_mine() -> None:
    incident = only("A cargo ship hit a sea mine in the Black Sea off Romania on Monday.")
    assert incident.target is not None
    assert (incident.type, incident.target.infrastructure) == ("explosive", "transport.ship")


def test_boats_laden_with_explosives_are_a_naval_strike() -> None:
    text = "Two explosive unmanned surface vessels struck a bulk carrier in the Red Sea on Monday."
    assert only(text).type == "naval_strike"


PAIRS = [
    "Two tankers burned in the Black Sea on Monday. Kyiv said its naval drones had hit the Kairos and Virat.",
    "Kyiv said its naval drones had hit the tankers Kairos and Virat in the Black Sea on Monday.",
]


@pytest.mark.parametrize("text", PAIRS)
def test_two_ships_named_together_are_no_towns(text: str) -> None:
    assert told(text) == {("naval_strike", "Black Sea")}
    assert {i.target.infrastructure for i in current(text) if i.target} == {"transport.ship"}


def test_two_districts_named_together_are_no_ships() -> None:
    text = "Shells hit the Kozova and Virat districts on Monday. A tanker lay off Odesa."
    assert {i.place.name for i in current(text) if i.place} >= {"Kozova"}


def test_a_headline_and_its_lead_name_the_waters_differently() -> None:
    """One ship; what a headline calls a gulf is "off Yemen" in the lead."""
    text = "Missile hits cargo ship in Gulf of Aden\n\nA missile hit a cargo ship off Yemen on Monday."
    assert len(current(text)) == 1
    text = "Missile hits cargo ship in Red Sea\n\nA drone hit a tanker in the Gulf of Aden on Monday."
    assert len(current(text)) == 2
