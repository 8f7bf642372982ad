"""Coreference: what "them", "its installations" and "the third floor" of an act were, told before it.

Fourth stage of the cascade, called by `reading` with the acts of a sentence.
"""

from msgspec.structs import replace

from streams.incidents.acts.act import RECALL, Act
from streams.incidents.targets.kinds import SHIP
from streams.incidents.targets.nouns import TargetMention, find_targets, mention
from streams.incidents.text.lexicon import Lexicon, Marks


def resolve_objects(marks: Marks, lexicon: Lexicon, first: int, found: list[Act]) -> None:
    """ "attacked two trucks and set them ablaze": "them" is what the act before hit, vehicles now wrecked."""
    for n, act in enumerate(found):
        if act.cls not in ("arson", "damage", "attack", "impact") or act.noun:
            continue
        if act.targets:
            _resolve_owner(marks, lexicon, first, act)
        elif _of_a_pronoun(marks, act):
            before = found[n - 1] if n and found[n - 1].dropped is None else None
            start = before.first if before else max(first, act.first - RECALL)
            wrecked = act.cls in ("arson", "damage") or act.type == "explosive"
            near = list(find_targets(marks, lexicon, (start, act.first)))
            near = near or [mention(marks, lexicon, m) for m in marks.within("target", start, act.first)]
            people = act.type == "armed_attack"  # "fired on them" is rarely meant of a building
            near = [
                t for t in near if _vehicle(marks, t) or t.category == SHIP or (t.category and not people)
            ]
            if (ship := _on_its_way(marks, first, act)) is not None:
                near = [ship]  # "The Verbena was en route to the port of X when it was hit"
            told = before.targets if before else []
            hit = [t for t in told if t.category or _vehicle(marks, t)] or near[-1:]
            act.targets = [
                replace(t, category="commercial")
                if wrecked and t.category is None and _vehicle(marks, t)
                else t
                for t in hit
            ]
            act.patients += [(t.first, t.last) for t in act.targets[:1] if t.critical and not before]


def resolve_parts(marks: Marks, lexicon: Lexicon, first: int, found: list[Act]) -> None:
    """ "At the X hospital, four died when a shell hit the third floor": the hospital was hit."""
    if marks.keys[first] not in ("at", "in", "inside"):
        return
    for act in found:
        bare = act.cls in ("attack", "impact") and not act.noun and not any(t.category for t in act.targets)
        struck = bare and act.first > first + _FRONTED // 2
        if struck and not _INSIDE.isdisjoint(marks.keys[slice(*act.patient)]):
            fronted = find_targets(marks, lexicon, (first + 1, first + _FRONTED))
            act.targets = [t for t in fronted if t.category][:1] or act.targets


_FRONTED = 10  # tokens from the start of a sentence to the facility that it opens with
_INSIDE = frozenset(
    "floor floors storey roof ward wards wing courtyard yard grounds gate gates entrance wall walls hall "
    "corridor kitchen maternity department section".split()
)


def _of_a_pronoun(marks: Marks, act: Act) -> bool:
    """Whether what it hit is "it" or "them": "set (ten of) them ablaze", "after it was hit"."""
    patient = marks.keys[slice(*act.patient)]
    told = patient == ["it"] and act.cls in ("attack", "impact")
    told = told or patient[1:3] == ["of", "them"]
    return told or any(word in ("it", "them") for word in marks.keys[act.first : act.last + 2])


def _on_its_way(marks: Marks, first: int, act: Act) -> TargetMention | None:
    """The ship that a sentence opens with and that was on its way when "it" was hit."""
    keys, it = marks.keys, act.patient[0]
    if keys[first] != "the" or keys[it - 1] not in ("when", "as", "before", "after"):
        return None
    be = next((i for i in range(first + 1, min(first + _NAME, it)) if "be" in marks.grammar[i]), None)
    if be is None or _VOYAGES.isdisjoint(keys[be : be + _NAME]) or marks.within("target", first, be):
        return None
    return TargetMention(first + 1, be, SHIP)


_NAME = 5  # tokens of "the Marlin Luanda was", or of "was on its way"
_VOYAGES = frozenset(
    "route way bound sailing heading headed steaming anchored moored docked transiting".split()
)

_ENERGY_SITES = frozenset({"energy.refinery", "energy.terminal", "energy.power_plant", "energy.nuclear"})


def _resolve_owner(marks: Marks, lexicon: Lexicon, first: int, act: Act) -> None:
    """ "Stormed the refinery and burned its installations": what is "its" is of the facility's category."""
    own = act.targets[0]
    mark = marks.targets.get(own.last - 1)
    if mark is None or "its" not in marks.keys[own.first - 2 : own.first]:
        return  # "its grounds", "its three pipelines"
    part = marks.keys[own.last - 1] in lexicon.claims["part"]
    if not part and (own.critical or mark.cls != "general"):
        return
    near = [mention(marks, lexicon, m) for m in marks.within("target", first, own.first)]
    owner = next((t for t in reversed(near) if t.category), None)
    if owner is not None and owner.critical and (not own.critical or owner.category in _ENERGY_SITES):
        act.targets = [replace(own, category=owner.category)]


def _vehicle(marks: Marks, target: TargetMention) -> bool:
    mark = marks.targets.get(target.last - 1)
    return mark is not None and mark.value == "vehicle"
