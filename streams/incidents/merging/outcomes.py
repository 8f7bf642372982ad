"""Outcome: whether an act was carried out, intercepted, repelled or only attempted (codebook section 2)."""

from typing import cast

from streams.incidents.actors.names import STATES
from streams.incidents.classes import UNMANNED
from streams.incidents.merging.groups import Group
from streams.incidents.record import Outcome


def outcome_of(group: Group) -> Outcome:
    """Return what most of the tellings say that came of it; whom the defenders killed is no success."""
    if group.end is not None:
        return group.end
    foiled = any(t.act.cls == "repel" for t in group.tellings)
    if not foiled and group.type == "ground_incursion" and _only_fighters_died(group) and not _sent(group):
        return "repelled"
    told = (t.act for t in group.tellings if not (foiled and t.act.cls == "kill"))
    votes = [act.outcome for act in told if not act.anaphoric]
    if _harmless_launch(group):
        return "intercepted"
    if _hurt(group) or _came_through(group):
        return "carried_out"
    if _driven_back(group):
        return "repelled"
    if not votes or votes.count("carried_out") >= len(votes) / 2:
        return "carried_out"
    return cast(Outcome, max(votes, key=votes.count))


def _driven_back(group: Group) -> bool:
    """Whether nothing is told but that men came in, met somebody and were driven back: "soldiers who had
    slipped over the border were pushed back"."""
    told = {t.act.cls for t in group.tellings if not t.act.anaphoric}
    return {"repel", "cross"} <= told <= _CAME_AND_MET


_CAME_AND_MET = frozenset({"repel", "cross", "clash", "combat"})


def _harmless_launch(group: Group) -> bool:
    """Whether nothing is told but that something was fired, and that all of it was shot down."""
    downed = [t.act for t in group.tellings if t.act.cls == "intercept" and t.act.outcome == "intercepted"]
    fired = [t for t in group.tellings if t.act.cls == "fire"]
    plain = len(downed) + len(fired) == len(group.tellings) and not any(t.tolls for t in fired)
    return plain and bool(fired) and any(not act.several for act in downed)


def _hurt(group: Group) -> bool:
    """Whether what was shot down hurt people: its debris did (ruling 10); not its crew."""
    unmanned = group.type in UNMANNED
    fallen = (t for t in group.tellings if t.act.cls == "impact" or unmanned)
    return any(max(m.killed or (0, 0), m.injured or (0, 0))[1] for t in fallen for m in t.tolls)


def _came_through(group: Group) -> bool:
    """Whether a facility was hit, and what was shot down is told as a sum: "20 drones over the region"."""
    downed = [t.act for t in group.tellings if t.act.outcome == "intercepted"]
    told = (t for t in group.tellings if t.act.outcome == "carried_out" and t.act.strong)
    hit = any(t.target is not None and t.target.critical and not t.act.anaphoric for t in told)
    return hit and all(act.several or act.anaphoric for act in downed)


def _sent(group: Group) -> bool:
    """Whether another state's soldiers came: the fighters who died are those whom they were after."""
    home = group.place.country if group.place is not None else None
    came = (t.actor for t in group.tellings if t.act.type == "ground_incursion" and t.actor is not None)
    return any(who.kind in STATES and (who.country is None or who.country != home) for who in came)


def _only_fighters_died(group: Group) -> bool:
    """Whether all the dead that are told of are those who came: "infiltrators were shot dead near X"."""
    dead = [m.whom for t in group.tellings for m in t.tolls if m.killed and m.killed[1] and not m.war_total]
    return bool(dead) and all(whom == "militant" for whom in dead)
