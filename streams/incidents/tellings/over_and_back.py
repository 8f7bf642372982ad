"""Where attackers came from or went back to, told beside what they did: "They had come from Libya", "before
fleeing back across the border".

Fifth stage of the cascade, called by `telling` (codebook section 4, rule a).
"""

from streams.incidents.acts.act import Act
from streams.incidents.page import Page
from streams.incidents.syntax.frontiers import at_frontier
from streams.incidents.text.document import Sentence

_BY_PEOPLE = frozenset({"-", "armed_attack", "ground_incursion", "explosive", "sabotage"})
_CAME = frozenset({"come", "came", "coming", "arrived", "entered", "infiltrated"})
_WENT = frozenset("fled fleeing escaped escaping retreated retreating withdrew withdrawing returned".split())
_BACK = frozenset({"back", "returned"})
_GOING = frozenset({"before", "and", "then", "later"})
_REACH = 2  # sentences behind an act that may tell where its doers came from
_VERB = 9  # tokens from "the gunmen" to "came"
_WHITHER = 4  # tokens of "back over the"


def over_and_back(page: Page, sentence: Sentence, act: Act) -> tuple[bool, str | None]:
    """Whether those who did it went back over a border, and the country they came from or went back to."""
    if act.type not in _BY_PEOPLE or not act.strong:
        return False, None
    whence = _went(page, act.last, sentence.last, _GOING) or _driven(page, sentence.first, sentence.last)
    for told in page.document.sentences[act.sentence : act.sentence + 1 + _REACH]:
        if whence is None and (behind := _attackers(page, told)) is not None:
            end = min(behind + _VERB, told.last)
            whence = _went(page, behind, end, None) or _came(page, behind, end)
    return whence or (False, None)


def _attackers(page: Page, sentence: Sentence) -> int | None:
    """The token behind "they" or "the gunmen", with which a sentence opens."""
    keys, first = page.marks.keys, sentence.first
    if keys[first] == "they":
        return first + 1
    men = page.marks.at("actor", first + 1) if keys[first] == "the" and first + 1 < sentence.last else None
    return men.last if men is not None and men.cls == "armed" else None


def _came(page: Page, first: int, last: int) -> tuple[bool, str | None] | None:
    """The country that somebody came from."""
    keys = page.marks.keys
    for i in range(first, last - 1):
        if keys[i] in _CAME:
            over = i + 1 + (keys[i + 1] in ("over", "in", "there"))
            country = _country(page, over + 1) if keys[over : over + 1] == ["from"] else None
            return None if country is None else (False, country)
    return None


def _went(
    page: Page, first: int, last: int, opening: frozenset[str] | None
) -> tuple[bool, str | None] | None:
    """Whether somebody went back over a border, and the country they went back to; in the sentence of an act
    behind "before" or "and"."""
    keys = page.marks.keys
    for i in page.marks.spots(_WENT, first, last):
        if opening is not None and keys[i - 1] not in opening:
            continue
        whither = keys[i : min(i + _WHITHER, len(keys))]
        if "across" in whither and at_frontier(page.marks, i, i + _WHITHER + 1):
            return True, None
        into = next((n for n, word in enumerate(whither) if word in ("to", "into")), None)
        if into is not None and not _BACK.isdisjoint(whither):
            country = _country(page, i + into + 1)
            return None if country is None else (False, country)
    return None


def _driven(page: Page, first: int, last: int) -> tuple[bool, str | None] | None:
    """Whether somebody was driven back over a border, and the country that was into: "drove the gunmen back
    into X", "with the fighters pushed back across the border"."""
    keys = page.marks.keys
    for i in page.marks.spots(page.lexicon.claims["drive_back"], first, last):
        back = next((n for n in range(i + 1, min(i + _MEN, last - 1)) if keys[n] == "back"), None)
        if back is None or "negation" in page.marks.grammar[i - 1]:
            continue
        over = keys[back + 1] in _OVER and at_frontier(page.marks, back + 2, min(back + _BORDER, last))
        into = next((n for n in range(back + 1, min(back + _BORDER, last)) if keys[n] in _INTO), None)
        there = page.places.at(into + 1) if into is not None else None
        country = there.place.country if there is not None and there.kind == "country" else None
        if over or country is not None:
            return over, country or _whose(page, i, back)
    return None


def _whose(page: Page, driven: int, back: int) -> str | None:
    """Whose the men are who were driven back: "drove the Afghan fighters back", "with Afghan forces pushed
    back"."""
    first = driven
    if driven >= _GROUP and "with" in page.marks.keys[driven - _GROUP : driven]:
        first = driven - _GROUP
    theirs = [m for m in page.places.within((first, back)) if m.kind == "demonym"]
    return theirs[0].place.country if theirs else None


_GROUP = 5  # tokens from "with" to "driven"
_MEN = 7  # tokens from "drove" over whom to "back"
_BORDER = 6  # tokens of "back over the Nigerian border into"
_OVER = frozenset({"over", "across"})
_INTO = frozenset({"to", "into"})


def _country(page: Page, token: int) -> str | None:
    """The country that a name at a token is, or that a word or two before it, as "neighbouring", tell of."""
    for i in range(token, min(token + 3, len(page.marks.keys))):
        mention = page.places.at(i)
        if mention is not None:
            return mention.place.country
    return None
