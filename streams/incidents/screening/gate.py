"""The relevance gate: a cheap first look that keeps sport, markets and politics away from the extractor.

It asks for recall: what it drops is never looked at again. One pass at C speed over bytes: the words of a
text are split and met with sets of words; nothing is parsed.
"""

from functools import cache

from streams.incidents.text.tables import rows

_CLASSES = ("strong", "attack", "harm", "conflict", "target")
_MARKS_TO_SPACE = bytes(c if chr(c).isalnum() and c < 128 else 32 for c in range(256))


def relevant(text: str, language: str = "en") -> bool:
    """Whether `text` may report an attack.

     It may if it has a word of war, a word of attack beside one of conflict or of a target, or a word of harm
    beside one of conflict (`gate.tsv`).
    """
    strong, attack, harm, conflict, target = _words(language)
    words = set(text.encode("utf-8", "replace").lower().translate(_MARKS_TO_SPACE).split())
    if not strong.isdisjoint(words):
        return True
    if conflict.isdisjoint(words):
        return not (attack.isdisjoint(words) or target.isdisjoint(words))
    return not (attack.isdisjoint(words) and harm.isdisjoint(words))


@cache
def _words(language: str) -> tuple[frozenset[bytes], ...]:
    """The words of each class of `gate.tsv`; raise KeyError for a class that is none."""
    classes: dict[str, set[bytes]] = {name: set() for name in _CLASSES}
    for kind, words in rows("gate.tsv", language, 2):
        classes[kind].update(words.encode().split())
    return tuple(frozenset(classes[name]) for name in _CLASSES)
