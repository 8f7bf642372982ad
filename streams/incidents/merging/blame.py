"""Blame: who is told, sentences away, to have done what was told before: blamed for it, or claiming it.

Seventh stage of the cascade, called by `sides` (codebook section 7, ruling 5).
"""

from collections.abc import Sequence, Set

from streams.incidents.actors.claims import blames_as_a_side
from streams.incidents.actors.names import ActorMention, actors_in
from streams.incidents.acts.act import AIMLESS
from streams.incidents.classes import STRIKES
from streams.incidents.merging.groups import Group, same_type
from streams.incidents.page import Page
from streams.incidents.tellings.telling import Telling
from streams.incidents.text.document import Sentence

STATED = frozenset({"place", "state", "metonym", "group"})
"""Kinds of actors that are named."""
_BLAME_REACH = 6  # sentences between an act and who is blamed for it
_NEAR_VERB = 12  # tokens between "blamed" and the one who is


def across(kind: str) -> bool:
    """Whether acts of this type are what states do to each other."""
    return kind in STRIKES or kind in ("ground_incursion", "-", "bomb")


def blame(page: Page, tellings: Sequence[Telling], groups: list[Group]) -> None:
    """Hand the act told just before to whom a sentence blames for it, or who takes responsibility.

    "Ukraine had carried out the attack" does so, too: an act that refers to one told before.
    """
    charging = page.lexicon.claims["blame"] | _ANSWERABLE | _DONE
    for number, sentence in enumerate(page.document.sentences):
        if (actor := _responsible(page, sentence, charging)) is not None:
            abroad = [g for g in groups if not g.place or g.place.country != actor.country]
            if page.marks.keys[actor.first - 1] in page.lexicon.claims["blame"]:
                abroad = abroad or [g for g in groups if g.told_last(number) == number]
            _hand(groups if actor.kind == "group" else abroad, number, actor)
    for telling in tellings:
        act, actor = telling.act, telling.actor or claimant(telling)
        if actor is None or telling.own_place or telling.past or act.dropped not in (None, AIMLESS):
            continue
        if (act.refers and not act.noun) or _did_it(page, telling):
            _hand(groups, act.sentence - 1, actor)
        elif _unplaced(telling) and act.strong and actor.kind in STATED and act.cls not in _FIGHTING:
            near = [g for g in groups if across(g.type) and same_type(g.type, _state_type(act.type))]
            near = [g for g in near if g.place and g.place.country != actor.country]
            category = telling.target.category if telling.target else None
            near = [g for g in near if category in (None, g.infrastructure)]
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
    after = page.marks.keys[telling.act.last : telling.act.last + 1]
    return telling.act.cls == "light" and after in (["the"], ["this"], ["that"])


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


def _responsible(page: Page, sentence: Sentence, charging: Set[str]) -> ActorMention | None:
    """Who is said to have done it: "blamed X", "X was behind the attack", "X claimed responsibility".

    `charging` are the words that say so; "was" does where a weapon is its subject.
    """
    keys, marks = page.marks.keys, page.marks
    if marks.has("cue", sentence.first, sentence.last, "past"):
        return None
    first, last = sentence.first, sentence.last
    words = zip(range(first, last), keys[first:last], marks.grammar[first:last], strict=True)
    for i in [i for i, word, kinds in words if word in charging or "be" in kinds]:
        if keys[i] in _ANSWERABLE:
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
        elif keys[i] in _DONE:
            if keys[i + 1 : i + 2] not in (["it"], ["them"]) or not _says_so(page, sentence, i):
                continue
            found = actors_in(marks, page.places, (sentence.first, i))
        elif "be" in marks.grammar[i] and (whose := _whose(page, sentence, i)) is not None:
            found = [whose]
        elif blames_as_a_side(marks, page.lexicon, sentence, i):
            found = actors_in(marks, page.places, (i + 1, min(sentence.last, i + _NEAR_VERB)))[:1]
            if found and _another_charge(page, found[0].last, sentence.last):
                continue
        else:
            continue
        sided = [actor for actor in found if actor.country or actor.kind == "group"]
        if sided:
            return sided[-1]
    return None


_ANSWERABLE = frozenset({"behind", "responsible", "responsibility"})


_DONE = frozenset({"launched", "fired", "sent", "done", "staged", "dispatched"})
"""What "it" behind makes an attack told before: "the group said it had launched it"."""


def _says_so(page: Page, sentence: Sentence, verb: int) -> bool:
    """Whether somebody says so of himself or another, and does not deny it."""
    marks, claims = page.marks, page.lexicon.claims
    before = range(max(sentence.first, verb - _NEAR_VERB), verb)
    if any("negation" in marks.grammar[i] or marks.keys[i] in claims["deny"] for i in before):
        return False
    return any(marks.keys[i] in claims["say"] or marks.keys[i] in claims["claim"] for i in before)


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


def _whose(page: Page, sentence: Sentence, be: int) -> ActorMention | None:
    """Whose the weapon was: "the drone was most probably Ukrainian"."""
    marks = page.marks
    things = not _THINGS.isdisjoint(marks.keys[max(sentence.first, be - 4) : be])
    if not things and not marks.has("noun", max(sentence.first, be - 8), be, "weapon", "aircraft"):
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
