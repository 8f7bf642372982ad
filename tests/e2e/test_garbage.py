"""Whatever a producer puts on `articles`: it ends in `articles.rejected`, whole, and nothing good is lost."""

import base64
import json
from typing import Any

from streams.articles import contract
from tests.e2e.harness import Pipeline

GOOD = {
    "id": "good",
    "source": "our wire",
    "text": "Ukrainian drones struck an oil refinery in Saratov on Tuesday, the governor of the region said.",
    "published_at": "2025-01-07T15:00:00Z",
}
GARBAGE: dict[str, tuple[str, bytes]] = {
    "no JSON": ("not_json", b"<article>no</article>"),
    "half": ("not_json", b'{"id": "a", "sour'),
    "empty": ("not_json", b""),
    "an array": ("schema", b"[1, 2]"),
    "a number": ("schema", b"17"),
    "nothing in it": ("schema", b"{}"),
    "wrong types": ("schema", json.dumps(GOOD | {"text": {"body": 1}}).encode()),
    "missing text": ("schema", json.dumps({k: v for k, v in GOOD.items() if k != "text"}).encode()),
    "no such day": ("schema", json.dumps(GOOD | {"published_at": "2025-02-30T00:00:00Z"}).encode()),
    "no date": ("schema", json.dumps(GOOD | {"published_at": "yesterday"}).encode()),
    "blank text": ("schema", json.dumps(GOOD | {"text": " \n"}).encode()),
    "unknown status": ("schema", json.dumps(GOOD | {"status": "maybe"}).encode()),
    "lone surrogate": (
        "not_json",
        b'{"id": "a\\ud800", "source": "s", "text": "t", "published_at": "2025-01-07T15:00:00Z"}',
    ),
    "not UTF-8": ("not_utf8", json.dumps(GOOD).encode().replace(b"good", b"g\xff\xfed")),
    "deeply nested": ("not_json", b"[" * 100_000),
    "10 MB of x": ("too_large", b"x" * 10_000_000),
    "10 MB article": ("too_large", json.dumps(GOOD | {"text": "drones struck " * 714_000}).encode()),
    "embargoed": (
        "embargoed",
        json.dumps(GOOD | {"id": "e", "embargoed_until": "2199-01-01T00:00:00Z"}).encode(),
    ),
    "withheld": ("withheld", json.dumps(GOOD | {"id": "w", "status": "withheld"}).encode()),
}


def test_garbage_is_kept_with_its_reason_and_nothing_good_is_lost(pipeline: Pipeline) -> None:
    with pipeline.worker() as worker:
        pipeline.produce((name, value) for name, (_, value) in GARBAGE.items())
        pipeline.articles([GOOD])
        pipeline.produce((name, value) for name, (_, value) in GARBAGE.items())  # before and after the good
        pipeline.settle(worker)
        assert worker.alive()
        assert worker.ready()
    found: dict[str, list[Any]] = {}
    for letter in pipeline.read("articles.rejected"):
        assert letter.key is not None
        contract.check("dead-letter", letter.json)
        assert {"ce_id", "ce_type", "ce_source", "ce_time", "content-type"} <= letter.headers.keys()
        found.setdefault(letter.key.decode(), []).append(letter.json)
    assert {name: {letter["reason"] for letter in letters} for name, letters in found.items()} == {
        name: {reason} for name, (reason, _) in GARBAGE.items()
    }
    for name, same in found.items():
        for letter in same:
            assert base64.b64decode(letter["value_base64"]) == GARBAGE[name][1], name
            assert letter["detail"], name
            assert letter["origin"]["topic"] == pipeline.topic("articles")
    assert found["missing text"][0]["field"] in ("/text", None)
    assert [alert["kind"] for alert in pipeline.alerts()] == ["new"]
    assert {report["id"] for report in pipeline.alerts()[0]["reports"]} == {"good"}
