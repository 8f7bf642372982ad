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
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import BinaryIO

import orjson
import xxhash

from streams.articles.contract import ContractError, read_article
from streams.articles.record import Article

# Bytes of one article: the default limit of the topic `articles`.
MAX_BYTES = 2 * 1024 * 1024

# Stands for an unknown publication time, where a caller can do without.
UNDATED = datetime(1, 1, 1, tzinfo=UTC)

_JSON_LINES = frozenset({".jsonl", ".ndjson", ".json"})
_TEXT = ".txt"
_DATE_LINE = re.compile(r"\s?date (\d{4}-\d{2}-\d{2})(?!\S)\s*")


@dataclass
class Reader:
    """Reads articles and keeps count of what is none.

    `published` is the time of those that bear none; `source` overrides the source of every text. `faults` is
    how many were left out, `first_fault` names the file, the line and the field of the first.
    """

    published: datetime | None = None
    source: str | None = None
    faults: int = field(default=0, init=False)
    first_fault: str | None = field(default=None, init=False)

    def read(self, paths: Sequence[str]) -> Iterator[Article]:
        """Yield the articles of `paths`: files, folders (their files by name), `-` for standard input.

        Raise OSError where a file cannot be read, before anything is yielded if it is not there at all.
        """
        files = [file for path in paths for file in ([None] if path == "-" else _files(Path(path)))]
        for file in files:
            if file is None:
                yield from self._articles(
                    sys.stdin.buffer, "standard input", "", None, self.source or "stdin"
                )
            else:
                source = self.source or file.resolve().parent.name
                with file.open("rb") as stream:
                    yield from self._articles(stream, str(file), file.suffix.lower(), file.stem, source)

    def _articles(
        self, stream: BinaryIO, name: str, suffix: str, id_: str | None, source: str
    ) -> Iterator[Article]:
        first = stream.readline(MAX_BYTES + 1).removeprefix(b"\xef\xbb\xbf")
        if suffix in _JSON_LINES or (suffix != _TEXT and first.lstrip().startswith(b"{")):
            for number, line in _lines(first, stream):
                yield from self._checked(line, f"{name}:{number}")
        else:
            body = first + stream.read(MAX_BYTES + 1 - len(first))
            yield from self._text(body, name, id_ or xxhash.xxh3_128_hexdigest(body), source)

    def _text(self, body: bytes, name: str, id_: str, source: str) -> Iterator[Article]:
        try:
            text = body.decode().replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            return self._leave_out(f"{name}: not UTF-8 at byte {error.start}")
        published = self.published
        if dated := _DATE_LINE.match(text):
            text = text[dated.end() :]
            try:
                published = publication_time(dated[1])
            except ValueError:
                return self._leave_out(f"{name}:1: date {dated[1]}: no such day")
        if published is None:
            return self._leave_out(f"{name}: no `date YYYY-MM-DD` before its text; --published can tell")
        value = {"id": id_, "source": source, "text": text.strip(), "published_at": published.isoformat()}
        yield from self._checked(orjson.dumps(value), name)

    def _checked(self, raw: bytes, where: str) -> Iterator[Article]:
        if self.published and b'"published_at"' not in raw:
            raw = _dated(raw, self.published)
        try:
            yield read_article(raw, MAX_BYTES)
        except ContractError as error:
            self._leave_out(f"{where}: {error.detail}")

    def _leave_out(self, fault: str) -> None:
        self.faults += 1
        self.first_fault = self.first_fault or fault


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
    """Return `path`, or if it is a folder, the files of articles in it; raise OSError if there are none."""
    if not path.is_dir():
        path.stat()
        return [path]
    found = sorted(p for p in path.iterdir() if p.suffix.lower() in {*_JSON_LINES, _TEXT})
    if not found:
        raise FileNotFoundError(2, "no .jsonl, .ndjson, .json or .txt file in this folder", str(path))
    return found


def _lines(first: bytes, stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield the lines that are not blank, numbered; of a line beyond the limit only its beginning."""
    line, number = first, 1
    while line:
        if line.strip():
            yield number, line
        while line and not line.endswith(b"\n"):
            line = stream.readline(MAX_BYTES + 1)
        line, number = stream.readline(MAX_BYTES + 1), number + 1


def _dated(raw: bytes, published: datetime) -> bytes:
    """Return the Article `raw` with a publication time if it is one that has none."""
    try:
        value = orjson.loads(raw)
    except orjson.JSONDecodeError:
        return raw
    if not isinstance(value, dict):
        return raw
    return orjson.dumps({**value, "published_at": value.get("published_at") or published.isoformat()})
