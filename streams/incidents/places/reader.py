"""What the rules on the words around a name ask of an article: the word there, and what else it may be."""

from streams.incidents.places.bare import Bare, Word
from streams.incidents.places.gazetteer import Gazetteer
from streams.incidents.places.spot import CUES, Span
from streams.incidents.text.document import Document

_FIRST_NAMES, _TITLES = CUES["first"], CUES["title"]
_BEYOND = [-1] * 60  # tokens: no rule reads farther from a name


FLAGGED = ("-flagged", "-registered", "-flag")
"""How words end that say under whose flag a ship sails."""


class Reader:
    """The words of one article and what the gazetteer knows of them, for the rules below.

    All of it is set at once: the interpreter finds what is set later in twice the time, and this is asked of
    every name.
    """

    def __init__(self, document: Document, bare: Bare, gazetteer: Gazetteer) -> None:
        self.document, self.at, self.gazetteer = document, bare, gazetteer
        self.bare, self.lowers = bare.words, bare.lowers
        self.sentences, self.upper = document.sentences, document.upper
        # Beyond either end is no sentence, so that none is looked for there.
        self._numbers = [*document.numbers, *_BEYOND]
        self.persons = self._persons()
        self.tells_of_flags = any(map(document.text.lower().__contains__, FLAGGED))
        self._small: set[str] | None = None  # few articles ask, and those that do may ask of every name

    def writes_small(self, key: str) -> bool:
        """Whether the article writes a word small somewhere."""
        if self._small is None:
            self._small = {word.key for word in self.bare if not word.capital}
        return key in self._small

    def tells_of_ships(self) -> bool:
        """Whether the article has a word for ships that it writes small."""
        return any(self.writes_small(word) or self.writes_small(word + "s") for word in CUES["hull"])

    def _persons(self) -> set[str]:
        """The names that stand somewhere behind a first name or a title: "Mr Petrov", "Ivan Petrov"."""
        found = set()
        named = -1  # the token before that is written as a name
        for i in self.at.capitals:
            first_name = i > 0 and named == i - 1 and self._is_first_name(self.bare[named].key)
            if first_name or (i > 0 and self.lowers[i - 1] in _TITLES):
                found.add(self.bare[i].key)
            named = i
        return found

    def _is_first_name(self, key: str) -> bool:
        flags = self.flags(key)
        return "f" in flags and "w" not in flags

    def word(self, position: int, span: Span) -> Word | None:
        """Return the word at `position` if it is in the span's sentence."""
        return self.bare[position] if self._numbers[position] == span.sentence else None

    def lower(self, position: int, span: Span) -> str:
        """Return the lower-case word at `position` of the span's sentence, or ""."""
        return self.lowers[position] if self._numbers[position] == span.sentence else ""

    def between(self, first: int, last: int, span: Span) -> list[str]:
        """Return the lower-case words from `first` to `last` (exclusive) that are in the span's sentence."""
        sentence = self.sentences[span.sentence]
        return self.lowers[max(first, sentence.first) : min(last, sentence.last)]

    def flags(self, key: str) -> str:
        """Return what else a word may be: w a word of the language, f a first name, s a surname."""
        flags = self.gazetteer.flags.get(key, "")
        return flags + "f" if key in _FIRST_NAMES else flags

    def plain(self, key: str) -> bool:
        """Whether a name is made of words of the language only."""
        flags = self.gazetteer.flags
        if " " not in key:
            return "w" in flags.get(key, "")
        return all("w" in flags.get(word, "") for word in key.split(" "))

    def adjoins(self, span: Span) -> Word | None:
        """Return the next word if nothing but a space parts it from the span."""
        last = span.last
        if self._numbers[last] != span.sentence or self.document.text[span.end] != " ":
            return None
        if self.bare[last - 1].closed or self.at.start(last) != span.end + 1:
            return None
        return self.bare[last]
