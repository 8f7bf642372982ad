"""Cars that bombers ram into what they blow up: "a suicide bomber rammed a lorry into the gate of a base".

Whoever else rams something (a drunk driver, a coastguard ship) is no act of ours; missiles and drones that
"ram into" a house are read as any that fall on one.
"""

from streams.incidents.acts.act import Act, struck
from streams.incidents.acts.impacts import read_impact
from streams.incidents.syntax.clauses import Clause
from streams.incidents.text.lexicon import Lexicon, Marks

_BOMBERS = frozenset(
    "bomber bombers explosive explosives explosive-laden explosives-laden explosives-packed".split()
)
_CRAFT = frozenset({"drone_strike", "naval_strike", "missile_strike"})
_INTO = ("into", "against", "through", "at")


def read_ram(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """a bomber rammed a post; rammed a car full of explosives into it."""
    spans = [*act.agents, *act.patients, *clause.phrase("with")]
    if any(n.value in _CRAFT for span in act.agents for n in marks.within("noun", *span)):
        act.cls = "impact"
        act.patients = [(act.last, clause.end)]
        return read_impact(marks, lexicon, clause, act, used)  # "sea drones full of explosives rammed a pier"
    if not any(word in _BOMBERS for start, end in spans for word in marks.keys[start:end]):
        act.cls = "impact"
        drone = any(noun.value == "drone_strike" for noun in marks.within("noun", *clause.subject))
        flown = drone or marks.keys[act.last - 1] == "into"
        return flown and read_impact(marks, lexicon, clause, act, used)
    tail = [(act.last, clause.end)] if marks.keys[act.last - 1] == "into" and act.last < clause.end else []
    act.patients = tail or clause.phrase(*_INTO) or act.patients
    act.targets = struck(marks, lexicon, act.patients, "explosive")
    act.type, act.cls, act.strong = "explosive", "attack", True
    return True
