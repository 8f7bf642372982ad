"""The relevance gate: a cheap first look that keeps sport, markets and politics away from the extractor.

It asks for recall: what it drops is never looked at again. One pass at C speed over bytes: the words of a text are
split and met with two sets of words; nothing is parsed.
"""

from functools import cache

from streams.incidents.tables import rows

_MARKS_TO_SPACE = bytes(c if chr(c).isalnum() and c < 128 else 32 for c in range(256))


def relevant(text: str, language: str = "en") -> bool:
    """Whether `text` may report an attack: it has a word of war, or a word of harm together with one of its context."""
    strong, harm, context = _words(language)
    words = set(text.encode("utf-8", "replace").lower().translate(_MARKS_TO_SPACE).split())
    if not strong.isdisjoint(words):
        return True
    return not (harm.isdisjoint(words) or context.isdisjoint(words))


@cache
def _words(language: str) -> tuple[frozenset[bytes], frozenset[bytes], frozenset[bytes]]:
    """The words of `gate.tsv` by class: strong, harm, context."""
    classes: dict[str, set[bytes]] = {"strong": set(), "harm": set(), "context": set()}
    for kind, words in rows("gate.tsv", language, 2):
        classes[kind].update(words.encode().split())
    strong, harm, context = classes.values()
    return frozenset(strong), frozenset(harm), frozenset(context)
