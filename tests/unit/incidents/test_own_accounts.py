"""What armies say of their foes, whose a coalition is, what sums up a day, and what hardship hits."""

import pytest

from tests.unit.incidents.extracting import current, hit, only


@pytest.mark.parametrize(
    ("text", "side", "country"),
    [
        ("The Israeli military said 30 targets had been struck in Gaza on Monday.", "IL", "PS"),
        (
            "Turkey's defence ministry said nine positions were destroyed in Iraq on Monday.",
            "TR",
            "IQ",
        ),
        ("Six hideouts were hit in Afghanistan on Monday, the Pakistani army said.", "PK", "AF"),
    ],
)
def test_an_army_says_what_it_struck_abroad(text: str, side: str, country: str) -> None:
    incident = only(text)
    assert incident.actor is not None
    assert incident.place is not None
    assert (incident.actor.country, incident.place.country, incident.status) == (side, country, "claimed")


@pytest.mark.parametrize(
    "text",
    [
        "Turkey's defence ministry said three of its posts in Syria were hit by rockets on Monday.",
        "Turkey's defence ministry said a hospital in Syria was hit by rockets on Monday.",
    ],
)
def test_what_befell_its_own_or_civilians_an_army_did_not_do(text: str) -> None:
    assert all(i.actor is None or i.actor.country not in ("TR",) for i in current(text))


@pytest.mark.parametrize(
    "text",
    [
        "The coalition led by Saudi Arabia fights the Houthis. A raid by the coalition killed 14 "
        "people near Hodeidah on Monday.",
        "An air strike by the coalition killed 14 people near Hodeidah on Monday. The Saudi-led coalition "
        "said it would look into it.",
    ],
)
def test_the_coalition_is_its_leader_s(text: str) -> None:
    (incident,) = [i for i in current(text) if i.casualties]
    assert incident.actor is not None
    assert incident.actor.country == "SA"


def test_a_coalition_of_no_told_leader_is_nobody_s() -> None:
    incident = only("An air strike by the coalition killed 14 people near Raqqa on Monday.")
    assert incident.actor is None or incident.actor.country is None


@pytest.mark.parametrize("where", ["in the south of Lebanon", "across the south of Lebanon", "in Lebanon"])
def test_a_quarter_of_a_country_is_of_it(where: str) -> None:
    text = f"Israeli jets bombed ten sites {where} and in Syria on Monday."
    assert {i.place.country for i in current(text) if i.place} == {"LB", "SY"}


def test_what_is_hit_from_the_air_is_hit_by_aircraft() -> None:
    assert (
        only("Sudan's army attacked Nyala from the air on Monday, killing nine people.").type == "air_strike"
    )
    assert only("Nyala was raided from the air on Monday, witnesses said.").type == "air_strike"
    assert only("Rebels attacked Nyala with drones from the air on Monday.").type == "drone_strike"
    assert only("Gunmen raided the village of Nyala on Monday, killing nine.").type == "armed_attack"


def test_the_dead_of_a_day_are_no_single_act_s() -> None:
    text = (
        "Israeli strikes have killed 31 people in Gaza in the past 24 hours, the ministry said. Tank fire "
        "killed four people in the middle of Gaza, medics said."
    )
    assert {i.casualties.killed for i in current(text) if i.casualties} == {(31, 31), (4, 4)}


@pytest.mark.parametrize(
    "text",
    [
        "Shelling killed 12 people in Nyala on Monday, a doctors' union said.",
        "Shelling killed 12 people in Nyala on Monday, a nurse among them.",
        "Shelling killed 12 people, three children among them, in Nyala on Monday.",
    ],
)
def test_those_among_the_dead_and_who_counts_them_are_no_more_dead(text: str) -> None:
    incident = only(text)
    assert incident.casualties is not None
    assert incident.casualties.killed == (12, 12)


@pytest.mark.parametrize("hardship", ["the crisis", "a shortage of crews", "higher costs", "new sanctions"])
def test_hardship_is_no_attack(hardship: str) -> None:
    text = f"Ports in Lebanon were hit by {hardship} on Monday. Hackers attacked a bank in Riga on Monday."
    assert {i.place.country for i in current(text) if i.place} == {"LV"}


@pytest.mark.parametrize("where", ["off Yemen", "to the west of Mocha", "near the coast of Yemen"])
def test_international_waters_are_no_country_s(where: str) -> None:
    incident = only(f"Houthi rebels attacked a tanker in international waters {where} on Monday.")
    assert incident.place is not None
    assert incident.place.country is None


def test_the_boats_that_were_shot_at_are_the_sea_drones() -> None:
    text = (
        "Ukraine attacked the naval base at Novorossiysk with two sea drones on Monday, Moscow said. The "
        "boats were destroyed by fire from the ships that guard the base."
    )
    assert hit(text) == {("military", "Novorossiysk")}


def test_whose_attack_was_repelled_is_not_the_one_who_says_so() -> None:
    text = (
        "Ukrainian sea drones attacked the naval base at Novorossiysk on Monday. The defence ministry in "
        "Moscow said two of them were destroyed and their attack was repelled."
    )
    assert {i.actor.country for i in current(text) if i.actor} == {"UA"}


@pytest.mark.parametrize(
    "attack",
    [
        "strikes that Turkey carried out in Syria",
        "strikes carried out by Turkey in Syria",
        "a raid which Turkish jets launched on a village in Syria",
        "an attack mounted by Turkey on a village in Syria",
    ],
)
def test_who_staged_an_attack_may_be_told_behind_it(attack: str) -> None:
    incident = only(f"Nine people were killed in {attack} on Monday.")
    assert incident.actor is not None
    assert incident.place is not None
    assert incident.casualties is not None
    told = incident.actor.country, incident.place.country, incident.casualties.killed
    assert told == ("TR", "SY", (9, 9))


def test_an_attack_that_only_is_condemned_has_no_place() -> None:
    assert not current("The strike that Israel carried out was condemned in Paris on Monday.")


@pytest.mark.parametrize(
    ("told", "side"),
    [
        ("The US Africa Command announced an air strike near Jilib in Somalia on Monday.", "US"),
        ("The Pentagon announced two new air strikes near Jilib in Somalia on Monday.", "US"),
        ("Ukraine announced a Russian strike on Odesa on Monday.", "RU"),
        ("Kenya announced an attack on a church in Mombasa on Monday.", None),
    ],
)
def test_who_announces_an_attack_abroad_made_it(told: str, side: str | None) -> None:
    actor = only(told).actor
    assert (actor.country if actor else None) == side


def test_a_secret_service_tells_what_it_struck_in_land_that_is_held() -> None:
    incident = only("A radar was hit at Belbek airfield in Crimea on Monday, Ukraine's SBU said.")
    assert incident.actor is not None
    assert incident.actor.country == "UA"


@pytest.mark.parametrize(
    "what", ["struck in self-defence on Sunday at four missiles", "struck in self-defense at two launchers"]
)
def test_who_strikes_in_self_defence_was_not_struck(what: str) -> None:
    found = only(f"US forces also {what} of the Houthis. The group rules the north of Yemen.")
    assert found.actor is not None
    assert found.place is not None
    assert (found.actor.country, found.place.country) == ("US", "YE")


@pytest.mark.parametrize(
    "text",
    [
        "Air operations were conducted against targets in Metina in Iraq on Monday, Turkey's army said.",
        "Air strikes were carried out on militant hideouts in Zakho in Iraq on Monday, Turkey's army said.",
    ],
)
def test_who_tells_what_was_carried_out_abroad_did_it(text: str) -> None:
    found = only(text)
    assert (found.type, found.actor and found.actor.country) == ("air_strike", "TR")
    assert "cross_border" in found.classes


def test_what_was_carried_out_at_home_is_nobodys_yet() -> None:
    found = only("An air strike was carried out on a militant camp in Idlib on Monday, Syria's army said.")
    assert found.actor is None
