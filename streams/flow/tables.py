"""A Faust table as a stage sees it: bytes by key, with the writes that wait for their turn on top.

Keys and values are bytes: Faust can't read back every type after a restart (docs/faust.md). A row belongs to
the partition of the event in work, so keys must follow from the key of that event.
"""

import asyncio
import fcntl
import logging
import math
import shutil
import struct
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from streams.flow.soundness import SoundApp
from streams.flow.topics import changelog_name, table_retention
from streams.settings import Settings

_log = logging.getLogger(__name__)

# RocksDB: Faust's defaults take a block cache of 2 GiB for each partition of each table.
_ROCKSDB: dict[str, int] = {
    "block_cache_size": 16 * 1024 * 1024,
    "write_buffer_size": 16 * 1024 * 1024,
    "max_write_buffer_number": 2,
    "max_open_files": 128,
}
# The broker's time of the event that wrote a row, seconds since 1970, before the row itself.
_STAMP = struct.Struct(">I")
_LAST_STAMP = 2.0**32 - 1
_SWEEP_INTERVAL = 600.0
_SWEPT_AT_ONCE = 10_000
_LOCK, _UNCLEAN = "lock", "unclean"


class Rows:
    """One table. A stage gets and puts while it looks at an event; its lane takes and writes what was put.

    Each row is kept with the broker's time of the event that wrote it. One that is older than `keep` seconds,
    by the time of the event in work, counts as absent, whether or not it was dropped.
    """

    def __init__(self, table: Any, keep: float = math.inf) -> None:
        self._table = table
        self._keep = keep
        self._now = 0.0
        self._put: dict[bytes, bytes | None] = {}
        # Writes under way: the newest value by key, and how many have yet to be written.
        self._waiting: dict[bytes, tuple[bytes | None, int]] = {}

    def begin(self, now: float) -> None:
        """Take `now`, seconds since 1970, as the time of the event in work."""
        self._now = min(max(now, 0.0), _LAST_STAMP)  # a producer's time may be any number

    def get(self, key: bytes) -> bytes | None:
        """Return the row at `key` as later records must see it, None if there is none."""
        if key in self._put:
            row = self._put[key]
        elif key in self._waiting:
            row = self._waiting[key][0]
        else:
            row = self._table.get(key)
        return None if row is None or self._expired(row) else row[_STAMP.size :]

    def put(self, key: bytes, value: bytes) -> None:
        """Write the row once its turn has come."""
        self._put[key] = _STAMP.pack(int(self._now)) + value

    def delete(self, key: bytes) -> None:
        """Delete the row once its turn has come."""
        self._put[key] = None

    def take(self) -> list[tuple[bytes, bytes | None]]:
        """Return what was put since the last call. The caller writes it in the order of the events."""
        writes = list(self._put.items())
        self._put.clear()
        for key, row in writes:
            _, count = self._waiting.get(key, (None, 0))
            self._waiting[key] = (row, count + 1)
        return writes

    def write(self, writes: Sequence[tuple[bytes, bytes | None]]) -> list[asyncio.Future[Any]]:
        """Write rows to the table and its changelog; return the sends that must be acknowledged."""
        self._table.sends = []
        for key, row in writes:
            if row is not None:
                self._table[key] = row
            elif key in self._table:
                del self._table[key]
            newest, count = self._waiting.pop(key)
            if count > 1:
                self._waiting[key] = (newest, count - 1)
        sends: list[asyncio.Future[Any]] = self._table.sends
        return sends

    async def sweep(self) -> int:
        """Drop expired rows from memory; return how many. Their changelog drops them by its own retention."""
        rows: dict[bytes, bytes] = self._table.data.data
        dropped = 0
        for number, (key, row) in enumerate(list(rows.items())):
            if self._expired(row) and rows.get(key) is row:
                del rows[key]
                dropped += 1
            if number % _SWEPT_AT_ONCE == 0:
                await asyncio.sleep(0)
        return dropped

    def _expired(self, row: bytes) -> bool:
        return bool(_STAMP.unpack_from(row)[0] < self._now - self._keep)


def add_table(app: SoundApp, settings: Settings, name: str) -> Rows:
    """Add the table `name` to `app`, with the partitions that its source topic has."""
    keep = table_retention(settings, name)
    on_disk = settings.table_store == "rocksdb"
    options = _ROCKSDB | {"ttl": int(keep)} if on_disk else {}
    table = app.Table(name, partitions=settings.partitions, key_type=bytes, value_type=bytes, options=options)
    wanted = changelog_name(settings, name)
    if table.changelog_topic_name != wanted:
        raise AssertionError(f"Faust calls the changelog {table.changelog_topic_name}, not {wanted}")
    rows = Rows(table, keep)
    if not on_disk:  # RocksDB drops by its own time to live

        async def sweep() -> None:
            _log.debug("%s: %d expired rows dropped", name, await rows.sweep())

        app.timer(_SWEEP_INTERVAL, name=f"sweep {name}")(sweep)
    return rows


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
