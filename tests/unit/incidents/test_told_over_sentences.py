"""One act told over many sentences: a lead that sums up, then its hour, its place and what came of it. All
texts are our own."""

import pytest

from tests.unit.incidents.extracting import current, hit, only, told


def days(text: str) -> set[tuple[str | None, str | None]]:
    """The place and the day of each incident."""
    return {
        (i.place.name if i.place else None, i.time.start[:10] if i.time and i.time.start else None)
        for i in current(text)
    }


@pytest.mark.parametrize("hour", ["shortly after midnight", "at 3 a.m.", "before dawn"])
def test_an_hour_is_not_of_the_day_of_who_tells_of_the_dead(hour: str) -> None:
    lead = (
        "The death toll from Monday's drone strike on Sumy has risen to four, officials said on Wednesday. "
    )
    assert days(lead + f"The strike hit a bus {hour}.") == {("Sumy", "2025-06-09")}


def test_an_hour_is_of_the_day_of_who_tells_of_it_in_the_same_sentence() -> None:
    text = "Drones hit Sumy on Monday. Officials said on Wednesday that a missile hit Poltava at 3 a.m."
    assert days(text) == {("Sumy", "2025-06-09"), ("Poltava", "2025-06-11")}


@pytest.mark.parametrize("later", ["two days after the shooting", "a day after the attack"])
def test_who_died_days_after_the_attack_gives_it_no_day(later: str) -> None:
    lead = "Gunmen killed three teachers in Bamenda, the army said on Tuesday. The attack came on Friday. "
    assert days(lead + f"A fourth teacher died {later}.") == {("Bamenda", "2025-06-06")}


def test_days_after_an_attack_told_of_nowhere_else_count_from_their_sentence() -> None:
    text = "Ministers met on Tuesday, two days after drones hit an oil depot in Sumy."
    assert days(text) == {("Sumy", "2025-06-08")}


@pytest.mark.parametrize("lead", ["Brent crude rose 2% on Wednesday", "Oil prices jumped on Wednesday"])
def test_the_day_of_a_market_is_not_that_of_the_strike_that_moved_it(lead: str) -> None:
    text = f"{lead} after drones struck a refinery in Russia. Tuesday's strike on the Tuapse plant halted it."
    assert days(text) == {("Tuapse", "2025-06-10")}
    assert days("A school closed on Monday after drones struck Sumy.") == {("Sumy", "2025-06-09")}


def test_a_facility_of_an_area_of_several_units_is_the_one_in_a_town_there() -> None:
    text = "A hospital in Darfur came under attack on Monday. The Saudi Hospital in El Fasher was shelled."
    assert days(text) == {("El Fasher", "2025-06-09")}


def test_debris_sets_tanks_ablaze_no_arsonist() -> None:
    text = "Drones hit a depot in Tikhoretsk on Tuesday. Debris set three tanks ablaze, the governor said."
    assert [i.type for i in current(text)] == ["drone_strike"]
    arson = "Arsonists set three fuel tanks ablaze in Tikhoretsk on Tuesday."
    assert told(arson) == {("sabotage", "Tikhoretsk")}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rebels killed villagers and torched a clinic in Beni on Monday.", "armed_attack"),
        ("Rebels attacked fuel trucks near Gao on Monday. Videos showed burning tankers.", "armed_attack"),
        ("Rebels torched a clinic in Beni on Monday.", "sabotage"),
    ],
)
def test_what_killers_burn_is_part_of_their_raid(text: str, kind: str) -> None:
    assert [i.type for i in current(text)] == [kind]


def test_fire_traded_for_one_more_day_is_no_act_of_its_own() -> None:
    text = "Israel bombed a power station in Isfahan on Tuesday as the foes traded fire for a {} day."
    assert len(current(text.format("fifth"))) == len(current(text.format("twelfth straight"))) == 1
    assert len(current("Border guards traded fire near Torkham on Tuesday, wounding two.")) == 1
    assert len(current("India and Pakistan exchanged fire for a fourth day on Tuesday, the army said.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A refinery was hit in Tuapse on Tuesday.",
        "Two power plants were hit in Kharkiv on Tuesday, the energy minister said.",
        "A tanker was hit off the coast of Oman on Tuesday, security sources said.",
    ],
)
def test_works_and_ships_at_sea_that_were_hit_were_attacked(text: str) -> None:
    assert [i.classes for i in current(text)] == [("infrastructure_strike",)]


@pytest.mark.parametrize(
    "text",
    [
        "A tanker was hit on the road near Sohar on Tuesday.",
        "A tanker was struck off Oman on Tuesday. A second ship was damaged in the collision.",
        "Refineries in Texas were hit hard on Tuesday.",
        "Refineries were hit in Texas on Tuesday as the storm came ashore.",
        "The port of Rotterdam was hit on Tuesday as dockers walked out.",
        "Power plants in Spain were hit on Tuesday. Investors sold their shares.",
    ],
)
def test_what_else_is_hit_was_not_attacked(text: str) -> None:
    assert current(text) == []


def test_a_ship_attacked_in_the_lead_is_the_one_shot_at_in_the_next_sentence() -> None:
    text = (
        "A container ship has been attacked off Somalia, a navy said. The crew reported on Tuesday that "
        "a skiff had fired rocket-propelled grenades at it 560 nautical miles south-east of Eyl."
    )
    assert only(text).time is not None


@pytest.mark.parametrize("fire", ["Part of the building was then set ablaze.", "Houses were set on fire."])
def test_what_burnt_behind_a_raid_was_burnt_in_it(fire: str) -> None:
    raid = "Gunmen shot dead three patients at a hospital in Jos on Monday. "
    assert only(raid + fire).type == "armed_attack"


def test_a_plant_set_on_fire_the_day_after_a_raid_is_another_act() -> None:
    raid = "Gunmen shot dead three people in Jos on Monday. "
    text = raid + "A refinery was set on fire by rebels in Warri on Tuesday."
    assert told(text) == {("armed_attack", "Jos"), ("sabotage", "Warri")}


def test_petrol_bombs_that_set_fire_are_arson() -> None:
    text = "Attackers with petrol bombs set fire to a mobile phone mast in Leeds on Monday."
    assert told(text) == {("sabotage", "Leeds")}


def test_a_neighbourhood_is_of_the_town_told_before() -> None:
    text = (
        "An Israeli missile hit a school in Gaza City on Tuesday. The school is in the Daraj neighbourhood."
    )
    assert days(text) == {("Gaza City", "2025-06-10")}
    text = "A strike on a school in Gaza City killed two. The missile hit it in the Daraj neighborhood."
    assert hit(text) == {("education", "Gaza City")}


def test_a_similar_attack_is_of_the_kind_told_before() -> None:
    text = "A drone attack hit Sumy on Monday. It came a day after a similar attack on a port in Izmail."
    assert told(text) == {("drone_strike", "Sumy"), ("drone_strike", "Izmail")}


def test_where_the_raids_were_that_are_answered_is_not_where_the_drones_flew() -> None:
    raid = "Drones hit a refinery in Jeddah on Monday. "
    text = raid + "The Houthis said they had launched drones in reply to raids on Sanaa."
    assert hit(text) == {("energy.refinery", "Jeddah")}


def test_when_the_wounded_died_is_not_the_day_of_the_attack() -> None:
    text = "Gunmen shot dead two teachers in Jos on Monday. A guard wounded in the attack died a day later."
    assert days(text) == {("Jos", "2025-06-09")}


def test_police_suspect_a_crew_where_a_cable_was_cut() -> None:
    text = "A data cable between Finland and Estonia was cut on Monday. Police {}."
    assert only(text.format("suspect the crew of a tanker")).type == "sabotage"
    assert current(text.format("have not named a suspect")) == []


def test_the_day_of_a_protest_over_a_strike_is_not_its_own() -> None:
    text = (
        "Turkey recalled its envoy on Wednesday over a strike that hit a ferry in Ukraine. The vessel was "
        "set ablaze in the port of Chornomorsk on Tuesday."
    )
    assert [(i.target and i.target.infrastructure, i.time and i.time.start) for i in current(text)] == [
        ("transport.ship", "2025-06-10")
    ]


def test_the_day_on_which_power_was_restored_is_not_that_of_the_attack() -> None:
    text = (
        "Power was restored in Kharkiv on Tuesday after an attack on the grid. "
        "A substation was set on fire by saboteurs on Sunday night."
    )
    assert days(text) == {("Kharkiv", "2025-06-08")}


def test_a_blast_is_of_the_day_that_a_statement_is_counted_from() -> None:
    text = (
        "A car blew up outside a police station in Quetta, officials said on Sunday, a day after the blast."
    )
    assert days(text) == {("Quetta", "2025-06-07")}


@pytest.mark.parametrize("fighting", ["fighting", "renewed fighting", "fierce clashes"])
def test_the_fourth_day_of_fighting_is_no_act(fighting: str) -> None:
    text = f"Thai jets bombed a bridge in Oddar Meanchey on Tuesday, the fourth day of {fighting}."
    assert len(current(text)) == 1


def test_a_road_cut_by_bombs_on_a_bridge_is_no_second_act() -> None:
    text = (
        "A jet dropped two bombs on a bridge in Pursat, the ministry said, cutting a road used by civilians."
    )
    assert [i.target and i.target.infrastructure for i in current(text)] == ["transport.bridge"]


def test_a_blast_at_a_plant_that_nothing_tells_to_be_sabotage_is_none() -> None:
    text = (
        "An explosion rocked an arms plant in Bulgaria on Tuesday, killing three. It happened during the "
        "destruction of old shells. Prosecutors said nothing pointed to sabotage."
    )
    assert current(text) == []


def test_missiles_that_a_drone_fires_are_a_drone_strike() -> None:
    assert told("A drone fired two missiles at a car in Nabatieh.") == {("drone_strike", "Nabatieh")}
    text = "Hezbollah shot down a drone over Tyre and fired rockets at a base in Haifa."
    assert ("shelling", "Haifa") in told(text)


def test_the_projectile_is_the_missile_told_before() -> None:
    text = "A Houthi missile landed in Jaffa on Tuesday. The projectile hit a school in Jaffa."
    assert told(text) == {("missile_strike", "Jaffa")}
    assert told("Projectiles hit a school in Jaffa on Tuesday.") == {("shelling", "Jaffa")}


@pytest.mark.parametrize(
    ("city", "country"), [("KUWAIT CITY", "Kuwait"), ("MEXICO CITY", "Mexico"), ("PANAMA CITY", "Panama")]
)
def test_a_country_is_not_its_capital_that_is_told_in_full(city: str, country: str) -> None:
    text = f"{city}, June 10 - Gunmen killed four people in southern {country} on Tuesday."
    place = only(text).place
    assert place is not None
    assert (place.name, place.precision) == (country, "country")


def test_a_sum_over_the_past_day_holds_what_was_late_the_day_before() -> None:
    text = (
        "Medics in Gaza said on Wednesday that Israeli strikes had killed 31 people over the past day. A "
        "strike hit a tent camp in Khan Younis late on Tuesday."
    )
    assert days(text) == {("Khan Younis", "2025-06-10")}


def test_the_18th_since_a_year_is_not_of_that_year() -> None:
    text = (
        "Miners blew up two pylons in northern Peru, a company said on Tuesday. The attack, the 18th on its "
        "lines since 2020, occurred on Monday."
    )
    assert days(text) == {("Peru", "2025-06-09")}


def test_a_syrian_group_of_a_like_name_acts_for_no_other_country() -> None:
    text = "A bomb killed eight people in Homs on Friday. The group Saraya Ansar al-Sunna said it planted it."
    assert only(text).classes == ()
