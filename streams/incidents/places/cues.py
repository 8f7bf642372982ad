"""Reading the words around a name: what kind of place, inside which other, or part of another name."""

from itertools import pairwise

from streams.incidents.document import Document
from streams.incidents.places.containing import contain
from streams.incidents.places.gazetteer import Entry, Gazetteer, Match
from streams.incidents.places.normal import strict
from streams.incidents.places.reader import Reader
from streams.incidents.places.spot import CUES, Bare, Span

_RANKS = ("region", "district", "settlement")
_PLAIN = CUES["function"] | CUES["other"] | CUES["region"] | CUES["district"] | CUES["settlement"]
_RANKED = CUES["region"] | CUES["district"] | CUES["settlement"]
_THINGS = CUES["street"] | CUES["feature"]
_QUOTES = frozenset("\"'“‘«([-–—•*")


def read_cues(document: Document, bare: Bare, spans: list[Span], gazetteer: Gazetteer) -> list[Span]:
    """Mark every span with the cues around it; return them with those of abbreviated regions, in order."""
    reader = Reader(document, bare, gazetteer)
    taken_to = -1
    for span in spans:
        _rank_within(reader, span)
        _rank_after(reader, span)
        _rank_before(reader, span, taken_to)
        _located(reader, span)
        taken_to = span.last + (span.rank == "settlement")
    _share_ranks(reader, spans)
    spans = _abbreviated(reader, spans)
    taken = {token for span in spans for token in range(span.first, span.last) if not span.unknown}
    for span in spans:
        _prune(reader, span)
    contain(bare.words, spans)
    for span in spans:
        _respell(reader, span)
    for number, span in enumerate(spans):
        if span.unknown:
            _recognise(reader, span)
            if span.odd and _among_places(reader, spans, number):
                span.odd, span.rank = False, "settlement"
        else:
            span.odd = _odd(reader, span, taken)
    _persons(spans)
    return spans


def _rank_after(reader: Reader, span: Span) -> None:
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


def _rank_within(reader: Reader, span: Span) -> None:
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


_AREAS = ("admin1", "district")


def _rank_before(reader: Reader, span: Span, taken_to: int) -> None:
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


def _located(reader: Reader, span: Span) -> None:
    """ "in Kursk", "near the north-eastern Kupiansk", and a dateline."""
    sentence = reader.document.sentences[span.sentence]
    position = span.first - 1
    span.initial = all(reader.bare[i].text in _QUOTES for i in range(sentence.first, span.first))
    while (word := reader.lower(position, span)) in CUES["direction"] or word == "the":
        position -= 1
        if span.first - position > 4:
            break
    if word in CUES["before"] and not (span.initial and position < sentence.first):
        span.located = True
        span.firm = word in CUES["firm"]
    if word == "of" and reader.lower(position - 1, span) in CUES["direction"]:
        span.located = span.firm = True  # "north of Aleppo"
    after = reader.lower(span.last, span)
    if after == "police" and reader.lower(span.last + 1, span) in ("station", "outpost", "post"):
        span.located = True  # it is called after where it stands
    if span.initial and (after in ("(", "—", "–", "--", ":") or (span.name.isupper() and len(span.name) > 3)):
        span.located = span.located or not reader.document.upper or after in ("(", "—", "–", "--")


def _share_ranks(reader: Reader, spans: list[Span]) -> None:
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


def _abbreviated(reader: Reader, spans: list[Span]) -> list[Span]:
    """Add the regions that stand abbreviated: "Springfield, Ill.", "in the N.C. mountains"."""
    if reader.document.upper:
        return _sorted(spans)
    shortened = reader.gazetteer.shortened
    taken = {token for span in spans for token in range(span.first, span.last)}
    added: list[Span] = []
    replaced: set[int] = set()
    done = 0
    for number, sentence in enumerate(reader.document.sentences):
        for i in range(sentence.first, sentence.last):
            word = reader.bare[i]
            if not word.capital or word.text not in shortened or i < done or len(word.text) > 6:
                continue
            region, end, last = _region(reader, i)
            if region is None:
                continue
            comma = i > sentence.first and reader.bare[i - 1].text == ","
            start = reader.at.start(i)
            text = reader.document.text[start:end]
            if not comma and ("." not in text or i in taken):
                continue
            replaced.update(range(i, last))
            matches = (Match(region, 0),)
            span = Span(i, last, start, end, text, strict(region.name), matches, number, abbreviation=True)
            span.located = True
            added.append(span)
            done = last
    kept = [span for span in spans if replaced.isdisjoint(range(span.first, span.last))]
    return _sorted([*kept, *added])


def _sorted(spans: list[Span]) -> list[Span]:
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


def _prune(reader: Reader, span: Span) -> None:
    """Take away what a name can stand for only where the text says so: "Lake" for Lake Region."""
    span.plain = reader.plain(span.key)
    if span.rank or span.abbreviation:
        return
    if span.plain:
        kinds = ("country", "facility") if " " in span.key else ("country",)  # "South Pars" is one
        span.matches = tuple(m for m in span.matches if m.standing == 0 or m.entry.kind in kinds)
    if span.key.startswith("the "):
        span.matches = tuple(m for m in span.matches if m.standing == 0 or m.entry.kind in ("country", "sea"))
    acronym = len(span.name) < 5 and not reader.document.upper and not span.located and span.name.isupper()
    if acronym:
        span.matches = tuple(match for match in span.matches if match.entry.kind == "country")


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


def _odd(reader: Reader, span: Span, taken: set[int]) -> bool:
    """Whether the span is rather a part of some other name, or a plain word."""
    if span.abbreviation or (span.demonym and len(span.name) > 2):
        return False
    single = span.key.count(" ") == 0
    acronym = span.name.isupper() and not reader.document.upper
    if (
        not span.matches
        or span.key in CUES["other"]
        or span.key in CUES["title"]
        or (not acronym and _PLAIN.issuperset(span.key.split(" ")))
    ):
        return True
    if _titled(reader, span) or _names_other(reader, span):
        return True
    flags = reader.flags(span.key)
    if reader.document.upper and single and flags and not (span.rank or span.outer or span.inner):
        return _word_in_capitals(span, flags)
    if any(match.entry.kind == "country" for match in span.matches) and "f" not in flags:
        return False
    named = not single and any(
        match.standing == 0
        and (match.entry.kind in ("admin1", "district") or match.entry.population > 20_000)
        for match in span.matches
    )
    cued = named or span.located or span.rank is not None or span.inner
    if span.plain and (not cued or _starts(span) or (single and _said_plainly(reader, span))):
        return True
    return single and not cued and not reader.document.upper and _in_longer_name(reader, span, taken, flags)


def _word_in_capitals(span: Span, flags: str) -> bool:
    """Where all is in capitals, a plain word ("TO SEND") or a surname is no place unless known as one."""
    if "w" in flags:
        return not any(match.standing == 0 and match.entry.kind == "country" for match in span.matches)
    return not (span.located or _large(span))


def _starts(span: Span) -> bool:
    """Whether the word is only great because it starts the sentence."""
    return span.initial and span.rank is None and " " not in span.key


def _recognise(reader: Reader, span: Span) -> None:
    """Look for an unknown name in other spellings, if the words around it say that it is a place."""
    local = span.firm or reader.lower(span.first - 1, span) == "at"
    if (
        local and span.inside and not span.rank and not span.name.isupper()
    ):  # "at Lankapaka in GK Veedhi mandal"
        span.rank = "settlement"
    span.odd = span.key in CUES["other"] or not (span.rank or span.located)
    span.odd = span.odd or _titled(reader, span) or _names_other(reader, span)
    after = reader.adjoins(span)
    if span.rank is None and after is not None and after.lower in CUES["head"]:
        span.odd = True  # "the Al-Aqsa Hospital" is called so wherever it is
    if span.odd:
        return
    ranked = span.rank in ("region", "district")
    forms = [span.key, *_from_adjective(span.key)] if ranked else [span.key]
    for form in forms:
        span.matches = reader.gazetteer.named(form) or reader.gazetteer.loosely(form)
        if span.matches:
            return
    span.odd = span.rank is None


def _among_places(reader: Reader, spans: list[Span], number: int) -> bool:
    """Whether an unknown name can only be a place's: "in X, Kursk region", "in Suran and X"."""
    span = spans[number]
    titled = _titled(reader, span) or reader.bare[span.first].lower in CUES["title"]
    if span.key in CUES["other"] or titled or _names_other(reader, span):
        return False
    after = reader.lower(span.last, span)
    if after.isalpha() and after not in _FOLLOW | CUES["direction"]:
        return False
    if span.firm and any(other.matches and not other.demonym for other in span.outer):
        return True
    if span.firm and _told_where(reader, span, after):
        return True
    before = spans[number - 1] if number else None
    if before is None or before.sentence != span.sentence or before.odd or before.demonym:
        return False
    between = [word.lower for word in reader.bare[before.last : span.first]]
    listed = between in (["and"], [",", "as", "well", "as"])
    listed = listed or (between == [","] and _listed_on(reader, spans, number))
    return listed and (before.rank is not None or (before.firm and bool(before.matches)))


def _told_where(reader: Reader, span: Span, after: str) -> bool:
    """Whether the words on both sides leave nothing but a place: "near X", "in X on Tuesday"."""
    before = reader.lower(span.first - 1, span)
    if before in ("near", "outside"):
        return not reader.bare[span.last - 1].closed  # "near Smith's"
    if before != "in" or after not in ("on", "early", "late", "overnight"):
        return False
    day = reader.lower(span.last + 1, span)
    return after != "on" or day in _DAYS


_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def _listed_on(reader: Reader, spans: list[Span], number: int) -> bool:
    """Whether a known place follows an unknown name in a list: "in Sumy, X, Konotop and Shostka"."""
    span, following = spans[number], spans[number + 1] if number + 1 < len(spans) else None
    if following is None or following.sentence != span.sentence or not following.matches or following.demonym:
        return False
    between = [word.lower for word in reader.bare[span.last : following.first]]
    return between in ([","], ["and"], [",", "and"]) and not following.odd


_FOLLOW = CUES["before"] | {
    "and",
    "or",
    "as",
    "on",
    "early",
    "late",
    "overnight",
    "during",
    "after",
    "before",
}
"""What may follow a place; a name with any other word behind it does something, or is part of a name."""


def _from_adjective(key: str) -> list[str]:
    """Return the towns that a Slavic district may be called after: "Sudzhansky" after Sudzha."""
    for ending in (
        "anskyi",
        "ansky",
        "anskiy",
        "enskyi",
        "ensky",
        "skyi",
        "skiy",
        "sky",
        "skaya",
        "ska",
        "skoye",
        "ski",
    ):
        if key.endswith(ending) and len(key) > len(ending) + 3:
            stem = key.removesuffix(ending)
            return [stem + last for last in ("", "a", "o", "e", "y", "i", "sk", "ino", "ovo", "evo")]
    return []


def _said_plainly(reader: Reader, span: Span) -> bool:
    """Whether the article also writes the word small: then it is that word."""
    return span.key in reader.small and not reader.document.upper


def _titled(reader: Reader, span: Span) -> bool:
    """ "Mr. Kent", "Gov. Jackson", "Judge London"."""
    before = reader.lower(span.first - 1, span)
    if before == ".":
        before = reader.lower(span.first - 2, span)
    return before in CUES["title"]


def _names_other(reader: Reader, span: Span) -> bool:
    """ "Dublin Road", "Kanawha River", "Fort Moore": a thing of another kind."""
    before = reader.word(span.first - 1, span)
    if before and before.capital and before.lower in CUES["prefix"] and not before.closed:
        return True
    after = reader.adjoins(span)
    if after is None or not after.capital or after.lower not in _THINGS:
        return False
    further = reader.word(span.last + 1, span)  # "Florida Highway Patrol" patrols Florida
    return not (_large(span) and (further is None or further.capital or further.lower == "of"))


def _large(span: Span) -> bool:
    """Whether the name stands for some place that everybody knows."""
    return any(
        match.entry.kind in ("country", "admin1") or match.entry.population >= 100_000
        for match in span.matches
        if match.standing == 0
    )


def _in_longer_name(reader: Reader, span: Span, taken: set[int], flags: str) -> bool:
    """ "Paris Hilton", "Chiquita Henry", "Bank London": neighbours in capitals that are no words."""
    after = reader.adjoins(span)
    if after is not None and after.capital and span.last not in taken and after.lower not in CUES["head"]:
        following = reader.flags(after.key)
        if ("w" not in following and not _large(span)) or (
            "f" in flags and ("s" in following or "w" not in following)
        ):
            return True
    if after is not None and after.capital and "f" in flags and span.last in taken:
        return True
    before = reader.word(span.first - 1, span)
    if before is None or not before.capital or before.closed or before.lower in CUES["function"]:
        return False
    if (
        reader.document.text[reader.at.end(span.first - 1) : span.start] != " "
        or before.lower in CUES["direction"]
        or before.lower in CUES["of"]
    ):
        return False
    kind = reader.flags(before.key)
    return "f" in kind or ("w" not in kind and span.first - 1 not in taken)


def _persons(spans: list[Span]) -> None:
    """A surname that stood after a first name or a title is that person all through the article."""
    surnames = {span.key for span in spans if span.odd and " " not in span.key}
    located = {span.key for span in spans if span.located or span.rank or span.inner or span.outer}
    for span in spans:
        if span.key in surnames and span.key not in located:
            span.odd = True
