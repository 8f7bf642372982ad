"""Which day an act is given, where a text names several, another's, or only a statement's."""

import pytest

from tests.unit.incidents.extracting import current, only


def days(text: str) -> dict[str, str | None]:
    """The day of each current incident by its place; the text is of Wednesday, 11 June 2025."""
    return {i.place.name: i.time.start[:10] if i.time else None for i in current(text) if i.place}


def test_so_many_days_after_another_act() -> None:
    """ "..., two days after X was shelled": X was shelled before the day told of the first act."""
    told = days(
        "Russian jets bombed Kharkiv on Tuesday, two days after Ukrainian drones hit a depot in Belgorod."
    )
    assert told == {"Kharkiv": "2025-06-10", "Belgorod": "2025-06-08"}


def test_so_many_days_after_no_known_day() -> None:
    """Where no day was told the count starts from nowhere."""
    told = days(
        "Russian jets bombed Kharkiv, officials say, two days after Ukrainian drones hit a depot in Belgorod."
    )
    assert told == {"Kharkiv": None, "Belgorod": None}


def test_a_day_after_does_not_date_what_is_before_it() -> None:
    """The count dates what comes behind "after"."""
    told = days("Russian jets bombed Kharkiv on Tuesday. It came a day after shells hit a depot in Sumy.")
    assert told == {"Kharkiv": "2025-06-10", "Sumy": "2025-06-09"}


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        pytest.param("The push began at dawn on Tuesday, he said.", "2025-06-10", id="told behind"),
        pytest.param("The push had been feared for days, he said.", "2025-06-11", id="not told"),
        pytest.param("The president arrives on Thursday, he said.", "2025-06-11", id="still to come"),
        pytest.param("In March last year a first push failed, he said.", "2025-06-11", id="history"),
    ],
)
def test_the_day_told_behind_that_of_a_statement(sentence: str, day: str) -> None:
    """The day of a statement gives way to an earlier one that the next sentence tells."""
    text = (
        "Ukrainian troops crossed the border into Russia's Kursk region with tanks, the army chief told the "
        f"president on Wednesday.\n\n{sentence}"
    )
    assert list(days(text).values()) == [day]


def test_the_attack_of_a_day_is_no_statement() -> None:
    """ "Said Tuesday's strike": the day is the strike's."""
    told = days(
        "American jets struck a port in Hodeidah, killing nine people, officials said on Wednesday.\n\n"
        "The navy said Tuesday's strike had been planned for weeks."
    )
    assert told == {"Hodeidah": "2025-06-10"}


def test_since_a_day_is_not_corrected_by_the_neighbour() -> None:
    """A series is dated by its first day, whatever day was told before."""
    told = days(
        "Ukrainian shells hit a power station in Belgorod on Tuesday.\n\n"
        "Russian jets have dropped glide bombs on villages near Sumy since Sunday, the army said."
    )
    assert told == {"Belgorod": "2025-06-10", "Sumy": "2025-06-08"}


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Hours before, a drone had hit a depot in Eilat.", "2025-06-09"),
        ("A drone had hit a depot in Eilat before dawn.", "2025-06-09"),
        ("Earlier in the day a drone hit a depot in Eilat.", "2025-06-09"),
        ("A drone hit a depot in Eilat two days before that.", "2025-06-07"),
    ],
)
def test_the_hour_of_the_day_told_last(sentence: str, day: str) -> None:
    """A part of a day belongs to the day that the text speaks of."""
    told = days(f"Israeli jets destroyed a building in Damascus on Monday.\n\n{sentence}")
    assert told["Eilat"] == day


def test_a_night_and_the_morning_of_another_day() -> None:
    """ "Overnight" takes the day of a statement, not that of another act's morning."""
    told = days(
        "Thai jets bombed a bridge in Pursat overnight, while Cambodian troops shelled Surin on "
        "Monday morning, the minister said."
    )
    assert told == {"Pursat": "2025-06-11", "Surin": "2025-06-09"}
    assert days("Drones hit a depot in Saratov overnight, officials said on Tuesday.") == {
        "Saratov": "2025-06-10"
    }


def _filler(sentences: int) -> str:
    return " ".join(["Firemen worked until the evening."] * sentences)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            f"Drones hit a depot in Saratov on Monday. {_filler(5)} A drone also struck a bakery in Engels.",
            {"Saratov": "2025-06-09", "Engels": "2025-06-09"},
            id="the day told last",
        ),
        pytest.param(
            f"A drone struck a bakery in Engels. {_filler(1)} Drones hit a depot in Saratov on Monday.",
            {"Engels": "2025-06-09", "Saratov": "2025-06-09"},
            id="the one day of the text",
        ),
        pytest.param(
            f"A drone struck a bakery in Engels. {_filler(3)} Drones hit a depot in Saratov on Monday.",
            {"Engels": None, "Saratov": "2025-06-09"},
            id="a day told far below",
        ),
        pytest.param(
            f"A drone struck a bakery in Engels. {_filler(9)} Drones hit a depot in Saratov on Monday. "
            "On Sunday a missile struck a port in Odesa.",
            {"Engels": None, "Saratov": "2025-06-09", "Odesa": "2025-06-08"},
            id="one of two days",
        ),
        pytest.param(
            "Drones hit a depot in Saratov on Monday. Last week a drone struck a bakery in Engels.",
            {"Saratov": "2025-06-09", "Engels": None},
            id="a day left open",
        ),
        pytest.param(
            "Drones hit a depot in Saratov on Monday. Drones have also hit a bakery in Engels.",
            {"Saratov": "2025-06-09", "Engels": None},
            id="the present perfect",
        ),
        pytest.param(
            "Drones have hit a depot in Saratov since Sunday. A drone also struck a bakery in Engels.",
            {"Saratov": "2025-06-08", "Engels": None},
            id="the first day of a stretch",
        ),
        pytest.param(
            "Russia has fired 500 drones at Ukraine since Sunday. A drone struck a bakery in Odesa. "
            "A drone struck a school in Sumy.",
            {"Odesa": None, "Sumy": None},
            id="a total of a stretch",
        ),
        pytest.param(
            "Shells have hit a power station in Sumy since late on Sunday.",
            {"Sumy": "2025-06-08"},
            id="since late on",
        ),
    ],
)
def test_an_act_told_without_a_day(text: str, told: dict[str, str | None]) -> None:
    """It takes the day a reader has in mind, and none where there are several or it is left open."""
    assert days(text) == told


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Shells hit a depot in Kharkiv on Sunday, hours before talks on Tuesday.", "2025-06-08"),
        ("Shells hit a depot in Kharkiv, ahead of a summit on Tuesday.", None),
        ("By late Tuesday shells had hit a depot in Kharkiv.", None),
        (
            "Shells hit a depot in Kharkiv on Monday, setting off a fire that burned until Tuesday.",
            "2025-06-09",
        ),
        ("In reply to Tuesday's speech, shells hit a depot in Kharkiv.", None),
        ("In Tuesday's offensive, shells hit a depot in Kharkiv.", "2025-06-10"),
        ("After Monday's deadly drone attack on Kharkiv the mayor wept.", "2025-06-09"),
        ("Ten victims of Monday's attack had been killed by shells that hit Kharkiv.", "2025-06-09"),
        ("Talks ended on Monday, but shells hit a depot in Kharkiv on Tuesday.", "2025-06-10"),
        ("Talks ended on Monday and shells hit a depot in Kharkiv on Tuesday.", "2025-06-10"),
        (
            "On Monday, as talks went on, shells hit a depot in Kharkiv and a fire raged on Tuesday.",
            "2025-06-09",
        ),
        ("As talks ended on Monday, shells hit a depot in Kharkiv.", "2025-06-09"),
        (
            "A day after shells hit a depot in Kharkiv, the mayor said on Tuesday that all was calm.",
            "2025-06-09",
        ),
        ("The mayor spoke on Tuesday, a day after shells fired from Russia hit Kharkiv.", "2025-06-09"),
        ("A day after a truce was signed, shells hit a depot in Kharkiv on Tuesday.", "2025-06-10"),
        ("Shells hit a depot in Kharkiv in the past 24 hours, officials said on Tuesday.", "2025-06-10"),
        ("Shells hit a depot in Kharkiv overnight, hours after a meeting in Kyiv on Tuesday.", "2025-06-11"),
        ("Shells hit a depot in Kharkiv in recent days.", None),
    ],
)
def test_whose_day_it_is(text: str, day: str | None) -> None:
    """A day of talks, of another attack, of another clause or an end is not the act's."""
    assert days(text) == {"Kharkiv": day}


@pytest.mark.parametrize(
    ("behind", "day"),
    [
        ("It happened on Sunday afternoon, police said.", "2025-06-08"),
        ("The fire broke out on Sunday.", "2025-06-08"),
        ("The mayor arrived on Sunday.", None),
        ("It will take place on Sunday.", None),
    ],
)
def test_the_day_on_which_it_happened(behind: str, day: str | None) -> None:
    """Told behind an act without a day."""
    assert days(f"Shells hit a depot in Kharkiv, killing a guard. {behind}") == {"Kharkiv": day}


def test_the_year_of_a_count_is_not_the_day() -> None:
    found = only("Rebels dynamited a pipeline near Saravena for the fifth time this year on Tuesday.")
    assert found.time is not None
    assert found.time.start == "2025-06-10"


def test_a_caption_is_not_the_narrative() -> None:
    told = (
        "Drones hit a depot in Saratov on Monday.\n\nA woman weeps, June 1, 2025 [A. Qwerty/Reuters]\n\n"
        "On the same day, a drone struck a bakery in Engels."
    )
    assert days(told) == {"Saratov": "2025-06-09", "Engels": "2025-06-09"}


def test_overnight_to_the_day_on_which_it_still_burnt() -> None:
    told = "Overnight, drones attacked the port of Taganrog, where a pier was on fire on Tuesday."
    assert days(told) == {"Taganrog": "2025-06-10"}


def test_the_day_of_a_new_count_is_not_the_day() -> None:
    told = "The death toll from a missile strike on Sumy rose to nine on Wednesday. Sumy was hit on Monday."
    assert days(told) == {"Sumy": "2025-06-09"}


def test_who_is_mourned_may_be_of_this_week() -> None:
    told = (
        "Mourners wept on Wednesday for nurses killed when a Russian missile hit a clinic in Lviv on Monday."
    )
    assert days(told) == {"Lviv": "2025-06-09"}


def test_ahead_of_another_day() -> None:
    told = only("Drones hit a clinic in Kherson ahead of Sunday's vote, killing two nurses on Saturday.")
    assert told.time is not None
    assert told.time.start == "2025-06-07"


def test_when_after_so_many_days_goes_on_with_the_act() -> None:
    """ "a day after talks, when drones hit X": what "when" tells is no other act."""
    told = "Two nurses died on Tuesday, a day after talks broke off, when drones hit a clinic in Kherson."
    assert [i.time and i.time.start for i in current(told)] == ["2025-06-10"]


@pytest.mark.parametrize(
    ("day", "told"), [("last week", None), ("on Monday", "2025-06-09"), ("on 3 June", "2025-06-03")]
)
def test_what_came_about_when_it_did_was_that_day(day: str, told: str | None) -> None:
    text = f"A jet was lost {day} when Russia attacked Odesa, officials said on Tuesday."
    assert days(text)["Odesa"] == told


def test_each_place_of_a_list_may_have_its_day() -> None:
    told = days(
        "Ukrainian drones hit an oil depot in Engels on Monday and an airfield in Saratov on Tuesday."
    )
    assert told == {"Engels": "2025-06-09", "Saratov": "2025-06-10"}


@pytest.mark.parametrize(
    ("text", "place", "day"),
    [
        (
            "An oil depot in Engels was still burning on Tuesday, two days after it was hit by drones.",
            "Engels",
            "2025-06-08",
        ),
        ("Two days after Israel bombed Natanz, Iran on Tuesday vowed revenge.", "Natanz", "2025-06-08"),
        (
            "Missiles hit a depot in Odesa on Monday, the third straight day of attacks.",
            "Odesa",
            "2025-06-09",
        ),
    ],
)
def test_so_many_days_after(text: str, place: str, day: str) -> None:
    assert days(text) == {place: day}


@pytest.mark.parametrize("time", ["sixth", "6th", "first"])
def test_since_when_acts_are_counted_is_no_day(time: str) -> None:
    incident = only(f"An oil pipeline in Arauca was bombed for the {time} time this year, its owner said.")
    assert incident.time is None
    assert incident.classes == ("infrastructure_strike",)


def test_a_judgement_has_a_day_of_its_own() -> None:
    told = (
        "Gunmen shot at two substations in Moore County on Saturday, in what the sheriff on Sunday deemed "
        "a crime."
    )
    assert days(told) == {"Moore County": "2025-06-07"}


def test_earlier_the_same_month_is_history() -> None:
    told = (
        "Gunmen blew up a mast in Mandera on Tuesday. In April they raided a clinic in the town. "
        "Earlier the same month they killed six people in Mandera."
    )
    assert [i.casualties for i in current(told)] == [None]


def test_of_what_someone_is_accused_that_day_was_not_then() -> None:
    told = (
        "Sudan's army accused the paramilitary Rapid Support Forces (RSF) on Tuesday of launching a drone "
        "strike against a base in Kosti. The strike hit the base on Monday."
    )
    assert days(told) == {"Kosti": "2025-06-09"}


def test_one_of_the_deadliest_of_last_year_is_history() -> None:
    told = "Militiamen killed 60 people at a camp near Bunia last year, in one of their deadliest raids."
    assert current(told) == []


def test_what_a_strike_did_is_of_its_day_though_another_follows() -> None:
    text = (
        "Drones struck the Engels air base on Monday, killing three, and on Tuesday set fire to a fuel tank "
        "at the airfield in Kursk, the governor said."
    )
    tolls = {i.time.start: i.casualties and i.casualties.killed for i in current(text) if i.time}
    assert tolls == {"2025-06-09": (3, 3), "2025-06-10": None}


def test_a_strike_is_not_of_the_month_of_the_attack_that_it_came_after() -> None:
    told = (
        "Turkey said its jets had hit rebel camps in Iraq on Tuesday, after a car bomb killed four in Adana "
        "last month. Jets also struck a depot in Syria following a bombing in Mersin in April."
    )
    assert {i.place.name for i in current(told) if i.place} == {"Iraq", "Syria"}


def test_what_was_wrecked_after_an_old_blast_is_as_old() -> None:
    assert current("The bridge in Herat was destroyed after a car bombing in March.") == []


def test_on_the_day_that_is_the_day_of_the_news() -> None:
    told = (
        "Shells killed two farmers in Kunar on Monday. They fell on the day that Pakistan said its jets had "
        "bombed a camp in Khost."
    )
    assert days(told) == {"Kunar": "2025-06-09", "Khost": "2025-06-09"}


def test_the_day_before_is_not_that_of_the_news() -> None:
    told = days("A drone hit a car in Belgorod. On the day before, 12 drones were shot down over Bryansk.")
    assert told == {"Belgorod": None, "Bryansk": "2025-06-10"}


def test_who_mourns_at_the_end_of_the_news_makes_no_history_of_it() -> None:
    told = "A patrol came under attack near Gao, Mali's army said, adding that it mourned six men."
    assert len(current(told)) == 1
    assert current("Relatives mourned those killed in a bombing in Gao.") == []


def test_the_day_of_a_source_is_no_day_of_an_attack() -> None:
    told = (
        "Five people have now died as a result of the drone attack on Odesa, Suspilne reports, citing the "
        "prosecutor's office on June 11. Russian drones hit flats in Odesa at 2 a.m. on June 10, killing 4."
    )
    assert days(told) == {"Odesa": "2025-06-10"}
    assert only(told).casualties is not None


def test_what_was_said_then_is_history() -> None:
    told = (
        "Gunmen shot two guards in Gao on Tuesday. Ten guards were ambushed at Menaka, the agency wrote then."
    )
    assert days(told) == {"Gao": "2025-06-10"}


def test_a_day_before_does_not_make_the_night_yesterdays() -> None:
    text = "A drone was shot down over Smolensk overnight. On the day before, 82 were shot down over Tula."
    assert days(text)["Smolensk"] == "2025-06-11"


def test_an_act_called_after_its_day_was_that_days() -> None:
    told = "An explosion damaged a canal in Gao. The minister blamed the rebels for Friday's blast there."
    assert [i.time and i.time.start for i in current(told)] == ["2025-06-06"]
    match = "Gunmen damaged a canal in Gao. The minister missed Friday's match there."
    assert [i.time for i in current(match)] == [None]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Russian guns have been shelling Kherson since dawn.", "2025-06-11"),
        ("Drones have been attacking the port of Odesa all night, its mayor said.", "2025-06-11"),
        ("Israeli jets have been bombing Tyre since Monday.", "2025-06-09"),
    ],
)
def test_what_somebody_has_been_at_since_the_night_is_news(text: str, day: str) -> None:
    told = only(text)
    assert told.time is not None
    assert told.time.start == day


@pytest.mark.parametrize(
    "text",
    [
        "Russian guns have been shelling Kherson day and night.",
        "Russian guns have been shelling Kherson every day since the spring.",
        "A storm has been battering Odesa since dawn.",
    ],
)
def test_what_somebody_has_been_at_for_long_is_none(text: str) -> None:
    assert current(text) == []


def test_a_headline_is_of_the_day_of_its_lead() -> None:
    text = (
        "Drones shut Saratov airport on third day of raids\n\n"
        "Drones attacked an oil depot in Engels on Tuesday, officials said.\n\n"
        "One drone struck the terminal of Saratov airport, the governor said."
    )
    assert set(days(text).values()) == {"2025-06-10"}


def test_what_lasted_until_a_day_dates_nothing() -> None:
    text = (
        "Engels was thought safe until the raids began on Sunday. It is a city on the Volga. "
        "A drone struck an oil depot in Saratov."
    )
    assert days(text)["Saratov"] is None


def test_the_first_of_a_series_is_not_the_one_told_before() -> None:
    text = (
        "Drones struck the airport of Saratov on Tuesday, the mayor said. "
        "The attacks began on Sunday at the military part of the airport."
    )
    assert {i.time.start[:10] for i in current(text) if i.time} == {"2025-06-10", "2025-06-08"}
