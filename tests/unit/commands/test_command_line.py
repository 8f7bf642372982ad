"""The command as a user meets it: help, exit codes, one line a fault, closed pipes, Ctrl-C."""

import contextlib
import importlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
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


def test_no_broker_is_said_in_one_line() -> None:
    # Side by side: each waits a few seconds for the broker to come up.
    environment = {**os.environ, "WIREWATCH_BROKER": "127.0.0.1:1"}
    started = [
        subprocess.Popen([*WIREWATCH, *arguments], stderr=subprocess.PIPE, env=environment)
        for arguments in (["replay", "seeds"], ["alerts"])
    ]
    for process in started:
        _, stderr = process.communicate(timeout=30)
        assert process.returncode == 1
        assert "no Kafka broker answers at 127.0.0.1:1" in only_line(stderr)


def test_a_bad_setting_is_named() -> None:
    done = run("alerts", WIREWATCH_PARTITIONS="many")
    assert done.returncode == 1
    assert "WIREWATCH_PARTITIONS" in only_line(done.stderr)


ARTICLE = (
    b'{"id": "1", "source": "s", "text": "A bridge was shelled.", "published_at": "2024-03-12T08:00:00Z"}\n'
)


@pytest.fixture
def busy() -> Iterator[subprocess.Popen[bytes]]:
    """A command in the middle of its work: it has answered one article and waits for more."""
    pipe = subprocess.PIPE
    process = subprocess.Popen([*WIREWATCH, "extract", "-"], stdin=pipe, stdout=pipe, stderr=pipe)
    assert process.stdin
    assert process.stdout
    assert process.stderr
    process.stdin.write(ARTICLE)
    process.stdin.flush()
    assert process.stdout.readline()
    yield process
    process.kill()
    process.wait()
    for stream in (process.stdin, process.stdout, process.stderr):
        with contextlib.suppress(BrokenPipeError):
            stream.close()


def assert_no_fault(stderr: bytes) -> None:
    """Only progress may be there: the first run on a machine builds the gazetteer's index."""
    assert b"Traceback" not in stderr
    assert b"error" not in stderr.lower()


def test_interrupt_is_quiet(busy: subprocess.Popen[bytes]) -> None:
    busy.send_signal(signal.SIGINT)
    assert busy.wait(30) == 130
    assert busy.stderr
    assert_no_fault(busy.stderr.read())


def test_a_closed_pipe_is_quiet(busy: subprocess.Popen[bytes]) -> None:
    assert busy.stdin
    assert busy.stdout
    assert busy.stderr
    busy.stdout.close()
    with contextlib.suppress(BrokenPipeError):
        busy.stdin.write(ARTICLE)
        busy.stdin.flush()
    assert busy.wait(30) == 141
    assert_no_fault(busy.stderr.read())
