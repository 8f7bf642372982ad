"""Another act that a sentence only recalls, in a clause of its own: "stormed X, *where six died in clashes on
Sunday*", "freed men *detained after a bombing on Sunday*".

Fifth stage of the cascade; called by `own_day` and `telling`, as its day is not that of the act the sentence
tells, and by `parting`, as the two are never one act.
"""

from collections.abc import Sequence

from streams.incidents.acts.act import STOPPED, Act
from streams.incidents.page import Page
from streams.incidents.syntax.bounds import DEFINITE
from streams.incidents.tellings.beside_day import HARMS
from streams.incidents.times.dates import TimeMention

_MEANS = frozenset({"attack", "combat", "blast", "weapon", "aircraft"})
_WHERE = frozenset({"where", "which"})
_BEFORE = 4  # tokens from an article to its noun: "a suicide car bomb"


def recalled_at(page: Page, act: Act, day: TimeMention, dates: Sequence[TimeMention]) -> int | None:
    """Where the clause begins, behind an act, in which a day is told of another one.

    What it recalls has a means of its own, told as something new ("a bomb", "clashes"), and cannot be the
    act: that has a day, has only now been done ("have stormed"), was stopped, or is told as not the last of
    them. What "had" been by then needs no means.
    """
    span = act.last, day.first
    if _WHERE.isdisjoint(page.marks.keys[slice(*span)]) and not page.marks.has("cue", *span, "legal"):
        return None  # as is plain of nearly every act
    if (aside := by_then(page, *span)) is not None:
        return aside
    opens = (i for i in range(act.last, day.first) if _recalls(page, act, day, i, dates))
    return next((i for i in opens if _means(page, i + 1, day) or act.outcome in STOPPED), None)


def by_then(page: Page, first: int, last: int) -> int | None:
    """Where the clause begins that tells up to token `last` what had been by then: "a refinery *where a fire
    had killed two*", "a port, *which had been hit on Friday*"."""
    for i in page.marks.spots(_WHERE, first, last - 1):
        if page.marks.keys[i] == "which" and page.marks.keys[i - 1] != ",":
            continue  # "the attack in which a guard had been killed"
        if "had" in page.marks.keys[i + 1 : last - 1] and _GOES_ON.isdisjoint(page.marks.keys[i:last]):
            return i
    return None


_GOES_ON = frozenset({",", "and", "but"})  # "where they had met, killing two": the clause is over


def _recalls(page: Page, act: Act, day: TimeMention, i: int, dates: Sequence[TimeMention]) -> bool:
    """Whether "where" or what befell people in custody begins a clause of an earlier day there."""
    cue = page.marks.at("cue", i)
    if cue is not None and cue.cls == "legal":
        return True
    if page.marks.keys[i] != "where":
        return False
    counted_back = not _BACK.isdisjoint(page.marks.keys[day.first : day.last])
    if act.outcome in STOPPED:  # whoever was harmed there was so by another act
        return page.marks.has("verb", i + 1, day.first, *HARMS)
    return act.perfect or day.past or counted_back or any(d.kind == "day" and d.first < i for d in dates)


_BACK = frozenset({"ago", "last", "earlier", "before", "previous", "previously"})


def _means(page: Page, first: int, day: TimeMention) -> bool:
    """Whether an attack or a weapon is told from token `first` up to a day, as one not told of before."""
    for noun in page.marks.within("noun", first, day.first):
        if "," in page.marks.keys[first : noun.first]:
            break  # "X, where they have a base, with drones last week"
        if noun.cls in _MEANS and not _definite(page, max(first, noun.first - _BEFORE), noun.first):
            return True
    return False


def _definite(page: Page, first: int, noun: int) -> bool:
    """Whether a noun is told of with "the" or the like, from token `first` on."""
    for i in range(noun - 1, first - 1, -1):
        if page.marks.keys[i] in DEFINITE:
            return True
        if "preposition" in page.marks.grammar[i]:
            return False
    return False
