"""Gerunds: whether what hangs on another word was done: "denied bombing X", "was tasked with shelling X",
"was blamed for shelling X", "kept shelling X on Monday".

Fourth stage of the cascade, called by `nonacts` (codebook section 1).
"""

from streams.incidents.acts.habits import PRESENT, at_it_today, goes_on_now, habitual, one_day
from streams.incidents.syntax.clauses import Clause
from streams.incidents.targets.kinds import SHIP
from streams.incidents.text.lexicon import Lexicon, Marks

_MEANS = 9  # tokens from "not" or "will" over the verb to "by bombing"
_GOVERNORS = 5  # tokens from "wanted" or "responsible" to what for
_CHARGE = 30  # tokens from "accused" to what of


def gerund_cue(marks: Marks, lexicon: Lexicon, clause: Clause) -> str | None:
    """Why a gerund is no act, by the words that it hangs on; empty if they say that it is one, None if they
    say neither."""
    before = _governing(marks, clause.verb.first)
    return _undone(marks, lexicon, clause, before) or _governed(marks, lexicon, clause, before)


def _governing(marks: Marks, verb: int) -> str:
    """The word that a gerund hangs on: "of" in "the task of locating and destroying the tunnels"."""
    keys = marks.keys
    if verb > 2 and keys[verb - 1] == "and" and keys[verb - 2].endswith("ing") and keys[verb - 3] == "of":
        return "of"
    return keys[verb - 1] if verb else ""


def _undone(marks: Marks, lexicon: Lexicon, clause: Clause, before: str) -> str | None:
    """Why it was not done, or is no one act, whoever is told to have done it."""
    verb = clause.verb
    ahead = range(max(clause.start, verb.first - _MEANS), verb.first)
    if before == "by" and any("negation" in marks.grammar[i] for i in ahead):
        return "denied"
    if before == "by" and any(marks.grammar[i] & {"future", "modal"} for i in ahead):
        return "not yet done"  # "will be carried out by poisoning wells"
    ended = marks.cues.get(max(0, verb.first - 1))
    if ended is not None and ended.cls == "end":
        return "not told as done"  # "held off striking"
    if before == "with" and verb.first > 1 and marks.keys[verb.first - 2] in _TASKED:
        return "not told as done"  # "was tasked with shelling the port"
    if before in lexicon.claims["mull"] or (before in _RECOUNT and not one_day(marks, clause)):
        return "not told as done"  # "had discussed shooting down an airliner"
    if _supposed(marks, lexicon, clause):
        return "hypothetical"
    return "general statement" if habitual(marks, verb) else None


_RECOUNT = frozenset({"described", "describes", "describing"})  # "described hitting the grid as easy"
_TASKED = frozenset({"tasked", "charged", "entrusted"})


def _governed(marks: Marks, lexicon: Lexicon, clause: Clause, before: str) -> str | None:
    """What the words before it make of it: "was wanted for burning", "was accused of burning" (which tells
    it), "went on burning", "is burning"."""
    first, claims = clause.verb.first, lexicon.claims
    window = marks.before(first, _GOVERNORS)
    if any(word in claims["history"] for word in window):
        return "arrest or trial"
    if before in ("in", "at", "on") and marks.keys[first - 2] in claims["skill"]:
        return "general statement"
    accusing = marks.before(first, _CHARGE)
    accusing = accusing[len(accusing) - accusing[::-1].index(".") :] if "." in accusing else accusing
    charged = before in ("of", "for") and not claims["accuse"].isdisjoint(accusing)
    often = charged and _often_charged(marks, lexicon, first, first - len(accusing))
    if often and not one_day(marks, clause):
        return "general statement"
    charged = charged or (clause.verb.cls == "damage" and _suspected_ship(marks, clause))
    if charged or any(word in claims["prompt"] for word in window):
        return ""
    if before == "been" and at_it_today(marks, clause):
        return ""
    if before in claims["phase"]:
        told = before in claims["begin"] or before in _WENT_ON  # "kept shelling X on Monday"
        return "" if told and one_day(marks, clause) else "general statement"
    if before == "on" and marks.keys[first - 2] in ("go", "goes") and not one_day(marks, clause):
        return "general statement"
    loose = before in PRESENT and not goes_on_now(marks, clause.verb)
    return "not told as done" if loose or before in _PREPOSITIONS else None


def _suspected_ship(marks: Marks, clause: Clause) -> bool:
    """Whether it is what a ship is held for: "a tanker suspected of cutting the cable". That it was cut is
    known, and a ship does so on the sea's floor, where cables and pipelines lie."""
    verb = clause.verb
    if marks.before(verb.first, 2) != ["suspected", "of"]:
        return False
    ships = marks.within("target", max(0, verb.first - _SHIP_BEFORE), verb.first)
    lines = marks.within("target", verb.last, clause.end)
    return any(m.value == SHIP for m in ships) and any(m.value in _LAID for m in lines)


_LAID = frozenset({"communications", "energy.grid", "energy.pipeline"})
_SHIP_BEFORE = 9  # tokens from "a tanker, which is strongly suspected of" to the verb


def _often_charged(marks: Marks, lexicon: Lexicon, first: int, low: int) -> bool:
    """Whether a charge is told as one that is made again and again: "has repeatedly accused X of sending
    drones"."""
    charge = next(i for i in range(first - 1, low - 1, -1) if marks.keys[i] in lexicon.claims["accuse"])
    return marks.has("cue", max(low, charge - _OFTEN), min(first, charge + _OFTEN), "general")


_OFTEN = 6  # tokens from "accused" over whom to "time and again", or from "repeatedly" to it


def feared(marks: Marks, lexicon: Lexicon, verb: int) -> bool:
    """Whether a passive is only what may come: "at risk of being hijacked"."""
    if marks.keys[verb - 1] != "being":
        return False
    risk, *of_being = marks.before(verb, 3) or [""]
    return of_being == ["of", "being"] and risk in lexicon.claims["risk"]


_WENT_ON = frozenset({"kept", "continued"})
_PREPOSITIONS = frozenset({"of", "for", "from", "about", "against", "to", "without"})


def _supposed(marks: Marks, lexicon: Lexicon, clause: Clause) -> bool:
    """Whether it is what would have effects, or has: "hitting refineries could upset the market", "destroying
    depots makes it harder"."""
    first = clause.verb.first
    modifies = any(noun.last == first for noun in marks.within("noun", max(0, first - 2), first))
    if modifies:
        return _may_be(marks, clause)
    if first and marks.keys[first - 1] not in _OPENING and "quote" not in marks.grammar[first - 1]:
        return False
    listed = True
    for i in range(clause.verb.last, min(clause.verb.last + _SUBJECT, len(marks.keys))):
        word, kinds = marks.keys[i], marks.grammar[i]
        if "modal" in kinds or word in lexicon.claims["effect"]:
            return listed
        if kinds & {"relative", "subordinate", "break"} or word == ".":
            return False
        listed = word != "," and (listed or word in ("and", "or"))
    return False


def _may_be(marks: Marks, clause: Clause) -> bool:
    """Whether the attacks or arms that a gerund tells of are those of what might be: "shots hitting
    substations would black out the city"; what "could have been" fired has been."""
    for i in range(clause.verb.last, min(clause.verb.last + _SUBJECT, len(marks.keys) - 1)):
        kinds = marks.grammar[i]
        if "modal" in kinds:
            return marks.keys[i + 1] != "have"
        if kinds & {"relative", "subordinate", "break", "be", "have"} or marks.keys[i] in (".", ","):
            return False
    return False


_OPENING = frozenset({"that", "said", "says", "."})
_SUBJECT = 14  # tokens of a gerund and its objects
