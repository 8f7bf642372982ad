"""Elided predicates: "killed 48, including 21 in a strike on X", "five died in X and three in a raid on Y",
"killed six: two in X and four in Y", "were killed, six of them in X".

Who died in the second attack is told without a verb of its own. Called by `tolls`.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from streams.incidents.casualties.counts import read_count
from streams.incidents.casualties.people import Group
from streams.incidents.casualties.roles import THERE
from streams.incidents.casualties.statement import Statement
from streams.incidents.casualties.words import Marked
from streams.incidents.text.dashes import DASHES

_REACH = 6  # tokens from "in" to the attack: "in an overnight Israeli air strike"


def elided(marked: Marked, told: Sequence[Statement]) -> Iterator[Statement]:
    """Yield what "N in a strike" tells behind a predicate, in its terms; "including" or a colon speaks of the
    same."""
    listed = any(_counts_on(marked, statement.last) for statement in told)
    if not told or not (listed or not _ATTACKS.isdisjoint(marked.words)):
        return
    spoken = [*_spoken(marked, told, listed=listed)]
    victims = told[-1].victims
    whole = len(victims) == 1 and len(spoken) > 1 and all(s.field == told[-1].field for s in spoken)
    if whole and tuple(map(sum, zip(*(s.victims[0].count for s in spoken), strict=True))) == victims[0].count:
        spoken = [replace(s, again=True) for s in spoken]  # "killed five, two in X and three in Y"
    yield from spoken


def _spoken(marked: Marked, told: Sequence[Statement], *, listed: bool) -> Iterator[Statement]:
    parts = False  # of a sum told before: "killed six, including two in X and four in Y"
    counted = {i for statement in told for group in statement.victims for i in range(group.first, group.last)}
    for i in range(told[0].last, len(marked.tokens)):
        found = read_count(marked, i) if i not in counted and i - 1 not in counted else None
        if found is None:
            continue
        count, after = found
        if marked.word(after) in _WHOM:
            after += 1
        of_them = marked.words[after : after + 2] == ["of", "them"]
        after += 2 * of_them
        before = [statement for statement in told if statement.last <= i]
        there = listed and _at_a_place(marked, i, after)
        attack = marked.word(after) in ("in", "by") and _of_an_attack(marked, after + 1)
        if before and (there or attack):
            parts = parts or of_them or not _SUMS.isdisjoint(marked.words[before[-1].last : i])
            again = parts or any(marked.has(at, "aside") for at in range(max(0, i - _ASIDE), i))
            parts = parts or (there and again)
            yield Statement(i, after, before[-1].field, (Group(i, after, count, lone=True),), again)


def _counts_on(marked: Marked, i: int) -> bool:
    """Whether what follows a predicate may count at each place: "killed in X and", "killed six in Ukraine on
    Monday:", "killed six, including"."""
    if marked.word(i) in _AT_EACH or not _SUMS.isdisjoint(marked.words[i : i + _SUM]):
        return True
    return any("aside" in tags for tags in marked.tags[i : i + _SUM])


def _at_a_place(marked: Marked, i: int, after: int) -> bool:
    """Whether a list counts at a place from `i` on: "and three in Odesa"."""
    named = after + 1 + (marked.word(after + 1) == "the")
    named += 2 * (marked.word(named + 1) == "of")  # "three in the town of X"
    at = i - 1
    while at > 0 and marked.has(at, "about", _INNER):
        at -= 1  # "including at least three"
    opens = marked.word(at) in _OPENINGS or marked.has(at, "aside", _INNER)
    return opens and marked.word(after) in THERE and marked.named(named)


_SUMS = DASHES | {":", ";"}
_OPENINGS = _SUMS | {",", "and"}
_AT_EACH = THERE | {",", "across"}
_INNER = "inner"
_SUM = 10  # tokens from "killed" to ":" behind how many it were, where and when


def _of_an_attack(marked: Marked, i: int) -> bool:
    """Whether an attack is told at `i`, with no other phrase before it."""
    for at in range(i, min(i + _REACH, len(marked.tokens))):
        if marked.word(at) in _ATTACKS:
            return True
        if marked.word(at) in (",", "and") or marked.has(at, "prep", "clause"):
            return False
    return False


_ASIDE = 4  # tokens from "including" to the number: "including at least 21"
_WHOM = frozenset({"people", "others", "more", "civilians", "children", "soldiers", "women", "men"})
_ATTACKS = frozenset(
    "strike strikes airstrike airstrikes raid raids attack attacks shelling bombing bombings bombardment "
    "blast blasts explosion ambush assault shooting".split()
)
