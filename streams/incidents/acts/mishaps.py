"""Mishaps: what strikes, blows up or is blown up without an attacker: weather, animals, demolition, bombs of
old wars, a weapon on trial, a shot into the sea, a tale.

Fourth stage of the cascade, called by `reading` (codebook section 1: accidents and exercises are none).
"""

from itertools import pairwise

from streams.incidents.acts.act import AIMLESS, Act
from streams.incidents.acts.means import weapon_in
from streams.incidents.syntax.clauses import Clause
from streams.incidents.targets.kinds import PORT, SHIP
from streams.incidents.text.document import Sentence, Span
from streams.incidents.text.lexicon import GERUND, Lexicon, Marks

_BEFORE = 9  # tokens from a verb back to "a test of a missile that ..."
_DRILL = 16  # tokens from "firing" back to "held drills near the border"
_OLD = 6  # tokens from "a World War Two" to its bomb


def mishap_cue(marks: Marks, lexicon: Lexicon, sentence: Sentence, clause: Clause, act: Act) -> str | None:
    """Why the clause of an attack verb tells of no attack, by what struck; None if it may be one."""
    if _likened(marks, lexicon, sentence, clause):
        return "hypothetical"
    if act.cls == "cross" and _in_peace(marks, lexicon, sentence, clause):
        return "no attack"
    if act.cls == "seize" and _comes_to_power(marks, clause):
        return "no attack"
    if any(marks.has("actor", *span, "group", "armed") for span in act.agents):
        return None
    if act.cls == "attack" and _is_one(marks, lexicon.claims["harmless"], clause.phrase("with")):
        return "figure of speech"  # "bombarded with questions"
    if marks.keys[act.first].startswith("overwhelm") and act.weapon is None:
        return "figure of speech"  # "hospitals were overwhelmed by the wounded"; by gunmen, above
    if marks.keys[act.first].startswith("sho") and _is_one(marks, _ONESELF, [clause.object]):
        return "no attack"  # "shot himself in the foot"
    if marks.keys[act.first] in _SHOT and _is_one(marks, lexicon.claims["footage"], [clause.object]):
        return "no attack"  # "shot this clip of the arrival"
    strikers = _strikers(marks, clause)
    if act.cls == "suffer":
        strikers += clause.phrase("from")  # "took direct hits from the storm"
    if act.weapon is None and _by_chance(marks, lexicon, strikers):
        return "accident"
    if act.cls == "attack" and act.weapon is None and _runs_into(marks, lexicon, clause):
        return "accident"
    if act.cls in _HIT and act.weapon is None and _is_one(marks, lexicon.claims["hardship"], strikers):
        return "figure of speech"  # "ports were hit by the crisis"
    if _demolishes(marks, lexicon, clause, act) or _pulled_down(marks, clause, act):
        return "demolition"
    if act.cls in ("detonate", "damage") and _unmeant(marks, clause, act):
        return "accident"  # "a shell exploded by accident", "a cable was cut by accident"
    if act.cls == "detonate" and act.weapon is None and _is_one(marks, lexicon.claims["craft"], strikers):
        return "accident"  # "the plane fell from the sky and exploded"
    if act.cls == "find" and _is_one(marks, lexicon.claims["sham"], [(clause.start, sentence.last)]):
        return "no attack"  # "the bomb found near the school was a dummy"
    if _left_over(marks, lexicon, clause, act) or _follows_a_mishap(marks, lexicon, sentence, clause, act):
        return "accident"
    if _on_trial(marks, lexicon, sentence, clause) or _of_a_launcher(marks, lexicon, clause, act):
        return "exercise"
    if _into_the_sea(marks, lexicon, clause, act):
        return AIMLESS
    return None


def _unmeant(marks: Marks, clause: Clause, act: Act) -> bool:
    """Whether something went off or was cut "by accident", "unintentionally", "but not on purpose"."""
    if any(marks.has("cue", *span, "accident") for span in clause.phrase("by")):
        return act.cls == "detonate" or act.weapon is None
    if act.cls != "damage" or act.weapon is not None:
        return False
    beside = (
        marks.keys[clause.verb.first - 1 : clause.verb.first] + marks.keys[clause.verb.last : clause.end + 1]
    )
    if not _UNMEANT.isdisjoint(beside):
        return True
    behind = marks.keys[clause.verb.last : clause.end + _PURPOSE]
    if "not" not in behind:
        return False
    return any(behind[i : i + 3] == ["not", "on", "purpose"] for i in range(len(behind) - 2)) or any(
        pair in _NOT_MEANT for pair in pairwise(behind)
    )


_UNMEANT = frozenset({"accidentally", "unintentionally", "inadvertently", "unwittingly"})
_NOT_MEANT = frozenset(
    {("not", "intentional"), ("not", "intentionally"), ("not", "deliberately"), ("not", "deliberate")}
)
_PURPOSE = 5  # tokens of ", but not on purpose"
_ONESELF = frozenset({"himself", "herself", "themselves"})
_SHOT = frozenset({"shoot", "shoots", "shot", "shooting"})
_HIT = frozenset({"attack", "damage"})


def _likened(marks: Marks, lexicon: Lexicon, sentence: Sentence, clause: Clause) -> bool:
    """Whether something only seemed so: "it felt like a bomb had gone off"."""
    first = clause.verb.first
    if not marks.where(_LIKE) or _LIKE.isdisjoint(
        marks.keys[max(sentence.first, min(clause.subject[0], first) - 2) : first]
    ):
        return False  # as is plain of nearly every clause
    words = range(max(sentence.first + 1, clause.subject[0] - 1), first)
    if any(marks.keys[i] == "thought" and _had_a_thought(marks, i) for i in words):
        return True  # "residents thought a rocket had struck"
    for i in range(max(sentence.first, clause.subject[0] - 2), clause.verb.first):
        if marks.keys[i] in ("like", "though"):
            before = marks.before(i, 3, sentence.first)
            return not lexicon.claims["sense"].isdisjoint(before)
    return False


_LIKE = frozenset({"like", "though", "thought"})


def _had_a_thought(marks: Marks, token: int) -> bool:
    """Whether somebody thought so: not "the drone, thought to be Iranian", "was thought"."""
    before = marks.keys[token - 1]
    return (
        marks.keys[token + 1 : token + 2] != ["to"] and before != "," and "be" not in marks.grammar[token - 1]
    )


def _strikers(marks: Marks, clause: Clause) -> list[Span]:
    """What may have struck: the subject, or in the passive "by hail", "with hailstones"; what "blew up in X"
    may have done so by itself."""
    alone = not clause.passive or marks.keys[clause.verb.first] == "blew"
    return (clause.phrase("by", "with") if clause.passive else []) + ([clause.subject] if alone else [])


def _runs_into(marks: Marks, lexicon: Lexicon, clause: Clause) -> bool:
    """Whether a ship has an accident: "a ferry hit rocks", "a barge struck the bridge"."""
    if clause.passive or not marks.keys[clause.verb.first].startswith(("hit", "str")):
        return False
    ships = (m for m in marks.within("target", *clause.subject) if m.value == SHIP)
    afloat = any(m.last == clause.subject[1] for m in ships)
    fixed = any(m.value in _ASHORE for m in marks.within("target", *clause.object))
    return _is_one(marks, lexicon.claims["obstacle"], [clause.object]) or (afloat and fixed)


_ASHORE = frozenset({"transport.bridge", PORT})


def _is_one(marks: Marks, words: frozenset[str], spans: list[Span]) -> bool:
    return any(not words.isdisjoint(marks.keys[start:end]) for start, end in spans)


def _by_chance(marks: Marks, lexicon: Lexicon, spans: list[Span]) -> bool:
    """Whether weather, an animal or a power cut struck; the Lightning battalion and what cut power did."""
    if not any(_of_chance(marks, lexicon, span) for span in spans) and not _is_storm(marks, spans):
        return False
    return not any(marks.has("actor", *span, "force") or _struck_by(marks, span) for span in spans)


def _of_chance(marks: Marks, lexicon: Lexicon, span: Span) -> bool:
    """Whether nature, a power cut or "a gas cylinder" is told there; not what "a blast that cut power" did
    next."""
    if not lexicon.claims["nature"].isdisjoint(marks.keys[slice(*span)]):
        return True
    return any(
        cue.cls == "accident" or (cue.cls == "outage" and marks.verbs.get(cue.first) is None)
        for cue in marks.within("cue", *span)
    )


def _is_storm(marks: Marks, spans: list[Span]) -> bool:
    """Whether the text says which storm has that name: "Sandy struck", after "Hurricane Sandy"."""
    named = marks.behind(_STORMS)
    ends = (marks.keys[end - 1] for start, end in spans if start < end)
    return bool(named) and any(word.isalpha() and word in named for word in ends)


_STORMS = frozenset({"hurricane", "typhoon", "cyclone"})
"""Not "storm": a Storm Shadow is a missile."""


def _struck_by(marks: Marks, span: Span) -> bool:
    """Whether an attack or a blast is told there; "was hit" by something is no noun."""
    told = (m for m in marks.within("noun", *span) if m.cls in ("attack", "blast"))
    return any("be" not in marks.grammar[m.first - 1] for m in told)


def _demolishes(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act) -> bool:
    """Whether those who pull things down for a living do it: "workers blew up the old bridge"."""
    if act.cls not in ("attack", "damage", "detonate") or act.type not in ("explosive", "bomb"):
        return False
    if _is_one(marks, _CONTROLLED, clause.phrase("in", "with", "by")):
        return True  # "in a controlled explosion"
    doers = [*clause.phrase("by"), *([] if clause.passive else [clause.subject])]
    if _is_one(marks, _LEFT_LYING, [act.patient]) and _is_one(marks, lexicon.claims["police"], doers):
        return True  # "police blew up a suspicious bag"
    return _is_one(marks, lexicon.claims["demolition"], doers)


_CONTROLLED = frozenset({"controlled"})
_LEFT_LYING = frozenset(
    "bag bags package packages parcel parcels suitcase suitcases luggage backpack".split()
)


def _pulled_down(marks: Marks, clause: Clause, act: Act) -> bool:
    """Whether an authority has something demolished: "Israel demolished 20 houses"."""
    if act.weapon is not None or not marks.keys[act.first].startswith("demolish"):
        return False
    doers = clause.phrase("by") if clause.passive else [clause.subject]
    return any(start < end for start, end in doers) and all(t.category != "military" for t in act.targets)


def _follows_a_mishap(marks: Marks, lexicon: Lexicon, sentence: Sentence, clause: Clause, act: Act) -> bool:
    """Whether it is what came of an accident: "the line ruptured, blowing up a pumping station"."""
    first = clause.verb.first
    if clause.verb.entry.form != GERUND or marks.keys[first - 1] != "," or act.weapon is not None:
        return False
    if marks.has("noun", sentence.first, first, "weapon", "aircraft", "attack"):
        return False
    chances = (m for m in marks.within("cue", sentence.first, first) if m.cls == "accident")
    off = lexicon.claims["derail"] if marks.has("noun", sentence.first, first, "blast") else ()
    return any(marks.keys[m.first] not in off for m in chances)  # "a blast derailed a train, killing two"


def _comes_to_power(marks: Marks, clause: Clause) -> bool:
    """Whether somebody takes office: "the government that took over in May"."""
    whom = clause.object
    return not clause.passive and marks.keys[clause.verb.last - 1] == "over" and whom[0] >= whom[1]


_FOR = frozenset({"for", "to", "asked", "seek", "seeking"})
_PURPOSE = 8  # tokens from a crossing to what it was for


def _in_peace(marks: Marks, lexicon: Lexicon, sentence: Sentence, clause: Clause) -> bool:
    """Whether no fighters cross a border, or not to fight: "troops crossed into Poland for an exercise"."""
    armed = marks.has("actor", *clause.subject, "group", "armed", "force")
    if not (armed or lexicon.claims["civil"].isdisjoint(marks.keys[slice(*clause.subject)])):
        return True
    last = min(clause.end + _PURPOSE, sentence.last)
    if marks.has("cue", clause.verb.last, last, "exercise"):
        return True
    told = (i for i in range(clause.verb.last, last) if marks.keys[i] in lexicon.claims["peaceful"])
    return any(not _FOR.isdisjoint(marks.keys[i - 3 : i]) for i in told)


def _left_over(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act) -> bool:
    """Whether the bomb is one of a war long over: "a World War Two bomb", "a grenade left over from the
    war"."""
    if act.cls not in ("attack", "damage", "detonate", "find"):
        return False
    bomb = weapon_in(marks, [clause.subject, clause.object])
    if bomb is None or bomb.value not in ("explosive", "bomb", "shelling"):
        return False
    before = marks.before(bomb.first, _OLD, clause.start)
    after = marks.keys[bomb.last : min(bomb.last + _OLD, clause.end)]
    old = not lexicon.claims["wartime"].isdisjoint(before) or ("world", "war") in pairwise(before)
    old = old or "old" in before[-2:] or ("left", "over") in pairwise(after)
    return old or ("from" in after and "war" in after)


def _on_trial(marks: Marks, lexicon: Lexicon, sentence: Sentence, clause: Clause) -> bool:
    """Whether a test or exercise is what it happened in: "during a test", "test-fired a missile that hit"."""
    if _burst_in_flight(marks, clause) or _framed(marks, sentence):
        return True
    if not marks.has("cue", sentence.first, sentence.last, "exercise"):
        return False
    if any(marks.has("cue", *span, "exercise") for span in clause.phrase("during", "for")):
        return True
    if any(_in_a_test(marks, lexicon, span) for span in clause.phrase("in")):
        return True
    verb = clause.verb
    if verb.entry.form == GERUND and marks.keys[verb.first - 1] == ",":  # "held drills near X, firing shells"
        return marks.has("cue", max(sentence.first, verb.first - _DRILL), verb.first, "exercise")
    first = clause.start
    if not (_relative(marks, max(sentence.first, first - 1)) or _relative(marks, first)):
        return False
    return marks.has("cue", max(sentence.first, first - _BEFORE), first, "exercise")


def _burst_in_flight(marks: Marks, clause: Clause) -> bool:
    """Whether a rocket failed by itself: "the rocket exploded shortly after launch"."""
    verb = clause.verb
    burst = verb.cls == "detonate" or marks.keys[verb.first] == "blew"
    if not burst or not _is_one(marks, _ROCKETS, [clause.subject]):
        return False
    return not _LAUNCH.isdisjoint(marks.keys[verb.last : verb.last + _FLIGHT])


def _framed(marks: Marks, sentence: Sentence) -> bool:
    """Whether a sentence opens with what is played in it: "In the scenario of the drill, ships attack X"."""
    if marks.keys[sentence.first] not in ("in", "under", "during"):
        return False
    opening = marks.keys[sentence.first : min(sentence.first + _FRAME, sentence.last)]
    if "," not in opening:
        return False
    comma = sentence.first + opening.index(",")
    return "scenario" in opening or marks.has("cue", sentence.first, comma, "exercise")


_FRAME = 9  # tokens of "in the scenario of the exercise near X,"
_ROCKETS = frozenset({"rocket", "missile"})
_LAUNCH = frozenset({"launch", "launchpad", "launch-pad", "liftoff", "lift-off", "takeoff", "take-off"})
_FLIGHT = 5  # tokens from "exploded" to "after launch"


def _in_a_test(marks: Marks, lexicon: Lexicon, span: Span) -> bool:
    """Whether it is said to be a test: "hit a buoy in a test"; not "in what it called a test", "in a test of
    the alliance"."""
    cues = [
        m
        for m in marks.within("cue", *span)
        if m.cls == "exercise" and marks.keys[m.last : m.last + 1] != ["of"]
    ]
    return bool(cues) and not _is_one(marks, lexicon.claims["label"], [(span[0] - 1, span[1])])


def _of_a_launcher(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act) -> bool:
    """Whether the spent stage of a rocket into space comes down."""
    return act.cls == "impact" and _is_one(marks, lexicon.claims["stage"], [clause.subject])


def _into_the_sea(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act) -> bool:
    """Whether it was fired at nothing but water: a test or a show of force; or a rocket fell there."""
    if act.cls not in ("fire", "impact") or act.targets:
        return False
    spent = act.cls == "impact" and not _ROCKETS.isdisjoint(marks.keys[slice(*clause.subject)])
    if not (act.cls == "fire" or spent) or clause.phrase("at", "against"):
        return False
    aimed = [*clause.phrase("into", "towards", "toward", "to"), *([clause.object] if spent else [])]
    return any(word in lexicon.claims["waters"] for start, end in aimed for word in marks.keys[start:end])


def spread(found: list[Act]) -> None:
    """Drop what a mishap did, where nothing else in its sentence did it: "a wartime bomb exploded, injuring
    four"."""
    mishap = next((act.dropped for act in found if act.dropped in ("accident", "demolition")), None)
    if mishap and all(act.dropped or act.cls in ("kill", "damage") for act in found):
        for act in found:
            act.dropped = act.dropped or mishap


_TALE = 30  # tokens from "a film" to the act it is about


def tale_cue(marks: Marks, lexicon: Lexicon, sentence: Sentence, act: Act) -> str | None:
    """Whether a novel or a film tells it: "a film about the bombing of a pipeline", "a game in which players
    blow up bridges", "the film opens with drones attacking a dam"."""
    claims, first = lexicon.claims, max(sentence.first, act.first - _TALE)
    if not marks.where(claims["tale"]) or claims["tale"].isdisjoint(marks.keys[first : act.first]):
        return None
    for i in range(first, act.first):
        if marks.keys[i] in claims["tale"] and marks.keys[i + 1] != "of":  # "a series of attacks"
            if marks.keys[i - 2 : i] == ["in", "the"] and marks.keys[i + 1] == ",":
                return "a tale"  # "in the game, players bomb bridges"
            about = next((n for n in range(i + 1, act.first) if _depicts(marks, lexicon, n)), act.first)
            gerund = marks.keys[act.first].endswith("ing") and marks.keys[act.first - 1] != ","
            told = act.noun or gerund or any(_relative(marks, n) for n in range(about, act.first))
            return "a tale" if told and about < act.first else None
    return None


def _depicts(marks: Marks, lexicon: Lexicon, token: int) -> bool:
    return marks.keys[token] in lexicon.claims["depict"] or marks.keys[token : token + 2] == ["in", "which"]


def _relative(marks: Marks, token: int) -> bool:
    return "relative" in marks.grammar[token] or marks.keys[token] in ("that", "how")


def tampered(marks: Marks, lexicon: Lexicon, sentence: Sentence, act: Act) -> bool:
    """Whether the sentence says why a train derailed: "due to the interference of unauthorised persons"."""
    told = lexicon.claims["tamper"]
    return marks.keys[act.first] in lexicon.claims["derail"] and not told.isdisjoint(
        marks.keys[sentence.first : sentence.last]
    )
