"""Unproven: an act that is only asked about or ruled out: "ruled out that a cyberattack caused the
blackout", "an inquiry into whether it may have been sabotage", "reports of a blast are false" (codebook
section 1).

Called by `reading` for what verbs tell and by `nominal` for what nouns tell.
"""

from itertools import chain

from streams.incidents.syntax.bounds import DEFINITE, PARTING
from streams.incidents.syntax.clauses import Clause
from streams.incidents.text.lexicon import Lexicon, Marks

_RULES = frozenset({"rule", "rules", "ruled", "ruling"})
_UNSURE = frozenset({"that", "whether", "out"})
_REACH = 20  # tokens from "that" or "whether" to the act that its clause tells
_GOVERNOR = 5  # tokens from "ruled out", with a day between, to "that"
_KNOWN = DEFINITE | {"its", "their", "such"}


def unproven_cue(marks: Marks, lexicon: Lexicon, start: int, first: int, *, noun: bool) -> str | None:
    """Why what begins at token `first`, of a sentence or quote that begins at `start`, is told as no fact.

    What a noun tells with "the" is known: "not clear whether the attack on the depot was by drones".
    """
    if noun and first > start and marks.keys[first - 1] in _KNOWN:
        return None
    low = max(start, first - _REACH)
    doubts = lexicon.claimed("accusation", "afraid", "at_first")
    if not (marks.spots(doubts, low, first) or marks.spots(_DOUBTS, low, first)):
        return None  # as is plain of most acts
    if _called_untrue(marks, lexicon, start, first):
        return "denied"
    if _feared(marks, lexicon, start, low, first):
        return "hypothetical"
    if not marks.spots(_UNSURE, low, first):
        return None
    for i in range(first - 1, low - 1, -1):
        word, kinds = marks.keys[i], marks.grammar[i]
        if word == "that" and i > start and marks.keys[i - 1] in lexicon.claims["rumour"]:
            return "rumour"
        if word == "that" and i > start and marks.keys[i - 1] in lexicon.claims["suppose"]:
            return "hypothetical"
        if word == "whether":
            return "hypothetical"
        if word == "out" and i > start and marks.keys[i - 1] in _RULES:
            return "denied"
        if word == "that" and _denying(marks, lexicon, start, i):
            return "denied"
        if word == "," or not kinds.isdisjoint(PARTING):
            return None
    return None


def _feared(marks: Marks, lexicon: Lexicon, start: int, low: int, first: int) -> bool:
    """Whether it is what people feared or at first took it for: "there were fears that drones had hit X", "at
    first it was thought that ..."; whom an attack killed may be feared, too, and the attack be a fact."""
    supposed = lexicon.claims["at_first"]
    for i in marks.spots(lexicon.claimed("afraid", "at_first"), low, first):
        if marks.keys[i] in supposed and _AT_FIRST.isdisjoint(marks.keys[start:first]):
            continue
        apart = marks.keys[i + 1] in _IN_DAYS
        within = range(i + 1, min(i + (_DAY if apart else 2), first))
        that = next((at for at in within if marks.keys[at] == "that"), None)
        clause = range((that or i) + 1, first)
        if that is None and not any("have" in marks.grammar[at] for at in clause):
            continue  # "feared rebels": but "feared drones had hit X"
        ends = (marks.grammar[at] & _ENDS or marks.keys[at] in (",", "that") for at in clause)
        if not any(ends) and not any(verb.cls == "kill" for verb in marks.within("verb", i, first + 1)):
            return True
    return False


_IN_DAYS = frozenset({"on", "in", "at", "among"})
_DAY = 4  # tokens from "speculation" over "on Monday" to "that"
_AT_FIRST = frozenset({"first", "initially", "originally", "early"})
_ENDS = frozenset({"break", "quote", "subordinate", "relative"})


def _called_untrue(marks: Marks, lexicon: Lexicon, start: int, first: int) -> bool:
    """Whether it is said to be false: "the claim that a drone hit X was not true", "reports of a blast at X
    are false"."""
    span = max(start, first - _REACH), first - 1
    told = chain(marks.spots(lexicon.claims["accusation"], *span), marks.spots(_HEARSAY, *span))
    if not any(marks.keys[i + 1] in ("that", "of") for i in told):
        return False
    for i in range(first, min(first + _VERDICT, len(marks.keys) - 1)):
        if marks.keys[i] == ".":
            return False
        if "be" in marks.grammar[i]:
            verdict = marks.keys[i + 1 : i + 3]
            spurned = marks.keys[i + 1] in lexicon.claims["spurn"]  # "was dismissed by the police as a hoax"
            verdict += marks.keys[i + 3 : i + _AS] if spurned else []
            if verdict[:2] == ["not", "true"] or not lexicon.claims["untrue"].isdisjoint(verdict):
                return True
    return False


_HEARSAY = frozenset({"talk", "rumours", "rumors", "rumour", "rumor", "news", "story", "stories"})
_DOUBTS = _UNSURE | _HEARSAY
_AS = 9  # tokens from "was dismissed" to "as a hoax"
_VERDICT = 24  # tokens from an act to "were false"


def _denying(marks: Marks, lexicon: Lexicon, start: int, that: int) -> bool:
    """Whether the words before "that" deny what follows: "ruled out on Tuesday that", "no evidence that"."""
    denied = False
    governing = range(max(start, that - _GOVERNOR), that)
    for i in governing:
        word = marks.keys[i]
        if word == "that":
            denied = False
        elif word in lexicon.claims["ruled_out"] and "that" not in marks.keys[i:that]:
            return word != "ruled" or marks.keys[i + 1] == "out"
        denied = denied or "negation" in marks.grammar[i]
    return denied and marks.keys[that - 1] in lexicon.claims["proof"]


def whichever(marks: Marks, clause: Clause) -> bool:
    """Whether a relative clause says which of all are meant: "any base from which missiles were fired"."""
    if not marks.where(_ANY):
        return False
    for i in range(max(0, clause.start - 1), min(clause.start + 1, len(marks.keys))):
        if "relative" in marks.grammar[i] or marks.keys[i] == "that":
            return not _ANY.isdisjoint(marks.before(i, _NOUN))
    return False


_ANY = frozenset({"any", "anyone", "anybody", "whoever"})
_NOUN = 4  # tokens from "any" to its relative clause
