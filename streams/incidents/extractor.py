"""Extraction: the cascade from an article to its incidents.

document -> marks (lexicon) -> clauses -> acts -> tellings (place, day, actor, toll) -> merged incidents.
After FASTUS (Hobbs et al. 1993), with the codebook's rulings in place of MUC's templates. Pure: no state
between articles, no clock.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import cache, partial
from uuid import UUID, uuid5

from msgspec import structs

from streams.articles.record import Article
from streams.incidents.actors.names import ActorMention, apart_from_names, name_of
from streams.incidents.acts.act import Act
from streams.incidents.acts.genres import drop_figures
from streams.incidents.acts.reading import find_acts
from streams.incidents.casualties.tolls import TollMention, find_tolls, reconcile
from streams.incidents.casualties.words import read_lexicon as read_tolls
from streams.incidents.classes import classify
from streams.incidents.confidence import Signs, confidence
from streams.incidents.locations.narrative import narrative_place
from streams.incidents.locations.offshore import at_sea
from streams.incidents.locations.quarters import in_their_towns
from streams.incidents.locations.unmapped import in_country
from streams.incidents.merging import (
    abroad,
    by_name,
    dating,
    echoes,
    nowhere,
    only_sea,
    rebuffs,
    scenes,
    shared_tolls,
    sides,
    sites,
    status,
    stopped,
    towns,
    under_fire,
    whose_toll,
)
from streams.incidents.merging.act_types import type_of
from streams.incidents.merging.borders import at_the_front, crosses
from streams.incidents.merging.facilities import other_ships
from streams.incidents.merging.groups import Group, day_of, substantive
from streams.incidents.merging.merge import merge
from streams.incidents.merging.outcomes import outcome_of
from streams.incidents.merging.told_alone import TOLL_REACH
from streams.incidents.page import Page
from streams.incidents.places import Gazetteer, PlaceIndex, find_places
from streams.incidents.record import (
    Actor,
    ActType,
    Casualties,
    Evidence,
    Incident,
    Target,
)
from streams.incidents.summaries import of_the_text, under_its_headline
from streams.incidents.syntax.coordination import part_clauses
from streams.incidents.syntax.ellipsis import supply_attacks
from streams.incidents.syntax.one_by_one import supply_ranked
from streams.incidents.targets.aftermath import add_aftermath, add_fires
from streams.incidents.targets.anew import named_anew
from streams.incidents.targets.kinds import SHIP
from streams.incidents.targets.named import name_facilities
from streams.incidents.targets.operators import find_operator, read_companies
from streams.incidents.targets.outages import add_outages, find_outages
from streams.incidents.targets.shortforms import resolve
from streams.incidents.targets.vessels import name_at
from streams.incidents.tellings.telling import Telling, tell
from streams.incidents.text.document import Document, read
from streams.incidents.text.lexicon import Lexicon
from streams.incidents.text.loading import load
from streams.incidents.times.dates import dateline, find_dates
from streams.incidents.times.words import lexicon as read_dates

_NAMESPACE = UUID("6f1c1f0e-7a2b-5d0c-9f0a-3a3d8b3f9c11")
_SHORT = 6  # sentences; a longer text has room to say what it means
_HOPELESS = 0.23  # a short text that names neither place nor day nor doer
_DOUBTFUL = 0.355  # less sure than this is mostly wrong (reliability table of ops/bench/evaluate.py)
BACKGROUND_AFTER = timedelta(days=14)
"""Older than this before publication is background (codebook section 2)."""
_LASTING = timedelta(days=31)
"""The same for what has gone on since a day: it reaches into the last 14 days."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An article as it was read, maybe with its headline: what was found, and what it was found by."""

    article: Article
    acts: Sequence[Act]  # dropped ones too
    page: Page
    found: Sequence[tuple[Incident, Group]]


@dataclass(frozen=True)
class Extractor:
    """The cascade with its data loaded; one a process."""

    lexicon: Lexicon
    gazetteer: Gazetteer

    @classmethod
    def load(cls, language: str = "en") -> "Extractor":
        """Load the lexicons of `language` and the gazetteer; raise FileNotFoundError if there are none.

        The tables of a stage are read when it first asks for them; here, so that no article waits for it.
        """
        for read_table in (read_tolls, read_dates, read_companies):
            read_table(language)
        return cls(load(language), Gazetteer.open())

    def extract(self, article: Article) -> tuple[Incident, ...]:
        """Return the incidents that `article` reports, in text order. Any text gives an answer."""
        reading = self.read(article)
        told = (incident for incident, _ in reading.found)
        as_sent = reading.article is article
        return tuple(told if as_sent else (of_the_text(incident, article) for incident in told))

    def read(self, article: Article) -> Reading:
        """Read an article alone, or under its headline where it tells alone of nothing to alert of."""
        alone = self._read(article)
        headed = under_its_headline(article)
        told = any(incident.classes and incident.place for incident, _ in alone.found)
        return alone if headed is None or told else self._read(headed)

    def _read(self, article: Article) -> Reading:
        acts, groups, page = self.analyse(article)
        return Reading(article, acts, page, _finish(article, page, groups))

    def analyse(self, article: Article) -> tuple[list[Act], list[Group], Page]:
        """Run the cascade and return its acts (dropped ones too), merged groups and page."""
        document = read(article.text)
        marks = self.lexicon.tag(document)
        marks = supply_ranked(document, supply_attacks(document, marks))
        part_clauses(document, marks, self.lexicon)
        acts = find_acts(document, marks, self.lexicon)
        resolve(document, marks, self.lexicon, acts)
        add_outages(document, marks, acts)
        acts = sorted([*acts, *find_outages(document, marks, acts)], key=lambda act: act.first)
        drop_figures(document, marks, self.lexicon, acts)
        if all(act.dropped is not None for act in acts):
            return acts, [], Page(document, marks, self.lexicon, PlaceIndex(()), (), (), None)
        found = find_places(document, self.gazetteer, source=article.source)
        mentions = in_country(document, at_sea(document, in_their_towns(document, found)))
        places = PlaceIndex(apart_from_names(document, marks, mentions))
        name_facilities(marks, self.lexicon, places, self.gazetteer, acts)
        add_aftermath(document, marks, self.lexicon, places, acts)
        add_fires(document, marks, self.lexicon, places, acts)
        resolve(document, marks, self.lexicon, acts)  # what burned, too, may be "the plant"
        line = dateline(document, article.published_at)
        dates = find_dates(document, line, article.published_at)
        page = Page(document, marks, self.lexicon, places, dates, _tolls(document, acts), line)
        tellings = tell(page, acts)
        whose_toll.assign(page, tellings)
        groups = merge(
            tellings,
            len(document.sentences),
            partial(narrative_place, page),
            page.filed_at,
            document.items,
        )
        self._settle(article, page, tellings, groups)
        return acts, groups, page

    def _settle(self, article: Article, page: Page, tellings: Sequence[Telling], groups: list[Group]) -> None:
        """Say of the incidents what only the whole article says; each step reads what those before it did."""
        shared_tolls.leave_shared(groups)
        dating.settle(page, groups)
        echoes.settle(groups)
        scenes.settle(page, groups)
        by_name.settle(page, groups)
        sites.settle(page, self.gazetteer, groups)
        only_sea.settle(page, groups)
        abroad.settle(page, self.gazetteer, groups, article.published_at.year)
        nowhere.settle(page, self.gazetteer, groups)
        towns.settle(page, groups)
        headline = cache(partial(self._headline, article))
        under_fire.settle(page, groups)
        sides.assign(page, tellings, groups, article.published_at.year, headline)
        status.assign(page, groups)
        rebuffs.assign(page, tellings, groups)
        stopped.assign(page, tellings, groups)

    def _headline(self, article: Article) -> Sequence[Group]:
        """What the headline tells by itself."""
        if not article.headline:
            return ()
        return self.analyse(replace(article, text=article.headline, headline=None))[1]


def _tolls(document: Document, acts: Sequence[Act]) -> list[TollMention]:
    """The tolls of the sentences that tell of an act or follow; the others cost a tenth of the time."""
    told = {act.sentence for act in acts if act.dropped is None}
    near = {n + reach for n in told for reach in range(TOLL_REACH + 1)}
    numbers = sorted(n for n in near if n < len(document.sentences))
    found = find_tolls(document, [document.sentences[n] for n in numbers])
    told_of = (toll for toll in found if toll.victims is None or toll.victims != toll.reported_by)
    return [structs.replace(toll, sentence=numbers[toll.sentence]) for toll in told_of]


def _finish(article: Article, page: Page, groups: Sequence[Group]) -> list[tuple[Incident, Group]]:
    """Turn merged groups into incidents, each beside the group it came from."""
    found: list[tuple[Incident, Group]] = []
    told: dict[str, list[Group]] = {}
    long = len(page.document.sentences) > _SHORT
    for group in groups:
        if group.place is None and all(t.act.aimed and t.target is None for t in group.tellings):
            continue  # "fired 197 drones", at whom it does not say
        incident = _incident(article, page, group)
        bare = incident.actor is None and incident.casualties is None
        floor = _DOUBTFUL if long else _HOPELESS if bare else 0.0
        if incident.confidence < floor and not any(map(_wrecks, group.tellings)):
            continue
        alike = told.setdefault(_identity(incident), [])
        if all(other_ships(group, other) for other in alike):
            alike.append(group)
            found.append((incident, group))
    return found


_MOVES = frozenset({SHIP, "health", "industry"})  # or is a word of wider use: a fleet, a drugstore


def _wrecks(telling: Telling) -> bool:
    """Whether it says what hit a named piece of the grid, a pipeline, a bridge ...: hardly ever a passing
    remark, so that it needs neither place nor day."""
    act, target = telling.act, telling.target
    if target is None or not target.critical or target.category in _MOVES or not substantive(telling):
        return False
    told = telling.actor is not None or telling.when is not None or act.weapon is not None
    told = told or act.type == "explosive"
    return told and not telling.doubted and act.type != "cyber_attack"


def identify(article_key: str, incident: Incident) -> Incident:
    """Return the incident under the id that the article called so gives it: of its type, place, target, day.

    A verbatim copy of an article reports the same incidents under other ids.
    """
    target = incident.target
    name = target.name if target and target.name and target.infrastructure == SHIP else ""
    ship = f"|{name}" if name[:1].isupper() else ""  # ruling 8: two ships named apart are two
    return replace(incident, incident_id=str(uuid5(_NAMESPACE, f"{article_key}|{_identity(incident)}{ship}")))


def _identity(incident: Incident) -> str:
    place = incident.place
    where = f"{place.geonameid or place.name}" if place else ""
    category = (incident.target.infrastructure if incident.target else None) or ""
    day = incident.time.start[:10] if incident.time else ""
    name = (incident.target.name if incident.target and category else None) or ""
    another = f"|{name}" if named_anew(name) else ""  # ruling 8: "a second hospital" is a second incident
    return f"{incident.type}|{where}|{category}|{day}|{incident.background}{another}"


def _incident(article: Article, page: Page, group: Group) -> Incident:
    place, side = group.place, group.side
    country = place.country if place else None
    actor = group.doer
    kind = type_of(page, group, actor)
    outcome = outcome_of(group)
    background = group.past or _old(page, group, article)
    classes = classify(
        background=background,
        country=None if group.nowhere else country,
        actor_country=side,
        infrastructure=None if outcome == "intercepted" and group.broad else group.infrastructure,
        crosses=crosses(group),
        front_line=at_the_front(page, kind, group, article.published_at.year),
    )
    target = _target(page, group, kind)
    incident = Incident(
        incident_id="",
        type=kind,
        outcome=outcome,
        status=group.status,
        actor=_actor(page, actor, side),
        target=target,
        place=place,
        time=group.when,
        casualties=_casualties(page, group),
        background=background,
        classes=classes,
        confidence=_confidence(group),
        evidence=_evidence(page.document, group),
    )
    return identify(article.key, incident)


def _actor(page: Page, doer: ActorMention | None, side: str | None) -> Actor | None:
    if doer is not None:
        return Actor(name=name_of(page.document, doer), country=side)
    return Actor(name=page.called(side), country=side) if side else None


def _old(page: Page, group: Group, article: Article) -> bool:
    if group.when is None:
        return False
    age = article.published_at.date() - day_of(group.when)
    told = [t.when.first for t in group.tellings if t.when is not None]
    lasting = any("since" in page.marks.keys[max(0, i - 2) : i + 1] for i in told)
    return age > (_LASTING if lasting else BACKGROUND_AFTER)


def _casualties(page: Page, group: Group) -> Casualties | None:
    mentions: dict[int, TollMention] = {id(m): m for t in group.tellings for m in t.tolls}
    if not mentions:
        return None
    raided = group.doer is not None and group.doer.kind in ("group", "armed")
    killed, injured = reconcile(mentions.values(), raided=raided)
    if killed is None and injured is None:
        return None
    by = next((m.reported_by for m in mentions.values() if m.reported_by), None)
    return Casualties(
        killed=killed,
        injured=injured,
        reported_by=" ".join(page.document.text[by[0] : by[1]].split()) if by else None,
    )


def _target(page: Page, group: Group, kind: ActType) -> Target | None:
    told = next((t for t in group.tellings if t.target and t.target.category == group.infrastructure), None)
    if told is None or told.target is None:
        return None
    category = "military" if _ambushed(page, group, kind) else group.infrastructure
    tokens = page.document.tokens
    named = next((t.ships for t in group.tellings if t.ships), None)
    first, last = name_at(named) if named else (told.target.first, told.target.last)
    if told.target.another and not named and page.marks.keys[first - 1] == "another":
        first -= 1
    name = page.document.text[tokens[first].start : tokens[last - 1].end]
    operator = find_operator(page.document, told.target, told.act.sentence) if told.target.critical else None
    return Target(name=" ".join(name.split()), infrastructure=category, operator=operator)


def _ambushed(page: Page, group: Group, kind: ActType) -> bool:
    """Whether an act that hit no infrastructure was meant for soldiers."""
    if group.infrastructure is not None or kind not in _AT_CLOSE_QUARTERS:
        return False
    soldiery = page.lexicon.claims["soldiery"]
    return any(t.target and page.marks.keys[t.target.last - 1] in soldiery for t in group.tellings)


_AT_CLOSE_QUARTERS = frozenset({"armed_attack", "explosive", "ground_incursion"})
"""Acts that are meant for the soldiers they kill; shells and drones fall on whoever is there."""


def _confidence(group: Group) -> float:
    return confidence(
        Signs(
            strong=any(t.act.strong for t in group.tellings),
            mentions=len(group.tellings),
            placed=group.place is not None and not group.nowhere,
            own_place=any(t.own_place for t in group.tellings),
            dated=group.when is not None and not group.assumed,
            actor=any(t.actor for t in group.tellings),
            target=group.infrastructure is not None,
            typed=group.type not in ("-", "bomb"),
        )
    )


def _evidence(document: Document, group: Group) -> tuple[Evidence, ...]:
    """The sentences that tell it, the one that says most of it first: an alert shows that one."""
    said: dict[int, int] = {}
    for telling in group.tellings:
        number = telling.act.sentence
        said[number] = max(said.get(number, 0), _facts(telling, group))
    order = sorted(said, key=lambda number: (-said[number], number))
    return tuple(Evidence(document.sentences[n].start, document.sentences[n].end) for n in order)


def _facts(telling: Telling, group: Group) -> int:
    """How much of an incident a telling says itself: where above all, what, when, who, with what toll."""
    where = telling.own_place and telling.place is not None and telling.place.place == group.place
    what = telling.target is not None and telling.target.category is not None
    when = telling.when is not None and telling.when.when is not None
    return sum((2 * where, what, when, telling.actor is not None, bool(telling.tolls)))
