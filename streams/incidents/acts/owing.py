"""Owing to: what harm is said to be the result of: "damaged as a result of the fall of a drone".

Called by `harm` for what was damaged and by `kindling` for what burnt.
"""

from streams.incidents.acts.act import Act
from streams.incidents.syntax.bounds import end_of_phrase
from streams.incidents.syntax.clauses import Clause
from streams.incidents.text.document import STOPS, Span
from streams.incidents.text.lexicon import Lexicon, Marks

CUTS = ("cut", "sever", "block", "clos", "shut", "halt", "disrupt", "interrupt", "stop", "knock")
"""What a strike does to what depends on its target: "a strike on a bridge cut the road"."""
_OWING = {"result": "of", "because": "of", "due": "to", "owing": "to"}
_BEHIND = 12  # tokens from "damaged" to "as a result of", and of what follows


def owing_to(marks: Marks, first: int, last: int) -> Span | None:
    """What something was owing to, told right from `first` on."""
    for i in range(first, min(last, first + _BEHIND) - 2):
        if marks.keys[i] in STOPS:
            return None
        if _OWING.get(marks.keys[i]) == marks.keys[i + 1]:
            return i + 2, end_of_phrase(marks, i + 2, min(last, i + 2 + _BEHIND))
    return None


def owed(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act) -> list[Span]:
    """What a facility was damaged by in these words; an airport "shut down due to drones" was not hit by
    them."""
    verb = marks.keys[act.first]
    rests = verb in lexicon.claims["soft"] or verb.startswith(CUTS)
    if rests or act.cls != "damage" or not clause.passive:
        return []
    cause = owing_to(marks, act.last, min(act.last + 2 * _BEHIND, len(marks.keys)))
    return [cause] if cause is not None else []
