"""The list of metrics: names and units as Prometheus wants them, and calls that count what they say."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
from prometheus_client import generate_latest

from streams.articles import contract
from streams.events.record import AlertKind
from streams.flow import metrics
from streams.incidents.record import ActType, AlertClass

Grown = Callable[[], dict[str, float]]


def page() -> str:
    return generate_latest(metrics.REGISTRY).decode()


def value(name: str, **labels: str) -> float:
    found = metrics.REGISTRY.get_sample_value(name, labels)
    assert found is not None, f"{name}{labels} is not on the page"
    return found


@pytest.fixture
def grown() -> Grown:
    """Call it for the samples that changed since the test began, with by how much."""

    def samples() -> dict[str, float]:
        lines = (line.rsplit(" ", 1) for line in page().splitlines() if line.startswith("wirewatch"))
        return {name: float(number) for name, number in lines if "_bucket" not in name and "_sum" not in name}

    before = samples()
    return lambda: {n: v - before.get(n, 0) for n, v in samples().items() if v != before.get(n, 0)}


def test_page_passes_promtool() -> None:
    promtool = shutil.which("promtool")
    if not promtool:
        pytest.skip("promtool is not here (Debian: apt-get install prometheus)")
    done = subprocess.run(
        [promtool, "check", "metrics"], input=page(), capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_names_carry_base_units_and_the_prefix() -> None:
    for family in metrics.REGISTRY.collect():
        if family.name.startswith(("process_", "python_")):
            continue
        assert family.name.startswith("wirewatch_")
        assert family.documentation.endswith(".")
        assert not re.search(r"_(ms|millis|milliseconds|kb|mb|percent)(_|$)", family.name), family.name
        if family.type == "histogram":
            assert family.name.endswith("_seconds")


def test_every_metric_is_commented_in_the_list() -> None:
    source = Path(metrics.__file__).read_text(encoding="utf-8")
    declared = re.findall(r"^(?:# .*\n)?([A-Z_]+) = (?:Counter|Gauge|Histogram|Info)\(", source, re.M)
    commented = re.findall(r"^# .*\n([A-Z_]+) = (?:Counter|Gauge|Histogram|Info)\(", source, re.M)
    assert declared == commented
    assert len(declared) > 20


def test_what_can_be_known_beforehand_exists_at_zero() -> None:
    for act in get_args(ActType):
        value("wirewatch_incidents_total", type=act)
    for reason in contract.schema("dead-letter")["properties"]["reason"]["enum"]:
        value("wirewatch_records_rejected_total", reason=reason)
    for kind in get_args(AlertKind):
        value("wirewatch_alerts_total", **{"class": "both", "kind": kind})


def test_cardinality_stays_low() -> None:
    """Labels take their values from our own lists, topics and tables; nothing an article says is a label."""
    labels = {
        label for family in metrics.REGISTRY.collect() for s in family.samples for label in s.labels
    } - {"version", "python", "implementation", "generation", "le"}
    assert labels <= {
        *("topic", "partition", "table"),
        *("stage", "reason", "decision", "ring", "type", "class", "kind"),
    }


@pytest.mark.parametrize(
    ("classes", "told"),
    [
        ((), "none"),
        (("cross_border",), "cross_border"),
        (("infrastructure_strike",), "infrastructure_strike"),
        (("cross_border", "infrastructure_strike"), "both"),
    ],
)
def test_an_alert_counts_once_whatever_its_classes(
    grown: Grown, classes: tuple[AlertClass, ...], told: str
) -> None:
    metrics.alerted(classes, "update", 2.5)
    assert grown() == {
        f'wirewatch_alerts_total{{class="{told}",kind="update"}}': 1,
        "wirewatch_alert_latency_seconds_count": 1,
    }


def test_a_clock_behind_the_brokers_does_not_make_a_negative_wait() -> None:
    before = value("wirewatch_alert_latency_seconds_sum")
    metrics.alerted(("cross_border",), "new", -3.0)
    assert value("wirewatch_alert_latency_seconds_sum") == before


def test_a_repeated_item_counts_in_the_first_ring(grown: Grown) -> None:
    metrics.screened("duplicate")
    metrics.screened("stale")
    metrics.screened("passed")
    assert grown() == {
        'wirewatch_articles_screened_total{decision="duplicate"}': 1,
        'wirewatch_articles_screened_total{decision="stale"}': 1,
        'wirewatch_articles_screened_total{decision="passed"}': 1,
        'wirewatch_duplicates_total{ring="item"}': 2,
    }


def test_a_reason_that_the_contract_does_not_know_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError):
        metrics.rejected("because")


def test_a_processed_record_is_timed_and_dated(grown: Grown) -> None:
    metrics.processed("extract", 0.004, 1_700_000_000.0)
    assert value("wirewatch_last_processed_timestamp_seconds", stage="extract") == 1_700_000_000.0
    assert grown()['wirewatch_stage_duration_seconds_count{stage="extract"}'] == 1


def test_the_documentation_lists_every_metric_and_no_other() -> None:
    text = (Path(__file__).parents[3] / "docs/metrics.md").read_text(encoding="utf-8")
    listed = set(re.findall(r"`(wirewatch_\w+)`", text))
    suffix = {"counter": "_total", "info": "_info"}
    known = {family.name + suffix.get(family.type, "") for family in metrics.REGISTRY.collect()}
    assert listed == {name for name in known if name.startswith("wirewatch_")}
