"""What Faust gets wrong about delivery, put right: subclasses for exactly one version of it.

Each class names the fault it cures (numbers are issues of faust-streaming/faust). tests/e2e/test_soundness.py
shows every fault without its cure and its absence with it; docs/faust.md tells the whole story. The third
cure, an agent that fails must not lose its event, is the form of our agents: streams/flow/lane.py.
"""

import asyncio
import importlib.metadata
from collections.abc import Iterator, Mapping
from typing import Any

import faust
from aiokafka.consumer import fetcher
from aiokafka.record.default_records import _DefaultRecordBatchPy
from aiokafka.record.memory_records import _MemoryRecordsPy
from faust.sensors.monitor import Monitor
from faust.tables.manager import TableManager
from faust.tables.recovery import Recovery
from faust.transport.drivers import aiokafka as driver
from faust.types import TP, Message
from mode.threads import WorkerThread

# The cures reach into private parts: they hold for these versions and no others.
PINNED: Mapping[str, str] = {
    "faust-streaming": "0.15.3",
    "mode-streaming": "0.7.1",
    "aiokafka": "0.14.0",
}

# Seconds one fetch may wait for records: how long a pause of the consumer takes at worst.
_FETCH_WAIT = 0.25
# Seconds for the consumer's thread to end once its work is done.
_THREAD_END = 3.0
# Rows on their way to changelogs before the consumer waits: beyond what any agent may have in flight.
_ROWS_WAITING = 10_000
# Messages handed on before other tasks get their turn.
_TURN = 100


class UnsoundError(RuntimeError):
    """Faust or what it stands on is not the version that the cures were made for."""


def check_versions(installed: Mapping[str, str] | None = None) -> None:
    """Raise UnsoundError if a pinned package has another version than the one whose faults are cured here."""
    for package, wanted in PINNED.items():
        found = installed[package] if installed else importlib.metadata.version(package)
        if found != wanted:
            raise UnsoundError(
                f"{package} is {found}, but streams/flow/soundness.py cures the faults of {wanted}:"
                " install that version, or check every cure against the new one"
            )


class SoundRecovery(Recovery):
    """Cures #596: after a table's recovery with a backlog, events vanish, are doubled, or the commit sticks.

    Faust opens the partitions, seeks them to the committed offsets and then empties the agents' queues, while
    the consumer goes on fetching: what it fetched before the seek is lost or told twice. Here the consumer
    stands still, with nothing under way, from before the partitions open until the queues are empty.
    """

    async def on_recovery_completed(self, generation_id: int = 0) -> None:
        """Finish a recovery with the consumer at rest."""
        await self._rest()
        await super().on_recovery_completed(generation_id)

    async def _resume_streams(self, generation_id: int = 0) -> None:
        await self._rest()
        await super()._resume_streams(generation_id)

    async def _rest(self) -> None:
        consumer = self.app.consumer
        consumer.stop_flow()
        await self._wait(consumer.at_rest())


class SoundTableManager(TableManager):
    """The table manager that recovers soundly, and begins at once."""

    async def on_start(self) -> None:
        """Begin. Faust's sleeps a second first, for tables declared late; ours are before the app starts."""
        await self._update_channels()
        await self.recovery.start()

    @property
    def recovery(self) -> Recovery:
        """The one recovery service of this manager."""
        recovery: Recovery | None = getattr(self, "_recovery", None)
        if recovery is None:
            recovery = self._recovery = SoundRecovery(self.app, self, beacon=self.beacon, loop=self.loop)
        return recovery


class DaemonThread(WorkerThread):
    """The consumer's thread. One that waits for a lost broker must not keep a failed process from ending."""

    def __init__(self, service: Any, **options: Any) -> None:
        super().__init__(service, **options)
        self.daemon = True

    def stop(self) -> None:
        """Wait for its end, but not for ever: the main loop stands still meanwhile."""
        self.join(_THREAD_END)


class SoundConsumer(driver.Consumer):
    """Commits no offset beyond a message in work (#606, and `_add_gap`), and hands messages on without tasks.

    Faust's `_new_offset` compares with the committed offset as if it were the last one read (it is the next),
    does not compare at all before the first commit, and takes gaps in offsets, as compaction and transactions
    leave them, for work done, with the message after the gap. Its drain makes four tasks a message.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Faust's is a weak set: a message that an agent dropped would count as done.
        self._unacked_messages: set[Message] = set()
        self._draining = False
        self._resting = asyncio.Event()
        self._buffered_bytes = 0
        self._room = asyncio.Event()
        self._reopened = asyncio.Event()

    def _new_consumer_thread(self) -> driver.AIOKafkaConsumerThread:
        return driver.AIOKafkaConsumerThread(self, loop=self.loop, beacon=self.beacon, Worker=DaemonThread)

    # ---- commit ------------------------------------------------------------------------------------------

    def ack(self, message: Message) -> bool:
        """Count `message` as done, if an agent had it: a stream skips what was fetched before a rebalance."""
        self._took(message)
        return bool(message.tracked and super().ack(message))

    def _new_offset(self, tp: TP) -> int | None:
        """Return where a successor must start to read `tp`: nothing before it is in work."""
        acked: list[int] = self._acked[tp]
        if not acked:
            return None
        # An agent takes a partition's messages in order: whatever is not in work below is done, or was a gap.
        offset: int = max(acked) + 1
        offset = min([offset, *(m.offset for m in self._unacked_messages if m.tp == tp)])
        self._acked[tp] = [done for done in acked if done >= offset]
        self._acked_index[tp] = set(self._acked[tp])
        return offset

    async def _commit_offsets(self, offsets: Mapping[TP, int], start_new_transaction: bool = True) -> bool:
        """Commit, without Faust's flush of the producer before it.

        While records keep coming the flush does not end, and nothing is committed. Nor is it needed: a lane
        acks a record only when all that followed from it is acknowledged.
        """
        assigned = self.assignment()
        current = {tp: offset for tp, offset in offsets.items() if tp in assigned}
        committed = bool(current) and await self._commit(current)
        if committed:
            self._committed_offset.update(current)
        return committed

    def verify_event_path(self, now: float, tp: TP) -> None:
        """Leave it: streams/flow/lag.py watches progress, also where Faust's detector sees none."""

    # ---- drain -------------------------------------------------------------------------------------------

    async def at_rest(self) -> None:
        """Wait until the stopped consumer has nothing fetched under way. Call `stop_flow` first."""
        while self._draining and not self._resting.is_set():  # noqa: ASYNC110 - rare, and two conditions
            await asyncio.sleep(0.01)

    def resume_flow(self) -> None:
        """Read on; the queues were emptied before."""
        self._buffered_bytes = 0
        super().resume_flow()

    def on_buffer_drop(self, tp: TP) -> None:
        """Read a partition again whose queue has emptied, at once rather than after a second's sleep."""
        super().on_buffer_drop(tp)
        self._reopened.set()

    async def _drain_messages(self, fetcher: Any) -> None:
        self._draining = True
        try:
            while not (self.should_stop or fetcher.should_stop):
                if self.flow_active:
                    await self._drain_once()
                else:
                    self._resting.set()
                    await self.wait_first(self.can_resume_flow, timeout=1.0)
                    self._resting.clear()
        except (*self.consumer_stopped_errors, asyncio.CancelledError):
            if not self.app.should_stop:
                raise
        finally:
            self._draining = False
            self._resting.clear()

    async def _drain_once(self) -> None:
        # A copy: Faust lends its set to the fetching thread, where emptying it means "all partitions".
        active = set(self._get_active_partitions())
        generation = self.app.consumer_generation_id
        if not active:
            await self._until_reopened()
            return
        records = await self._getmany(active, _FETCH_WAIT)
        for count, (tp, record) in enumerate(self.scheduler.iterate(records)):
            # What is left of a fetch when the flow stops is read again: a seek always follows.
            if not self.flow_active or self.app.consumer_generation_id != generation:
                return
            position = self._read_offset[tp]
            if position is None or record.offset >= position:
                await self._hand_on(tp, self._to_message(tp, record))
            if count % _TURN == _TURN - 1:
                await asyncio.sleep(0)
        await asyncio.sleep(0)

    async def _hand_on(self, tp: TP, message: Message) -> None:
        """Put a message into the queues of the agents that read `tp`, waiting while they are full."""
        counted = message.topic in self.app.topics.acking_topics
        if counted:
            await self._until_room()
            self._buffered_bytes += message.serialized_value_size
        if self._open(tp):
            await self.callback(message)
        else:
            await self.wait_first(self.callback(message), self.suspend_flow)
        self._read_offset[tp] = message.offset

    def _open(self, tp: TP) -> bool:
        """Whether nothing will make the conductor wait, so that it needs no task to be interrupted."""
        app = self.app
        buffer = app.producer.buffer
        return (
            app.flow_control.is_active()
            and buffer.size <= buffer.max_messages
            and not any(channel.queue.full() for channel in app.topics._tp_index[tp])
        )

    async def _until_room(self) -> None:
        while self._buffered_bytes >= self.app.buffer_bytes and self.flow_active:
            self._room.clear()
            await self.wait_first(self._room, self.suspend_flow)

    def _took(self, message: Message) -> None:
        if not message.acked and message.topic in self.app.topics.acking_topics:
            self._buffered_bytes = max(0, self._buffered_bytes - message.serialized_value_size)
            self._room.set()

    async def _until_reopened(self) -> None:
        self._reopened.clear()
        await self.wait_first(self._reopened, self.suspend_flow, timeout=_FETCH_WAIT)


class _Lenient(bytearray):
    """Bytes whose slices decode to text whatever they hold."""

    def __getitem__(self, part: Any) -> Any:
        found = super().__getitem__(part)
        return _Lenient(found) if isinstance(part, slice) else found

    def decode(self, encoding: str = "utf-8", errors: str = "replace") -> str:
        return super().decode(encoding, errors)


class _LenientBatch(_DefaultRecordBatchPy):
    """A batch read in Python, header keys that are not UTF-8 included."""

    def _maybe_uncompress(self) -> None:
        super()._maybe_uncompress()
        self._buffer: bytearray = _Lenient(self._buffer)


class _Batch:
    """A batch as aiokafka reads it, or in the lenient way from where that fails."""

    def __init__(self, batch: Any, raw: Any) -> None:
        self._batch = batch
        self._raw = raw

    def __getattr__(self, name: str) -> Any:
        return getattr(self._batch, name)

    def __next__(self) -> Any:
        return next(self._batch)

    def __iter__(self) -> Iterator[Any]:
        try:
            yield from self._batch
        except UnicodeDecodeError:
            # The fetcher skips those that it had.
            yield from _LenientBatch(self._raw)


class SoundRecords(_MemoryRecordsPy):
    """Cures a poison pill: a header key that is not UTF-8 stops every consumer of the partition for good."""

    def next_batch(self) -> Any:
        """Return the next batch, None after the last."""
        raw = self._next_slice
        batch = super().next_batch()
        return None if batch is None else _Batch(batch, raw)


class SoundTransport(driver.Transport):
    """The transport whose consumer is sound."""

    Consumer = SoundConsumer


class QuietMonitor(Monitor):
    """Faust's monitor without its work on every message: our own sensor measures, streams/flow/sensor.py."""

    def _nothing(self, *args: Any, **kwargs: Any) -> None:
        return None

    on_message_in = on_message_out = on_stream_event_in = on_stream_event_out = _nothing
    on_table_get = on_table_set = on_table_del = track_tp_end_offset = on_tp_commit = _nothing
    on_send_initiated = on_send_completed = on_send_error = _nothing


class SoundTable(faust.Table):
    """A table that shows its sends: an offset may be committed only when they are acknowledged.

    Faust flushes its producer before a commit, but gives up after 0.1 s, and only logs a send that failed.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.sends: list[asyncio.Future[Any]] = []

    def send_changelog(self, *args: Any, **kwargs: Any) -> Any:
        """Send a row to the changelog, and remember that it is under way."""
        send = super().send_changelog(*args, **kwargs)
        self.sends.append(send)
        return send


class SoundApp(faust.App):
    """A Faust app with the cures in place, and a way for agents to stop it.

    Raises UnsoundError where the cures don't fit.
    """

    def __init__(self, *args: Any, buffer_bytes: int = 128 * 1024 * 1024, **kwargs: Any) -> None:
        check_versions()
        fetcher.MemoryRecords = SoundRecords
        defaults: dict[str, Any] = {
            "TableManager": SoundTableManager,
            "Table": SoundTable,
            "Monitor": QuietMonitor,
            "cython_optimizations": True,
            # A row is read again from its changelog after a restart, so no second copy is kept warm.
            "table_standby_replicas": 0,
            # An event that an agent has begun is finished before its partition moves.
            "stream_wait_empty": True,
        }
        super().__init__(*args, **(defaults | kwargs))
        self.buffer_bytes = buffer_bytes
        self.failure: BaseException | None = None
        self.failed = asyncio.Event()

    def fail(self, error: BaseException) -> None:
        """Ask for the end of the worker, since an event can't be done: the first such error is the reason."""
        if self.failure is None:
            self.failure = error
            self.failed.set()

    def _new_transport(self) -> Any:
        return SoundTransport(self.conf.broker_consumer, self)

    def _new_producer(self) -> Any:
        producer = super()._new_producer()
        # Faust stops reading, for all agents, while more than 100 rows wait to be sent. Lanes bound them.
        producer.buffer.max_messages = _ROWS_WAITING
        return producer
