"""What is news because of who tells it or how: reported, under fire, undergone by a capital, advanced so far.
Every sentence is the test's own."""

import pytest

from tests.unit.incidents.extracting import current

_LONG = (
    "Talks on a truce began in Doha on Monday. Mediators hope for a result soon. Both sides sent envoys. "
    "{} The talks were to last until Friday. Nobody expects much of them. Diplomats are patient."
)


def places(text: str) -> list[tuple[str, str]]:
    """What happened where, but for what has no place."""
    return [(i.type, i.place.name) for i in current(text) if i.place]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Israeli jets had bombed depots in Lebanon, the army said.", [("air_strike", "Lebanon")]),
        ("The Houthis launched missiles at Israel, the group said.", [("missile_strike", "Israel")]),
        (
            "Azerbaijani troops made several ground assaults on Armenian positions, Yerevan said.",
            [("ground_incursion", "Armenia")],
        ),
        ("Israeli jets have carried out strikes on southern Lebanon, the army said.", []),
        ("The army shelled positions in eastern Congo, it said.", []),
        ("Israel has often struck targets in Syria, the army said.", []),
    ],
)
def test_what_one_country_did_in_another_is_news_if_somebody_says_so(
    told: str, found: list[tuple[str, str]]
) -> None:
    assert places(_LONG.format(told)) == found


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("Some Houthi missiles struck Israel.", [("missile_strike", "Israel")]),
        ("A drone crashed into Lebanon.", [("drone_strike", "Lebanon")]),
        ("Lebanon was shelled with mortars.", [("shelling", "Lebanon")]),
        ("Houthi forces attacked Israel.", []),
        ("Missile strikes on Israel went on.", []),
        ("Drones have often struck Lebanon.", []),
    ],
)
def test_a_verb_that_tells_with_what_a_country_was_hit_tells_news(
    told: str, found: list[tuple[str, str]]
) -> None:
    assert places(_LONG.format(told)) == found


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("The town of Shebekino had come under shelling, the governor said.", [("shelling", "Shebekino")]),
        ("Taliban fighters have overrun two posts in Kurram, the army said.", [("armed_attack", "Kurram")]),
        ("Rebels often cut power lines near Goma, the operator said.", []),
    ],
)
def test_a_participle_that_looks_like_the_present_is_none(told: str, found: list[tuple[str, str]]) -> None:
    assert places(_LONG.format(told)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Moscow was attacked by drones overnight.", [("drone_strike", "Moscow")]),
        ("Kyiv was also hit by missiles overnight.", [("missile_strike", "Kyiv")]),
        ("Tehran was under missile attack on Tuesday.", [("missile_strike", "Tehran")]),
        ("Moscow has attacked Kyiv with drones, the air force said.", [("drone_strike", "Kyiv")]),
    ],
)
def test_a_capital_that_undergoes_an_attack_is_a_place(text: str, found: list[tuple[str, str]]) -> None:
    assert places(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Shebekino came under fire on Monday, the governor said.", ["Shebekino"]),
        ("A convoy came under fire near Goma on Monday.", ["Goma"]),
        ("The mayor of Kherson came under fire for his remarks on Monday.", []),
        ("The government in Kyiv came under fire from the opposition on Monday.", []),
        ("Police in London came under fire over their handling of a protest.", []),
    ],
)
def test_who_comes_under_fire(text: str, found: list[str]) -> None:
    assert [name for _, name in places(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Kstovo refinery had to shut down after a drone attack on Sunday.", "Kstovo refinery"),
        ("A hospital in Barcelona had to cancel visits after a ransomware attack on Sunday.", "Barcelona"),
        ("Iran threatened strikes on Haifa on Monday.", None),
        ("The army plans an assault on Goma after the rains.", None),
        ("Residents fear an attack on Sumy after the summer.", None),
    ],
)
def test_what_has_to_be_done_after_an_attack(text: str, found: str | None) -> None:
    assert [name for _, name in places(text)] == ([found] if found else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ukrainian forces advanced up to 15 km into Russia's Kursk region on Wednesday.", "Kursk region"),
        ("Israeli troops pushed 5 miles into Lebanon on Monday.", "Lebanon"),
        ("Rwandan soldiers drove deep into South Kivu on Monday.", "South Kivu"),
        ("Refugees moved 5 km into Chad on Monday.", None),
        ("The ship moved 12 miles into the Gulf of Oman on Monday.", None),
    ],
)
def test_how_far_troops_came(text: str, found: str | None) -> None:
    assert places(text) == ([("ground_incursion", found)] if found else [])
