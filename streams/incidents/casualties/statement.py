"""What a sentence tells of the dead or the hurt: a predicate, and the people it is about."""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from streams.incidents.casualties.people import Group
from streams.incidents.casualties.words import Marked
from streams.incidents.text.dashes import DASHES

Field = Literal["killed", "injured", "missing", "casualties"]
CAUSED = frozenset("in to causing caused claimed claiming by confirmed took taking cost costing".split())
"""What stands before those whom an act harmed."""
_OF_ONE_KIND = frozenset("men women boys girls children teenagers".split())
"""Who can't be the whole of which others are members: "two men, a woman and a child"."""


class Statement(Struct, frozen=True, gc=False):
    """A predicate at tokens `first` to `last` (exclusive), what it tells of whom; `again`: it refers back."""

    first: int
    last: int
    field: Field
    victims: tuple[Group, ...]
    again: bool = False


def made(
    marked: Marked, i: int, field: Field, victims: Sequence[Group], again: bool = False
) -> Statement | None:
    """The statement of the predicate at `i` about `victims`, or None where it is about nobody."""
    told = tuple(_without_members(marked, victims))
    return Statement(i, marked.ends[i], field, told, again) if told else None


def _without_members(marked: Marked, victims: Sequence[Group]) -> Sequence[Group]:
    """The groups without who only says who the first are: "three people, two women and a child,"."""
    if len(victims) < 2 or victims[0].count is None:
        return victims
    whole, members = victims[0].count[0], [group.count for group in victims[1:] if group.count]
    mark = marked.word(victims[0].last)
    anybody = marked.word(victims[0].last - 1) not in _OF_ONE_KIND
    # Where and when it was may stand between: "killed two people in A on Monday, a man and a woman".
    parted = "," in (mark, marked.word(victims[1].first - 1)) and len(members) > 1
    general = victims[0].kind in ("person", "civilian") and anybody
    apposed = parted and general and sum(low for low, _ in members) == whole > 1
    return victims[:1] if apposed or mark in DASHES else victims
