"""How large a worker's tables are, without reading them."""

from typing import Any, NamedTuple


class Size(NamedTuple):
    """Rows of a table on this worker, and bytes of its files; memory tables have no files."""

    rows: int
    size: int


def size(table: Any) -> Size:
    """Return the size of a Faust table: exact in memory, RocksDB's estimate on disk (a count reads all)."""
    stores = getattr(table.data, "_dbs", None)
    if stores is None:
        return Size(len(table.data), 0)
    parts = list(stores.values())
    return Size(
        sum(db.property_int_value("rocksdb.estimate-num-keys") or 0 for db in parts),
        sum(db.property_int_value("rocksdb.total-sst-files-size") or 0 for db in parts),
    )
