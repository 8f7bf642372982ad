"""Gatherings: where people were when they were attacked is what was attacked, if it is a place of prayer, a
school, a market: "opened fire on worshippers at a mosque", "shot dead in a restaurant". Called by
`aftermath`.

A lone victim's whereabouts say nothing of the sort ("a trader was shot at the market"), nor does what stands
near; critical facilities have rules of their own.
"""

from collections.abc import Sequence

from streams.incidents.acts.act import Act
from streams.incidents.targets.nouns import TargetMention, find_targets
from streams.incidents.text.lexicon import Lexicon, Marks

_SACRED = frozenset({"religious", "education"})
_CIVIL = _SACRED | {"commercial", "government", "military"}
_KINDS = frozenset({"armed_attack", "explosive", "bomb", "blast"})
_CLASSES = frozenset({"attack", "kill", "detonate", "fire"})
_INSIDE = frozenset({"in", "inside", "at", "within"})
_BESIDE = frozenset({"outside", "beside", "by"})
_REACH = 16  # tokens from a verb to where it was, over whom
_NOUN_GROUP = 9  # tokens from a preposition to the head of its phrase: "by the altar of a church"
_MANY = frozenset("people men women children two three four six ten dozen dozens".split())


def add_gatherings(marks: Marks, lexicon: Lexicon, acts: Sequence[Act]) -> None:
    """Give attacks on people that name no target the place where those were."""
    for act in acts:
        if act.type in _KINDS and act.cls in _CLASSES and not any(t.category for t in act.targets):
            act.targets = [*_gathering(marks, lexicon, act), *act.targets]


def _gathering(marks: Marks, lexicon: Lexicon, act: Act) -> list[TargetMention]:
    """The first place of the kind behind the act, in the same clause, or with those whom it befell."""
    behind = _within(marks, lexicon, act, act.last, min(act.last + _REACH, len(marks.keys)))
    whom = next((span for span in act.patients if span[0] < span[1] <= act.first), None)
    return behind or (_within(marks, lexicon, act, *whom) if whom is not None else [])


def _within(marks: Marks, lexicon: Lexicon, act: Act, first: int, last: int) -> list[TargetMention]:
    """The first place of the kind between two tokens, no clause beginning before it."""
    for i in range(first, last):
        if marks.keys[i] in (",", ";", ":", ".") or marks.grammar[i] & {"subordinate", "relative", "break"}:
            return []
        if marks.keys[i] not in _INSIDE and marks.keys[i] not in _BESIDE:
            continue
        end = min(i + 1 + _NOUN_GROUP, last)
        found = next((t for t in find_targets(marks, lexicon, (i + 1, end)) if t.category in _CIVIL), None)
        if found is not None and _fits(marks, act, found, i):
            return [found]
    return []


def _fits(marks: Marks, act: Act, target: TargetMention, at: int) -> bool:
    """Whether the people at `target` were attacked as those who were there; `at` is its preposition."""
    between = range(at + 1, target.first)
    if any(marks.grammar[i] - {"determiner"} and marks.keys[i] != "of" for i in between):
        return False  # "in the village of X under Y police station"
    if target.category in _SACRED:
        return True
    planted = act.type != "armed_attack"
    if target.category in ("government", "military") and not planted:
        return False
    near = _INSIDE | {"outside"} if planted else _INSIDE
    return marks.keys[at] in near and (planted or _several(marks, act))


def _several(marks: Marks, act: Act) -> bool:
    """Whether the act names more than one victim, or none."""
    whom = next((span for span in act.patients if span[0] < span[1]), (0, 0))
    words = marks.keys[slice(*whom)]
    return not words or any(word[0].isdecimal() or word.endswith("s") or word in _MANY for word in words)
