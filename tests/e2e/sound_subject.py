"""The subject of test_soundness.py: a small worker with all cures, without one of them, or plain Faust.

It reads `<name>.in`, keeps a row for each key, and sends each value on to `<name>.out`:
    python -m tests.e2e.sound_subject --broker HOST:PORT --name NAME [--cures CURES]
                                      [--hold VALUE] [--fail VALUE]
`--hold` never finishes the record with that value; `--fail` raises on it; `--slow-seek` is how many seconds
later a seek to the committed offsets is answered, as by a busy or distant broker.
"""

import argparse
import asyncio
import logging
from pathlib import Path
from typing import Any

import faust
from faust.tables.manager import TableManager
from faust.transport.drivers import aiokafka as driver
from faust.types import EventT

from streams.flow.configuration import configuration
from streams.flow.lane import Lane, Send, Work
from streams.flow.soundness import SoundApp, SoundConsumer
from streams.flow.tables import Rows
from streams.flow.worker import run, serve
from streams.settings import Settings

PARTITIONS = 4


class FaustCommits(SoundConsumer):
    """The sound consumer, but with Faust's own choice of what to commit."""

    _new_offset = driver.Consumer._new_offset

    async def _hand_on(self, tp: Any, message: Any) -> None:
        # Faust tells its bookkeeping of gaps from the drain that ours replaces.
        read = self._read_offset[tp]
        if read and message.offset - read > 1 and self.app.topics.acks_enabled_for(message.topic):
            await self._add_gap(tp, read + 1, message.offset)
        await super()._hand_on(tp, message)


class FaustFlushes(SoundConsumer):
    """The sound consumer, but with Faust's flush before each commit."""

    _commit_offsets = driver.Consumer._commit_offsets


def app_with(consumer: type[driver.Consumer]) -> type[SoundApp]:
    """Return a sound app whose consumer is another one."""

    class Transport(driver.Transport):
        Consumer = consumer

    class App(SoundApp):
        def _new_transport(self) -> Any:
            return Transport(self.conf.broker_consumer, self)

    return App


APPS = {"no-commit": app_with(FaustCommits), "faust-flush": app_with(FaustFlushes)}


def sound(settings: Settings, options: argparse.Namespace) -> SoundApp:
    """Our form of an agent, on an app with all cures or all but one."""
    chosen = configuration(settings)
    if options.cures == "no-recovery":
        chosen["TableManager"] = TableManager
    app = APPS.get(options.cures, SoundApp)(settings.group, **chosen)
    rows = Rows(app.Table("rows", partitions=PARTITIONS, key_type=bytes, value_type=bytes))

    def handle(event: EventT) -> Work:
        value = event.value
        if value == options.fail:
            raise RuntimeError("this record can't be done")
        rows.put(event.key, value)
        return Work(first=[Send(f"{options.name}.out", event.key, value)])

    class HoldingLane(Lane):
        async def _finish(self, event: EventT, *rest: Any) -> None:
            if event.value == options.hold:
                rest[-2].set_result(None)  # those behind it may go on: several records are in work
                await asyncio.Event().wait()
            await super()._finish(event, *rest)

    lane = HoldingLane(app, "screen", handle, rows, max_in_flight=1000, max_bytes=2**30)
    source = app.topic(f"{options.name}.in", key_type=bytes, value_type=bytes)
    app.agent(source, name="echo")(lane.run)
    return app


def plain(settings: Settings, options: argparse.Namespace) -> faust.App:
    """The same as Faust's documentation would have it."""
    chosen = configuration(settings)
    del chosen["buffer_bytes"]
    app = faust.App(settings.group, **chosen)
    table = app.Table("rows", partitions=PARTITIONS, key_type=bytes, value_type=bytes)
    source = app.topic(f"{options.name}.in", key_type=bytes, value_type=bytes)
    target = app.topic(f"{options.name}.out", key_type=bytes, value_type=bytes)

    @app.agent(source)
    async def echo(stream: faust.Stream[bytes]) -> None:
        async for event in stream.events():
            if event.value == options.fail:
                raise RuntimeError("this record can't be done")
            table[event.key] = event.value
            await target.send(key=event.key, value=event.value)

    return app


def delay_seeks(seconds: float) -> None:
    """Let every seek to the committed offsets take `seconds` longer."""
    original = driver.AIOKafkaConsumerThread.seek_to_committed

    async def seek_to_committed(thread: Any) -> Any:
        await asyncio.sleep(seconds)
        return await original(thread)

    driver.AIOKafkaConsumerThread.seek_to_committed = seek_to_committed


def main() -> None:
    """Run the subject until SIGTERM."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--broker", required=True)
    parser.add_argument("--name", required=True)
    parser.add_argument("--data", required=True, type=Path)
    parser.add_argument("--cures", default="all", choices=["all", "plain", "no-recovery", *APPS])
    parser.add_argument("--hold", type=str.encode)
    parser.add_argument("--fail", type=str.encode)
    parser.add_argument("--slow-seek", type=float, default=0.0)
    options = parser.parse_args()
    delay_seeks(options.slow_seek)
    settings = Settings(
        broker=options.broker,
        group=options.name,
        data_dir=options.data,
        session_timeout=6.0,
        commit_interval=0.2,
        metrics_port=-1,
    )
    logging.basicConfig(level="INFO", format="%(asctime)s %(name)s %(levelname)s %(message)s")
    if options.cures == "plain":
        faust.Worker(plain(settings, options), loglevel="INFO").execute_from_commandline()
    else:

        async def subject() -> None:
            await serve(sound(settings, options), 30.0, asyncio.Event(), asyncio.Event())

        run(subject())


if __name__ == "__main__":
    main()
