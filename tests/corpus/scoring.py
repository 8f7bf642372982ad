"""Run the extractor over the corpus and score it.

`python -m tests.corpus.scoring` prints the figures of the open part and of the closed one, whole and by
batch, with `--errors` what goes wrong in the open one, with `--briefs` the same of the briefs.

Incidents are compared in the evaluation's flat shape. A told incident answers a labelled one if country and
family of acts agree, the days are at most one apart, and type or place agrees; each answers one at most.
"""

import hashlib
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from streams.articles.record import Article
from streams.incidents.extractor import Extractor
from streams.incidents.record import Incident
from streams.incidents.screening.triage import triage

Flat = dict[str, Any]
HERE = Path(__file__).parent
BRIEFS = "briefs."
"""How the names of the files of the briefs begin; those of the articles have no such word."""
OF_BRIEFS = ("na-", "nb-", "nc-", "nd-", "ne-", "nf-", "ng-", "nh-")
HALF_CLOSED = ("b4-", "r8-", "r9-", "u", *OF_BRIEFS)
CLOSED = (*HALF_CLOSED, "r6-", "r7-")
"""How the ids of the batches begin that are closed, the last two whole, the others by half."""
SERVED = frozenset(
    (
        "b4-eln-armed-strike",
        "b4-midvolga-mersin",
        "r6-fujairah-ships",
        "r6-kairos-virat",
        "r6-mokha-tanker",
        "nd-095",
        "r7-ashkelon-tank",
        "r7-neg-erimo-overflight",
        "r7-neg-rana-flight",
        "u1-001",
    )
)
"""Stories of closed batches of which a developer has seen what goes wrong: open since then (README.md)."""
CLASSES = ("cross_border", "infrastructure_strike")
FIELDS = (
    "type",
    "infrastructure",
    "actor_country",
    "place",
    "date",
    "killed",
    "injured",
    "status",
    "outcome",
)
STRIKES = {"drone_strike", "air_strike", "missile_strike", "shelling", "naval_strike", "strike_unspecified"}
FAMILIES = (STRIKES, {"ground_incursion", "armed_attack", "sabotage", "explosive"})
COMMON = re.compile(
    "the|of|in|near|at|off|on|and|to|from|region|oblast|province|district|city|town|village|area|coast|county|state|"
    "governorate|republic|north|south|east|west|northern|southern|eastern|western|central|outside"
)


@dataclass
class Tally:
    """Right, surplus and missed."""

    right: int = 0
    surplus: int = 0
    missed: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 0 where there is nothing to find."""
        return 2 * self.right / max(1, 2 * self.right + self.surplus + self.missed)


@dataclass
class Score:
    """What a part of the corpus measures."""

    articles: dict[str, Tally] = field(default_factory=lambda: {each: Tally() for each in CLASSES})
    incidents: dict[str, Tally] = field(default_factory=lambda: {each: Tally() for each in CLASSES})
    negatives: int = 0
    false_alarms: int = 0
    matched: int = 0
    fields: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def share(self, name: str) -> float:
        """The share of matched incidents whose field `name` is right."""
        return self.fields[name] / max(1, self.matched)


def is_open(article_id: str) -> bool:
    """Whether developers may look at what goes wrong on this article (README.md)."""
    if article_id in SERVED:
        return True
    if article_id.startswith(HALF_CLOSED):
        return hashlib.sha256(article_id.encode()).digest()[0] % 2 == 0
    return not article_id.startswith(CLOSED)


def records(name: str) -> Iterator[dict[str, Any]]:
    """Yield the lines of `name` beside this file."""
    with (HERE / name).open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def article(record: dict[str, Any]) -> Article:
    """The Article of a line of articles.jsonl."""
    published = datetime.fromisoformat(record["published_at"])
    return Article(**{**record, "published_at": published})


def measure(extractor: Extractor, of: str = "") -> dict[str, Score]:
    """Score `open` and each of `CLOSED` with what the worker would find: gate and languages included.

    `of` is how the names of the files begin: none of the articles, `BRIEFS` of the briefs.
    """
    parts = [part for part in CLOSED if (part in OF_BRIEFS) == (of == BRIEFS)]
    scores = {part: Score() for part in ("open", *parts)}
    for record, gold in zip(records(f"{of}articles.jsonl"), records(f"{of}gold.jsonl"), strict=True):
        read = article(record)
        judged = triage(read)
        told = extractor.extract(read) if judged.readable and judged.relevant else ()
        part = "open" if is_open(record["id"]) else next(p for p in parts if record["id"].startswith(p))
        add(scores[part], gold, [flat(each) for each in told])
    return scores


def together(scores: dict[str, Score]) -> Score:
    """The parts' scores added up."""
    total = Score()
    for part in scores.values():
        for ours, theirs in ((total.articles, part.articles), (total.incidents, part.incidents)):
            for name in CLASSES:
                ours[name].right += theirs[name].right
                ours[name].surplus += theirs[name].surplus
                ours[name].missed += theirs[name].missed
        total.negatives += part.negatives
        total.false_alarms += part.false_alarms
        total.matched += part.matched
        total.fields += part.fields
        total.errors += part.errors
    return total


def flat(incident: Incident) -> Flat:
    """An incident in the flat shape that is compared."""
    actor, target, place, toll = incident.actor, incident.target, incident.place, incident.casualties
    where = (place.name, place.settlement, place.admin1) if place else ()
    return {
        "type": incident.type,
        "outcome": incident.outcome,
        "status": incident.status,
        "background": incident.background,
        "classes": set(incident.classes),
        "infrastructure": target.infrastructure if target else None,
        "actor_country": actor.country if actor else None,
        "country": place.country if place else None,
        "place": _words(" ".join(filter(None, where))),
        "date": incident.time.start[:10] if incident.time else None,
        "killed": toll.killed if toll else None,
        "injured": toll.injured if toll else None,
    }


def labelled(gold: dict[str, Any]) -> Flat:
    """A label in the flat shape; `types` are those as good."""
    place = gold["place"]
    return {
        **gold,
        "types": {gold["type"], *gold.get("alt_types", ())},
        "classes": set(gold["classes"]),
        "country": place["country"],
        "place": _words(f"{place['name']} {place['admin1'] or ''}"),
    }


def add(score: Score, gold: dict[str, Any], told: list[Flat]) -> None:
    """Count what was `told` of an article against its labels; fields that a label has `unasked` are right.

    What a label calls `optional`, where the codebook leaves it open, is neither missed nor surplus.
    """
    current = [labelled(each) for each in gold["incidents"] if not each["background"]]
    wanted = [each for each in current if not each.get("optional")]
    told = [each for each in told if not each["background"]]
    others = _without(told, [have for _, have in match(wanted, told)])
    free = match([each for each in current if each.get("optional")], others)
    told = _without(told, [have for _, have in free])
    if gold["negative"]:
        score.negatives += 1
        score.false_alarms += any(each["classes"] for each in told)
    for name in CLASSES:
        ours, theirs = ([each for each in side if name in each["classes"]] for side in (told, wanted))
        _count(score.articles[name], bool(ours and theirs), bool(ours), bool(theirs))
        _count(score.incidents[name], len(match(theirs, ours)), len(ours), len(theirs))
    pairs = match(wanted, told)
    score.matched += len(pairs)
    for want, have in pairs:
        unasked = want.get("unasked", ())
        right = [name for name in FIELDS if name in unasked or _agree(name, want, have)]
        score.fields.update(right)
        wrong = [f"{name} {have[name]} for {want[name]}" for name in FIELDS if name not in right]
        score.errors += [f"{gold['id']}: {want['type']} {_where(want)}: " + "; ".join(wrong)] if wrong else []
    for verb, side, at in (("missed", wanted, 0), ("surplus", told, 1)):
        lone = _without(side, [pair[at] for pair in pairs])
        score.errors += [f"{gold['id']}: {verb} {each['type']} {_where(each)}" for each in lone]


def _without(side: list[Flat], paired: list[Flat]) -> list[Flat]:
    """Those of `side` that are none of `paired`; two that read alike are two."""
    return [each for each in side if not any(each is one for one in paired)]


def match(wanted: list[Flat], told: list[Flat]) -> list[tuple[Flat, Flat]]:
    """Pair labels with what was told, the closest first."""
    near = [(_affinity(want, have), i, j) for i, want in enumerate(wanted) for j, have in enumerate(told)]
    pairs: list[tuple[Flat, Flat]] = []
    used: set[tuple[str, int]] = set()
    for affinity, i, j in sorted(near, reverse=True):
        if affinity >= 2 and used.isdisjoint({("wanted", i), ("told", j)}):
            used |= {("wanted", i), ("told", j)}
            pairs.append((wanted[i], told[j]))
    return pairs


def _affinity(want: Flat, have: Flat) -> int:
    """How well `have` tells the act `want`; 0 if it is another act."""
    typed = _agree("type", want, have)
    related = any({want["type"], have["type"]} <= family for family in FAMILIES)
    if want["country"] != have["country"] or not (typed or related) or _days_apart(want, have) > 1:
        return 0
    same: int = (want["infrastructure"] == have["infrastructure"]) + (want["date"] == have["date"])
    return 4 * _agree("place", want, have) + 2 * typed + same


def _agree(name: str, want: Flat, have: Flat) -> bool:
    a, b = want[name], have[name]
    if name == "type":
        return b in want["types"] or ("strike_unspecified" in (a, b) and {a, b} <= STRIKES)
    if name == "place":
        return not a or bool(a & b)
    if name in ("killed", "injured"):
        return (a is None and b is None) or bool(a and b and a[0] <= b[1] and b[0] <= a[1])
    return bool(a == b)


def _days_apart(want: Flat, have: Flat) -> int:
    if not (want["date"] and have["date"]):
        return 0
    return abs((date.fromisoformat(want["date"]) - date.fromisoformat(have["date"])).days)


def _count(tally: Tally, right: int, told: int, wanted: int) -> None:
    tally.right += right
    tally.surplus += told - right
    tally.missed += wanted - right


def _words(name: str) -> set[str]:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return {word for word in re.findall(r"[a-z0-9]+", plain) if len(word) > 1 and not COMMON.fullmatch(word)}


def _where(each: Flat) -> str:
    return (
        f"at {' '.join(sorted(each['place']))} ({each['country']}) {each['date']} {sorted(each['classes'])}"
    )


def main() -> None:
    """Print the figures of each part, and the errors of the open one if asked."""
    scores = measure(Extractor.load(), BRIEFS if "--briefs" in sys.argv[1:] else "")
    closed = together({part: score for part, score in scores.items() if part != "open"})
    for part, score in {"open": scores.pop("open"), "closed": closed, **scores}.items():
        for kind, tallies in (("articles", score.articles), ("incidents", score.incidents)):
            for name, tally in tallies.items():
                print(f"{part:6} {kind:9} {name:21} F1 {tally.f1:.3f}  {tally}")
        print(f"{part:6} false alarms on negatives: {score.false_alarms} of {score.negatives}")
        shares = "  ".join(f"{name} {score.share(name):.2f}" for name in FIELDS)
        print(f"{part:6} of {score.matched} matched: {shares}")
        if part == "open" and "--errors" in sys.argv[1:]:
            print(*score.errors, sep="\n")


if __name__ == "__main__":
    main()
