"""A Kafka broker as a child process: on a free port, its log kept, ready when it says so, gone with us."""

import ctypes
import logging
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

from kafka import KafkaAdminClient
from kafka.errors import KafkaError

_PR_SET_PDEATHSIG = 1  # prctl(2)


class BrokerError(RuntimeError):
    """A broker could not be started; the message says why and where its log is."""


@dataclass(frozen=True)
class RunningBroker:
    """A started broker: where clients connect, its log, the process. Leaving the context stops it.

    `embedded` is for Settings.embedded: it is not Apache Kafka, and its quirks must be worked around.
    """

    bootstrap: str
    log: Path
    process: subprocess.Popen[bytes]
    embedded: bool = False

    def stop(self, grace: float = 15.0) -> None:
        """Ask it to end, and end it after `grace` seconds."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(grace)
            except subprocess.TimeoutExpired:
                self.process.kill()
        self.process.wait()

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        self.process.kill()
        self.process.wait()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()


def free_port() -> int:
    """Return a TCP port of 127.0.0.1 that is free now. Another process may take it before it is used."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


def spawn(command: Sequence[str], log: Path, env: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """Start `command` in the folder of `log`, its output appended there.

    On Linux the child gets SIGTERM when the *thread* that called this ends, however it ends (prctl(2)): call
    it from the main thread. It gets a session of its own, so that Ctrl-C reaches us first and we stop it.
    """
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("ab") as output:
        return subprocess.Popen(
            command,
            cwd=log.parent,
            env=dict(env),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
            preexec_fn=_die_with_parent(),
        )


def _die_with_parent() -> Callable[[], None] | None:
    """Return what the child does before exec. The library is loaded here: after a fork nothing should be."""
    if sys.platform != "linux":
        return None
    prctl = ctypes.CDLL(None, use_errno=True).prctl
    return lambda: prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def await_ready(broker: RunningBroker, *, nodes: int = 1, timeout: float = 60.0) -> None:
    """Wait until `nodes` brokers of the cluster answer; raise BrokerError when it ends or is late."""
    deadline = time.monotonic() + timeout
    while nodes_of(broker.bootstrap) < nodes:
        if broker.process.poll() is not None:
            raise BrokerError(f"the broker ended with code {broker.process.returncode}:\n{_tail(broker.log)}")
        if time.monotonic() > deadline:
            raise BrokerError(f"the broker did not answer within {timeout:.0f} s; its log: {broker.log}")
        time.sleep(0.05)


def nodes_of(bootstrap: str, timeout: float = 2.0) -> int:
    """Return how many brokers the cluster at `bootstrap` has, 0 if none answers within `timeout` seconds."""
    if not any(listens(address, timeout) for address in bootstrap.split(",")):
        return 0
    quiet = logging.getLogger("kafka")
    level = quiet.level
    quiet.setLevel(logging.CRITICAL)  # it reports every refused connection as an error
    try:
        admin = KafkaAdminClient(
            bootstrap_servers=bootstrap,
            bootstrap_timeout_ms=int(timeout * 1000),
            request_timeout_ms=int(timeout * 1000),
        )
        try:
            return len(admin.describe_cluster()["brokers"])
        finally:
            admin.close()
    except KafkaError:
        return 0
    finally:
        quiet.setLevel(level)


def refuse_taken(address: str) -> None:
    """Raise BrokerError if another process listens at `address`: it would answer in place of ours."""
    if listens(address):
        raise BrokerError(f"{address} is taken by another process: choose another port")


def listens(address: str, timeout: float = 2.0) -> bool:
    """Whether something takes connections at `host:port` within `timeout` seconds."""
    host, _, port = address.strip().rpartition(":")
    try:
        socket.create_connection((host, int(port)), timeout).close()
    except (OSError, ValueError):
        return False
    return True


def _tail(log: Path, lines: int = 15) -> str:
    """Return the end of a log with its path."""
    text = log.read_text(errors="replace").splitlines()[-lines:]
    return "\n".join([*text, f"(log: {log})"])
