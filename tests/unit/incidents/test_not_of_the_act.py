"""What is told beside an act: what is yet to come, who only helps, since when, and whom it serves."""

from datetime import UTC, datetime

import pytest

from tests.unit.incidents.extracting import article, current, extractor, hit, incidents, only, told


@pytest.mark.parametrize(
    "text",
    [
        "Russia will launch strikes on Ukraine, targeting power plants in Kharkiv.",
        "Iran could fire missiles at Israel, targeting an air base near Haifa.",
        "The airfield is used by Russia to launch strikes on Ukraine targeting power plants.",
        "The airfield has notably been used by Russia to launch strikes on Ukraine targeting power plants.",
        'The Ukrainian army said it will "continue to effectively hit depots of the Russian occupiers".',
    ],
)
def test_what_hangs_on_something_not_done_was_not_done(text: str) -> None:
    assert current(text) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Russia used drones to launch strikes on Ukraine on Tuesday, targeting a power plant in Sumy.",
            {"Sumy"},
        ),
        (
            "Rebels crossed the border to attack the town of Kinigi on Tuesday, killing two people.",
            {"Kinigi"},
        ),
        ("The army will respond after gunmen attacked Mubi on Tuesday, killing two people.", {"Mubi"}),
    ],
)
def test_what_somebody_came_to_do_they_did(text: str, places: set[str]) -> None:
    assert {i.place.name for i in current(text) if i.place} == places


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Gunmen attacked the market of Mubi on New Year's Day, police said.", "2025-01-01"),
        ("Gunmen attacked the market of Mubi on New Year's Eve, police said.", "2024-12-31"),
        ("Gunmen attacked the market of Mubi on Christmas Day, police said.", "2024-12-25"),
    ],
)
def test_a_holiday_is_a_day(text: str, day: str) -> None:
    (incident,) = incidents(text)
    assert incident.time is not None
    assert incident.time.start == day
    assert incident.background


@pytest.mark.parametrize(
    "text",
    [
        "The army, at war with the rebels since April 2023, said drones hit the Merowe dam on Tuesday.",
        "Rebels, who have been fighting the army since April 2023, attacked Mubi on Tuesday.",
    ],
)
def test_since_when_they_are_at_war_is_no_day_of_the_act(text: str) -> None:
    incident = only(text)
    assert incident.time is not None
    assert incident.time.start == "2025-06-10"


def test_a_state_that_backs_a_government_did_not_strike_it() -> None:
    text = "The Saudi-backed government's military said the oil terminal at Mukalla was hit on Tuesday."
    (incident,) = extractor().extract(article(text, datetime(2021, 6, 9, 12, tzinfo=UTC)))
    assert incident.actor is None  # though Saudi Arabia was at war there


def test_what_follows_an_act_of_days_before_is_of_that_act() -> None:
    (incident,) = current(
        "The clash came four days after soldiers foiled a raid on Mubi, killing three gunmen, police "
        "said on Tuesday."
    )
    assert incident.casualties is not None
    assert incident.casualties.killed == (3, 3)
    assert incident.actor is None  # nor are the soldiers who foiled it its doers


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Drones hit the Zaporizhzhia nuclear power plant on Tuesday. A drone struck a loading area, and "
            "then another drone hit the dome of the sixth reactor.",
            {("energy.nuclear", "Zaporizhzhia nuclear power plant")},
        ),
        (
            "A drone hit a refinery in Ryazan on Tuesday. Another drone hit a refinery in Samara.",
            {("energy.refinery", "Ryazan"), ("energy.refinery", "Samara")},
        ),
        (
            "Drones hit a dam at Merowe on Tuesday. Since the attack, the cities of Atbara and Dongola have "
            "been hit by power outages.",
            {("water", "Merowe")},
        ),
        (
            "Missiles hit power plants in Ukraine on Tuesday. After the attack, the cities of Odesa and "
            "Kharkiv were without power.",
            {("energy.grid", "Odesa"), ("energy.grid", "Kharkiv")},
        ),
        (
            "The seat of government was without power on Tuesday after an attack blamed on rebels hit a dam "
            "at Merowe.",
            {("water", "Merowe")},
        ),
    ],
)
def test_one_place_that_was_hit_is_told_once(text: str, what: set[tuple[str | None, str | None]]) -> None:
    assert hit(text) == what


def test_a_plant_is_not_at_what_it_is_far_from_or_serves() -> None:
    text = (
        "The Merowe dam and a power station, about 350 km (220 miles) north of Khartoum and serving Port "
        "Sudan, were hit by drones on Tuesday."
    )
    assert {place for _, place in told(text)} == {"Merowe dam"}


@pytest.mark.parametrize(
    ("text", "kind", "killed"),
    [
        (
            "A Ukrainian drone left three soldiers dead at an air base in Saratov on Tuesday.",
            "drone_strike",
            3,
        ),
        ("A bomb left four people dead in Mubi on Tuesday.", "explosive", 4),
    ],
)
def test_arms_that_leave_people_dead_are_an_attack(text: str, kind: str, killed: int) -> None:
    incident = only(text)
    assert incident.type == kind
    assert incident.casualties is not None
    assert incident.casualties.killed == (killed, killed)


def test_what_leaves_people_dead_by_nature_is_none() -> None:
    assert current("A landslide left three people dead in Mubi on Tuesday.") == []


@pytest.mark.parametrize(
    "text",
    [
        "A drone was shot down near the Engels airfield on Tuesday. Falling wreckage killed three "
        "servicemen.",
        "A drone was shot down near the Engels airfield on Tuesday. As a result of falling debris three "
        "men died.",
    ],
)
def test_wreckage_that_kills_is_no_mere_interception(text: str) -> None:
    incident = only(text)
    assert incident.outcome == "carried_out"
    assert incident.casualties is not None
    assert incident.casualties.killed == (3, 3)


@pytest.mark.parametrize(
    "text",
    [
        "In a statement by the Rwandan army on Wednesday, rockets landed in the Musanze district on Tuesday.",
        "According to a statement of the Rwandan army, rockets landed in the Musanze district on Tuesday.",
        "Two telecoms cables in the Baltic Sea were cut on Tuesday; Finland and Germany said they "
        "suspected sabotage.",
    ],
)
def test_who_is_only_cited_did_not_do_it(text: str) -> None:
    assert only(text).actor is None


def test_a_statement_has_a_day_of_its_own() -> None:
    incident = only(
        "In a statement on Wednesday, Boko Haram claimed responsibility for the attack on Mubi, which killed "
        "12 people on Tuesday."
    )
    assert incident.time is not None
    assert incident.time.start == "2025-06-10"


def test_the_third_facility_was_hit_by_who_hit_the_first() -> None:
    found = current(
        "Sudan's army accused Ethiopia of attacking Port Sudan with drones on Tuesday. The strikes hit a "
        "fuel depot, the port and the international airport."
    )
    assert [i.actor.country for i in found if i.actor] == ["ET", "ET", "ET"]


def test_two_ships_by_name_are_two() -> None:
    text = (
        "The Houthis attacked two ships on Tuesday. The container ship Norvika was struck by a missile in "
        "the Gulf of Aden. The bulk carrier Tulliver was hit by an unmanned boat 66 nautical miles southwest "
        "of Hodeidah."
    )
    assert {place for _, place in told(text)} == {
        "Gulf of Aden",
        "66 nautical miles southwest of Hodeidah",
    }
