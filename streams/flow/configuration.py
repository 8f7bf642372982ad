"""Faust's settings, from ours. docs/faust.md tells what each was measured or found to do."""

from typing import Any

from streams.flow.topics import LARGEST_RECORD_BYTES
from streams.settings import Settings

# Seconds; a rebalance waits this long for a worker to finish the events it works on.
_REBALANCE_TIMEOUT = 60.0
_REQUEST_TIMEOUT = 40.0


def configuration(settings: Settings) -> dict[str, Any]:
    """Return Faust's settings; docs/faust.md says why each is as it is."""
    options: dict[str, Any] = {
        "broker": [f"aiokafka://{address.strip()}" for address in settings.broker.split(",")],
        "autodiscover": False,
        "web_enabled": False,
        "worker_redirect_stdouts": False,
        "datadir": str(settings.data_dir),
        "store": f"{settings.table_store}://",
        # A codec that fails acks the message and crashes the agent, and `value_type=bytes` alone does
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
