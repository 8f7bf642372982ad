"""History that news is measured from, follows or goes on with: none of it is news itself."""

import pytest

from tests.unit.incidents.extracting import current, hit, incidents, only


@pytest.mark.parametrize(
    "text",
    [
        "Troops have blown up a bridge near Sudzha in their most ambitious raid since the war began in 2022.",
        "Drones have hit a refinery in Samara in the largest attack since the war started in February 2022.",
    ],
)
def test_what_an_act_is_ranked_from_is_not_its_day(text: str) -> None:
    incident = only(text)
    assert incident.time is None


def test_an_act_that_the_news_is_the_first_since_is_history() -> None:
    text = (
        "The navy said on Monday that it had struck a vessel in the Caribbean Sea, the first such attack "
        "since the raid that destroyed a port in Venezuela last month."
    )
    assert hit(text) == {("transport.ship", "Caribbean Sea")}


def test_a_series_since_a_day_begins_on_it() -> None:
    incident = only("Shells have hit the power station in Luhansk since Monday, killing two engineers.")
    assert incident.time is not None
    assert incident.time.start == "2025-06-09"


def test_attacks_that_a_report_names_first_and_dates_later_are_as_old() -> None:
    text = (
        "Oil output fell in Libya following attacks on its oil infrastructure, a report released on Tuesday "
        "said. It was the lowest in years.\n\nApril 3 attacks on a fuel depot in Tobruk were the worst in "
        "years."
    )
    assert incidents(text)
    assert not current(text)


def test_what_an_extradition_is_about_is_history() -> None:
    text = (
        "A court in Rome ordered the extradition of a man on Monday over a blast in Croatia.\n\n"
        "The case stems from explosions that destroyed a gas pipeline near Split."
    )
    assert not current(text)


def test_what_somebody_did_later_goes_on_with_the_year_before_it() -> None:
    text = (
        "The minister will meet inspectors on Monday. Talks ended last year after Israel attacked Iran, "
        "killing generals. The US later joined in by bombing nuclear sites in Iran."
    )
    assert not current(text)


def test_a_grade_of_oil_is_no_place() -> None:
    text = "West Texas Intermediate rose on Monday after a drone hit a refinery. Brent rose, too."
    assert {i.place.country if i.place else None for i in current(text)} == {None}


def test_what_an_attack_came_days_after_does_not_date_it() -> None:
    text = (
        "A vessel came under attack in the Red Sea. It comes just days after a navy gave a warning on June 2."
    )
    incident = only(text)
    assert incident.time is None


def test_where_a_line_carries_oil_to_is_not_where_it_was_cut() -> None:
    text = "Militants blew up a trunk line in Bayelsa on Monday carrying crude to the port of Bonny."
    assert {i.place.name for i in current(text) if i.place} == {"Bayelsa"}


def test_an_incursion_of_last_year_is_no_newer_when_it_is_named_again() -> None:
    text = (
        "The family fled after Ukrainian troops crossed the border into Russia in August 2023. Thousands "
        "did.\n\nUkraine's incursion into Russian territory caught Moscow off guard."
    )
    assert incidents(text)
    assert not current(text)


def test_a_cyberattack_that_is_ruled_out_did_nothing() -> None:
    text = (
        "The minister on Monday ruled out the possibility of a cyberattack behind the blackout that "
        "disrupted power across Spain. Airports reported delays."
    )
    assert not current(text)
