"""Every setting of wirewatch, read once from the environment into one frozen object.

A variable is `WIREWATCH_` and the field's name in capitals: `session_timeout` is `WIREWATCH_SESSION_TIMEOUT`.
Sizes are bytes, times are seconds, shares lie between 0 and 1. An empty variable counts as not set.
"""

import os
import types
import typing
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from pathlib import Path
from typing import Any, Literal

_PREFIX = "WIREWATCH_"
_MEBIBYTE = 1024 * 1024
_TRUE = frozenset({"1", "true", "yes", "on"})
_FALSE = frozenset({"0", "false", "no", "off"})

TableStore = Literal["memory", "rocksdb"]


class SettingsError(ValueError):
    """A variable can't be used; the message names it, says what it holds and what it must hold."""


def setting(
    default: Any, meaning: str, *, at_least: float | None = None, at_most: float | None = None
) -> Any:
    """Declare a field with its default, its meaning and unit, and the bounds it is checked against."""
    return field(default=default, metadata={"meaning": meaning, "at_least": at_least, "at_most": at_most})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a process of wirewatch needs to know. Every field says its meaning and unit in its metadata."""

    # Where
    broker: str = setting("127.0.0.1:9092", "Kafka bootstrap servers, `host:port`, comma separated.")
    embedded: bool = setting(False, "The broker is the embedded one: its quirks are worked around.")
    group: str = setting(
        "wirewatch", "Consumer group of the workers; also the first word of changelog topics."
    )
    topic_prefix: str = setting("", "Put before every topic's name, to share a cluster.")
    data_dir: Path = setting(  # noqa: RUF009 - a Path does not change
        Path("var/wirewatch"), "Folder for local table state (store `rocksdb`)."
    )

    # Topics
    partitions: int = setting(
        4, "Partitions of every topic; at most this many workers share the work.", at_least=1
    )
    replication: int = setting(1, "Copies of every partition; 3 on a cluster of three or more.", at_least=1)

    # Tables
    table_store: TableStore = setting(  # noqa: RUF009 - nor does a string
        "memory", "Where tables live between restarts: `memory` or `rocksdb`."
    )
    table_retention: float = setting(
        45 * 86400.0,
        "Seconds for which an article is remembered, to know its later versions.",
        at_least=86400,
    )

    # Web
    metrics_host: str = setting("127.0.0.1", "Address that /metrics, /healthz and /readyz listen on.")
    metrics_port: int = setting(
        9108, "Port of /metrics; 0 picks a free one, -1 switches it off.", at_least=-1, at_most=65535
    )
    lag_interval: float = setting(
        5.0, "Seconds between two measurements of lag and table sizes.", at_least=0.1
    )
    stall_limit: float = setting(
        30.0, "Seconds without a turn of the event loop after which /healthz says 503.", at_least=1
    )
    stuck_limit: float = setting(
        300.0, "Seconds that a partition may lag without progress before /healthz says 503.", at_least=1
    )

    # What is let in
    max_article_bytes: int = setting(
        2 * _MEBIBYTE,
        "Longest article that is read, bytes; a longer one is a dead letter.",
        at_least=1024,
        at_most=4 * _MEBIBYTE,
    )
    max_read_characters: int = setting(
        100_000,
        "How far into an article incidents are looked for, characters: no news item is longer.",
        at_least=1000,
    )
    hold_embargoed: bool = setting(True, "Hold back an article whose embargo outlasts its arrival.")
    dead_letter_share: float = setting(
        0.5, "Share of broken records among the last 1,000 that stops the worker.", at_least=0, at_most=1
    )

    # Delivery
    linger: float = setting(0.005, "Seconds a record waits for others to share its batch.", at_least=0)
    batch_bytes: int = setting(256 * 1024, "Largest batch sent to a partition, bytes.", at_least=1)
    max_in_flight: int = setting(
        512, "Records of one agent whose sends may be unacknowledged at once.", at_least=1
    )
    max_in_flight_bytes: int = setting(
        64 * _MEBIBYTE, "Bytes that one agent may have sent without acknowledgement.", at_least=1
    )
    buffer_records: int = setting(4096, "Records fetched ahead for each agent.", at_least=16)
    buffer_bytes: int = setting(
        128 * _MEBIBYTE, "Bytes fetched ahead for all agents together.", at_least=_MEBIBYTE
    )
    commit_interval: float = setting(1.0, "Seconds between commits of offsets.", at_least=0.05)
    session_timeout: float = setting(
        20.0, "Seconds without a heartbeat after which a worker's partitions move on.", at_least=1
    )
    stop_timeout: float = setting(
        30.0, "Seconds a stopping worker may take to finish what it has begun.", at_least=0.1
    )


def from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    """Read the settings from `environment`; raise SettingsError for a value that can't be used."""
    known = {_PREFIX + f.name.upper(): f for f in fields(Settings)}
    types_by_name = _types()
    values: dict[str, Any] = {}
    for variable, f in known.items():
        text = environment.get(variable, "").strip()
        if text:
            values[f.name] = _read(variable, text, types_by_name[f.name])
            _check_bounds(variable, values[f.name], f.metadata)
    return Settings(**values)


def describe() -> list[tuple[str, str, str]]:
    """Return (variable, default, meaning) of every setting, in order, for the documentation and `doctor`."""
    return [(_PREFIX + f.name.upper(), str(f.default), f.metadata["meaning"]) for f in fields(Settings)]


@cache
def _types() -> dict[str, Any]:
    return typing.get_type_hints(Settings)


def _read(variable: str, text: str, wanted: Any) -> Any:
    if wanted is bool:
        if text.lower() in _TRUE | _FALSE:
            return text.lower() in _TRUE
        raise SettingsError(f"{variable} is {text!r}; it must be true or false")
    if typing.get_origin(wanted) is Literal:
        if text in typing.get_args(wanted):
            return text
        raise SettingsError(f"{variable} is {text!r}; it must be one of {', '.join(typing.get_args(wanted))}")
    try:
        return wanted(text)
    except ValueError:
        raise SettingsError(f"{variable} is {text!r}; it must be a number ({wanted.__name__})") from None


def _check_bounds(variable: str, value: Any, bounds: "types.MappingProxyType[Any, Any]") -> None:
    low, high = bounds["at_least"], bounds["at_most"]
    # "not >=" so that nan is refused, too.
    if low is not None and not value >= low:
        raise SettingsError(f"{variable} is {value}; it must be at least {low}")
    if high is not None and not value <= high:
        raise SettingsError(f"{variable} is {value}; it must be at most {high}")
