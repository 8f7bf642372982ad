"""What each rule of the extractor is worth: what the corpus and the wires lose where it always says the same.

A rule is a function of `streams.incidents` that answers yes or no, something or None. It is made to give one
answer always (False or None; True where that is rarer) and the texts in which it had given the other are
read again. A line a rule: its worth (incidents that are right with it and not without, less those that are
surplus with it only), how many texts it decides, and what changes without it in the open texts and in the
closed ones: incidents right, surplus, fields wrong. Of closed texts nothing but counts is told.

A rule that is worth less than nothing in both is too eager; one that decides no text is of no use to these.
Without some the extractor fails or does not end: these come last, with the error. It takes a quarter of an
hour on two cores. Pruning by it (Quinlan 1987) did not help texts that were not used to choose what to prune:
tests/corpus/README.md.

Examples:
  python -m ops.bench.worth --jobs 2 > worth.tsv
  python -m ops.bench.worth --module merging.facilities
"""

import argparse
import multiprocessing
import signal
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from pkgutil import walk_packages
from types import CodeType, FrameType, FunctionType
from typing import Any

import streams.incidents
from streams.articles.record import Article
from streams.incidents.extractor import Extractor
from tests.corpus import scoring
from tests.corpus.wires import WIRES, articles

_PACKAGE = "streams.incidents."
_APART = ("places.normal", "places.borders", "places.gazetteer", "places.clock", "text.", "screening.")
"""Modules whose answers are kept from text to text, or that do not decide what an incident is."""
_MOST = 0.5  # of the texts; a rule that says yes in more is no exception but how all of them are read
_PATIENCE = 10.0  # seconds for a text, which takes hundredths
_Answer = bool | None


@dataclass(frozen=True, slots=True)
class Counts:
    """What a text gives: incidents of its classes that are right and that are surplus, fields wrong."""

    right: int = 0
    surplus: int = 0
    wrong: int = 0

    def __sub__(self, other: "Counts") -> "Counts":
        return Counts(self.right - other.right, self.surplus - other.surplus, self.wrong - other.wrong)

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.right + other.right, self.surplus + other.surplus, self.wrong + other.wrong)


@dataclass(frozen=True, slots=True)
class Text:
    """An article with its label."""

    article: Article
    label: dict[str, Any]
    closed: bool


@dataclass(frozen=True, slots=True)
class Trial:
    """A rule that gives one answer always, and the texts in which it had given the other."""

    rule: str
    answer: _Answer
    texts: Sequence[int]


@dataclass
class Found:
    """What changes in a trial, in the open texts and in the closed ones; `failed`: what does not work at all
    without the rule."""

    trial: Trial
    opened: Counts = field(default_factory=Counts)
    closed: Counts = field(default_factory=Counts)
    failed: str = ""

    @property
    def worth(self) -> int:
        """What is right with the rule only, less what is surplus with it only."""
        without = self.opened + self.closed
        return without.surplus - without.right


def rules(module: str = "") -> dict[str, FunctionType]:
    """The rules of the modules whose names begin so, by module and name."""
    found: dict[str, FunctionType] = {}
    for info in walk_packages(streams.incidents.__path__, _PACKAGE):
        short = info.name.removeprefix(_PACKAGE)
        if short.startswith(_APART) or not short.startswith(module):
            continue
        loaded = import_module(info.name)
        owners = {"": vars(loaded)}
        owners |= {f"{c.__name__}.": vars(c) for c in vars(loaded).values() if _is_class(c, info.name)}
        for prefix, members in owners.items():
            for name, member in members.items():
                function = member.fget if isinstance(member, property) else member
                if isinstance(function, FunctionType) and _decides(function, info.name):
                    found[f"{short}:{prefix}{name}"] = function
    return found


def _is_class(member: object, module: str) -> bool:
    return isinstance(member, type) and member.__module__ == module


def _decides(function: FunctionType, module: str) -> bool:
    told = function.__annotations__.get("return")
    return (
        function.__module__ == module
        and not function.__code__.co_freevars
        and (told is bool or str(told).endswith("| None"))
    )


def read_texts() -> list[Text]:
    """The articles of the corpus, then the wires."""
    files = (scoring.records("articles.jsonl"), scoring.records("gold.jsonl"))
    found = [
        Text(scoring.article(record), label, not scoring.is_open(record["id"]))
        for record, label in zip(*files, strict=True)
    ]
    for path in sorted(WIRES.glob("*.txt")):
        found += [Text(wire, label, closed=False) for wire, label in articles(path)]
    return found


def count(extractor: Extractor, text: Text) -> Counts:
    """Score one text."""
    score = scoring.Score()
    scoring.add(score, text.label, [scoring.flat(each) for each in extractor.extract(text.article)])
    tallies = score.incidents.values()
    wrong = len(scoring.FIELDS) * score.matched - sum(score.fields[name] for name in scoring.FIELDS)
    return Counts(sum(t.right for t in tallies), sum(t.surplus for t in tallies), wrong)


@contextmanager
def answering(rule: FunctionType, answer: _Answer) -> Iterator[None]:
    """Let a rule always give one answer, wherever it was imported to."""
    code = rule.__code__
    rule.__code__ = _constant(code, answer)
    try:
        yield
    finally:
        rule.__code__ = code


def _constant(code: CodeType, answer: _Answer) -> CodeType:
    """A function's code with the same parameters and nothing in it but an answer."""
    names, plain = code.co_varnames, code.co_argcount
    named = plain + code.co_kwonlyargcount
    parameters = [*names[:plain], *(["*"] if named > plain else []), *names[plain:named]]
    scope: dict[str, Any] = {}
    exec(f"def constant({', '.join(parameters)}): return {answer}", scope)  # noqa: S102 - names of our own
    made: CodeType = scope["constant"].__code__
    return made


class Bench:
    """The texts, how each is scored, and which answers each rule gave in it."""

    def __init__(self, module: str) -> None:
        self.extractor = Extractor.load()
        self.rules = rules(module)
        self.texts = read_texts()
        self.scored: list[Counts] = []

    def trials(self) -> list[Trial]:
        """Score all texts once; return what to try, the longest first."""
        said: dict[bool, defaultdict[str, list[int]]] = {a: defaultdict(list) for a in (True, False)}
        for number, text in enumerate(self.texts):
            with _listening(self.rules) as heard:
                self.scored.append(count(self.extractor, text))
            for rule, yes in heard:
                said[yes][rule].append(number)
        found: list[Trial] = []
        for rule, function in self.rules.items():
            no: _Answer = False if function.__annotations__["return"] is bool else None
            tries: list[tuple[_Answer, list[int]]] = [(no, said[True][rule]), (True, said[False][rule])]
            for answer, others in tries:
                rare = len(others) <= _MOST * len(self.texts)
                if others and rare and (answer is not True or len(others) < len(said[True][rule])):
                    found.append(Trial(rule, answer, others))
        return sorted(found, key=lambda trial: -len(trial.texts))

    def run(self, trial: Trial) -> Found:
        """Score the texts of a trial again; where the extractor fails or does not end, say so and stop."""
        found = Found(trial)
        with answering(self.rules[trial.rule], trial.answer):
            for number in trial.texts:
                text = self.texts[number]
                try:
                    with ending():
                        change = count(self.extractor, text) - self.scored[number]
                except Exception as error:  # of any kind: the extractor is not made for this
                    found.failed = type(error).__name__
                    break
                if text.closed:
                    found.closed += change
                else:
                    found.opened += change
        return found


_bench: Bench | None = None
"""What the processes share: they are forked once it is loaded."""


def _run(trial: Trial) -> Found:
    assert _bench is not None
    return _bench.run(trial)


@contextmanager
def ending() -> Iterator[None]:
    """Raise TimeoutError in what goes on and on: a rule may be what ends a loop."""

    def stop(*_: object) -> None:
        raise TimeoutError

    signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, _PATIENCE)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


@contextmanager
def _listening(watched: dict[str, FunctionType]) -> Iterator[set[tuple[str, bool]]]:
    """Collect which rules are asked, and whether they said yes (or something)."""
    names = {function.__code__: rule for rule, function in watched.items()}
    yes_no = {f.__code__ for f in watched.values() if f.__annotations__["return"] is bool}
    heard: set[tuple[str, bool]] = set()

    def hear(frame: FrameType, event: str, value: object) -> None:
        if event == "return" and (rule := names.get(frame.f_code)) is not None:
            heard.add((rule, bool(value) if frame.f_code in yes_no else value is not None))

    sys.setprofile(hear)
    try:
        yield heard
    finally:
        sys.setprofile(None)


def _tell(found: Iterable[Found]) -> None:
    print("worth\ttexts\tright\tsurplus\twrong\tclosed right\tsurplus\twrong\trule\talways")
    for each in sorted(found, key=lambda f: (bool(f.failed), f.worth, f.trial.rule)):
        changes = [f"{n:+d}" for c in (each.opened, each.closed) for n in (c.right, c.surplus, c.wrong)]
        told = ["-" for _ in changes] if each.failed else changes
        trial = each.trial
        print(each.failed or each.worth, len(trial.texts), *told, trial.rule, trial.answer, sep="\t")


def main() -> int:
    """Run from the command line; return the exit code."""
    parser = argparse.ArgumentParser(
        prog="python -m ops.bench.worth",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--module", default="", help="only rules of modules that begin so: merging")
    parser.add_argument("--jobs", type=int, default=1, help="how many processes (default 1)")
    chosen = parser.parse_args()
    global _bench
    _bench = Bench(chosen.module)
    if not _bench.rules:
        parser.error(f"no rule in a module that begins with {chosen.module}")
    trials = _bench.trials()
    found: list[Found] = []
    with multiprocessing.get_context("fork").Pool(chosen.jobs) as pool:
        for each in pool.imap_unordered(_run, trials):
            found.append(each)
            print(f"\r{len(found)} of {len(trials)} trials", end="", file=sys.stderr, flush=True)
    idle = sum(not each.failed and each.opened == each.closed == Counts() for each in found)
    print(f"\n{len(_bench.rules)} rules; {idle} trials change nothing", file=sys.stderr)
    _tell(found)
    return 0


if __name__ == "__main__":
    sys.exit(main())
