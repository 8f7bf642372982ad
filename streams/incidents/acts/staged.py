"""Attacks told with who staged them behind the noun: "killed in strikes that Turkey carried out in Syria".

Also "in a raid launched by jets on X". Called by `reading` for the attack nouns that a verb is told with, by
`nominal` for those on their own.
"""

from dataclasses import dataclass

from streams.incidents.acts.act import AT, Act
from streams.incidents.syntax.bounds import PARTING
from streams.incidents.syntax.complements import complements
from streams.incidents.text.document import Sentence, Span
from streams.incidents.text.lexicon import Lexicon, Marks


@dataclass(frozen=True, slots=True)
class Staging:
    """Who staged an attack and on what or where; `verb` is the first token of the verb that says so."""

    verb: int
    agents: list[Span]
    patients: list[Span]
    end: int


def staging(marks: Marks, lexicon: Lexicon, sentence: Sentence, noun: int) -> Staging | None:
    """What is told behind the attack noun at token `noun` of who staged it."""
    mark = marks.nouns.get(noun)
    if mark is None or mark.cls != "attack" or mark.last + 1 >= sentence.last:
        return None
    relative = marks.keys[mark.last] in ("that", "which")
    reach = mark.last + _REACH if relative else mark.last + 1
    verbs = marks.within("verb", mark.last, min(reach, sentence.last))
    verb = verbs[0] if verbs else None
    if verb is None or marks.keys[verb.first] not in _STAGES:
        return None
    between = range(mark.last + 1, verb.first)
    if any(marks.keys[i] == "," or marks.grammar[i] & PARTING for i in between):
        return None
    phrases, end = complements(marks, lexicon, verb.last, sentence.last)
    agents = [(mark.last + 1, verb.first)] if relative and not _told_of(marks, lexicon, verb.first) else []
    agents += [span for word, span in phrases if word == "by"]
    return Staging(verb.first, agents, [span for word, span in phrases if word in AT], end)


def _told_of(marks: Marks, lexicon: Lexicon, verb: int) -> bool:
    """Whether who stands before a verb only tells of the attack: "that police said was carried out"."""
    at = verb - 1
    while marks.grammar[at] & {"be", "have"}:
        at -= 1
    return at < verb - 1 and marks.keys[at] in lexicon.claims["say"]


_REACH = 8  # tokens from "that" to "carried out"
_STAGES = frozenset({"carried", "launched", "conducted", "mounted", "staged"})


def add_staging(marks: Marks, lexicon: Lexicon, sentence: Sentence, noun: int, act: Act) -> set[int]:
    """Give `act` who staged the attack at token `noun`, and where; return the verb that says so, if any."""
    told = staging(marks, lexicon, sentence, noun)
    if told is None:
        return set()
    act.agents += told.agents
    act.patients += told.patients
    act.scope = (act.scope[0], max(act.scope[1], told.end))
    return {told.verb}
