"""The words of a text without what is stuck to them: "pro-", "'s", "-based".

Called by `spot`, which makes names of them.
"""

from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache

from msgspec import Struct

from streams.incidents.places.normal import strict
from streams.incidents.text.document import Document, Sentence

_PREFIXES = ("pro-", "anti-", "non-", "ex-", "mid-", "un-", "post-", "pre-", "d-", "r-")
ARTICLES = (
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
    "based held controlled occupied backed run led made born bound style area wide trained "
    "aligned registered flagged owned supplied linked allied sponsored funded annexed appointed "
    "installed administered ruled majority area seized".split()
)


class Word(Struct, frozen=True, gc=False):
    """A word without what is stuck to it: possessive, "pro-", "-based". One for all tokens that are alike."""

    skipped: int  # characters of the token before it
    text: str
    lower: str
    key: str
    head: str  # the first word of the key: a name may begin with it
    capital: bool
    closed: bool  # nothing may follow it inside one name
    opened: bool  # nothing may precede it
    suffix: str = ""  # what was stuck to its end: "held" of "Russian-held"


@dataclass(frozen=True, slots=True)
class Bare:
    """The bare word of every token of a document, and where it stands in its text."""

    document: Document
    words: list[Word]
    lowers: list[str]  # the same in small letters
    capitals: list[int]  # the tokens that are written as names

    def start(self, i: int) -> int:
        """Return where the bare word of token `i` starts."""
        return self.document.tokens[i].start + self.words[i].skipped

    def end(self, i: int) -> int:
        """Return where the bare word of token `i` ends."""
        word = self.words[i]
        return self.document.tokens[i].start + word.skipped + len(word.text)

    def capitals_of(self, sentence: Sentence) -> list[int]:
        """Return the tokens of `sentence` that are written as names."""
        low = bisect_left(self.capitals, sentence.first)
        return self.capitals[low : bisect_left(self.capitals, sentence.last, low)]

    def follows(self, i: int) -> bool:
        """Whether token `i` may go on with the name before it: nothing but white space parts them."""
        before = self.words[i - 1]
        if (before.closed and before.text != ".") or self.words[i].opened:
            return False
        tokens = self.document.tokens
        return self.document.text[tokens[i - 1].end : tokens[i].start].isspace()


@lru_cache(maxsize=100_000)
def _bare(text: str) -> Word:
    """Return the bare word of a token."""
    if text.isalpha():  # nothing is stuck to it, as to most words
        lower = text.lower()
        if not text[0].isupper():
            return Word(0, text, lower, lower, lower, False, False, False)
        key = strict(text)
        head = key.split(" ", 1)[0] if " " in key else key
        return Word(0, text, lower, key, head, True, False, False)
    if not text[0].isalpha():
        return Word(0, text, text, "", "", False, True, True)
    skipped = 0
    closed, opened, suffix = False, False, ""
    if text.lower().startswith(_PREFIXES):
        prefix = next(prefix for prefix in _PREFIXES if text.lower().startswith(prefix))
        if len(text) > len(prefix) + 2:
            skipped, opened = len(prefix), True
            text = text[skipped:]
    if text.endswith(("'s", "’s", "'S", "’S")):
        text, closed = text[:-2], True
    elif "-" in text:
        head, _, tail = text.rpartition("-")
        if tail.lower() in _SUFFIXES:
            text, closed, suffix = head, True, tail.lower()
    lower = text.lower()
    capital = text[:1].isupper() or (lower.startswith(ARTICLES) and text.partition("-")[2][:1].isupper())
    key = strict(text) if capital else lower
    return Word(skipped, text, lower, key, key.split(" ", 1)[0], capital, closed, opened, suffix)


def bare_words(document: Document) -> Bare:
    """Return the bare words of a document."""
    words = [_bare(token.text) for token in document.tokens]
    capitals = [i for i, word in enumerate(words) if word.capital]
    return Bare(document, words, [word.lower for word in words], capitals)
