"""Who did it, for whom, who says so, and the classes that follow."""

import pytest

from tests.unit.incidents.extracting import current, only

SIDES = [
    ("Ukrainian forces shelled a warehouse in Belgorod on Tuesday.", "UA", True),
    ("Houthi rebels fired missiles at Eilat on Tuesday.", "YE", True),
    ("Pro-Ukrainian militias crossed the border into Belgorod region on Tuesday.", "UA", True),
    ("Moscow launched drones at Odesa on Tuesday.", "RU", True),
    ("Taliban fighters attacked a bridge in Kunduz on Tuesday.", None, False),  # its own country (ruling 5)
    ("Unidentified gunmen attacked a bridge in Kaduna on Tuesday.", None, False),
    ("Pro-Russian gunmen seized the town hall of Horlivka on Tuesday.", None, False),  # theirs, not Russia's
    ("Russian-backed separatists shelled Mariupol on Tuesday. Kyiv blamed Russia.", None, False),
]


@pytest.mark.parametrize("how", ["Large-scale", "Long-range", "Pre-dawn", "Early-morning", "Heavy"])
def test_a_sentence_may_open_with_how_strikes_came(how: str) -> None:
    told = only(f"{how} Russian strikes hit Kyiv on Monday.")
    assert told.actor is not None
    assert (told.actor.country, told.classes) == ("RU", ("cross_border",))


@pytest.mark.parametrize(("text", "country", "crosses"), SIDES)
def test_side_and_border(text: str, country: str | None, crosses: bool) -> None:
    incident = only(text)
    assert (incident.actor.country if incident.actor else None) == country
    assert ("cross_border" in incident.classes) == crosses


STATUSES = [
    ("Drones hit an oil depot in Ryazan on Tuesday, the regional governor said.", "confirmed"),
    ("Drones hit an oil depot in Ryazan on Tuesday.", "confirmed"),
    ("Ukraine's military said it struck an oil depot in Ryazan on Tuesday.", "claimed"),
]


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_status(text: str, status: str) -> None:
    assert only(text).status == status


def test_intercepted_is_no_infrastructure_strike() -> None:
    incident = only("Russia shot down Ukrainian drones over the Kursk region on Tuesday.")
    assert incident.classes == ("cross_border",)


def test_unnamed_side_is_implied_by_the_other_strikes() -> None:
    found = current(
        "Kyiv launched drones at Belgorod on Tuesday. A refinery in Kstovo was also attacked "
        "by drones on Tuesday."
    )
    assert {i.actor and i.actor.country for i in found} == {"UA"}


def test_place_of_the_clause_not_of_the_speaker() -> None:
    incident = only("Officials in Paris said that drones hit a refinery in Saratov on Tuesday.")
    assert incident.place is not None
    assert incident.place.country == "RU"


def test_the_day_of_a_statement_is_not_that_of_the_attack() -> None:
    """A day told with the act, or of the act it goes on about, is better than that of "said on"."""
    told = current(
        "Russian shelling hit homes in Sumy, Ukraine, on Saturday evening. "
        "Artillery fire also hit a hospital in Konotop, officials said on Sunday."
    )
    assert {i.time.start[:10] for i in told if i.time} == {"2025-06-07"}
    assert len(told) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A drone struck the Trypilska power station in northern Ukraine.", "Trypilska power station"),
        ("A drone damaged a hangar at the naval base of Haifa, in northern Israel.", "Haifa"),
    ],
)
def test_what_lies_in_a_country_is_finer_than_the_country(text: str, name: str) -> None:
    """The place of "the X plant in northern Y" is X, though no preposition comes before it."""
    place = only(text).place
    assert place is not None
    assert place.name == name


def test_a_capital_told_by_its_people_is_a_place() -> None:
    """ "In the Syrian capital" says where; "Syrian troops" does not."""
    told = only("Israeli warplanes bombed a bridge in the Syrian capital on Monday, a monitor said.")
    assert told.place is not None
    assert told.place.country == "SY"
    assert "cross_border" in told.classes


def test_a_lead_dated_by_its_source_is_the_act_told_below() -> None:
    """ "Officials said on Tuesday" sets the lead apart from no act told more exactly."""
    told = only(
        "An explosion wrecked a railway bridge in northern Kosovo, officials said on Tuesday. "
        "The bridge was blown open near Mitrovica on Monday evening."
    )
    assert told.place is not None
    assert told.place.name == "Mitrovica"
    assert told.time is not None
    assert told.time.start[:10] == "2025-06-09"


def test_wreckage_that_sets_a_facility_on_fire() -> None:
    """Ruling 10: what comes down on "its grounds" and burns them strikes the facility, once."""
    told = only("A refinery in Saratov caught fire after debris of downed Ukrainian drones fell on its site.")
    assert told.target is not None
    assert told.target.infrastructure == "energy.refinery"
    assert told.outcome == "carried_out"
    assert current("The airport closed for an hour after a drone fell on its way to the border.") == []


@pytest.mark.parametrize("place", ["Port-au-Prince", "Kashmore in Sindh"])
def test_bandits_are_of_no_one_country(place: str) -> None:
    actor = only(f"Bandits attacked a hospital in {place} on Tuesday.").actor
    assert actor is None or actor.country is None


@pytest.mark.parametrize("hurt", ["", " and another seriously injured", " and another was injured"])
def test_whom_an_attack_killed_did_not_do_what_it_did(hurt: str) -> None:
    told = (
        f"Two Chadian soldiers were killed{hurt} in a drone attack that targeted an army camp near Abeche on "
        "Friday."
    )
    incident = only(told)
    assert incident.actor is None
    assert incident.target is not None
    assert incident.target.infrastructure == "military"


def test_the_peoples_liberation_army_is_chinas() -> None:
    actor = only("The People's Liberation Army fired missiles at a boat off Taiwan on Monday.").actor
    assert actor is not None
    assert actor.country == "CN"


@pytest.mark.parametrize(
    "text",
    [
        "Sweden boarded a freighter which it suspects of having cut a data cable off Gotland on Sunday.",
        "Sweden suspects a freighter of having cut a data cable off Gotland on Sunday.",
    ],
)
def test_who_suspects_did_not_do_it(text: str) -> None:
    incident = only(text)
    assert incident.actor is None
    assert incident.target is not None
    assert incident.target.infrastructure == "communications"


def test_a_country_that_only_holds_the_town_did_not_do_it() -> None:
    assert only("In Kherson, Ukraine, drones hit a bus on Monday.").actor is None
    actor = only("In Mastung, Pakistan, gunmen seized a police station on Monday.").actor
    assert actor is not None
    assert actor.name == "gunmen"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Ammunition depots were hit near Tyre on Monday, the Israeli army said.", "IL"),
        ("A military airfield was struck in Kursk region on Monday, Ukraine's general staff said.", "UA"),
        ("Power stations were struck in Lviv on Monday, the Ukrainian army said.", None),
    ],
)
def test_an_army_tells_of_what_it_struck_abroad(text: str, country: str | None) -> None:
    actor = only(text).actor
    assert (actor and actor.country) == country


@pytest.mark.parametrize(
    "text",
    [
        "A bridge was hit by a lorry in Lviv on Monday, the Russian foreign ministry said.",
        "A tanker was hit in the Red Sea on Monday, the Israeli army said.",
    ],
)
def test_what_others_tell_of_is_not_their_work(text: str) -> None:
    assert all(i.actor is None for i in current(text))


@pytest.mark.parametrize("who", ["Ukraine's military", "Ukraine's general staff", "The Ukrainian army"])
def test_who_confirms_a_strike_abroad_made_it(who: str) -> None:
    incident = only(f"{who} confirmed a strike on an oil refinery in Russia's Samara region on Monday.")
    assert incident.actor is not None
    assert incident.actor.country == "UA"
    assert current("Railway workers confirmed a strike at a depot in Leeds on Monday.") == []


@pytest.mark.parametrize(
    "where", ["on the capital, Kyiv,", "in Ukraine's capital, Kyiv,", "on the city of Kyiv"]
)
def test_the_capital_that_was_hit_hit_nobody(where: str) -> None:
    actor = only(f"A missile strike {where} killed four people on Friday.").actor
    assert actor is None


def test_a_side_that_no_sentence_names_is_called_as_the_text_calls_it() -> None:
    actor = only("Air defences intercepted an attack by drones from Lebanon on Israel on Monday.").actor
    assert actor is not None
    assert (actor.name, actor.country) == ("Lebanon", "LB")


@pytest.mark.parametrize(
    ("who", "side"),
    [
        ("U.S. and British forces", "US"),
        ("British and American warplanes", "GB"),
        ("Israel and the United States", "IL"),
    ],
)
def test_the_first_of_two_who_act_together_leads(who: str, side: str) -> None:
    actor = only(f"{who} carried out strikes on a depot in Yemen on Monday.").actor
    assert actor is not None
    assert actor.country == side


def test_a_military_projectile_may_be_anybodys() -> None:
    told = (
        "Two people were killed on Monday when a military projectile hit a shop in Jazan, Saudi Arabia said."
    )
    assert only(told).actor is None


def test_who_reports_attacks_did_not_do_them() -> None:
    told = "New attacks were also reported on Monday by Qatar and the United Arab Emirates."
    assert {i.actor for i in current(told)} == {None}


def test_the_end_of_a_headline_is_no_word_before_its_start() -> None:
    incident = only("Kyiv struck the Ryazan oil refinery overnight, 200 km from Russia's capital")
    assert incident.actor is not None
    assert incident.actor.country == "UA"


@pytest.mark.parametrize(
    "frame",
    [
        "According to the regional police, an",
        "At about 3 a.m., an",
        "In the village of Yaroun, an",
        "In a separate attack, an",
        "After the talks in Cairo, an",
    ],
)
def test_what_a_sentence_opens_with_hides_nobody(frame: str) -> None:
    actor = only(f"{frame} Israeli drone struck a house near Tyre on Monday.").actor
    assert actor is not None
    assert actor.country == "IL"


@pytest.mark.parametrize(
    "who",
    [
        "Pro-Ukrainian Russian fighters",
        "Russian fighters loyal to Kyiv",
        "Anti-Kremlin Russian fighters based there",
    ],
)
def test_russians_who_fight_for_ukraine_act_for_it(who: str) -> None:
    """Ruling 5: militias act for the side that they fight for."""
    (one,) = current(f"{who} raided the village of Kozinka in Russia's Belgorod region on Tuesday.")
    assert one.actor is not None
    assert one.actor.country == "UA"
    assert one.classes == ("cross_border",)


def test_the_pkk_does_not_act_for_turkey() -> None:
    (one,) = current("Two Turkish soldiers were killed in northern Iraq on Tuesday by PKK militants.")
    assert one.actor is not None
    assert one.actor.country is None
    assert one.classes == ()


@pytest.mark.parametrize(
    ("who", "country"), [("Yemen's Iranian-backed rebels", "YE"), ("Lebanon's Iran-backed militia", "LB")]
)
def test_a_group_is_of_its_own_country_not_of_who_backs_it(who: str, country: str) -> None:
    (one,) = current(f"{who} fired a missile at Haifa in Israel on Tuesday.")
    assert one.actor is not None
    assert one.actor.country == country


def test_who_struck_abroad_did_not_strike_at_home() -> None:
    text = (
        "Israel's military said on Monday that it had hit more than 20 sites in Gaza after 80 launches from "
        "there. A house was hit by a rocket in Netivot, in southern Israel, according to Israeli police. "
        "The health ministry in Gaza said the Israeli strikes had killed three people."
    )
    rocket = next(i for i in current(text) if i.place and i.place.name == "Netivot")
    assert rocket.actor is None or rocket.actor.country != "IL"


def test_who_was_hired_acts_for_who_hired_him() -> None:
    incident = only("A shop in Vilnius was set on fire on Monday by a Ukrainian recruited by Russia's GRU.")
    assert incident.actor is not None
    assert incident.actor.country == "RU"


@pytest.mark.parametrize(
    "text",
    [
        "Rebels torched 40 lorries bringing fuel from Senegal near Diboli in Mali on Monday.",
        "A suicide bomber rammed a bus taking Chinese workers to a dam near Besham on Monday, killing five.",
        "Three drones flying towards Moscow were shot down on Monday.",
    ],
)
def test_who_was_on_the_way_did_not_do_it(text: str) -> None:
    actor = only(text).actor
    assert actor is None or actor.country is None


def test_whom_the_blame_is_put_on_did_it() -> None:
    incident = only("A drone hit the airport of Dubai on Monday. The emirate put the blame on Iran.")
    assert incident.actor is not None
    assert incident.actor.country == "IR"
