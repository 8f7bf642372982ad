"""Which country an attacker acts for: named, carried over from the campaign, blamed."""

from datetime import UTC, datetime

import pytest

from streams.articles.record import Article
from streams.incidents.extractor import Extractor
from streams.incidents.record import Incident
from tests.unit.incidents.extracting import only

TUESDAY = datetime(2025, 8, 19, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    """The cascade with its data, loaded once."""
    return Extractor.load()


def incidents(extractor: Extractor, text: str) -> tuple[Incident, ...]:
    """What `text` tells, as published on a Tuesday."""
    return extractor.extract(Article(id="1", source="own", text=text, published_at=TUESDAY))


def sides(extractor: Extractor, text: str) -> dict[str, str | None]:
    """The actor's country by the place's name."""
    return {
        each.place.name: each.actor.country if each.actor else None
        for each in incidents(extractor, text)
        if each.place is not None
    }


def test_weapon_with_no_actor_is_of_the_campaign(extractor: Extractor) -> None:
    """An act with a weapon takes the side of the attack on the same country told before it."""
    told = sides(
        extractor,
        "Ukrainian drones struck an oil depot in Saratov on Monday, the governor said.\n\n"
        "In Volgograd, a drone hit a block of flats, injuring three people.",
    )
    assert told["Saratov"] == told["Volgograd"] == "UA"


def test_whose_attack_it_is_may_be_unknown(extractor: Extractor) -> None:
    """Nothing is carried over where the text says that nobody knows."""
    told = sides(
        extractor,
        "Israeli jets bombed a depot near Damascus on Monday, the army said.\n\n"
        "A drone hit a house in Homs the same day. It was not clear who had launched it.",
    )
    assert told["Homs"] is None


def test_a_mine_is_of_no_campaign(extractor: Extractor) -> None:
    """Mines lie where they were laid: no side is carried over to them."""
    told = sides(
        extractor,
        "Ukrainian drones struck an oil depot in Saratov on Monday, the governor said.\n\n"
        "A farmer was killed by a mine in Bryansk region, officials said.",
    )
    assert told["Bryansk region"] is None


def test_blamed_in_a_sentence_of_its_own(extractor: Extractor) -> None:
    """ "The army blamed X" names the actor of the act told before."""
    told = sides(
        extractor,
        "Rockets slammed into a market in Kilis on Monday, killing two people.\n\n"
        "The defence minister blamed Syria.",
    )
    assert told["Kilis"] == "SY"


def test_responsibility_for_previous_attacks_is_not_for_this_one(extractor: Extractor) -> None:
    """What is said of the past names nobody now."""
    told = sides(
        extractor,
        "Rockets slammed into a market in Kilis on Monday, killing two people.\n\n"
        "Syria was behind previous attacks, a newspaper wrote.",
    )
    assert told["Kilis"] is None


def test_its_forces_are_the_speakers(extractor: Extractor) -> None:
    """ "India's ministry said its forces had ..." tells who its forces are."""
    told = sides(
        extractor, "India's defence ministry said its forces had bombed radars near Lahore on Monday."
    )
    assert told["Lahore"] == "IN"


def test_a_dateline_is_no_actor(extractor: Extractor) -> None:
    """The country that a report is sent from did nothing."""
    told = sides(extractor, "BEIRUT, Lebanon - Mortar rounds landed on the airport of Aleppo on Monday.")
    assert "LB" not in told.values()


def test_origin_of_people_is_no_origin_of_fire(extractor: Extractor) -> None:
    """Rockets "from Lebanon" are Lebanon's; who kills tourists from Germany is no German."""
    told = sides(extractor, "Rockets fired from Lebanon hit Nahariya on Monday, the police said.")
    assert told["Nahariya"] == "LB"
    told = sides(extractor, "Gunmen killed four tourists from Germany in Cairo on Monday, the police said.")
    assert told["Cairo"] is None


def test_air_defence_attacks_nobody(extractor: Extractor) -> None:
    """Who shoots drones down is not who sent them."""
    (shot,) = incidents(
        extractor,
        "Russia's defence ministry said its air defences had destroyed 46 drones over Bryansk region.",
    )
    assert (shot.outcome, shot.actor) == ("intercepted", None)


def test_another_drone_is_of_the_same_side(extractor: Extractor) -> None:
    """ "Another drone" that strays over a second border is of the first one's side."""
    told = sides(
        extractor,
        "A Russian drone crashed into a block of flats in Galati, Romania, on Monday.\n\n"
        "Another drone crashed into a barn near Cahul in Moldova.",
    )
    assert told["Cahul"] == told["Galati"] == "RU"


def test_rebels_in_the_sentence_leave_no_room_for_the_campaign(extractor: Extractor) -> None:
    """Where an armed group is named, its country's enemies are not taken for granted."""
    told = sides(
        extractor,
        "Rwandan troops shelled Bukavu on Monday, the Congolese army said.\n\n"
        "Mortar rounds landed on the hospital of Goma as M23 fought pockets of resistance.",
    )
    assert told["Goma"] is None


def test_who_carried_an_operation_out_is_who_struck() -> None:
    told = (
        "Dozens of people died in air strikes on Monday. Turkey carried out an operation in the Iraqi "
        "province of Duhok to kill rebels."
    )
    incident = only(told)
    assert incident.actor is not None
    assert incident.actor.country == "TR"
    assert incident.classes == ("cross_border",)


def test_an_accusation_without_a_place_names_the_side(extractor: Extractor) -> None:
    """ "Turkish forces had fired on the park": it was they who shelled the park told of before."""
    told = sides(
        extractor,
        "Artillery shells slammed into a park near Zakho on Monday, killing nine people.\n\n"
        "The prime minister said that Turkish forces had fired on the park.",
    )
    assert told["Zakho"] == "TR"


def test_whose_building_it_is_is_not_who_did_it(extractor: Extractor) -> None:
    """The embassy's country is no attacker."""
    told = sides(extractor, "A drone slammed into a house near the US embassy in Baghdad on Monday.")
    assert told["Baghdad"] is None


def test_fire_from_a_region_falls_elsewhere(extractor: Extractor) -> None:
    """Rockets fired from a region that hit a town: the town is the place, the region's country the side."""
    told = sides(extractor, "Rockets fired from Syria's northern region of Aleppo hit Kilis on Monday.")
    assert told == {"Kilis": "SY"}


def test_whose_drone_it_was(extractor: Extractor) -> None:
    """ "The drone was most probably Ukrainian" names the side of the act told before."""
    told = sides(
        extractor,
        "A drone struck the chimney of a power station near Narva, Estonia, on Monday.\n\n"
        "The drone was most probably Ukrainian, the interior minister said.",
    )
    assert set(told.values()) == {"UA"}


def test_men_working_for_an_intelligence_service(extractor: Extractor) -> None:
    """Agents act for the state whose service they work for."""
    told = sides(
        extractor, "Two men working for Russian intelligence blew up a railway track near Lublin on Monday."
    )
    assert told["Lublin"] == "RU"


def test_gunmen_in_a_country_do_not_act_for_it(extractor: Extractor) -> None:
    """ "In neighbouring Niger, gunmen blew up ...": Niger is the place."""
    told = sides(extractor, "In neighbouring Niger, gunmen blew up a pipeline near Agadez on Monday.")
    assert set(told.values()) == {None}


@pytest.mark.parametrize(
    ("text", "place", "side"),
    [
        ("Five people were killed in a Russian missile strike on Kharkiv on Monday.", "Kharkiv", "RU"),
        (
            "Israeli officials confirmed that a drone had hit a house in Haifa on Monday, killing one man. "
            "Hezbollah said it was responsible.",
            "Haifa",
            "LB",
        ),
        (
            "A drone hit a depot in Isfahan on Monday, the governor said. "
            "US officials said Israel had carried out the strike.",
            "Isfahan",
            "IL",
        ),
        (
            "The Pentagon said on Monday its forces had carried out a strike in Mosul that killed a man.",
            "Mosul",
            "US",
        ),
        (
            "Sudan's army accused the United Arab Emirates of launching drone strikes on Kassala on Monday.",
            "Kassala",
            "AE",
        ),
        ("Ethiopian air force jets bombed a market in Mekelle on Monday.", "Mekelle", "ET"),
        (
            "Three farmers were killed when Pakistani troops opened fire in Rajouri on Monday.",
            "Rajouri",
            "PK",
        ),
    ],
)
def test_actor_beside_what_it_did(extractor: Extractor, text: str, place: str, side: str) -> None:
    """The side stands before the attack noun, before aircraft, or in the clause that tells how."""
    assert sides(extractor, text)[place] == side


WHO_DID_IT = [
    # "its border village" is no subject: the shells came from where they were fired
    (
        "Tajikistan, which doubts the Taliban's word, said shells fired from Afghanistan had fallen on its "
        "border village of Chubek on Tuesday.",
        {"Chubek": "AF"},
    ),
    # a government that says whose fire it was speaks of what was told before
    (
        "Artillery shells hit a market near Penjwen, in Iraq, on Tuesday, killing two traders. Iraq's "
        "president said that Iranian forces had fired on the market.",
        {"Penjwen": "IR"},
    ),
    (
        "Members of al-Shabaab crossed into Kenya on Tuesday and burned a school near Mandera.",
        {"Mandera": "SO"},
    ),
    (
        "Al-Shabaab said it had attacked a bus near Lamu, in Kenya, on Monday. Its fighters also ambushed a "
        "lorry near Mandera on Tuesday.",
        {"Lamu": "SO", "Mandera": "SO"},
    ),
    # who is bombed by a country that is not at war with it need not be who hits that country
    (
        "Kenyan jets bombed a camp near Kismayo in Somalia on Monday. A drone hit the airport of Mombasa in "
        "Kenya on Tuesday.",
        {"Kismayo": "KE", "Mombasa": None},
    ),
    # what a group is accused of is another deed, and it has no aircraft
    (
        "Israeli jets bombed a house in Rafah on Monday. An air strike on Khan Younis killed 17 people. "
        "Israel accuses Hamas of using civilians as shields.",
        {"Rafah": "IL", "Khan Younis": "IL"},
    ),
    # a band acts for the country that it is based in (codebook ruling 5)
    (
        "About 40 armed men crossed the river from Burkina Faso on Tuesday and attacked a school near "
        "Tillaberi in Niger.",
        {"Tillaberi": "BF"},
    ),
    (
        "Rwandan guns shelled Uvira in Congo on Monday. Shells also hit Goma on Tuesday; the governor did "
        "not say whom he suspected.",
        {"Uvira": "RW", "Goma": None},
    ),
    (
        "The IDF bombed a port in Gaza City on Monday. On Tuesday a missile killed a Hamas commander in "
        "Rafah.",
        {"Gaza City": "IL", "Rafah": "IL"},
    ),
]


@pytest.mark.parametrize(("text", "told"), WHO_DID_IT)
def test_who_did_it(extractor: Extractor, text: str, told: dict[str, str | None]) -> None:
    """A side is told by names, pronouns and origins; neither victims nor bystanders have done it."""
    assert sides(extractor, text) == told


FORCES = [
    ("Troops stormed the city hall of Kherson in Ukraine on Monday, witnesses said.", {"Kherson": "UA"}),
    ("Police opened fire on a rally in Kherson in Ukraine on Monday.", {"Kherson": None}),  # no side of a war
    ("Gunmen killed two soldiers in Kherson in Ukraine on Monday.", {"Kherson": None}),  # the dead
    # a people behind the first actor says whose the plan was
    (
        "The group of militants turned down an Egyptian plan and fired rockets at Ashkelon in Israel on "
        "Monday.",
        {"Ashkelon": None},
    ),
]


@pytest.mark.parametrize(("text", "told"), FORCES)
def test_unnamed_soldiers_are_the_country_s_own(
    extractor: Extractor, text: str, told: dict[str, str | None]
) -> None:
    assert sides(extractor, text) == told


NOT_THEIRS = [
    # whom somebody is for, whose operation it was, who prayed: none of them acts
    ("Pro-Russian activists stormed the city hall of Kherson in Ukraine on Monday.", {"Kherson": None}),
    (
        "Despite a Ukrainian operation to contain them, gunmen seized the city hall of Kherson in Ukraine on "
        "Monday.",
        {"Kherson": None},
    ),
    (
        "As Israelis prayed on Monday, a mortar shell landed in the Syrian village of Hader.",
        {"Hader": None},
    ),
    # a group that is named is of the campaign's own side
    (
        "Houthi rebels fired missiles at Jeddah in Saudi Arabia on Monday. A drone hit the airport of Abha "
        "on Tuesday; the United States said Iran armed the Houthis.",
        {"Jeddah": "YE", "Abha": "YE"},
    ),
    # who tells of an attack on his own country leaves room for the campaign
    (
        "Ukrainian drones hit a depot in Saratov on Monday. Russia's defence ministry spoke of an attempt to "
        "attack a residence at Valdai with 91 drones on Tuesday.",
        {"Saratov": "UA", "Valdai": "UA"},
    ),
]


@pytest.mark.parametrize(("text", "told"), NOT_THEIRS)
def test_who_stands_by_has_not_done_it(extractor: Extractor, text: str, told: dict[str, str | None]) -> None:
    assert sides(extractor, text) == told


@pytest.mark.parametrize(("who", "side"), [("The opposition", None), ("The interior ministry", "SY")])
def test_the_opposition_does_not_know_who_did_it(extractor: Extractor, who: str, side: str | None) -> None:
    story = f"A car bomb killed nine people in Beirut on Monday. {who} blamed Damascus for the bombing."
    assert sides(extractor, story) == {"Beirut": side}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "Militants in Gaza fired rockets at Ashkelon, Israel, on Monday.",
            {"Ashkelon": "PS"},
            id="fired from",
        ),
        pytest.param(
            "A drone attack blamed on Ukraine set fire to an oil depot in Ryazan.",
            {"Ryazan": "UA"},
            id="blamed",
        ),
        pytest.param(
            '"Our jets hit a depot in Baalbek, Lebanon," the Israeli military said.',
            {"Baalbek": "IL"},
            id="our",
        ),
        pytest.param(
            "The president said on Monday that his forces had hit a depot in Ryazan.",
            {"Ryazan": "UA"},  # no army strikes its own depot, and Russia has one foe in war
            id="his",
        ),
        pytest.param(
            "Rwandan troops fighting alongside the M23 shelled Goma on Monday.",
            {"Goma": "RW"},
            id="alongside",
        ),
    ],
)
def test_whose_men_they_are(extractor: Extractor, text: str, told: dict[str, str | None]) -> None:
    assert sides(extractor, text) == told


def test_who_tracks_a_drone_has_not_sent_it(extractor: Extractor) -> None:
    told = sides(extractor, "Romania's army tracked a drone, which crashed near Tulcea on Monday.")
    assert told == {"Tulcea": None}
    told = sides(extractor, "Russia launched a drone that hit a house in Sumy on Monday.")
    assert told == {"Sumy": "RU"}
