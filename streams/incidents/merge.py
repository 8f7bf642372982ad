"""Merging: the tellings of one act become one incident (codebook sections 1, 5 and 7).

Last stage of the cascade. Tellings are read in text order; each joins the incident it fits best, or opens a new one
if it says enough to stand alone.
"""

from dataclasses import dataclass, field
from datetime import date

from streams.incidents.acts import GENERIC
from streams.incidents.classes import STRIKES
from streams.incidents.record import Place, When
from streams.incidents.targets import is_critical
from streams.incidents.telling import Telling

_FINE = {"facility": 0, "settlement": 1, "district": 2, "admin1": 3, "country": 4}
_COMBAT = frozenset({"armed_attack", "ground_incursion", "explosive", "sabotage"})


@dataclass(slots=True)
class Group:
    """An incident in the making."""

    tellings: list[Telling] = field(default_factory=list)
    type: str = "-"
    place: Place | None = None
    placed_by: Telling | None = None
    when: When | None = None
    past: bool = False
    infrastructure: str | None = None
    actor_country: str | None = None
    outcome: str = "carried_out"
    kin: "Group | None" = None
    loose: bool = False

    def add(self, telling: Telling) -> None:
        """Take a telling in; finer, earlier and first-hand facts win."""
        first = not self.tellings
        self.tellings.append(telling)
        act = telling.act
        if (self.type in GENERIC and act.type not in GENERIC) or self.type == "-":
            self.type = act.type
        place = telling.place.place if telling.place else None
        if place is not None and (telling.own_place or not act.anaphoric) and self._finer(place, telling):
            self.place, self.placed_by = place, telling
        if telling.when is not None and telling.when.when is not None and (self.when is None or self.loose):
            self.when, self.loose = telling.when.when, telling.when.kind == "period"
        category = telling.target.category if telling.target else None
        if category and (
            self.infrastructure is None or (is_critical(category) and not is_critical(self.infrastructure))
        ):
            self.infrastructure = category
        if telling.actor is not None and telling.actor.country and self.actor_country is None:
            self.actor_country = telling.actor.country
        if first:
            self.outcome = act.outcome

    def _finer(self, place: Place, telling: Telling) -> bool:
        if self.place is None or self.placed_by is None:
            return True
        if telling.own_place != self.placed_by.own_place:
            return (telling.own_place and _where(self.place, place) is None) or _FINE[
                place.precision
            ] < _FINE[self.place.precision]
        return _FINE[place.precision] < _FINE[self.place.precision]

    @property
    def undated_ok(self) -> bool:
        """Whether nothing in the tellings dates them at all (a vague date stays vague)."""
        return all(t.when is None or t.when.kind == "period" for t in self.tellings)

    @property
    def stands(self) -> bool:
        """Whether some telling says enough for an incident."""
        return any(substantive(t) for t in self.tellings)


_ARMED = frozenset({"group", "state", "armed", "force", "alliance"})
_BYSTANDERS = frozenset({"impact", "blast", "detonate", "mention"})
_NEAR = 3  # sentences a telling without a place may look back for the act it belongs to


def substantive(telling: Telling) -> bool:
    """Whether a telling alone makes an incident: hostile, and tied to a place, a target, a toll or an actor."""
    act = telling.act
    if act.anaphoric:
        return False
    actor = telling.actor
    armed = actor is not None and actor.kind in _ARMED
    state = actor is not None and actor.kind in ("place", "metonym")
    tied = telling.place is not None or telling.target is not None
    if not act.strong and not (
        act.cls not in _BYSTANDERS and (armed or (state and tied and act.cls != "light"))
    ):
        return False
    if act.cls in ("cross", "seize"):
        return (armed or state) and (telling.place is not None or telling.crosses)
    if act.cls == "fire" and not tied and telling.origin is None:
        return False
    if act.noun:
        return telling.place is not None or telling.target is not None or bool(telling.tolls)
    return True


def merge(tellings: list[Telling]) -> list[Group]:
    """Group the tellings that are no duds into incidents."""
    groups: list[Group] = []
    for telling in tellings:
        if telling.act.dropped is not None:
            continue
        best = max(
            ((score, n) for n, group in enumerate(groups) if (score := _fit(group, telling)) is not None),
            default=None,
        )
        if best is not None:
            group = groups[best[1]]
            if _second_facility(group, telling):
                group = _sibling(group)
                groups.append(group)
            group.add(telling)
        elif not telling.act.anaphoric:
            group = Group(past=telling.past)
            group.add(telling)
            groups.append(group)
    return _finish([group for group in groups if group.stands])


def _finish(groups: list[Group]) -> list[Group]:
    """Drop what no place, target or toll ties down, date what the text leaves undated, fold totals into their parts."""
    kept = [g for g in groups if g.place is not None or g.infrastructure or any(t.tolls for t in g.tellings)]
    _date_undated(kept)
    return [g for g in kept if not any(_covers(g, other) for other in kept if other is not g)]


def _date_undated(groups: list[Group]) -> None:
    """Give an undated current incident the day of the nearest dated one told before it within a few sentences."""
    dated: Group | None = None
    for group in groups:
        if group.past:
            continue
        if group.when is not None and not group.loose:
            dated = group if dated is None or _start(group) >= _start(dated) else dated
        elif (
            dated is not None
            and 0 <= _start(group) - dated.tellings[-1].act.sentence <= _NEAR
            and group.undated_ok
        ):
            group.when = dated.when


def _start(group: Group) -> int:
    return group.tellings[0].act.sentence


def _covers(total: Group, part: Group) -> bool:
    """Whether `total` tells as a country's or region's what `part` tells more exactly (codebook section 1)."""
    if total.place is None or part.place is None or total.past != part.past:
        return False
    if (
        _FINE[total.place.precision] <= _FINE[part.place.precision]
        or total.place.country != part.place.country
    ):
        return False
    if (
        _types(total.type, part.type) is None
        or _where(total.place, part.place) is None
        or _days(total.when, part.when) is None
    ):
        return False
    a, b = total.infrastructure, part.infrastructure
    if a and b and a.split(".")[0] != b.split(".")[0] and is_critical(a):
        return False
    if a and not b:
        return False
    return not (total.actor_country and part.actor_country and total.actor_country != part.actor_country)


def _second_facility(group: Group, telling: Telling) -> bool:
    """Whether a telling names another facility than the group's: a second incident (ruling 8)."""
    category = telling.target.category if telling.target else None
    return (
        category is not None
        and group.infrastructure is not None
        and category != group.infrastructure
        and is_critical(category)
        and is_critical(group.infrastructure)
    )


def _sibling(group: Group) -> Group:
    """An incident of the same act at another facility: same place, day and actor."""
    other = Group(
        past=group.past,
        type=group.type,
        when=group.when,
        actor_country=group.actor_country,
        outcome=group.outcome,
    )
    other.place, other.placed_by = group.place, group.placed_by
    other.kin = group
    return other


def _fit(group: Group, telling: Telling) -> float | None:
    """How well a telling fits a group; None if it tells another act."""
    act = telling.act
    timeless = not telling.past and telling.when is None
    if group.past != telling.past and not timeless:
        return None
    kind = _types(group.type, act.type)
    if kind is None:
        return None
    if not act.anaphoric and (act.outcome == "intercepted") != (group.outcome == "intercepted"):
        return None
    place = telling.place.place if telling.place else None
    if place is not None and act.anaphoric and not telling.own_place:
        place = None
    where = _where(group.place, place)
    if where is None:
        return None
    day = _days(group.when, telling.when.when if telling.when else None)
    if day is None and not telling.past and (group.loose or (telling.when and telling.when.kind == "period")):
        day = 0.5  # "since Sunday" may be any day since
    if day is None:
        return None
    apart = act.sentence - group.tellings[-1].act.sentence if group.tellings else 0
    if place is None and not act.anaphoric and apart > _NEAR and day < 1:
        return None
    country = telling.actor.country if telling.actor else None
    if (
        country
        and group.actor_country
        and country != group.actor_country
        and country != (group.place.country if group.place else None)
    ):
        return None
    category = telling.target.category if telling.target else None
    same = 1.0 if category and category == group.infrastructure else 0.0
    if _second_facility(group, telling):
        same = -1.5
    side = 1.0 if country and country == group.actor_country else 0.0
    recalled = -1.5 if group.past != telling.past else 0.0
    return kind + where + day + 2.0 / (1 + apart) + same + side + recalled


def _types(a: str, b: str) -> float | None:
    if a == b:
        return 2.0
    if a == "-" or b == "-":
        return 1.0
    if "blast" in (a, b) and {a, b} <= STRIKES | {"blast", "bomb", "explosive"}:
        return 1.0
    if "bomb" in (a, b) and {a, b} <= {"bomb", "air_strike", "explosive", "strike_unspecified"}:
        return 1.0
    if "strike_unspecified" in (a, b) and {a, b} <= STRIKES:
        return 1.0
    if {a, b} <= _COMBAT:
        return 0.5
    if "strike_unspecified" in (a, b) and {a, b} <= {"strike_unspecified", "armed_attack", "explosive"}:
        return 0.5
    return None


def _where(a: Place | None, b: Place | None) -> float | None:
    if a is None or b is None:
        return 0.5
    if (a.geonameid is not None and a.geonameid == b.geonameid) or a.name.lower() == b.name.lower():
        return 3.0
    if a.country != b.country or a.precision == b.precision:
        return None
    outer, inner = (a, b) if _FINE[a.precision] > _FINE[b.precision] else (b, a)
    if outer.precision == "country":
        return 1.0
    if outer.precision == "admin1" and outer.admin1 == inner.admin1:
        return 1.5
    if inner.precision == "facility" and outer.name in (inner.settlement or "", inner.admin1 or ""):
        return 2.0
    return None


def _days(a: When | None, b: When | None) -> float | None:
    if a is None or b is None:
        return 0.5
    if a.start[:10] == b.start[:10]:
        return 2.0
    if a.precision in ("month", "year") or b.precision in ("month", "year"):
        n = 7 if "month" in (a.precision, b.precision) else 4
        return 1.0 if a.start[:n] == b.start[:n] else None
    apart = abs((date.fromisoformat(a.start[:10]) - date.fromisoformat(b.start[:10])).days)
    return None if apart >= 1 else 1.0
