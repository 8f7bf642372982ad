"""A Faust table as a stage sees it: bytes by key, with the writes that wait for their turn on top.

Keys and values are bytes: Faust can't read back every type after a restart (docs/faust.md). A row belongs to
the partition of the event in work, so keys must follow from the key of that event.
"""

import asyncio
import fcntl
import logging
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from streams.flow.soundness import SoundApp
from streams.flow.topics import changelog_name
from streams.settings import Settings

_log = logging.getLogger(__name__)

# RocksDB: Faust's defaults take a block cache of 2 GiB for each partition of each table.
_ROCKSDB: dict[str, int] = {
    "block_cache_size": 16 * 1024 * 1024,
    "write_buffer_size": 16 * 1024 * 1024,
    "max_write_buffer_number": 2,
    "max_open_files": 128,
}
_LOCK, _UNCLEAN = "lock", "unclean"


class Rows:
    """One table. A stage gets and puts while it looks at an event; its lane takes and writes what was put."""

    def __init__(self, table: Any) -> None:
        self._table = table
        self._put: dict[bytes, bytes | None] = {}
        # Writes under way: the newest value by key, and how many have yet to be written.
        self._waiting: dict[bytes, tuple[bytes | None, int]] = {}

    def get(self, key: bytes) -> bytes | None:
        """Return the row at `key` as later records must see it, None if there is none."""
        if key in self._put:
            return self._put[key]
        if key in self._waiting:
            return self._waiting[key][0]
        value: bytes | None = self._table.get(key)
        return value

    def put(self, key: bytes, value: bytes) -> None:
        """Write the row once its turn has come. An empty value can't be told from a deleted row."""
        if not value:
            raise ValueError(f"an empty row at {key!r}")
        self._put[key] = value

    def delete(self, key: bytes) -> None:
        """Delete the row once its turn has come."""
        self._put[key] = None

    def take(self) -> list[tuple[bytes, bytes | None]]:
        """Return what was put since the last call. The caller writes it in the order of the events."""
        writes = list(self._put.items())
        self._put.clear()
        for key, value in writes:
            _, count = self._waiting.get(key, (None, 0))
            self._waiting[key] = (value, count + 1)
        return writes

    def write(self, writes: Sequence[tuple[bytes, bytes | None]]) -> list[asyncio.Future[Any]]:
        """Write rows to the table and its changelog; return the sends that must be acknowledged."""
        self._table.sends = []
        for key, value in writes:
            if value is not None:
                self._table[key] = value
            elif key in self._table:
                del self._table[key]
            newest, count = self._waiting.pop(key)
            if count > 1:
                self._waiting[key] = (newest, count - 1)
        sends: list[asyncio.Future[Any]] = self._table.sends
        return sends


def add_table(app: SoundApp, settings: Settings, name: str) -> Rows:
    """Add the table `name` to `app`, with the partitions that its source topic has."""
    options = dict(_ROCKSDB) if settings.table_store == "rocksdb" else {}
    table = app.Table(name, partitions=settings.partitions, key_type=bytes, value_type=bytes, options=options)
    wanted = changelog_name(settings, name)
    if table.changelog_topic_name != wanted:
        raise AssertionError(f"Faust calls the changelog {table.changelog_topic_name}, not {wanted}")
    return Rows(table)


class FolderInUse(RuntimeError):
    """Another worker keeps its tables in the folder; the message names it."""


@contextmanager
def state_folder(settings: Settings) -> Iterator[None]:
    """Hold the folder of local table state while a worker runs. Raises FolderInUse.

    It is emptied first if its last user did not end cleanly: after kill -9 RocksDB may be ahead of the
    changelog, with rows that no other worker would have. Tables are then recovered from their changelogs.
    """
    folder = settings.data_dir
    folder.mkdir(parents=True, exist_ok=True)
    if settings.table_store == "memory":
        yield
        return
    with (folder / _LOCK).open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise FolderInUse(
                f"{folder} is in use by another worker: give each its own WIREWATCH_DATA_DIR"
            ) from None
        mark = folder / _UNCLEAN
        if mark.exists():
            _log.warning("%s was left unclean: its tables are recovered from their changelogs", folder)
            for child in folder.iterdir():
                if child.is_dir():
                    shutil.rmtree(child)
        mark.touch()
        yield
        mark.unlink()  # not after a failure
