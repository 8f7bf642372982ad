"""Short forms: "the plant", "the line", "the facility" and "it" are what the text told of in full before.

Of the words in `claims.tsv`: "short" ones stand for a longer name with the same head ("the station" for a
substation), "wide" ones for whatever facility was hit last ("the facility" for a refinery). A tanker
is a ship or a lorry.
"""

from collections.abc import Sequence
from dataclasses import replace

from streams.incidents.acts import Act
from streams.incidents.document import Document
from streams.incidents.lexicon import Lexicon, Mark, Marks
from streams.incidents.targets import TargetMention, mention

_TANKERS = frozenset({"tanker", "tankers"})
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "same"})
_AHEAD = 60
"""Tokens after a short form in which the full name may follow, where none comes before."""
_NEAR = 3  # sentences a wide word may look back
_OBJECTS = frozenset({"attack", "damage", "arson"})


def resolve(document: Document, marks: Marks, lexicon: Lexicon, acts: Sequence[Act]) -> None:
    """Give the short forms among the targets of `acts` the category of what they stand for."""
    short, wide = lexicon.claims["short"], lexicon.claims["wide"]
    hit: TargetMention | None = None
    told = 0  # the sentence of `hit`
    for act in acts:
        if act.dropped is not None:
            continue
        near = hit if act.sentence - told <= _NEAR else None
        for n, target in enumerate(act.targets):
            word = marks.keys[target.last - 1]
            if (word in short or word in wide) and _bare(document, marks, target):
                category = _full(marks, lexicon, target) if word in short else near and near.category
                if category is None and near is not None and word in lexicon.claims["part"]:
                    category = near.category  # "the cables", after signal boxes were
                act.targets[n] = replace(target, category=category or target.category)
            elif target.category == "transport.ship" and word in _TANKERS and _by_road(marks, lexicon):
                act.targets[n] = replace(target, category="energy.fuel_storage")
        if near is not None and act.sentence - told <= 1 and _means_it(marks, act):
            act.targets = [near]
        critical = next((t for t in act.targets if t.critical), None)
        if critical is not None:
            hit, told = critical, act.sentence


def _bare(document: Document, marks: Marks, target: TargetMention) -> bool:
    """Whether the noun alone gave the category, and is known or named: "the plant", "the Ryazan plant"."""
    mark = marks.at("target", target.last - 1)
    if mark is None or mark.last - mark.first > 1 or target.category != _default(mark):
        return False
    named = any(document.tokens[i].text[0].isupper() for i in range(target.first, mark.first))
    return named or marks.keys[target.first - 1] in _DEFINITE


def _default(mark: Mark) -> str | None:
    return None if mark.value == "-" else mark.value


def _full(marks: Marks, lexicon: Lexicon, target: TargetMention) -> str | None:
    """The category of the nearest longer name with the same head, told before or soon after."""
    head = _stem(marks.keys[target.last - 1])
    names = [m for m in marks.within("target", 0, target.last + _AHEAD) if _names(marks, m, head)]
    before = [m for m in reversed(names) if m.last <= target.first]
    for mark in (*before, *(m for m in names if m.first >= target.last)):
        category = mention(marks, lexicon, mark).category
        if category is not None and (mark.last - mark.first > 1 or category != _default(mark)):
            return category
        if category is not None and _stem(marks.keys[mark.last - 1]) != head:
            return category  # "pipeline" for "line"
    return None


def _names(marks: Marks, mark: Mark, head: str) -> bool:
    return _stem(marks.keys[mark.last - 1]).endswith(head)


def _stem(word: str) -> str:
    """The singular."""
    return word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")


def _by_road(marks: Marks, lexicon: Lexicon) -> bool:
    """Whether the text tells more of roads than of the sea: its tankers are lorries."""
    road, sea = lexicon.claims["road"], lexicon.claims["sea"]
    return sum((word in road) - (word in sea) for word in marks.keys) > 0


def _means_it(marks: Marks, act: Act) -> bool:
    """Whether the only thing an act is told to have hit is "it"."""
    if act.targets or act.noun or act.cls not in _OBJECTS or not act.patients:
        return False
    start, end = act.patients[0]
    return marks.keys[start:end] == ["it"]
