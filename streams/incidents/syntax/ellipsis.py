"""Attacks that a text does not name again: "a drone attack on X killed two, and *another* on Y wounded six".

Between second and third stage of the cascade: what stands for the noun is marked as the noun.
"""

from collections.abc import Iterable

from streams.incidents.text.document import Document, Sentence
from streams.incidents.text.lexicon import PARTICIPLE, PAST, Mark, Marks

_AT = frozenset({"on", "against", "at"})
_RANKS = frozenset({"second", "third"})
_MORE = _RANKS | {"another"}


def supply_attacks(document: Document, marks: Marks) -> Marks:
    """Return the marks, and one of an attack for each "another on" that follows an attack "on" something."""
    told = document.holding(marks.where(_MORE))
    found = [mark for _, sentence, spots in told for mark in _supplied(document, marks, sentence, spots)]
    for number, sentence, spots in document.holding(marks.where(SUPPLIED)):
        found += _as_subject(document, marks, number, sentence, spots)
    return marks.plus(found)


def _as_subject(
    document: Document, marks: Marks, number: int, sentence: Sentence, spots: Iterable[int]
) -> list[Mark]:
    """The attack that opens a sentence as "one" or "another", behind one that tells of strikes: "One strike
    hit a van. *Another* hit a house"."""
    opening = [
        i for i in spots if i - sentence.first <= 1 and (i == sentence.first or marks.keys[i - 1] == "a")
    ]
    if not opening or number == 0 or not _hits(marks, opening[0] + 1):
        return []
    told = document.sentences[max(0, number - _TOLD) : number]
    first = next((before.first for before in told if before.paragraph == sentence.paragraph), sentence.first)
    strikes = [n for n in marks.within("noun", first, sentence.first) if n.cls == "attack"]
    strikes = [n for n in strikes if marks.keys[n.last - 1] in _STRIKES]
    if not strikes:
        return []
    return [strikes[-1].entry.mark(opening[0], opening[0] + 1)]


def _hits(marks: Marks, token: int) -> bool:
    verb = marks.verbs.get(token)
    return (
        verb is not None
        and verb.cls in ("attack", "damage", "kill")
        and verb.entry.form in (PAST, PARTICIPLE)
    )


SUPPLIED = _MORE | {"one", "others"}
"""What stands for an attack that is not named again."""
_TOLD = 2  # sentences back to the strikes
_STRIKES = frozenset("strike strikes attack attacks raid raids airstrike airstrikes blast blasts".split())


def _supplied(document: Document, marks: Marks, sentence: Sentence, spots: Iterable[int]) -> list[Mark]:
    within = [i for i in spots if sentence.first < i < sentence.last - 2]
    spots = [i for i in within if marks.keys[i + 1] in _AT and _stands(document, marks, i)]
    if not spots:
        return []
    nouns = [n for n in marks.within("noun", sentence.first, sentence.last) if n.cls == "attack"]
    nouns = [n for n in nouns if n.last < sentence.last and marks.keys[n.last] in _AT]
    told = ((i, next((n for n in reversed(nouns) if n.last < i), None)) for i in spots)
    return [noun.entry.mark(i, i + 1) for i, noun in told if noun is not None]


def _stands(document: Document, marks: Marks, i: int) -> bool:
    """Whether "another" or "a second" and what it was on stand at token `i`: no "another on Sunday"."""
    ranked = marks.keys[i] in _RANKS and marks.keys[i - 1] == "a"
    if not (marks.keys[i] == "another" or ranked):
        return False
    named = document.tokens[i + 2].text[0].isupper() and not marks.keys[i + 2].endswith("day")
    return "determiner" in marks.grammar[i + 2] or named
