"""The order of a lane: first sends, turn, then sends and rows, ack; and what happens when something fails."""

import asyncio

from faust.types import EventT

from streams.flow.lane import NOTHING, Handler, Send, Work
from streams.flow.tables import Rows
from streams.settings import Settings
from tests.flow.conftest import Sent, Start

CHANGELOG = "wirewatch-seen-changelog"


def row(sent: Sent) -> bytes | None:
    """Return a changelog record's value without the time that it begins with, None for a deleted row."""
    return None if sent.value is None else sent.value[4:]


def tells(settings: Settings, rows: Rows) -> Handler:
    """A stage that alerts, then publishes, then remembers: each under the record's own value."""

    def handle(event: EventT) -> Work:
        if event.value == b"nothing":
            return NOTHING
        rows.put(event.key, event.value)
        return Work(first=[Send("alerts", None, event.value)], then=[Send("events", None, event.value)])

    return handle


def test_nothing_is_acked_at_once(running: Start) -> None:
    async def run() -> None:
        async with running(tells) as agent:
            agent.producer.holding = True
            await agent.put(b"nothing")
            assert agent.acked == [True]
            assert not agent.producer.sent

    asyncio.run(run())


def test_order_of_sends(running: Start) -> None:
    async def run() -> None:
        async with running(tells) as agent:
            agent.producer.holding = True
            await agent.put(b"a")
            assert [s.topic for s in agent.producer.sent] == ["alerts"]
            agent.producer.sent[0].acknowledged.set_result(None)
            await agent.settle()
            assert [s.topic for s in agent.producer.sent] == ["alerts", "events", CHANGELOG]
            assert agent.acked == [False]
            agent.producer.sent[1].acknowledged.set_result(None)
            await agent.settle()
            assert agent.acked == [False], "the row has not reached its changelog"
            agent.producer.sent[2].acknowledged.set_result(None)
            await agent.settle()
            assert agent.acked == [True]

    asyncio.run(run())


def test_second_waits_for_its_turn(running: Start) -> None:
    async def run() -> None:
        async with running(tells) as agent:
            agent.producer.holding = True
            await agent.put(b"a")
            await agent.put(b"b")
            assert [(s.topic, s.value) for s in agent.producer.sent] == [("alerts", b"a"), ("alerts", b"b")]
            agent.producer.sent[1].acknowledged.set_result(None)
            await agent.settle()
            assert not agent.producer.on("events"), "b overtook a"
            agent.producer.acknowledge()
            await agent.settle()
            assert [s.value for s in agent.producer.on("events")] == [b"a", b"b"]
            assert [row(s) for s in agent.producer.on(CHANGELOG)] == [b"a", b"b"]
            assert agent.acked == [True, True]

    asyncio.run(run())


def test_waiting_rows_are_seen(running: Start) -> None:
    """A stage decides on rows that are not written yet; the table gets them in order."""
    seen: list[bytes | None] = []

    def remembers(settings: Settings, rows: Rows) -> Handler:
        def handle(event: EventT) -> Work:
            seen.append(rows.get(b"row"))
            if event.value == b"delete":
                rows.delete(b"row")
            else:
                rows.put(b"row", event.value)
            return Work(first=[Send("alerts", None, event.value)])

        return handle

    async def run() -> None:
        async with running(remembers) as agent:
            agent.producer.holding = True
            for value in (b"1", b"2", b"delete", b"3"):
                await agent.put(value)
            assert seen == [None, b"1", b"2", None]
            assert not agent.producer.on(CHANGELOG)
            agent.producer.acknowledge()
            await agent.settle()
            assert [row(s) for s in agent.producer.on(CHANGELOG)] == [b"1", b"2", None, b"3"]
            assert agent.rows.get(b"row") == b"3"

    asyncio.run(run())


def test_a_fault_stops_without_ack(running: Start) -> None:
    def fails(settings: Settings, rows: Rows) -> Handler:
        def handle(event: EventT) -> Work:
            if event.value == b"bad":
                raise ZeroDivisionError("a bug")
            return NOTHING

        return handle

    async def run() -> None:
        async with running(fails) as agent:
            for value in (b"good", b"bad", b"good"):
                await agent.put(value)
            assert agent.acked == [True, False, False], "nothing behind a fault is done"
            assert agent.app.failed.is_set()
            assert str(agent.app.failure) == "screen failed on articles[0]@1: ZeroDivisionError: a bug"

    asyncio.run(run())


def test_a_refused_send_stops_without_ack(running: Start) -> None:
    async def run() -> None:
        async with running(tells) as agent:
            agent.producer.holding = True
            await agent.put(b"a")
            await agent.put(b"b")
            agent.producer.sent[0].acknowledged.set_exception(OSError("broker gone"))
            agent.producer.sent[1].acknowledged.set_result(None)
            await agent.settle()
            assert agent.acked == [False, False]
            assert not agent.producer.on(CHANGELOG), "b was written though a is lost"
            assert "broker gone" in str(agent.app.failure)

    asyncio.run(run())


def test_a_refused_row_stops_without_ack(running: Start) -> None:
    async def run() -> None:
        async with running(tells) as agent:
            agent.producer.holding = True
            await agent.put(b"a")
            agent.producer.sent[0].acknowledged.set_result(None)
            await agent.settle()
            agent.producer.on("events")[0].acknowledged.set_result(None)
            agent.producer.on(CHANGELOG)[0].acknowledged.set_exception(OSError("too large"))
            await agent.settle()
            assert agent.acked == [False]
            assert "too large" in str(agent.app.failure)

    asyncio.run(run())
