"""Lending: what befell someone or something takes doer and place from the act told beside it.

Fifth stage of the cascade, called by `telling` for the acts of a sentence.
"""

from typing import TYPE_CHECKING

from streams.incidents.acts.act import undergone
from streams.incidents.page import Page

if TYPE_CHECKING:
    from streams.incidents.tellings.telling import Telling


def lend_actors(page: Page, tellings: "list[Telling]") -> None:
    """ "Three were killed when troops opened fire": who opened fire is who killed them."""
    for telling in tellings:
        if telling.actor is not None or not (joined := _joining(page, telling)):
            continue
        for other in tellings:
            between = page.marks.keys[telling.act.last : other.act.first]
            if other.actor is not None and not joined.isdisjoint(between):
                telling.actor = other.actor
                break


def lend_places(page: Page, tellings: "list[Telling]") -> None:
    """ "Forty were killed after gunmen attacked a mosque in X": that is where they were killed."""
    for telling in tellings:
        kill = telling.act.cls == "kill"
        dated = kill and telling.when is not None and telling.when.when is not None
        placed = telling.place is not None if kill else telling.own_place
        if placed or dated or not (joined := _joining(page, telling)):
            continue
        for other in tellings:
            between = page.marks.keys[telling.act.last : other.act.first]
            if other.own_place and other.act.strong and not joined.isdisjoint(between):
                telling.place, telling.own_place, telling.when = other.place, True, other.when or telling.when
                break


def _joining(page: Page, telling: "Telling") -> frozenset[str]:
    """What joins what became of someone or something to the act that did it: "were killed when" or "after",
    "was hit as"."""
    act = telling.act
    if act.cls == "kill":
        return _AT_ONCE | {"after"}
    hit = act.cls == "attack" and act.weapon is None and not act.noun
    return _AT_ONCE if hit and telling.actor is None and undergone(page.marks, act) else frozenset()


_AT_ONCE = frozenset({"when", "as"})
