"""A consumer of the topic `alerts`, for reading along: no group, nothing committed, repeats left out."""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import msgspec
from kafka import KafkaConsumer, TopicPartition

from streams.events.record import Alert
from streams.flow import admin
from streams.flow.brokers import BrokerError

# Milliseconds a poll may wait: also how long Ctrl-C may go unheard.
_POLL_MS = 250
# Alert ids remembered, so that a repeated delivery is shown once.
_REMEMBERED = 100_000


@contextmanager
def consumer(broker: str, topic: str) -> Iterator[KafkaConsumer]:
    """Open a consumer of every partition of `topic`; raise BrokerError if broker or topic is not there."""
    with admin.connect(broker, timeout=5.0) as client:
        # Asked for by name, a missing topic may be created by the broker: so look among all first.
        if topic not in client.list_topics():
            raise BrokerError(f"{broker} has no topic {topic!r}: `wirewatch topics` creates it")
    reader = KafkaConsumer(bootstrap_servers=broker, enable_auto_commit=False)
    try:
        partitions = reader.partitions_for_topic(topic) or set()
        reader.assign([TopicPartition(topic, number) for number in sorted(partitions)])
        yield reader
    finally:
        reader.close()


def alerts(reader: KafkaConsumer, *, stored: bool, follow: bool) -> Iterator[Alert | None]:
    """Yield the alerts that are `stored`, then, with `follow`, those that come, each once.

    A None is yielded now and then while nothing comes, so that the caller can look at other things. Raise
    ValueError naming the record if one is no alert.
    """
    partitions = sorted(reader.assignment())
    if stored:
        reader.seek_to_beginning(*partitions)
    else:
        reader.seek_to_end(*partitions)
        for partition in partitions:
            reader.position(partition)  # resolved now: what comes from here on is seen
    shown: OrderedDict[str, None] = OrderedDict()
    while True:
        batch = [record for records in reader.poll(_POLL_MS).values() for record in records]
        for record in sorted(batch, key=lambda record: record.timestamp):
            alert = _decoded(record)
            if alert.alert_id not in shown:
                shown[alert.alert_id] = None
                yield alert
        while len(shown) > _REMEMBERED:
            shown.popitem(last=False)
        if not batch:
            # Past the end and nothing more: the embedded broker's end offsets are too low within a batch.
            if not follow and at_end(reader):
                return
            yield None


def _decoded(record: Any) -> Alert:
    try:
        return msgspec.json.decode(record.value or b"", type=Alert)
    except msgspec.DecodeError as error:
        where = f"{record.topic}, partition {record.partition}, offset {record.offset}"
        raise ValueError(f"{where}: not an alert: {error}") from None


def wanted(alert: Alert, classes: Sequence[str] = (), countries: Sequence[str] = ()) -> bool:
    """Whether `alert` is in one of `classes` and one of `countries` (ISO 3166-1 alpha-2); none means any."""
    place = alert.incident.place
    country = place.country if place else None
    return (not classes or not set(classes).isdisjoint(alert.incident.classes)) and (
        not countries or country in countries
    )


def at_end(reader: KafkaConsumer) -> bool:
    """Whether `reader` has read all there is now."""
    ends = reader.end_offsets(sorted(reader.assignment()))
    return all(reader.position(partition) >= end for partition, end in ends.items())
