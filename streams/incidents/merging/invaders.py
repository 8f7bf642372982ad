"""Whose an armed clash is on land where a foe has come in (codebook sections 2 and 4, rule a).

"Two Israeli soldiers died in fighting in south Lebanon": those who fight there entered by land.
Seventh stage of the cascade, called by `sides`.
"""

from collections.abc import Sequence

from streams.incidents.actors.names import ActorMention, actors_in
from streams.incidents.acts.act import Act
from streams.incidents.merging.groups import Group
from streams.incidents.merging.wars import at_war, stands_in
from streams.incidents.page import Page
from streams.incidents.record import Place

_FOUGHT = frozenset({"combat", "clash"})
_SOLDIERS = frozenset({"state", "force"})


def met(page: Page, group: Group) -> bool:
    """Whether men met there, which no strike from afar is."""
    ground = group.type in ("-", "armed_attack", "ground_incursion")
    return ground and any(_in_battle(page, t.act) for t in group.tellings)


def _in_battle(page: Page, act: Act) -> bool:
    """Whether it is a battle, or tells whom it killed: "died in heavy fighting"."""
    if act.cls != "kill":
        return act.cls in _FOUGHT
    after = page.marks.within("noun", act.last, act.last + _REACH)
    return any(noun.cls in _FOUGHT and page.marks.keys[act.last] == "in" for noun in after)


_REACH = 4  # tokens from "killed" to the end of "in heavy fighting"


def invaders(place: Place, year: int) -> set[str]:
    """The foes who hold no land around a place: no line of contact runs there, who fights has come in."""
    return {foe for foe in at_war(place.country or "", year) if not stands_in(foe, place, year)}


def invader(page: Page, group: Group, groups: Sequence[Group], year: int) -> ActorMention | None:
    """The foe whose soldiers are told to fight there, or, if nobody is named, to have entered the country
    elsewhere in the article."""
    if group.place is None or group.past or not met(page, group):
        return None
    foes = invaders(group.place, year)
    for number in dict.fromkeys(t.act.sentence for t in group.tellings if _in_battle(page, t.act)):
        sentence = page.document.sentences[number]
        for who in actors_in(page.marks, page.places, (sentence.first, sentence.last)):
            if who.country in foes and who.kind in _SOLDIERS:
                return who
    if group.doer is not None:
        return None
    came = (g.doer for g in groups if g.side in foes and _came_in(g, group.place.country))
    return next((who for who in came if who is not None), None)


def _came_in(group: Group, country: str | None) -> bool:
    """Whether it is the entry of an army into the country."""
    inside = group.place is not None and group.place.country == country
    return inside and not group.past and group.type == "ground_incursion"
