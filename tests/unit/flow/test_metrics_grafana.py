"""What operators look at: each panel asks for metrics that exist, and tells what it shows."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from streams.flow import metrics
from streams.settings import Settings

OPS = Path(__file__).parents[3] / "ops"
DASHBOARDS = sorted((OPS / "grafana/dashboards").glob("*.json"))
RULES = OPS / "prometheus/rules.yml"
# Prometheus's own, by name: whether a worker answered, and the alarms of its rules.
PROMETHEUS = {
    "up": {"job", "instance"},
    "ALERTS": {"alertname", "alertstate", "severity", "instance", "topic"},
}
# Labels that Prometheus adds to what it scrapes.
SCRAPED = {"job", "instance"}


def exported() -> dict[str, set[str]]:
    """Every sample name that a worker can show, with its labels."""
    names: dict[str, set[str]] = {}
    for collector in list(metrics.REGISTRY._collector_to_names):
        for family in collector.describe() if hasattr(collector, "describe") else collector.collect():
            labels = set(getattr(collector, "_labelnames", ())) | SCRAPED
            suffixes = {"counter": ["_total"], "histogram": ["_bucket", "_sum", "_count"], "info": ["_info"]}
            for suffix in suffixes.get(family.type, [""]):
                names[family.name + suffix] = labels | ({"le"} if suffix == "_bucket" else set())
    for family in metrics.REGISTRY.collect():
        for sample in family.samples:
            names.setdefault(sample.name, SCRAPED | set(sample.labels))
    return names


def panels() -> list[dict[str, Any]]:
    return [panel for path in DASHBOARDS for panel in json.loads(path.read_text())["panels"]]


SHOWN = [panel for panel in panels() if panel["type"] != "row"]
QUERIES = [pytest.param(t["expr"], id=f"{p['title']}-{t['refId']}") for p in SHOWN for t in p["targets"]]
ALARMS = [
    pytest.param(rule["expr"], id=rule["alert"])
    for group in yaml.safe_load(RULES.read_text())["groups"]
    for rule in group["rules"]
]


def names_in(query: str) -> dict[str, str]:
    """Each metric of a query with what its selector says."""
    return dict(re.findall(r"\b(wirewatch_\w+|process_\w+|python_\w+|up|ALERTS)\b(\{[^}]*\})?", query))


@pytest.mark.parametrize("query", [*QUERIES, *ALARMS])
def test_a_query_asks_for_what_exists(query: str) -> None:
    known = exported() | PROMETHEUS
    used = names_in(query)
    assert used, f"no metric in {query}"
    labels: set[str] = set()
    for name, selector in used.items():
        assert name in known, f"{name} is no metric of a worker"
        labels |= known[name]
        for label in re.findall(r"(\w+)\s*(?:=~|!~|!=|=)", selector):
            assert label in known[name], f"{name} has no label {label}"
    for grouping in re.findall(r"\b(?:by|on)\s*\(([^)]*)\)", query):
        assert {label.strip() for label in grouping.split(",")} - {""} <= labels, query


@pytest.mark.parametrize("query", [*QUERIES, *ALARMS])
def test_a_selected_value_exists(query: str) -> None:
    """A typing error in `kind="nwe"` selects nothing, for ever, and looks like a quiet day."""
    seen: dict[tuple[str, str], set[str]] = {}
    for family in metrics.REGISTRY.collect():
        for sample in family.samples:
            for label, value in sample.labels.items():
                seen.setdefault((sample.name, label), set()).add(value)
    for name, selector in names_in(query).items():
        for label, values in re.findall(r'(\w+)\s*(?:=~|!~|!=|=)\s*"([^"]*)"', selector):
            if name.startswith("wirewatch_"):
                assert set(values.split("|")) <= seen[name, label], f"{name}: no {label} like {values}"


@pytest.mark.parametrize("panel", [pytest.param(p, id=p["title"]) for p in SHOWN])
def test_a_panel_tells_people_what_it_shows(panel: dict[str, Any]) -> None:
    defaults = panel["fieldConfig"]["defaults"]
    assert panel["description"].endswith(".")
    assert len(panel["description"]) > 30
    assert defaults["unit"]
    assert defaults["thresholds"]["steps"]
    assert not re.search(r"[_{}()]", panel["title"]), "plain words, no metric names"
    empty = "or vector(0)" in str(panel["targets"]) or defaults.get("noValue")
    assert empty or panel["type"] == "table", "says what it means when there is nothing to show"


def test_a_dashboard_stands_on_its_own() -> None:
    assert DASHBOARDS
    for path in DASHBOARDS:
        dashboard = json.loads(path.read_text())
        ids = [panel["id"] for panel in dashboard["panels"]]
        assert len(ids) == len(set(ids))
        assert dashboard["uid"] == path.stem
        taken: set[tuple[int, int]] = set()
        for panel in dashboard["panels"]:
            at = panel["gridPos"]
            cells = {
                (x, y) for x in range(at["x"], at["x"] + at["w"]) for y in range(at["y"], at["y"] + at["h"])
            }
            assert at["x"] + at["w"] <= 24
            assert not cells & taken, f"{panel['title']} covers another panel"
            taken |= cells


def test_provisioning_fits_together() -> None:
    sources = yaml.safe_load((OPS / "grafana/provisioning/datasources/prometheus.yml").read_text())[
        "datasources"
    ]
    provider = yaml.safe_load((OPS / "grafana/provisioning/dashboards/wirewatch.yml").read_text())[
        "providers"
    ][0]
    prometheus = yaml.safe_load((OPS / "prometheus/prometheus.yml").read_text())
    compose = yaml.safe_load((OPS.parent / "docker-compose.yml").read_text())["services"]
    uids = {source["uid"] for source in sources}
    assert {target["datasource"]["uid"] for p in SHOWN for target in p["targets"]} <= uids
    assert sources[0]["url"] == "http://prometheus:9090"
    assert sources[0]["jsonData"]["timeInterval"] == prometheus["global"]["scrape_interval"]
    mounts = [volume.split(":")[1] for volume in compose["grafana"]["volumes"]]
    assert provider["options"]["path"] in mounts
    assert "/etc/grafana/provisioning" in mounts
    assert "./ops/prometheus:/etc/prometheus:ro" in compose["prometheus"]["volumes"]
    scraped = prometheus["scrape_configs"][0]["dns_sd_configs"][0]
    assert scraped["names"][0] in compose
    assert scraped["port"] == Settings().metrics_port


def promtool(*arguments: str) -> None:
    binary = shutil.which("promtool")
    if not binary:
        pytest.skip("promtool is not here (Debian: apt-get install prometheus)")
    done = subprocess.run([binary, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_prometheus_accepts_its_configuration() -> None:
    promtool("check", "config", str(OPS / "prometheus/prometheus.yml"))


def test_each_alarm_fires_when_it_must_and_not_otherwise() -> None:
    promtool("test", "rules", str(OPS / "prometheus/rules.test.yml"))


def test_every_alarm_has_a_test() -> None:
    tested = set(re.findall(r"alertname: (\w+)", (OPS / "prometheus/rules.test.yml").read_text()))
    assert tested >= {rule.id for rule in ALARMS}


def test_prometheus_can_read_every_query(tmp_path: Path) -> None:
    rules = [
        {"record": f"panel:{number}", "expr": re.sub(r"\$__\w+", "5m", str(query.values[0]))}
        for number, query in enumerate(QUERIES)
    ]
    path = tmp_path / "panels.yml"
    path.write_text(yaml.safe_dump({"groups": [{"name": "panels", "rules": rules}]}))
    promtool("check", "rules", str(path))


def test_the_panel_of_alarms_names_those_that_fire_and_says_none_otherwise(tmp_path: Path) -> None:
    (panel,) = (panel for panel in SHOWN if panel["title"] == "Alarms that fire now")
    query = panel["targets"][0]["expr"]
    down = '{alertname="WorkerDown", instance="a", severity="warning"}'
    test = {
        "rule_files": [str(RULES)],
        "evaluation_interval": "1m",
        "tests": [
            {
                "interval": "1m",
                "input_series": [
                    {"series": 'up{job="wirewatch", instance="a"}', "values": "0x30"},
                    {"series": 'up{job="wirewatch", instance="b"}', "values": "1x30"},
                ],
                "promql_expr_test": [
                    _expect(query, "1m", '{alertname="none"}', 0),
                    _expect(query, "10m", down, 1),
                ],
            }
        ],
    }
    path = tmp_path / "alarms.yml"
    path.write_text(yaml.safe_dump(test))
    promtool("test", "rules", str(path))


def _expect(query: str, at: str, labels: str, value: float) -> dict[str, Any]:
    return {"expr": query, "eval_time": at, "exp_samples": [{"labels": labels, "value": value}]}
