#!/usr/bin/env python3
"""Run labelled articles through the core and count, per real event, the alerts that a subscriber would get.

FOLDER holds `dev.articles.jsonl`, `dev.gold.jsonl` and `dev-events.json`, which groups the incidents of
different articles that are one event; every other labelled incident is an event of its own. The articles are
read in the order of their publication, by the functions that the agents call (`extract`, `reports`,
`correlate`), without a broker.

A `new` alert tells of a labelled event if a report that it came to stand on matches one of the event's
incidents by the scorer's rule (`../tools/score.py` beside FOLDER's parent unless given). The figures are an
alert desk's: how many events were alerted, how many alerts told one, how many events were told twice, and how
many alerts mixed two events.

Example:
  python -m ops.bench.alerts ../shared/data/articles --errors
"""

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec

from ops.bench.evaluate import half, lines, publication, rules_of
from streams.articles.record import Article
from streams.events.correlator import correlate
from streams.events.record import Alert
from streams.events.reports import reports
from streams.incidents.extractor import Extractor

Labelled = str
"""The id of a labelled event."""


@dataclass
class Desk:
    """What a subscriber has heard: the `new` alerts, and which labelled events the reports of each tell."""

    new: dict[str, Alert] = field(default_factory=dict)
    canceled: set[str] = field(default_factory=set)
    tells: defaultdict[str, set[Labelled]] = field(default_factory=lambda: defaultdict(set))

    def hear(self, alert: Alert) -> None:
        """Take in one alert."""
        if alert.kind == "new":
            self.new.setdefault(alert.event_id, alert)
        elif alert.kind == "cancel":
            self.canceled.add(alert.event_id)


def labelled_events(folder: Path, gold: Iterable[dict[str, Any]]) -> dict[tuple[str, int], Labelled]:
    """Return the event of every current labelled incident, by article and position."""
    grouped = {
        (article, number): group["event"]
        for group in json.loads((folder / "dev-events.json").read_text(encoding="utf-8"))
        for article, number in group["mentions"]
    }
    return {
        (line["id"], number): grouped.get((line["id"], number), f"{line['id']}/{number}")
        for line in gold
        for number, incident in enumerate(line["incidents"])
        if not incident["background"]
    }


def run(
    records: Sequence[dict[str, Any]],
    gold: dict[str, dict[str, Any]],
    events: dict[tuple[str, int], Labelled],
    rules: ModuleType,
) -> Desk:
    """Read the articles in order of publication; return what a subscriber heard."""
    extractor, desk, offset = Extractor.load(), Desk(), 0
    rows: dict[bytes, bytes] = {}
    for record in sorted(records, key=publication):
        article = Article(
            id=record["id"],
            source=record["source"],
            text=record["text"],
            headline=record.get("headline"),
            published_at=publication(record),
        )
        incidents = extractor.extract(article)
        told = _told(article.id, msgspec.to_builtins(incidents), gold[article.id], events, rules)
        for number, report in enumerate(reports(article, article.published_at, incidents)):
            outcome = correlate(report, rows, offset)
            offset += 1
            for key, row in outcome.rows:
                if row is None:
                    rows.pop(key, None)
                else:
                    rows[key] = row
            for alert in outcome.alerts:
                desk.hear(alert)
            if number in told:
                for event in outcome.events:
                    if any(own.report_id == report.report_id for own in event.reports):
                        desk.tells[event.event_id].add(told[number])
    return desk


def _told(
    article: str,
    incidents: Sequence[dict[str, Any]],
    truth: dict[str, Any],
    events: dict[tuple[str, int], Labelled],
    rules: ModuleType,
) -> dict[int, Labelled]:
    """The labelled event that each incident (by position) of an article matches, where it matches one."""
    current = [n for n, incident in enumerate(truth["incidents"]) if not incident["background"]]
    labels = [rules.gflat(truth["incidents"][n]) for n in current]
    found = [n for n, incident in enumerate(incidents) if not incident["background"]]
    flat = [rules.flat(incidents[n]) for n in found]
    by_label = {id(label): n for label, n in zip(labels, current, strict=True)}
    by_found = {id(one): n for one, n in zip(flat, found, strict=True)}
    return {
        by_found[id(one)]: events[article, by_label[id(label)]] for label, one in rules.match(labels, flat)
    }


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path, metavar="FOLDER")
    parser.add_argument("--scorer", type=Path)
    parser.add_argument(
        "--errors",
        action="store_true",
        help="list wrong alerts and missed events, of articles that evaluate.py lets us look at",
    )
    args = parser.parse_args()
    if not (args.data / "dev-events.json").exists():
        parser.error(f"{args.data} holds no dev-events.json")
    rules = rules_of(args.scorer or args.data.parent.parent / "tools" / "score.py")
    records = list(lines(args.data / "dev.articles.jsonl"))
    gold = {line["id"]: line for line in lines(args.data / "dev.gold.jsonl")}
    events = labelled_events(args.data, gold.values())
    in_class = {event for (article, n), event in events.items() if gold[article]["incidents"][n]["classes"]}
    desk = run(records, gold, events, rules)
    telling = {event_id: desk.tells[event_id] & in_class for event_id in desk.new}
    heard: defaultdict[Labelled, list[str]] = defaultdict(list)
    for event_id, labels in telling.items():
        for label in labels:
            heard[label].append(event_id)
    right = [event_id for event_id, labels in telling.items() if labels]
    for name, part, whole in (
        ("events alerted", len(heard), len(in_class)),
        ("new alerts that tell one", len(right), len(desk.new)),
        ("events told twice", sum(len(ids) > 1 for ids in heard.values()), len(heard)),
        ("alerts of two events", sum(len(labels) > 1 for labels in telling.values()), len(right)),
    ):
        print(f"{name:26s}{part / whole if whole else 0:.3f}   ({part}/{whole})")
    print(f"{'withdrawn afterwards':26s}        ({len(desk.canceled)})")
    if args.errors:
        for error in _errors(desk, telling, in_class - heard.keys()):
            print(f"  {error}")


def _errors(desk: Desk, telling: dict[str, set[Labelled]], missed: set[Labelled]) -> Iterator[str]:
    """Yield what is wrong in the part of the articles that may be looked at (evaluate.half)."""
    for event_id, alert in desk.new.items():
        if not telling[event_id] and half(alert.reports[0].id) == 0:
            yield f"tells none: {alert.title} [{alert.reports[0].id}]"
    yield from (f"missed: {label}" for label in sorted(missed) if half(label.partition("/")[0]) == 0)


if __name__ == "__main__":
    main()
