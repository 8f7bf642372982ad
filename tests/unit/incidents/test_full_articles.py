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
    "paper", ["The Express Tribune", "the Moscow Times", "The Jerusalem Post", "the Orlando Sentinel"]
)
def test_a_newspaper_is_no_place(paper: str) -> None:
    assert where(f"A doctor told {paper} that a missile hit a clinic on Monday.") == [None]


@pytest.mark.parametrize("ship", ["warship Vincennes", "submarine Rostov-on-Don", "freighter Bergen"])
def test_a_ship_is_no_town(ship: str) -> None:
    assert not {"Vincennes", "Rostov-on-Don", "Bergen"} & set(
        where(f"On Monday the {ship} was damaged by a missile.")
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("QUETTA: Two policemen were gunned down on Monday.", "QUETTA"),
        ("QUETTA: Two policemen were gunned down in the provincial capital on Monday.", "QUETTA"),
        ("QUETTA: Two policemen were gunned down in Sibi on Monday.", "Sibi"),
    ],
)
def test_capitals_and_a_colon_are_a_dateline(text: str, place: str) -> None:
    assert where(text) == [place]


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
