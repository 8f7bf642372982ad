"""What is told to have been hit, burnt or wrecked near strikes."""

import pytest

from tests.unit.incidents.extracting import current, only, told


def test_what_was_set_on_fire_among_strikes_was_hit_by_them() -> None:
    text = "Iranian missiles hit Haifa and Beersheba on Tuesday. In Haifa an oil refinery was set on fire."
    assert told(text) == {("missile_strike", "Haifa"), ("missile_strike", "Beersheba")}


def test_what_was_set_on_fire_by_people_stays_sabotage() -> None:
    assert only("A substation in Lyon was set on fire by activists on Tuesday.").type == "sabotage"


SALVOS = [
    "Israeli jets bombed Rafah on Tuesday. The police headquarters in Khan Younis was destroyed.",
    "Israeli air strikes hit Rafah on Tuesday, and a further ten people were killed in Khan Younis.",
    "There were strikes on Rafah and near Khan Younis on Tuesday.",
]


@pytest.mark.parametrize("text", SALVOS)
def test_harm_with_a_place_of_its_own_near_strikes_is_theirs(text: str) -> None:
    assert {where for _, where in told(text)} == {"Rafah", "Khan Younis"}


def test_harm_far_from_any_strike_is_none() -> None:
    assert not current("The old police headquarters in Leipzig was destroyed on Tuesday.")


def test_another_is_a_missile_if_missiles_were_told() -> None:
    text = "One missile hit a power station in Kharkiv on Tuesday and another struck a depot in Poltava."
    assert told(text) == {("missile_strike", "Kharkiv"), ("missile_strike", "Poltava")}


def test_a_blast_wave_and_a_breached_shelter_are_no_acts() -> None:
    text = (
        "Iranian missiles struck Haifa on Tuesday. A blast wave broke windows in Acre. The safe room was "
        "breached."
    )
    assert told(text) == {("missile_strike", "Haifa")}


def test_debris_that_damages_something_elsewhere_is_a_strike_there() -> None:
    text = "Drones attacked Volgograd in Russia on Tuesday. Debris damaged two houses in Engels."
    assert {where for _, where in told(text)} == {"Volgograd", "Engels"}


def test_how_many_were_shot_down_is_no_act_at_the_place_told_last() -> None:
    text = (
        "Russia launched drones and missiles at Ukraine on Tuesday. A drone hit a school in Kharkiv. Another "
        "killed a man in Sumy. The air force said it had downed 98 of the drones."
    )
    assert all(i.outcome == "carried_out" for i in current(text) if i.place and i.place.name != "Ukraine")


def test_what_a_raid_wrecked_elsewhere_was_hit_there() -> None:
    text = (
        "Russian missiles hit a power station in Kharkiv on Tuesday. The raid also wrecked a substation near "
        "Nizhyn."
    )
    assert {where for _, where in told(text)} == {"Kharkiv", "Nizhyn"}


def test_harm_in_a_place_of_its_own_may_be_told_some_sentences_away() -> None:
    between = (
        "The mayor called for calm. Schools were closed. Trains ran late. Shops stayed open. It rained. "
    )
    text = f"Russian missiles hit a power plant in Kharkiv on Tuesday. {between}A clinic in Sumy was damaged."
    assert {where for _, where in told(text)} == {"Kharkiv", "Sumy"}


def test_what_killed_two_did_not_hit_what_another_weapon_struck() -> None:
    told = current("A missile hit a bridge in Sumy, killing two, and drones struck a plant in Poltava.")
    assert {(i.type, i.place.name) for i in told if i.place} == {
        ("missile_strike", "Sumy"),
        ("drone_strike", "Poltava"),
    }


RESTS = [
    ("Iran fired two missiles at Qatar on Tuesday. One hit a house in Doha. The other hit a gas plant in "
     "Mesaieed.", {("missile_strike", "Doha"), ("missile_strike", "Mesaieed")}),
    ("Iran fired two missiles at Qatar on Tuesday. One hit a house in Doha, while the other struck a dock in "
     "Mesaieed.", {("missile_strike", "Doha"), ("missile_strike", "Mesaieed")}),
    ("Iran fired two missiles at Qatar on Tuesday. One hit a house in Doha. Another fell in Mesaieed.",
     {("missile_strike", "Doha"), ("missile_strike", "Mesaieed")}),
    ("Militants fired rockets at Israel on Tuesday. Two were fired at Haifa.", {("shelling", "Haifa")}),
    ("Russia attacked Ukraine with missiles on Tuesday. Several were launched towards Poltava.",
     {("missile_strike", "Poltava")}),
    ("Russia sent 30 drones against Ukraine on Tuesday. Most were aimed at Odesa but some were sent against "
     "Sumy.", {("drone_strike", "Odesa"), ("drone_strike", "Sumy")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RESTS)
def test_of_arms_told_before_the_rest_is_told_by_number_only(
    text: str, expected: set[tuple[str, str]]
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Two cars crashed on Tuesday. One hit a house in Doha. The other hit a shop in Mesaieed.",
        "Two workers fell out on Tuesday. One was fired in Doha. The other was fired in Mesaieed.",
        "Another struck vessel was towed to Doha on Tuesday.",
    ],
)
def test_without_arms_told_before_the_other_is_none(text: str) -> None:
    assert not current(text)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "An Israeli strike hit a water plant in Tyre on Monday. The pumps were damaged and "
            "supplies were cut.",
            "strike_unspecified",
        ),
        ("Ukraine's attack damaged the railway station in Tokmak on Monday.", "strike_unspecified"),
        (
            "A Ukrainian attack on a substation in Donetsk on Monday left it in the dark.",
            "strike_unspecified",
        ),
        ("Rebels attacked a pumping station in Bayelsa on Monday.", "armed_attack"),
        ("Pylons were damaged near Lyon on Monday. Police called it sabotage.", "sabotage"),
    ],
)
def test_what_a_state_struck_was_not_sabotaged(text: str, kind: str) -> None:
    assert only(text).type == kind


@pytest.mark.parametrize(("who", "kind"), [("the air force", "air_strike"), ("rebels", "explosive")])
def test_an_air_force_bombs_from_the_air(who: str, kind: str) -> None:
    assert only(f"A power station in Khartoum was bombed by {who} on Monday.").type == kind


@pytest.mark.parametrize("told_on", ["A strike on Dubai killed a woman. Damage", "Damage"])
def test_damage_that_was_reported_in_a_capital_was_done_there(told_on: str) -> None:
    text = (
        "Iranian missiles and drones struck targets across the Gulf on Tuesday, officials said.\n\n"
        f"{told_on} to a railway station was reported in Doha."
    )
    assert ("strike_unspecified", "Doha") in told(text)


def test_where_officials_reported_nothing_was_hit() -> None:
    text = "Officials reported in Tehran on Tuesday that Israeli jets had struck Isfahan."
    assert told(text) == {("air_strike", "Isfahan")}
