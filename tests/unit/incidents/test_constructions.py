"""Constructions that the press tells acts in, where who, what and where stand out of their usual order; each
beside the like that tells of none (codebook, section 1)."""

import pytest

from tests.unit.incidents.extracting import current, hit, only


@pytest.mark.parametrize(
    "text",
    [
        "Among the targets of Tuesday's drone attack was a refinery in Samara.",
        "The targets of a drone attack on Tuesday night included a refinery in Samara.",
        "Drones attacked the Volga region on Tuesday, with a refinery in Samara among the targets.",
        "The army carried out a drone attack on Tuesday, with a refinery in Samara among the sites hit.",
        "The refinery in Samara, hit twice before, was struck by drones on Tuesday.",
    ],
)
def test_what_was_aimed_at_may_stand_anywhere(text: str) -> None:
    assert hit(text) == {("energy.refinery", "Samara")}


def test_each_of_those_among_the_targets_was_hit() -> None:
    text = "The targets of Tuesday's drone attack were a refinery in Samara and an oil depot in Engels."
    assert hit(text) == {("energy.refinery", "Samara"), ("energy.fuel_storage", "Engels")}


@pytest.mark.parametrize(
    "text",
    [
        "Damaged in the Russian attack on Tuesday were an oil depot in Reni and the port of Izmail.",
        "Hit in a drone attack on Tuesday were an oil depot in Reni and the port of Izmail.",
        "Drones attacked Odesa region on Tuesday. Also hit: an oil depot in Reni and the port of Izmail.",
        "Also struck by drones, the governor said, were an oil depot in Reni and the port of Izmail.",
        "Among the targets of the air strike, he said, were an oil depot in Reni and the port of Izmail.",
    ],
)
def test_what_was_hit_may_stand_behind_its_verb(text: str) -> None:
    assert hit(text) == {("energy.fuel_storage", "Reni"), ("transport.port", "Izmail")}


def test_what_a_sentence_opens_with_may_be_no_act() -> None:
    assert current("Hit by inflation, shops in Reni were empty on Tuesday.") == []
    assert current("Damaged goods were burned in Reni on Tuesday.") == []
    assert current("Worst hit were the banks, whose shares fell on Tuesday.") == []


def test_those_among_the_dead_are_no_targets() -> None:
    assert hit("Drones attacked Samara on Tuesday, with refinery workers among the dead.") == {
        (None, "Samara")
    }


@pytest.mark.parametrize(
    "told",
    [
        "Gunmen who were believed to have come from Libya attacked a mine in Chad on Tuesday.",
        "A group of armed men who came from Libya attacked a mine in Chad on Tuesday.",
        "Gunmen attacked a mine in Chad on Tuesday before fleeing back to Libya.",
        "Gunmen attacked a mine in Chad on Tuesday. They had come from Libya, the army said.",
        "Gunmen attacked a mine in Chad on Tuesday. The attackers fled back across the border, it said.",
        "The attackers came from Libya and fled after killing four miners in Chad on Tuesday.",
    ],
)
def test_attackers_that_came_over_a_border_crossed_it(told: str) -> None:
    assert "cross_border" in only(told).classes


@pytest.mark.parametrize(
    "told",
    [
        "Gunmen attacked a mine in Chad on Tuesday. The miners had come from Libya, the army said.",
        "Gunmen attacked a mine in Chad on Tuesday and fled. They came from a village near by.",
        "Gunmen attacked a mine in Chad on Tuesday before fleeing to the hills.",
        "Gunmen attacked a mine in Chad on Tuesday. They had come on horses.",
    ],
)
def test_attackers_that_came_from_near_crossed_none(told: str) -> None:
    assert "cross_border" not in only(told).classes


def test_soldiers_of_an_army_are_its_own() -> None:
    act = only("Soldiers of the Chadian army crossed into Sudan on Tuesday.")
    assert act.classes == ("cross_border",)
    assert act.actor is not None
    assert act.actor.country == "TD"


def test_nothing_explodes_on_rails_by_itself() -> None:
    for text in (
        "Blast on railway track derails train in Sindh",
        "A blast on the railway track derailed a train in Sindh on Tuesday, injuring four.",
        "An explosion on a rail line in Sindh halted trains on Tuesday.",
    ):
        act = only(text)
        assert act.type == "explosive"
        assert act.classes == ("infrastructure_strike",)
    assert current("The explosion of a gas tank derailed a train in Sindh on Tuesday.") == []
    assert current("A boiler blast halted trains in Sindh on Tuesday.") == []


def test_the_enemy_is_the_foe_in_war() -> None:
    for text, side in (
        ("The enemy shelled Nikopol on Tuesday, wounding two.", "RU"),
        ("An enemy drone attacked a substation in Tyotkino, Kursk region, on Tuesday.", "UA"),
        ("The Defence Forces struck the Saratov oil refinery on Tuesday.", "UA"),
        ("The enemy attacked Gori on Tuesday.", None),
        ("Troops fired artillery at the town of Kupyansk on Tuesday.", "UA"),
    ):
        act = only(text)
        assert act.actor is not None
        assert act.actor.country == side


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("ERBIL - Kuwait said on Tuesday its air defences had shot down several drones.", "Kuwait"),
        ("LONDON - Poland said on Tuesday three drones had been shot down over its territory.", "Poland"),
        ("DUBAI - A drone was shot down over Erbil on Tuesday, Iraq said.", "Erbil"),
    ],
)
def test_an_act_is_not_where_the_story_was_filed(text: str, where: str) -> None:
    act = only(text)
    assert act.place is not None
    assert act.place.name == where


def test_workers_strike() -> None:
    for text in (
        "A strike by gas workers cut fuel to power plants in Nigeria on Tuesday. It hit a refinery.",
        "A pilots' strike hit the airport of Frankfurt on Tuesday.",
    ):
        assert current(text) == []
    assert current("A strike killed six workers at a refinery in Homs, Syria, on Tuesday.")


@pytest.mark.parametrize(
    "text",
    [
        "A refinery in Samara stopped work on Tuesday after what may have been a drone strike.",
        "A refinery in Samara exploded on Tuesday after a drone attack.",
        "A refinery in Samara burst into flames on Tuesday after a drone attack.",
        "A refinery in Samara blew up on Tuesday after a drone strike.",
    ],
)
def test_what_came_of_an_attack_says_what_it_hit(text: str) -> None:
    assert hit(text) == {("energy.refinery", "Samara")}


def test_what_exploded_by_itself_was_not_attacked() -> None:
    assert current("A refinery in Samara exploded on Tuesday.") == []
    assert current("What may have been a drone strike in Samara on Tuesday may come again.") == []


def test_a_port_fired_at_is_where_a_ship_was_hit() -> None:
    text = "Russia fired a missile at the port of Odesa on Tuesday and hit a cargo ship."
    assert hit(text) == {("transport.ship", "Odesa")}
    text = "Rebels fired mortars at the airport of Goma on Tuesday and stormed a base in Sake."
    assert {category for category, _ in hit(text)} == {"transport.airport", "military"}


def test_who_goes_on_claiming_is_no_witness() -> None:
    text = (
        "The Niger Delta Avengers said they blew up a pipeline near Warri, Nigeria, on Tuesday. The group "
        "said its bombs destroyed a manifold near Banta."
    )
    assert [act.status for act in current(text)] == ["claimed", "claimed"]


def test_what_an_attack_was_for_is_not_what_it_hit() -> None:
    act = only("Rebels attacked Kirkuk, Iraq, on Tuesday to draw troops away from Mosul.")
    assert act.target is None
    act = only("A bus left the road and hit a mine near Gao, Mali, on Tuesday, killing two.")
    assert act.classes == ()


def test_who_seized_a_suspect_did_not_do_it() -> None:
    act = only("Finnish police seized a ship suspected of having cut a cable off Helsinki on Tuesday.")
    assert act.type == "sabotage"
    assert act.actor is None


def test_who_may_have_launched_it_did_not() -> None:
    for text in (
        "The governor did not say whether Ukraine had launched the drones that hit Grayvoron on Tuesday.",
        "Drones hit Grayvoron on Tuesday. The governor did not say whether Ukraine had launched them.",
    ):
        assert only(text).actor is None


def test_a_post_raided_is_not_the_pipeline_blown_up_before() -> None:
    text = (
        "Gunmen blew up a gas pipeline near Arish, Egypt, on Tuesday. Hours earlier gunmen had attacked a "
        "checkpoint, killing nine soldiers."
    )
    tolls = {
        (i.target and i.target.infrastructure, i.casualties and i.casualties.killed) for i in current(text)
    }
    assert tolls == {("energy.pipeline", None), ("military", (9, 9))}


def test_what_was_hit_as_well_was_hit_alike() -> None:
    text = "Drones hit an oil field at Peshkabir, Iraq, on Tuesday. The Tawke field was attacked as well."
    assert {act.type for act in current(text)} == {"drone_strike"}
    act = only("The court in Caracas was attacked from a police helicopter on Tuesday.")
    assert act.type == "air_strike"


@pytest.mark.parametrize(
    ("text", "what", "where"),
    [
        ("Gas pipeline blown up in Nigeria's Delta state, output cut", "energy.pipeline", "Delta state"),
        ("Power pylon near Quetta blown up, city in the dark", "energy.grid", "Quetta"),
        ("Nigerian militants blow up gas pipeline", "energy.pipeline", "Nigeria"),
    ],
)
def test_headlines_leave_out_was(text: str, what: str, where: str) -> None:
    assert hit(text) == {(what, where)}


def test_headlines_have_a_country_first() -> None:
    act = only("Pakistan: 3 soldiers killed in cross-border fire from Afghanistan")
    assert act.place is not None
    assert act.place.country == "PK"
    act = only("Armenia: Azerbaijan opens fire on village of Khnatsakh")
    assert act.classes == ("cross_border",)
    act = only("Undersea cable off Taiwan cut, Chinese ship suspected")
    assert act.target is not None
    assert act.target.infrastructure == "communications"


def test_a_border_village_is_in_its_country() -> None:
    for text in (
        "Gunmen killed 11 people in a Cameroonian border village on Tuesday.",
        "Gunmen kill 11 in raid on Cameroon border village",
    ):
        act = only(text)
        assert act.place is not None
        assert act.place.country == "CM"


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (
            "Two men were shot dead in the West Bank on Tuesday. Roads shut at Hawara, where it happened.",
            "Hawara",
        ),
        (
            "Gunmen attacked a village in Congo on Tuesday. The village of Maboya lies north of Beni.",
            "Maboya",
        ),
        ("Gunmen killed two men in Kut, Armenia, on Tuesday.", "Kut"),
    ],
)
def test_the_scene_may_be_told_late(text: str, where: str) -> None:
    act = only(text)
    assert act.place is not None
    assert act.place.name == where


def test_an_address_ends_with_its_country() -> None:
    act = only("Gunmen killed two men in Kut, Armenia, on Tuesday.")
    assert act.place is not None
    assert act.place.country == "AM"
    assert {i.place.country for i in current("Drones hit Kut, Syria and Yemen on Tuesday.") if i.place} != {
        "SY"
    }


def test_fire_that_was_opened() -> None:
    act = only("Heavy fire was opened on Goris, Armenia, on Tuesday.")
    assert act.type == "armed_attack"
    assert act.place is not None
    assert act.place.name == "Goris"


def test_la_opens_a_name() -> None:
    act = only("A bomb tore open a gas pipeline in the hamlet of La Cecilia, near Saravena, on Tuesday.")
    assert act.place is not None
    assert (act.place.name, act.place.country) == ("La Cecilia", "CO")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Drones hit the Zaporizhzhia plant on Tuesday.", "energy.nuclear"),
        ("Drones hit the Ilsky plant in Krasnodar region on Tuesday.", "energy.refinery"),
        ("Missiles hit the Trypillia plant on Tuesday.", "energy.power_plant"),
        ("Drones hit a Zaporizhzhia plant on Tuesday.", "industry"),
    ],
)
def test_a_plant_may_be_known_by_its_town(text: str, what: str) -> None:
    assert {category for category, _ in hit(text)} == {what}


def test_a_pipeline_across_a_land_is_no_place_in_it() -> None:
    act = only("Militants blew up the Trans-Niger Pipeline on Tuesday.")
    assert act.place is not None
    assert act.place.country == "NG"


def test_what_is_one_of_the_biggest_is_no_second_target() -> None:
    text = "Drones hit the port of Primorsk, one of the biggest oil and fuel terminals, on Tuesday."
    assert hit(text) == {("transport.port", "Primorsk")}


def test_two_more_are_of_the_kind_told_before() -> None:
    text = "A drone was shot down over Riyadh on Tuesday. Two more were shot down over Shaybah field."
    assert {act.outcome for act in current(text)} == {"intercepted"}
    assert len(current(text)) == 2


def test_who_attack_each_other_do_so_in_general() -> None:
    assert current("The border is tense, with Hezbollah and Israel attacking each other across it.") == []
    assert current("Militias in Zawiya attacked each other on Tuesday, damaging a refinery.")


@pytest.mark.parametrize(
    "text",
    [
        "Police blew up a suspicious bag at the airport of Oslo on Tuesday; it held clothes.",
        "A hobby drone fell on a roof near the airport of Gatwick on Tuesday.",
        "The army held a drone attack exercise in Finland on Tuesday, with a refinery among the targets.",
        "Among the targets of the new tax are refineries and ports, the minister said on Tuesday.",
        "Also hit by the walkout were the airports of Berlin and Hamburg on Tuesday.",
        "Damaged in the earthquake were a hospital and two bridges in Adana on Tuesday.",
        "A pylon collapsed in high winds near Porto on Tuesday.",
    ],
)
def test_what_looks_like_one_of_these_is_none(text: str) -> None:
    assert [act for act in current(text) if act.classes] == []
