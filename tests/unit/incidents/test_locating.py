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
