"""Boats met at sea: a ship that armed men in boats came near was attacked, also where guards drove them off.

"Its guards opened fire and the skiff turned away", "was approached by four boats, and an exchange of fire
followed": an attempt on the ship (codebook section 7, ruling 2). Called by `at_sea`.
"""

from streams.incidents.acts.act import Act
from streams.incidents.targets.kinds import SHIP
from streams.incidents.targets.nouns import mention
from streams.incidents.text.document import Sentence, Span
from streams.incidents.text.lexicon import Lexicon, Mark, Marks

_FIGHTS = frozenset({"clash", "kill", "attack", "fire", "repel", "combat"})
_GUARDS = frozenset({"guard", "guards", "team"})
_ATTACKERS = frozenset(
    "skiff skiffs speedboat speedboats boat boats craft dinghy dinghies pirate pirates raiders".split()
)
_APPROACH = frozenset(
    "approach approached approaching chased chasing pursued closing circled followed".split()
)


def met_boats(marks: Marks, lexicon: Lexicon, sentence: Sentence, act: Act) -> None:
    """Give shots between boats and a ship that ship for their target."""
    if not act.strong or act.dropped is not None or act.cls not in _FIGHTS:
        return
    near = (max(sentence.first, act.first - _SEEN), min(sentence.last, act.last + _SEEN))
    if not marks.spots(_ATTACKERS, *near) or any(t.category for t in act.targets):
        return
    ship = _the_ship(marks, near)
    if ship is None:
        return
    if act.cls == "fire" and _at_it(marks, act):
        act.type, act.targets = "naval_strike", [mention(marks, lexicon, ship)]
    if act.type not in ("armed_attack", "-"):
        return
    guarded = not _GUARDS.isdisjoint(word for start, end in act.agents for word in marks.keys[start:end])
    pirates = act.cls == "repel" and not act.noun
    if guarded or pirates or marks.spots(_APPROACH, *near):
        act.type, act.targets = "naval_strike", [mention(marks, lexicon, ship)]
        met = guarded or act.noun or act.cls == "clash"  # who only "opened fire" carried it out
        act.outcome = "attempted" if met and act.outcome == "carried_out" else act.outcome
        act.agents = [] if guarded else act.agents


_SEEN = 40  # tokens from the ship to the shots


def _the_ship(marks: Marks, near: Span) -> Mark | None:
    """The first ship told there that is no boat of theirs."""
    ships = (m for m in marks.within("target", *near) if m.value == SHIP)
    return next((m for m in ships if marks.keys[m.last - 1] not in _ATTACKERS), None)


def _at_it(marks: Marks, act: Act) -> bool:
    """Whether boats fired at the ship that tells of it: "reported that eight boats fired grenades at it"."""
    boats = any(not _ATTACKERS.isdisjoint(marks.keys[start:end]) for start, end in act.agents)
    return boats and any(marks.keys[start] == "it" for start, end in act.patients if start < end)
