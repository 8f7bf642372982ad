import pytest

from streams.incidents.places import country_at


@pytest.mark.parametrize(
    ("place", "lat", "lon", "iso", "disputed"),
    [
        ("Belgorod", 50.60, 36.59, "RU", False),
        ("Kharkiv", 49.99, 36.23, "UA", False),
        ("Taganrog", 47.21, 38.93, "RU", False),
        ("Rostov-on-Don", 47.24, 39.71, "RU", False),
        ("Sevastopol", 44.60, 33.52, "UA", True),
        ("Donetsk", 48.00, 37.80, "UA", True),
        ("Luhansk", 48.57, 39.31, "UA", True),
        ("Izium", 49.21, 37.26, "UA", False),
        ("Katzrin, Golan", 32.99, 35.69, "SY", True),
        ("Tiberias", 32.79, 35.53, "IL", False),
        ("Ramallah", 31.90, 35.20, "PS", True),
        ("Gaza City", 31.51, 34.45, "PS", True),
        ("Khankendi, Karabakh", 39.82, 46.75, "AZ", True),
        ("Yerevan", 40.18, 44.51, "AM", False),
        ("Srinagar", 34.08, 74.80, "IN", True),
        ("Muzaffarabad", 34.37, 73.47, "PK", True),
        ("Lahore", 31.55, 74.34, "PK", False),
    ],
)
def test_country_de_jure(place: str, lat: float, lon: float, iso: str, disputed: bool) -> None:
    country = country_at(lat, lon)
    assert country is not None, place
    assert (country.iso, country.disputed) == (iso, disputed)


def test_no_country_at_sea() -> None:
    assert country_at(43.4, 34.3) is None  # the middle of the Black Sea
    assert country_at(40.0, -40.0) is None  # the Atlantic
