"""How far the worker is behind, asked from the broker on a timer of its own.

Faust learns the end of a partition only from records that arrive, and takes a failed commit for done, so a
worker that is stuck shows no lag (docs/metrics.md). This meter asks for both, over a connection of its own.
"""

from collections.abc import Iterable
from typing import Any

from aiokafka import AIOKafkaConsumer, TopicPartition
from faust.transport.drivers.aiokafka import credentials_to_aiokafka_auth, server_list

from streams.flow.vitals import Partition


class LagMeter:
    """Measures partitions for the consumer group of `app`, without joining it: that would rebalance it."""

    def __init__(self, app: Any, timeout: float) -> None:
        self._app = app
        self._timeout = timeout
        self._client: AIOKafkaConsumer | None = None

    async def measure(self, partitions: Iterable[Partition]) -> dict[Partition, tuple[int, int]]:
        """Return (committed offset, records behind it) of each partition; raise KafkaError or OSError.

        A partition of which nothing was committed yet lags by all that it holds.
        """
        asked = {TopicPartition(*partition): partition for partition in partitions}
        if not asked:
            return {}
        client = await self._connected()
        ends = await client.end_offsets(list(asked))
        committed = {tp: await client.committed(tp) for tp in asked}
        fresh = [tp for tp, offset in committed.items() if offset is None]
        starts = await client.beginning_offsets(fresh) if fresh else {}
        found = {}
        for tp, partition in asked.items():
            offset = starts[tp] if committed[tp] is None else committed[tp]
            # The embedded broker reports ends that may be too low (docs/faust.md).
            found[partition] = offset, max(ends[tp] - offset, 0)
        return found

    async def close(self) -> None:
        """Close the connection, if any; the next `measure` opens another."""
        client, self._client = self._client, None
        if client is not None:
            await client.stop()

    async def _connected(self) -> AIOKafkaConsumer:
        if self._client is None:
            conf, transport = self._app.conf, self._app.transport
            client = AIOKafkaConsumer(
                bootstrap_servers=server_list(transport.url, transport.default_port),
                client_id=f"{conf.broker_client_id}-lag",
                group_id=conf.id,
                enable_auto_commit=False,
                request_timeout_ms=int(self._timeout * 1000),
                **credentials_to_aiokafka_auth(conf.broker_credentials, conf.ssl_context),
            )
            try:
                await client.start()
            except BaseException:
                await client.stop()
                raise
            self._client = client
        return self._client
