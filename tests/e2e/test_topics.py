"""`wirewatch topics` and `wirewatch doctor` on real brokers."""

import json
from pathlib import Path

import pytest
from kafka.admin import ConfigResource, ConfigResourceType, NewTopic

from streams.flow import admin
from streams.flow.brokers import RunningBroker, free_port
from streams.flow.topics import topics
from tests.e2e.harness import Pipeline


def test_topics_are_made_as_specified_and_then_left_alone(bare: Pipeline) -> None:
    made = _lines(bare.run("topics").stdout)
    assert len(made) == len(topics(bare.settings))
    assert all(topic["created"] for topic in made)
    again = _lines(bare.run("topics").stdout)
    assert not any(topic["created"] for topic in again)
    assert bare.run("topics", "--check").returncode == 0


def test_check_names_what_is_missing_and_creates_nothing(bare: Pipeline) -> None:
    for _ in range(2):
        result = bare.run("topics", "--check", code=1)
        assert result.stdout == ""
        assert f"topic {bare.topic('alerts')} does not exist" in result.stderr


def test_disagreement_is_refused_with_a_line_each(bare: Pipeline) -> None:
    with admin.connect(bare.settings.broker) as client:
        client.create_topics(
            [
                NewTopic(bare.topic("articles"), 3, 1, topic_configs={"cleanup.policy": "compact"}),
            ]
        )
    result = bare.run("topics", code=1)
    assert f"topic {bare.topic('articles')} has 3 partitions, it must have 4" in result.stderr
    assert f"topic {bare.topic('articles')} has cleanup.policy compact, it must be delete" in result.stderr
    assert "Traceback" not in result.stderr
    with admin.connect(bare.settings.broker) as client:
        states = admin.inspect(client, topics(bare.settings))
    assert [state.spec.name for state in states if state.exists] == [bare.topic("articles")]


@pytest.mark.kafka  # the embedded broker can't change a topic's configuration
def test_changed_retention_is_noticed(kafka_broker: RunningBroker, tmp_path: Path) -> None:
    bare = Pipeline.on(kafka_broker.bootstrap, tmp_path, embedded=False)
    bare.run("topics")
    resource = ConfigResource(
        ConfigResourceType.TOPIC, bare.topic("alerts"), configs={"retention.ms": "1000"}
    )
    with admin.connect(bare.settings.broker) as client:
        client.alter_configs([resource])
    fault = f"topic {bare.topic('alerts')} has retention.ms 1000, it must be {30 * 86_400_000}"
    assert fault in bare.run("topics", code=1).stderr
    found = _lines(bare.run("doctor", code=1).stdout)
    assert {"name": "topics", "state": "fault", "finding": fault} in [
        {key: check[key] for key in ("name", "state", "finding")} for check in found
    ]


def test_doctor_finds_nothing_once_topics_are_there(bare: Pipeline) -> None:
    missing = _lines(bare.run("doctor", code=1).stdout)
    assert [check["advice"] for check in missing if check["state"] == "fault"] == ["run `wirewatch topics`"]
    bare.run("topics")
    found = _lines(bare.run("doctor").stdout)
    assert {"broker", "topics", "clock", "settings", "tables"} <= {check["name"] for check in found}
    assert not [check for check in found if check["state"] == "fault"]


def test_no_broker_is_one_clear_line(tmp_path: Path) -> None:
    nowhere = Pipeline.on(f"127.0.0.1:{free_port()}", tmp_path, embedded=False)
    result = nowhere.run("topics", code=1)
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"wirewatch: no Kafka broker answers at {nowhere.environment['WIREWATCH_BROKER']}")
    assert _lines(nowhere.run("doctor", code=1).stdout)[-1]["name"] == "broker"


def _lines(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]
