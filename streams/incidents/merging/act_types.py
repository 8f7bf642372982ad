"""What type of act an incident is, once all that is told of it is known (codebook sections 2 and 7)."""

from typing import cast

from streams.incidents.actors.names import ActorMention
from streams.incidents.acts.act import Act
from streams.incidents.merging.groups import Group
from streams.incidents.page import Page
from streams.incidents.record import ActType
from streams.incidents.targets.kinds import SHIP
from streams.incidents.targets.nouns import is_critical
from streams.incidents.tellings.telling import Telling


def type_of(page: Page, group: Group, actor: ActorMention | None) -> ActType:
    """The type of an incident whose tellings may leave it open ("-"), or tell just a bomb or a blast."""
    kind = group.type
    if kind in ("-", "strike_unspecified") and group.infrastructure == SHIP:
        kind = "naval_strike"  # ruling 2
    on_a_ship = kind in ("armed_attack", "sabotage") and group.infrastructure == SHIP
    if on_a_ship and not (kind == "sabotage" and _burnt_ashore(group)):
        kind = "naval_strike"  # "the Houthis sank a freighter in the Red Sea"
    if kind == "bomb":
        kind = "air_strike" if _dropped(page, group, actor) else "explosive"
    if kind == "blast":  # "blasts shook the city. Israel's army said it had carried out strikes"
        struck = group.side is not None and any(t.act.head == "strike" for t in group.tellings)
        kind = "strike_unspecified" if struck else "explosive"
    if kind == "sabotage" and _at_war(page, group, actor):
        kind = "strike_unspecified"
    abroad = group.place is not None and group.side not in (None, group.place.country)
    if abroad and group.infrastructure != SHIP and all(t.act.cls == "seize" for t in group.tellings):
        kind = "ground_incursion"  # troops who take an airport of another country
    if kind == "-":
        wrecked = all(t.act.cls == "damage" for t in group.tellings) and group.infrastructure != "military"
        armed = _with_arms(page, group, actor, abroad=abroad)
        armed = armed and not (wrecked and abroad and _by_agents(page, actor))
        alone = wrecked and actor is None
        armed = armed or (alone and any(_in_an_attack(page, t.act) for t in group.tellings))
        kind = "strike_unspecified" if armed else "sabotage" if wrecked else "armed_attack"
    return cast(ActType, kind)


def _burnt_ashore(group: Group) -> bool:
    """Whether somebody set a ship on fire that was no ship at sea: so do arsonists."""
    at_sea = group.place is not None and group.place.country is None
    return not at_sea and any(t.act.cls == "arson" for t in group.tellings)


def _dropped(page: Page, group: Group, actor: ActorMention | None) -> bool:
    """Whether a bomb came from the air, as those of states do if nobody planted them."""
    state = actor is not None and (actor.kind in ("state", "place", "alliance") or _army(page, actor))
    state = (state or bool(group.states)) and not any(_planted(page, t) for t in group.tellings)
    return state or (actor is None and group.side is not None)


def _with_arms(page: Page, group: Group, actor: ActorMention | None, *, abroad: bool) -> bool:
    """Whether a state struck, or who fires far (`abroad`); fighting on the ground is no strike."""
    armed = actor is not None and actor.kind in ("state", "place", "metonym", "alliance")
    armed = armed or (group.side is not None and (actor is None or actor.kind == "force"))
    if actor is None and group.place is not None and is_critical(group.infrastructure):
        armed = armed or group.place.country in group.states  # on what a foe holds
    armed = armed or (abroad and actor is not None and _fires_far(page, actor))
    struck = any(t.act.head in _STRUCK_BY or t.act.by_several or t.act.refers for t in group.tellings)
    raided = group.heads == {"raid"} and actor is not None and _on_foot(page, actor)
    fought = ("repel", "combat", "clash") if struck and not raided else ("repel", "kill", "combat", "clash")
    fighters = any(t.act.cls in fought for t in group.tellings)
    return (armed and not fighters) or any(t.act.head == "strike" for t in group.tellings)


def _on_foot(page: Page, actor: ActorMention) -> bool:
    """Whether those who raid a place are men, who kill there on the ground: "troops killed two in a raid"."""
    return not _MEN.isdisjoint(page.marks.keys[actor.first : actor.last + 1])


_MEN = frozenset({"forces", "troops", "soldiers", "commandos", "police", "paratroopers"})


def _in_an_attack(page: Page, act: Act) -> bool:
    """Whether what was wrecked was so "in the attack", of which no more is told: no agents' work."""
    return not _ATTACKS.isdisjoint(page.marks.keys[act.last : max(act.last, act.scope[1])])


_ATTACKS = frozenset({"attack", "attacks", "strike", "strikes"})


def _planted(page: Page, telling: Telling) -> bool:
    """Whether the bomb was put there, not dropped: "a bomb hidden in a scooter"."""
    first, last = telling.act.scope
    return not _HIDDEN.isdisjoint(page.marks.keys[first:last])


_HIDDEN = frozenset("hidden planted placed concealed attached rigged strapped scooter".split())
_STRUCK_BY = frozenset({"strike", "attack", "raid", "bombing"})


def _fires_far(page: Page, actor: ActorMention) -> bool:
    """Whether it is a group that attacks across a border with rockets and drones."""
    return not page.lexicon.claims["arsenal"].isdisjoint(page.marks.keys[actor.first : actor.last])


def _at_war(page: Page, group: Group, actor: ActorMention | None) -> bool:
    """Whether a state, or a group from abroad, set the place on fire; its agents would be named."""
    if actor is None or actor.kind not in ("state", "place", "metonym", "group"):
        return False
    if actor not in group.acted and all(t.act.cls == "arson" for t in group.tellings):
        return False  # only blamed for what somebody "set on fire"
    abroad = group.place is not None and group.side not in (None, group.place.country)
    wrecked = (
        ("arson", "damage") if abroad and actor.kind == "state" else ("arson",)
    )  # "destroyed depots in X"
    burnt = all(t.act.cls in wrecked for t in group.tellings if t.act.type == "sabotage")
    own = actor.kind == "group" and not abroad
    return burnt and not own and not _by_agents(page, actor)


def _by_agents(page: Page, actor: ActorMention | None) -> bool:
    """Whether agents did it, or those whom a state pays: "Russian military intelligence agents", "two men
    working for Russia"."""
    if actor is None:
        return False
    near = page.marks.keys[max(0, actor.first - _AGENT_REACH) : actor.last + _AGENT_REACH]
    return not page.lexicon.claimed("agents", "hire", "bidding").isdisjoint(near)


_AGENT_REACH = 5  # tokens from who did it to the word that says so


def _army(page: Page, actor: ActorMention) -> bool:
    """Whether it is a state's force ("Sudan's army"), or "the air force": it bombs from the air."""
    flies = "air" in page.marks.keys[actor.first : actor.last]
    return actor.kind == "force" and (actor.country is not None or flies)
