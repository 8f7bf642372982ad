"""Arms: what who did it says about whether an act was done with arms, and whether from afar."""

from collections.abc import Sequence

from streams.incidents.actors.names import ActorMention
from streams.incidents.acts.act import Act
from streams.incidents.page import Page


def weigh_actor(act: Act, actor: ActorMention | None) -> None:
    """Let who did it say whether it was done with arms."""
    if act.cls == "kill" and actor is not None and actor.kind in _KILLERS:
        act.strong = True  # who kills with arms attacks, whatever the verb
    if _from_afar(act, actor):
        act.type = "-"
    if _hits_abroad(act, actor):
        act.strong = True


_KILLERS = frozenset({"group", "armed", "state"})


def _from_afar(act: Act, actor: ActorMention | None) -> bool:
    """Whether a "cross-border attack" may be one from the air: no fighters are told to have come over, or to
    have been driven back."""
    entered = actor is not None and actor.kind in _FIGHTERS
    return act.type == "ground_incursion" and act.head == "attack" and not entered and act.cls != "repel"


_FIGHTERS = frozenset({"group", "armed", "force"})


def _hits_abroad(act: Act, actor: ActorMention | None) -> bool:
    """Whether it says that a state or a group "hit" or "struck" a facility: with arms."""
    if act.noun or act.cls != "attack" or act.type != "strike_unspecified" or actor is None:
        return False
    struck = any(t.critical or t.category == "military" for t in act.targets)
    return struck and actor.kind in _STRIKERS


_STRIKERS = frozenset({"group", "state", "place", "metonym"})


def fell(page: Page, act: Act, others: Sequence[Act]) -> bool:
    """Whether soldiers, police or fighters "were killed": where their sentence tells neither an accident nor
    what else killed them, in action."""
    if act.cls != "kill" or act.noun or act.type != "-" or page.marks.keys[act.first] != "killed":
        return False
    start, end = act.patient
    if end > act.first or any(other is not act and other.cls != "mention" for other in others):
        return False
    return page.marks.has("actor", start, end, "force", "armed")
