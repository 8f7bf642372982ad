"""Hospitals that are told of for the wounded and the dead that they took in: nothing hit those."""

from streams.incidents.text.lexicon import Mark, Marks

_AUXILIARY = frozenset({"has", "have", "had", "was", "were", "is", "are"})
_TOOK_IN = frozenset(
    "received receives receiving admitted admits admitting treated treats treating took".split()
)
_WHOM = frozenset(
    "wounded injured bodies body dead dying patients victims casualties people persons children women men "
    "survivors more others them remains corpses".split()
)
_WHERE = 6  # tokens of "in the town of X"
_REACH = 7  # tokens from "received" to whom


def takes_in(marks: Marks, mark: Mark) -> bool:
    """Whether a hospital is the subject of a verb of taking people in: "a local hospital received nine dead";
    not "the hospital received a direct hit"."""
    keys, at = marks.keys, mark.last
    if mark.value != "health" or at >= len(keys):
        return False
    if keys[at] in ("in", "near"):  # "a hospital in the city received nine"
        at = next((i for i in range(at + 2, min(at + _WHERE, len(keys))) if keys[i] in _TOOK_IN), at)
    at += keys[at] in _AUXILIARY
    if at >= len(keys) or keys[at] not in _TOOK_IN:
        return False
    taken = keys[at + 1 : at + _REACH]
    return (keys[at] != "took" or "in" in taken) and not _WHOM.isdisjoint(taken)
