"""What arms set on fire or broke, and where: fires that a strike "caused", what it "also" hit."""

import pytest

from tests.unit.incidents.extracting import current, hit, only

LIT = [
    ("Drones started a huge fire at a fuel depot in Engels on Monday.", {("energy.fuel_storage", "Engels")}),
    (
        "Missiles sparked a fire at a refinery in Abadan and damaged a power station in Ahvaz on Monday.",
        {("energy.refinery", "Abadan"), ("energy.power_plant", "Ahvaz")},
    ),
    (
        "Two drones were shot down near Tuapse on Monday. Falling debris damaged an oil terminal.",
        {("energy.terminal", "Tuapse")},
    ),
    (
        "A drone strike hit a water works in Poltava on Monday. Another hit a rail depot in Sumy.",
        {("water", "Poltava"), ("transport.rail", "Sumy")},
    ),
    (
        "A refinery in Orsk caught fire on Monday after a drone attack that also damaged a bridge in Kursk.",
        {("energy.refinery", "Orsk"), ("transport.bridge", "Kursk")},
    ),
    (
        "An oil depot in Odesa was on fire on Monday after Russian drones attacked Ukraine overnight.",
        {("energy.fuel_storage", "Odesa")},
    ),
    (
        "Missiles hit Sumy and Lviv on Monday. A railway station was hit in Sumy, "
        "while a power plant burned in Lviv.",
        {("transport.rail", "Sumy"), ("energy.power_plant", "Lviv")},
    ),
    (
        "A fuel depot was ablaze in Poltava and a port was damaged in Izmail after missiles hit both cities "
        "on Monday.",
        {("energy.fuel_storage", "Poltava"), ("transport.port", "Izmail")},
    ),
]


@pytest.mark.parametrize(("text", "told"), LIT)
def test_what_arms_set_on_fire_or_broke_was_hit_where_it_stands(
    text: str, told: set[tuple[str, str]]
) -> None:
    assert told <= hit(text)


@pytest.mark.parametrize(
    "text",
    [
        "An electrical fault caused a fire at a fuel depot in Engels on Monday.",
        "A welder started a fire at a refinery in Abadan on Monday.",
        "A satellite broke up over Tuapse on Monday. Falling debris damaged an oil terminal.",
        "Drones disrupted operations at Munich airport on Monday.",
    ],
)
def test_what_no_arms_lit_or_broke_was_not_hit(text: str) -> None:
    assert hit(text) == set()


def test_wood_that_burned_was_not_hit() -> None:
    text = "Drones hit a fuel depot in Sumy on Monday. Wood burned in stoves in Lviv, far from the front."
    assert hit(text) == {("energy.fuel_storage", "Sumy")}


LISTED = [
    "Strikes on a railway depot in Tyre and a bridge in Sidon killed four people on Monday.",
    "Air strikes hit not only a railway depot in Tyre but also a bridge in Sidon on Monday.",
    "Air strikes hit a railway depot in Tyre along with a bridge in Sidon on Monday.",
    "Israel bombed Lebanon on Monday. Among the sites hit were a railway depot in Tyre and a bridge in "
    "Sidon.",
    "Air strikes hit a railway depot in Tyre on Monday. Also damaged was a bridge in Sidon.",
]


@pytest.mark.parametrize("text", LISTED)
def test_each_facility_of_a_list_is_hit_at_its_own_place(text: str) -> None:
    assert hit(text) == {("transport.rail", "Tyre"), ("transport.bridge", "Sidon")}


def test_an_airport_is_of_a_town_that_is_called_a_port() -> None:
    assert hit("Drones hit the airport of Port Sudan on Monday.") == {("transport.airport", "Port Sudan")}


@pytest.mark.parametrize(
    "text",
    [
        "Hackers disrupted the port of Lisbon on Monday.",
        "A cyber attack disrupted the port of Lisbon on Monday.",
    ],
)
def test_what_hackers_disrupted_was_attacked(text: str) -> None:
    assert hit(text) == {("transport.port", "Lisbon")}


SPELT_OUT = [
    "Missiles hit two energy facilities on Monday, officials said: a refinery in Abadan and a dam near "
    "Dezful.",
    "Missiles hit energy infrastructure in Iran on Monday, including a refinery in Abadan and a dam near "
    "Dezful.",
    "Missiles hit several sites in Iran on Monday, among them a refinery in Abadan and a dam near Dezful.",
]


@pytest.mark.parametrize("text", SPELT_OUT)
def test_what_a_list_spells_out_takes_the_place_of_the_total(text: str) -> None:
    assert hit(text) == {("energy.refinery", "Abadan"), ("water", "Dezful")}


def test_what_is_said_behind_a_colon_is_no_list() -> None:
    text = "Missiles hit power plants in Iran on Monday. The governor said: a dam near Dezful had held."
    assert {target for target, _ in hit(text)} == {"energy.power_plant"}


ANOTHER = [
    "A drone attack on a fuel depot in Orsk killed two on Monday, and another on a port in Taman hurt six.",
    "A drone attack on a fuel depot in Orsk killed two on Monday, and another on a port in Taman "
    "started a fire.",
    "Three drones hit a fuel depot in Orsk on Monday and two more hit a port in Taman.",
    "A drone attack on a fuel depot in Orsk killed two on Monday. A second fire was told of at a "
    "port in Taman.",
]


@pytest.mark.parametrize("text", ANOTHER)
def test_another_is_an_attack_of_its_own(text: str) -> None:
    assert hit(text) == {("energy.fuel_storage", "Orsk"), ("transport.port", "Taman")}


def test_another_may_be_a_man_or_a_day() -> None:
    text = "A drone attack on a fuel depot in Orsk killed a man on Monday and another on Sunday."
    assert hit(text) == {("energy.fuel_storage", "Orsk")}


def test_what_bursts_into_flames_is_not_entered() -> None:
    text = "A fuel depot near Orsk burst into flames on Monday when drones struck it."
    assert hit(text) == {("energy.fuel_storage", "Orsk")}


TWO_AIMS = [
    "Iran launched drones at a fuel depot in Haifa and a water works in Ashdod on Monday.",
    "Iran fired missiles against a fuel depot in Haifa and a water works in Ashdod on Monday.",
]


@pytest.mark.parametrize("text", TWO_AIMS)
def test_what_was_aimed_at_or_hit_beside_another_is_hit_at_its_own_place(text: str) -> None:
    assert hit(text) == {("energy.fuel_storage", "Haifa"), ("water", "Ashdod")}


def test_drones_that_struck_did_what_is_told_with_them() -> None:
    text = "A fuel depot was hit in Haifa when Iranian drones struck on Monday."
    assert hit(text) == {("energy.fuel_storage", "Haifa")}


def test_what_was_closed_behind_a_launch_was_not_its_aim() -> None:
    text = "Iran fired missiles at Haifa on Monday, and a water works in Ashdod was closed."
    assert hit(text) == {(None, "Haifa")}


@pytest.mark.parametrize(
    "text",
    [
        "Smoke rose over a fuel depot in Ryazan, Russia, on Tuesday after a Ukrainian drone attack.",
        "A plume of smoke hung over a fuel depot in Ryazan, Russia, after Ukrainian drones struck Tuesday.",
        "Flames engulfed a fuel depot in Ryazan, Russia, on Tuesday following a Ukrainian drone attack.",
        "A huge fire lit up a fuel depot in Ryazan, Russia, after a Ukrainian drone attack on Tuesday.",
        "A fuel depot in Ryazan, Russia, went up in flames on Tuesday after a Ukrainian drone attack.",
    ],
)
def test_what_smokes_after_an_attack_was_hit(text: str) -> None:
    (one,) = current(text)
    assert one.target is not None
    assert one.target.infrastructure == "energy.fuel_storage"
    assert one.type == "drone_strike"


def test_smoke_after_no_attack_tells_none() -> None:
    assert current("Smoke rose over a refinery in Ryazan, Russia, on Tuesday after a pipe burst.") == []
    assert current("A fire engulfed a fuel depot in Ryazan, Russia, on Tuesday after a short circuit.") == []


LAID = [
    ("The blaze at a warehouse in Leeds was started on Monday by men paid by Russian agents.", "RU"),
    ("The fire at a steel works in Essen was laid on Monday by Russian saboteurs.", "RU"),
    ("Three teenagers burned a relay cabinet near Vologda on Monday, police said.", None),
]


@pytest.mark.parametrize(("text", "country"), LAID)
def test_fires_that_somebody_laid(text: str, country: str | None) -> None:
    incident = only(text)
    assert incident.type == "sabotage"
    assert (incident.actor.country if incident.actor else None) == country


@pytest.mark.parametrize(
    "text",
    [
        "A fire at a warehouse in Leeds was started on Monday by children playing with matches.",
        "A fire at a warehouse in Leeds on Monday may have been started by arsonists.",
        "Three teenagers burned their school books near Vologda on Monday.",
    ],
)
def test_fires_that_nobody_laid(text: str) -> None:
    assert not current(text)


@pytest.mark.parametrize(
    "result",
    [
        "The fire was the result of a drone attack, a source said.",
        "It broke out as a result of a drone strike, officials said.",
        "According to a local outlet the blaze started as a result of falling drone debris.",
    ],
)
def test_a_fire_that_was_the_result_of_an_attack(result: str) -> None:
    assert hit(f"A fuel depot near Engels caught fire on Monday. {result}") == {
        ("energy.fuel_storage", "Engels")
    }


def test_a_fire_that_was_the_result_of_an_accident() -> None:
    text = (
        "A fuel depot near Engels caught fire on Monday. It was the result of a short circuit, a source said."
    )
    assert not current(text)


@pytest.mark.parametrize(
    "fire", ["Fires were seen burning at", "Smoke was rising from", "A fire broke out at"]
)
def test_what_burns_near_homes_that_missiles_hit_was_hit_too(fire: str) -> None:
    text = f"Missiles struck Haifa on Monday, destroying homes. {fire} a power plant there, media reported."
    assert hit(text) == {("residential", "Haifa"), ("energy.power_plant", "Haifa")}


def test_a_fire_whose_cause_is_open_is_no_strike() -> None:
    text = (
        "Missiles struck Haifa on Monday, destroying homes. A fire broke out at a power plant. The cause was "
        "not known."
    )
    assert hit(text) == {("residential", "Haifa")}


ARSON = "A fire broke out at a transformer station in Munich on Saturday. "


@pytest.mark.parametrize(
    "next_words",
    [
        "Police suspect arson.",
        "Investigators believe it was arson.",
        "A group claimed responsibility for the arson.",
    ],
)
def test_a_fire_that_is_called_arson_was_laid(next_words: str) -> None:
    told = only(ARSON + next_words)
    assert told.type == "sabotage"
    assert told.target is not None
    assert told.target.infrastructure == "energy.grid"


@pytest.mark.parametrize(
    "next_words",
    [
        "Arson was ruled out.",
        "Arson has now been excluded.",
        "Police do not suspect arson.",
        "Police are investigating whether it was arson.",
    ],
)
def test_a_fire_that_may_be_none_was_not(next_words: str) -> None:
    assert not current(ARSON + next_words)


@pytest.mark.parametrize(
    ("behind", "found"),
    [
        ("In Odesa, a fire broke out at a power plant.", {("energy.power_plant", "Odesa"), (None, "Lviv")}),
        ("A school in Lviv burned down.", {(None, "Odesa"), ("education", "Lviv")}),
        ("In Lviv a house caught fire.", {(None, "Odesa"), ("residential", "Lviv")}),
        (
            "In Odesa, a refinery caught fire. In Lviv, a school burned down.",
            {("energy.refinery", "Odesa"), ("education", "Lviv")},
        ),
    ],
)
def test_what_burned_at_one_of_several_places(behind: str, found: set[tuple[str | None, str]]) -> None:
    assert hit(f"Russia hit Odesa and Lviv with missiles on Tuesday. {behind}") == found


@pytest.mark.parametrize(
    "text",
    [
        "A refinery burned down in Samara on Monday.",
        "A hospital in Lagos burnt down on Monday, killing three patients.",
    ],
)
def test_what_burned_down_by_itself_is_no_arson(text: str) -> None:
    assert current(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A refinery was burned down in Samara on Monday.",
        "A refinery burned down by rebels in Samara on Monday was new.",
        "Rebels burned down a refinery in Samara on Monday.",
    ],
)
def test_what_was_burned_down_is_arson(text: str) -> None:
    assert hit(text) == {("energy.refinery", "Samara")}


@pytest.mark.parametrize("site", ["a depot of the navy", "an army base", "a barracks"])
def test_what_burned_at_a_base_is_not_the_base(site: str) -> None:
    told = hit(f"Fuel tanks at {site} in Sevastopol were on fire on Monday after a drone strike.")
    assert told == {("energy.fuel_storage", "Sevastopol")}
    base = hit("An army base in Sevastopol was on fire on Monday after a drone strike.")
    assert base <= {("military", "Sevastopol"), (None, "Sevastopol")}


def test_a_cause_that_is_ruled_out_lit_no_fire() -> None:
    told = "A refinery in Samara caught fire on Monday. He said the cause was "
    assert current(f"{told}a fault and that no drone was involved.") == []
    assert hit(f"{told}a drone.") == {("energy.refinery", "Samara")}


def test_the_plant_that_burned_is_the_refinery_that_was_hit() -> None:
    told = hit("Drones hit the Kirishi refinery on Monday. A fire broke out at the Kirishi plant.")
    assert {category for category, _ in told} == {"energy.refinery"}
    assert len(told) == 1


def test_drones_that_have_been_aimed_at_depots_are_no_news() -> None:
    assert current("Ukrainian drones, which have been aimed at depots across Russia, cost little.") == []
    assert current("Ukrainian drones, which were aimed at a depot in Samara on Monday, cost little.")


@pytest.mark.parametrize("struck", ["five regions", "Ukraine"])
def test_what_burned_down_where_drones_struck_is_part_of_that(struck: str) -> None:
    told = only(
        f"Russia attacked {struck} with drones overnight. In the Kyiv region, a shop burned down in Fastiv."
    )
    assert told.place is not None
    assert (told.type, told.place.name) == ("drone_strike", "Fastiv")
