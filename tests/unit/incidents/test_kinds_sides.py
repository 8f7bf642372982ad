"""Who acted and for whom, what never came off, what is long past, and which of two days: each sentence beside
its like, and beside the harmless one that is told in nearly the same words."""

import pytest

from tests.unit.incidents.extracting import only

BANDS = [
    ("Bandits from Niger raided a village near Sokoto in Nigeria on Tuesday, killing four people.", "NE"),
    ("Raiders from South Sudan crossed into Kenya's Turkana county on Tuesday and killed six herders.", "SS"),
    ("Militants from Afghanistan attacked a border post in Bajaur, Pakistan, on Tuesday.", "AF"),
    ("A post in Mafraq, Jordan, was attacked on Tuesday by gunmen who had come from Syria.", "SY"),
    (
        "A clinic in Birao, Central African Republic, was looted on Tuesday by gunmen who rode in from Chad.",
        "TD",
    ),
]


@pytest.mark.parametrize(("text", "side"), BANDS)
def test_a_band_acts_for_the_country_that_it_came_from(text: str, side: str) -> None:
    """Codebook ruling 5: a group acts for the country that it is based in."""
    incident = only(text)
    assert incident.actor is not None
    assert (incident.actor.country, incident.classes[0]) == (side, "cross_border")


def test_the_army_of_no_name_is_not_the_one_of_the_band() -> None:
    """Bands have no spokesmen: the army that tells of them is that of the land they came into."""
    text = "Gunmen from Mali attacked a customs post in Ivory Coast on Tuesday, the army said."
    assert only(text).status == "confirmed"


def test_a_band_of_the_country_acts_for_none() -> None:
    incident = only("Gunmen from Nigeria's Zamfara state raided a village near Sokoto in Nigeria on Tuesday.")
    assert incident.actor is None or incident.actor.country is None
    assert incident.classes == ()
