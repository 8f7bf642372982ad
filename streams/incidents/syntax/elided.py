"""Passives that a list tells without saying "was" again: "a depot was bombed, a port hit and a mast blown up"
(ellipsis of the operator; Quirk et al. 1985, 13.52).

Between second and third stage of the cascade, called by `part_clauses`: each is a clause of its own.
"""

from collections.abc import Iterable

from streams.incidents.syntax.complements import INDEFINITE
from streams.incidents.text.document import Sentence
from streams.incidents.text.lexicon import PARTICIPLE, PAST, Mark, Marks

_ELIDED = frozenset({"elided"})
_NEXT = frozenset({"subordinate"})  # begins a clause, whose place may be told behind the last of the list
_JOINS = frozenset({",", "and"})
_HARM = frozenset({"attack", "damage", "arson", "kill", "detonate"})
_SUBJECT = 8  # tokens of what was hit: "a transformer of the power company in X"
_ENDS = frozenset({",", "and", ".", ";", "when", "as", "after", "while"})


def supply_be(marks: Marks, sentence: Sentence, verbs: Iterable[Mark]) -> None:
    """Mark the participles among the verbs of a sentence that share the "was" of one before, and what joins
    them to it."""
    passive: int | None = None  # where the last passive ends
    for verb in verbs:
        if "be" in marks.grammar[verb.first - 1] and verb.first > sentence.first:
            passive = verb.last
        elif passive is not None and (join := _join(marks, verb, passive, sentence.last)) is not None:
            marks.grammar[verb.first] |= _ELIDED
            marks.grammar[join] = _NEXT
            passive = verb.last


def _join(marks: Marks, verb: Mark, passive: int, last: int) -> int | None:
    """The comma or "and" behind which something new and the participle of what befell it stand."""
    if verb.cls not in _HARM or verb.entry.form not in (PAST, PARTICIPLE):
        return None
    after = min(verb.last, last - 1)
    if not (marks.keys[after] in _ENDS or "preposition" in marks.grammar[after]):
        return None  # "and a drone hit the depot"
    for i in range(verb.first - 1, max(passive, verb.first - _SUBJECT) - 1, -1):
        if marks.keys[i] in _JOINS:
            new = marks.keys[i + 1] in INDEFINITE or marks.keys[i + 1].isdigit()
            return i if new and _is_harmed(marks, i + 1, verb.first) else None
        if marks.grammar[i] - {"determiner", "preposition"}:
            return None
    return None


def _is_harmed(marks: Marks, first: int, last: int) -> bool:
    """Whether a phrase names what is hit, not what hits: "and a drone hit on Monday"."""
    arms = marks.has("noun", first, last, "weapon", "aircraft", "attack")
    return not arms and bool(marks.within("target", first, last))
