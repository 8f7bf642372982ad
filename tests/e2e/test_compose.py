"""docker-compose.yml without Docker: its broker configuration starts our Kafka; what it names exists."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from ops.kafka import broker as kafka
from streams.cli import COMMANDS
from streams.flow.brokers import RunningBroker, free_port
from streams.settings import from_environment
from tests.e2e.harness import Pipeline

ROOT = Path(__file__).parents[2]
# The image's own rule: KAFKA_A_B__C is a.b_c (https://github.com/apache/kafka/blob/trunk/docker/README.md).
NOT_PROPERTIES = {"KAFKA_HEAP_OPTS"}


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    """The services of docker-compose.yml, merge keys resolved."""
    found: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"]
    return found


def test_broker_configuration_starts(
    services: dict[str, Any], kafka_broker: RunningBroker, tmp_path: Path
) -> None:
    assert kafka_broker, "there is a JDK"
    environment = services["kafka"]["environment"]
    outside, inside, controller = free_port(), free_port(), free_port()
    moved = {
        "9092": str(outside),
        "19092": str(inside),
        "9093": str(controller),
        "kafka": "127.0.0.1",
        "/var/lib/kafka/data": str(tmp_path / "data"),
    }
    pattern = re.compile(r"/var/lib/kafka/data|\bkafka\b|\b19092\b|\b9092\b|\b9093\b")
    properties = {
        _property(name): pattern.sub(lambda found: moved[found[0]], value)
        for name, value in environment.items()
        if name.startswith("KAFKA_") and name not in NOT_PROPERTIES
    }
    file = tmp_path / "server.properties"
    file.write_text("".join(f"{name}={value}\n" for name, value in properties.items()))
    with kafka.from_properties(file, environment["CLUSTER_ID"], f"127.0.0.1:{outside}") as running:
        pipeline = Pipeline.on(running.bootstrap, tmp_path, embedded=False)
        assert len(pipeline.run("topics").stdout.splitlines()) == 9
        with pipeline.worker() as worker:
            assert worker.ready(), "the group's offsets topic can be made with one copy"


def test_image_is_of_the_version_whose_jars_are_tested(services: dict[str, Any]) -> None:
    (version,) = re.findall(r"<kafka.version>(.*)</kafka.version>", (ROOT / "ops/kafka/pom.xml").read_text())
    assert services["kafka"]["image"] == f"apache/kafka:{version}"


def test_commands_and_settings_exist(services: dict[str, Any]) -> None:
    for name in ("topics", "worker"):
        assert services[name]["command"][0] in COMMANDS
        chosen = from_environment(services[name]["environment"])
        assert chosen.broker == "kafka:19092"


def test_mounted_folders_exist(services: dict[str, Any]) -> None:
    mounts = [mount for service in services.values() for mount in service.get("volumes", ())]
    for folder in (mount.split(":")[0] for mount in mounts if mount.startswith(".")):
        assert (ROOT / folder).is_dir(), folder
    assert (ROOT / "ops/prometheus/prometheus.yml").is_file()


def test_ports_are_open_to_this_machine_only(services: dict[str, Any]) -> None:
    ports = [port for service in services.values() for port in service.get("ports", ())]
    assert ports
    assert all(port.startswith("127.0.0.1:") for port in ports)


def _property(name: str) -> str:
    plain = name.removeprefix("KAFKA_").lower()
    return plain.replace("__", "\0").replace("_", ".").replace("\0", "_")
