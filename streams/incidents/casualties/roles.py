"""Whom a verb is about: the people that are its object or its subject, with what a list adds to them."""

from bisect import bisect_left, bisect_right
from itertools import takewhile

from streams.incidents.casualties.people import Group
from streams.incidents.casualties.words import Marked
from streams.incidents.text.dashes import DASHES
from streams.incidents.text.measures import WEEKDAYS

_REACH = 60
"""A predicate and its victims, and the members of a list, are no further apart than so many tokens."""
_HEADLINE = 16
"""Tokens of what was done, at most, before a colon and to whom."""
_ASIDE = 14
"""Tokens of an insertion between commas, at most."""
_PLURAL = frozenset({"were", "are"})
_SINGULAR = frozenset({"was", "is"})
_SET_OFF = DASHES | {","}
_OWN = ("dead", "deaths", "injuries", "body")
"""Nouns that tell the fate of the number before them: "two deaths and three injuries" is no list."""
_ALLIED = frozenset({"allied", "affiliated", "aligned"})
"""What stands before a plural in a list: "57 soldiers and allied fighters"."""
_VERBS = ("be", "have", "clause", "kill", "slew", "wound", "grazed", "treat", "die", "harm", "verb")
_RELATIVE = frozenset({"who", "which", "whose", "that"})


def _speakers(marked: Marked, groups: list[Group]) -> set[int]:
    """First tokens of who says so: ", a local official and an aid worker said" is no list of victims."""
    found: set[int] = set()
    ending = {group.last: group for group in groups}
    for group in groups:
        if marked.word(group.last) not in _SAYING:
            continue
        told = [group]
        while marked.word(told[-1].first - 1) == "and" and (before := ending.get(told[-1].first - 1)):
            told.append(before)
        if marked.word(told[-1].first - 1) == ",":
            found.update(each.first for each in told)
    return found


_SAYING = frozenset({"said", "says", "told", "say"})
_KIN = frozenset(
    "man woman boy girl child children baby toddler wife husband son sons daughter daughters mother father "
    "brother brothers sister sisters grandson granddaughter grandmother grandfather".split()
)


class Roles:
    """The groups of people of one sentence, asked for by the predicate they belong to."""

    def __init__(self, marked: Marked, groups: list[Group]) -> None:
        self.marked = marked
        speakers = _speakers(marked, groups)
        self.groups = [group for group in groups if not group.guess and group.first not in speakers]
        self.guesses = [group for group in groups if group.guess]
        self.firsts = [group.first for group in self.groups]
        self.lasts = [group.last for group in self.groups]
        self.at = {group.first: n for n, group in enumerate(self.groups)}
        self.guessed = {group.first: group for group in self.guesses}
        self.guessed_lasts = [group.last for group in self.guesses]
        self.ending = {group.last: n for n, group in enumerate(self.groups)}

    def object_of(self, i: int) -> list[Group]:
        """The groups behind an active verb; a name stands for one person."""
        start = self._after_day(self.marked.ends[i])
        if i == 0 and ":" in self.marked.words[start : start + _HEADLINE]:
            start = self.marked.words.index(":") + 1  # "Killed in the strike on X: three women."
        while self.marked.has(start, "adverb") and start not in self.at:
            start += 1
        n = self.at.get(start)
        if n is not None:
            if self._bare(self.groups[n]) and not self.marked.words[i].endswith("s"):
                return []  # but "Shelling kills woman in Kherson": a headline
            return [self.groups[n], *self.listed_on(n + 1, self.groups[n])]
        first = self.guessed.get(start) or self._name(start)
        if first is None:
            return []
        n = bisect_left(self.firsts, first.last)
        return [first, *self.listed_on(n, first)]

    def _after_day(self, i: int) -> int:
        """Where the object stands behind a day: "killed on Monday two soldiers"."""
        dated = self.marked.word(i) == "on" and self.marked.word(i + 1) in WEEKDAYS
        return i + 2 if dated and i + 2 in self.at else i

    def _name(self, i: int) -> Group | None:
        """The name that starts at `i`."""
        end = i
        while end < len(self.marked.words) and self.marked.named(end):
            end += 1
        return Group(i, end, (1, 1)) if end > i + self.marked.upper else None

    def _bare(self, group: Group) -> bool:
        """Whether `group` is a singular that wants a determiner or a name: "the killed man" has no object."""
        one = group.titled and group.count == (1, 1) and not self.marked.capital(group.first)
        return one and not self.marked.upper and not self.marked.capital(group.last)

    def listed_on(self, n: int, before: Group, noun: bool = False) -> list[Group]:
        """The groups from the `n`-th on that a list adds to `before`."""
        added: list[Group] = []
        read_to = before.last
        apposed = False
        for group in self.groups[n:]:
            if group.last - before.last > _REACH:
                break
            if not self._plain(read_to, group.first):
                break
            if not noun and (self._predicated(group.last) or self._speaks(group)):
                break
            if not noun and self.marked.has(group.last, *_OWN):
                break  # "the death of a guard and eight injuries"
            also = self.marked.words[group.first - 1 : group.first + 1] in (["and", "a"], ["and", "an"])
            also = also and self.marked.word(group.first - 2) != ","
            if self._names(before, group):
                apposed = True  # "killed Ann Lee, a teacher and a mayor"
            elif not (apposed and also) and self._adds(group, before):
                added.append(group)
                before = group
            read_to = group.last
        return added

    def _names(self, name: Group, group: Group) -> bool:
        """Whether "a teacher" says who was named right before: "Ann Lee, a teacher", "Ann Lee (65), a"."""
        named = name.kind is None and not name.lone and self.marked.capital(name.first)
        at = name.last
        while self.marked.word(at) in ("(", ")") or self.marked.word(at).isdecimal():
            at += 1
        told = self.marked.word(at) == "," and self.marked.word(at + 1) in ("a", "an")
        return named and told and group.first == at + 1

    def subject_of(self, i: int) -> list[Group]:
        """The groups before the auxiliary or verb at `i`; a name stands for one person."""
        at = self.marked.before_adverbs(i)
        plural, singular = self.marked.word(i) in _PLURAL, self.marked.word(i) in _SINGULAR
        while self.marked.has(at, "be", "have", "adverb"):
            plural = plural or self.marked.word(at) in _PLURAL
            singular = singular or self.marked.word(at) in _SINGULAR
            at -= 1
        end = at + 1
        found = self._ending_at(end)
        many = singular and any(group.count and group.count[0] > 1 for group in found)
        if (many or not found) and (start := self._relative(end)) is not None:
            found = self._ending_at(start) or found  # "who had fled with five others, was killed"
        if plural and (lead := self._lead(end, found)) is not None:
            return [lead]
        if singular and len(found) > 1 and all(self._single(group) for group in found):
            return found[:1]  # "a trader and member of the party was killed"
        if plural and len(found) == 1 and found[0].count == (1, 1):
            found = [*self._name_before(found[0]), *found]
        return found

    def shared_subject(self, i: int) -> list[Group]:
        """Who is the subject of the first of two verbs: "A guard had a heart attack and died", "A man hurt in
        a raid has died"."""
        first = next(iter(self.groups), None)
        if first is None or first.first > 0 or first.count is None or self.marked.word(i).endswith("ing"):
            return []
        before = self.marked.before_adverbs(i)
        hurt = self.marked.has(first.last, "wound") and self.marked.has(before, "have")
        return [first] if hurt or self.marked.word(before) == "and" else []

    def _lead(self, end: int, named: list[Group]) -> Group | None:
        """Those whose names alone stand between them and "were": "Two rebels of X, A alias B and C, were"."""
        if self.marked.word(end - 1) != "," or not all(self._single(group) for group in named):
            return None
        first = next(iter(self.groups), None)
        if first is None or first.count is None or not len(named) <= first.count[0] > 1:
            return None
        opens = first.first == 0 and not self._oblique(first) and self._plain(first.last, end)
        return first if opens and end - first.last <= _REACH else None

    def _single(self, group: Group) -> bool:
        """Whether `group` is one person, not told by a number word."""
        return group.count == (1, 1) and not self.marked.has(group.first, "number")

    def _ending_at(self, end: int) -> list[Group]:
        """The groups, or the name, of the clause that ends before token `end`."""
        end = self._before_aside(self._before_bracket(end))
        if end > 0 and self.marked.word(end - 1) in _SET_OFF:
            end -= 1
        read_to = end
        for n in range(bisect_right(self.lasts, end) - 1, -1, -1):
            group = self.groups[n]
            if end - group.first > _REACH or not self._plain(group.last, read_to):
                break
            if not self._oblique(group):
                return self.listed_back(n)
            read_to = group.first
        return self._guess(end) or self._named_subject(end)

    def _before_bracket(self, end: int) -> int:
        """Where the clause ends without "(14 Syrians and 16 Iraqis)"."""
        if self.marked.word(end - 1) != ")":
            return end
        opened = next((i for i in range(end - 2, 0, -1) if self.marked.word(i) == "("), end)
        return opened if any(opened < first < end for first in self.at) and opened in self.ending else end

    def _before_aside(self, end: int) -> int:
        """Where the clause ends without ", three of them children,"."""
        if self.marked.word(end - 1) != ",":
            return end
        for at in range(end - 2, max(-1, end - _ASIDE), -1):
            if self.marked.word(at) == ",":
                told = self.marked.words[at + 1 : at + 5]
                of_them = "of" in told and not {"them", "whom"}.isdisjoint(told)
                return at if of_them or told[1:2] == ["with"] else end
        return end

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
        if self.marked.has(start - 1, "prep"):
            return []  # "who had come from X were killed"
        name = Group(start, at + 1, (1, 1))
        if (
            self.marked.word(start - 1) == "and"
            and self.marked.capital(start - 2)
            and not self.marked.tags[start - 2]
        ):
            return [Group(start - 2, start - 1, (1, 1)), name]
        return [name]

    def listed_back(self, n: int) -> list[Group]:
        """The `n`-th group and those before it that a list ties to it, in order."""
        found = [self.groups[n]]
        if self.marked.word(found[0].last - 1) == "whom" or found[0].count == (0, 0):
            return found  # "firefighters, two of whom": what was hit is no victim; "nobody" adds to no list
        read_to = found[0].first
        for group in reversed(self.groups[max(0, n - _REACH) : n]):
            following = found[0]
            if following.first - group.first > _REACH:
                break
            if not self._plain(group.last, read_to):
                if any(self.marked.has(at, "aside") for at in range(group.last, read_to)):
                    found = [
                        g for g in found if self._anew(g)
                    ] or found  # "14 dead, among them two boys, and"
                break
            if self.marked.has(group.first - 1, "kill", "wound"):
                break  # "injuring 12, and three more people died": the 12 are the first verb's
            read_to = group.first
            if self._oblique(group):
                continue
            if self._of_those(group):
                if following.first == group.last and len(found) > 1:
                    following = found[1]
                    del found[0]  # "five soldiers, two of them officers, and three civilians"
                if self._anew(following):
                    continue
                break
            if self._aside(group, following):
                found = [group, *(g for g in found[1:] if self._anew(g))]
            elif self._adds(following, group, known=len(found) == 1):
                found.insert(0, group)
            elif self.marked.word(following.first - 1) in _SET_OFF:
                found[0] = group
            else:
                break
        return found

    def _aside(self, group: Group, following: Group) -> bool:
        """Whether `following` only says more of `group`: "including a child", "Two men, Ali and his son"."""
        if any(self.marked.has(at, "aside") for at in range(group.last, following.first)):
            one_more = group.count == (1, 1) and self.marked.word(following.first - 1) == "and"
            return not (one_more or self._anew(following))
        several = group.count is not None and group.count[1] > 1
        named = self.marked.word(group.last) == "," and self.marked.capital(group.last + 1)
        return several and named and group.last + 1 not in self.at

    def _of_those(self, group: Group) -> bool:
        """Whether ", one of them a child," says who some of those before were."""
        start = group.first
        return self.marked.word(start - 1) == "," and "them" in self.marked.words[start : group.last]

    def _anew(self, group: Group) -> bool:
        """Whether ", and" sets `group` apart from what was said of the one before."""
        return self.marked.word(group.first - 1) == "and" and self.marked.word(group.first - 2) == ","

    def _adds(self, group: Group, before: Group, known: bool = False) -> bool:
        """Whether `group` comes on top of `before`: a list goes on, and it is no apposition or part of it.

        `known`: the verb has made people of it ("31 soldiers and three auxiliaries were killed").
        """
        if not self.marked.has(self._list_end(group), "join") or self._aside(before, group):
            return False
        between = self.marked.words[before.last : group.first]
        if "(" in between and ")" not in between:
            return False  # "seven people (four patients and three nurses)"
        several = group.count is None and before.count is not None and before.count[1] > 1
        if group.titled and not before.titled and not (several or self._kin(group, before)):
            return False  # "a trader and member of the party"
        if self.marked.words[group.first - 1 : group.first + 1] == [",", "both"]:
            return False  # "a couple, both pensioners,"
        if not (group.sure or group.lone or known):
            return False
        if self.marked.words[group.first - 1 : group.first + 1] == [",", "the"] and group.count == (1, 1):
            return False  # "wounding two, the governor said"
        if group.lone and self.marked.word(group.first - 1) != "and" and not self._apiece(group, before):
            return False
        return self.marked.word(group.first - 1) != "," or not self._apposed(group, before)

    def _apiece(self, group: Group, before: Group) -> bool:
        """Whether a list counts at each place: "killed two in X, three in Y"."""
        return all(self.marked.word(g.last) in THERE for g in (group, before))

    def _kin(self, group: Group, before: Group) -> bool:
        """Whether two share one determiner, but can't be the same: "his wife and daughter"."""
        nouns = (self.marked.word(group.last - 1), self.marked.word(before.last - 1))
        return nouns[0] != nouns[1] and _KIN.issuperset(nouns)

    def _list_end(self, group: Group) -> int:
        """The token that ties `group` to what is before: phrases ("as well as") begin further left."""
        i = group.first - 1
        while i > 0 and (self.marked.has(i, "inner") or self.marked.word(i) in _ALLIED):
            i -= 1
        return i

    def _apposed(self, group: Group, before: Group) -> bool:
        """Whether ", a former headman," says who `before` is; in a list an "and" follows."""
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
            return self.marked.has(i, *_VERBS, *_OWN)
        word = self.marked.word(i)
        if self.marked.word(i - 1) == ",":
            return False  # ", involved in several cases,"
        if self.marked.has(i - 1 - self.marked.word(i - 1).endswith("ing"), "det"):
            return False  # "the ongoing intensified battles"
        return word.endswith("ed") and "-" not in word and not self.marked.capital(i)

    def _predicated(self, i: int) -> bool:
        """Whether a predicate of its own follows at `i`: "and two others were hurt"."""
        while self.marked.has(i, "adverb"):
            i += 1
        return self.marked.has(i, "be", "have", "kill", "wound", "die", "harm")

    def _speaks(self, group: Group) -> bool:
        """Whether who is told of behind a comma or "and" says so: "killing 30 people, an aid worker and a
        witness said", "killed two and the mayor of X said"."""
        before, words = self.marked.word(group.first - 1), len(self.marked.words)
        longer = {",": ("and",), "and": ("of", "in")}.get(before, ())
        last = group.last + (_SPEAKER if self.marked.word(group.last) in longer else 0)
        within = takewhile(lambda i: self.marked.word(i) != ",", range(group.last, min(last + 1, words)))
        return bool(longer) and any(self.marked.has(i, "said") for i in within)


THERE = frozenset({"in", "at", "near"})
_SPEAKER = 4  # tokens from "and", "of" or "in" to "said": "and two residents said"
