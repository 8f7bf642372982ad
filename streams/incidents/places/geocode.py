"""From a name, a region and a country, as a table or a form gives them, to a place."""

import re

from streams.incidents.places import normal
from streams.incidents.places.find import place_of
from streams.incidents.places.gazetteer import Entry, Gazetteer, Match, within
from streams.incidents.places.resolve import prior
from streams.incidents.record import Place

_PARTS = re.compile(r"[,;/()]")


def geocode(name: str, admin1: str | None, country: str | None, gazetteer: Gazetteer) -> Place | None:
    """Return the place called `name` in region `admin1` of `country` (name or ISO code); None if unknown.

    Where the name itself is unknown but a region that it stands in is known, that region is returned, with
    `precision` "admin1": a rough place, and said to be one.
    """
    iso = _country(country, gazetteer)
    if country and iso is None:
        return None
    region = _region(admin1, iso, gazetteer)
    for part in (name, *_PARTS.split(name)):
        match = _best(part.strip(), region, iso, gazetteer)
        if match:
            return place_of(match.entry, name, gazetteer)
    return place_of(region, name, gazetteer) if region else None


def _country(country: str | None, gazetteer: Gazetteer) -> str | None:
    if not country:
        return None
    if len(country) == 2 and country.isupper() and gazetteer.country(country):
        return country
    found = [
        match.entry.country
        for match in gazetteer.named(normal.strict(country))
        if match.entry.kind == "country"
    ]
    return found[0] if found else None


def _region(admin1: str | None, iso: str | None, gazetteer: Gazetteer) -> Entry | None:
    if not admin1:
        return None
    for spelling in (admin1, normal.bare(admin1)):
        for matches in (gazetteer.named(normal.strict(spelling)), gazetteer.loosely(spelling)):
            found = [m.entry for m in matches if m.entry.kind == "admin1" and iso in (None, m.entry.country)]
            if found:
                return found[0]
    return None


def _best(name: str, region: Entry | None, iso: str | None, gazetteer: Gazetteer) -> Match | None:
    """Return the likeliest place of that name; strict spelling before loose, inside the region only."""
    if not name:
        return None
    for matches in (gazetteer.named(normal.strict(name)), gazetteer.loosely(name)):
        fitting = [match for match in matches if iso is None or match.entry.country == iso]
        inside = [
            match for match in fitting if region and (match.entry == region or within(match.entry, region))
        ]
        if inside or (fitting and region is None):
            return max(
                inside or fitting, key=lambda match: (iso is not None and _settled(match), prior(match))
            )
    return None


def _settled(match: Match) -> bool:
    return match.entry.kind in ("settlement", "village")
