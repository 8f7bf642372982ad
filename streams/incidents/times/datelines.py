"""The dateline that opens a wire story: where, and often when and by which agency, it was filed.

"KYIV, Nov 17 (Reuters) - ", "SAN SALVADOR, 3 JAN 90 (AFP) -- ", "Kyiv, (APP - 12th Mar, 2024) ", "Delhi, June
17: ", "QUETTA: Gunmen", "TOMSK. Police", "BEIRUT Air strikes", "(Kyiv) A drone".
"""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby, islice
from operator import attrgetter

from streams.incidents.text.dashes import DASHES
from streams.incidents.text.document import Document, Span, Token
from streams.incidents.times.phrases import Reader
from streams.incidents.times.words import lexicon

_REACH = 30
"""A dateline is over within so many tokens."""
_PLACE_WORDS = 6
_DATE = 7  # tokens of ", Feb. 5, 2024" behind the place, and the bracket
_JOINERS = frozenset({"of", "de", "la", "el", "al", "the", "and", "near", "in", ",", ".", "/"})


@dataclass(frozen=True, slots=True)
class Dateline:
    """The place as written (offsets `start`-`end`, empty if none), the day, and its tokens: the first, and
    the one behind it."""

    start: int
    end: int
    date: date | None
    last: int
    first: int = 0

    def holds(self, token: int) -> bool:
        """Whether a token is the dateline's."""
        return self.first <= token < self.last


def find_dateline(document: Document, published: date, language: str) -> Dateline | None:
    """Return the dateline of `document`, or None. Days without a year are near `published`.

    Feeds and scrapers leave the headline and the byline at the head of the text: it may stand behind them.
    """
    for first, last in _heads(document):
        head = document.tokens[first : min(last, first + 2 * _REACH)]
        found = _opening(head, published, language, upper=document.upper)
        if found is not None:
            return replace(found, last=first + found.last, first=first)
    return None


def _heads(document: Document) -> Iterator[Span]:
    """The first paragraph, and the next behind one or two that end as no sentence does."""
    for _, told in islice(groupby(document.sentences, key=attrgetter("paragraph")), _TITLES):
        sentences = list(told)
        first, last = sentences[0].first, sentences[-1].last
        yield first, last
        if document.tokens[last - 1].text in _CLOSING or last - first > _REACH:
            return


_TITLES = 3  # the headline, the byline, and the story
_CLOSING = frozenset(".:;,")


def _opening(tokens: Sequence[Token], published: date, language: str, *, upper: bool) -> Dateline | None:
    """The dateline that `tokens` open with, of a text that is all in capitals if `upper`."""
    months = lexicon(language).months
    if (end := _enclosed(tokens)) is not None:
        return Dateline(tokens[1].start, tokens[end - 1].end, None, end + 1)
    place = _place(tokens, months)
    last = _dashed(tokens, place) or _bracketed(tokens, place, months) or _coloned(tokens, place, months)
    last = last or (None if upper else _in_capitals(tokens, place))
    if last is None:
        last = None if upper else _bare(tokens, place)
        return Dateline(tokens[0].start, tokens[last - 1].end, None, last) if last else None
    day = _day(tokens, last, published, language)
    if place == 0:
        return Dateline(tokens[0].start, tokens[0].start, day, last) if day else None
    if day is None and place > _PLACE_WORDS:
        return None
    return Dateline(tokens[0].start, tokens[place - 1].end, day, last)


def _enclosed(tokens: Sequence[Token]) -> int | None:
    """The bracket that closes one before the story: "(Kyiv) A drone attack"."""
    end = next((i for i, token in enumerate(tokens[: _PLACE_WORDS + 2]) if token.text == ")"), 0)
    named = end > 1 and tokens[0].text == "(" and all(t.text[0].isupper() for t in tokens[1:end])
    return end if named and end + 1 < len(tokens) and tokens[end + 1].text[0].isupper() else None


def _place(tokens: Sequence[Token], months: Container[str]) -> int:
    """How many tokens from the start can name a place: capitalised, and not the month of "KYIV Nov 17"."""
    i = 0
    while i < min(len(tokens), _REACH) and (tokens[i].text[0].isupper() or tokens[i].text in "'’/"):
        following = tokens[i + 1].text if i + 1 < len(tokens) else ""
        if tokens[i].lower in months and (following[:1].isdecimal() or following == "."):
            break
        i += 1
    return i


def _dashed(tokens: Sequence[Token], place: int) -> int | None:
    """The token after the dash that closes a dateline whose every word could stand in one."""
    depth = 0
    for i in range(place, min(len(tokens), _REACH)):
        text = tokens[i].text
        if (
            text in DASHES
            and depth == 0
            and i > 0
            and (tokens[i - 1].text == ")" or tokens[i].start > tokens[i - 1].end)
        ):
            while i + 1 < len(tokens) and tokens[i + 1].text in DASHES:
                i += 1
            return i + 1
        depth += (text in "([") - (text in ")]")
        if depth == 0 and not (text[0].isupper() or text[0].isdecimal() or text in _JOINERS or text in ")]"):
            return None
    return None


def _bracketed(tokens: Sequence[Token], place: int, months: Container[str]) -> int | None:
    """The token after a bracket that follows "PLACE," or "Place, Feb 5" and stands for the dash."""
    if not 0 < place <= _PLACE_WORDS or place >= len(tokens):
        return None
    if tokens[place].text != ",":
        return None
    opens = place + 1
    while opens < min(len(tokens), place + _DATE) and (
        tokens[opens].lower in months or tokens[opens].text.isdecimal() or tokens[opens].text in ".,"
    ):
        opens += 1
    if opens >= len(tokens) or tokens[opens].text != "(":
        return None
    for i in range(opens + 1, min(len(tokens), _REACH)):
        if tokens[i].text == ")":
            return i + 1
    return None


def _coloned(tokens: Sequence[Token], place: int, months: Container[str]) -> int | None:
    """The token after the colon behind "Place, June 17" or "PLACE, 17th August"; the day must be told."""
    if not 0 < place <= _PLACE_WORDS or place >= len(tokens) or tokens[place].text != ",":
        return None
    for i in range(place + 1, min(len(tokens), place + _DATE)):
        if tokens[i].text == ":":
            return i + 1 if any(token.lower in months for token in tokens[place:i]) else None
        dated = tokens[i].lower in months or tokens[i].text[0].isdecimal() or tokens[i].lower in _DAY_SIGNS
        if not dated:
            return None
    return None


def _in_capitals(tokens: Sequence[Token], place: int) -> int | None:
    """The token after the colon or stop behind nothing but capitals, as papers of South Asia and wires of
    Russia write: "QUETTA: ", "TOMSK. "."""
    if not 0 < place <= _CAPITALS or place >= len(tokens) or tokens[place].text not in _SETS_OFF:
        return None
    return place + 1 if all(t.text.isupper() and len(t.text) > 2 for t in tokens[:place]) else None


_SETS_OFF = frozenset({":", "."})


_CAPITALS = 3  # words of "DERA ISMAIL KHAN"
_DAY_SIGNS = frozenset({".", ",", "st", "nd", "rd", "th"})


def _bare(tokens: Sequence[Token], place: int) -> int | None:
    """The token after a place that only its capitals set off: "BEIRUT Air strikes hit"."""
    i = 0
    while i < place and len(tokens[i].text) > 3 and tokens[i].text.isupper():
        i += 1
    after = tokens[i].text if i < len(tokens) else ""
    return i if 0 < i <= 4 and after[:1].isupper() and (len(after) == 1 or not after.isupper()) else None


def _day(tokens: Sequence[Token], last: int, published: date, language: str) -> date | None:
    line = Document("", tuple(tokens[:last]), (), range(last))
    reader = Reader(lexicon(language), line, published)
    i = 0
    while i < last:
        phrase = reader.read(i, last, 0)
        if phrase and phrase.rule == "date" and phrase.precision == "day":
            return phrase.day
        i = phrase.last if phrase else i + 1
    return None
