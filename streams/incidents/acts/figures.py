"""Figures of speech: attacks in words, on accords or by law, prices that shoot up.

Fourth stage of the cascade, called by `reading` (codebook section 1: opinion is none).
"""

from streams.incidents.acts.act import Act
from streams.incidents.text.lexicon import Lexicon, Marks


def figure_cue(marks: Marks, lexicon: Lexicon, act: Act) -> str | None:
    """Whether what was hit can't be, or no arms did it: "torpedoed the accord", "bombed the flames", "entered
    its third year", "hit tankers with sanctions", "shot up by 3 per cent", "hit oil markets"."""
    if act.cls == "attack" and not act.noun and _levied(marks, lexicon, act):
        return "figure of speech"
    if _rose(marks, act) or _talked_away(marks, lexicon, act):
        return "figure of speech"
    if _criticised(marks, lexicon, act) or _in_words(marks, lexicon, act):
        return "figure of speech"
    for start, end in act.patients[:1]:
        if _of_trade(marks, lexicon, start, end) or _no_object(marks, lexicon, act, start, end):
            return "figure of speech"
    return None


def _no_object(marks: Marks, lexicon: Lexicon, act: Act, start: int, end: int) -> bool:
    """Whether what was hit is words, a deal or a fire, or what was entered is a time."""
    told = marks.spots(lexicon.claimed("talks", "argued", "flames"), start, end)
    if act.cls == "cross":
        told += marks.spots(_PERIODS, start, end)
    if not told:
        return False
    stop = next((i for i in range(start, end) if "preposition" in marks.grammar[i]), end)
    flames = lexicon.claims["flames"]
    burning = act.cls == "attack" and not any(start <= t.first < end for t in act.targets)
    return any(i < stop and (burning or marks.keys[i] not in flames) for i in told)


def _of_trade(marks: Marks, lexicon: Lexicon, start: int, end: int) -> bool:
    """Whether it is what traders watch: "hit energy markets", "damaged the economy"; shells hit a street
    market."""
    words = marks.keys[start:end]
    if lexicon.claims["economic"].isdisjoint(words) and "markets" not in words:
        return False
    behind = (i for i in range(start, end) if marks.grammar[i] & _BEHIND or not marks.keys[i][0].isalnum())
    head = next(behind, end) - 1
    if head < start:
        return False
    traded = marks.keys[head] == "markets" and marks.keys[head - 1] in lexicon.claims["traded"]
    return traded or marks.keys[head] in lexicon.claims["economic"]


_BEHIND = frozenset({"preposition", "adverb", "break"})


def _rose(marks: Marks, act: Act) -> bool:
    """Whether a price did: "shot up 3 per cent", "shot up to 90 cents"; gunmen shoot up a bar."""
    if marks.keys[act.first : act.last] != ["shot", "up"]:
        return False
    after = marks.keys[act.last : act.last + 1]
    if after == ["by"] and marks.has("actor", act.last + 1, act.last + _WHO, "armed", "group"):
        return False  # "two villages were shot up by cartel gunmen"
    return not after or not after[0].isalpha() or after[0] in _BEHIND_RISES


_WHO = 5  # tokens from "by" to the gunmen
_BEHIND_RISES = frozenset(
    {"to", "by", "from", "in", "on", "after", "as", "more", "almost", "nearly", "about"}
)


def _criticised(marks: Marks, lexicon: Lexicon, act: Act) -> bool:
    """Whether somebody unarmed only spoke against those who rule: "attacking the government in X"."""
    if act.cls != "attack" or act.head != "attack" or act.weapon is not None or not act.patients:
        return False
    if any(marks.has("actor", *span, "group", "armed", "force", "state", "alliance") for span in act.agents):
        return False
    start, end = act.patient
    head = next((i for i in range(start, end) if "preposition" in marks.grammar[i]), end) - 1
    return start <= head and marks.keys[head] in lexicon.claims["rulers"]


def _in_words(marks: Marks, lexicon: Lexicon, act: Act) -> bool:
    """Whether it was said or written: "a new ad attacking the senator", "attacked his rival in a speech"."""
    spoken = lexicon.claims["spoken"]
    if act.cls != "attack" or act.noun or act.head != "attack" or act.weapon is not None:
        return False
    behind = marks.keys[act.last : act.scope[1]]
    said = any(word == "in" and not spoken.isdisjoint(behind[i : i + _IN_A]) for i, word in enumerate(behind))
    return said or not spoken.isdisjoint(marks.before(act.first, _SPOKEN, act.scope[0]))


_SPOKEN = 5  # tokens from "ad" to "attacking"
_IN_A = 4  # tokens of "in a fiery speech"


def _talked_away(marks: Marks, lexicon: Lexicon, act: Act) -> bool:
    """Whether it was talks that averted it: "a deal that headed off air strikes on X"."""
    if act.cls != "repel":
        return False
    return any(
        marks.keys[i] in lexicon.claims["talks"] for start, end in act.defenders for i in range(start, end)
    )


def _levied(marks: Marks, lexicon: Lexicon, act: Act) -> bool:
    """Whether something was hit "with tariffs", "in new sanctions"; or companies, in a text on sanctions."""
    if act.weapon is not None:
        return False
    clause, levy = marks.keys[act.last : act.scope[1]], lexicon.claims["levy"]
    if any(word in _BY_LAW and not levy.isdisjoint(clause[i : i + _LEVY]) for i, word in enumerate(clause)):
        return True
    if any("treasury" in marks.keys[start:end] for start, end in act.agents):
        return True
    firms = any(not _FIRMS.isdisjoint(marks.keys[start:end]) for start, end in act.patients)
    return firms and "sanctions" in marks.keys


_BY_LAW = frozenset({"with", "in", "under"})
_FIRMS = frozenset({"companies", "firms", "entities", "individuals"})
_LEVY = 6  # tokens from "with" to "tariffs"
_PERIODS = frozenset({"day", "week", "month", "year", "decade", "phase", "stage", "hour", "round"})
