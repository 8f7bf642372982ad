"""Where an act happened: the places of its own clause, else of its sentence (codebook section 2, `place`)."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from streams.incidents.actors import ActorMention, PlaceIndex, far_end
from streams.incidents.acts import Act
from streams.incidents.claims import Speaker
from streams.incidents.dates import TimeMention
from streams.incidents.document import Document, Sentence, Span
from streams.incidents.lexicon import Lexicon, Marks
from streams.incidents.places import PlaceMention
from streams.incidents.record import Place
from streams.incidents.targets import TargetMention
from streams.incidents.tolls import TollMention

FINENESS = {"facility": 0, "settlement": 1, "district": 2, "admin1": 3, "country": 4}


def fineness(place: Place) -> int:
    """How fine a place is, 0 the finest; a village is one even where only its district is on the map."""
    told = FINENESS[place.precision]
    return told if place.settlement is None else min(told, FINENESS["settlement"])


_HERE = frozenset(
    "in at near on outside over into across around inside off against between along above".split()
)


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


def find_where(
    page: Page,
    sentence: Sentence,
    act: Act,
    actor: ActorMention | None,
    others: Sequence[Act],
    speakers: Sequence[Speaker],
) -> tuple[list[PlaceMention], bool]:
    """Return the places of `act` and whether its own clause names them; `others` are the sentence's acts."""
    places = page.places
    inside = [m for span in act.patients for m in places.within(span) if _usable(page, m, actor)]
    if act.cls == "cross":
        inside = [m for m in inside if page.marks.keys[m.first - 1] != "from"]  # "from Burkinabe territory"
    named = [m for m in inside if not _adjective(page, m) and not _speaks(page, sentence, m)]
    named += [
        m
        for m in places.within(act.modifiers)
        if not _adjective(page, m) and not _owns(page, m) and m not in named
    ]
    if not named and act.cls in ("damage", "kill", "attack", "arson", "detonate", "cross", "light", "fire"):
        named = [
            m for m in places.within(act.scope) if _usable(page, m, actor) and _located(page, sentence, m)
        ]
    named = [m for m in named if not far_end(page.marks, m)]
    if act.cls in ("attack", "damage", "arson"):
        named = [m for m in named if not _led_to(page, m)]
    if named:
        placed = [m for m in named if _located(page, sentence, m) or _struck(page, act, m)]
        placed = [m for m in named if m in placed or any(_told_with(page, m, p) for p in placed)]
        return _finest(page, _not_landmarks(page, placed or named)), True
    taken = [
        span
        for other in others
        if other is not act
        for span in other.patients
        if not _overlap(span, act.scope)
    ]
    around = [
        m
        for m in places.within((sentence.first, sentence.last))
        if _usable(page, m, actor)
        and (_located(page, sentence, m) or m.kind == "facility")
        and not _aside(page, act, m)
        and not any(a <= m.first < b for a, b in taken)
    ]
    if around:
        around = _not_landmarks(page, around)
        nearest = min(around, key=lambda m: min(abs(m.first - act.last), abs(act.first - m.last)))
        return _finest(page, _chain_of(page, around, nearest)), False
    if act.cls == "kill":  # "gunmen shot the mayor of X"
        home = [m for m in inside if m.kind == "settlement" and not _speaks(page, sentence, m)]
        before = places.within((sentence.first, act.first)) if not home else []
        home += [m for m in before if m.kind == "settlement" and page.marks.keys[m.first - 1] == "of"]
        if home:
            return home[:1], False
    adjectives = [m for m in inside if _adjective(page, m) and _grounds(page, m)]
    return adjectives[:1], bool(adjectives)


def _struck(page: Page, act: Act, mention: PlaceMention) -> bool:
    """Whether the place itself is what was hit: "shells hit Suran"."""
    start = act.patients[0][0] if act.patients and act.cls == "attack" and not act.noun else mention.last
    after = page.marks.keys[mention.last : mention.last + 1]
    if _adjective(page, mention) or (after and after[0].isalnum() and not page.marks.grammar[mention.last]):
        return False
    return act.last <= start <= mention.first and not any(
        page.marks.grammar[i] - {"determiner"} or page.marks.at("target", i) or page.places.at(i)
        for i in range(start, mention.first)
    )


def _aside(page: Page, act: Act, mention: PlaceMention) -> bool:
    """Whether a place is told in a relative clause after the act: "the pipeline that carries crude to the
    coast of X"."""
    keys, grammar = page.marks.keys, page.marks.grammar
    for i in range(mention.first - 1, max(act.last, act.scope[1] - 1) - 1, -1):
        if keys[i] == "," or (grammar[i] & {"break", "subordinate"} - {"relative"} and keys[i] != "that"):
            return False
        if grammar[i] & {"relative"} or keys[i] == "that":
            return keys[i - 1] not in page.lexicon.claims["say"]
    return False


def _overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


_BOUNDS = frozenset({"border", "borders", "frontier"})
_MOBILE = frozenset({"military", "transport.ship"})


def _grounds(page: Page, mention: PlaceMention) -> bool:
    """Whether what the adjective qualifies stands on the ground ("Russian energy sites"; not "US troops")."""
    for i in range(mention.last, min(mention.last + 5, len(page.marks.keys))):
        if page.marks.grammar[i] & {"preposition", "break", "relative", "conjunction", "be"}:
            return False
        if page.marks.keys[i] in _BOUNDS:
            return False  # "near the Algerian border": on which side?
        if page.marks.keys[i] in page.lexicon.claims["ground"]:
            return True
        mark = page.marks.at("target", i)
        if mark is not None and mark.last > i:
            fixed = (
                mark.value == "military" and page.marks.keys[mark.last - 1] in page.lexicon.claims["fixed"]
            )
            return fixed or (
                mark.value not in _MOBILE and (mark.value not in ("-", "vehicle") or mark.cls == "general")
            )
    return False


def _led_to(page: Page, mention: PlaceMention) -> bool:
    """Whether "to" comes before a place: where a pipeline or a line leads, not where it was hit."""
    keys = page.marks.keys
    i = mention.first - 1
    while i > 0 and keys[i] in ("the", "neighbouring", "neighboring"):
        i -= 1
    return i >= 0 and keys[i] == "to"


def _owns(page: Page, mention: PlaceMention) -> bool:
    """Whether a place before an attack noun is whose attack it is: "Moscow's strikes"."""
    mark = page.marks.at("actor", mention.first)
    return (mark is not None and mark.cls == "metonym") or page.document.tokens[
        mention.last - 1
    ].lower.endswith(("'s", "’s"))


def _adjective(page: Page, mention: PlaceMention) -> bool:
    """Whether a country qualifies a noun ("Russian energy sites", "US troops", "Yemen's port") and is no
    place itself."""
    if mention.kind == "demonym":
        return page.marks.keys[mention.last : mention.last + 1] != ["capital"]
    if mention.kind == "sea":
        return page.marks.keys[mention.last : mention.last + 1] in (
            ["city"],
            ["port"],
            ["town"],
            ["resort"],
            ["island"],
        )
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
        and word not in page.lexicon.claims["then"]
        and not word.endswith(("ly", "ed", "day"))
        and not word[0].isdigit()
    )


def _usable(page: Page, mention: PlaceMention, actor: ActorMention | None) -> bool:
    """Whether a mention is neither the dateline's nor the actor's, nor where something was fired from."""
    if mention.first < page.dateline_end or _whence(page, mention) or _beat(page, mention):
        return False
    if _ministry(page, mention):
        return False
    return not (actor is not None and actor.first <= mention.first < actor.last)


def _ministry(page: Page, mention: PlaceMention) -> bool:
    """Whether a place only says whose office speaks: "the health ministry in X says"."""
    keys = page.marks.keys
    if keys[mention.first - 1 : mention.first] != ["in"] or keys[mention.first - 2] not in _OFFICES:
        return False
    return not page.lexicon.claims["say"].isdisjoint(keys[mention.last : mention.last + 3])


_OFFICES = frozenset({"ministry", "ministries", "government", "embassy", "office", "parliament"})


def _beat(page: Page, mention: PlaceMention) -> bool:
    """Whether a place only says whose beat another is on: "near X forests under Y police station"."""
    keys = page.marks.keys
    if keys[mention.first - 1 : mention.first] != ["under"] or keys[mention.last : mention.last + 1] != [
        "police"
    ]:
        return False
    return bool(page.places.within((max(0, mention.first - _WITHIN), mention.first)))


def _whence(page: Page, mention: PlaceMention) -> bool:
    """Whether fire comes from there: "rockets fired from the northern region of X", "missiles from X"."""
    marks = page.marks
    for i in range(mention.first - 1, max(0, mention.first - 8), -1):
        if marks.keys[i] == "from":
            verb, noun = marks.at("verb", i - 1), marks.at("noun", i - 1)
            fired = verb is not None and verb.cls == "fire"
            return fired or (noun is not None and noun.cls == "weapon")
        if (marks.grammar[i] - {"determiner"} and marks.keys[i] != "of") or marks.at("verb", i) is not None:
            return False
    return False


def _speaks(page: Page, sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether a capital stands for its government: "Moscow said"."""
    mark = page.marks.at("actor", mention.first)
    if mark is None or mark.cls != "metonym" or _located(page, sentence, mention):
        return False
    follows = page.marks.keys[mention.last : mention.last + 3]
    return any(
        word in page.lexicon.claims["say"] or word in ("has", "had", "is", "was", "have") for word in follows
    )


def _located(page: Page, sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether a preposition of place, or another place, comes just before."""
    if _adjective(page, mention):
        return False
    keys, grammar = page.marks.keys, page.marks.grammar
    if (
        mention.kind == "facility"
        and keys[max(sentence.first, mention.first - 2) : mention.first] == _KNOWN_AS
    ):
        return True
    for i in range(mention.first - 1, max(sentence.first, mention.first - 7) - 1, -1):
        if keys[i] == "of":
            return i > sentence.first and (
                keys[i - 1] in page.lexicon.claims["ground"] or keys[i - 1] in _DWELLERS
            )
        if keys[i] in _HERE or (keys[i] == "as" and keys[i - 1] == "known"):  # "a base known as Tower 22"
            return True
        if keys[i] == "under":
            return keys[mention.last : mention.last + 1] == ["police"]  # "under Basaguda police station"
        if grammar[i] & {"break", "be", "have", "relative", "quote"}:
            return False
    return False


_KNOWN_AS = ["known", "as"]
_DWELLERS = frozenset({"residents", "inhabitants"})

_BEARINGS = frozenset(
    [
        "north",
        "south",
        "east",
        "west",
        "northeast",
        "northwest",
        "southeast",
        "southwest",
        "north-east",
        "north-west",
        "south-east",
        "south-west",
        "northern",
        "southern",
    ]
)


def _not_landmarks(page: Page, mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Leave out what only says where something else lies ("north of Aleppo", "60 km from Kursk"), if
    anything is left."""
    keys = page.marks.keys

    def landmark(mention: PlaceMention) -> bool:
        before = keys[max(0, mention.first - 3) : mention.first]
        if "of" in before and any(word in _BEARINGS for word in before):
            return True
        return (
            bool(before)
            and before[-1] == "from"
            and any(
                w in ("km", "kilometers", "kilometres", "miles", "mi")
                for w in keys[max(0, mention.first - 4) : mention.first]
            )
        )

    return [m for m in mentions if not landmark(m)] or mentions


def _chain_of(page: Page, around: list[PlaceMention], nearest: PlaceMention) -> list[PlaceMention]:
    return [m for m in around if abs(m.first - nearest.first) <= 12]


def _finest(page: Page, mentions: list[PlaceMention]) -> list[PlaceMention]:
    """The finest places, each once: a list stays a list, "Tyotkino, Kursk region" is its village."""
    kept: list[PlaceMention] = []
    for m in mentions:
        if any(_contains(m, other) for other in mentions if other is not m):
            continue
        if any(_same(m, k) for k in kept):
            continue
        kept.append(m)
    listed = [kept[0]]
    if "between" in page.marks.keys[max(0, kept[0].first - 3) : kept[0].first]:
        return listed  # somewhere on the way from one to the other: one place, not two
    for m in kept[1:]:
        if _goes_on(page, listed[-1], m):
            listed.append(m)
    return listed


_LISTING = frozenset(
    ", and or the both port ports village villages well as in region regions district districts "
    "province provinces city town towns cities areas area of capital nearby neighbouring neighboring "
    "oblast oblasts governorate governorates suburb suburbs settlement settlements".split()
)
_LONGEST_GAP = 9  # tokens between two places of a list: "X and Y north of Z, as well as V"


def _goes_on(page: Page, one: PlaceMention, other: PlaceMention) -> bool:
    """Whether a list of places goes on from `one` to `other`, of the same kind."""
    if fineness(one.place) != fineness(other.place):
        return False
    gap = range(one.last, other.first)
    words = [page.marks.keys[i] for i in gap if page.places.at(i) is None]
    if len(gap) > _LONGEST_GAP or not any(w in (",", "and", "or", "as") for w in words):
        return False  # "Naro in Lir district" is no list
    return all(w in _LISTING or w in _BEARINGS for w in words)


def _told_with(page: Page, mention: PlaceMention, other: PlaceMention) -> bool:
    """Whether `other`, which is said to be where it happened, says so of `mention`, too."""
    return _told_within(page, mention, other) or (
        other.last < mention.first and _goes_on(page, other, mention)
    )


def _told_within(page: Page, inner: PlaceMention, outer: PlaceMention) -> bool:
    """Whether a phrase says where another place lies: "the X power station in eastern Y", "X, in Y"."""
    between = page.marks.keys[inner.last : outer.first]
    return (
        0 < len(between) <= _WITHIN
        and "in" in between
        and _contains(outer, inner)
        and not any(page.marks.at("verb", i) is not None for i in range(inner.last, outer.first))
    )


_WITHIN = 6  # tokens from a place to the one it lies in


def _same(a: PlaceMention, b: PlaceMention) -> bool:
    return (
        a.place.geonameid == b.place.geonameid
        if a.place.geonameid and b.place.geonameid
        else a.name.lower() == b.name.lower()
    )


def _contains(outer: PlaceMention, inner: PlaceMention) -> bool:
    """Whether the region or country `outer` holds `inner`."""
    a, b = outer.place, inner.place
    if fineness(a) < fineness(b) or a.country != b.country:
        return False
    if fineness(a) == fineness(b):  # one that nobody has mapped stands where the text puts it
        return inner.entry is None and outer.entry is not None and (a.lat, a.lon) == (b.lat, b.lon)
    if a.precision == "country":
        return True
    return a.admin1 == b.admin1 or a.precision == "district"


def narrative_place(page: Page, number: int) -> PlaceMention | None:
    """Where the narrative is at sentence `number`: the last place told before, the first after a lead, the
    dateline."""
    document = page.document

    def located(n: int) -> list[PlaceMention]:
        sentence = document.sentences[n]
        inside = page.places.within((sentence.first, sentence.last))
        return [
            m
            for m in inside
            if m.first >= page.dateline_end and _located(page, sentence, m) and m.kind != "sea"
        ]

    for n in range(number, max(-1, number - _BACK - 1), -1):
        if found := located(n):
            return _finest(page, _not_landmarks(page, found))[0]
    if number < _BACK:
        for n in range(number + 1, min(number + _BACK, len(document.sentences))):
            if found := located(n):
                return _finest(page, _not_landmarks(page, found))[0]
        return next(
            (m for m in page.places.mentions if m.first < page.dateline_end and m.kind != "demonym"), None
        )
    return None


_BACK = 3  # sentences within which a place stays in the reader's mind


def pairs(page: Page, act: Act, targets: Sequence[TargetMention]) -> dict[int, PlaceMention]:
    """Which place goes with which target (by its first token) in "X in A, as well as Y in B"; empty if they
    do not alternate."""
    if len(targets) < 2:
        return {}
    mentions = [m for span in act.patients for m in page.places.within(span) if not _adjective(page, m)]
    matched: dict[int, PlaceMention] = {}
    for target in targets:
        limit = min((t.first for t in targets if t.first > target.first), default=len(page.marks.keys))
        own = [m for m in mentions if target.first <= m.first < limit]
        if own:
            matched[target.first] = min(own, key=lambda m: FINENESS[m.place.precision])
    if len({m.name for m in matched.values()}) < 2:
        return {}
    return _shared(targets, matched)


def _shared(targets: Sequence[TargetMention], matched: dict[int, PlaceMention]) -> dict[int, PlaceMention]:
    """Give a target without a place that of the next one ("a refinery and a depot in X"), else the last's."""
    filled = dict(matched)
    order = sorted(target.first for target in targets)
    onward = list(pairwise(order))
    for one, following in [*onward[::-1], *((b, a) for a, b in onward)]:
        if one not in filled and following in filled:
            filled[one] = filled[following]
    return filled
