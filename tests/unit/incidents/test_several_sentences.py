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


def test_what_a_strike_came_before_ends_with_its_sentence() -> None:
    text = (
        "Drones struck several cities on Tuesday. The strike came as envoys met in Geneva. In Odesa, a drone "
        "hit a bus."
    )
    assert "Odesa" in {place for _, place in told(text)}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # A state's attacks on another country are what people died of in its towns.
        (
            "At least nine people were killed in Israeli attacks on Lebanon on Tuesday. In Tyre, four people "
            "were killed. In another incident, five people were killed in Sidon.",
            {("strike_unspecified", "Tyre"), ("strike_unspecified", "Sidon")},
        ),
        # Those of gunmen are not strikes.
        (
            "At least nine people were killed in attacks by gunmen on villages in Borno State on Tuesday. In "
            "Damboa, four people were killed.",
            {("armed_attack", "Damboa")},
        ),
    ],
)
def test_what_people_died_of_near_attacks_is_what_these_were(text: str, found: set[tuple[str, str]]) -> None:
    assert {(kind, place) for kind, place in told(text) if place != "Borno State"} == found


def test_strikes_on_cities_of_a_country_are_no_act_at_the_town_told_next() -> None:
    text = (
        "Russian strikes on several Ukrainian cities killed nine people on Tuesday. A bridge was hit in "
        "Sumy, wounding two people. In Poltava, a drone hit a school, killing four people."
    )
    assert tolls(text) == {"Sumy": (None, 2), "Poltava": (4, None)}


def test_a_launch_of_many_drones_sums_up_what_they_did_in_towns() -> None:
    text = (
        "Russia launched dozens of drones at Ukraine on Tuesday, killing seven people. In Sumy, a drone "
        "hit a shop, killing three people. Separately, a depot in Poltava caught fire after a drone attack."
    )
    assert tolls(text)["Sumy"] == (3, None)


def test_sites_in_towns_are_hit_as_towns_are() -> None:
    text = LEAD + "Sites in Poltava and Odesa were hit as well. Trade in Kherson was also hit."
    assert {place for _, place in told(text)} == {"Sumy", "Poltava", "Odesa"}


@pytest.mark.parametrize(
    "text",
    [
        "Poltava mayor Olha Hnatiuk said four people had been killed.",
        "Four people had been killed, the mayor of Poltava said.",
    ],
)
def test_where_a_mayor_tells_of_the_dead(text: str) -> None:
    assert tolls(LEAD + text) == {"Sumy": (3, None), "Poltava": (4, None)}


def test_an_appointed_mayor_is_not_of_the_city_that_appointed_him() -> None:
    text = "Four people had been killed, said Ivan Petrov, the Moscow-appointed mayor of Melitopol."
    assert "Moscow" not in {place for _, place in told(LEAD + text)}


def test_there_is_where_the_act_before_was() -> None:
    text = LEAD + "Russia also attacked Poltava with missiles. Officials said four people were killed there."
    assert tolls(text) == {"Sumy": (3, None), "Poltava": (4, None)}


def test_further_west_adds_no_dead() -> None:
    text = (
        LEAD + "Further west, six people were killed and nine wounded in a Russian drone strike on Poltava."
    )
    assert tolls(text)["Poltava"] == (6, 9)


def test_thousands_that_attacks_have_killed_are_of_no_act() -> None:
    text = LEAD + "Russia's attacks have killed thousands of civilians in Ukraine."
    assert tolls(text) == {"Sumy": (3, None)}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In Zhytomyr, to the west of Kyiv, three children died.", "Zhytomyr"),
        ("In Poltava, some 300 km (190 miles) east of Kyiv, a drone hit a depot.", "Poltava"),
        ("North of Kyiv, three people were wounded.", "Kyiv"),
    ],
)
def test_what_only_says_where_a_town_lies_is_not_where_it_was(text: str, place: str) -> None:
    assert {place for _, place in told(LEAD + text)} == {"Sumy", place}


def test_the_attack_is_none_of_a_sum_over_a_country() -> None:
    text = (
        "At least eight people were killed in Ukrainian attacks on Russia on Tuesday. In Saratov, four "
        "people were killed. The attack damaged a chemical plant. A bridge was hit in Kursk."
    )
    assert hit(text) == {("industry", "Saratov"), ("transport.bridge", "Kursk")}


def test_sites_are_hit_near_a_states_strike_on_another() -> None:
    text = "Ukrainian forces hit a power station in Kursk on Tuesday. Sites in Saratov were hit as well."
    assert {place for _, place in told(text)} == {"Kursk", "Saratov"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "A strike on a school in Saratov killed four. The explosion was heard for miles.",
            "strike_unspecified",
        ),
        ("An attack in Kabul on Tuesday killed four people. The explosion was heard for miles.", "explosive"),
    ],
)
def test_the_explosion_of_a_strike_is_no_bomb(text: str, kind: str) -> None:
    lead = "Ukrainian forces struck a factory in Belgorod on Tuesday. " if "strike" in text else ""
    assert kind in {found for found, place in told(lead + text) if place in ("Saratov", "Kabul")}


def test_who_bears_the_brunt_of_an_assault_by_a_state_is_struck() -> None:
    text = (
        "At least nine people were killed in Ukrainian attacks on Russia on Tuesday. Lipetsk bore the brunt "
        "of the assault, with seven people killed. In Kursk, two people were killed."
    )
    assert ("strike_unspecified", "Lipetsk") in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "A Russian drone attack on Sumy, northeastern Ukraine, wounded four people on Tuesday.",
        "A Russian drone attack on Sumy, in the north-east of Ukraine, wounded four people on Tuesday.",
        "A Russian drone attack on Sumy, Ukraine, wounded four people on Tuesday.",
    ],
)
def test_where_a_town_lies_is_not_who_struck_it(text: str) -> None:
    (incident,) = current(text)
    assert incident.actor is not None
    assert (incident.actor.country, incident.classes) == ("RU", ("cross_border",))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen killed 12 villagers in Plateau State on Tuesday. They also burned houses.", "armed_attack"),
        ("Rebels attacked a pipeline in Plateau State on Tuesday. They set the pumps on fire.", "sabotage"),
    ],
)
def test_what_killers_burn_makes_no_sabotage_of_it(text: str, kind: str) -> None:
    assert [i.type for i in current(text)] == [kind]


def test_a_raid_by_saboteurs_is_not_the_strike_told_last() -> None:
    text = (
        "A drone hit a car in the city of Belgorod in Russia on Wednesday, the governor said. "
        "Nine people were still in hospital after the raid by a sabotage group, he said."
    )
    drone = next(i for i in current(text) if i.type == "drone_strike")
    assert drone.actor is None
