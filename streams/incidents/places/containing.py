"""What lies in what, as the text says it: "X, Y", "X in the Y region", "X under Y police station".

The outer name tells places of one name apart, and stands in on the map for an inner one that is on none.
"""

from itertools import pairwise

from streams.incidents.places.bare import Word
from streams.incidents.places.spot import CUES, Span

_AHEAD = 4
"""How many names further on a name's outer one is looked for."""
_APART = 9
"""Tokens between the two at most: "village under the jurisdiction of the ..."."""
_MOST_OUTER = 4
_ALL = {"all", "both"}  # "X and Y, both in the Z region"
_BETWEEN = CUES["direction"] | CUES["frame"] | CUES["region"] | CUES["district"] | CUES["inside"] | _ALL
_LINKING = _BETWEEN | {",", "(", ")", "near"}
_SEVERAL = frozenset(word for word in CUES["region"] | CUES["district"] if word.endswith("s"))
INTO = frozenset(["in", "of", "under", "within"])
"""What says that one place lies in another."""


def contain(bare: list[Word], spans: list[Span]) -> None:
    """Note for every name, in order, which others it lies in, the nearest first."""
    firm: dict[int, list[int]] = {}
    into: set[int] = set()
    unknown: list[tuple[int, int]] = []
    abreast = _abreast(bare, spans)
    for number in abreast:
        spans[number].listed = True
    for number, span in enumerate(spans):
        between: list[str] = []
        reached = span.last
        for ahead, later in enumerate(spans[number + 1 : number + 1 + _AHEAD], number + 1):
            if later.sentence != span.sentence or later.first - span.last > _APART:
                break
            if later.key in CUES["other"]:
                break  # "in Cherkasy, Russia's MoD said"
            if reached < later.first and bare[reached].lower not in _LINKING:
                break  # as in most gaps
            reached = _past_other_spelling(bare, reached)
            if later.first < reached:
                continue  # "Gire Biye (*Gire Be*) village"
            gap = [word.lower for word in bare[reached : later.first]]
            if not _LINKING.issuperset(gap) or (gap == [",", "the"] and _opens_a_name(bare, later)):
                break  # the names further on are behind that word, too
            between += gap
            owner = bare[later.last - 1].closed  # "Dedebit, in Ethiopia's Tigray region" lies in both
            reached = later.last if owner else later.first
            apposed = _unranked(gap) == [","]
            listed = apposed and (span.listed or later.listed or number in abreast)
            if _links(between) and not listed and not (apposed and _owner_of_another(bare, spans, ahead)):
                _put(bare, span, later)
                if _unranked(between)[:1] in ([","], ["("]):
                    later.addressed.append(span)
                if not later.matches:
                    unknown.append((number, ahead))
                if _firmly(between):
                    into.add(number)
                    firm.setdefault(number, []).append(ahead)
            elif reached == later.first and span.near is None and _is_near(between):
                span.near = later
        if number and span.sentence == spans[number - 1].sentence:
            _owned(bare, spans[number - 1], span)
    _frame(bare, spans)
    for number, ahead in reversed(unknown):  # "X, Y commune, Z district": X is in Z, whatever Y may be
        for around in spans[ahead].outer:
            if len(spans[number].outer) < _MOST_OUTER:
                _put(bare, spans[number], around)
    for number in sorted(firm, reverse=True):  # "X under Y police station in Z district": X is in Z
        for ahead in firm[number]:
            for further in firm.get(ahead, ()):
                known = spans[number].outer
                if len(known) < _MOST_OUTER and not any(other is spans[further] for other in known):
                    _put(bare, spans[number], spans[further])
    for span in reversed(spans):  # "X, Y, Z region": X is in Z, too
        if span.outer:
            _onward(bare, span)
    _share(bare, spans, into, abreast)


def _onward(bare: list[Word], span: Span) -> None:
    """Put a name in what those lie in that it lies in."""
    for outer in [outer for outer in span.outer if outer.first >= span.last and not outer.demonym]:
        for further in outer.outer:
            known = len(span.outer) == _MOST_OUTER or any(further is other for other in span.outer)
            if not known and further.first >= outer.last:
                _put(bare, span, further)


def _opens_a_name(bare: list[Word], span: Span) -> bool:
    """Whether a country only opens the name of who speaks: "at X, the Oman Shipping Corporation said"."""
    after = bare[span.last] if span.last < len(bare) else None
    return span.rank is None and after is not None and after.capital and not bare[span.last - 1].closed


def _abreast(bare: list[Word], spans: list[Span]) -> set[int]:
    """The numbers of the names that a list goes on from, none of which lies in the next: "A, B, C and D",
    "the towns of X, Y and Z"."""
    found: set[int] = set()
    run: list[int] = []
    for number, (left, right) in enumerate(pairwise(spans)):
        if right.first - left.last > _JOINT + 1:
            run = []
            continue
        gap = _unranked([word.lower for word in bare[left.last : right.first]])
        joined = gap in _JOINING and left.sentence == right.sentence
        alike = joined and _may_be_town(left) and _may_be_town(right)
        if alike and gap == [","]:
            run.append(number)
            continue
        if alike and run:
            found.update([*run, number])
        elif len(run) >= _LONG:
            found.update(run)
        run = []
    return found


_LONG = 3  # commas between four names: no address of towns alone is so long
_JOINING = ([","], ["and"], [",", "and"])
_JOINT = 2  # tokens between two names of a list: ", and"


def _may_be_town(span: Span) -> bool:
    known = [match.entry.kind for match in span.matches]
    return span.rank in (None, "settlement") and not span.demonym and "country" not in known


def _frame(bare: list[Word], spans: list[Span]) -> None:
    """ "In southern Lebanon, jets hit the village of X": what a sentence opens with holds its villages."""
    frame: Span | None = None
    owner: Span | None = None
    sentence = -1
    for span in spans:
        if span.sentence != sentence:
            after = bare[span.last].lower if span.last < len(bare) else ""
            framing = after == "," or (span.rank in ("district", "region") and after in _SUBJECT)
            sentence, frame = span.sentence, span if span.opens and framing else None
            owner = span if span.opens and bare[span.last - 1].closed else None
        elif owner is not None and span.first - owner.last <= _OWNED and span.last < len(bare):
            owner, frame = (
                None,
                span if bare[span.last].lower == "," else None,
            )  # "In Myanmar's Rakhine state,"
        elif frame is not None and span.rank == "settlement" and not (span.outer or span.demonym):
            _put(bare, span, frame)


def _owner_of_another(bare: list[Word], spans: list[Span], number: int) -> bool:
    """Whether a name owns something that is no place, or speaks: "hit Qamishli, Turkey's ministry said", "hit
    Qamishli, Turkey said"."""
    span = spans[number]
    if span.last < len(bare) and bare[span.last].lower in _SAYS:
        return True
    if not bare[span.last - 1].closed or bare[span.last - 1].text == ".":
        return False
    after = spans[number + 1] if number + 1 < len(spans) else None
    return after is None or after.first - span.last > _OWNED or after.key in CUES["other"]


_SAYS = frozenset({"said", "says"})
_SUBJECT = frozenset({"a", "an", "the", "one", "two", "three"})
"""What a sentence may go on with behind a frame without a comma: "In the Y district a drone hit ..."."""
_OWNED = 2  # tokens from an owner to its place: "Russia's western Kursk region"


def _put(bare: list[Word], inner: Span, outer: Span) -> None:
    inner.outer.append(outer)
    outer.inner.append(inner)
    if (
        outer.rank in ("region", "district")
        and bare[outer.last - 1].lower not in _SEVERAL
        and not inner.inside
    ):
        inner.inside = outer


def _owned(bare: list[Word], earlier: Span, span: Span) -> None:
    """ "Ukraine's Kharkiv", "the Russian city of Kursk"."""
    if span.first - earlier.last > _GROUP or earlier.behind or bare[earlier.last - 1].suffix in _HELD:
        return  # "the Russian-held town of Svatove" is not Russia's
    owns, of = earlier.demonym or bare[earlier.last - 1].closed, bare[span.first - 1].lower == "of"
    if not (owns or of) or (
        not owns and any(outer is span for outer in earlier.outer) and not _is_wide(earlier)
    ):
        return  # "X village of Y" lies in Y
    between = [word.lower for word in bare[earlier.last : span.first]]
    if not owns and not (between and _DESCRIBING.issuperset(between)):  # "the Mozambique town of Palma"
        return
    parting = _HOSTILE if earlier.demonym else _PARTING
    if parting.isdisjoint(between) and ("of" not in between or not _KINDS.isdisjoint(between)):
        span.outer.append(earlier)
    described = not _KINDS.isdisjoint(between) and _DESCRIBING.issuperset(between)
    if earlier.demonym and (described or _ashore(between)):
        span.people = earlier.demonym


def _ashore(between: list[str]) -> bool:
    """Whether a town is where on a people's coast: "off the Turkish coast near Sinop"."""
    return len(between) > 1 and between[-2] in _COASTS and between[-1] in _ALONG


_COASTS = frozenset({"coast", "coastline", "shore", "shores", "waters"})
_ALONG = frozenset({"near", "at", "off", "outside", "around"})


def _is_wide(span: Span) -> bool:
    """Whether a name may be that of a country or a region."""
    return any(match.entry.kind in ("country", "admin1", "region") for match in span.matches)


_HELD = frozenset({"held", "occupied", "controlled", "annexed", "seized"})
HELD = (*(f"-{word}" for word in sorted(_HELD)), "-administered")
"""How words end that say who holds what is not his: "Russian-held Donetsk". The part of Kashmir that somebody
administers counts as his (codebook section 7, ruling 7)."""
_GROUP = 4  # tokens between an owner and its place
_STOPS = frozenset([",", ".", ";", "and", "-"])
_PARTING = CUES["before"] - {"under"} | {"on", "for", "by", "with"} | _STOPS
"""What parts an owner from a place: "Russia's attack on X"; not "Russia's border city of X"."""
_HOSTILE = _PARTING - {"in", "near", "at", "around", "outside"}
"""The same of a people: "Indian posts in X" are in India."""
_KINDS = CUES["settlement"] | CUES["region"] | CUES["district"]
_DESCRIBING = _KINDS | CUES["direction"] | {"of", "the", "border", "coastal", "second", "largest", "biggest"}


def _links(between: list[str]) -> bool:
    """Whether the words between two names say that the first lies in the second."""
    between = _unranked(between)
    if _beside(between):
        return False
    if between[:1] in ([","], ["("]) or between[:1] == ["in"]:
        return all(word in _BETWEEN for word in between[1:])
    return _firmly(between)


def _unranked(between: list[str]) -> list[str]:
    """The words between two names but for the kind of the first: "X *village*, Y", "X *area* (Y"."""
    return between[1:] if between and between[0] in _KINDS_OF_PLACES else between


_KINDS_OF_PLACES = CUES["settlement"] | CUES["ground"]


def _past_other_spelling(bare: list[Word], token: int) -> int:
    """The token behind a bracket that only spells the name before it otherwise: "X *(Y)* village of Z"."""
    if token >= len(bare) or bare[token].text != "(":
        return token
    closing = next(
        (i for i, word in enumerate(bare[token : token + _BRACKET], token) if word.text == ")"), token
    )
    after = bare[closing + 1].lower if closing + 1 < len(bare) else ""
    return closing + 1 if closing > token and after in _KINDS else token


_BRACKET = 5  # tokens of "(Gire Be)"


def _beside(between: list[str]) -> bool:
    """Whether they say that it lies outside: "north of Aleppo"."""
    return any(word in CUES["direction"] and following == "of" for word, following in pairwise(between))


def _is_near(between: list[str]) -> bool:
    """Whether they say that it lies by it: "X village near Y", "X, west of Y"; not "X north of Y"."""
    between = _unranked(between)
    apposed = between[:1] == [","]
    return between[apposed:] == ["near"] or (apposed and len(between) == _BEARING and _beside(between))


_BEARING = 3  # tokens of ", west of"


def _firmly(between: list[str]) -> bool:
    """Whether a preposition says so: "village in", "police station limits of", "block (a subdivision) of"."""
    if _beside(between):
        return False
    if between[:1] == [","]:  # "Sirpur village, in Gadchiroli District"
        between = between[1:]
    return not INTO.isdisjoint(between) and all(word in _BETWEEN or word in "()" for word in between)


_LISTED = ([","], ["and"], ["or"], [",", "and"], ["&"], ["village", "and"], ["and", "in"])


def _nowhere(span: Span) -> bool:
    """Whether nothing but a people says where a place lies."""
    return all(other.demonym for other in span.outer)


def _share(bare: list[Word], spans: list[Span], into: set[int], abreast: set[int]) -> None:
    """ "Panki and Balumath in Palamu District": what is said of the last of a list holds for all of it.

    "in southern Lebanon" does so where one word says what they all are ("the towns of X, Y and Z"), or in a
    list of three; `into` holds the numbers of the names of which a preposition says where they lie.
    """
    for number in range(len(spans) - 1, 0, -1):
        left, right = spans[number - 1], spans[number]
        if right.first - left.last > _JOINT or left.sentence != right.sentence or left.demonym:
            continue
        if [word.lower for word in bare[left.last : right.first]] not in _LISTED:
            continue
        if right.inside is not None and left.inside is None and left.rank in (None, right.rank):
            _put(bare, left, right.inside)
        elif number in into and _nowhere(left) and _alike(left, right, number - 1 in abreast):
            _put(bare, left, right.outer[0])
            into.add(number - 1)


def _alike(left: Span, right: Span, listed: bool) -> bool:
    return listed or (left.rank is not None and left.rank == right.rank)
