"""Why an article gave the incidents it gave, and what was read and left out: pure data for `wirewatch
explain`."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from streams.articles.record import Article
from streams.incidents.acts.act import Act
from streams.incidents.extractor import Extractor
from streams.incidents.merging.groups import Group
from streams.incidents.page import Page
from streams.incidents.record import Incident

Role = Literal["act", "actor", "target", "place", "time", "toll", "speaker"]
_LEFT_OUT = "says too little: no place, facility or toll, or only a total of what is told elsewhere"


@dataclass(frozen=True, slots=True)
class Finding:
    """Characters `start` to `end` of the text, and what they were read as."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class Reason:
    """An incident and the words that gave its fields, in text order."""

    incident: Incident
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Dropped:
    """Words of attack that made no incident, and why."""

    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """What the extractor made of one article."""

    article: Article
    incidents: tuple[Reason, ...]
    dropped: tuple[Dropped, ...]


def explain(extractor: Extractor, article: Article) -> Explanation:
    """Extract `article` and keep the reasons; what is explained is what was read, maybe with its headline."""
    reading = extractor.read(article)
    page, found = reading.page, reading.found
    reasons = tuple(Reason(incident, tuple(_findings(page, group))) for incident, group in found)
    used = {id(telling.act) for _, group in found for telling in group.tellings}
    dropped = tuple(
        Dropped(*_offsets(page, act.first, act.last), act.dropped or _LEFT_OUT)
        for act in reading.acts
        if id(act) not in used
    )
    return Explanation(reading.article, reasons, dropped)


def _findings(page: Page, group: Group) -> Iterator[Finding]:
    seen: set[tuple[int, int]] = set()
    spans = [*_spans(group), *_scene(page, group)]
    for role, first, last in sorted(spans, key=lambda span: (span[1], span[2])):
        if (first, last) not in seen:
            seen.add((first, last))
            yield Finding(*_offsets(page, first, last), role)


def _spans(group: Group) -> Iterator[tuple[Role, int, int]]:
    """The token spans that a group's tellings stand on."""
    for telling in group.tellings:
        act: Act = telling.act
        yield "act", act.first, act.last
        if telling.actor is not None:
            yield "actor", telling.actor.first, telling.actor.last
        if telling.target is not None:
            yield "target", telling.target.first, telling.target.last
        if telling.place is not None and telling.own_place:
            yield "place", telling.place.first, telling.place.last
        if telling.when is not None:
            yield "time", telling.when.first, telling.when.last
        for toll in telling.tolls:
            yield "toll", toll.first, toll.last
        for speaker in telling.speakers:
            yield "speaker", speaker.token, speaker.token + 1


def _scene(page: Page, group: Group) -> Iterator[tuple[Role, int, int]]:
    """The name of its place nearest to its first act, also where it stands sentences away."""
    first = group.tellings[0].act.first
    named = [m for m in page.places.mentions if m.place == group.place]
    if named:
        nearest = min(named, key=lambda m: abs(m.first - first))
        yield "place", nearest.first, nearest.last


def _offsets(page: Page, first: int, last: int) -> tuple[int, int]:
    tokens = page.document.tokens
    return tokens[first].start, tokens[last - 1].end
