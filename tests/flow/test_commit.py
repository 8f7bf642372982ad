"""What may be committed, record by record; and the versions that the cures hold for."""

from collections import defaultdict
from types import SimpleNamespace
from typing import Any

import pytest
from faust.types import TP

from streams.flow.soundness import PINNED, SoundConsumer, UnsoundError, check_versions

PARTITION = TP("articles", 0)


def next_offset(acked: list[int], in_work: list[int]) -> int | None:
    """Return what a consumer would commit with these offsets acked and these in work."""
    consumer: Any = SimpleNamespace(
        _acked=defaultdict(list, {PARTITION: acked}),
        _acked_index=defaultdict(set),
        _unacked_messages=[SimpleNamespace(tp=PARTITION, offset=offset) for offset in in_work],
    )
    return SoundConsumer._new_offset(consumer, PARTITION)


@pytest.mark.parametrize(
    ("acked", "in_work", "committed"),
    [
        pytest.param([], [3], None, id="nothing done"),
        pytest.param([0, 1, 2], [], 3, id="all done"),
        pytest.param([2, 0, 1], [], 3, id="done in another order"),
        pytest.param([1, 2], [0], 0, id="the first still in work"),
        pytest.param([0, 2, 3], [1], 1, id="one in the middle in work"),
        pytest.param([0, 1], [2, 3], 2, id="the last in work"),
        pytest.param([10, 40], [], 41, id="a gap, as compaction leaves it, is no work"),
        pytest.param([10], [40], 11, id="nor is it done with what comes after it"),
        pytest.param([40], [10], 10, id="what is done after a gap waits for what comes before it"),
    ],
)
def test_next_offset(acked: list[int], in_work: list[int], committed: int | None) -> None:
    assert next_offset(acked, in_work) == committed


def test_other_partitions_do_not_matter() -> None:
    other = SimpleNamespace(tp=TP("articles", 1), offset=0)
    consumer: Any = SimpleNamespace(
        _acked=defaultdict(list, {PARTITION: [5]}), _acked_index={}, _unacked_messages=[other]
    )
    assert SoundConsumer._new_offset(consumer, PARTITION) == 6


def test_versions_are_those_that_are_cured() -> None:
    check_versions()


@pytest.mark.parametrize("package", PINNED)
def test_other_versions_are_refused(package: str) -> None:
    with pytest.raises(UnsoundError, match=package):
        check_versions(dict(PINNED) | {package: "9.9.9"})
