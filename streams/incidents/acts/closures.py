"""What an attack closed: "a drone attack has shut the port of Odesa", "Monday's raid closed a hospital in X".

To close is no harm, as shops and markets do, so that the verb tells no act: it is the noun's. Fourth stage of
the cascade, called by `reading`.
"""

from collections.abc import Sequence

from streams.incidents.acts.act import Act
from streams.incidents.syntax.complements import complements
from streams.incidents.targets.nouns import TargetMention, find_targets
from streams.incidents.text.document import Document
from streams.incidents.text.lexicon import Lexicon, Marks

_CLOSED = frozenset({"closed", "closes", "shut", "shuts"})
_SUBJECT = 9  # tokens from an attack over "by gunmen late on Tuesday has" to "closed"
_BY_CAUTION = frozenset({"transport.road", "transport.rail", "transport.airport"})
"""What is closed for safety after attacks elsewhere."""
_PARTED = frozenset({",", ";", ":", "that", "which", "near", "against", "in", "over", "at"})
"""What tells another clause, or where else the attack was."""


def closed_by(document: Document, marks: Marks, lexicon: Lexicon, acts: Sequence[Act]) -> None:
    """Let an attack that names no target be on the facility that it closed."""
    for act in acts:
        if not act.noun or act.cls != "attack" or act.dropped is not None:
            continue
        if any(t.category for t in act.targets) or (act.head == "strike" and not act.strong):
            continue  # workers on strike close ports as well
        last = document.sentences[act.sentence].last
        verb = next(iter(marks.spots(_CLOSED, act.last, min(act.last + _SUBJECT, last))), None)
        if verb is not None and _PARTED.isdisjoint(marks.keys[act.last : verb]):
            _take_closed(marks, lexicon, act, verb, last)


def _take_closed(marks: Marks, lexicon: Lexicon, act: Act, verb: int, last: int) -> None:
    """Take the object of the verb of closing for what the act hit."""
    phrases, end = complements(marks, lexicon, verb + 1, last)
    objects = [span for word, span in phrases if word == ""]
    targets = [t for span in objects[:1] for t in find_targets(marks, lexicon, span)]
    targets = [t for t in targets if t.critical and t.category not in _BY_CAUTION]
    if targets:
        act.targets = targets
        act.patients += [*objects, *(span for word, span in phrases if word in ("in", "at", "near"))]
        act.scope = (act.scope[0], max(act.scope[1], end))


def only_closed(marks: Marks, act: Act, target: TargetMention) -> bool:
    """Whether an airport was but closed for safety: "attacked X, forcing the closure of three airports"."""
    return target.category == "transport.airport" and marks.keys[act.first].startswith(_CLOSES)


_CLOSES = ("shut", "forc")
