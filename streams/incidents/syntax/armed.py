"""Clauses that arms or who bears them open: "and mortar fire from X hit a school".

Third stage of the cascade; `complements` and `starts` ask where another act begins.
"""

from streams.incidents.syntax.bounds import DETERMINER, approximate
from streams.incidents.text.lexicon import GERUND, PAST, THIRD, Marks


def arms_act(marks: Marks, token: int, last: int) -> bool:
    """Whether arms or an armed side open a clause of their own: "and mortar fire from X hit a school", "and
    Israeli jets bombing a depot"."""
    head = _arms(marks, token, last)
    if head is None:
        return False
    for i in range(head, min(head + _ARMS_REACH, last - 1)):
        if marks.grammar[i] & _ENDS or marks.keys[i] == ",":
            return False
        verb = marks.verbs.get(i)
        if verb is None and marks.keys[i].endswith("ed") and "determiner" in marks.grammar[i + 1]:
            return True  # "and a strike on X started a fire"
        if verb is None or verb.first != i or marks.keys[i] in FIRED:
            continue  # "and missiles fired at X": no clause
        if verb.entry.form == GERUND:
            return i == head
        if verb.entry.form in (PAST, THIRD) and _governs(marks, verb.last, last):
            return True
    return False


def _arms(marks: Marks, token: int, last: int) -> int | None:
    """The token after the attack, weapon, aircraft or armed side that heads a phrase at `token`."""
    head = None
    for i in range(token, min(token + _PHRASE, last)):
        noun, actor = marks.nouns.get(i), marks.actors.get(i)
        armed = (noun is not None and noun.cls in ARMS) or (actor is not None and actor.cls in FIGHTERS)
        if head is not None and "determiner" in marks.grammar[min(i + 1, last - 1)]:
            break  # "jets bombing a depot"
        if armed:
            head = i + 1
        elif head is not None or marks.keys[i] == "," or not marks.grammar[i] <= DETERMINER:
            break
    return head


def _governs(marks: Marks, token: int, last: int) -> bool:
    """Whether what follows a verb may be its object or tells how many it harmed, and it is no participle
    ("rebels wounded in", "rockets fired by")."""
    if token >= last:
        return False
    word = marks.keys[token]
    return "preposition" not in marks.grammar[token] or approximate(marks, token, last) or word == "at"


FIRED = frozenset({"fired", "launched"})
ARMS = frozenset({"attack", "weapon", "aircraft"})
FIGHTERS = frozenset({"group", "armed", "force", "state"})
"""Kinds of nouns and of actors that may attack."""
_PHRASE = 5  # tokens of a phrase that names arms or who bears them
_ARMS_REACH = 12  # tokens from the arms to their verb: "fire from across the border in X hit"
_ENDS = frozenset({"conjunction", "break", "relative", "subordinate", "be", "have", "quote"})
