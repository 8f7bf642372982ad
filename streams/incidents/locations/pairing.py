"""Which place goes with which target: "a refinery in Samara, as well as a port in Taman"."""

from collections.abc import Sequence
from itertools import pairwise, product

from streams.incidents.acts.act import Act
from streams.incidents.locations.adjectives import is_adjective
from streams.incidents.locations.fineness import contains, fineness, same_place
from streams.incidents.locations.landmarks import far_off, is_served
from streams.incidents.locations.place_lists import finest, side_by_side
from streams.incidents.locations.sources import HERE
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.places.spot import CUES
from streams.incidents.targets.nouns import TargetMention

Couple = tuple[TargetMention | None, PlaceMention]
"""What was hit, if more than the place itself, and where."""


def hit_together(page: Page, act: Act) -> list[TargetMention]:
    """What one act hit at places of their own: facilities, and what stands in one list with them; whom it
    killed is told with its toll."""
    if not act.targets:
        return []
    known = [target for target in act.targets if target.category]
    done = any(_done(page, target) for target in known) or any(_ends_a_way(page, t) for t in act.targets)
    return act.targets if known and act.cls != "kill" and not done else known


def _done(page: Page, target: TargetMention) -> bool:
    """Whether a verb that no list knows is taken for a word of a target: "and *forced airports* to close"."""
    keys = page.marks.keys
    return keys[target.first].endswith("ed") and keys[target.first - 1] == "and"


def _ends_a_way(page: Page, target: TargetMention) -> bool:
    """Whether it only ends a stretch: "the track between X and Y stations"."""
    before = page.marks.before(target.first, _STRETCH)
    return target.category is None and "between" in before and "and" in before[before.index("between") :]


_STRETCH = 6  # tokens from "between" to "stations"


def told_apart(page: Page, act: Act) -> list[Couple]:
    """What one act hit at places of their own, each with its place; empty where one list is of all."""
    sentence = page.document.sentences[act.sentence]
    if not act.targets or len(page.places.within((sentence.first, sentence.last))) < 2:
        return []
    hit = hit_together(page, act)
    return [*pairs(page, act, hit)] or town_beside(page, act, hit)


def pairs(page: Page, act: Act, targets: Sequence[TargetMention]) -> list[tuple[TargetMention, PlaceMention]]:
    """Which places go with which target in "X in A and B, as well as Y in C"; empty if they do not
    alternate."""
    if len(targets) < 2:
        return []
    spans = act.patients  # a strike "on A and B killed two" names them beside the verb
    if act.cls == "kill":
        spans = [*spans, *(s for s in act.agents if any(s[0] <= t.first < s[1] for t in targets))]
    mentions = [m for span in spans for m in page.places.within(span) if not is_adjective(page, m)]
    matched: dict[int, list[PlaceMention]] = {}
    for target in targets:
        limit = min((t.first for t in targets if t.first > target.first), default=len(page.marks.keys))
        own = [m for m in mentions if target.first <= m.first < limit]
        own = own or [m for m in mentions if _before_its_head(page, target, m)]
        own = [m for m in own if not _is_bearing(page, m)] or [m for m in own if not far_off(page, m)]
        if own:
            matched[target.first] = finest(page, _of_one_list(page, own))
    if len({m.name for places in matched.values() for m in places}) < 2 or len(matched) < 2:
        return []
    filled = _shared(targets, matched)
    return [(target, place) for target in targets for place in filled.get(target.first, ())]


def _of_one_list(page: Page, mentions: list[PlaceMention]) -> list[PlaceMention]:
    """The finest of what may be a target's places, and what "and" joins to them: "the ports of Hodeida and
    Ras Isa", of which the latter is known as a facility."""
    least = min(fineness(m.place) for m in mentions)
    fine = [m for m in mentions if fineness(m.place) == least]
    return [m for m in mentions if m in fine or any(side_by_side(page, m, other) for other in fine)]


def town_beside(page: Page, act: Act, targets: Sequence[TargetMention]) -> list[Couple]:
    """The town that was hit itself, and the facility elsewhere that is told with it: "struck Kharkiv and a
    power plant in Zmiiv"; empty if nothing is told so."""
    if len(targets) != 1 or act.cls not in _HITS or _done(page, targets[0]):
        return []
    target = targets[0]
    told = [m for span in act.patients for m in page.places.within(span) if not is_adjective(page, m)]
    town = next((m for m in reversed(told) if m.last <= target.first), None)
    there = next((m for m in told if m.first >= target.last), None)
    if town is None or there is None or town.place.precision not in _TOWNS:
        return []
    keys = page.marks.keys
    joined, led = keys[town.last : target.first], keys[target.last : there.first]
    if joined[:1] == [","]:
        joined = joined[1:]
    plain = len(joined) <= _JOINED and len(led) <= _JOINED and page.marks.at("verb", target.last) is None
    if joined[:1] != ["and"] or led[:1] not in _LED or not plain:
        return []
    opens = not _WHERE.isdisjoint(joined[1:2]) or "determiner" in page.marks.grammar[target.first - 1]
    opens = opens or "determiner" in page.marks.grammar[target.first]
    opens = opens or (joined == ["and"] and keys[target.last - 1].endswith("s"))
    hit = town.first == act.last or keys[town.first - 1] in _WHERE | {"of"}
    apart = not (contains(town, there) or contains(there, town) or same_place(town, there))
    return [(None, town), (target, there)] if opens and hit and apart else []


_HITS = frozenset({"attack", "fire", "damage", "impact", "arson"})
_TOWNS = frozenset({"settlement", "district", "admin1"})
_WHERE = frozenset({"at", "on", "in", "near", "against", "over", "outside"})
_LED = (["in"], ["near"], ["at"], ["outside"], ["of"])
_JOINED = 5  # tokens of "and at a thermal", "in the town of"


def _is_bearing(page: Page, mention: PlaceMention) -> bool:
    """Whether it may only say how another place lies to it ("in Ryazan, south of Moscow"), or whom it
    serves."""
    before = page.marks.before(mention.first, 2)
    bears = before[-1:] == ["of"] and before[0] in CUES["direction"]
    return bears or is_served(page, mention) or far_off(page, mention)


def _before_its_head(page: Page, target: TargetMention, mention: PlaceMention) -> bool:
    """Whether a place shares the plural that a target ends with: "the *Saratov* and Ryazan refineries"; not
    "a plant in Saratov and depots in Ryazan"."""
    keys = page.marks.keys
    plural = keys[target.last - 1].endswith("s") and keys[mention.last : target.first] == ["and"]
    return plural and HERE.isdisjoint(page.marks.before(mention.first, 1))


def each_with(
    page: Page, places: Sequence[PlaceMention], targets: Sequence[TargetMention]
) -> list[tuple[PlaceMention | None, TargetMention | None]]:
    """Every place with every target, but for a target that is of one of the places only: "the port of X and
    the city of Y"."""
    wheres: list[PlaceMention | None] = [*places] or [None]
    whats: list[TargetMention | None] = [*targets] or [None]
    if len(wheres) == 1 or not targets:
        return list(product(wheres, whats))
    own = {target.first: _place_of(page, target, places) for target in targets}
    couples: list[tuple[PlaceMention | None, TargetMention | None]] = []
    for where in places:
        there = [target for target in targets if own[target.first] in (None, where)]
        couples += [(where, target) for target in there] or [(where, None)]
    return couples


def _place_of(page: Page, target: TargetMention, places: Sequence[PlaceMention]) -> PlaceMention | None:
    """The one of `places` that a facility is of; "the ports of X and Y" are of both."""
    keys = page.marks.keys
    if keys[target.last : target.last + 1] != ["of"] or keys[target.last - 1].endswith("s"):
        return None
    return next((m for m in places if m.first == target.last + 1), None)


def _shared(
    targets: Sequence[TargetMention], matched: dict[int, list[PlaceMention]]
) -> dict[int, list[PlaceMention]]:
    """Give a target without a place that of the next one ("a refinery and a depot in X"), else the last's."""
    filled = dict(matched)
    order = sorted(target.first for target in targets)
    onward = list(pairwise(order))
    for one, following in [*onward[::-1], *((b, a) for a, b in onward)]:
        if one not in filled and following in filled:
            filled[one] = filled[following]
    return filled
