"""Attacks on computers: what was hacked, and whose it is.

Fourth stage of the cascade; called by `verbal`, and by `weaponry` for those who "broke into the systems".
"""

from collections.abc import Sequence

from streams.incidents.acts.act import GENERIC, Act
from streams.incidents.syntax.clauses import Clause
from streams.incidents.targets.nouns import TargetMention, find_targets
from streams.incidents.text.document import Span
from streams.incidents.text.lexicon import Lexicon, Marks

_COMPUTERS = frozenset({"computer", "computers", "server", "servers", "website", "websites"})
_NETWORKS = frozenset("network networks system systems controls controller controllers software".split())
_HACKERS = frozenset("hackers hacker extortionists blackmailers cyber".split())
_HACKED = (
    _COMPUTERS | _NETWORKS | _HACKERS | frozenset("utility account accounts files data breakers".split())
)
_BUILT = frozenset("tunnel tunnels trench trenches sewer drainage road rail air defence defense".split())


def digital(words: set[str]) -> bool:
    """Whether what is broken into are computers; a network of tunnels is not."""
    return bool(words & _COMPUTERS) or (bool(words & _NETWORKS) and not words & _BUILT)


def by_a_hacker(marks: Marks, spans: Sequence[Span]) -> bool:
    """Whether those in `spans` are known to break into computers."""
    return any(
        not _HACKERS.isdisjoint(marks.keys[start:end])
        or any(n.value == "cyber_attack" for n in marks.within("noun", start, end))
        for start, end in spans
    )


def read_cyber(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act, used: set[int]) -> bool:
    """hacked the utility, breached the systems of a port operator."""
    causes = [n for span in act.agents for n in marks.within("noun", *span) if n.value == "cyber_attack"]
    if not causes and not any(w in _HACKED for w in marks.keys[clause.start : clause.end]):
        return False
    hackers = by_a_hacker(marks, act.agents)
    words = marks.keys[slice(*act.patient)]
    held = marks.keys[act.first] == "encrypted" and not _COMPUTERS.isdisjoint(words) and "its" not in words
    if not (act.strong or act.cls == "cross" or hackers or held):
        return False
    used.update(noun.first for noun in causes)
    act.cls, act.type, act.strong = "cyber", "cyber_attack", True
    spans = [act.patient, *clause.phrase("of", "at", "in", "into", "to")]
    found = [t for span in spans for t in find_targets(marks, lexicon, span)]
    found = [t for t in found if t.category] + [t for span in spans for t in _operated(marks, span)]
    whose = any("its" in marks.keys[start:end] for start, end in spans)
    if whose and not any(t.critical for t in found):
        before = max(0, clause.start - _OWNER), clause.start
        found = _operated(marks, before) or found or _offices(marks, lexicon, before)
    act.targets = found
    act.patients = [*act.patients, *(span for span in spans if span not in act.patients)]
    return True


def aim(marks: Marks, lexicon: Lexicon, first: int, last: int, acts: list[Act]) -> None:
    """Give an attack on computers that names nothing it hit the facility of its sentence: "a cyberattack
    forced the port to close"."""
    for act in acts:
        if act.type != "cyber_attack" or not act.strong or act.dropped is not None:
            continue
        if any(t.category for other in acts if other.dropped is None for t in other.targets):
            continue
        found = [t for t in find_targets(marks, lexicon, (first, last)) if t.critical]
        found = found or [t for t in _operated(marks, (first, last)) if t.critical]
        after = [t for t in found if t.first >= act.last]
        act.targets = [*(after or found)[:1], *act.targets]


def by_hackers(acts: list[Act]) -> None:
    """Take attacks without a weapon for the hackers', where an article tells of no attack but theirs."""
    known = {act.type for act in acts if act.strong and act.dropped is None and act.type not in GENERIC}
    if known == {"cyber_attack"}:
        for act in acts:
            if act.type in ("-", "strike_unspecified") and act.cls == "attack" and act.weapon is None:
                act.type = "cyber_attack"


_OWNER = 20  # tokens from "its systems" back to whose they are


def _operated(marks: Marks, span: Span) -> list[TargetMention]:
    """What the firms in `span` run: "a port operator"."""
    return [
        TargetMention(mark.first, mark.last + 1, mark.value)
        for mark in marks.within("target", *span)
        if mark.value not in ("-", "vehicle") and marks.keys[mark.last : mark.last + 1] in _FIRMS
    ]


def _offices(marks: Marks, lexicon: Lexicon, span: Span) -> list[TargetMention]:
    """The ministry or shop whose "its servers" were; `aim` finds the facility."""
    found = [t for t in find_targets(marks, lexicon, span) if t.category]
    return [] if any(t.critical for t in found) else found[:1]


_FIRMS = [[word] for word in ("operator", "company", "firm", "provider", "supplier", "group", "owner")]
