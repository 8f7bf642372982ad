"""Records as bytes and back: the JSON of every topic and every state row that is ours.

Values from outside are read by `contract.py`, which checks them first; these are for what we wrote ourselves.
"""

from collections.abc import Callable, Hashable
from functools import cache
from typing import Any, TypeVar, cast

import msgspec
import orjson

T = TypeVar("T")


def encode(record: object) -> bytes:
    """Return the record (a dataclass of this package) as JSON; times are RFC 3339, UTC as `Z`."""
    return orjson.dumps(record, option=orjson.OPT_UTC_Z)


def decode(raw: bytes, kind: type[T]) -> T:
    """Read what `encode` wrote. Raise msgspec.ValidationError, naming the field, for anything else."""
    value: T = _decoder(cast(Hashable, kind))(raw)
    return value


@cache
def _decoder(kind: Hashable) -> Callable[[bytes], Any]:
    return msgspec.json.Decoder(kind).decode
