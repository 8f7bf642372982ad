"""Every metric of a worker, and the calls with which the agents feed them.

Names, units and labels follow https://prometheus.io/docs/practices/naming/ and pass `promtool check metrics`.
Every label value that can be known beforehand exists from the start at zero: a counter that is born with its
first increment hides that increment from `increase()`. docs/metrics.md tells operators what to do with each.
"""

import platform
from collections.abc import Iterable
from typing import Literal, get_args

import prometheus_client
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, Info

import streams
from streams.articles import contract
from streams.events.record import AlertKind
from streams.incidents.record import ActType, AlertClass

Stage = Literal["screen", "extract", "correlate"]
# What `screen` decided about a good article: the words of streams/articles/screening.py.
Screened = Literal["passed", "updated", "withdrawn", "irrelevant", "duplicate", "stale", "held"]
# DESIGN's three rings: the same item again, the same words elsewhere, the same act told by others.
Ring = Literal["item", "words", "act"]

# The `_created` series double the number of series and no panel or rule reads them.
prometheus_client.disable_created_metrics()  # type: ignore[no-untyped-call]

# One worker a process; a registry of our own keeps other libraries' metrics off the page.
REGISTRY = CollectorRegistry()
prometheus_client.ProcessCollector(registry=REGISTRY)
prometheus_client.GCCollector(registry=REGISTRY)

# Seconds. Work on one record: from a redelivery that is only looked up to a huge article.
_WORK = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)
# Seconds. Calls to the broker.
_BROKER = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 30)
# Seconds. What a subscriber waits: from a fraction of a second to the hours of a backlog.
_WAIT = (0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300, 1800, 7200)

# ---- the flow of records ---------------------------------------------------------------------------------

# Records read from a topic by an agent, redeliveries included.
RECEIVED = Counter("wirewatch_records_received", "Records read, by topic.", ["topic"], registry=REGISTRY)
# Records that the broker has acknowledged. Changelogs of tables are topics too.
SENT = Counter(
    "wirewatch_records_sent", "Records that the broker acknowledged, by topic.", ["topic"], registry=REGISTRY
)
# Records that the broker did not take. Anything above zero stops the worker: it must redeliver.
SEND_ERRORS = Counter(
    "wirewatch_send_errors", "Records that the broker did not take, by topic.", ["topic"], registry=REGISTRY
)
# Records that ended in `articles.rejected`; the reason is a word of schemas/dead-letter.json.
REJECTED = Counter(
    "wirewatch_records_rejected",
    "Records sent to articles.rejected, by reason.",
    ["reason"],
    registry=REGISTRY,
)

# ---- what was read and told ------------------------------------------------------------------------------

# What `screen` decided about each article that keeps its contract.
SCREENED = Counter(
    "wirewatch_articles_screened", "Articles screened, by decision.", ["decision"], registry=REGISTRY
)
# Articles that were found again: by item, by words, by act (DESIGN, three rings).
DUPLICATES = Counter(
    "wirewatch_duplicates", "Repeats that raised nothing new, by ring.", ["ring"], registry=REGISTRY
)
# Relevant articles in a language that no lexicon reads: they pass `screen` and stop at `extract`.
UNREAD = Counter(
    "wirewatch_articles_unread", "Articles in a language that is not extracted.", registry=REGISTRY
)
# Incidents that `extract` found, by act type of the codebook; redeliveries count again.
INCIDENTS = Counter(
    "wirewatch_incidents", "Incidents found in articles, by act type.", ["type"], registry=REGISTRY
)
# Alerts that the broker acknowledged. An alert in both classes counts once, as class `both`: sums stay right.
ALERTS = Counter(
    "wirewatch_alerts",
    "Alerts raised, by class (cross_border, infrastructure_strike, both, none) and kind.",
    ["class", "kind"],
    registry=REGISTRY,
)

# ---- how quick -------------------------------------------------------------------------------------------

# From the moment an agent takes a record up to the moment that all it sends is acknowledged.
STAGE_SECONDS = Histogram(
    "wirewatch_stage_duration_seconds",
    "Time one record takes in a stage, sends acknowledged.",
    ["stage"],
    buckets=_WORK,
    registry=REGISTRY,
)
# From the Kafka timestamp of the article to the acknowledgement of the alert it raised or changed.
ALERT_SECONDS = Histogram(
    "wirewatch_alert_latency_seconds",
    "Time from the arrival of an article in Kafka to its alert.",
    buckets=_WAIT,
    registry=REGISTRY,
)
# Unix time when a stage last finished a record: stands still when a stage is stuck or idle.
LAST_PROCESSED = Gauge(
    "wirewatch_last_processed_timestamp_seconds",
    "Unix time when a stage last finished a record; 0 before the first.",
    ["stage"],
    registry=REGISTRY,
)
# From a send to its acknowledgement: producer linger included.
SEND_SECONDS = Histogram(
    "wirewatch_send_duration_seconds",
    "Time from a send to the broker's acknowledgement.",
    buckets=_BROKER,
    registry=REGISTRY,
)
# One commit of offsets, the flush of the producer included.
COMMIT_SECONDS = Histogram(
    "wirewatch_commit_duration_seconds", "Time to commit offsets.", buckets=_BROKER, registry=REGISTRY
)
# By how much the event loop turned later than asked, measured once a second: long CPU work shows here.
LOOP_DELAY = Histogram(
    "wirewatch_event_loop_delay_seconds",
    "Delay of the event loop, measured once a second.",
    buckets=_WORK,
    registry=REGISTRY,
)

# ---- partitions, tables, health --------------------------------------------------------------------------

# Records between the group's committed offset and the end of the partition, both asked from the broker.
LAG = Gauge(
    "wirewatch_consumer_lag_records",
    "Records not yet committed, by partition assigned to this worker.",
    ["topic", "partition"],
    registry=REGISTRY,
)
# The lag above is only as good as this is recent: it stands still when the broker does not answer.
LAG_MEASURED = Gauge(
    "wirewatch_consumer_lag_measured_timestamp_seconds",
    "Unix time when the lag was last measured; 0 before the first.",
    registry=REGISTRY,
)
# Partitions of source topics assigned to this worker; a spare worker has none.
ASSIGNED = Gauge(
    "wirewatch_partitions_assigned",
    "Partitions assigned to this worker, by topic.",
    ["topic"],
    registry=REGISTRY,
)
# Each time the group shares out its partitions anew.
REBALANCES = Counter("wirewatch_rebalances", "Rebalances of the consumer group seen.", registry=REGISTRY)
# From the start of a rebalance to the first record after it: revoking, joining, recovering tables.
REBALANCE_SECONDS = Histogram(
    "wirewatch_rebalance_duration_seconds",
    "Time from the start of a rebalance until tables are recovered and reading goes on.",
    buckets=(0.1, 0.5, 1, 2, 5, 10, 30, 60, 300, 1800),
    registry=REGISTRY,
)
# Keys in the partitions of a table that this worker holds; RocksDB estimates.
TABLE_ROWS = Gauge(
    "wirewatch_table_rows",
    "Rows of a table on this worker (RocksDB: an estimate).",
    ["table"],
    registry=REGISTRY,
)
# Bytes of those partitions' files and write buffers; 0 for tables in memory.
TABLE_BYTES = Gauge(
    "wirewatch_table_size_bytes",
    "Bytes of a table's files and write buffers on this worker.",
    ["table"],
    registry=REGISTRY,
)
# What /readyz says: in the group, tables recovered, reading.
READY = Gauge("wirewatch_ready", "1 if assigned, recovered and reading, else 0.", registry=REGISTRY)
# What /healthz says: the loop turns and commits make progress.
ALIVE = Gauge("wirewatch_alive", "1 if the event loop turns and offsets progress, else 0.", registry=REGISTRY)
# Which build this is; the value is always 1.
BUILD = Info("wirewatch_build", "Version of wirewatch and of what it runs on.", registry=REGISTRY)

# ---- bound once: a bound `inc` takes 0.7 us, with `.labels()` 2.4 ----------------------------------------

_REASONS: list[str] = contract.schema("dead-letter")["properties"]["reason"]["enum"]
_rejected = {reason: REJECTED.labels(reason) for reason in _REASONS}
_screened = {decision: SCREENED.labels(decision) for decision in get_args(Screened)}
_duplicates = {ring: DUPLICATES.labels(ring) for ring in get_args(Ring)}
_incidents = {act: INCIDENTS.labels(act) for act in get_args(ActType)}
_alerts = {
    (cls, kind): ALERTS.labels(cls, kind)
    for cls in (*get_args(AlertClass), "both", "none")
    for kind in get_args(AlertKind)
}
_stage_seconds = {stage: STAGE_SECONDS.labels(stage) for stage in get_args(Stage)}
_last_processed = {stage: LAST_PROCESSED.labels(stage) for stage in get_args(Stage)}

BUILD.info(
    {
        "version": streams.__version__,
        "python": platform.python_version(),
        "implementation": platform.python_implementation(),
    }
)


def rejected(reason: str) -> None:
    """Count a record sent to `articles.rejected`. Raise KeyError for a reason not in the schema."""
    _rejected[reason].inc()


def screened(decision: Screened) -> None:
    """Count what `screen` decided about an article; a repeat of an item also counts as the first ring's."""
    _screened[decision].inc()
    if decision in ("duplicate", "stale"):
        _duplicates["item"].inc()


def duplicate(ring: Ring) -> None:
    """Count a repeat. `screened` does it for the ring `item`."""
    _duplicates[ring].inc()


def unread() -> None:
    """Count an article that `extract` passes over for its language."""
    UNREAD.inc()


def incident(act: ActType) -> None:
    """Count an incident that `extract` found."""
    _incidents[act].inc()


def alerted(classes: Iterable[AlertClass], kind: AlertKind, seconds: float) -> None:
    """Count an acknowledged alert, `seconds` after the Kafka timestamp of the article that caused it."""
    named = tuple(classes)
    cls = "none" if not named else "both" if len(named) > 1 else named[0]
    _alerts[cls, kind].inc()
    ALERT_SECONDS.observe(max(seconds, 0.0))


def processed(stage: Stage, seconds: float, at: float) -> None:
    """Count a record done: `seconds` since it was taken up, finished `at` (Unix time)."""
    _stage_seconds[stage].observe(seconds)
    _last_processed[stage].set(at)
