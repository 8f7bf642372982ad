"""Whose toll it is: the killed and injured that a text tells, given to the acts that did it.

A toll goes to an act of its sentence, else to the act told last before it, never to every place of a list
(codebook ruling 9).
"""

from collections.abc import Sequence
from itertools import zip_longest

from streams.incidents.casualties.tolls import TollMention
from streams.incidents.merging.groups import Group
from streams.incidents.merging.told_alone import (
    AT,
    BESIDE,
    TOLL_REACH,
    day_told,
    died_later,
    harmless,
    named_behind,
    named_with,
    of_each,
    pointed_at,
    unharmed,
    whose,
)
from streams.incidents.page import Page
from streams.incidents.syntax.coordination import clause_of
from streams.incidents.tellings.telling import Telling
from streams.incidents.tellings.told_aside import by_then
from streams.incidents.text.document import STOPS, by_sentence, told_in
from streams.incidents.text.measures import UNITS


def assign(page: Page, tellings: Sequence[Telling]) -> None:
    """Give every telling its tolls."""
    if not page.tolls:
        return
    told = by_sentence(telling for telling in tellings if telling.act.dropped is None)
    charged = _charged(tellings)
    for toll in page.tolls:
        if toll.war_total or toll.predicate in charged or _led_up(page, toll) or _parted(page, toll):
            continue
        if by_then(page, page.document.sentences[toll.sentence].first, toll.last) is not None:
            continue
        here = _outside(page, told.get(toll.sentence, []), toll)
        before = pointed_at(page, tellings, toll)
        if not before and _of_before(page, here, toll):
            before = whose(page, tellings, toll)
        elif not before and here and toll.unhurt and of_each(page, toll):
            before = [*unharmed(tellings, toll), *here]  # "neither attack caused casualties"
        if before or not here:
            _give(toll, () if _heads(page, toll) else before)
        else:
            _share(page, here, toll)


def _charged(tellings: Sequence[Telling]) -> set[int]:
    """The words that tell what somebody is held for: their tolls are none of what else the sentence tells."""
    held = (t.act for t in tellings if t.act.dropped == "arrest or trial")
    return {token for act in held for token in range(act.first, act.last)}


def _led_up(page: Page, toll: TollMention) -> bool:
    """Whether it is of those whose death came before what a sentence tells: "After the deaths of three
    policemen in X on Sunday, gunmen killed two more in Y"."""
    keys, at = page.marks.keys, toll.predicate
    if keys[at] not in ("death", "deaths") or at < 2:
        return False
    start = at - 2 if keys[at - 1] == "the" else at - 1
    others = told_in(page.tolls, toll.sentence, toll.sentence)
    before = keys[start] in ("after", "following")
    return before and any("," in keys[at : other.predicate] for other in others if other.predicate > at)


def _heads(page: Page, toll: TollMention) -> bool:
    """Whether a heading between paragraphs tells it, which is of what follows: "Three dead in the north"."""
    sentences = page.document.sentences
    here, behind = sentences[toll.sentence], sentences[toll.sentence + 1 : toll.sentence + 2]
    if not behind or here.last - here.first > _HEADING or toll.sentence == 0:
        return False
    apart = sentences[toll.sentence - 1].paragraph < here.paragraph < behind[0].paragraph
    return apart and page.marks.keys[here.last - 1] not in (*STOPS, ":", "”", '"')


_HEADING = 10  # tokens of a heading, at most


def _parted(page: Page, toll: TollMention) -> bool:
    """Whether some died elsewhere than the rest: "killed 12, most of them in X"."""
    keys = page.marks.keys[toll.last : toll.last + _PARTED]
    named = keys[:1] == [","] and bool(keys[1:2]) and keys[1] in _SOME_OF
    return named and keys[2:4] == ["of", "them"] and keys[4:5] in ([word] for word in AT)


_PARTED = 5
_SOME_OF = frozenset({"most", "many", "some", "several", "half"})


def _of_before(page: Page, here: Sequence[Telling], toll: TollMention) -> bool:
    """Whether a toll is of what earlier sentences tell: no act stands with it, or none but "the attacks"; or
    it names another place than those of its sentence ("two were killed in X; nobody was hurt in Y")."""
    if all(t.place is None and _points_back(t, toll) for t in here):
        return True
    if toll.unhurt and of_each(page, toll) and all(t.place is None for t in here):
        return True
    aside = toll.whole or died_later(page, toll)
    if aside and all(t.place is None and _deaths_alone(t) for t in here):
        return True  # "the toll rose to 12 when a woman died in hospital", "Two more died on Tuesday"
    clause = clause_of(page.marks, page.document.sentences[toll.sentence], toll.first)
    alone = not any(clause.first <= t.act.first < clause.last for t in here)
    behind = named_behind(page, toll)
    named = named_with(page, toll) if alone or behind is not None else set()
    return bool(named) and all(t.place is None or t.place.name not in named for t in here)


def _outside(page: Page, here: Sequence[Telling], toll: TollMention) -> list[Telling]:
    """Those of a sentence, without what is put in before a toll: "The strike, which came after rockets hit X,
    killed two"."""
    keys, start = page.marks.keys, page.document.sentences[toll.sentence].first
    told = [t.predicate for t in told_in(page.tolls, toll.sentence, toll.sentence)]
    resumed = (i for i in told if i <= toll.predicate and keys[i - 1] == "," and not keys[i].endswith("ing"))
    at = next(resumed, None)
    if at is None:
        return [*here]
    opened = (i for i in range(at - 2, start, -1) if keys[i] == "," and keys[i + 1] in _WHERE)
    first = next(opened, at)
    # "The drone, which had been launched from Yemen, killed three": its launch is the act.
    flown = first + _LAUNCHED
    return [t for t in here if (t.act.cls == "fire" and t.act.first <= flown) or not first < t.act.first < at]


_LAUNCHED = 4  # tokens from the comma to "which had been *launched*"


def _points_back(telling: Telling, toll: TollMention) -> bool:
    """Whether an act says no more than in what people were harmed ("that attack killed two"), or that nobody
    was ("no casualties in either attack")."""
    act = telling.act
    if any(t.category for t in act.targets):
        return act.anaphoric
    if toll.unhurt:
        return act.anaphoric or act.refers or act.type == "-"
    return (act.anaphoric or act.refers) and not (act.plural or act.by_several)


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
    if ranked := _ranked(page, toll, here):
        _give(toll, ranked)
        return
    told = _set_off(page, toll, [t for t in here if t.act is nearest.act])
    own = _there(page, toll, told) or _in_order(page, toll, told) or _added(page, toll, told)
    own = own or _apiece(page, toll, told)
    _give(toll, own or told)


def _ranked(page: Page, toll: TollMention, here: Sequence[Telling]) -> list[Telling]:
    """Those of the act that a toll is of by its rank: "killing two in the first attack and one in the
    second"."""
    behind = page.marks.keys[toll.last : toll.last + _RANKED]
    if behind[:2] != ["in", "the"] or behind[-1] not in _RANKS:
        return []
    rank = _RANKS.index(behind[-1])
    acts = list({id(t.act): t.act for t in sorted(here, key=lambda t: t.act.first)}.values())
    acts = [act for act in acts if act.last <= toll.first and act.cls != "mention"]
    return [t for t in here if t.act is acts[rank]] if rank < len(acts) > 1 else []


_RANKS = ("first", "second", "third")
_RANKED = 3  # tokens of "in the first"


def _of_its_clause(page: Page, here: Sequence[Telling], toll: TollMention) -> Sequence[Telling]:
    """Those of the clause that a toll stands in, where any is."""
    clause = clause_of(page.marks, page.document.sentences[toll.sentence], toll.first)
    return [t for t in here if clause.first <= t.act.first < clause.last] or here


def _unbracketed(page: Page, here: Sequence[Telling], toll: TollMention) -> Sequence[Telling]:
    """Those told outside of brackets, for a toll that stands in some: "X (two killed) and Y (one dead)"."""
    if page.marks.keys[toll.first - 1] != "(":
        return here
    return [t for t in here if "(" not in page.marks.before(t.act.first, _COUNT)] or here


_COUNT = 4  # tokens from "(" to "killed": "(at least two killed)"


def _in_order(page: Page, toll: TollMention, tellings: Sequence[Telling]) -> list[Telling]:
    """Those at the place that a toll is of in "two and three were killed in X and Y, respectively"."""
    sentence = page.document.sentences[toll.sentence]
    if "respectively" not in page.marks.keys[sentence.first : sentence.last]:
        return []
    told = told_in(page.tolls, toll.sentence, toll.sentence)
    alike = sorted(t.victims for t in told if t.victims and (t.killed is None) == (toll.killed is None))
    places = sorted({t.place.first: t.place for t in tellings if t.place is not None}.items())
    if len(places) != len(alike) or toll.victims is None:
        return []
    whose = places[alike.index(toll.victims)][1]
    return [t for t in tellings if t.place is whose]


def _apiece(page: Page, toll: TollMention, tellings: list[Telling]) -> list[Telling]:
    """Those at the place that a toll of a list has to itself: "killed two in X, three in Y and one in Z"."""
    told = told_in(page.tolls, toll.sentence, toll.sentence)
    alike = [t for t in told if (t.killed is None) == (toll.killed is None)]
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


def _there(page: Page, toll: TollMention, tellings: Sequence[Telling]) -> list[Telling]:
    """Those at a place that is named again behind a toll: "X and Y were hit, with two killed in X"."""
    behind = named_behind(page, toll)
    if behind is None or any(t.place is behind for t in tellings):
        return []
    return [t for t in tellings if t.place is not None and t.place.name == behind.name]


def _summed_up(page: Page, toll: TollMention) -> bool:
    """Whether a part of it is told behind it with a place, the whole with none: "killed 14, including six in
    X"."""
    if toll.again:
        return False
    parts = [t for t in told_in(page.tolls, toll.sentence, toll.sentence) if t.again]
    parts = [t for t in parts if t.first >= toll.last and (t.killed is None) == (toll.killed is None)]
    if len(parts) > 1:
        return True  # "killed five, three in a bombing in X and two in a raid on Y"
    part = next(iter(parts), None)
    if part is None or named_behind(page, part) is None:
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
    apart = between == ["("] or (len(between) <= BESIDE and not _WHERE.isdisjoint(between))
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
    told = told_in(page.tolls, toll.sentence, toll.sentence)
    apiece = len(before) > 1 and any(before[-2].last <= t.first and t.last <= before[-1].first for t in told)
    goes_on = bool(after) and "and" in page.marks.keys[toll.last : after[0].first]
    return [t for t in tellings if t.place is before[-1]] if goes_on or apiece else []


def _bare(page: Page, toll: TollMention, telling: Telling, here: Sequence[Telling]) -> bool:
    """Whether "were killed after ..." tells of deaths alone, and what is told behind "after" of the cause."""
    act, actor = telling.act, telling.actor
    told = actor is not None and not toll.first <= actor.first < toll.last  # not the dead themselves
    if not _deaths_alone(telling) or told:
        return False
    behind = [t.act.first for t in here if t.act.first >= act.last]
    keys = page.marks.keys
    return any(
        keys[i] == "after" and keys[i - 1] not in UNITS
        for i in range(act.last, min(behind, default=act.last))
    )


def _deaths_alone(telling: Telling) -> bool:
    """Whether it tells that people died, and not of what."""
    act = telling.act
    return act.cls == "kill" and not act.head and act.weapon is None


def _caused(page: Page, toll: TollMention, telling: Telling) -> bool:
    """Whether a word between a toll and an act behind it makes that the cause."""
    between = page.marks.keys[toll.predicate + 1 : telling.act.first]
    return not page.marks.keys[toll.predicate].endswith("ing") and not _CAUSES.isdisjoint(between)


_CAUSES = frozenset({"when", "as", "after", "in", "by", "during", "from", "following"})


def _give(toll: TollMention, tellings: Sequence[Telling]) -> None:
    """Give a toll to the tellings of one act, unless it is that of a list of places or days (ruling 9);
    where nobody was hurt, nobody was in any of them."""
    places = {t.place.name for t in tellings if t.place is not None}
    days = {day_told(t.when) for t in tellings}
    if (len(places) > 1 or len(days) > 1) and not toll.unhurt:
        for telling in _between(toll, tellings):
            telling.tolls.append(toll)
        return
    if any(t.act.plural and t.place is None and t.when is None for t in tellings) and not _exact(toll):
        return  # "strikes continue, causing dozens of deaths"
    whole = [t for t in tellings if harmless(t)] if toll.unhurt else []  # "killing two in X, and in Y nobody"
    for telling in whole or tellings:
        telling.tolls.append(toll)


def _between(toll: TollMention, tellings: Sequence[Telling]) -> list[Telling]:
    """Whose toll it is within a list: "hit a mosque in X, killing 13, and a clinic in Y", "killed two in X
    and three in Y" (where the first has none to itself)."""
    places = sorted({t.place.first: t.place for t in tellings if t.place is not None}.items())
    before = [place for first, place in places if first < toll.first]
    after = [place for first, place in places if first >= toll.last]
    if not before or not after:
        return []
    whose = after[0] if after[0].first - toll.last <= BESIDE else before[-1]
    return [t for t in tellings if t.place is whose]


def _exact(toll: TollMention) -> bool:
    counts = [count for count in (toll.killed, toll.injured) if count is not None]
    return all(low == high for low, high in counts)


def adopt(tellings: Sequence[Telling], groups: Sequence[Group]) -> None:
    """Give the tolls of what says too little to be an act of its own to what was told last before: "a charge
    had gone off under the rails. Nobody was hurt."""
    if not any(telling.tolls for telling in tellings):
        return
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
