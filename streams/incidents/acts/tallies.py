"""Tallies: how many of what was shot down came down where, told without a verb of its own.

"Air defences shot down 49 drones. It listed 25 in X, eight in Y and two each in Z and W", "Five of those were
over X": each phrase is an act at its place, and the sum is one only where no part is told (codebook section
1). Fourth stage of the cascade, called by `reading`.
"""

from collections.abc import Iterator, Sequence

from streams.incidents.acts.act import AIRBORNE, Act
from streams.incidents.syntax.bounds import PARTING
from streams.incidents.text.document import Document, Sentence, Span
from streams.incidents.text.lexicon import Lexicon, Marks

_OVER = frozenset({"over", "above"})
_IN = frozenset({"in", "near"})
_BETWEEN = frozenset("of them these those more others other each were was had been as well also".split())
_LONGEST = 7  # tokens from "five" to the "over" of "five of those had been over X"


def find_tallies(document: Document, marks: Marks, lexicon: Lexicon, acts: Sequence[Act]) -> list[Act]:
    """Return one act for each place that a sentence tells of what the sentence before has as shot down."""
    live = {act.sentence: act for act in acts if act.dropped is None}
    downed = {act.sentence: act for act in acts if act.dropped is None and _shot_down(act)}
    found = []
    for number, before in downed.items():
        if number + 1 < len(document.sentences) and number + 1 not in live:
            sentence = document.sentences[number + 1]
            found += [_part(before, number + 1, span) for span in _phrases(marks, lexicon, sentence)]
    return found


def _shot_down(act: Act) -> bool:
    return act.cls == "intercept" and act.outcome == "intercepted" and act.several


def _part(whole: Act, number: int, span: Span) -> Act:
    """The act of one phrase, by whom and with what the whole was."""
    act = Act(number, span[0] - 1, span[0], whole.type, "intercept", whole.outcome, strong=True, several=True)
    act.agents, act.defenders, act.weapon = whole.agents, whole.defenders, whole.weapon
    act.patients, act.scope = [span], (span[0] - 1, span[1])
    return act


def _phrases(marks: Marks, lexicon: Lexicon, sentence: Sentence) -> Iterator[Span]:
    """The phrases of place behind how many there were."""
    counting = opened = False
    for i in range(sentence.first, sentence.last - 1):
        word = marks.keys[i]
        counting = counting or word in lexicon.claims["tally"]
        told = word in _OVER or (counting and word in _IN)
        if not told or marks.keys[i + 1].isdigit():
            continue
        again = opened and marks.keys[i - 1] == "and"
        if not again and not _counted(marks, lexicon, sentence.first, i):
            return  # "two flights over X and one over Y"
        opened = True
        ends = (n for n in range(i + 1, sentence.last) if _ends(marks, lexicon, n))
        yield i + 1, next(ends, sentence.last)


def _counted(marks: Marks, lexicon: Lexicon, first: int, token: int) -> bool:
    """Whether a number, or "drones", stands before a preposition, with nothing between but "of them were"."""
    for i in range(token - 1, max(first, token - _LONGEST) - 1, -1):
        arms = marks.nouns.get(i)
        if arms is not None and arms.cls == "weapon" and arms.value in AIRBORNE:
            return True
        if marks.keys[i].isdigit() or marks.keys[i] in lexicon.claims["count"]:
            return True
        if marks.keys[i] not in _BETWEEN:
            return False
    return False


def _ends(marks: Marks, lexicon: Lexicon, token: int) -> bool:
    """Whether the phrase of one place ends: at a clause, or at the next number or preposition of place."""
    number = marks.keys[token].isdigit() or marks.keys[token] in lexicon.claims["count"]
    return number or marks.keys[token] in _OVER or bool(marks.grammar[token] & PARTING)
