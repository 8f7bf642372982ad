"""Whom a predicate of death or injury is about: its object, or its subject, with what "and" adds."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from streams.incidents.toll_groups import Group, find_groups, read_count
from streams.incidents.toll_words import Marked

Field = Literal["killed", "injured", "missing", "casualties"]
_REACH = 60
"""A predicate and its victims, and the members of a list, are no further apart than so many tokens."""
_BACK_TO_BE = 15
_TOLL_REACH = 9
_PLURAL = frozenset({"were", "are"})
_SINGULAR = frozenset({"was", "is"})
_SET_OFF = frozenset({",", "-", "–", "—"})
_RELATIVE = frozenset({"who", "which", "whose", "that"})
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
        self.groups = [group for group in groups if not group.guess]
        self.guesses = [group for group in groups if group.guess]
        self.firsts = [group.first for group in self.groups]
        self.lasts = [group.last for group in self.groups]
        self.at = {group.first: n for n, group in enumerate(self.groups)}
        self.guessed = {group.first: group for group in self.guesses}
        self.guessed_lasts = [group.last for group in self.guesses]
        self.ending = {group.last: n for n, group in enumerate(self.groups)}

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
        if marked.has(i, "slain"):
            return (
                self._made(i, "killed", self._subject(i))
                if marked.has(self._before_adverbs(i), "be")
                else None
            )
        if marked.has(i, "die"):
            return self._made(i, "killed", self._subject(i))
        if marked.has(i, "harm") and any(marked.has(at, "wounds") for at in range(i + 1, i + 6)):
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
            return self._made(i, field, [*self._subject(i), *self._alongside(self.marked.ends[i])])
        near = self.ending.get(start + 1)
        victims = self._object(i)
        told = near is not None and self.groups[near].count is not None
        if victims and not (self.marked.upper and told and victims[0].first not in self.at):
            return self._made(i, field, victims)
        if self.marked.word(self.marked.ends[i]) in ("him", "her", "himself"):
            last = self.marked.ends[i]
            return self._made(i, field, [Group(last, last + 1, (1, 1), lone=True)], again=True)
        if self.marked.has(start, "have"):
            return None
        if near is not None and not self.marked.word(i).endswith("ing"):
            return self._made(i, field, self._listed_back(near))
        be = self._joined_be(start)
        return self._made(i, field, self._subject(be)) if be is not None else None

    def _alongside(self, i: int) -> list[Group]:
        """Who shares the fate: "was killed along with three others"."""
        if self.marked.word(i) not in ("along", "together") or self.marked.word(i + 1) != "with":
            return []
        n = self.at.get(self.marked.ends[i])
        return [self.groups[n], *self._listed_on(n + 1, self.groups[n])] if n is not None else []

    def _before_adverbs(self, i: int) -> int:
        """The last token before `i` that is no adverb."""
        at = i - 1
        while self.marked.has(at, "adverb") and not self.marked.has(at, "unreal", "det"):
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
        if n is not None:
            if self._bare(self.groups[n]):
                return []
            return [self.groups[n], *self._listed_on(n + 1, self.groups[n])]
        first = self.guessed.get(start) or self._name(start)
        if first is None:
            return []
        n = bisect_left(self.firsts, first.last)
        return [first, *self._more_names(first), *self._listed_on(n, first)]

    def _name(self, i: int) -> Group | None:
        """The name that starts at `i`."""
        end = i
        while end < len(self.marked.words) and self._named(end):
            end += 1
        return Group(i, end, (1, 1)) if end > i + self.marked.upper else None

    def _named(self, i: int) -> bool:
        """Whether the word at `i` may be of a name; in all-capitals copy, any unknown word."""
        if self.marked.tags[i] or self.marked.noun(i) == "thing":
            return False
        return self.marked.capital(i) or (self.marked.upper and self.marked.words[i].isalpha())

    def _more_names(self, first: Group) -> list[Group]:
        """ "and" one more name."""
        if self.marked.word(first.last) == "and" and first.last + 1 not in self.at:
            second = self._name(first.last + 1)
            return [second] if second else []
        return []

    def _bare(self, group: Group) -> bool:
        """Whether `group` is a singular that wants a determiner or a name: "the killed man" has no object."""
        one = group.titled and group.count == (1, 1) and not self.marked.capital(group.first)
        return one and not self.marked.upper and not self.marked.capital(group.last)

    def _listed_on(self, n: int, before: Group, noun: bool = False) -> list[Group]:
        """The groups from the `n`-th on that a list adds to `before`."""
        added: list[Group] = []
        read_to = before.last
        for group in self.groups[n:]:
            if group.last - before.last > _REACH:
                break
            if not self._plain(read_to, group.first) or (not noun and self._predicated(group.last)):
                break
            if self._adds(group, before):
                added.append(group)
                before = group
            read_to = group.last
        return added

    def _subject(self, i: int) -> list[Group]:
        """The groups before the auxiliary or verb at `i`; a name stands for one person."""
        at = self._before_adverbs(i)
        plural, singular = self.marked.word(i) in _PLURAL, self.marked.word(i) in _SINGULAR
        while self.marked.has(at, "be", "have", "adverb"):
            plural = plural or self.marked.word(at) in _PLURAL
            singular = singular or self.marked.word(at) in _SINGULAR
            at -= 1
        end = at + 1
        found = self._ending_at(end)
        if not found and (start := self._relative(end)) is not None:
            found = self._ending_at(start)
        if singular and len(found) > 1 and all(self._single(group) for group in found):
            return found[:1]  # "a trader and member of the party was killed"
        if plural and len(found) == 1 and found[0].count == (1, 1):
            found = [*self._name_before(found[0]), *found]
        return found

    def _single(self, group: Group) -> bool:
        """Whether `group` is one person, not told by a number word."""
        return group.count == (1, 1) and not self.marked.has(group.first, "number")

    def _ending_at(self, end: int) -> list[Group]:
        """The groups, or the name, of the clause that ends before token `end`."""
        if end > 0 and self.marked.word(end - 1) in _SET_OFF:
            end -= 1
        read_to = end
        for n in range(bisect_right(self.lasts, end) - 1, -1, -1):
            group = self.groups[n]
            if end - group.first > _REACH or not self._plain(group.last, read_to):
                break
            if not self._oblique(group):
                return self._listed_back(n)
            read_to = group.first
        return self._guess(end) or self._named_subject(end)

    def _guess(self, end: int) -> list[Group]:
        """ "a quack" right before token `end`, or set off from it by commas."""
        n = bisect_right(self.guessed_lasts, end) - 1
        if n < 0 or end - self.guesses[n].first > _REACH or self._oblique(self.guesses[n]):
            return []
        guess = self.guesses[n]
        near = guess.last == end or (self.marked.word(guess.last) == "," and self._plain(guess.last, end))
        return [guess] if near else []

    def _relative(self, end: int) -> int | None:
        """Where the relative clause that ends before token `end` begins: "who had fled, were killed"."""
        for at in range(end - 1, max(-1, end - _REACH), -1):
            if self.marked.word(at) in _RELATIVE:
                return at
        return None

    def _name_before(self, group: Group) -> list[Group]:
        """The name in "Bhulla and his wife were"."""
        at = group.first - 1
        return self._named_subject(at) if self.marked.word(at) == "and" else []

    def _named_subject(self, end: int) -> list[Group]:
        """A name that ends right before token `end`, brackets apart: "Bhima Rao (40) was killed"."""
        at = end - 1
        if self.marked.word(at) == ")":
            while at > 0 and self.marked.word(at) != "(":
                at -= 1
            at -= 1
        if at < 0 or not self.marked.capital(at) or self.marked.tags[at]:
            return []
        start = at
        while self.marked.capital(start - 1) and not self.marked.tags[start - 1]:
            start -= 1
        name = Group(start, at + 1, (1, 1))
        if (
            self.marked.word(start - 1) == "and"
            and self.marked.capital(start - 2)
            and not self.marked.tags[start - 2]
        ):
            return [Group(start - 2, start - 1, (1, 1)), name]
        return [name]

    def _listed_back(self, n: int) -> list[Group]:
        """The `n`-th group and those before it that a list ties to it, in order."""
        found = [self.groups[n]]
        read_to = found[0].first
        for group in reversed(self.groups[max(0, n - _REACH) : n]):
            following = found[0]
            if following.first - group.first > _REACH or not self._plain(group.last, read_to):
                break
            read_to = group.first
            if self._oblique(group):
                continue
            if self._aside(group, following):
                found = [group, *(g for g in found[1:] if self._anew(g))]
            elif self._adds(following, group):
                found.insert(0, group)
            elif self.marked.word(following.first - 1) in _SET_OFF:
                found[0] = group
            else:
                break
        return found

    def _aside(self, group: Group, following: Group) -> bool:
        """Whether `following` only says more of `group`: "including two children", "Two men, Ali and his son"."""
        if any(self.marked.has(at, "aside") for at in range(group.last, following.first)):
            one_more = group.count == (1, 1) and self.marked.word(following.first - 1) == "and"
            return not (one_more or self._anew(following))
        several = group.count is not None and group.count[1] > 1
        named = self.marked.word(group.last) == "," and self.marked.capital(group.last + 1)
        return several and named and group.last + 1 not in self.at

    def _anew(self, group: Group) -> bool:
        """Whether ", and" sets `group` apart from what was said of the one before."""
        return self.marked.word(group.first - 1) == "and" and self.marked.word(group.first - 2) == ","

    def _adds(self, group: Group, before: Group) -> bool:
        """Whether `group` comes on top of `before`: a list goes on, and it is no apposition or part of it."""
        if not self.marked.has(self._list_end(group), "join") or self._aside(before, group):
            return False
        if group.titled and not before.titled:
            return False  # "a trader and member of the party"
        if not (group.sure or group.lone):
            return False
        if group.lone and self.marked.word(group.first - 1) != "and":
            return False
        return self.marked.word(group.first - 1) != "," or not self._apposed(group, before)

    def _list_end(self, group: Group) -> int:
        """The token that ties `group` to what is before: phrases ("as well as") begin further left."""
        i = group.first - 1
        while i > 0 and self.marked.has(i, "inner"):
            i -= 1
        return i

    def _apposed(self, group: Group, before: Group) -> bool:
        """Whether ", a former headman," says who `before` is; in a list (", a child and two men") an "and" follows."""
        if group.count != (1, 1) or before.count != (1, 1):
            return False
        following = self.at.get(group.last + 1)
        return self.marked.word(group.last) != "and" or following is None or self.groups[following].titled

    def _oblique(self, group: Group) -> bool:
        """Whether a preposition, not the predicate, governs `group`."""
        return self.marked.has(group.first - 1, "prep") and self.marked.word(group.first - 1) != "among"

    def _plain(self, first: int, last: int) -> bool:
        """Whether no clause of its own stands between two tokens."""
        return not any(self._verbal(i) for i in range(first, last))

    def _verbal(self, i: int) -> bool:
        if self.marked.tags[i]:
            return self.marked.has(i, "be", "have", "clause", "kill", "wound", "die", "harm", "verb", "dead")
        word = self.marked.word(i)
        if self.marked.word(i - 1) == ",":
            return False  # ", involved in several cases,"
        return word.endswith("ed") and "-" not in word and not self.marked.capital(i)

    def _predicated(self, i: int) -> bool:
        """Whether a predicate of its own follows at `i`: "and two others were hurt"."""
        while self.marked.has(i, "adverb"):
            i += 1
        return self.marked.has(i, "be", "have", "kill", "wound", "die", "harm")

    # --- nouns --------------------------------------------------------------------------------------------------

    def _toll(self, i: int) -> Statement | None:
        """ "the death toll rose to 14"."""
        found = None
        at = self.marked.ends[i]
        while at < min(len(self.marked.tokens), i + _TOLL_REACH) and not self.marked.has(at, "clause"):
            number = read_count(self.marked, at)
            if number:
                last = number[0] if self.marked.word(at - 1) != "from" else (number[0][1], number[0][1])
                found = Group(at, number[1], last, lone=True)
                break
            at = number[1] if number else self.marked.ends[at]
        return self._made(i, "killed", [found]) if found else None

    def _body(self, i: int) -> Statement | None:
        """ "the bodies of two soldiers", "three bodies", "an unidentified dead body"; a definite one refers back."""
        last = self.marked.ends[i]
        definite = self._definite(i)
        number = self.ending.get(i)
        if number is not None and self.groups[number].lone:
            return self._made(i, "killed", [self.groups[number]], again=definite)
        if self.marked.word(last) == "of":
            n = self.at.get(last + 1)
            if n is not None and self.groups[n].count:
                again = definite or self.marked.word(last + 1) in ("the", "his", "her", "their")
                return self._made(
                    i, "killed", [self.groups[n], *self._listed_on(n + 1, self.groups[n], True)], again
                )
        if self.marked.word(last - 1) in ("body", "corpse"):
            another = next((at for at in range(max(0, i - 5), i) if self.marked.word(at) == "another"), i)
            return self._made(i, "killed", [Group(another, last, (1, 1), lone=True)], again=definite)
        return None

    def _definite(self, i: int) -> bool:
        """Whether the noun at `i` has been spoken of: "the", "his", "X's", not "a" or "another"."""
        for at in range(i - 1, max(-1, i - 5), -1):
            if self.marked.word(at) in ("a", "an", "another", "one"):
                return False
            if self.marked.has(at, "det", "prep", "verb") or self.marked.word(at).endswith(("'s", "’s")):
                return True
        return self.marked.word(i) in ("body", "corpse")

    def _counted(self, i: int) -> Statement | None:
        """ "leaving 12 people dead", "three deaths", "the death of a civilian", "two missing"."""
        field: Field = "missing" if self.marked.has(i, "missing") else "killed"
        if self.marked.has(i, "injuries"):
            field = "injured"
        start = self._before_adverbs(i)
        if self.marked.has(i, "dead") and self.marked.word(i - 1) in ("him", "her"):
            return self._made(i, field, [Group(i - 1, i, (1, 1), lone=True)], again=True)
        n = self.ending.get(start + 1)
        if (
            n is not None
            and (self.groups[n].count or (0, 0)) != (0, 0)
            and self.marked.has(i, "dead", "deaths", "injuries", "missing")
        ):
            lone = self.groups[n].lone or self.marked.has(i, "dead", "missing", "wound")
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
