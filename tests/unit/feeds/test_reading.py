"""Files in, Articles out; what is no article is named by file, line and field."""

import io
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import orjson
import pytest

from streams.articles.record import Article
from streams.feeds.reading import Reader, publication_time

NOON = datetime(2024, 3, 12, 12, tzinfo=UTC)


def line(**fields: Any) -> bytes:
    article = {
        "id": "a1",
        "source": "Wire",
        "text": "A bridge was shelled.",
        "published_at": "2024-03-12T08:00:00Z",
    }
    return orjson.dumps({name: v for name, v in {**article, **fields}.items() if v is not ...}) + b"\n"


def read(*paths: str, published: datetime | None = None, source: str | None = None) -> list[Article]:
    """Read what must hold nothing but articles."""
    reader = Reader(published, source)
    articles = list(reader.read(paths))
    assert (reader.faults, reader.first_fault) == (0, None)
    return articles


def fault(*paths: str, published: datetime | None = None) -> str:
    """Read what must hold one thing that is no article, and return what is said of it."""
    reader = Reader(published)
    list(reader.read(paths))
    assert reader.faults == 1
    assert reader.first_fault is not None
    assert "\n" not in reader.first_fault
    return reader.first_fault


def write(folder: Path, name: str, content: bytes | str) -> str:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(path)


def test_json_lines_in_order_with_blank_lines_and_a_byte_order_mark(tmp_path: Path) -> None:
    name = write(tmp_path, "a.jsonl", b"\xef\xbb\xbf" + line(id="1") + b"\n" + line(id="2", version=3))
    first, second = read(name)
    assert (first.id, second.id, second.version) == ("1", "2", 3)
    assert first.published_at == datetime(2024, 3, 12, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (line(published_at="yesterday"), "/published_at"),
        (line(text=...), "text"),
        (line(text="  "), "/text"),
        (line(version="two"), "/version"),
        (b'{"id": \n', "JSON"),
        (b'{"id": "\xff"}\n', "UTF-8"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_is_read(tmp_path: Path, bad: bytes, said: str) -> None:
    name = write(tmp_path, "a.jsonl", line(id="1") + bad + line(id="3"))
    reader = Reader()
    assert [article.id for article in reader.read([name])] == ["1", "3"]
    assert reader.faults == 1
    assert str(reader.first_fault).startswith(f"{name}:2: ")
    assert said.lower() in fault(name).lower()


def test_an_article_without_a_time_can_be_given_one(tmp_path: Path) -> None:
    name = write(tmp_path, "a.jsonl", line(published_at=...) + line())
    assert ":1: " in fault(name)
    assert "published_at" in fault(name)
    first, second = read(name, published=NOON)
    assert (first.published_at, second.published_at.hour) == (NOON, 8)


def test_an_endless_line_is_refused_without_reading_it_all(tmp_path: Path) -> None:
    name = write(tmp_path, "a.jsonl", b'{"id": "' + b"x" * (3 << 20) + b"\n" + b"[" * (5 << 20))
    reader = Reader()
    assert list(reader.read([name])) == []
    assert (reader.faults, reader.first_fault) == (2, f"{name}:1: 2097153 bytes; the limit is 2097152")


def test_the_seeds_form_takes_day_text_id_and_source(tmp_path: Path) -> None:
    folder = tmp_path / "harvest"
    folder.mkdir()
    name = write(folder, "007_story.txt", " date 2024-03-12 Shells fell on a port.\r\n\r\nNobody was hurt.")
    (article,) = read(name)
    assert article.key == "harvest|007_story"
    assert article.text == "Shells fell on a port.\n\nNobody was hurt."
    assert article.published_at == NOON


def test_a_date_line_may_stand_alone(tmp_path: Path) -> None:
    name = write(tmp_path, "a.txt", "date 2024-03-12\n\nShells fell.")
    (article,) = read(name)
    assert article.text == "Shells fell."


@pytest.mark.parametrize(
    "start", ["dateline 2024-03-12 x", "date 2024-03-12x", "The date 2024-03-12 was set."]
)
def test_what_only_looks_like_a_date_line_is_text(tmp_path: Path, start: str) -> None:
    name = write(tmp_path, "a.txt", start)
    (article,) = read(name, published=NOON)
    assert article.text == start


def test_a_day_that_is_none_is_named(tmp_path: Path) -> None:
    name = write(tmp_path, "a.txt", "date 2024-02-30 Shells fell.")
    assert fault(name) == f"{name}:1: date 2024-02-30: no such day"


def test_plain_text_needs_to_be_told_when(tmp_path: Path) -> None:
    name = write(tmp_path, "a.txt", "Shells fell.")
    assert "--published" in fault(name)
    (article,) = read(name, published=NOON, source="desk")
    assert (article.key, article.published_at) == ("desk|a", NOON)


@pytest.mark.parametrize(
    ("content", "said"), [("", "empty"), ("  \n ", "empty"), (b"ok \xff", "not UTF-8 at byte 3")]
)
def test_a_text_without_text_is_refused(tmp_path: Path, content: bytes | str, said: str) -> None:
    name = write(tmp_path, "a.txt", content)
    assert said in fault(name, published=NOON)


def test_a_folder_is_read_by_name_and_without_its_readme(tmp_path: Path) -> None:
    write(tmp_path, "b.txt", "date 2024-03-12 second")
    write(tmp_path, "a.jsonl", line(id="first"))
    write(tmp_path, "README.md", "# not an article")
    assert [article.id for article in read(str(tmp_path))] == ["first", "b"]


def test_a_folder_without_articles_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"no \.jsonl"):
        read(str(tmp_path))


def test_a_missing_file_is_told_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        next(Reader().read([write(tmp_path, "a.jsonl", line()), str(tmp_path / "b.jsonl")]))


@pytest.mark.parametrize(
    ("given", "ids"),
    [(line(id="1") + line(id="2"), ["1", "2"]), (b"date 2024-03-12 Shells fell.", None)],
    ids=["json lines", "text"],
)
def test_standard_input_shows_its_form(
    monkeypatch: pytest.MonkeyPatch, given: bytes, ids: list[str] | None
) -> None:
    found = []
    for _ in range(2):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given)))
        found.append([article.id for article in read("-")])
    assert found[0] == found[1], "the same input must give the same ids"
    assert ids is None or found[0] == ids


def test_publication_time_keeps_offsets_and_refuses_to_guess_one() -> None:
    assert publication_time("2024-03-12T18:30:00+03:00") == datetime(
        2024, 3, 12, 18, 30, tzinfo=timezone(timedelta(hours=3))
    )
    assert publication_time("2024-03-12") == NOON
    for value in ("2024-03-12T18:30:00", "12 March", "2024-13-01"):
        with pytest.raises(ValueError, match=r".+"):
            publication_time(value)
