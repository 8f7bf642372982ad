"""Wars between two states: whose the missiles were where no sentence says so.

A wire names the sides once and then tells of "drones" and "missiles"; its reader knows whose they are
(codebook section 2: the actor's country "if the text gives or plainly implies it").
"""

from collections.abc import Set
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from streams.incidents.actors.names import PROXY
from streams.incidents.page import Page
from streams.incidents.record import Place
from streams.incidents.text.tables import read_rows

_WARS = Path(__file__).parents[1] / "data" / "wars.tsv"
_AIR_FORCES = Path(__file__).parents[1] / "data" / "air_forces.tsv"


@dataclass(frozen=True, slots=True)
class War:
    """Two countries (ISO 3166-1 alpha-2) at war from year `first` to year `last`; the foe holds land of
    `occupied`, if any: all over it, or in its `region`."""

    one: str
    other: str
    first: int
    last: int
    occupied: str | None
    region: str | None


def attacker(page: Page, country: str, year: int, acting: Set[str] = frozenset()) -> str | None:
    """Return the foe in war of `country` that the article names; of several the one that acts or was hit in
    it, the `acting`; else None."""
    foes = at_war(country, year) & _named(page)
    if len(foes) > 1:
        foes &= acting
    return foes.pop() if len(foes) == 1 else None


def bombs_itself(country: str, year: int) -> bool:
    """Whether warplanes over `country` were in `year`, as a rule, those of its own government."""
    return any(iso == country and first <= year <= last for iso, first, last in _air_forces())


def at_war(country: str, year: int) -> set[str]:
    """Return the countries that `country` was at war with in `year`."""
    return {war.other if war.one == country else war.one for war in _fought(country, year)}


def _named(page: Page) -> set[str]:
    """The countries that the article names, by place, people or army; not as whom a group leans on: the
    "Saudi-backed government"."""
    keys = page.marks.keys
    places = {m.place.country for m in page.places.mentions if not keys[m.last - 1].endswith(PROXY)}
    armies = {mark.value for mark in page.marks.all if mark.entry.layer == "actor"}
    return {country for country in places | armies if country}


def is_whole(country: str | None, year: int) -> bool:
    """Whether a country is at war and holds all of its land, so that it does not fire at it."""
    wars = _fought(country, year) if country else ()
    return bool(wars) and all(war.occupied != country for war in wars)


def stands_in(side: str, place: Place, year: int) -> bool:
    """Whether `side` is at war in the country of a place and holds land around there, so that there is a
    front."""
    country = place.country
    fought = [war for war in _fought(country, year) if side in (war.one, war.other)] if country else []
    return any(
        w.occupied == country and (not place.admin1 or w.region in (None, place.admin1)) for w in fought
    )


def is_held(place: Place | None) -> bool:
    """Whether the foe holds the land that was hit, so that either may have struck it: Crimea, Karabakh, the
    nuclear plant at Enerhodar."""
    if place is None:
        return False
    plant = place.country == "UA" and place.name.startswith(_ENERHODAR)
    return plant or (place.disputed and (place.country == "AZ" or place.admin1 in _CRIMEA))


_ENERHODAR = ("Enerhodar", "Energodar", "Zaporizhzhia nuclear", "Zaporizhzhya nuclear", "Zaporizhia nuclear")
_CRIMEA = frozenset({"Crimea", "Sevastopol City"})  # names of GeoNames


@lru_cache(maxsize=1000)
def _fought(country: str, year: int) -> tuple[War, ...]:
    """The wars of a country in a year."""
    wars = (war for war in _wars() if country in (war.one, war.other))
    return tuple(war for war in wars if war.first <= year <= war.last)


@cache
def _air_forces() -> tuple[tuple[str, int, int], ...]:
    """Read air_forces.tsv; raise ValueError naming a line that has other columns."""
    return tuple(
        (iso, int(first), 9999 if last == "-" else int(last))
        for iso, first, last in read_rows(_AIR_FORCES, 3)
    )


@cache
def _wars() -> tuple[War, ...]:
    """Read wars.tsv; raise ValueError naming a line that has other columns."""
    wars: list[War] = []
    for one, other, first, last, held in read_rows(_WARS, 5):
        occupied, _, region = held.partition(":")
        land = None if held == "-" else occupied
        wars.append(War(one, other, int(first), 9999 if last == "-" else int(last), land, region or None))
    return tuple(wars)
