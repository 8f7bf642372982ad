"""Where an act was that its own words place nowhere. Every sentence is the test's own."""

import pytest

from tests.unit.incidents.extracting import current, only


def test_a_facility_that_nothing_places_is_in_the_country_of_the_article() -> None:
    told = (
        "Gunmen blew up a gas pipeline and shot two guards dead on Monday, the army said. "
        "Repairs will take a week, officials in Abuja said. Nigeria exports its gas from Lagos and Warri."
    )
    found = {i.target.infrastructure: i.place for i in current(told) if i.target}
    place = found["energy.pipeline"]
    assert place is not None
    assert (place.country, place.precision) == ("NG", "country")


def test_what_is_told_at_no_place_is_what_is_told_at_one() -> None:
    told = (
        "Gunmen blew up a gas pipeline near Dera Bugti on Monday, police said.\n\n"
        "Officials said on Tuesday that a pipeline had been blown up and that repairs would take a week."
    )
    assert {i.place.name for i in current(told) if i.place} == {"Dera Bugti"}
    assert len(current(told)) == 1


def test_the_like_of_it_hit_on_another_day_is_another() -> None:
    told = (
        "Gunmen blew up a gas pipeline near Dera Bugti in Pakistan on Tuesday, police said.\n\n"
        "On Monday a pipeline south of the town had been blown up in a similar attack, police in Quetta said."
    )
    days = {str(i.time.start)[:10] for i in current(told) if i.time}
    assert days == {"2025-06-10", "2025-06-09"}


@pytest.mark.parametrize(
    ("told", "country"),
    [
        ("Chad said two of its soldiers were killed on Monday by a drone launched from Sudan.", "TD"),
        ("Two Chadian soldiers were killed on Monday by a drone launched from Sudan.", "TD"),
        ("Armenian shelling killed three people in Azerbaijan's Qwertar on Monday.", "AZ"),
    ],
)
def test_whose_land_it_was_where_no_town_is_known(told: str, country: str) -> None:
    incident = only(told)
    assert incident.place is not None
    assert incident.place.country == country
    assert incident.classes == ("cross_border",)


def test_a_ministry_is_no_place_of_its_country() -> None:
    told = "A source in Ukraine's Security Service said drones had hit a refinery in Samara on Monday."
    assert {i.place.country for i in current(told) if i.place} == {"RU"}
