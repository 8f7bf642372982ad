"""Reading the words around a name: what kind of place, inside which other, or part of a person's or firm's name."""

from streams.incidents.document import Document
from streams.incidents.places.gazetteer import Gazetteer
from streams.incidents.places.normal import strict
from streams.incidents.places.spot import CUES, Span, Word

_LINKS = frozenset({"in", "of", "the", "and", "or", "as", "well"})
_RANKS = ("region", "district", "settlement")


def read_cues(document: Document, bare: list[Word], spans: list[Span], gazetteer: Gazetteer) -> list[Span]:
    """Mark every span with the cues around it; return the spans, extended by the word for their rank."""
    taken = {token for span in spans for token in range(span.first, span.last)}
    for span in spans:
        _rank_after(document, bare, span)
        _rank_before(bare, span, document)
        _located(bare, span, document)
    _share_ranks(bare, spans)
    for number, span in enumerate(spans):
        span.odd = _odd(document, bare, span, gazetteer, taken)
        _contain(document, bare, spans, number, gazetteer)
    _persons(spans, bare, gazetteer, document)
    return spans


def _word(bare: list[Word], position: int, span: Span, document: Document) -> str:
    sentence = document.sentences[span.sentence]
    return bare[position].text.lower() if sentence.first <= position < sentence.last else ""


def _rank_after(document: Document, bare: list[Word], span: Span) -> None:
    """ "Kursk region", "Nizamabad District", "Rapides Parish": the word belongs to the name."""
    if bare[span.last - 1].closed:
        return
    word = _word(bare, span.last, span, document)
    following = _word(bare, span.last + 1, span, document)
    if word == "border" and following in CUES["region"]:
        span.rank = "region"
        return
    for rank in _RANKS:
        if word in CUES[rank] and not (
            rank == "settlement" and word in ("capital", "farm", "resort", "port")
        ):
            span.rank = rank
            if rank != "settlement" and document.text[span.end : bare[span.last].start].isspace():
                span.end = bare[span.last].end
                span.name = document.text[span.start : span.end]
                span.last += 1
            return
    if any(match.entry.kind == "district" and match.standing == 0 for match in span.matches):
        return


def _rank_before(bare: list[Word], span: Span, document: Document) -> None:
    """ "the village of Tyotkino", "the state of Georgia", "Kursk region's town of Sudzha"."""
    if span.rank:
        return
    position = span.first - 1
    word = _word(bare, position, span, document)
    if word == "of":
        word = _word(bare, position - 1, span, document)
        for rank in _RANKS:
            if word in CUES[rank]:
                span.rank = rank
                span.located = True
                return
    elif word in ("village", "town", "city", "settlement", "hamlet"):
        span.rank = "settlement"
        span.located = True


def _located(bare: list[Word], span: Span, document: Document) -> None:
    """ "in Kursk", "near the Ukrainian Kursk", and a dateline."""
    sentence = document.sentences[span.sentence]
    position = span.first - 1
    while position >= sentence.first and (
        bare[position].text.lower() in CUES["direction"] or bare[position].text.lower() == "the"
    ):
        position -= 1
    word = bare[position].text.lower() if position >= sentence.first else ""
    if word in CUES["before"]:
        span.located = True
    span.initial = span.first == sentence.first
    if (
        span.initial
        and span.last < len(bare)
        and (bare[span.last].text in "(—–-" or bare[span.last].text == ":")
    ):
        span.located = True
    if span.initial and span.name.isupper() and len(span.name) > 3 and not document.upper:
        span.located = True


def _share_ranks(bare: list[Word], spans: list[Span]) -> None:
    """ "the Kursk and Belgorod regions", "Kursk, Bryansk and Belgorod regions": one word for all of them."""
    for left, right in reversed(list(zip(spans, spans[1:], strict=False))):
        between = [word.text.lower() for word in bare[left.last : right.first]]
        if right.rank in ("region", "district") and not left.rank and left.sentence == right.sentence:
            plural = bare[right.last - 1].text.lower().endswith("s")
            if plural and between in ([","], ["and"], ["or"], [",", "and"], ["&"]):
                left.rank = right.rank


def _odd(document: Document, bare: list[Word], span: Span, gazetteer: Gazetteer, taken: set[int]) -> bool:
    """Whether the span looks like a part of some other name, or a plain word."""
    if span.demonym and len(bare[span.first].text) > 2:
        return False
    before = _word(bare, span.first - 1, span, document)
    after = bare[span.last] if span.last < document.sentences[span.sentence].last else None
    if before.rstrip(".") in CUES["title"] or (
        before == "." and _word(bare, span.first - 2, span, document) in CUES["title"]
    ):
        return True
    joined = (
        after is not None and document.text[span.end : after.start] == " " and not bare[span.last - 1].closed
    )
    if joined and after is not None and after.text.lower() in CUES["street"] and after.capital:
        return True
    if span.last - span.first > 1:
        return False
    flags = gazetteer.flags.get(span.key, "")
    if "w" in flags and not span.located and not span.rank and (span.initial or document.upper):
        return True
    if (
        joined
        and after is not None
        and after.capital
        and span.last not in taken
        and not span.located
        and not span.rank
        and after.text.lower() not in CUES["head"]
    ):
        return True
    previous = bare[span.first - 1] if span.first > document.sentences[span.sentence].first else None
    return (
        previous is not None
        and previous.capital
        and not previous.closed
        and span.first - 1 not in taken
        and document.text[previous.end : span.start] == " "
        and previous.text.lower() not in CUES["direction"]
        and previous.text.lower() not in CUES["before"] | CUES["of"] | {"the", "and", "a"}
        and not any(previous.text.lower() in CUES[rank] for rank in _RANKS)
        and not document.upper
    )


def _contain(
    document: Document, bare: list[Word], spans: list[Span], number: int, gazetteer: Gazetteer
) -> None:
    """Note which other name this one is said to lie in: "X, Y", "X in the Y region", "the Ukrainian city of X"."""
    span = spans[number]
    _abbreviated(document, bare, span, gazetteer)
    for later in spans[number + 1 : number + 3]:
        if later.sentence != span.sentence or later.first - span.last > 5:
            break
        between = [word.text.lower() for word in bare[span.last : later.first]]
        if _links(between):
            span.outer.append(later)
    if number and spans[number - 1].sentence == span.sentence:
        earlier = spans[number - 1]
        between = [word.text.lower() for word in bare[earlier.last : span.first]]
        near = len(between) <= 4 and not any(mark in between for mark in (",", ".", ";", "and", "-"))
        if near and (earlier.demonym or bare[earlier.last - 1].closed):
            span.outer.append(earlier)


def _links(between: list[str]) -> bool:
    """Whether the words between two names say that the first lies in the second."""
    if not between:
        return False
    if between[0] in (",", "("):
        rest = between[1:]
        if rest[:1] == ["in"]:
            rest = rest[1:]
        return all(word in CUES["direction"] or word == "the" for word in rest)
    if between[0] in ("in", "of"):
        return all(
            word in CUES["direction"] or word in ("the", "region", "state", "province", "district", "of")
            for word in between[1:]
        )
    return False


def _abbreviated(document: Document, bare: list[Word], span: Span, gazetteer: Gazetteer) -> None:
    """ "Springfield, Ill.": the abbreviation becomes a span of its own that contains this one."""
    sentence = document.sentences[span.sentence]
    comma, short = span.last, span.last + 1
    if short >= sentence.last and short >= len(bare) or comma >= len(bare) or bare[comma].text != ",":
        return
    word = bare[short] if short < len(bare) else None
    if word is None:
        return
    region = gazetteer.abbreviated(word.text + ".") or gazetteer.abbreviated(word.text)
    if region is None:
        return
    from streams.incidents.places.gazetteer import Match

    outer = Span(
        short,
        short + 1,
        word.start,
        word.end,
        word.text,
        strict(region.name),
        (Match(region, 0),),
        span.sentence,
    )
    span.outer.append(outer)
    span.located = True


def _persons(spans: list[Span], bare: list[Word], gazetteer: Gazetteer, document: Document) -> None:
    """A surname that stood after a first name or a title is that person all through the article."""
    surnames = {span.key for span in spans if span.odd and span.last - span.first == 1}
    located = {span.key for span in spans if span.located or span.rank}
    for span in spans:
        if span.key in surnames and span.key not in located and span.last - span.first == 1:
            span.odd = True
