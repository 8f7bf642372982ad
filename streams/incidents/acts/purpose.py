"""Purposes: what a bomb was meant for, where its own clause does not say what it was laid to.

"Rebels planted bombs to blow up a pipeline": the pipeline is the target, whether or not it came to harm. So
is the track that those whom it hit were at work on. Called by `weaponry`.
"""

from itertools import product

from streams.incidents.syntax.bounds import PARTING, REACH
from streams.incidents.syntax.clauses import Clause
from streams.incidents.targets.nouns import TargetMention, find_targets
from streams.incidents.text.lexicon import Lexicon, Marks

_HARMS = frozenset({"attack", "damage", "detonate", "intercept"})  # the last: "bring down a pylon"
_REACH = 12  # tokens from "planted" to the "to" of what for


def meant_for(marks: Marks, lexicon: Lexicon, clause: Clause) -> list[TargetMention]:
    """The facility that a verb of harm behind "to" tells of."""
    last = len(marks.keys)
    for i in range(clause.verb.last, min(clause.verb.last + _REACH, last - 1)):
        if marks.grammar[i] & PARTING or marks.keys[i] in (",", "."):
            return []
        verb = marks.verbs.get(i + 1) if marks.keys[i] == "to" else None
        if verb is not None and verb.cls in _HARMS:
            found = _told_from(marks, lexicon, verb.last, ".")
            return [target for target in found if target.critical][:1]
    return []


def _told_from(marks: Marks, lexicon: Lexicon, first: int, ends: str) -> list[TargetMention]:
    """The targets from a token on, up to one that parts clauses or is of `ends`, and within reach."""
    last = min(first + REACH, len(marks.keys))
    end = (i for i in range(first, last) if marks.grammar[i] & PARTING or marks.keys[i] in tuple(ends))
    return list(find_targets(marks, lexicon, (first, next(end, last))))


def fixed_to(marks: Marks, lexicon: Lexicon, start: int) -> list[TargetMention]:
    """The facility that the bomb that ends at `start` was put to: "defused a charge *taped to a gas pipe*",
    "a bomb that had been *hidden under a bridge*"; roads and tanks are only where bombs lie."""
    last = len(marks.keys)
    put = next((i for i in range(start, min(start + _PUT, last - 1)) if marks.keys[i + 1] in _TO), None)
    verb = marks.verbs.get(put) if put is not None else None
    if put is None or not ((verb is not None and verb.cls == "plant") or marks.keys[put] in _HIDDEN):
        return []
    found = _told_from(marks, lexicon, put + 1, ",.")
    return [t for t in found if t.critical and t.category != "transport.road"][:1]


_TO = frozenset({"to", "under", "beneath", "underneath", "below", "against", "onto"})
_HIDDEN = frozenset({"hidden", "concealed", "buried", "stowed"})
_PUT = 5  # tokens from a bomb over "that had been" to "hidden"


def worked_on(marks: Marks, lexicon: Lexicon, start: int) -> list[TargetMention]:
    """The line or track that those were at work on whom a bomb hit: "went off as they checked the track"."""
    if tuple(marks.keys[start : start + 2]) not in _AT_WORK:
        return []
    last = min(start + _WORK, len(marks.keys))
    past = ("past", ",")  # "as he walked past a bridge"
    apart = (i for i in range(start + 2, last) if "preposition" in marks.grammar[i] or marks.keys[i] in past)
    found = find_targets(marks, lexicon, (start + 2, next(apart, last)))
    return [t for t in found if t.critical and t.category != "transport.road"]


_AT_WORK = frozenset(product(("as", "while"), ("he", "they")))
_WORK = 8  # tokens from "as they" to what they were at
