"""The folder of local table state: one user at a time, and nothing of a user who did not end cleanly."""

from dataclasses import replace
from pathlib import Path

import pytest

from streams.flow.tables import FolderInUse, state_folder
from streams.settings import Settings


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
