"""Three brokers: everything is kept three times, and the loss of one goes by without one."""

from pathlib import Path

import pytest

from ops.bench.articles import mixed
from ops.kafka import broker as kafka
from tests.e2e.harness import Pipeline


@pytest.mark.kafka
@pytest.mark.usefixtures("kafka_broker", "gazetteer")
def test_one_of_three_brokers_may_fail(tmp_path: Path) -> None:
    stream = list(mixed(120, 0.25, seed=3))
    with kafka.cluster(3, tmp_path / "kafka") as cluster:
        pipeline = Pipeline.on(cluster.bootstrap, tmp_path, embedded=False, REPLICATION="3")
        pipeline.run("topics")
        with pipeline.worker() as worker:
            pipeline.articles(stream[:40])
            pipeline.settle(worker)
            lost = cluster.brokers[0]
            lost.kill()
            pipeline.articles(stream[40:80])
            pipeline.settle(worker)
            with kafka.restart(lost):
                pipeline.articles(stream[80:])
                pipeline.settle(worker)
                alerts = pipeline.alerts()
    told = [report["id"] for alert in alerts for report in alert["reports"]]
    assert sorted(told) == sorted(a["id"] for a in stream if a["id"].startswith("report"))
