"""What a worker does, and does not do, before it reads."""

import asyncio
from typing import Any

import pytest
from faust.tables.manager import TableManager
from faust.tables.recovery import Recovery

from streams.flow.configuration import configuration
from streams.flow.soundness import SoundApp, SoundTableManager
from streams.settings import Settings


class Asleep(Exception):
    """Somebody slept."""


class Consumer:
    """A consumer that has nothing yet."""

    def assignment(self) -> set[Any]:
        """No partitions."""
        return set()

    def pause_partitions(self, partitions: set[Any]) -> None:
        """Nothing to pause."""


@pytest.mark.parametrize("manager", [SoundTableManager, TableManager])
def test_tables_begin_without_a_sleep(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, manager: type[TableManager]
) -> None:
    """Faust sleeps for a second between a worker's start and its joining the group; we do not."""
    begun: list[Recovery] = []

    async def sleep(*_: object) -> None:
        raise Asleep

    async def start(recovery: Recovery) -> None:
        begun.append(recovery)

    async def begin() -> None:
        app = SoundApp(settings.group, **(configuration(settings) | {"TableManager": manager}))
        app.consumer = Consumer()
        await app.tables.on_start()
        await asyncio.wait_for(app.tables.wait_until_tables_registered(), 5)

    monkeypatch.setattr(TableManager, "sleep", sleep)
    monkeypatch.setattr(Recovery, "start", start)
    if manager is TableManager:
        with pytest.raises(Asleep):
            asyncio.run(begin())
    else:
        asyncio.run(begin())
        assert len(begun) == 1
