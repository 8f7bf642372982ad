"""Whose an attack is, and whose land it hit, where a wire tells only half of it: wars, borders, the sea."""

from datetime import UTC, datetime

import pytest

from tests.unit.incidents.extracting import article, current, extractor, only


def side(text: str) -> str | None:
    """The country that the doer of the one incident acts for."""
    found = only(text)
    return found.actor.country if found.actor else None


def country(text: str) -> str | None:
    """The country of the one incident."""
    found = only(text)
    return found.place.country if found.place else None


def test_what_a_state_fires_at_nobody_named_goes_to_its_foe() -> None:
    fired = "KYIV - Russia launched 120 drones and 40 missiles overnight, the air force said."
    assert country(fired) == "UA"
    assert "cross_border" in only(fired).classes
    raid = (
        "Ukraine sent out one of its biggest drone raids of the war overnight, "
        "hours before the president's speech in Kyiv. Russia said nothing."
    )
    assert country(raid) == "RU"


def test_what_a_state_says_it_hit_at_a_place_stays_there() -> None:
    text = "Ukraine's army struck a depot in the Kherson region of Ukraine on Monday. Russia said nothing."
    assert {i.place.country for i in current(text) if i.place} <= {"UA"}
    peace = "Norway launched 12 missiles overnight, the ministry said. Sweden looked on."
    assert all(i.place is None or i.place.country != "SE" for i in current(peace))


def test_who_drives_attackers_back_is_no_attacker() -> None:
    held = (
        "Moscow said its forces had repelled an attempt to break into the Kursk region near Tyotkino on "
        "Tuesday. Ukraine did not comment."
    )
    assert side(held) == "UA"
    assert "cross_border" in only(held).classes
    back = (
        "Russia's army said on Tuesday its troops had beaten back an armed incursion into the Belgorod "
        "region and killed 30 of the men. Ukraine was silent."
    )
    assert side(back) == "UA"
    thai = (
        "Thai troops repelled an incursion at Chong Bok in Ubon Ratchathani on Monday. Cambodia denied "
        "that its men were there."
    )
    assert side(thai) == "KH"


@pytest.mark.parametrize(
    "text",
    [
        "Enemy drones hit a power plant in Odesa on Monday, the Ukrainian governor said. Russia denied it.",
        "KHARKIV, Ukraine - The enemy shelled the village of Kupiansk on Monday. Russia wants the town.",
        "An enemy missile struck a railway station in Izium on Monday. It is 40 km from the Russian lines.",
    ],
)
def test_the_enemy_is_the_foe_in_the_war(text: str) -> None:
    assert side(text) == "RU"


def test_the_enemy_of_soldiers_at_home_is_no_state() -> None:
    text = "Soldiers came under enemy fire in Borno state, Nigeria, on Monday, and two died. Niger sent help."
    assert side(text) is None


def test_the_region_around_a_capital_is_no_government() -> None:
    text = (
        "The day in Ukraine. On Monday, in Kyiv region, shelling killed seven people. Russian troops "
        "are near."
    )
    assert side(text) == "RU"


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("JERUSALEM - An Israeli man was killed by mortar fire near the Gaza border on Tuesday.", "IL"),
        ("JERUSALEM - A rocket killed two Israeli soldiers near the border with Gaza on Tuesday.", "IL"),
        (
            "Three Polish farmers were killed near the Ukrainian border when a missile hit them on Friday.",
            "PL",
        ),
        ("Iran said gunmen had killed three guards near the frontier with Pakistan on Friday.", "IR"),
        ("Two Turkish soldiers died when rockets fired from Syria hit a post near the Syrian border.", "TR"),
        ("Drones struck the Ukrainian border town of Vovchansk on Friday.", "UA"),
        ("Shells killed three people in Kilis, a Turkish town near the Syrian border, on Friday.", "TR"),
        ("Israeli troops shot dead a Palestinian near the Gaza border fence on Friday.", "PS"),
        ("Israeli jets bombed a depot near the Lebanese border with Syria on Friday.", "LB"),
    ],
)
def test_who_was_hit_near_a_border_was_on_their_side_of_it(text: str, where: str) -> None:
    assert country(text) == where


def test_it_is_who_says_they_launched_it() -> None:
    hangar = "A drone damaged a hangar at the naval base in Eilat, in southern Israel, on Monday. "
    assert side(hangar + "The Houthis said they had launched it.") == "YE"
    assert side(hangar + "The Houthis denied that they had launched it.") is None
    assert side(hangar + "The army said it had never sent it.") is None


def test_an_attack_at_sea_that_a_group_alone_tells_of_is_its_own() -> None:
    assert (
        side("A Houthi spokesman said two tankers in the Red Sea had been hit with drones overnight.") == "YE"
    )
    assert (
        side("A navy spokesman said two tankers in the Red Sea had been hit with drones overnight.") is None
    )


def test_what_a_group_holds_is_in_a_country() -> None:
    text = (
        "Two missiles were fired from Houthi-controlled areas in Yemen toward a tanker in the Gulf of "
        "Aden on Sunday."
    )
    assert side(text) == "YE"


def test_of_several_foes_it_is_the_one_that_fights_in_the_story() -> None:
    text = (
        "Rockets hit Kiryat Shmona in Israel on Monday, the army said. Hezbollah in Lebanon has traded fire "
        "with Israel since the war in Gaza began."
    )
    assert current(text)[0].actor is not None
    assert current(text)[0].actor.country == "LB"  # type: ignore[union-attr]
    both = "Rockets hit Kiryat Shmona in Israel on Monday. Talks on Gaza and Lebanon went on in Cairo."
    assert side(both) is None


@pytest.mark.parametrize(
    "text",
    [
        "A missile hit Tamra in northern Israel on Monday, killing four. The Israeli military said it struck "
        "sites tied to Iran's nuclear programme.",
        "Israel said it had intercepted most of the missiles fired overnight, but one fell on Rehovot. "
        "Iran's Guards said more would come.",
    ],
)
def test_a_state_at_war_does_not_fire_at_itself(text: str) -> None:
    found = [i for i in current(text) if i.place and i.place.country == "IL"]
    assert [i.actor.country for i in found if i.actor] == ["IR"]


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed a school in Kawlin, a town in Myanmar, on Monday, killing eight children.",
        "The junta carried out five air strikes on Loikaw in Myanmar on Monday, rebels said.",
        "Government air strikes on the Yemeni city of Taiz killed 30 people on Monday, activists said.",
    ],
)
def test_only_a_government_bombs_its_own_rebels_from_the_air(text: str) -> None:
    found = only(text)
    assert found.place is not None
    assert found.actor is not None
    assert found.actor.country == found.place.country
    assert "cross_border" not in found.classes


def test_where_several_air_forces_fly_nobody_is_taken_for_granted() -> None:
    assert side("An air strike on Raqqa in Syria killed 30 people on Monday, activists said.") is None


def test_what_an_occupier_lost_was_hit_by_those_it_occupies() -> None:
    lost = (
        "A missile strike destroyed a Russian barracks in Makiivka, in Ukraine's Donetsk region, on Monday."
    )
    assert side(lost) == "UA"
    own = "A Ukrainian barracks near Lviv, in Ukraine, was hit by missiles on Monday. Russia said nothing."
    assert side(own) == "RU"
    post = "A drone hit the Russian consulate in Kharkiv, Ukraine, on Monday."
    assert side(post) is None


def test_militias_in_two_countries_are_of_neither() -> None:
    text = (
        "A drone hit a base near Erbil in northern Iraq on Sunday. Militias in Iraq and Syria are stepping "
        "up attacks on US troops."
    )
    assert all(i.actor is None or i.actor.country is None for i in current(text))


def test_a_state_hits_its_own_land_by_mistake_only() -> None:
    text = (
        "Thai artillery mistakenly hit a Thai village in Surin province on Monday, officials said. Cambodia "
        "called for a truce."
    )
    assert side(text) == "TH"


def test_where_a_state_tells_what_it_struck_was_not_struck() -> None:
    text = (
        "KYIV - Missiles hit a depot in Poltava, Ukraine, on Monday. Another view came from Moscow, "
        "where the defence ministry said that it had targeted energy sites used by the army."
    )
    assert {i.place.country for i in current(text) if i.place} == {"UA"}


def test_groups_with_arsenals_attack_abroad_from_afar_and_others_on_foot() -> None:
    far = only(
        "The Houthi movement of Yemen said on Monday it had attacked the airport at Abha in Saudi Arabia."
    )
    assert far.type == "strike_unspecified"
    near = only("Al-Shabaab fighters attacked the airstrip at Manda Bay in Kenya on Monday.")
    assert near.type == "armed_attack"


def test_fire_that_kills_civilians_is_not_of_the_front() -> None:
    text = "A civilian was killed in Tangdhar in Kashmir on Monday by Pakistani fire, the Indian army said."
    assert "cross_border" in only(text).classes


def test_where_a_shell_was_fired_is_where_it_came_from() -> None:
    text = (
        "A mortar shell fired in the fighting inside Myanmar burst in a yard on the Thai side of the border "
        "on Monday, killing a farmer."
    )
    incident = only(text)
    assert incident.place is not None
    assert incident.place.country == "TH"
    assert "cross_border" in incident.classes


def test_the_air_raids_of_a_story_are_of_the_state_that_fights_in_it() -> None:
    text = (
        "Pakistani troops clashed with Taliban fighters at Torkham in Afghanistan on Monday. Three people "
        "had been killed in air raids on Khost province on Sunday."
    )
    sides = {i.type: i.actor.country for i in current(text) if i.actor is not None}
    assert sides["air_strike"] == "PK"


def test_a_sentence_that_opens_across_the_border_crosses_it() -> None:
    text = "Across the border, it said on Monday, shells killed two people in the Rwandan town of Gisenyi."
    assert "cross_border" in only(text).classes


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("Drones hit the Mina Abdullah refinery on Monday. Iran has not commented.", "IR"),
        ("Air strikes hit two villages in Nangarhar on Monday. Pakistan has not commented.", "PK"),
    ],
)
def test_wars_have_their_years(text: str, side: str) -> None:
    def sides(year: int) -> set[str | None]:
        found = extractor().extract(article(text, datetime(year, 3, 11, 18, tzinfo=UTC)))
        return {i.actor.country if i.actor else None for i in found if not i.background}

    assert sides(2026) == {side}
    assert sides(2021) == {None}


def test_strikes_blamed_on_somebody_are_not_those_told_before() -> None:
    text = (
        "Drones hit a refinery in Basra on Monday, the ministry in Baghdad said. "
        "Iranian missiles hit a camp near Erbil. "
        "Strikes blamed on the United States have hit militias in Anbar."
    )
    sides = {i.place.name: i.actor and i.actor.country for i in current(text) if i.place}
    assert sides["Basra"] is None


def test_a_country_at_war_shoots_down_what_its_foe_fired() -> None:
    text = (
        "Qatar and Kuwait said on Wednesday that they had been told nothing of Iran's plans. "
        "Kuwait said it had shot down ten drones on Tuesday."
    )
    found = extractor().extract(article(text, datetime(2026, 3, 11, 18, tzinfo=UTC)))
    assert [i.actor.country for i in found if i.actor] == ["IR"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "India bombed camps in Pakistan on Monday and Pakistan fired shells that killed two villagers.",
            ["PK", "IN"],
        ),
        (
            "Ukraine carried out drone strikes on depots in Russia on Monday and Russia launched missiles "
            "that killed a child.",
            ["RU", "UA"],
        ),
        (
            "Rebels shelled Aleppo on Monday and the army launched an air strike that killed nine people.",
            ["SY", "SY"],
        ),
    ],
)
def test_what_one_side_fired_is_not_where_the_other_struck(text: str, places: list[str]) -> None:
    assert [i.place.country for i in current(text) if i.place] == places


HELD = [
    "A drone attack cut power to the Russian-held part of Ukraine's Zaporizhzhia region on Monday.",
    "A drone hit a market in the Russian-occupied part of the Kherson region on Monday, killing two.",
    "A drone attack killed two in Oleshky in Ukraine's Russian-controlled Kherson region on Monday.",
    "A drone hit the Enerhodar substation, the Russian-installed mayor said on Monday.",
]


@pytest.mark.parametrize("text", HELD)
def test_on_occupied_land_either_side_may_strike(text: str) -> None:
    incident = only(text)
    assert (incident.actor, "cross_border" in incident.classes) == (None, False)


def test_who_holds_a_town_does_not_say_where_it_is() -> None:
    place = only("A shell hit Russian-held Donetsk on Monday, the war's worst day in Ukraine.").place
    assert place is not None
    assert place.country == "UA"


def test_whose_soldiers_were_hurt_did_not_do_it() -> None:
    text = (
        "The United States carried out strikes on militants in Iraq on Tuesday after an attack on Erbil air "
        "base that wounded three U.S. troops on Monday."
    )
    sides = {i.place.name: i.actor and i.actor.country for i in current(text) if i.place}
    assert sides == {"Iraq": "US", "Erbil air base": None}
