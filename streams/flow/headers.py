"""CloudEvents 1.0 in binary mode for Kafka: the headers of every record that leaves the system.

https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md
"""

from datetime import UTC, datetime

Headers = tuple[tuple[str, bytes], ...]

SOURCE = "urn:wirewatch"
_CONTENT_TYPE = ("content-type", b"application/json")


def cloud_event(kind: str, identity: str, time: datetime) -> Headers:
    """Return the headers of a record of `kind` ("alert", "event", ...): its id and the time it is about."""
    return (
        ("ce_specversion", b"1.0"),
        ("ce_id", identity.encode()),
        ("ce_type", f"wirewatch.{kind}.v1".encode()),
        ("ce_source", SOURCE.encode()),
        ("ce_time", time.astimezone(UTC).isoformat().replace("+00:00", "Z").encode()),
        _CONTENT_TYPE,
    )
