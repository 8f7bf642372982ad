"""Words that set what a sentence tells apart from what was told before: "Separately, ...", "Elsewhere, ...".

From one event wires go on to the next so; the second is not the scene of the first, nor any part of it.
"""

from collections.abc import Sequence

from streams.incidents.text.dashes import DASHES
from streams.incidents.text.document import Sentence
from streams.incidents.text.lexicon import Marks

SEPARATE = frozenset("separate another second third further additional different new other similar".split())
_OTHER = frozenset({"separately", "elsewhere"})
_LEADS = DASHES | {'"', "“", "and", "but"}
_OPENERS = _LEADS | _OTHER | {"in"}
_INCIDENTS = frozenset(
    "incident incidents attack attacks strike strikes raid raids episode case development shooting explosion "
    "blast".split()
)
_OPENING = 8
_REACH = 5  # words behind "in" to "incident": "in yet another such incident"


def set_apart(marks: Marks, sentence: Sentence) -> bool:
    """Whether a sentence opens with what makes it tell of none told before."""
    words = marks.keys[sentence.first : min(sentence.last, sentence.first + _OPENING)]
    while words and words[0] in _LEADS:
        words = words[1:]
    return bool(words) and (words[0] in _OTHER or (words[0] == "in" and _another(words[1:])))


def _another(words: Sequence[str]) -> bool:
    """Whether "a separate incident", "another attack" or "other raids" follow."""
    at = next((n for n, word in enumerate(words[:_REACH]) if word in _INCIDENTS), 0)
    return not SEPARATE.isdisjoint(words[:at])


def told_besides(marks: Marks, sentence: Sentence) -> bool:
    """Whether a sentence tells of something besides what was told: "a hospital was also hit", "a second
    drone struck a depot", "at about the same time"."""
    if marks.spots(_BESIDES, sentence.first, sentence.last):
        return True
    return any(marks.keys[i + 1] == "time" for i in marks.spots(_SAME, sentence.first, sentence.last - 1))


_BESIDES = frozenset("also too well others meanwhile".split()) | _OTHER | (SEPARATE - {"new", "similar"})
_SAME = frozenset({"same"})


def set_apart_by(marks: Marks, sentence: Sentence) -> int | None:
    """The comma behind what does no more than set a sentence apart: "In another attack, gunmen stormed X"."""
    if marks.keys[sentence.first] not in _OPENERS:
        return None  # as mostly
    words = marks.keys[sentence.first : min(sentence.last, sentence.first + _OPENING)]
    comma = sentence.first + words.index(",") if "," in words else 0
    told = comma > sentence.first and marks.keys[comma - 1] in _INCIDENTS
    return comma if told and set_apart(marks, sentence) else None
