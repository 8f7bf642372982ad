"""Acts against ships, as their masters and naval offices tell them (codebook section 7, ruling 2).

"An unknown projectile hit the tanker" names no weapon; "the master reported two explosions close to the
vessel" tells of a strike that missed. Called by `reading` and `verbal`.
"""

from collections.abc import Sequence

from streams.incidents.acts.act import Act
from streams.incidents.acts.boats_met import met_boats
from streams.incidents.acts.over_land import read_cross
from streams.incidents.syntax.clauses import Clause
from streams.incidents.targets.kinds import PORT, SHIP
from streams.incidents.targets.nouns import TargetMention, mention
from streams.incidents.text.document import Document, Sentence, Span
from streams.incidents.text.lexicon import Lexicon, Mark, Marks


def against_ships(marks: Marks, lexicon: Lexicon, sentence: Sentence, act: Act) -> None:
    """Type what hit a ship by no named weapon, and take explosions close to one for a strike that missed."""
    met_boats(marks, lexicon, sentence, act)
    being = marks.keys[act.first - 1] == "being"
    if being and not act.targets and marks.before(act.first, 2) in _REPORTED_BEING:
        act.targets = _who_reports(marks, lexicon, (sentence.first, act.first))
    if act.targets and any(t.category == SHIP for t in act.targets):
        act.targets = [t for t in act.targets if t.category != PORT or not _holds_it(marks, t)]
        named = act.weapon is None or not marks.keys[act.weapon.last - 1].startswith("projectile")
        unknown = act.type == "shelling" and not named
        blasts = act.type == "blast" and "external" in marks.keys[act.first : act.scope[1]]
        act.strong = act.strong or blasts or _by_force(marks, act)  # "suffered two external explosions"
        if unknown or blasts:
            act.type = "naval_strike"
    if act.type == "armed_attack" and act.cls != "kill" and _from_boats(marks, lexicon, act):
        act.type = "naval_strike"
    if act.cls == "fire" and not act.targets and meant_for_ships(marks, act):
        act.outcome = "attempted"  # "fired two anti-ship missiles toward the Gulf of Aden"
    if act.aimed and not act.targets and (ship := _approached(marks, lexicon, sentence, act)):
        act.type, act.targets = "naval_strike", [ship]
    if act.cls in ("detonate", "impact") and act.weapon is not None and act.dropped is None:
        near = _in_the_water(marks, sentence, act)
        if near is not None:
            act.outcome, act.targets = "attempted", [mention(marks, lexicon, near)]
    if act.cls == "blast" and act.noun and not act.anaphoric and act.dropped is None:
        ship = _missed(marks, lexicon, sentence, act)
        if ship is not None:
            act.type, act.outcome, act.strong = "naval_strike", "attempted", True
            act.targets = [ship]


_REPORTED_BEING = (["reported", "being"], ["reports", "being"])


def _approached(marks: Marks, lexicon: Lexicon, sentence: Sentence, act: Act) -> TargetMention | None:
    """The ship that those who fired at nothing told came near: "was approached by a craft whose crew fired
    grenades"."""
    near = marks.spots(_APPROACHES, max(sentence.first, act.first - _CHASE), act.first)
    if not near:
        return None
    passive = "be" in marks.grammar[near[0] - 1]
    within = (sentence.first, near[0]) if passive else (near[0], min(near[0] + _NEXT, act.first))
    ship = next((m for m in marks.within("target", *within) if m.value == SHIP), None)
    return mention(marks, lexicon, ship) if ship is not None else None


_APPROACHES = frozenset({"approached", "chased", "pursued", "followed"})
_CHASE = 24  # tokens from "approached" to "fired"


def meant_for_ships(marks: Marks, act: Act) -> bool:
    """Whether what was fired is told as meant for ships: "two anti-ship missiles"."""
    weapon = act.weapon
    return weapon is not None and "anti-ship" in marks.keys[max(0, weapon.first - 3) : weapon.last]


def _in_the_water(marks: Marks, sentence: Sentence, act: Act) -> Mark | None:
    """The ship that a weapon missed: "two missiles exploded in the water near a tanker"."""
    last = min(act.last + _CLOSE, sentence.last)
    if _WATER.isdisjoint(marks.keys[act.last : last]):
        return None
    near = next((i for i in range(act.last, last) if marks.keys[i] in _NEAR), last)
    ships = marks.within("target", near, min(near + _NEXT + 1, sentence.last))
    return next((ship for ship in ships if ship.value == SHIP), None)


_WATER = frozenset({"water", "waters", "sea"})


def read_abduct(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """pirates kidnapped six of the crew of a ship: the ship was attacked; people ashore are none of our
    concern."""
    del used
    armed = any(marks.has("actor", *span, "armed", "group") for span in act.agents)
    if marks.keys[clause.verb.last - 1] in _LED_OFF and not armed:
        return False  # who "took off" the crew may have saved them, or be police
    taken = [act.patient, *clause.phrase("of", "from", "on", "aboard")]
    seafarers = lexicon.claims["seafarer"]
    ships = [m for span in taken for m in marks.within("target", *span) if m.value == SHIP]
    from_ship = any(m.value == SHIP for s in clause.phrase("from", "off") for m in marks.within("target", *s))
    if not from_ship and all(seafarers.isdisjoint(marks.keys[s:e]) for s, e in [*taken, *act.agents]):
        return False  # "the driver of a fuel tanker", "a shipping agent"
    act.targets = [mention(marks, lexicon, ship) for ship in ships[:1]]
    act.cls, act.strong = "attack", bool(ships)
    act.origins = []  # "from a Turkish ship"
    act.patients = [*taken, *clause.phrase("in", "off", "near", "at")]
    return act.strong


_LED_OFF = frozenset({"away", "off"})


def read_seize(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """A town, a ship or a building is taken; where it is the crew of a ship, the ship was attacked."""
    ships = any(m.value == SHIP for m in marks.within("target", *act.patient))
    if ships or lexicon.claims["seafarer"].isdisjoint(marks.keys[slice(*act.patient)]):
        return read_cross(marks, lexicon, clause, act, used)
    told = read_abduct(marks, lexicon, clause, act, used)
    act.cls, act.type = "seize", "naval_strike"  # which coastguards may do by law
    return told


def sea_drones_again(document: Document, marks: Marks, acts: Sequence[Act]) -> None:
    """Drop the harm done to "the boats" where those are the sea drones just told of: they were shot at."""
    for act in acts:
        boats = act.cls in ("damage", "attack") and [t for t in act.targets if t.category == SHIP]
        if not boats or act.dropped is not None or act.sentence == 0:
            continue
        if all(t.definite and marks.keys[t.last - 1] in _DRONES for t in boats):
            before = document.sentences[act.sentence - 1]
            nouns = marks.within("noun", before.first, before.last)
            ships = marks.within("target", before.first, before.last)
            if any(n.value == "naval_strike" and n.cls == "weapon" for n in nouns) and not any(
                m.value == SHIP and marks.keys[m.last - 1] in _DRONES for m in ships
            ):
                act.dropped = "mention only"


_DRONES = frozenset({"boats", "boat", "craft"})


def _by_force(marks: Marks, act: Act) -> bool:
    """Whether it is done under arms only: "hijacked", "raided by men with knives"."""
    armed = act.cls == "attack" and act.weapon is not None
    return armed or marks.keys[act.first].startswith("hijack")


def _holds_it(marks: Marks, port: TargetMention) -> bool:
    """Whether a port is only where a ship was hit: "fell on a skiff in the harbour"."""
    at = port.first - 1
    while at > 0 and "determiner" in marks.grammar[at]:
        at -= 1
    return marks.keys[at] in ("in", "at", "inside", "off", "outside")


def _who_reports(marks: Marks, lexicon: Lexicon, before: Span) -> list[TargetMention]:
    """The ship whose crew tells of it: "a tanker reported being attacked"."""
    return [mention(marks, lexicon, m) for m in marks.within("target", *before) if m.value == SHIP][:1]


def _from_boats(marks: Marks, lexicon: Lexicon, act: Act) -> bool:
    """Whether who shot came by sea: at a ship "two small boats", "men in a skiff", ashore only a warship."""
    at_a_ship = any(t.category == SHIP for t in act.targets)
    craft = lexicon.claimed("warship", "boat") if at_a_ship else lexicon.claims["warship"]
    return any(not craft.isdisjoint(marks.keys[start:end]) for start, end in act.agents)


def _missed(marks: Marks, lexicon: Lexicon, sentence: Sentence, act: Act) -> TargetMention | None:
    """The ship that its crew told of explosions close to, on the water; those on board may be accidents."""
    before = marks.before(act.first, _REPORT, sentence.first)
    if lexicon.claims["say"].isdisjoint(before) and _FELT.isdisjoint(before):
        return None
    ships = [m for m in marks.within("target", sentence.first, sentence.last) if m.value == SHIP]
    if not ships:
        return None
    behind = range(act.last, min(act.last + _CLOSE, sentence.last - 1))
    at = next((i for i in behind if marks.keys[i] in _NEAR), None)
    if at is None or any(marks.grammar[i] & {"break", "relative"} for i in range(act.last, at)):
        return None
    near = marks.keys[at] in ("nearby", "proximity", "vicinity")
    it = not _ITS.isdisjoint(marks.keys[at + 1 : at + 4])
    beside = any(at < ship.first <= at + _NEXT for ship in ships)
    return mention(marks, lexicon, ships[0]) if near or it or beside else None


_REPORT = 12  # tokens from "reported" to the explosions
_FELT = frozenset({"saw", "seen", "heard", "hearing", "seeing", "witnessed", "sighted", "felt"})
_CLOSE = 9  # tokens from the explosions to "close to"
_NEAR = frozenset({"near", "close", "nearby", "proximity", "vicinity", "alongside"})
_ITS = frozenset({"it", "them", "itself"})
_NEXT = 4  # tokens from "close to" to the ship
