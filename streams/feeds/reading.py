"""Files of articles, read one by one: Article JSON lines, the seeds' text form, and plain text.

- `.jsonl`, `.ndjson`, `.json`: one Article (`schemas/article.json`) a line.
- `.txt` that begins with `date YYYY-MM-DD`: the seeds' form; what follows the date is the text.
- any other `.txt`: plain text, published when the caller says.
- anything else, and standard input: JSON lines if it begins with `{`, text if not.

A text gets its id from its file name and its source from the folder it lies in, so that reading a file twice
gives the same article, and two folders may hold files of one name.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import BinaryIO

import orjson
import xxhash

from streams.articles.contract import ContractError, read_article
from streams.articles.record import Article

# Bytes of one article: the default limit of the topic `articles`.
MAX_BYTES = 2 * 1024 * 1024

_JSON_LINES = frozenset({".jsonl", ".ndjson", ".json"})
_TEXT = ".txt"
_DATE_LINE = re.compile(r"\s?date (\d{4}-\d{2}-\d{2})(?!\S)\s*")


class ReadingError(ValueError):
    """Input that is no article. The message names the file, the line and the field."""


def read_files(
    paths: Sequence[str], *, published: datetime | None = None, source: str | None = None
) -> Iterator[Article]:
    """Yield the articles of `paths` in order: files, folders (their files by name), `-` for standard input.

    `published` is the time of texts that bear no date; `source` overrides the source of every text.
    Raise ReadingError at the first thing that is not an article, OSError where a file cannot be read.
    """
    for given in paths:
        if given == "-":
            yield from _read(sys.stdin.buffer, "standard input", "", published, source or "stdin", None)
            continue
        for path in _files(Path(given)):
            folder = path.resolve().parent.name
            with path.open("rb") as stream:
                yield from _read(
                    stream, str(path), path.suffix.lower(), published, source or folder, path.stem
                )


def publication_time(value: str) -> datetime:
    """Read an RFC 3339 time, or a date alone; raise ValueError for a time without an offset.

    A date alone means noon UTC of that day: the one hour at which it is that date all round the world
    (UTC-12 to UTC+11), so that "on Tuesday" stays a Tuesday wherever the article was written.
    """
    if len(value) == len("2024-03-12"):
        return datetime.combine(date.fromisoformat(value), time(12), UTC)
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError(f"{value!r} has no offset from UTC; write e.g. {value}Z")
    return moment


def _files(path: Path) -> list[Path]:
    """Return `path`, or if it is a folder, the files of articles in it."""
    if not path.is_dir():
        return [path]
    found = sorted(p for p in path.iterdir() if p.suffix.lower() in {*_JSON_LINES, _TEXT})
    if not found:
        raise ReadingError(f"{path}: no .jsonl, .ndjson, .json or .txt file in this folder")
    return found


def _read(
    stream: BinaryIO, name: str, suffix: str, published: datetime | None, source: str, id_: str | None
) -> Iterator[Article]:
    first = stream.readline(MAX_BYTES + 1)
    if suffix in _JSON_LINES or (suffix != _TEXT and first.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{")):
        yield from _json_lines(first, stream, name)
    else:
        body = first + stream.read(MAX_BYTES + 1 - len(first))
        yield _text_article(body, name, published, source, id_)


def _json_lines(first: bytes, stream: BinaryIO, name: str) -> Iterator[Article]:
    line, number = first.removeprefix(b"\xef\xbb\xbf"), 1
    while line:
        if line.strip():
            yield _checked(line, f"{name}:{number}")
        line, number = stream.readline(MAX_BYTES + 1), number + 1


def _text_article(
    body: bytes, name: str, published: datetime | None, source: str, id_: str | None
) -> Article:
    try:
        text = body.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise ReadingError(f"{name}: not UTF-8 at byte {error.start}") from None
    if dated := _DATE_LINE.match(text):
        text = text[dated.end() :]
        published = _dated(dated[1], name)
    if published is None:
        raise ReadingError(
            f"{name}: when was it published? The first line has no `date YYYY-MM-DD`: give --published"
        )
    value = {
        "id": id_ or xxhash.xxh3_128_hexdigest(body),
        "source": source,
        "text": text.strip(),
        "published_at": published.isoformat(),
    }
    return _checked(orjson.dumps(value), name)


def _dated(value: str, name: str) -> datetime:
    try:
        return publication_time(value)
    except ValueError:
        raise ReadingError(f"{name}:1: date {value}: no such day") from None


def _checked(raw: bytes, where: str) -> Article:
    try:
        return read_article(raw, MAX_BYTES)
    except ContractError as error:
        raise ReadingError(f"{where}: {error.detail}") from None
