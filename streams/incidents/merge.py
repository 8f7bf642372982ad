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

    def add(self, telling: Telling) -> None:
        """Take a telling in; finer and earlier facts win."""
        self.tellings.append(telling)
        act = telling.act
        if (self.type in GENERIC and act.type not in GENERIC) or self.type == "-":
            self.type = act.type
        place = telling.place.place if telling.place else None
        if place is not None and (self.place is None or _FINE[place.precision] < _FINE[self.place.precision]):
            self.place, self.placed_by = place, telling
        if telling.when is not None and telling.when.when is not None and self.when is None:
            self.when = telling.when.when
        category = telling.target.category if telling.target else None
        if category and (
            self.infrastructure is None or (is_critical(category) and not is_critical(self.infrastructure))
        ):
            self.infrastructure = category
        if telling.actor is not None and telling.actor.country and self.actor_country is None:
            self.actor_country = telling.actor.country

    @property
    def stands(self) -> bool:
        """Whether some telling says enough for an incident."""
        return any(substantive(t) for t in self.tellings)


def substantive(telling: Telling) -> bool:
    """Whether a telling alone makes an incident: hostile, and tied to a place, a target, a toll or an actor."""
    act = telling.act
    if act.anaphoric:
        return False
    armed = telling.actor is not None and telling.actor.kind in (
        "group",
        "state",
        "armed",
        "place",
        "metonym",
        "force",
        "alliance",
    )
    if not (act.strong or (armed and act.cls not in ("impact", "blast", "detonate"))):
        return False
    if act.cls == "cross":
        return armed and (telling.place is not None or telling.crosses)
    if act.noun:
        return bool(telling.place or telling.target or telling.tolls) and (
            not act.plural or telling.when is not None or bool(telling.tolls) or telling.place is not None
        )
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
            groups[best[1]].add(telling)
        elif not telling.act.anaphoric:
            group = Group(past=telling.past)
            group.add(telling)
            groups.append(group)
    return [group for group in groups if group.stands]


def _fit(group: Group, telling: Telling) -> float | None:
    """How well a telling fits a group; None if it tells another act."""
    act = telling.act
    if group.past != telling.past and not (act.anaphoric and not telling.past):
        return None
    kind = _types(group.type, act.type, act.anaphoric)
    if kind is None:
        return None
    if act.outcome == "intercepted" != (group.outcome == "intercepted") and not act.anaphoric:
        pass
    place = telling.place.place if telling.place else None
    where = _where(group.place, place)
    if where is None:
        return None
    day = _days(group.when, telling.when.when if telling.when else None)
    if day is None:
        return None
    category = telling.target.category if telling.target else None
    if (
        category
        and group.infrastructure
        and category != group.infrastructure
        and (is_critical(category) and is_critical(group.infrastructure))
    ):
        return None
    country = telling.actor.country if telling.actor else None
    if (
        country
        and group.actor_country
        and country != group.actor_country
        and country != (group.place.country if group.place else None)
    ):
        return None
    near = 1.0 / (1 + telling.act.sentence - group.tellings[-1].act.sentence)
    return kind + where + day + 2 * near + (1.0 if category and category == group.infrastructure else 0.0)


def _types(a: str, b: str, anaphoric: bool) -> float | None:
    if a == b:
        return 2.0
    if a == "-" or b == "-":
        return 1.0
    if {a, b} <= {"bomb", "air_strike", "explosive", "strike_unspecified"}:
        return 1.0
    if "strike_unspecified" in (a, b) and {a, b} <= STRIKES:
        return 1.0
    if {a, b} <= _COMBAT:
        return 0.5
    if {a, b} <= {"strike_unspecified", "armed_attack", "explosive", "bomb"}:
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
