"""On which side of a border an act near it was: "an Israeli was killed near the Gaza border" was in Israel.

Fifth stage of the cascade, called by `telling`. A border is called after the country behind it; those who
were hit, or who tell of it, are on this side.
"""

from collections.abc import Sequence
from itertools import pairwise

from streams.incidents.actors.claims import Speaker
from streams.incidents.actors.names import STATES
from streams.incidents.acts.act import Act
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.syntax.frontiers import BOUNDS
from streams.incidents.text.document import Sentence

_TO = frozenset({"with", "to", "of"})
_WITH = 4  # tokens from "border with" to the name behind it


def this_side(
    page: Page, sentence: Sentence, act: Act, places: Sequence[PlaceMention], speakers: Sequence[Speaker]
) -> PlaceMention | None:
    """The country of those who were hit near a foreign border, else of who tells of it; None where `places`
    tell more than that border, or nothing says whose people they were."""
    beyond = _beyond(page, sentence) if act.strong or places else set()
    if not beyond or any(not _is_bound(page, m) for m in places):
        return None  # "in Gaza, near the border with Egypt"
    if act.cls == "intercept":
        people = _shooters(page, act) or _tellers(speakers)
    else:
        people = _people(page, act) or _hurt(page, sentence, act) or _tellers(speakers)
    home = people - beyond
    if len(home) != 1:
        return None
    named = [m for m in page.places.mentions if m.place.country in home and m.place.precision == "country"]
    return next((m for m in named if m.kind == "country"), next(iter(named), None))


def _beyond(page: Page, sentence: Sentence) -> set[str]:
    """The countries that a sentence calls a border after."""
    if not page.marks.spots(BOUNDS, sentence.first - _WITH, sentence.last + 1):
        return set()  # as most
    near = page.places.within((sentence.first, sentence.last))
    return {m.place.country for m in near if m.place.country and _is_bound(page, m)}


def _is_bound(page: Page, mention: PlaceMention) -> bool:
    """Whether a place only says which border is meant: "the Gaza border", "the border with Syria"; "the
    Lebanese border town" is a place."""
    keys, last = page.marks.keys, mention.last
    if keys[last : last + 1] and keys[last] in BOUNDS:
        behind = page.marks.grammar[last + 1] if last + 1 < len(keys) else frozenset({"break"})
        return bool(behind - {"adverb"}) or not keys[last + 1][0].isalnum() or _is_day(page, last + 1)
    before = page.marks.before(mention.first, _WITH)
    if BOUNDS.isdisjoint(before):
        return False
    return any(word in BOUNDS and following in _TO for word, following in pairwise(before))


def _is_day(page: Page, token: int) -> bool:
    return any(day.first == token for day in page.dates)


def _people(page: Page, act: Act) -> set[str]:
    """The peoples that those who were hit are told to be of."""
    spans = [*act.patients, *((t.first - 1, t.last) for t in act.targets)]
    hit = (m for span in spans for m in page.places.within(span) if m.kind == "demonym")
    return {m.place.country for m in hit if m.place.country and not _is_bound(page, m)}


def _shooters(page: Page, act: Act) -> set[str]:
    """The countries of those who shot a plane down: it may have come from anywhere."""
    spans = act.defenders or act.agents
    told = (m for span in spans for m in page.places.within(span) if m.kind in ("demonym", "country"))
    return {m.place.country for m in told if m.place.country and not _is_bound(page, m)}


def _hurt(page: Page, sentence: Sentence, act: Act) -> set[str]:
    """The peoples of the men and women whom the rest of the sentence tells of: "two Turkish soldiers died
    when a shell hit ..."; not of those who attack."""
    words = page.lexicon.claimed("people", "soldiery")
    found = (m for m in page.places.within((sentence.first, sentence.last)) if m.kind == "demonym")
    found = (m for m in found if not any(start <= m.first < end for start, end in act.agents))
    return {
        m.place.country
        for m in found
        if m.place.country and not words.isdisjoint(page.marks.keys[m.last : m.last + 2])
    }


def _tellers(speakers: Sequence[Speaker]) -> set[str]:
    """The countries whose governments or armies tell of it."""
    told = (s.who for s in speakers if s.who is not None and not s.denies)
    return {who.country for who in told if who.country and who.kind in STATES}
