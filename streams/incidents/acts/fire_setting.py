"""Fire setting: "fires were set along the line", "someone lit a fire under a bridge", "the blaze was lit on
purpose".

The fire is the object of the verb, and neither a word of attack: what was burnt stands beside it. Fourth
stage of the cascade, called by `reading` once it knows all acts; `kindling` reads what arms lit.
"""

from collections.abc import Sequence
from itertools import chain

from streams.incidents.acts.act import Act
from streams.incidents.syntax.bounds import SPAN_ENDS
from streams.incidents.syntax.starts import start_of_clause
from streams.incidents.targets.harmed import burnt
from streams.incidents.targets.nouns import find_targets
from streams.incidents.text.document import Document, Sentence, Span
from streams.incidents.text.lexicon import Lexicon, Marks

_LIT = frozenset({"set", "sets", "lit", "started", "laid"})
_FIRES = frozenset({"fire", "fires", "blaze", "blazes"})
_ON_PURPOSE = frozenset("deliberately intentionally wilfully willfully maliciously purpose purposely".split())
_NEVER_SET = frozenset("to off up for out aside back in down about".split())
"""What follows the verb where it tells of no fire: "fire crews were set to leave"."""
_NOT_SAID = frozenset({"modal", "future", "conditional", "negation"})
_OBJECT = 5  # tokens of "set at least two fires"
_NEAR = 3  # tokens between the verb and "deliberately", or "on purpose"
_PLACE = 16  # tokens from the verb over a day to what the fire was set at


def find_set(document: Document, marks: Marks, lexicon: Lexicon, acts: Sequence[Act]) -> list[Act]:
    """Return one act for each sentence, with no other act, in which people set a fire at a facility."""
    told = {act.sentence for act in acts if act.dropped is None}
    found = []
    for number, sentence, spots in document.holding(marks.where(_LIT)):
        for i in spots if number not in told else ():
            before = document.sentences[max(0, number - _TOLD)].first
            act = _set(marks, lexicon, sentence, number, i, before)
            if act is not None:
                found.append(act)
                break
    return found


_TOLD = 5  # sentences from fires to "they were set"


def _set(
    marks: Marks, lexicon: Lexicon, sentence: Sentence, number: int, verb: int, before: int
) -> Act | None:
    """The act that the verb at token `verb` tells, if a fire is its object and people set it; `before` is
    where the sentences start in which "they" may have been told."""
    start = start_of_clause(marks, lexicon, sentence.first, verb)
    if any(kinds & _NOT_SAID for kinds in marks.grammar[max(start - 1, sentence.first) : verb]):
        return None
    fire = _passive(marks, start, verb, sentence.last, before)
    if fire is None:
        fire = _active(marks, lexicon, start, verb, sentence.last)
    if fire is None or marks.keys[fire - 1] in lexicon.claims["gunfire"]:
        return None
    beside = verb + 1, min(verb + _PLACE, sentence.last)
    told = chain(burnt(marks, lexicon, sentence, homes=True), find_targets(marks, lexicon, beside))
    target = next((t for t in told if t.critical), None)
    if target is None:
        return None
    act = Act(number, verb, verb + 1, "sabotage", "arson", strong=True, targets=[target])
    act.agents, act.scope = [_doers(marks, start, verb)], (start, sentence.last)
    act.patients = [(start, verb), beside]
    return act


def _passive(marks: Marks, start: int, verb: int, last: int, before: int) -> int | None:
    """The fire that was set: to have been "set" is enough, to have been lit it is not."""
    be = next((i for i in range(verb - 1, start, -1) if "adverb" not in marks.grammar[i]), start)
    be -= be > start and marks.keys[be] in _ON_PURPOSE
    if "be" not in marks.grammar[be]:
        return None
    they = marks.keys[start:be] in (["they"], ["both"])
    fires = (i for i in range(be - 1, (before if they else start) - 1, -1) if marks.keys[i] in _FIRES)
    after = marks.keys[verb + 1 : min(verb + 2, last)]
    wilful = _on_purpose(marks, verb, last)
    if not wilful and (marks.keys[verb] != "set" or "by" in after):
        return None
    return next(fires, None) if wilful or _NEVER_SET.isdisjoint(after) else None


def _active(marks: Marks, lexicon: Lexicon, start: int, verb: int, last: int) -> int | None:
    """The fire that arsonists or men unknown lit."""
    words = range(verb + 1, min(verb + 1 + _OBJECT, last))
    ends = next((i for i in words if marks.grammar[i] & SPAN_ENDS or "preposition" in marks.grammar[i]), last)
    fire = next((i for i in words if i < ends and marks.keys[i] in _FIRES), None)
    who = not lexicon.claims["arsonist"].isdisjoint(marks.keys[start:verb])
    hostile = who or marks.has("actor", start, verb, "armed", "group") or _on_purpose(marks, verb, last)
    return fire if hostile else None


def _on_purpose(marks: Marks, verb: int, last: int) -> bool:
    near = marks.keys[max(0, verb - _NEAR) : min(verb + 1 + _NEAR, last)]
    return not _ON_PURPOSE.isdisjoint(near)


def _doers(marks: Marks, start: int, verb: int) -> Span:
    """Who did it, where that is the subject."""
    return (start, start) if "be" in marks.grammar[verb - 1] else (start, verb)
