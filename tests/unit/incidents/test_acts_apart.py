"""Several acts of one sentence or story, told apart: by place, arms, toll and rank."""

import pytest

from tests.unit.incidents.extracting import current, hit, told


def deaths(text: str) -> dict[str, int | None]:
    """How many died at each place, at most."""
    return {
        i.place.name: i.casualties.killed[1] if i.casualties and i.casualties.killed else None
        for i in current(text)
        if i.place
    }


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "Russia launched missiles at Dnipro and drones at Odesa overnight, officials said.",
            {("missile_strike", "Dnipro"), ("drone_strike", "Odesa")},
        ),
        (
            "Russia fired missiles at Lviv, drones at Sumy and rockets at Kherson on Monday.",
            {("missile_strike", "Lviv"), ("drone_strike", "Sumy"), ("shelling", "Kherson")},
        ),
        (
            "Houthi fighters fired two missiles at a tanker in the Red Sea on Monday and a swarm of drones "
            "at the Israeli port city of Eilat.",
            {("missile_strike", "Red Sea"), ("drone_strike", "Eilat")},
        ),
        (
            "Russia launched missiles and drones at Dnipro on Monday.",
            {("strike_unspecified", "Dnipro")},
        ),
        (
            "An Israeli strike on a car in Tyre killed one person on Tuesday and another on a motorcycle in "
            "Nabatieh wounded three.",
            {("strike_unspecified", "Tyre"), ("strike_unspecified", "Nabatieh")},
        ),
        (
            "Two U.S. air strikes hit Yemen on Tuesday. The first struck the fuel port of Ras Isa; the"
            " second hit a water tank in Hajjah governorate, cutting off supply to 20,000 people.",
            {("air_strike", "Ras Isa"), ("air_strike", "Hajjah governorate")},
        ),
        (
            "Saboteurs cut fibre-optic cables near Lyon in the early hours of Sunday and again near Reims on "
            "Monday night, disrupting internet services for 40,000 customers.",
            {("sabotage", "Lyon"), ("sabotage", "Reims")},
        ),
        (
            "Gunmen attacked a convoy in Kidal on Sunday and again in Gao on Monday.",
            {("armed_attack", "Kidal"), ("armed_attack", "Gao")},
        ),
        (
            "Gunmen ambushed a patrol in Apatzingan on Tuesday. In a third attack assailants set fire to"
            " buses blocking the highway to Uruapan.",
            {("armed_attack", "Apatzingan"), ("sabotage", "Uruapan")},
        ),
        (
            "Pakistani air strikes hit Kandahar on Saturday. Pakistan's military said it had killed 30"
            " fighters who tried to cross the border in Kurram.",
            {("air_strike", "Kandahar"), ("ground_incursion", "Kurram")},
        ),
        (
            "Israeli forces killed two Palestinians in a raid on Jenin and one in Nablus on Tuesday.",
            {("armed_attack", "Jenin"), ("armed_attack", "Nablus")},
        ),
        (
            "Russian forces dropped guided bombs on Sloviansk and shelled Nikopol on Tuesday.",
            {("air_strike", "Sloviansk"), ("shelling", "Nikopol")},
        ),
        (
            "Militants killed four policemen in Rafah and blew up a gas pipeline south of al-Arish Sunday.",
            {("armed_attack", "Rafah"), ("explosive", "al-Arish")},
        ),
        (
            "Masked men burned down a school in Araucania region on Monday, and in neighbouring Biobio,"
            " gunmen shot at a truck, wounding the driver.",
            {("sabotage", "Araucania region"), ("armed_attack", "Biobio")},
        ),
        (
            "Russian forces attacked Nikopol 12 times and Marhanets twice on Tuesday.",
            {("strike_unspecified", "Nikopol"), ("strike_unspecified", "Marhanets")},
        ),
        (
            "Two men carried out a shooting at a bus stop in Jerusalem on Sunday.",
            {("armed_attack", "Jerusalem")},
        ),
        (
            "Ukrainian drones hit a depot in Engels, and forced airports in Moscow to close.",
            {("drone_strike", "Engels")},
        ),
    ],
)
def test_each_place_has_what_was_sent_there(text: str, acts: set[tuple[str, str | None]]) -> None:
    assert told(text) == acts
    assert len(current(text)) == len(acts)


@pytest.mark.parametrize(
    ("text", "dead"),
    [
        (
            "Five people were killed, three in a car bombing in Cali and two in a drone attack on a police "
            "station in Jamundi, officials said Tuesday.",
            {"Cali": 3, "Jamundi": 2},
        ),
        (
            "Gunmen killed at least 11 people in two attacks on villages in Nigeria's Plateau state,"
            " residents said. In the first attack, late on Sunday, armed men stormed the town of Bokkos and"
            " shot dead seven people. A second raid on Monday night in Mangu left four villagers dead.",
            {"Bokkos": 7, "Mangu": 4},
        ),
        (
            "Russian forces dropped guided bombs on Sloviansk and shelled Nikopol on Tuesday, killing two"
            " people in the first attack and one in the second.",
            {"Sloviansk": 2, "Nikopol": 1},
        ),
        (
            "A strike killed eight men in Paktika province and another in neighbouring Khost wounded five.",
            {"Paktika province": 8, "Khost": None},
        ),
        ("A strike killed two men in Tyre and another in Sidon, medics said.", {"Tyre": 2, "Sidon": 1}),
        (
            "Five people were killed in Cali on Tuesday and two in a drone attack in Jamundi, police said.",
            {"Cali": 5, "Jamundi": 2},
        ),
    ],
)
def test_each_place_has_its_own_dead(text: str, dead: dict[str, int | None]) -> None:
    assert deaths(text) == dead


def test_whoever_raided_two_places_burned_trucks_at_neither_alone() -> None:
    text = "Fighters attacked convoys near Kayes and near the town of Sikasso, and burned dozens of trucks."
    assert {place for _, place in hit(text)} == {"Kayes", "Sikasso"}
    assert {i.type for i in current(text)} == {"armed_attack"}


@pytest.mark.parametrize(
    "text",
    [
        "A police raid in Rio on Tuesday left 12 people dead.",
        "A storm in Mangu left four villagers dead.",
        "A strike in Mangu left commuters stranded on Tuesday.",
        "The company launched phones at a fair in Berlin and drones at another in Paris on Monday.",
        "Fans launched flares at the pitch in Turin and drones at a concert in Milan filmed the crowd.",
    ],
)
def test_no_arms_no_act(text: str) -> None:
    assert not current(text)


def test_on_whose_coast_a_town_is() -> None:
    found = current(
        "A cargo ship was hit by a sea drone off the Turkish coast near Sinop. It sank off Brazil."
    )
    assert {i.place.country for i in found if i.place} == {"TR"}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "Thai and Cambodian forces traded fire along their border on Tuesday. Cambodian rockets hit a "
            "hospital in Surin province, the Thai army said. Thai jets bombed a bridge in Oddar Meanchey.",
            {("shelling", "Surin province"), ("air_strike", "Oddar Meanchey")},
        ),
        (
            "India and Pakistan exchanged fire across the Line of Control on Tuesday. Pakistani shells killed"
            " two villagers in Poonch.",
            {("shelling", "Poonch")},
        ),
        (
            "Rwandan and Congolese troops exchanged fire in Goma on Tuesday. Rwandan shells hit a school in "
            "Sake.",
            {("armed_attack", "Goma"), ("shelling", "Sake")},
        ),
    ],
)
def test_an_exchange_is_the_sum_of_what_each_side_hit(text: str, acts: set[tuple[str, str | None]]) -> None:
    assert told(text) == acts


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Gunmen attacked a police station in Mardan on Monday. Police foiled the attack.", {"repelled"}),
        ("Fighters stormed a base in Adale. The army repelled the assault on the base.", {"repelled"}),
        (
            "Gunmen attacked a police station in Mardan on Monday, killing three officers. Police foiled a "
            "second attack in Swabi.",
            {"carried_out", "repelled"},
        ),
    ],
)
def test_which_attack_was_driven_back(text: str, ends: set[str]) -> None:
    assert {i.outcome for i in current(text)} == ends


@pytest.mark.parametrize(
    ("text", "sites"),
    [
        (
            "Russia struck Kharkiv and a power plant in Zmiiv on Monday.",
            {(None, "Kharkiv"), ("energy.power_plant", "Zmiiv")},
        ),
        (
            "Hezbollah fired rockets at Kiryat Shmona and at an army base near Safed.",
            {(None, "Kiryat Shmona"), ("military", "Safed")},
        ),
        (
            "Russia struck Kharkiv, and residential buildings in Chuhuiv, on Monday.",
            {(None, "Kharkiv"), ("residential", "Chuhuiv")},
        ),
        (
            "Russia attacked the port city of Odesa and an oil depot in Izmail.",
            {(None, "Odesa"), ("energy.fuel_storage", "Izmail")},
        ),
        ("Israel struck Iran and a refinery in Isfahan.", {("energy.refinery", "Isfahan")}),
        ("Russian missiles hit Kyiv and a refinery.", {("energy.refinery", "Kyiv")}),
        (
            "Russia struck Kharkiv and Sumy power plants on Monday.",
            {("energy.power_plant", "Kharkiv"), ("energy.power_plant", "Sumy")},
        ),
    ],
)
def test_a_town_and_a_facility_in_another_are_hit(text: str, sites: set[tuple[str | None, str]]) -> None:
    assert hit(text) == sites


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        (
            "A Houthi drone fired at Abha airport had been shot down and another aimed at Jizan crashed.",
            {"Abha airport": "intercepted", "Jizan": "carried_out"},
        ),
        (
            "Russian troops tried to storm Pokrovsk 38 times and Kostiantynivka 14 times. All attacks were"
            " repelled.",
            {"Pokrovsk": "repelled", "Kostiantynivka": "repelled"},
        ),
        (
            "A drone hit a pumping station in Tambov overnight, while another was shot down over Saratov.",
            {"Tambov": "carried_out", "Saratov": "intercepted"},
        ),
        (
            "One drone hit a depot in Tambov and two others were shot down over Saratov on Tuesday.",
            {"Tambov": "carried_out", "Saratov": "intercepted"},
        ),
    ],
)
def test_another_that_was_shot_down_is_told_apart(text: str, outcomes: dict[str, str]) -> None:
    assert {i.place.name: i.outcome for i in current(text) if i.place} == outcomes


def test_each_office_that_hackers_broke_into_is_where_it_is() -> None:
    text = "Hackers breached a hospital network in Seoul and the servers of a nuclear institute in Daejeon."
    assert hit(text) == {("health", "Seoul"), ("energy.nuclear", "Daejeon")}


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        (
            "Israel bombed the Yemeni port of Hodeidah on Monday in response to a missile attack on Eilat.",
            {"Hodeidah": "IL", "Eilat": "YE"},
        ),
        (
            "Taliban militants stormed a police post in Lakki Marwat on Monday, Pakistani officials said.",
            {"Lakki Marwat": None},
        ),
        (
            "A Pakistani drone strike killed eight people in Afghanistan's Paktika province on Monday and"
            " another in neighbouring Khost wounded five, Taliban officials said.",
            {"Paktika province": "PK", "Khost": "PK"},
        ),
        (
            "Two tankers were attacked off Fujairah and off Khor Fakkan with limpet mines, the US Navy said,"
            " accusing Iran.",
            {"Fujairah": "IR", "Khor Fakkan": "IR"},
        ),
        ("Taliban forces shelled posts in Chaman on Monday, Pakistan said.", {"Chaman": "AF"}),
        ("Taliban fighters attacked Pakistani border posts in Chaman on Monday.", {"Chaman": "AF"}),
    ],
)
def test_whose_each_act_was(text: str, sides: dict[str, str | None]) -> None:
    assert {i.place.name: i.actor.country if i.actor else None for i in current(text) if i.place} == sides


def test_a_list_ends_where_a_clause_with_its_own_place_begins() -> None:
    text = (
        "Drones hit a fuel station in Kosti and the airport in Port Sudan on Tuesday, and shelling killed 11 "
        "people in al-Fashir."
    )
    assert {place for _, place in told(text)} == {"Kosti", "Port Sudan", "al-Fashir"}


def test_the_parts_of_a_sum_that_is_blamed_on_somebody() -> None:
    text = (
        "Sixteen people were killed in attacks in eastern Congo blamed on CODECO militia: nine in Djugu on "
        "Saturday and seven in Bunia a day later."
    )
    assert deaths(text) == {"Djugu": 9, "Bunia": 7}


def test_what_was_only_planned_was_not_done() -> None:
    text = "They are accused of planning an arson attack on a paint factory in Wroclaw, which was foiled."
    assert not current(text)
