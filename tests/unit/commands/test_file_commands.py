"""extract, places and geocode: JSON lines in, one line each out, in the same order."""

from pathlib import Path
from typing import Any

import orjson
import pytest
from click.testing import CliRunner, Result

from streams.cli import cli

RAID = "Drones hit an oil refinery in Ryazan, Russia, early on Tuesday, its governor said."
CALM = "The football season opened in Ryazan, Russia, on Tuesday with a draw."


def article(id_: str, text: str, **fields: Any) -> dict[str, Any]:
    return {"id": id_, "source": "desk", "text": text, "published_at": "2024-03-12T12:00:00Z", **fields}


def write(folder: Path, *records: Any) -> str:
    path = folder / "articles.jsonl"
    path.write_bytes(b"".join(r if isinstance(r, bytes) else orjson.dumps(r) + b"\n" for r in records))
    return str(path)


def run(*arguments: str) -> tuple[Result, list[dict[str, Any]]]:
    result = CliRunner().invoke(cli, arguments)
    return result, [orjson.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize("jobs", [1, 2])
def test_extract_answers_each_article_in_order(tmp_path: Path, jobs: int) -> None:
    ids = [str(number) for number in range(40)]
    name = write(tmp_path, *(article(id_, RAID if int(id_) % 3 == 0 else CALM) for id_ in ids))
    result, lines = run("extract", "--jobs", str(jobs), name)
    assert result.exit_code == 0
    assert [line["id"] for line in lines] == ids
    for line in lines:
        acts = [(i["type"], i["target"]["infrastructure"]) for i in line["incidents"]]
        assert acts == ([("drone_strike", "energy.refinery")] if int(line["id"]) % 3 == 0 else [])


def test_extract_leaves_out_what_is_no_article_and_says_so(tmp_path: Path) -> None:
    result, lines = run("extract", write(tmp_path, article("1", CALM), b"{broken\n", article("3", CALM)))
    assert [line["id"] for line in lines] == ["1", "3"]
    assert result.exit_code == 1
    assert "articles.jsonl:2" in str(result.exception) or "articles.jsonl:2" in result.stderr


def test_extract_tells_no_day_where_it_knows_none(tmp_path: Path) -> None:
    undated = {name: value for name, value in article("1", RAID).items() if name != "published_at"}
    _, (line,) = run("extract", write(tmp_path, undated))
    (incident,) = line["incidents"]
    assert (incident["type"], incident["time"], incident["background"]) == ("drone_strike", None, False)
    _, (line,) = run("extract", "--published", "2024-03-12", write(tmp_path, undated))
    (incident,) = line["incidents"]
    assert incident["time"]["start"].startswith("2024-03-12")


def test_explain_tells_no_day_where_it_knows_none(tmp_path: Path) -> None:
    undated = {name: value for name, value in article("1", RAID).items() if name != "published_at"}
    why, name = tmp_path / "why.html", write(tmp_path, undated)
    CliRunner().invoke(cli, ["explain", "--html", str(why), name])
    page = why.read_text(encoding="utf-8")
    assert "<th>type</th>" in page
    assert "<th>time</th>" not in page
    CliRunner().invoke(cli, ["explain", "--html", str(why), "--published", "2024-03-12", name])
    assert "<th>time</th><td>2024-03-12" in why.read_text(encoding="utf-8")


def test_extract_reads_what_the_worker_reads(tmp_path: Path) -> None:
    french = "Des drones ont frappé une raffinerie à Riazan, en Russie, dans la nuit de mardi à mercredi."
    _, (line,) = run("extract", write(tmp_path, article("1", french)))
    assert line == {"id": "1", "incidents": []}


def test_places_gives_offsets_that_hold(tmp_path: Path) -> None:
    text = "Шум. “Strikes” hit Ryazan and the Kursk region of Russia; Russian drones flew on."
    result, (line,) = run("places", write(tmp_path, article("1", text)))
    assert result.exit_code == 0
    found = {text[place["start"] : place["end"]]: place for place in line["places"]}
    assert found["Ryazan"]["country"] == "RU"
    assert abs(found["Ryazan"]["lat"] - 54.63) < 0.1
    assert found["Russian"]["kind"] == "demonym", "an adjective says so"


def test_geocode_finds_or_says_null(tmp_path: Path) -> None:
    name = write(
        tmp_path,
        {"id": 1, "name": "Ryazan", "admin1": "Ryazan Oblast", "country": "Russia"},
        {"id": 2, "name": "Qwxyz Zzyx", "admin1": None, "country": "RU"},
    )
    result, (first, second) = run("geocode", name)
    assert result.exit_code == 0
    assert (first["id"], round(first["lat"]), round(first["lon"])) == (1, 55, 40)
    assert second == {"id": 2, "lat": None, "lon": None, "geonameid": None, "precision": None}


@pytest.mark.parametrize(
    ("bad", "said"),
    [(b"{\n", ":2: "), (b'{"id": 1}\n', "id and name"), (b'{"id": 1, "name": 5}\n', "name: wants a string")],
)
def test_geocode_names_a_bad_line(tmp_path: Path, bad: bytes, said: str) -> None:
    result, lines = run("geocode", write(tmp_path, {"id": 0, "name": "Ryazan"}, bad))
    assert len(lines) == 1
    assert result.exit_code == 1
    assert "articles.jsonl:2: " in str(result.exception)
    assert said in str(result.exception)
