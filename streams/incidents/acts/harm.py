"""Verbs that do harm: attack, hit, destroy, set fire to; fire at, launch on; come under attack."""

from msgspec.structs import replace

from streams.incidents.acts.act import (
    AT,
    GENERIC,
    UPON,
    Act,
    arms_told,
    bare_name,
    struck,
)
from streams.incidents.acts.bare_charges import by_a_charge
from streams.incidents.acts.closures import only_closed
from streams.incidents.acts.in_flight import stopped_in_flight
from streams.incidents.acts.kindling import by_a_blast
from streams.incidents.acts.launched import flies, read_light
from streams.incidents.acts.means import cause_in, take_type, weapon_in
from streams.incidents.acts.nominal import fought
from streams.incidents.acts.nonacts import stops_work
from streams.incidents.acts.owing import CUTS, owed
from streams.incidents.acts.senders import sender
from streams.incidents.acts.shooting import SHOOTS, aimed_too, aims, fired_on, shot_at, shot_with
from streams.incidents.acts.shot_down import read_intercept
from streams.incidents.acts.weaponry import DEVICES, is_device, read_detonate, read_find, read_tread
from streams.incidents.acts.workplaces import by_a_strike
from streams.incidents.classes import STRIKES
from streams.incidents.syntax.clauses import Clause
from streams.incidents.targets.kinds import SHIP
from streams.incidents.targets.nouns import TargetMention, find_targets
from streams.incidents.targets.wholes import of_the_whole
from streams.incidents.text.document import Span
from streams.incidents.text.lexicon import Lexicon, Mark, Marks


def read_attack(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """attack, hit, destroy, kill: the patient is the target."""
    if any(marks.has("actor", *span, "shield") for span in act.agents):
        return read_intercept(marks, lexicon, clause, act, used)
    if act.type == "explosive" and _goes_off(marks, clause):
        return read_detonate(marks, lexicon, clause, act, used)
    if not act.strong and stops_work(marks, lexicon, [*act.agents, clause.subject]):
        return False  # "a shutdown called by rebels hit train services"
    if not clause.passive and marks.keys[clause.verb.first] == "shut" and _its_own(marks, clause.object):
        return False  # "the hospital shut down all its systems": so as to be safe
    if any(m.cls == "debris" for span in act.agents for m in marks.within("noun", *span)):
        act.agents += [span for span in clause.phrase("from") if span not in act.agents]  # "of a drone"
    if by_a_blast(marks, act):
        act.cls, act.type, act.strong = "damage", "-", False
    helpers = [*act.agents, *clause.phrase("with", "using", "in", "during", "via", "amid", "through")]
    helpers += owed(marks, lexicon, clause, act)
    if act.cls != "attack" or clause.passive:  # but "jets hit a camp following a car bombing"
        helpers += clause.phrase("following")
    take_type(act, marks, helpers, used)
    if act.type == "armed_attack" and marks.keys[clause.verb.first].startswith(SHOOTS):
        act.type = shot_with(marks, [*act.agents, *clause.phrase("with", "using", "from")]) or act.type
    if clause.passive and aims(marks, clause):
        _take_arms(marks, lexicon, clause, act)
    if not clause.passive and act.cls == "damage" and _bare(_after_tool(marks, clause)):
        return False  # "the fire is burning"
    if act.cls == "damage" and stopped_in_flight(marks, lexicon, clause):
        return read_intercept(marks, lexicon, clause, act, used)  # "two drones were knocked down"
    if act.cls == "damage" and not any(find_targets(marks, lexicon, act.patient)):
        device = weapon_in(marks, act.patients[:1])
        if device is not None and marks.keys[device.last - 1] in DEVICES:
            return read_find(marks, lexicon, clause, act, used)  # "destroyed two bombs": made safe
    if not clause.passive and marks.keys[clause.verb.first] in _MEETS and is_device(marks, clause.object):
        return read_tread(marks, lexicon, clause, act, used)  # "the bus hit a landmine"
    cause = cause_in(marks, [act.patient], set())
    attacks = cause is not None and act.cls == cause.cls == "attack" and not clause.passive
    if act.cls == "damage" and cause is not None and cause.cls == "combat":
        return False  # "igniting fierce clashes"
    if attacks and cause is not None and "and" not in marks.keys[act.patient[0] : cause.first]:
        return False  # "target the attacks", but "hitting a home and killing two"
    _take_targets(marks, lexicon, clause, act)
    _weigh(marks, lexicon, clause, act)
    return True


def _take_targets(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act) -> None:
    """Take what was hit: the patient, what stands where it was, and what a cause tells of."""
    act.patients = [act.patient, *clause.phrase(*AT)]
    act.targets = _patient_targets(marks, lexicon, clause, act)
    aimed_at = struck(marks, lexicon, [_after_cause(marks, clause.subject)], act.type)
    act.targets = [of_the_whole(marks, lexicon, clause, target, aimed_at) for target in act.targets]
    act.targets = [t for t in act.targets if not (_only_road(marks, act, t) or only_closed(marks, act, t))]
    cut = act.cls == "damage" and marks.keys[act.first].startswith(CUTS)
    none = all(t.category in (None, "military") for t in act.targets)
    if cut or (none and act.cls in ("kill", "damage")):
        if any(t.category for t in aimed_at):
            act.targets = aimed_at
        elif none:
            act.targets = aimed_at + act.targets


def _weigh(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act) -> None:
    """Let who did it and with what say whether it was hostile, and whether it came from the air."""
    if by_a_charge(marks, act):
        act.type, act.strong = "explosive", True
    shot = act.weapon is not None and act.weapon.value == "armed_attack"
    by_bullets = clause.passive and shot and marks.keys[act.first] in _RIDDLED
    act.strong = act.strong or by_bullets or by_a_strike(marks, lexicon, act, clause.subject)
    act.strong = act.strong or _arson(marks, lexicon, clause, act)
    bombs = act.cls == "kill" or (act.cls == "attack" and act.type in GENERIC)
    flown = bombs and any(flies(marks, span) for span in act.agents)
    raided = act.cls == "attack" and act.type == "armed_attack" and act.weapon is None
    if (raided or act.type in (*GENERIC, "sabotage")) and (flown or _from_the_air(marks, clause)):
        act.type, act.strong = "air_strike", True


def _its_own(marks: Marks, span: Span) -> bool:
    """Whether somebody did it to what is theirs."""
    return not {"its", "their"}.isdisjoint(marks.keys[span[0] : min(span[1], span[0] + 2)])


def read_kindle(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """cause a fire at: arms that did so hit what burnt, as those that "set fire to" it; a short circuit did
    not."""
    burnt = next((s for s in clause.phrase("at", "in", "on") if any(find_targets(marks, lexicon, s))), None)
    arms = (noun.cls in _LIGHTERS for span in act.agents for noun in marks.within("noun", *span))
    if clause.passive or burnt is None or not any(arms):
        return False
    act.cls, act.patients = "damage", [burnt]
    phrases = [(word, span) for word, span in clause.phrases if span != burnt]
    return read_attack(marks, lexicon, replace(clause, object=burnt, phrases=phrases), act, used)


_LIGHTERS = frozenset({"attack", "weapon", "aircraft", "debris"})


def _take_arms(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act) -> None:
    """ "Missiles were fired at the port": the subject is what was fired, and the aim is what was hit."""
    fired = weapon_in(marks, [clause.subject])
    if fired is None and marks.keys[clause.verb.last - 1] == "at":
        fired = arms_told(marks, lexicon, clause.subject)  # not who "were fired on"
    if fired is not None:
        act.type, act.strong, act.weapon = fired.value, True, fired
        act.agents.append(sender(marks, clause.subject, fired))
    if fired is not None or not _SHOTS.isdisjoint(marks.keys[slice(*clause.subject)]):
        act.patients = [clause.object]


def _from_the_air(marks: Marks, clause: Clause) -> bool:
    """Whether something was attacked "from the air", or "from helicopters", in so many words."""
    keys = marks.keys[clause.verb.last : clause.end + 3]
    at = keys.index("from") if "from" in keys else len(keys)
    if keys[at : at + 3] != ["from", "the", "air"]:
        return any(marks.has("noun", *span, "aircraft") for span in clause.phrase("from"))
    return weapon_in(marks, [(clause.verb.last, clause.verb.last + at)]) is None  # "with drones from the air"


def _only_road(marks: Marks, act: Act, target: TargetMention) -> bool:
    """Whether a road is only where something else was hit: "struck a lorry on the highway"."""
    start, end = act.patient
    if target.category != "transport.road" or start <= target.first < end:
        return False
    return any(
        mark.value in ("vehicle", "-") and mark.cls != "general"
        for mark in marks.within("target", start, end)
    )


def _arson(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act) -> bool:
    """Whether people burned a facility: "three teenagers burned a relay cabinet"."""
    burned = not clause.passive and marks.keys[act.first].startswith("burn")
    if not burned or not any(t.critical for t in act.targets):
        return False
    return marks.keys[clause.subject[1] - 1] in lexicon.claimed("people", "young")


_RIDDLED = frozenset("hit struck holed pierced raked riddled peppered punctured".split())
_MEETS = frozenset({"hit", "hits", "hitting", "struck", "strikes", "striking"})


def _goes_off(marks: Marks, clause: Clause) -> bool:
    """Whether a weapon itself blew up: "a drone blew up at the gate"."""
    alone = _bare(clause.object) and not clause.passive
    return alone and weapon_in(marks, [clause.subject]) is not None


_LAID = ("explosive", "bomb")
_AT_ONCE = frozenset({"at", "in", "on", "inside", "aboard"})


def _after_cause(marks: Marks, subject: Span) -> Span:
    """What follows the attack noun or bomb of a subject: "the shelling *of the port* killed two"."""
    nouns = marks.within("noun", *subject)
    causes = (
        m
        for m in nouns
        if m.cls == "attack"
        and (not fought(m) or marks.keys[m.last : m.last + 1] == ["at"])
        and not _has_object(marks, m)
    )
    bombs = (m for m in nouns if m.cls == "weapon" and m.value in _LAID and marks.keys[m.last] in _AT_ONCE)
    cause = next(causes, None) or next(bombs, None) if nouns else None
    return (subject[1] if cause is None else cause.last), subject[1]


def _has_object(marks: Marks, noun: Mark) -> bool:
    """Whether a word is a verb there, not the noun of the same form: "drones hit a depot"."""
    after = marks.grammar[noun.last] if noun.last < len(marks.grammar) else frozenset[str]()
    return "determiner" in after and marks.verbs.get(noun.first) is not None


def _patient_targets(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act) -> list[TargetMention]:
    """What the verb does harm to: its object and what that is part of; for strikes also what lies where
    they fall."""
    wrecked = act.cls in ("arson", "damage") or clause.verb.value == "sabotage"
    head = act.patient if clause.passive else _after_tool(marks, clause)
    found = list(find_targets(marks, lexicon, head, wrecked=wrecked))
    if clause.passive:
        # "killed at *a plant* struck by a missile"
        beside = [t for t in found if t.category and t.last == act.first]
        found = beside or [t for t in found if not _in_phrase(marks, head, t.first)] or found
    found += [
        t
        for span in [*clause.phrase("against", "and"), *aimed_too(marks, clause)]
        for t in find_targets(marks, lexicon, span, wrecked=wrecked)
    ]
    if act.cls == "kill" and act.type not in STRIKES:
        people = [t for t in found if t.category in (None, "military")]
        # "in the strike on a villa", "in strikes on a plant in X and a hospital in Y"
        on = clause.phrase("on", "against", "and") if act.head in _RAIDS else []
        on += clause.phrase("in", "inside") if act.type == "bomb" else _at_its_scene(marks, clause)
        on += fired_on(marks, clause)
        return struck(marks, lexicon, on) + _workplace(marks, lexicon, clause) + people
    at_hand = act.type == "armed_attack" or (act.type == "-" and act.strong and clause.passive)
    if any(t.category for t in found) or at_hand:
        return found  # "he was attacked at the market": the market is where
    burnt = act.cls == "arson" and not clause.passive and not _bare(clause.object)
    at = UPON if burnt or not _bare(head) else AT  # "set tyres alight near a line", "raided X near a field"
    return found + struck(marks, lexicon, clause.phrase(*at), act.type)


_RAIDS = frozenset({"strike", "attack", "raid", "assault"})


def _at_its_scene(marks: Marks, clause: Clause) -> list[Span]:
    """Where the blast was that killed: "killed in a blast at a hospital"; the wounded die in one, too."""
    blasts = [
        end
        for start, end in clause.phrase("in")
        if any(m.cls == "blast" or m.value == "blast" for m in marks.within("noun", start, end))
    ]
    return [span for span in clause.phrase("at", "inside") if span[0] - 1 in blasts]


def _workplace(marks: Marks, lexicon: Lexicon, clause: Clause) -> list[TargetMention]:
    """The works, hospital or railway station in which gunmen killed people: it was attacked, as an airport is
    not."""
    if clause.passive or _bare(clause.subject) or marks.has("actor", *clause.subject, "shield"):
        return []
    found = struck(marks, lexicon, clause.phrase("at", "inside", "in"))
    return [t for t in found if (t.category or "").startswith(_WORKPLACES)]


_WORKPLACES = ("industry", "health", "energy.", "water", "education", "religious", "transport.rail")


def _bare(span: Span) -> bool:
    return span[0] == span[1]


def _after_tool(marks: Marks, clause: Clause) -> Span:
    """The object, which may come after what it was done with: "destroyed with dynamite three pylons"."""
    start, end = clause.object
    if start < end and marks.keys[start:end] != [","]:
        return clause.object
    for span in clause.phrase("with", "using"):
        if (tool := weapon_in(marks, [span])) is not None:
            return tool.last, span[1]
    return clause.object


_PARTS = frozenset({"of", "to", "as"})


def _in_phrase(marks: Marks, span: Span, token: int) -> bool:
    """Whether a preposition (not "of") comes between the start of `span` or a comma and `token`."""
    for i in range(token - 1, span[0] - 1, -1):
        if marks.keys[i] == "," or marks.grammar[i] & {"conjunction"}:
            return False
        if "preposition" in marks.grammar[i] and marks.keys[i] not in _PARTS:
            return True
    return False


_SHOTS = frozenset(
    "shots rounds ammunition bullet bullets gunshots gunshot gunfire gas chlorine sarin agent weapons "
    "grenade grenades rpg rpgs rockets bazooka bazookas".split()
)


def _shoots(marks: Marks, lexicon: Lexicon, clause: Clause, fired: Mark) -> bool:
    """Whether shots were fired, or small arms at something: no guns "at a wedding"."""
    word = marks.keys[fired.last - 1]
    aims = clause.phrase("at", "on") if word in ("arms", "weapons", "guns", "rifles") else []
    return word in _SHOTS or any(t.category for aim in aims for t in find_targets(marks, lexicon, aim))


def read_fire(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """fire missiles at, launch an attack on: the object is the weapon or the attack."""
    weapons = [act.patient]
    if any(
        m.cls == "threat" and marks.keys[m.last : m.last + 1] == ["of"]
        for m in marks.within("cue", *act.patient)
    ):
        return False  # "the warning of a missile strike was sent out"
    if any(mark.cls in ("attack", "combat", "counterattack") for mark in marks.within("noun", *act.patient)):
        return read_light(marks, lexicon, clause, act, used)
    fired = weapon_in(marks, weapons)
    if fired is None and clause.passive and (fired := arms_told(marks, lexicon, clause.subject)) is not None:
        weapons = [(fired.first, fired.last)]  # "two were launched at Haifa"
    if not _ROUNDS.isdisjoint(marks.keys[slice(*act.patient)]) and (
        gun := weapon_in(marks, [clause.subject])
    ):
        fired, weapons = gun, [(gun.first, gun.last)]  # "artillery fired 14 rounds at X"
    if fired is None and (aim := shot_at(marks, clause)):
        army = marks.keys[clause.object[1] - 1] == "times" and marks.has(
            "actor", *clause.subject, "force", "state"
        )
        kind = "shelling" if army else "armed_attack"  # "the army fired 40 times at the town"
        act.cls, act.type, act.agents, act.patients = "attack", kind, [clause.subject], [aim]
        return read_attack(marks, lexicon, replace(clause, passive=False, object=aim), act, used)
    if fired is None or (fired.value == "armed_attack" and not _shoots(marks, lexicon, clause, fired)):
        return False
    verb = marks.keys[clause.verb.first]
    if verb in _SENDS and not clause.phrase(*(_AIMED if verb.startswith("sen") else _AIMED[:-1])):
        return False  # "sent drones to its ally", "flew drones over Seoul"
    take_type(act, marks, weapons, used)
    if clause.passive:
        act.agents.append(sender(marks, clause.subject, fired))  # "Israeli missiles were launched at X"
    if act.type in ("bomb", "explosive") or _fired_by(marks, clause):
        act.type = _dropped_by(marks, clause) or act.type
    act.strong = True
    act.aimed = True
    act.several = marks.keys[fired.last - 1].endswith("s")
    act.patients = clause.phrase(
        "at", "on", "into", "onto", "towards", "toward", "against", "over", "across", "to", "in", "near"
    )
    if act.patients:  # "at a depot in X and a port in Y"; a ship beside another may be the one missed
        beside = clause.phrase("and")
        act.patients += [
            s for s in beside if any(t.category != SHIP for t in find_targets(marks, lexicon, s))
        ]
    aimed = [span for span in act.patients if span not in clause.phrase("near")]
    act.targets = struck(marks, lexicon, aimed, act.type) or struck(marks, lexicon, act.patients, act.type)
    act.targets = [t for t in act.targets if not _only_road(marks, act, t)]  # "at a car on the road"
    return True


_ROUNDS = frozenset({"round", "rounds", "shots", "times", "salvoes", "salvos", "volleys"})
_SENDS = frozenset(
    "send sends sent sending fly flies flew flown flying steer steers steered steering".split()
)
_AIMED = ("at", "against", "towards", "toward", "into", "over")  # the last: of what is sent, not flown
_AIRCRAFT = frozenset(
    "aircraft plane planes jet jets warplane warplanes helicopter helicopters bomber bombers fighter "
    "paramotor paramotors paraglider paragliders gyrocopter gyrocopters".split()
)


def _fired_by(marks: Marks, clause: Clause) -> bool:
    """Whether a drone fired it; not "it shot down a drone and fired rockets"."""
    arms = [weapon_in(marks, [span]) for span in clause.phrase("by")]
    arms += [arm for arm in [weapon_in(marks, [clause.subject])] if arm and arm.last == clause.subject[1]]
    alone = not marks.within("verb", *clause.subject)
    return alone and any(arm is not None and arm.value == "drone_strike" for arm in arms)


def _dropped_by(marks: Marks, clause: Clause) -> str | None:
    """The type of act where a drone or an aircraft of any kind drops the bombs or grenades."""
    carriers = [clause.subject, *clause.phrase("from", "by")]
    arms = (weapon_in(marks, [span]) for span in carriers)
    if any(arm is not None and arm.value == "drone_strike" for arm in arms):
        return "drone_strike"
    words = {word for start, end in carriers for word in marks.keys[start:end]}
    return None if _AIRCRAFT.isdisjoint(words) else "air_strike"


def read_die(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """three people died, or were hurt: told near strikes, those did it."""
    act.cls = "kill"
    if marks.keys[clause.verb.first] == "hurt":
        return clause.passive and read_attack(marks, lexicon, clause, act, used)  # "sanctions hurt trade"
    where = [span for span in clause.phrase("in", "near") if bare_name(marks, *span)]
    act.agents, act.patients = [], [clause.subject, *where]
    counted = "have" in marks.grammar[clause.verb.first - 1]  # "seven people had died" by then, anywhere
    hurt = any(verb.entry.cls == "kill" for verb in marks.within("verb", *clause.subject))
    if hurt and not where:
        return False  # "a woman wounded in the strike died"
    if marks.keys[clause.verb.first] in ("lost", "met"):
        return bool(where)  # "three people lost their lives in X"
    return marks.keys[clause.verb.first] in ("died", "perished") and (bool(where) or not counted)
