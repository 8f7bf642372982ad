"""Struck: whether what is only said to have been harmed near a strike was harmed where the clause says.

Called by `telling` for the acts that `acts.salvo` takes for a salvo's.
"""

from streams.incidents.acts.act import Act
from streams.incidents.acts.salvo import only_hit
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention


def struck_there(page: Page, act: Act, places: list[PlaceMention]) -> bool:
    """Whether the strikes did it at `places`: of what was only "hit", if a place is what was."""
    return act.head == "strike" or not only_hit(act) or _itself_hit(page, act, places)


def _itself_hit(page: Page, act: Act, places: list[PlaceMention]) -> bool:
    """Whether a place is what was hit: "X and the city of Y were hit", not "trade in X was hit"."""
    first, last = act.patients[0] if act.patients else (0, 0)
    named = next((m for m in places if first <= m.first < last), None)
    before = range(first, named.first if named is not None else first)
    within = any(page.marks.keys[i] != "of" and "preposition" in page.marks.grammar[i] for i in before)
    return named is not None and not within
