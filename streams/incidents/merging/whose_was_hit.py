"""Whose men and things were hit, as far as the text says: no side strikes its own.

Called by `sides`.
"""

from streams.incidents.actors.names import ActorMention, actors_in
from streams.incidents.actors.own_account import OWN
from streams.incidents.merging.groups import Group
from streams.incidents.page import Page


def harmed(page: Page, group: Group) -> set[str | None]:
    """Whose men were hit: "wounded two American soldiers", and whose all things were: "a Russian depot"."""
    tellers = {s.who.country for t in group.tellings for s in t.speakers if s.who is not None} - {None}
    if len(tellers) == 1 and its_own(page, group):
        return {*tellers}  # "the army said rockets hit one of its posts"
    owners = [
        {m.place.country for m in page.places.within((max(0, t.first - 1), t.last)) if m.kind == "demonym"}
        for telling in group.tellings
        for t in telling.act.targets
    ]
    men: set[str | None] = set()
    for act in {t.act.first: t.act for t in group.tellings}.values():
        troops = [who for span in act.patients for who in actors_in(page.marks, page.places, span)]
        if states := {who.country for who in troops if who.kind == "state"} - {None}:
            owners.append(states)
        men |= {who.country for who in troops if _serves(page, who)} - {None}  # "a base housing US troops"
    things = [owner for owner in owners if owner or not men]
    return (set.intersection(*things) if things else set()) | men


def _serves(page: Page, who: ActorMention) -> bool:
    """Whether it is soldiers, not only people of a country: "24 Israelis"."""
    return who.kind == "force" or (who.kind == "state" and page.marks.keys[who.last - 1] in _SOLDIERS)


_SOLDIERS = frozenset("troops soldiers servicemen marines personnel sailors guards".split())


def its_own(page: Page, group: Group) -> bool:
    """Whether what was hit is told to be the teller's: "two of its soldiers", "its base", no "its enemy"."""
    marks = page.marks
    hit = (span for t in group.tellings for span in t.act.patients)
    owned = (
        i + 1
        for start, end in hit
        for i in range(start, min(end, start + _OPENING))
        if marks.keys[i] in OWN and marks.keys[i + 1 : i + 2] != ["enemy"]
    )
    return any(marks.within("actor", i, i + _OWNED) or marks.within("target", i, i + _OWNED) for i in owned)


_OPENING = 6  # tokens of "at least two of its soldiers"
_OWNED = 2  # tokens of "its border posts"
