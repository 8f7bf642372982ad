"""Acts: every verb and noun of attack in a document, read as one mention of one hostile act.

Fourth stage of the cascade. An act that is none (a threat, an exercise, a figure of speech ...) is kept with the
reason in `dropped`, so that `wirewatch explain` can say why no alert was raised.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

from streams.incidents.classes import STRIKES
from streams.incidents.clauses import Clause, Span, complements, read_clause
from streams.incidents.document import Document, Sentence
from streams.incidents.lexicon import BASE, GERUND, THIRD, Lexicon, Mark, Marks
from streams.incidents.targets import TargetMention, find_targets, heads, mention

GENERIC = frozenset({"-", "bomb", "blast", "strike_unspecified"})
"""Types that other words of the article may make more exact."""

_AT = ("to", "and", "on", "at", "against", "in", "into", "onto", "near", "inside", "outside", "toward", "towards", "over", "upon", "of", "along", "across", "around", "off", "between", "aboard", "through", "from")
_BESIDE = (
    "on",
    "at",
    "in",
    "near",
    "inside",
    "outside",
    "under",
    "opposite",
    "beside",
    "of",
    "next",
    "close",
    "by",
    "against",
    "along",
    "beneath",
    "behind",
    "between",
    "around",
    "aboard",
    "into",
    "onto",
)
SEPARATE = frozenset(
    {"separate", "another", "second", "third", "further", "additional", "different", "new", "other"}
)
_UPON = tuple(word for word in _AT if word not in ("near", "around", "along", "off"))
"""What a bomb is laid to, not beside."""
_AIRBORNE = frozenset({"drone_strike", "missile_strike", "shelling", "naval_strike"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "such"})


@dataclass(slots=True)
class Act:
    """One mention. Spans are token spans; `agents` and `patients` are where to look for who and what."""

    sentence: int
    first: int
    last: int
    type: str
    cls: str
    outcome: str = "carried_out"
    strong: bool = False
    anaphoric: bool = False
    plural: bool = False
    dropped: str | None = None
    agents: list[Span] = field(default_factory=list)
    patients: list[Span] = field(default_factory=list)
    origins: list[Span] = field(default_factory=list)
    targets: list[TargetMention] = field(default_factory=list)
    defenders: list[Span] = field(default_factory=list)
    scope: Span = (0, 0)
    weapon: Mark | None = None
    noun: bool = False
    aimed: bool = False  # told as fired: counts only with something it was fired at
    perfect: bool = False
    separate: bool = False  # "another attack": not one told before
    modifiers: Span = (0, 0)  # before an attack noun: "the Hodeidah strike"
    head: str = ""
    refers: bool = False  # by "the strikes": to an act told before


_HEADS = (
    "strike",
    "attack",
    "raid",
    "bombing",
    "shelling",
    "blast",
    "explosion",
    "incursion",
    "assault",
    "ambush",
    "shoot",
    "clash",
    "bombard",
)


def head_of(word: str) -> str:
    """The kind of act that a word says: "airstrikes" and "struck" are strikes."""
    if word == "struck":
        return "strike"
    return next((head for head in _HEADS if head in word), "")


def find_acts(document: Document, marks: Marks, lexicon: Lexicon) -> list[Act]:
    """Return all mentions of acts in text order, the dropped ones with their reason."""
    acts: list[Act] = []
    for number, sentence in enumerate(document.sentences):
        if not any(True for _ in marks.within("verb", sentence.first, sentence.last)) and not any(
            True for _ in marks.within("noun", sentence.first, sentence.last)
        ):
            continue
        acts.extend(_in_sentence(document, marks, lexicon, number, sentence))
    return acts


def _in_sentence(
    document: Document, marks: Marks, lexicon: Lexicon, number: int, sentence: Sentence
) -> list[Act]:
    found: list[Act] = []
    used: set[int] = set()
    for verb in marks.within("verb", sentence.first, sentence.last):
        clause = read_clause(document, marks, lexicon, sentence, verb)
        if clause is None:
            continue
        act = _verbal(marks, lexicon, number, clause, used)
        if act is not None:
            act.dropped = act.dropped or _mood(clause) or _disowned(marks, lexicon, clause) or _cue(marks, clause)
            act.dropped = act.dropped or _lawful(marks, lexicon, act)
            if (
                number > 0
                and verb.entry.form in (BASE, THIRD)
                and clause.mood == "fact"
                and not clause.passive
            ):
                act.dropped = act.dropped or "general statement"
            before = marks.keys[max(sentence.first, clause.subject[0] - 6) : verb.first]
            act.anaphoric = act.anaphoric or ("first" in before and "time" in before)
            found.append(act)
    for noun in marks.within("noun", sentence.first, sentence.last):
        if noun.first in used or noun.cls in ("weapon", "aircraft", "debris", "attempt", "blaze", "plain"):
            continue
        act = _nominal(document, marks, lexicon, number, sentence, noun)
        if act is not None:
            found.append(act)
    found.sort(key=lambda act: act.first)
    _resolve_objects(marks, lexicon, sentence.first, found)
    found = _join_harms(marks, found)
    for act in found:
        act.dropped = act.dropped or _accident(marks, sentence, act, found)
    return _absorb(marks, found)


def _join_harms(marks: Marks, found: list[Act]) -> list[Act]:
    """ "One was killed and two were injured by rebels in a raid": one act, as the fuller verb tells it."""
    kept: list[Act] = []
    for act in found:
        before = kept[-1] if kept else None
        joined = (
            before is not None
            and before.cls == act.cls == "kill"
            and before.dropped is None
            and act.dropped is None
            and (before.type == act.type or "-" in (before.type, act.type))
            and 1 in (len(before.patients), len(act.patients))
            and not _parted(marks, before, act)
        )
        if not joined or before is None:
            kept.append(act)
            continue
        if (act.strong, len(act.agents), len(act.patients)) > (
            before.strong,
            len(before.agents),
            len(before.patients),
        ):
            kept[-1], act = act, before
        kept[-1].targets += [t for t in act.targets if t not in kept[-1].targets]
        kept[-1].scope = (min(kept[-1].scope[0], act.scope[0]), max(kept[-1].scope[1], act.scope[1]))
    return kept


_RECALL = 40  # tokens from a pronoun back to what it stands for


def _resolve_objects(marks: Marks, lexicon: Lexicon, first: int, found: list[Act]) -> None:
    """ "attacked two trucks and set them ablaze": "them" is what the act before hit, vehicles now wrecked."""
    for n, act in enumerate(found):
        if act.targets or act.cls not in ("arson", "damage", "attack") or act.noun:
            continue
        if any(word in ("it", "them") for word in marks.keys[act.first : act.last + 2]):
            before = found[n - 1] if n and found[n - 1].dropped is None else None
            start = before.first if before else max(first, act.first - _RECALL)
            wrecked = act.cls == "arson" or act.type == "explosive"
            near = [mention(marks, lexicon, m) for m in marks.within("target", start, act.first)]
            near = [t for t in near if t.category or _vehicle(marks, t)]
            told = before.targets if before else []
            hit = [t for t in told if t.category or _vehicle(marks, t)] or near[-1:]
            act.targets = [
                replace(t, category="commercial")
                if wrecked and t.category is None and _vehicle(marks, t)
                else t
                for t in hit
            ]


def _vehicle(marks: Marks, target: TargetMention) -> bool:
    mark = marks.at("target", target.last - 1)
    return mark is not None and mark.value == "vehicle"


_EFFECTS = frozenset({"kill", "damage", "fire"})
_CAUSES = frozenset(
    {
        "attack",
        "combat",
        "counterattack",
        "fire",
        "light",
        "suffer",
        "detonate",
        "impact",
        "blast",
        "intercept",
    }
)


def _absorb(marks: Marks, found: list[Act]) -> list[Act]:
    """Fold what an act did ("killed", "damaged") into the act of the same sentence that did it."""
    causes = [a for a in found if a.cls in _CAUSES and a.dropped is None]
    kept: list[Act] = []
    for act in found:
        same = [c for c in causes if not act.strong or (act.weapon is not None and c.weapon == act.weapon)]
        if act.cls not in _EFFECTS or act.dropped is not None or not same:
            kept.append(act)
            continue
        same = [c for c in same if c is not act]
        if act.cls == "fire":
            same = [c for c in same if c.cls == "intercept" and c.weapon == act.weapon]
        if not same:
            kept.append(act)
            continue
        same = [c for c in same if not _parted(marks, c, act) and not _other_target(c, act)]
        if not same:
            kept.append(act)
            continue
        cause = min(same, key=lambda c: abs(c.first - act.first))
        cause.origins += act.origins
        if not any(t.category for t in cause.targets):
            cause.targets = [*cause.targets, *act.targets]
        cause.patients += act.patients
        cause.agents += [span for span in act.agents if span not in cause.agents]
        cause.anaphoric = cause.anaphoric and not any(t.critical for t in act.targets)
        cause.scope = (min(cause.scope[0], act.scope[0]), max(cause.scope[1], act.scope[1]))
    return kept


def _other_target(cause: Act, effect: Act) -> bool:
    """Whether both name a facility, and not the same: "damaged the track and opened fire on the camp"."""
    hit = {t.category for t in cause.targets if t.category}
    return bool(hit) and any(t.category and t.category not in hit for t in effect.targets)


def _parted(marks: Marks, a: Act, b: Act) -> bool:
    """Whether a subordinate clause comes between two acts: "hit X a day after Y was hit"."""
    low, high = sorted((a.first, b.first))
    return any(
        "subordinate" in marks.grammar[i] and marks.keys[i] not in ("that", "when", "as")
        for i in range(low + 1, high)
    )


def _accident(marks: Marks, sentence: Sentence, act: Act, found: list[Act]) -> str | None:
    """Whether chance, nature or politics did it: such a word in the sentence, and nothing hostile."""
    if act.strong or act.dropped or any(other.strong and other.dropped is None for other in found):
        return None
    armed = marks.has("actor", *act.scope, "group", "armed") and act.cls in ("damage", "attack", "arson")
    if marks.has("cue", sentence.first, sentence.last, "accident") and not armed:
        return "accident"
    if act.cls in ("attack", "damage", "light", "repel", "cross", "seize", "fire") and marks.has(
        "cue", sentence.first, sentence.last, "politics", "market", "sport"
    ):
        return "politics"
    return None


def _verbal(marks: Marks, lexicon: Lexicon, number: int, clause: Clause, used: set[int]) -> Act | None:
    """Read a verb by its class; None if its roles make it no act."""
    verb = clause.verb
    act = Act(number, verb.first, verb.last, verb.value, verb.cls, strong=verb.entry.strong)
    act.scope = (clause.subject[0] if clause.subject[0] < clause.subject[1] else verb.first, clause.end)
    reader = _READERS[verb.cls]
    agent, patient = (clause.object, clause.subject) if clause.passive else (clause.subject, clause.object)
    if clause.passive:
        agent = (verb.first, verb.first)
    act.agents = [agent, *clause.phrase("by")]
    act.patients = [patient]
    act.origins = clause.phrase("from")
    act.head = head_of(marks.keys[verb.first])
    act.perfect = any(
        w in ("have", "has") for w in marks.keys[max(clause.start, verb.first - 4) : verb.first]
    )
    return act if reader(marks, lexicon, clause, act, used) else None


def _weapon(marks: Marks, spans: list[Span], *, aircraft: bool = False) -> Mark | None:
    found = [
        mark
        for span in spans
        for mark in marks.within("noun", *span)
        if mark.cls == "weapon" or (aircraft and mark.cls == "aircraft")
    ]
    return next((mark for mark in found if mark.value != "armed_attack"), found[0] if found else None)


def _cause(marks: Marks, spans: list[Span], used: set[int]) -> Mark | None:
    """The attack noun in one of `spans`, which this act takes over."""
    for span in spans:
        for mark in marks.within("noun", *span):
            if mark.cls in ("attack", "combat", "counterattack", "blast") and not _figurative(marks, mark):
                used.add(mark.first)
                return mark
    return None


def _figurative(marks: Marks, noun: Mark) -> bool:
    """Whether the noun stands in a figure of speech ("heart attack")."""
    cue = marks.at("cue", noun.last - 1)
    return cue is not None and cue.cls == "metaphor"


def _take_type(act: Act, marks: Marks, spans: list[Span], used: set[int]) -> bool:
    """Type the act by the attack noun or weapon in `spans`; return whether there was a hostile one."""
    cause = _cause(marks, spans, used)
    if cause is not None and act.cls == "kill" and marks.has("verb", cause.first, cause.last, "kill"):
        cause = None  # "killing 54 and wounding 158": one does not do the other
    weapon = _weapon(marks, spans, aircraft=act.cls != "fire")
    act.weapon = weapon
    if cause is not None:
        act.head = head_of(marks.keys[cause.last - 1])
        phrase = next(span for span in spans if span[0] <= cause.first < span[1])
        if phrase not in act.agents:  # "killed in a Russian strike"
            act.agents.append((max(phrase[0], cause.first - 5), cause.first))
        act.separate = any(w in SEPARATE for w in marks.keys[max(0, cause.first - 3) : cause.first])
        act.refers = marks.keys[max(0, cause.first - 3) : cause.first].count("the") > 0
    for mark in (cause, weapon):
        if (
            mark is not None
            and mark.value != "-"
            and (act.type in GENERIC or act.cls in ("damage", "kill", "detonate", "fire", "arson"))
        ):
            if act.type in GENERIC or mark.value not in GENERIC:
                act.type = mark.value
                break
    hostile = any(mark is not None and mark.entry.strong for mark in (cause, weapon))
    hostile = hostile or (act.cls == "kill" and cause is not None and cause.cls == "attack")
    act.strong = act.strong or hostile  # "killed in an encounter": the fight is what killed
    if cause is None and len({m.value for m in _weapons(marks, spans) if m.value in _SALVO}) > 1:
        act.type = "strike_unspecified"  # a salvo (ruling 1)
    return hostile


_SALVO = frozenset({"drone_strike", "missile_strike", "air_strike", "shelling"})


def _weapons(marks: Marks, spans: list[Span]) -> Iterator[Mark]:
    return (m for span in spans for m in marks.within("noun", *span) if m.cls in ("weapon", "aircraft"))


def _attack(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """attack, hit, destroy, kill: the patient is the target."""
    if any(marks.has("actor", *span, "shield") for span in act.agents):
        return _intercept(marks, lexicon, clause, act, used)
    helpers = [
        *act.agents,
        *clause.phrase("with", "using", "in", "during", "following", "via", "amid", "through"),
    ]
    _take_type(act, marks, helpers, used)
    if clause.passive and (fired := _weapon(marks, [clause.subject])) is not None and _aims(marks, clause):
        act.type, act.strong, act.weapon = fired.value, True, fired  # "missiles were fired at the port"
        act.patients = [clause.object]
    if act.cls == "arson" and (fallen := _fallen(marks, clause.subject)) is not None:
        act.type = fallen  # debris that sets a house on fire
    if not clause.passive and clause.object[0] == clause.object[1] and act.cls == "damage":
        return False  # "the fire is burning"
    if act.cls == "damage" and not any(find_targets(marks, lexicon, act.patients[0])):
        device = _weapon(marks, act.patients[:1])
        if device is not None and marks.keys[device.last - 1] in _DEVICES:
            return _find(marks, lexicon, clause, act, used)  # "destroyed two bombs": made safe
    cause = _cause(marks, [act.patients[0]], set())
    if cause is not None and act.cls in ("attack",) and cause.cls == "attack" and not clause.passive:
        return False  # "target the attacks"
    spans = [act.patients[0], *clause.phrase(*_AT)]
    act.patients = spans
    act.targets = _patient_targets(marks, lexicon, clause, act)
    if act.cls == "kill" and not any(t.category for t in act.targets):
        act.targets = _struck(marks, lexicon, [_after_cause(marks, clause.subject)], act.type) + act.targets
    return True


def _after_cause(marks: Marks, subject: Span) -> Span:
    """What follows the attack noun of a subject: "the shelling *of the port* killed two"."""
    causes = [m for m in marks.within("noun", *subject) if m.cls == "attack" and not _fought(m)]
    return (causes[0].last, subject[1]) if causes else (subject[1], subject[1])


def _fallen(marks: Marks, span: Span) -> str | None:
    """The type of act that weapons or their debris in `span` mean, or None if there are none."""
    for mark in marks.within("noun", *span):
        if mark.cls in ("weapon", "debris") and mark.value != "armed_attack":
            return mark.value
    return None


def _aims(marks: Marks, clause: Clause) -> bool:
    """Whether the verb ends in the preposition of its aim ("fired at")."""
    return marks.keys[clause.verb.last - 1] in ("at", "on", "into", "upon")


def _patient_targets(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act) -> list[TargetMention]:
    """What the verb does harm to: its object and what that is part of; for strikes also what lies where they fall."""
    wrecked = act.cls in ("arson", "damage")
    head = act.patients[0]
    found = list(find_targets(marks, lexicon, head, wrecked=wrecked))
    if clause.passive:
        found = [t for t in found if not _in_phrase(marks, head, t.first)] or found
    found += [
        t
        for span in clause.phrase("against", "and")
        for t in find_targets(marks, lexicon, span, wrecked=wrecked)
    ]
    if act.cls == "kill" and act.type not in STRIKES:
        return [t for t in found if t.category in (None, "military")]
    if any(t.category for t in found) or act.type == "armed_attack":
        return found
    return found + _struck(marks, lexicon, clause.phrase(*_AT))


_PARTS = frozenset({"of", "to", "as"})


def _in_phrase(marks: Marks, span: Span, token: int) -> bool:
    """Whether a preposition (not "of") comes between the start of `span` or a comma and `token`."""
    for i in range(token - 1, span[0] - 1, -1):
        if marks.keys[i] == "," or marks.grammar[i] & {"conjunction"}:
            return False
        if "preposition" in marks.grammar[i] and marks.keys[i] not in _PARTS:
            return True
    return False


def _struck(marks: Marks, lexicon: Lexicon, spans: list[Span], kind: str = "-") -> list[TargetMention]:
    """The targets in phrases of place. A road there is where something was; strikes do hit roads."""
    found = [t for span in spans for t in find_targets(marks, lexicon, span)]
    return found if kind in STRIKES else [t for t in found if t.category != "transport.road"]


_SHOTS = frozenset(
    [
        "bullet",
        "bullets",
        "gunshots",
        "gunshot",
        "gunfire",
        "gas",
        "chlorine",
        "sarin",
        "agent",
        "weapons",
        "grenades",
        "rpg",
        "rpgs",
        "rockets",
    ]
)


def _fire(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """fire missiles at, launch an attack on: the object is the weapon or the attack."""
    weapons = [act.patients[0]]
    if any(
        mark.cls in ("attack", "combat", "counterattack") for mark in marks.within("noun", *act.patients[0])
    ):
        return _light(marks, lexicon, clause, act, used)
    fired = _weapon(marks, weapons)
    if fired is None or (fired.value == "armed_attack" and marks.keys[fired.last - 1] not in _SHOTS):
        return False
    _take_type(act, marks, weapons, used)
    act.strong = True
    act.aimed = True
    act.patients = clause.phrase(
        "at", "on", "into", "onto", "towards", "toward", "against", "over", "across", "to", "in", "near"
    )
    act.targets = _struck(marks, lexicon, act.patients, act.type)
    return True


def _light(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """carry out an attack on: the object says which attack, its phrases say on what."""
    noun = _cause(marks, act.patients, used)
    if noun is None:
        return False
    act.type, act.strong = noun.value, noun.entry.strong or act.strong
    _modifier_type(marks, act, act.patients[0])
    with_ = _weapon(marks, [*act.patients, *clause.phrase("with", "using")], aircraft=True)
    if with_ is not None and act.type in GENERIC:
        act.type, act.strong = with_.value, True
    spans = clause.phrase(*_AT)
    if clause.passive:
        spans = [*spans, (noun.last, clause.subject[1])]
    act.plural = marks.keys[noun.last - 1].endswith("s")
    modifiers = (max(act.patients[0][0], noun.first - 4), noun.first)
    over = [] if act.type in STRIKES else clause.phrase("over")  # bombs are not laid over things
    spans = [span for span in spans if span not in over]
    aimed = clause.phrase("on", "against") if _fought(noun) else [*spans, modifiers]
    act.targets = _struck(marks, lexicon, aimed, act.type)
    act.patients = [*spans, *act.patients]
    return True


def _modifier_type(marks: Marks, act: Act, span: Span) -> None:
    weapon = _weapon(marks, [span], aircraft=True)
    if weapon is not None and act.type in GENERIC:
        act.type, act.weapon, act.strong = weapon.value, weapon, True


def _suffer(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """come under attack: the subject is the target."""
    spans = [clause.object, *clause.phrase("to", "from", "under", "in", "with")]
    noun = _cause(marks, spans, used)
    if noun is None:
        if (
            "fire" in marks.keys[clause.verb.last : clause.verb.last + 3]
            and clause.verb.last > clause.verb.first + 1
        ):
            act.type, act.strong = "armed_attack", False
        else:
            return False
    else:
        act.type, act.strong = noun.value, noun.entry.strong
    _modifier_type(marks, act, clause.object)
    act.patients = [clause.subject, *clause.phrase("in", "on", "at", "near")]
    act.agents = [*clause.phrase("from", "by"), clause.object]
    act.targets = list(find_targets(marks, lexicon, clause.subject)) or _struck(
        marks, lexicon, act.patients[1:]
    )
    return True


def _detonate(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """a bomb exploded near X; they detonated a bomb at X."""
    weapon = _weapon(marks, [clause.subject, clause.object])
    blast = _cause(marks, [clause.object], used)
    if weapon is None and blast is None and clause.verb.value == "-":
        return False
    if clause.verb.value == "explosive" and weapon is None and blast is None:
        if clause.object[0] < clause.object[1]:
            act.targets = [t for t in find_targets(marks, lexicon, clause.object) if t.category]
            act.agents, act.strong = [clause.subject], True  # "exploded the tower"
            return bool(act.targets)
    if blast is not None and not clause.passive and clause.subject[0] < clause.subject[1]:
        act.strong = True  # whoever sets off an explosion attacks
    if weapon is not None:
        act.weapon = weapon
        act.type = "explosive" if weapon.value == "bomb" else weapon.value
        act.strong = weapon.entry.strong
        if weapon.value == "shelling" and marks.keys[weapon.last - 1].startswith("shell"):
            act.type = "shelling"
    act.agents = [clause.subject, *clause.phrase("by")] if not clause.passive else clause.phrase("by")
    act.patients = clause.phrase(*_BESIDE)
    act.targets = _struck(marks, lexicon, act.patients)
    return True


def _impact(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """a drone crashed into X; debris fell on X."""
    subject = [clause.subject]
    debris = next((m for m in marks.within("noun", *clause.subject) if m.cls == "debris"), None)
    weapon = _weapon(marks, subject)
    if weapon is None and debris is None:
        return False
    if (
        weapon is not None
        and weapon.value in ("air_strike", "armed_attack")
        and not marks.keys[weapon.last - 1].startswith(("bomb", "round", "bullet"))
    ):
        return False  # an aircraft that crashed is an accident
    act.type = weapon.value if weapon is not None else "-"
    act.weapon = weapon
    act.strong = weapon is not None
    if debris is not None and weapon is None:
        act.anaphoric = True
    tail = [(clause.verb.last, clause.object[1])] if clause.object[0] < clause.object[1] else []
    act.patients = [*tail, *clause.phrase(*_AT)]
    act.targets = [t for span in act.patients for t in find_targets(marks, lexicon, span)]
    return True


def _intercept(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """shot down four drones: who does it is the defender."""
    patient = act.patients[0]
    weapon = _weapon(marks, [patient], aircraft=True)
    words = marks.keys[clause.verb.first]
    if (
        weapon is not None
        and weapon.cls == "weapon"
        and (weapon.value in _AIRBORNE or weapon.value == "bomb")
    ):
        act.type, act.outcome, act.strong, act.weapon = weapon.value, "intercepted", True, weapon
        act.defenders = act.agents
        act.agents = [patient]
        act.patients = clause.phrase("over", "in", "near", "at", "above", "across", "off", "around", "on")
        return True
    if words in ("shoot", "shoots", "shot", "shooting", "down", "downed", "downing"):
        act.type, act.strong = "strike_unspecified", True
        act.patients = [patient, *clause.phrase(*_AT)]
        aircraft = {
            "helicopter",
            "helicopters",
            "plane",
            "planes",
            "jet",
            "jets",
            "aircraft",
            "airliner",
            "flight",
            "warplane",
            "fighter",
        }
        first = next(
            (
                i
                for i in range(*patient)
                if marks.keys[i] in aircraft or (weapon is not None and i == weapon.first)
            ),
            None,
        )
        if first is None:
            return False
        military = weapon is not None or "airliner" not in marks.keys[patient[0] : patient[1]]
        act.targets = [TargetMention(first, first + 1, "military" if military else "transport.airport")]
        return True
    if weapon is not None and marks.keys[weapon.last - 1] in _DEVICES:
        return _find(marks, lexicon, clause, act, used)  # "intercepted a parcel bomb"
    act.cls = "damage"
    act.targets = [t for t in find_targets(marks, lexicon, patient) if t.critical]
    return bool(act.targets)  # "brought down two pylons"


def _repel(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """repelled an attack, foiled an incursion: who does it is the defender."""
    patient = act.patients[0]
    noun = _cause(marks, [patient], used)
    if noun is None or noun.cls not in ("attack", "counterattack"):
        return False
    act.type, act.strong = noun.value, True
    _modifier_type(marks, act, patient)
    act.outcome = "intercepted" if act.type in ("drone_strike", "missile_strike") else "repelled"
    act.defenders = act.agents
    act.agents = [patient, *clause.phrase("by")]
    act.plural = marks.keys[noun.last - 1].endswith("s")
    act.patients = [
        *clause.phrase("in", "on", "at", "against", "near", "into", "from", "over"),
        (noun.last, patient[1]),
    ]
    act.targets = [t for span in act.patients for t in find_targets(marks, lexicon, span)]
    return True


def _cross(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """crossed the border, broke into the region: needs armed people (checked once actors are known)."""
    del used
    words = set(marks.keys[clause.object[0] : clause.object[1]])
    words.update(
        w
        for span in clause.phrase("across", "into", "over", "through", "from")
        for w in marks.keys[span[0] : span[1]]
    )
    act.patients = [clause.object, *clause.phrase("into", "in", "through", "across", "from", "at", "near")]
    act.targets = []
    if any(m.cls == "aircraft" for m in marks.within("noun", *clause.subject)):
        return False
    act.strong = clause.verb.entry.strong or (
        bool(words & {"border", "borders", "frontier"})
        and marks.keys[clause.verb.first]
        not in (
            "enter",
            "enters",
            "entered",
            "entering",
        )
    )
    return True


def _clash(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """clashed with, exchanged fire: two sides."""
    del lexicon, used
    act.agents = [clause.subject]
    act.patients = [*clause.phrase("with", "in", "near", "at", "on", "between", "against"), clause.object]
    if not act.strong and marks.keys[clause.verb.last : clause.verb.last + 1] == ["in"]:
        return False  # "engaged in": the noun says in what
    return act.strong or marks.has(
        "actor", clause.subject[0], clause.subject[1], "armed", "group", "state", "force"
    )


def _plant(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """planted a bomb."""
    del used
    weapon = _weapon(marks, act.patients)
    if weapon is None or weapon.value not in ("explosive", "bomb"):
        return False
    act.type, act.outcome, act.strong = "explosive", "attempted", True
    act.patients = clause.phrase(*_AT)
    act.targets = _struck(marks, lexicon, clause.phrase(*_UPON))
    return True


_DEVICES = frozenset(
    ["device", "devices", "ied", "ieds", "bomb", "bombs", "landmine", "landmines", "mine", "mines"]
)


def _find(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """found a bomb at the station: someone put it there, and it did not go off."""
    del used
    weapon = _weapon(marks, act.patients)
    if weapon is None or marks.keys[weapon.last - 1] not in _DEVICES:
        return False
    act.type, act.outcome, act.strong, act.agents = "explosive", "attempted", True, []
    act.patients = clause.phrase(*_AT)
    act.targets = _struck(marks, lexicon, clause.phrase(*_UPON))
    return True


def _cyber(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """hacked the utility."""
    del used
    if not act.strong:
        return False
    if not any(
        w
        in (
            "hackers",
            "hacker",
            "system",
            "systems",
            "network",
            "networks",
            "website",
            "websites",
            "computer",
            "computers",
            "utility",
            "account",
            "accounts",
        )
        for w in marks.keys[clause.start : clause.end]
    ):
        return False
    act.targets = [
        t
        for span in (act.patients[0], *clause.phrase("of", "at", "in"))
        for t in find_targets(marks, lexicon, span)
    ]
    return True


_READERS = {
    "attack": _attack,
    "damage": _attack,
    "arson": _attack,
    "kill": _attack,
    "fire": _fire,
    "light": _light,
    "suffer": _suffer,
    "detonate": _detonate,
    "impact": _impact,
    "intercept": _intercept,
    "repel": _repel,
    "cross": _cross,
    "seize": _cross,
    "find": _find,
    "clash": _clash,
    "plant": _plant,
    "cyber": _cyber,
}


def _nominal(
    document: Document, marks: Marks, lexicon: Lexicon, number: int, sentence: Sentence, noun: Mark
) -> Act | None:
    """An attack noun on its own: "a drone attack on X killed two"."""
    if (
        marks.at("verb", noun.first) is not None
        and read_clause(document, marks, lexicon, sentence, marks.at("verb", noun.first)) is not None
    ):  # type: ignore[arg-type]
        return None
    cue = marks.at("cue", noun.first)
    act = Act(number, noun.first, noun.last, noun.value, noun.cls, strong=noun.entry.strong, noun=True)
    if cue is not None and cue.cls == "metaphor":
        act.dropped = "figure of speech"
    left = noun.first
    while (
        left > sentence.first
        and noun.first - left < 8
        and not marks.grammar[left - 1]
        & {
            "preposition",
            "break",
            "quote",
            "relative",
            "subordinate",
            "be",
            "have",
            "conjunction",
            "determiner",
            "negation",
        }
        and marks.keys[left - 1] not in ("to", ",")
        and marks.at("verb", left - 1) is None
    ):
        left -= 1
    if noun.cls == "control":
        return _control(marks, number, sentence, noun)
    determiner = marks.keys[left - 1] if left > sentence.first else ""
    end = noun.last
    while (follow := marks.at("noun", end)) is not None and follow.cls == "mention" and follow.first == end:
        end = follow.last  # "sabotage actions against"
    phrases = _noun_phrases(document, marks, lexicon, end, _front(marks, sentence, end))
    act.agents = [*(span for word, span in phrases if word == "by"), (left, noun.first)]
    act.patients = [span for word, span in phrases if word in _AT and word not in ("from", "to")]
    act.origins = [span for word, span in phrases if word == "from"]
    aimed = [s for word, s in phrases if word in ("on", "against")] if _fought(noun) else act.patients
    act.targets = _struck(marks, lexicon, aimed, act.type)
    act.targets += [
        mention(marks, lexicon, m)
        for m in marks.within("target", left, noun.first)
        if m.value != "-" and heads(marks, lexicon, m)
    ]
    _modifier_type(marks, act, (left, noun.first))
    tools = [span for word, span in phrases if word in ("with", "by", "using", "from", "involving")]
    if act.type in GENERIC and (weapon := _weapon(marks, tools, aircraft=True)) is not None:
        act.type, act.weapon, act.strong = weapon.value, weapon, True
    act.separate = any(word in SEPARATE for word in marks.keys[max(sentence.first, left - 1) : noun.first])
    if "under" in marks.keys[max(sentence.first, noun.first - 2) : noun.first]:
        act.patients.insert(0, (max(sentence.first, noun.first - 14), left))  # "the ship is under attack"
        act.targets = act.targets or list(find_targets(marks, lexicon, act.patients[0]))
    act.plural = marks.keys[noun.last - 1].endswith("s")
    act.modifiers = (left, noun.first)
    act.head = head_of(marks.keys[noun.last - 1])
    act.scope = (left, phrases[-1][1][1] if phrases else noun.last)
    bare = not act.patients and not any(word == "by" for word, _ in phrases)
    act.anaphoric = (determiner in _DEFINITE and bare) or noun.cls == "mention"
    act.dropped = act.dropped or _nominal_cue(marks, lexicon, sentence, left, noun)
    act.dropped = act.dropped or _lawful(marks, lexicon, act)
    after = act.scope[1]
    if act.plural and after < sentence.last and marks.keys[after] in ("are", "have"):
        act.dropped = act.dropped or "general statement"
    if noun.cls == "combat" and _ended(marks, lexicon, sentence, left):
        act.dropped = act.dropped or "ended by a truce"
    labels = lexicon.claims["label"]
    if any(word in labels for word in marks.keys[max(sentence.first, left - 5) : left]):
        act.anaphoric = True  # "called it the worst attack of the year"
    if after < sentence.last and marks.grammar[after] & {"future", "modal"}:
        act.dropped = act.dropped or "not yet done"
    if noun.cls == "combat" and any(
        w in ("for", "behalf", "alongside", "over") for w in marks.keys[noun.last : noun.last + 3]
    ):
        act.dropped = "description"  # "citizens fighting on behalf of Ukraine"
    return act


def _ended(marks: Marks, lexicon: Lexicon, sentence: Sentence, left: int) -> bool:
    """Whether a truce is the news: "agreed a ceasefire after the fighting"."""
    if "after" not in marks.keys[max(sentence.first, left - 4) : left]:
        return False
    return any(word in lexicon.claims["truce"] for word in marks.keys[sentence.first : left])


def _fought(noun: Mark) -> bool:
    """Whether the noun tells of fighting or an incident, which happen beside things rather than to them."""
    return noun.cls in ("combat", "mention") or noun.value == "armed_attack"


def _control(marks: Marks, number: int, sentence: Sentence, noun: Mark) -> Act:
    """ "The village is under the control of the rebels": armed people have entered it."""
    act = Act(number, noun.first, noun.last, noun.value, "seize", noun=True)
    act.agents = [(noun.last, min(noun.last + 8, sentence.last))]
    act.patients = [(sentence.first, noun.first)]
    act.scope = (sentence.first, min(noun.last + 8, sentence.last))
    return act


def _front(marks: Marks, sentence: Sentence, first: int) -> int:
    """Where a phrase that opens a sentence ends: "In response to the attacks on X, the army closed Y"."""
    if not marks.grammar[sentence.first] & {"preposition", "subordinate"}:
        return sentence.last
    commas = [i for i in range(first, sentence.last) if marks.keys[i] == ","]
    for comma, stop in pairwise([*commas, sentence.last]):
        if not marks.grammar[min(comma + 1, stop - 1)] & {"determiner", "pronoun"}:
            continue
        rest = range(comma + 2, stop)
        if any(marks.keys[i].endswith("ed") or marks.grammar[i] & {"be", "have", "modal"} for i in rest):
            return comma
    return sentence.last


def _noun_phrases(
    document: Document, marks: Marks, lexicon: Lexicon, first: int, last: int
) -> list[tuple[str, Span]]:
    """The phrases of an attack noun; those of its predicate only if that says where it happened."""
    if first < last and (
        marks.grammar[first] & {"be", "have", "modal", "future"} or _predicate(marks, lexicon, first)
    ):
        limit = min(first + 4, last)
        for i in range(first, limit):
            if marks.keys[i] in lexicon.claims["happen"]:
                return [
                    (word, span)
                    for word, span in complements(document, marks, lexicon, i + 1, last)[0]
                    if word
                ]
        return []
    phrases = complements(document, marks, lexicon, first, last)[0]
    if phrases and phrases[0][0] == "" and marks.keys[phrases[0][1][0]] == "of":
        start, end = phrases[0][1]
        phrases[0] = ("of", (start + 1, end))  # "the shelling of the port"
    return [(word, span) for word, span in phrases if word]


def _predicate(marks: Marks, lexicon: Lexicon, token: int) -> bool:
    word = marks.keys[token]
    if word in lexicon.claims["happen"] or word in lexicon.claims["say"]:
        return True
    return marks.at("verb", token) is not None and marks.at("noun", token) is None


def _disowned(marks: Marks, lexicon: Lexicon, clause: Clause) -> str | None:
    """Whether somebody denies just this: "denied that it had attacked", "denies bombing"."""
    before = marks.keys[max(0, clause.start - 2) : clause.start]
    if clause.verb.entry.form == GERUND:
        before = marks.keys[max(0, clause.verb.first - 1) : clause.verb.first]
    return "denied" if any(word in lexicon.claims["deny"] for word in before) else None


def _mood(clause: Clause) -> str | None:
    """Why a clause tells no fact, or None."""
    if clause.mood in ("fact", "attempted"):
        return None
    return {
        "future": "not yet done",
        "modal": "hypothetical",
        "infinitive": "not yet done",
        "conditional": "hypothetical",
        "negated": "denied",
        "adjective": "mention only",
    }[clause.mood]


def _lawful(marks: Marks, lexicon: Lexicon, act: Act) -> str | None:
    """Whether police searched or seized: law enforcement, not an attack."""
    if act.head != "raid" and act.cls != "seize":
        return None
    if any(word in lexicon.claims["police"] for start, end in act.agents for word in marks.keys[start:end]):
        return "law enforcement"
    taken = act.cls == "seize" and _weapon(marks, act.patients[:1]) is not None
    return "seizure" if taken else None


def _cue(marks: Marks, clause: Clause) -> str | None:
    """Why a finite clause is no act, by the words around its verb."""
    verb = clause.verb
    if verb.entry.form == GERUND:
        before = marks.keys[clause.verb.first - 1] if clause.verb.first else ""
        if before == "by" and any(
            "negation" in marks.grammar[i] for i in range(max(clause.start, verb.first - 9), verb.first)
        ):
            return "denied"
        window = marks.keys[max(0, clause.verb.first - 5) : clause.verb.first]
        if any(word in _RECORDS for word in window):
            return "arrest or trial"
        if any(word in _PROMPTS for word in window):
            return None
        if marks.has("cue", max(clause.start, verb.first - 3), verb.first, "end"):
            return "not told as done"
        if marks.keys[verb.last : verb.last + 1] == ["of"] and any(
            "future" in marks.grammar[i] for i in range(clause.end, min(clause.end + 14, len(marks.keys)))
        ):
            return "not yet done"  # "the sabotaging of the supply will continue"
        if before in ("began", "begun", "started", "continued", "kept", "been", "resumed"):
            return "general statement"
        if before in ("of", "for", "from", "about", "against", "to", "is", "are", "without"):
            return "not told as done"
    left = max(clause.start, verb.first - 4)
    if marks.has("cue", left, verb.first, "general") or (
        verb.entry.form in (BASE, THIRD) and marks.has("cue", clause.start, clause.end, "general")
    ):
        return "general statement"
    if clause.verb.cls in ("attack", "damage", "kill") and marks.has("cue", clause.start, clause.end, "general"):
        if any(word in ("have", "has") for word in marks.keys[max(clause.start, verb.first - 4) : verb.first]):
            return "general statement"
    present = [marks.keys[i] for i in range(max(clause.start, verb.first - 4), verb.first)]
    if clause.passive and ("is" in present or "are" in present) and "being" not in present:
        return "general statement"
    if marks.has("cue", left, verb.last + 3, "exercise"):
        return "exercise"
    return None


_RECORDS = frozenset(
    [
        "involved",
        "involvement",
        "specialist",
        "specialists",
        "expert",
        "experts",
        "wanted",
        "arrested",
        "convicted",
        "charged",
        "detained",
    ]
)
"""Words that tell what someone has done before: "wanted for burning machines"."""

_PROMPTS = frozenset(
    [
        "after",
        "by",
        "while",
        "in",
        "when",
        "since",
        "responsibility",
        "responsible",
        "claimed",
        "accused",
        "blamed",
        "blame",
        "admitted",
        "despite",
    ]
)


def _nominal_cue(marks: Marks, lexicon: Lexicon, sentence: Sentence, left: int, noun: Mark) -> str | None:
    """Why an attack noun is no act, by the words that govern it."""
    start = max(sentence.first, left - 5)
    for i in range(left - 1, start - 1, -1):
        kinds = marks.grammar[i]
        if kinds & {"break", "quote"} or marks.keys[i] in lexicon.claims["say"]:
            break
        if kinds & {"conditional"}:
            return "hypothetical"
        if "negation" in kinds:
            return "denied"
        if kinds & {"modal", "future"} and i >= left - 3:
            return "not yet done"
        cue = marks.at("cue", i)
        if cue is not None and cue.cls == "threat":
            return "not yet done"
        if cue is not None and cue.cls == "exercise":
            return "exercise"
        if cue is not None and cue.cls == "end":
            return "not told as done"
        if cue is not None and cue.cls == "legal" and i >= left - 4:
            return "arrest or trial"
        if cue is not None and cue.cls == "general" and i >= left - 4:
            recent = marks.has("cue", sentence.first, sentence.last, "recent")
            return None if recent else "general statement"  # "in the past hours it continued its attacks"
    if marks.has("cue", left, noun.first, "exercise", "threat", "end"):
        return "not yet done"
    if marks.has("cue", left, noun.first, "general"):
        return "general statement"
    if marks.keys[left - 1 : left] in (["any"], ["no"]) or (
        marks.keys[left : left + 1] in (["future"], ["further"], ["possible"]) and False
    ):
        return "general statement"
    return None
