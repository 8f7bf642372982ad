"""Finding the names in a text that may be places: runs of words that the gazetteer knows.

Nothing is decided here beyond what a name is made of; `cues` tells whether it is a place, `resolve` which.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct, field

from streams.incidents.places import index
from streams.incidents.places.bare import ARTICLES, Bare, Word, bare_words
from streams.incidents.places.gazetteer import Gazetteer, Match
from streams.incidents.places.normal import strict
from streams.incidents.text.document import Document, Sentence

_PARTICLES = frozenset(
    "of the de la le les du des del della di da do dos al el an am and upon on in sur der den y "
    "e i ul bin ibn bint".split()
)
_HEADS = frozenset(
    word
    for _, heads in index.table("facility_heads.tsv")
    for head in heads.split("|")
    for word in strict(head).split()
)
CUES: dict[str, frozenset[str]] = {row[0]: frozenset(row[1].split()) for row in index.table("cues.tsv")}
_FLAGGED = frozenset("wf")
_RANKS = CUES["region"] | CUES["district"] | CUES["settlement"]
_ANY_RANK = _RANKS | CUES["ground"]
_AREAS = CUES["region"] | CUES["district"] | CUES["ground"]
_WHOLE = _RANKS - CUES["parcel"]
_NOUNS = _RANKS | CUES["head"] | CUES["function"] | CUES["feature"] | CUES["street"] | _HEADS


class Span(Struct):
    """A name in the text: tokens `first` to `last` (exclusive), characters `start` to `end`, its matches.

    `rank` is the kind that a word beside it names ("region", "district", "settlement"); `located` whether
    the words before it say that something is there, `firm` whether nothing but a place can follow them;
    `odd` whether it looks like part of another name, `listed` whether a word of a list ranks it with others,
    `opens` whether its phrase opens the sentence, `people` the country of "the Lebanese city of"; `shorter`
    the known name that an unknown one begins with, which it is if nothing says that the longer is a place;
    `armed` whether it only says whose soldiers or arms they are: "US troops", `behind` who stands behind
    somebody: "Moscow-backed"; `addressed` the `inner` names that it stands behind in an address: "X district,
    Y", "X (Y"; `near` what it lies by: "X, west of Y"; `led` whether "the" or a direction leads it in.
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
    listed: bool = False
    opens: bool = False
    initial: bool = False
    plain: bool = False
    outer: list["Span"] = field(default_factory=list)
    inner: list["Span"] = field(default_factory=list)
    addressed: list["Span"] = field(default_factory=list)
    abbreviation: bool = False
    unknown: bool = False
    inside: "Span | None" = None
    near: "Span | None" = None
    shorter: "Span | None" = None
    people: str | None = None
    armed: bool = False
    behind: bool = False
    led: bool = False


def spot(document: Document, gazetteer: Gazetteer) -> tuple[list[Span], Bare]:
    """Return the names that may be places, in order and apart, and the bare words of the text."""
    bare = bare_words(document)
    spans: list[Span] = []
    cased = not document.upper
    for number, sentence in enumerate(document.sentences):
        read_to = sentence.first
        for i in bare.capitals_of(sentence):
            if i < read_to:
                continue
            reach = gazetteer.longest(bare.words[i].head)
            span = _longest(bare, i, reach, sentence, number, gazetteer) if reach else None
            parts = (
                list(_pair(bare, i, number, gazetteer)) if span is None and "-" in bare.words[i].text else []
            )
            if parts:
                spans.extend(parts)
            elif cased and span is None:
                span = _unknown(bare, i, sentence, number, gazetteer)
            elif cased and span is not None and _adjoins_a_name(bare, span):
                if _cut_short(bare, span, gazetteer):
                    span = _unknown(bare, i, sentence, number, gazetteer) or span
                elif _may_go_on(bare, span, gazetteer):
                    span = _longer(_unknown(bare, i, sentence, number, gazetteer), span)
            if span is not None:
                spans.append(span)
                read_to = span.last
    return spans, bare


def _pair(bare: Bare, i: int, number: int, gazetteer: Gazetteer) -> Iterator[Span]:
    """Yield the places of "Russia-Ukraine": well-known ones only, for families join their names, too.

    A name with small words in it ("Dand-e-Patan") is one.
    """
    start, parts = bare.start(i), bare.words[i].text.split("-")
    if any(part[:1].islower() for part in parts[1:-1]) or parts[0].lower() == "trans":
        return  # "the Trans-Niger Pipeline" is in Nigeria
    for part in parts:
        key = strict(part)
        matches = tuple(m for m in gazetteer.named(key) if m.entry.population >= 100_000)
        demonym = gazetteer.demonyms.get(key)
        if part[:1].isupper() and len(part) > 3 and (matches or demonym):
            yield Span(i, i + 1, start, start + len(part), part, key, matches, number, demonym)
        start += len(part) + 1


_SMALL = 20_000
"""Inhabitants of a place whose name is no surprise as a part of another one."""


def _adjoins_a_name(bare: Bare, span: Span) -> bool:
    """Whether nothing but a space parts a place's name from another word that is written as a name."""
    if span.demonym or span.last >= len(bare.words) or not bare.words[span.last].capital:
        return False
    spaced = bare.document.text[span.end : bare.start(span.last)] == " "
    return spaced and not bare.words[span.last - 1].closed


def _cut_short(bare: Bare, span: Span, gazetteer: Gazetteer) -> bool:
    """Whether the name of a small place runs on in a word that we do not know: "Tal El" in "Tal El Hisn"."""
    after = bare.words[span.last]
    if after.lower in _NOUNS:
        return False
    known = gazetteer.named(after.key) or gazetteer.flags.get(after.key) or gazetteer.demonyms.get(after.key)
    if _whole_name(bare, span, gazetteer) or span.key in CUES["opening"]:
        return True
    if after.text.startswith(ARTICLES) and _ranks(bare, span.last + 1):
        return True  # "Mafraq al-Saad district" is not Mafraq
    if known:
        return False
    if all(m.entry.kind in ("settlement", "village") and m.entry.population < _SMALL for m in span.matches):
        return True
    loosely = gazetteer.loosely(f"{span.key} {after.key}")  # "Tuz Khormato" is Tuz Khurmatu
    return any(m.entry in {n.entry for n in span.matches} for m in loosely)


def _may_go_on(bare: Bare, span: Span, gazetteer: Gazetteer) -> bool:
    """Whether the name of no great place may be the first word of a longer one: "Chak" in "Chak Reang",
    "Khand" in "Khand Narai", though there is a Narai, too."""
    after = bare.words[span.last]
    if not _FLAGGED.isdisjoint(gazetteer.flags.get(after.key, "")):
        return False
    return span.key not in CUES["prefix"] and _is_unheard(after, gazetteer) and is_minor(span.matches)


def _is_unheard(word: Word, gazetteer: Gazetteer) -> bool:
    """Whether a name is no people's, no great place's and no word for a kind of place."""
    if not word.capital or word.lower in _NOUNS or word.key in gazetteer.demonyms:
        return False
    return is_minor(gazetteer.named(word.key))


def is_minor(matches: Iterable[Match]) -> bool:
    """Whether a name is no country's, region's or city's; a city's other spellings apart: "Ngoma"."""
    return not any(
        m.entry.kind not in _PLACED
        or (m.entry.kind == "settlement" and m.standing == 0 and m.entry.population >= _CITY)
        for m in matches
    )


_PLACED = ("settlement", "village", "district")
_CITY = 150_000  # inhabitants


def _longer(longer: Span | None, span: Span) -> Span:
    """The unknown name that a known one opens, which is its `shorter`; the known one if none is longer."""
    if longer is None or longer.last <= span.last:
        return span
    longer.shorter = span
    return longer


def _whole_name(bare: Bare, span: Span, gazetteer: Gazetteer) -> bool:
    """Whether a first name goes on to the word that ranks it: "Ali Shir district", "Krishna Ghati sector"."""
    named = span.key in CUES["first"] or not {"f", "s"}.isdisjoint(gazetteer.flags.get(span.key, ""))
    wide = any(m.entry.kind in ("country", "admin1") for m in span.matches)
    return named and not wide and _ranks(bare, span.last + 1)


def _ranks(bare: Bare, i: int) -> bool:
    """Whether the word at token `i` says that the name before it is an area's."""
    return i < len(bare.words) and bare.words[i].lower in _AREAS


def _ranked(words: list[Word], i: int) -> bool:
    """Whether a word beside a first name says that it is a place's: "the village of Hermila"."""
    before = words[i - 2].lower if i > 1 and words[i - 1].lower == "of" else ""
    after = {word.lower for word in words[i + 1 : i + 3] if not word.capital}
    return before in _WHOLE or not after.isdisjoint(_ANY_RANK)


def _unknown(bare: Bare, i: int, sentence: Sentence, number: int, gazetteer: Gazetteer) -> Span | None:
    """Return a name that the gazetteer has not, at least in this spelling: its cues will tell what it is."""
    words, text = bare.words, bare.document.text
    flags = gazetteer.flags.get(words[i].key, "")
    if not _FLAGGED.isdisjoint(flags):
        a_first_name = "w" not in flags and _ranked(words, i)
        if not (a_first_name or _opens_a_name(bare, i, sentence, gazetteer)):
            return None
    if "-" in words[i].text and _is_compound(words[i].text, gazetteer):
        return None  # "Large-scale Russian strikes"
    j = i
    while j < sentence.last and j < i + 3 and words[j].capital and words[j].lower not in _RANKS:
        if j > i and (words[j - 1].closed or text[bare.end(j - 1) : bare.start(j)] != " "):
            break
        word = words[j].lower
        if words[j].opened or word in CUES["function"] or (j > i and word in CUES["head"]):
            break
        j += 1
    if j == i:
        return None
    start, end = bare.start(i), bare.end(j - 1)
    name = text[start:end]
    if len(name) < 4 or name.isupper():
        return None
    return Span(i, j, start, end, name, strict(name), (), number, unknown=True)


def _is_compound(text: str, gazetteer: Gazetteer) -> bool:
    """Whether words of the language are joined, of which only the first is written as a name."""
    head, _, rest = text.partition("-")
    return rest.islower() and all(
        "w" in gazetteer.flags.get(word, "") for word in (head.lower(), *rest.split("-"))
    )


def _opens_a_name(bare: Bare, i: int, sentence: Sentence, gazetteer: Gazetteer) -> bool:
    """Whether a word of the language, as short as a syllable, opens a name that we do not know: "An Ses"."""
    words = bare.words
    if i == sentence.first or i + 1 >= sentence.last or len(words[i].text) > _SYLLABLE or words[i].closed:
        return False
    after = words[i + 1]
    known = gazetteer.flags.get(after.key) or not _is_unheard(after, gazetteer)
    return not known and words[i].lower not in CUES["title"]


_PAIR = 2  # letters: "LA", or the "La" of a name
_SYLLABLE = 4  # letters: "Bir", "Sad", "Tell"


def _longest(
    bare: Bare, i: int, reach: int, sentence: Sentence, number: int, gazetteer: Gazetteer
) -> Span | None:
    """Return the longest name that starts at token `i`; names that begin so have up to `reach` words."""
    words = bare.words
    key = words[i].key
    best = _known(bare, i, i + 1, key, number, gazetteer)
    parts, j = 1, i + 1
    while j < sentence.last and parts < reach:
        word = words[j]
        if not word.key:
            if word.text == "." and len(words[j - 1].text) <= 3 and bare.start(j) == bare.end(j - 1):
                j += 1  # "St. Louis"
                continue
            numbered = f"{key} {word.text}"  # "Tower 22"
            matches = gazetteer.named(numbered) if word.text.isdigit() else ()
            return _span(bare, i, j + 1, numbered, number, matches) if matches else best
        named = word.capital or word.lower in _HEADS
        if not (named or word.key in _PARTICLES or "-" in word.lower) or not bare.follows(j):
            break
        key = f"{key} {word.key if word.capital else strict(word.text)}"
        parts += 1
        j += 1
        if parts == 2:
            reach = min(reach, gazetteer.longest(" ".join(key.split(" ", 2)[:2])))
        if named and parts <= reach:
            best = _known(bare, i, j, key, number, gazetteer) or best
    return best


def _known(bare: Bare, first: int, last: int, key: str, number: int, gazetteer: Gazetteer) -> Span | None:
    """Return the name at tokens `first` to `last` if `key` is a place's or a people's."""
    matches, people = gazetteer.named(key), gazetteer.demonyms.get(key)
    if last - first == 1 and len(bare.words[first].text) == _PAIR and not bare.words[first].text.isupper():
        matches = tuple(match for match in matches if match.standing == 0)  # "La" is no Los Angeles
    return _span(bare, first, last, key, number, matches, people) if matches or people else None


def _span(
    bare: Bare,
    first: int,
    last: int,
    key: str,
    number: int,
    matches: tuple[Match, ...],
    people: str | None = None,
) -> Span:
    start, end = bare.start(first), bare.end(last - 1)
    return Span(first, last, start, end, bare.document.text[start:end], key, matches, number, people)
