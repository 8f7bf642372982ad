"""Regions that stand abbreviated after a town: "Springfield, Ill.", "in the N.C. mountains".

Called by `cues` once the ranks are known.
"""

from streams.incidents.places.gazetteer import Entry, Match
from streams.incidents.places.normal import strict
from streams.incidents.places.reader import Reader
from streams.incidents.places.spot import Span


def add_abbreviated(reader: Reader, spans: list[Span]) -> list[Span]:
    """Add the regions that stand abbreviated: "Springfield, Ill.", "in the N.C. mountains"."""
    if reader.upper:
        return spans
    shortened = reader.gazetteer.shortened
    added: list[Span] = []
    replaced: set[int] = set()
    done = 0
    for i in reader.at.capitals:
        word = reader.bare[i]
        if word.text not in shortened or i < done or len(word.text) > 6:
            continue
        region, end, last = _region(reader, i)
        if region is None:
            continue
        number = reader.document.numbers[i]
        comma = i > reader.sentences[number].first and reader.bare[i - 1].text == ","
        start = reader.at.start(i)
        text = reader.document.text[start:end]
        taken = any(span.first <= i < span.last for span in spans)
        if not comma and ("." not in text or taken):
            continue
        replaced.update(range(i, last))
        matches = (Match(region, 0),)
        span = Span(i, last, start, end, text, strict(region.name), matches, number, abbreviation=True)
        span.located = True
        added.append(span)
        done = last
    if not added:
        return spans
    kept = [span for span in spans if replaced.isdisjoint(range(span.first, span.last))]
    return in_order([*kept, *added])


def in_order(spans: list[Span]) -> list[Span]:
    return sorted(spans, key=lambda span: (span.first, span.start))


def _region(reader: Reader, i: int) -> tuple[Entry | None, int, int]:
    """Return the region that token `i` abbreviates, where the abbreviation ends, and the token after it."""
    start = reader.at.start(i)
    for last in (i + 4, i + 3, i + 2, i + 1):  # "W. Va.", "Ill.", "IL"
        if last <= len(reader.bare):
            end = reader.at.end(last - 1)
            if region := reader.gazetteer.abbreviated(reader.document.text[start:end]):
                return region, end, last
    return None, start, i
