"""Which alerts a reader gets: stored, new, each once, filtered. The consumer is a small fake, no broker."""

from collections.abc import Sequence
from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import msgspec
import pytest
from kafka import TopicPartition
from sample_alert import ALERT

from streams.events.record import Alert
from streams.outlets.tail import alerts, wanted

PARTITION = TopicPartition("alerts", 0)


class FakeConsumer:
    """One partition with `stored` records, to which `arriving` are added at the first poll past the end."""

    def __init__(self, stored: Sequence[Alert | bytes | None], arriving: list[Alert]) -> None:
        self.log, self.arriving, self.next = [*stored], arriving, 0

    def assignment(self) -> set[TopicPartition]:
        return {PARTITION}

    def seek_to_beginning(self, *_: Any) -> None:
        self.next = 0

    def seek_to_end(self, *_: Any) -> None:
        self.next = len(self.log)

    def position(self, _: TopicPartition) -> int:
        return self.next

    def end_offsets(self, _: Any) -> dict[TopicPartition, int]:
        return {PARTITION: len(self.log)}

    def poll(self, _: int) -> dict[TopicPartition, list[Any]]:
        batch = [
            SimpleNamespace(
                timestamp=n,
                value=msgspec.json.encode(alert) if isinstance(alert, Alert) else alert,
                topic="alerts",
                partition=0,
                offset=n,
            )
            for n, alert in enumerate(self.log[self.next :], self.next)
        ]
        self.next = len(self.log)
        if not batch:
            self.log += self.arriving
            self.arriving = []
        return {PARTITION: batch} if batch else {}


FIRST, SECOND, THIRD = (replace(ALERT, alert_id=f"0000000{n}-0000-5000-8000-000000000000") for n in range(3))


@pytest.mark.parametrize(
    ("stored", "follow", "seen"),
    [(True, False, [FIRST, SECOND]), (True, True, [FIRST, SECOND, THIRD]), (False, True, [THIRD])],
    ids=["stored only", "stored, then new", "new only"],
)
def test_from_where_a_reader_starts(stored: bool, follow: bool, seen: list[Alert]) -> None:
    consumer = FakeConsumer([FIRST, SECOND], [THIRD] if follow else [])
    found = []
    for alert in alerts(consumer, stored=stored, follow=follow):
        if alert is not None:
            found.append(alert)
        elif consumer.arriving == [] and consumer.next == len(consumer.log):
            break
    assert found == seen


def test_a_repeated_delivery_is_one_alert() -> None:
    found = list(alerts(FakeConsumer([FIRST, SECOND, FIRST], []), stored=True, follow=False))
    assert [alert for alert in found if alert] == [FIRST, SECOND]


@pytest.mark.parametrize("foreign", [b"{}", b"not json", None])
def test_a_foreign_record_is_named(foreign: bytes | None) -> None:
    with pytest.raises(ValueError, match="alerts, partition 0, offset 1: not an alert"):
        list(alerts(FakeConsumer([FIRST, foreign], []), stored=True, follow=False))


@pytest.mark.parametrize(
    ("classes", "countries", "expected"),
    [
        ([], [], True),
        (["cross_border"], [], True),
        (["infrastructure_strike"], ["UA", "PL"], True),
        (["cross_border"], ["PL"], False),
    ],
)
def test_filters(classes: list[str], countries: list[str], expected: bool) -> None:
    assert wanted(ALERT, classes, countries) is expected


def test_an_alert_of_no_country_is_in_none() -> None:
    nowhere = replace(ALERT, incident=replace(ALERT.incident, place=None, classes=()))
    assert wanted(nowhere)
    assert not wanted(nowhere, countries=["UA"])
    assert not wanted(nowhere, classes=["cross_border"])
