"""Ring three: many reports, one event, one alert."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from tellings import DEPOT, NOON, REGION, RUSSIA, TOWN, VILLAGE, Desk, incident, report, retraction

from streams.events.policy import Policy
from streams.events.record import Report
from streams.events.state import KEEP, expired
from streams.incidents.record import Place


def test_one_act_told_by_many_is_one_alert() -> None:
    desk = Desk()
    verdicts = [desk.tell(report(article)).verdict for article in ("a", "b", "c")]
    assert verdicts == ["founded", "joined", "joined"]
    assert desk.kinds() == ["new"]
    (event,) = desk.live()
    assert (len(event.reports), event.sources, event.revision) == (3, 3, 3)


def test_copies_of_one_story_count_as_one_source() -> None:
    desk, words = Desk(), tuple(range(64))
    desk.tell(report("a", sketch=words))
    desk.tell(report("b", sketch=(*words[:40], *range(1000, 1024))))
    desk.tell(report("c", sketch=tuple(range(5000, 5064))))
    (event,) = desk.live()
    assert event.sources == 2


def test_an_update_needs_something_new() -> None:
    desk = Desk()
    desk.tell(report("a", incident(killed=1)))
    desk.tell(report("b", incident(killed=1)))
    desk.tell(report("c", incident()))
    desk.tell(report("d", incident(killed=3)))
    assert [(a.kind, a.changed) for a in desk.alerts] == [("new", ()), ("update", ("casualties",))]


def test_the_finer_place_makes_the_event_more_precise() -> None:
    desk = Desk()
    desk.tell(report("a", incident(place=REGION)))
    desk.tell(report("b", incident(place=VILLAGE)))
    new, update = desk.alerts
    assert new.event_id == update.event_id
    assert update.changed == ("place",)
    assert update.incident.place == VILLAGE
    assert update.title == "Drone strike in Lesnoye, Kursk, RU, 2024-03-12"


def test_a_coarse_report_bridges_nothing() -> None:
    """First a region, then two villages in it: the first village is where the region's act was."""
    desk = Desk()
    told = [
        report("a", incident(place=REGION)),
        report("b", incident(place=VILLAGE)),
        report("c", incident(place=TOWN)),
    ]
    for each in told:
        desk.tell(each)
    assert desk.event_of(told[0]) == desk.event_of(told[1]) != desk.event_of(told[2])
    assert desk.kinds() == ["new", "update", "new"]


@pytest.mark.parametrize("coarse", [REGION, RUSSIA])
def test_a_coarse_report_that_comes_late_joins_the_one_it_agrees_with_most(coarse: Place) -> None:
    desk = Desk()
    desk.tell(report("a", incident(place=VILLAGE)))
    with_depot = report("b", incident(place=TOWN, category="energy.fuel_storage"))
    desk.tell(with_depot)
    late = report("c", incident(place=coarse, category="energy.fuel_storage"))
    desk.tell(late)
    assert desk.event_of(late) == desk.event_of(with_depot)
    assert desk.kinds() == ["new", "new"]


def test_incidents_of_one_article_are_of_as_many_events() -> None:
    desk = Desk()
    region = report("a", incident(place=REGION))
    village = report("a", incident(place=VILLAGE))
    assert desk.tell(region).verdict == desk.tell(village).verdict == "founded"
    other = report("b", incident(place=REGION))
    desk.tell(other)
    assert desk.event_of(other) == desk.event_of(region)


def test_a_second_facility_is_a_second_event() -> None:
    desk = Desk()
    desk.tell(report("a", incident(place=TOWN, category="energy.refinery")))
    desk.tell(report("b", incident(place=TOWN, category="energy.power_plant")))
    assert desk.kinds() == ["new", "new"]
    assert len({alert.event_id for alert in desk.alerts}) == 2


def test_an_event_without_a_class_is_no_alert_until_it_enters_one() -> None:
    desk = Desk()
    desk.tell(report("a", incident(classes=())))
    assert (desk.kinds(), len(desk.live())) == ([], 1)
    desk.tell(report("b", incident(classes=(), category="transport.bridge")))
    (alert,) = desk.alerts
    assert (alert.kind, alert.incident.classes) == ("new", ("infrastructure_strike",))


def test_which_categories_raise_is_configuration() -> None:
    school = incident(classes=(), category="education")
    quiet, loud = Desk(), Desk(Policy(raising=("education",)))
    quiet.tell(report("a", school))
    loud.tell(report("a", school))
    assert (quiet.kinds(), loud.kinds()) == ([], ["new"])


def test_history_raises_nothing_and_changes_nothing() -> None:
    desk = Desk()
    history = incident(background=True, classes=(), killed=9)
    assert desk.tell(report("a", history)).verdict == "ignored"
    desk.tell(report("b", incident(killed=2)))
    assert desk.tell(report("c", history)).verdict == "joined"
    (event,) = desk.live()
    assert event.incident.casualties == incident(killed=2).casualties
    assert (len(event.reports), event.sources, desk.kinds()) == (2, 1, ["new"])


def test_when_the_last_report_is_taken_back_the_alert_is_canceled_once() -> None:
    desk = Desk()
    told = report("a"), report("b")
    for each in told:
        desk.tell(each)
    desk.tell(retraction(told[0]))
    assert desk.kinds() == ["new"]
    desk.tell(retraction(told[1]))
    desk.tell(retraction(told[1], seconds=9))
    assert desk.kinds() == ["new", "cancel"]
    assert desk.live() == []


def test_only_history_left_is_no_event() -> None:
    desk = Desk()
    told = report("a")
    desk.tell(told)
    desk.tell(report("b", incident(background=True, classes=())))
    desk.tell(retraction(told))
    assert (desk.kinds(), desk.live()) == (["new", "cancel"], [])


def test_the_class_is_taken_back_with_the_report_that_gave_it() -> None:
    desk = Desk()
    refinery = report("a", incident(classes=(), category="energy.refinery"))
    desk.tell(refinery)
    desk.tell(report("b", incident(classes=())))
    desk.tell(retraction(refinery))
    assert desk.kinds() == ["new", "cancel"]
    assert len(desk.live()) == 1


def test_an_act_told_again_after_its_cancellation_is_new_again() -> None:
    desk = Desk()
    told = report("a")
    desk.tell(told)
    desk.tell(retraction(told))
    again = replace(told, article=replace(told.article, received_at=NOON + timedelta(hours=1), version=2))
    desk.tell(again)
    assert desk.kinds() == ["new", "cancel", "new"]
    assert len({alert.alert_id for alert in desk.alerts}) == 3
    assert len({alert.event_id for alert in desk.alerts}) == 1


def test_going_back_to_an_earlier_toll_is_an_update_of_its_own() -> None:
    desk, told = Desk(), report("a", incident(killed=3))
    desk.tell(told)
    for version, killed in enumerate((5, 3, 5, 3), start=2):
        newer = replace(told.article, version=version)
        desk.tell(
            replace(
                told,
                article=newer,
                incident=replace(told.incident, casualties=incident(killed=killed).casualties),
            )
        )
    assert desk.kinds() == ["new", "update", "update", "update", "update"]
    assert len({alert.alert_id for alert in desk.alerts}) == 5


def test_a_version_that_was_overtaken_is_stale() -> None:
    desk = Desk()
    newer = report("a", incident(killed=2), version=2)
    desk.tell(newer)
    assert desk.tell(replace(newer, article=replace(newer.article, version=1))).verdict == "stale"
    desk.tell(retraction(newer))
    assert desk.tell(newer).verdict == "stale"


def test_a_newer_delivery_of_the_same_report_is_a_repeat() -> None:
    desk = Desk()
    desk.tell(report("a"))
    outcome = desk.tell(report("a", received_at=NOON + timedelta(hours=3)))
    assert (outcome.verdict, outcome.events, desk.kinds()) == ("repeat", (), ["new"])
    assert [key[:2] for key, _ in outcome.rows] == [b"r|"]


@pytest.mark.parametrize("rows_written", range(4))
@pytest.mark.parametrize("killed", [None, 2])
def test_a_crash_between_any_two_rows_repeats_or_ends_what_was_begun(
    rows_written: int, killed: int | None
) -> None:
    undisturbed, desk = Desk(), Desk()
    first, second = report("a"), report("b", incident(killed=killed))
    for each in (first, second):
        undisturbed.tell(each)
    desk.tell(first, offset=1, crash_after=rows_written)
    desk.tell(first, offset=1)
    desk.tell(second, offset=2, crash_after=rows_written)
    desk.tell(second, offset=2)
    ids = [alert.alert_id for alert in undisturbed.alerts]
    assert list(dict.fromkeys(alert.alert_id for alert in desk.alerts)) == ids
    assert desk.event_of(second) == undisturbed.event_of(second)


def _die_and_go_on(history: list[Report], rows_written: int) -> tuple[Desk, Desk]:
    """The desk that heard the history undisturbed, and the one that died so far into each delivery."""
    undisturbed, desk = Desk(), Desk()
    for offset, told in enumerate(history):
        undisturbed.tell(told, offset)
        desk.tell(told, offset, crash_after=rows_written)
        desk.tell(told, offset)
    return undisturbed, desk


@pytest.mark.parametrize("rows_written", range(7))
def test_a_crash_while_a_report_is_taken_back_leaves_its_event_to_be_found(rows_written: int) -> None:
    """The village's day goes with its report, and the event is of three days again: they must all list it."""
    region, village = report("a", incident(place=REGION, day=None)), report("b", incident(day="2024-03-11"))
    history = [region, village, retraction(village), report("c", incident(place=TOWN))]
    undisturbed, desk = _die_and_go_on(history, rows_written)
    assert len(undisturbed.live()) == 1
    assert desk.events == undisturbed.events
    assert desk.rows == undisturbed.rows


@pytest.mark.parametrize("rows_written", range(7))
def test_a_crash_while_a_day_becomes_known_leaves_no_entry_behind(rows_written: int) -> None:
    undisturbed, desk = _die_and_go_on(
        [report("a", incident(place=REGION, day=None)), report("b", incident(day="2024-03-11"))], rows_written
    )
    assert desk.rows == undisturbed.rows


@pytest.mark.parametrize("rows_written", range(9))
def test_a_crash_while_two_events_become_one_leaves_one(rows_written: int) -> None:
    undisturbed, desk = _die_and_go_on([*_told_as_two(), _told_as_one()], rows_written)
    ids = [alert.alert_id for alert in undisturbed.alerts]
    assert list(dict.fromkeys(alert.alert_id for alert in desk.alerts)) == ids
    assert len(desk.live()) == 1
    assert desk.rows == undisturbed.rows


def _told_as_two() -> list[Report]:
    """Two reports of one raid that nothing shows to be one: neighbouring days."""
    early, late = report("a", incident(day="2024-03-12")), report("b", incident(day="2024-03-11", killed=4))
    return [replace(early, article=replace(early.article, received_at=NOON - timedelta(hours=1))), late]


def _told_as_one() -> Report:
    """A newer version of the first: it gives the hour, a night's, and the toll of the second."""
    early, late = _told_as_two()
    return replace(
        early,
        article=replace(early.article, version=2, received_at=NOON),
        incident=replace(
            early.incident,
            time=incident(day="2024-03-12T01:30:00+03:00").time,
            casualties=late.incident.casualties,
        ),
    )


def test_an_event_that_proves_to_be_another_is_canceled_in_its_favour() -> None:
    desk, (early, late), newer = Desk(), _told_as_two(), _told_as_one()
    desk.tell(early)
    desk.tell(late)
    assert desk.kinds() == ["new", "new"]
    desk.tell(newer)
    assert desk.kinds() == ["new", "new", "update", "cancel"]
    canceled = desk.alerts[-1]
    assert canceled.merged_into == desk.alerts[0].event_id == desk.event_of(late)
    assert canceled.event_id == desk.alerts[1].event_id
    (event,) = desk.live()
    assert len(event.reports) == 2
    # The marks of the moved reports follow: everything can still be taken back.
    desk.tell(retraction(late))
    desk.tell(retraction(newer))
    assert desk.kinds()[4:] == ["cancel"]


def test_reports_without_a_place_are_one_act_only_as_copies() -> None:
    desk, words = Desk(), tuple(range(64))
    nowhere = incident(place=None)
    desk.tell(report("a", nowhere, sketch=words))
    assert desk.tell(report("b", nowhere, sketch=tuple(range(900, 964)))).verdict == "founded"
    assert desk.tell(report("c", nowhere, sketch=words)).verdict == "joined"


def test_news_without_a_day_is_of_the_last_days() -> None:
    desk = Desk()
    dated = report("a", incident(day="2024-03-11"))
    desk.tell(dated)
    undated, later = report("b", incident(day=None)), report("c", incident(day=None))
    desk.tell(undated)
    much_later = replace(later, article=replace(later.article, published_at=NOON + timedelta(days=4)))
    much_later = replace(
        much_later, article=replace(much_later.article, received_at=NOON + timedelta(days=4))
    )
    desk.tell(much_later)
    assert desk.event_of(undated) == desk.event_of(dated) != desk.event_of(much_later)


def test_a_publication_date_in_the_future_moves_nothing() -> None:
    desk = Desk()
    desk.tell(report("a", incident(day=None), published_at=NOON.replace(year=9999)))
    assert desk.tell(report("b", incident(day="2024-03-12"))).verdict == "joined"


def test_old_rows_are_known_as_such_and_count_no_more() -> None:
    desk = Desk()
    desk.tell(report("a"))
    late = NOON + KEEP + timedelta(seconds=1)
    assert not any(expired(row, NOON + KEEP) for row in desk.rows.values())
    assert all(expired(row, late) for row in desk.rows.values())
    assert desk.tell(report("b", received_at=late)).verdict == "founded"


def test_a_flood_of_reports_keeps_an_event_small() -> None:
    desk = Desk()
    for number in range(80):
        desk.tell(report(f"a{number}", incident(killed=1 + number // 40)))
    (event,) = desk.live()
    assert len(event.reports) == 60
    assert event.incident.casualties == incident(killed=2).casualties
    assert desk.kinds() == ["new", "update"]


def test_a_plant_named_after_two_towns_is_one() -> None:
    desk = Desk()
    refinery: dict[str, Any] = {"category": "energy.refinery", "classes": ()}
    near = replace(TOWN, name="Zarechny", settlement="Zarechny", lat=52.05)
    desk.tell(report("a", incident(place=TOWN, **refinery)))
    desk.tell(report("b", incident(place=near, **refinery)))
    desk.tell(report("c", incident(place=DEPOT, **refinery)))
    assert [a.kind for a in desk.alerts] == ["new", "update"]
    assert desk.alerts[1].changed == ("place",)
