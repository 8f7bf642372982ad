"""Places of a clause beside the act: of what carries what, or of what was before and after.

Called by `locating` for an act whose own clause names no place.
"""

from collections.abc import Sequence

from streams.incidents.actors.names import ActorMention
from streams.incidents.acts.act import Act
from streams.incidents.locations.sources import HERE
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.text.document import Sentence


def in_clause(page: Page, clause: Sentence, around: Sequence[PlaceMention]) -> list[PlaceMention]:
    """Those that a preposition of the clause leads to: "...; smoke rose *over X* after a depot was hit"."""
    return [
        m
        for m in around
        if m.first < clause.last
        and not HERE.isdisjoint(page.marks.keys[max(clause.first, m.first - _LED) : m.first])
    ]


_LED = 4  # tokens of "over the city of" before a name


def is_aside(page: Page, act: Act, mention: PlaceMention) -> bool:
    """Whether a place is told in a relative clause after the act: "the pipeline that carries crude to the
    coast of X"."""
    keys, grammar = page.marks.keys, page.marks.grammar
    for i in range(mention.first - 1, max(act.last, act.scope[1] - 1) - 1, -1):
        if keys[i] == "," or (grammar[i] & {"break", "subordinate"} - {"relative"} and keys[i] != "that"):
            return False
        if grammar[i] & {"relative"} or (keys[i] == "that" and keys[i + 1] != "of"):
            return keys[i - 1] not in page.lexicon.claims["say"]
    return False


def is_meanwhile(
    page: Page, act: Act, actor: ActorMention | None, others: Sequence[Act], mention: PlaceMention
) -> bool:
    """Whether a place is only where something harmless was before or after: "the attack took place a day
    after leaders met in X"; at home of who did it, it says at least who fights whom."""
    if actor is not None and actor.country == mention.place.country:
        return False
    for i in range(mention.first - 1, act.last - 1, -1):
        if page.marks.keys[i] in _THEN and page.marks.keys[i + 1] not in page.lexicon.claims["hour"]:
            return not any(i < other.first for other in others)
    return False


_THEN = frozenset({"after", "before", "since"})
