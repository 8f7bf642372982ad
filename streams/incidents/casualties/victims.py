"""Whom a predicate of death or injury is about: its object, or its subject, with what "and" adds."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from streams.incidents.casualties.people import Group, find_groups, read_count
from streams.incidents.casualties.roles import Roles
from streams.incidents.casualties.words import Marked
from streams.incidents.text.measures import UNITS

Field = Literal["killed", "injured", "missing", "casualties"]
_BACK_TO_BE = 15
_HARMLESS_REACH = 8
_TOLL_REACH = 20
_CREW = 8
"""Words from those who are safe to the verb, at most: "the crew of 21, who took to the boats, are safe"."""
_CAUSED = frozenset("in to causing caused claimed claiming by confirmed took taking cost costing".split())
_ORGANS = frozenset(
    "security rights governing global regional international regulatory legislative electoral advisory "
    "supervisory umbrella world ruling parliamentary".split()
)
"""What makes a body an organisation."""
_WORN = frozenset({"armour", "armor", "parts", "language", "camera", "cameras", "count"})
_HANDED = frozenset("returned return handed handing repatriated exchanged exchange swapped received".split())
_HANDED_REACH = 5
_CLINICS = frozenset({"hospital", "hospitals", "morgue", "morgues", "clinic", "mortuary"})
"""Who receives the dead of today, not those of a war."""
_DASHES = frozenset({"-", "–", "—"})
_STEPS = frozenset({"by", "the"})
"""What a number behind is not the toll: "rose by three to 12", "the toll of the two attacks rose to 12"."""
_FATES = frozenset({"death", "deaths", "elimination", "injury", "injuries"})
"""What a verb may cause "of" someone."""
_LIVES = frozenset({"life", "lives"})
_ACCUSED = frozenset({"accused", "accuses", "accusing", "blamed", "blames"})
_ACCUSING = 6
_STRUCK = frozenset("strike airstrike attack raid shelling bombing bombardment ambush".split())
_STRIKING = 16
_MANY = frozenset({"deaths", "fatalities", "injuries"})
_OF_ONE_KIND = frozenset("men women boys girls children teenagers".split())
"""Who can't be the whole of which others are members: "two men, a woman and a child"."""


class Statement(Struct, frozen=True, gc=False):
    """A predicate at tokens `first` to `last` (exclusive), what it tells of whom; `again`: it refers back."""

    first: int
    last: int
    field: Field
    victims: tuple[Group, ...]
    again: bool = False


def statements(marked: Marked) -> Iterator[Statement]:
    """Yield what a sentence tells of dead, hurt and missing; a group is told of once a field."""
    predicates = [i for i, tags in enumerate(marked.tags) if tags and not _PREDICATES.isdisjoint(tags)]
    if not predicates:
        return  # a sentence of the words alone: its people are not asked for
    reader = _Reader(marked)
    told: set[tuple[str, int]] = set()
    for i in predicates:
        if found := reader.read(i):
            fresh = tuple(g for g in found.victims if (found.field, g.first) not in told)
            told.update((found.field, g.first) for g in fresh)
            if fresh:
                yield replace(found, victims=fresh)


_PREDICATES = frozenset(
    "harmless safe toll tally kill wound slain die harm body dead deaths missing injuries".split()
)
"""What `_Reader.read` knows how to read."""


class _Reader:
    """Reads the predicates of one sentence."""

    def __init__(self, marked: Marked) -> None:
        self.marked = marked
        self.roles = Roles(marked, find_groups(marked))

    def read(self, i: int) -> Statement | None:
        """The statement whose predicate is at `i`, or None."""
        marked, tags = self.marked, self.marked.tags[i]
        if "harmless" in tags:
            return self._harmless(i)
        if "safe" in tags:
            return self._safe(i)
        if "toll" in tags:
            return self._toll(i, "killed")
        if "tally" in tags:
            return self._toll(i, "injured")
        if "kill" in tags:
            return self._harmed(i, "killed")
        if "wound" in tags:
            return self._harmed(i, "injured")
        if "slain" in tags:
            return (
                self._made(i, "killed", self.roles.subject_of(i))
                if marked.has(self.roles.before_adverbs(i), "be")
                else None
            )
        if "die" in tags:
            return self._made(i, "killed", [*self.roles.subject_of(i), *self._alongside(self.marked.ends[i])])
        if "harm" in tags and any(marked.has(at, "wounds") for at in range(i + 1, i + 8)):
            return self._made(i, "injured", self.roles.subject_of(i))
        if "body" in tags:
            return self._body(i)
        if not tags.isdisjoint(("dead", "deaths", "missing", "injuries")):
            return self._counted(i)
        return None

    def _harmless(self, i: int) -> Statement | None:
        """ "no casualties", "no reports of damage or injuries"."""
        at = self.marked.ends[i]
        if self.marked.word(i) in ("neither", "none"):
            caused = (n + 1 for n in range(at, at + _HARMLESS_REACH) if self.marked.word(n) in _CAUSED)
            at = next(caused, at)  # "neither attack caused any casualties"
        while at < i + _HARMLESS_REACH and self.marked.has(at, "harmless_gap"):
            at += 1
        nobody = [Group(i, i + 1, (0, 0), lone=True)]
        if self.marked.has(at, "unhurt") and not self.marked.has(at + 1, "figures"):
            return Statement(i, self.marked.ends[at], "casualties", tuple(nobody))
        if self.marked.has(at, "undead"):
            last = self.marked.ends[at]
            if self.marked.has(last, "join") and self.marked.has(last + 1, "unhurt"):
                return Statement(i, last + 2, "casualties", tuple(nobody))  # "no deaths or injuries"
            return Statement(i, self.marked.ends[at], "killed", tuple(nobody))
        return None

    def _safe(self, i: int) -> Statement | None:
        """ "all 21 crew were safe", "the staff were unharmed": nobody was hurt."""
        be = self.roles.before_adverbs(i)
        if not self.marked.has(be, "be"):
            return None
        people = any(self.marked.noun(at) not in (None, "thing") for at in range(max(0, be - _CREW), be))
        nobody = [Group(i, i + 1, (0, 0), lone=True)]
        return Statement(i, self.marked.ends[i], "injured", tuple(nobody)) if people else None

    def _made(self, i: int, field: Field, victims: list[Group], again: bool = False) -> Statement | None:
        told = tuple(self._without_members(victims))
        return Statement(i, self.marked.ends[i], field, told, again) if told else None

    def _without_members(self, victims: list[Group]) -> list[Group]:
        """The groups without who only says who the first are: "three people, two women and a child,"."""
        if len(victims) < 2 or victims[0].count is None:
            return victims
        whole, members = victims[0].count[0], [group.count for group in victims[1:] if group.count]
        mark = self.marked.word(victims[0].last)
        anybody = self.marked.word(victims[0].last - 1) not in _OF_ONE_KIND
        parted = mark == "," and len(members) > 1 and victims[0].kind in ("person", "civilian") and anybody
        apposed = parted and sum(low for low, _ in members) == whole > 1
        return victims[:1] if apposed or mark in _DASHES else victims

    def _harmed(self, i: int, field: Field) -> Statement | None:
        """ "killed two", "two were killed", "two killed", "abducted and killed"."""
        start = self.roles.before_adverbs(i)
        if self.marked.has(start, "unreal") and not self._perfect(start):
            return None
        if (
            self.marked.word(i).endswith("ing")
            and self.marked.has(i - 1, "retold")
            and not self._of_a_strike(i)
        ):
            return None
        if self.marked.has(start, "be"):
            harmed = self.roles.subject_of(i)
            ahead = self.roles.ending.get(start) if self.marked.word(start) == "being" else None
            if ahead is not None and not harmed:
                harmed = self.roles.listed_back(ahead)  # "resulted in 12 people being hurt"
            harmed = [g for g in harmed if field != "injured" or not self._told_hurt(g)]
            return self._made(i, field, [*harmed, *self._alongside(self.marked.ends[i])])
        near = self.roles.ending.get(start + 1)
        victims = self.roles.object_of(i)
        told = near is not None and self.roles.groups[near].count is not None
        hurt_ones = told and all(group.count is None for group in victims)  # "two wounded soldiers"
        if victims and not hurt_ones and not (self._titled(victims[0]) and told):
            return self._made(i, field, victims)
        if self.marked.word(self.marked.ends[i]) in ("him", "her", "himself"):
            last = self.marked.ends[i]
            return self._made(i, field, [Group(last, last + 1, (1, 1), lone=True)], again=True)
        if self.marked.has(start, "have"):
            return None
        if near is not None and not self.marked.word(i).endswith("ing"):
            return self._made(i, field, self.roles.listed_back(near))
        be = self._joined_be(start)
        return self._made(i, field, self.roles.subject_of(be)) if be is not None else None

    def _titled(self, victim: Group) -> bool:
        """Whether who is told of in an upper-case text may be no more than a name."""
        return self.marked.upper and victim.first not in self.roles.at

    def _told_hurt(self, group: Group) -> bool:
        """Whether a count before has told of them: "one injured *worker* was hospitalised"."""
        at = group.first - 1
        return self.marked.has(at, "injuries") and at in self.roles.ending

    def _of_a_strike(self, i: int) -> bool:
        """Whether one act is what someone is accused of: "of killing 21 people in a missile strike"."""
        accused = not _ACCUSED.isdisjoint(self.marked.words[max(0, i - _ACCUSING) : i])
        return accused and not _STRUCK.isdisjoint(self.marked.words[i : i + _STRIKING])

    def _alongside(self, i: int) -> list[Group]:
        """Who shares the fate: "was killed along with three others"."""
        if self.marked.word(i) not in ("along", "together") or self.marked.word(i + 1) != "with":
            return []
        n = self.roles.at.get(self.marked.ends[i])
        return (
            [self.roles.groups[n], *self.roles.listed_on(n + 1, self.roles.groups[n])]
            if n is not None
            else []
        )

    def _perfect(self, i: int) -> bool:
        """Whether "to" at `i` belongs to "to have been killed"."""
        return self.marked.word(i) == "to" and self.marked.has(i + 1, "have")

    def _joined_be(self, i: int) -> int | None:
        """The auxiliary that "and" before `i` shares with the predicate: "was abducted and killed"."""
        if not self.marked.has(i, "join"):
            return None
        for at in range(i - 1, max(-1, i - _BACK_TO_BE), -1):
            if self.marked.has(at, "be"):
                return at
            if self.marked.has(at, "clause"):
                return None
        return None

    def _toll(self, i: int, field: Field) -> Statement | None:
        """ "the death toll rose to 14", "the number of wounded stands at 30"."""
        found = None
        at = self.marked.ends[i]
        reach = min(len(self.marked.tokens), at + _TOLL_REACH)
        while at < reach and (_as_a_result(self.marked, at) or not self.marked.has(at, "clause", "aside")):
            number = read_count(self.marked, at) if self._names_toll(at) else None
            if number and self.marked.word(at - 1) != "from":
                found = Group(at, number[1], number[0], lone=True)
                break
            at = self.marked.ends[at]
        return self._made(i, field, [found]) if found else None

    def _names_toll(self, i: int) -> bool:
        """Whether the number at `i` may be the toll: not "one of the worst", "both sides"."""
        marked = self.marked
        counted = marked.word(i + 1) == "of" or marked.word(i + 1) in UNITS  # "two days earlier"
        return marked.word(i) != "both" and not counted and marked.word(i - 1) not in _STEPS

    def _body(self, i: int) -> Statement | None:
        """ "the bodies of two soldiers", "three bodies", "a dead body"; a definite one refers back."""
        last = self.marked.ends[i]
        if self.marked.word(i - 1) in _ORGANS or self.marked.word(last) in _WORN:
            return None  # "a security body", "body armour"
        before = self.marked.words[max(0, i - _HANDED_REACH) : i]
        if not _HANDED.isdisjoint(before) and _CLINICS.isdisjoint(self.marked.words):
            return None  # "returned the bodies of 1,000 soldiers": of a war's dead
        definite = self._definite(i)
        number = self.roles.ending.get(i)
        if number is not None and self.roles.groups[number].lone:
            return self._made(i, "killed", [self.roles.groups[number]], again=definite)
        if self.marked.word(last) == "of":
            n = self.roles.at.get(last + 1)
            if n is not None and self.roles.groups[n].count:
                again = definite or self.marked.word(last + 1) in ("the", "his", "her", "their")
                return self._made(
                    i,
                    "killed",
                    [self.roles.groups[n], *self.roles.listed_on(n + 1, self.roles.groups[n], True)],
                    again,
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
        start = self.roles.before_adverbs(i)
        if self.marked.has(i, "dead") and self.marked.word(i - 1) in ("him", "her"):
            return self._made(i, field, [Group(i - 1, i, (1, 1), lone=True)], again=True)
        if self.marked.word(i) in _LIVES:
            return self._lives(i)
        n = self.roles.ending.get(start + 1)
        if (
            n is not None
            and (self.roles.groups[n].count or (0, 0)) != (0, 0)
            and self.marked.has(i, "dead", "deaths", "injuries", "missing")
        ):
            group = self.roles.groups[n]
            # "becoming the first Israeli death": of one told before
            first = "first" in self.marked.words[max(0, group.first - 1) : i]
            if group.count == (1, 1) and self.marked.word(i) in _MANY:
                return None  # "the Israeli deaths"
            whose = self.marked.word(i - 1) in self.marked.lexicon.singular  # "90 civilian deaths"
            lone = group.lone or whose or self.marked.has(i, "dead", "missing", "wound")
            return self._made(i, field, self.roles.listed_back(n), again=first) if lone else None
        if self.marked.has(start, "be") and self.marked.word(i) in ("dead", "missing"):
            return self._made(i, field, self.roles.subject_of(start))
        if self.marked.word(i) in _FATES and self.marked.word(i + 1) in ("of", "to"):
            n = self.roles.at.get(i + 2)
            if n is not None and self.roles.groups[n].count:
                caused = field == "injured" or not _CAUSED.isdisjoint(self.marked.words[max(0, i - 2) : i])
                return self._made(
                    i,
                    field,
                    [self.roles.groups[n], *self.roles.listed_on(n + 1, self.roles.groups[n])],
                    again=not caused,
                )
        return None

    def _lives(self, i: int) -> Statement | None:
        """ "claimed three lives", "claimed the lives of three", "cost three people their lives", "three lives
        were lost"; not "saved three lives"."""
        whose = self.marked.word(i - 1) in _POSSESSIVE
        if self.marked.word(i + 1) == "of":
            n, verb = self.roles.at.get(i + 2), i - 1 - (self.marked.word(i - 1) == "the")
            told = [] if n is None else self.roles.listed_on(n + 1, self.roles.groups[n])
        else:
            n, told = self.roles.ending.get(i - whose), []
            verb = self.roles.groups[n].first - 1 if n is not None else i
        if n is None or not self.roles.groups[n].count:
            return None
        lost = self.marked.words[i + 1 : i + 4]
        if self.marked.word(verb) not in _COST and not ("lost" in lost and not whose):
            return None
        return self._made(i, "killed", [self.roles.groups[n], *told])


_POSSESSIVE = frozenset({"their", "his", "her"})
_COST = frozenset("cost costs costing claimed claims claiming claim took taken takes taking".split())
"""What costs lives."""


def _as_a_result(marked: Marked, i: int) -> bool:
    """Whether it is the "as" of "the number of wounded as a result of the attack"."""
    return marked.word(i) == "as" and marked.word(i + 2) == "result"
