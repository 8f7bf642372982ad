"""Places of an article: `find_places` runs the cascade (spot, read the cues, resolve) and gives out what is a place."""

from dataclasses import dataclass
from typing import Literal

from streams.incidents.document import Document
from streams.incidents.places import gazetteer as gaz
from streams.incidents.places.borders import de_jure
from streams.incidents.places.cues import read_cues
from streams.incidents.places.gazetteer import Entry, Gazetteer
from streams.incidents.places.home import Home, at_home
from streams.incidents.places.resolve import Sense, prior, resolve, sense_key
from streams.incidents.places.spot import Span, spot
from streams.incidents.record import Place, PlacePrecision

MentionKind = Literal[
    "country", "admin1", "district", "settlement", "village", "region", "continent", "sea", "facility", "demonym"
]
_PRECISION: dict[gaz.Kind, PlacePrecision] = {
    "country": "country",
    "admin1": "admin1",
    "district": "district",
    "settlement": "settlement",
    "facility": "facility",
    "village": "district",
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
    for a place name; `home` is what earlier articles of the publisher said (see `home.Home`).
    """
    spans, bare = spot(document, gazetteer)
    spans = read_cues(document, bare, spans, gazetteer)
    if home is None and outlet_country:
        home = at_home(outlet_country)
    senses = resolve(spans, home)
    mentions = []
    for span in spans:
        if span.odd:
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
    confidence = round(_placehood(span, sense, gazetteer) * (0.5 + 0.5 * min(1.0, sense.lead / 2)), 2)
    place = place_of(entry, span.name, gazetteer)
    return PlaceMention(
        span.start, span.end, span.name, place, entry.kind, span.first, span.last, confidence, entry
    )


def _placehood(span: Span, sense: Sense, gazetteer: Gazetteer) -> float:
    """How sure it is that the name is a place's at all, 0 to 1."""
    entry = sense.match.entry
    if span.abbreviation or span.rank or span.outer or entry.kind in ("country", "sea", "continent"):
        return 0.95
    if span.located:
        return 0.9
    sure = max(0.2, min(0.95, 0.14 * prior(sense.match)))
    flags = gazetteer.flags.get(span.key, "")
    return sure - (0.25 if "f" in flags or "s" in flags else 0.0)


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
