import pytest

from streams.incidents.places import Gazetteer, geocode, time_zone
from streams.incidents.places.gazetteer import kilometres
from streams.incidents.record import Place


@pytest.mark.parametrize(
    ("name", "admin1", "country", "lat", "lon"),
    [
        ("Kstovo", "Nizhny Novgorod region", "Russia", 56.15, 44.20),
        ("Tyotkino", "Kursk", "RU", 51.28, 34.28),
        ("Orel", None, "Russia", 52.97, 36.08),
        ("Springfield", "Illinois", "United States", 39.80, -89.64),
        ("Springfield", "Massachusetts", "US", 42.10, -72.59),
        ("Hodeidah", None, "Yemen", 14.80, 42.95),
        ("Zaporizhzhya", "Zaporizka oblast", "Ukraine", 47.85, 35.14),
        ("Бахмут", "Donetsk", "Ukraine", 48.59, 38.00),
    ],
)
def test_finds_the_town(
    gazetteer: Gazetteer, name: str, admin1: str | None, country: str, lat: float, lon: float
) -> None:
    place = geocode(name, admin1, country, gazetteer)
    assert place is not None
    assert place.lat is not None
    assert place.lon is not None
    assert kilometres(place.lat, place.lon, lat, lon) < 15


def test_an_unknown_name_in_a_known_region_is_placed_there_and_says_so(gazetteer: Gazetteer) -> None:
    place = geocode("Qwertovka", "Kursk Oblast", "Russia", gazetteer)
    assert place is not None
    assert (place.name, place.settlement, place.precision) == ("Qwertovka", None, "admin1")


def test_null_rather_than_a_guess(gazetteer: Gazetteer) -> None:
    assert geocode("Qwertovka", None, "Russia", gazetteer) is None
    assert geocode("Paris", None, "Atlantis", gazetteer) is None
    assert geocode("", None, None, gazetteer) is None


@pytest.mark.parametrize(
    ("name", "country", "zone"),
    [
        ("Belgorod", "RU", "Europe/Moscow"),
        ("Omsk", "RU", "Asia/Omsk"),
        ("Chicago", "US", "America/Chicago"),
        ("Germany", None, "Europe/Berlin"),
        ("Russia", None, None),
        ("Black Sea", None, None),
    ],
)
def test_time_zone(gazetteer: Gazetteer, name: str, country: str | None, zone: str | None) -> None:
    place = geocode(name, None, country, gazetteer)
    assert place is not None
    assert time_zone(place, gazetteer) == zone


def test_no_time_zone_without_coordinates(gazetteer: Gazetteer) -> None:
    assert time_zone(Place(name="somewhere", country="RU"), gazetteer) is None
