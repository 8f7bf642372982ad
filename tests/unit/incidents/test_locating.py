"""Which place of a sentence is where the act happened. Every sentence is the test's own."""

import pytest

from tests.unit.incidents.extracting import current, only, told


def test_somewhere_between_two_villages_is_one_place() -> None:
    told = "Rebels killed three men between Sironcha and Aheri villages in Gadchiroli District on Monday."
    incident = only(told)
    assert incident.casualties is not None
    assert incident.casualties.killed == (3, 3)


def test_an_unmapped_village_is_finer_than_the_district_it_stands_in() -> None:
    told = "Maoists blew up a bridge at Qwerpalli village in Gadchiroli District on Monday."
    place = only(told).place
    assert place is not None
    assert (place.name, place.settlement, place.precision) == ("Qwerpalli", "Qwerpalli", "district")


def test_two_unmapped_villages_of_one_district_stay_two() -> None:
    told = "Maoists attacked Qwerpalli and Asdfpalli villages in Gadchiroli District on Monday."
    assert {i.place.name for i in current(told) if i.place} == {"Qwerpalli", "Asdfpalli"}


def test_whose_beat_it_is_says_not_where_it_was() -> None:
    told = (
        "A constable was killed while another was injured in an exchange of fire with Maoists "
        "near Qwertola forests under Aheri police station in Gadchiroli District on Monday."
    )
    assert [i.place.name for i in current(told) if i.place] == ["Qwertola"]


def test_a_police_station_says_where_if_nothing_finer_does() -> None:
    told = "Maoists killed two men who built a road under Basaguda police station in Bijapur District."
    assert [i.place.name for i in current(told) if i.place] == ["Basaguda"]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (
            "A trooper was hurt in a clash with rebels in the forests under Basaguda police station limits "
            "in Bijapur District.",
            "Basaguda",
        ),
        ("Rebels shot at a bus near Rajpur village in Nabarangpur District of Odisha.", "Rajpur"),
        (
            "An official from Basaguda in Bijapur District said that rebels had killed a man in Dantewada "
            "District.",
            "Dantewada District",
        ),
    ],
)
def test_an_address_is_its_innermost_place(told: str, name: str) -> None:
    assert [i.place.name for i in current(told) if i.place] == [name]


@pytest.mark.parametrize(
    ("object_", "name"),
    [
        ("Batsari village", "Batsari"),
        ("the town of Batsari", "Batsari"),
        ("the Christian village of Batsari", "Batsari"),
    ],
)
def test_the_village_that_was_raided_is_where_it_was(object_: str, name: str) -> None:
    place = only(f"Gunmen raided {object_} in the Katsina region and killed four people.").place
    assert place is not None
    assert place.name == name


def test_a_village_told_in_the_next_sentence_is_where_in_its_district_it_was() -> None:
    told = "Rebels shot dead a teacher in Gumla District on Monday. The attack took place at Ghaghra village."
    place = only(told).place
    assert place is not None
    assert place.name == "Ghaghra"


def test_a_place_that_something_is_known_as_is_where_it_is() -> None:
    told = "On Monday a drone hit a desert outpost in the far north-east of Jordan known as Tower 22."
    place = only(told).place
    assert place is not None
    assert place.name == "Tower 22"


def test_where_people_talked_is_not_where_they_fought() -> None:
    told = (
        "Syrian troops shelled a market in Homs on Tuesday, killing five. "
        "Talks in Geneva broke down after the army shelled the market again."
    )
    assert {i.place.name for i in current(told) if i.place} == {"Homs"}


def test_a_stance_is_no_place() -> None:
    told = "Pro-Russia militants stormed the town hall of Horlivka, in eastern Ukraine, on Tuesday."
    assert [i.place.country for i in current(told) if i.place] == ["UA"]


def test_an_accord_is_torpedoed_by_no_navy() -> None:
    told = current("The assault on Mykolaiv torpedoed the Geneva accord on Tuesday, Russia said.")
    assert "naval_strike" not in {i.type for i in told}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Turkish jets bombed villages in Iraq and Syria overnight.", ["Iraq", "Syria"]),
        ("Turkish jets bombed villages in Iraq and Syria last night.", ["Iraq", "Syria"]),
        ("A drone strike in Syria left ten people dead on Monday.", ["Syria"]),
        ("A bomb attack on a bus in Pakistan took ten lives on Monday.", ["Pakistan"]),
    ],
)
def test_a_country_before_a_day_or_a_verb_is_no_adjective(text: str, places: list[str]) -> None:
    assert [i.place.name for i in current(text) if i.place] == places


def test_where_something_goes_is_not_where_the_narrative_is() -> None:
    """ "Sent on to X" leads there; "on the road to X" is near it."""
    told = "A plane was sent on to Misrata. A missile struck a hospital on Monday. Three doctors were killed."
    assert [i.place for i in current(told)] == [None]
    road = "Drones hit a power station on the road to Misrata on Monday."
    assert [i.place.name for i in current(road) if i.place] == ["Misrata"]


@pytest.mark.parametrize(
    ("behind", "place"),
    [
        pytest.param("The bus was on its way to Jos when it stopped near Zaria.", "Zaria", id="near"),
        pytest.param("The bus burnt out in the village of Qwertola.", "Qwertola", id="no gazetteer has it"),
        pytest.param("The bus, of the Nigerian city of Zaria, burnt out.", "Nigeria", id="whose"),
        pytest.param("The bus burnt out in the Nigerian city of Zaria.", "Zaria", id="the city of a people"),
        pytest.param("The bus was on its way from Jos to Zaria.", "Nigeria", id="from and to"),
        pytest.param("The road lies 60 km north of Zaria.", "Nigeria", id="a landmark"),
        pytest.param("The bus had stopped in Jos and in Zaria.", "Nigeria", id="several"),
        pytest.param("The bus had stopped in Cotonou.", "Nigeria", id="in another country"),
    ],
)
def test_the_scene_is_told_behind_the_lead(behind: str, place: str) -> None:
    """An act placed by its country alone was at the one place in it that the next sentence tells."""
    told = f"Gunmen opened fire on a bus in northern Nigeria on Monday, killing eight people.\n\n{behind}"
    assert [i.place.name for i in current(told) if i.place] == [place]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("A missile hit a tanker 60 nautical miles off Hodeidah.", "60 nautical miles off Hodeidah", None),
        (
            "A missile hit a tanker about 60 nautical miles (111 km) southeast of Aden.",
            "60 nautical miles (111 km) southeast of Aden",
            None,
        ),
        ("A drone hit a tanker 80 miles off the coast of Oman.", "80 miles off the coast of Oman", None),
        ("A drone hit a tanker 5 nautical miles off Hodeidah.", "Hodeidah", "YE"),
        ("A drone hit a depot 80 miles north of Gomel.", "Gomel", "BY"),
    ],
)
def test_far_from_the_coast_is_no_country(text: str, name: str, country: str | None) -> None:
    place = only(text).place
    assert place is not None
    assert (place.name, place.country) == (name, country)


def test_the_same_waters_are_those_told_of_before() -> None:
    told = (
        "A drone hit a tanker off Hodeidah on Monday. Its owner, based in Athens, said it had sailed on. "
        "On Sunday a missile had hit a bulk carrier in the same waters."
    )
    assert [i.place.name for i in current(told) if i.place] == ["Hodeidah", "Hodeidah"]


def test_the_same_province_and_a_separate_incident() -> None:
    told = (
        "Rebels bombed a pipeline near Saravena, in Arauca province, on Monday. The owner sits in Quito. "
        "In a separate incident, a grenade thrown at a barracks in the same province wounded two soldiers."
    )
    assert [i.place.name for i in current(told) if i.place] == ["Saravena", "Arauca province"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A shell fired from Myanmar burst on the Bangladeshi side of the border on Monday.", ["Bangladesh"]),
        ("A drone crashed on Romanian soil on Monday, wounding a farmer.", ["Romania"]),
        (
            "Two bombs fired from across the Rusizi river hit Burundi's province of Cibitoke on Monday.",
            ["Cibitoke"],
        ),
        ("A missile hit a bus on Monday, killing ten people, officials in Moscow said.", []),
        ("A missile hit a bus on Monday, killing ten people, he told reporters in Donetsk.", []),
        ("KYIV - A tanker was hit by a sea drone in the Black Sea on Monday.", ["Black Sea"]),
        ("A missile hit a bus on Monday, killing ten people, doctors in Belgorod said.", ["Belgorod"]),
        ("Rebels shelled a bridge on Monday, killing ten people, Bogota said.", []),
        ("Rebels shelled a bridge on Monday, killing ten people, Seoul's military said.", []),
    ],
)
def test_which_side_fire_and_word_come_from(text: str, places: list[str]) -> None:
    assert [i.place.name for i in current(text) if i.place] == places


def test_a_cable_under_the_sea_is_in_no_country() -> None:
    told = (
        "Saboteurs cut an undersea power cable between Finland and Estonia on Monday, police said. "
        "A ship was led to Porvoo. NATO is to patrol the Baltic Sea."
    )
    place = only(told).place
    assert place is not None
    assert (place.name, place.country) == ("Baltic Sea", None)
    assert only(told.replace(" NATO is to patrol the Baltic Sea.", "")).place is None


def test_where_goes_with_the_town_and_not_with_its_landmark() -> None:
    told = (
        "The worst attack was in the town of Qwertz, some 200 km north of Baghdad, where a suicide bomber "
        "blew himself up at a checkpoint, killing six people on Monday."
    )
    assert [i.place.name for i in current(told) if i.place and i.casualties] == ["Qwertz"]


def test_an_area_that_is_no_unit_holds_what_lies_in_it() -> None:
    told = "Pakistani troops shelled villages along the LoC in the Tangdhar sector of Kupwara on Monday."
    assert [i.place.name for i in current(told) if i.place] == ["Tangdhar sector"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("A car bomb killed ten people in the Hodan district of Mogadishu on Friday.", ["Hodan district"]),
        ("A bomb killed four people in Kyiv's Obolon district on Friday.", ["Obolon district"]),
        ("A mine killed two soldiers between Hombori and Gossi, in central Mali, on Monday.", ["Hombori"]),
        (
            "Gunmen attacked the convoy of the governor of Kunduz in Dasht-e-Archi district on Monday.",
            ["Dasht-e-Archi district"],
        ),
        (
            "Attackers burned a church in Qwertoto village, Lamu West, Kenya's police said on Monday.",
            ["Qwertoto"],
        ),
    ],
)
def test_the_finest_place_of_its_clause(text: str, places: list[str]) -> None:
    assert [i.place.name for i in current(text) if i.place] == places


def test_a_part_of_a_land_behind_a_town_goes_on_with_no_list() -> None:
    told = "Israeli jets struck launchers in Beit Lahiya, northern Gaza, on Monday."
    assert [i.place.name for i in current(told) if i.place] == ["Beit Lahiya"]


def test_whose_ministry_speaks_is_no_place_of_the_act() -> None:
    told = "Israel's bombing of Al-Mawasi killed 12 people on Monday, Gaza's health ministry said."
    assert [i.place.name for i in current(told) if i.place] == ["Al-Mawasi"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        (
            "A drone killed six men at a Colombian military base near the border with Venezuela on Monday.",
            "CO",
        ),
        ("Gunmen killed ten soldiers in a camp near Burkina Faso's border with Niger on Monday.", "BF"),
        (
            "A bomb killed ten people in a Cameroonian village bordering north-eastern Nigeria on Monday.",
            "CM",
        ),
        ("Gunmen killed ten people in northern Benin, near the border with Niger, on Monday.", "BJ"),
    ],
)
def test_what_lies_beyond_a_border_is_not_where_it_was(text: str, country: str) -> None:
    place = only(text).place
    assert place is not None
    assert place.country == country


def test_near_whose_border_says_not_on_which_side() -> None:
    assert all(i.place is None for i in current("Gunmen killed ten soldiers near the border with Niger."))


@pytest.mark.parametrize("whom", ["three peacekeepers from Nepal", "two tourists from Germany"])
def test_where_people_are_from_is_not_where_they_were_hit(whom: str) -> None:
    place = only(f"A roadside bomb killed {whom} near the town of Kidal on Monday.").place
    assert place is not None
    assert place.name == "Kidal"
    assert [i.place for i in current(f"A roadside bomb killed {whom} on Monday.")] == [None]


def test_who_comes_from_abroad_crosses_no_border() -> None:
    told = "Al Shabaab bombed troops on Monday, particularly those from Uganda stationed in Baidoa."
    assert all(not i.classes for i in current(told))


def test_where_gunmen_attacked_is_where_the_dead_died() -> None:
    told = (
        "Two men were hurt in a bomb attack in Kabul on Monday. At least 47 worshippers were killed after "
        "militants launched suicide bomb attacks inside a mosque in Kandahar."
    )
    tolls = {i.place.name: i.casualties and i.casualties.killed for i in current(told) if i.place}
    assert tolls == {"Kabul": None, "Kandahar": (47, 47)}


def test_a_dateline_may_end_with_its_agency() -> None:
    told = "Dhaka, June 11 (PTI) Two people were killed when mortar shells landed in a Bangladeshi village."
    place = only(told).place
    assert place is not None
    assert (place.country, place.precision) == ("BD", "country")


def test_what_a_regional_governor_tells_was_in_the_region() -> None:
    text = (
        "Russia fired missiles at Ukraine on Monday. Zhytomyr regional governor Ivan Koval said two people "
        "were killed."
    )
    (place,) = {
        i.place.precision for i in current(text) if i.place is not None and i.place.name == "Zhytomyr"
    }
    assert place == "admin1"


def test_whom_rockets_killed_says_where() -> None:
    incident = only("A drone fired from Yemen killed two Israelis on Monday, the army said.")
    assert incident.place is not None
    assert incident.place.country == "IL"
    assert "cross_border" in incident.classes


@pytest.mark.parametrize(
    ("target", "country"),
    [
        ("a Pakistani border post", "PK"),
        ("a Kenyan police station", "KE"),
        ("an American base", None),
        ("Pakistani border guards", None),
    ],
)
def test_a_post_is_in_the_country_it_guards(target: str, country: str | None) -> None:
    place = only(f"Gunmen attacked {target} on Monday and killed two men.").place
    assert (place and place.country) == country


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Hezbollah fired rockets from near Tyre at Haifa on Monday.", {"Haifa"}),
        (
            "Russia attacked Ukraine on Monday. Drones were launched from near Oryol and Kursk.",
            {"Ukraine"},
        ),
        ("Drones flew from near Kursk, Bryansk and Oryol on Monday and struck Sumy.", {"Sumy"}),
        ("Rockets hit a base near Erbil and Kirkuk on Monday.", {"Erbil", "Kirkuk"}),
        ("Gunmen killed four tourists from Germany in Cairo on Monday.", {"Cairo"}),
    ],
)
def test_where_drones_were_launched_near_is_not_where_they_hit(text: str, places: set[str]) -> None:
    assert {i.place.name for i in current(text) if i.place} == places


def test_who_attacked_with_drones_is_not_where_it_was() -> None:
    told = only("Ships were damaged in ports in the Odesa region when Russia attacked with drones on Monday.")
    assert told.place is not None
    assert told.place.name == "Odesa region"
    assert told.actor is not None
    assert told.actor.country == "RU"


def test_a_bridge_that_was_hit_is_where_whatever_it_links() -> None:
    told = only(
        "The Antonivka bridge, which links Kherson with the road that Russia uses, was shelled on Monday."
    )
    assert told.place is not None
    assert told.place.name == "Antonivka bridge"
    assert told.target is not None
    assert told.target.infrastructure == "transport.bridge"


def test_a_village_that_no_map_has_is_not_next_door() -> None:
    told = (
        "Kenya's police said that gunmen who fled to neighbouring Somalia had shot two officers on Monday. "
        "They attacked a post near the village of Zorbala, police said."
    )
    assert {i.place.country for i in current(told) if i.place} == {"KE"}


def test_whose_side_somebody_is_on_is_no_place() -> None:
    text = (
        "Russians who fight on the side of Kyiv are well armed. "
        "Two soldiers were killed in an attack on Monday, the army said."
    )
    assert all(i.place is None for i in current(text))


def test_a_village_that_no_map_has_is_where_the_paragraph_was() -> None:
    told = (
        "Russia attacked again, Russian officials said in Moscow on Monday.\n\n"
        "An attack on Kharkiv injured two people. Shells fell on the village of Qwertamir on Tuesday."
    )
    assert {i.place.country for i in current(told) if i.place and i.place.name == "Qwertamir"} == {"UA"}


@pytest.mark.parametrize(
    ("site", "place"),
    [
        ("the army base of Zakhnouba, in Chad", "Zakhnouba"),
        ("the gold mine of Zakhnouba in Chad", "Zakhnouba"),
        ("a base of Zakhnouba in Chad", "Chad"),
        ("the base of Wagner in Chad", "Chad"),
    ],
)
def test_the_base_of_an_unknown_town_is_where_it_stands(site: str, place: str) -> None:
    assert told(f"On Monday a drone hit {site}, killing two soldiers.") == {("drone_strike", place)}
