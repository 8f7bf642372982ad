"""The topics: names, partitions and policies. `wirewatch topics` creates and checks them.

Partition counts and key functions are part of the contract: changing one needs a new topic name.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from streams.settings import Settings

_DAY_MS = 86_400_000
_MEBIBYTE = 1024 * 1024

ARTICLES = "articles"
REJECTED = "articles.rejected"
STORIES = "stories"
INCIDENTS = "incidents"
EVENTS = "events"
ALERTS = "alerts"

# Tables, by the topic whose keys and partitions they share.
SEEN = "seen"
EXTRACTIONS = "extractions"
CASES = "cases"
TABLE_SOURCES: Mapping[str, str] = {SEEN: ARTICLES, EXTRACTIONS: STORIES, CASES: INCIDENTS}

# A producer's garbage must arrive to be rejected with its bytes: 11 MiB in, base64 and its envelope out.
_GARBAGE_BYTES = 11 * _MEBIBYTE
_DEAD_LETTER_BYTES = 16 * _MEBIBYTE
# Two of the longest articles that may be let in (4 MiB): a withdrawal carries its replacement.
_STORY_BYTES = 10 * _MEBIBYTE
# What 100 reports come to when every headline, address and quote is as long as its contract lets it be.
_EVENT_BYTES = 8 * _MEBIBYTE
LARGEST_RECORD_BYTES = _ROW_BYTES = 16 * _MEBIBYTE


@dataclass(frozen=True, slots=True)
class TopicSpec:
    """A topic as it must be: full name, partitions, copies, and the configuration entries we insist on."""

    name: str
    partitions: int
    replication: int
    config: Mapping[str, str]


def table_retention(settings: Settings, table: str) -> float:
    """Return the seconds after which a row of `table` may be dropped."""
    # What was read once is worth keeping as long as copies come (`stories` keeps them as long); events.state
    # forgets a case itself, some days earlier.
    days = {EXTRACTIONS: 3, CASES: 21}
    return days[table] * 86400.0 if table in days else settings.table_retention


def topic_name(settings: Settings, topic: str) -> str:
    """Return the name of `topic` on the broker."""
    return f"{settings.topic_prefix}{topic}"


def changelog_name(settings: Settings, table: str) -> str:
    """Return the name of a table's changelog; Faust derives the very same one."""
    return f"{settings.group}-{table}-changelog"


def topics(settings: Settings) -> tuple[TopicSpec, ...]:
    """Return every topic that a worker reads or writes."""
    policies = {
        ARTICLES: _kept(7, _GARBAGE_BYTES),
        REJECTED: _kept(30, _DEAD_LETTER_BYTES),
        STORIES: _kept(3, _STORY_BYTES),
        INCIDENTS: _kept(7, _MEBIBYTE),
        EVENTS: {"cleanup.policy": "compact", "max.message.bytes": str(_EVENT_BYTES)},
        ALERTS: _kept(30, _EVENT_BYTES),
    }
    specs = [_spec(settings, topic_name(settings, topic), config) for topic, config in policies.items()]
    specs += [
        _spec(settings, changelog_name(settings, table), _changelog(table_retention(settings, table)))
        for table in TABLE_SOURCES
    ]
    return tuple(specs)


def _spec(settings: Settings, name: str, config: Mapping[str, str]) -> TopicSpec:
    return TopicSpec(name, settings.partitions, settings.replication, config)


def _kept(days: int, largest: int) -> dict[str, str]:
    # LogAppendTime: windows and delays run on the broker's clock, not on what a producer claims.
    return {
        "cleanup.policy": "delete",
        "retention.ms": str(days * _DAY_MS),
        "max.message.bytes": str(largest),
        "message.timestamp.type": "LogAppendTime",
    }


def _changelog(keep: float) -> dict[str, str]:
    # Compacted for recovery; deleted, too, so that state is bounded: older rows are dropped on read anyway.
    return {
        "cleanup.policy": "compact,delete",
        "retention.ms": str(int(keep * 1000)),
        "max.message.bytes": str(_ROW_BYTES),
    }
