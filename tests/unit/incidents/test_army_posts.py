"""What armies, coalitions and governors tell of what was fired at them, and what each side says of it."""

import pytest

from tests.unit.incidents.extracting import current, only, told

NONE_ARRIVED = [
    ("None of the 14 drones sent to Moscow reached its target, the Russian Defence Ministry said.", "Moscow"),
    ("None of the six missiles fired at Riyadh got through, the Saudi coalition said.", "Riyadh"),
    ("No drone launched at Belgorod reached its target, the governor said.", "Belgorod"),
    ("None of the rockets that were heading for Haifa hit their targets, the army said.", "Haifa"),
]


@pytest.mark.parametrize(("text", "place"), NONE_ARRIVED)
def test_arms_of_which_none_arrived_were_sent_all_the_same(text: str, place: str) -> None:
    act = only(text)
    assert act.place is not None
    assert (act.place.name, act.outcome) == (place, "attempted")


@pytest.mark.parametrize(
    "text",
    [
        "None of the parcels sent to Moscow reached its target, the post office said.",
        "None of the missiles in the depot near Moscow has been moved.",
        "No drone has been launched at Belgorod this week, the governor said.",
        "None of the drones hit Belgorod, the governor said.",
    ],
)
def test_where_nothing_is_told_to_have_been_sent_nothing_was(text: str) -> None:
    assert current(text) == []


DOWN = [
    ("All of the 14 drones heading for Moscow were shot down, mayor Sergei Sobyanin said.", "Moscow"),
    ("Eleven of the 14 drones heading for Voronezh were shot down.", "Voronezh"),
    ("All of the missiles fired at Tel Aviv were intercepted.", "Tel Aviv"),
    ("Air defences shot down four drones approaching Kaluga.", "Kaluga"),
]


@pytest.mark.parametrize(("text", "place"), DOWN)
def test_what_was_shot_down_on_its_way_was_aimed_at_where_it_went(text: str, place: str) -> None:
    act = only(text)
    assert act.place is not None
    assert (act.place.name, act.outcome) == (place, "intercepted")


def test_some_of_those_fired_did_not_come_down_there() -> None:
    assert {i.outcome for i in current("12 of the 20 missiles fired at Tel Aviv were intercepted.")} == {
        "carried_out"
    }


GOVERNED = [
    ("An attack by three sea drones on the bay was repelled, the governor of Sevastopol said.", "Sevastopol"),
    (
        "A drone attack on the port was repelled overnight, the mayor of Novorossiysk said.",
        "Novorossiysk",
    ),
    ("Nine drones were shot down overnight, the mayor of Kryvyi Rih said.", "Kryvyi Rih"),
    ("Police repelled an attack on a bank, the mayor of Goma said.", "Goma"),
    ("Air defences shot down four drones over Engels, the governor of Saratov region said.", "Engels"),
    ("Two drones were shot down on their way to Kyiv, the mayor of Zhytomyr said.", "Kyiv"),
]


@pytest.mark.parametrize(("text", "place"), GOVERNED)
def test_what_a_mayor_says_was_warded_off_was_in_his_town_if_no_other_is_told(text: str, place: str) -> None:
    assert {where for _, where in told(text)} == {place}


RIVALS = [
    "Russia said it had hit an arms plant in Pavlohrad, although Ukraine said nothing was hit.",
    "The Houthis said they had struck a power station near Haifa; Israel said no missile had hit it.",
    "The Houthis claimed to have hit a frigate in the Red Sea; the US Navy said no ship was hit.",
    "Armenia said Azerbaijani forces shelled the village of Khnatsakh on Monday, which Baku denied.",
    "Syria said Israeli jets bombed a post near Quneitra on Monday, which Israel has denied.",
]


@pytest.mark.parametrize("text", RIVALS)
def test_what_another_side_says_did_not_happen_is_disputed(text: str) -> None:
    assert {i.status for i in current(text)} == {"disputed"}


@pytest.mark.parametrize(
    "text",
    [
        "Russia said it had hit an arms plant in Pavlohrad, and Ukraine said nobody was hurt.",
        "Syria said Israeli jets bombed a post near Quneitra, which Israel denied access to on Monday.",
        "Israel said it hit a depot near Tyre, and Lebanon said three people were killed.",
    ],
)
def test_who_only_says_what_came_of_it_denies_nothing(text: str) -> None:
    assert {i.status for i in current(text)} == {"confirmed"}


BEATEN_BACK = [
    "Guards beat back militants who attacked a gas field in Deir ez-Zor province on Monday.",
    "Peshmerga fighters beat back Islamic State militants who attacked an oil field near Kirkuk on Tuesday.",
    "Guards fought off gunmen attacking a gas plant near Hassi Messaoud on Tuesday.",
    "Police repelled gunmen who tried to storm a prison in Port-au-Prince on Monday.",
    "Militants who attacked an oil field near Kirkuk on Tuesday were driven off by guards.",
]


@pytest.mark.parametrize("text", BEATEN_BACK)
def test_those_who_attacked_and_were_beaten_back_were_repelled(text: str) -> None:
    assert only(text).outcome == "repelled"


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers drove out rebels who had attacked and seized a power station near Goma on Monday.",
        "Guards failed to beat back militants who attacked a gas field in Deir ez-Zor province on Monday.",
        "The army thanked soldiers who attacked a rebel base near Goma on Monday.",
    ],
)
def test_those_who_were_not_beaten_back_were_not_repelled(text: str) -> None:
    assert {i.outcome for i in current(text)} == {"carried_out"}


WENT_BACK = [
    "An attack on a post in Tajikistan's Shamsiddin Shohin district was repulsed, with Afghan fighters "
    "driven back over the border.",
    "Troops repelled an attack on a post near Kerawa in Cameroon and pushed the fighters back into Nigeria.",
    "Gunmen attacked a post near Ayorou in Niger and were pushed back over the border into Mali.",
    "The attackers fled back across the border into Mali after soldiers in Ayorou, Niger, beat off an "
    "assault on a base.",
]


@pytest.mark.parametrize("text", WENT_BACK)
def test_who_was_driven_back_over_the_border_had_come_over_it(text: str) -> None:
    act = only(text)
    assert "cross_border" in act.classes
    assert act.place is not None
    assert act.place.country in ("TJ", "CM", "NE")


@pytest.mark.parametrize(
    "text",
    [
        "Troops repelled an attack on a post near Kerawa in Cameroon and drove the men back into the hills.",
        "Gunmen attacked a market near Ayorou in Niger, and refugees there were sent back to their homes.",
    ],
)
def test_who_was_driven_back_within_the_country_crossed_nothing(text: str) -> None:
    assert all("cross_border" not in i.classes for i in current(text))


FELL = [
    "Two rockets fired from Lebanon fell short and landed inside Lebanon, the Israeli army said.",
    "A rocket misfired and landed in a camp in Gaza, the Israeli army said.",
    "A rocket launched from Gaza at Israel fell short and landed inside the Gaza Strip, the IDF said.",
]


@pytest.mark.parametrize("text", FELL)
def test_what_fell_where_it_came_from_is_not_of_the_army_that_tells(text: str) -> None:
    assert all(i.actor is None or i.actor.country != "IL" for i in current(text))


def test_what_fell_short_was_an_attempt() -> None:
    assert only("A missile fired at Riyadh fell short on Tuesday, the coalition said.").outcome == "attempted"
    assert only("A missile fired at Riyadh hit a fuel depot on Tuesday.").outcome == "carried_out"


def test_what_an_army_says_it_struck_it_did() -> None:
    struck = only("The Israeli army said it struck a rocket launcher near Tyre in Lebanon on Tuesday.")
    assert struck.actor is not None
    assert struck.actor.country == "IL"


HEADLINES = [
    ("'Sabotage': Undersea cable between Finland and Estonia cut", "communications"),
    ("'Sabotage': Railway line between Warsaw and Lublin blown up", "transport.rail"),
    ("Cable between Finland and Germany severed; Berlin calls it sabotage", "communications"),
    ("Undersea cable linking Sweden and Latvia damaged, sabotage suspected", "communications"),
]


@pytest.mark.parametrize(("text", "category"), HEADLINES)
def test_a_headline_may_end_with_what_befell_a_line(text: str, category: str) -> None:
    act = only(text)
    assert act.target is not None
    assert act.target.infrastructure == category


@pytest.mark.parametrize(
    "text",
    [
        "Railway line between Warsaw and Lublin closed",
        "Water supply to hospitals in Leeds cut",
        "Bus and lorry on bridge in Kent damaged",
        "Jobs at steel plant in Port Talbot cut",
    ],
)
def test_a_headline_that_tells_of_no_hand_tells_of_no_act(text: str) -> None:
    assert current(text) == []


POSTS = [
    ("Kharkiv. A drone hit an apartment block: one dead, cars burned.", "Kharkiv"),
    ("Kherson. Russian artillery shelled the central district. A woman was killed.", "Kherson"),
    ("Sumy region. Drones hit a substation. Two people were injured.", "Sumy region"),
]


@pytest.mark.parametrize(("text", "place"), POSTS)
def test_a_town_that_is_a_sentence_heads_the_post(text: str, place: str) -> None:
    assert {where for _, where in told(text)} == {place}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("He moved to Kharkiv. A drone hit an apartment block in Sumy on Tuesday.", "Sumy"),
        ("Zaporizhzhia. A missile struck Dnipro on Tuesday.", "Dnipro"),
    ],
)
def test_a_post_may_name_another_town(text: str, place: str) -> None:
    assert {where for _, where in told(text)} == {place}


SHIPS = [
    "MV Eternity was attacked by two unmanned surface vessels 50 nm west of Hodeidah.",
    "MT Calvera was hit by two missiles in the Gulf of Aden, UKMTO said.",
    "MV Valletta was struck by a sea drone in the Red Sea.",
]


@pytest.mark.parametrize("text", SHIPS)
def test_what_a_register_calls_a_motor_vessel_is_a_ship(text: str) -> None:
    act = only(text)
    assert act.target is not None
    assert act.target.infrastructure == "transport.ship"


SLAIN_AS_THEY_CAME = [
    ("Pakistani troops killed 15 militants trying to cross from Afghanistan into Kurram district.", "AF"),
    ("Cameroon's army killed 10 Boko Haram fighters trying to cross from Nigeria at Kerawa.", "NG"),
    ("Egyptian border guards shot dead two gunmen who had crossed from Libya near Salloum on Tuesday.", "LY"),
    ("Saudi forces killed three Houthi fighters trying to infiltrate into Jizan from Yemen.", "YE"),
    ("Iranian forces killed six gunmen who were trying to enter Sistan and Baluchestan from Pakistan.", "PK"),
]


@pytest.mark.parametrize(("text", "country"), SLAIN_AS_THEY_CAME)
def test_those_killed_as_they_came_over_the_border_are_who_acted(text: str, country: str) -> None:
    act = only(text)
    assert (act.type, act.outcome) == ("ground_incursion", "repelled")
    assert act.actor is not None
    assert act.actor.country == country


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Rwandan soldiers crossed into Congo near Goma on Tuesday and killed five militiamen.", "RW"),
        ("Turkish troops entered northern Iraq on Tuesday and killed nine PKK militants near Zakho.", "TR"),
    ],
)
def test_who_came_and_killed_acted(text: str, country: str) -> None:
    act = only(text)
    assert act.outcome == "carried_out"
    assert act.actor is not None
    assert act.actor.country == country


def test_travellers_who_are_shot_at_a_border_made_no_incursion() -> None:
    text = "Border guards shot dead two migrants trying to cross from Libya near Salloum on Tuesday."
    assert all(i.type != "ground_incursion" for i in current(text))


def test_khwarij_are_what_the_army_of_pakistan_calls_militants() -> None:
    act = only(
        "ISPR said a group of khwarij trying to infiltrate through the Pakistan-Afghanistan border in North "
        "Waziristan was engaged by troops, and 15 khwarij were killed."
    )
    assert (act.type, act.outcome, act.classes) == ("ground_incursion", "repelled", ("cross_border",))


SPOKESMEN = [
    ("The spokesman for the Houthi forces, Yahya Saree, said drones hit an oil depot in Jeddah.", "YE"),
    ("The chief of Hezbollah, Naim Qassem, said rockets hit a base near Haifa.", "LB"),
]


@pytest.mark.parametrize(("text", "country"), SPOKESMEN)
def test_a_name_may_stand_between_an_office_and_what_it_says(text: str, country: str) -> None:
    act = only(text)
    assert act.status == "claimed"
    assert act.actor is not None
    assert act.actor.country == country


def test_who_governs_a_place_did_not_hit_it() -> None:
    text = "The governor of Belgorod region, Vyacheslav Gladkov, said shells hit a substation in Shebekino."
    assert only(text).actor is None


AT_TERRITORY = [
    "A missile that was launched from Yemen toward Israeli territory was intercepted by the air force.",
    "Three drones launched from Iraq at Israeli territory were shot down on Tuesday.",
]


@pytest.mark.parametrize("text", AT_TERRITORY)
def test_what_was_fired_at_a_territory_came_down_there(text: str) -> None:
    act = only(text)
    assert act.place is not None
    assert (act.place.country, act.classes) == ("IL", ("cross_border",))


def test_what_came_from_a_territory_came_down_elsewhere() -> None:
    act = only("A drone launched from Russian territory was shot down over the city of Sumy.")
    assert act.place is not None
    assert act.place.country == "UA"


SERVICES = [
    ("The IDF said the air force had attacked military infrastructure at the port of Latakia.", "IL"),
    ("The Israeli army said the navy had struck a fuel depot at Hodeidah in Yemen.", "IL"),
    ("Turkey's defence ministry said the air force struck PKK targets in Gara, Iraq.", "TR"),
    ("The Syrian army said the air force bombed a depot near Idlib.", "SY"),
    ("Over the past day, the IAF struck more than 70 targets in the Gaza Strip, the IDF said.", "IL"),
]


@pytest.mark.parametrize(("text", "country"), SERVICES)
def test_the_air_force_that_an_army_tells_of_is_its_own(text: str, country: str) -> None:
    act = only(text)
    assert act.actor is not None
    assert act.actor.country == country


RESORTED = [
    ("Pakistani troops resorted to unprovoked small-arms fire in Kupwara on Tuesday.", "PK"),
    ("Indian troops resorted to unprovoked shelling in Kotli on Tuesday, ISPR said.", "IN"),
    ("Pakistan resorted to mortar fire in Kupwara on Tuesday.", "PK"),
    ("Indian forces resorted to unprovoked firing in Rawalakot on Tuesday.", "IN"),
]


@pytest.mark.parametrize(("text", "country"), RESORTED)
def test_who_resorted_to_fire_fired(text: str, country: str) -> None:
    act = only(text)
    assert act.actor is not None
    assert (act.actor.country, act.classes) == (country, ("cross_border",))


def test_who_resorts_to_something_else_attacks_nobody() -> None:
    assert current("The steel plant resorted to layoffs in Leeds on Tuesday.") == []


REJECTED = [
    ("Ukraine accused Russia of shelling Kherson airport on Tuesday, a claim Russia rejected.", "UA"),
    ("Sudan accused Chad of shelling El Geneina airport on Tuesday, an allegation Chad has denied.", "SD"),
    ("Pakistan accused India of bombing Rawalpindi airport on Tuesday, which India denied.", "PK"),
    ("Pakistan said Indian jets bombed Bahawalpur on Tuesday, a claim dismissed by the Indian army.", "PK"),
    ("Sudan accused Chad of shelling El Geneina on Tuesday, something Chad has denied.", "SD"),
    ("The US said Iran attacked a tanker off Fujairah on Tuesday, a charge denied by Tehran.", "AE"),
]


@pytest.mark.parametrize(("text", "country"), REJECTED)
def test_who_rejects_a_charge_is_not_where_it_was(text: str, country: str) -> None:
    act = only(text)
    assert act.place is not None
    assert (act.place.country, act.status) == (country, "disputed")


def test_a_toll_that_is_denied_leaves_the_attack_sure() -> None:
    text = "Gunmen attacked a post in Goma on Tuesday; reports of more dead were denied by the army."
    assert only(text).status == "confirmed"
