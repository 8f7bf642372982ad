"""Records: acts told only as what somebody is arrested, tried or wanted for (codebook section 1).

Fourth stage of the cascade, called by `reading`. Such an act counts only with a day of its own.
"""

from itertools import pairwise

from streams.incidents.acts.act import Act
from streams.incidents.text.document import Sentence
from streams.incidents.text.lexicon import Lexicon, Marks

_RECORD_REACH = 25  # tokens from "involved in several cases" to the last of the list
_CHARGE_REACH = 6  # tokens from "involvement" to what it was in


def recorded(marks: Marks, lexicon: Lexicon, sentence: Sentence, lead: Sentence, act: Act) -> bool:
    """Whether an act is told as someone's record: "arrested for involvement in the burning of X", "accused
    in several cases, including the burning of X". The arrest may be told in the article's `lead`. So is what
    a tool was used for."""
    if _of_a_tool(marks, act):
        return True
    if not marks.spots(lexicon.claimed("caught", "tried", "court", "record"), sentence.first, act.first):
        return False
    if _of_the_caught(marks, lexicon, sentence, act) or _charged_over(marks, lexicon, sentence, act):
        return True
    if _tried_for(marks, lexicon, sentence, act):
        return True
    if not act.noun and not marks.keys[act.first].endswith("ing"):
        return False
    start = max(sentence.first, act.first - _RECORD_REACH)
    if lexicon.claims["record"].isdisjoint(marks.keys[start : act.first]):
        return False
    records = [i for i in range(start, act.first) if marks.keys[i] in lexicon.claims["record"]]
    between = set(marks.keys[records[0] : act.first])
    if between & lexicon.claims["crime"] and between & lexicon.claims["listing"]:
        return True
    near = act.first - records[-1] <= _CHARGE_REACH
    return near and any(marks.has("cue", told.first, told.last, "legal") for told in (sentence, lead))


_RELATIVE_REACH = 7  # tokens from "who" to the verb: "who is said to have later blown up"


def _of_the_caught(marks: Marks, lexicon: Lexicon, sentence: Sentence, act: Act) -> bool:
    """Whether it is what someone caught did before: "captured the man who carried out an attack in X"."""
    for i in range(act.first - 1, max(sentence.first, act.first - _RELATIVE_REACH), -1):
        if marks.keys[i] == "that" and marks.keys[i - 1] in lexicon.claims["tried"]:
            return False  # "the government charged that a missile had shot it down"
        if "relative" in marks.grammar[i] or marks.keys[i] == "that":
            told = marks.keys[sentence.first : i]
            before = {word for word, after in pairwise([*told, ""]) if after != "fire"}  # no "caught fire"
            return not all(lexicon.claims[kind].isdisjoint(before) for kind in ("caught", "tried"))
    return False


def _of_a_tool(marks: Marks, act: Act) -> bool:
    """Whether it says what something is for: "parts of drones used to attack the grid", "missiles used in
    attacks on X", "drones used by the group to attack X"; "were used to" tells it."""
    at = act.modifiers[0] if act.noun and act.plural else act.first
    if at < 2 or marks.keys[at - 1] not in _USES:
        return False
    by = next((i for i in range(at - 2, max(at - _USER, 0), -1) if marks.keys[i] == "by"), at - 1)
    if any("break" in marks.grammar[i] for i in range(by, at)):
        return False  # "a bomb of the kind used by them - to blow up a bus"
    return marks.keys[by - 1] == "used" and not marks.grammar[by - 2] & {"be", "have"}


_USES = frozenset({"to", "in", "for"})
_USER = 7  # tokens from "by" over who used it to "to"


def _tried_for(marks: Marks, lexicon: Lexicon, sentence: Sentence, act: Act) -> bool:
    """Whether it is what a court dealt with: "found guilty by a court in X of sabotage"."""
    if not act.noun and not marks.keys[act.first].endswith("ing"):
        return False
    left = act.modifiers[0] if act.noun else act.first
    left -= "determiner" in marks.grammar[left - 1]
    if marks.keys[left - 1] == "in" and marks.keys[left - 2] in lexicon.claims["complicity"]:
        left -= 2 + bool(marks.grammar[left - 3] & {"determiner"})  # "for their roles in an attack"
    if left - 1 <= sentence.first or marks.keys[left - 1] not in _FOR_WHAT:
        return False
    before = range(left - 1, max(sentence.first, left - _VERDICT) - 1, -1)
    return any(marks.keys[i] in lexicon.claims["tried"] for i in before)


_FOR_WHAT = frozenset({"of", "for", "with", "to", "over"})
_VERDICT = 24  # tokens from "guilty" to of what
_COURT = 16  # tokens from "charged" to "over the bombing of"


def _charged_over(marks: Marks, lexicon: Lexicon, sentence: Sentence, act: Act) -> bool:
    """Whether a court or a sanction is the news: "charged an officer over hacks of water plants"."""
    left = act.modifiers[0]
    if not act.noun or "over" not in marks.before(left, 2, sentence.first):
        return False
    before = marks.before(left, _COURT, sentence.first)
    return not lexicon.claims["court"].isdisjoint(before)
