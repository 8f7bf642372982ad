"""Lending: what befell someone or something takes doer and place from the act told beside it.

Fifth stage of the cascade, called by `telling` for the acts of a sentence.
"""

from typing import TYPE_CHECKING

from streams.incidents.acts.act import TELLING, Act, undergone
from streams.incidents.acts.effects import done_by_the_struck
from streams.incidents.page import Page
from streams.incidents.text.measures import UNITS

if TYPE_CHECKING:
    from streams.incidents.tellings.telling import Telling


def lend_actors(page: Page, tellings: "list[Telling]") -> None:
    """ "Three were killed when troops opened fire": who opened fire is who killed them."""
    _not_those_struck(tellings)
    for telling in tellings:
        if telling.actor is not None or not (joined := _joining(page, telling)):
            continue
        for other in tellings:
            done = other.act.dropped is None or other.act.dropped in TELLING
            apart = telling.act.cls in _STRAYED and other.act.cls not in _ATTACKS
            if (
                other.actor is not None
                and done
                and not apart
                and _joins(page, telling.act, other.act, joined)
            ):
                telling.actor = other.actor
                break


def _not_those_struck(tellings: "list[Telling]") -> None:
    """ "Jets bombed Syrian posts in an attack that killed two": whose posts were hit killed nobody."""
    for telling in tellings:
        who, act = telling.actor, telling.act
        if act.cls != "kill" or who is None:
            continue
        for other in tellings:
            struck = any(start <= who.first < end for start, end in other.act.patients)
            theirs = done_by_the_struck(other.act, act)
            if struck and not theirs and other.act.first < act.first and other.actor not in (None, who):
                telling.actor = other.actor
                break


def lend_places(page: Page, tellings: "list[Telling]") -> None:
    """ "Forty were killed after gunmen attacked a mosque in X", "and a mosque damaged in X": that is where
    they were killed."""
    for telling in tellings:
        kill = telling.act.cls == "kill"
        dated = kill and telling.when is not None and telling.when.when is not None
        placed = telling.place is not None if kill else telling.own_place
        if placed or dated or not (joined := _joining(page, telling)):
            continue
        for other in tellings:
            told = other.own_place and other.act.strong and _joins(page, telling.act, other.act, joined)
            with_it = _goes_on(page, telling.act, other.act) or _came(page, telling.act, other.act)
            if told or (kill and other.own_place and with_it):
                telling.place, telling.own_place, telling.when = other.place, True, other.when or telling.when
                break


def _goes_on(page: Page, act: Act, other: Act) -> bool:
    """Whether what was damaged stands in one clause with those killed: "five were killed and a port damaged
    in X"."""
    keys, first = page.marks.keys, other.patient[0]
    harmed = other.cls == "damage" and keys[act.last : act.last + 1] == ["and"]
    return harmed and first == act.last + 1


def _came(page: Page, act: Act, other: Act) -> bool:
    """Whether those killed are who came over a border: "killed 30 fighters who tried to cross into X"."""
    return other.cls == "cross" and not _WHO.isdisjoint(page.marks.keys[act.last : other.first])


_WHO = frozenset({"who", "trying", "attempting"})


def _joining(page: Page, telling: "Telling") -> frozenset[str]:
    """What joins what became of someone or something to the act that did it: "were killed when" or "after",
    "was hit as"."""
    act = telling.act
    if act.cls == "kill":
        return _AT_ONCE_OR_AFTER
    if act.cls in _STRAYED and not act.noun:
        return _MEANWHILE
    hit = act.cls == "attack" and act.weapon is None and not act.noun
    return _AT_ONCE if hit and telling.actor is None and undergone(page.marks, act) else frozenset()


def _joins(page: Page, act: Act, other: Act, joined: frozenset[str]) -> bool:
    """Whether one of such words stands between two acts; none that counts the time: "two weeks after"."""
    keys = page.marks.keys
    between = (i for i in range(act.last, other.first) if keys[i] in joined)
    return any(keys[i] != "after" or keys[i - 1] not in UNITS for i in between)


_AT_ONCE = frozenset({"when", "as"})
_AT_ONCE_OR_AFTER = _AT_ONCE | {"after"}
_STRAYED = frozenset({"impact"})
_ATTACKS = frozenset({"attack", "fire", "light"})
_MEANWHILE = frozenset({"during", "amid", "as"})
"""What joins what came down to whose attack it was of: "a drone crashed in Moldova during a Russian attack on
Ukraine"."""
