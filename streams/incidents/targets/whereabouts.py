"""Whereabouts: facilities that are only told to say where something is. Called by `nouns`."""

from streams.incidents.text.lexicon import Lexicon, Mark, Marks

_BEARINGS = ("north", "south", "east", "west")


def is_seat(marks: Marks, mark: Mark) -> bool:
    """Whether it says what a place holds: "the Green Zone, home to embassies", "X, the site of a mill"."""
    if marks.keys[mark.first : mark.last + 1] == ["home", "to"]:
        return True
    of = marks.keys[mark.last - 1 : mark.last + 1] == ["site", "of"]
    held = marks.within("target", mark.last + 1, mark.last + _HELD) if of else []
    return any(other.value not in ("-", "vehicle") for other in held)


_HELD = 6  # tokens from "the site of" to the facility


def is_bearing(marks: Marks, token: int) -> bool:
    """Whether something was only hit so far from there: "66 miles south-west of the port of X", "70 km west
    of Yemen's main port"."""
    start = max(0, token - _OWNED)
    if _LEADING.isdisjoint(marks.keys[start:token]):
        return False
    for i in range(token - 1, start, -1):
        if marks.keys[i] in _FACES:
            return True  # "a hotel overlooking the port"
        if marks.keys[i] == "of":
            return marks.keys[i - 1].endswith(_BEARINGS) and (i < token - 1)
        if not marks.grammar[i] <= _DETERMINER:
            return False
    return False


_DETERMINER = frozenset({"determiner"})
_FACES = frozenset({"overlooking", "overlooks", "facing"})
_LEADING = _FACES | {"of"}
_OWNED = 5  # tokens from "west" to the port: "west of Yemen's main port"


def holds(marks: Marks, lexicon: Lexicon, first: int) -> bool:
    """Whether the phrase at `first` says where something is kept or stationed: "the camp located in a
    school"."""
    if first < 2 or "preposition" not in marks.grammar[first - 1]:
        return False
    return marks.keys[first - 2] in lexicon.claims["kept"]
