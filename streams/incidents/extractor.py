"""Extraction: the cascade from an article to its incidents.

document -> marks (lexicon) -> clauses -> acts -> tellings (place, day, actor, toll) -> merged incidents.
After FASTUS (Hobbs et al. 1993), with the codebook's rulings in place of MUC's templates. Pure: no state
between articles, no clock.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import cast
from uuid import UUID, uuid5

from streams.articles.record import Article
from streams.incidents.actors.names import ActorMention, PlaceIndex, apart_from_names, name_of
from streams.incidents.acts.act import Act
from streams.incidents.acts.genres import drop_figures
from streams.incidents.acts.reading import find_acts
from streams.incidents.casualties.tolls import TollMention, find_tolls, reconcile
from streams.incidents.casualties.words import read_lexicon as read_tolls
from streams.incidents.classes import classify
from streams.incidents.confidence import Signs, confidence
from streams.incidents.locations.narrative import narrative_place
from streams.incidents.locations.offshore import at_sea
from streams.incidents.locations.unmapped import in_country
from streams.incidents.merging import by_name, dating, scenes, shared_tolls, sides, status, whose_toll
from streams.incidents.merging.groups import Group, day_of, substantive
from streams.incidents.merging.merge import merge
from streams.incidents.merging.outcomes import outcome_of
from streams.incidents.merging.wars import at_war
from streams.incidents.merging.whose_toll import TOLL_REACH
from streams.incidents.page import Page
from streams.incidents.places import Gazetteer, find_places
from streams.incidents.record import (
    Actor,
    ActType,
    Casualties,
    Evidence,
    Incident,
    Place,
    Target,
)
from streams.incidents.targets.aftermath import add_aftermath, add_fires
from streams.incidents.targets.named import name_facilities
from streams.incidents.targets.operators import find_operator, read_companies
from streams.incidents.targets.outages import add_outages
from streams.incidents.targets.shortforms import resolve
from streams.incidents.tellings.telling import Telling, tell
from streams.incidents.text.document import Document, read
from streams.incidents.text.lexicon import Lexicon, load
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
        _, groups, page = self.analyse(article)
        return tuple(incident for incident, _ in finish(article, page, groups))

    def analyse(self, article: Article) -> tuple[list[Act], list[Group], Page]:
        """Run the cascade and return its acts (dropped ones too), merged groups and page."""
        document = read(article.text)
        marks = self.lexicon.tag(document)
        acts = find_acts(document, marks, self.lexicon)
        resolve(document, marks, self.lexicon, acts)
        add_outages(document, marks, acts)
        drop_figures(document, marks, self.lexicon, acts)
        if all(act.dropped is not None for act in acts):
            return acts, [], Page(document, marks, self.lexicon, PlaceIndex(()), (), (), 0)
        found = find_places(document, self.gazetteer, source=article.source)
        mentions = in_country(document, at_sea(document, found))
        places = PlaceIndex(apart_from_names(document, marks, mentions))
        name_facilities(marks, self.lexicon, places, self.gazetteer, acts)
        add_aftermath(document, marks, self.lexicon, places, acts)
        add_fires(document, marks, self.lexicon, acts)
        line = dateline(document, article.published_at)
        page = Page(
            document,
            marks,
            self.lexicon,
            places,
            find_dates(document, article.published_at),
            _tolls(document, acts),
            line.last if line else 0,
        )
        tellings = tell(page, acts)
        whose_toll.assign(page, tellings)
        groups = merge(tellings, len(document.sentences), partial(narrative_place, page))
        shared_tolls.leave_shared(groups)
        dating.settle(page, groups)
        scenes.settle(page, groups)
        by_name.settle(page, groups)
        sides.assign(page, tellings, groups, article.published_at.year)
        status.assign(page, groups)
        return acts, groups, page


def _tolls(document: Document, acts: Sequence[Act]) -> list[TollMention]:
    """The tolls of the sentences that tell of an act or follow; the others cost a tenth of the time."""
    told = {act.sentence for act in acts if act.dropped is None}
    near = {n + reach for n in told for reach in range(TOLL_REACH + 1)}
    numbers = sorted(n for n in near if n < len(document.sentences))
    part = Document(document.text, document.tokens, tuple(document.sentences[n] for n in numbers))
    found = (toll for toll in find_tolls(part) if toll.victims is None or toll.victims != toll.reported_by)
    return [
        toll if toll.sentence == numbers[toll.sentence] else replace(toll, sentence=numbers[toll.sentence])
        for toll in found
    ]


def finish(article: Article, page: Page, groups: Sequence[Group]) -> list[tuple[Incident, Group]]:
    """Turn merged groups into incidents, each beside the group it came from."""
    found: dict[str, tuple[Incident, Group]] = {}
    long = len(page.document.sentences) > _SHORT
    for group in _aimed(page, groups):
        incident = _incident(article, page, group)
        bare = incident.actor is None and incident.casualties is None
        floor = _DOUBTFUL if long else _HOPELESS if bare else 0.0
        if incident.confidence < floor and not any(map(_wrecks, group.tellings)):
            continue
        found.setdefault(incident.incident_id, (incident, group))
    return list(found.values())


_MOVES = frozenset(
    {"transport.ship", "health", "industry"}
)  # or is a word of wider use: a fleet, a drugstore


def _wrecks(telling: Telling) -> bool:
    """Whether it says what hit a named piece of the grid, a pipeline, a bridge ...: hardly ever a passing
    remark, so that it needs neither place nor day."""
    act, target = telling.act, telling.target
    if target is None or not target.critical or target.category in _MOVES or not substantive(telling):
        return False
    told = telling.actor is not None or telling.when is not None or act.weapon is not None
    told = told or act.type == "explosive"
    return told and not telling.doubted and act.type != "cyber_attack"


def _aimed(page: Page, groups: Sequence[Group]) -> list[Group]:
    """Place what a country fired "197 drones" at: the one country its other attacks in the article hit;
    else drop it."""
    kept: list[Group] = []
    for group in groups:
        if group.place is None and all(t.act.aimed and t.target is None for t in group.tellings):
            side = group.side
            told = [(o.place.country, o.side) for o in groups if o.place and o.place.country]
            foes = {where for where, its in told if its == side != where} | {
                its for where, its in told if where == side != its
            }
            foes.discard(None)
            if len(foes) != 1 or side is None:
                continue
            (foe,) = foes
            name = next(
                (m.name for m in page.places.mentions if m.place.country == foe and m.kind == "country"), foe
            )
            group.place = Place(name=name or "", country=foe, precision="country")
        kept.append(group)
    return kept


def identify(article_key: str, incident: Incident) -> Incident:
    """Return the incident under the id that the article called so gives it: of its type, place, target, day.

    A verbatim copy of an article reports the same incidents under other ids.
    """
    place = incident.place
    where = f"{place.geonameid or place.name}" if place else ""
    category = (incident.target.infrastructure if incident.target else None) or ""
    day = incident.time.start[:10] if incident.time else ""
    identity = f"{article_key}|{incident.type}|{where}|{category}|{day}|{incident.background}"
    return replace(incident, incident_id=str(uuid5(_NAMESPACE, identity)))


def _incident(article: Article, page: Page, group: Group) -> Incident:
    place, side = group.place, group.side
    country = place.country if place else None
    actor = group.doer
    origin = next((t.origin for t in group.tellings if t.origin), None)
    kind = _type(page, group, actor)
    outcome = outcome_of(group)
    background = group.past or _old(page, group, article)
    crosses = any(t.crosses for t in group.tellings) or (
        origin is not None and country is not None and origin != country
    )
    crosses = crosses or _entered(group)
    classes = classify(
        background=background,
        country=country,
        actor_country=side,
        infrastructure=group.infrastructure,
        crosses=crosses,
        front_line=_at_the_front(kind, group, article.published_at.year),
    )
    target = _target(page, group)
    incident = Incident(
        incident_id="",
        type=kind,
        outcome=outcome,
        status=group.status,
        actor=Actor(name=name_of(page.document, actor), country=side)
        if actor
        else (Actor(name=side, country=side) if side else None),
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


def _entered(group: Group) -> bool:
    """Whether it is told as an incursion, which that of rebels into a town of their own country is none of;
    of a whole country it is most often recalled."""
    if group.place is None or group.place.precision == "country":
        return False
    return (group.doer is None or group.side is not None) and any(t.entered for t in group.tellings)


def _at_the_front(kind: ActType, group: Group, year: int) -> bool:
    """Whether it may be fighting along a line of contact (ruling 6): no raid, ambush or murder by men who
    are named as another country's."""
    if kind != "armed_attack" or group.place is None or group.side is None:
        return False
    if group.place.precision == "country":
        return True
    fought = all(t.act.cls in ("combat", "clash", "repel", "seize") for t in group.tellings)
    named = any(t.own_place and t.actor is not None and t.actor.kind in _MEN for t in group.tellings)
    if any(toll.whom == "civilian" for t in group.tellings for toll in t.tolls):
        return False  # fire that hits those who do not fight
    return fought or not named or group.side in at_war(group.place.country or "", year)


_MEN = frozenset({"group", "armed", "force", "state"})


def _ship_at_sea(group: Group) -> bool:
    at = group.place
    return group.infrastructure == "transport.ship" and at is not None and at.country is None


def _type(page: Page, group: Group, actor: ActorMention | None) -> ActType:
    kind = group.type
    if kind in ("-", "strike_unspecified") and group.infrastructure == "transport.ship":
        kind = "naval_strike"  # ruling 2
    aboard = kind == "armed_attack" and group.infrastructure == "transport.ship"
    if aboard or (kind == "sabotage" and _ship_at_sea(group)):
        kind = "naval_strike"  # "the Houthis sank a freighter in the Red Sea"
    if kind == "bomb":
        state = actor is not None and (actor.kind in ("state", "place", "alliance") or _army(actor))
        kind = "air_strike" if state or (actor is None and group.side is not None) else "explosive"
    if kind == "blast":
        kind = "explosive"
    if kind == "sabotage" and _at_war(page, group, actor):
        kind = "strike_unspecified"
    abroad = group.place is not None and group.side not in (None, group.place.country)
    if abroad and all(t.act.cls == "seize" for t in group.tellings):
        kind = "ground_incursion"  # troops who take an airport of another country
    if kind == "-":
        armed = actor is not None and actor.kind in ("state", "place", "metonym", "alliance")
        armed = armed or (group.side is not None and (actor is None or actor.kind == "force"))
        armed = armed or (abroad and actor is not None and _fires_far(page, actor))
        struck = any(t.act.head in ("strike", "attack", "raid", "bombing") for t in group.tellings)
        deadly = ("combat", "clash") if struck else ("kill", "combat", "clash")
        fighters = any(t.act.cls in deadly for t in group.tellings)
        fighters = fighters or any(t.act.cls == "repel" for t in group.tellings)
        armed = (armed and not fighters) or any(t.act.head == "strike" for t in group.tellings)
        wrecked = all(t.act.cls == "damage" for t in group.tellings) and group.infrastructure != "military"
        kind = "strike_unspecified" if armed else "sabotage" if wrecked else "armed_attack"
    return cast(ActType, kind)


def _fires_far(page: Page, actor: ActorMention) -> bool:
    """Whether it is a group that attacks across a border with rockets and drones."""
    return not page.lexicon.claims["arsenal"].isdisjoint(page.marks.keys[actor.first : actor.last])


def _at_war(page: Page, group: Group, actor: ActorMention | None) -> bool:
    """Whether a state, or a group from abroad, set the place on fire; its agents would be named."""
    if actor is None or actor.kind not in ("state", "place", "metonym", "group"):
        return False
    near = page.marks.keys[actor.first : actor.last + _AGENT_REACH]
    abroad = group.place is not None and group.side not in (None, group.place.country)
    burnt = all(t.act.cls == "arson" for t in group.tellings if t.act.type == "sabotage")
    own = actor.kind == "group" and not abroad
    return burnt and not own and page.lexicon.claims["agents"].isdisjoint(near)


_AGENT_REACH = 3  # tokens: "Russian military intelligence agents"


def _army(actor: ActorMention) -> bool:
    """Whether it is a state's force ("Sudan's army"): it bombs from the air."""
    return actor.kind == "force" and actor.country is not None


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
    killed, injured = reconcile(mentions.values())
    if killed is None and injured is None:
        return None
    by = next((m.reported_by for m in mentions.values() if m.reported_by), None)
    return Casualties(
        killed=killed,
        injured=injured,
        reported_by=" ".join(page.document.text[by[0] : by[1]].split()) if by else None,
    )


def _target(page: Page, group: Group) -> Target | None:
    told = next((t for t in group.tellings if t.target and t.target.category == group.infrastructure), None)
    if told is None or told.target is None:
        return None
    tokens = page.document.tokens
    name = page.document.text[tokens[told.target.first].start : tokens[told.target.last - 1].end]
    operator = find_operator(page.document, told.target, told.act.sentence) if told.target.critical else None
    return Target(name=" ".join(name.split()), infrastructure=group.infrastructure, operator=operator)


def _confidence(group: Group) -> float:
    return confidence(
        Signs(
            strong=any(t.act.strong for t in group.tellings),
            mentions=len(group.tellings),
            placed=group.place is not None,
            own_place=any(t.own_place for t in group.tellings),
            dated=group.when is not None,
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
