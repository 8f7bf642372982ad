"""Whom a predicate of death or injury is about: its object, or its subject, with what "and" adds."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from streams.incidents.toll_groups import Group, find_groups, read_count
from streams.incidents.toll_words import Marked

Field = Literal["killed", "injured", "missing", "casualties"]
_SUBJECT_REACH = 60
_BACK_TO_BE = 15
_TOLL_REACH = 9
_CAUSED = frozenset({"in", "to", "causing", "caused", "claimed", "claiming", "by", "confirmed"})


@dataclass(frozen=True, slots=True)
class Statement:
    """A predicate at tokens `first` to `last` (exclusive), what it tells, of whom; `again` if it only refers back."""

    first: int
    last: int
    field: Field
    victims: tuple[Group, ...]
    again: bool = False


def statements(marked: Marked) -> Iterator[Statement]:
    """Yield what a sentence tells of dead, hurt and missing; a group is told of once a field."""
    reader = _Reader(marked, find_groups(marked))
    told: set[tuple[str, int]] = set()
    i = 0
    while i < len(marked.tokens):
        if marked.tags[i] and (found := reader.read(i)):
            fresh = tuple(g for g in found.victims if (found.field, g.first) not in told)
            told.update((found.field, g.first) for g in fresh)
            if fresh:
                yield replace(found, victims=fresh)
        i = marked.ends[i]


class _Reader:
    """Reads the predicates of one sentence, whose groups of people are known."""

    def __init__(self, marked: Marked, groups: list[Group]) -> None:
        self.marked = marked
        self.groups = groups
        self.at = {group.first: n for n, group in enumerate(groups)}
        self.ending = {group.last: n for n, group in enumerate(groups)}

    def read(self, i: int) -> Statement | None:
        """The statement whose predicate is at `i`, or None."""
        marked, last = self.marked, self.marked.ends[i]
        if marked.has(i, "none") and (word := marked.word(i + 1)) in (
            "casualties",
            "deaths",
            "injuries",
            "fatalities",
        ):
            field: Field = (
                "casualties" if word == "casualties" else "injured" if word == "injuries" else "killed"
            )
            return Statement(i, last + 1, field, (Group(i, i + 1, (0, 0), lone=True),))
        if marked.has(i, "toll"):
            return self._toll(i)
        if marked.has(i, "kill"):
            return self._harmed(i, "killed")
        if marked.has(i, "wound"):
            return self._harmed(i, "injured")
        if marked.has(i, "die"):
            return self._made(i, "killed", self._subject(i))
        if marked.has(i, "harm"):
            return self._made(i, "injured", self._subject(i))
        if marked.has(i, "body"):
            return self._body(i)
        if marked.has(i, "dead", "deaths", "missing", "injuries"):
            return self._counted(i)
        return None

    def _made(self, i: int, field: Field, victims: list[Group], again: bool = False) -> Statement | None:
        return Statement(i, self.marked.ends[i], field, tuple(victims), again) if victims else None

    # --- verbs with an object -----------------------------------------------------------------------------------

    def _harmed(self, i: int, field: Field) -> Statement | None:
        """ "killed two", "two were killed", "two killed", "abducted and killed"."""
        start = self._before_adverbs(i)
        if self.marked.has(start, "unreal") and not self._perfect(start):
            return None
        if self.marked.word(i).endswith("ing") and self.marked.has(i - 1, "retold"):
            return None
        if self.marked.has(start, "be"):
            return self._made(i, field, self._subject(i))
        victims = self._object(i)
        if victims:
            return self._made(i, field, victims)
        if self.marked.word(self.marked.ends[i]) in ("him", "her", "himself"):
            last = self.marked.ends[i]
            return self._made(i, field, [Group(last, last + 1, (1, 1), lone=True)], again=True)
        if self.marked.has(start, "have"):
            return None
        near = self.ending.get(start + 1)
        if near is not None and not self.marked.word(i).endswith("ing"):
            return self._made(i, field, self._listed_back(near))
        be = self._joined_be(start)
        return self._made(i, field, self._subject(be)) if be is not None else None

    def _before_adverbs(self, i: int) -> int:
        """The last token before `i` that is no adverb."""
        at = i - 1
        while at >= 0 and self.marked.has(at, "adverb") and not self.marked.has(at, "unreal", "det"):
            at -= 1
        return at

    def _perfect(self, i: int) -> bool:
        """Whether "to" at `i` belongs to "to have been killed"."""
        return self.marked.word(i) == "to" and self.marked.has(i + 1, "have")

    def _joined_be(self, i: int) -> int | None:
        """The auxiliary that "abducted and" before `i` shares with the predicate: "was abducted and killed"."""
        if not self.marked.has(i, "join"):
            return None
        for at in range(i - 1, max(-1, i - _BACK_TO_BE), -1):
            if self.marked.has(at, "be"):
                return at
            if self.marked.has(at, "clause"):
                return None
        return None

    # --- victims ------------------------------------------------------------------------------------------------

    def _object(self, i: int) -> list[Group]:
        """The groups behind an active verb; a name stands for one person."""
        start = self.marked.ends[i]
        while self.marked.has(start, "adverb") and start not in self.at:
            start += 1
        n = self.at.get(start)
        if n is None:
            if not self.marked.capital(start) or self.marked.tags[start]:
                return []
            first = Group(start, self._name_end(start), (1, 1))
            n = next((k for k, g in enumerate(self.groups) if g.first >= start), len(self.groups)) - 1
        else:
            first = self.groups[n]
        return [first, *self._listed_on(n + 1, first)]

    def _listed_on(self, n: int, before: Group) -> list[Group]:
        """The groups from the `n`-th on that a list adds to `before`."""
        added: list[Group] = []
        for group in self.groups[n:]:
            if group.first < before.last:
                continue
            if not self._plain(before.last, group.first) or self._predicated(group.last):
                break
            if self._adds(group, before):
                added.append(group)
            before = group
        return added

    def _subject(self, i: int) -> list[Group]:
        """The groups before the auxiliary or verb at `i`; a name stands for one person."""
        at = self._before_adverbs(i)
        while self.marked.has(at, "be", "have") or (at >= 0 and self.marked.has(at, "adverb")):
            at = at - 1
        if at >= 1 and self.marked.word(at) in ("who", "that", "which"):
            at -= 1
            at -= self.marked.word(at) == ","
        end = at + 1
        floor = max(0, end - _SUBJECT_REACH)
        nearest = max(
            (k for k, g in enumerate(self.groups) if floor <= g.first and g.last <= end), default=None
        )
        while nearest is not None and nearest >= 0 and self.groups[nearest].first >= floor:
            group = self.groups[nearest]
            if not self._plain(group.last, end):
                break
            if not self._oblique(group):
                return self._listed_back(nearest)
            nearest -= 1
        return self._named_subject(end)

    def _named_subject(self, end: int) -> list[Group]:
        """A name that ends right before token `end`, brackets apart: "Bhima Rao (40) was killed"."""
        at = end - 1
        if self.marked.word(at) == ")":
            while at > 0 and self.marked.word(at) != "(":
                at -= 1
            at -= 1
        if self.marked.capital(at) and not self.marked.tags[at] and at >= 0:
            return [Group(at, at + 1, (1, 1))]
        return []

    def _listed_back(self, n: int) -> list[Group]:
        """The `n`-th group and those before it that a list ties to it, in order."""
        found = [self.groups[n]]
        for group in reversed(self.groups[:n]):
            following = found[0]
            if not self._plain(group.last, following.first):
                break
            if self._oblique(group):
                continue
            if not self._adds(following, group):
                if following is found[0]:
                    found[0] = group
                continue
            found.insert(0, group)
        return found

    def _adds(self, group: Group, before: Group) -> bool:
        """Whether `group` comes on top of `before`: a list goes on, and it is no apposition or part of it."""
        i = group.first - 1
        if not self.marked.has(i, "join"):
            return False
        if any(self.marked.has(at, "aside") for at in range(before.last, group.first)):
            return False
        return self.marked.word(i) != "," or not self._apposed(group, before)

    def _apposed(self, group: Group, before: Group) -> bool:
        """Whether ", a former headman," says who `before` is; in a list (", a child and two men") an "and" follows."""
        if group.count != (1, 1) or before.count != (1, 1):
            return False
        return self.marked.word(group.last) != "and" or group.last + 1 not in self.at

    def _oblique(self, group: Group) -> bool:
        """Whether a preposition, not the predicate, governs `group`."""
        return self.marked.has(group.first - 1, "prep") and self.marked.word(group.first - 1) != "among"

    def _plain(self, first: int, last: int) -> bool:
        """Whether no clause of its own stands between two tokens."""
        return not any(
            self.marked.has(i, "be", "have", "clause", "kill", "wound", "die", "harm")
            for i in range(first, last)
        )

    def _predicated(self, i: int) -> bool:
        """Whether a predicate of its own follows at `i`: "and two others were hurt"."""
        while self.marked.has(i, "adverb"):
            i += 1
        return self.marked.has(i, "be", "have", "kill", "wound", "die", "harm")

    def _name_end(self, i: int) -> int:
        while self.marked.capital(i):
            i += 1
        return i

    # --- nouns --------------------------------------------------------------------------------------------------

    def _toll(self, i: int) -> Statement | None:
        """ "the death toll rose to 14"."""
        found = None
        at = self.marked.ends[i]
        while at < min(len(self.marked.tokens), i + _TOLL_REACH) and not self.marked.has(at, "clause"):
            number = read_count(self.marked, at)
            if number:
                found = Group(at, number[1], number[0], lone=True)
                if self.marked.word(at - 1) != "from":
                    break
            at = number[1] if number else self.marked.ends[at]
        return self._made(i, "killed", [found]) if found else None

    def _body(self, i: int) -> Statement | None:
        """ "the bodies of two soldiers", "three bodies", "an unidentified dead body"."""
        last = self.marked.ends[i]
        number = self.ending.get(i)
        if number is not None and self.groups[number].lone:
            return self._made(i, "killed", [self.groups[number]], again=True)
        if self.marked.word(last) == "of":
            n = self.at.get(last + 1)
            if n is not None and self.groups[n].count:
                return self._made(
                    i, "killed", [self.groups[n], *self._listed_on(n + 1, self.groups[n])], again=True
                )
        if self.marked.word(last - 1) in ("body", "corpse"):
            return self._made(i, "killed", [Group(i, last, (1, 1), lone=True)], again=True)
        return None

    def _counted(self, i: int) -> Statement | None:
        """ "leaving 12 people dead", "three deaths", "the death of a civilian", "two missing"."""
        field: Field = "missing" if self.marked.has(i, "missing") else "killed"
        if self.marked.has(i, "injuries"):
            field = "injured"
        start = self._before_adverbs(i)
        n = self.ending.get(start + 1)
        if (
            n is not None
            and (self.groups[n].count or (0, 0)) != (0, 0)
            and self.marked.has(i, "dead", "deaths", "injuries", "missing")
        ):
            lone = self.groups[n].lone or self.marked.word(i) in ("dead", "missing", "wounded", "injured")
            return self._made(i, field, self._listed_back(n)) if lone else None
        if self.marked.has(start, "be") and self.marked.word(i) in ("dead", "missing"):
            return self._made(i, field, self._subject(start))
        if self.marked.word(i) in ("death", "deaths", "lives", "life") and self.marked.word(i + 1) == "of":
            n = self.at.get(i + 2)
            if n is not None and self.groups[n].count:
                caused = self.marked.word(i - 1) in _CAUSED or self.marked.word(i - 2) in _CAUSED
                return self._made(
                    i, field, [self.groups[n], *self._listed_on(n + 1, self.groups[n])], again=not caused
                )
        return None
