"""Dates: what a phrase comes to, told on a known day. Every case is worked out by hand from a calendar."""

import time
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.incidents.text.document import read
from streams.incidents.times.dates import TimeMention, dateline, find_dates

TUESDAY = datetime(2024, 3, 12, 18, tzinfo=UTC)
JANUARY_1990 = datetime(1990, 1, 3, 12, tzinfo=UTC)


def mentions(text: str, published_at: datetime = TUESDAY, zone: str | None = None) -> list[TimeMention]:
    document = read(text)
    return find_dates(document, dateline(document, published_at), published_at, zone)


def first(text: str, published_at: datetime = TUESDAY, zone: str | None = None) -> TimeMention:
    found = mentions(text, published_at, zone)
    assert found, f"no expression of time in {text!r}"
    return found[0]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Drones hit the port on Tuesday.", "2024-03-12"),  # the day of publication
        ("Drones hit the port on Monday.", "2024-03-11"),
        ("Drones hit the port on Wednesday.", "2024-03-06"),
        ("Drones hit the port last Tuesday.", "2024-03-05"),
        ("Drones hit the port last Friday.", "2024-03-08"),
        ("Monday's strike killed two.", "2024-03-11"),
        ("DRONES HIT THE PORT ON MONDAY NIGHT.", "2024-03-11"),
        ("The port was hit overnight.", "2024-03-12"),  # the day of the morning
        ("The port was hit during the night.", "2024-03-12"),
        ("Shells have hit the port since the night.", "2024-03-12"),
        ("Shells have hit the port since the morning.", "2024-03-12"),
        ("The port was shelled all night, the mayor said on Monday.", "2024-03-11"),
        ("The port was hit in the night from Sunday to Monday.", "2024-03-11"),
        ("Drones flew between 9 p.m. on Sunday and 7 a.m. on Monday.", "2024-03-11"),
        ("Drones flew from the evening of March 9 until the morning of March 10.", "2024-03-10"),
        ("Shells fell from the morning of March 9 to the evening of March 10.", "2024-03-09"),
        ("The port was hit overnight on Sunday.", "2024-03-10"),
        ("The port was hit overnight from Sunday to Monday.", "2024-03-11"),
        ("The port was hit overnight into Saturday.", "2024-03-09"),
        ("The port was hit on Friday night into Saturday.", "2024-03-09"),
        ("The port was hit between Sunday night and Monday morning.", "2024-03-11"),
        ("The port was hit from Sunday night to Monday morning.", "2024-03-11"),
        ("The port was hit between late Saturday and early Sunday.", "2024-03-10"),
        ("The port was hit between Friday and Saturday.", "2024-03-09"),
        ("The port was hit from late Saturday to early Sunday.", "2024-03-10"),
        ("The port was hit on Saturday and Sunday.", "2024-03-09"),
        ("The port was hit on Monday of last week.", "2024-03-04"),
        ("The port was hit early on Tuesday.", "2024-03-12"),
        ("The port was hit last night.", "2024-03-11"),
        ("The port was hit earlier today.", "2024-03-12"),
        ("The port was hit yesterday afternoon.", "2024-03-11"),
        ("The port was hit two days ago.", "2024-03-10"),
        ("The port was hit in the past 10 hours.", "2024-03-12"),
        ("The port was hit on March 9.", "2024-03-09"),
        ("The port was hit on 9 March.", "2024-03-09"),
        ("The port was hit on the 9th of March.", "2024-03-09"),
        ("The port was hit on Saturday, March 9, 2024.", "2024-03-09"),
        ("The port was hit on Sept. 26.", "2023-09-26"),  # the last one
        ("The port was hit on 30 December.", "2023-12-30"),
        ("The port was hit on the night of March 8-9.", "2024-03-09"),
        ("The port was hit on the night of 8 to 9 March.", "2024-03-09"),
        ("The port was hit on 8 and 9 March.", "2024-03-08"),
        ("The port was hit on 2024-03-09.", "2024-03-09"),
        ("The port was hit on 09.03.2024.", "2024-03-09"),
        ("The port was hit on 25/02/2024.", "2024-02-25"),
        ("The port was hit on 02/25/2024.", "2024-02-25"),
    ],
)
def test_a_day(text: str, day: str) -> None:
    found = first(text)
    assert found.when is not None
    assert (found.when.start, found.when.precision, found.kind) == (day, "day", "day")


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("They fired on March 4. The following day they fired again.", ["2024-03-04", "2024-03-05"]),
        ("They fired on March 4. The day before, they had fled.", ["2024-03-04", "2024-03-03"]),
        ("They fired on March 4. Two days later it burned.", ["2024-03-04", "2024-03-06"]),
        ("They fired on March 4 and on the same day they left.", ["2024-03-04", "2024-03-04"]),
        ("They fired on March 4. Hours later a depot burned.", ["2024-03-04", "2024-03-04"]),
        ("They fired on March 4 and the previous Friday.", ["2024-03-04", "2024-03-01"]),
    ],
)
def test_a_day_told_from_another(text: str, days: list[str]) -> None:
    assert [m.when.start for m in mentions(text) if m.when] == days


@pytest.mark.parametrize(
    "text",
    [
        "They fired on March 9. During the night a depot burned.",  # of March 9, or of the next morning
        "They took the town in May 2012. During the night a depot burned.",
    ],
)
def test_a_night_of_another_day_than_that_of_publication(text: str) -> None:
    assert all(m.when is None or m.when.start != "2024-03-12" for m in mentions(text))


@pytest.mark.parametrize(
    ("text", "start", "precision"),
    [
        ("They raided it in March last year.", "2023-03-01", "month"),
        ("They raided it in May and June 2023.", "2023-05-01", "month"),
        ("They raided it in October.", "2023-10-01", "month"),
        ("They raided it last month.", "2024-02-01", "month"),
        ("They raided it three months ago.", "2023-12-01", "month"),
        ("They raided it in 2022.", "2022-01-01", "year"),
        ("They raided it five years ago.", "2019-01-01", "year"),
        ("They raided it last year.", "2023-01-01", "year"),
        ("They raided it on 26 February.", "2024-02-26", "day"),  # 15 days
    ],
)
def test_history_with_a_date(text: str, start: str, precision: str) -> None:
    found = first(text)
    assert found.when is not None
    assert (found.when.start, found.when.precision, found.past) == (start, precision, True)


@pytest.mark.parametrize(
    "text",
    [
        "In recent months they raided it often.",
        "Since the start of the war they raided it often.",
        "They had previously raided it.",
        "Previous raids failed.",
        "They raided it in the past.",
        "They raided it over the last three months.",
        "They raided it four weeks ago.",
    ],
)
def test_history_without_a_date(text: str) -> None:
    found = first(text)
    assert (found.when, found.past) == (None, True)


@pytest.mark.parametrize("text", ["It burned last week.", "It burned recently.", "It burned on 27 February."])
def test_the_last_fortnight_is_no_history(text: str) -> None:
    assert not first(text).past


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Envoys will meet on Friday.", "2024-03-15"),
        ("Envoys meet next Friday.", "2024-03-15"),
        ("Civilians were told to leave by Friday.", "2024-03-15"),
        ("The vote is scheduled for June 2.", "2024-06-02"),
        ("It came before the March 15-17 elections.", "2024-03-15"),  # days ahead, a year since
    ],
)
def test_days_to_come(text: str, day: str) -> None:
    found = first(text)
    assert found.when is not None
    assert (found.when.start, found.future) == (day, True)


@pytest.mark.parametrize(
    "text",
    [
        "They were hit by rebels on Friday.",
        "The closure, due to shelling on Friday, ended.",
        "By Friday evening the guards had fled.",
        "The fires raged until Friday.",
    ],
)
def test_a_day_that_only_looks_like_one_to_come(text: str) -> None:
    found = first(text)
    assert found.when is not None
    assert (found.when.start, found.future) == ("2024-03-08", False)


@pytest.mark.parametrize(
    ("text", "zone", "moment"),
    [
        ("At about 3 am (0000 GMT) on Tuesday they fired.", None, "2024-03-12T03:00+03:00"),
        ("At 12:26 a.m. there (2126 GMT) on Tuesday they fired.", None, "2024-03-12T00:26+03:00"),
        ("At 0:26 a.m. (2126 GMT) on Tuesday they fired.", None, "2024-03-12T00:26+03:00"),
        ("At 3:15 a.m. Moscow time (0015 GMT) on Tuesday they fired.", None, "2024-03-12T03:15+03:00"),
        ("At 8:25 a.m. on Monday they fired.", "Europe/Moscow", "2024-03-11T08:25+03:00"),
        ("On Monday at 1.30am they fired.", "Asia/Kolkata", "2024-03-11T01:30+05:30"),
        ("They fired at 22:15 on Sunday.", "America/Bogota", "2024-03-10T22:15-05:00"),
        ("At 0600 this morning they fired.", "America/Bogota", "2024-03-12T06:00-05:00"),
        ("They fired at 2200 GMT on Sunday.", None, "2024-03-10T22:00+00:00"),
        ("They fired at 11:30 pm.", "Europe/Kyiv", "2024-03-11T23:30+02:00"),  # tonight has not been yet
    ],
)
def test_the_minute_needs_an_offset(text: str, zone: str | None, moment: str) -> None:
    found = first(text, zone=zone)
    assert found.when is not None
    assert (found.when.start, found.when.precision) == (moment, "minute")


def test_a_minute_without_a_known_offset_is_a_day() -> None:
    found = first("At 8:25 a.m. on Monday they fired.")
    assert found.when is not None
    assert (found.when.start, found.when.precision) == ("2024-03-11", "day")


def test_today_is_the_place_s_day() -> None:
    late = datetime(2024, 3, 12, 23, 30, tzinfo=UTC)
    found = first("It was hit on Wednesday.", late, "Europe/Kyiv")
    assert found.when is not None
    assert found.when.start == "2024-03-13"


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the town.",
        "They sat in the sun.",
        "The bus 101 left.",
        "A 7-day siege, 3 shells, 12 hurt.",
    ],
)
def test_words_and_numbers_that_are_no_dates(text: str) -> None:
    assert [m for m in mentions(text) if m.when] == []


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("It burned, officials said on Sunday.", True),
        ("It burned, the governor told Example News on Sunday.", True),
        ("Militants on Sunday claimed they had burned it.", True),
        ("The army said in a statement on Sunday that it burned.", True),
        ("On Sunday it burned, officials said.", False),
        ("Officials said it burned on Sunday.", False),
        ("OFFICIALS SAID IT BURNED ON SUNDAY.", False),
    ],
)
def test_the_day_of_a_statement(text: str, spoken: bool) -> None:
    assert first(text).spoken is spoken


def test_the_weekend_begins_on_its_saturday() -> None:
    found = first("Hundreds fled over the weekend.")
    assert found.when is not None
    assert (found.when.start, found.kind, found.past) == ("2024-03-09", "period", False)


def test_since_is_a_stretch_that_began() -> None:
    found = first("Since Sunday they have fired.")
    assert found.when is not None
    assert (found.when.start, found.kind, found.past) == ("2024-03-10", "period", False)


@pytest.mark.parametrize(
    ("text", "published_at", "place", "day"),
    [
        ("LIMA, 3 JAN 90 (AFP) -- [TEXT] A BOMB WENT OFF.", JANUARY_1990, "LIMA", "1990-01-03"),
        ("SAN JOSE, 2 JAN 90 -- A BOMB WENT OFF.", JANUARY_1990, "SAN JOSE", "1990-01-02"),
        ("ODESA, March 11 (Reuters) - A bomb went off.", TUESDAY, "ODESA", "2024-03-11"),
        ("Odesa, (XYZ - 11th Mar, 2024) A bomb went off.", TUESDAY, "Odesa", "2024-03-11"),
        ("March 11 (Reuters) - A bomb went off.", TUESDAY, "", "2024-03-11"),
        ("Odesa, March 11: A bomb went off on Monday.", TUESDAY, "Odesa", "2024-03-11"),
        ("ODESA, 11th March: A bomb went off.", TUESDAY, "ODESA", "2024-03-11"),
        ("ODESA (AP) — A bomb went off.", TUESDAY, "ODESA", None),
        ("ODESA A bomb went off.", TUESDAY, "ODESA", None),
        ("(New York) A bomb went off.", TUESDAY, "New York", None),
        ("Bomb goes off in port\n\nODESA, March 11 - A bomb went off.", TUESDAY, "ODESA", "2024-03-11"),
        ("Bomb Goes Off In Port\n\nODESA, March 11 - A bomb went off.", TUESDAY, "ODESA", "2024-03-11"),
        ("Bomb goes off\n\nBy A Reporter\n\nODESA (XYZ) - A bomb went off.", TUESDAY, "ODESA", None),
    ],
)
def test_a_dateline(text: str, published_at: datetime, place: str, day: str | None) -> None:
    line = dateline(read(text), published_at)
    assert line is not None
    assert (text[line.start : line.end], line.date and line.date.isoformat()) == (place, day)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "A bomb - a large one - went off.",
        "The mayor of Odesa (45) was hurt.",
        "(Odesa) said that a bomb went off.",
        "Odesa, Kherson: bombs went off.",
        "A bomb went off in the port on Monday.\n\nODESA, March 11 - A bomb went off.",
    ],
)
def test_no_dateline(text: str) -> None:
    assert dateline(read(text), TUESDAY) is None


def test_the_middle_of_a_month_begins_a_stretch() -> None:
    found = first("Since mid-November they have fired.")
    assert found.when is not None
    assert (found.when.start, found.when.precision, found.past) == ("2023-11-15", "month", True)
    assert not mentions("They fired in mid-November.")


def test_the_dateline_s_day_is_what_today_means() -> None:
    found = mentions("ODESA, March 11 (Reuters) - A bomb went off on Monday. Another went off today.")
    assert [m.when.start for m in found if m.when] == ["2024-03-11", "2024-03-11"]


WORDS = """
on in at since last next March May 12 3 2024 1999 : - , . ( ) am pm GMT Tuesday Sunday night
overnight two ten days weeks years ago later the day before following 00 99 31st of and to
2024-13-45 99.99.9999 12/12/12
"""


@given(
    st.lists(st.sampled_from(WORDS.split()), max_size=40).map(" ".join), st.datetimes(timezones=st.just(UTC))
)
def test_any_words_at_any_time(text: str, published_at: datetime) -> None:
    for found in mentions(text, published_at, "Asia/Tokyo"):
        assert 0 <= found.start < found.end <= len(text)
        assert 0 <= found.first < found.last


@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    document = read(text)
    for found in find_dates(document, dateline(document, TUESDAY), TUESDAY, "No/Such_Zone"):
        assert document.tokens[found.first].start == found.start
        assert document.tokens[found.last - 1].end == found.end
        assert document.sentences[found.sentence].first <= found.first


def test_the_far_ends_of_the_calendar() -> None:
    for published_at in (
        datetime.min.replace(tzinfo=UTC),
        datetime.max.replace(tzinfo=UTC) - timedelta(days=1),
    ):
        mentions(
            "Yesterday, last month, 900 years ago, on 3 March, next Friday, 99 weeks later.", published_at
        )


@pytest.mark.parametrize("unit", ["on 12 ", "March ", "the day ", "two days ", "1 - ", "last ", "3 am ( "])
def test_time_is_linear(unit: str) -> None:
    def seconds(length: int) -> float:
        document = read(unit * (length // len(unit)))

        def once() -> float:
            start = time.process_time()
            find_dates(document, dateline(document, TUESDAY), TUESDAY)
            return time.process_time() - start

        return min(once() for _ in range(3))  # the garbage of the tests before is not ours

    seconds(2_000)
    assert seconds(80_000) < 30 * max(seconds(10_000), 0.005)  # 8 times the text; 64 were quadratic


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Drones hit a port overnight. Talks were held on Monday.", "2024-03-11"),  # told a day late
        ("Drones hit a port overnight. Talks were held on Monday and on Tuesday.", "2024-03-12"),
        (
            "Drones hit a port overnight. A bridge was hit on Monday afternoon.",
            "2024-03-12",
        ),  # the night after
    ],
)
def test_the_night_of_a_text_that_is_published_a_day_late(text: str, day: str) -> None:
    when = first(text).when
    assert when is not None
    assert when.start == day
