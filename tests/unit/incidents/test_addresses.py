"""Addresses: which of its places an act is at, and which of its namesakes that is."""

import pytest

from streams.incidents.record import Place
from tests.unit.incidents.extracting import current, only


def where(text: str) -> Place:
    """The place of the one incident of a text."""
    place = only(text).place
    assert place is not None
    return place


@pytest.mark.parametrize(
    ("address", "name", "country"),
    [
        ("in Dhubab, Taiz, Yemen", "Dhubab", "YE"),
        ("in Sarmin, Saraqib, Idlib province", "Sarmin", "SY"),
        ("in Khan Bani Saad, Diyala, Iraq", "Khan Bani Saad", "IQ"),  # Khan alone would be in Germany
        ("in the Nidal area, Baquba city, Diyala governorate, Iraq", "Nidal", "IQ"),
        ("in Ras Tanura district, Eastern Province, Saudi Arabia", "Ras Tanura district", "SA"),
        ("in Bajaur, Federally Administered Tribal Areas, Pakistan", "Bajaur", "PK"),
        ("in Salif, Hodeidah,", "Salif", "YE"),
        ("in Leyton, London,", "Leyton", "GB"),
        ("in Biysk, Siberia,", "Biysk", "RU"),
    ],
)
def test_an_address_is_one_place(address: str, name: str, country: str) -> None:
    place = where(f"A bomb went off outside a clinic {address}, killing two people on Tuesday.")
    assert (place.name, place.country) == (name, country)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Drones hit Kharkiv, Sumy and Poltava on Tuesday.", {"Kharkiv", "Sumy", "Poltava"}),
        (
            "Air strikes hit Idlib, Aleppo, Homs, Syria's state media said on Tuesday.",
            {"Idlib", "Aleppo", "Homs"},
        ),
        (
            "Rebels attacked posts in Morazan, Usulutan, Metapan, San Miguel, San Vicente, and the hills "
            "around them on Tuesday.",
            {"Morazan", "Usulutan", "Metapan", "San Miguel", "San Vicente"},
        ),
    ],
)
def test_a_list_stays_a_list(text: str, names: set[str]) -> None:
    found = {incident.place.name for incident in current(text) if incident.place}
    assert found == names


@pytest.mark.parametrize(
    ("address", "country"),
    [
        ("in Bara tehsil, Khyber, Pakistan", "PK"),  # there is a Bara in Sudan
        ("in Mafraq al-Awsat district, Shabwah, Yemen", "YE"),  # and a Mafraq in Jordan
        ("in Bilin township (Thaton district, Mon state)", "MM"),  # and a Bilin in the West Bank
        ("in the Hamidiya neighbourhood in Raqqa city", "SY"),  # and a Hamidiya in Iran
        ("in Oke Wela village (Bilin township, Thaton district, Mon state)", "MM"),
    ],
)
def test_no_namesake_abroad(address: str, country: str) -> None:
    assert where(f"A drone hit a school {address} on Tuesday, killing two people.").country == country


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Gunmen killed a man in Singamkota village of Ramavaram mandal on Tuesday.", "Singamkota"),
        ("Rockets hit a house in the Gaza city of Khan Younis on Tuesday.", "Khan Younis"),
        ("Shells hit the mainly Christian town of Mhardeh in Hama province on Tuesday.", "Mhardeh"),
    ],
)
def test_whose_town_it_is(text: str, name: str) -> None:
    assert where(text).name == name


def test_what_is_near_a_town_stands_there_if_no_map_has_it() -> None:
    near = where("A bomb hit a patrol in Dorbari village near Orakzai, Pakistan, on Tuesday.")
    assert near.name == "Dorbari"
    assert near.lat is not None
    assert abs(near.lat - 33.7) < 0.3
    assert near.precision == "district"


def test_what_is_near_a_village_of_a_district_is_near_that() -> None:
    near = where(
        "A drone hit a car in the Zirkela area near Beri (Beriya) village of Batifa district on Tuesday."
    )
    assert (near.name, near.country) == ("Zirkela", "IQ")
    assert near.lat is not None


def test_the_road_that_leads_to_a_town_is_near_it() -> None:
    text = "A drone hit a lorry on a road leading to Jisr al-Shughur in Idlib on Tuesday."
    assert where(text).settlement == "Jisr ash Shughūr"
    assert where("A drone hit a pipeline leading to Homs in Syria on Tuesday.").name == "Syria"


@pytest.mark.parametrize(
    "text",
    [
        "A drone hit a US and coalition-linked base in Al-Shaddadah in rural Al Hasakah on Tuesday.",
        "A drone hit a Saudi Arabia-bound tanker in the port of Hodeidah on Tuesday.",
    ],
)
def test_a_country_behind_an_article_is_no_place(text: str) -> None:
    assert where(text).country in ("SY", "YE")


def test_a_city_called_like_its_region() -> None:
    """The region, where the text puts a district in it that is far from the city."""
    place = where("A drone hit a pumping station in Afif district, Riyadh, Saudi Arabia, on Tuesday.")
    assert (place.name, place.admin1) == ("Afif district", "Riyadh Region")
    assert where("A drone hit a fuel depot in Riyadh, Saudi Arabia, on Tuesday.").settlement == "Riyadh"


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Russian drones hit homes in the Izmail district of Odesa region and in Voznesensk on Monday.",
            {"Izmail district", "Voznesensk"},
        ),
        (
            "Russian drones hit homes in the Izmail district and in Voznesensk.",
            {"Izmail district", "Voznesensk"},
        ),
        ("Russian drones hit homes in Safiany, in the Izmail district.", {"Safiany"}),
    ],
)
def test_a_district_holds_no_town_far_away(text: str, places: set[str]) -> None:
    assert {i.place.name for i in current(text) if i.place} == places
