"""What is told in parts behind an act: "hit several cities, including X and Y", "killed six in Z:
two in X and four in Y".

Fifth stage of the cascade; called by `locating` for the places told with what was hit.
"""

from streams.incidents.acts.act import Act
from streams.incidents.page import Page
from streams.incidents.syntax.bounds import PARTING, end_of_phrase
from streams.incidents.text.document import Sentence, Span

PARTED = PARTING | {"conjunction"}
SEVERAL = frozenset(
    "cities towns villages regions areas districts provinces settlements communities locations places ports "
    "parts neighbourhoods neighborhoods suburbs sites targets positions".split()
)
_HARMS = frozenset({"attack", "damage", "fire", "kill", "wound", "impact", "intercept"})
_NAMING = frozenset({"naming", "listing"})
_OPENS = frozenset({"including", "among", ":", "-", "\u2013", "\u2014", "--"})
_AT = frozenset({"in", "over", "at", "near", "on", "around", "outside"})
_COUNTED = 4  # tokens of how many, of whom: "two of them", "three women"


def parts(page: Page, sentence: Sentence, act: Act) -> list[Span]:
    """The list behind what was hit, if it tells the parts of it."""
    if act.cls not in _HARMS:
        return []
    keys, end = page.marks.keys, max(act.last, act.scope[1])
    colon = ":" in keys[end + 1 : end + _SPEAKER]
    told = (
        _past_speaker(page, end, sentence.last) or _past_charge(page, end, sentence.last) if colon else None
    )
    i = told or end + (keys[end : end + 1] == [","])
    if i + 2 >= sentence.last or (keys[i] not in _OPENS and _NAMING.isdisjoint(keys[i : sentence.last])):
        return []
    several = act.cls in _LISTED and any(
        not SEVERAL.isdisjoint(keys[start:stop]) for start, stop in act.patients
    )
    if several and (names := _names(page, i, sentence.last)) is not None:
        return [names]
    if keys[i] not in _OPENS:
        return []
    listed = several and keys[i] in ("including", ":", "among")
    if not listed and not _apiece(page, i + 1, sentence.last):
        return []
    i += keys[i] == "among" and keys[i + 1] == "them"
    return [(i + 1, end_of_phrase(page.marks, i + 1, sentence.last))]


def _past_speaker(page: Page, first: int, last: int) -> int | None:
    """The colon behind who tells of it: "were destroyed, the ministry said: 20 over X"."""
    keys = page.marks.keys
    if keys[first : first + 1] != [","]:
        return None
    colon = next((i for i in range(first + 1, min(first + _SPEAKER, last)) if keys[i] == ":"), None)
    return colon if colon is not None and keys[colon - 1] in page.lexicon.claims["say"] else None


def _past_charge(page: Page, first: int, last: int) -> int | None:
    """The colon behind who is charged with it: "in attacks in X blamed on rebels: nine in Y"."""
    if page.marks.keys[first : first + 1] != ["blamed"]:
        return None
    return next((i for i in range(first + 1, min(first + _SPEAKER, last)) if page.marks.keys[i] == ":"), None)


_SPEAKER = 8  # tokens of ", the Russian defence ministry said :"
_LISTED = frozenset({"attack", "damage", "fire", "intercept"})


def _names(page: Page, first: int, last: int) -> Span | None:
    """The list behind who speaks of what was hit: "five regions were targeted, he said, naming X and Y"."""
    keys = page.marks.keys
    at = next((i for i in range(first, last - 1) if keys[i] in _NAMING and keys[i - 1] == ","), None)
    if at is None:
        return None
    return at + 1, end_of_phrase(page.marks, at + 1, last)


def _apiece(page: Page, token: int, last: int) -> bool:
    """Whether how many there were at a place starts at `token`: "two in X", "five of them near Y"."""
    keys = page.marks.keys
    if not keys[token].isdigit() and keys[token] not in page.lexicon.claims["count"]:
        return False
    at = next((i for i in range(token + 1, min(token + _COUNTED, last - 1)) if keys[i] in _AT), None)
    return at is not None and bool(page.places.within((at + 1, min(at + 1 + _COUNTED, last))))
