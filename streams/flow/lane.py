"""How an agent gets through its stream: many records under way, none lost, none committed too early.

A stage looks at one record and says what follows (`Work`). Its lane then, for each record,
1. sends what comes `first` and awaits the broker's acknowledgement;
2. waits for its turn: records of one partition go on in their order;
3. sends what comes `then`, writes the rows, and awaits those acknowledgements, too;
4. acks the record, so that its offset may be committed.
A crash in between repeats sends with the same ids and loses none. Rows that wait for their turn are seen by
later records at once (streams/flow/tables.py), so deciding need not wait for sending.

An agent that raises would drop its event (docs/faust.md): a lane never raises. A fault of ours stops the
worker with the record unacknowledged, and the next worker reads it again.
"""

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import faust
from faust.types import TP, EventT

from streams.flow import metrics
from streams.flow.soundness import SoundApp
from streams.flow.tables import Rows

_log = logging.getLogger(__name__)


class Send(NamedTuple):
    """A record for a topic of the broker. Headers are for what leaves the system."""

    topic: str
    key: bytes | None
    value: bytes
    headers: tuple[tuple[str, bytes], ...] = ()


@dataclass(frozen=True, slots=True)
class Work:
    """What follows from one record, in order. `done` is called when all of it is acknowledged."""

    first: Sequence[Send] = ()
    then: Sequence[Send] = ()
    done: Callable[[], None] | None = None


NOTHING = Work()

# Looks at one record (raw bytes) and says what follows. Whatever it raises is our fault and stops the worker.
Handler = Callable[[EventT], Work]


class Lane:
    """Runs one agent's stream through `handle`. `rows` is the agent's table."""

    def __init__(
        self,
        app: SoundApp,
        stage: metrics.Stage,
        handle: Handler,
        rows: Rows,
        *,
        max_in_flight: int,
        max_bytes: int,
    ) -> None:
        self._app = app
        self._stage = stage
        self._handle = handle
        self._rows = rows
        self._max_in_flight = max_in_flight
        self._max_bytes = max_bytes
        self._tasks: set[asyncio.Task[None]] = set()
        self._bytes = 0
        self._room = asyncio.Event()
        self._last: dict[TP, asyncio.Future[None]] = {}

    async def run(self, stream: faust.Stream[bytes]) -> None:
        """Take records until the stream is stopped."""
        async for event in stream.noack().events():
            try:
                await self._take(event)
            except Exception as fault:
                self._fail(event, fault)
            if self._app.failure:
                # Neither go on nor return: this event and those after it belong to the next worker.
                await asyncio.Event().wait()

    async def _take(self, event: EventT) -> None:
        await self._until_room()
        started = time.perf_counter()
        self._rows.begin(event.message.timestamp)
        work = self._handle(event)
        writes = self._rows.take()
        if not (work.first or work.then or writes):
            self._done(event, work, started)
            return
        first = [await self._send(send) for send in work.first]
        turn = self._last.get(event.message.tp)
        passed = self._last[event.message.tp] = asyncio.get_running_loop().create_future()
        size = sum(len(send.value) for send in (*work.first, *work.then))
        task = asyncio.create_task(self._finish(event, work, writes, first, turn, passed, started))
        self._tasks.add(task)
        self._bytes += size
        task.add_done_callback(lambda task: self._finished(task, size))

    async def _finish(
        self,
        event: EventT,
        work: Work,
        writes: Sequence[tuple[bytes, bytes | None]],
        first: Sequence[asyncio.Future[Any]],
        turn: asyncio.Future[None] | None,
        passed: asyncio.Future[None],
        started: float,
    ) -> None:
        try:
            for sent in first:
                await sent
            if turn is not None:
                await turn
            then = [await self._send(send) for send in work.then]
            then += self._rows.write(writes)
            passed.set_result(None)
            for sent in then:
                await sent
        except Exception as fault:
            # `passed` stays open: nothing behind this record may be written.
            self._fail(event, fault)
        else:
            self._done(event, work, started)

    async def _send(self, send: Send) -> asyncio.Future[Any]:
        """Hand a record to the producer, past the layers of `Topic.send`; sensors are told all the same."""
        producer, sensors = self._app.producer, self._app.sensors
        state = sensors.on_send_initiated(producer, send.topic, send, len(send.key or b""), len(send.value))
        future: asyncio.Future[Any] = await producer.send(
            send.topic, send.key, send.value, None, None, list(send.headers)
        )

        def sent(future: asyncio.Future[Any]) -> None:
            if future.cancelled():
                return
            error = future.exception()
            if error is None:
                sensors.on_send_completed(producer, state, future.result())
            else:
                sensors.on_send_error(producer, error, state)

        future.add_done_callback(sent)
        return future

    async def _until_room(self) -> None:
        while len(self._tasks) >= self._max_in_flight or self._bytes >= self._max_bytes:
            self._room.clear()
            await self._room.wait()

    def _finished(self, task: asyncio.Task[None], size: int) -> None:
        self._tasks.discard(task)
        self._bytes -= size
        self._room.set()

    def _done(self, event: EventT, work: Work, started: float) -> None:
        message = event.message
        if event.ack():
            self._app.sensors.on_message_out(message.tp, message.offset, message)
        if work.done is not None:
            work.done()
        metrics.processed(self._stage, time.perf_counter() - started, time.time())

    def _fail(self, event: EventT, fault: Exception) -> None:
        message = event.message
        where = f"{message.topic}[{message.partition}]@{message.offset}"
        if self._app.failure is None:  # one refused batch fails many records
            _log.error("%s failed on %s", self._stage, where, exc_info=fault)
        self._app.fail(StageError(f"{self._stage} failed on {where}: {type(fault).__name__}: {fault}"))


class StageError(RuntimeError):
    """A record could not be done, by a fault of ours or of the broker; the message names stage and record."""
