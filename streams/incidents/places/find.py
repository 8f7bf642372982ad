"""Places of an article: runs the cascade (spot, read the cues, resolve) and gives out what is a place."""

from collections import Counter
from collections.abc import Container, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from streams.incidents.places import gazetteer as gaz
from streams.incidents.places.bare import Bare
from streams.incidents.places.borders import de_jure
from streams.incidents.places.cues import read_cues
from streams.incidents.places.gazetteer import Entry, Gazetteer
from streams.incidents.places.home import Home, at_home, from_domain, of_groups
from streams.incidents.places.resolve import Sense, prior, resolve, sense_key
from streams.incidents.places.spot import CUES, Span, spot
from streams.incidents.places.strangers import KNOWN, MILLION, PLACED, PLAINLY, elsewhere, is_stray
from streams.incidents.record import Place, PlacePrecision
from streams.incidents.text.document import Document

MentionKind = Literal[
    "country",
    "admin1",
    "district",
    "settlement",
    "village",
    "region",
    "continent",
    "sea",
    "facility",
    "demonym",
]
_PRECISION: dict[gaz.Kind, PlacePrecision] = {
    "country": "country",
    "admin1": "admin1",
    "district": "district",
    "settlement": "settlement",
    "facility": "facility",
    "village": "district",
    # The codebook has no word for areas that are no unit of government: the next larger unit.
    "region": "admin1",
    "continent": "country",
    "sea": "country",
}


class PlaceMention(Struct, frozen=True, gc=False):
    """A place named in the text. `start` and `end` are characters, `first` and `last` (exclusive) tokens.

    `place` has no coordinates where the text says that it is a place but no gazetteer knows it. A `demonym`
    ("Ukrainian") stands for its country. `confidence` (0..1) is that of being a place, and this one.
    """

    start: int
    end: int
    name: str
    place: Place
    kind: MentionKind
    first: int
    last: int
    confidence: float
    entry: Entry | None = None


def find_places(
    document: Document,
    gazetteer: Gazetteer,
    *,
    outlet_country: str | None = None,
    source: str | None = None,
    home: Home | None = None,
    least: float = 0.2,
) -> list[PlaceMention]:
    """Return the places that `document` names, in order, not overlapping.

    `outlet_country` (ISO) is the home of its publisher, else the country of the domain `source`; `home` is
    what other articles of the publisher said (see `home.Home`), which is more. Mentions below `least` are
    left out: they are mostly surnames.
    """
    spans, bare = spot(document, gazetteer)
    spans = read_cues(document, bare, spans, gazetteer)
    if home is None and (country := outlet_country or from_domain(source or "")):
        home = at_home(country)
    home = of_groups(bare.lowers, home)
    senses = resolve(spans, home)
    votes = _votes(spans, senses, home)
    keyed = [(span, sense_key(span)) for span in spans]
    _bring_home(keyed, senses, votes)
    named = [(span, key) for span, key in keyed if not span.odd]
    strangers = {
        key
        for span, key in named
        if (sense := senses.get(key))
        and (
            elsewhere(document.text, span, sense, senses)
            or (votes[sense.match.entry.country or ""] < 2 and is_stray(span, sense, senses, votes))
        )
    }
    told = _told_where(spans)
    mentions = []
    for span, key in named:
        sense = senses.get(key)
        alone = sense is not None and votes[sense.match.entry.country or ""] < 2
        if key in strangers:
            sense = None
            placed = span.firm or (span.outer and (span.listed or span.located))
            if placed and not (span.rank or span.demonym) and "w" not in gazetteer.flags.get(span.key, ""):
                span.rank = "settlement"  # one that we do not know, called the same
        seat = span.last < len(bare.words) and bare.words[span.last].lower == "capital"
        if seat and (capital := _capital(document, span, sense, bare, gazetteer)):
            mention: PlaceMention | None = capital
        elif span.demonym and not span.rank:
            mention = _demonym(span, gazetteer)
        elif sense:
            mention = _mention(span, sense, alone, gazetteer)
        else:
            mention = _unplaced(span, told[span.key], senses, strangers, gazetteer)
        if mention and mention.confidence >= least:
            mentions.append(mention)
    return mentions


def _votes(spans: list[Span], senses: Mapping[tuple[str, str], Sense], home: Home | None) -> Counter[str]:
    """Count how often the article points to each country: by its places, its people, the outlet."""
    votes = Counter(sense.match.entry.country or "" for sense in senses.values())
    for people in {span.demonym for span in spans if span.demonym and not span.odd}:
        votes[people] += 2
    for code in home.votes if home else ():
        votes[code] += 2 * (home is not None and home.share(code) > 0.3)
    return votes


def _bring_home(
    keyed: list[tuple[Span, tuple[str, str]]], senses: dict[tuple[str, str], Sense], votes: Counter[str]
) -> None:
    """Prefer a namesake in the country that an article is plainly about to a lesser place of one it never
    names: Beni territory in Congo to Beni in Bolivia."""
    for span, key in keyed:
        sense = senses.get(key)
        if sense is None or votes[sense.match.entry.country or ""] > 1 or span.people:
            continue
        entry = sense.match.entry
        held = [senses[outer] for other in span.outer if (outer := sense_key(other)) in senses]
        if any(outer.match.entry.country == entry.country for outer in held):
            continue
        if entry.kind not in (*PLACED, "admin1") or entry.population >= MILLION or entry.capital:
            continue
        near = [m for m in span.matches if m.standing < 2 and votes[m.entry.country or ""] >= PLAINLY]
        if near:
            best = max(near, key=prior)
            senses[key] = Sense(best, sense.score, 1.0)
            votes[best.entry.country or ""] += 1


def _capital(
    document: Document, span: Span, sense: Sense | None, bare: Bare, gazetteer: Gazetteer
) -> PlaceMention | None:
    """Return the city that "the Syrian capital" or "Libya's capital" is."""
    if any(word.lower in CUES["money"] for word in bare.words[span.last + 1 : span.last + 2]):
        return None
    state = sense.match.entry if sense and sense.match.entry.kind == "country" else None
    entry = gazetteer.capital(span.demonym or (state.country if state and state.country else ""))
    if entry is None:
        return None
    end = bare.end(span.last)
    name = document.text[span.start : end]
    place = place_of(entry, name, gazetteer)
    return PlaceMention(span.start, end, name, place, "settlement", span.first, span.last + 1, 0.95, entry)


def _demonym(span: Span, gazetteer: Gazetteer) -> PlaceMention | None:
    country = gazetteer.country(span.demonym or "")
    if country is None:
        return None
    place = place_of(country, country.name, gazetteer)
    return PlaceMention(
        span.start, span.end, span.name, place, "demonym", span.first, span.last, 0.95, country
    )


def _mention(span: Span, sense: Sense, alone: bool, gazetteer: Gazetteer) -> PlaceMention:
    entry = sense.match.entry
    confidence = round(_placehood(span, sense, alone, gazetteer) * (0.5 + 0.5 * min(1.0, sense.lead / 2)), 2)
    place = place_of(entry, span.name, gazetteer)
    kind: MentionKind = entry.kind
    around = span.rank == "district" or (span.rank == "region" and _ranked_behind(span))
    if around and entry.kind in ("settlement", "village"):  # the district or region around the town
        kind, place = "district", replace(place, settlement=None, geonameid=None, precision="district")
    return PlaceMention(
        span.start, span.end, span.name, place, kind, span.first, span.last, confidence, entry
    )


def _ranked_behind(span: Span) -> bool:
    """Whether "region" stands behind a name; "the regions of X and Y" may be two towns."""
    return span.listed or span.name.rpartition(" ")[2].lower() in CUES["region"]


_RANKED: dict[str, tuple[MentionKind, PlacePrecision]] = {
    "settlement": ("settlement", "settlement"),
    "district": ("district", "district"),
    "region": ("admin1", "admin1"),
}


def _told_where(spans: list[Span]) -> dict[str, list[Span]]:
    """Return by name where the article first says that it lies: once said, it holds for every mention."""
    told: dict[str, list[Span]] = {}
    for span in spans:
        if not told.get(span.key) and not span.odd:
            told[span.key] = span.outer
    return told


def _unplaced(
    span: Span,
    told_in: list[Span],
    senses: Mapping[tuple[str, str], Sense],
    strangers: Container[tuple[str, str]],
    gazetteer: Gazetteer,
) -> PlaceMention | None:
    """Return a place that the text calls one ("the village of X in the Kursk region") and we do not know.

    It stands at the point of the district or town that the text puts it in, if any, and says so by its
    precision.
    """
    told = span.inside and (span.firm or (span.located and span.matches))
    rank = span.rank or ("settlement" if told else None)
    if rank is None:
        return None
    kind, precision = _RANKED[rank]
    named = [other for other in told_in if not other.demonym or other.rank]  # "Somali": no region of Ethiopia
    outers = [senses.get(key) for other in named if (key := sense_key(other)) not in strangers]
    held = [sense.match.entry for sense in outers if sense]
    outer = next((e for e in held if e.kind != "country"), held[0] if held else None)
    outer = outer or gazetteer.country(span.people or "") or _beside(span, senses, strangers)
    within = place_of(outer, span.name, gazetteer) if outer else Place(name=span.name)
    near = outer is not None and outer.kind in ("district", "settlement", "village")
    place = Place(
        name=span.name,
        settlement=span.name if kind == "settlement" else None,
        admin1=within.admin1,
        country=within.country,
        lat=within.lat if near else None,
        lon=within.lon if near else None,
        precision="district" if near else precision,
        disputed=within.disputed,
    )
    return PlaceMention(span.start, span.end, span.name, place, kind, span.first, span.last, 0.7)


def _beside(
    span: Span, senses: Mapping[tuple[str, str], Sense], strangers: Container[tuple[str, str]]
) -> Entry | None:
    """Return the town or district by which a place lies ("X, west of Y"), or in which Y does."""
    for other in (span.near, *span.near.outer) if span.near is not None else ():
        key = sense_key(other)
        sense = senses.get(key) if key not in strangers else None
        if sense and sense.lead >= _SURE and sense.match.entry.kind in (*gaz.LOCAL, "district"):
            return sense.match.entry
    return None


_SURE = 1.0  # lead of a town over its namesakes from which on what lies by it may stand there


def _placehood(span: Span, sense: Sense, alone: bool, gazetteer: Gazetteer) -> float:
    """How sure it is that the name is a place's at all, 0 to 1."""
    entry = sense.match.entry
    if (
        span.abbreviation
        or span.rank
        or span.outer
        or entry.kind in ("country", "sea", "continent", "facility")
    ):
        return 0.95
    if span.located:
        return 0.9
    sure = max(0.2, min(0.95, 0.14 * prior(sense.match)))
    flags = gazetteer.flags.get(span.key, "")
    if alone and entry.population < KNOWN:
        sure /= 2  # "Kiran": more likely a name of something else
    return max(0.05, sure - (0.25 if "f" in flags or "s" in flags else 0.0))


@lru_cache(maxsize=10_000)
def place_of(entry: Entry, name: str, gazetteer: Gazetteer) -> Place:
    """Return the record of a gazetteer entry that the text calls `name`."""
    region = gazetteer.admin1(entry.admin1)
    country = de_jure(entry.country, entry.lat, entry.lon) if entry.country else None
    disputed = country is not None and country.disputed and entry.kind != "country"
    return Place(
        name=name,
        settlement=entry.name if entry.kind in ("settlement", "village") else None,
        admin1=region.name if region else None,
        country=country.iso if country else None,
        geonameid=entry.geonameid,
        lat=entry.lat,
        lon=entry.lon,
        precision=_PRECISION[entry.kind],
        disputed=disputed or entry.country == "PS",
    )
