"""What kind of place the words beside a name say it is: "Kursk region", "the village of X".

Called by `cues` for each name, before what it may stand for is pruned.
"""

from itertools import pairwise

from streams.incidents.places.reader import Reader
from streams.incidents.places.spot import CUES, Span

_RANKS = ("region", "district", "settlement")
_RANKED = CUES["region"] | CUES["district"] | CUES["settlement"]


def rank_after(reader: Reader, span: Span) -> None:
    """ "Kursk region", "Nizamabad District", "Rapides Parish": the word belongs to the name."""
    after = reader.adjoins(span)
    if after is None or span.demonym:
        return
    word = after.lower
    if word == "border" and reader.lower(span.last + 1, span) in CUES["region"]:
        span.rank = "region"
        return
    if word in ("state", "department") and after.capital and not reader.document.upper and _american(span):
        return  # "Columbia State" is a college, "Alexandria Police Department" no department of France
    if word not in _RANKED:
        return
    for rank in _RANKS:
        if word in CUES[rank] and word not in ("capital", "farm", "resort", "port", "community", "block"):
            if rank == "settlement" and "w" in reader.flags(span.key):
                return  # "Christian village"
            span.rank = rank
            if rank != "settlement":
                span.end = reader.at.end(span.last)
                span.name = reader.document.text[span.start : span.end]
                span.last += 1
            return


def _american(span: Span) -> bool:
    return any(match.entry.country == "US" for match in span.matches)


def rank_within(reader: Reader, span: Span) -> None:
    """ "Aurangabad District" where one of several is known by its full name: it may be any of them."""
    word = reader.bare[span.last - 1]
    if span.last - span.first < 2 or span.demonym or not span.matches:
        return
    rank = next((rank for rank in ("region", "district") if word.lower in CUES[rank]), None)
    key = span.key.rpartition(" ")[0]
    same = (
        [m for m in reader.gazetteer.written(key) if m.entry.kind in ("admin1", "district")] if rank else []
    )
    if any(match.entry.kind in ("admin1", "district") for match in span.matches) and same:
        known = {match.entry.number for match in span.matches}
        span.matches += tuple(match for match in same if match.entry.number not in known)
        span.rank, span.key = rank, key


def rank_before(reader: Reader, span: Span, taken_to: int) -> None:
    """ "the village of Tyotkino", "the state of Georgia", "the town Sudzha"; not "X district of Y"."""
    position = span.first - 1
    if span.rank or position <= taken_to:
        return
    word = reader.lower(position, span)
    if word == "of":
        word = reader.lower(position - 1, span)
        ranks = [rank for rank in _RANKS if word in CUES[rank]]
        if ranks:
            span.rank, span.located = ranks[0], True
    elif word in ("village", "town", "city", "settlement", "hamlet"):
        span.rank, span.located = "settlement", True


def share_ranks(reader: Reader, spans: list[Span]) -> None:
    """ "the Kursk and Belgorod regions", "Kursk, Bryansk and Belgorod regions": one word for all of them."""
    shared = False
    for left, right in reversed(list(pairwise(spans))):
        told = reader.lower(
            right.last - (right.rank != "settlement"), right
        )  # "villages" is no part of a name
        shared = right.rank is not None and (shared or (told.endswith("s") and told in CUES[right.rank]))
        if not shared:
            continue
        between = [word.lower for word in reader.bare[left.last : right.first]]
        listed = between in ([","], ["and"], ["or"], [",", "and"], ["&"]) and left.sentence == right.sentence
        if listed and not left.rank:
            left.rank = right.rank
            if right.rank != "settlement":
                right.name = right.name.removesuffix("s")  # each of them is one region
        else:
            shared = False
