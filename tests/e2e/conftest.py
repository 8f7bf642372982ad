"""Brokers for the tests: one of each kind a session. Tests keep apart by their own topics and group ids."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from ops.kafka import broker as kafka
from streams.flow import embedded
from streams.flow.brokers import RunningBroker
from streams.incidents.places import Gazetteer
from tests.e2e.harness import Pipeline


@pytest.fixture(scope="session")
def embedded_broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningBroker]:
    """The embedded broker (Tansu), shared by the session."""
    with embedded.start(tmp_path_factory.mktemp("embedded")) as running:
        yield running


@pytest.fixture(scope="session")
def kafka_broker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningBroker]:
    """One Apache Kafka broker (KRaft), shared by the session. Skips without JDK or Maven, fails in CI."""
    problem = kafka.missing()
    if problem and os.environ.get("CI") == "true":
        pytest.fail(f"Apache Kafka cannot be tested: {problem}")
    if problem:
        pytest.skip(f"Apache Kafka is not tested: {problem}")
    with kafka.cluster(folder=tmp_path_factory.mktemp("kafka")) as running:
        yield running.brokers[0]


@pytest.fixture(scope="session", params=["embedded", pytest.param("kafka", marks=pytest.mark.kafka)])
def broker(request: pytest.FixtureRequest) -> RunningBroker:
    """Each kind of broker in turn."""
    running: RunningBroker = request.getfixturevalue(f"{request.param}_broker")
    return running


@pytest.fixture(scope="session")
def gazetteer() -> None:
    """The gazetteer compiled, which takes its time on a new machine: no worker shall be late for that."""
    Gazetteer.open()


@pytest.fixture
def bare(broker: RunningBroker, tmp_path: Path) -> Pipeline:
    """Names of the test's own on each kind of broker; no topics yet."""
    return Pipeline.on(broker.bootstrap, tmp_path, embedded=broker.embedded)


@pytest.fixture
def pipeline(bare: Pipeline, gazetteer: None) -> Pipeline:
    """The same with its topics."""
    bare.run("topics")
    return bare
