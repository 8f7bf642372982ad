"""What was hit as something told before it was, with no verb of its own: "X was shelled, as were Y and Z",
"drones hit a refinery, along with a depot in Y".

Fourth stage of the cascade, called by `reading`.
"""

from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec.structs import replace

from streams.incidents.acts.act import Act
from streams.incidents.syntax.bounds import TOGETHER, end_of_phrase
from streams.incidents.targets.nouns import find_targets
from streams.incidents.text.document import Document, Span
from streams.incidents.text.lexicon import Lexicon, Marks

_HARMS = frozenset({"attack", "damage", "arson", "suffer"})
_WERE = frozenset({"was", "were", "did"})
_LINKS = TOGETHER | {"as", "so"}
_BACK = 3  # tokens from "were" to its participle: "were also badly damaged"


def find_likewise(document: Document, marks: Marks, lexicon: Lexicon, acts: Iterable[Act]) -> list[Act]:
    """Return one act for each ", as were ..." or ", along with ..." behind an act."""
    spots = [i for i in marks.spots(_LINKS, 1, len(marks.keys) - 2) if _opens(marks, i)]
    if not spots:
        return []
    found: list[Act] = []
    for act, last in verbs_of_harm(document, acts):
        at = next((i for i in spots if act.last <= i < last - 2), None)
        if at is not None and (_befell(marks, act) or marks.keys[at] in TOGETHER):
            found += _as_were(document, marks, lexicon, act, (at, last))
    return found


def verbs_of_harm(document: Document, acts: Iterable[Act]) -> Iterator[tuple[Act, int]]:
    """The acts that a verb of harm tells, each with the token where its sentence or the next act ends it."""
    told = [act for act in acts if act.dropped is None]
    for act, onward in pairwise([*told, None]):
        if act is None or act.noun or act.cls not in _HARMS:
            continue
        last = document.sentences[act.sentence].last
        if onward is not None and onward.sentence == act.sentence:
            last = onward.first
        yield act, last


def _as_were(document: Document, marks: Marks, lexicon: Lexicon, act: Act, span: Span) -> Iterator[Act]:
    """The act that befell what is named behind the ", as were" that opens `span`."""
    at, last = span
    first = at + 2
    end = end_of_phrase(marks, first, last)
    targets = [t for t in find_targets(marks, lexicon, (first, end)) if t.category]
    names = document.tokens[first:end]
    if marks.keys[at] in TOGETHER:  # not who else was there: "along with the governor of X"
        opening = first + (marks.keys[first] == "the")
        names = document.tokens[opening : opening + 1] if _befell(marks, act) else ()
    if targets or any(token.text[0].isupper() for token in names):
        told = replace(act, first=at, last=first, targets=targets, joined=[])
        told.patients, told.scope = [(first, end)], (at, end)
        yield told


def _opens(marks: Marks, token: int) -> bool:
    """Whether ", as were", "and so was" or ", along with" stands at `token`; "as was the case in X" tells of
    no other."""
    keys = marks.keys
    if keys[token] in TOGETHER:
        return keys[token - 1] == "," and keys[token + 1 : token + 2] == ["with"]
    if keys[token + 1] not in _WERE or keys[token + 2 : token + 4] == ["the", "case"]:
        return False
    return (keys[token] == "as" and keys[token - 1] == ",") or (
        keys[token] == "so" and keys[token - 1] == "and"
    )


def _befell(marks: Marks, act: Act) -> bool:
    """Whether a verb tells what befell its subject: "was hit", "came under fire"."""
    before = marks.grammar[max(0, act.first - _BACK) : act.first]
    return act.cls == "suffer" or any("be" in kinds for kinds in before)
