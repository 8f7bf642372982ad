"""Agents without a broker: a producer whose acknowledgements the test gives, and a table in memory."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from streams.flow.app import add_agent
from streams.flow.configuration import configuration
from streams.flow.lane import Handler
from streams.flow.soundness import SoundApp
from streams.flow.tables import Rows
from streams.flow.topics import ARTICLES, SEEN
from streams.settings import Settings


@dataclass
class Sent:
    """A record that the producer was given, and the promise of its acknowledgement."""

    topic: str
    key: bytes | None
    value: bytes | None
    headers: dict[str, bytes]
    acknowledged: asyncio.Future[Any] = field(default_factory=asyncio.Future)


class Producer:
    """Takes records as Faust's producer does; acknowledges each at once, unless told to hold them."""

    def __init__(self) -> None:
        self.sent: list[Sent] = []
        self.holding = False

    async def send(
        self, topic: str, key: bytes, value: bytes, partition: None, timestamp: None, headers: Any
    ) -> Any:
        return self._take(Sent(topic, key, value, dict(headers or ())))

    def send_soon(self, message: Any) -> None:
        """Take a row for a changelog."""
        pending = message.message
        self._take(Sent(pending.channel.get_topic_name(), pending.key, pending.value, {}, message))

    def key_partition(self, topic: str, key: bytes) -> Any:
        raise AssertionError("rows name their partition")

    def acknowledge(self) -> None:
        """Acknowledge all that is held, and what comes from now on."""
        self.holding = False
        for sent in self.sent:
            if not sent.acknowledged.done():
                sent.acknowledged.set_result(None)

    def on(self, topic: str) -> list[Sent]:
        """Return what was sent to a topic."""
        return [sent for sent in self.sent if sent.topic == topic]

    def _take(self, sent: Sent) -> Any:
        self.sent.append(sent)
        if not self.holding:
            sent.acknowledged.set_result(None)
        return sent.acknowledged


class Consumer:
    """What a stream needs of a consumer. Faust's own would open an event loop of its thread's."""

    def __init__(self) -> None:
        self._unacked_messages: set[Any] = set()
        self.unacked = self._unacked_messages

    def topic_partitions(self, topic: str) -> None:
        """Partitions are not known."""

    def ack(self, message: Any) -> bool:
        """Note that a record is done."""
        message.acked = True
        return True


@dataclass
class Running:
    """An agent under test: put records in, look at what was sent and which were acked."""

    app: SoundApp
    agent: Any
    rows: Rows
    producer: Producer
    events: list[Any] = field(default_factory=list)

    async def put(self, value: bytes | None, key: bytes = b"k", at: float | None = None) -> Any:
        """Give the agent a record that came `at` (seconds since 1970) and let it do what it can."""
        event = await self.agent.put(value, key=key, timestamp=at, wait=False)
        self.events.append(event)
        await self.settle()
        return event

    async def settle(self) -> None:
        """Let all tasks run until they wait for the test."""
        for _ in range(50):
            await asyncio.sleep(0)

    @property
    def acked(self) -> list[bool]:
        """Whether each record was acked, in order."""
        return [event.message.acked for event in self.events]


Start = Callable[..., Any]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings whose broker is never asked."""
    return Settings(broker="127.0.0.1:1", data_dir=tmp_path)


@pytest.fixture
def running(settings: Settings) -> Start:
    """Return a context that runs one agent whose stage is made by a given function."""

    @asynccontextmanager
    async def start(make: Callable[[Settings, Rows], Handler], **changes: Any) -> AsyncIterator[Running]:
        app = SoundApp(settings.group, **configuration(settings))
        producer = Producer()
        app.producer = producer
        app.consumer = Consumer()
        tables: list[Rows] = []

        def remember(settings: Settings, rows: Rows) -> Handler:
            tables.append(rows)
            return make(settings, rows)

        add_agent(app, settings, "screen", ARTICLES, SEEN, remember)
        app.finalize()
        (agent,) = app.agents.values()
        async with agent.test_context() as wrapper:
            yield Running(app, wrapper, tables[0], producer)

    return start
