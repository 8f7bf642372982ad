"""Brought down: what became of missiles that the text tells to have been fired.

"A missile was launched at X, but it was intercepted", "shot down drones fired at X and Y": one act, at X,
that did no harm (codebook section 2, `outcome`). Called by `reading` once it knows all acts.
"""

from itertools import pairwise

from streams.incidents.acts.act import AIRBORNE, Act
from streams.incidents.acts.in_flight import bound_for, fired_from
from streams.incidents.text.document import STOPS
from streams.incidents.text.lexicon import Mark, Marks

_REACH = 1  # sentences from the launch to what "it" tells of


def bring_down(marks: Marks, acts: list[Act]) -> None:
    """Give what was fired the outcome told of "it", and what was shot down the aim it was fired at."""
    _come_down(marks, acts)
    _fall_short(marks, acts)
    _share_origins(acts)
    for act in acts:
        if act.cls == "intercept" and act.outcome == "intercepted" and act.dropped is None:
            _take_aim(marks, act, acts)
    _came_over(marks, acts)
    _spare_the_rest(marks, acts)
    open_ = [a for a in acts if a.dropped is None and a.outcome == "carried_out"]
    fired = [a for a in open_ if a.type in AIRBORNE and (a.aimed or _with_arms(marks, a))]
    bare = [a for a in open_ if a.weapon is None and marks.keys[a.first] == "fired" and not a.noun]
    if not (fired or bare):
        return
    told = {act.first: act for act in acts}
    for verb in marks.within("verb", min(a.last for a in (*fired, *bare)), len(marks.keys)):
        if verb.cls != "intercept":
            continue
        arms = _the_arms(marks, verb)
        launches = bare if arms is not None else fired if _of_it(marks, verb) else []
        launch = next((a for a in reversed(launches) if a.last <= verb.first), None)
        if launch is not None and _ends_between(marks, launch.last, verb.first) <= _REACH:
            launch.outcome, launch.aimed = "intercepted", False
            if arms is not None:
                launch.type, launch.weapon, launch.strong = arms.value, arms, True
            if verb.first in told:
                told[verb.first].dropped = "mention only"


def _came_over(marks: Marks, acts: list[Act]) -> None:
    """Drop the crossing by "it" of what was shot down: "a drone was shot down after it crossed the line"."""
    downed: set[int] = set()  # sentences in which something was, up to the act
    for act in acts:
        if act.cls == "intercept" and act.outcome == "intercepted" and act.type in AIRBORNE:
            downed.add(act.sentence)
        elif act.cls == "cross" and act.sentence in downed:
            who = [marks.keys[start:end] for start, end in act.agents]
            act.dropped = act.dropped or ("mention only" if who in ([["it"]], [["they"]]) else None)


def _spare_the_rest(marks: Marks, acts: list[Act]) -> None:
    """Drop what became of some of those that attacked: "X was attacked by 12 drones, ten of which were shot
    down"."""
    struck = {a.sentence: a for a in acts if a.cls == "attack" and a.weapon is not None and not a.dropped}
    for act in acts:
        attack = struck.get(act.sentence)
        if act.cls != "intercept" or attack is None or attack.first > act.first or act.patients:
            continue
        start, end = act.scope[0], act.first
        if any(pair in _OF_THEM for pair in pairwise(marks.keys[start:end])):
            act.dropped = act.dropped or "mention only"


_OF_THEM = frozenset({("of", "which"), ("of", "them")})


def _with_arms(marks: Marks, act: Act) -> bool:
    """Whether it tells what was fired, or what somewhere was targeted with."""
    verb = marks.keys[act.first]
    return verb in _FIRED or (verb in _AIMED and act.weapon is not None and act.weapon.first > act.last)


def _come_down(marks: Marks, acts: list[Act]) -> None:
    """Fold where a shell was fired into what it hit: "a shell fired in the fighting inside X burst in Y"."""
    for act in acts:
        if act.cls != "fire" or act.dropped is not None or act.weapon is None or act.weapon.last != act.first:
            continue
        behind = (span for span in act.patients if span[0] > act.last)
        within = [span for span in behind if marks.keys[span[0] - 1] in _WITHIN]
        if not within:
            continue
        other = next((o for o in acts if o.weapon == act.weapon and o.first > act.first), None)
        if other is not None and other.dropped is None and other.cls in _LANDS:
            act.dropped = "mention only"
            other.origins.append((within[0][0], other.first))


def _fall_short(marks: Marks, acts: list[Act]) -> None:
    """Tell of a launch that it failed where what was fired "fell short": "a rocket fired at X fell short and
    landed in Y"."""
    for act in acts:
        if act.cls != "impact" or marks.keys[act.last : act.last + 1] != ["short"]:
            continue
        subject, act.outcome = act.agent, "attempted"
        for launch in acts:
            if launch.cls in ("fire", "attack") and subject[0] <= launch.first < subject[1]:
                launch.outcome = "attempted"


def _share_origins(acts: list[Act]) -> None:
    """Let what one of the missiles hit have come from where they were fired: "one hit a house"."""
    fired = {(act.weapon.first, act.weapon.last): act.origins for act in acts if act.weapon and act.origins}
    for act in acts:
        if act.weapon is not None and not act.origins:
            act.origins = [*fired.get((act.weapon.first, act.weapon.last), ())]


def _ends_between(marks: Marks, first: int, last: int) -> int:
    """How many sentences end between two tokens."""
    return sum(marks.keys[i] in STOPS for i in range(first, last))


def _take_aim(marks: Marks, act: Act, acts: list[Act]) -> None:
    """Fold "fired at X" into the act that tells of "drones fired at X" that they were shot down."""
    start, end = act.agent
    whole = "of" not in marks.keys[start:end] or marks.keys[start] in _ALL
    there = any(
        span[0] and marks.keys[span[0] - 1] in _OVERHEAD and "," not in marks.keys[act.last : span[0]]
        for span in act.patients
    )
    if not there and (bound := bound_for(marks, start, end)) is not None:
        act.patients = [bound, *act.patients]
    for other in acts:
        if other.sentence != act.sentence:
            continue  # what "47" are was launched a sentence ago
        participle = not marks.grammar[other.first - 1] & {"be", "have", "pronoun", "relative"}
        verb = marks.keys[other.first]
        fires = other.cls in ("attack", "fire") and not other.noun and verb in (*_FIRED, *_FLYING)
        if not whole and "of" in marks.keys[start : other.first]:
            return  # "12 of the 20 missiles fired at X": the others came down there
        near = start < other.first <= end or _targeting(marks, act, other)
        if fires and participle and other.dropped is None and near:
            other.dropped = "mention only"
            aims = [span for span in other.patients if not fired_from(marks, span)]
            act.patients = [*aims[1:], *act.patients] if other.cls == "attack" else act.patients
            act.patients += aims
            act.targets = act.targets or other.targets
            act.origins += other.origins


def _targeting(marks: Marks, act: Act, other: Act) -> bool:
    """Whether it says behind a comma what those that were shot down were after: "intercepted five drones
    launched in X, targeting Y"."""
    verb, first = marks.keys[other.first], act.agent[1]
    behind = verb == "targeting" and marks.keys[other.first - 1] == "," and act.last < first < other.first
    return (
        behind
        and other.first - first < _FLIGHT
        and not any(
            marks.grammar[i] & {"break", "relative", "be", "conjunction"} for i in range(first, other.first)
        )
    )


_FLIGHT = 12  # tokens of "launched by militants in X," to "targeting"
_OVERHEAD = frozenset({"over", "above", "in", "near", "off", "at"})


def _the_arms(marks: Marks, verb: Mark) -> Mark | None:
    """The arms that were brought down of which no more was told than that somebody fired: "fired at X, but
    the rocket was intercepted"."""
    i = _before_be(marks, verb)
    noun = marks.nouns.get(i) if i is not None else None
    known = noun is not None and noun.first > 0 and marks.keys[noun.first - 1] == "the"
    return noun if noun is not None and known and noun.cls == "weapon" and noun.value in AIRBORNE else None


def _before_be(marks: Marks, verb: Mark) -> int | None:
    """The last token of the subject of a passive; None if it is none."""
    i, passive = verb.first - 1, False
    while i > 0 and marks.grammar[i] & {"be", "have", "adverb"}:
        passive = passive or "be" in marks.grammar[i]
        i -= 1
    return i if passive else None


def _of_it(marks: Marks, verb: Mark) -> bool:
    """Whether "it" or all of them was brought down: "it had been intercepted", "shot them down"."""
    if marks.keys[verb.last : verb.last + 1] and marks.keys[verb.last] in _OBJECTS:
        if "negation" in marks.grammar[verb.first - 1] or _only_tried(marks, verb):
            return False
        return marks.keys[verb.last + 1 : verb.last + 2] != ["of"]
    i = _before_be(marks, verb)
    if i is None:
        return False
    whole = marks.keys[i] in _RELATIVES and marks.keys[i - 1] == "of" and marks.keys[i - 2] in _ALL
    return whole or (marks.keys[i] in _SUBJECTS and marks.keys[i - 1] != "of")


def _only_tried(marks: Marks, verb: Mark) -> bool:
    """Whether it was tried or failed: "attempts to intercept it failed", not "managed to shoot it down"."""
    before = marks.before(verb.first, 2)
    return before[-1:] == ["to"] and before[0] not in _SUCCEEDED


_SUCCEEDED = frozenset({"managed", "able"})
_WITHIN = frozenset({"in", "inside", "within"})
_LANDS = frozenset({"attack", "damage", "impact", "detonate", "kill"})
_FIRED = frozenset({"fired", "launched"})
_AIMED = frozenset({"targeted", "attacked", "targeting", "attacking"})
_FLYING = frozenset({"targeting", "attacking"})  # "drones targeting the port were shot down"
_ALL = frozenset({"all", "both"})
_OBJECTS = frozenset({"it", "them", "both", "all"})
_SUBJECTS = frozenset({"it", "they", "both", "all"})
_RELATIVES = frozenset({"which", "them"})
