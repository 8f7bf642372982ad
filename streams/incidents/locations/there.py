"""Where "there" is: the place that its sentence names before, else the one that the narrative is at.

Fifth stage of the cascade, called by `locating` for an act whose clause names no place.
"""

from streams.incidents.actors.names import ActorMention
from streams.incidents.acts.act import Act
from streams.incidents.locations.landmarks import not_landmarks
from streams.incidents.locations.mentions import is_located, is_usable
from streams.incidents.locations.narrative import narrative_place
from streams.incidents.locations.place_lists import finest
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.text.document import Sentence


def there_of(
    page: Page, sentence: Sentence, act: Act, actor: ActorMention | None, earlier: PlaceMention | None
) -> PlaceMention | None:
    """The place that "there" in the clause of `act` stands for, or in its sentence if that names none;
    `earlier` is the last act's."""
    if act.noun or not _points(page, sentence.first, sentence.last):
        return None
    here = _in_its_clause(page, sentence, act)
    named = page.places.within((sentence.first, act.first if here else sentence.last))
    told = [m for m in named if is_located(page, m) and is_usable(page, m, actor)]
    if told:
        return finest(page, not_landmarks(page, told))[0] if here else None
    spots = [m for m in named if not page.filed_at(m.first) and m.place.precision != "country"]
    if here and spots:
        return spots[-1]  # "the governor of X said drones had hit the port there"
    told_last = None if act.sentence == 0 else narrative_place(page, act.sentence - 1)
    before = page.document.sentences[act.sentence - 1].first if act.sentence else sentence.first
    if told_last is not None and earlier is not None and told_last.first < before <= earlier.first:
        return earlier
    return None if told_last is not None and page.filed_at(told_last.first) else told_last


def _in_its_clause(page: Page, sentence: Sentence, act: Act) -> bool:
    first, last = min(act.scope[0], act.first) - 1, max(act.last, act.scope[1]) + 1
    return _points(page, max(sentence.first, first), min(last, sentence.last))


def _points(page: Page, first: int, last: int) -> bool:
    """Whether a "there" in tokens `first` to `last` points to a place."""
    return any(_is_where(page, i) for i in page.marks.spots(_THERE, first, last))


_THERE = frozenset({"there"})


def _is_where(page: Page, token: int) -> bool:
    """Whether "there" says where an act was: not that something is ("there was ..."), nor where someone is
    ("he was there")."""
    keys, grammar = page.marks.keys, page.marks.grammar
    behind = grammar[token + 1] if token + 1 < len(grammar) else frozenset()
    if behind & {"be", "have", "modal", "negation"}:
        return False
    return "be" not in grammar[token - 1] or keys[token - 2] == "it"  # "it was there that ..."
