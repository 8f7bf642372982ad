"""`wirewatch demo` as a newcomer runs it: one command, alerts, a summary, nothing left behind."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from streams.articles import contract

DEMO = [sys.executable, "-m", "streams.cli", "demo"]
# A toy war of our own: a strike over the border, and the same article once more.
STORY = (
    "date 2024-03-13 Shells fired from Syria hit a power station near Kiryat Shmona in northern Israel on "
    "Wednesday, the Israeli army said."
)


@pytest.fixture(autouse=True)
def _ready(gazetteer: None) -> None:
    """Nobody waits for the gazetteer's first index here."""


def processes_of(folder: str) -> list[str]:
    """Return the processes that were started for the demo with this folder."""
    listed = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True).stdout
    return [line for line in listed.splitlines() if folder in line]


def test_the_demo_prints_alerts_sums_up_and_ends() -> None:
    done = subprocess.run([*DEMO, "--format", "json"], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    alerts = [json.loads(line) for line in done.stdout.splitlines()]
    for alert in alerts:
        contract.check("alert", alert)
    new = sum(alert["kind"] == "new" for alert in alerts)
    assert new > 0
    assert f"{new} new alert" in done.stderr
    assert "from 2 articles" in done.stderr


def test_a_kept_demo_goes_on_until_interrupted(tmp_path: Path) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY)
    demo = subprocess.Popen(
        [*DEMO, "--keep", "--format", "json", str(story)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "TMPDIR": str(tmp_path)},
        text=True,
    )
    with demo:
        assert demo.stdout
        assert demo.stderr
        alert = json.loads(demo.stdout.readline())
        assert (alert["kind"], alert["incident"]["place"]["country"]) == ("new", "IL")
        told = next(line for line in demo.stderr if "export WIREWATCH_BROKER=" in line)
        broker = told.split("WIREWATCH_BROKER=")[1].split()[0]
        other = {**os.environ, "WIREWATCH_BROKER": broker, "WIREWATCH_EMBEDDED": "true"}
        again = [sys.executable, "-m", "streams.cli"]
        subprocess.run([*again, "replay", str(story)], env=other, check=True, capture_output=True, timeout=60)
        stored = subprocess.run([*again, "alerts"], env=other, check=True, capture_output=True, timeout=60)
        assert len(stored.stdout.splitlines()) == 1
        demo.send_signal(signal.SIGINT)
        assert demo.wait(30) == 130
    assert processes_of(str(tmp_path)) == []
    assert processes_of(broker) == []
