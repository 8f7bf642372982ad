"""A producer of Articles: every one is acknowledged by the broker, or the failure is raised."""

import time
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import msgspec
from kafka import KafkaProducer
from kafka.errors import KafkaError

from streams.articles.record import Article
from streams.flow import admin
from streams.flow.brokers import BrokerError

# Articles on their way at once: enough to fill batches, little enough to keep in memory.
_IN_FLIGHT = 5_000
_LARGEST_RECORD = 11 * 1024 * 1024
# Milliseconds until a broker that does not answer, or does not acknowledge, is a failure.
_PATIENCE_MS = 30_000


class DeliveryError(RuntimeError):
    """An article was not delivered; the message says which and why."""


@contextmanager
def producer(broker: str, topic: str) -> Iterator[KafkaProducer]:
    """Open a producer for `topic` at `broker`; raise BrokerError if either is not there."""
    with admin.connect(broker, timeout=5.0) as client:
        # Brokers may create missing topics by themselves, with the wrong partitions: so we look first.
        if topic not in client.list_topics():
            raise BrokerError(f"{broker} has no topic {topic!r}: `wirewatch topics` creates it")
    sender = KafkaProducer(
        bootstrap_servers=broker,
        acks="all",
        linger_ms=5,
        max_request_size=_LARGEST_RECORD,
        delivery_timeout_ms=_PATIENCE_MS,
        request_timeout_ms=_PATIENCE_MS // 3,
    )
    try:
        yield sender
    finally:
        sender.close(timeout=5)


def deliver(
    articles: Iterable[Article], sender: KafkaProducer, topic: str, rate: float | None = None
) -> Iterator[Any]:
    """Send `articles`, at most `rate` a second, and yield the broker's word on each (RecordMetadata).

    Raise DeliveryError for the first that was not acknowledged. An error of `articles` is raised after
    everything before it has been sent.
    """
    pending: deque[tuple[str, Any]] = deque()
    try:
        for article in _paced(articles, rate):
            pending.append((article.key, sender.send(topic, key=article.key.encode(), value=encode(article))))
            while len(pending) > _IN_FLIGHT or (pending and pending[0][1].is_done):
                yield _acknowledged(*pending.popleft())
    except KafkaError as error:
        raise DeliveryError(f"not delivered: {error}") from None
    finally:
        sender.flush(_PATIENCE_MS / 1000)
    while pending:
        yield _acknowledged(*pending.popleft())


def encode(article: Article) -> bytes:
    """Return `article` as a value of the topic `articles`."""
    return msgspec.json.encode(article)


def _acknowledged(key: str, future: Any) -> Any:
    try:
        return future.get(_PATIENCE_MS / 1000)
    except KafkaError as error:
        raise DeliveryError(f"article {key} was not delivered: {type(error).__name__}: {error}") from None


def _paced(articles: Iterable[Article], rate: float | None) -> Iterator[Article]:
    """Yield `articles`, the n-th not before n / `rate` seconds have passed."""
    started = time.monotonic()
    for number, article in enumerate(articles):
        if rate is not None:
            time.sleep(max(0.0, started + number / rate - time.monotonic()))
        yield article
