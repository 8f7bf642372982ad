"""Stories of several sentences: which act a sentence goes on about, and which it adds. All are our own."""

import pytest

from tests.unit.incidents.extracting import current, hit, incidents, told


def tolls(text: str) -> dict[str, tuple[int | None, int | None]]:
    """The highest figures of killed and injured at each place."""
    found = {}
    for i in current(text):
        killed = i.casualties.killed if i.casualties else None
        injured = i.casualties.injured if i.casualties else None
        if i.place is not None:
            found[i.place.name] = (killed and killed[1], injured and injured[1])
    return found


LEAD = "A Russian drone attack on Sumy killed three people on Tuesday, officials said. "


@pytest.mark.parametrize(
    ("text", "poltava"),
    [
        ("In Poltava, a bridge was hit. Four people died in the attack, rescuers said.", (4, None)),
        ("A second drone struck a clinic in Poltava. The attack also wounded nine people.", (None, 9)),
        ("Later, a school was hit in Poltava. The drone strike killed two people.", (2, None)),
    ],
)
def test_the_attack_is_the_one_told_last(text: str, poltava: tuple[int | None, int | None]) -> None:
    assert tolls(LEAD + text) == {"Sumy": (3, None), "Poltava": poltava}


def test_what_it_hit_was_hit_by_what_was_told_last() -> None:
    text = "Two people were killed in Poltava, the mayor said. The drone hit a power station, police said."
    assert hit(LEAD + text) == {(None, "Sumy"), ("energy.power_plant", "Poltava")}


def test_an_attack_of_a_day_or_a_target_of_its_own_is_not_the_one_told_last() -> None:
    text = (
        "Israeli jets struck the port of Latakia on Tuesday. Drones attacked a village near Homs. "
        "The attack on the port injured five people."
    )
    assert tolls(text)["Homs"] == (None, None)


@pytest.mark.parametrize(
    "text",
    [
        "Strikes were also reported in Poltava and Kherson.",
        "Strikes were reported in Poltava and Kherson on Tuesday, the governors said.",
    ],
)
def test_strikes_reported_in_towns_beside_a_drone_strike_are_no_workers(text: str) -> None:
    assert {"Poltava", "Kherson"} <= {place for _, place in told(LEAD + text)}


def test_strikes_reported_in_towns_may_be_of_workers() -> None:
    assert not incidents("Strikes were reported in Lyon and Nantes on Tuesday, unions said.")


def test_people_were_also_hurt_elsewhere() -> None:
    text = LEAD + "Six people were also wounded in Poltava, the governor said."
    assert tolls(text) == {"Sumy": (3, None), "Poltava": (None, 6)}


def test_another_in_a_town_is_another_of_those_told() -> None:
    text = LEAD + "Another in Poltava wounded two people."
    assert tolls(text) == {"Sumy": (3, None), "Poltava": (None, 2)}


def test_a_sum_over_a_country_is_no_towns_toll_where_others_were_hit_apart() -> None:
    text = (
        "At least 15 people were killed in Russian attacks on Ukraine on Tuesday, officials said. In Sumy, "
        "six people were killed, the mayor said. A separate strike on Poltava wounded four people."
    )
    assert tolls(text) == {"Sumy": (6, None), "Poltava": (None, 4)}


def test_another_attack_is_none_of_one_attack_told_before() -> None:
    text = (
        "Gunmen attacked a village in Borno State on Tuesday, killing eight. In another attack, two people "
        "were shot dead in Maiduguri."
    )
    assert len(current(text)) == 2


def test_what_ranks_an_attack_in_its_year_is_no_day() -> None:
    text = "Russia pounded Odesa in one of its largest attacks this year on Tuesday, killing two people."
    (incident,) = incidents(text)
    assert incident.time is not None
    assert (incident.time.start[:10], incident.background) == ("2025-06-10", False)


@pytest.mark.parametrize(
    ("text", "geneva"),
    [
        ("The strike came as negotiators prepared to meet in Geneva.", False),
        ("The strike came as worshippers were leaving a church in Geneva.", True),
    ],
)
def test_where_envoys_met_is_not_where_a_strike_was(text: str, geneva: bool) -> None:
    text = "Drones struck several cities on Tuesday, killing three people. " + text
    assert any(i.place and i.place.name == "Geneva" for i in incidents(text)) == geneva
