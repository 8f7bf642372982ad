"""Verbs of what flies and comes down: crashed into, fell on, went for, buried itself in.

Fourth stage of the cascade, called by `verbal`. Most of them are as often said of something harmless, so each
needs a weapon, or what is left of one, as who does it.
"""

from streams.incidents.acts.act import AIRBORNE, AT, Act, one_of_several
from streams.incidents.acts.harm import read_attack
from streams.incidents.acts.means import cause_in, weapon_in
from streams.incidents.syntax.clauses import Clause
from streams.incidents.targets.asides import BESIDE
from streams.incidents.targets.nouns import TargetMention, find_targets
from streams.incidents.text.lexicon import Lexicon, Mark, Marks


def read_impact(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """a drone crashed into X; debris fell on X."""
    by = clause.phrase("by") if clause.passive else [clause.subject]
    if not clause.passive and _men_fell_on(marks, lexicon, clause):
        act.cls, act.type = "attack", "armed_attack"
        return read_attack(marks, lexicon, clause, act, used)
    debris = next((m for span in by for m in marks.within("noun", *span) if m.cls == "debris"), None)
    aims = marks.keys[clause.verb.first] in _GOES_FOR
    weapon = weapon_in(marks, by, aircraft=aims or clause.passive)
    salvo = cause_in(marks, by, set()) if weapon is None else None
    if salvo is not None and salvo.value in AIRBORNE:
        weapon = salvo  # "mortar fire crashed into a shrine"
        used.add(salvo.first)
    if "safely" in marks.keys[clause.verb.first - 1 : clause.verb.last + 1]:
        return False  # "the drone landed safely"
    if (weapon is not None and _of_a_trade(marks, weapon, clause)) or _sold(marks, clause):
        return False
    several = not clause.passive and one_of_several(marks.keys[slice(*clause.subject)])
    if weapon is None and debris is None and not several:
        return False
    if (
        weapon is not None
        and weapon.value in ("air_strike", "armed_attack")
        and not (aims or clause.passive)
        and not marks.keys[weapon.last - 1].startswith(("bomb", "round", "bullet"))
    ):
        return False  # an aircraft that crashed is an accident
    act.type = weapon.value if weapon is not None else "-"
    if act.type == "bomb" and not clause.passive:
        act.type = "strike_unspecified"  # none that is planted falls
    act.weapon = weapon
    act.strong = weapon is not None
    if debris is not None and weapon is None:
        act.anaphoric = True
    tail = [(clause.verb.last, clause.object[1])] if clause.object[0] < clause.object[1] else []
    tail = [clause.subject] if clause.passive else tail  # "was caught by a drone"
    meanwhile = _meanwhile(marks, clause)
    act.patients = [span for span in (*tail, *clause.phrase(*AT)) if span[1] <= meanwhile]
    act.targets = [t for span in act.patients for t in find_targets(marks, lexicon, span)]
    hit = [t for t in act.targets if not _beside(marks, act, t)]
    if any(t.critical for t in hit) or _harmless(marks, clause):
        act.targets = hit
    if marks.keys[clause.verb.first] in lexicon.claims["got_there"]:
        carried = weapon is None or marks.keys[weapon.first - 1] in lexicon.claims["laden"]
        return not carried and any(t.critical for t in act.targets)  # nor have missiles that reach an ally
    if weapon is not None and marks.keys[weapon.last - 1] in lexicon.claims["wreckage"]:
        act.outcome = "carried_out" if any(t.category for t in act.targets) else "intercepted"  # ruling 10
    return True


def _meanwhile(marks: Marks, clause: Clause) -> int:
    """Where another attack begins, on something else than what came down: "a drone crashed in X *during* an
    attack on the port of Y"."""
    spans = clause.phrase("during", "amid")
    attacks = (first for first, last in spans if marks.has("noun", first, last, "attack"))
    return min(attacks, default=clause.end)


def _men_fell_on(marks: Marks, lexicon: Lexicon, clause: Clause) -> bool:
    """Whether it is armed men who "fell on" somebody; no suspicion falls on a post or a village."""
    fell = marks.keys[clause.verb.first].startswith("f") and marks.keys[clause.verb.last - 1] == "on"
    if not fell or not marks.has("actor", *clause.subject, "armed", "group"):
        return False
    return weapon_in(marks, [clause.subject]) is None and any(find_targets(marks, lexicon, clause.object))


_GOES_FOR = frozenset("go goes went gone going work works worked working lay lays laid laying".split())
"""What aircraft do to a target without coming down on it: "jets went for the depot"."""


def _of_a_trade(marks: Marks, weapon: Mark, clause: Clause) -> bool:
    """Whether the weapon only says of what trade those are who act: "drone makers", "a missile crew"."""
    i = weapon.last
    if i >= clause.subject[1] or marks.grammar[i] or marks.nouns.get(i) is not None:
        return False
    return marks.keys[i].endswith(_TRADES)


_TRADES = ("makers", "maker", "crew", "crews", "operators", "operator", "pilots", "pilot", "team", "teams")


def _sold(marks: Marks, clause: Clause) -> bool:
    """Whether what "went for" is a price: "drones went for $500 apiece"."""
    priced = marks.keys[clause.verb.last : clause.verb.last + 2]
    return marks.keys[clause.verb.last - 1] == "for" and any(word in _MONEY for word in priced)


_MONEY = frozenset("$ € £ us$ eur usd sale sales".split())


def _harmless(marks: Marks, clause: Clause) -> bool:
    """Whether what came down did no damage: "landed near the port but caused no damage"."""
    end = min(clause.verb.last + _HARM, len(marks.keys))
    after = (i for i in range(clause.verb.last, end) if marks.keys[i] in ("damage", "damaging"))
    return any(not _WITHOUT.isdisjoint(marks.before(i, 4, clause.verb.last)) for i in after)


_HARM = 25  # tokens from where it fell to "caused no damage"
_WITHOUT = frozenset({"no", "without", "not", "nor"})


def _beside(marks: Marks, act: Act, target: TargetMention) -> bool:
    """Whether a target only says what was near: "fell on a road near the terminal", "next to" it."""
    at = next((start for start, end in act.patients if start <= target.first < end), 1)
    return marks.keys[at - 1] == "near" or tuple(marks.before(at, 2)) in BESIDE
