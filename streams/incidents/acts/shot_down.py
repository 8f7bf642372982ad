"""Shot down: what was stopped in the air, and what was brought down with it: drones and missiles are
intercepted (codebook section 2, `outcome`), a plane or a helicopter that is shot down was hit.

Fourth stage of the cascade, called by `verbal` and `harm`.
"""

from streams.incidents.acts.act import AIRBORNE, AT, RECALL, Act, arms_told
from streams.incidents.acts.bare_charges import by_a_charge
from streams.incidents.acts.in_flight import OVER, bound_for, came_into, fired_from
from streams.incidents.acts.means import weapon_in
from streams.incidents.acts.senders import sender
from streams.incidents.acts.weaponry import DEVICES, MET, read_find, read_repel
from streams.incidents.syntax.bounds import DEFINITE
from streams.incidents.syntax.clauses import Clause
from streams.incidents.targets.nouns import TargetMention, find_targets
from streams.incidents.text.document import Span
from streams.incidents.text.lexicon import Lexicon, Mark, Marks


def read_intercept(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """shot down four drones: who does it is the defender."""
    patient = act.patient
    weapon = weapon_in(marks, [patient], aircraft=True) or _told_before(marks, lexicon, clause, patient)
    words = marks.keys[clause.verb.first]
    if weapon is not None and weapon.cls == "weapon" and (weapon.value in AIRBORNE or weapon.value == "bomb"):
        act.type, act.outcome, act.strong, act.weapon = weapon.value, "intercepted", True, weapon
        act.cls = "intercept"  # also of "destroyed three drones over X"
        act.defenders = act.agents
        act.several = marks.keys[weapon.last - 1].endswith("s")
        act.agents = [sender(marks, patient, weapon)]
        over = clause.phrase(*OVER) or came_into(marks, lexicon, clause)
        act.origins += [span for span in over if fired_from(marks, span)]
        act.patients = [span for span in over if not fired_from(marks, span)]
        return True
    if words in _SHOT:
        return _read_plane(marks, lexicon, clause, act, weapon)
    if weapon is not None and marks.keys[weapon.last - 1] in DEVICES:
        return read_find(marks, lexicon, clause, act, used)  # "intercepted a parcel bomb"
    if words.startswith(MET) and not _planned(marks, patient):
        return read_repel(marks, lexicon, clause, act, used)  # "intercepted strikes on the port"
    brought = words.startswith("br") and _plane(marks, lexicon, patient, weapon) is not None
    if brought and weapon_in(marks, act.agents) is not None:
        return _read_plane(marks, lexicon, clause, act, weapon)  # "a missile brought down an airliner"
    return _read_fell(marks, lexicon, act, patient)


_SHOT = frozenset({"shoot", "shoots", "shot", "shooting", "down", "downed", "downing"})


def _read_plane(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, weapon: Mark | None) -> bool:
    """shot down a helicopter; a missile shot it down."""
    patient = act.patient
    span = patient
    first = _plane(marks, lexicon, patient, weapon)
    if first is None and (told := _plane_told(marks, lexicon, patient)) is not None:
        first, span = told, (max(0, told - _NAMED), told + 1)
    if first is None and marks.keys[clause.verb.first].startswith("down"):
        return _read_fell(marks, lexicon, act, patient)
    if first is None:
        return False
    act.type, act.strong = "strike_unspecified", True
    act.patients = [patient, *clause.phrase(*AT)]
    arms = weapon_in(marks, [*act.agents, *clause.phrase("with", "using")])
    if arms is not None and arms.value == "missile_strike":
        act.type, act.weapon = arms.value, arms
    if not lexicon.claims["warplane"] & set(marks.keys[slice(*span)]):
        span = (max(0, first - _OWNER), span[1])  # "the airline said its plane was shot down"
    civil = not lexicon.claims["airline"].isdisjoint(marks.keys[slice(*span)]) or _an_airline_s(marks, first)
    act.targets = [TargetMention(first, first + 1, None if civil else "military")]
    return True


def _plane(marks: Marks, lexicon: Lexicon, span: Span, weapon: Mark | None) -> int | None:
    """The token of the aircraft in a span."""
    craft = lexicon.claims["craft"]
    return next(
        (i for i in range(*span) if marks.keys[i] in craft or (weapon is not None and i == weapon.first)),
        None,
    )


def _an_airline_s(marks: Marks, craft: int) -> bool:
    """Whether it is the airliner that the text tells of: "the plane was shot down", in a text on an airline's
    flight."""
    definite = marks.keys[craft - 1] in DEFINITE and marks.keys[craft] in _PLANES
    return definite and bool(marks.where(_AIRLINES))


_PLANES = frozenset({"plane", "aircraft", "jet", "airplane", "flight"})
_AIRLINES = frozenset({"airliner", "airlines", "airways", "jetliner"})


def _plane_told(marks: Marks, lexicon: Lexicon, span: Span) -> int | None:
    """The aircraft told before that "it" stands for: "The jet crashed near X. It was shot down by rebels"."""
    if marks.keys[slice(*span)] != ["it"]:
        return None
    for i in range(span[0] - 1, max(0, span[0] - RECALL) - 1, -1):
        if marks.keys[i] in lexicon.claims["craft"]:
            return i if not marks.keys[i].endswith("s") else None
        noun = marks.nouns.get(i)
        if noun is not None and noun.cls == "weapon" and noun.value in AIRBORNE:
            return None  # "jets rose as a drone came in. It was shot down"
    return None


_OWNER = 6  # tokens from "the airline" to "its plane"
_NAMED = 4  # tokens before the head: "a Malaysia Airlines passenger plane"


def _planned(marks: Marks, met: Span) -> bool:
    """Whether those who were met only meant to attack: "intercepted a boat planning an attack on a rig"."""
    attacks = marks.within("noun", *met)
    before = range(met[0], next((m.first for m in attacks if m.cls == "attack"), met[1]))
    return any(marks.keys[i].endswith("ing") or "preposition" in marks.grammar[i] for i in before)


def _told_before(marks: Marks, lexicon: Lexicon, clause: Clause, patient: Span) -> Mark | None:
    """What "four" and "most of them" are: "20 drones entered Polish airspace and four were shot down"; or
    of 40 that were shot down nine "were shot down over Lviv". Of what was fired at someone the firing is
    told already; but not over which towns some were shot down.
    """
    weapon = arms_told(marks, lexicon, patient)
    if weapon is None:
        return None
    before = marks.within("verb", max(0, patient[0] - RECALL), patient[0])
    shot = bool(clause.phrase("in", "near")) and any(verb.cls == "intercept" for verb in before)
    shot = shot or bool(clause.phrase("over")) or bound_for(marks, *patient) is not None
    strayed = not lexicon.claims["stray"].isdisjoint(marks.keys[weapon.last : patient[0]])
    return weapon if shot or strayed else None


def _read_fell(marks: Marks, lexicon: Lexicon, act: Act, patient: Span) -> bool:
    """brought down two pylons, downed a power line; what a bomb or explosions bring down is blown up."""
    act.cls, act.type, act.strong = "damage", "-", False
    bomb = weapon_in(marks, act.agents)
    blasts = [m for span in act.agents for m in marks.within("noun", *span) if m.cls == "blast"]
    if bomb is not None and bomb.entry.strong:
        act.type, act.strong, act.weapon = bomb.value, True, bomb
    elif any(marks.keys[blast.last - 1].endswith("s") for blast in blasts):
        act.type, act.strong = "explosive", True
    act.targets = [t for t in find_targets(marks, lexicon, patient) if t.critical]
    if by_a_charge(marks, act):
        act.type, act.strong = "explosive", True
    return bool(act.targets)
