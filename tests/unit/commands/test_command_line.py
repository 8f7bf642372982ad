"""The command as a user meets it: help, exit codes, one line a fault, closed pipes, Ctrl-C."""

import importlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import orjson
import pytest
from click.testing import CliRunner

from streams.articles import contract
from streams.cli import COMMANDS, cli

WIREWATCH = [sys.executable, "-m", "streams.cli"]


def run(*arguments: str, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*WIREWATCH, *arguments],
        input=stdin,
        capture_output=True,
        timeout=60,
        env={**os.environ, **environment},
    )


def only_line(stderr: bytes) -> str:
    (line,) = stderr.decode().splitlines()
    assert line.startswith("wirewatch: ")
    return line


def test_help_lists_every_command_and_imports_none() -> None:
    modules = "import sys; from streams.cli import cli; cli(['--help'], standalone_mode=False); "
    heavy_ones = {"faust", "kafka", "rich", "orjson", "msgspec"}
    loaded = f"print(*(m for m in sys.modules if m.split('.')[0] in {heavy_ones}))"
    done = subprocess.run(
        [sys.executable, "-c", modules + loaded], capture_output=True, text=True, check=True
    )
    *help_, heavy = done.stdout.splitlines()
    assert heavy == "", "help must not wait for these"
    for name, summary in COMMANDS.items():
        assert any(row.split() == [name, *summary.split()] for row in help_)


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_helps_with_an_example(name: str) -> None:
    module = importlib.import_module(f"streams.commands.{name}")
    command: click.Command = getattr(module, name)
    assert command.get_short_help_str(limit=200) == COMMANDS[name]
    result = CliRunner().invoke(cli, [name, "--help"])
    assert result.exit_code == 0
    assert "Example" in result.output
    assert f"wirewatch {name}" in result.output


def test_schema_prints_every_contract() -> None:
    listed = CliRunner().invoke(cli, ["schema"]).output.split()
    assert listed == contract.names()
    for name in listed:
        assert orjson.loads(CliRunner().invoke(cli, ["schema", name]).output) == contract.schema(name)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["schema", "nonsense"], 2, "'nonsense' is none of alert, article"),
        (["frobnicate"], 2, "No such command 'frobnicate'"),
        (["extract"], 2, "Missing argument"),
        (["extract", "/no/such/file.jsonl"], 1, "/no/such/file.jsonl: No such file or directory"),
        (["replay", "--published", "yesterday", "-"], 2, "'yesterday' is neither a date nor a time"),
        (["replay", "--rate", "0", "-"], 2, "--rate"),
    ],
)
def test_a_failure_is_one_line_and_an_exit_code(arguments: list[str], code: int, said: str) -> None:
    done = run(*arguments)
    assert done.returncode == code
    assert said in only_line(done.stderr)
    assert done.stdout == b""


def test_a_hostile_file_name_does_not_reach_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[2Jb.jsonl"
    path.write_bytes(b"{}\n")
    assert "\x1b" not in only_line(run("extract", str(path)).stderr)


def test_debug_shows_the_traceback() -> None:
    assert b"Traceback" in run("--debug", "extract", "/no/such/file").stderr
    assert b"Traceback" in run("extract", "/no/such/file", WIREWATCH_DEBUG="1").stderr
    assert b"Traceback" not in run("extract", "/no/such/file").stderr


@pytest.mark.parametrize("arguments", [["replay", "-"], ["alerts"]])
def test_no_broker_is_said_in_one_line(arguments: list[str]) -> None:
    done = run(*arguments, stdin=b"", WIREWATCH_BROKER="127.0.0.1:1")
    assert done.returncode == 1
    assert "no Kafka broker answers at 127.0.0.1:1" in only_line(done.stderr)


def test_a_bad_setting_is_named() -> None:
    done = run("alerts", WIREWATCH_PARTITIONS="many")
    assert done.returncode == 1
    assert "WIREWATCH_PARTITIONS" in only_line(done.stderr)


def endless() -> subprocess.Popen[bytes]:
    """A command in the middle of its input, having printed nothing to complain about."""
    return subprocess.Popen(
        [*WIREWATCH, "extract", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


ARTICLE = orjson.dumps(
    {"id": "1", "source": "s", "text": "A bridge was shelled.", "published_at": "2024-03-12T08:00:00Z"}
)


def test_interrupt_is_quiet() -> None:
    process = endless()
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(ARTICLE + b"\n")
    process.stdin.flush()
    assert process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, stderr = process.communicate(timeout=30)
    assert (process.returncode, stderr) == (130, b"")


def test_a_closed_pipe_is_quiet() -> None:
    process = endless()
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(ARTICLE + b"\n")
    process.stdin.flush()
    assert process.stdout.readline()
    process.stdout.close()
    deadline = time.monotonic() + 30
    while process.poll() is None and time.monotonic() < deadline:
        try:
            process.stdin.write((ARTICLE + b"\n") * 100)
            process.stdin.flush()
        except BrokenPipeError:
            break
    with pytest.raises(BrokenPipeError):
        process.stdin.close()
    assert process.stderr is not None
    assert (process.wait(30), process.stderr.read()) == (141, b"")
