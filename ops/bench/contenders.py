"""What the pipeline is measured beside: loops that only pass records from one topic to another, until killed.

python -m ops.bench.contenders faust|aiokafka BOOTSTRAP SOURCE SINK
"""

import argparse
import asyncio
import time

import faust
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from aiokafka.structs import OffsetAndMetadata
from faust.worker import Worker

from streams.settings import Settings

_SETTINGS = Settings()  # the worker's defaults of linger, batch and commit, so that all send alike


def pass_by_faust(bootstrap: str, source: str, sink: str) -> None:
    """Run the simplest Faust app there is: one agent, raw bytes, its own defaults but for how it sends."""
    app = faust.App(
        f"bench-{source}",
        broker=f"aiokafka://{bootstrap}",
        key_serializer="raw",
        value_serializer="raw",
        autodiscover=False,
        web_enabled=False,
        topic_allow_declare=False,
        topic_disable_leader=True,
        producer_acks=-1,
        producer_linger=_SETTINGS.linger,
        producer_max_batch_size=_SETTINGS.batch_bytes,
        broker_commit_interval=_SETTINGS.commit_interval,
    )
    target = app.topic(sink)

    @app.agent(app.topic(source))  # type: ignore[untyped-decorator]
    async def forward(stream: faust.Stream[bytes]) -> None:
        async for key, value in stream.items():
            await target.send(key=key, value=value)

    Worker(app, loglevel="ERROR").execute_from_commandline()


async def pass_by_aiokafka(bootstrap: str, source: str, sink: str) -> None:
    """Read, send, commit what was acknowledged: a loop without a framework."""
    consumer = AIOKafkaConsumer(
        source,
        bootstrap_servers=bootstrap,
        group_id=f"bench-{source}",
        auto_offset_reset="earliest",
        enable_auto_commit=False,
    )
    producer = AIOKafkaProducer(
        bootstrap_servers=bootstrap,
        acks="all",
        linger_ms=int(_SETTINGS.linger * 1000),
        max_batch_size=_SETTINGS.batch_bytes,
    )
    await consumer.start()
    await producer.start()
    due = time.monotonic() + _SETTINGS.commit_interval
    read: dict[object, OffsetAndMetadata] = {}
    while True:
        for partition, records in (await consumer.getmany(timeout_ms=200)).items():
            for record in records:
                await producer.send(sink, record.value, record.key)
            read[partition] = OffsetAndMetadata(records[-1].offset + 1, "")
        if read and time.monotonic() >= due:
            await producer.flush()
            await consumer.commit(read)
            due = time.monotonic() + _SETTINGS.commit_interval


def main() -> None:
    """Run one of them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("which", choices=("faust", "aiokafka"))
    parser.add_argument("bootstrap")
    parser.add_argument("source")
    parser.add_argument("sink")
    options = parser.parse_args()
    if options.which == "faust":
        pass_by_faust(options.bootstrap, options.source, options.sink)
    else:
        asyncio.run(pass_by_aiokafka(options.bootstrap, options.source, options.sink))


if __name__ == "__main__":
    main()
