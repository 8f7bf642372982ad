"""Topics on the broker: create what is missing, tell what disagrees, change nothing that exists."""

import logging
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from kafka import KafkaAdminClient
from kafka.admin import ConfigResource, ConfigResourceType, NewTopic
from kafka.errors import KafkaError, for_code

from streams.flow.brokers import BrokerError, listens
from streams.flow.topics import TopicSpec

_TIMEOUT = 10.0  # seconds for one request
_REFUSAL = 2.0  # seconds of refused connections after which nobody is there
_NO_ERROR, _TOPIC_ALREADY_EXISTS = 0, 36  # https://kafka.apache.org/protocol#protocol_error_codes


class TopicsDisagree(RuntimeError):
    """Topics are not as they must be; one line a disagreement."""


@dataclass(frozen=True, slots=True)
class TopicState:
    """A topic as the broker has it: whether it exists, and what disagrees with its specification."""

    spec: TopicSpec
    exists: bool
    disagreements: tuple[str, ...] = ()


@contextmanager
def connect(bootstrap: str, timeout: float = _TIMEOUT) -> Iterator[KafkaAdminClient]:
    """Yield an admin client; raise BrokerError if none answers within `timeout` seconds, or one refuses."""
    # It reports each failed attempt as an error of its own; ours is the one that counts.
    logging.getLogger("kafka").setLevel(logging.CRITICAL)
    if not _listens(bootstrap):
        raise BrokerError(
            f"no Kafka broker answers at {bootstrap} (connection refused): start one or set WIREWATCH_BROKER"
        )
    milliseconds = int(timeout * 1000)
    try:
        admin = KafkaAdminClient(
            bootstrap_servers=bootstrap, bootstrap_timeout_ms=milliseconds, request_timeout_ms=milliseconds
        )
    except KafkaError as error:
        raise BrokerError(
            f"no Kafka broker answers at {bootstrap} ({_brief(error)}): start one or set WIREWATCH_BROKER"
        ) from error
    try:
        yield admin
    except KafkaError as error:
        raise BrokerError(f"the broker at {bootstrap} refused: {_brief(error)}") from error
    finally:
        admin.close()


def _listens(bootstrap: str) -> bool:
    """Whether one of the addresses takes connections, or does so soon: a broker may be about to start."""
    deadline = time.monotonic() + _REFUSAL
    while (
        not (up := any(listens(address) for address in bootstrap.split(","))) and time.monotonic() < deadline
    ):
        time.sleep(0.2)
    return up


def ensure(bootstrap: str, specs: Sequence[TopicSpec]) -> tuple[str, ...]:
    """Create the topics that are missing and return their names.

    May run at the same time as others that do the same. Raises TopicsDisagree when a topic that exists is not
    as specified (nothing is created or changed then), BrokerError when no broker answers or one refuses.
    """
    with connect(bootstrap) as admin:
        states = inspect(admin, specs)
        _refuse(states)
        missing = [state.spec for state in states if not state.exists]
        if missing:
            _create(admin, missing)
            admin.wait_for_topics([spec.name for spec in missing])
            # Another may have made one of them meanwhile, from other settings.
            _refuse(inspect(admin, missing))
        return tuple(spec.name for spec in missing)


def verify(bootstrap: str, specs: Sequence[TopicSpec]) -> None:
    """Check that every topic exists and is as specified. Raises TopicsDisagree, BrokerError."""
    with connect(bootstrap) as admin:
        states = inspect(admin, specs)
    _refuse(states)
    missing = [state.spec.name for state in states if not state.exists]
    if missing:
        raise TopicsDisagree(f"no such topic: {', '.join(missing)}; `wirewatch topics` makes them")


def inspect(admin: KafkaAdminClient, specs: Sequence[TopicSpec]) -> tuple[TopicState, ...]:
    """Return how each topic stands, in the order of `specs`. Raises KafkaError."""
    described = {topic["name"]: topic for topic in admin.describe_topics([spec.name for spec in specs])}
    found = [spec for spec in specs if described[spec.name]["error_code"] == _NO_ERROR]
    config = _configurations(admin, [spec.name for spec in found])
    return tuple(
        TopicState(
            spec, True, tuple(_disagreements(spec, described[spec.name]["partitions"], config[spec.name]))
        )
        if spec in found
        else TopicState(spec, False)
        for spec in specs
    )


def _configurations(admin: KafkaAdminClient, names: Sequence[str]) -> dict[str, dict[str, str]]:
    if not names:
        return {}
    resources = [ConfigResource(ConfigResourceType.TOPIC, name) for name in names]
    answer = admin.describe_configs(resources, config_filter="all")
    return {
        name: {key: str(entry["value"]) for key, entry in entries.items()}
        for name, entries in answer["topic"].items()
    }


def _disagreements(
    spec: TopicSpec, partitions: Sequence[Mapping[str, Any]], config: Mapping[str, str]
) -> Iterator[str]:
    if len(partitions) != spec.partitions:
        yield f"topic {spec.name} has {len(partitions)} partitions, it must have {spec.partitions}"
    copies = min(len(partition["replica_nodes"]) for partition in partitions)
    if copies < spec.replication:
        yield f"topic {spec.name} has {copies} copies of a partition, it must have {spec.replication}"
    for key, wanted in spec.config.items():
        actual = config.get(key, "not set")
        if _parts(actual) != _parts(wanted):
            yield f"topic {spec.name} has {key} {actual}, it must be {wanted}"


def _parts(value: str) -> set[str]:
    """Return the members of a list (`compact,delete` may come back in another order)."""
    return {part.strip() for part in value.split(",")}


def _create(admin: KafkaAdminClient, specs: Iterable[TopicSpec]) -> None:
    answer = admin.create_topics(
        [
            NewTopic(spec.name, spec.partitions, spec.replication, topic_configs=dict(spec.config))
            for spec in specs
        ],
        raise_errors=False,
    )
    faults = [
        f"topic {topic['name']} can't be created: {topic['error_message'] or for_code(topic['error_code'])}"
        for topic in answer["topics"]
        if topic["error_code"] not in (_NO_ERROR, _TOPIC_ALREADY_EXISTS)
    ]
    if faults:
        raise BrokerError("\n".join(faults))


def _refuse(states: Iterable[TopicState]) -> None:
    lines = [line for state in states for line in state.disagreements]
    if lines:
        raise TopicsDisagree("\n".join(lines))


def _brief(error: KafkaError) -> str:
    """Return the error's first line, without the request that some carry whole."""
    text = (str(error) or type(error).__name__).splitlines()[0]
    return text if len(text) < 200 else f"{type(error).__name__}: {text[:150]}..."
