"""Tolls told in a sentence of their own: of which acts before it.

Of the act told last, of those at a place that is named with it, or, where nobody was hurt, of all that "the
attacks" or "either attack" speaks of. Called by `whose_toll`.
"""

from collections.abc import Sequence
from datetime import date
from functools import cache
from itertools import pairwise

from streams.incidents.acts.act import Act
from streams.incidents.casualties.tolls import TollMention
from streams.incidents.merging.groups import day_of
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.syntax.coordination import clause_of
from streams.incidents.targets.kinds import SHIP
from streams.incidents.tellings.telling import Telling
from streams.incidents.text.document import Span, told_in
from streams.incidents.text.lexicon import Lexicon
from streams.incidents.times.dates import TimeMention

TOLL_REACH = 2  # sentences between an act and its toll
_MEMORY = 8  # sentences in which a day or a place tells an act apart: "Monday's blast had killed four"


def whose(page: Page, tellings: Sequence[Telling], toll: TollMention) -> list[Telling]:
    """The tellings of sentences before it that a toll is of."""
    dates = [d for d in told_in(page.dates, toll.sentence, toll.sentence) if not _of_birth(page, d)]
    if any(d.past for d in dates):
        return []
    each = toll.unhurt and of_each(page, toll)
    before = _in_reach(page, toll, _before(tellings, toll), dates, each=each)
    if page.marks.spots(_crews(page.lexicon), *_clause(page, toll)):
        before = [t for t in before if t.target is not None and t.target.category == SHIP] or before
    if each or not before:
        return [t for t in before if harmless(t)]
    if ranked := _in_its_rank(page, toll, before):
        return ranked
    last = max(before, key=lambda t: (_names_target(page, toll.sentence, t), t.act.sentence, t.act.first)).act
    if toll.unhurt:
        return [t for t in before if t.act is last or _beside(t, last)]
    here = [t for t in before if t.act is last]
    return [t for t in here if _names_target(page, toll.sentence, t)] or here


def _of_birth(page: Page, date: TimeMention) -> bool:
    """Whether it tells how old somebody was: "a woman born in 1949"."""
    return "born" in page.marks.before(date.first, 2)


def unharmed(tellings: Sequence[Telling], toll: TollMention) -> list[Telling]:
    """What was told right before it, of which nobody is told to have been hurt."""
    near = [t for t in _before(tellings, toll) if _apart(t, toll) <= TOLL_REACH]
    return [t for t in near if harmless(t)]


def pointed_at(page: Page, tellings: Sequence[Telling], toll: TollMention) -> list[Telling]:
    """Those of sentences before it that a toll is told of by what they hit ("six were killed at the market")
    or by their rank ("the first killed two")."""
    keys = page.marks.keys[toll.last : toll.last + BESIDE]
    if not _PAIR.isdisjoint(keys) or _opens_with_a_rank(page, toll):
        return _in_its_rank(page, toll, _before(tellings, toll))
    if len(keys) < BESIDE or keys[0] not in AT or keys[1] != "the":
        return []
    known = [t for t in _before(tellings, toll) if t.target is not None and t.target.category is not None]
    return [t for t in known if t.target is not None and page.marks.keys[t.target.last - 1] in keys]


def _opens_with_a_rank(page: Page, toll: TollMention) -> bool:
    """Whether the clause of a toll begins with "the first" or the like."""
    start = page.document.sentences[toll.sentence].first
    if not page.marks.spots(_RANKED, start, toll.first + 2):
        return False
    first, _ = _clause(page, toll)
    opening = page.marks.keys[first : first + 2]
    return opening[:1] == ["the"] and not _RANKED.isdisjoint(opening)


def _before(tellings: Sequence[Telling], toll: TollMention) -> list[Telling]:
    """What was told lately; of nobody hurt, not what only points back: "it was the second such attack"."""
    near = told_in(tellings, toll.sentence - _MEMORY, toll.sentence - 1)
    told = [t for t in near if t.act.dropped is None and not t.past]
    if toll.unhurt:
        told = [t for t in told if t.place is not None or not t.act.anaphoric] or told
    return told


def _in_reach(
    page: Page, toll: TollMention, before: list[Telling], dates: Sequence[TimeMention], *, each: bool
) -> list[Telling]:
    """Those at a place or on a day that is named with a toll, else those told right before it."""
    if named := named_with(page, toll):
        return [t for t in before if t.place is not None and t.place.name in named]
    days = {day_told(d) for d in dates if d.kind == "day" and not (d.spoken or d.future)} - {None}
    if any(t.whole for t in told_in(page.tolls, toll.sentence, toll.sentence)) or died_later(page, toll):
        days = set()  # "two more bodies were found on Tuesday, bringing the toll to nine"
    if days:
        return [t for t in before if day_told(t.when) in days or (each and t.when is None)]
    reach = TOLL_REACH if toll.unhurt or _of_one_place(before) else 1
    return [t for t in before if each or _apart(t, toll) <= reach]


def died_later(page: Page, toll: TollMention) -> bool:
    """Whether the day told with it is that of a death, not of the act: "Two more died on Tuesday", "one of
    them died of her wounds overnight"."""
    words = page.marks.keys[toll.first : toll.predicate]
    added = toll.more or words[-2:] == ["of", "them"]
    return toll.killed is not None and added and page.marks.keys[toll.predicate] in _DIED


_DIED = frozenset({"died", "dies", "succumbed"})


@cache
def _crews(lexicon: Lexicon) -> frozenset[str]:
    """Words of people on a ship."""
    return lexicon.claims["seafarer"] | {"crews", "aboard"}


def _in_its_rank(page: Page, toll: TollMention, before: Sequence[Telling]) -> list[Telling]:
    """Those of one of two places: "the first attack killed two; the second wounded four"."""
    first, _ = _clause(page, toll)
    keys = page.marks.keys[first : toll.last + _SCOPE]
    told = (i for i in range(1, len(keys) - 1) if keys[i] in _RANKS and keys[i - 1] == "the")
    ranks = [i for i in told if keys[i] in _PAIR or keys[i + 1] in _DEEDS or _predicates(page, first + i + 1)]
    nearest = min(ranks, key=lambda i: (first + i > toll.first, abs(toll.first - first - i)), default=None)
    placed = [t.place for t in before if t.place is not None]
    names = list(dict.fromkeys(place.name for place in placed))
    if nearest is None or len(names) != _TWO:
        return []
    name = names[_RANKS[keys[nearest]]]
    return [t for t in before if t.place is not None and t.place.name == name]


_RANKS = {"first": 0, "former": 0, "second": 1, "latter": 1, "other": 1}
_RANKED = frozenset(_RANKS)
_PAIR = frozenset({"former", "latter"})
_TWO = 2  # places that may be the first and the second
_DEEDS = frozenset("attack strike raid blast explosion bombing incident case one ,".split())


def _predicates(page: Page, token: int) -> bool:
    """Whether a verb of harm stands there: "the second wounded four"."""
    verb = page.marks.at("verb", token)
    return verb is not None and verb.cls == "kill"


def of_each(page: Page, toll: TollMention) -> bool:
    """Whether nobody was hurt "in either attack", "in the attacks", "on either side"."""
    sentence = page.document.sentences[toll.sentence]
    ahead = page.marks.keys[max(sentence.first, toll.first - _SCOPE) : toll.last]
    if any(word in _ALL and following in _DEEDS | _EACH for word, following in pairwise(ahead)):
        return True  # "neither attack caused casualties"
    keys = page.marks.keys[toll.last : min(toll.last + _SCOPE, sentence.last)]
    keys = keys[: keys.index(",")] if "," in keys else keys
    at = next((i for i, key in enumerate(keys) if key in _IN), len(keys))
    return not _EACH.isdisjoint(keys[at:])


_SCOPE = 10  # tokens from "no casualties" to "in either attack", "in any of the attacks"
_ALL = frozenset({"neither", "both"})
_IN = frozenset({"in", "on", "from", "at"})
_EACH = frozenset(
    "either any both all attacks strikes raids incidents blasts explosions bombings airstrikes".split()
)


def harmless(telling: Telling) -> bool:
    """Whether nobody is told to have been killed or hurt in it."""
    return all(toll.unhurt for toll in telling.tolls)


def _beside(telling: Telling, last: Act) -> bool:
    """Whether it is told in the sentence of the last act, without a toll: "nobody was hurt" is of both."""
    return telling.act.sentence == last.sentence and harmless(telling)


def _of_one_place(tellings: Sequence[Telling]) -> bool:
    """Whether all that was told lately was in one place: its toll is meant, two sentences on."""
    return len({t.place.name for t in tellings if t.place is not None}) == 1


def _names_target(page: Page, number: int, telling: Telling) -> bool:
    """Whether a sentence names again what an act hit: "the staff of the ward said nine people died there"."""
    if telling.target is None or telling.target.category is None:
        return False
    sentence = page.document.sentences[number]
    return page.marks.keys[telling.target.last - 1] in page.marks.keys[sentence.first : sentence.last]


def _apart(telling: Telling, toll: TollMention) -> int:
    """Sentences from an act, or from what was last told of its toll, to a toll."""
    return toll.sentence - max([telling.act.sentence, *(t.sentence for t in telling.tolls)])


def day_told(mention: TimeMention | None) -> date | None:
    """The day of a mention, if it gives one."""
    return day_of(mention.when) if mention is not None and mention.when is not None else None


def named_behind(page: Page, toll: TollMention) -> PlaceMention | None:
    """The place told right behind a toll: "three in the village of X"."""
    if page.marks.keys[toll.last : toll.last + 1] not in ([word] for word in AT):
        return None
    return next(iter(page.places.within((toll.last + 1, toll.last + 1 + BESIDE))), None)


BESIDE = 4  # tokens from a toll to the place that it is told of: "three in the village of X"
AT = frozenset({"in", "at", "near", "on", "outside"})


def named_with(page: Page, toll: TollMention) -> set[str]:
    """The settlements and regions that a toll is told of: the one right behind it, else those of its clause
    that are behind no other toll; not a capital that stands for its government."""
    behind = named_behind(page, toll)
    if behind is not None and _settled(page, behind):
        return {behind.name}
    others = told_in(page.tolls, toll.sentence, toll.sentence)
    taken = [named_behind(page, other) for other in others if other is not toll]
    found = [m for m in page.places.within(_clause(page, toll)) if _settled(page, m)]
    return {m.name for m in found if all(m is not other for other in taken)}


def _clause(page: Page, toll: TollMention) -> Span:
    """The clause of a toll; what a semicolon parts is another."""
    clause = clause_of(page.marks, page.document.sentences[toll.sentence], toll.first)
    keys = page.marks.keys
    first = next((i + 1 for i in range(toll.first - 1, clause.first, -1) if keys[i] == ";"), clause.first)
    last = next((i for i in range(toll.last, clause.last) if keys[i] == ";"), clause.last)
    return first, last


def _settled(page: Page, mention: PlaceMention) -> bool:
    """Whether it is a town, a district or a region that tells where people were harmed."""
    known = mention.kind not in ("country", "demonym") and mention.place.precision in _SETTLED
    return known and not _official(page, mention)


def _official(page: Page, mention: PlaceMention) -> bool:
    """Whether a capital stands for its government: "Moscow-installed officials", "Kyiv said"."""
    keys = page.marks.keys
    if keys[mention.last - 1].endswith(_INSTALLED):
        return True
    mark = page.marks.at("actor", mention.first)
    seat = keys[mention.first - 1] not in AT or keys[mention.first - 2] in _SEATED
    return mark is not None and mark.cls == "metonym" and seat


_INSTALLED = ("-installed", "-appointed", "-backed", "-based", "-controlled")
_SEATED = frozenset("ministry government army military command".split())
_SETTLED = frozenset({"settlement", "district", "admin1"})
