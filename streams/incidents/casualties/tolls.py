"""Tolls: how many were killed, hurt or are missing, and who they were, as a text tells it.

Each predicate ("killed", "died", "dead", "death toll") is met with the groups of people that are its victims:
the object of an active verb, the subject of a passive one, with what "and" adds to it and without what
"including" repeats.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeVar

from msgspec import Struct

from streams.incidents.casualties.elided import elided
from streams.incidents.casualties.reporters import reporter_of
from streams.incidents.casualties.rivals import bare_counts, contrary, is_short, rivals
from streams.incidents.casualties.statement import Statement
from streams.incidents.casualties.victims import statements
from streams.incidents.casualties.words import Kind, Lexicon, Marked, mark, read_lexicon
from streams.incidents.record import Range
from streams.incidents.text.document import Document, Sentence
from streams.incidents.text.measures import ORDINALS, WEEKDAYS

_Key = TypeVar("_Key", bound=Hashable)
WAR_TOTAL = 5_000
"""No single act of the codebook's kinds has killed so many; a figure from here on is a war's."""
_OPENING = 3
_BEFORE = 8
"""Tolls of one sentence, at most."""
_TOTAL_REACH = 14
_HURT = frozenset({"hurt", "harmed"})
"""Who is not even hurt is not dead: "nobody was hurt"; but "no staff were hurt" tells of the staff alone."""
_NOBODY = (None, (0, 0))
_ANYBODY = frozenset({"people", "persons", "person"})


class TollMention(Struct, frozen=True, gc=False):
    """One statement of a toll: offsets `start`-`end` into the text, tokens `first` (inclusive) to `last`
    (exclusive).

     `predicate` is the token that says so ("killed"); the groups of one sum share it. Ranges are (lowest,
    highest). `again`: it speaks of dead that the text has told of ("his body was found"). `more`: it comes on
    top of what was said ("another died"). `whole`: a death toll; `rival`: as somebody puts it, beside
    what others say. `wide`: of a whole country. `war_total`: of a war or a year, not of one act. `victims`
    and `reported_by` are offsets.
    """

    start: int
    end: int
    first: int
    last: int
    sentence: int
    predicate: int
    killed: Range | None = None
    injured: Range | None = None
    missing: Range | None = None
    whom: Kind | None = None
    victims: tuple[int, int] | None = None
    reported_by: tuple[int, int] | None = None
    again: bool = False
    more: bool = False
    whole: bool = False
    rival: bool = False
    wide: bool = False
    war_total: bool = False

    @property
    def unhurt(self) -> bool:
        """Whether it tells that nobody was killed or hurt."""
        told = self.killed is not None or self.injured is not None
        return told and self.killed in _NOBODY and self.injured in _NOBODY


def find_tolls(
    document: Document, sentences: Sequence[Sentence] | None = None, language: str = "en"
) -> list[TollMention]:
    """Return the tolls that `sentences` of `document` tell, in order, numbered among those; else all."""
    words = read_lexicon(language)
    mentions: list[TollMention] = []
    for number, sentence in enumerate(document.sentences if sentences is None else sentences):
        lower = document.lower_words(sentence)
        if not words.triggers.isdisjoint(lower):
            if words.tells(lower):
                before = [m.war_total for m in mentions[-_BEFORE:] if m.sentence == number - 1]
                mentions.extend(_told(document, sentence, number, words, bool(before) and all(before)))
        elif mentions and (known := _just_told(mentions, number)) and is_short(lower):
            marked = mark(words, document.words(sentence), lower, document.upper)
            mentions.extend(_rivals(document, sentence, number, bare_counts(marked, known)))
    return mentions


def _just_told(mentions: list[TollMention], number: int) -> Range | None:
    """The dead told of in the sentence before the one of `number`, if it told of one act's."""
    told = [m for m in mentions[-_BEFORE:] if m.sentence == number - 1 and m.killed is not None]
    return None if not told or any(m.war_total for m in told) else told[0].killed


def _rivals(
    document: Document, sentence: Sentence, number: int, told: Iterable[Statement]
) -> Iterator[TollMention]:
    """The counts of other sources as mentions: each a toll by itself."""
    for statement in told:
        group = statement.victims[0]
        start, end = _offsets(document, sentence, statement.first, statement.last)
        yield TollMention(
            start=start,
            end=end,
            first=sentence.first + statement.first,
            last=sentence.first + statement.last,
            sentence=number,
            predicate=sentence.first + statement.first,
            killed=group.count,
            victims=_offsets(document, sentence, group.first, group.last),
            whole=True,
            rival=True,
        )


def reconcile(mentions: Iterable[TollMention], *, raided: bool = False) -> tuple[Range | None, Range | None]:
    """Killed and injured of one act from all that is said of it.

     Figures within a sentence add up; sentences that tell of the same people compete, and the highest figure
    wins, as a lower one tells of some of them. Sides are told apart ("four troopers", "three rebels") and add
    up, unless one figure for all is higher. What is "also" or "another" comes on top. Wars' totals are left
    out; dead that are only referred to ("his body") stand by themselves. Where a group `raided`, its own dead
     are of the highest figure only.
    """
    kept = [m for m in mentions if not m.war_total]
    return (
        _agreed([(m, m.killed) for m in kept if m.killed is not None], raided=raided),
        _agreed([(m, m.injured) for m in kept if m.injured is not None], raided=raided),
    )


def _agreed(told: list[tuple[TollMention, Range]], *, raided: bool) -> Range | None:
    """The range of one kind of harm."""
    if not told:
        return None
    exact = {count for _, count in told if count[0] == count[1]}
    told = [(m, count) for m, count in told if not _vague(count) or not any(map(_within(count), exact))]
    base = {m.sentence for m, _ in told if not (m.more or m.again)}
    sentences: dict[int, Range] = {}
    sides: dict[tuple[str, int], Range] = {}
    extra: dict[tuple[str, Range], Range] = {}
    for mention, count in told:
        side = _SIDES.get(mention.whom or "person", "")
        if mention.more and mention.sentence not in base and base:
            extra[side, count] = count
            continue
        # What stands by itself is keyed by its predicate, told from a sentence by its sign.
        key = -1 - mention.predicate if mention.again or mention.whole else mention.sentence
        _add(sentences, key, count)
        if not mention.again:
            _add(sides, (side, key), count)
    whole = _widened(list(sentences.values()))
    best: dict[str, Range] = {}
    for (side, _), count in sides.items():
        best[side] = max(best.get(side, (0, 0)), count, key=_by_height)
    best.pop("", None)
    told_apart = _total(best.values())
    tolls = [count for mention, count in told if mention.whole]
    latest = [count for mention, count in told if mention.whole and not mention.rival]
    toll = max(latest, key=_by_height, default=(0, 0))
    summed = _total([max(whole, told_apart, key=_by_height), *extra.values()])
    low, high = max(summed, toll, key=_by_height)
    if raided and len(best) > 1 and (low, high) == summed:
        low -= best.get("militants", (0, 0))[0]  # "two officers and four attackers": the victims at least
    return min([low, *(count[0] for count in tolls)]), high


def _vague(count: Range) -> bool:
    """Whether it comes of a word that leaves the number open: "dozens", "several"."""
    return count[1] >= 2 * count[0] > 0


def _within(vague: Range) -> Callable[[Range], bool]:
    """Whether a figure says what a vague word left open: "dozens were hurt", "43 were hurt, doctors said"."""
    return lambda count: vague[0] <= count[0] <= vague[1]


def _widened(counts: list[Range]) -> Range:
    """The highest figure, from the first one told on: a toll that grew, or that sources differ about."""
    highest = max(counts, key=_by_height, default=(0, 0))
    return (min(counts[0][0], highest[0]), highest[1]) if counts else highest


_SIDES = {
    "police": "forces",
    "soldier": "forces",
    "militant": "militants",
    "civilian": "civilians",
    "official": "civilians",
}


def _total(counts: Iterable[Range]) -> Range:
    counts = list(counts)
    return sum(c[0] for c in counts), sum(c[1] for c in counts)


def _add(sums: dict[_Key, Range], key: _Key, count: Range) -> None:
    low, high = sums.get(key, (0, 0))
    sums[key] = (low + count[0], high + count[1])


def _by_height(count: Range) -> Range:
    return count[1], count[0]


def _told(
    document: Document, sentence: Sentence, number: int, words: Lexicon, after_total: bool
) -> Iterator[TollMention]:
    """The tolls of one sentence; `after_total`: the one before told what a war has cost."""
    marked = mark(words, document.words(sentence), document.lower_words(sentence), document.upper)
    told = list(statements(marked))
    if not told:
        return
    rules = frozenset().union(*marked.tags)
    wide = "wide" in rules
    totals = [i for i, tags in enumerate(marked.tags) if "total" in tags] if "total" in rules else []
    if "campaign" in rules:
        lengths = [i for i, word in enumerate(marked.words) if word in _LENGTHS or "-" in word]
        totals += [i for i in lengths if _campaign(marked, i)]
    totals = [i for i in totals if not _compared(marked, i)]
    warring = _WARS if number < _LEAD or not _DAYS.isdisjoint(marked.words) else _WARS | _ATTACKS
    reporter = None
    alone = True
    for statement in [*told, *elided(marked, told)]:
        other = contrary(marked, told, statement)
        for group in statement.victims:
            if group.count is None:
                continue
            reporter = reporter_of(marked) if alone else reporter
            first, last = min(statement.first, group.first), max(statement.last, group.last)
            start, end = _offsets(document, sentence, first, last)
            anybody = group.lone or marked.word(group.last - 1) in _ANYBODY
            unhurt = group.count == (0, 0) and anybody and marked.word(statement.first) in _HURT
            yield TollMention(
                start=start,
                end=end,
                first=sentence.first + first,
                last=sentence.first + last,
                sentence=number,
                predicate=sentence.first + statement.first,
                killed=group.count if statement.field in ("killed", "casualties") or unhurt else None,
                injured=group.count if statement.field in ("injured", "casualties") else None,
                missing=group.count if statement.field == "missing" else None,
                whom=group.kind,
                victims=_offsets(document, sentence, group.first, group.last),
                reported_by=_offsets(document, sentence, *reporter) if reporter else None,
                again=statement.again,
                more=alone and _on_top(marked, statement.field, group.first, statement.last),
                whole=marked.has(statement.first, "toll", "tally", "sum", "raised") or other,
                rival=_put(marked, statement.first) or other,
                wide=wide and not _placed_before(marked, statement, told),
                war_total=_of_a_war(marked, totals, statement.first, warring)
                or group.count[0] >= WAR_TOTAL
                or ((after_total or group.count[0] >= _THOUSANDS) and _so_far(marked, statement.first)),
            )
            alone = False
    if not totals:
        yield from _rivals(document, sentence, number, rivals(marked, told))


def _placed_before(marked: Marked, statement: Statement, told: Sequence[Statement]) -> bool:
    """Whether a place stands between a toll and the next: "killing four in X and wounding 40 across the
    country"."""
    later = [other.first for other in told if other.first >= statement.last]
    gap = range(statement.last, min(later, default=statement.last + 1))
    return any(marked.word(i) in ("in", "near") and marked.named(i + 1) for i in gap)


def _of_a_war(marked: Marked, totals: list[int], predicate: int, warring: frozenset[str]) -> bool:
    """Whether "since ..." or the like opens the sentence, or stands by the predicate, no comma between.

    So is a side's toll ("the Palestinian death toll"): an act's is just "the death toll".
    """
    whose = predicate > 1 and marked.capital(predicate - 1) and not marked.has(predicate - 1, "det")
    if whose and marked.has(predicate, "toll"):
        return True
    if _cost_of_war(marked, predicate, warring):
        return True
    own = marked.word(predicate).endswith("ing") and marked.word(predicate - 1) in (",", "and")
    for at in totals:
        if own and marked.word(at) == "last":
            continue  # "Last month gunmen fired on a bus, killing two"
        if at < _OPENING and at < predicate:
            return True
        if at < predicate and any(marked.has(i, "throughout") for i in range(at, predicate)):
            return True  # "a week of shelling in which, officials say, 20 have died"
        first, last = sorted((at, predicate))
        if last - first <= _TOTAL_REACH and "," not in marked.words[first:last]:
            return True
    return False


def _so_far(marked: Marked, predicate: int) -> bool:
    """Whether it "has killed" or they "have been killed", up to now."""
    at = predicate - 1
    while marked.has(at, "be", "adverb") and not marked.has(at, "have"):
        at -= 1
    return marked.word(at) in ("has", "have")


def _cost_of_war(marked: Marked, predicate: int, warring: frozenset[str]) -> bool:
    """Whether "the war has killed" or "the fighting has left" stands at `predicate` or before it."""
    if warring.isdisjoint(marked.words):
        return False
    for at in range(predicate - 1):
        if marked.word(at) in warring and marked.word(at + 1) in ("has", "have"):
            at += 2
            while marked.has(at, "adverb", "more") or marked.word(at) in ("so", "far"):
                at += 1
            if marked.has(at, "kill", "wound") or marked.word(at) in _COST:
                return True
    return False


_WARS = frozenset("war conflict violence fighting hostilities insurgency unrest crackdown offensive".split())
_ATTACKS = frozenset("attacks strikes airstrikes raids bombardments bombings".split())
"""A text that goes on to what "strikes have killed", on no day, sums them up; a lead tells its news so."""
_DAYS = WEEKDAYS | {"today", "yesterday", "overnight", "morning", "night"}
_LEAD = 3
_THOUSANDS = 1000  # whom no one act has killed
_COST = frozenset("left claimed cost taken caused seen".split())


def _compared(marked: Marked, i: int) -> bool:
    """Whether "since" ends a comparison ("in the deadliest attack since 2011"), or "a month" a count of days
    ("a month after")."""
    if marked.word(marked.ends[i]) in _COUNTS:
        return True
    before = marked.words[max(0, i - _COMPARED) : i]
    return marked.word(i) == "since" and not _SUPERLATIVES.isdisjoint(before)


_COUNTS = frozenset({"after", "before", "ago", "earlier", "later"})
_COMPARED = 9  # tokens from a superlative to its "since"
_SUPERLATIVES = frozenset(
    {"first", "deadliest", "worst", "biggest", "largest", "heaviest", "bloodiest", "highest", "most"}
)


def _campaign(marked: Marked, i: int) -> bool:
    """Whether a stretch of fighting is told at `i`: "the two-week conflict", "four days of air strikes".

    "After weeks of shelling, a mine killed two" tells what came behind it.
    """
    following, word = i + 1, marked.words[i]
    if "-" in word:
        if word.split("-")[1] not in _STRETCHES:
            return False
    elif word.removesuffix("s") in _STRETCHES and marked.word(following) == "of":
        following += 1
        if word in _STRETCHES and marked.word(following) == "the":
            return False  # "the bloodiest day of the war" is one day
    else:
        return False
    if not any(marked.has(at, "campaign") for at in range(following, following + _ADJECTIVES)):
        return False
    within = any(marked.has(at, "throughout") for at in range(i, i + _ADJECTIVES * 2))
    return within or "after" not in (marked.word(i - 1), marked.word(i - 2))


_STRETCHES = frozenset({"day", "week", "month", "year"})
_LENGTHS = _STRETCHES | {f"{stretch}s" for stretch in _STRETCHES}
_ADJECTIVES = 3
"""Words from a stretch of time to the noun it tells the length of, at most: "two weeks of heavy fighting"."""


def _put(marked: Marked, predicate: int) -> bool:
    """Whether somebody "put the death toll at" a figure: one count among others, not the latest."""
    return not _PUTTING.isdisjoint(marked.words[max(0, predicate - _PUT_TO) : predicate])


_PUTTING = frozenset({"put", "puts"})
_PUT_TO = 3  # tokens from "put" to "toll": "put the death toll"


def _on_top(marked: Marked, field: str, first: int, last: int) -> bool:
    """Whether people come on top of those told before; "16 others were wounded" are others than the dead."""
    if marked.word(first) == "a" and marked.word(first + 1) in ORDINALS:
        return True  # "a third died"
    last += marked.word(last) == "too"
    added = [i for i in range(first, last) if marked.has(i, "more")]
    return any(field != "injured" or marked.word(i) not in _OTHERS for i in added)


_OTHERS = frozenset({"other", "others", "another", "more"})


def _offsets(document: Document, sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """Where tokens `first` to `last` (exclusive) of `sentence` stand in the text."""
    return document.tokens[sentence.first + first].start, document.tokens[sentence.first + last - 1].end
