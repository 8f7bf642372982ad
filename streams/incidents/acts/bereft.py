"""What arms "left": "a missile left two people dead in X", "the drone left three wounded".

The verb is of no harm, and the noun of no attack, so that only the two together tell one. Fourth stage of
the cascade, called by `reading`.
"""

from collections.abc import Iterator, Sequence

from streams.incidents.acts.act import AT, Act
from streams.incidents.acts.means import weapon_in
from streams.incidents.syntax.complements import complements
from streams.incidents.syntax.starts import start_of_clause
from streams.incidents.text.document import Document
from streams.incidents.text.lexicon import Lexicon, Mark, Marks

_LEFT = frozenset({"left", "leaves"})
_HARMED = frozenset({"dead", "wounded", "injured", "hurt"})
_TOLL = 7  # tokens of "left at least 26 civilians wounded"
_SET_OFF = 4  # tokens of "on Monday night" between the arms and the verb


def find_bereft(document: Document, marks: Marks, lexicon: Lexicon, acts: Sequence[Act]) -> list[Act]:
    """Return one act for each clause in which arms, told with no other act, left people dead or hurt."""
    used = {act.weapon.first for act in acts if act.weapon is not None and act.dropped is None}
    return [
        act
        for number, _, spots in document.holding(marks.where(_LEFT))
        for i in spots
        for act in _left(document, marks, lexicon, number, i)
        if act.weapon is not None and act.weapon.first not in used
    ]


def _left(document: Document, marks: Marks, lexicon: Lexicon, number: int, verb: int) -> Iterator[Act]:
    """The act that the verb of leaving at `verb` tells, if arms are its subject."""
    sentence = document.sentences[number]
    if _HARMED.isdisjoint(marks.keys[verb + 1 : min(verb + 1 + _TOLL, sentence.last)]):
        return
    left = verb
    while left > sentence.first and marks.grammar[left - 1] & {"have", "adverb"}:
        left -= 1
    start = start_of_clause(marks, lexicon, sentence.first, left)
    weapon = weapon_in(marks, [(start, left)])
    if weapon is None or not _heads(marks, weapon, left):
        return
    phrases, end = complements(marks, lexicon, verb + 1, sentence.last)
    act = Act(number, verb, verb + 1, weapon.value, "kill", strong=True, weapon=weapon)
    act.agents, act.scope = [(start, left)], (start, end)
    act.patients = [span for word, span in phrases if word in ("", *AT)]
    yield act


def _heads(marks: Marks, weapon: Mark, left: int) -> bool:
    """Whether nothing but a day stands between the arms and the verb: "the missile on Monday left"."""
    between = marks.keys[weapon.last : left]
    return not between or (between[0] == "on" and len(between) <= _SET_OFF)
