"""Means: the weapon or the attack noun among an act's words that says of what kind it was, and that it was
hostile.

Fourth stage of the cascade, called by the readers of verbs and nouns once an act has its spans.
"""

from streams.incidents.acts.act import GENERIC, Act, head_of
from streams.incidents.acts.needs import CAUSES
from streams.incidents.classes import STRIKES
from streams.incidents.syntax.bounds import DEFINITE
from streams.incidents.syntax.setting_apart import SEPARATE
from streams.incidents.text.document import Span
from streams.incidents.text.lexicon import Mark, Marks


def _in_a_name(marks: Marks, noun: Mark) -> bool:
    """Whether the word is part of what is hit: the mine of a coal mine, the tank of a fuel tank."""
    whole = marks.targets.get(noun.first)
    if whole is not None and whole.first == noun.first:
        return whole.last > noun.last  # "an explosives plant"
    return whole is not None and whole.value.startswith(("energy.", "water", "industry"))


def _compounded(marks: Marks, noun: Mark) -> bool:
    """Whether the word is part of something else: "a bomb cyclone", "a water cannon", "coal mines"."""
    if marks.keys[noun.last - 1].startswith("mine") and not _DUG.isdisjoint(marks.before(noun.first, 2)):
        return True
    cue = marks.cues.get(noun.first)
    longer = cue is not None and cue.last - cue.first > noun.last - noun.first
    return cue is not None and longer and cue.cls == "metaphor"


_DUG = frozenset("coal gold copper iron uranium diamond silver zinc cobalt ruby salt lithium company".split())
"""What stands before a mine of miners, which is no weapon."""


def weapon_in(marks: Marks, spans: list[Span], *, aircraft: bool = False) -> Mark | None:
    """The first weapon in `spans`, of which guns and the like count only where there is no other."""
    guns: Mark | None = None
    for span in spans:
        for mark in marks.within("noun", *span):
            if not (mark.cls == "weapon" or (aircraft and mark.cls == "aircraft")):
                continue
            if _in_a_name(marks, mark) or _compounded(marks, mark) or _borne(marks, mark):
                continue
            if mark.cls == "aircraft" and _fired_on(marks, mark):
                continue
            if mark.value != "armed_attack":
                return mark
            guns = guns or mark
    return guns


def _borne(marks: Marks, weapon: Mark) -> bool:
    """Whether fighters have a weapon about them, which says nothing of what they did: "gunmen armed with
    sticks and bombs"."""
    before = range(weapon.first - 1, max(1, weapon.first - _ABOUT_THEM), -1)
    for i in before:
        if marks.keys[i] == "with" and marks.keys[i - 1] == "armed":
            return True
        if marks.keys[i] not in ("and", ",") and (marks.grammar[i] or marks.verbs.get(i) is not None):
            return False
    return False


def _fired_on(marks: Marks, aircraft: Mark) -> bool:
    """Whether a plane is what was attacked: "opened fire on a humanitarian aircraft, killing two"."""
    before = marks.before(aircraft.first, _PLANE)
    return "on" in before and ("a" in before or "an" in before)


_PLANE = 4  # tokens from "on" to "aircraft"
_ABOUT_THEM = 6  # tokens of "with automatic rifles and hand"


def cause_in(marks: Marks, spans: list[Span], used: set[int], *, of_kill: bool = False) -> Mark | None:
    """The attack noun in one of `spans`, which this act (`of_kill`: of killing) takes over."""
    for span in spans:
        for mark in marks.within("noun", *span):
            if of_kill and _is_verb_here(marks, mark):
                continue  # "killing 54 and wounding 158", "a train hit a bus, killing two": no attack noun
            verb = marks.verbs.get(mark.first)
            if verb is not None and verb.last > mark.last:
                continue  # "claimed responsibility for shooting down X": a verb of its own
            if mark.cls in CAUSES and not _figurative(marks, mark):
                used.add(mark.first)
                return mark
    return None


def _figurative(marks: Marks, noun: Mark) -> bool:
    """Whether the noun stands in a figure of speech ("heart attack")."""
    cue = marks.cues.get(noun.last - 1)
    return cue is not None and cue.cls == "metaphor"


def take_type(act: Act, marks: Marks, spans: list[Span], used: set[int]) -> bool:
    """Type the act by the attack noun or weapon in `spans`; return whether there was a hostile one."""
    cause = cause_in(marks, spans, used, of_kill=act.cls == "kill")
    weapon = weapon_in(marks, spans, aircraft=act.cls != "fire")
    act.weapon = weapon
    if cause is not None:
        _take_cause(act, marks, spans, cause)
    killing = cause is not None and cause.value == "armed_attack"  # "in an assassination attempt"
    does = killing and weapon is not None and _by_itself(act, marks, weapon)
    does = does or (cause is not None and cause.value == "strike_unspecified")  # "a salvo of rockets"
    for mark in (weapon, cause) if does else (cause, weapon):
        if mark is not None and _types(act, marks, mark):
            act.type = mark.value
            break
    if (
        cause is not None
        and cause.value == "-"
        and not (
            cause.first < act.first and "in" in marks.before(cause.first, _ONE_OF)
        )  # "in a third attack"
        and act.type == "sabotage"
        and act.head
        and act.cls in ("damage", "arson")
    ):  # "the attack cut power": of whatever kind it was; "a strike set a depot on fire"
        act.type = "-" if act.cls == "damage" else "strike_unspecified"
    hostile = (cause is not None and cause.entry.strong) or (weapon is not None and weapon.entry.strong)
    hostile = hostile or (weapon is not None and weapon.cls == "aircraft" and _several(marks, weapon))
    hostile = hostile or (act.cls == "kill" and cause is not None and cause.cls == "attack")
    hostile = hostile or (act.cls == "damage" and cause is not None and _of_arms(marks, cause))
    arms = [m for span in spans for m in marks.within("noun", *span) if m.cls in ("weapon", "aircraft")]
    hostile = hostile or any(_borne(marks, m) for m in arms if m.cls == "weapon" and m.entry.strong)
    act.strong = act.strong or hostile  # "killed in an encounter": the fight is what killed
    if cause is None and len({m.value for m in arms if m.value in _SALVO}) > 1:
        act.type = "strike_unspecified"  # a salvo (ruling 1)
    return hostile


def _of_arms(marks: Marks, cause: Mark) -> bool:
    """Whether it is a barrage, which none but arms make; no "barrage of calls"."""
    of = marks.keys[cause.last : cause.last + 1] == ["of"]
    fired = not of or marks.has("noun", cause.last, cause.last + _BARRAGE, "weapon", "aircraft")
    return cause.value == "strike_unspecified" and fired


_BARRAGE = 4  # tokens of "of Iranian ballistic missiles"


def head_told(marks: Marks, noun: Mark) -> str:
    """The kind of act that an attack noun says, or the noun that "another" stands for."""
    head = head_of(marks.keys[noun.last - 1])
    if head:
        return head
    before = reversed(marks.within("noun", noun.first - _STOOD_FOR, noun.first))
    stood_for = next((m for m in before if m.entry is noun.entry), None)
    return "" if stood_for is None else head_of(marks.keys[stood_for.last - 1])


_ONE_OF = 3  # tokens of "in another overnight"
_STOOD_FOR = 60  # tokens from an attack to "another on Y"


def _take_cause(act: Act, marks: Marks, spans: list[Span], cause: Mark) -> None:
    """Let the attack noun say who did it, whether it was of several, and whether it was told before."""
    act.head = head_told(marks, cause)
    act.by_several = marks.keys[cause.last - 1].endswith("s")
    phrase = next(span for span in spans if span[0] <= cause.first < span[1])
    near = max(phrase[0], cause.first - 5)
    if phrase not in act.agents:  # "killed in a Russian strike"
        act.agents.append((near, cause.first))
    else:  # "six died in a Russian strike that also damaged a school"
        behind = (i + 1 for i in range(cause.first - 1, near, -1) if "preposition" in marks.grammar[i])
        act.agents += [(start, cause.first) for start in list(behind)[:1]]
    before = marks.before(cause.first, 3)
    known = "the" in before and act.cls == "kill" and cause.first > act.first  # "in the second attack"
    act.separate = any(w in SEPARATE for w in before) and not known
    act.refers = "the" in before or not DEFINITE.isdisjoint(before[-1:])  # no "that an attack"
    act.refers = act.refers or _ensued(marks, cause)


def _ensued(marks: Marks, cause: Mark) -> bool:
    """Whether it came of what was told before: "killed in an exchange of fire with troops that followed"."""
    keys = marks.keys
    behind = range(cause.last + 1, min(cause.last + _ENSUED, len(keys)))
    return any(keys[i] in ("followed", "ensued") and keys[i - 1] in ("that", "which") for i in behind)


_ENSUED = 8  # tokens from the exchange of fire over "with security forces" to "that followed"


def _types(act: Act, marks: Marks, mark: Mark) -> bool:
    """Whether an attack noun or a weapon says more of what kind an act was than its verb does."""
    if mark.value == "-" or (act.type not in GENERIC and mark.value in GENERIC):
        return False
    if act.type in GENERIC or act.cls in ("damage", "kill", "detonate", "fire", "arson"):
        return True
    if act.type == "explosive" and mark.value in STRIKES:
        return True  # "jets blew up the runway"
    if mark is not act.weapon:
        return False
    return (act.type == "shelling" and mark.value in _FLOWN) or _does(act, marks, mark)


_FLOWN = frozenset({"missile_strike", "drone_strike", "air_strike"})  # "warplanes bombarded X"


def _does(act: Act, marks: Marks, weapon: Mark) -> bool:
    """Whether drones, missiles or aircraft themselves raid a place, not men who have some."""
    return act.type == "armed_attack" and _by_itself(act, marks, weapon)


def _by_itself(act: Act, marks: Marks, weapon: Mark) -> bool:
    """Whether drones, missiles or aircraft are the subject, and nobody named with them."""
    return weapon.value in STRIKES and any(
        start <= weapon.first < end and not marks.within("actor", start, weapon.first)
        for start, end in act.agents
    )


def _is_verb_here(marks: Marks, noun: Mark) -> bool:
    """Whether an attack noun is a verb of killing, or a weak one with an object: "hit a bus"."""
    verb = marks.verbs.get(noun.first)
    if verb is None:
        return False
    governs = "determiner" in marks.grammar[min(noun.last, len(marks.keys) - 1)]
    return verb.cls == "kill" or (governs and not noun.entry.strong)


def _several(marks: Marks, aircraft: Mark) -> bool:
    """Whether several warplanes are told of: one alone may have crashed."""
    word = marks.keys[aircraft.last - 1]
    before = marks.keys[max(0, aircraft.first - 1)]
    one = "determiner" in marks.grammar[max(0, aircraft.first - 1)]
    return word.endswith("s") or (word == "aircraft" and not one) or before in _FEW


_FEW = frozenset({"several", "two", "three", "four"})


_SALVO = frozenset({"drone_strike", "missile_strike", "air_strike", "shelling"})


def modifier_type(marks: Marks, act: Act, span: Span) -> None:
    if act.type not in GENERIC:
        return
    weapon = weapon_in(marks, [span], aircraft=True)
    if weapon is not None:
        act.type, act.weapon, act.strong = weapon.value, weapon, True
