"""Verbs that say only that an attack was made: "carried out a raid on", "claimed responsibility for".

Fourth stage of the cascade, called by `verbal` and `harm`: the noun says which attack, its phrases on what.
"""

from itertools import pairwise

from streams.incidents.acts.act import AT, GENERIC, Act, head_of, struck
from streams.incidents.acts.means import cause_in, modifier_type, weapon_in
from streams.incidents.acts.nominal import fought
from streams.incidents.acts.weaponry import read_detonate
from streams.incidents.classes import STRIKES
from streams.incidents.syntax.clauses import Clause
from streams.incidents.text.document import Span
from streams.incidents.text.lexicon import Lexicon, Mark, Marks


def read_light(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """carry out an attack on: the object says which attack, its phrases say on what."""
    after = clause.verb.last
    if after < len(marks.grammar) and "negation" in marks.grammar[after]:
        return False  # "did not confirm the strike"
    noun = cause_in(marks, act.patients, used)
    if noun is None:
        return clause.verb.value == "explosive" and _set_off(marks, lexicon, clause, act, used)
    act.type, act.strong = noun.value, noun.entry.strong or act.strong
    act.head = head_of(marks.keys[noun.last - 1])
    if noun.value in STRIKES and clause.phrase("on", "against"):
        act.strong = True  # "an air operation was carried out against targets in X"
    if marks.has("cue", noun.last, noun.last + 1, "exercise"):
        act.dropped = "exercise"  # "carried out a drone attack exercise"
    if marks.has("cue", after, noun.first, "general"):
        act.dropped = "general statement"  # "claimed responsibility for a slew of attacks"
    if noun.cls == "blast" and any(marks.has("actor", *span, "group", "armed") for span in act.agents):
        act.strong = True  # "rebels triggered a blast": no accident
    modifier_type(marks, act, act.patient)
    means = [*act.patients, *clause.phrase("with", "using"), *act.agents]  # "warplanes carried out raids"
    with_ = weapon_in(marks, means, aircraft=True)
    if with_ is not None and act.type in GENERIC:
        act.type, act.strong = with_.value, True
    elif act.type == "-" and any(flies(marks, span) for span in act.agents):
        act.type = "air_strike"
    spans = clause.phrase(*AT)
    modifiers = _modifiers(marks, max(act.patient[0], noun.first - 4), noun.first)
    if clause.passive:
        spans = [*spans, (noun.last, clause.subject[1])]
        act.agents += [modifiers, *_by_whom(marks, noun, clause.subject)]
    act.plural = marks.keys[noun.last - 1].endswith("s")
    over = [] if act.type in STRIKES else clause.phrase("over")  # bombs are not laid over things
    spans = [span for span in spans if span not in over]
    aimed = clause.phrase("on", "against") if fought(noun) else [*spans, modifiers]
    act.targets = struck(marks, lexicon, aimed, act.type)
    if marks.keys[noun.last : noun.last + 1] == ["of"] and not any(t.category for t in act.targets):
        harmed = struck(marks, lexicon, [(noun.last, act.patient[1])])
        act.targets += [t for t in harmed if t.critical]  # "claimed responsibility for the sabotage of X"
    act.patients = [*spans, *act.patients]
    return True


def _modifiers(marks: Marks, start: int, end: int) -> Span:
    """The words before an attack noun that are its own: none before "died in eastern Iran *in an* attack"."""
    led = (i + 1 for i in range(start, end) if "preposition" in marks.grammar[i])
    return max(led, default=start), end


def _by_whom(marks: Marks, noun: Mark, subject: Span) -> list[Span]:
    """Who did what a passive tells, where its subject says so: "strikes by the US were carried out on X"."""
    return [(i + 1, subject[1]) for i in range(noun.last, subject[1]) if marks.keys[i] == "by"][:1]


def flies(marks: Marks, span: Span) -> bool:
    """Whether an air force is in `span`: its raids are air raids."""
    words = marks.keys[span[0] : span[1]]
    return "airforce" in words or ("air", "force") in pairwise(words)


def _set_off(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """trigger a landmine: no attack is named, but what goes off is."""
    device = weapon_in(marks, [clause.subject, clause.object])
    if device is None or device.value not in ("explosive", "bomb"):
        return False
    act.cls = "detonate"
    return read_detonate(marks, lexicon, clause, act, used)
