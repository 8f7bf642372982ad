"""An article's text as sentences and tokens, with the character offsets that evidence needs.

The first stage of the cascade (FASTUS, Hobbs et al. 1993): every later stage reads tokens, never raw text.
Linear in the length of the text; no pattern here can backtrack.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from operator import attrgetter
from string import ascii_lowercase
from typing import Protocol, TypeVar

from msgspec import Struct

from streams.incidents.text.dashes import DASHES, is_dash, pairs

# A number ("1,200", "3.5"), a word (with inner apostrophes, hyphens and abbreviating dots: "Il-76", "U.S."),
# or any single mark, after the white space before it.
_SPACED_TOKEN = re.compile(
    r"(\s*+)"
    r"(\d+(?:[.,:]\d+)*|(?:[^\W\d_]\.){2,}|[^\W\d_][^\W_]*(?:['’\-][^\W_]+)*|--+|[^\w\s]|\w)",
    re.UNICODE,
)
_TRAILING = frozenset(",.;:!?")
"""Marks that are stuck to the word before them, and never part of it if all else of it are letters."""
_BREAK = re.compile(r"\n[ \t]*\n")
# Words quoted as part of the writer's own sentence: 'a missile "struck the tanker" off Hodeida'. Direct
# speech starts with a capital or a pronoun, and holds whole sentences. The mark comes first, and then what
# stands before it: a pattern that begins with a character is searched for ten times as fast.
_QUOTED = re.compile(
    r"""["“](?<![^\s(].)(?!(?:i|we|they|you|he|she|it|this|that|these|there|our|my)\b)"""
    r"""[a-z][^"“”.!?\n]{0,80}["”](?![^\s,.;:)—–-])"""
)
_ABBREVIATIONS = frozenset(
    "mr. mrs. ms. dr. gen. lt. col. maj. sgt. capt. cmdr. adm. gov. sen. rep. st. no. nos. vs. "
    "etc. jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mt. ft. u.s. u.k. u.n. "
    "e.g. i.e. a.m. p.m. approx. inc. ltd. co. corp. prof. rev. hon. pres. dept. brig. pvt. "
    "cpl.".split()
)
_SMALL = ascii_lowercase.encode()
STOPS = frozenset("!?.")
_CLOSERS = frozenset("\"'”’»)]")


class Token(Struct, frozen=True, gc=False):
    """A word, number or mark: `text` as written, `lower` for look-up, offsets into the article's text.

    A struct, as are all records of which an article has many: a dataclass takes three times as long to make.
    """

    text: str
    lower: str
    start: int
    end: int

    @property
    def possessive(self) -> bool:
        """Whether it owns what follows: "Moscow's"."""
        return self.lower.endswith(("'s", "’s"))

    @property
    def plural_possessive(self) -> bool:
        """The same of a plural: "the rebels'"."""
        return self.lower.endswith(("s'", "s’"))


Span = tuple[int, int]
"""A run of tokens: the first inclusive, the last exclusive."""


class Sentence(Struct, frozen=True, gc=False):
    """A run of tokens: `first` inclusive and `last` exclusive index the document's tokens."""

    start: int
    end: int
    first: int
    last: int
    paragraph: int


@dataclass(frozen=True)
class Document:
    """The tokenised text. `upper` is true for all-capitals copy (teleprinters), where case says nothing.

    `unplain` are the tokens that are no plain words: numbers, marks, and what has an apostrophe or hyphen in
    it.
    """

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    unplain: Sequence[int]

    @cached_property
    def upper(self) -> bool:
        """Whether the text is written in capitals throughout."""
        sample = self.text[:2000]
        letters = sample.encode(errors="replace")
        if 3 * (len(letters) - len(letters.translate(None, _SMALL))) >= len(sample):
            return False  # as is plain of nearly every text: a hundredth of the time of asking each letter
        small = sum(map(str.islower, sample))
        if 3 * small >= len(sample):
            return False
        return sum(map(str.isupper, sample)) > max(10, 2 * small)

    @cached_property
    def lower(self) -> list[str]:
        """The tokens for look-up. Whole texts are looked up by several stages: they share one list."""
        return [token.lower for token in self.tokens]

    @cached_property
    def items(self) -> list[int]:
        """The sentences that open an item of a list: a dash or dot at the start of a line."""
        firsts = ((n, s.first) for n, s in enumerate(self.sentences) if self.tokens[s.first].text in _BULLETS)
        return [n for n, i in firsts if i == 0 or _itemised(self.text, self.tokens, i)]

    @cached_property
    def numbers(self) -> list[int]:
        """The number of each token's sentence."""
        numbers: list[int] = []
        for number, sentence in enumerate(self.sentences):
            numbers += [number] * (sentence.last - len(numbers))
        return numbers

    def holding(self, tokens: Iterable[int]) -> Iterator[tuple[int, Sentence, list[int]]]:
        """Yield the sentences that hold some of `tokens` (in order), each with its number and those."""
        for number, held in groupby(tokens, key=self.numbers.__getitem__):
            yield number, self.sentences[number], list(held)

    def words(self, sentence: Sentence) -> tuple[Token, ...]:
        """Return the tokens of `sentence`."""
        return self.tokens[sentence.first : sentence.last]

    def lower_words(self, sentence: Sentence) -> list[str]:
        """Return the tokens of `sentence` for look-up."""
        return self.lower[sentence.first : sentence.last]


def read(text: str) -> Document:
    """Split `text` into tokens and sentences. Paragraphs are what blank lines part.

    The marks around words quoted within a sentence are no tokens: they part no verb from its subject.
    """
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    quotes = {at for quoted in _QUOTED.finditer(text) for at in (quoted.start(), quoted.end() - 1)}
    unplain: list[int] = []
    start = 0
    for number, stop in enumerate([*(m.start() for m in _BREAK.finditer(text)), len(text)]):
        first = len(tokens)
        openings = _add_tokens(tokens, unplain, text, start, stop, quotes)
        sentences.extend(_sentences(text, tokens, first, openings, number))
        start = stop
    _level(tokens, sentences, unplain)
    return Document(text, tuple(tokens), tuple(sentences), unplain)


def _level(tokens: list[Token], sentences: Sequence[Sentence], unplain: Iterable[int]) -> None:
    """Look dashes around words put into a sentence up as commas; what is written stays."""
    marks = [i for i in unplain if tokens[i].text in DASHES and is_dash(tokens, i)]
    for sentence in sentences if marks else ():
        held = marks[bisect_left(marks, sentence.first) : bisect_left(marks, sentence.last)]
        for i in pairs(tokens, held, sentence.first) if len(held) > 1 else ():
            tokens[i] = Token(tokens[i].text, ",", tokens[i].start, tokens[i].end)


def _add_tokens(
    tokens: list[Token], unplain: list[int], text: str, start: int, stop: int, quotes: Container[int]
) -> list[int]:
    """Add the tokens of one paragraph; return those that a sentence may begin at: behind a full stop or at
    the head of a line.

    What stands between two spaces is mostly a word, or a word and a mark: only the rest is put to the
    pattern, which takes three times as long.
    """
    openings: list[int] = []
    stopped = False
    for line in text[start:stop].split("\n"):
        heads = True
        for chunk in line.split(" "):
            if chunk.isalpha():
                if heads or stopped:
                    openings.append(len(tokens))
                    heads = stopped = False
                end = start + len(chunk)
                tokens.append(Token(chunk, chunk.lower(), start, end))
                start = end + 1
                continue
            if chunk[-1:] in _TRAILING and (word := chunk[:-1]).isalpha():
                if heads or stopped:
                    openings.append(len(tokens))
                mark, end = chunk[-1], start + len(word)
                unplain.append(len(tokens) + 1)
                tokens += (Token(word, word.lower(), start, end), Token(mark, mark, end, end + 1))
                heads, stopped = False, mark in STOPS
            elif chunk:
                end = start
                for space, word in _SPACED_TOKEN.findall(chunk):
                    at = end + len(space)
                    end = at + len(word)
                    if at in quotes:
                        heads = False
                        continue
                    if heads or stopped:
                        openings.append(len(tokens))
                    if not word.isalpha():
                        unplain.append(len(tokens))
                    tokens.append(Token(word, word.lower(), at, end))
                    heads, stopped = False, word in STOPS
            start += len(chunk) + 1
    return openings


def _sentences(
    text: str, tokens: list[Token], first: int, openings: Iterable[int], paragraph: int
) -> Iterator[Sentence]:
    """Split one paragraph, whose tokens start at index `first`."""
    end = len(tokens)
    for i in openings:
        if i <= first or not _ends(text, tokens, i):
            continue
        while i < end and tokens[i].text in _CLOSERS and tokens[i].start == tokens[i - 1].end:
            i += 1
        yield from _bounded(tokens, first, i, paragraph)
        first = i
    if first < end:
        yield from _bounded(tokens, first, end, paragraph)


_LONGEST = 250  # tokens


def _bounded(tokens: list[Token], first: int, last: int, paragraph: int) -> Iterator[Sentence]:
    """Yield the sentence of tokens `first` to `last`, cut up where it is longer than any that people write.

    The later stages compare what one sentence holds with each other: without a bound, a megabyte with no
    full stop in it would take hours. It is cut behind a comma in its last fifth, else anywhere.
    """
    while last - first > _LONGEST:
        stop = first + _LONGEST
        pauses = (i + 1 for i in range(stop - 1, stop - _LONGEST // 5, -1) if tokens[i].text in ",;")
        cut = next(pauses, stop)
        yield Sentence(tokens[first].start, tokens[cut - 1].end, first, cut, paragraph)
        first = cut
    yield Sentence(tokens[first].start, tokens[last - 1].end, first, last, paragraph)


def _ends(text: str, tokens: list[Token], i: int) -> bool:
    """Whether a sentence ends before token `i`."""
    mark = tokens[i - 1]
    if tokens[i].text in _BULLETS and _itemised(text, tokens, i):
        return True
    if mark.text in "!?":
        return tokens[i].start > mark.end or tokens[i].text in _CLOSERS
    if mark.text != ".":
        # "U.S." and the like may close a sentence; a short line on its own is a heading.
        return "\n" in text[mark.end : tokens[i].start] and _heading(text, tokens, i)
    if i >= 2 and tokens[i - 2].end == mark.start:
        before = tokens[i - 2]
        if before.lower + "." in _ABBREVIATIONS or (len(before.text) == 1 and before.text.isupper()):
            return False
    following = tokens[i]
    if following.text in _CLOSERS and following.start == mark.end:
        return True
    if following.start == mark.end:  # "... on Friday.Meanwhile, ...": the space was lost
        last = tokens[i - 2].text if i >= 2 else ""
        return (last[-1:].islower() or last in _CLOSERS) and _opens(following.text)
    return not following.text[0].islower()


_BULLETS = frozenset("-–—*•·▪")


def _itemised(text: str, tokens: Sequence[Token], i: int) -> bool:
    """Whether a dash or dot at the start of a line opens an item of a list; wrapped copy goes on in small
    letters."""
    if "\n" not in text[tokens[i - 1].end : tokens[i].start] or i + 1 == len(tokens):
        return False
    item = tokens[i + 1]
    return item.start > tokens[i].end and not item.text[0].islower()


def _opens(word: str) -> bool:
    """Whether a word starts a sentence, and no name of a file or a host."""
    return len(word) > 1 and word[0].isupper() and word[1:].islower()


def _heading(text: str, tokens: list[Token], i: int) -> bool:
    """Whether the line before token `i` is too short to be wrapped copy."""
    line = text.rfind("\n", 0, tokens[i - 1].end) + 1
    return tokens[i - 1].end - line < 50


class _Told(Protocol):
    @property
    def sentence(self) -> int: ...


_T = TypeVar("_T", bound=_Told)


def by_sentence(found: Iterable[_T]) -> dict[int, list[_T]]:
    """What was found, under the number of its sentence, in the order in which it was found."""
    told: dict[int, list[_T]] = {}
    for each in found:
        told.setdefault(each.sentence, []).append(each)
    return told


def told_in(found: Sequence[_T], first: int, last: int) -> Sequence[_T]:
    """What is told in sentences `first` to `last` (inclusive), of what was found in order."""
    return found[bisect_left(found, first, key=_SENTENCE) : bisect_right(found, last, key=_SENTENCE)]


_SENTENCE = attrgetter("sentence")
