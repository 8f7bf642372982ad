"""Who did it, for whom, who says so, and the classes that follow."""

import pytest

from tests.unit.incidents.extracting import current, only

SIDES = [
    ("Ukrainian forces shelled a warehouse in Belgorod on Tuesday.", "UA", True),
    ("Houthi rebels fired missiles at Eilat on Tuesday.", "YE", True),
    ("Pro-Ukrainian militias crossed the border into Belgorod region on Tuesday.", "UA", True),
    ("Moscow launched drones at Odesa on Tuesday.", "RU", True),
    ("Taliban fighters attacked a bridge in Kunduz on Tuesday.", None, False),  # its own country (ruling 5)
    ("Unidentified gunmen attacked a bridge in Kaduna on Tuesday.", None, False),
]


@pytest.mark.parametrize(("text", "country", "crosses"), SIDES)
def test_side_and_border(text: str, country: str | None, crosses: bool) -> None:
    incident = only(text)
    assert (incident.actor.country if incident.actor else None) == country
    assert ("cross_border" in incident.classes) == crosses


STATUSES = [
    ("Drones hit an oil depot in Ryazan on Tuesday, the regional governor said.", "confirmed"),
    ("Drones hit an oil depot in Ryazan on Tuesday.", "confirmed"),
    ("Ukraine's military said it struck an oil depot in Ryazan on Tuesday.", "claimed"),
]


@pytest.mark.parametrize(("text", "status"), STATUSES)
def test_status(text: str, status: str) -> None:
    assert only(text).status == status


def test_intercepted_is_no_infrastructure_strike() -> None:
    incident = only("Russia shot down Ukrainian drones over the Kursk region on Tuesday.")
    assert incident.classes == ("cross_border",)


def test_unnamed_side_is_implied_by_the_other_strikes() -> None:
    found = current(
        "Kyiv launched drones at Belgorod on Tuesday. A refinery in Kstovo was also attacked "
        "by drones on Tuesday."
    )
    assert {i.actor and i.actor.country for i in found} == {"UA"}


def test_place_of_the_clause_not_of_the_speaker() -> None:
    incident = only("Officials in Paris said that drones hit a refinery in Saratov on Tuesday.")
    assert incident.place is not None
    assert incident.place.country == "RU"
