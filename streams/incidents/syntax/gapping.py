"""What a list adds without saying its verb again: "hit X with a drone and Y with a missile", "seven fell on X
and others on Y", "not only X but also Y" (gapping; Quirk et al. 1985, 13.92).

Third stage of the cascade; called by `complements`, which otherwise ends a clause there.
"""

from streams.incidents.text.lexicon import Marks

MEANS = frozenset({"with", "using", "by"})
_OTHERS = frozenset({"others", "some", "another", "those", "that"})
AT = frozenset("in over at on near against into across above around outside".split())
_NAME = 5  # tokens of a name and what ranks it: "the Kharkiv region"
_ARMS = 4  # tokens of weapons: "several guided aerial bombs"


GAPPING = frozenset({"that", "those", "and", "but"})
"""The words that `gapped` reads on from."""


def gapped(marks: Marks, token: int, last: int) -> int | None:
    """Where the clause goes on after a word at `token` that would seem to begin another."""
    keys = marks.keys
    if token + 2 >= last:
        return None
    if keys[token] in ("that", "those"):
        return token + 1 if keys[token + 1] == "of" else None  # "eight over that of X"
    if keys[token] == "and" and keys[token + 1] in _OTHERS and keys[token + 2] in AT:
        own = marks.nouns.get(token + 1) is not None  # an attack that `ellipsis` supplied
        return None if own or _predicated(marks, token + 3, last) else token + 2
    if keys[token] == "but" and keys[token + 1] == "also" and not _begins_clause(marks, token + 2):
        return token + 2
    return None


def _predicated(marks: Marks, token: int, last: int) -> bool:
    """Whether a verb follows a place that starts at `token`: "others in X condemned it"."""
    for i in range(token + 1, min(token + _NAME, last)):
        if marks.keys[i] == "," or marks.grammar[i] & {"preposition", "conjunction", "break"}:
            return False
        if marks.keys[i].endswith("ed") or marks.grammar[i] & {"be", "have", "modal", "future"}:
            return True
    return False


def other_means(marks: Marks, token: int, last: int) -> bool:
    """Whether a name and the arms it was hit with start at `token`: "and Y with a missile"."""
    for i in range(token, min(token + _NAME, last - 1)):
        if marks.keys[i] in MEANS:
            return i > token and _arms(marks, i + 1, last)
        if marks.grammar[i] - {"determiner"} or marks.keys[i] == "," or marks.verbs.get(i) is not None:
            return False
    return False


def _arms(marks: Marks, token: int, last: int) -> bool:
    """Whether arms are told of at `token`."""
    for i in range(token, min(token + _ARMS, last)):
        noun = marks.nouns.get(i)
        if noun is not None and noun.cls in ("weapon", "aircraft"):
            return True
        if marks.grammar[i] - {"determiner"}:
            return False
    return False


def _begins_clause(marks: Marks, token: int) -> bool:
    """Whether a verb or a subject that stands for a noun is at `token`."""
    return marks.verbs.get(token) is not None or "pronoun" in marks.grammar[token]


def as_well_as(marks: Marks, token: int, last: int) -> int | None:
    """Where what "as well as" or "as far west as" adds to a list starts."""
    if marks.keys[token + 1 : token + 2] not in (["well"], ["far"]):
        return None
    onward = (i + 1 for i in range(token + 2, min(token + 4, last - 1)) if marks.keys[i] == "as")
    return next(onward, None)
