"""What lies in what. Every sentence is the test's own."""

import pytest

from streams.incidents.places import Gazetteer, PlaceMention, find_places
from streams.incidents.text.document import read


def places(text: str, gazetteer: Gazetteer) -> dict[str, PlaceMention]:
    return {mention.name: mention for mention in find_places(read(text), gazetteer)}


@pytest.mark.parametrize(
    ("text", "name", "admin1"),
    [
        ("A mast burned in Aurangabad District of Bihar.", "Aurangabad District", "Bihar"),
        ("A mast burned in Aurangabad District of Maharashtra.", "Aurangabad District", "Maharashtra"),
        ("A mast burned in Bijapur District.", "Bijapur District", "Karnataka"),
        ("Naxalites burned a mast in Bijapur District.", "Bijapur District", "Chhattisgarh"),
        ("Shops closed in Ramgarh town in Ramgarh District of Jharkhand.", "Ramgarh", "Jharkhand"),
    ],
)
def test_a_district_is_the_one_of_the_state_it_is_told_in(
    gazetteer: Gazetteer, text: str, name: str, admin1: str
) -> None:
    assert places(text, gazetteer)[name].place.admin1 == admin1


def test_the_words_for_a_beat_link_a_village_to_its_district(gazetteer: Gazetteer) -> None:
    found = places(
        "Men burned a bus at Qwerpalli village under Bolba police station limits in Simdega District.",
        gazetteer,
    )
    village, town = found["Qwerpalli"].place, found["Bolba"].place
    assert village.settlement == "Qwerpalli"
    assert village.admin1 == "Jharkhand"
    assert (village.lat, village.lon, village.precision) == (town.lat, town.lon, "district")


def test_a_village_that_no_map_has_stands_at_its_district_and_says_so(gazetteer: Gazetteer) -> None:
    found = places("A bridge fell near Qwerovka village in the Sudzha district.", gazetteer)
    village, district = found["Qwerovka"].place, found["Sudzha district"].place
    assert (village.lat, village.lon) == (district.lat, district.lon)
    assert village.precision == "district"


def test_what_lies_north_of_a_town_does_not_lie_in_it(gazetteer: Gazetteer) -> None:
    found = places("Shells hit the village of Qwerovka north of Aleppo.", gazetteer)
    assert found["Qwerovka"].place.lat is None


def test_the_places_of_a_list_share_what_the_last_is_said_to_lie_in(gazetteer: Gazetteer) -> None:
    found = places("A bus burned between Panki and Balumath in Palamu District.", gazetteer)
    assert found["Panki"].place.country == "IN"


def test_another_spelling_counts_where_the_district_is_told(gazetteer: Gazetteer) -> None:
    assert places("Men met at Sironcha taluka in Gadchiroli District.", gazetteer)[
        "Sironcha taluka"
    ].place.lat


def test_people_and_acronyms_do_not_become_villages_of_a_district(gazetteer: Gazetteer) -> None:
    told = (
        "Fire was exchanged between the Qwertists and police in the Tadvai forest area in Warangal District."
    )
    assert "Qwertists" not in places(told, gazetteer)
    told = "Men fired towards the QWRF men near Asdfpalli village in Kanker District."
    assert set(places(told, gazetteer)) == {"Asdfpalli", "Kanker District"}


@pytest.mark.parametrize(
    "text",
    [
        "A man died near the village of Berezovka in Russia's Belgorod region.",
        "In the Shebekinsky district a drone hit a car near the village of Berezovka.",
    ],
)
def test_a_village_is_in_the_region_told_not_its_namesake_a_continent_away(
    gazetteer: Gazetteer, text: str
) -> None:
    assert places(text, gazetteer)["Berezovka"].place.admin1 == "Belgorod Oblast"
