"""Operators: the company that runs what was attacked, where the text names it beside the facility."""

import re
from collections.abc import Iterable
from functools import cache

from streams.incidents.targets.nouns import TargetMention
from streams.incidents.text.document import Document, Sentence, read
from streams.incidents.text.tables import rows

_AFTER = 2  # sentences after the act in which "..., which owns the refinery" may follow


@cache
def read_companies(language: str) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Company names by their first word, as written; longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for _, forms in rows("operators.tsv", language, 2):
        for name in forms.split("|"):
            words = tuple(token.lower for token in read(name).tokens)
            found.setdefault(words[0], []).append((words[1:], name))
    return {word: sorted(names, key=lambda pair: -len(pair[0])) for word, names in found.items()}


def find_operator(
    document: Document, target: TargetMention, sentence: int, language: str = "en"
) -> str | None:
    """Return the company named with `target`: in its sentence, or soon after where the facility is named
    again."""
    head = document.tokens[target.last - 1].lower
    for number in range(sentence, min(sentence + _AFTER + 1, len(document.sentences))):
        here = document.sentences[number]
        if number > sentence and head not in document.lower_words(here):
            continue
        if (name := _named(document, here, language)) is not None:
            return name
    return None


def home_of(document: Document, numbers: Iterable[int], language: str = "en") -> str | None:
    """The country that a company named in one of the sentences is based in: where its computers were."""
    names = (_named(document, document.sentences[number], language) for number in numbers)
    named = next((name for name in names if name is not None), None)
    if named is not None and re.search(rf"{re.escape(named)} [A-Z]", document.text):
        return None  # "Vodafone Portugal" is in another country than Vodafone
    return next((iso for iso, forms in rows("operators.tsv", language, 2) if named in forms.split("|")), None)


def _named(document: Document, sentence: Sentence, language: str) -> str | None:
    words = [word.removesuffix("'s").removesuffix("’s") for word in document.lower_words(sentence)]
    companies = read_companies(language)
    if companies.keys().isdisjoint(words):
        return None
    for i, token in enumerate(document.words(sentence)):
        if not token.text[0].isupper():
            continue
        for rest, name in companies.get(words[i], ()):
            if tuple(words[i + 1 : i + 1 + len(rest)]) == rest:
                return name
    return None
