"""What the rules on the words around a name ask of an article: the word there, and what else it may be."""

from streams.incidents.document import Document
from streams.incidents.places.gazetteer import Gazetteer
from streams.incidents.places.spot import CUES, Span, Word


class Reader:
    """The words of one article and what the gazetteer knows of them, for the rules below."""

    def __init__(self, document: Document, bare: list[Word], gazetteer: Gazetteer) -> None:
        self.document, self.bare, self.gazetteer = document, bare, gazetteer
        self.small = {word.key for word in bare if not word.capital}

    def word(self, position: int, span: Span) -> Word | None:
        """Return the word at `position` if it is in the span's sentence."""
        sentence = self.document.sentences[span.sentence]
        return self.bare[position] if sentence.first <= position < sentence.last else None

    def lower(self, position: int, span: Span) -> str:
        """Return the lower-case word at `position` of the span's sentence, or ""."""
        word = self.word(position, span)
        return word.lower if word else ""

    def flags(self, key: str) -> str:
        """Return what else a word may be: w a word of the language, f a first name, s a surname."""
        return self.gazetteer.flags.get(key, "") + "f" * (key in CUES["first"])

    def adjoins(self, span: Span) -> Word | None:
        """Return the next word if nothing but a space parts it from the span."""
        after = self.word(span.last, span)
        if (
            after is None
            or self.bare[span.last - 1].closed
            or self.document.text[span.end : after.start] != " "
        ):
            return None
        return after
