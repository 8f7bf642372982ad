"""Strikes of arms and those of workers told apart by what they are "on" and what they did.

Fourth stage of the cascade, called by `nominal` and `harm`.
"""

from streams.incidents.acts.act import Act
from streams.incidents.syntax.ellipsis import SUPPLIED
from streams.incidents.targets.nouns import TargetMention, find_targets
from streams.incidents.text.document import Span
from streams.incidents.text.lexicon import Lexicon, Mark, Marks


def is_no_workplace(marks: Marks, target: TargetMention) -> bool:
    """Whether a strike "on" it is none of workers, who strike "at" a plant; the railways they do strike "on",
    if not on "a station"."""
    if target.category in (None, "commercial", "industry"):
        return False
    return target.category not in _STRUCK_ON or marks.keys[target.first - 1] in ("a", "an")


_STRUCK_ON = frozenset(
    {"transport.rail", "transport.road", "transport.ship", "transport.airport", "transport.port"}
)


def by_a_strike(marks: Marks, lexicon: Lexicon, act: Act, subject: Span) -> bool:
    """Whether "a strike" broke walls: one of workers damages no bridge, hits services and not "a dam", and is
    not "on a substation"."""
    strikes = [m for m in marks.within("noun", *subject) if m.cls == "attack"]
    if not strikes or "by" in marks.keys[slice(*subject)]:
        return False
    if any(_on_no_workplace(marks, lexicon, strike, subject[1]) for strike in strikes):
        return True
    supplied = any(marks.keys[m.first] in SUPPLIED for m in strikes)  # "another hit a house"
    if not (act.head == "strike" or supplied):
        return False
    named = (t.first for t in act.targets if t.category)
    razed = marks.keys[act.first].startswith(_RAZES)
    return any(razed or (act.cls == "attack" and marks.keys[first - 1] in ("a", "an")) for first in named)


_RAZES = ("destroy", "damag", "demolish", "flatten", "level", "gut", "raz", "obliterat", "wreck")


def _on_no_workplace(marks: Marks, lexicon: Lexicon, strike: Mark, last: int) -> bool:
    if marks.keys[strike.last - 1 : strike.last + 1] not in _STRIKES_ON:
        return False
    return any(is_no_workplace(marks, t) for t in find_targets(marks, lexicon, (strike.last + 1, last)))


_STRIKES_ON = (["strike", "on"], ["strikes", "on"], ["strike", "against"], ["strikes", "against"])
