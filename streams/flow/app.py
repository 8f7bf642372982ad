"""The factory of the Faust app: settings in, an app with its topics, tables and agents out."""

from collections.abc import Callable
from typing import Any

from streams.flow import correlate, extract, health, screen
from streams.flow.lane import Handler, Lane
from streams.flow.metrics import Stage
from streams.flow.soundness import SoundApp
from streams.flow.tables import Rows, add_table
from streams.flow.topics import (
    ARTICLES,
    CASES,
    EXTRACTIONS,
    INCIDENTS,
    LARGEST_RECORD_BYTES,
    SEEN,
    STORIES,
    topic_name,
)
from streams.settings import Settings

# Seconds; a rebalance waits this long for a worker to finish the event it works on.
_REBALANCE_TIMEOUT = 60.0
_REQUEST_TIMEOUT = 40.0


def build(settings: Settings) -> SoundApp:
    """Return the app, ready to start. Raises UnsoundError on a Faust whose faults are not cured here."""
    app = SoundApp(settings.group, **configuration(settings))
    add_agent(app, settings, "screen", ARTICLES, SEEN, screen.handler)
    add_agent(app, settings, "extract", STORIES, EXTRACTIONS, extract.handler)
    add_agent(app, settings, "correlate", INCIDENTS, CASES, correlate.handler)
    health.install(app, settings)
    return app


def configuration(settings: Settings) -> dict[str, Any]:
    """Return Faust's settings; docs/faust.md says why each is as it is."""
    options: dict[str, Any] = {
        "broker": [f"aiokafka://{address.strip()}" for address in settings.broker.split(",")],
        "autodiscover": False,
        "web_enabled": False,
        "worker_redirect_stdouts": False,
        "datadir": str(settings.data_dir),
        "store": f"{settings.table_store}://",
        # A codec of Faust's that fails acks the message and crashes the agent, and `value_type=bytes` alone does
        # not keep it from decoding JSON. So: bytes, decoded by our handlers.
        "key_serializer": "raw",
        "value_serializer": "raw",
        # Topics are made and checked by `wirewatch topics`, never by a worker in passing.
        "topic_allow_declare": False,
        "topic_disable_leader": True,
        "topic_partitions": settings.partitions,
        "topic_replication_factor": settings.replication,
        "broker_commit_interval": settings.commit_interval,
        "broker_session_timeout": settings.session_timeout,
        "broker_heartbeat_interval": min(3.0, settings.session_timeout / 3),
        "broker_rebalance_timeout": _REBALANCE_TIMEOUT,
        "broker_request_timeout": max(_REQUEST_TIMEOUT, settings.session_timeout),
        "producer_request_timeout": _REQUEST_TIMEOUT,
        "producer_acks": -1,
        "producer_linger": settings.linger,
        "producer_max_batch_size": settings.batch_bytes,
        "producer_max_request_size": LARGEST_RECORD_BYTES,
        "stream_buffer_maxsize": settings.buffer_records,
        "buffer_bytes": settings.buffer_bytes,
    }
    if settings.embedded:
        # Tansu's ListOffsets(latest) is the last batch's first offset + 1: batches of one make it right.
        options |= {"producer_max_batch_size": 1, "recovery_consistency_check": False}
    return options


def add_agent(
    app: SoundApp,
    settings: Settings,
    stage: Stage,
    topic: str,
    table: str,
    make: Callable[[Settings, Rows], Handler],
) -> None:
    """Add the agent `stage`: it reads `topic`, keeps `table`, and does what the handler from `make` says."""
    rows = add_table(app, settings, table)
    lane = Lane(
        app,
        stage,
        make(settings, rows),
        rows,
        max_in_flight=settings.max_in_flight,
        max_bytes=settings.max_in_flight_bytes,
    )
    source = app.topic(topic_name(settings, topic), key_type=bytes, value_type=bytes)
    app.agent(source, name=stage)(lane.run)
