"""Obstruction: a road or railway that an armed group closed with felled trees, boulders or trenches.

That is sabotage of the way (codebook section 2). Demonstrators who block a road, checkpoints and storms are
none, so that it takes an armed doer and something laid or dug. Called by `reading`.
"""

from collections.abc import Iterator, Sequence

from streams.incidents.acts.act import Act
from streams.incidents.targets.nouns import TargetMention, mention
from streams.incidents.text.document import Document, Sentence
from streams.incidents.text.lexicon import Lexicon, Marks

_WAYS = ("transport.road", "transport.rail")
_NEAR = 5  # tokens from "put" to the boulders
_REACH = 40  # tokens between the boulders and the road
_BEHIND, _DOER = 12, 5  # tokens from the verb to "by", and on to who did it
_UNREAL = frozenset({"future", "modal", "negation", "infinitive", "conditional"})


def find_obstructions(
    document: Document, marks: Marks, lexicon: Lexicon, acts: Sequence[Act]
) -> Iterator[Act]:
    """Yield one act for every sentence that tells of a way so closed, where none of `acts` does already."""
    barriers = marks.where(lexicon.claims["barrier"])
    if not barriers:
        return
    told = {a.sentence for a in acts if a.dropped is None and any(t.category in _WAYS for t in a.targets)}
    for number, sentence, spots in document.holding(barriers):
        if number in told:
            continue
        for i in spots:
            act = _obstruction(marks, lexicon, sentence, i)
            if act is not None:
                act.sentence = number
                yield act
                break


def _obstruction(marks: Marks, lexicon: Lexicon, sentence: Sentence, barrier: int) -> Act | None:
    verb = _laid(marks, lexicon, sentence, barrier)
    if verb is None or any(marks.grammar[i] & _UNREAL for i in range(max(sentence.first, verb - 3), verb)):
        return None
    way = _way(marks, lexicon, sentence, barrier)
    doer = _doer(marks, sentence, verb)
    if way is None or doer is None:
        return None
    first, last = min(verb, barrier), max(verb, barrier) + 1
    act = Act(0, first, last, "sabotage", "damage", strong=True, targets=[way])
    act.agents, act.patients, act.scope = [doer], [(last, sentence.last)], (sentence.first, sentence.last)
    return act


def _laid(marks: Marks, lexicon: Lexicon, sentence: Sentence, barrier: int) -> int | None:
    """The verb that says how the barrier got there: "felled trees", "boulders were placed"."""
    verbs = lexicon.claims["lay"]
    before = range(barrier - 1, max(sentence.first, barrier - _NEAR) - 1, -1)
    after = range(barrier + 1, min(sentence.last, barrier + _NEAR))
    return next((i for i in [*before, *after] if marks.keys[i] in verbs), None)


def _way(marks: Marks, lexicon: Lexicon, sentence: Sentence, barrier: int) -> TargetMention | None:
    low, high = max(sentence.first, barrier - _REACH), min(sentence.last, barrier + _REACH)
    ways = [m for m in marks.within("target", low, high) if m.value in _WAYS]
    if ways:
        return mention(marks, lexicon, min(ways, key=lambda way: abs(way.first - barrier)))
    stopped = next((i for i in range(low, high) if marks.keys[i] == "traffic"), None)
    return None if stopped is None else TargetMention(stopped, stopped + 1, "transport.road")


def _doer(marks: Marks, sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """Where the armed doer stands: before the verb, or behind it after "by"."""
    if marks.has("actor", sentence.first, verb, "group", "armed"):
        return sentence.first, verb
    for i in range(verb, min(sentence.last, verb + _BEHIND)):
        if marks.keys[i] == "by" and marks.has("actor", i, min(sentence.last, i + _DOER), "group", "armed"):
            return i, min(sentence.last, i + _DOER)
    return None
