"""Facilities by name only: "Israel struck Natanz", "drones hit Sheskharis again".

No noun says what was hit, but the gazetteer knows what bears the name (`facilities.tsv`). Called by
`extractor` as soon as the places are found.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from streams.incidents.acts.act import Act
from streams.incidents.places import Gazetteer, PlaceIndex, PlaceMention, normal
from streams.incidents.targets.nouns import TargetMention, supplied
from streams.incidents.text.lexicon import Lexicon, Marks

_HARMS = frozenset({"attack", "damage", "arson", "impact", "fire", "light", "suffer", "detonate"})
"""Verbs and nouns whose patients are what was hit; people are killed, and clashes fought, beside things."""
BESIDE = frozenset({"near", "outside", "around", "from", "off", "between", "by", "beside", "behind"})
_WORKS = frozenset({"plant", "complex", "works"})
_CITY = 300_000  # inhabitants from which on a name is the city's, not its port's: "Port-au-Prince"
_AIRFIELDS = frozenset({"airfield", "airfields", "airport", "aerodrome", "airstrip"})


def name_facilities(
    marks: Marks, lexicon: Lexicon, places: PlaceIndex, gazetteer: Gazetteer, acts: Sequence[Act]
) -> None:
    """Give acts without a target the facilities that their patients name, and targets what a name adds."""
    for act in acts:
        if act.dropped is not None:
            continue
        act.targets = [_as_known(marks, places, gazetteer, target) for target in act.targets]
        fought = act.noun and act.type == "armed_attack"  # a shoot-out at an airport
        if act.cls in _HARMS and not (act.targets or fought):
            act.targets = list(_named(marks, lexicon, places, gazetteer, act))


def _named(
    marks: Marks, lexicon: Lexicon, places: PlaceIndex, gazetteer: Gazetteer, act: Act
) -> Iterator[TargetMention]:
    """The facilities that an act's patients name, beside none of which it happened; not those that only lack
    what it cut: "cutting deliveries to the Daura refinery"."""
    for start, end in act.patients:
        loosely = act.noun or act.cls == "light"  # "hurt in the port of X in a blast caused by a bomb"
        beside = marks.keys[start - 1] in (BESIDE | {"in"} if loosely else BESIDE)
        lacking = supplied(marks, lexicon, start, start)
        for mention in [] if beside or lacking else places.within((start, end)):
            category = category_of(gazetteer, mention)
            whole = mention.last >= len(marks.keys) or marks.keys[mention.last] not in lexicon.followers
            if category is not None and whole and marks.keys[mention.first - 1] not in BESIDE:
                yield TargetMention(mention.first, mention.last, category)


def _as_known(marks: Marks, places: PlaceIndex, gazetteer: Gazetteer, target: TargetMention) -> TargetMention:
    """A target of unknown kind, a plant, or an airfield that is an air base, as the gazetteer knows it."""
    head = marks.keys[target.last - 1]
    works = target.category == "industry" and head in _WORKS
    if target.category is not None and not works and head not in _AIRFIELDS:
        return target
    last = target.last + (
        2 if marks.keys[target.last : target.last + 1] == ["of"] else 0
    )  # "the terminal of X"
    mentions = (m for m in map(places.at, range(target.first, last)) if m is not None)
    kinds = (category_of(gazetteer, mention) for mention in mentions)  # "Iran's Natanz plant"
    category = next((kind for kind in kinds if kind is not None), None)
    if category is None and works and marks.keys[target.first - 1] == "the":
        category = _called_plant(marks, gazetteer, target)
    if category is None or (target.category is not None and not works and category != "military"):
        return target
    return replace(target, category=category)


def _called_plant(marks: Marks, gazetteer: Gazetteer, target: TargetMention) -> str | None:
    """What is called "the Zaporizhzhia plant" for short, if one kind of facility has that name."""
    name = " ".join(marks.keys[target.first : target.last - 1])
    found = (match.entry for head in _PLANTS for match in gazetteer.named(normal.strict(f"{name} {head}")))
    known = {facility.category for entry in found if (facility := gazetteer.facility(entry)) is not None}
    return known.pop() if len(known) == 1 else None


_PLANTS = ("nuclear power plant", "power plant", "refinery")


def category_of(gazetteer: Gazetteer, mention: PlaceMention) -> str | None:
    """The category of the facility that bears a name; of a town's ("Natanz"), the one there known by it."""
    if mention.kind == "facility" and mention.entry is not None:
        known = [mention.entry]
    elif mention.kind == "settlement" and mention.entry is not None and mention.entry.population < _CITY:
        there = (match.entry for match in gazetteer.named(normal.strict(mention.name)))
        known = [entry for entry in there if entry.country == mention.place.country]
    else:
        return None
    facilities = (gazetteer.facility(entry) for entry in known)
    return next((facility.category for facility in facilities if facility is not None), None)
