"""The agent `correlate`: reports in, events and alerts out. Ring three: the same act told by others.

A lane sends `first` and awaits it, then sends `then`, then writes the rows: no alert is ever lost.
"""

import time

from faust.types import EventT

from streams.articles.codec import encode
from streams.events.correlator import Verdict, correlate
from streams.events.record import Alert, Event, Report
from streams.flow import metrics
from streams.flow.deadletters import decoder
from streams.flow.headers import cloud_event
from streams.flow.lane import Handler, Send, Work
from streams.flow.tables import Rows
from streams.flow.topics import ALERTS, EVENTS, topic_name
from streams.settings import Settings

# Reports that told nothing new of an act that was known.
_REPEATS: frozenset[Verdict] = frozenset({"joined", "repeat"})


def handler(settings: Settings, cases: Rows) -> Handler:
    """Return the stage: `cases` holds what is known of each country's events."""
    alerts, events = topic_name(settings, ALERTS), topic_name(settings, EVENTS)
    read = decoder(settings, "correlate", Report)

    def handle(event: EventT) -> Work:
        report = read(event.message)
        if isinstance(report, Work):
            return report
        outcome = correlate(report, cases, event.message.offset)
        for key, row in outcome.rows:
            if row is None:
                cases.delete(key)
            else:
                cases.put(key, row)

        def done() -> None:
            for alert in outcome.alerts:
                waited = time.time() - report.article.received_at.timestamp()
                metrics.alerted(alert.incident.classes, alert.kind, waited)
            if outcome.verdict in _REPEATS and not outcome.alerts:
                metrics.duplicate("act")

        return Work(
            first=[_alert(alerts, alert) for alert in outcome.alerts],
            then=[_event(events, changed) for changed in outcome.events],
            done=done,
        )

    return handle


def _alert(topic: str, alert: Alert) -> Send:
    headers = cloud_event("alert", alert.alert_id, alert.updated_at)
    return Send(topic, alert.event_id.encode(), encode(alert), headers)


def _event(topic: str, event: Event) -> Send:
    headers = cloud_event("event", f"{event.event_id}/{event.revision}", event.updated_at)
    return Send(topic, event.event_id.encode(), encode(event), headers)
