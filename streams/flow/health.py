"""Watches a worker from within: the beat of its event loop, its lag, its tables; opens the pages."""

import asyncio
import logging
from functools import partial
from time import monotonic, time
from typing import Any

from aiokafka.errors import KafkaError
from faust.exceptions import ConsumerNotStarted
from mode import Service

from streams.flow import metrics, pages, sizes, topics
from streams.flow.lag import LagMeter
from streams.flow.sensor import Sensor
from streams.flow.vitals import Limits, Partition, Vitals, advance, hindrance, sickness
from streams.settings import Settings

_log = logging.getLogger(__name__)

# Seconds between two turns of the loop that we ask for.
_BEAT = 1.0
# Seconds that the broker may take to tell the lag.
_ANSWER = 10.0


def install(app: Any, settings: Settings) -> None:
    """Have the Faust `app` measured and its health told. Call it once, when tables and agents are declared.

    A port that is taken stops the app at its start, with a PortTakenError.
    """
    sources = {topics.topic_name(settings, topic) for topic in topics.TABLE_SOURCES.values()}
    sinks = {spec.name for spec in topics.topics(settings)} - {topics.topic_name(settings, topics.ARTICLES)}
    sensor = Sensor(Vitals(beat=monotonic()), sources, sinks)
    # Sensors start before all else and stop last: the pages answer while tables recover.
    sensor.add_dependency(Watch(app, settings, sensor.vitals))
    app.sensors.add(sensor)


class Watch(Service):
    """Runs beside the agents, on their event loop; only the pages have threads of their own."""

    def __init__(self, app: Any, settings: Settings, vitals: Vitals, **options: Any) -> None:
        super().__init__(**options)
        self._app = app
        self._settings = settings
        self._vitals = vitals
        self._limits = Limits(settings.stall_limit, settings.stuck_limit)
        self._meter = LagMeter(app, _ANSWER)
        self._server: pages.Server | None = None
        self._shown: set[Partition] = set()

    async def on_start(self) -> None:
        """Open the pages."""
        self._vitals.beat = monotonic()
        alive, ready = partial(self._judge, sickness), partial(self._judge, hindrance)
        metrics.ALIVE.set_function(lambda: not alive())
        metrics.READY.set_function(lambda: not ready())
        if self._settings.metrics_port >= 0:
            page = pages.application(metrics.REGISTRY, alive, ready)
            self._server = pages.Server(self._settings.metrics_host, self._settings.metrics_port, page)
            _log.info("metrics and health on %s (/metrics, /healthz, /readyz)", self._server.url)

    async def on_stop(self) -> None:
        """Close the pages and the connection to the broker."""
        await self._meter.close()
        if self._server is not None:
            await asyncio.to_thread(self._server.close)

    def _judge(self, judgement: Any) -> list[str]:
        found: list[str] = judgement(self._vitals, self._limits, monotonic())
        return found

    @Service.task  # type: ignore[untyped-decorator]
    async def _beat(self) -> None:
        """Show that the loop turns, and how late."""
        while not self.should_stop:
            asked = monotonic()
            await self.sleep(_BEAT)
            self._vitals.beat = monotonic()
            metrics.LOOP_DELAY.observe(max(self._vitals.beat - asked - _BEAT, 0.0))

    @Service.task  # type: ignore[untyped-decorator]
    async def _survey(self) -> None:
        """Measure lag and tables, whether records arrive or not."""
        while not self.should_stop:
            for name, table in self._app.tables.items():
                rows, size = sizes.size(table)
                metrics.TABLE_ROWS.labels(name).set(rows)
                metrics.TABLE_BYTES.labels(name).set(size)
            await self._measure_lag()
            await self.sleep(self._settings.lag_interval)

    async def _measure_lag(self) -> None:
        partitions = self._partitions()
        try:
            measured = await asyncio.wait_for(self._meter.measure(partitions), _ANSWER)
        except (KafkaError, OSError, TimeoutError) as error:
            # Who is stuck can't be told while the broker is silent: clocks start anew with its next answer.
            self._vitals.progress = {}
            await self._meter.close()
            _log.warning("the broker does not tell the lag: %r", error)
            return
        before, now = self._vitals.progress, monotonic()
        self._vitals.progress = {
            partition: advance(before, committed, lag, partition, now)
            for partition, (committed, lag) in measured.items()
        }
        for partition in self._shown - measured.keys():
            metrics.LAG.remove(partition.topic, str(partition.number))
        for partition, (_, lag) in measured.items():
            metrics.LAG.labels(partition.topic, str(partition.number)).set(lag)
        self._shown = set(measured)
        metrics.LAG_MEASURED.set(time())

    def _partitions(self) -> list[Partition]:
        """Return the partitions of source topics that this worker has, none before it has joined."""
        try:
            assigned = self._app.consumer.assignment()
        except ConsumerNotStarted:
            return []
        changelogs = self._app.tables.changelog_topics
        return [Partition(tp.topic, tp.partition) for tp in assigned if tp.topic not in changelogs]
