"""Sides: the country each attacker acts for: told, blamed, or carried over from its campaign.

A news story tells of one campaign: an act with a weapon and no actor is of the side that the story's other
attacks on the same country come from, unless it says that nobody knows (codebook section 2, ruling 5): see
`campaign`.
"""

from collections.abc import Callable, Sequence

from streams.incidents.actors.doers import POSSESSIVES
from streams.incidents.actors.names import MISSIONS, STATES, ActorMention
from streams.incidents.classes import STRIKES
from streams.incidents.merging.air_raids import from_the_air
from streams.incidents.merging.blame import across, blame, claimant
from streams.incidents.merging.campaign import another, carried, fallen
from streams.incidents.merging.coalitions import leader
from streams.incidents.merging.groups import Group
from streams.incidents.merging.invaders import invader
from streams.incidents.merging.occupied import on_held_land
from streams.incidents.merging.unknown_doers import nobody_knows
from streams.incidents.merging.wars import at_war, attacker, is_whole
from streams.incidents.merging.warships import claimed_back, owner_of
from streams.incidents.merging.whose_was_hit import harmed
from streams.incidents.page import Page
from streams.incidents.targets.kinds import SHIP
from streams.incidents.tellings.telling import Telling


def assign(
    page: Page,
    tellings: Sequence[Telling],
    groups: list[Group],
    year: int,
    headline: Callable[[], Sequence[Group]] = tuple,
) -> None:
    """Give every group its `doer` and `side`; `year` is that of publication. Groups that only retell another
    are taken out. What the `headline` tells, sides known, counts as told before; it is asked for only where
    the text leaves a side open, as reading it takes as long as a sentence or two."""
    for group in groups:
        group.doer = _doer(page, group, year)
        group.side = _told(page, group, year)
    blame(page, tellings, groups, year)
    groups = [group for group in groups if not group.contested]
    for group in groups:
        if group.side is None and group.doer is None and group.type in STRIKES:
            group.side = _answered(group, groups)
    for group in groups:
        if group.side is None and group.doer is None and _on_the_high_seas(group):
            group.side = _spoken_for(group)
        if group.side is None and _open(page, group) and not on_held_land(page, group):
            side = fallen(page, group, groups) or carried(page, group, tellings, groups, headline, year)
            group.side = _unless_others(page, group, side, year)
        if group.side is None and not group.past and group.infrastructure == SHIP:
            group.side = _unless_others(page, group, _at_sea(headline()), year)
    acting = _acting(tellings, groups)
    for group in groups:
        if (army := invader(page, group, groups, year)) is not None:
            group.doer, group.side = army, army.country
        if group.side is None and group.place and _open(page, group) and not on_held_land(page, group):
            foe = attacker(page, group.place.country or "", year, acting) or _enemy(page, group, year)
            sure = _firm(group) or _told_by(group, foe)
            if sure and (_of_war(group) or (group.type == "-" and _strikes(groups, foe))):
                group.side = _unless_others(page, group, foe, year)
        if group.side is None:
            group.side = claimed_back(group)
        if group.side is None and group.infrastructure == "military" and (owner := owner_of(page, group)):
            group.side = _unless_others(page, group, attacker(page, owner, year, acting), year)
        if group.side is None and from_the_air(page, group, year):
            group.side = group.place.country if group.place else None


def _answered(group: Group, groups: Sequence[Group]) -> str | None:
    """The country that was struck in answer to a strike on who struck it: "Israel bombed Hodeidah in response
    to a missile that hit Eilat"."""
    answers = [act for telling in group.tellings for act in telling.after]
    for other in groups if answers and group.place is not None else ():
        struck = other.place.country if other.place is not None else None
        theirs = other.side is not None and group.place is not None and other.side == group.place.country
        if theirs and struck != other.side and any(t.act is act for t in other.tellings for act in answers):
            return struck
    return None


def _strikes(groups: Sequence[Group], side: str | None) -> bool:
    """Whether the article tells of strikes by a side: then what only "came under attack" did so, too."""
    return side is not None and any(g.side == side and g.type in STRIKES and not g.past for g in groups)


def _acting(tellings: Sequence[Telling], groups: Sequence[Group]) -> set[str]:
    """The countries that attack in the article, or that it tells attacks on."""
    who = {t.actor.country for t in tellings if t.actor is not None}
    where = {group.place.country for group in groups if group.place is not None}
    return {country for country in who | where if country is not None}


def _at_sea(headline: Sequence[Group]) -> str | None:
    """Whose attack on a ship a headline tells: "Houthis hit a tanker"."""
    sides = {g.side for g in headline if g.infrastructure == SHIP and not g.past}
    return sides.pop() if len(sides) == 1 else None


def _on_the_high_seas(group: Group) -> bool:
    """Whether it was beyond any coast, where no country was hit (ruling 2)."""
    return group.place is not None and group.place.country is None and not group.past


def _spoken_for(group: Group) -> str | None:
    """The country of the armed group that alone tells of it: "a Houthi spokesman said a tanker was hit"."""
    sides = {who.country for t in group.tellings if (who := claimant(t)) is not None}
    return sides.pop() if len(sides) == 1 else None


def _of_war(group: Group) -> bool:
    """Whether it is what only the foe in a war does: a strike, or an assault that was driven back."""
    fought = group.type in ("ground_incursion", "armed_attack", "-")
    return group.type in STRIKES or (fought and any(t.act.outcome == "repelled" for t in group.tellings))


def _firm(group: Group) -> bool:
    """Whether it is told with its day and where in the country it was, or was shot down there: no passing
    mention."""
    if group.when is None or group.place is None:
        return False
    told = any(t.own_place or t.act.cls == "intercept" for t in group.tellings)
    return group.place.precision != "country" or told


def _told_by(group: Group, foe: str | None) -> bool:
    """Whether the foe alone tells of a strike, which is none on its own land: "a plant in Tver was hit, Kyiv
    said"."""
    told = group.type in STRIKES and not group.past and any(t.own_place for t in group.tellings)
    if not told or any(t.actor is not None or t.act.outcome != "carried_out" for t in group.tellings):
        return False
    said = (s for t in group.tellings for s in t.speakers if not (s.denies or s.blames))
    return any(s.who is not None and s.who.country == foe for s in said)


def _only_fell(page: Page, group: Group, foe: str | None) -> bool:
    """Whether the foe only tells that arms "fell" there, or they came from that country itself: "two rockets
    fell short and landed inside Lebanon, the Israeli army said"; who strikes tells what he struck."""
    keys = page.marks.keys
    fell = all(t.act.cls == "impact" and keys[t.act.first].startswith(_FALLING) for t in group.tellings)
    tells = any(s.who is not None and s.who.country == foe for t in group.tellings for s in t.speakers)
    own = group.place is not None and group.origin == group.place.country
    return fell and (tells or own)


_FALLING = ("fell", "land", "fall")


def _doer(page: Page, group: Group, year: int) -> ActorMention | None:
    """The actor that its tellings say most of; the country that was hit is none ("the Jordan strike")."""
    country = group.place.country if group.place else None
    found: list[ActorMention] = []
    told: Group | None = group
    while told is not None and not found:  # "hit a depot, the port and the airport": by who hit the first
        found = [t.actor for t in told.tellings if t.actor is not None]
        told = told.kin
    if not found:
        return None
    if group.type == "air_strike":
        found = [a for a in found if a.kind not in ("group", "armed")]  # they have no aircraft
    held = on_held_land(page, group)
    ours = country if not held else None
    if group.type == "ground_incursion" or any(t.act.outcome == "repelled" for t in group.tellings):
        found = [a for a in found if not (_wards_off(group, a) or (a.country == ours and a.kind in STATES))]
    elif group.type in STRIKES and not held and is_whole(country, year) and not _by_mistake(page, group):
        found = [a for a in found if a.country != country or a.kind not in STATES]
    doers = [a for a in found if a.kind != "place" or a.country != ours or _acts(page, group, a)]
    return max(doers, key=lambda a: a.rank, default=None)


def _wards_off(group: Group, actor: ActorMention) -> bool:
    """Whether soldiers of no told country only killed those they drove back: "foiled it, killing two"."""
    if actor.country is not None or actor.kind != "force":
        return False
    return all(t.act.cls == "kill" for t in group.acted.get(actor, ()))


def _by_mistake(page: Page, group: Group) -> bool:
    """Whether it is told as a mishap, which a state's own fire does on its own land."""
    told = (page.document.sentences[t.act.sentence] for t in group.tellings)
    return any(not _MISHAPS.isdisjoint(page.marks.keys[s.first : s.last]) for s in told)


_MISHAPS = frozenset({"mistakenly", "mistake", "accidentally", "accident", "misfired", "erroneously"})


def _told(page: Page, group: Group, year: int) -> str | None:
    """The country that the actor acts for, as far as the incident's own tellings say."""
    country = group.place.country if group.place else None
    actor = group.doer
    if actor is not None and _namesake(page, actor, country):
        return None
    side = (actor.side(country) or leader(page, actor)) if actor else None
    if side is None and actor is not None and actor.kind == "force" and _soldiers(page, group, actor):
        if page.marks.keys[actor.first - 1] in POSSESSIVES:
            return None  # "the president said his forces had struck X"
        if group.type in STRIKES and is_whole(country, year):
            return None  # "the Defence Forces struck a refinery in Saratov": no army strikes its own
        return country  # "soldiers opened fire": the country's own, as no other is named
    origin = group.origin
    if origin in (None, country) or (side is not None and not _own(actor, country)):
        return side
    return origin if side is not None or actor is None or actor.country is None else side


def _namesake(page: Page, actor: ActorMention, country: str | None) -> bool:
    """Whether it may be the group of that name of the country that was hit: "Taliban militants" in Pakistan
    are its own; those who rule Afghanistan have fighters and forces."""
    keys = page.marks.keys
    last = actor.last - 1
    named = actor.kind == "group" and not page.lexicon.claims["namesake"].isdisjoint(
        keys[actor.first : last + 1]
    )
    outlaws = page.lexicon.claims["insurgent"]
    return named and country not in (None, actor.country) and not outlaws.isdisjoint(keys[last : last + 2])


def _soldiers(page: Page, group: Group, actor: ActorMention) -> bool:
    """Whether unnamed soldiers, no police, are who acts: "troops stormed X", "X was stormed by troops"."""
    police = page.lexicon.claims["police"]
    return police.isdisjoint(page.marks.keys[actor.first : actor.last]) and any(
        start <= actor.first <= start + 1
        for t in group.tellings
        if t.actor == actor and not t.act.noun
        for start, _ in t.act.agents
    )


def _own(actor: ActorMention | None, country: str | None) -> bool:
    """Whether the actor is the people or the state of the country that was hit: it did not fire from
    abroad."""
    return actor is not None and actor.kind == "place" and actor.country == country


def _acts(page: Page, group: Group, actor: ActorMention) -> bool:
    """Whether a country that is named is the one that acts: right before the weapon, or as a subject."""
    for telling in group.acted.get(actor, ()):
        weapon = telling.act.weapon
        if weapon is not None and 0 <= weapon.first - actor.last <= 2:
            return True
        name = page.document.tokens[actor.last - 1]
        if not (telling.act.noun or name.possessive or name.plural_possessive):
            return True
    return False


def _open(page: Page, group: Group) -> bool:
    """Whether the text leaves room for the campaign's side: it names no one else, nor says it is unknown."""
    if group.past or group.place is None or group.place.country is None:
        return False
    if not across(group.type) and not another(page, group):
        return False
    if group.doer is not None and (group.doer.country or group.doer.kind in ("group", "civil", "alliance")):
        return False
    if group.doer is not None and group.doer.kind == "armed" and not _is_the_enemy(page, group.doer):
        return False
    return not any(nobody_knows(page, t.act.sentence) for t in group.tellings)


def _enemy(page: Page, group: Group, year: int) -> str | None:
    """The one foe in war of the country that "the enemy" hit, or an army that is not named: it need not be
    named elsewhere."""
    foes = at_war(group.place.country, year) if group.place and group.place.country else set()
    if len(foes) != 1 or group.doer is None or group.doer.country is not None:
        return None
    army = group.doer.kind == "force" and group.type in STRIKES
    return foes.pop() if army or _is_the_enemy(page, group.doer) else None


def _is_the_enemy(page: Page, actor: ActorMention) -> bool:
    """Whether it is only whose foe it is: "enemy drones" are of the side that fights the country."""
    return actor.country is None and page.marks.keys[actor.last - 1] == "enemy"


def _unless_others(page: Page, group: Group, side: str | None, year: int) -> str | None:
    """The `side`, unless the tellings name an armed group of another, which may have done it, or it is who
    was hit."""
    if side is not None and side in harmed(page, group):
        home = group.place.country if group.place and not _mission(page, group) else None
        occupier = group.type in STRIKES and home is not None and side in at_war(home, year)
        return home if occupier else None  # "a Russian depot in Makiivka" was hit by those it stands among
    others = any(_others(page, t, group.type, side) for t in group.tellings)
    return None if others or _only_fell(page, group, side) else side


def _mission(page: Page, group: Group) -> bool:
    """Whether an embassy was hit, which any side may have done."""
    ends = (page.marks.keys[t.target.last - 1] for t in group.tellings if t.target is not None)
    return not MISSIONS.isdisjoint(ends)


def _others(page: Page, telling: Telling, kind: str, side: str | None) -> bool:
    """Whether the sentence names an armed group of another side, which may have done it; none bombs its own
    land from the air."""
    sentence = page.document.sentences[telling.act.sentence]
    home = telling.place.place.country if telling.place and kind == "air_strike" else None
    named = page.marks.within("actor", sentence.first, sentence.last)
    hit = [] if telling.act.noun else telling.act.patients[:1]
    return not telling.act.anaphoric and any(
        mark.cls == "group"
        and mark.value not in (home, side)
        and not any(a <= mark.first < b for a, b in hit)
        for mark in named
    )
