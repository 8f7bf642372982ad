"""The facility that a part belongs to, told in another phrase: "two silos were damaged at the port".

Called by `acts/harm`; what the part's own noun group says ("a workshop of the plant") is found by `nouns`.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from streams.incidents.syntax.clauses import Clause
from streams.incidents.targets.nouns import TargetMention, find_targets, is_critical
from streams.incidents.text.lexicon import Lexicon, Marks

_TERMINAL = "energy.terminal"


def of_the_whole(
    marks: Marks,
    lexicon: Lexicon,
    clause: Clause,
    target: TargetMention,
    aimed_at: Sequence[TargetMention] = (),
) -> TargetMention:
    """The target, of the kind of the facility in which it was hit: "a storage tank was set ablaze at the Ras
    Lanuf terminal", "warehouses were damaged in the port of Izmail"; or that the attack was `aimed_at`: "the
    raid on the terminal set two tanks ablaze"."""
    wholes = [t for t in aimed_at if t.critical and t.category not in _AROUND]
    if target.category == "energy.fuel_storage":
        tanked = next((t for t in wholes if t.category in _TANKED), None)
        return tanked or _of_a_terminal(marks, clause, target)
    if is_critical(target.category) or marks.keys[target.last - 1] not in lexicon.claims["part"]:
        return target
    wholes += [t for span in clause.phrase("at", "in") for t in find_targets(marks, lexicon, span)]
    whole = next((t.category for t in wholes if t.critical and t.category not in _AROUND), None)
    return replace(target, category=whole) if whole else target


_AROUND = frozenset({"energy.grid", "energy.pipeline", "transport.road", "transport.bridge"})
"""What nothing is in: at a bridge or beside a line stand buildings of others."""


def _of_a_terminal(marks: Marks, clause: Clause, target: TargetMention) -> TargetMention:
    at = clause.phrase("at")
    told = [mark.value for span in at for mark in marks.within("target", *span)]
    whole = next((category for category in told if category in _TANKED), None)
    if whole is None and clause.passive and any("terminal" in marks.keys[start:end] for start, end in at):
        whole = _TERMINAL
    return replace(target, category=whole) if whole else target


_TANKED = frozenset({_TERMINAL, "energy.refinery", "energy.power_plant", "energy.field"})
