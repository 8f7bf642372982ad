"""What is told in parts behind an act: "hit several cities, including X and Y", "killed six in Z:
two in X and four in Y".

Fifth stage of the cascade; called by `locating` for the places told with what was hit.
"""

from streams.incidents.acts.act import Act
from streams.incidents.page import Page
from streams.incidents.syntax.bounds import PARTING
from streams.incidents.text.document import Sentence, Span

PARTED = PARTING | {"conjunction"}
SEVERAL = frozenset(
    "cities towns villages regions areas districts provinces settlements communities locations places ports "
    "parts neighbourhoods neighborhoods suburbs sites targets positions".split()
)
_HARMS = frozenset({"attack", "damage", "fire", "kill", "wound", "impact"})
_OPENS = frozenset({"including", "among", ":", "-", "\u2013", "\u2014", "--"})
_AT = frozenset({"in", "over", "at", "near", "on", "around", "outside"})
_COUNTED = 4  # tokens of how many, of whom: "two of them", "three women"


def parts(page: Page, sentence: Sentence, act: Act) -> list[Span]:
    """The list behind what was hit, if it tells the parts of it."""
    keys, end = page.marks.keys, max(act.last, act.scope[1])
    i = end + (keys[end : end + 1] == [","])
    if act.cls not in _HARMS or i + 2 >= sentence.last or keys[i] not in _OPENS:
        return []
    several = any(not SEVERAL.isdisjoint(keys[start:stop]) for start, stop in act.patients)
    listed = several and act.cls in _LISTED and keys[i] in ("including", ":", "among")
    if not listed and not _apiece(page, i + 1, sentence.last):
        return []
    i += keys[i] == "among" and keys[i + 1] == "them"
    stops = (n for n in range(i + 1, sentence.last) if page.marks.grammar[n] & PARTING)
    return [(i + 1, next(stops, sentence.last))]


_LISTED = frozenset({"attack", "damage", "fire"})


def _apiece(page: Page, token: int, last: int) -> bool:
    """Whether how many there were at a place starts at `token`: "two in X", "five of them near Y"."""
    keys = page.marks.keys
    if not keys[token].isdigit() and keys[token] not in page.lexicon.claims["count"]:
        return False
    at = next((i for i in range(token + 1, min(token + _COUNTED, last - 1)) if keys[i] in _AT), None)
    return at is not None and bool(page.places.within((at + 1, min(at + 1 + _COUNTED, last))))
