"""Whether a JSON Schema still takes what an older one of it took, and still promises what it promised."""

from collections.abc import Iterator
from typing import Any

_UPPER = ("maximum", "maxLength", "maxItems")
_LOWER = ("minimum", "minLength", "minItems")
_FIXED = ("pattern", "format", "$ref", "uniqueItems", "additionalProperties", "contentEncoding")
_MISSING = object()


def breaks(old: Any, new: Any) -> list[str]:
    """Return what the change from `old` to `new` breaks: JSON pointers into the schema, with reasons."""
    return list(_breaks(old, new, ""))


def _breaks(old: Any, new: Any, at: str) -> Iterator[str]:
    if not isinstance(old, dict) or not isinstance(new, dict):
        if old != new:
            yield f"{at}: changed"
        return
    if set(old.get("required", ())) != set(new.get("required", ())):
        yield f"{at}/required: changed"
    if not _types(old) <= _types(new):
        yield f"{at}/type: narrower"
    if "enum" in new and not set(old.get("enum", [_MISSING])) <= set(new["enum"]):
        yield f"{at}/enum: narrower"
    for bound in _UPPER:
        if new.get(bound, float("inf")) < old.get(bound, float("inf")):
            yield f"{at}/{bound}: lower"
    for bound in _LOWER:
        if new.get(bound, float("-inf")) > old.get(bound, float("-inf")):
            yield f"{at}/{bound}: higher"
    for word in _FIXED:
        if old.get(word) != new.get(word):
            yield f"{at}/{word}: changed"
    for name, field in old.get("properties", {}).items():
        if name not in new.get("properties", {}):
            yield f"{at}/properties/{name}: removed"
        else:
            yield from _breaks(field, new["properties"][name], f"{at}/properties/{name}")
    if "items" in old or "items" in new:
        yield from _breaks(old.get("items"), new.get("items"), f"{at}/items")
    for word in ("prefixItems", "anyOf"):
        if len(old.get(word, ())) != len(new.get(word, ())):
            yield f"{at}/{word}: changed"
        for number, (one, other) in enumerate(zip(old.get(word, ()), new.get(word, ()), strict=False)):
            yield from _breaks(one, other, f"{at}/{word}/{number}")


def _types(schema: dict[str, Any]) -> set[str]:
    """The JSON types it takes; without `type`, all."""
    given = schema.get("type", ["object", "array", "string", "integer", "number", "boolean", "null"])
    return {given} if isinstance(given, str) else set(given)
