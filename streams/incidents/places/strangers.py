"""Whether a namesake elsewhere is what the gazetteer found: the one that the text tells of is on no map.

Called by `find` once every name has its sense.
"""

from collections import Counter
from collections.abc import Mapping

from streams.incidents.places import gazetteer as gaz
from streams.incidents.places.containing import INTO
from streams.incidents.places.gazetteer import Entry
from streams.incidents.places.resolve import Sense, sense_key
from streams.incidents.places.spot import Span

KNOWN = 20_000
"""Inhabitants from which on a town is well known beyond its region."""
MILLION = 1_000_000
PLACED = (*gaz.LOCAL, "district")
"""Kinds of places that lie in one region."""
_KNOWN_ALIAS = 200_000  # "Kuchi" may be a city in Xinjiang, but not in a story of Nigeria
_CITY = 100_000
"""Inhabitants from which on a city is meant though the name is only spelled alike, or the text puts it
elsewhere."""
_WIDE = 100.0
"""km: nothing in a district is farther from its middle."""
_ABROAD = 500.0
"""km from the middle of a region from which on a place lies in another, whatever its size."""
PLAINLY = 3
"""Votes from which on an article is plainly about a country."""
_MOSTLY = 5
"""Votes from which on it is about no other country."""
_CONTINENT = 1_500.0
"""km from all other places of the article at which a small place, told with nothing around it, is another."""
_FAR = 150.0
"""km from all other places of the article at which a village of another country is hardly meant."""


def is_stray(span: Span, sense: Sense, senses: Mapping[tuple[str, str], Sense], votes: Counter[str]) -> bool:
    """Whether a small place is the only thing in its country, far from all else that the article names."""
    entry = sense.match.entry
    plainly = max(votes.values()) >= _MOSTLY  # "Koromei" may be Çorum, but not in a story of Kenya
    if sense.match.standing == 2:
        return not span.located or entry.population < _CITY or plainly
    county = sense.match.standing > 0 and entry.kind == "district" and not span.rank
    known = KNOWN if sense.match.standing == 0 else MILLION if plainly or county else _KNOWN_ALIAS
    alias = sense.match.standing > 0 and plainly and entry.kind == "admin1" and not span.rank
    if not alias and (entry.kind not in ("settlement", "village", "district") or entry.population >= known):
        return False
    held = [senses[key].match.entry for other in span.outer if (key := sense_key(other)) in senses]
    if any(outer.country == entry.country for outer in held) or (span.outer and not held):
        return False
    small = county or entry.population < KNOWN
    points = [o.match.entry for o in senses.values() if o.match.entry.kind in _POINTS]
    apart = [gaz.distance(entry, other) for other in points if other is not entry]
    better = any(o.population > entry.population or o.kind in ("district", "admin1") for o in points)
    village = entry.kind in ("settlement", "village") and not (span.outer or span.rank)
    if village and better and min(apart, default=0.0) > _CONTINENT:
        return True  # "Bagan" may be in Siberia, but not in a story of Kurram
    if max(votes.values()) < (PLAINLY - 1 if sense.match.standing and small else PLAINLY):
        return False
    return all(distance >= _FAR for distance in apart)


_POINTS = ("settlement", "village", "district", "facility", "admin1")


def elsewhere(text: str, span: Span, sense: Sense, senses: Mapping[tuple[str, str], Sense]) -> bool:
    """Whether the text puts the place in a country, region or district, and the one found is not there."""
    entry = sense.match.entry
    if entry.kind not in PLACED:
        return False
    if span.people not in (None, "IL", entry.country) and entry.population < _CITY:
        return True  # "the Somali town of Dolow": not the one in Ethiopia
    for other in span.outer:
        held = None if other.demonym else senses.get(sense_key(other))
        outer = held.match.entry.kind if held else None
        alias = sense.match.standing > 0 and outer == "admin1"
        between = text[span.end : other.start].split()
        framed = other.opens and span.rank == "settlement"  # "In southern Lebanon, jets hit the village of X"
        plainly = entry.population < KNOWN or alias or framed or not INTO.isdisjoint(between)
        plainly = plainly or (outer == "country" and _addressed(text, span, other))
        if held and plainly and outer in ("country", "admin1"):
            return entry.country != held.match.entry.country or _other_region(span, entry, senses)
        firm = other.first < span.first or not INTO.isdisjoint(between)
        if (
            held
            and firm
            and outer == "settlement"
            and not other.unknown
            and _far_from(entry, held.match.entry)
        ):
            return True  # "the X neighbourhood in Y"
        if held and firm and outer == "district":  # "Nowshera sector of Rajouri", "Poonch's Shahpur area"
            return entry.country != held.match.entry.country or entry.admin1 != held.match.entry.admin1
    return _other_land(span, entry, senses) or _other_region(span, entry, senses)


def _addressed(text: str, span: Span, country: Span) -> bool:
    """Whether a country ends an address: "in Kut, Armenia, on Monday"; "in Kut, Syria and Yemen" lists."""
    if span.listed or country.listed or text[span.end : country.start].strip() != ",":
        return False
    after = text[country.end : country.end + _AFTER]
    stopped = after[:1] in _STOPS  # "In Kiev, Russia was blamed" speaks of two
    onward = after.lstrip(",.;) ")
    return stopped and not onward.startswith(("and ", "or ")) and not onward[:1].isupper()


_STOPS = ("", ",", ".", ";", ")")
_AFTER = 8  # characters behind a name, up to "and" or the first of the next name


def _far_from(entry: Entry, town: Entry) -> bool:
    """Whether a place is no village of a town that is known, nor of the region that is called after it."""
    abroad = entry.country != town.country
    if entry.population >= (MILLION if abroad else _CITY):
        return False  # "in Donetsk, in Kharkiv and in Odesa"
    known = town.population >= KNOWN or abroad
    return known and entry.admin1 != town.admin1 and gaz.distance(entry, town) > _WIDE


def _other_land(span: Span, entry: Entry, senses: Mapping[tuple[str, str], Sense]) -> bool:
    """Whether all that the text puts a small place in lies in other countries: "Bara tehsil, Khyber,"."""
    known = (other for other in span.outer if not (other.demonym or other.unknown))
    held = (senses.get(sense_key(other)) for other in known)
    lands = {sense.match.entry.country for sense in held if sense} - {None}
    return bool(lands) and entry.country not in lands and entry.population < KNOWN


def _other_region(span: Span, entry: Entry, senses: Mapping[tuple[str, str], Sense]) -> bool:
    """Whether the text names another region or district around the place than that of `entry`."""
    outer = senses.get(sense_key(span.inside)) if span.inside else None
    if outer is None or span.inside is None:
        return False
    region = outer.match.entry
    if region.kind == "district":
        return entry.admin1 != region.admin1 or gaz.distance(entry, region) > _WIDE
    if region.kind == "settlement" and span.inside.rank == "district":
        alone = not any(
            sense is not senses.get(sense_key(span)) and sense.match.entry.admin1 == entry.admin1
            for sense in senses.values()
        )
        return alone and entry.admin1 != region.admin1
    if region.kind != "admin1" or entry.admin1 == region.admin1:
        return False
    small = entry.population < (_CITY if span.rank == "settlement" else KNOWN)
    return small or (entry.population < MILLION and gaz.distance(entry, region) > _ABROAD)
