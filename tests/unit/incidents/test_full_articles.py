"""What full articles tell and short ones seldom do: planes shot down, lives told of in passing, newspapers
and ships by name, who had got where as it happened."""

import pytest

from tests.unit.incidents.extracting import current, incidents, only


def where(text: str) -> list[str | None]:
    return [incident.place.name if incident.place else None for incident in current(text)]


@pytest.mark.parametrize(
    ("text", "place", "infrastructure"),
    [
        ("A surface-to-air missile shot down a Kenyan jetliner over Mali on Monday.", "Mali", None),
        ("A cargo plane was shot down near Goma on Monday by a missile.", "Goma", "military"),
        ("A missile brought down a passenger plane over Goma on Monday.", "Goma", None),
        (
            "A jet crashed near Goma on Monday. Officials say it was shot down by a missile.",
            "Goma",
            "military",
        ),
        (
            "The ministry charged that a missile had shot down a plane near Goma on Monday.",
            "Goma",
            "military",
        ),
    ],
)
def test_a_missile_shoots_down_a_plane(text: str, place: str, infrastructure: str | None) -> None:
    incident = only(text)
    assert incident.place is not None
    assert incident.target is not None
    assert (incident.type, incident.outcome) == ("missile_strike", "carried_out")
    assert (incident.place.name, incident.target.infrastructure) == (place, infrastructure)


def test_it_is_not_the_plane_where_a_drone_is_told_last() -> None:
    text = "Jets took off as a drone came in over Estonia on Monday. It was shot down near Tartu."
    assert "military" not in {i.target.infrastructure for i in current(text) if i.target}


def test_a_plane_is_shot_down_on_the_side_of_who_did_it() -> None:
    """It may be of any country."""
    assert where("A Turkish jet shot down a Russian bomber near the Syrian border on Monday.") == ["Turkey"]


@pytest.mark.parametrize(
    "text",
    [
        "Shells hit Avdiivka on Monday. Pavlo Koval, a veteran of the war in Georgia, was killed.",
        "Shells hit Avdiivka on Monday. Pavlo Koval, who had worked in Poltava for years, was killed.",
        "Shells hit Avdiivka on Monday. Ada Roth, who won a prize for coverage of the war in Iraq, died.",
    ],
)
def test_where_someone_lived_is_not_where_they_died(text: str) -> None:
    assert where(text) == ["Avdiivka"]


def test_where_someone_was_just_then_is() -> None:
    text = "Ada Roth, who was driving in Poltava, was killed by a drone on Monday."
    assert where(text) == ["Poltava"]


@pytest.mark.parametrize(
    "way", ["When they reached Bannu", "As the lorry neared Bannu", "As they were passing Bannu"]
)
def test_people_are_attacked_where_they_have_got_to(way: str) -> None:
    assert where(f"Two officers left Kohat on Monday. {way}, gunmen opened fire at them.") == ["Bannu"]


def test_who_got_somewhere_long_since_is_not_attacked_there() -> None:
    assert "Bannu" not in where("The officers reached Bannu. Gunmen opened fire on a bus in Kohat on Monday.")


@pytest.mark.parametrize(
    "paper",
    [
        "The Express Tribune",
        "the Moscow Times",
        "The Jerusalem Post",
        "the Orlando Sentinel",
        "The Times of Israel",
        "the Times of India",
    ],
)
def test_a_newspaper_is_no_place(paper: str) -> None:
    assert where(f"A doctor told {paper} that a missile hit a clinic on Monday.") == [None]


@pytest.mark.parametrize("paper", ["Bangkok Post", "Kyiv Independent", "the Kansas City Star"])
def test_a_newspaper_that_reports_is_no_place(paper: str) -> None:
    found = current(f"Rebels fired rockets in areas like Chong Bok and Chong Khana, {paper} reported.")
    assert {i.place and i.place.country for i in found} <= {None, "TH"}
    assert not {"Bangkok", "Kyiv", "Kansas City"} & {i.place.name for i in found if i.place}


@pytest.mark.parametrize("ship", ["warship Vincennes", "submarine Rostov-on-Don", "freighter Bergen"])
def test_a_ship_is_no_town(ship: str) -> None:
    assert not {"Vincennes", "Rostov-on-Don", "Bergen"} & set(
        where(f"On Monday the {ship} was damaged by a missile.")
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("QUETTA: Two policemen were gunned down on Monday.", "QUETTA"),
        ("QUETTA. Two policemen were gunned down on Monday.", "QUETTA"),
        ("QUETTA. Two policemen were gunned down outside the city on Monday.", "QUETTA"),
        ("QUETTA. Two policemen were gunned down in Sibi on Monday.", "Sibi"),
        ("QUETTA: Two policemen were gunned down in the provincial capital on Monday.", "QUETTA"),
        ("QUETTA: Two policemen were gunned down in Sibi on Monday.", "Sibi"),
    ],
)
def test_capitals_and_a_colon_are_a_dateline(text: str, place: str) -> None:
    assert where(text) == [place]


def test_a_headline_left_in_the_text_hides_no_dateline() -> None:
    (found,) = incidents(
        "Two policemen shot dead\n\nQUETTA, Pakistan, March 12 - Two policemen were shot dead by gunmen on "
        "Monday, police said."
    )
    assert found.place is not None
    assert found.place.name == "QUETTA"


@pytest.mark.parametrize(
    "text",
    [
        "The unit ended its combat mission in Helmand on Monday.",
        "British troops are to leave Helmand, where combat operations closed on Monday.",
        "An officer spoke in Haifa on Monday of the task of locating and destroying tunnels.",
        "The envoy visited the combat zone near Pokrovsk on Monday.",
    ],
)
def test_what_forces_are_for_is_no_act(text: str) -> None:
    assert not current(text)


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Four soldiers were killed near Kupiansk on Monday.", 4),
        ("Two policemen were killed in Quetta on Monday.", 2),
        ("A soldier has been killed in Helmand, the ministry said on Monday.", 1),
    ],
)
def test_soldiers_who_were_killed_fell(text: str, killed: int) -> None:
    incident = only(text)
    assert incident.casualties is not None
    assert (incident.type, incident.casualties.killed) == ("armed_attack", (killed, killed))


@pytest.mark.parametrize(
    "text",
    [
        "Two soldiers were killed in a road accident near Quetta on Monday.",
        "Six soldiers were killed when their helicopter crashed near Quetta on Monday.",
        "Two soldiers died in Quetta on Monday.",
        "Four students were killed near Quetta on Monday.",
    ],
)
def test_others_may_have_died_of_anything(text: str) -> None:
    assert not current(text)


def test_a_bomb_that_was_defused_killed_nobody() -> None:
    text = (
        "Two attacks on police in Swabi killed four officers on Monday. A bomb planted close to a police "
        "post was also defused the same day."
    )
    assert [(i.outcome, i.casualties and i.casualties.killed) for i in current(text)] == [
        ("carried_out", (4, 4)),
        ("attempted", None),
    ]


def test_what_was_told_as_history_is_named_again() -> None:
    text = (
        "Visitors have stayed away since militants attacked a temple in Luxor in January, killing six. "
        "Hotels are empty after the attack on the temple in Luxor, which was followed by warnings."
    )
    assert [incident.background for incident in incidents(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "Drones struck depots in Sumy on Monday, in Poltava on Tuesday and in Odesa on Wednesday.",
        "Drones struck depots in Sumy on Monday, Poltava on Tuesday and Odesa on Wednesday.",
    ],
)
def test_each_place_of_a_list_has_its_day(text: str) -> None:
    assert [(i.place and i.place.name, i.time and i.time.start) for i in current(text)] == [
        ("Sumy", "2025-06-09"),
        ("Poltava", "2025-06-10"),
        ("Odesa", "2025-06-11"),
    ]


def test_each_place_of_a_list_has_its_year() -> None:
    found = incidents("Bombs hit hotels in Amman in 2005, Mumbai in 2008 and Jakarta in 2009.")
    assert [(i.place and i.place.name, i.time and i.time.start[:4]) for i in found] == [
        ("Amman", "2005"),
        ("Mumbai", "2008"),
        ("Jakarta", "2009"),
    ]


def test_a_place_behind_a_list_need_not_be_hit() -> None:
    assert where("Drones struck depots in Sumy on Monday, and in Odesa the opera reopened.") == ["Sumy"]


@pytest.mark.parametrize("fire", ["set several cars ablaze", "set several cars on fire and broke windows"])
def test_what_a_blast_set_on_fire_was_no_arson(fire: str) -> None:
    text = f"A car bomb killed three people in Beirut on Monday. The blast {fire}. Six people were wounded."
    incident = only(text)
    assert incident.casualties is not None
    assert (incident.type, incident.casualties.killed, incident.casualties.injured) == (
        "explosive",
        (3, 3),
        (6, 6),
    )


def test_what_men_set_on_fire_was() -> None:
    assert [i.type for i in current("Masked men set several cars on fire in Beirut on Monday.")] == [
        "sabotage"
    ]


@pytest.mark.parametrize(
    "saying",
    [
        "Hamas praised the bombing but stopped short of claiming responsibility.",
        "Hamas welcomed the bombing without claiming responsibility.",
        '"Hamas blesses the attack in Tel Aviv," a spokesman said.',
    ],
)
def test_who_applauds_did_not_do_it(saying: str) -> None:
    assert only(f"A bomb on a bus in Tel Aviv wounded nine people on Monday. {saying}").actor is None


def test_who_claims_it_did() -> None:
    text = "A bomb on a bus in Tel Aviv wounded nine people on Monday. Hamas claimed responsibility."
    actor = only(text).actor
    assert actor is not None
    assert actor.country == "PS"


@pytest.mark.parametrize(
    "text",
    [
        "The unit, based in Rostov, was tasked with shelling ports along the coast.",
        "North Korea launched a rocket on Monday that put a satellite into orbit, officials in Japan said.",
        "North Korea launched a rocket on Monday, officials in Seoul said. A satellite reached its orbit.",
    ],
)
def test_what_was_to_do_or_flew_into_space_is_no_act(text: str) -> None:
    assert not current(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The assassination of the mayor of Quetta sparked protests in Karachi on Monday.", "Quetta"),
        ("The bombing in Quetta on Monday triggered riots in Lahore and Karachi.", "Quetta"),
        ("A bomb hit a protest in Karachi on Monday.", "Karachi"),
    ],
)
def test_where_people_protest_is_not_where_it_was(text: str, place: str) -> None:
    assert where(text) == [place]


def test_the_dead_of_a_crash_are_told_again() -> None:
    text = (
        "Nine soldiers were killed in a helicopter crash in Siirt province on Monday. The army is fighting "
        "rebels there. The governor said the nine soldiers had been killed in Siirt, with no survivors."
    )
    assert not current(text)


def test_the_day_of_what_the_lead_told() -> None:
    text = (
        "A minister has been killed in a car bomb attack in Beirut. Dozens were wounded in the blast. "
        "Monday's attack in Beirut, the deadliest since 2008, occurred in a busy street."
    )
    incident = only(text)
    assert incident.time is not None
    assert (incident.type, incident.time.start) == ("explosive", "2025-06-09")


@pytest.mark.parametrize("guise", [" dressed as Israeli soldiers", ", disguised as Israeli soldiers,"])
def test_who_is_dressed_as_soldiers_is_none(guise: str) -> None:
    actor = only(f"Gunmen{guise} attacked a post near Kano on Monday.").actor
    assert actor is not None
    assert (actor.name, actor.country) == ("Gunmen", None)


@pytest.mark.parametrize(
    "text",
    [
        "Hospitals in Peshawar received the bodies of six soldiers killed in a bombing in Bannu on Monday.",
        "Doctors in Peshawar treated twelve people wounded in an attack in Bannu on Monday.",
    ],
)
def test_where_the_hurt_are_taken_is_not_where_it_was(text: str) -> None:
    assert where(text) == ["Bannu"]


def test_places_of_a_dated_list_may_be_of_any_kind() -> None:
    assert where("Bombs hit markets in Homs on Sunday, Idlib on Monday and Mosul on Tuesday.") == [
        "Homs",
        "Idlib",
        "Mosul",
    ]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "After the deaths of three men in Quetta on Sunday, gunmen killed two more in Sibi on Monday.",
            2,
        ),
        (
            "After the death of nine soldiers in Idlib, seven more soldiers were killed in Homs on Monday.",
            7,
        ),
        ("Gunmen killed two policemen in Sibi on Monday.", 2),
    ],
)
def test_who_died_before_is_in_no_later_toll(text: str, killed: int) -> None:
    assert [i.casualties and i.casualties.killed for i in current(text)] == [(killed, killed)]


@pytest.mark.parametrize(
    ("text", "toll"),
    [
        ("Last month gunmen fired on a bus in Sibi, killing two people and wounding four.", ((2, 2), (4, 4))),
        ("Last year militants attacked a school in Bannu, killing nine children.", ((9, 9), None)),
    ],
)
def test_what_one_act_of_last_month_did_is_no_sum(text: str, toll: tuple[object, object]) -> None:
    assert [(i.casualties and (i.casualties.killed, i.casualties.injured)) for i in incidents(text)] == [toll]


def test_what_fighting_cost_last_month_is() -> None:
    assert all(
        i.casualties is None for i in incidents("Last month 240 people were killed in attacks in Mali.")
    )
