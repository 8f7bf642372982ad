"""What a worker's health is judged by, and the judgement. Pure: times are arguments, monotonic seconds.

The event loop and the consumer's thread write `Vitals`, the threads of the pages read it: every field is
replaced as a whole, never changed in place, so that a reader sees an old state or a new one and no mixture.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple


class Partition(NamedTuple):
    """A partition of a source topic, by name and number."""

    topic: str
    number: int


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a partition is: committed offset, records behind it, since when it stands there with a lag."""

    committed: int
    lag: int
    since: float


@dataclass(slots=True)
class Vitals:
    """The signs of life of one worker. `beat` is when the event loop last turned."""

    beat: float
    joined: bool = False
    rebalancing: bool = False
    partitions: int = 0
    progress: Mapping[Partition, Progress] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Limits:
    """How long, in seconds, the loop may not turn, and a partition with a lag may not progress."""

    stall: float
    stuck: float


def advance(
    before: Mapping[Partition, Progress], committed: int, lag: int, partition: Partition, now: float
) -> Progress:
    """Return the progress of `partition`: its clock starts anew when it caught up or moved."""
    old = before.get(partition)
    stands = old is not None and old.lag > 0 and lag > 0 and old.committed == committed
    return Progress(committed, lag, old.since if old is not None and stands else now)


def sickness(vitals: Vitals, limits: Limits, now: float) -> list[str]:
    """Return why the worker should be restarted, one sentence a reason; an empty list says that it is alive.

    While the group rebalances or tables recover nothing is committed, which may take long and is no sickness.
    """
    found = []
    silence = now - vitals.beat
    if silence > limits.stall:
        found.append(f"the event loop has not turned for {silence:.0f} s (limit {limits.stall:.0f} s)")
    if vitals.joined and not vitals.rebalancing:
        for partition, progress in sorted(vitals.progress.items()):
            stands = now - progress.since
            if progress.lag > 0 and stands > limits.stuck:
                found.append(
                    f"{partition.topic}[{partition.number}] is {progress.lag} records behind and stands"
                    f" at offset {progress.committed} for {stands:.0f} s (limit {limits.stuck:.0f} s)"
                )
    return found


def hindrance(vitals: Vitals, limits: Limits, now: float) -> list[str]:
    """Return why the worker cannot work now, one sentence a reason; an empty list says that it is ready.

    A spare worker, of a group with more workers than partitions, is ready with none.
    """
    found = sickness(vitals, limits, now)
    if not vitals.joined:
        found.append("has not joined the consumer group and recovered its tables yet")
    elif vitals.rebalancing:
        found.append("the consumer group is rebalancing or tables are being recovered")
    return found
