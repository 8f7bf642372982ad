"""The folder of local table state: one user at a time, and nothing of a user who did not end cleanly."""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest
from faust.types import EventT

from streams.flow.lane import NOTHING, Handler, Work
from streams.flow.tables import FolderInUse, Rows, state_folder
from streams.settings import Settings
from tests.flow.conftest import Start


@pytest.fixture
def on_disk(settings: Settings, tmp_path: Path) -> Settings:
    """Settings that keep tables on disk."""
    return replace(settings, table_store="rocksdb", data_dir=tmp_path / "a" / "b")


def test_kept_after_a_clean_end(on_disk: Settings) -> None:
    with state_folder(on_disk):
        (on_disk.data_dir / "v1").mkdir()
    with state_folder(on_disk):
        assert (on_disk.data_dir / "v1").is_dir()


def test_emptied_after_an_unclean_end(on_disk: Settings) -> None:
    unclean = state_folder(on_disk)
    unclean.__enter__()
    (on_disk.data_dir / "v1").mkdir()
    assert unclean.__exit__(KeyError, KeyError(), None) is False
    with state_folder(on_disk):
        assert not (on_disk.data_dir / "v1").exists()


def test_one_worker_at_a_time(on_disk: Settings) -> None:
    with state_folder(on_disk), pytest.raises(FolderInUse, match="WIREWATCH_DATA_DIR"), state_folder(on_disk):
        pass


def test_tables_in_memory_share_a_folder(settings: Settings) -> None:
    with state_folder(settings), state_folder(settings):
        pass


DAY = 86400.0


def test_rows_expire(running: Start) -> None:
    """By the time of the broker: what is too old is absent at once, and dropped by the next sweep."""
    seen: list[bytes | None] = []

    def remembers(settings: Settings, rows: Rows) -> Handler:
        def handle(event: EventT) -> Work:
            seen.append(rows.get(event.key))
            if event.value:
                rows.put(event.key, event.value)
            return NOTHING

        return handle

    async def run() -> None:
        async with running(remembers) as agent:
            await agent.put(b"old", key=b"a", at=1 * DAY)
            await agent.put(b"new", key=b"b", at=40 * DAY)
            await agent.put(None, key=b"a", at=45 * DAY)
            assert await agent.rows.sweep() == 0
            await agent.put(None, key=b"a", at=47 * DAY)
            await agent.put(None, key=b"b", at=47 * DAY)
            assert seen == [None, None, b"old", None, b"new"]
            assert list(agent.app.tables["seen"]) == [b"a", b"b"]
            assert await agent.rows.sweep() == 1
            assert list(agent.app.tables["seen"]) == [b"b"]

    asyncio.run(run())
