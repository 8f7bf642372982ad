"""What was fired, at what and when: "fired on Monday at X" says when, "fired on X" at what."""

import pytest

from tests.unit.incidents.extracting import current, only, told

FIRED = [
    ("A rocket was fired on Tuesday at a barracks near Safed.", "shelling"),
    ("A missile was fired on June 10 at the airport of Eilat.", "missile_strike"),
    ("Missiles were fired at dawn at Poltava.", "missile_strike"),
    ("Missiles were fired at 5 a.m. at Poltava.", "missile_strike"),
    ("Hezbollah fired on Tuesday at a barracks near Safed.", "armed_attack"),
    ("Gunmen opened fire on Tuesday on a bus in Quetta, killing two people.", "armed_attack"),
    ("Soldiers fired on farmers in Uri on Tuesday, killing two of them.", "armed_attack"),
    ("Soldiers fired at 20 farmers in Uri on Tuesday, killing two of them.", "armed_attack"),
    ("The 35 drones, which it said the militia fired at Atbara on Tuesday, hit a depot.", "drone_strike"),
    ("The mortar bombs that Pakistan fired on Tuesday at Uri killed a shepherd.", "shelling"),
    ("The missiles which Iran fired at Haifa on Tuesday wounded nine people.", "missile_strike"),
    ("The army said that militants fired at a bus in Quetta on Tuesday.", "armed_attack"),
]


@pytest.mark.parametrize(("text", "kind"), FIRED)
def test_a_day_behind_on_is_no_target(text: str, kind: str) -> None:
    assert only(text).type == kind


@pytest.mark.parametrize(
    "text",
    [
        "No sirens went off in Haifa during the attack.",
        "Air raid sirens went off in Haifa and Safed on Tuesday.",
        "The minister faced a barrage of questions in Haifa on Tuesday.",
    ],
)
def test_neither_sirens_nor_questions_are_fired(text: str) -> None:
    assert current(text) == []


SALVOS = [
    ("A salvo from Lebanon killed two people in Safed on Tuesday.", "strike_unspecified"),
    ("Two people died in Kherson on Tuesday in a Russian barrage.", "strike_unspecified"),
    ("A volley of mortar shells killed two people in Uri on Tuesday.", "shelling"),
    ("A barrage of missiles hit a school in Poltava on Tuesday.", "missile_strike"),
]


@pytest.mark.parametrize(("text", "kind"), SALVOS)
def test_a_salvo_comes_from_afar(text: str, kind: str) -> None:
    assert only(text).type == kind


BURNT = [
    ("A strike set fire to a warehouse in Poltava on Tuesday.", "strike_unspecified"),
    ("One raid set a fuel depot in Ahvaz ablaze on Tuesday.", "strike_unspecified"),
    ("An attack set two oil tanks alight at Feodosia on Tuesday.", "strike_unspecified"),
    ("An arson attack burned down a church in Jos on Tuesday.", "sabotage"),
    ("Gunmen set fire to a clinic in Jos on Tuesday.", "sabotage"),
]


@pytest.mark.parametrize(("text", "kind"), BURNT)
def test_what_a_strike_sets_on_fire_was_struck(text: str, kind: str) -> None:
    assert {what for what, _ in told(text)} == {kind}


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("resorted to unprovoked firing", "armed_attack"),
        ("“resorted to unprovoked firing”", "armed_attack"),
        ("resorted to heavy mortar shelling", "shelling"),
    ],
)
def test_who_resorts_to_firing_has_fired(told: str, kind: str) -> None:
    incident = only(
        f"India's army said on Tuesday that Pakistan had {told} in the Uri area, wounding a farmer."
    )
    assert (incident.type, incident.actor and incident.actor.country) == (kind, "PK")


def test_who_may_resort_to_firing_has_not() -> None:
    assert not current("India's army warned that Pakistan may resort to shelling the Uri area.")


ROUNDS = [
    ("Ukrainian artillery fired 12 rounds at Shebekino on Tuesday, the staff reported.", "shelling"),
    ("Ukrainian mortars fired three salvoes at Shebekino on Tuesday, the staff reported.", "shelling"),
    ("Gunmen fired several rounds at a bus in Quetta on Tuesday.", "armed_attack"),
    (
        "Azerbaijani troops opened heavy fire in the direction of Sotk on Tuesday, Armenia said.",
        "armed_attack",
    ),
    ("Azerbaijani troops opened mortar fire on Sotk on Tuesday, Armenia said.", "shelling"),
]


@pytest.mark.parametrize(("text", "kind"), ROUNDS)
def test_rounds_are_of_the_guns_that_fired_them(text: str, kind: str) -> None:
    assert only(text).type == kind


@pytest.mark.parametrize(
    "fire",
    ["cross-border firing", "sniper firing", "cross-border gunfire", "enemy fire", "Pakistani firing"],
)
def test_firing_may_be_a_noun(fire: str) -> None:
    told_of = only(f"Two soldiers were injured in {fire} in Poonch on Tuesday, an official said.")
    assert told_of.type == "armed_attack"
    assert ("cross_border" in told_of.classes) == fire.startswith("cross")


@pytest.mark.parametrize(
    "text", ["The Houthis said on Monday it was a warning shot.", "It was a parting shot."]
)
def test_a_warning_shot_kills_nobody(text: str) -> None:
    assert current(text) == []
