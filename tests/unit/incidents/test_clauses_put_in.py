"""What is put into a sentence about one of its places: relative clauses, parts of a total, who governs."""

import pytest

from tests.unit.incidents.extracting import current, only

LEAD = "Russian missiles and drones struck Ukraine overnight, officials said on Monday.\n\n"


def tolls(text: str) -> dict[str, tuple[int | None, int | None]]:
    """The killed and injured at each place."""
    found: dict[str, tuple[int | None, int | None]] = {}
    for incident in current(text):
        assert incident.place is not None
        assert incident.place.name not in found
        toll = incident.casualties
        killed, injured = (toll.killed, toll.injured) if toll is not None else (None, None)
        found[incident.place.name] = killed and killed[1], injured and injured[1]
    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "A house was hit in Sumy, where three people were killed, and a school in Odesa.",
            {"Sumy": (3, None), "Odesa": (None, None)},
        ),
        (
            "A house was hit in Sumy – where three people were killed – and a school in Odesa.",
            {"Sumy": (3, None), "Odesa": (None, None)},
        ),
        (
            "Three people were killed in Sumy, which lies near the border, and four in Odesa.",
            {"Sumy": (3, None), "Odesa": (4, None)},
        ),
        (
            "There were strikes on Sumy, in which three people died, and on Odesa, in which four died.",
            {"Sumy": (3, None), "Odesa": (4, None)},
        ),
        (
            "The targets included Sumy, where three people were killed, and Odesa.",
            {"Sumy": (3, None), "Odesa": (None, None)},
        ),
        (
            "Among the cities hit were Sumy, where three people were killed, and Odesa.",
            {"Sumy": (3, None), "Odesa": (None, None)},
        ),
        (
            "Drones hit Sumy, where three people were killed, and Odesa residents fled to shelters.",
            {"Sumy": (3, None)},
        ),
        (
            "Drones hit Sumy, which lies near the border, and wounded three people.",
            {"Sumy": (None, 3)},
        ),
    ],
)
def test_a_list_goes_on_behind_a_relative_clause(
    text: str, found: dict[str, tuple[int | None, int | None]]
) -> None:
    assert tolls(LEAD + text) == found


@pytest.mark.parametrize(
    "text",
    [
        "At least 20 people were killed, including three in Sumy and four in Odesa.",
        "At least 20 people were killed across the country, among them three in Sumy and four in Odesa.",
        "Seven people were killed, three of them in Sumy and four in Odesa.",
        "Seven people were killed – three in Sumy and four in Odesa, the minister said.",
        "Seven people were killed: three in Sumy and four in Odesa.",
    ],
)
def test_the_parts_of_a_total_are_told_and_not_the_total(text: str) -> None:
    assert tolls(LEAD + text) == {"Sumy": (3, None), "Odesa": (4, None)}


def test_a_total_with_one_part_is_not_of_its_place() -> None:
    assert tolls(LEAD + "At least 20 people were killed, including three in Sumy.") == {"Sumy": (3, None)}


def test_who_some_of_the_dead_were_leaves_the_toll_to_its_place() -> None:
    told = "Nine people were killed in Sumy, including two in a market."
    assert tolls(LEAD + told) == {"Sumy": (9, None)}


@pytest.mark.parametrize(
    "text",
    [
        "Both Sumy and Odesa were hit, with five people killed in Sumy.",
        "Sumy and Odesa came under fire, with five people killed in Sumy.",
    ],
)
def test_a_place_is_named_again_with_its_toll(text: str) -> None:
    assert tolls(LEAD + text) == {"Sumy": (5, None), "Odesa": (None, None)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Eight people were killed, the mayor of Sumy said.", {"Sumy": (8, None)}),
        (
            "Eight people were killed when a house was hit, according to the mayor of Sumy.",
            {"Sumy": (8, None)},
        ),
        (
            "The mayor of Sumy said three people were killed, and the mayor of Odesa said four were wounded.",
            {"Sumy": (3, None), "Odesa": (None, 4)},
        ),
        ("Eight people were killed in Poltava, the mayor of Sumy said.", {"Poltava": (8, None)}),
    ],
)
def test_a_mayor_tells_of_his_town(text: str, found: dict[str, tuple[int | None, int | None]]) -> None:
    assert tolls(LEAD + text) == found


def test_regions_open_clauses_as_towns_do() -> None:
    told = (
        "In the Kursk region, six people were killed in Rylsk, and in the neighbouring Bryansk region, nine "
        "were wounded in Klintsy."
    )
    lead = "Ukrainian drones attacked several regions of Russia overnight, officials said on Monday.\n\n"
    assert tolls(lead + told) == {"Rylsk": (6, None), "Klintsy": (None, 9)}


def test_a_country_that_strikes_next_was_not_hit_with_the_town_before_it() -> None:
    told = "Pakistan hit Amritsar and India struck Bahawalpur on Monday, officials said."
    assert {(i.place and i.place.name, i.actor and i.actor.country) for i in current(told)} == {
        ("Amritsar", "PK"),
        ("Bahawalpur", "IN"),
    }


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "There was a strike on Sumy that killed three people and another on Odesa that killed four.",
            {"Sumy": (3, None), "Odesa": (4, None)},
        ),
        (
            "A strike on Sumy killed three people, and another in Odesa in which four people were wounded "
            "caused a fire.",
            {"Sumy": (3, None), "Odesa": (None, 4)},
        ),
        (
            "One strike killed three people in Sumy and another in Odesa.",
            {"Sumy": (3, None), "Odesa": (1, None)},
        ),
    ],
)
def test_another_attack_is_told_by_where_it_was(
    text: str, found: dict[str, tuple[int | None, int | None]]
) -> None:
    """And another person by the place alone."""
    assert tolls(LEAD + text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Three and four people were killed in Sumy and Odesa, respectively.",
        "The strikes hit Sumy (three killed) and Odesa (four killed).",
    ],
)
def test_tolls_told_in_the_order_of_their_places(text: str) -> None:
    assert tolls(LEAD + text) == {"Sumy": (3, None), "Odesa": (4, None)}


@pytest.mark.parametrize("link", ["in response to", "hours after", "following"])
def test_what_was_answered_keeps_its_place_and_toll(link: str) -> None:
    told = f"Russia fired missiles at Poltava on Monday {link} a Ukrainian strike on Saratov that killed six."
    assert tolls(told) == {"Poltava": (None, None), "Saratov": (6, None)}
    assert {i.actor and i.actor.country for i in current(told)} == {"RU", "UA"}


@pytest.mark.parametrize(
    "text",
    [
        "Drones hit Konotop, killing three people, and Izium, wounding four.",
        "Drones hit Konotop in the Sumy region, killing three people, and Izium in the Kharkiv region, "
        "wounding four.",
        "Drones hit the Sumy region's Konotop, killing three people, and the Kharkiv region's Izium, "
        "wounding four.",
    ],
)
def test_towns_that_drones_hit_have_what_follows_them(text: str) -> None:
    assert tolls(LEAD + text) == {"Konotop": (3, None), "Izium": (None, 4)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Strikes killed three people in Konotop, Sumy region, and four in Izium, Kharkiv region.",
            {"Konotop": (3, None), "Izium": (4, None)},
        ),
        (
            "Three doctors were killed in Sumy and four people in Odesa.",
            {"Sumy": (3, None), "Odesa": (4, None)},
        ),
        (
            "Three people were killed in Sumy, and Odesa and Poltava were also struck.",
            {"Sumy": (3, None), "Odesa": (None, None), "Poltava": (None, None)},
        ),
        (
            "A drone hit a school in Sumy and, minutes later, a hospital in Odesa.",
            {"Sumy": (None, None), "Odesa": (None, None)},
        ),
        (
            "Three people were killed in Sumy and four in Odesa, taking the overall toll to seven.",
            {"Sumy": (3, None), "Odesa": (4, None)},
        ),
    ],
)
def test_what_a_list_adds_is_told_where_it_was(
    text: str, found: dict[str, tuple[int | None, int | None]]
) -> None:
    assert tolls(LEAD + text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sumy was the worst hit, with three people killed.", {"Sumy": (3, None)}),
        ("Sumy suffered the heaviest losses, with three people killed in the market.", {"Sumy": (3, None)}),
        ("Sumy saw the heaviest strikes, with three people killed in Odesa.", {"Odesa": (3, None)}),
    ],
)
def test_a_toll_is_added_to_what_is_told_of_a_town(
    text: str, found: dict[str, tuple[int | None, int | None]]
) -> None:
    assert {place: toll for place, toll in tolls(LEAD + text).items() if toll[0]} == found


def test_a_quotation_may_begin_between_a_subject_and_its_verb() -> None:
    text = 'The operator said its substation near Izium "had been struck by two drones" on Monday.'
    incident = only(text)
    assert incident.target is not None
    assert (incident.type, incident.target.infrastructure) == ("drone_strike", "energy.grid")
