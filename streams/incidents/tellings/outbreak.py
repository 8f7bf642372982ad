"""What is told only as how a war broke out: "strikes that sparked the war", "the war began with a raid on X".

Fifth stage of the cascade, called by `looking_back`. A war that is told as known ("the war") goes on by the
time of the news, so what began it is history though no day is told (codebook, ruling 11).
"""

from streams.incidents.acts.act import Act
from streams.incidents.page import Page
from streams.incidents.text.document import Sentence
from streams.incidents.times.dates import TimeMention


def began_a_war(page: Page, sentence: Sentence, act: Act, when: TimeMention | None) -> bool:
    """Whether the sentence tells the act as what a known war began with, on no day of the news."""
    if not page.marks.spots(_WARS, sentence.first, sentence.last + _NAME):
        return False
    day = when.first if when is not None and when.when is not None else None
    return (day is None and _sparked_it(page, sentence, act)) or _told_of_it(page, sentence, act, day)


def _sparked_it(page: Page, sentence: Sentence, act: Act) -> bool:
    """Whether the war comes behind it: "strikes *that sparked the war*", "raided X, *sparking the war*"."""
    marks, keys = page.marks, page.marks.keys
    last = min(act.last + _REACH, sentence.last - 2)
    if not marks.spots(_SPARKS, act.last, last + 1):
        return False  # as is plain of nearly every act
    for i in range(act.last, last):
        if not _AUXILIARIES.isdisjoint(marks.grammar[i]):
            return False
        begins = keys[i] in ("that", "which") and keys[i + 1] in _STARTED
        if begins or (keys[i] in _STARTING and keys[i - 1] == ","):
            start = i + 1 + begins
            return any(_is_known_war(page, at) for at in marks.spots(_WARS, start, start + _NAME))
    return False


def _told_of_it(page: Page, sentence: Sentence, act: Act, day: int | None) -> bool:
    """Whether the war comes before it: "*the war, which began with* an attack on X", "*erupted when* men
    stormed X"; a day told before the war is another's."""
    keys = page.marks.keys
    for war in page.marks.spots(_WARS, max(sentence.first, act.first - _REACH), act.first):
        if day is not None and day > war:
            continue
        for i in range(war + 1, min(war + _BEGINS, act.last)):
            begins = keys[i] in _STARTED or keys[i : i + 2] == ["broke", "out"]
            if begins and not _BY.isdisjoint(keys[i + 1 : i + 3]):
                return _is_known_war(page, war)
    return False


def _is_known_war(page: Page, war: int) -> bool:
    """Whether it is told as known, be it by a name: "the Middle East war"; not "a war"."""
    before = page.marks.before(war, _NAME)
    return "the" in before or before[-1:] == ["current"]


_WARS = frozenset({"war", "conflict"})
_STARTED = frozenset("sparked triggered started began begun ignited unleashed provoked erupted".split())
_STARTING = frozenset("sparking triggering starting beginning igniting unleashing provoking".split())
_SPARKS = _STARTED | _STARTING
_AUXILIARIES = frozenset({"have", "modal", "be"})
_BY = frozenset({"by", "with", "when", "after", "following"})
_REACH = 16  # tokens between an attack and the war that it began
_BEGINS = 6  # tokens from a war to "began": "the war in Gaza, which *began*"
_NAME = 6  # tokens of "the wider Middle East *war*"
