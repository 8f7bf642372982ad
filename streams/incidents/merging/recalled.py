"""Whether a telling only names again what was told as history: "militants bombed a bus in X in February. ...
after the attack on the bus in X"; or only names what the text dates a little later: "... was behind attacks
on two tankers, an inquiry says. The tankers hit in the May 12 attack ...".

`recalls` is called by `merge`, which joins the tellings of one act, `settle` once all are joined.
"""

from collections.abc import Sequence

from streams.incidents.acts.act import EVENTS
from streams.incidents.merging.groups import Group, only_spoken, same_type
from streams.incidents.merging.one_place import same_place
from streams.incidents.page import Page
from streams.incidents.syntax.bounds import DEFINITE
from streams.incidents.targets.nouns import is_critical
from streams.incidents.tellings.telling import Telling

_SOON = 4  # sentences from what bears no day to its day
_DAY = 4  # tokens from "the" over "March 3, 2019" to the attack that a day names, or from an attack to "on"
_NEW = frozenset({"also", "another", "again", "previous", "earlier", "last", "separate", "similar"})


def recalls(group: Group, telling: Telling) -> bool:
    """Whether a telling without a day or a toll is of "the attack" on what the group says was hit, there."""
    act, target, place = telling.act, telling.target, telling.place
    known = act.noun and not (telling.fresh or act.plural or act.separate)
    when = telling.when
    if not known or not group.past or (when is not None and not when.spoken) or telling.tolls:
        return False
    hit = target is not None and any(_same(t, telling) for t in group.tellings)
    if place is None or group.place is None:
        pointed = act.refers or telling.named or (target is not None and target.definite)
        return hit and pointed and is_critical(group.infrastructure)
    there = place.place.name == group.place.name
    return there and ((hit and target is not None and target.definite) or _incursion_again(group, telling))


def _incursion_again(group: Group, telling: Telling) -> bool:
    """Whether it names the incursion of one country into another that was told as history."""
    side = telling.actor.country if telling.actor is not None else None
    return telling.act.type == group.type == "ground_incursion" and side == group.actor_country


def _same(one: Telling, other: Telling) -> bool:
    """Whether both hit something of one kind."""
    if one.target is None or other.target is None:
        return False
    return one.target.category == other.target.category


def settle(page: Page, groups: Sequence[Group]) -> None:
    """Let what bears no day have been when the text soon says that the attack was, long ago."""
    named = [group for group in groups if any(_named_by_its_day(page, t) for t in group.tellings)]
    for group in groups:
        if group.past or not (group.when is None or only_spoken(group)) or _news(page, group):
            continue
        later = not _tells_itself(group)
        if any(_of_it(group, other, later=later) for other in named) or _goes_on(page, group, groups):
            group.past = True


def _news(page: Page, group: Group) -> bool:
    """Whether it is told as something new: "a drone has hit", "another attack"."""
    return any(
        t.act.perfect or t.act.separate or not _NEW.isdisjoint(page.marks.keys[slice(*t.act.scope)])
        for t in group.tellings
    )


def _tells_itself(group: Group) -> bool:
    """Whether it tells something of its own: where it was, on which day, or whom it hurt."""
    return any(
        t.own_place or t.tolls or (t.when is not None and t.when.when is not None) for t in group.tellings
    )


def _goes_on(page: Page, group: Group, groups: Sequence[Group]) -> bool:
    """Whether it goes on with a day of the past that its paragraph told right before, where the article tells
    no news: "The attack on March 3 set a depot alight. A power plant was hit with missiles"."""
    sentences, start = page.document.sentences, group.start
    if not start or any(not g.past and g.start < start for g in groups):
        return False
    if sentences[start].paragraph != sentences[start - 1].paragraph or group.when is not None:
        return False
    told = [d for d in page.dates if d.sentence == start - 1]
    dated = bool(told) and all(d.past and d.kind == "day" for d in told)
    return dated and any(g.past and g.when is not None and start - 1 in g.told for g in groups)


def _of_it(group: Group, other: Group, *, later: bool) -> bool:
    """Whether an act of the past may be the one that a group tells of: of its kind, at such a thing, there;
    `later`: also further below, as what tells nothing else."""
    if not other.past or other.when is None:
        return False
    if not (-_SOON if later else -1) <= other.start - group.start <= _SOON:
        return False
    if not is_critical(group.infrastructure) or group.infrastructure != other.infrastructure:
        return False
    alike = same_type(group.type, other.type) is not None or "blast" in (group.type, other.type)
    return alike and same_place(group.place, other.place) is not None


def _named_by_its_day(page: Page, telling: Telling) -> bool:
    """Whether a day says which attack it was, as one that is known: "the May 12 attack", "the attacks on two
    tankers on May 12"; no "a May 12 attack"."""
    day, keys = telling.when, page.marks.keys
    if not telling.past or telling.fresh or day is None or day.kind != "day":
        return False
    near = range(day.last, min(day.last + _DAY, len(keys)))
    led = not DEFINITE.isdisjoint(page.marks.before(day.first, 1)) or telling.act.plural
    if led and any((noun := page.marks.at("noun", i)) is not None and noun.cls in EVENTS for i in near):
        return True
    known = telling.act.refers or telling.act.plural
    return telling.act.noun and known and telling.act.last <= day.first
