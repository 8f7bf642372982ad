"""An incident in the making, and what may be told of the same one (codebook section 5)."""

from bisect import bisect_right, insort
from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct, field

from streams.incidents.actors.names import STATES, ActorMention
from streams.incidents.acts.act import GENERIC, Act
from streams.incidents.classes import STRIKES
from streams.incidents.locations.fineness import fineness
from streams.incidents.record import ClaimStatus, Outcome, Place, When
from streams.incidents.targets.kinds import SHIP, in_yard, of_sector
from streams.incidents.targets.nouns import is_critical
from streams.incidents.tellings.telling import Telling
from streams.incidents.times.dates import Night, TimeMention

_AFTERWARDS = 8  # sentences from the news to what sums up the days
_COMBAT = frozenset({"armed_attack", "ground_incursion", "explosive", "sabotage"})
_VIOLENT = frozenset({"kill", "attack"})
_ARMED = frozenset({"group", "state", "armed", "force", "alliance"})
_DEADLY = frozenset({"strike", "raid"})  # no other walk-out or search than one of arms leaves dead at a place
_BYSTANDERS = frozenset({"impact", "blast", "detonate", "mention", "harm"})


class Group(Struct):
    """Tellings of one act. `dated_by`: the mention that gave its day; `kin`: the act at another
    facility.

    `doer` and `side` (the country it acts for) are given by `sides.assign`, `status` by
    `status.assign`, `end` (that it came to nothing) by `rebuffs.assign`, once all are merged.
    """

    tellings: list[Telling] = field(default_factory=list)
    type: str = "-"
    place: Place | None = None
    placed_by: Telling | None = None
    nowhere: bool = False  # its place is only the country that the article is about
    when: When | None = None
    dated_by: TimeMention | None = None
    assumed: bool = False  # its day is only that of the narrative
    past: bool = False
    infrastructure: str | None = None
    outage: bool = False  # its infrastructure is only told by a power cut
    broad: bool = False  # ... or as "energy sites"
    actor_country: str | None = None
    origin: str | None = None  # the country that it was fired from, or that those who did it came from
    outcome: str = "carried_out"
    deadly: bool = False  # armed men have killed: what these set on fire makes no sabotage of it
    kin: "Group | None" = None
    heads: set[str] = field(default_factory=set)
    told: list[int] = field(default_factory=list)  # the sentences of its tellings, in order
    acted: dict[ActorMention, list[Telling]] = field(default_factory=dict)  # its tellings by who acts
    states: set[str] = field(default_factory=set)  # the countries whose states act in it
    owners: set[str] = field(default_factory=set)  # the countries whose things it hit
    doer: ActorMention | None = None
    side: str | None = None
    contested: bool = False  # two sides blame each other for it, and nothing else says who it was
    status: ClaimStatus = "confirmed"
    end: Outcome | None = None

    def add(self, telling: Telling) -> None:
        """Take a telling in; finer, earlier and first-hand facts win."""
        first = not self.tellings
        self.tellings.append(telling)
        act = telling.act
        insort(self.told, act.sentence)
        if telling.actor is not None:
            self.acted.setdefault(telling.actor, []).append(telling)
            if telling.actor.kind in STATES and telling.actor.country is not None:
                self.states.add(telling.actor.country)
        if telling.whose is not None:
            self.owners.add(telling.whose)
        if act.head:
            self.heads.add(act.head)
        if not self._of_it(act, first=first) and self._takes(act):
            self.type = act.type
        place = telling.place.place if telling.place else None
        if place is not None and (telling.own_place or first or self._within(place)) and self._finer(place):
            self.place, self.placed_by = place, telling
        when = telling.when
        if when is not None and when.when is not None and self._firmer(when) and not self._summed_up(telling):
            self.when, self.dated_by = when.when, when
        category = telling.target.category if telling.target else None
        if category and (
            self.infrastructure is None
            or (is_critical(category) and not is_critical(self.infrastructure))
            or (in_yard(self.infrastructure, category) and telling.target and not telling.target.effect)
            or (self.outage and category.startswith("energy."))
            or (self.broad and of_sector(category, self.infrastructure))
        ):
            self.infrastructure = category
            self.outage = telling.target is not None and telling.target.effect
            self.broad = telling.target is not None and telling.target.broad
        self.origin = self.origin or telling.origin
        if telling.actor is not None and telling.actor.country and self.actor_country is None:
            self.actor_country = telling.actor.country
        if first:
            self.outcome = act.outcome
        self.deadly = self.deadly or _killed_by_men(telling)

    def _takes(self, act: Act) -> bool:
        """Whether the type of an act says more than the group's."""
        struck = self.type == "strike_unspecified"
        vaguer = act.type in GENERIC or (act.type == "armed_attack" and struck)
        broken = act.type == "sabotage" and act.cls == "damage"  # "two pipes were broken", by what was told
        vaguer = vaguer or (act.type == "sabotage" and self.type == "blast") or (broken and struck)
        wrecked = self.type == "sabotage" and act.type not in _COMBAT
        shelled = self.type == "armed_attack" and act.type == "shelling"  # "fired on and shelled X"
        return self.type == "-" or shelled or ((self.type in GENERIC or wrecked) and not vaguer)

    def _of_it(self, act: Act, *, first: bool) -> bool:
        """Whether an act is part of what is told already, whose type it leaves: "the blast" of a strike."""
        if act.anaphoric and act.type == "blast" and "strike" in self.heads:
            return True
        return act.type == "sabotage" and not first and self.deadly  # "they also burned houses"

    def told_last(self, number: int) -> int | None:
        """The last sentence up to `number` that tells it."""
        at = bisect_right(self.told, number)
        return self.told[at - 1] if at else None

    def _firmer(self, when: TimeMention) -> bool:
        """Whether a day says more than the group's. "Overnight" was not the night of publication if another
        telling has it late the day before, or somebody spoke of the act that day."""
        if self.when is None or when.when is None:
            return self.when is None
        dated_by = self.dated_by
        if self.night == "overnight" and not self.loose:
            return when.night == "evening" or (when.spoken and day_of(when.when) < day_of(self.when))
        spoken = dated_by is not None and dated_by.spoken and when.night == "overnight"
        return self.loose and not (spoken and day_of(self.when) < day_of(when.when))

    def _summed_up(self, telling: Telling) -> bool:
        """Whether it is a stretch that counts acts far behind the news: "since Sunday it repelled nine"."""
        counted = telling.when is not None and telling.when.kind == "period"
        return counted and telling.act.sentence - self.start > _AFTERWARDS

    def _finer(self, place: Place) -> bool:
        return self.place is None or fineness(place) < fineness(self.place)

    def _within(self, place: Place) -> bool:
        """Whether it lies in the country that is all that is known: the region of the governor who tells."""
        whole = self.place is not None and self.place.precision == "country"
        return whole and self.place is not None and place.country == self.place.country

    def take(self, total: "Group") -> None:
        """Take in the tellings of a total that turned out to be this one act; its own place stays."""
        for telling in total.tellings:
            place, placed_by = self.place, self.placed_by
            self.add(telling)
            self.place, self.placed_by = place, placed_by

    @property
    def loose(self) -> bool:
        """Whether its day only bounds the act's."""
        return self.dated_by is not None and loosely(self.dated_by)

    @property
    def night(self) -> Night | None:
        """The part of the day that its day was told with."""
        return self.dated_by.night if self.dated_by is not None else None

    @property
    def start(self) -> int:
        """The sentence that tells it first."""
        return self.tellings[0].act.sentence

    @property
    def undated(self) -> bool:
        """Whether nothing in the tellings gives its day (a vague date stays vague)."""
        return all(t.when is None or loosely(t.when) for t in self.tellings)

    @property
    def stands(self) -> bool:
        """Whether some telling says enough for an incident."""
        return any(substantive(t) for t in self.tellings) or (self.kin is not None and self.kin.stands)


def _killed_by_men(telling: Telling) -> bool:
    """Whether it tells of people killed by armed men; how many, or with the word: "killed civilians"."""
    armed = telling.actor is not None and telling.actor.kind in ("armed", "group")
    told = telling.act.cls == "kill" and telling.act.strong and bool(telling.act.patients)
    return armed and telling.act.cls in _VIOLENT and (told or any(toll.killed for toll in telling.tolls))


def airborne_apart(kind: str, tellings: Sequence[Telling], other: str, others: Sequence[Telling]) -> bool:
    """Whether one of two acts is an air strike, and the other one of a group: it has no aircraft."""
    if (kind == "air_strike") == (other == "air_strike"):
        return False
    actors = [t.actor for t in (others if kind == "air_strike" else tellings) if t.actor is not None]
    return bool(actors) and all(actor.kind == "group" for actor in actors)


def loosely(when: TimeMention) -> bool:
    """Whether a date only bounds the act's day: the start of a stretch, or the day of a statement about
    it."""
    return when.kind == "period" or when.spoken


def only_spoken(group: Group) -> bool:
    """Whether no day is told but that of a statement about it."""
    days = [t.when for t in group.tellings if t.when is not None and t.when.when is not None]
    return bool(days) and all(day.spoken for day in days)


def sibling(group: Group) -> Group:
    """Return an empty group for the same act at another facility: same place, day and side."""
    return Group(
        type=group.type,
        place=group.place,
        placed_by=group.placed_by,
        when=group.when,
        dated_by=group.dated_by,
        past=group.past,
        actor_country=group.actor_country,
        outcome=group.outcome,
        kin=group,
    )


def second(group: Group, telling: Telling) -> Group:
    """Return an empty group for another facility that a telling names: where it says, not on the grounds of
    the first."""
    part = sibling(group)
    if telling.own_place and group.place is not None and group.place.precision == "facility":
        part.place = part.placed_by = None
    return part


def elsewhere(group: Group) -> Group:
    """Return an empty group for the same act at another place, on its day; a stretch of days is no day."""
    part = sibling(group)
    part.place = part.placed_by = None
    if part.dated_by is not None and part.dated_by.kind == "period":
        part.when = part.dated_by = None
    return part


def substantive(telling: Telling) -> bool:
    """Whether a telling alone makes an incident: hostile, and tied to a place, a target, a toll or an
    actor."""
    act, actor = telling.act, telling.actor
    if act.anaphoric:
        return False
    armed = actor is not None and actor.kind in _ARMED
    state = actor is not None and actor.kind in ("place", "metonym")
    tied = telling.place is not None or telling.target is not None
    doer = act.cls not in _BYSTANDERS and (
        armed or (state and tied and (act.cls != "light" or _abroad(telling)))
    )
    deadly = act.noun and act.head in _DEADLY and telling.own_place and bool(telling.tolls)
    if not act.strong and not doer and not deadly:
        return False
    if act.cls == "seize":
        return _taken(telling)
    if act.cls == "cross":
        place = telling.place.place.country if telling.place else None
        abroad = actor is not None and actor.country is not None and actor.country != place
        abroad = abroad or (armed and None not in (telling.origin, place) and telling.origin != place)
        foiled = act.outcome == "repelled" and bool(act.defenders)  # "foiled an attempt to cross"
        return (armed or state or foiled) and (act.strong or abroad) and _into(telling)
    if act.cls in ("damage", "arson") and telling.target is None and act.weapon is None:
        return False
    if act.cls == "fire" and not tied and telling.origin is None:
        return act.aimed and telling.when is not None and actor is not None and actor.country is not None
    aimed = armed and bool(act.patients)  # "a rebel attack on the garrison"
    return not act.noun or tied or aimed or bool(telling.tolls)


def _abroad(telling: Telling) -> bool:
    """Whether a country did it in another: "Israel carried out a raid in Iran"; at home it is the police."""
    actor, place = telling.actor, telling.place
    where = place.place.country if place is not None else None
    return actor is not None and None not in (actor.country, where) and actor.country != where


def _into(telling: Telling) -> bool:
    """Whether a crossing says into where, across what, or from where."""
    return telling.place is not None or telling.crosses or telling.origin is not None


def _taken(telling: Telling) -> bool:
    """Whether rebels took a facility ("seized the station"), or a state's forces one abroad or a ship at sea:
    at home, they advance."""
    actor, category = telling.actor, telling.target.category if telling.target else None
    if actor is None or category is None:
        return False
    if actor.kind in ("place", "state", "force"):
        at_sea = category == SHIP and telling.place is not None and telling.place.kind == "sea"
        return (_abroad(telling) or at_sea) and telling.own_place
    theirs = telling.whose is not None and telling.whose != actor.country
    fought = category == "military" and (bool(telling.tolls) or theirs)  # "overran a Pakistani post"
    civil = any(t.category not in (None, "military") for t in telling.act.targets)
    return actor.kind in ("group", "armed") and (fought or civil)


def same_type(a: str, b: str) -> float | None:
    """How alike two act types are; None if they cannot be the same act."""
    pair = {a, b}
    if a == b:
        return 2.0
    if "-" in pair:
        return 1.0
    if "blast" in pair and pair <= STRIKES | {"blast", "bomb", "explosive"}:
        return 1.0
    if "bomb" in pair and pair <= {"bomb", "air_strike", "explosive", "strike_unspecified"}:
        return 1.0
    if "strike_unspecified" in pair and pair <= STRIKES:
        return 1.0
    if "air_strike" in pair and pair <= _FROM_THE_AIR:
        return 0.5  # "air strikes", a governor says of drones and missiles
    if pair <= _COMBAT or (
        "strike_unspecified" in pair and pair <= {"strike_unspecified", "armed_attack", "explosive"}
    ):
        return 0.5
    return None


_FROM_THE_AIR = frozenset({"air_strike", "drone_strike", "missile_strike"})


def day_of(when: When) -> date:
    """The day, without the minute."""
    return date.fromisoformat(when.start[:10])


def evening_before(night: When, evening: When) -> bool:
    """Whether the night to one day may have begun on the other."""
    exact = night.precision in ("day", "minute") and evening.precision in ("day", "minute")
    return exact and day_of(night) - day_of(evening) == timedelta(days=1)


def same_day(a: When | None, b: When | None) -> float | None:
    """How alike two days are; months and years hold their days."""
    if a is None or b is None:
        return 0.5
    if day_of(a) == day_of(b):
        return 2.0
    if a.precision in ("month", "year") or b.precision in ("month", "year"):
        n = 7 if "month" in (a.precision, b.precision) else 4
        return 1.0 if a.start[:n] == b.start[:n] else None
    return None
