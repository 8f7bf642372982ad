"""Struck: whether what is only said to have been harmed near a strike was harmed where the clause says.

Called by `telling` for the acts that `acts.salvo` takes for a salvo's.
"""

from streams.incidents.actors.names import STATES, ActorMention
from streams.incidents.acts.act import Act
from streams.incidents.acts.salvo import only_hit
from streams.incidents.classes import STRIKES
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention


def struck_there(page: Page, act: Act, places: list[PlaceMention]) -> bool:
    """Whether the strikes did it at `places`: of what was only "hit", if a place is what was."""
    return act.head == "strike" or not only_hit(act) or _itself_hit(page, act, places)


def _itself_hit(page: Page, act: Act, places: list[PlaceMention]) -> bool:
    """Whether a place is what was hit: "X and the city of Y were hit", "sites in X were hit"; not "trade in X
    was hit"."""
    marks = page.marks
    first, last = act.patient
    named = next((m for m in places if first <= m.first < last), None)
    before = range(first + 1, named.first if named is not None else first + 1)
    within = any(
        marks.keys[i] != "of" and "preposition" in marks.grammar[i] and marks.at("target", i - 1) is None
        for i in before
    )
    return named is not None and not within


def raided(act: Act, actor: ActorMention | None, place: PlaceMention | None) -> bool:
    """Whether it tells of a state's attacks on another's land: what people there suffered, told next, was by
    them."""
    several = act.by_several or (act.noun and act.plural)
    strike = act.cls == "attack" and act.strong and (act.type in STRIKES or act.type == "-")
    if act.dropped is not None or not (several or strike):
        return False
    if actor is None or actor.kind not in STATES or place is None:
        return False
    return None not in (actor.country, place.place.country) and actor.country != place.place.country


def on_works(page: Page, act: Act) -> bool:
    """Whether it is on what no workers' strike is told to be "on": a depot, a plant, a ship."""
    if not act.noun:
        return False
    spans = [span for span in act.patients if page.marks.before(span[0], 1) == ["on"]]
    return any(
        start <= t.first < end and (t.category or "").startswith(_WORKS)
        for start, end in spans
        for t in act.targets
    )


_WORKS = ("energy.", "water", "industry", "military", "transport.ship", "transport.bridge", "residential")
