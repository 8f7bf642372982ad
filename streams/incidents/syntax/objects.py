"""Whether a list of what was hit goes on: "a refinery in A, a plant in B and a depot in C".

Third stage of the cascade, called by `complements`.
"""

from streams.incidents.text.lexicon import Marks


def names_target(marks: Marks, token: int, last: int, *, plain: bool = False) -> bool:
    """Whether a noun group with a target starts at `token`: another object ("a refinery in A and a depot in
    B"); `plain` takes "a site", too."""
    if token < last and marks.keys[token] == ",":  # "and, minutes later, a house in Y"
        token = next((i + 1 for i in range(token + 1, min(token + 5, last)) if marks.keys[i] == ","), token)
    for i in range(token, min(token + 6, last)):
        if marks.keys[i] == "," or not marks.grammar[i].isdisjoint(_ENDS):
            return False
        mark = marks.targets.get(i)
        if mark is not None and (mark.value not in ("-", "vehicle") or (plain and mark.cls == "general")):
            return True
        if i == token and marks.keys[i].endswith("ed") and not marks.grammar[i]:
            return False  # "hit a depot in A and forced airports in B to close"
    return False


_ENDS = frozenset({"preposition", "conjunction", "relative", "subordinate", "be"})


def adds(marks: Marks, token: int, last: int) -> bool:
    """Whether another object starts at `token`: a facility, or anything that has a place of its own ("hit a
    refinery in A and a depot *in B*")."""
    if names_target(marks, token, last):
        return True
    thing = False
    for i in range(token, min(token + _ITEM, last)):
        if "preposition" in marks.grammar[i]:
            return thing and marks.keys[i] in _AT
        named = marks.targets.get(i) is not None
        if (
            marks.grammar[i] - {"determiner"}
            or marks.keys[i] == ","
            or (marks.keys[i].endswith("ed") and not named)
        ):
            return False  # "hit a depot in A and forced airports in B to close"
        thing = named
    return False


_ITEM = 6  # tokens of "an army convoy in"
_AT = frozenset({"in", "near", "at", "outside"})


def list_goes_on(marks: Marks, token: int, last: int) -> bool:
    """Whether a list ends after `token`: "a depot in A, a plant in B and a bridge in C"; else it is an
    apposition."""
    for i in range(token, min(token + _LISTED, last)):
        if marks.grammar[i] & {"relative", "subordinate", "be", "break"}:
            return False
        if marks.keys[i] == "and":
            return adds(marks, i + 1, last)
    return False


_LISTED = 14  # tokens of one item of a list and the next
