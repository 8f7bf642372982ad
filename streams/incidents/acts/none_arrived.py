"""None arrived: what was fired at somewhere, told by the fact that none of it got there.

"None of the 14 drones sent to Moscow reached its target", "no missile fired at Riyadh got through": the
launch is told, and only the harm is denied (codebook section 2, `outcome`). Called by `reading`.
"""

from collections.abc import Sequence

from streams.incidents.acts.act import AIRBORNE, Act
from streams.incidents.acts.in_flight import bound_for
from streams.incidents.acts.senders import sender
from streams.incidents.syntax.bounds import PARTING
from streams.incidents.text.document import Document, Sentence, Span
from streams.incidents.text.lexicon import Lexicon, Mark, Marks

_ARMS = 7  # tokens from "none" to the arms: "none of the more than 20 attack drones"
_WAY = 14  # tokens from the arms to "reached"
_NONE = frozenset({"none", "no", "neither"})
_SENT = frozenset({"sent", "fired", "launched", "aimed", "directed"})
_AT = frozenset({"at", "to", "towards", "toward", "against", "on", "into"})
_ARRIVED = frozenset({"reached", "got", "made", "hit", "struck"})
_THERE = frozenset({"target", "targets", "goal", "goals", "through", "destination", "destinations", "it"})


def find_none_arrived(document: Document, marks: Marks, lexicon: Lexicon, acts: Sequence[Act]) -> list[Act]:
    """Return an act for each sentence that tells where arms were sent of which none arrived."""
    told = {act.sentence for act in acts if act.dropped is None}
    found = []
    for number, sentence, nones in document.holding(marks.where(_NONE)):
        sent = (_sent(marks, sentence, number, none) for none in nones if number not in told)
        found += [act for act in sent if act is not None][:1]
    return found


def _sent(marks: Marks, sentence: Sentence, number: int, none: int) -> Act | None:
    arms = next(
        (m for m in marks.within("noun", none + 1, min(none + _ARMS, sentence.last)) if _flies(m)), None
    )
    if arms is None or any(marks.grammar[i] & PARTING for i in range(none + 1, arms.first)):
        return None
    last = min(arms.last + _WAY, sentence.last - 1)
    arrived = next((i for i in range(arms.last, last) if _arrives(marks, i, sentence.last)), None)
    aim = _aim(marks, arms.last, arrived) if arrived is not None else None
    if arrived is None or aim is None:
        return None
    act = Act(number, arrived, arrived + 1, arms.value, "intercept", "attempted", strong=True)
    act.agents, act.patients, act.weapon = [sender(marks, (none, aim[0]), arms)], [aim], arms
    act.scope = (none, aim[1])
    return act


def _flies(noun: Mark) -> bool:
    return noun.cls == "weapon" and noun.value in AIRBORNE


def _arrives(marks: Marks, token: int, end: int) -> bool:
    """Whether it "reached its target" or "got through": no more may come of "none ... hit the town"."""
    behind = marks.keys[token + 1 : min(token + 4, end)]
    return marks.keys[token] in _ARRIVED and not _THERE.isdisjoint(behind)


def _aim(marks: Marks, first: int, last: int) -> Span | None:
    """Where they were sent: "fired at X", "that were heading for X"."""
    for i in range(first, last - 2):
        if marks.keys[i] in _SENT:
            at = next((n for n in range(i + 1, last - 1) if marks.keys[n] in _AT), None)
            return (at + 1, last) if at is not None else None
    bound = bound_for(marks, first, last)
    return (bound[0], min(bound[1], last)) if bound is not None else None
