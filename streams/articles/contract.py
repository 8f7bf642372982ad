"""The contracts of `schemas/` at work: raw bytes in, a checked value or a named fault out.

JSON Schema 2020-12 with formats asserted (a date must be a date), by jsonschema-rs.
"""

from functools import cache
from typing import Any

import jsonschema_rs
import msgspec
import orjson

from streams import resources
from streams.articles.record import Article

# The longest detail a fault carries: error messages quote hostile input.
_DETAIL_LIMIT = 300


class ContractError(ValueError):
    """A value breaks its contract. `reason` is a word of the schema `dead-letter`, `field` a JSON pointer."""

    def __init__(self, reason: str, detail: str, field: str | None = None) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail
        self.field = field


def names() -> list[str]:
    """Return the names of all contracts, sorted."""
    return sorted(path.stem for path in resources.folder("schemas").glob("*.json"))


@cache
def schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema called `name`; raise KeyError if there is none."""
    path = resources.folder("schemas") / f"{name}.json"
    if name not in names():
        raise KeyError(name)
    loaded: dict[str, Any] = orjson.loads(path.read_bytes())
    return loaded


@cache
def _validator(name: str) -> Any:
    registry = jsonschema_rs.Registry([(schema(n)["$id"], schema(n)) for n in names()])
    return jsonschema_rs.Draft202012Validator(schema(name), registry=registry, validate_formats=True)


def check(name: str, value: object) -> None:
    """Raise ContractError with the first offending field if `value` breaks the contract `name`."""
    for error in _validator(name).iter_errors(value):
        path = "".join(f"/{part}" for part in error.instance_path)
        detail = f"{path or 'the value'}: {error.message}"
        raise ContractError("schema", detail[:_DETAIL_LIMIT], path or None)


def read_article(raw: bytes | None, max_bytes: int = 2 * 1024 * 1024) -> Article:
    """Read one value of the `articles` topic. Raise ContractError, with the reason, for anything else."""
    if raw is None:
        raise ContractError("not_json", "the record has no value")
    if len(raw) > max_bytes:
        raise ContractError("too_large", f"{len(raw)} bytes; the limit is {max_bytes}")
    try:
        value = orjson.loads(raw)
    except orjson.JSONDecodeError as error:
        # orjson refuses lone surrogates and bytes that are not UTF-8, as RFC 8259 asks.
        reason = "not_utf8" if _broken_utf8(raw) else "not_json"
        raise ContractError(reason, str(error)[:_DETAIL_LIMIT]) from None
    check("article", value)
    if not value["text"].strip() and value.get("status") != "canceled":
        raise ContractError("schema", "/text: empty, though the article is not canceled", "/text")
    return msgspec.convert({name: v for name, v in value.items() if v is not None}, Article)


def _broken_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return True
    return False
