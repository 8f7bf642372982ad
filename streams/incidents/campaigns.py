"""Campaigns: who attacks whom where the sentence does not say: the headline, and wars between two states.

A wire names the sides once and then tells of "drones" and "missiles"; its reader knows whose they are
(codebook section 2: the actor's country "if the text gives or plainly implies it").
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from streams.incidents.locating import Page
from streams.incidents.tables import read_rows
from streams.incidents.telling import Telling

_WARS = Path(__file__).parent / "data" / "wars.tsv"


@dataclass(frozen=True, slots=True)
class War:
    """Two countries (ISO 3166-1 alpha-2) at war from year `first` to year `last`."""

    one: str
    other: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Campaign:
    """What an article's headline tells, as (attacker, attacked), and the year it is of."""

    told: frozenset[tuple[str, str]]
    year: int


def campaign(headline: Iterable[Telling], year: int) -> Campaign:
    """Return the campaign that the tellings of a headline and the wars of `year` make."""
    told = {
        (t.actor.country, t.place.place.country)
        for t in headline
        if t.actor and t.actor.country and t.place and t.place.place.country
    }
    return Campaign(frozenset(pair for pair in told if pair[0] != pair[1]), year)


def attacker(page: Page, known: Campaign, country: str) -> str | None:
    """Return the country that an unnamed attack on `country` comes from, or None if more than one may be."""
    told = {side for side, where in known.told if where == country}
    if told:
        return told.pop() if len(told) == 1 else None
    foes = _at_war(country, known.year) & _named(page)
    return foes.pop() if len(foes) == 1 else None


def _at_war(country: str, year: int) -> set[str]:
    fought = [war for war in _wars() if country in (war.one, war.other) and war.first <= year <= war.last]
    return {war.other if war.one == country else war.one for war in fought}


def _named(page: Page) -> set[str]:
    """The countries that the article names, by place, people or army."""
    places = {mention.place.country for mention in page.places.mentions}
    armies = {mark.value for mark in page.marks.all if mark.entry.layer == "actor"}
    return {country for country in places | armies if country}


@cache
def _wars() -> tuple[War, ...]:
    """Read wars.tsv; raise ValueError naming a line that has other columns."""
    return tuple(
        War(one, other, int(first), 9999 if last == "-" else int(last))
        for one, other, first, last in read_rows(_WARS, 4)
    )
