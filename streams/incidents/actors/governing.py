"""What a name hangs on: "in Iran", "against Iran", "the army of Iran". Who is told so does not act.

Called by `names`.
"""

from streams.incidents.syntax.coordination import ANSWERING
from streams.incidents.text.document import Span
from streams.incidents.text.lexicon import Marks
from streams.incidents.text.measures import WEEKDAYS

LONGEST_GROUP = 6  # tokens of a noun group at the most
_NOT_DOERS = frozenset(
    "in from of near at on against into to towards toward over across outside inside between for with around "
    "off despite amid during following like unlike under among alongside".split()
)
_BEHALF = frozenset({"behalf", "orders", "instructions"})
_DAYS = WEEKDAYS | {"overnight"}
_TIMES = _DAYS | frozenset(
    "day night morning evening afternoon week month year time hours a.m. p.m. am pm gmt dawn dusk noon "
    "midnight".split()
)


def governor(marks: Marks, span: Span, actor: Span) -> str | None:
    """The preposition that opens the noun group which holds an actor; what `span` tells counts only."""
    token, last = actor
    i, reach = token - 1, token - LONGEST_GROUP
    while i >= span[0] and i > reach:
        word = marks.keys[i]
        of_all = word == "of" and marks.keys[i - 1][0].isdigit() and marks.keys[i + 1][0].isdigit()
        if of_all or (word == "of" and _arms(marks, token)):
            i -= 1
            continue  # "201 of 239 Russian drones", "a wave of Iranian missiles"
        if word in _DAYS:
            return None  # "on Monday its forces"
        if word.endswith("ing") and i > span[0] and marks.at("target", i - 1) is not None:
            return "of"  # "a school sheltering Palestinians"
        if word == "to" and marks.keys[i - 1] == _CITING:
            return _CITING
        if marks.keys[i : i + 2] in ANSWERING:
            return None  # "and in response Ukrainian drones"
        if word == "of" and i and marks.keys[i - 1] in _BEHALF:
            return None  # "two men acting on behalf of Russia"
        if word in _NOT_DOERS:
            return "of" if word == "for" and _serves(marks.keys[i - 1]) else word
        if word == "," and _apposes(marks, i, token, last):
            i, reach = i - 1, i - LONGEST_GROUP
            continue  # "on Tower 22, a US outpost": still what "on" is about
        if word in (",", "by") or marks.grammar[i] & {"be", "have", "conjunction", "relative"}:
            return None
        i -= 1
    return None


def _apposes(marks: Marks, comma: int, token: int, last: int) -> bool:
    """Whether a comma joins the group of an actor at `token` to `last` to what it says more of."""
    if marks.keys[comma - 1] in _TIMES:
        return False  # "on the same day, the group"
    if _CITING in marks.before(comma, LONGEST_GROUP) or _arms(marks, token):
        return False  # "according to police, the army", "in the village of X, a Russian missile"
    return marks.keys[comma + 1] in ("a", "an", "the") and not _does(marks, comma + 1, last)


def _does(marks: Marks, article: int, last: int) -> bool:
    """Whether an article opens the subject of the verb at `last`: ", the United States bombed X"."""
    verb = marks.at("verb", last)
    return marks.keys[article] == "the" and verb is not None and marks.at("noun", last) is None


def _serves(word: str) -> bool:
    """Whether who is "working", "fighting" or a "spokesman" for a group is of it."""
    return word.endswith("ing") or word.startswith("spokes")


_CITING = "according"
UPON = frozenset({"against", "at", "for", "into", "on", _CITING})
"""Before a group that is no doer, whatever else a subject holds: "a source of fuel for the rebels"."""


def _arms(marks: Marks, token: int) -> bool:
    """Whether a people at `token` only says whose the arms or attacks behind it are."""
    for i in range(token + 1, min(token + _ARMED, len(marks.keys))):
        noun = marks.at("noun", i)
        if noun is not None and noun.cls in ("weapon", "aircraft", "attack"):
            return True
        if marks.grammar[i] or not marks.keys[i][0].isalnum():
            return False  # "west of Baghdad, a bomb"
    return False


_ARMED = 4  # tokens from "Iranian" to the end of "ballistic missiles"
