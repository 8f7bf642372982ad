"""Reading the words around a name: what kind of place, inside which other, or part of another name.

Second stage of finding places, called by `find` between `spot` and `resolve`. `run_on`, `ranks`,
`abbreviated`, `containing`, `unknown` and `other_names` read one kind of cue each; here is their order.
"""

from streams.incidents.places.abbreviated import add_abbreviated
from streams.incidents.places.bare import Bare
from streams.incidents.places.containing import contain
from streams.incidents.places.gazetteer import Gazetteer
from streams.incidents.places.other_names import is_odd, mark_persons
from streams.incidents.places.ranks import rank_after, rank_before, rank_within, share_ranks
from streams.incidents.places.reader import Reader
from streams.incidents.places.run_on import join
from streams.incidents.places.spot import CUES, Span
from streams.incidents.places.unknown import among_places, is_free, recognise
from streams.incidents.text.document import Document

_BEHIND = ("-backed", "-supported", "-sponsored", "-funded", "-aligned", "-allied", "-trained", "-appointed")
_QUOTES = frozenset("\"'“‘«([-–—•*")


def read_cues(document: Document, bare: Bare, spans: list[Span], gazetteer: Gazetteer) -> list[Span]:
    """Mark every span with the cues around it; return them with those of abbreviated regions, in order."""
    reader = Reader(document, bare, gazetteer)
    spans = spans if document.upper else join(reader, spans)
    taken_to = -1
    for span in spans:
        rank_within(reader, span)
        rank_after(reader, span)
        rank_before(reader, span, taken_to)
        _located(reader, span)
        span.behind = document.tokens[span.last - 1].lower.endswith(_BEHIND)
        taken_to = span.last + (span.rank == "settlement")
    share_ranks(reader, spans)
    spans = add_abbreviated(reader, spans)
    taken = {token for span in spans for token in range(span.first, span.last) if not span.unknown}
    for span in spans:
        _prune(reader, span)
    contain(bare.words, spans)
    for span in spans:
        _respell(reader, span)
    for number, span in enumerate(spans):
        if span.unknown:
            recognise(reader, span)
            if span.odd and among_places(reader, spans, number):
                span.odd, span.rank = False, "settlement"
            elif span.odd and span.shorter is not None:
                spans[number] = _shortened(reader, span, span.shorter, taken)
        else:
            span.odd = is_odd(reader, span, taken)
    _once_told(reader, spans)
    mark_persons(reader, spans)
    return spans


def _once_told(reader: Reader, spans: list[Span]) -> None:
    """A name that the text calls a place once is one all through the article."""
    told = {span.key for span in spans if span.unknown and span.rank == "settlement" and not span.odd}
    told -= reader.persons if told else set()
    for span in spans:
        if span.unknown and span.odd and span.key in told and is_free(reader, span):
            span.odd, span.rank = False, "settlement"


def _shortened(reader: Reader, span: Span, known: Span, taken: set[int]) -> Span:
    """The known name that an unknown one begins with, with what stands before them."""
    rank_before(reader, known, -1)
    _located(reader, known)
    _prune(reader, known)
    known.outer = [outer for outer in span.outer if outer.first < span.first]
    known.odd = is_odd(reader, known, taken)
    return known


def _located(reader: Reader, span: Span) -> None:
    """ "in Kursk", "near the north-eastern Kupiansk", and a dateline."""
    sentence = reader.sentences[span.sentence]
    position = span.first - 1
    span.initial = (
        span.first == sentence.first
        or (
            reader.lowers[sentence.first] in _QUOTES  # which is seldom so: the rest is seldom read
            and _QUOTES.issuperset(reader.lowers[sentence.first : span.first])
        )
    )
    while (word := reader.lower(position, span)) in CUES["direction"] or word == "the":
        position -= 1
        if span.first - position > 4:
            break
    span.led = position < span.first - 1
    span.opens = position == sentence.first and word == "in"
    if word in CUES["before"] and not (span.initial and position < sentence.first):
        span.located = True
        span.firm = word in CUES["firm"]
    if word == "of" and reader.lower(position - 1, span) in CUES["direction"]:
        span.located = span.firm = True  # "north of Aleppo"
    after = reader.lower(span.last, span)
    span.armed = after in CUES["arms"]
    if after == "police" and reader.lower(span.last + 1, span) in ("station", "outpost", "post"):
        span.located = True  # it is called after where it stands
    if span.initial and (after in ("(", "—", "–", "--", ":") or (span.name.isupper() and len(span.name) > 3)):
        span.located = span.located or not reader.upper or after in ("(", "—", "–", "--")


def _prune(reader: Reader, span: Span) -> None:
    """Take away what a name can stand for only where the text says so: "Lake" for Lake Region."""
    span.plain = reader.plain(span.key)
    if span.rank or span.abbreviation:
        return
    if span.led and _is_sea(reader, span):
        span.matches = tuple(match for match in span.matches if match.entry.kind == "sea")
        return
    if span.plain:
        kinds = ("country", "facility") if " " in span.key else ("country",)  # "South Pars" is one
        span.matches = tuple(m for m in span.matches if m.standing == 0 or m.entry.kind in kinds)
    if span.key.startswith("the "):
        span.matches = tuple(m for m in span.matches if m.standing == 0 or m.entry.kind in ("country", "sea"))
    acronym = len(span.name) < 5 and not reader.upper and not span.located and span.name.isupper()
    if acronym:
        span.matches = tuple(match for match in span.matches if match.entry.kind == "country")


def _is_sea(reader: Reader, span: Span) -> bool:
    """Whether "the" before a sea's name says that no town of that name is meant: "in the eastern Pacific"."""
    position = span.first - 1
    while (word := reader.lower(position, span)) in CUES["direction"]:
        position -= 1
    return word == "the" and any(match.entry.kind == "sea" for match in span.matches)


_AREAS = ("admin1", "district")


def _respell(reader: Reader, span: Span) -> None:
    """Where the text says what a name is or lies in, another spelling may be meant: Laxmipur."""
    if not span.matches or span.demonym:
        return
    if span.inside is not None and not span.rank:
        kinds: tuple[str, ...] = ("settlement", "village", "district", "admin1")
    elif span.rank == "region" and not any(match.entry.kind in _AREAS for match in span.matches):
        kinds = _AREAS
    else:
        return
    known = {match.entry.number for match in span.matches}
    loose = reader.gazetteer.loosely(span.key)
    span.matches += tuple(m for m in loose if m.entry.number not in known and m.entry.kind in kinds)
