"""Bare charges: what is called no more than a charge or a device, and does what only a bomb does.

"A device went off", "three charges cut the rails": a bomb; "court charges hit the operator" are none. Called
by `weaponry`, `harm` and `shot_down`.
"""

from streams.incidents.acts.act import Act
from streams.incidents.syntax.clauses import Clause
from streams.incidents.text.document import Span
from streams.incidents.text.lexicon import Marks

_CHARGES = frozenset({"device", "devices", "charge", "charges"})
_SIZES = frozenset(
    "small large big heavy powerful strong second third fourth fifth hidden buried other".split()
)
_TEARS = frozenset("tear tears tore torn tearing rip rips ripped ripping".split())
_OPEN_TYPES = ("-", "sabotage", "strike_unspecified")
_WHICH = frozenset({"that", "which", ","})


def goes_off(marks: Marks, clause: Clause) -> bool:
    """Whether what goes off is a bare one: "a device went off", "set off four charges"."""
    moved = not clause.passive and clause.object[0] < clause.object[1]
    return not _CHARGES.isdisjoint(marks.keys[slice(*(clause.object if moved else clause.subject))])


def by_a_charge(marks: Marks, act: Act) -> bool:
    """Whether a bare one wrecked a facility: "a small charge tore open the pipeline", "was cut by charges"; a
    "fuel charge" wrecks none, and what a charge hits may be "the reputation of the pipeline"."""
    torn = marks.keys[act.first] in _TEARS  # "tore open"
    if not (torn or act.cls == "damage") or act.weapon is not None or act.type not in _OPEN_TYPES:
        return False
    start = act.patient[0]
    wrecked = any(t.critical and "of" not in marks.keys[start : t.first] for t in act.targets)
    return wrecked and any(_is_bare(marks, span) for span in act.agents)


def _is_bare(marks: Marks, span: Span) -> bool:
    """Whether a noun group is a charge, how many or how large, and no more."""
    words = marks.keys[slice(*span)]
    while words and words[-1] in _WHICH:
        words.pop()
    if not words or words[-1] not in _CHARGES:
        return False
    return all(_counts(marks, span[0] + i, word) for i, word in enumerate(words[:-1]))


def _counts(marks: Marks, token: int, word: str) -> bool:
    """Whether a word says no more than which, how many or how large."""
    return word in _SIZES or word[0].isdigit() or "determiner" in marks.grammar[token]
