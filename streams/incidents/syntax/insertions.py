"""Relative clauses put into a clause: "hit X, *where two died*, and Y", "strikes on X – *which lies near the
border* – and on Y".

Third stage of the cascade; called by `complements`, for the clause that goes on, and by `clauses`, for the
one put in; by `listing` and `place_lists`, which read on behind it.
"""

from streams.incidents.text.dashes import DASHES
from streams.incidents.text.lexicon import GERUND, Marks

PUT_IN = DASHES | {","}
"""What a clause that is put into another stands between."""
OF_THINGS = frozenset({"where", "which", "whose"})
"""The pronouns of a relative clause that tells of no person."""
_LONGEST = 24  # tokens of a relative clause inside another


def opens_relative(marks: Marks, token: int) -> bool:
    """Whether a comma or a dash at `token` parts a relative clause off: ", where", "– in which"."""
    if token < 1 or token + 2 >= len(marks.keys) or marks.keys[token] not in PUT_IN:
        return False
    at = token + 1 + ("preposition" in marks.grammar[token + 1])
    return marks.keys[at] in OF_THINGS


def openings(marks: Marks, start: int, verb: int) -> list[int]:
    """Where what a verb tells may be put into another clause: at the comma before a gerund, or before the
    pronoun that its clause starts behind, at `start`."""
    if start < 1 or marks.keys[start - 1] not in OF_THINGS:
        return [verb - 1]
    return [verb - 1, *(i for i in (start - 2, start - 3) if opens_relative(marks, i))]


def after_relative(marks: Marks, token: int, last: int) -> int | None:
    """Where the clause goes on that a relative clause interrupts at `token`: behind its closing ", and"."""
    if not opens_relative(marks, token):
        return None
    comma = marks.keys[token] == ","
    for i in range(token + 3, min(token + _LONGEST, last - 2)):
        if not comma and marks.keys[i] in DASHES:
            return i + 1 + (marks.keys[i + 1] == "and")
        if comma and not marks.grammar[i].isdisjoint(("break", "relative")):
            return None
        if comma and marks.keys[i] == ",":
            if marks.keys[i + 1] == "and":
                return i + 2
            if marks.keys[i + 1 : i + 4] == ["as", "well", "as"]:
                return i + 4
    return None


def after_speaker(marks: Marks, token: int, last: int) -> int | None:
    """Where a clause goes on behind who tells it, put in at `token`: ", officials said, as well as", "...,
    and also"; or the comma behind it, before more of what happened (", killing two")."""
    if marks.keys[token] != ",":
        return None
    said = next(iter(marks.spots(_SAID, token + 2, min(token + _SPEAKER, last - 3))), None)
    if said is None or marks.keys[said + 1] != ",":
        return None
    if marks.keys[said + 2 : said + 5] == ["as", "well", "as"]:
        return said + 5
    if marks.keys[said + 2 : said + 4] == ["and", "also"]:
        return said + 4
    return said + 1


_SAID = frozenset({"said", "says", "reported"})
_SPEAKER = 8  # tokens of ", the governor of the region said"


def said_what(marks: Marks, first: int, comma: int, last: int) -> int | None:
    """The comma that closes what another opens to say what a facility told since `first` is: "the port of X,
    one of the biggest oil and gas terminals,"; of a mere name it says what was hit."""
    if marks.keys[comma + 1 : comma + 3] != ["one", "of"] or not marks.within("target", first, comma):
        return None
    for i in range(comma + 3, min(comma + _APPOSED, last)):
        if marks.keys[i] == ",":
            return i
        if not marks.grammar[i].isdisjoint(("break", "relative", "subordinate", "be", "have", "quote")):
            return None
    return None


_APPOSED = 16  # tokens of ", one of Russia's biggest oil and fuel export terminals,"


def behind_voice(marks: Marks, token: int) -> int:
    """Where a relative clause starts whose teller is put in before `token`: "a plant which *Kyiv says* its
    drones hit"; else the same token."""
    if token < 3 or marks.keys[token - 1] not in _VOICES:
        return token
    for i in range(token - 2, max(0, token - _SPEAKER), -1):
        if marks.keys[i] in ("which", "that"):
            return i + 1 if i < token - 2 and marks.keys[i - 1] not in _VOICES else token
        if marks.keys[i] == "," or not marks.grammar[i].isdisjoint(("break", "conjunction", "subordinate")):
            return token
    return token


_VOICES = frozenset("said says say claimed claims claim".split())


def followed_by_gerund(marks: Marks, token: int, last: int) -> bool:
    """Whether a phrase without a verb and what was done there follow, as before: "hit X, killing two, *and Y,
    wounding six*"."""
    for i in range(token, min(token + _PHRASE, last - 1)):
        if marks.keys[i] == "," and (is_gerund(marks, i + 1) or tells_toll(marks, i + 1, last)):
            return i > token
        verb = marks.verbs.get(i) is not None and marks.nouns.get(i) is None
        if verb or marks.grammar[i] & _FINITE:
            return False
    return False


def tells_toll(marks: Marks, token: int, last: int) -> bool:
    """Whether what comes of an act is told at `token` without a verb of its own: "with two dead", "leaving
    two wounded"."""
    after = marks.keys[token + 1 : min(token + _TOLL, last)]
    return token < last and marks.keys[token] in ("with", "leaving") and not _HARMED.isdisjoint(after)


_TOLL = 6  # tokens of "with at least two people dead"
_HARMED = frozenset({"dead", "killed", "wounded", "injured", "hurt"})


def is_gerund(marks: Marks, token: int) -> bool:
    """Whether a gerund begins at `token`."""
    verb = marks.verbs.get(token)
    return verb is not None and verb.first == token and verb.entry.form == GERUND


_PHRASE = 12  # tokens of "the town of Y in the Z region"
_FINITE = frozenset({"be", "have", "modal", "future", "pronoun", "relative", "subordinate", "break", "quote"})
