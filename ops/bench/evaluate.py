#!/usr/bin/env python3
"""Run the extractor over labelled sets and print the scorer's figures, with a split of our own held out.

    python ops/bench/evaluate.py DATA_FOLDER [--scorer PATH] [--jobs N] [--only SET ...] [--errors] [--half
    0|1]

DATA_FOLDER holds articles/, muc/, satp/, case2021/ (`*.articles.jsonl` beside `*.gold.jsonl`); the scorer is
`../tools/score.py` beside it unless given. Every set is scored whole and in two parts by a hash of the
article id:
part 0 is the one whose errors we look at, part 1 (a quarter; an eighth of muc) the one we do not, so that
rules that only fit show. Where a set labels another thing than the codebook, the part that agrees with it is
scored once more by itself (`_APART`).
"""

import argparse
import contextlib
import hashlib
import importlib.util
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from datetime import time as clock
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec

from streams.articles.record import Article
from streams.incidents.extractor import Extractor
from streams.incidents.text.document import read
from streams.incidents.times.dates import dateline

SETS = {
    "articles": ("articles", "articles/dev"),
    "muc": ("muc", "muc/dev"),
    "tst": ("muc", "muc/tst1-2"),
    "satp": ("satp", "satp/dev"),
    "case2021": ("case2021", "case2021/dev"),
}
_extractor: Extractor | None = None


_OPENED = frozenset({"muc"})
"""Sets of whose held-out quarter one half has since been read for errors; the other half stays unread."""


Part = tuple[str, Callable[[dict[str, Any]], bool]]
_APART: dict[str, Part] = {
    "satp": ("all but what is labelled a bombing", lambda gold: not gold["bombing"]),
    "case2021": ("all but finds of weapons (DISR_WEAP)", lambda gold: gold["type"] != "DISR_WEAP"),
}
"""The part of a set that labels what the codebook does. To satp a tower that was blown up is a bombing and,
five times in six, no attack on infrastructure; to CASE a seizure of pistols is an attack."""


def half(article_id: str, name: str = "") -> int:
    """Which part an article of the set `name` is in: 0 (three quarters) is looked at, 1 is held out."""
    first, second = hashlib.sha1(article_id.encode(), usedforsecurity=False).digest()[:2]
    return int(first % 4 == 3 and (name not in _OPENED or second % 2 == 1))


_READ = "looked at"


def parts_of(name: str, only: int | None) -> list[Part]:
    """The parts of a set that are scored by themselves: a title, and which labels it takes; `only` one
    half."""
    halves: list[Part] = [
        (_READ, lambda gold: half(gold["id"], name) == 0),
        ("held out", lambda gold: half(gold["id"], name) == 1),
    ]
    if only is not None:
        return [halves[only]]
    return [("all", lambda gold: True), *halves, *([_APART[name]] if name in _APART else [])]


def start() -> None:
    """Load the extractor in a worker process."""
    global _extractor
    _extractor = Extractor.load()


def predict(record: dict[str, Any]) -> tuple[dict[str, Any], float]:
    """Extract one article; return the scorer's line and the CPU seconds it took."""
    assert _extractor is not None
    published = publication(record)
    known = {name: record[name] for name in ("headline", "language", "url") if record.get(name)}
    article = Article(
        id=record["id"], source=record["source"], text=record["text"], published_at=published, **known
    )
    begun = time.process_time()
    incidents = _extractor.extract(article)
    took = time.process_time() - begun
    return {"id": article.id, "incidents": msgspec.to_builtins(incidents)}, took


def publication(record: dict[str, Any]) -> datetime:
    """When a record was published; an undated text is read as of its own dateline, as `wirewatch extract`
    does."""
    if "published_at" in record:
        return datetime.fromisoformat(record["published_at"].replace("Z", "+00:00"))
    now = datetime.now(UTC)
    line = dateline(read(record["text"][:500]), now)
    return datetime.combine(line.date if line and line.date else now.date(), clock(12), UTC)


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """Yield the records of a JSON lines file."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def score(
    scorer: Path, kind: str, gold: list[dict[str, Any]], predicted: list[dict[str, Any]], *, errors: bool
) -> str:
    """Return what the scorer prints."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, "gold"), Path(folder, "predicted")]
        for path, records in zip(paths, (gold, predicted), strict=True):
            path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
        command = [sys.executable, str(scorer), kind, *map(str, paths), *(["--errors"] if errors else [])]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def rules_of(scorer: Path) -> ModuleType:
    """Load the scorer's rules; raise SystemExit if there is no such file."""
    spec = importlib.util.spec_from_file_location("scorer", scorer)
    if spec is None or spec.loader is None or not scorer.exists():
        raise SystemExit(f"no scorer at {scorer}: name one with --scorer")
    rules = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(rules)
    return rules


def reliability(scorer: Path, gold: list[dict[str, Any]], predicted: list[dict[str, Any]]) -> str:
    """Return how often current incidents are right (match a labelled one), by the confidence they were
    given."""
    rules = rules_of(scorer)
    bins: dict[int, list[tuple[float, bool]]] = {}
    for truth, line in zip(gold, predicted, strict=True):
        told = [incident for incident in line["incidents"] if not incident["background"]]
        flat = [rules.flat(incident) for incident in told]
        labelled = [rules.gflat(incident) for incident in truth["incidents"] if not incident["background"]]
        right = {id(p) for _, p in rules.match(labelled, flat)}
        for incident, p in zip(told, flat, strict=True):
            value = incident["confidence"]
            bins.setdefault(min(int(value * 5), 4), []).append((value, id(p) in right))
    rows = ["confidence  incidents  mean  right"]
    for number, pairs in sorted(bins.items()):
        mean = sum(value for value, _ in pairs) / len(pairs)
        share = sum(ok for _, ok in pairs) / len(pairs)
        rows.append(f"{number / 5:.1f} to {number / 5 + 0.2:.1f}  {len(pairs):9d}  {mean:.2f}  {share:.2f}")
    return "\n".join(rows) + "\n"


def main() -> None:
    """Evaluate the chosen sets."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--scorer", type=Path)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--only", nargs="*", choices=sorted(SETS), default=sorted(SETS))
    parser.add_argument("--errors", action="store_true", help="list the scorer's errors, of half 0 only")
    parser.add_argument("--half", type=int, choices=(0, 1), help="score this half only")
    parser.add_argument("--keep", type=Path, help="write predictions into this folder")
    args = parser.parse_args()
    scorer = args.scorer or args.data.parent / "tools" / "score.py"
    with contextlib.ExitStack() as stack:
        if args.jobs > 1:
            run = stack.enter_context(ProcessPoolExecutor(args.jobs, initializer=start)).map
        else:
            start()
            run = map  # type: ignore[assignment]
        for name in args.only:
            kind, stem = SETS[name]
            articles = list(lines(args.data / f"{stem}.articles.jsonl"))
            gold = list(lines(args.data / f"{stem}.gold.jsonl"))
            results = list(run(predict, articles, chunksize=16) if args.jobs > 1 else map(predict, articles))
            predicted = [line for line, _ in results]
            seconds = sum(took for _, took in results)
            if args.keep:
                args.keep.mkdir(parents=True, exist_ok=True)
                text = "".join(json.dumps(line) + "\n" for line in predicted)
                (args.keep / f"{name}.jsonl").write_text(text, encoding="utf-8")
            print(
                f"== {stem}: {len(articles)} articles, {len(articles) / seconds:.0f}/s a core, "
                f"{sum(len(a['text']) for a in articles) / seconds / 1000:.0f} kB/s"
            )
            for title, chosen in parts_of(name, args.half):
                keep = [n for n, g in enumerate(gold) if chosen(g)]
                print(f"-- {title} ({len(keep)})")
                print(
                    score(
                        scorer,
                        kind,
                        [gold[n] for n in keep],
                        [predicted[n] for n in keep],
                        errors=args.errors and title == _READ,
                    ),
                    end="",
                )
                if kind == "articles":
                    print(reliability(scorer, [gold[n] for n in keep], [predicted[n] for n in keep]), end="")


if __name__ == "__main__":
    main()
