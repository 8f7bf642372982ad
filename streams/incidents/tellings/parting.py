"""Parting: which of the acts that one sentence tells are never one, as they were at different times.

Fifth stage of the cascade, called by `telling` for the acts of a sentence.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from streams.incidents.actors.names import STATES
from streams.incidents.acts.effects import done_by_the_struck
from streams.incidents.page import Page
from streams.incidents.tellings.told_aside import recalled_at
from streams.incidents.text.document import Sentence
from streams.incidents.text.measures import UNITS
from streams.incidents.times.dates import TimeMention

if TYPE_CHECKING:
    from streams.incidents.tellings.telling import Telling


def part_counted(page: Page, sentence: Sentence, tellings: "Sequence[Telling]") -> None:
    """Part the acts of "bombed X, hours after Y was shelled", "in response to shelling": they are never
    one."""
    keys = page.marks.keys
    counted = [
        i
        for i in page.marks.spots(_COUNTING, sentence.first + 1, sentence.last)
        if (keys[i] == "after" and keys[i - 1] in UNITS)
        or (
            keys[i] not in _BEHIND
            and keys[i - 1] in page.lexicon.claims["answer"]
            and "in" in keys[i - 3 : i - 1]
        )
        or (keys[i] in _BEHIND and _answers(tellings, i))
    ]
    for i in counted:
        later = _counted_from(page, tellings, i)
        for telling in later:
            telling.after = tuple(t.act for t in tellings if all(t.act is not other.act for other in later))


def _counted_from(page: Page, tellings: "Sequence[Telling]", after: int) -> "list[Telling]":
    """The first act behind token `after`, and what hangs on it: "days after X was shelled, killing two"."""
    behind = sorted((t for t in tellings if t.act.first > after), key=lambda t: t.act.first)
    counted: list[Telling] = []
    for telling in behind:
        act = telling.act
        hangs = page.marks.keys[act.first].endswith("ing") and page.marks.keys[act.first - 1] in (",", "and")
        if counted and act is not counted[0].act and not (hangs and not act.noun):
            break
        counted.append(telling)
    return counted


_COUNTING = frozenset({"after", "following", "to", "for", "against"})
_BEHIND = frozenset({"after", "following"})


def _answers(tellings: "Sequence[Telling]", after: int) -> bool:
    """Whether a state struck after another's attack: "Israel struck a port after a missile attack"."""
    struck = any(_strikes(t) for t in tellings if t.act.last <= after)
    attack = next((t.act for t in tellings if after < t.act.first <= after + _ATTACK), None)
    return struck and attack is not None and attack.noun and attack.cls == "attack"


def _strikes(telling: "Telling") -> bool:
    """Whether a state's verb tells it: "struck", not "was damaged"."""
    act, actor = telling.act, telling.actor
    active = act.cls == "attack" and not act.noun and any(first < act.first for first, _ in act.agents)
    return active and actor is not None and actor.kind in STATES


_ATTACK = 4  # tokens of "after a deadly missile attack"


def part_foes(tellings: "Sequence[Telling]") -> None:
    """Part an attack from what those had done whom it hit: "bombed camps of the militants who killed two"."""
    for telling in tellings:
        for other in tellings:
            if done_by_the_struck(telling.act, other.act):
                other.after = (*other.after, telling.act)
                telling.after = (*telling.after, other.act)


def part_recalled(page: Page, tellings: "Sequence[Telling]", dates: Sequence[TimeMention]) -> None:
    """Part an act from one that its sentence only recalls: "stormed X, where six died in clashes on
    Sunday"."""
    for telling in tellings if dates and len(tellings) > 1 else ():
        opens = (recalled_at(page, telling.act, day, dates) for day in dates if day.first > telling.act.last)
        start = next((i for i in opens if i is not None), None)
        for other in tellings:
            if start is not None and other.act.first > start:
                other.after = (*other.after, telling.act)
