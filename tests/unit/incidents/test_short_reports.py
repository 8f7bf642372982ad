"""One-paragraph incident notes: what insurgents do, what is done to mines, and what only tells of people."""

import pytest

from tests.unit.incidents.extracting import current, incidents, only

HIT = [
    # devices: set off, trodden on, made safe
    ("Rebels triggered a landmine in a cinema hall at Guwahati on Tuesday.", "explosive", "commercial"),
    ("A herdsman stepped on a landmine near Bijapur on Tuesday and lost a leg.", "explosive", None),
    ("Sappers destroyed a roadside bomb near Kandahar on Tuesday.", "explosive", None),
    (
        "Police found a landmine under a railway bridge near Latehar on Tuesday.",
        "explosive",
        "transport.bridge",
    ),
    ("Police found a landmine at a hamlet under Latehar police station on Tuesday.", "explosive", None),
    ("Two youths tossed a grenade into a bar in Bujumbura on Tuesday.", "explosive", "commercial"),
    ("A suicide car bomber rammed into a checkpoint in Mogadishu on Tuesday.", "explosive", "military"),
    # aircraft
    ("Warplanes carried out four raids on Hama on Tuesday.", "air_strike", None),
    ("A military helicopter dropped two bombs on a school in Loikaw on Tuesday.", "air_strike", "education"),
    (
        "Rebels triggered a blast on a railway track near Gaya on Tuesday, causing derailment of a train.",
        "explosive",
        "transport.rail",
    ),
    # roads dug up, machines wrecked, a bus burnt
    ("Rebels dug trenches across the highway near Gaya on Tuesday.", "sabotage", "transport.road"),
    ("Rebels vandalised a crusher at Latehar on Tuesday.", "sabotage", "commercial"),
    ("Rebels stopped a bus near Gaya on Tuesday and burnt it.", "sabotage", "commercial"),
    ("Rebels damaged optical fibre lines in Gaya on Tuesday.", "sabotage", "communications"),
    (
        "Men in a lorry carrying grain were stopped by rebels and their lorry was set ablaze near Gaya.",
        "sabotage",
        "commercial",
    ),
    # gas
    ("Chemical weapons were used in Douma on Tuesday, monitors said.", "armed_attack", None),
    ("Government troops used chlorine against Saraqib on Tuesday.", "armed_attack", None),
    ("Sarin was used in an attack on Khan Shaykhun on Tuesday.", "armed_attack", None),
    # people who shut in, break in, take over, spoil
    ("Rebels laid siege to a construction camp near Gaya on Tuesday.", "armed_attack", "commercial"),
    ("Rebels broke into the panchayat office in Gaya on Tuesday.", "armed_attack", "government"),
    (
        "Rebels seized the railway station in Gaya for two hours on Tuesday.",
        "armed_attack",
        "transport.rail",
    ),
    ("Militants poisoned the water supply of Maiduguri on Tuesday.", "sabotage", "water"),
    (
        "Hackers broke into the computer network of a utility in Odense on Tuesday.",
        "cyber_attack",
        "energy.grid",
    ),
    # fighting and shooting told by a noun
    ("Troops engaged in heavy clashes with rebels near Palmyra on Tuesday.", "armed_attack", None),
    ("Gun attacks in Karak on Tuesday have left seven people dead.", "armed_attack", None),
    ("In one of the most serious attacks in Syria, 250 people have been killed.", "armed_attack", None),
    ("In one of the deadliest attacks of the year, 30 people were shot dead in Kano.", "armed_attack", None),
    ("Heavy clashes erupted in Taiz on Tuesday, leaving ten dead.", "armed_attack", None),
    # whose it is
    ("Rebels blew up the transmission tower of a telecom firm in Gaya.", "explosive", "communications"),
    ("Rebels blew up a transmission tower in Gaya on Tuesday.", "explosive", "energy.grid"),
    ("Rebels set a government vehicle on fire in Kokrajhar on Tuesday.", "sabotage", "government"),
    ("Rebels destroyed a school in Gaya on Tuesday.", "sabotage", "education"),
    ("Rebels destroyed an army camp in Gaya on Tuesday.", "armed_attack", "military"),
    ("A grenade explosion amid clashes killed two people in Bangui on Tuesday.", "explosive", None),
    ("Fierce fighting broke out in Benghazi on Tuesday between rival militias.", "armed_attack", None),
    ("Violent clashes took place in Taiz on Tuesday between the army and rebels.", "armed_attack", None),
    ("The Syrian government used chlorine in Saraqib on Tuesday, inspectors found.", "armed_attack", None),
    (
        "The Pakistani air force carried out raids on hideouts in Miran Shah on Tuesday.",
        "air_strike",
        "military",
    ),
    ("A grenade exploded in the Ngagara quarter of Bujumbura on Tuesday.", "explosive", None),
    # what is burnt
    ("Rebels set blaze two machines at Kanker on Tuesday.", "sabotage", "commercial"),
    ("Rebels torched a house, a panchayat office and a shed in Gaya on Tuesday.", "sabotage", "government"),
    (
        "Rebels fled after demolishing a railway station near Gaya on Tuesday.",
        "sabotage",
        "transport.rail",
    ),
    (
        "Militants hurled a grenade at the office of the deputy commissioner in Imphal.",
        "explosive",
        "government",
    ),
]


@pytest.mark.parametrize(("text", "kind", "infrastructure"), HIT)
def test_an_act_and_what_it_hit(text: str, kind: str, infrastructure: str | None) -> None:
    incident = only(text)
    assert incident.type == kind
    category = incident.target.infrastructure if incident.target else None
    assert category == infrastructure or (infrastructure is None and category == "military")


BESIDE = [
    "Gunmen opened fire on policemen guarding a bank in Pulwama on Tuesday.",
    "Rebels fired at a police team patrolling the market in Bacheli on Tuesday.",
    "Rebels attacked a camp located in a school near Ranchi on Tuesday.",
    "A villager was attacked by rebels at the weekly market of Gaya on Tuesday.",
    "Rebels assaulted the sarpanch (chief) of a panchayat near Gaya on Tuesday.",
    "Police found a landmine close to a school near Gaya on Tuesday.",
    "Police found two bombs hidden in a water tank near Gaya on Tuesday.",
    "Villagers were watching a play near the school in Chatra when rebels fired on them on Tuesday.",
    "Police found a landmine on a dirt track near Gaya on Tuesday.",
]


@pytest.mark.parametrize("text", BESIDE)
def test_what_stands_beside_is_not_hit(text: str) -> None:
    told = [i.target.infrastructure for i in incidents(text) if i.target]
    assert set(told) <= {None, "military"}
    assert current(text)


RECORD = [
    "Police in Kanker arrested four men for their involvement in the torching of vehicles at a mine.",
    "Police arrested a rebel in Kochi. He was involved in the attacks on forest offices in Wayanad.",
    "She was accused of several crimes, including the burning of liquor shops in Kandhamal.",
    "The suspect, an expert in blowing up bridges and burning buses, was caught in Gaya.",
    "Rebels plan unrest in Gaya that will be spread by poisoning water supplies.",
    "The factory in Gaya used chlorine in water treatment on Tuesday.",
    "Troops found a cache with three roadside bombs near Rajouri on Tuesday.",
    "A gas explosion in a coal mine killed 12 people in Heilongjiang on Tuesday.",
    "Inspectors used toxic gas detectors in Douma on Tuesday.",
    "A shutdown called by rebels hit train services in Ranchi on Tuesday.",
    "A truck ran over a dog near Gaya on Tuesday.",
    "Troops in Dhusamareb captured a commander who carried out an attack on a hotel.",
    "A gas leak triggered a blast at a station near Gaya on Tuesday.",
    "Workers dug trenches across the road near Gaya on Tuesday to lay pipes.",
    "Attacks on buses in Karachi have left a mark on the city since 2009.",
]


@pytest.mark.parametrize("text", RECORD)
def test_no_act_is_told(text: str) -> None:
    assert current(text) == []


def test_an_act_of_a_record_counts_with_its_own_day() -> None:
    text = "Police in Gaya arrested two men for their involvement in the bombing of a bank on Monday."
    assert only(text).type == "explosive"


APART = [
    "Rebels set fire to the house of a headman in Gaya on Tuesday. They also set two tractors on fire.",
    "Rebels attacked the house of a headman in Gaya on Tuesday. They set two tractors on fire and left.",
]


@pytest.mark.parametrize("text", APART)
def test_a_house_and_machines_burnt_apart_are_two_incidents(text: str) -> None:
    told = current(text)
    assert {i.target.infrastructure for i in told if i.target} == {"residential", "commercial"}


def test_between_two_places_is_one_act_with_its_toll() -> None:
    incident = only("Three soldiers were killed on Tuesday when a mine went off between Jos and Bauchi.")
    assert incident.casualties is not None
    assert incident.casualties.killed == (3, 3)


def test_a_foiled_bid_stays_foiled_when_its_makers_are_killed() -> None:
    incident = only("Troops foiled an infiltration bid in Uri on Tuesday and killed two militants.")
    assert incident.outcome == "repelled"


TRIED = [
    "Rebels tried to blow up a mobile tower in Gaya on Tuesday.",
    "Troops foiled an attempt to blow up a gas pipeline in Arish on Tuesday.",
    "Troops dismantled a car bomb in Tikrit on Tuesday.",
]


@pytest.mark.parametrize("text", TRIED)
def test_what_was_only_tried_is_attempted(text: str) -> None:
    assert only(text).outcome == "attempted"


def test_a_man_caught_is_news_of_his_attack_only_with_its_day() -> None:
    assert only("Police caught two men who set a bus on fire in Gaya on Monday.").type == "sabotage"
