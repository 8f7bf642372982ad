"""What kind of place the words beside a name say it is: "Kursk region", "the village of X".

Called by `cues` for each name, before what it may stand for is pruned.
"""

from itertools import pairwise

from streams.incidents.places.reader import Reader
from streams.incidents.places.spot import CUES, Span
from streams.incidents.text.dashes import DASHES

_RANKS = ("region", "district", "settlement")
_RANKED = CUES["region"] | CUES["district"] | CUES["settlement"]
_TELLING = (
    _RANKED
    | CUES["unit"]
    | CUES["ground"]
    | {"border", "department", "island", "local", "regional", "state", "trading"}
)
"""What a word behind a name has to be to say of what rank it is."""


def rank_after(reader: Reader, span: Span) -> None:
    """ "Kursk region", "Nizamabad District", "Rapides Parish": the word belongs to the name."""
    word = reader.lower(span.last, span)
    after = reader.adjoins(span) if word in _TELLING and not span.demonym else None
    if after is None:
        return
    if (said := _said_fully(reader, span) or _ground(reader, span)) is not None:
        span.rank = "district"
        _extend(reader, span, said)
        return
    if word == "border" and reader.lower(span.last + 1, span) in CUES["region"]:
        span.rank = "region"
        return
    if word in ("state", "department") and after.capital and not reader.upper and _american(span):
        return  # "Columbia State" is a college, "Alexandria Police Department" no department of France
    if word == "regional" and any(match.entry.kind == "admin1" for match in span.matches):
        span.rank = "region"  # "Sumy regional governor": whose region, not which town
        return
    if word == "trading" and reader.lower(span.last + 1, span) in ("centre", "center"):
        span.rank = "settlement"  # as East Africa calls a village with a market
        return
    if word == "island" and not after.capital and not span.matches:
        span.rank = "settlement"  # "on Matemo island"
    if word not in _RANKED:
        return
    for rank in _RANKS:
        if word in CUES[rank] and word not in ("capital", "farm", "resort", "port", "community", "block"):
            of = reader.lower(span.last + 1, span) == "of" and not after.capital
            before = reader.lower(span.first - 1, span)
            described = (of and before in _DESCRIBING) or before == "a"
            word_too = "w" in reader.flags(span.key)
            if rank == "settlement" and (described or word_too):
                return  # "Christian village", "the Bedouin town of X", "X, a Druze town"
            if rank == "district" and of and word_too:
                return  # "the mainly Christian district of X"
            span.rank = rank
            if rank != "settlement":
                _extend(reader, span, 1)
            return


_DESCRIBING = frozenset("the a mainly mostly largely predominantly".split())


def _extend(reader: Reader, span: Span, words: int) -> None:
    """Take the words behind a name into it: they say its rank."""
    span.last += words
    span.end = reader.at.end(span.last - 1)
    span.name = reader.document.text[span.start : span.end]


def _said_fully(reader: Reader, span: Span) -> int | None:
    """How many words say that a name is a district's: "urban district", "Local Government Area"."""
    if reader.bare[span.last - 1].lower in _RANKED:
        return None  # "Greene County rural districts"
    word = reader.lower(span.last, span)
    if word not in CUES["unit"] and word != "local":
        return None
    following = reader.lower(span.last + 1, span)
    if (word, following) == ("local", "government"):
        return 3 if reader.lower(span.last + 2, span) in ("area", "areas") else 2
    return 2 if word in CUES["unit"] and following in CUES["district"] else None


def _ground(reader: Reader, span: Span) -> int | None:
    """One where "sector" or "area" says what part of a land a name is: "X sector", "the X area of Z"."""
    after = reader.word(span.last, span)
    if after is None or after.lower not in CUES["ground"] or after.capital:
        return None
    if any(match.entry.kind in _WIDE for match in span.matches):
        return None
    if reader.lower(span.last + 1, span) == "of":
        return 1
    before = reader.word(span.first - 1, span)
    owned = before is not None and before.capital and before.closed  # "Kech's Buleda area"
    return 1 if not span.matches and (owned or not after.lower.startswith("area")) else None


_WIDE = ("country", "region", "continent", "sea", "facility")


def _american(span: Span) -> bool:
    return any(match.entry.country == "US" for match in span.matches)


def rank_within(reader: Reader, span: Span) -> None:
    """ "Aurangabad District" where one of several is known by its full name: it may be any of them."""
    word = reader.bare[span.last - 1]
    if span.last - span.first < 2 or span.demonym or not span.matches:
        return
    rank = next((rank for rank in ("region", "district") if word.lower in CUES[rank]), None)
    key = span.key.rpartition(" ")[0]
    same = [m for m in reader.gazetteer.named(key) if m.entry.kind in ("admin1", "district")] if rank else []
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
    if word == "of" or word in _LEADING:
        told = reader.lower(position - 1, span)
        ranks = [rank for rank in _RANKS if told in CUES[rank] and (word == "of" or told.endswith("s"))]
        if ranks:
            span.rank, span.located = ranks[0], True
    elif word in ("village", "town", "city", "settlement", "hamlet"):
        span.rank, span.located = "settlement", True


_LEADING = DASHES | {"including", ":", "("}  # "three villages – X, Y and Z"


def share_ranks(reader: Reader, spans: list[Span]) -> None:
    """ "the Kursk and Belgorod regions", "Kursk, Bryansk and Belgorod regions": one word for all of them."""
    shared = False
    for left, right in reversed(list(pairwise(spans))):
        if right.rank is None:
            shared = False
            continue
        told = reader.lower(
            right.last - (right.rank != "settlement"), right
        )  # "villages" is no part of a name
        several = told.endswith("s") and (told in CUES[right.rank] or told in CUES["ground"])
        shared = shared or several
        if not shared:
            continue
        between = reader.lowers[left.last : right.first]
        listed = between in _LISTED and left.sentence == right.sentence
        if listed and not left.rank:
            left.rank, left.listed = right.rank, True
            if right.rank != "settlement":
                right.name = _singular(right.name)  # each of them is one region
        else:
            shared = False
    _share_onward(reader, spans)


def _singular(name: str) -> str:
    return name.removesuffix("ies") + "y" if name.endswith("ies") else name.removesuffix("s")


def _share_onward(reader: Reader, spans: list[Span]) -> None:
    """ "the villages of X, Y and Z": each of them is one."""
    told: str | None = None
    for left, right in pairwise(spans):
        if left.rank and _lists(reader, left, left.rank):
            told = left.rank
        if told is None:
            continue
        between = reader.lowers[left.last : right.first]
        fits = not (right.rank or right.demonym) and (told != "region" or _may_be_region(right))
        if fits and left.sentence == right.sentence and between in _LISTED:
            right.rank, right.located, right.listed = told, True, True
        else:
            told = None


def _lists(reader: Reader, span: Span, rank: str) -> bool:
    """Whether the words before a name say that several follow: "the villages of"."""
    kind, of = reader.lower(span.first - 2, span), reader.lower(span.first - 1, span)
    return (of == "of" or of in _LEADING) and kind.endswith("s") and kind in CUES[rank]


def _may_be_region(span: Span) -> bool:
    """Not "in regions of Mali, Niger and X", nor "the regions of A and B" where both are towns."""
    kinds = {match.entry.kind for match in span.matches}
    return "country" not in kinds and not kinds.isdisjoint({"admin1", "district"})


_LISTED = ([","], ["and"], ["or"], [",", "and"], ["&"])
