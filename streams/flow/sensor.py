"""What Faust tells its sensors, as our metrics (why not Faust's own Prometheus sensor: docs/metrics.md)."""

from collections.abc import Iterable
from time import monotonic
from typing import Any

import faust

from streams.flow import metrics
from streams.flow.vitals import Vitals


class Sensor(faust.Sensor):
    """Counts records, sends, commits, rebalances; notes in `vitals` whether the worker is recovered.

    Faust calls it for every record, so a call does little more than one bound increment.
    """

    def __init__(
        self, vitals: Vitals, sources: Iterable[str] = (), sinks: Iterable[str] = (), **options: Any
    ) -> None:
        """Records of `sources` and `sinks` (topics) count from zero; of others from the first one on."""
        super().__init__(**options)
        self.vitals = vitals
        self._acked = False
        self._received = {topic: metrics.RECEIVED.labels(topic) for topic in sources}
        self._sent = {topic: metrics.SENT.labels(topic) for topic in sinks}
        self._assigned: set[str] = set()

    def on_message_in(self, tp: Any, offset: int, message: Any) -> None:
        """Count a record that an agent will get; changelogs do not come here."""
        counter = self._received.get(tp.topic)
        if counter is None:
            counter = self._received[tp.topic] = metrics.RECEIVED.labels(tp.topic)
        counter.inc()

    def on_message_out(self, tp: Any, offset: int, message: Any) -> None:
        """Remember that the next commit has something to commit."""
        self._acked = True

    def on_send_initiated(self, producer: Any, topic: str, message: Any, keysize: int, valsize: int) -> Any:
        """Start the clock of a send."""
        return topic, monotonic()

    def on_send_completed(self, producer: Any, state: Any, metadata: Any) -> None:
        """Count a record that the broker has acknowledged."""
        topic, started = state
        metrics.SEND_SECONDS.observe(monotonic() - started)
        counter = self._sent.get(topic)
        if counter is None:
            counter = self._sent[topic] = metrics.SENT.labels(topic)
        counter.inc()

    def on_send_error(self, producer: Any, exc: BaseException, state: Any) -> None:
        """Count a record that the broker did not take."""
        metrics.SEND_ERRORS.labels(state[0]).inc()

    def on_commit_initiated(self, consumer: Any) -> float | None:
        """Start the clock of a commit, unless there is nothing to commit: Faust asks every second."""
        acked, self._acked = self._acked, False
        return monotonic() if acked else None

    def on_commit_completed(self, consumer: Any, state: float | None) -> None:
        """Observe a commit."""
        if state is not None:
            metrics.COMMIT_SECONDS.observe(monotonic() - state)

    def on_rebalance_start(self, app: Any) -> dict[str, Any]:
        """Note that partitions are being shared out; called in the consumer's thread."""
        self.vitals.rebalancing = True
        metrics.REBALANCES.inc()
        return {"started": monotonic()}

    def on_rebalance_end(self, app: Any, state: dict[str, Any]) -> None:
        """Note that tables are recovered and reading goes on, and with which partitions."""
        metrics.REBALANCE_SECONDS.observe(monotonic() - state["started"])
        changelogs = app.tables.changelog_topics
        sources = [tp.topic for tp in app.consumer.assignment() if tp.topic not in changelogs]
        self._assigned.update(sources)
        for topic in self._assigned:
            metrics.ASSIGNED.labels(topic).set(sources.count(topic))
        self.vitals.partitions = len(sources)
        self.vitals.joined = True
        self.vitals.rebalancing = False
