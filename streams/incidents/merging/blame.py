"""Blame: who is told, sentences away, to have done what was told before: blamed for it, or claiming it.

Seventh stage of the cascade, called by `sides` (codebook section 7, ruling 5).
"""

from collections.abc import Sequence

from streams.incidents.actors.charges import by_summons, each_other, responsible
from streams.incidents.actors.names import ActorMention
from streams.incidents.acts.act import AIMLESS
from streams.incidents.classes import STRIKES, UNMANNED
from streams.incidents.merging.groups import Group, same_type
from streams.incidents.merging.occupied import on_held_land
from streams.incidents.merging.wars import at_war, is_whole
from streams.incidents.page import Page
from streams.incidents.record import Place
from streams.incidents.tellings.telling import Telling

STATED = frozenset({"place", "state", "metonym", "group"})
"""Kinds of actors that are named."""
_THE = 2  # tokens of "blamed the" air force
_BLAME_REACH = 6  # sentences between an act and who is blamed for it


def across(kind: str) -> bool:
    """Whether acts of this type are what states do to each other."""
    return kind in STRIKES or kind in ("ground_incursion", "-", "bomb")


def blame(page: Page, tellings: Sequence[Telling], groups: list[Group], year: int) -> None:
    """Hand the act told just before to whom a sentence blames for it, or who takes responsibility.

    "Ukraine had carried out the attack" does so, too: an act that refers to one told before.
    """
    held = _Held(page)
    sentences = page.document.sentences
    for number in _near_the_open(groups, len(sentences)):
        sentence = sentences[number]
        if each_other(page, sentence):
            _contest(held, groups, number)
        elif (actor := responsible(page, sentence)) is not None:
            summoned = by_summons(page, sentence)
            abroad = [
                g
                for g in groups
                if not g.place or g.place.country != actor.country or held(g)
                if not (g.place and summoned and _of_another_war(g.place, actor, year))
            ]
            if not page.lexicon.claims["blame"].isdisjoint(page.marks.before(actor.first, _THE)):
                abroad = abroad or [g for g in groups if g.told_last(number) == number]
            _hand(groups if actor.kind == "group" else abroad, number, actor)
    for telling in tellings:
        act = telling.act
        if telling.own_place or telling.past or act.dropped not in (None, AIMLESS):
            continue
        if (actor := telling.actor or claimant(telling)) is None:
            continue
        if (act.refers and not act.noun) or _did_it(page, telling):
            _hand([g for g in groups if not _at_home(g, actor, year)], act.sentence - 1, actor)
        elif _unplaced(telling) and act.strong and actor.kind in STATED and act.cls not in _FIGHTING:
            near = [g for g in groups if across(g.type) and same_type(g.type, _state_type(act.type))]
            near = [g for g in near if g.place and g.place.country != actor.country]
            category = telling.target.category if telling.target else None
            near = [g for g in near if category in (None, g.infrastructure)]
            if _hand(near, act.sentence - 1, actor):
                groups[:] = [g for g in groups if not _retells(g, telling)]


def _near_the_open(groups: Sequence[Group], sentences: int) -> list[int]:
    """The sentences that may yet say who did it: those soon behind what has no side or no doer."""
    placed = (group for group in groups if group.place is not None and not group.past)
    starts = {number for g in placed if g.side is None or g.doer is None for number in g.told}
    near = {start + behind for start in starts for behind in range(_BLAME_REACH + 1)}
    return sorted(number for number in near if number < sentences)


class _Held:
    """Whether a group is on held land, asked once of each: every telling is looked at."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._known: dict[int, bool] = {}

    def __call__(self, group: Group) -> bool:
        known = self._known.get(id(group))
        if known is None:
            known = self._known[id(group)] = on_held_land(self._page, group)
        return known


def _of_another_war(place: Place, actor: ActorMention, year: int) -> bool:
    """Whether the country that was hit has a foe, and it is another: "Moscow summoned the British envoy"."""
    foes = at_war(place.country or "", year)
    return bool(foes) and actor.country not in foes


def _contest(held: _Held, groups: Sequence[Group], number: int) -> None:
    """Leave open who did what was told last, for which two sides blame each other; on land that only one of
    them holds, the other did it."""
    told = [(last, n) for n, group in enumerate(groups) if (last := group.told_last(number)) is not None]
    group = groups[max(told)[1]] if told else None
    if group is None or number - group.told[-1] > 1 or group.past or group.doer is not None:
        return
    group.contested = held(group) or (group.place is not None and group.place.disputed)


def _at_home(group: Group, actor: ActorMention, year: int) -> bool:
    """Whether a state would have struck its own land, where no foe stands: "Israeli strikes had killed
    three", told below a rocket that hit an Israeli town."""
    country = group.place.country if group.place is not None else None
    own = country is not None and country == actor.country and actor.kind != "group"
    return own and group.type in UNMANNED and is_whole(country, year)


def _unplaced(telling: Telling) -> bool:
    """Whether its place is only whose government speaks: "Iraq said that Turkey had fired on the town"."""
    return telling.place is None or telling.place.place.precision == "country"


def _retells(group: Group, telling: Telling) -> bool:
    """Whether a group is nothing but the sentence that said who did what was told before."""
    return group.outcome == "carried_out" and [t.act for t in group.tellings] == [telling.act]


_FIGHTING = frozenset({"clash", "combat", "mention"})


def _state_type(kind: str) -> str:
    """What "fired on" may be where a state does it: any kind of strike."""
    return "strike_unspecified" if kind in ("-", "armed_attack") else kind


def _did_it(page: Page, telling: Telling) -> bool:
    """Whether it says who did what was told before: "carried out the strike"."""
    after = page.marks.keys[telling.act.last : telling.act.last + 1]
    return telling.act.cls == "light" and after in (["the"], ["this"], ["that"], ["it"])


def _hand(groups: Sequence[Group], number: int, actor: ActorMention) -> bool:
    """Give `actor` to the incident told last up to sentence `number`; False if one is known of it."""
    told = [
        (last, n)
        for n, group in enumerate(groups)
        if not group.past and group.place is not None
        if (last := group.told_last(number)) is not None and number - last <= _BLAME_REACH
    ]
    if not told or (actor.country is None and actor.kind != "group"):
        return False
    group = groups[max(told)[1]]
    doer = group.doer
    if doer is not None and doer.kind == "group" and actor.kind != "group":
        return False  # whoever is said to stand behind a group is not the group (ruling 5)
    at_home = doer is not None and group.place is not None and doer.country == group.place.country
    if group.side is None and (doer is None or doer.country is None or (at_home and doer.kind == "place")):
        group.doer, group.side = actor, actor.side(group.place.country if group.place else None)
        return True
    return False


def claimant(telling: Telling) -> ActorMention | None:
    """The armed group that tells of an attack abroad and names nobody: it speaks of its own."""
    where = telling.place.place.country if telling.place else None
    for speaker in telling.speakers:
        who = speaker.who
        if (
            who is not None
            and who.kind == "group"
            and who.country not in (None, where)
            and not speaker.denies
        ):
            return None if speaker.blames else who
    return None
