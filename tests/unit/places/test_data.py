"""The data files hold what their headers promise."""

from collections import Counter

import pytest

from streams.incidents.places import Gazetteer, country_at
from streams.incidents.places.gazetteer import kilometres
from streams.incidents.places.index import Facility, facilities, table

ENERGY = {"refinery", "fuel_storage", "power_plant", "nuclear", "grid", "pipeline", "terminal", "field"}
TRANSPORT = {"rail", "road", "bridge", "port", "airport", "ship"}
OTHERS = {"water", "communications", "industry", "health", "government", "education", "religious"}
CATEGORIES = (
    {f"energy.{kind}" for kind in ENERGY}
    | {f"transport.{kind}" for kind in TRANSPORT}
    | OTHERS
    | {"residential", "commercial", "military"}
)  # codebook section 3


def test_facilities_have_a_category_of_the_codebook_and_a_source() -> None:
    for file in ("facilities.tsv", "power_plants.tsv", "ports.tsv"):
        for row in table(file):
            assert len(row) == 10, row
            assert row[3] in CATEGORIES, row
            assert row[9], row


def test_facilities_have_names_of_their_own() -> None:
    counts = Counter((facility.name, facility.country) for facility in facilities())
    assert [name for name, count in counts.items() if count > 1] == []


def test_facilities_lie_in_their_country_or_off_its_coast(gazetteer: Gazetteer) -> None:
    strayed = [
        facility.name for facility in facilities() if facility.country and not _near(facility, gazetteer)
    ]
    assert strayed == []


def _near(facility: Facility, gazetteer: Gazetteer) -> bool:
    at = country_at(facility.lat, facility.lon)
    if at and at.iso == facility.country:
        return True
    town = gazetteer.nearest(facility.lat, facility.lon, facility.country)
    return town is not None and kilometres(facility.lat, facility.lon, town.lat, town.lon) < 80


@pytest.mark.parametrize("file", ["villages_ua.tsv", "villages_in.tsv", "extras.tsv"])
def test_villages_lie_in_their_country(file: str) -> None:
    strayed = []
    for name, _names, iso, _admin1, lat, lon in table(file):
        at = country_at(float(lat), float(lon))
        if at is None or at.iso != iso:
            strayed.append(name)
    assert strayed == []


def test_a_facility_tells_its_category_and_operator(gazetteer: Gazetteer) -> None:
    match = gazetteer.named("lukoil nizhegorodnefteorgsintez")[0]
    facility = gazetteer.facility(match.entry)
    assert facility is not None
    assert (facility.category, facility.operator) == ("energy.refinery", "Lukoil")
