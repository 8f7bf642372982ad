"""Senders: which words tell whose the drones were that somebody shot down, an operation, or a hired man.

Fourth stage of the cascade, called by `weaponry`: no side fires at itself, and who is aimed at sent none.
`reading` asks who carried an operation out; `kindling` and `doers` for whom somebody acts.
"""

from streams.incidents.acts.act import Act
from streams.incidents.syntax.clauses import read_clause
from streams.incidents.text.document import Sentence, Span
from streams.incidents.text.lexicon import GERUND, Lexicon, Mark, Marks

_OWNER = 3  # tokens before a weapon that say whose it is: "20 Russian Gerbera drones"


def sender(marks: Marks, patient: Span, weapon: Mark) -> Span:
    """Where to look for who fired what was shot down: in the phrase that tells of it, if it holds it."""
    if weapon.first < patient[0]:
        return max(0, weapon.first - _OWNER), weapon.last
    return _start(marks, patient[0], weapon), _end(marks, weapon, patient[1])


def _start(marks: Marks, first: int, weapon: Mark) -> int:
    """Behind the last verb before it: "the army said it shot down three drones, two of which ..."."""
    verbs = (v.last for v in marks.within("verb", first, weapon.first) if marks.nouns.get(v.first) is None)
    return max(verbs, default=first)


def _end(marks: Marks, weapon: Mark, last: int) -> int:
    """Before what it was fired at: "a drone targeting US forces"."""
    verbs = marks.within("verb", weapon.last, last)
    return next((v.first for v in verbs if v.cls == "attack" and v.entry.form == GERUND), last)


def hirer(marks: Marks, lexicon: Lexicon, first: int, last: int) -> int | None:
    """The token from which it is told for whom somebody acts: "a teenager recruited by *Russia's GRU*",
    "saboteurs on the *Ukrainian* payroll", "at the behest of *Kyiv*"."""
    for i in marks.spots(lexicon.claims["hire"], first, last):
        if marks.keys[i + 1] in ("by", "for"):
            return i + 2
        by = next((n for n in range(i + 2, min(last, i + _OVER)) if marks.keys[n] == "by"), None)
        if by is not None and marks.keys[i + 1] in ("over", "on", "via", "through", "online"):
            return by + 1  # "recruited over Telegram by the GRU"
    return bidder(marks, lexicon, first, last)


def bidder(marks: Marks, lexicon: Lexicon, first: int, last: int) -> int | None:
    """The token from which it is told at whose bidding it was: "in the pay of *X*", "on *X's* orders"."""
    for i in marks.spots(lexicon.claims["bidding"], first, last):
        on = next((n for n in range(i - 1, max(first, i - _BIDDING) - 1, -1) if marks.keys[n] in _ON), None)
        if on is None:
            continue
        if marks.keys[i + 1] in ("of", "from"):
            return i + 2
        if i - on > 1:
            return on + 1
    return None


_OVER = 6  # tokens from "recruited" to "by"
_BIDDING = 6  # tokens from "on" to the word: "on the Ukrainian secret service's payroll"
_ON = frozenset({"in", "on", "at", "under", "upon"})


def operator(marks: Marks, lexicon: Lexicon, sentence: Sentence, act: Act) -> list[Span]:
    """Who "carried out an operation": the subject of the verb right before it."""
    for i in range(act.modifiers[0] - 1, max(sentence.first, act.modifiers[0] - 3) - 1, -1):
        verb = marks.verbs.get(i)
        if verb is not None:
            clause = read_clause(marks, lexicon, sentence, verb) if verb.cls == "light" else None
            return [clause.subject] if clause is not None and not clause.passive else []
    return []
