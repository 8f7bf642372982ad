"""Dead letters: records that break their contract, or are held back, kept whole with the reason.

A limit on their share stops the worker, "to prevent 100 % of messages from going into the DLQ"
(getsentry/arroyo): when most of a stream breaks the contract, the producer is wrong or we are.
"""

import base64
from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeVar

import msgspec
import orjson
from faust.types import Message

from streams.articles.codec import decode
from streams.articles.contract import ContractError
from streams.flow import metrics
from streams.flow.headers import cloud_event
from streams.flow.lane import Send, Work
from streams.flow.topics import REJECTED, topic_name
from streams.settings import Settings

T = TypeVar("T")

# Records over which the share is taken; fewer are too few to judge a stream by.
_WINDOW = 1000
_LAST_SECOND = datetime(9999, 12, 31, tzinfo=UTC).timestamp()


class TooManyDeadLetters(RuntimeError):
    """More records break their contract than the limit allows; the message names it and the last reason."""


class ShareLimit:
    """Watches the share of broken records among the last 1,000 of one stage."""

    def __init__(self, share: float) -> None:
        self._share = share
        self._recent: deque[bool] = deque(maxlen=_WINDOW)
        self._broken = 0

    def good(self) -> None:
        """Count a record that keeps its contract."""
        self._count(False)

    def broken(self, detail: str) -> None:
        """Count a record that does not. Raise TooManyDeadLetters beyond the limit."""
        self._count(True)
        if len(self._recent) == _WINDOW and self._broken > self._share * _WINDOW:
            raise TooManyDeadLetters(
                f"{self._broken} of the last {_WINDOW} records break their contract, more than"
                f" WIREWATCH_DEAD_LETTER_SHARE={self._share} allows; the last: {detail}"
            )

    def _count(self, broken: bool) -> None:
        if len(self._recent) == _WINDOW:
            self._broken -= self._recent[0]
        self._recent.append(broken)
        self._broken += broken


def reject(topic: str, stage: str, message: Message, error: ContractError) -> Work:
    """Return the work that puts `message` on `topic`, as schemas/dead-letter.json describes it."""
    origin = f"{message.topic}[{message.partition}]@{message.offset}"
    raw = message.value
    letter = {
        "reason": error.reason,
        "detail": f"{origin}: {error.detail}",
        "field": error.field,
        "stage": stage,
        "origin": {
            "topic": message.topic,
            "partition": message.partition,
            "offset": message.offset,
            "timestamp": arrival(message),
        },
        "value_base64": None if raw is None else base64.b64encode(raw).decode(),
        "value_size": len(raw or b""),
    }
    headers = cloud_event("dead-letter", origin, arrival(message))
    value = orjson.dumps(letter, option=orjson.OPT_UTC_Z)
    return Work(first=[Send(topic, message.key, value, headers)], done=lambda: metrics.rejected(error.reason))


def decoder(settings: Settings, stage: str, kind: type[T]) -> Callable[[Message], T | Work]:
    """Return how `stage` reads its records: the value as a `kind`, or the work that rejects it."""
    topic = topic_name(settings, REJECTED)
    limit = ShareLimit(settings.dead_letter_share)

    def read(message: Message) -> T | Work:
        try:
            value = decode(message.value or b"", kind)
        except msgspec.DecodeError as error:
            # Ours wrote it, so this is another version of us, or someone else on our topic.
            reason = "schema" if isinstance(error, msgspec.ValidationError) else "not_json"
            limit.broken(str(error))
            return reject(topic, stage, message, ContractError(reason, str(error)))
        limit.good()
        return value

    return read


def arrival(message: Message) -> datetime:
    """Return when the broker got `message`: the clock of every decision.

    A broker that keeps producers' times may hand on any number; what is no time becomes the nearest one.
    """
    return datetime.fromtimestamp(min(max(message.timestamp, 0.0), _LAST_SECOND), UTC)
