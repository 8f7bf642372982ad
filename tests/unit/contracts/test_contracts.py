"""The contracts hold today what they held in every released version.

`golden/<version>/<contract>.json` are values as that version wrote them, `golden/<version>/schemas/` its
schemas. A release adds a folder and changes none.
"""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from compatibility import breaks

from streams.articles.codec import decode, encode
from streams.articles.contract import ContractError, check, names, read_article, schema
from streams.articles.record import Article
from streams.articles.story import Story
from streams.events.record import Alert, Event, Report
from streams.incidents.record import Incident

GOLDEN = Path(__file__).parent / "golden"
# Dead letters are written by the flow and read by people.
RECORDS: dict[str, type] = {
    "article": Article,
    "story": Story,
    "incident": Incident,
    "incident-report": Report,
    "event": Event,
    "alert": Alert,
}


def read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


SAMPLES = [
    pytest.param(path.stem, value, id=f"{path.parent.name}-{path.stem}-{number}")
    for path in sorted(GOLDEN.glob("*/*.json"))
    for number, value in enumerate(read(path))
]
EXAMPLES = [pytest.param(name, value, id=name) for name in names() for value in schema(name)["examples"]]
RELEASED = [
    pytest.param(path, id=f"{path.parent.parent.name}-{path.stem}")
    for path in sorted(GOLDEN.glob("*/schemas/*.json"))
]


def test_every_contract_has_samples_of_every_version() -> None:
    for version in GOLDEN.iterdir():
        released = {path.name for path in (version / "schemas").glob("*.json")}
        assert released
        assert released == {path.name for path in version.glob("*.json")}


@pytest.mark.parametrize(("name", "value"), [*SAMPLES, *EXAMPLES])
def test_what_was_written_is_still_valid(name: str, value: Any) -> None:
    check(name, value)


@pytest.mark.parametrize(("name", "value"), [p for p in (*SAMPLES, *EXAMPLES) if p.values[0] in RECORDS])
def test_a_record_survives_its_bytes_and_is_written_as_its_contract_says(name: str, value: Any) -> None:
    kind = RECORDS[name]
    present = (
        {key: v for key, v in value.items() if v is not None} if name == "article" else _without_nulls(value)
    )
    record: Any = decode(encode(present), kind)
    written = encode(record)
    assert decode(written, kind) == record
    check(name, json.loads(written))


def _without_nulls(value: dict[str, Any]) -> dict[str, Any]:
    """A story's articles are read by `read_article` before, which takes nulls for absent fields."""
    return {
        key: {k: v for k, v in item.items() if v is not None}
        if key in ("article", "replacement") and item
        else item
        for key, item in value.items()
    }


@pytest.mark.parametrize("name", [n for n in names() if n != "article"])
def test_what_leaves_the_system_names_every_field(name: str) -> None:
    """Consumers in typed languages map these: no field appears or goes unannounced."""
    assert schema(name)["additionalProperties"] is False
    (example,) = schema(name)["examples"]
    for field in schema(name)["required"]:
        broken = {key: value for key, value in example.items() if key != field}
        with pytest.raises(ContractError, match=field):
            check(name, broken)


@pytest.mark.parametrize("name", names())
def test_every_field_is_described(name: str) -> None:
    def described(node: Any) -> bool:
        fields = node.get("properties", {}).values() if isinstance(node, dict) else ()
        return all("description" in field and described(field) for field in fields)

    assert described(schema(name))


def test_the_golden_articles_are_read() -> None:
    for number, value in enumerate(read(GOLDEN / "v0.1" / "article.json")):
        article = read_article(json.dumps(value).encode())
        assert (article.id, article.source) == (value["id"], value["source"]), number


@pytest.mark.parametrize("path", RELEASED)
def test_a_schema_only_ever_grows(path: Path) -> None:
    assert breaks(read(path), schema(path.stem)) == []


OLD = {
    "type": "object",
    "required": ["id"],
    "properties": {
        "id": {"type": "string", "maxLength": 9},
        "kind": {"enum": ["a", "b"]},
        "when": {"type": ["string", "null"], "format": "date"},
        "parts": {"type": "array", "items": {"type": "object", "properties": {"n": {"type": "integer"}}}},
    },
}


@pytest.mark.parametrize(
    ("where", "change"),
    [
        ("properties", lambda s: s["properties"].pop("kind")),
        ("required", lambda s: s["required"].append("kind")),
        ("required", lambda s: s["required"].remove("id")),
        ("kind", lambda s: s["properties"]["kind"]["enum"].remove("b")),
        ("when", lambda s: s["properties"]["when"].update(type="string")),
        ("id", lambda s: s["properties"]["id"].update(maxLength=8)),
        ("id", lambda s: s["properties"]["id"].update(pattern="^x")),
        ("parts", lambda s: s["properties"]["parts"]["items"]["properties"].pop("n")),
        ("parts", lambda s: s["properties"]["parts"]["items"].update(required=["n"])),
        ("additionalProperties", lambda s: s.update(additionalProperties=False)),
    ],
)
def test_a_breaking_change_is_noticed(where: str, change: Any) -> None:
    new = deepcopy(OLD)
    change(new)
    (broken,) = breaks(OLD, new)
    assert where in broken


@pytest.mark.parametrize(
    "change",
    [
        lambda s: s["properties"].update(more={"type": "string"}),
        lambda s: s["properties"]["kind"]["enum"].append("c"),
        lambda s: s["properties"]["id"].update(description="Other words.", maxLength=99),
    ],
)
def test_growing_breaks_nothing(change: Any) -> None:
    new = deepcopy(OLD)
    change(new)
    assert breaks(OLD, new) == []
