"""The day of what an act came after, answers or is ranked from: "in response to Monday's raid", "hours after
X was hit on Monday", "the first since May".

Fifth stage of the cascade, called by `own_day`, `looking_back` and `telling`.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from streams.incidents.acts.act import Act
from streams.incidents.acts.effects import done_by_the_struck
from streams.incidents.page import Page
from streams.incidents.tellings.beside_day import HARMS
from streams.incidents.tellings.outlasting import counted
from streams.incidents.text.measures import ORDINALS, UNITS
from streams.incidents.times.dates import TimeMention


def of_the_cause(page: Page, act: Act, day: TimeMention, others: Sequence[Act]) -> bool:
    """Whether it is when something long past was that the act came after: "hit camps, after a bombing last
    month"; what was damaged after a blast was damaged by it."""
    return answers(page, act, day) or since_another(page, act, day) or before_the_act(page, act, day, others)


def before_the_act(page: Page, act: Act, day: TimeMention, others: Sequence[Act]) -> bool:
    """Whether it is the day of another act, which this one came after, or of what those it hit had done."""
    behind = [other for other in others if act.last < other.first < day.first]
    if not behind:
        return False
    if any(done_by_the_struck(act, other) for other in behind):
        return True
    start = (
        next(come_after(page, act, day.first), day.first) if day.past else counted(page.marks.keys, act, day)
    )
    return any(start < other.first for other in behind)


def come_after(page: Page, act: Act, last: int) -> Iterator[int]:
    """Where "after" leads from the act to what came before it."""
    own = act.cls in HARMS
    return (i for i in range(act.last, act.last if own else last) if page.marks.keys[i] in _AFTER)


_AFTER = frozenset({"after", "following"})


def answers(page: Page, act: Act, day: TimeMention) -> bool:
    """Whether it is the day of the attack that the act answers: "shelled X in retaliation for strikes on
    Thursday", "in response to the 22 April attack"."""
    keys, answer = page.marks.keys, page.lexicon.claims["answer"]
    if answer.isdisjoint(keys[act.last : day.first - 1]):
        return False
    for i in range(act.last, day.first - 1):
        if keys[i] in answer and keys[i + 1] in ("for", "to", "against"):
            named = keys[day.last : day.last + _ITS]
            behind = day.last + (named.index(",") if "," in named else _ITS)
            return page.marks.has("noun", i + 1, behind, "attack")
    return False


_ITS = 5  # tokens from "22 April" to the attack of that day


def since_another(page: Page, act: Act, day: TimeMention) -> bool:
    """Whether it is the day of what an act is the first or the largest since: "its deepest raid since the war
    began in 2022", "the first strike since the truce last month"; "since Monday" is the act's own."""
    keys = page.marks.keys
    if keys[day.first] == "since":
        return day.when is None and ranked_since(page, day.first)
    start = max(act.last, day.first - _SINCE)
    words = keys[start : max(start, day.first - _SINCE_WHEN + 1)]
    if "since" not in words:
        return False
    since = start + len(words) - 1 - words[::-1].index("since")
    return "," not in keys[since : day.first] and ranked_since(page, since)


def is_counted_from(keys: Sequence[str], act: Act, day: TimeMention) -> bool:
    """Whether it is when something else was, so many days before: "the attack came days after a truce ended
    on Friday"."""
    start = max(act.last, day.first - _SINCE)
    if "after" not in keys[start + 1 : day.first - 1]:
        return False
    return any(keys[i] == "after" and keys[i - 1] in UNITS for i in range(start + 1, day.first - 1))


def ranked_since(page: Page, since: int) -> bool:
    """Whether an act is ranked from what "since" tells: "the first raid *since*", "its worst *since*"."""
    before = page.marks.before(since, _RANKED)
    return not page.lexicon.claims["superlative"].isdisjoint(before) or not NTH.isdisjoint(before)


_SINCE = 12  # tokens from "since" to the day of what it tells
_SINCE_WHEN = 3  # tokens of "since early on"
_RANKED = 8  # tokens from "largest" to the "since" that it is measured from
NTH = ORDINALS | {"st", "nd", "rd", "th"}
"""What counts attacks: "the fourth", or the end of "the 14th", which is a word of its own."""


def is_nth(words: Sequence[str]) -> bool:
    """Whether it is told as the newest of several: "for the fourth time since the invasion"."""
    return "time" in words and any(word in NTH and after == "time" for word, after in pairwise(words))
