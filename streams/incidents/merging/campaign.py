"""Campaigns: a news story tells of one, so that an attack whose side it does not tell is of the side that its
other attacks on the same country come from.

Called by `sides` (codebook section 2, ruling 5).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from streams.incidents.acts.act import TELLING
from streams.incidents.classes import UNMANNED
from streams.incidents.merging.blame import STATED, across, claimant
from streams.incidents.merging.groups import Group, same_type
from streams.incidents.merging.wars import at_war
from streams.incidents.merging.whose_was_hit import its_own
from streams.incidents.page import Page
from streams.incidents.places.resolve import GARRISONED
from streams.incidents.syntax.setting_apart import SEPARATE
from streams.incidents.tellings.telling import Telling


def carried(
    page: Page,
    group: Group,
    tellings: Sequence[Telling],
    groups: Sequence[Group],
    headline: Callable[[], Sequence[Group]],
    year: int,
) -> str | None:
    """The side of the nearest attack on the same country told before, else the only one told later.

    "Another drone" is of the side of the first, wherever it fell. The headline stands before all: it is asked
    for where nothing is told nearer.
    """
    told = _alike(page, group, groups)
    before = [*_told_before(group, told), *_stated_before(group, tellings)]
    if not before or min(before)[0] >= group.start:
        headed = _alike(page, group, headline())
        told, before = [*headed, *told], [*_told_before(group, headed), *before]
    if before:
        return min(before)[1]
    like = (other for other in told if same_type(other.type, group.type) is not None)
    # The shells of who fires back later are no bombs of theirs.
    later = {other.side for other in like if not _answers(page, other)}
    sides = {other.side for other in told}
    return later.pop() if len(later) == len(sides) == 1 else _foe(page, group, [*headline(), *groups], year)


def _alike(page: Page, group: Group, groups: Iterable[Group]) -> list[Group]:
    """The other attacks on the same country of which a side is told, not its own."""
    country = group.place.country if group.place else None
    known = (g for g in groups if g.side and g.side != country and g.place and not g.past and g is not group)
    return [
        g
        for g in known
        if (g.place and g.place.country == country and across(g.type))
        or (g.type == group.type and another(page, group))
    ]


def _told_before(group: Group, told: Iterable[Group]) -> Iterator[tuple[int, str]]:
    """How many sentences before a group other attacks are told, and of which side they are."""
    return ((group.start - g.start, g.side) for g in told if g.side and g.start <= group.start)


def _stated_before(group: Group, tellings: Iterable[Telling]) -> Iterator[tuple[int, str]]:
    """The same of what is only stated: who attacks the country."""
    country = group.place.country if group.place else None
    for telling in tellings:
        where = telling.place.place.country if telling.place else None
        if where != country or telling.past or telling.act.sentence > group.start:
            continue
        actor = telling.actor or claimant(telling)
        shows = telling.act.dropped is None or telling.act.dropped in TELLING
        if actor is None or not shows or actor.kind not in STATED:
            continue
        if actor.country and actor.country != country:
            yield group.start - telling.act.sentence, actor.country


def another(page: Page, group: Group) -> bool:
    """Whether the text tells it as "another drone", "a second attack"."""
    for telling in group.tellings:
        weapon = telling.act.weapon
        before = page.marks.before(weapon.first, 3) if weapon else []
        if telling.act.separate or not SEPARATE.isdisjoint(before):
            return True
    return False


_FALL = 2  # sentences between missiles and what their debris hit


def fallen(page: Page, group: Group, groups: Sequence[Group]) -> str | None:
    """The side of the missiles told just before whose debris fell, be it on a third country."""
    spans = [span for t in group.tellings for span in t.act.agents]
    if not any(noun.cls == "debris" for span in spans for noun in page.marks.within("noun", *span)):
        return None
    near = [g for g in groups if g.side and 0 <= group.start - g.start <= _FALL and g.type in UNMANNED]
    return max(near, key=lambda g: g.start).side if near else None


def _answers(page: Page, group: Group) -> bool:
    """Whether an attack answers one told before, which then was another's: "struck bases in response"."""
    words = page.lexicon.claimed("answer", "respond")
    told = (page.document.sentences[t.act.sentence] for t in group.tellings)
    return any(not words.isdisjoint(page.marks.keys[s.first : s.last]) for s in told)


def _foe(page: Page, group: Group, groups: Sequence[Group], year: int) -> str | None:
    """The one country at war with the one that was hit which that attacks in the article, or whose army alone
    tells it."""
    country = group.place.country if group.place else None
    foes = {g.place.country for g in groups if not g.past and g.place and g.side == country}
    foes -= {country, None}
    warring = len(foes) == 1 and country is not None and foes <= at_war(country, year)
    if warring and not any(g.side and g.place and g.place.country == country for g in groups):
        return foes.pop()
    if foes or group.outcome != "carried_out":
        return None
    told = {
        s.who.country
        for t in group.tellings
        for s in t.speakers
        if s.who and s.who.country != country and not (s.blames or s.denies)
        if any(word in page.lexicon.claims["services"] for word in page.marks.keys[s.who.first : s.who.last])
    }
    elsewhere = any(s.who and s.who.country == country for t in group.tellings for s in t.speakers)
    if len(told) != 1 or elsewhere or group.type not in _OWN_WORK or its_own(page, group):
        return None
    who = told.pop()
    return None if group.type == "shelling" and who in GARRISONED else who  # rockets fall on its bases there


_OWN_WORK = frozenset({"air_strike", "bomb", "missile_strike", "shelling", "strike_unspecified"})
"""What an army that tells of it abroad and names nobody else has done itself."""
