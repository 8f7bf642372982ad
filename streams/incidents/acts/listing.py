"""Listings: what an attack just told of hit, under the word "targets".

"Jets bombed Iran on Tuesday. The targets included a refinery in Abadan and the airport in Mashhad": each is
what the strikes hit. Fourth stage of the cascade, called by `reading`.
"""

from collections.abc import Sequence

from streams.incidents.acts.act import Act
from streams.incidents.targets.nouns import find_targets
from streams.incidents.text.document import Document, Sentence
from streams.incidents.text.lexicon import Lexicon, Marks

_REACH = 2  # sentences between an attack and the list of what it hit
_TARGETS = frozenset({"targets", "target"})
_HIT = frozenset({"hit", "struck", "attacked", "bombed"})
_LISTS = frozenset({"included", "were", "was", "include"})
_UNHIT = frozenset({"possible", "potential", "likely", "legitimate", "future", "next"})


def find_listed(document: Document, marks: Marks, lexicon: Lexicon, acts: Sequence[Act]) -> list[Act]:
    """Return one act for each list of what the strong act told before it hit."""
    if _TARGETS.isdisjoint(marks.keys):
        return []
    told = {act.sentence: act for act in acts if act.strong and act.dropped is None}
    busy = {act.sentence for act in acts if act.dropped is None and any(t.category for t in act.targets)}
    found = []
    for number, sentence in enumerate(document.sentences):
        before = next((told[n] for n in range(number - 1, number - 1 - _REACH, -1) if n in told), None)
        opening = None if before is None or number in busy else _opening(marks, sentence)
        if before is None or opening is None:
            continue
        first, last = opening
        act = Act(number, first - 1, first, before.type, "attack", noun=True, plural=True, refers=True)
        act.strong, act.patients, act.scope = True, [(first, last)], (first, last)
        act.targets = [t for t in find_targets(marks, lexicon, (first, last)) if t.category]
        if act.targets:
            found.append(act)
    return found


def _opening(marks: Marks, sentence: Sentence) -> tuple[int, int] | None:
    """The span of a list that "the targets were" or "among the targets were" opens in a sentence."""
    for i in range(sentence.first, min(sentence.first + 6, sentence.last - 2)):
        if marks.keys[i] not in _TARGETS or marks.keys[i - 1] in _UNHIT:
            continue
        first = i + 2 if marks.keys[i + 1] in _HIT else i + 1
        if first + 1 == sentence.last:
            return None  # the text ends before the list
        if marks.keys[first] in _LISTS and "negation" not in marks.grammar[first + 1]:
            return first + 1, _end(marks, first + 1, sentence.last)
    return None


def _end(marks: Marks, first: int, last: int) -> int:
    """Where a list ends: at a clause about it."""
    for i in range(first, last):
        if marks.grammar[i] & {"break", "relative", "subordinate", "quote"}:
            return i
    return last
