#!/usr/bin/env python3
"""Draw docs/demo.svg: what `wirewatch demo` really prints at a terminal.

    python docs/picture.py

Runs the command in a pseudo-terminal, records every byte and lets rich draw them.
"""

import fcntl
import io
import os
import pty
import re
import struct
import sys
import termios
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import MONOKAI
from rich.text import Text

WIDTH, HEIGHT = 104, 60
PICTURE = Path(__file__).with_name("demo.svg")
# The picture must not depend on a font from the network.
REMOTE_FONTS = re.compile(r"@font-face \{.*?\}", re.DOTALL)


def main() -> None:
    """Run the demo, draw it."""
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True, highlight=False)
    console.print(Text("$ wirewatch demo", style="bold green"))
    console.print(Text.from_ansi(recorded(["wirewatch", "demo"])))
    picture = console.export_svg(title="wirewatch", theme=MONOKAI)
    PICTURE.write_text(REMOTE_FONTS.sub("", picture), encoding="utf-8")


def recorded(command: list[str]) -> str:
    """Return what `command` prints at a terminal of our size; stop if it fails."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.update(TERM="xterm-256color", COLUMNS=str(WIDTH), PATH=own_path())
        os.execvp(command[0], command)  # noqa: S606 - our own command
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", HEIGHT, WIDTH, 0, 0))
    output = b""
    while chunk := read(terminal):
        output += chunk
    _, status = os.waitpid(pid, 0)
    if status:
        sys.exit(f"{' '.join(command)} failed:\n{output.decode()}")
    return output.decode().replace("\r\n", "\n")


def read(terminal: int) -> bytes:
    """Read some output; nothing when the other side has closed (Linux answers EIO then)."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""


def own_path() -> str:
    """Return a PATH that finds the command of this Python's environment first."""
    return f"{Path(sys.executable).parent}{os.pathsep}{os.environ.get('PATH', '')}"


if __name__ == "__main__":
    main()
