"""Acts at a place that an earlier sentence named: "there", "the city". Every sentence is the test's own."""

import pytest

from tests.unit.incidents.extracting import current, only


def places(text: str) -> list[tuple[str, str]]:
    """What happened where, but for what has no place."""
    return [(i.type, i.place.name) for i in current(text) if i.place]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Explosions were heard in Isfahan on Tuesday. It said Israeli jets bombed the air base there.",
            ("air_strike", "Isfahan"),
        ),
        (
            "Fighting went on in Khan Younis on Tuesday. It was there that Israeli tanks shelled a hospital.",
            ("shelling", "Khan Younis"),
        ),
        (
            "Officials met in Odesa on Tuesday. There a depot had been struck by a Russian drone.",
            ("drone_strike", "Odesa"),
        ),
        (
            "Aid arrived in Kherson on Monday. Officials there said Russian guns had shelled a bus.",
            ("shelling", "Kherson"),
        ),
    ],
)
def test_there_is_where_the_text_was_last(text: str, told: tuple[str, str]) -> None:
    assert told in places(text)


@pytest.mark.parametrize(
    "text",
    [
        "The envoy was in Lviv on Tuesday. While he was there, Russia fired missiles at a power plant.",
        "The envoy was in Lviv on Tuesday. There are talks, and Russia fired missiles at a power plant.",
    ],
)
def test_there_is_not_where_someone_or_something_is(text: str) -> None:
    assert all(name != "Lviv" for _, name in places(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Congo's army is defending Goma, in the east. Rwandan soldiers entered the centre of the city on "
            "Sunday night.",
            ("ground_incursion", "Goma"),
        ),
        (
            "A delegation was in Kyiv on Tuesday. Russia fired drones at the city overnight.",
            ("drone_strike", "Kyiv"),
        ),
        (
            "Two posts were lost in Shebekino on Monday. Ukrainian troops lobbed shells into the town.",
            ("shelling", "Shebekino"),
        ),
    ],
)
def test_the_city_is_the_one_told_before(text: str, told: tuple[str, str]) -> None:
    assert told in places(text)


@pytest.mark.parametrize(
    "text",
    [
        "A delegation was in Kyiv on Tuesday. Rebels attacked the town of Bunia on Monday.",
        "A delegation was in Kyiv on Tuesday. Rebels shelled the village's mosque near Bunia on Monday.",
        "Officials met in Kyiv. Drones hit a depot in Belgorod region and a shop in the city of Engels.",
    ],
)
def test_a_city_with_a_name_is_that_one(text: str) -> None:
    assert all(name != "Kyiv" for _, name in places(text))


def test_fired_across_the_same_border_is_on_its_other_side() -> None:
    text = "Pakistan bombed a camp in Iran, two days after Tehran fired missiles across the same border."
    assert [name for _, name in places(text)] == ["Iran"]


_LONG = (
    "Talks on a truce began in Doha on Monday. Mediators hope for a result soon. Both sides sent envoys. "
    "{} The talks were to last until Friday. Nobody expects much of them. Diplomats are patient."
)


@pytest.mark.parametrize(
    ("told", "there"),
    [
        ("Near Tyre, the news agency said, an Israeli drone struck a farmer's car.", True),
        ("In the Belgorod region, too, the governor reported a series of drone attacks on Tuesday.", True),
        ("In Lebanon, they said, the army was hit.", False),
    ],
)
def test_in_a_long_text_an_act_needs_a_place_finer_than_a_country(told: str, there: bool) -> None:
    assert bool(places(_LONG.format(told))) == there


@pytest.mark.parametrize("near", ["a day before the fourth", "ahead of the fourth", "two days after the"])
def test_news_that_falls_near_an_anniversary_is_news(near: str) -> None:
    text = f"Russian drones hit a power plant in Odesa on Monday, {near} anniversary of the invasion."
    assert only(text).classes == ("cross_border", "infrastructure_strike")


def test_what_an_anniversary_recalls_is_past() -> None:
    text = "Thousands met on Monday for the anniversary of the strike that killed 30 people in Kramatorsk."
    assert not current(text)
