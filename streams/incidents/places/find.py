"""Places of an article: `find_places` runs the cascade (spot, read the cues, resolve) and gives out what is a place."""

from dataclasses import dataclass
from typing import Literal

from streams.incidents.document import Document
from streams.incidents.places import gazetteer as gaz
from streams.incidents.places.cues import read_cues
from streams.incidents.places.gazetteer import Entry, Gazetteer
from streams.incidents.places.resolve import Home, Sense, resolve, sense_key
from streams.incidents.places.spot import Span, spot
from streams.incidents.record import Place, PlacePrecision

MentionKind = Literal[
    "country", "admin1", "district", "settlement", "region", "continent", "sea", "facility", "demonym"
]
_PRECISION: dict[gaz.Kind, PlacePrecision] = {
    "country": "country",
    "admin1": "admin1",
    "district": "district",
    "settlement": "settlement",
    "facility": "facility",
    # The codebook has no word for areas that are no unit of government: the next larger one that is not finer.
    "region": "admin1",
    "continent": "country",
    "sea": "country",
}


@dataclass(frozen=True, slots=True)
class PlaceMention:
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
) -> list[PlaceMention]:
    """Return the places that `document` names, in order, not overlapping.

    `outlet_country` (ISO) is where its publisher is at home; `source`, the publisher's name or domain, is searched
    for a place name; `home` is what earlier articles of the publisher said (see `resolve.Home`).
    """
    spans, bare = spot(document, gazetteer)
    spans = read_cues(document, bare, spans, gazetteer)
    if home is None and outlet_country:
        home = Home(countries={outlet_country: 1.0})
    senses = resolve(spans, gazetteer, home)
    mentions = []
    for span in spans:
        if span.odd or span.abbreviation:
            continue
        sense = senses.get(sense_key(span))
        mention = (
            _demonym(span, gazetteer) if span.demonym and not span.rank else _mention(span, sense, gazetteer)
        )
        if mention:
            mentions.append(mention)
    return mentions


def _demonym(span: Span, gazetteer: Gazetteer) -> PlaceMention | None:
    country = gazetteer.country(span.demonym or "")
    if country is None:
        return None
    place = place_of(country, country.name, gazetteer)
    return PlaceMention(
        span.start, span.end, span.name, place, "demonym", span.first, span.last, 0.95, country
    )


def _mention(span: Span, sense: Sense | None, gazetteer: Gazetteer) -> PlaceMention | None:
    if sense is None:
        return None
    entry = sense.match.entry
    confidence = min(0.95, 0.5 + sense.lead / 8 + (0.2 if span.located else 0.0))
    place = place_of(entry, span.name, gazetteer)
    return PlaceMention(
        span.start, span.end, span.name, place, entry.kind, span.first, span.last, confidence, entry
    )


def place_of(entry: Entry, name: str, gazetteer: Gazetteer) -> Place:
    """Return the record of a gazetteer entry that the text calls `name`."""
    region = gazetteer.admin1(entry.admin1)
    return Place(
        name=name,
        settlement=entry.name if entry.kind == "settlement" else None,
        admin1=region.name if region else None,
        country=entry.country,
        geonameid=entry.geonameid,
        lat=entry.lat,
        lon=entry.lon,
        precision=_PRECISION[entry.kind],
    )
