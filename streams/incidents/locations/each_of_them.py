"""Each of them: the places told before that "both cities", "all three" and "the two regions" stand for.

"Lights went out in Lviv and Lutsk. Missiles had hit substations in *both*": one incident at each (codebook
section 1). Fifth stage of the cascade, called by `locating` for an act whose clause names no place.
"""

from streams.incidents.actors.names import ActorMention
from streams.incidents.acts.act import Act
from streams.incidents.locations.fineness import same_place
from streams.incidents.locations.mentions import is_usable
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.text.document import Sentence

_IN = frozenset({"in", "at", "on", "across", "near", "over", "against"})
_ALL = frozenset({"both", "all", "the", "each"})
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_COUNTING = frozenset({"both", *_NUMBERS})
_GROUND = frozenset(
    "cities towns villages regions districts provinces places oblasts governorates counties states ports "
    "areas settlements".split()
)
_BEHIND = 4  # tokens from the end of an act's clause to "in both"
_BACK = 2  # sentences to what was told before


def each_of_them(page: Page, sentence: Sentence, act: Act, actor: ActorMention | None) -> list[PlaceMention]:
    """The places that the clause of `act` sums up; none if it sums up none, or not as many as were told."""
    first, last = act.scope[0], min(act.scope[1] + _BEHIND, sentence.last)
    for at in page.marks.spots(_COUNTING, first, last + 1):
        i = at if page.marks.keys[at] == "both" else at - 1
        count = _count(page, i) if first <= i < last and page.marks.keys[i] in _ALL else 0
        if count and (page.marks.keys[i - 1] in _IN or page.marks.at("verb", i - 1) is not None):
            return _told(page, act, i, count, actor)
    return []


def _count(page: Page, token: int) -> int:
    """How many places are summed up there, or 0: "both", "both cities", "all three", "the two towns"."""
    keys, word = page.marks.keys, page.marks.keys[token]
    after = token + 1
    count = 2 if word == "both" else _NUMBERS.get(keys[after] if after < len(keys) else "", 0)
    if not count:
        return 0
    after += word != "both"
    ground = keys[after : after + 1] and keys[after] in _GROUND
    if word in ("the", "each"):
        return count if ground else 0
    plain = after < len(keys) and (not keys[after].isalpha() or bool(page.marks.grammar[after]))
    named = page.places.at(after) is not None
    return count if (ground or plain) and not named else 0


def _told(page: Page, act: Act, token: int, count: int, actor: ActorMention | None) -> list[PlaceMention]:
    """The last `count` places told before `token`, if one of the sentences just before names just as many."""
    for number in range(act.sentence, max(-1, act.sentence - 1 - _BACK), -1):
        told: list[PlaceMention] = []
        for m in page.places.within((page.document.sentences[number].first, token)):
            fine = m.place.precision != "country" and not page.filed_at(m.first)
            if fine and is_usable(page, m, actor) and not any(same_place(m, one) for one in told):
                told.append(m)
        if told:
            return told if len(told) == count else []
        token = page.document.sentences[number].first
    return []
