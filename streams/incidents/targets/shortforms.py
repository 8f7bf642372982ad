"""Short forms: "the plant", "the line", "the facility" and "it" are what the text told of in full before.

Of the words in `claims.tsv`: "short" ones stand for a longer name with the same head ("the station" for a
substation), "wide" ones for whatever facility was hit last ("the facility" for a refinery). A tanker
is a ship or a lorry.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache, cached_property

from msgspec.structs import replace

from streams.incidents.acts.act import Act
from streams.incidents.syntax.bounds import DEFINITE
from streams.incidents.targets.asides import is_ranked
from streams.incidents.targets.kinds import SHIP
from streams.incidents.targets.nouns import TargetMention, heads, mention
from streams.incidents.text.document import Document
from streams.incidents.text.lexicon import Lexicon, Mark, Marks

_TANKERS = frozenset({"tanker", "tankers"})
_AFLOAT = -2  # words of roads more than of the sea
_CABLES = frozenset({"cable", "cables", "duct", "ducts", "conduit", "conduits"})
_AIRFIELDS = frozenset({"aerodrome", "airstrip"})
_MISREAD = frozenset({"energy.pipeline", "transport.bridge"})
"""Kinds that may be another, whatever word says them: a pumping station, a ship's bridge."""
_DEFINITE = DEFINITE | {"its", "their", "same"}
_AHEAD = 60
"""Tokens after a short form in which the full name may follow, where none comes before."""
_NEAR = 3  # sentences a wide word may look back


def resolve(document: Document, marks: Marks, lexicon: Lexicon, acts: Sequence[Act]) -> None:
    """Give the short forms among the targets of `acts` the category of what they stand for."""
    short, wide, unclear = lexicon.claims["short"], lexicon.claims["wide"], _unclear(lexicon)
    text = _Text(document, marks, lexicon)
    hit: TargetMention | None = None
    told = 0  # the sentence of `hit`
    for act in acts:
        if act.dropped is not None:
            continue
        near = hit if act.sentence - told <= _NEAR else None
        for n, target in enumerate(act.targets):
            word = marks.keys[target.last - 1]
            if word not in unclear and target.category not in _MISREAD:
                continue
            towers = word in _TOWERS and target.category == "communications"
            if towers and _bears_power(text, act, target):
                act.targets[n] = replace(target, category="energy.grid")
            elif target.category == "energy.pipeline" and _pumps_water(text, act, target):
                act.targets[n] = replace(target, category="water")
            elif (word in short or word in wide) and _bare(document, marks, target):
                category = _full(text, target) if word in short else near and near.category
                if category is None and word in wide and marks.keys[target.last - 2] == "the":
                    category = text.told_last(act.sentence)
                if category is None and word == "plant" and text.is_refinery(target):
                    category = "energy.refinery"
                if category is None and near is not None and word in lexicon.claims["part"]:
                    category = near.category  # "the cables", after signal boxes were
                act.targets[n] = replace(target, category=category or target.category)
            elif (
                target.category == "communications"
                and word in _CABLES
                and (_by_rail(document, marks, lexicon, act) or _rail_cables(marks, near))
            ):
                act.targets[n] = replace(target, category="transport.rail")
            elif target.category == "transport.bridge" and (
                _aboard(document, marks, act, target) or (near and near.category == SHIP)
            ):
                act.targets[n] = replace(target, category=SHIP)
            elif word in _GENERATORS and near is not None and _is_its_own(marks, near, target):
                act.targets[n] = replace(target, category=near.category)  # "burned its generator"
            elif word in _AIRFIELDS and _civil(target) and text.has_warplanes(act.sentence):
                act.targets[n] = replace(target, category="military")
            elif target.category == SHIP and word in _TANKERS and text.by_road:
                act.targets[n] = replace(target, category="energy.fuel_storage")
            elif target.category == "energy.fuel_storage" and word in _TANKERS and text.at_sea:
                act.targets[n] = replace(target, category=SHIP)  # "a fuel tanker in the Red Sea"
        critical = next((t for t in act.targets if t.critical), None)
        if critical is not None:
            hit, told = critical, act.sentence


@cache
def _unclear(lexicon: Lexicon) -> frozenset[str]:
    """The words that may mean another kind of facility than they say."""
    words = _TOWERS | _CABLES | _GENERATORS | _AIRFIELDS | _TANKERS
    return words | lexicon.claimed("short", "wide")


def _is_its_own(marks: Marks, near: TargetMention, target: TargetMention) -> bool:
    """Whether a generator is that of the facility told before, which makes no power: a mast, a hospital."""
    known = marks.keys[target.first - 1] in _DEFINITE
    return known and not (near.category or "").startswith("energy.")


_GENERATORS = frozenset({"generator", "generators"})


def _bare(document: Document, marks: Marks, target: TargetMention) -> bool:
    """Whether the noun alone gave the category, and is known or named: "the plant", "the Ryazan plant"; not
    "a US diplomatic compound"."""
    mark = marks.at("target", target.last - 1)
    if mark is None or mark.last - mark.first > 1 or target.category != _default(mark):
        return False
    named = target.first < mark.first and document.tokens[mark.first - 1].text[0].isupper()
    numbered = any(c.isdigit() for c in "".join(marks.keys[target.last : target.last + 1]))  # "tower T372"
    return named or numbered or marks.keys[target.first - 1] in _DEFINITE


def _by_rail(document: Document, marks: Marks, lexicon: Lexicon, act: Act) -> bool:
    """Whether trains, not telephones, need the cables: "an arson attack on cables halted rail traffic"."""
    first, last = document.sentences[act.sentence].first, document.sentences[act.sentence].last
    sectors = {lexicon.sectors.get(word) for word in marks.keys[first:last]}
    trains = "transport.rail" in sectors or marks.has("target", first, last, "transport.rail")
    return trains and "communications" not in sectors


def _aboard(document: Document, marks: Marks, act: Act, target: TargetMention) -> bool:
    """Whether it is a ship's bridge: "hit the bridge of the tanker", "the bridge burned, the crew said"."""
    sentence = document.sentences[act.sentence]
    whose = (
        marks.within("target", target.last, target.last + 4)
        if marks.keys[target.last : target.last + 1] == ["of"]
        else []
    )
    return any(m.value == SHIP for m in whose) or not _ABOARD.isdisjoint(
        marks.keys[sentence.first : sentence.last]
    )


def _bears_power(text: "_Text", act: Act, target: TargetMention) -> bool:
    """Whether towers carry power, not telephones: "two of its towers on a 330kV line", told so before."""
    mark = text.marks.at("target", target.last - 1)
    if mark is None or mark.last - mark.first > 1:
        return False  # "a radio tower"
    first, last = text.document.sentences[act.sentence].first, text.document.sentences[act.sentence].last
    words = text.marks.keys[first:last]
    sectors = {text.lexicon.sectors.get(word) for word in words}
    if "communications" in sectors:
        return False
    volts = any(word.endswith("kv") and word[:1].isdigit() for word in words)
    power = volts or "grid" in words or "energy.grid" in sectors
    text.pylons = text.pylons or power or text.marks.has("target", first, last, "energy.grid")
    return text.pylons


def _pumps_water(text: "_Text", act: Act, target: TargetMention) -> bool:
    """Whether a pumping station is of the water supply, as a sentence tells that has no word of oil or
    gas."""
    if _PUMPING.isdisjoint(text.marks.keys[target.first : target.last]):
        return False
    sentence = text.document.sentences[act.sentence]
    words = text.marks.keys[sentence.first : sentence.last]
    sectors = {text.lexicon.sectors.get(word) for word in words}
    water = "water" in sectors or any(word.endswith("vodokanal") for word in words)
    near = text.marks.within("target", max(0, target.first - _CANAL), target.last)
    water = water or any(mark.value == "water" for mark in near)  # "the canal's pumping station"
    return water and _OILY.isdisjoint(sectors) and "gas" not in words


_OILY = frozenset({"energy.fuel_storage", "energy.field", "energy.refinery", "energy.terminal"})
_CANAL = 4  # tokens from a canal to its pumping station
_PUMPING = frozenset({"pump", "pumping", "pumphouse", "pumphouses"})
_TOWERS = frozenset({"tower", "towers", "mast", "masts"})
_ABOARD = frozenset({"aboard", "crew", "starboard", "onboard", "wheelhouse", "seafarers"})


def _civil(target: TargetMention) -> bool:
    return target.category == "transport.airport"


def _rail_cables(marks: Marks, hit: TargetMention | None) -> bool:
    """Whether the cables hit before are a railway's: "communications cables were cut", they said later."""
    return hit is not None and hit.category == "transport.rail" and marks.keys[hit.last - 1] in _CABLES


def _default(mark: Mark) -> str | None:
    return None if mark.value == "-" else mark.value


class _Text:
    """What every short form of a text may ask, worked out once: a text of one short form is as long."""

    def __init__(self, document: Document, marks: Marks, lexicon: Lexicon) -> None:
        self.document, self.marks, self.lexicon = document, marks, lexicon
        self._names: dict[str, list[tuple[Mark, str]]] = {}
        self.pylons = False  # whether its towers were told to carry power

    def names(self, head: str) -> list[tuple[Mark, str]]:
        """The names that a noun may be short for, in order, and their categories."""
        if head not in self._names:
            targets = self.marks.within("target", 0, len(self.marks.keys))
            told = [(m, category) for m in targets if (category := self._category(m, head)) is not None]
            self._names[head] = told
        return self._names[head]

    def _category(self, mark: Mark, head: str) -> str | None:
        """The category of a longer name with this head; None for any other."""
        last = _stem(self.marks.keys[mark.last - 1])
        if not last.endswith(head):
            return None
        category = mention(self.marks, self.lexicon, mark).category
        longer = mark.last - mark.first > 1 or last != head  # "pipeline" for "line"
        return category if longer or category != _default(mark) else None

    def told_last(self, number: int) -> str | None:
        """The category of the critical facility told last in the sentence before: what "the facility" is."""
        if not number:
            return None
        before = self.document.sentences[number - 1]
        told = self.marks.within("target", before.first, before.last)
        last = (
            mention(self.marks, self.lexicon, m) for m in reversed(told) if heads(self.marks, self.lexicon, m)
        )
        return next((t.category for t in last if t.critical), None)

    def has_warplanes(self, number: int) -> bool:
        """Whether a sentence or the next tells of bombers or fighter jets: its airfield is an air base."""
        sentences, words = self.document.sentences[number : number + 2], self.lexicon.claims["warplane"]
        return any(not words.isdisjoint(self.marks.keys[s.first : s.last]) for s in sentences)

    @cached_property
    def refineries(self) -> list[int]:
        """Where refineries are told of; "the plant" is one, where no other plant was named."""
        return [i for i, word in enumerate(self.marks.keys) if word in ("refinery", "refineries")]

    def is_refinery(self, target: TargetMention) -> bool:
        """Whether "the plant" is a refinery told before, or what follows says so."""
        at = bisect_left(self.refineries, target.first)
        following = self.refineries[at : at + 1]
        return at > 0 or any(is_ranked(self.marks, self.lexicon, target, i) for i in following)

    @property
    def by_road(self) -> bool:
        """Whether the text tells more of roads than of the sea: its tankers are lorries."""
        return self._roads > 0

    @property
    def at_sea(self) -> bool:
        """Whether it tells far more of the sea: even its fuel tankers are ships."""
        return self._roads < _AFLOAT

    @cached_property
    def _roads(self) -> int:
        """How many more of its words are of roads than of the sea."""
        road, sea = self.lexicon.claims["road"], self.lexicon.claims["sea"]
        return sum((word in road) - (word in sea) for word in self.marks.keys)


def _full(text: _Text, target: TargetMention) -> str | None:
    """The category of the nearest longer name with the same head, told before or soon after; a power station
    is a power plant."""
    head = _stem(text.marks.keys[target.last - 1])
    category = _nearest(text.names(head), target)
    if category is not None or head not in _POWER:
        return category
    made = [name for name in text.names(_POWER[head]) if name[1] in _POWERED]
    return _nearest(made, target)


_POWER = {"plant": "station", "station": "plant"}
_POWERED = frozenset({"energy.power_plant", "energy.nuclear", "water"})


def _nearest(names: Sequence[tuple[Mark, str]], target: TargetMention) -> str | None:
    """The category of the last name before a target, else of one soon after it."""
    before = bisect_right(names, target.first, key=lambda name: name[0].last)
    if before:
        return names[before - 1][1]
    after = bisect_left(names, target.last, key=lambda name: name[0].first)
    near = after < len(names) and names[after][0].first < target.last + _AHEAD
    return names[after][1] if near else None


def _stem(word: str) -> str:
    """The singular."""
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
