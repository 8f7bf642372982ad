"""Which place of a sentence is where the act happened. Every sentence is the test's own."""

from tests.unit.incidents.extracting import current, only


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
