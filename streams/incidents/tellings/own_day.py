"""The day that its own sentence gives an act.

Fifth stage of the cascade, called by `telling`. `dates` finds days, `dating` looks beyond the sentence.
"""

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from streams.incidents.acts.act import Act
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.syntax.bounds import DEFINITE
from streams.incidents.syntax.coordination import opening_in
from streams.incidents.tellings.beside_day import died_on, is_beside, of_what_followed, protested_on
from streams.incidents.tellings.came_before import (
    NTH,
    answers,
    before_the_act,
    is_counted_from,
    is_nth,
    since_another,
)
from streams.incidents.tellings.outlasting import day_after, outlasts
from streams.incidents.tellings.told_aside import recalled_at
from streams.incidents.text.dashes import DASHES
from streams.incidents.text.lexicon import Mark
from streams.incidents.text.measures import UNITS
from streams.incidents.times.dates import TimeMention


def find_day(page: Page, act: Act, dates: list[TimeMention], others: Sequence[Act]) -> TimeMention | None:
    """The date nearest to the act, one in its clause first; never one in the clause of another act.

    The day of a statement ("said on Thursday") stands in only where no other is told.
    """
    if not dates:
        return None
    if (led := _led_by(page.marks.keys, act, dates, others)) is not None:
        return led
    if (own := next((d for d in dates if _names(page, act, d)), None)) is not None:
        return own
    usable = [
        d
        for d in dates
        if d.kind in ("day", "period", "vague")
        and not (d.future or d.leads or _of_another(page, act, d) or before_the_act(page, act, d, others))
        and not outlasts(page.marks.keys, page.document.sentences[act.sentence].first, act, d)
        and recalled_at(page, act, d, dates) is None
    ]
    low, high = act.scope[0], max(act.scope[1], act.last) + 3
    end = min(high, page.document.sentences[act.sentence].last)
    onward = opening_in(page.marks, act.last, end)
    high = high if onward is None else onward
    first = not any(other.first < act.first for other in others)
    inside = [
        d
        for d in usable
        if (low <= d.first and d.last <= high)
        or (first and _fronted(page, act.sentence, d))
        or _leads_to(page, act, d)
    ]

    def distance(mention: TimeMention) -> tuple[bool, bool, int]:
        near = min(abs(mention.first - act.first), abs(mention.last - act.first))
        return mention.kind != "day", _parted(page, act, mention), near

    def free(mention: TimeMention) -> bool:
        return not any(
            other.scope[0] <= mention.first < max(other.scope[1], other.last)
            for other in others
            if other is not act
        )

    past = [d for d in inside if d.past and d.when is not None and _follows(page, act, d)]
    if past and not any(d.kind == "day" and act.last <= d.first < past[0].first for d in inside):
        return past[0]  # "sentenced on Tuesday those who bombed the airport in March 2016"
    told = inside or [d for d in usable if free(d)] or _one_day(usable)
    firm = [d for d in told if d.kind == "day" and not d.spoken]
    chosen = min(firm or told, key=distance, default=None)
    if chosen is None or chosen.spoken:
        since = next((d for d in dates if act.last <= d.first and _since_it(page, d)), None)
        return since or day_after(page.marks.keys, act, dates, others) or chosen
    return replace(chosen, spoken=True) if of_what_followed(page, act, chosen) else chosen


def _leads_to(page: Page, act: Act, day: TimeMention) -> bool:
    """Whether it is when something else came about "when" the act did: "died last week when shells hit X"."""
    if day.last >= act.first or page.marks.keys[day.last] not in ("when", "as"):
        return False
    clause = range(day.last + 1, act.first)
    return not any(page.marks.keys[i] == "," or page.marks.grammar[i] & _OPEN for i in clause)


_OPEN = frozenset({"subordinate", "relative", "break", "conjunction"})


def _follows(page: Page, act: Act, day: TimeMention) -> bool:
    """Whether a day of the past is told behind an act or of what did it: "an attack in March killed"."""
    if day.last <= act.first:
        own = [start for start, end in act.agents if start < day.first < end <= act.first]
        return any(page.marks.has("noun", start, day.first, "attack") for start in own)
    return act.last <= day.first


def _since_it(page: Page, day: TimeMention) -> bool:
    """Whether it counts from the act itself: "the toll rose on Tuesday, a day after the attack"."""
    known = day.leads and day.when is not None and page.marks.keys[day.last : day.last + 1] == ["the"]
    return known and any(
        page.marks.has("noun", day.last + 1, day.last + 2, kind) for kind in ("attack", "blast")
    )


def of_an_event(page: Page, day: TimeMention) -> bool:
    """Whether a month or year says which accord or vote it was: "breaking the October 2025 peace accord"; not
    when an act was done "in the 2014 war"."""
    keys = page.marks.keys
    if keys[day.first - 2] in ("in", "during") and keys[day.last : day.last + 1] == ["war"]:
        return False
    if day.kind != "period" or keys[day.first - 1] not in ("the", "a", "an", "its", "their"):
        return False
    claims = page.lexicon.claims
    behind = keys[day.last : day.last + _EVENT]
    return any(word in claims["talks"] or word in claims["truce"] or word in _EVENTS for word in behind)


def of_a_count(page: Page, day: TimeMention) -> bool:
    """Whether it says since when acts are counted or ranked: "bombed for the sixth time this year", "in one
    of its largest attacks this year"."""
    if day.kind == "day":
        return False
    before = page.marks.before(day.first, 2)
    if is_nth(before) or before == ["first", "time"] or not NTH.isdisjoint(before[-1:]):
        return True
    noun = page.marks.at("noun", day.first - 1) or _counted_on(page, day)
    ranks = page.lexicon.claims["superlative"]
    return noun is not None and not ranks.isdisjoint(page.marks.before(noun.first, _NTH_OF))


def _counted_on(page: Page, day: TimeMention) -> Mark | None:
    """The attack that a stretch up to now is told behind: "the deadliest attack on X this year", "its first
    strike in X in a year"."""
    first = max(0, day.first - _ON)
    if page.marks.keys[day.last - 1] not in UNITS or page.marks.within("verb", day.first - 1, day.first):
        return None
    attacks = [noun for noun in page.marks.within("noun", first, day.first) if noun.cls == "attack"]
    parted = attacks and "," in page.marks.keys[attacks[-1].last : day.first]
    return attacks[-1] if attacks and not parted else None


_ON = 7  # tokens from the attack to "this year": "attack on the Khmelnytskyi region in"
_NTH_OF = 3  # tokens from "largest" to the attacks that are ranked
_EVENT = 3  # tokens from "October 2025" to the accord
_EVENTS = frozenset({"election", "elections", "vote", "referendum", "coup", "revolution", "ceasefire", "war"})


def days_of(
    page: Page, act: Act, places: Sequence[PlaceMention], dates: list[TimeMention]
) -> dict[int, TimeMention]:
    """The day of each place of a list that has days of its own: "hit X on Monday and Y on Tuesday".

    Keyed by the place's first token; empty unless there are two such days, each behind its places ("Y and
    Z on Tuesday").
    """
    if not dates:
        return {}
    starts = sorted({place.first for place in places})
    if len(starts) < 2:
        return {}
    told = [
        d
        for d in dates
        if d.when is not None
        and (d.kind == "day" or "in" in page.marks.keys[max(0, d.first - 1) : d.first + 1])
        and not (d.spoken or d.leads or d.future)
    ]
    found: dict[int, TimeMention] = {}
    for start, after in pairwise([*starts, page.document.sentences[act.sentence].last]):
        day = next((d for d in told if start < d.first < after), None)
        if day is not None and "," not in page.marks.keys[start : day.first]:
            found[start] = day
    days = {d.when.start[:10] for d in found.values() if d.when is not None}
    if len(days) < 2 or starts[-1] not in found:
        return {}
    for start, after in pairwise(reversed(starts)):
        found.setdefault(after, found[start])
    return found


def _parted(page: Page, act: Act, day: TimeMention) -> bool:
    """Whether a day before the act ends a clause of its own: "talks ended on Friday, but shells hit ..."."""
    keys = page.marks.keys
    behind = keys[day.last : act.first]
    if day.last > act.first or not ("," in behind or behind[:1] in (["and"], ["but"])):
        return False
    start = page.document.sentences[act.sentence].first
    if keys[start] in _MEANWHILE or _fronted(page, act.sentence, day):
        return False  # "as talks ended on Friday, shells hit ..."
    opens = day.first - 1
    while keys[opens] in _BEFORE_DAYS:
        opens -= 1
    return keys[opens] not in _OPENINGS


def _fronted(page: Page, number: int, day: TimeMention) -> bool:
    """Whether a day opens its sentence: "On Friday, shells hit ..."."""
    before = page.marks.keys[page.document.sentences[number].first : day.first]
    return day.kind == "day" and not day.past and all(word in _BEFORE_DAYS for word in before)


_MEANWHILE = frozenset({"as", "while", "when"})
_OPENINGS = DASHES | {",", ";", ":", '"', "“", "and", "but", "that", "when", "then"}


def _led_by(
    keys: Sequence[str], act: Act, dates: list[TimeMention], others: Sequence[Act]
) -> TimeMention | None:
    """The "two days after" right before an act, if its clause names no day of its own."""
    before = [d for d in dates if d.leads and d.last <= act.first]
    if not before:
        return None
    led, high = before[-1], max(act.scope[1], act.last) + 3
    if "," in keys[led.last : act.first]:
        return None  # "a day after drones hit X, its owner ...": the act behind "after" only
    if led.past:
        return led
    between = keys[led.last : act.first]
    if any(led.last <= other.first < act.first for other in others) and not _JOINS.isdisjoint(between):
        return None  # but "two days after a drone launched from X hit Y" is one act
    named = any(
        d.kind == "day" and not d.leads and led.last <= d.first < high and "," not in keys[act.last : d.first]
        for d in dates
    )
    return None if named else led


_JOINS = frozenset({"and", "but", "while", "as", "when", "after", "before"})


def _of_another(page: Page, act: Act, day: TimeMention) -> bool:
    """Whether it is the day of something else: a funeral, a meeting, another attack, or a limit."""
    before = page.marks.before(day.first, 3)
    if not page.lexicon.claims["funeral"].isdisjoint(before):
        return True  # "at the funeral on Friday of those killed in the raid"
    held = [word for word in before if word not in _BEFORE_DAYS]
    if held[-1:] and held[-1] in page.lexicon.claims["meeting"]:
        return True  # "hours before a summit on Friday"
    if is_beside(page, act, day) or _of_a_reaction(page, act, day) or answers(page, act, day):
        return True
    if _of_a_judgment(page, act, day) or died_on(page.marks.keys, act, day) or protested_on(page, act, day):
        return True
    if since_another(page, act, day) or is_counted_from(page.marks.keys, act, day):
        return True
    return _limits(before) or _owned_by_another(page, act, day) or _named(page, day) is not None


def _of_a_reaction(page: Page, act: Act, day: TimeMention) -> bool:
    """Whether somebody only reacted on it: "on Tuesday Iran swore to avenge the bombing of X", "today a ship
    is suspected of the sabotage of Y"."""
    keys, left = page.marks.keys, act.modifiers[0]
    if not act.noun or day.last > left or page.document.tokens[day.last - 1].possessive:
        return False
    if keys[left - 1] not in DEFINITE:
        return False
    react = range(max(page.document.sentences[act.sentence].first, left - _REACTION), left)
    return any(keys[i] in page.lexicon.claims["react"] for i in react)


def _of_a_judgment(page: Page, act: Act, day: TimeMention) -> bool:
    """Whether somebody condemned the attack on it: "on Friday deplored a raid that killed six"."""
    condemn, keys, grammar = page.lexicon.claims["condemn"], page.marks.keys, page.marks.grammar
    if not page.marks.where(condemn):
        return False
    attacks = [act.first] if act.noun else []
    attacks += [noun.first for span in act.agents for noun in page.marks.within("noun", *span)]
    for attack in attacks:
        for i in range(attack - 1, max(day.last, attack - _REACTION) - 1, -1):
            if keys[i] in condemn:
                return "," not in keys[day.last : i]
            if "preposition" in grammar[i] or keys[i] == ",":
                break
    return False


_REACTION = 8  # tokens from "suspected of being involved in" to the act


def _named(page: Page, day: TimeMention) -> int | None:
    """The attack noun that a month or year qualifies: "an April attack", "the 2016 bombing"."""
    if day.kind != "period" or day.last - day.first > 1:
        return None
    nouns = page.marks.within("noun", day.last, day.last + _QUALIFIED)
    for noun in nouns:
        if noun.cls in ("attack", "blast", "combat"):  # but "damaged in April was hit"
            return None if "be" in page.marks.grammar[noun.first - 1] else noun.first
    return None


def _names(page: Page, act: Act, day: TimeMention) -> bool:
    """Whether a month or year before it says which attack `act` is, or which one did it."""
    noun = _named(page, day)
    return noun is not None and (
        act.first <= noun < act.last or any(start <= noun < end for start, end in act.agents)
    )


_QUALIFIED = 2  # tokens from "April" to the "attack" that it qualifies


def _limits(before: Sequence[str]) -> bool:
    """Whether the words before a day make it an end: "by late Tuesday", "until Tuesday", "as of Tuesday"."""
    if list(before[-2:]) == ["as", "of"]:
        return True
    return next((word for word in reversed(before) if word not in _HOURS), "") in _ENDS


def _owned_by_another(page: Page, act: Act, day: TimeMention) -> bool:
    """Whether it is another's: "in revenge for Monday's raid"; in "in Monday's raid" it is the act's."""
    if not page.document.tokens[day.last - 1].possessive:
        return False
    keys = page.marks.keys
    lead = keys[day.first - 1] if day.first else ""
    its = day.last <= act.first < day.last + _NOUN_SPAN and "," not in keys[day.last : act.first]
    ahead = page.marks.before(day.first, 2) == ["ahead", "of"]
    return (lead in _APART or ahead) and not its


_BEFORE_DAYS = frozenset({"on", "in", "for", "late", "early"})
_HOURS = frozenset({"late", "early", "dawn", "noon", "midnight", "on"})
_ENDS = frozenset({"by", "until", "till"})
_APART = frozenset({"after", "before", "since", "following", "for", "to", "despite", "ahead"})
_NOUN_SPAN = 7  # tokens from "Monday's" to the act that it dates: "Monday's deadly drone attack"


def _one_day(usable: list[TimeMention]) -> list[TimeMention]:
    """The days of a sentence if they are all one: "shells fell on X as rebels fought on Friday"."""
    days = {d.when.start[:10] for d in usable if d.when is not None and d.kind == "day" and not d.past}
    return [d for d in usable if d.when is not None and d.kind == "day"] if len(days) == 1 else []
