"""Suspicion: whether people wrecked what the text only says broke ("was toppled", "an explosion at")."""

from streams.incidents.acts import Act
from streams.incidents.page import Page

_BEFORE, _AFTER = 3, 5  # sentences around the act that may say who did it


def wrecking(act: Act) -> bool:
    """Whether it says that a facility broke, not that anyone broke it: "was toppled", "destruction of"."""
    kind = act.cls in ("damage", "blast") or (
        act.noun and act.cls == "attack" and act.type == "-" and not act.head
    )
    return kind and not act.strong and any(t.critical for t in act.targets)


def suspicious(page: Page, act: Act) -> bool:
    """Whether the sentences around say that someone did it: "severed" is then no accident."""
    if page.marks.keys[act.first] in page.lexicon.claims["soft"]:
        return False  # a stoppage, a price or the rain affects things as well
    sentences = page.document.sentences
    here = sentences[act.sentence]
    if page.marks.has("cue", here.first, here.last, "accident"):
        return False
    if any(page.marks.keys[t.last - 1] in page.lexicon.claims["utility"] for t in act.targets):
        # "service was cut as the rebels advanced": an outage, if nothing says that somebody caused it
        return not page.lexicon.claims["wreck"].isdisjoint(page.marks.keys[here.first : here.last])
    if page.marks.has("actor", here.first, here.last, "group", "armed"):
        return True
    around = sentences[max(0, act.sentence - _BEFORE) : act.sentence + _AFTER]
    first, last = around[0].first, around[-1].last
    if "blast" in (act.cls, act.type) and _bombs(page, first, last):
        return True
    words = page.lexicon.claims["suspicion"]
    return any(page.marks.keys[i] in words for i in range(first, last))


def _bombs(page: Page, first: int, last: int) -> bool:
    """Whether bombs are told of: then an explosion is theirs."""
    found = page.marks.within("noun", first, last)
    return any(mark.entry.strong and mark.value in ("explosive", "bomb") for mark in found)
