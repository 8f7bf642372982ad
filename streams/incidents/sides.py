"""Sides: the country each attacker acts for: told, blamed, or carried over from its campaign.

A news story tells of one campaign: an act with a weapon and no actor is of the side that the story's other
attacks on the same country come from, unless it says that nobody knows (codebook section 2, ruling 5).
"""

from collections.abc import Sequence

from streams.incidents.actors import ActorMention, actors_in
from streams.incidents.acts import SEPARATE
from streams.incidents.classes import STRIKES
from streams.incidents.document import Sentence
from streams.incidents.groups import Group, same_type
from streams.incidents.page import Page
from streams.incidents.telling import Telling
from streams.incidents.wars import at_war, attacker

_BLAME_REACH = 6  # sentences between an act and who is blamed for it
_STATED = frozenset({"place", "state", "metonym", "group"})
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_NEAR_VERB = 12  # tokens between "blamed" and the one who is
_AIMLESS = "no target told"
_GENERAL = (None, "general statement", _AIMLESS, "mention only")
"""Why a telling may have been dropped and still show who attacks whom."""


def assign(page: Page, tellings: Sequence[Telling], groups: list[Group], year: int) -> None:
    """Give every group its `doer` and `side`; `year` is that of publication. Groups that only retell another
    are taken out."""
    for group in groups:
        group.doer = _doer(page, group)
        group.side = _told(page, group)
    _blame(page, tellings, groups)
    for group in groups:
        if group.side is None and _open(page, group):
            group.side = _carried(page, group, tellings, groups, year)
    for group in groups:
        if group.side is None and group.type in STRIKES and _firm(group) and _open(page, group):
            group.side = attacker(page, group.place.country or "", year) if group.place else None


def _firm(group: Group) -> bool:
    """Whether it is told with its day and where in the country it was: no passing mention."""
    return group.when is not None and group.place is not None and group.place.precision != "country"


def across(kind: str) -> bool:
    """Whether acts of this type are what states do to each other."""
    return kind in STRIKES or kind in ("ground_incursion", "-", "bomb")


def _doer(page: Page, group: Group) -> ActorMention | None:
    """The actor that its tellings say most of; the country that was hit is none ("the Jordan strike")."""
    country = group.place.country if group.place else None
    own = [t.actor for t in group.tellings if t.actor is not None]
    found = own or ([t.actor for t in group.kin.tellings if t.actor is not None] if group.kin else [])
    if group.type == "air_strike":
        found = [a for a in found if a.kind not in ("group", "armed")]  # they have no aircraft
    doers = [a for a in found if a.kind != "place" or a.country != country or _acts(page, group, a)]
    return max(doers or found, key=lambda a: a.rank, default=None)


def _told(page: Page, group: Group) -> str | None:
    """The country that the actor acts for, as far as the incident's own tellings say."""
    country = group.place.country if group.place else None
    actor = group.doer
    side = actor.side(country) if actor else None
    if actor is not None and actor.kind == "place" and side == country and not _acts(page, group, actor):
        return None  # "Sudan's civil war": whose, not who
    origin = next((t.origin for t in group.tellings if t.origin), None)
    if origin in (None, country) or (side is not None and not _own(actor, country)):
        return side
    if group.type not in STRIKES and actor is not None and actor.kind == "armed":
        return None  # "gunmen from Y crossed": whence they came, not whose they are
    return origin if side is not None or actor is None or actor.country is None else side


def _own(actor: ActorMention | None, country: str | None) -> bool:
    """Whether the actor is the people or the state of the country that was hit: it did not fire from
    abroad."""
    return actor is not None and actor.kind == "place" and actor.country == country


def _acts(page: Page, group: Group, actor: ActorMention) -> bool:
    """Whether a country that is named is the one that acts: right before the weapon, or as a subject."""
    for telling in group.tellings:
        if telling.actor == actor:
            weapon = telling.act.weapon
            if weapon is not None and 0 <= weapon.first - actor.last <= 2:
                return True
            if not telling.act.noun and not page.document.tokens[actor.last - 1].lower.endswith(_POSSESSIVE):
                return True
    return False


def _blame(page: Page, tellings: Sequence[Telling], groups: list[Group]) -> None:
    """Hand the act told just before to whom a sentence blames for it, or who takes responsibility.

    "Ukraine had carried out the attack" does so, too: an act that refers to one told before.
    """
    for number, sentence in enumerate(page.document.sentences):
        if (actor := _responsible(page, sentence)) is not None:
            abroad = [g for g in groups if not g.place or g.place.country != actor.country]
            _hand(groups if actor.kind == "group" else abroad, number, actor)
    for telling in tellings:
        act, actor = telling.act, telling.actor or _claimant(telling)
        if actor is None or telling.own_place or telling.past or act.dropped not in (None, _AIMLESS):
            continue
        if (act.refers and not act.noun) or _did_it(page, telling):
            _hand(groups, act.sentence - 1, actor)
        elif _unplaced(telling) and act.strong and actor.kind in _STATED and act.cls not in _FIGHTING:
            near = [g for g in groups if across(g.type) and same_type(g.type, _state_type(act.type))]
            near = [g for g in near if g.place and g.place.country != actor.country]
            if _hand(near, act.sentence - 1, actor):
                groups[:] = [g for g in groups if not _retells(g, telling)]


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
    return telling.act.cls == "light" and page.marks.keys[telling.act.last] in ("the", "this", "that")


def _hand(groups: Sequence[Group], number: int, actor: ActorMention) -> bool:
    """Give `actor` to the incident told last up to sentence `number`; False if one is known of it."""
    told = [
        (t.act.sentence, n)
        for n, group in enumerate(groups)
        for t in group.tellings
        if not group.past and group.place is not None and 0 <= number - t.act.sentence <= _BLAME_REACH
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


def _responsible(page: Page, sentence: Sentence) -> ActorMention | None:
    """Who is said to have done it: "blamed X", "X was behind the attack", "X claimed responsibility"."""
    keys, marks = page.marks.keys, page.marks
    if marks.has("cue", sentence.first, sentence.last, "past"):
        return None
    for i in range(sentence.first, sentence.last):
        if keys[i] in ("behind", "responsible", "responsibility"):
            start = max(sentence.first, i - 2 * _NEAR_VERB)
            if any("negation" in marks.grammar[k] or keys[k] == "who" for k in range(max(start, i - 5), i)):
                continue
            if keys[i] == "responsibility" and not any(
                word in ("claimed", "took", "claiming", "taken", "claims")
                for word in keys[max(start, i - 4) : i]
            ):
                continue
            if keys[i] == "behind" and not any("be" in marks.grammar[k] for k in range(max(start, i - 2), i)):
                continue
            found = actors_in(marks, page.places, (start, i))
        elif "be" in marks.grammar[i] and (whose := _whose(page, sentence, i)) is not None:
            found = [whose]
        elif keys[i] in page.lexicon.claims["blame"]:
            found = actors_in(marks, page.places, (i + 1, min(sentence.last, i + _NEAR_VERB)))[:1]
            if found and _another_charge(page, found[0].last, sentence.last):
                continue
        else:
            continue
        sided = [actor for actor in found if actor.country or actor.kind == "group"]
        if sided:
            return sided[-1]
    return None


def _another_charge(page: Page, after: int, last: int) -> bool:
    """Whether who is accused is accused of no attack: "accuses Hamas of using civilians as shields"."""
    marks = page.marks
    if marks.keys[after : after + 1] != ["of"]:
        return False
    attacks = (m for m in marks.within("verb", after, last) if m.entry.strong or m.cls not in _VAGUE)
    charged = any(attacks) or marks.within("noun", after, last)
    return not charged and page.lexicon.claims["guilt"].isdisjoint(marks.keys[after:last])


_VAGUE = frozenset({"use", "light", "fire"})
"""What words of other deeds do as well: "using", "carrying out", "launching"."""


def _claimant(telling: Telling) -> ActorMention | None:
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


def _whose(page: Page, sentence: Sentence, be: int) -> ActorMention | None:
    """Whose the weapon was: "the drone was most probably Ukrainian"."""
    marks = page.marks
    if not any(
        m.cls in ("weapon", "aircraft") for m in marks.within("noun", max(sentence.first, be - 8), be)
    ) and _THINGS.isdisjoint(marks.keys[max(sentence.first, be - 4) : be]):
        return None
    i = be + 1
    while i < sentence.last and ("adverb" in marks.grammar[i] or marks.keys[i] in _HEDGES):
        i += 1
    place = page.places.at(i)
    if place is None or place.kind != "demonym" or place.last >= sentence.last:
        return None
    after = marks.keys[place.last]
    if after[0].isalnum() and not marks.grammar[place.last] & {"conjunction", "preposition", "subordinate"}:
        return None  # "was a Ukrainian target"
    return ActorMention(place.first, place.last, place.place.country, "place")


_THINGS = frozenset({"machine", "device", "object", "projectile", "projectiles", "fragments", "it", "they"})
_HEDGES = frozenset({"most", "probably", "likely", "certainly", "possibly", "of", "perhaps", "presumably"})


def _open(page: Page, group: Group) -> bool:
    """Whether the text leaves room for the campaign's side: it names no one else, nor says it is unknown."""
    if group.past or group.place is None or group.place.country is None:
        return False
    if not across(group.type) and not _another(page, group):
        return False
    if group.doer is not None and (group.doer.country or group.doer.kind in ("group", "civil", "alliance")):
        return False
    if group.doer is not None and group.doer.kind == "armed":
        return False
    return not any(_unknown(page, t.act.sentence) or _others(page, t, group.type) for t in group.tellings)


def _others(page: Page, telling: Telling, kind: str) -> bool:
    """Whether the sentence names an armed group, which may have done it; none bombs its own land from the
    air."""
    sentence = page.document.sentences[telling.act.sentence]
    home = telling.place.place.country if telling.place and kind == "air_strike" else None
    named = page.marks.within("actor", sentence.first, sentence.last)
    hit = [] if telling.act.noun else telling.act.patients[:1]
    return not telling.act.anaphoric and any(
        mark.cls == "group" and mark.value != home and not any(a <= mark.first < b for a, b in hit)
        for mark in named
    )


def _another(page: Page, group: Group) -> bool:
    """Whether the text tells it as "another drone", "a second attack"."""
    for telling in group.tellings:
        weapon = telling.act.weapon
        before = page.marks.keys[max(0, weapon.first - 3) : weapon.first] if weapon else []
        if telling.act.separate or not SEPARATE.isdisjoint(before):
            return True
    return False


def _unknown(page: Page, number: int) -> bool:
    """Whether the sentences around say that nobody knows who did it."""
    sentences = page.document.sentences
    first, last = sentences[number].first, sentences[min(len(sentences) - 1, number + 1)].last
    keys = page.marks.keys
    for i in range(first, last):
        if keys[i] in _WHO and not _OPEN.isdisjoint(keys[max(first, i - 3) : i]):
            return True
        if keys[i] in _WHO and keys[i - 1] == "say" and not _NO.isdisjoint(keys[max(first, i - 5) : i - 1]):
            return True  # "he did not say whom he suspected"
        if keys[i] == "no" and keys[i + 1 : i + 2] in (["group"], ["one"]) and "claimed" in keys[i : i + 6]:
            return True
    return False


_WHO = frozenset({"who", "whom", "whose"})
_OPEN = frozenset({"clear", "unclear", "known", "unknown", "immediately", "unsure"})
_NO = frozenset({"not", "nobody", "n't", "no", "never"})


def _carried(
    page: Page, group: Group, tellings: Sequence[Telling], groups: Sequence[Group], year: int
) -> str | None:
    """The side of the nearest attack on the same country told before, else the only one told later.

    "Another drone" is of the side of the first, wherever it fell.
    """
    country = group.place.country if group.place else None
    before: list[tuple[int, str]] = []
    later: set[str] = set()
    for other in groups:
        if other is group or other.past or not other.place or not other.side or other.side == country:
            continue
        another = other.type == group.type and _another(page, group)
        if not another and (other.place.country != country or not across(other.type)):
            continue
        if other.start <= group.start:
            before.append((group.start - other.start, other.side))
        elif same_type(other.type, group.type) is not None:
            later.add(other.side)  # the shells of who fires back later are no bombs of theirs
    for telling in tellings:
        actor = telling.actor or _claimant(telling)
        where = telling.place.place.country if telling.place else None
        if actor is None or telling.past or telling.act.dropped not in _GENERAL or actor.kind not in _STATED:
            continue
        if actor.country and where == country != actor.country and telling.act.sentence <= group.start:
            before.append((group.start - telling.act.sentence, actor.country))
    if before:
        return min(before)[1]
    return later.pop() if len(later) == 1 else _foe(page, group, groups, year)


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
    return told.pop() if len(told) == 1 and not elsewhere and group.type in _OWN_WORK else None


_OWN_WORK = frozenset({"air_strike", "bomb", "missile_strike", "shelling", "strike_unspecified"})
"""What an army that tells of it abroad and names nobody else has done itself."""
