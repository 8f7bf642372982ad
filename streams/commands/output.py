"""Results on standard output: one JSON object a line."""

import re
from typing import Any

import click
import msgspec

# What JSON lets through though a terminal would obey it: DEL, C1 controls, marks that reorder text.
_UNESCAPED = re.compile("[\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def json_line(value: Any) -> str:
    """Return `value` as one line of JSON in which nothing steers a terminal; it reads back the same."""
    line = msgspec.json.encode(value).decode()
    return _UNESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", line)


def print_json(value: Any) -> None:
    """Print `value` as one line of JSON."""
    click.echo(json_line(value))
