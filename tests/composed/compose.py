"""Stories of two acts, composed of plain clauses, so that the truth is known; and how many are read right.

`python -m tests.composed.compose` prints, for each clause and each way to join two, how many acts were found
once, at their place, with their toll and their target; `--errors` shows what went wrong, `--seed` takes other
towns, numbers and facilities, `--upper` tells it all in capitals, `--more` joins the clauses of more.tsv.

Labelled stories show what wires happen to say; these show what is read right whichever two clauses a wire
joins. Their parts stand in parts.tsv.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

from streams.articles.record import Article
from streams.incidents.extractor import Extractor
from streams.incidents.record import Incident

_PARTS = Path(__file__).with_name("parts.tsv")
_MORE = Path(__file__).with_name("more.tsv")
_PUBLISHED = datetime(2026, 3, 8, 18, tzinfo=UTC)  # a Sunday
_NUMBERS = "two three four five six seven eight nine".split()
_MOST = 1 + len(_NUMBERS)
_PEOPLE = ("people", "civilians", "residents")
_ONE = ("one person", "a man", "a woman")


@dataclass(frozen=True)
class Part:
    """A row of parts.tsv: a lead, a clause, a facility or what joins two clauses."""

    family: str
    part: str
    tells: str
    text: str


@dataclass(frozen=True)
class Told:
    """What a clause of a story tells: the truth."""

    clause: Part
    place: str
    category: str | None
    killed: int | None
    injured: int | None

    def wrong_in(self, incidents: list[Incident]) -> str | None:
        """Return what is wrong in the incidents found, or None: "missed", "twice", "category", "toll"."""
        found = [i for i in incidents if i.place and self.place.lower() in _names(i)]
        if len(found) != 1:
            return "twice" if found else "missed"
        target, toll = found[0].target, found[0].casualties
        if self.category is not None and (target is None or target.infrastructure != self.category):
            return "category"
        counted = (toll.killed, toll.injured) if toll else (None, None)
        return None if counted == (_exactly(self.killed), _exactly(self.injured)) else "toll"


@dataclass(frozen=True)
class Story:
    """A text of two acts, and what it tells."""

    text: str
    join: Part
    told: tuple[Told, Told]


def _names(incident: Incident) -> str:
    place = incident.place
    return f"{place.name} {place.settlement or ''}".lower() if place else ""


def _exactly(count: int | None) -> tuple[int, int] | None:
    return None if count is None else (count, count)


def parts(*, more: bool = False) -> list[Part]:
    """Read the parts of which stories are made, with those of more.tsv if there shall be `more`."""
    files = (_PARTS, _MORE) if more else (_PARTS,)
    lines = (line for file in files for line in file.read_text(encoding="utf-8").splitlines())
    return [Part(*line.split("\t")) for line in lines if line[0] != "#"]


def stories(seed: int = 1, *, more: bool = False) -> Iterator[Story]:
    """Yield a story of every two clauses of a family, joined in one of the ways, all of them in turn."""
    chance, every = random.Random(seed), parts(more=more)  # noqa: S311 (no secret)
    for family in ("strikes", "ground"):
        own = [part for part in every if part.family in (family, "both")]
        clauses, joins, leads = ([p for p in own if p.part == kind] for kind in ("clause", "join", "lead"))
        facilities = [part for part in own if part.part == "facility"]
        for n, (one, other) in enumerate(product(clauses, repeat=2)):
            lead, join = chance.choice(leads), joins[n % len(joins)]
            hit = chance.sample(facilities, 2) if facilities else [None, None]
            towns = chance.sample(lead.tells.split("|"), 2)
            acts = [_tell(chance, *act) for act in zip((one, other), towns, hit, strict=True)]
            yield _join(lead, join, acts)


def _tell(chance: random.Random, clause: Part, town: str, hit: Part | None) -> tuple[str, Told]:
    """Fill a clause in; return it with what it tells."""
    n, m = chance.randint(1, _MOST), chance.randint(2, _MOST)
    people = chance.choice(_ONE) if n == 1 else f"{_NUMBERS[n - 2]} {chance.choice(_PEOPLE)}"
    facility = hit.text if hit else ""
    text = clause.text.format(
        place=town, people=people, m=_NUMBERS[m - 2], were="was" if n == 1 else "were", facility=facility
    )
    tells = set(clause.tells.split())
    toll = {"killed": n, "injured": m if "killed" in tells else n}
    named = next(iter(tells - {"killed", "injured", "facility"}), None)
    category = hit.tells if hit and "facility" in tells else named
    killed, injured = (toll[kind] if kind in tells else None for kind in ("killed", "injured"))
    return text, Told(clause, town, category, killed, injured)


def _join(lead: Part, join: Part, acts: list[tuple[str, Told]]) -> Story:
    (first, one), (second, other) = acts
    second = _capital(second) if join.text == "." else second
    opening = "" if lead.text == "-" else f"{lead.text}\n\n"
    when = " on Sunday" if lead.text == "-" else ""
    text = f"{opening}{_capital(first)}{join.text} {second}{when}, officials said."
    return Story(text, join, (one, other))


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def read(extractor: Extractor, text: str) -> list[Incident]:
    """Return the current incidents that are found in a story."""
    article = Article(id="a", source="composed", text=text, published_at=_PUBLISHED)
    return [incident for incident in extractor.extract(article) if not incident.background]


def main() -> None:
    """Print how many acts are read right, by clause and by join."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", type=int, default=1, help="which towns, numbers and facilities (default 1)")
    parser.add_argument("--upper", action="store_true", help="tell it in capitals")
    parser.add_argument("--more", action="store_true", help="with the clauses of more.tsv")
    parser.add_argument("--errors", action="store_true", help="show what went wrong")
    options = parser.parse_args()
    extractor, told, wrong = Extractor.load(), Counter[str](), Counter[str]()
    for story in stories(options.seed, more=options.more):
        text = story.text.upper() if options.upper else story.text
        found = read(extractor, text)
        for act in story.told:
            fault = act.wrong_in(found)
            for name in (act.clause.text, f"joined by {story.join.text!r}", "all"):
                told[name] += 1
                wrong[name] += fault is not None
            if fault and options.errors:
                print(f"{fault}: {act.place}: {text!r}")
    for name in sorted(told, key=lambda name: (wrong[name] / told[name], name)):
        print(f"{1 - wrong[name] / told[name]:.3f}  {told[name] - wrong[name]:5} of {told[name]:5}  {name}")


if __name__ == "__main__":
    main()
