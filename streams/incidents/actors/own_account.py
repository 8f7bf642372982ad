"""Who struck what an army says was hit: "Turkey's defence ministry said 32 targets were destroyed in Iraq".

No doer is told, and none needs to be: a state's soldiers count what they struck abroad. Called by `doers`.
"""

from collections.abc import Sequence

from streams.incidents.actors.claims import Speaker
from streams.incidents.actors.names import ActorMention
from streams.incidents.acts.act import Act
from streams.incidents.page import Page


def own_account(page: Page, act: Act, speakers: Sequence[Speaker]) -> ActorMention | None:
    """The state whose military tells, in the passive, what became of its foes in another country."""
    told_so = act.cls in _HARMS and not act.noun and act.outcome == "carried_out"
    if not told_so or any(start < end for start, end in act.agents) or not act.patients:
        return None
    hit = page.marks.keys[slice(*act.patients[0])]
    if _FOES.isdisjoint(hit) or not _OWN.isdisjoint(hit):
        return None
    for speaker in speakers:
        who = speaker.who
        if who is None or who.country is None or who.kind == "group" or speaker.denies or speaker.blames:
            continue
        if who.kind == "force" or not _MILITARY.isdisjoint(page.marks.keys[who.first : speaker.token]):
            there = {m.place.country for m in page.places.within(act.scope) if m.kind != "demonym"}
            return who if there and who.country not in there else None
    return None


_OWN = frozenset({"its", "our", "their"})
_HARMS = frozenset({"attack", "damage", "kill"})
_MILITARY = frozenset({"defence", "defense", "military", "army", "idf", "navy"})
_FOES = frozenset(
    "target targets militant militants terrorist terrorists fighters hideout hideouts position positions "
    "posts shelters launchers compounds".split()
)
