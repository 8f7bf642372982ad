"""Whole histories of deliveries: order, repetition and withdrawal, as hypothesis deals them."""

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from tellings import NOON, REGION, TOWN, VILLAGE, Desk, incident, report, retraction

from streams.events.record import Alert, Report
from streams.incidents.record import Incident, Place

PLACES = (
    VILLAGE,
    TOWN,
    REGION,
    replace(VILLAGE, name="Verkhovye", settlement="Verkhovye", lat=53.0, lon=36.0),
    replace(REGION, name="Bryansk region", admin1="Bryansk", geonameid=571473),
    replace(VILLAGE, name="Sumy", settlement="Sumy", admin1="Sumy", country="UA", lat=50.9, lon=34.8),
    None,
)


def _incidents(places: tuple[Place | None, ...]) -> st.SearchStrategy[Incident]:
    return st.builds(
        incident,
        st.sampled_from(
            ["drone_strike", "strike_unspecified", "missile_strike", "ground_incursion", "sabotage"]
        ),
        st.sampled_from(places),
        st.sampled_from(["2024-03-12", "2024-03-11", "2024-03-12T01:00:00+03:00", None]),
        category=st.sampled_from([None, "energy.refinery", "energy.grid", "residential"]),
        classes=st.sampled_from([(), ("cross_border",)]),
        killed=st.integers(0, 2),
        background=st.sampled_from([False, False, False, True]),
        status=st.sampled_from(["confirmed", "claimed"]),
    )


def _stamped(told: list[tuple[int, Incident]]) -> list[Report]:
    return [
        report(f"article {article}", each, received_at=NOON + timedelta(seconds=number))
        for number, (article, each) in enumerate(told)
    ]


histories = st.lists(st.tuples(st.integers(0, 6), _incidents(PLACES)), max_size=12).map(_stamped)


def _withdrawn(history: list[Report], withdrawals: list[int]) -> list[Report]:
    """The history with some reports taken back at once, before what follows is told."""
    told = []
    for number, each in enumerate(history):
        told += [each, retraction(each, seconds=0)] if number in withdrawals else [each]
    return told


troubled = st.builds(_withdrawn, histories, st.lists(st.integers(0, 11), max_size=6))


def ids(alerts: list[Alert]) -> Counter[str]:
    return Counter(alert.alert_id for alert in alerts)


def play(history: list[Report]) -> Desk:
    desk = Desk()
    for told in history:
        desk.tell(told)
    return desk


@given(troubled)
def test_alerts_of_an_event_follow_each_other(history: list[Report]) -> None:
    desk = play(history)
    assert all(count == 1 for count in ids(desk.alerts).values())
    for event_id in {alert.event_id for alert in desk.alerts}:
        kinds = [alert.kind for alert in desk.alerts if alert.event_id == event_id]
        told = False
        for kind in kinds:
            assert (kind == "new") is not told
            told = kind != "cancel"
        assert told is bool(desk.events[event_id].alerted)


def _of_one_mind(history: list[Report]) -> list[Report]:
    """The history in which no article takes back the class of what it told, and gives it again."""
    first: dict[str, Report] = {}
    for each in history:
        first.setdefault(each.report_id, each)
    return [
        replace(each, incident=replace(each.incident, classes=first[each.report_id].incident.classes))
        for each in history
    ]


@given(histories.map(_of_one_mind))
def test_each_event_is_new_once_and_its_alerts_follow_each_other(history: list[Report]) -> None:
    """Where an article does change its mind, its event is canceled and new again, as after a withdrawal."""
    desk = play(history)
    assert all(count == 1 for count in ids(desk.alerts).values())
    for event_id in {alert.event_id for alert in desk.alerts}:
        kinds = [alert.kind for alert in desk.alerts if alert.event_id == event_id]
        assert kinds[0] == "new"
        assert kinds.count("new") == 1
        assert set(kinds[1:]) <= {"update", "cancel"}
        assert "cancel" not in kinds[:-1]


@given(troubled, st.data())
def test_replaying_gives_only_alerts_that_were_seen(history: list[Report], data: st.DataObject) -> None:
    """Kafka delivers from the last committed offset: any suffix of what was read may come again."""
    undisturbed, desk = play(history), Desk()
    for index, told in enumerate(history):
        desk.tell(told, offset=index)
        again = data.draw(st.integers(0, index + 1))
        for earlier in range(again, index + 1):
            desk.tell(history[earlier], offset=earlier)
    assert ids(desk.alerts) == ids(undisturbed.alerts)
    assert desk.live() == undisturbed.live()


# More rows than a decision writes: the journal, three events, their days and the mark.
_MANY_ROWS = 12


@given(troubled, st.data())
def test_a_crash_at_any_row_leads_to_the_same_alerts(history: list[Report], data: st.DataObject) -> None:
    """And to the same state, byte for byte, however often it dies: so nothing told later can tell either."""
    undisturbed, desk = Desk(), Desk()
    for index, told in enumerate(history):
        undisturbed.tell(told, offset=index)
        for rows in data.draw(st.lists(st.integers(0, _MANY_ROWS), max_size=2)):
            desk.tell(told, offset=index, crash_after=rows)
            for earlier in range(data.draw(st.integers(0, index)), index):
                desk.tell(history[earlier], offset=earlier)
        desk.tell(told, offset=index)
    assert ids(desk.alerts).keys() == ids(undisturbed.alerts).keys()
    assert [e.event_id for e in desk.live()] == [e.event_id for e in undisturbed.live()]
    assert desk.events == undisturbed.events
    assert desk.rows == undisturbed.rows


@given(histories)
def test_everything_delivered_twice_is_told_once(history: list[Report]) -> None:
    """A feed sends all again, with new offsets and times. Ring one may have forgotten; this one has not."""
    said = list({r.report_id: r for r in history}.values())
    later = [replace(r, article=replace(r.article, received_at=NOON + timedelta(hours=1))) for r in said]
    once, twice = play(said), play([*said, *later])
    new = [a.event_id for a in once.alerts if a.kind == "new"]
    assert [a.event_id for a in twice.alerts if a.kind == "new"] == new


@given(histories, st.randoms(use_true_random=False))
def test_retracting_everything_cancels_exactly_what_was_alerted(
    history: list[Report], random: Random
) -> None:
    """An event whose class went with one report and came back with the next is new and canceled twice."""
    desk = play(history)
    for each in random.sample(history, len(history)):
        desk.tell(retraction(each, seconds=99))
    assert desk.live() == []
    canceled = Counter(alert.event_id for alert in desk.alerts if alert.kind == "cancel")
    assert canceled == Counter(alert.event_id for alert in desk.alerts if alert.kind == "new")


@st.composite
def _independent(draw: st.DrawFn) -> list[list[Report]]:
    """Reports of acts that have nothing to do with each other: a village each, days apart."""
    events = []
    for number in range(draw(st.integers(1, 4))):
        name = f"Khutor{number}"
        place = replace(VILLAGE, name=name, settlement=name, lat=51.0 + number, geonameid=9000 + number)
        day = f"2024-03-{2 * number + 1:02}"
        tolls = draw(st.lists(st.integers(0, 3), min_size=1, max_size=3))
        events.append(
            [
                report(f"{name} {n}", incident(place=place, day=day, killed=toll))
                for n, toll in enumerate(tolls)
            ]
        )
    return events


@given(_independent(), st.randoms(use_true_random=False))
def test_independent_events_do_not_care_who_comes_first(events: list[list[Report]], random: Random) -> None:
    """Deliveries of different events may interleave in any way: partitions and crashes shuffle them."""
    queues = [list(reports) for reports in events]
    mixed = []
    while any(queues):
        queue = random.choice([q for q in queues if q])
        mixed.append(queue.pop(0))
    in_turn = play([told for reports in events for told in reports])
    assert ids(play(mixed).alerts) == ids(in_turn.alerts)


SEPARATE = (VILLAGE, TOWN, PLACES[3])


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.integers(0, 2), st.integers(0, 3)), min_size=1, max_size=8, unique=True),
    st.randoms(use_true_random=False),
)
def test_whichever_article_comes_first_the_new_alerts_are_the_same(
    told: list[tuple[int, int]], random: Random
) -> None:
    """Where reports name the same places and days, so are the ids of their `new`, not only the events."""
    some = [report(f"{place} {n}", incident(place=SEPARATE[place], killed=n)) for place, n in told]
    shuffled = random.sample(some, len(some))

    def new(desk: Desk) -> set[str]:
        return {alert.alert_id for alert in desk.alerts if alert.kind == "new"}

    one, other = play(some), play(shuffled)
    assert new(one) == new(other)
    assert {e.event_id: e.incident for e in one.live()} == {e.event_id: e.incident for e in other.live()}
