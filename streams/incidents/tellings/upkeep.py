"""What is visited, inspected or repaired: it was hit some day, and the visit is the news.

Fifth stage of the cascade, called by `vagueness` (codebook section 7, ruling 11).
"""

from streams.incidents.acts.act import Act
from streams.incidents.page import Page
from streams.incidents.text.document import told_in
from streams.incidents.times.dates import TimeMention

_VISIT = 8  # tokens from "inspected" to the damage caused by


def seen_on_a_visit(page: Page, act: Act) -> bool:
    """Whether what attacks left is looked at: "witnessed the destruction caused by attacks on a dam"; or
    repaired: "repairing equipment destroyed as a result of shelling"."""
    keys, claims = page.marks.keys, page.lexicon.claims
    left = act.modifiers[0] if act.noun else act.first
    before = page.marks.before(left, _VISIT)
    if not act.noun:
        return keys[left] == "caused" and not claims["visit"].isdisjoint(before)
    told = before[:-1] if "determiner" in page.marks.grammar[left - 1] else before
    if told[-4:] == ["as", "a", "result", "of"]:
        behind = page.marks.before(left, 2 * _VISIT, page.document.sentences[act.sentence].first)
        return not (_HARMED.isdisjoint(before) or claims["mending"].isdisjoint(behind))
    return act.plural and before[-2:] == ["caused", "by"] and not claims["visit"].isdisjoint(before)


def mended(page: Page, act: Act, when: TimeMention | None) -> bool:
    """Whether it only says what somebody looks at or repairs: "inspected a substation damaged by shelling";
    with its day behind it or a toll, or in the lead, it is told as news."""
    if act.noun or act.sentence < 1 or page.marks.keys[act.first] not in _HARMED or _dated(act, when):
        return False
    if told_in(page.tolls, act.sentence, act.sentence):
        return False
    keys, claims = page.marks.keys, page.lexicon.claims
    toured = claims["visit"] - _SAW
    first = page.document.sentences[act.sentence].first
    opening = keys[first : act.first]
    if "where" in opening and not toured.isdisjoint(opening[: opening.index("where")]):
        return True  # "visited a village where houses were damaged"
    for i in range(act.first - 1, max(first, act.first - _VISIT) - 1, -1):
        if keys[i] in toured or keys[i] in claims["mending"]:
            return True
        if keys[i] == "," or page.marks.grammar[i] & {"be", "have", "break", "quote", "subordinate"}:
            that = keys[i] in ("was", "were") and keys[i - 1] in ("that", "which")
            return that and not claims["mending"].isdisjoint(page.marks.before(i, _VISIT))
    return False


def _dated(act: Act, when: TimeMention | None) -> bool:
    """Whether a day of the news is told behind it, as its own."""
    if when is None or when.when is None or when.past or when.spoken:
        return False
    return when.first > act.last


_SAW = frozenset({"saw", "seen", "witnessed", "viewed", "viewing"})  # who saw it hit tells of it
_HARMED = frozenset({"damaged", "destroyed", "hit", "wrecked", "ruined", "shattered"})
