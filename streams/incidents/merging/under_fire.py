"""Under fire: what is only said to have burnt or blown up where the article tells of strikes was struck.

Called by `extractor` once tellings are merged, before `sides` asks whose an act was.
"""

from collections.abc import Sequence

from streams.incidents.acts.act import Act
from streams.incidents.classes import STRIKES
from streams.incidents.merging.groups import Group, same_day
from streams.incidents.page import Page
from streams.incidents.targets.nouns import is_critical

_SCENE = 6  # sentences between a strike and what else is told of it


def settle(page: Page, groups: Sequence[Group]) -> None:
    """Take houses that burnt and lorries that blew up, by nobody's hand, for struck by the strikes told near.

    A pylon or a track that blew up may be the work of saboteurs behind the lines.
    """
    for group in groups:
        if group.past or group.place is None or is_critical(group.infrastructure):
            continue
        if not _unexplained(page, group):
            continue
        if any(_near(group, other) for other in groups if other is not group):
            group.type = "strike_unspecified"


def _unexplained(page: Page, group: Group) -> bool:
    """Whether verbs tell it, and no doer, bomb or other weapon."""
    if group.type not in ("blast", "bomb", "explosive", "sabotage"):
        return False
    return all(t.actor is None and _bare(page, t.act) for t in group.tellings)


def _bare(page: Page, act: Act) -> bool:
    """Whether no arms are told of in its clause: "a lorry full of explosives blew up" is a bomb."""
    if act.noun or act.weapon is not None or act.cls not in _DONE:
        return False
    return not page.marks.has("noun", *act.scope, "weapon", "aircraft", "attack")


_DONE = frozenset({"damage", "arson", "attack", "kill"})


def _near(group: Group, other: Group) -> bool:
    """Whether another group tells, near by, of a strike on the same country that day."""
    if other.past or other.type not in STRIKES or other.place is None or group.place is None:
        return False
    if other.place.country is None or other.place.country != group.place.country:
        return False
    near = any(abs(group.start - t.act.sentence) <= _SCENE for t in other.tellings)
    return near and same_day(group.when, other.when) is not None
