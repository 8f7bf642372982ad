"""Whose toll it is: the killed and injured that a text tells, given to the acts that did it.

A toll goes to an act of its sentence, else to the act told last before it, never to every place of a list
(codebook ruling 9).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from datetime import date
from itertools import zip_longest
from operator import attrgetter
from typing import TypeVar

from streams.incidents.acts.act import Act
from streams.incidents.casualties.tolls import TollMention
from streams.incidents.merging.groups import Group, day_of
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.syntax.coordination import clause_of
from streams.incidents.tellings.telling import Telling
from streams.incidents.text.measures import UNITS
from streams.incidents.times.dates import TimeMention

_Found = TypeVar("_Found")

TOLL_REACH = 2  # sentences between an act and its toll


def assign(page: Page, tellings: Sequence[Telling]) -> None:
    """Give every telling its tolls."""
    told: dict[int, list[Telling]] = {}
    for telling in tellings:
        if telling.act.dropped is None:
            told.setdefault(telling.act.sentence, []).append(telling)
    for toll in page.tolls:
        if toll.war_total:
            continue
        if toll.sentence in told:
            _share(page, told[toll.sentence], toll)
        else:
            _alone(page, tellings, toll)


def _share(page: Page, here: Sequence[Telling], toll: TollMention) -> None:
    """Give a toll to the act of its sentence that is nearest to it.

    One told behind it did it only where a word says so ("six died when ..."): "two were hurt and another
    drone fell on ..." tells of what was before.
    """
    if _summed_up(page, toll):
        return  # its parts are told (codebook section 1)
    here = _of_its_clause(page, _unbracketed(page, here, toll), toll)
    first = min(t.act.first for t in here)

    def behind(telling: Telling) -> bool:
        return toll.last <= telling.act.first and first < toll.first and not _caused(page, toll, telling)

    nearest = min(
        here,
        key=lambda t: (
            t.act.cls == "mention",  # "in another incident, two died when a shell hit a house"
            _bare(page, toll, t, here),
            not t.act.first <= toll.predicate < t.act.last and toll.predicate not in t.act.joined,
            behind(t),
            min(abs(t.act.first - toll.last), abs(toll.first - t.act.last)),
        ),
    )
    told = _set_off(page, toll, [t for t in here if t.act is nearest.act])
    own = _there(page, toll, told) or _in_order(page, toll, told) or _added(page, toll, told)
    own = own or _apiece(page, toll, told)
    _give(toll, own or told)


def _of_its_clause(page: Page, here: Sequence[Telling], toll: TollMention) -> Sequence[Telling]:
    """Those of the clause that a toll stands in, where any is."""
    clause = clause_of(page.marks, page.document.sentences[toll.sentence], toll.first)
    return [t for t in here if clause.first <= t.act.first < clause.last] or here


def _unbracketed(page: Page, here: Sequence[Telling], toll: TollMention) -> Sequence[Telling]:
    """Those told outside of brackets, for a toll that stands in some: "X (two killed) and Y (one dead)"."""
    if page.marks.keys[toll.first - 1] != "(":
        return here
    return [t for t in here if "(" not in page.marks.keys[max(0, t.act.first - _COUNT) : t.act.first]] or here


_COUNT = 4  # tokens from "(" to "killed": "(at least two killed)"


def _in_order(page: Page, toll: TollMention, tellings: Sequence[Telling]) -> list[Telling]:
    """Those at the place that a toll is of in "two and three were killed in X and Y, respectively"."""
    sentence = page.document.sentences[toll.sentence]
    if "respectively" not in page.marks.keys[sentence.first : sentence.last]:
        return []
    told = _told(page.tolls, toll.sentence, toll.sentence, _SENTENCE)
    alike = sorted(t.victims for t in told if t.victims and (t.killed is None) == (toll.killed is None))
    places = sorted({t.place.first: t.place for t in tellings if t.place is not None}.items())
    if len(places) != len(alike) or toll.victims is None:
        return []
    whose = places[alike.index(toll.victims)][1]
    return [t for t in tellings if t.place is whose]


def _apiece(page: Page, toll: TollMention, tellings: list[Telling]) -> list[Telling]:
    """Those at the place that a toll of a list has to itself: "killed two in X, three in Y and one in Z"."""
    first = bisect_left(page.tolls, toll.sentence, key=_SENTENCE)
    last = bisect_right(page.tolls, toll.sentence, key=_SENTENCE)
    alike = [t for t in page.tolls[first:last] if (t.killed is None) == (toll.killed is None)]
    sums = sorted({t.victims for t in alike if t.victims is not None})
    if len(sums) < 2 or toll.victims is None:
        return []
    places = {t.place.start: t.place for t in tellings if t.place is not None}
    owned: dict[tuple[int, int], list[int]] = {}
    for victims, following in zip_longest(sums, sums[1:]):
        end = following[0] if following else len(page.document.text)
        owned[victims] = [start for start in sorted(places) if victims[1] <= start < end]
    if len(owned[toll.victims]) != 1 or any(len(own) > 1 for own in owned.values()):
        return []
    whose = places[owned[toll.victims][0]]
    return [t for t in tellings if t.place is whose]


_SENTENCE = attrgetter("sentence")


def _there(page: Page, toll: TollMention, tellings: Sequence[Telling]) -> list[Telling]:
    """Those at a place that is named again behind a toll: "X and Y were hit, with two killed in X"."""
    behind = _behind(page, toll)
    if behind is None or any(t.place is behind for t in tellings):
        return []
    return [t for t in tellings if t.place is not None and t.place.name == behind.name]


def _behind(page: Page, toll: TollMention) -> PlaceMention | None:
    """The place told right behind a toll: "three in the village of X"."""
    if page.marks.keys[toll.last : toll.last + 1] not in ([word] for word in _AT):
        return None
    return next(iter(page.places.within((toll.last + 1, toll.last + 1 + _BESIDE))), None)


def _summed_up(page: Page, toll: TollMention) -> bool:
    """Whether a part of it is told behind it with a place, the whole with none: "killed 14, including six in
    X"."""
    if toll.again:
        return False
    parts = [t for t in _told(page.tolls, toll.sentence, toll.sentence, _SENTENCE) if t.again]
    part = next(
        (t for t in parts if t.first >= toll.last and (t.killed is None) == (toll.killed is None)), None
    )
    if part is None or _behind(page, part) is None:
        return False
    between = page.places.within((toll.last, part.first))
    return all(m.place.precision == "country" for m in between)


def _set_off(page: Page, toll: TollMention, tellings: list[Telling]) -> list[Telling]:
    """Those of a list whose place a toll in brackets or a relative clause is told of: "hit X (two dead), Y
    (five hurt) and Z", "hit X, where two died, and Y, where five were hurt"."""
    before = [t.place for t in tellings if t.place is not None and t.place.first < toll.first]
    last = max(before, key=lambda place: place.first, default=None)
    if last is None:
        return tellings
    between = page.marks.keys[last.last : toll.first]
    apart = between == ["("] or (len(between) <= _BESIDE and not _WHERE.isdisjoint(between))
    return [t for t in tellings if t.place is last] if apart else tellings


_WHERE = frozenset({"where", "which"})


def _added(page: Page, toll: TollMention, tellings: Sequence[Telling]) -> list[Telling]:
    """Those at the place before a gerund, in a list that tells such tolls of each place: "hit X, killing two,
    and Y, wounding three"."""
    places = sorted({t.place.first: t.place for t in tellings if t.place is not None}.items())
    before = [place for first, place in places if first < toll.first]
    after = [place for first, place in places if first >= toll.last]
    if not before or page.marks.keys[toll.first - 1] != "," or toll.whole:
        return []
    told = _told(page.tolls, toll.sentence, toll.sentence, _SENTENCE)
    apiece = len(before) > 1 and any(before[-2].last <= t.first and t.last <= before[-1].first for t in told)
    goes_on = bool(after) and "and" in page.marks.keys[toll.last : after[0].first]
    return [t for t in tellings if t.place is before[-1]] if goes_on or apiece else []


def _bare(page: Page, toll: TollMention, telling: Telling, here: Sequence[Telling]) -> bool:
    """Whether "were killed after ..." tells of deaths alone, and what is told behind "after" of the cause."""
    act, actor = telling.act, telling.actor
    told = actor is not None and not toll.first <= actor.first < toll.last  # not the dead themselves
    if act.cls != "kill" or act.head or act.weapon is not None or told:
        return False
    behind = [t.act.first for t in here if t.act.first >= act.last]
    keys = page.marks.keys
    return any(
        keys[i] == "after" and keys[i - 1] not in UNITS
        for i in range(act.last, min(behind, default=act.last))
    )


def _caused(page: Page, toll: TollMention, telling: Telling) -> bool:
    """Whether a word between a toll and an act behind it makes that the cause."""
    between = page.marks.keys[toll.predicate + 1 : telling.act.first]
    return not page.marks.keys[toll.predicate].endswith("ing") and not _CAUSES.isdisjoint(between)


_CAUSES = frozenset({"when", "as", "after", "in", "by", "during", "from", "following"})


def _give(toll: TollMention, tellings: Sequence[Telling]) -> None:
    """Give a toll to the tellings of one act, unless it is that of a list of places or days (ruling 9);
    where nobody was hurt, nobody was in any of them."""
    places = {t.place.name for t in tellings if t.place is not None}
    days = {_day_of(t.when) for t in tellings}
    if (len(places) > 1 or len(days) > 1) and not toll.unhurt:
        for telling in _between(toll, tellings):
            telling.tolls.append(toll)
        return
    if any(t.act.plural and t.place is None and t.when is None for t in tellings) and not _exact(toll):
        return  # "strikes continue, causing dozens of deaths"
    for telling in tellings:
        telling.tolls.append(toll)


def _between(toll: TollMention, tellings: Sequence[Telling]) -> list[Telling]:
    """Whose toll it is within a list: "hit a mosque in X, killing 13, and a clinic in Y", "killed two in X
    and three in Y" (where the first has none to itself)."""
    places = sorted({t.place.first: t.place for t in tellings if t.place is not None}.items())
    before = [place for first, place in places if first < toll.first]
    after = [place for first, place in places if first >= toll.last]
    if not before or not after:
        return []
    whose = after[0] if after[0].first - toll.last <= _BESIDE else before[-1]
    return [t for t in tellings if t.place is whose]


_BESIDE = 4  # tokens from a toll to the place that it is told of: "three in the village of X"


def _exact(toll: TollMention) -> bool:
    counts = [count for count in (toll.killed, toll.injured) if count is not None]
    return all(low == high for low, high in counts)


def _alone(page: Page, tellings: Sequence[Telling], toll: TollMention) -> None:
    """Give a toll told in a sentence of its own to the act that it is about."""
    dates = _told(page.dates, toll.sentence, toll.sentence, attrgetter("sentence"))
    if any(d.past for d in dates):
        return
    near = _told(tellings, toll.sentence - _MEMORY, toll.sentence - 1, attrgetter("act.sentence"))
    before = [t for t in near if t.act.dropped is None and not t.past]
    days = {_day_of(d) for d in dates if d.kind == "day" and not (d.spoken or d.future)} - {None}
    if any(t.whole for t in page.tolls if t.sentence == toll.sentence):
        days = set()  # "two more bodies were found on Tuesday, bringing the toll to nine"
    named = _named(page, toll.sentence)
    if days and not named:
        before = [t for t in before if _day_of(t.when) in days]
    else:
        reach = TOLL_REACH if toll.unhurt or _of_one_place(before) else 1
        before = [t for t in before if _apart(t, toll) <= reach]
    if not before:
        return
    last = max(before, key=lambda t: (_names_target(page, toll.sentence, t), t.act.sentence, t.act.first)).act
    here = [t for t in before if t.act is last or (toll.unhurt and _beside(t, last))]
    here = [t for t in here if _names_target(page, toll.sentence, t)] or here
    if not named - {t.place.name for t in here if t.place is not None}:
        _give(toll, here)


def adopt(tellings: Sequence[Telling], groups: Sequence[Group]) -> None:
    """Give the tolls of what says too little to be an act of its own to what was told last before: "a charge
    had gone off under the rails. Nobody was hurt."""
    kept = {id(t) for group in groups for t in group.tellings}
    told = sorted((t for group in groups for t in group.tellings), key=lambda t: t.act.sentence)
    owned = {id(toll) for t in told for toll in t.tolls}
    for orphan in tellings:
        if orphan.act.dropped is not None or orphan.past or orphan.own_place or id(orphan) in kept:
            continue
        for toll in orphan.tolls:
            reach = TOLL_REACH if toll.unhurt else 0
            near = [t for t in told if 0 <= toll.sentence - t.act.sentence <= reach and not t.past]
            if near and id(toll) not in owned:
                _give(toll, [t for t in near if t.act is near[-1].act])


def _beside(telling: Telling, last: Act) -> bool:
    """Whether it is told in the sentence of the last act, without a toll: "nobody was hurt" is of both."""
    return telling.act.sentence == last.sentence and not telling.tolls


def _of_one_place(tellings: Sequence[Telling]) -> bool:
    """Whether all that was told lately was in one place: its toll is meant, two sentences on."""
    return len({t.place.name for t in tellings if t.place is not None}) == 1


def _names_target(page: Page, number: int, telling: Telling) -> bool:
    """Whether a sentence names again what an act hit: "the staff of the ward said nine people died there"."""
    if telling.target is None or telling.target.category is None:
        return False
    sentence = page.document.sentences[number]
    return page.marks.keys[telling.target.last - 1] in page.marks.keys[sentence.first : sentence.last]


def _told(
    found: Sequence[_Found], first: int, last: int, sentence: Callable[[_Found], int]
) -> Sequence[_Found]:
    """What is told in sentences `first` to `last` (inclusive), of what was found in order."""
    return found[bisect_left(found, first, key=sentence) : bisect_right(found, last, key=sentence)]


_MEMORY = 8  # sentences in which a day tells an act apart: "Monday's blast had killed four"


def _apart(telling: Telling, toll: TollMention) -> int:
    """Sentences from an act, or from what was last told of its toll, to a toll."""
    return toll.sentence - max([telling.act.sentence, *(t.sentence for t in telling.tolls)])


def _day_of(mention: TimeMention | None) -> date | None:
    return day_of(mention.when) if mention is not None and mention.when is not None else None


def _named(page: Page, number: int) -> set[str]:
    """The settlements and regions that a sentence names; not a capital that stands for its government."""
    sentence = page.document.sentences[number]
    return {
        m.name
        for m in page.places.within((sentence.first, sentence.last))
        if m.kind not in ("country", "demonym") and m.place.precision in _SETTLED and not _official(page, m)
    }


def _official(page: Page, mention: PlaceMention) -> bool:
    """Whether a capital stands for its government: "Moscow-installed officials", "Kyiv said"."""
    keys = page.marks.keys
    if keys[mention.last - 1].endswith(_INSTALLED):
        return True
    mark = page.marks.at("actor", mention.first)
    seat = keys[mention.first - 1] not in _AT or keys[mention.first - 2] in _SEATED
    return mark is not None and mark.cls == "metonym" and seat


_INSTALLED = ("-installed", "-appointed", "-backed", "-based", "-controlled")
_SEATED = frozenset("ministry government army military command".split())
_AT = frozenset({"in", "at", "near", "on", "outside"})
_SETTLED = frozenset({"settlement", "district", "admin1"})
