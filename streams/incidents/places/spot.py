"""Finding the names in a text that may be places: runs of words that the gazetteer knows.

Nothing is decided here beyond what a name is made of; `cues` tells whether it is a place, `resolve` which.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from streams.incidents.document import Document, Sentence
from streams.incidents.places import index
from streams.incidents.places.gazetteer import Gazetteer, Match
from streams.incidents.places.normal import strict

_MOST_WORDS = 6
_PARTICLES = frozenset(
    [
        "of",
        "the",
        "de",
        "la",
        "le",
        "les",
        "du",
        "des",
        "del",
        "della",
        "di",
        "da",
        "do",
        "dos",
        "al",
        "el",
        "an",
        "am",
        "and",
        "upon",
        "on",
        "in",
        "sur",
        "der",
        "den",
        "y",
        "e",
        "i",
        "ul",
    ]
)
_PREFIXES = ("pro-", "anti-", "non-", "ex-", "mid-", "trans-", "un-", "post-", "pre-", "d-", "r-")
_ARTICLES = (
    "al-",
    "el-",
    "ad-",
    "an-",
    "ar-",
    "as-",
    "at-",
    "az-",
    "ed-",
    "er-",
    "es-",
    "et-",
    "ez-",
    "ul-",
    "ash-",
)
"""Arabic articles, written small before a name: "al-Bab", "ash-Shaykh"."""
_SUFFIXES = frozenset(
    [
        "based",
        "held",
        "controlled",
        "occupied",
        "backed",
        "run",
        "led",
        "made",
        "born",
        "bound",
        "style",
        "area",
        "wide",
        "trained",
        "aligned",
        "registered",
        "flagged",
        "owned",
        "supplied",
        "linked",
        "allied",
        "sponsored",
        "funded",
        "annexed",
        "appointed",
        "installed",
        "administered",
        "ruled",
        "area",
    ]
)
_HEADS = frozenset(
    word
    for _, heads in index.table("facility_heads.tsv")
    for head in heads.split("|")
    for word in strict(head).split()
)
CUES: dict[str, frozenset[str]] = {row[0]: frozenset(row[1].split()) for row in index.table("cues.tsv")}
_RANKS = CUES["region"] | CUES["district"] | CUES["settlement"]
_NOUNS = _RANKS | CUES["head"] | CUES["function"] | CUES["feature"] | CUES["street"] | _HEADS


@dataclass(slots=True)
class Span:
    """A name in the text: tokens `first` to `last` (exclusive), characters `start` to `end`, its matches.

    `rank` is the kind that a word beside it names ("region", "district", "settlement"); `located` whether
    the words before it say that something is there, `firm` whether nothing but a place can follow them;
    `odd` whether it looks like part of another name.
    """

    first: int
    last: int
    start: int
    end: int
    name: str
    key: str
    matches: tuple[Match, ...]
    sentence: int
    demonym: str | None = None
    rank: str | None = None
    located: bool = False
    firm: bool = False
    odd: bool = False
    initial: bool = False
    outer: list["Span"] = field(default_factory=list)
    inner: list["Span"] = field(default_factory=list)
    abbreviation: bool = False
    unknown: bool = False
    inside: "Span | None" = None


@dataclass(slots=True)  # not frozen: there is one for every token of the stream, and freezing makes them slow
class Word:
    """A token without what is stuck to it: possessive, "pro-", "-based"."""

    text: str
    lower: str
    key: str
    capital: bool
    closed: bool  # nothing may follow it inside one name
    opened: bool  # nothing may precede it
    start: int
    end: int


def words(document: Document) -> list[Word]:
    """Return the bare word of every token."""
    found = []
    for written, _, start, _ in document.tokens:
        before, text, lower, key, capital, closed, opened = _bare(written)
        start += before
        found.append(Word(text, lower, key, capital, closed, opened, start, start + len(text)))
    return found


@lru_cache(maxsize=100_000)
def _bare(text: str) -> tuple[int, str, str, str, bool, bool, bool]:
    """Return how many characters to skip, and the fields of a Word from `text` to `opened`."""
    if not text[0].isalpha():
        return 0, text, text, "", False, True, True
    skipped = 0
    closed = opened = False
    for prefix in _PREFIXES:
        if text.lower().startswith(prefix) and len(text) > len(prefix) + 2:
            skipped, opened = len(prefix), True
            text = text[skipped:]
            break
    if text.endswith(("'s", "’s", "'S", "’S")):
        text, closed = text[:-2], True
    elif "-" in text:
        head, _, tail = text.rpartition("-")
        if tail.lower() in _SUFFIXES:
            text, closed = head, True
    lower = text.lower()
    capital = text[:1].isupper() or (lower.startswith(_ARTICLES) and text.partition("-")[2][:1].isupper())
    return skipped, text, lower, strict(text) if capital else lower, capital, closed, opened


def spot(document: Document, gazetteer: Gazetteer) -> tuple[list[Span], list[Word]]:
    """Return the names that may be places, in order and apart, and the bare words of the text."""
    bare = words(document)
    spans: list[Span] = []
    for number, sentence in enumerate(document.sentences):
        i = sentence.first
        while i < sentence.last:
            if not bare[i].capital:
                i += 1
                continue
            span = _longest(document, bare, i, sentence, number, gazetteer)
            if span is None and "-" in bare[i].text:
                spans.extend(_pair(bare[i], i, number, gazetteer))
            elif not document.upper and (span is None or _cut_short(document, bare, span, gazetteer)):
                span = _unknown(document, bare, i, sentence, number, gazetteer) or span
            if span is not None:
                spans.append(span)
            i = span.last if span else i + 1
    return spans, bare


def _pair(word: Word, i: int, number: int, gazetteer: Gazetteer) -> Iterator[Span]:
    """Yield the places of "Russia-Ukraine": well-known ones only, for families join their names, too."""
    start = word.start
    for part in word.text.split("-"):
        key = strict(part)
        matches = tuple(m for m in gazetteer.written(key) if m.entry.population >= 100_000)
        demonym = gazetteer.demonyms.get(key)
        if part[:1].isupper() and len(part) > 3 and (matches or demonym):
            yield Span(i, i + 1, start, start + len(part), part, key, matches, number, demonym)
        start += len(part) + 1


_SMALL = 20_000
"""Inhabitants of a place whose name is no surprise as a part of another one."""


def _cut_short(document: Document, bare: list[Word], span: Span, gazetteer: Gazetteer) -> bool:
    """Whether the name of a small place runs on in a word that we do not know: "Tal El" in "Tal El Hisn"."""
    if span.last >= len(bare) or span.demonym or bare[span.last - 1].closed:
        return False
    after = bare[span.last]
    if not after.capital or document.text[span.end : after.start] != " " or after.lower in _NOUNS:
        return False
    known = (
        gazetteer.written(after.key) or gazetteer.flags.get(after.key) or gazetteer.demonyms.get(after.key)
    )
    small = all(
        m.entry.kind in ("settlement", "village") and m.entry.population < _SMALL for m in span.matches
    )
    return small and not known


def _unknown(
    document: Document, bare: list[Word], i: int, sentence: Sentence, number: int, gazetteer: Gazetteer
) -> Span | None:
    """Return a name that the gazetteer has not, at least in this spelling: its cues will tell what it is."""
    j = i
    while j < sentence.last and j < i + 3 and bare[j].capital and bare[j].lower not in _RANKS:
        if j > i and (bare[j - 1].closed or document.text[bare[j - 1].end : bare[j].start] != " "):
            break
        if bare[j].opened or bare[j].lower in CUES["function"] or (j > i and bare[j].lower in CUES["head"]):
            break
        j += 1
    name = document.text[bare[i].start : bare[j - 1].end]
    if j == i or len(name) < 4 or name.isupper() or set("wf") & set(gazetteer.flags.get(bare[i].key, "")):
        return None
    return Span(i, j, bare[i].start, bare[j - 1].end, name, strict(name), (), number, unknown=True)


def _longest(
    document: Document, bare: list[Word], i: int, sentence: Sentence, number: int, gazetteer: Gazetteer
) -> Span | None:
    """Return the longest name that starts at token `i`."""
    text = document.text
    key = bare[i].key
    first_word = key.split(" ", 1)[0]
    reach = gazetteer.longest(first_word)
    if first_word in ("saint", "mount", "fort"):  # strict() has already shortened them
        reach = _MOST_WORDS
    demonym = gazetteer.demonyms.get(key)
    if not reach and demonym is None:
        return None
    best: Span | None = None
    parts: list[str] = []
    j, end = i, i
    while j < sentence.last and len(parts) < max(reach, 2):
        word = bare[j]
        if word.text == "." and parts and len(parts[-1]) <= 3 and word.start == bare[j - 1].end:
            j += 1  # "St. Louis"
            continue
        if parts and word.text.isdigit():  # "Tower 22"
            numbered = strict(f"{' '.join(parts)} {word.text}")
            if matches := gazetteer.named(numbered):
                name = text[bare[i].start : word.end]
                best = Span(i, j + 1, bare[i].start, word.end, name, numbered, matches, number)
            break
        if j > i:
            gap = text[bare[j - 1].end : word.start]
            if not gap or gap.strip() or (bare[j - 1].closed and bare[j - 1].text != ".") or word.opened:
                break
        if not word.key or not (
            word.capital or word.key in _PARTICLES or word.lower in _HEADS or "-" in word.lower
        ):
            break
        parts.append(word.text)
        j += 1
        if not word.capital and word.lower not in _HEADS:
            continue
        full = strict(" ".join(parts)) if len(parts) > 1 else key
        matches = gazetteer.written(full)
        people = gazetteer.demonyms.get(full)
        if matches or people:
            end = word.end
            best = Span(i, j, bare[i].start, end, text[bare[i].start : end], full, matches, number, people)
    return best
