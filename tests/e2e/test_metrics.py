"""The real worker, scraped by a real Prometheus, asked what the dashboard asks."""

import json
import shutil
import subprocess
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml

from streams.flow.brokers import free_port
from tests.e2e.harness import Pipeline, Worker, until

ROOT = Path(__file__).parents[2]
DASHBOARD = ROOT / "ops/grafana/dashboards/wirewatch.json"
# What Grafana puts in for its variables, over the minutes that a test takes.
VARIABLES = {"$__range": "5m", "$__rate_interval": "20s", "$__interval": "20s"}
# Panels that say in words that nothing has come yet.
EMPTY_AT_FIRST = {"Last article read"}

pytestmark = pytest.mark.broker


class Prometheus:
    """A running Prometheus, asked through its HTTP interface."""

    def __init__(self, url: str) -> None:
        self.url = url

    def get(self, path: str, **parameters: str) -> Any:
        query = f"{self.url}{path}?{urllib.parse.urlencode(parameters)}"
        with urllib.request.urlopen(query, timeout=5) as answer:  # noqa: S310 - ours
            return json.load(answer)["data"]

    def ask(self, query: str) -> list[dict[str, Any]]:
        for name, value in VARIABLES.items():
            query = query.replace(name, value)
        found: list[dict[str, Any]] = self.get("/api/v1/query", query=query)["result"]
        return found

    def value(self, query: str) -> float:
        return sum(float(series["value"][1]) for series in self.ask(query))

    def scrapes(self) -> float:
        return self.value('sum_over_time(up{job="wirewatch"}[10m])')

    def scraped_again(self) -> None:
        """Wait for two scrapes that began after this call."""
        before = self.scrapes()
        until(lambda: self.scrapes() >= before + 2, "Prometheus scrapes the worker")


@contextmanager
def prometheus(worker: Worker, folder: Path) -> Iterator[Prometheus]:
    """Run Prometheus as we configure it, but for where the worker is and how often it is asked."""
    binary = shutil.which("prometheus")
    if not binary:
        pytest.skip("Prometheus is not here (Debian: apt-get install prometheus)")
    config = yaml.safe_load((ROOT / "ops/prometheus/prometheus.yml").read_text())
    config["global"] |= {"scrape_interval": "1s", "evaluation_interval": "1s"}
    job = config["scrape_configs"][0]
    del job["dns_sd_configs"]
    job["static_configs"] = [{"targets": [worker.url.removeprefix("http://")]}]
    (folder / "prometheus.yml").write_text(yaml.safe_dump(config))
    shutil.copy(ROOT / "ops/prometheus/rules.yml", folder)
    address = f"127.0.0.1:{free_port()}"
    with (folder / "prometheus.log").open("wb") as log:
        process = subprocess.Popen(
            [
                binary,
                f"--config.file={folder / 'prometheus.yml'}",
                f"--storage.tsdb.path={folder / 'tsdb'}",
                f"--web.listen-address={address}",
            ],
            stdout=log,
            stderr=log,
        )
    server = Prometheus(f"http://{address}")

    def answers() -> bool:
        assert process.poll() is None, (folder / "prometheus.log").read_text()
        try:
            return server.scrapes() >= 2
        except OSError:
            return False

    try:
        until(answers, "Prometheus scrapes the worker")
        yield server
    finally:
        process.terminate()
        process.wait()


def empty_panels(server: Prometheus) -> list[str]:
    panels = json.loads(DASHBOARD.read_text())["panels"]
    return [
        f"{panel['title']}: {target['expr']}"
        for panel in panels
        for target in panel.get("targets", [])
        if not server.ask(target["expr"]) and panel["title"] not in EMPTY_AT_FIRST
    ]


def test_the_dashboard_shows_what_happened(pipeline: Pipeline, tmp_path: Path) -> None:
    with pipeline.worker(LAG_INTERVAL="0.5") as worker, prometheus(worker, tmp_path) as server:
        assert empty_panels(server) == [], "on a quiet day"
        assert server.value("count(wirewatch_ready == 1)") == 1

        pipeline.run("replay", *(str(path) for path in sorted((ROOT / "seeds").glob("*.txt"))))
        pipeline.settle(worker)
        server.scraped_again()

        assert empty_panels(server) == [], "after two articles"
        told = pipeline.alerts("new")
        assert told
        assert server.value('wirewatch_alerts_total{kind="new"}') == len(told)
        assert server.value("wirewatch_alert_latency_seconds_count") >= len(told)
        assert server.value('wirewatch_articles_screened_total{decision="passed"}') == 2
        assert server.value(f'wirewatch_records_received_total{{topic="{pipeline.topic("articles")}"}}') == 2
        for topic in ("stories", "incidents", "events", "alerts"):
            sent = server.value(f'wirewatch_records_sent_total{{topic="{pipeline.topic(topic)}"}}')
            assert sent == len(pipeline.read(topic)), topic
        assert server.value("sum(wirewatch_consumer_lag_records)") == 0
        assert server.value("sum(wirewatch_partitions_assigned)") == 3 * pipeline.settings.partitions
        for table in ("seen", "cases"):
            assert server.value(f'wirewatch_table_rows{{table="{table}"}}') > 0, table
        for stage in ("screen", "extract", "correlate"):
            done = server.value(f'wirewatch_last_processed_timestamp_seconds{{stage="{stage}"}}')
            assert time.time() - done < 120, stage
        assert (
            server.value("histogram_quantile(0.95, sum by (le) (wirewatch_alert_latency_seconds_bucket))")
            < 60
        )
        assert server.ask('ALERTS{alertstate="firing"}') == []
