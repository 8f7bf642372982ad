"""How wires tell it: each row a sentence of our own in a form that news copy uses, and what it must give.

Published on Wednesday, 11 June 2025.
"""

import pytest

from streams.incidents.record import Incident
from streams.incidents.text.document import read
from tests.unit.incidents.extracting import current, incidents


def told(incident: Incident) -> tuple[str, str | None, str | None, str | None, str | None]:
    """Type, infrastructure, actor's country, place and day of an incident."""
    target, actor, place, time = incident.target, incident.actor, incident.place, incident.time
    return (
        incident.type,
        target.infrastructure if target else None,
        actor.country if actor else None,
        place.name if place else None,
        time.start[:10] if time else None,
    )


TOLD = [
    # several facilities in a list, the verb in a relative clause
    (
        "A dam near Kupiansk, a port in Odesa and a mill were among 12 sites that were hit by drones.",
        "drone_strike",
        "water",
    ),
    # what planes blow up is an air strike; what several warplanes destroy was attacked
    ("Sudanese jets blew up a power station in Nyala on Monday.", "air_strike", "energy.power_plant"),
    ("Turkish warplanes destroyed the consulate building in Sirte on Monday.", "air_strike", "government"),
    ("A plane dropped three bombs on a clinic in Bhamo on Monday.", "air_strike", "health"),
    # mines
    ("Two soldiers died when their lorry ran over a mine near Gao on Monday.", "explosive", None),
    ("A bus hit a landmine near Gao on Monday, killing four.", "explosive", None),
    # shots at a facility
    ("Somebody shot at a substation in Tacoma on Sunday night.", "armed_attack", "energy.grid"),
    # borders
    ("Ukrainian troops smashed through the border into Russia's Bryansk region.", "ground_incursion", None),
    ("Gunmen took over the town hall in Beni on Monday.", "armed_attack", "government"),
]


@pytest.mark.parametrize(("text", "kind", "infrastructure"), TOLD)
def test_told(text: str, kind: str, infrastructure: str | None) -> None:
    kinds = {(i.type, i.target.infrastructure if i.target else None) for i in current(text)}
    assert kind in {k for k, _ in kinds}
    if infrastructure:
        assert (kind, infrastructure) in kinds


@pytest.mark.parametrize(
    "text",
    [
        "A storm burst a dam above Derna on Monday, killing nine people.",
        "Firefighters rehearsed for a missile attack on Taipei on Monday.",
        "Oslo said that cutting the cable would be regarded as an attack on Norway.",
        "Clinics have been shelled or bombed on an almost daily basis in Sudan, the report says.",
        "The army took over the town hall in Beni on Monday.",
    ],
)
def test_no_attack(text: str) -> None:
    assert not current(text)


def test_years_ago_beats_the_day_of_the_verdict() -> None:
    text = "A court jailed for life on Tuesday the men who bombed the airport of Brussels in March 2016."
    assert not current(text)
    assert [i.time.start for i in incidents(text) if i.time] == ["2016-03-01"]
    assert current("A court said on Tuesday that gunmen who attacked the airport of Goma had fled.")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Drones struck a refinery in Saratov overnight, the governor said on Tuesday.", "2025-06-10"),
        ("Drones struck a refinery in Saratov overnight, the governor said.", "2025-06-11"),
        ("Shells fell on a hospital in Goma as rebels fought the army on Monday, medics said.", "2025-06-09"),
    ],
)
def test_day(text: str, day: str) -> None:
    assert told(current(text)[0])[4] == day


def test_who_is_attacked_attacks_back() -> None:
    """Unnamed rockets are the foe's: the one whom the country that was hit attacks in the article."""
    text = (
        "Israeli jets hit Tyre in Lebanon on Monday. Two rockets were intercepted over Haifa later that day."
    )
    assert {told(i)[2:4] for i in current(text)} == {("IL", "Tyre"), ("LB", "Haifa")}


def test_an_army_tells_of_its_own_strikes_abroad() -> None:
    ours = "A cement works in Amran, Yemen, was bombed on Monday, the Israeli military said."
    assert told(current(ours)[0])[:3] == ("air_strike", "industry", "IL")
    home = "A cement works in Amran, Yemen, was bombed on Monday, the Yemeni military said."
    assert told(current(home)[0])[2] is None
    seen = "A cement works in Amran, Yemen, was bombed on Monday, the British foreign minister said."
    assert told(current(seen)[0])[2] is None


def test_an_apposition_is_no_doer() -> None:
    text = "A drone attack on Camp Vega, a small British base in Iraq, killed two soldiers on Monday."
    assert told(current(text)[0])[2] is None


def test_a_sentence_whose_space_was_lost_ends_all_the_same() -> None:
    text = "Rockets hit Haifa on Monday.Shells fell on Metula on Sunday."
    assert {told(i)[3:] for i in current(text)} == {("Haifa", "2025-06-09"), ("Metula", "2025-06-08")}


def test_two_states_at_war_hit_each_other() -> None:
    """Where the article names both sides of a war that it need not explain (data/wars.tsv)."""
    text = "A heating plant in Oryol was damaged by drones on Monday, the governor said."
    both = text + " Kyiv has not commented on it. Talks between Ukraine and Russia are to go on."
    assert told(current(both)[0])[2] == "UA"
    assert told(current(text)[0])[2] is None
    assert told(current(both + " It was not clear who had launched them.")[0])[2] == "UA"


def test_each_target_of_a_list_lies_where_it_is_told() -> None:
    text = "Drones struck a depot near Yanbu, a desalination plant in Rabigh and a bridge in Jizan on Monday."
    assert {told(i)[1::2] for i in current(text)} >= {
        ("water", "Rabigh"),
        ("transport.bridge", "Jizan"),
    }
    shared = "Drones struck a refinery and a power plant in Yanbu and a bridge in Jizan on Monday."
    assert {told(i)[1::2] for i in current(shared)} == {
        ("energy.refinery", "Yanbu"),
        ("energy.power_plant", "Yanbu"),
        ("transport.bridge", "Jizan"),
    }


def test_who_tells_of_missiles_fired_at_it_is_where_they_went() -> None:
    text = "Russia launched 60 drones overnight, Ukraine's air force said."
    assert [told(i)[2:4] for i in current(text)] == [("RU", "Ukraine")]
    test = "North Korea launched a ballistic missile overnight, South Korea's army said."
    assert not any(i.classes for i in current(test))


def test_what_else_was_hit_in_a_salvo() -> None:
    salvo = "Missiles struck Haifa on Monday. A pumping station near Acre was hit as well."
    assert ("strike_unspecified", "energy.pipeline") in {told(i)[:2] for i in current(salvo)}
    market = "A fair opened in Haifa on Monday. A pump factory near Acre was hit by a lack of orders."
    assert not current(market)


def test_a_direct_hit_is_a_strike() -> None:
    text = "Four people were killed on Monday when a block of flats in Acre took a direct hit."
    assert told(current(text)[0])[0] == "strike_unspecified"
    assert not current("The budget of Acre took a hit on Monday.")


def test_gunmen_who_cross_come_from_where_they_set_out() -> None:
    text = "Gunmen who came over the river from Chad attacked a post near Geneina in Sudan on Monday."
    assert all(i.place and i.place.country == "SD" for i in current(text))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        # what "the attack" hit says where the country's incident was
        (
            "A drone killed three soldiers in Jordan on Monday. The attack hit a post known as Tower 22.",
            "Tower 22",
        ),
        ("Rebels carried out an attack on an army base in Togo last week.", "Togo"),
        ("Shells hit Sudzha and Zhelubovo north of Kursk on Monday.", "Sudzha"),
    ],
)
def test_place(text: str, place: str) -> None:
    assert told(current(text)[0])[3] == place


def test_a_list_north_of_a_town() -> None:
    text = "Shells hit the villages of Sudzha and Zhelubovo north of Kursk, as well as Orlinka, on Monday."
    assert {told(i)[3] for i in current(text)} == {"Sudzha", "Zhelubovo", "Orlinka"}


def test_who_claims_to_have_done_it() -> None:
    ours = current("The Ukrainian army claims to have destroyed a bridge in Kherson on Monday.")
    assert [(told(i)[2], i.status) for i in ours] == [("UA", "claimed")]
    assert not current("The Ukrainian army claims to have the means to destroy a bridge in Kherson.")


def test_a_skill_is_no_act() -> None:
    assert not current("Kyiv grows bolder in striking depots deep inside Russia.")
    assert current("Kyiv grows bolder. Its drones struck a depot in Kursk on Monday.")


def test_an_unknown_town_in_a_list_of_known_ones() -> None:
    text = "Shells hit Kupiansk, Vovkulaky, and Izium on Monday."
    assert [told(i)[3] for i in current(text)] == ["Kupiansk", "Vovkulaky", "Izium"]
    assert [told(i)[3] for i in current("Shells hit Izium, Petrenko, who saw it, said on Monday.")] == [
        "Izium"
    ]


def test_what_goes_on_for_a_day_is_news() -> None:
    assert current("Hamas continued to fire rockets into Israel throughout the day on Monday.")
    assert not current("Hamas has continued to fire rockets into Israel.")


def test_an_adjective_is_no_verb() -> None:
    assert not current(
        "Paris agreed with Berlin on Monday, building on targeted sanctions against Russian banks."
    )


@pytest.mark.parametrize(
    ("text", "background"),
    [
        ("Two years after missiles hit the theatre in Kherson, survivors gathered there.", True),
        ("Families met ten years after the attack on the bus station in Jos.", True),
        ("Two years after the war began, drones hit a depot in Sumy on Monday.", False),
    ],
)
def test_what_came_years_before(text: str, background: bool) -> None:
    assert [i.background for i in incidents(text)] == [background]


def test_two_attackers_in_one_sentence() -> None:
    text = "Iran struck the port of Haifa on Monday, and Israel hit the refinery in Abadan."
    assert {told(i)[1:4] for i in current(text)} == {
        ("transport.port", "IR", "Haifa"),
        ("energy.refinery", "IL", "Abadan"),
    }


def test_missiles_into_own_waters_cross_no_border() -> None:
    assert not any(
        "cross_border" in i.classes
        for i in current("Iran fired two missiles toward its own waters on Monday.")
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Iranian drones "partially destroyed" the refinery in Erbil on Monday.',
            ("energy.refinery", "IR", "Erbil", "2025-06-09"),
        ),
        (
            "A tanker was “hit by a missile” off Hodeida on Monday, its owner said.",
            ("transport.ship", None, "Hodeida", "2025-06-09"),
        ),
        (
            "The refinery was old and hit by drones in Erbil on Monday.",
            ("energy.refinery", None, "Erbil", "2025-06-09"),
        ),
    ],
)
def test_predicates_quoted_or_shared(text: str, expected: tuple[str | None, ...]) -> None:
    assert [told(i)[1:] for i in current(text)] == [expected]


def test_direct_speech_stays_apart() -> None:
    document = read('He said: "We hit the port." It had "struck the tanker" before.')
    words = [token.text for token in document.tokens]
    assert words.count('"') == 2
    assert words[-6:] == ["had", "struck", "the", "tanker", "before", "."]


@pytest.mark.parametrize("second", ["late on Tuesday", "on Tuesday night"])
def test_overnight_may_be_the_evening_before(second: str) -> None:
    text = f"Drones hit a clinic in Sumy overnight.\n\nThe clinic was hit {second}, its head said."
    assert [told(i)[3:] for i in current(text)] == [("Sumy", "2025-06-10")]


def test_overnight_was_before_it_was_spoken_of() -> None:
    text = (
        "Three soldiers were killed in a drone attack overnight on an outpost in Jordan.\n\n"
        "The attack on the outpost in Irbid was the worst this year. The army confirmed on Tuesday that three"
        " soldiers had been killed in a drone attack."
    )
    assert [told(i)[4] for i in current(text)] == ["2025-06-10"]


def test_the_killing_is_what_was_told_before() -> None:
    text = (
        "Three soldiers were killed in a drone attack on an outpost in Jordan on Monday.\n\n"
        "The killing of the soldiers at Tower 22 is an escalation."
    )
    (incident,) = current(text)
    assert told(incident) == ("drone_strike", "military", None, "Tower 22", "2025-06-09")


def test_the_day_of_a_funeral_is_not_that_of_the_act() -> None:
    text = "At a funeral on Tuesday of soldiers killed in the attack on a convoy in Baga, many wept."
    assert [told(i)[4] for i in current(text)] == [None]


def test_who_has_not_claimed_an_attack_tells_nothing_of_it() -> None:
    text = "Hezbollah claimed drone attacks on a base in Haifa on Monday but has not claimed the one in Acre."
    assert "confirmed" not in [i.status for i in current(text) if told(i)[3] == "Haifa"]


def test_the_sentence_that_says_most_is_the_first_evidence() -> None:
    text = (
        "Drones struck again, officials said. A refinery in Rostov was hit by Ukrainian drones on Monday, "
        "and two workers were hurt. The attack was the third this month."
    )
    (incident,) = current(text)
    first = incident.evidence[0]
    assert text[first.start : first.end].startswith("A refinery in Rostov")
    assert len(incident.evidence) > 1
