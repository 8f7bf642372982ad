"""Verbs of what weapons do and what becomes of them: explode, fall, be shot down, be repelled, be found."""

from streams.incidents.acts.act import (
    AIRBORNE,
    AT,
    GENERIC,
    PLANTED,
    UPON,
    Act,
    struck,
)
from streams.incidents.acts.bare_charges import goes_off
from streams.incidents.acts.means import cause_in, modifier_type, weapon_in
from streams.incidents.acts.purpose import fixed_to, meant_for, worked_on
from streams.incidents.acts.senders import sender
from streams.incidents.acts.wreckage import in_pieces, read_fallen
from streams.incidents.syntax.armed import FIGHTERS
from streams.incidents.syntax.clauses import Clause
from streams.incidents.syntax.frontiers import at_frontier
from streams.incidents.targets.nouns import TargetMention, find_targets
from streams.incidents.text.document import Span
from streams.incidents.text.lexicon import Lexicon, Mark, Marks

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
    "alongside",
    "into",
    "onto",
)


_BENEATH = ("under", "beneath", "below", "underneath")


def read_detonate(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """a bomb exploded near X; they detonated a bomb at X."""
    weapon = weapon_in(marks, [clause.subject, clause.object])
    blast = cause_in(marks, [clause.object], used)
    if weapon is None and blast is None and clause.verb.value == "-":
        return False
    if any(not _SIRENS.isdisjoint(marks.keys[slice(*span)]) for span in (clause.subject, clause.object)):
        return False  # "a rocket set off sirens", "the sirens went off"
    bare = clause.verb.value == "explosive" and weapon is None and blast is None
    if bare and goes_off(marks, clause):
        act.strong = True
    elif bare and clause.object[0] < clause.object[1]:
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
    by_fighters = (marks.has("actor", *span, "armed", "group") for span in clause.phrase("by"))
    act.strong = act.strong or (clause.object[0] == clause.object[1] and any(by_fighters))
    act.patients = clause.phrase(*_BESIDE)
    kind = "explosive" if act.type in PLANTED else "-"  # on a road, it is where a drone blew up
    act.targets = struck(marks, lexicon, act.patients, kind)
    if weapon is not None and not act.targets and weapon.last < clause.subject[1]:
        near = struck(marks, lexicon, [(weapon.last, clause.subject[1])])
        meant = [t for t in near if "to" in marks.keys[weapon.last : t.first]]  # "made to blow up a dam"
        act.targets = [t for t in near if t.critical and t not in meant]  # "bombs placed at the dam"
    if weapon is not None and not act.targets:
        act.targets = meant_for(marks, lexicon, clause) or worked_on(marks, lexicon, clause.end)
    return True


_SIRENS = frozenset({"siren", "sirens", "alarm", "alarms", "alert", "alerts"})


def read_repel(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """repelled an attack, foiled an incursion: who does it is the defender."""
    patient = act.patient
    noun = cause_in(marks, [patient], used)
    if noun is None and (_came_over(marks, lexicon, patient) or _out_of_a_tunnel(marks, clause, patient)):
        cause_in(marks, clause.phrase("with", "by", "under", "after"), used)  # "with machine-gun fire"
        return _read_driven_back(clause, act)
    if noun is None or noun.cls not in ("attack", "counterattack"):
        return False
    if not _PLANNING.isdisjoint(marks.keys[patient[0] : noun.first]):
        return False  # "accused of planning an attack, which was foiled"
    act.type, act.strong = noun.value, True
    for span in [patient, *clause.phrase("by", "with", "using")]:
        modifier_type(marks, act, span)
    airborne = any(marks.has("actor", *span, "shield") for span in act.agents)
    airborne = airborne or marks.keys[clause.verb.first].startswith(MET)
    if airborne and act.type in GENERIC:
        act.type = "strike_unspecified"  # air defences ward off what flies, and only that is intercepted
    flown = airborne or act.type in ("drone_strike", "missile_strike")
    act.outcome = "intercepted" if flown else "repelled"
    act.defenders = act.agents
    act.agents = [patient, *clause.phrase("by")]
    act.plural = marks.keys[noun.last - 1].endswith("s")
    act.patients = [
        *clause.phrase("in", "on", "at", "against", "near", "into", "from", "over"),
        (noun.last, patient[1]),
    ]
    act.targets = [t for span in act.patients for t in find_targets(marks, lexicon, span)]
    if not any(t.critical for t in act.targets):
        act.targets = [*_guarded(marks, lexicon, act.defenders), *act.targets]
    return True


_PLANNING = frozenset({"planning", "plotting", "preparing"})


def _read_driven_back(clause: Clause, act: Act) -> bool:
    """repelled gunmen who had come over the border: it names no attack, and was one."""
    act.type, act.outcome, act.strong = "ground_incursion", "repelled", True
    act.defenders, act.agents = act.agents, [act.patient]
    act.patients = clause.phrase(*AT, "from")
    return True


def _came_over(marks: Marks, lexicon: Lexicon, patient: Span) -> bool:
    """Whether those who were driven back are armed and had come in: "repelled gunmen who crossed from X",
    "soldiers who had slipped over the border were pushed back"; on their own land they only withdraw."""
    first, last = patient
    words = marks.keys[first:last]
    armed = any(m.cls in FIGHTERS for m in marks.within("actor", first, last))
    band = not (_BANDS.isdisjoint(words) or lexicon.claimed("civil", "flee").intersection(words))
    return (armed or (band and at_frontier(marks, first, last + _WHO_CAME + _OVER_WHAT))) and any(
        marks.keys[verb.first] in _ENTERED or (verb.cls == "cross" and verb.last - verb.first > 1)
        for verb in marks.within("verb", first, last + _WHO_CAME)
    )


def _out_of_a_tunnel(marks: Marks, clause: Clause, patient: Span) -> bool:
    """Whether fighters were met at a tunnel: "intercepted 13 gunmen at the mouth of a tunnel"."""
    armed = any(m.cls in FIGHTERS for m in marks.within("actor", *patient))
    return armed and "tunnel" in marks.keys[patient[0] : clause.end]


_BANDS = frozenset("group groups party unit units squad column detachment scouts men team".split())
_ENTERED = frozenset("crossed crossing entered entering infiltrated infiltrating intruded intruding".split())
_WHO_CAME = 5  # tokens of "who had tried to cross"
_OVER_WHAT = 4  # tokens of "over the Polish frontier"


def _guarded(marks: Marks, lexicon: Lexicon, defenders: list[Span]) -> list[TargetMention]:
    """What those who beat off an attack were guarding: "troops protecting the dam repelled ..."."""
    for start, end in defenders:
        for i in range(start, end):
            if marks.keys[i] in lexicon.claims["sentry"]:
                return [t for t in find_targets(marks, lexicon, (i + 1, end)) if t.critical][:1]
    return []


def read_clash(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """clashed with, exchanged fire: two sides."""
    del lexicon
    act.agents = [clause.subject]
    act.patients = [*clause.phrase("with", "in", "near", "at", "on", "between", "against"), clause.object]
    if not act.strong and marks.keys[clause.verb.last : clause.verb.last + 1] == ["in"]:
        fight = cause_in(marks, clause.phrase("in")[:1], used)
        act.strong = fight is not None and fight.cls == "combat"
        return act.strong  # "engaged in": the noun says in what
    return act.strong or marks.has(
        "actor", clause.subject[0], clause.subject[1], "armed", "group", "state", "force"
    )


def read_plant(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """planted a bomb."""
    del used
    weapon = weapon_in(marks, act.patients)
    if weapon is None or weapon.value not in ("explosive", "bomb"):
        return False
    caused = not _GONE_OFF.isdisjoint(marks.keys[act.last : clause.end + 2])
    act.type, act.outcome, act.strong = "explosive", "carried_out" if caused else "attempted", True
    act.patients = clause.phrase(*AT)
    act.targets = _laid_to(marks, lexicon, clause) or meant_for(marks, lexicon, clause)
    return True


_GONE_OFF = frozenset({"causing"})  # "attached explosives to a pipe, causing a spill"


def _laid_to(marks: Marks, lexicon: Lexicon, clause: Clause) -> list[TargetMention]:
    """What a bomb is laid to; "under" may also say whose jurisdiction it lies in."""
    under = struck(marks, lexicon, clause.phrase(*_BENEATH))
    return struck(marks, lexicon, clause.phrase(*UPON)) + [t for t in under if t.critical]


def read_tread(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """stepped on a mine, drove over an IED: whoever does it is the victim."""
    del used
    device = weapon_in(marks, [clause.object])
    if device is None or not (device.value in PLANTED or marks.keys[device.last - 1] in _MINES):
        return False
    act.type, act.strong, act.agents, act.weapon = "explosive", True, [], device
    act.targets = list(find_targets(marks, lexicon, clause.subject))[:1]  # "a bus left the road and hit one"
    act.patients = [clause.subject, *clause.phrase(*AT)]
    return True


_MINES = frozenset({"mine", "mines"})  # "a sea mine" is one, whoever fights at sea with it


def read_use(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """used chlorine against the town: for arms that also have peaceful uses it takes a foe or an attack."""
    if _fired_upon(marks, lexicon, clause, act):
        return True
    words = marks.keys[slice(*act.patient)]
    gas = any(word in lexicon.claims["gas"] for word in words)
    banned = any(word in lexicon.claims["banned"] for word in words) and "weaponry" not in words
    on = [span for span in clause.phrase("on") if "determiner" in marks.grammar[span[0]]]  # no weekday
    against = [*clause.phrase("against"), *on]
    armed = any(marks.has("actor", *span, "group", "armed", "state", "force") for span in act.agents)
    attack = cause_in(marks, clause.phrase("in", "during"), set())
    state = not lexicon.claims["regime"].isdisjoint(marks.keys[slice(*clause.subject)])
    armed = armed or (state and bool(clause.phrase("in", "at")) and not clause.phrase("to"))
    hostile = against or armed or attack or (banned and clause.passive and clause.phrase("in", "at"))
    if not ((gas or banned) and hostile):
        return False
    used.update([attack.first] if attack else [])
    act.type, act.strong = attack.value if attack else "armed_attack", True
    act.patients = clause.phrase(*AT)
    act.targets = struck(marks, lexicon, act.patients)
    return True


def _fired_upon(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act) -> bool:
    """Whether what flies was used, not in a sum: "mortars were used against the village"."""
    arms = weapon_in(marks, act.patients[:1])
    if arms is None or arms.value not in AIRBORNE or act.perfect or not clause.phrase("against"):
        return False
    act.type, act.strong, act.aimed, act.weapon = arms.value, True, True, arms
    act.agents += [sender(marks, clause.subject, arms)] if clause.passive else []
    act.patients = clause.phrase(*AT)
    act.targets = struck(marks, lexicon, act.patients, act.type)
    return True


def is_device(marks: Marks, span: Span) -> bool:
    """Whether an object is a mine or bomb that someone laid."""
    weapon = weapon_in(marks, [span])  # but "the building of a mine" is of miners
    laid = weapon is not None and "of" not in marks.keys[span[0] : weapon.first]
    return weapon is not None and laid and marks.keys[weapon.last - 1] in DEVICES


def _charged(marks: Marks, drone: Mark, found: Span) -> bool:
    """Whether a drone that was found was made to blow up: "a drone carrying a warhead", "that had strayed in
    with two kilograms of explosive"; one that was only filming was not."""
    words = marks.keys[drone.last : found[1]]
    return not (_CARRYING.isdisjoint(words) or _CHARGE.isdisjoint(words))


_CARRYING = frozenset({"with", "carrying", "bearing", "carried", "holding", "containing", "whose", "had"})
_CHARGE = frozenset({"warhead", "warheads", "explosive", "explosives", "grenade", "grenades", "munition"})


MET = "intercept"  # what the forms of the verb begin with that says who warded something off
DEVICES = frozenset("device devices ied ieds bomb bombs landmine landmines mine mines charge charges".split())


def read_find(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """found a bomb at the station: someone put it there, and it did not go off."""
    del used
    weapon = weapon_in(marks, act.patients)
    if weapon is None:
        return False
    if in_pieces(marks, lexicon, weapon, act.patient):
        return read_fallen(marks, lexicon, clause, act, weapon)
    if weapon.value == "drone_strike" and _charged(
        marks, weapon, (act.patient[0], max(act.patient[1], clause.end))
    ):
        act.type, act.outcome, act.strong, act.weapon = "drone_strike", "attempted", True, weapon
        act.agents, act.patients = [sender(marks, act.patient, weapon)], clause.phrase(*AT)
        return True
    beneath = struck(marks, lexicon, clause.phrase(*_BENEATH))
    laid = weapon.value == "explosive" and any(t.critical for t in beneath)
    if marks.keys[weapon.last - 1] not in DEVICES and not laid:
        return False  # "found explosives under a bridge", not "in a house"
    if any(word in lexicon.claims["cache"] for word in marks.keys[clause.verb.first : clause.end]):
        return False  # a store of arms is no attack, not even a foiled one
    act.cls = "find"
    act.type, act.outcome, act.strong, act.agents = "explosive", "attempted", True, []
    act.patients = clause.phrase(*AT)
    act.targets = _laid_to(marks, lexicon, clause) or fixed_to(marks, lexicon, weapon.last)
    return True
