"""Effects: what an act did ("killed", "damaged") belongs to the act of its sentence that did it.

Called by `reading` once it knows all acts of a sentence.
"""

from itertools import pairwise

from streams.incidents.acts.act import LONGEST, Act, bare_name, one_of_several, undergone
from streams.incidents.acts.in_flight import fired_from
from streams.incidents.acts.repulse import slain_as_they_came
from streams.incidents.targets.kinds import SHIP, in_yard
from streams.incidents.targets.nouns import find_targets
from streams.incidents.text.lexicon import Lexicon, Marks
from streams.incidents.text.measures import WEEKDAYS

_EFFECTS = frozenset({"kill", "damage", "fire"})


_CAUSES = frozenset(
    "attack combat counterattack fire light suffer detonate impact blast intercept repel".split()
)


def inherit(marks: Marks, found: list[Act]) -> None:
    """Give what an act brought about its doer and kind: "bombed the port, destroying cranes and tanks"."""
    for cause, effect in pairwise(found):
        wrecks = effect.cls in ("damage", "arson") and effect.type in ("-", "sabotage")
        wrecks = wrecks or (cause.cls == effect.cls == "attack" and marks.keys[cause.first] in _AIMING)
        if wrecks and effect.weapon is None and cause.dropped is None and _result(marks, cause, effect):
            effect.agents, effect.type = [*cause.agents], cause.type


def hit_and_burnt(marks: Marks, found: list[Act]) -> None:
    """Take two verbs of one object for one act: "struck and set on fire a refinery"."""
    for hit, burnt in pairwise(found):
        joined = marks.keys[hit.last : burnt.first] == ["and"] and not (hit.noun or burnt.noun)
        fit = hit.cls == "attack" and burnt.cls in ("damage", "arson") and burnt.weapon is None
        if not (joined and fit) or hit.dropped is not None or burnt.dropped is not None:
            continue
        if hit.type in ("-", "armed_attack"):
            hit.type = burnt.type  # "ransacked and set on fire a bank": arson
        hit.targets = hit.targets or burnt.targets
        hit.patients += [span for span in burnt.patients if span not in hit.patients]
        hit.agents += [span for span in burnt.agents if span not in hit.agents]
        hit.strong, hit.scope = hit.strong or burnt.strong, (hit.scope[0], max(hit.scope[1], burnt.scope[1]))
        burnt.dropped = "mention only"


def fired_at(marks: Marks, found: list[Act]) -> None:
    """Take a launch and what it was aimed at for one act: "launched a barrage of drones targeting the grid,
    striking a power plant"."""
    for shot, hit in pairwise(found):
        if _let_fall(shot, hit):
            shot.type, hit.dropped = hit.type, "mention only"
            shot.agents += hit.agents
            continue
        if _and_hit(marks, shot, hit):
            shot.targets = []  # "fired a missile at the port of X and hit a ship": the port is where
        gerund = marks.keys[hit.first] in _AIMING and hit.cls == "attack" and hit.dropped is None
        if not gerund or shot.dropped is not None or not shot.strong or shot.targets:
            continue
        between = range(shot.last, hit.first)
        beside = marks.keys[hit.first - 1] != "," and not any(marks.grammar[i] & {"break"} for i in between)
        if shot.cls == "fire" and beside and "," not in marks.keys[shot.last : hit.first]:
            hit.agents, hit.type = [*shot.agents], shot.type
            shot.dropped = "mention only"


def _and_hit(marks: Marks, shot: Act, hit: Act) -> bool:
    """Whether those who fired at something are told by "and" to have hit something else."""
    told = shot.cls == "fire" and shot.aimed and not hit.noun and marks.keys[hit.first] in _REACHED
    joined = marks.keys[hit.first - 1] == "and" and hit.sentence == shot.sentence
    return told and joined and hit.dropped is None and any(t.category for t in hit.targets)


_REACHED = frozenset({"hit", "struck", "damaged", "destroyed"})


def _let_fall(hit: Act, fired: Act) -> bool:
    """Whether it says how the arms came there: "attacked a plant with bombs dropped from a drone"."""
    if fired.cls != "fire" or fired.targets or fired.dropped or not any(t.critical for t in hit.targets):
        return False
    return hit.weapon is not None and fired.first == hit.weapon.last


_AIMING = frozenset({"targeting", "hitting", "striking", "attacking"})


def set_off(marks: Marks, found: list[Act]) -> None:
    """Drop the laying of a bomb that went off: "a bomb laid on the railway exploded"; what it was laid to was
    hit."""
    for plant, blast in pairwise(found):
        if plant.cls != "plant" or blast.cls not in ("detonate", "attack", "kill", "damage") or plant.dropped:
            continue
        between = range(plant.last, blast.first)
        if blast.dropped is None and not any(marks.grammar[i] & {"break", "subordinate"} for i in between):
            if not any(t.critical for t in blast.targets):
                blast.targets = [*plant.targets, *blast.targets]
            blast.strong, plant.dropped = True, "mention only"


def foil(marks: Marks, found: list[Act]) -> list[Act]:
    """Fold what drones or attacks had been at into their defeat: "shot down drones that attacked X",
    "repelled attacks aimed at X"."""
    slain_as_they_came(marks, found)
    kept: list[Act] = []
    for act in found:
        shot = kept[-1] if kept else None
        if shot is not None and shot.dropped is act.dropped is None and _foiled(marks, shot, act):
            shot.targets, shot.patients = [*shot.targets, *act.targets], [*shot.patients, *act.patients]
            shot.scope = (shot.scope[0], max(shot.scope[1], act.scope[1]))
            continue
        kept.append(act)
    return kept


def _foiled(marks: Marks, shot: Act, act: Act) -> bool:
    """Whether an act is what was shot down or repelled, or says what that was aimed at."""
    if shot.cls not in ("intercept", "repel"):
        return False
    if shot.weapon is not None:
        between = marks.keys[shot.weapon.last : act.first]
        return act.cls == "attack" and between[:1] in (["that"], ["which"]) and len(between) < _RELATIVE
    if act.first < shot.last or act.cls not in ("attack", "fire"):
        return False
    named = any(marks.has("noun", i, i + 1, "attack") for i in (act.first - 1, act.first))
    return named and not any(marks.grammar[i] & _PHRASE_ENDS for i in range(shot.last, act.first))


_PHRASE_ENDS = frozenset({"break", "preposition", "conjunction", "relative", "subordinate", "be"})
_RELATIVE = 4  # tokens of "that had been" before "attacked"


_TWO = 2  # a terminal and its port
_YARDS = frozenset({"transport.port", "transport.airport"})


def off_the_grounds(marks: Marks, act: Act) -> None:
    """Leave out a port that only says where its terminal stands: "an oil terminal at the port of Taman"."""
    if len(act.targets) < _TWO:
        return
    oil = [t.first for t in act.targets if (t.category or "").startswith("energy.")]
    act.targets = [
        t
        for t in act.targets
        if t.category not in _YARDS or not oil or t.first < oil[0] or not _stood_in(marks, t.first)
    ]


def _stood_in(marks: Marks, token: int) -> bool:
    before = marks.before(token, 3)
    if before[-1:] == ["the"]:
        before.pop()
    return before[-1:] in (["at"], ["in"]) and before[-2:-1] != ["and"]  # "at oil depots and at the port"


def _of_service(marks: Marks, lexicon: Lexicon, act: Act) -> bool:
    """Whether it only tells who lost power or water: "hit a substation in X, cutting power in Y"."""
    served = lexicon.claims["utility"]
    return act.cls == "damage" and any(
        marks.keys[end - 1] in served for start, end in act.patients[:1] if start < end
    )


def cut_off(marks: Marks, lexicon: Lexicon, found: list[Act]) -> None:
    """Leave the supply that an attack cut for the facility that it hit: "an attack on the X gas field cut gas
    supplies to power plants"."""
    for n, act in enumerate(found):
        if act.dropped is not None or not act.targets or not _of_service(marks, lexicon, act):
            continue
        start, end = act.patient
        struck = [t for span in act.agents for t in find_targets(marks, lexicon, span) if t.critical]
        hit = struck or [t for a in found[:n] for t in a.targets if t.critical and a.dropped is None]
        if hit:
            act.targets = [*struck, *(t for t in act.targets if not start <= t.first < end)]


def blew_up(marks: Marks, found: list[Act]) -> None:
    """Fold what caused a blast into what the blast did: "sank after an explosion *caused by a mine*"."""
    for act in found:
        if (
            act.cls != "light"
            or not act.strong
            or act.dropped is not None
            or any(t.category for t in act.targets)
        ):
            continue
        nouns = (noun for span in act.patients for noun in marks.within("noun", *span))
        blast = next((n for n in nouns if n.cls == "blast" and "after" in marks.before(n.first, 3)), None)
        done = [a for a in found if blast is not None and a.last < blast.first and not a.dropped]
        if done and any(t.critical for t in done[-1].targets):
            act.dropped = "mention only"
            mined = act.type == "explosive" and any(t.category == SHIP for t in done[-1].targets)
            done[-1].type = "naval_strike" if mined else act.type
            done[-1].weapon, done[-1].strong = act.weapon, True


def absorb(marks: Marks, lexicon: Lexicon, found: list[Act]) -> list[Act]:
    """Fold what an act did ("killed", "damaged") into the act of the same sentence that did it."""
    causes = [a for a in found if a.cls in _CAUSES and a.dropped is None]
    kept: list[Act] = []
    for act in found:
        if act.cls not in _EFFECTS or act.dropped is not None:
            kept.append(act)
            continue
        pool = [*causes, *(a for a in found if _wrecked(a))] if _derails(marks, act) else causes
        pool = [*pool, *(a for a in found if _razed_killing(marks, a, act) or _went_with(marks, a, act))]
        same = [c for c in pool if not act.strong or _result(marks, c, act)]
        if not same or _of_others(marks, act):
            kept.append(act)
            continue
        same = [c for c in same if c is not act]
        if act.cls == "fire":
            same = [c for c in same if c.cls == "intercept" and c.weapon == act.weapon]
        if not same:
            kept.append(act)
            continue
        same = [
            c
            for c in same
            if not (parted(marks, c, act) or _other_target(marks, c, act) or _elsewhere(marks, c, act))
            and not done_by_the_struck(c, act)
        ]
        if not same:
            kept.append(act)
            continue
        cause = min(same, key=lambda c: (not c.strong, abs(c.first - act.first)))
        cause.strong = cause.strong or (act.strong and _result(marks, cause, act))
        based = [span for span in act.patients if act.cls == "fire" and fired_from(marks, span)]
        cause.origins += [*act.origins, *based]
        if not any(t.category for t in cause.targets) and not (cause.targets and act.cls == "kill"):
            cause.targets = [*cause.targets, *act.targets]  # whom it killed is no target where one is told
        if cause.cls == "intercept" and act.cls == "damage" and any(t.critical for t in act.targets):
            cause.outcome = "carried_out"  # ruling 10: "was shot down and damaged a transformer as it fell"
        if not (cause.targets and len(cause.patients) > 1 and _of_service(marks, lexicon, act)):
            cause.patients += [span for span in act.patients if span not in based]
        if not undergone(marks, cause):  # "a house was damaged, injuring a woman": it did not do it
            cause.agents += [span for span in act.agents if span not in cause.agents]
        cause.anaphoric = cause.anaphoric and not any(t.critical for t in act.targets)
        cause.scope = (min(cause.scope[0], act.scope[0]), max(cause.scope[1], act.scope[1]))
    return kept


def done_by_the_struck(hit: Act, other: Act) -> bool:
    """Whether those did it whom another act hit: "bombed camps of the *militants who killed two*"."""
    if other.noun or other.cls == "cross":  # "killed two who had crossed": as they came
        return False
    first, last = hit.patient
    whose = next((start for start, end in other.agents if start < end), -1)
    return hit.first < first <= whose < last <= other.first


def _derails(marks: Marks, act: Act) -> bool:
    return act.cls == "damage" and marks.keys[act.first].startswith("derail")


def _wrecked(act: Act) -> bool:
    """Whether somebody broke a track or a bridge: that is what a train left the rails for."""
    return act.cls == "damage" and act.strong and act.dropped is None


def _weekdays(marks: Marks, act: Act) -> frozenset[str]:
    """The days of the week in what follows an act in its clause."""
    words = marks.keys[act.last : act.scope[1]]
    if "," in words and marks.keys[act.first].endswith("ing"):
        words = words[: words.index(",")]  # ", killing three, and on Tuesday set fire to a depot"
    return WEEKDAYS.intersection(words)


def _result(marks: Marks, cause: Act, effect: Act) -> bool:
    """Whether one weapon did both, or ", killing nine" says what came of the act before it."""
    if effect.weapon is not None:
        return cause.weapon == effect.weapon
    gerund = marks.keys[effect.first].endswith("ing") and marks.keys[effect.first - 1] == ","
    fit = cause.cls in ("attack", "impact") or (cause.cls == "damage" and _derails(marks, effect))
    fit = fit or _razed_killing(marks, cause, effect) or _went_with(marks, cause, effect)
    return gerund and fit and not effect.noun and cause.first < effect.first


def _razed_killing(marks: Marks, cause: Act, effect: Act) -> bool:
    """Whether "flattened a house, killing eight" tells what one attack did."""
    gerund = effect.cls == "kill" and marks.keys[effect.first].endswith("ing")
    razed = cause.cls in ("damage", "arson") and not cause.noun and cause.dropped is None
    return gerund and razed and marks.keys[effect.first - 1] == "," and cause.first < effect.first


def _went_with(marks: Marks, cause: Act, effect: Act) -> bool:
    """Whether it only says what went with a facility: "destroyed a mast, burning its generator", "a bridge,
    severing the road"."""
    gerund = marks.keys[effect.first].endswith("ing") and marks.keys[effect.first - 1] == ","
    fit = cause.cls in _BREAKING and effect.cls == "damage" and not cause.dropped
    if not (gerund and fit and cause.first < effect.first and effect.targets):
        return False
    cut = marks.keys[effect.first] in _CUTTING and any(
        t.category == "transport.bridge" for t in cause.targets
    )
    yards = any(in_yard(c.category, t.category) for c in cause.targets for t in effect.targets)
    parts = any(t.critical for t in cause.targets) and all(t.part for t in effect.targets) and not yards
    return parts or (cut and all((t.category or "").startswith("transport.") for t in effect.targets))


_BREAKING = ("damage", "arson", "attack", "fire")
_CUTTING = frozenset({"severing", "cutting", "blocking", "closing"})


def _of_others(marks: Marks, act: Act) -> bool:
    """Whether more people "were killed" than those of the attack told before: "a further ten were killed",
    "another rocket wounded two"."""
    if one_of_several(marks.keys[slice(*act.agent)]):
        return True
    if act.cls != "kill" or not undergone(marks, act) or act.weapon is not None:
        return False
    patient = marks.keys[slice(*act.patient)]
    if "," in patient:
        patient = patient[patient.index(",") :]  # "Further west, three people were killed"
    return not _FURTHER.isdisjoint(patient)


_FURTHER = frozenset({"further", "another"})


def _elsewhere(marks: Marks, cause: Act, effect: Act) -> bool:
    """Whether a clause of its own says where people were hurt: "X came under attack, and two were hurt in
    Y"."""
    if _struck_there_too(marks, cause, effect):
        return True
    if effect.cls != "kill" or not undergone(marks, effect):
        return False
    if effect.first < cause.first:  # "two were killed in X, and Y was also hit"
        befell = any("be" in kinds for kinds in marks.grammar[max(0, cause.first - 2) : cause.first])
        itself = cause.cls == "attack" and not cause.noun and not cause.targets and befell
        joined = (",", "and") in pairwise(marks.keys[effect.last : cause.first])
        return itself and joined and any(bare_name(marks, *span) for span in effect.patients[1:])
    between = marks.keys[cause.last : effect.first]
    joined = "while" in between or any(pair == (",", "and") for pair in pairwise(between))
    placed = cause.cls == "suffer" or any(bare_name(marks, start, end) for start, end in cause.patients)
    return joined and placed and any(bare_name(marks, start, end) for start, end in effect.patients[1:])


def _struck_there_too(marks: Marks, cause: Act, effect: Act) -> bool:
    """Whether two verbs of one subject tell of two places: "attacked X and damaged a port in Y", "hit a depot
    in X and killed two in Y", "killed two in X and hit a depot in Y"."""
    if effect.cls == "kill" and effect.first < cause.first and marks.keys[cause.first - 1] == "and":
        hit = marks.keys[slice(*cause.patient)]
        where = any(bare_name(marks, *span) for span in cause.patients)
        where = where or not _BEARING.isdisjoint(hit)  # "a pipeline south of Y"
        named = any(bare_name(marks, *span) for span in effect.patients[1:])
        return where and named and cause.cls == "attack" and not cause.noun
    joined = cause.first < effect.first and marks.keys[effect.first - 1] == "and"
    if cause.cls != "attack" or cause.noun or not joined:
        return False
    if effect.cls == "kill":
        there = any(bare_name(marks, *span) for span in cause.patients[1:])
        return there and any(bare_name(marks, *span) for span in effect.patients[1:])
    town = not cause.targets and cause.patient[1] - cause.patient[0] < LONGEST
    return (
        effect.cls == "damage"
        and town
        and any(t.critical for t in effect.targets)
        and any(bare_name(marks, *s) for s in effect.patients)
    )


_BEARING = frozenset("north south east west northeast northwest southeast southwest outside".split())


def _other_target(marks: Marks, cause: Act, effect: Act) -> bool:
    """Whether both name a facility, and not the same: "damaged the track and opened fire on the camp"."""
    if _derails(marks, effect) or _went_with(marks, cause, effect):
        return False  # the train on the bridge that was blown up
    hit = {t.category for t in cause.targets if t.category}
    return bool(hit) and any(t.category and t.category not in hit for t in effect.targets)


def parted(marks: Marks, a: Act, b: Act) -> bool:
    """Whether a subordinate clause or another day comes between two acts: "hit X a day after Y was hit",
    "burned X on Monday and killed six in Y on Tuesday"."""
    low, high = sorted((a.first, b.first))
    days = [_weekdays(marks, act) for act in (a, b)]
    if all(days) and days[0].isdisjoint(days[1]):
        return True
    if any(marks.keys[i] == ";" and marks.keys[i + 1] in ("in", "near") for i in range(low, high)):
        return True  # "in X, a man was hurt; in Y, a woman was killed"
    return any(
        marks.keys[i] == "where"
        or (marks.keys[i] == "as" and a.cls == b.cls == "kill" and marks.has("noun", i + 1, high, "attack"))
        or (marks.keys[i] == "that" and marks.keys[i - 1] in ("and", ","))
        or ("subordinate" in marks.grammar[i] and marks.keys[i] not in ("that", "when", "as"))
        for i in range(low + 1, high)
    )
