"""Acts over borders, as wires of many wars tell them: who came, from where, what was theirs. Every
sentence is the tests' own."""

import pytest

from tests.unit.incidents.extracting import current, incidents, only

SIDES = [
    ("An Israeli air strike was carried out on a flat in Homs on Monday.", "IL"),
    ("The Israeli raid on a flat in Homs was aimed at two men of Hamas.", "IL"),
    ("Strikes by the US were carried out on Hodeidah on Monday.", "US"),
    ("The UAE joined Saudi Arabia in air strikes on a camp near Mukalla on Monday.", "AE"),
    ("British jets joined US planes in strikes on missile sites around Sanaa on Monday.", "GB"),
    ("Two miners were killed in Isfara on Monday in a drone attack launched from Afghanistan.", "AF"),
    ("Two guards were shot dead in Mirjaveh on Monday when militants fired from Pakistani soil.", "PK"),
    ("Two Kuwaiti border posts were hit by drones that came from Iraq on Monday.", "IQ"),
    ("Libyan coast guards fired at a trawler off Misrata on Monday.", "LY"),
    ("Four men were killed in what Tehran said was an Israeli strike on a flat in Homs.", "IL"),
    ("A house was destroyed in what Moscow called a Ukrainian drone attack on Bryansk.", "UA"),
    ("A drone crashed near Plauru, across the Danube from the Ukrainian port of Izmail, on Monday.", None),
    ("Shells fired across the river from Sudan hit a school in Adre, Chad, on Monday.", "SD"),
    ("Estonia said on Tuesday that a drone that crashed in Tartu county had been armed.", None),
    ("Nigerien troops backed by French jets attacked a camp in Mali on Monday.", "NE"),
    ("US troops captured two men in a raid on Raqqa on Monday.", "US"),
    ("Indian troops pushed back Chinese soldiers who had crossed the line in Tawang on Monday.", "CN"),
    ("Shells that Cairo said came from Sudan killed three in Halayeb on Monday.", "SD"),
    ("A drone which officials said had been launched from Belarus hit a mast in Lutsk on Monday.", "BY"),
    ("A mortar attack on Monday on a depot in Maicao was launched, police said, from Venezuela.", "VE"),
    ("A strike on a convoy that had come from Iraq killed two in Mayadin on Monday.", None),
    (
        "Two miners died in Tajikistan in an attack that Tajik police said was launched from Afghanistan.",
        "AF",
    ),
    (
        "Two men died in eastern Iran in an attack which Iran said had been carried out from Pakistan.",
        "PK",
    ),
    ("Two guards died in eastern Iran in an attack mounted from Pakistani territory.", "PK"),
    ("Two men died in Iraq in a drone strike that Kurdish officials said was carried out by Turkey.", "TR"),
    ("Two men died in Iraq in a drone strike that Turkey said it had carried out.", "TR"),
]


@pytest.mark.parametrize(("text", "side"), SIDES)
def test_whose_it_was(text: str, side: str | None) -> None:
    actor = only(text).actor
    assert (actor.country if actor else None) == side


FLOWN = [
    ("About 40 projectiles crossed from Lebanon into Israel on Monday.", "Israel", "LB"),
    (
        "Some 30 launches were identified crossing from Lebanon into northern Israel on Monday.",
        "Israel",
        "LB",
    ),
    ("Ten launches were fired from Lebanon toward Metula on Monday, the army said.", "Metula", "LB"),
    ("Mortar shells crossed from Pakistan into Kunar province on Monday.", "Kunar province", "PK"),
    ("Rockets were fired into Israeli territory from the Gaza Strip on Monday.", "Israel", "PS"),
]


@pytest.mark.parametrize(("text", "place", "side"), FLOWN)
def test_what_crossed_into_a_country_was_fired_at_it(text: str, place: str, side: str) -> None:
    found = only(text)
    assert (found.type, found.place and found.place.name) == ("shelling", place)
    assert found.actor is not None
    assert found.actor.country == side


@pytest.mark.parametrize(
    "text",
    [
        "A Russian missile crossed into Polish airspace on Monday before it turned back.",
        "A rocket firm carried out 12 launches from Cape Canaveral on Monday.",
    ],
)
def test_what_only_flew_was_fired_at_nobody(text: str) -> None:
    assert not current(text)


RAIDS = [
    ("Turkish soldiers crossed into Iraq near Zakho on Monday and killed five fighters.", "carried_out"),
    ("Soldiers killed two infiltrators who had crossed the border near Uri on Monday.", "repelled"),
]


@pytest.mark.parametrize(("text", "outcome"), RAIDS)
def test_soldiers_sent_abroad_are_not_driven_back_by_those_they_kill(text: str, outcome: str) -> None:
    assert only(text).outcome == outcome


def test_what_a_state_calls_its_own_lies_in_it() -> None:
    place = only("Kuwait said two of its border posts were hit by drones on Monday.").place
    assert place is not None
    assert place.country == "KW"
    [at_sea] = current("Panama said one of its ships was hit by a drone on Monday.")
    assert at_sea.place is None


POSTS = [
    ("Taliban fighters captured a Pakistani post near Spin Boldak on Monday.", ["Spin Boldak"]),
    ("Rebels captured an army post near Bor on Monday.", []),
]


@pytest.mark.parametrize(("text", "places"), POSTS)
def test_a_post_taken_from_another_country(text: str, places: list[str]) -> None:
    assert [i.place.name for i in incidents(text) if i.place] == places


TARGETS = [
    ("A rocket fell 300 metres from a school in Sderot on Monday.", None),
    ("A rocket fell near a school in Sderot on Monday.", "education"),
    ("Drones hit Port Sudan on Monday.", None),
    ("Drones hit the port of Port Sudan on Monday.", "transport.port"),
]


@pytest.mark.parametrize(("text", "category"), TARGETS)
def test_what_only_says_where(text: str, category: str | None) -> None:
    target = only(text).target
    assert (target.infrastructure if target else None) == category


def test_who_fired_from_next_door_says_not_where_it_fell() -> None:
    found = only("Rockets fired from Syria landed in Qwumdhum, killing a teenager, Israel's army said.")
    assert found.place is not None
    assert found.actor is not None
    assert (found.place.country, found.actor.country) == ("IL", "SY")


def test_whence_people_came_is_none_of_them() -> None:
    toll = only("Eleven men who had come from Iraq were shot dead in Mayadin on Monday.").casualties
    assert toll is not None
    assert toll.killed == (11, 11)


SENT = [
    ("Israel sent jets to bomb a depot near Homs on Monday.", 1),
    ("Ukrainian drones flew 1,300 km to hit a refinery in Orenburg.", 1),
    ("Israel sent troops to storm a depot near Homs on Monday.", 0),
    ("Israel may have sent jets to bomb a depot near Homs.", 0),
]


@pytest.mark.parametrize(("text", "count"), SENT)
def test_jets_that_were_sent_to_bomb_have_bombed(text: str, count: int) -> None:
    assert len(current(text)) == count


def test_a_ship_under_fire_was_attacked_a_minister_was_not() -> None:
    found = only("A merchant ship came under fire off Mukalla on Monday.")
    assert found.target is not None
    assert (found.type, found.target.infrastructure) == ("naval_strike", "transport.ship")
    assert current("The minister came under fire in Paris on Monday.") == []


def test_guards_come_under_fire_with_no_words() -> None:
    assert current("Kazakh border guards came under fire near Uralsk on Monday, and one was wounded.")
    assert not current("Kazakhstan's border chief came under fire on Monday, and a minister resigned.")


def test_an_air_force_kills_from_the_air() -> None:
    assert only("Israel's air force killed a Hamas commander in Tyre on Monday.").type == "air_strike"
    assert only("Israel's army killed a Hamas commander in Tyre on Monday.").type == "armed_attack"


NAMES = [
    ("Shells hit Bint Jbeil on Monday.", "LB"),
    ("Jets hit an arms dump near Palmyra on Monday.", "SY"),
    ("Gunmen stormed Farabougou on Monday.", "ML"),
    ("Two US soldiers were shot dead near Palmyra on Monday.", "SY"),
    ("Shells hit Graivoron on Monday.", "RU"),
]


@pytest.mark.parametrize(("text", "country"), NAMES)
def test_places_by_the_names_that_news_gives_them(text: str, country: str) -> None:
    place = only(text).place
    assert place is not None
    assert place.country == country


def test_gunmen_who_ride_come_from_where_they_are_of() -> None:
    [found] = current("Gunmen in pickups from Libya attacked a well in Chad on Monday, killing two.")
    assert "cross_border" in found.classes


def test_smugglers_whose_drugs_are_seized_took_no_ground() -> None:
    [found] = current("Border guards killed an intruder and seized opium near Farkhor on Monday.")
    assert found.type == "armed_attack"


@pytest.mark.parametrize(
    "text",
    [
        "Pakistan launched strikes on Monday against camps within Iranian territory.",
        "Pakistan said on Monday it had struck the bases of a group within the territory of Iran.",
    ],
)
def test_within_a_territory_is_in_it(text: str) -> None:
    incident = only(text)
    assert incident.place is not None
    assert (incident.place.country, incident.classes) == ("IR", ("cross_border",))


def test_within_hours_is_no_place() -> None:
    incident = only("Pakistan struck camps in Iran on Monday within hours of a raid in Quetta.")
    assert incident.place is not None
    assert incident.place.country == "IR"


def test_strikes_of_a_state_are_in_the_land_of_its_foe() -> None:
    text = (
        "Hezbollah said it fired rockets on Monday at the Israeli town of Kiryat Shmona in retaliation for "
        "the death of two medics by Israeli strikes on a clinic."
    )
    assert {(i.place.country, i.target and i.target.infrastructure) for i in current(text) if i.place} == {
        ("IL", None),
        ("LB", "health"),
    }


CAME = [
    "Al-Shabaab stormed a post at Hamey in Garissa on Monday. The attackers had crossed from Somalia.",
    "Gunmen stormed a post at Hamey in Garissa on Monday. They are thought to have crossed from Somalia.",
]


@pytest.mark.parametrize("text", CAME)
def test_where_the_attackers_came_from_is_no_second_act(text: str) -> None:
    incident = only(text)
    assert incident.place is not None
    assert (incident.place.name, incident.classes) == ("Hamey", ("cross_border",))


def test_who_crosses_into_a_country_is_an_act_of_its_own() -> None:
    assert only("The fighters crossed from Somalia into Kenya on Monday.").type == "ground_incursion"


def test_what_a_state_blows_up_on_its_side_is_in_it() -> None:
    text = "SEOUL, June 10 - North Korea blew up inter-Korean roads on its side of the border on Tuesday."
    incident = only(text)
    assert incident.place is not None
    assert (incident.place.country, "cross_border" in incident.classes) == ("KP", False)
