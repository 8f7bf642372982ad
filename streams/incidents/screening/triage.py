"""Whether an article is worth reading, and in which language: asked of every article before anything else."""

from typing import NamedTuple

from streams.articles.record import Article
from streams.incidents.screening.gate import relevant
from streams.incidents.screening.language import detect
from streams.incidents.text.tables import languages

# What a text too short to tell is read as: a bare headline must not be lost for its brevity.
_DEFAULT = "en"


class Triage(NamedTuple):
    """`language` is ISO 639-1; `readable`: its lexicons are there; `relevant`: it may report an attack.

    What can't be read may matter, so it counts as relevant.
    """

    language: str
    readable: bool
    relevant: bool


def triage(article: Article) -> Triage:
    """Judge `article` by its headline and text."""
    language = detect(article.text, article.language)
    if language == "und":
        language = _DEFAULT
    if language not in languages():
        return Triage(language, False, True)
    return Triage(language, True, relevant(f"{article.headline or ''}\n{article.text}", language))
