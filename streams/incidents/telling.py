"""Tellings: an act with its place, day, actor and toll attached, first within its clause, then its sentence.

Fifth stage of the cascade. One act over a list of places gives one telling a place (codebook section 1).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from streams.incidents.actors import ActorMention, PlaceIndex, find_actor
from streams.incidents.acts import Act
from streams.incidents.claims import Speaker, find_speakers
from streams.incidents.dates import TimeMention
from streams.incidents.document import Document, Sentence
from streams.incidents.lexicon import Lexicon, Marks
from streams.incidents.places import PlaceMention
from streams.incidents.targets import TargetMention
from streams.incidents.tolls import TollMention

_FINE = {"facility": 0, "settlement": 1, "district": 2, "admin1": 3, "country": 4}
_HERE = frozenset(
    {
        "in",
        "at",
        "near",
        "on",
        "outside",
        "over",
        "into",
        "across",
        "around",
        "inside",
        "to",
        "from",
        "off",
        "against",
        "toward",
        "towards",
        "between",
        "along",
        "above",
    }
)


@dataclass(slots=True)
class Telling:
    """One act at one place as one sentence tells it."""

    act: Act
    place: PlaceMention | None = None
    own_place: bool = False
    when: TimeMention | None = None
    past: bool = False
    actor: ActorMention | None = None
    target: TargetMention | None = None
    tolls: list[TollMention] = field(default_factory=list)
    speakers: list[Speaker] = field(default_factory=list)
    crosses: bool = False
    origin: str | None = None
    doubted: bool = False


@dataclass(frozen=True)
class Page:
    """What the earlier stages found in one document."""

    document: Document
    marks: Marks
    lexicon: Lexicon
    places: PlaceIndex
    dates: Sequence[TimeMention]
    tolls: Sequence[TollMention]
    dateline_end: int


def tell(page: Page, acts: Iterable[Act]) -> list[Telling]:
    """Attach what each sentence says to the acts it tells."""
    tellings: list[Telling] = []
    by_sentence: dict[int, list[Act]] = {}
    for act in acts:
        by_sentence.setdefault(act.sentence, []).append(act)
    for number, found in by_sentence.items():
        sentence = page.document.sentences[number]
        speakers = find_speakers(page.document, page.marks, page.lexicon, page.places, sentence)
        dates = [d for d in page.dates if d.sentence == number]
        tolls = [t for t in page.tolls if t.sentence == number]
        for act in found:
            tellings.extend(_tell(page, sentence, act, speakers, dates))
        _share_tolls(tellings, number, tolls)
    return tellings


def _tell(
    page: Page, sentence: Sentence, act: Act, speakers: list[Speaker], dates: list[TimeMention]
) -> list[Telling]:
    base = Telling(act, speakers=speakers)
    base.actor = find_actor(page.marks, page.places, act.agents, modifier=act.noun)
    base.when = _date(act, dates)
    base.past = _past(page, sentence, act, base.when)
    base.crosses, base.origin = _crossing(page, sentence, act)
    base.doubted = page.marks.has(
        "cue", max(sentence.first, act.scope[0] - 4), max(act.scope[1], act.last), "doubt"
    )
    places, own = _places(page, sentence, act, base.actor)
    act.dropped = act.dropped or _vague(page, act, base, places)
    targets = _distinct(act.targets)
    out: list[Telling] = []
    for place in places or [None]:
        for target in targets or [None]:
            copy = Telling(
                act,
                place,
                own,
                base.when,
                base.past,
                base.actor,
                target,
                [],
                speakers,
                base.crosses,
                base.origin,
                base.doubted,
            )
            out.append(copy)
    return out


_LEAD = 3  # sentences; a general statement there is the news itself


def _vague(page: Page, act: Act, telling: Telling, places: list[PlaceMention]) -> str | None:
    """Why an act is told too generally to be one: fired at nothing, or attacks that "have" happened, somewhere."""
    if act.aimed and not act.targets and (not places or all(m.kind == "sea" for m in places)):
        return "no target told"
    dated = telling.when is not None and telling.when.when is not None
    if dated or telling.past or act.sentence < _LEAD or len(page.document.sentences) < 2 * _LEAD:
        return None
    fine = any(_FINE[m.place.precision] < _FINE["country"] for m in places if m.kind != "sea")
    tolled = any(t.sentence == act.sentence for t in page.tolls)
    if (act.plural or act.perfect) and not act.anaphoric and not fine and not tolled:
        return "general statement"
    return None


def _distinct(targets: list[TargetMention]) -> list[TargetMention]:
    """One target a category; those without a category only if there is no other; critical facilities each."""
    named: dict[str, TargetMention] = {}
    for target in targets:
        if target.category:
            named.setdefault(target.category, target)
    critical = [t for t in named.values() if t.critical]
    if critical:
        return critical
    return list(named.values())[:1] or targets[:1]


def _date(act: Act, dates: list[TimeMention]) -> TimeMention | None:
    """The date nearest to the act, one in its clause first."""
    usable = [d for d in dates if d.kind in ("day", "period", "vague") and not d.future]
    if not usable:
        return None
    low, high = act.scope

    def distance(mention: TimeMention) -> tuple[bool, int]:
        inside = low <= mention.first and mention.last <= high + 3
        return not inside, min(abs(mention.first - act.first), abs(mention.last - act.first))

    return min(usable, key=distance)


def _past(page: Page, sentence: Sentence, act: Act, when: TimeMention | None) -> bool:
    start = max(sentence.first, act.scope[0] - 5)
    superlative = page.lexicon.claims["superlative"]
    if any(word in superlative for word in page.marks.keys[start : max(act.last, act.scope[1])]) and (
        when is None or when.when is None or when.kind != "day"
    ):
        return False  # "one of its largest attacks since the start of the war" is news
    if when is not None and when.past:
        return True
    if page.marks.has("cue", start, max(act.scope[1], act.last), "past") and (
        when is None or when.when is None
    ):
        return True
    return page.marks.has("cue", sentence.first, sentence.last, "memory") and (
        when is None or when.when is None
    )


def _crossing(page: Page, sentence: Sentence, act: Act) -> tuple[bool, str | None]:
    """Whether the text says that the act crosses a border, and the country it comes from."""
    words = page.marks.keys[max(sentence.first, act.scope[0] - 3) : max(act.scope[1], act.last)]
    crosses = "cross-border" in words or ("across" in words and ("border" in words or "frontier" in words))
    if act.cls == "cross" and ("border" in words or "frontier" in words or "borders" in words):
        crosses = True
    for span in act.origins:
        for mention in page.places.within(span):
            if mention.place.country:
                return crosses, mention.place.country
    return crosses, None


def _places(
    page: Page, sentence: Sentence, act: Act, actor: ActorMention | None
) -> tuple[list[PlaceMention], bool]:
    """The places of the act and whether its own clause names them."""
    places = page.places
    inside = [m for span in act.patients for m in places.within(span) if _usable(page, sentence, m, actor)]
    named = [m for m in inside if not _adjective(page, m)]
    if not named and act.cls in ("damage", "kill", "attack", "arson", "detonate", "cross"):
        named = [
            m
            for m in places.within(act.scope)
            if _usable(page, sentence, m, actor) and _located(page, sentence, m)
        ]
    if named:
        return _finest(page, named), True
    around = [
        m
        for m in places.within((sentence.first, sentence.last))
        if _usable(page, sentence, m, actor) and _located(page, sentence, m)
    ]
    if around:
        nearest = min(around, key=lambda m: min(abs(m.first - act.last), abs(act.first - m.last)))
        return _finest(page, _chain_of(page, around, nearest)), False
    adjectives = [m for m in inside if _adjective(page, m)]
    if adjectives:
        return adjectives[:1], True
    return [], False


def _adjective(page: Page, mention: PlaceMention) -> bool:
    """Whether a country qualifies a noun ("Russian energy sites", "US troops", "Yemen's port") and is no place itself."""
    if mention.kind == "demonym":
        return True
    if mention.kind != "country":
        return False
    tokens, marks = page.document.tokens, page.marks
    if (
        tokens[mention.last - 1].lower.endswith(("'s", "’s", "s'", "s’"))
        and not tokens[mention.last - 1].text.isupper()
    ):
        return not marks.keys[mention.last - 1].endswith("states")
    if mention.last >= len(tokens):
        return False
    word, kinds = marks.keys[mention.last], marks.grammar[mention.last]
    if kinds - {"adverb"} or not word[0].isalnum() or marks.at("verb", mention.last) is not None:
        return False
    return (
        word not in page.lexicon.claims["say"]
        and not word.endswith(("ly", "ed", "day"))
        and not word[0].isdigit()
    )


def _usable(page: Page, sentence: Sentence, mention: PlaceMention, actor: ActorMention | None) -> bool:
    if mention.first < page.dateline_end:
        return False
    mark = page.marks.at("actor", mention.first)
    if mark is not None and mark.cls == "metonym" and not _located(page, sentence, mention):
        return False
    return not (actor is not None and actor.first <= mention.first < actor.last)


def _located(page: Page, sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether a preposition of place, or another place, comes just before."""
    if _adjective(page, mention):
        return False
    keys, grammar = page.marks.keys, page.marks.grammar
    for i in range(mention.first - 1, max(sentence.first, mention.first - 7) - 1, -1):
        if keys[i] == "of":
            return i > sentence.first and keys[i - 1] in page.lexicon.claims["ground"]
        if keys[i] in _HERE:
            return True
        if grammar[i] & {"break", "be", "have", "relative", "quote"}:
            return False
    return False


def _chain_of(page: Page, around: list[PlaceMention], nearest: PlaceMention) -> list[PlaceMention]:
    return [m for m in around if abs(m.first - nearest.first) <= 12]


def _finest(page: Page, mentions: list[PlaceMention]) -> list[PlaceMention]:
    """The finest places, each once: a list stays a list, "Tyotkino, Kursk region" is its village."""
    best = min(_FINE[m.place.precision] for m in mentions)
    kept: list[PlaceMention] = []
    for m in mentions:
        coarse = _FINE[m.place.precision] > best
        covered = any(_contains(m, other) for other in mentions if other is not m)
        if coarse and covered:
            continue
        if any(_same(m, k) for k in kept):
            continue
        kept.append(m)
    listed = [kept[0]]
    for m in kept[1:]:
        between = page.marks.keys[listed[-1].last : m.first]
        if (
            len(between) <= 6
            and all(
                w
                in (
                    ",",
                    "and",
                    "or",
                    "the",
                    "both",
                    "village",
                    "villages",
                    "well",
                    "as",
                    "in",
                    "region",
                    "regions",
                    "district",
                    "districts",
                    "province",
                    "city",
                    "town",
                )
                for w in between
            )
            and _FINE[m.place.precision] == _FINE[listed[-1].place.precision]
        ):
            listed.append(m)
    return listed


def _same(a: PlaceMention, b: PlaceMention) -> bool:
    return (
        a.place.geonameid == b.place.geonameid
        if a.place.geonameid and b.place.geonameid
        else a.name.lower() == b.name.lower()
    )


def _contains(outer: PlaceMention, inner: PlaceMention) -> bool:
    """Whether the region or country `outer` holds `inner`."""
    a, b = outer.place, inner.place
    if _FINE[a.precision] <= _FINE[b.precision] or a.country != b.country:
        return False
    if a.precision == "country":
        return True
    return a.admin1 == b.admin1 or a.precision == "district"


def _share_tolls(tellings: list[Telling], number: int, tolls: list[TollMention]) -> None:
    """Give each toll of the sentence to the act nearest to it."""
    here = [t for t in tellings if t.act.sentence == number and t.act.dropped is None]
    for toll in tolls:
        if toll.war_total or not here:
            continue
        nearest = min(
            here,
            key=lambda t: (
                t.act.anaphoric and False,
                min(abs(t.act.first - toll.last), abs(toll.first - t.act.last)),
            ),
        )
        for telling in here:
            if telling.act is nearest.act:
                telling.tolls.append(toll)
