"""What nouns tell of the dead and the hurt: death tolls, bodies, deaths and lives lost.

Called by `victims`.
"""

from streams.incidents.casualties.counts import read_count
from streams.incidents.casualties.people import Group
from streams.incidents.casualties.roles import Roles
from streams.incidents.casualties.statement import CAUSED, Field, Statement, made
from streams.incidents.casualties.words import Marked
from streams.incidents.text.measures import UNITS

_TOLL_REACH = 20
_ORGANS = frozenset(
    "security rights governing global regional international regulatory legislative electoral advisory "
    "supervisory umbrella world ruling parliamentary".split()
)
"""What makes a body an organisation."""
_WORN = frozenset({"armour", "armor", "parts", "language", "camera", "cameras", "count", "bags", "bag"})
_HANDED = frozenset("returned return handed handing repatriated exchanged exchange swapped received".split())
_HANDED_REACH = 5
_CLINICS = frozenset({"hospital", "hospitals", "morgue", "morgues", "clinic", "mortuary"})
"""Who receives the dead of today, not those of a war."""
_FIGURE = 5  # tokens from "to" over a figure in words to "the number of"
_STEPS = frozenset({"by", "the"})
"""What a number behind is not the toll: "rose by three to 12", "the toll of the two attacks rose to 12"."""
_FATES = frozenset({"death", "deaths", "elimination", "injury", "injuries"})
"""What a verb may cause "of" someone."""
_LIVES = frozenset({"life", "lives"})
_COUNTED = 8  # tokens from "number" to "killed": "the number of people, most of them women, killed"
_CLIMBING = 40  # tokens from "killed" to "climbed", over where and how they were
_CLIMBS = frozenset(
    "climbed climbs risen rose rises gone went grown grew reached reaches stands stood increased jumped "
    "mounted soared swelled passed exceeded".split()
)
_COUNTING = frozenset("counted counts counting dug tallied recorded listed filmed has had seen saw".split())
_MASSACRE = 3  # "the killing of a leader" is what others protest against or avenge
_CRIMES_OF = frozenset(
    "for of with over in to from about against following denied denies denying admitted confessed".split()
)
"""What stands before a killing that somebody answers for."""
_COUNT = 4  # tokens from "counted" to the number of graves
_SOLE = frozenset({"only", "sole", "lone", "single"})
_MANY = frozenset({"deaths", "fatalities", "injuries"})


class Nouns:
    """Reads the nouns of one sentence that tell of people harmed."""

    def __init__(self, marked: Marked, roles: Roles) -> None:
        self.marked = marked
        self.roles = roles

    def toll(self, i: int, field: Field) -> Statement | None:
        """ "the death toll rose to 14", "the number of wounded stands at 30"."""
        found = None
        at = self.marked.ends[i]
        reach = min(len(self.marked.tokens), at + _TOLL_REACH)
        while at < reach and (_as_counted(self.marked, at) or not self.marked.has(at, "clause", "aside")):
            number = read_count(self.marked, at) if self._names_toll(at) else None
            if number and self.marked.word(at - 1) != "from":
                found = Group(at, number[1], number[0], lone=True)
                break
            at = self.marked.ends[at]
        found = self._told_before(i) or found
        return made(self.marked, i, field, [found]) if found else None

    def _told_before(self, i: int) -> Group | None:
        """The figure of "bringing to 19 the number of those killed"."""
        if self.marked.word(i - 1) != "the":
            return None
        for at in range(max(1, i - _FIGURE), i - 1):
            number = read_count(self.marked, at) if self.marked.word(at - 1) in ("to", "at") else None
            if number and number[1] == i - 1:
                return Group(at, number[1], number[0], lone=True)
        return None

    def summed(self, i: int) -> Statement | None:
        """ "the number of villagers killed in the raid has climbed to 59 from 47"."""
        marked = self.marked
        fates = ("kill", "slain", "die", "wound")
        at = next((n for n in range(i + 2, i + _COUNTED) if marked.has(n, *fates, "slew")), None)
        if at is None or any(marked.has(n, "be", "number", "join") for n in range(i + 2, at)):
            return None
        ahead = range(at, min(len(marked.tokens), at + _CLIMBING))
        rise = next((n for n in ahead if marked.word(n) in _CLIMBS), None)
        if rise is None:
            put = self._told_before(i)
            return made(marked, i, "injured" if marked.has(at, "wound") else "killed", [put] if put else [])
        rise += marked.word(rise) in ("gone", "went") and marked.word(rise + 1) == "up"
        onward = rise + 1 + (marked.word(rise + 1) in ("to", "at", "past"))
        while marked.has(onward, "about", "adverb"):
            onward = marked.ends[onward]
        number = read_count(marked, onward)
        field: Field = "injured" if marked.has(at, "wound") else "killed"
        return made(marked, i, field, [Group(onward, number[1], number[0], lone=True)]) if number else None

    def graves(self, i: int) -> Statement | None:
        """ "counted 29 graves": so many are dead."""
        near = next((g for g in self.roles.groups if g.last in (i, i + 1) and g.first < i and g.count), None)
        if near is None or _COUNTING.isdisjoint(self.marked.words[max(0, near.first - _COUNT) : near.first]):
            return None
        return made(self.marked, i, "killed", [Group(near.first, i, near.count, lone=True)])

    def killing(self, i: int) -> Statement | None:
        """ "an inquiry into the slaying of some seventy villagers": it tells of them again."""
        of = self.marked.ends[i]
        n = self.roles.at.get(of + 1) if self.marked.word(of) == "of" else None
        count = None if n is None else self.roles.groups[n].count
        if n is None or count is None or count[0] < _MASSACRE or not self.roles.groups[n].kind:
            return None
        claimed = self.marked.words[max(0, i - 3) : i - 1] == ["responsibility", "for"]
        if not (claimed or _CRIMES_OF.isdisjoint(self.marked.words[max(0, i - 2) : i])):
            return None  # "held for the killing of four clerks"
        listed = [self.roles.groups[n], *self.roles.listed_on(n + 1, self.roles.groups[n])]
        return made(self.marked, i, "killed", listed, again=True)

    def _names_toll(self, i: int) -> bool:
        """Whether the number at `i` may be the toll: not "one of the worst", "both sides"."""
        marked = self.marked
        counted = marked.word(i + 1) == "of" or marked.word(i + 1) in UNITS  # "two days earlier"
        return marked.word(i) != "both" and not counted and marked.word(i - 1) not in _STEPS

    def body(self, i: int) -> Statement | None:
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
            return made(self.marked, i, "killed", [self.roles.groups[number]], again=definite)
        if self.marked.word(last) == "of":
            n = self.roles.at.get(last + 1)
            if n is not None and self.roles.groups[n].count:
                again = definite or self.marked.word(last + 1) in ("the", "his", "her", "their")
                return made(
                    self.marked,
                    i,
                    "killed",
                    [self.roles.groups[n], *self.roles.listed_on(n + 1, self.roles.groups[n], True)],
                    again,
                )
        if self.marked.word(last - 1) in ("body", "corpse"):
            another = next((at for at in range(max(0, i - 5), i) if self.marked.word(at) == "another"), i)
            return made(self.marked, i, "killed", [Group(another, last, (1, 1), lone=True)], again=definite)
        return None

    def _definite(self, i: int) -> bool:
        """Whether the noun at `i` has been spoken of: "the", "his", "X's", not "a" or "another"."""
        for at in range(i - 1, max(-1, i - 5), -1):
            if self.marked.word(at) in ("a", "an", "another", "one"):
                return False
            if self.marked.has(at, "det", "prep", "verb") or self.marked.word(at).endswith(("'s", "’s")):
                return True
        return self.marked.word(i) in ("body", "corpse")

    def counted(self, i: int) -> Statement | None:
        """ "leaving 12 people dead", "three deaths", "the death of a civilian", "two missing"."""
        field: Field = "missing" if self.marked.has(i, "missing") else "killed"
        if self.marked.has(i, "injuries"):
            field = "injured"
        start = self.marked.before_adverbs(i)
        if self.marked.has(i, "dead") and self.marked.word(i - 1) in ("him", "her"):
            return made(self.marked, i, field, [Group(i - 1, i, (1, 1), lone=True)], again=True)
        if self.marked.word(i) in _LIVES:
            return self._lives(i)
        if self.marked.word(i) in ("fatality", "death") and self.marked.word(i - 1) in _SOLE:
            return made(self.marked, i, field, [Group(i - 1, i + 1, (1, 1), lone=True)])
        if (found := self._dead_man(i)) is not None:
            return made(self.marked, i, field, [found])
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
            return made(self.marked, i, field, self.roles.listed_back(n), again=first) if lone else None
        if self.marked.word(i) in ("dead", "missing"):
            start -= self.marked.word(start) == "left" and self.marked.has(start - 1, "be")
            if self.marked.has(start, "be"):
                return made(self.marked, i, field, self.roles.subject_of(start))
            if self.marked.word(start) == "the" and self.marked.word(start - 1) == "among":
                return self._among(i, start - 2)
        if self.marked.word(i) in _FATES and self.marked.word(i + 1) in ("of", "to"):
            n = self.roles.at.get(i + 2)
            if n is not None and self.roles.groups[n].count:
                caused = field == "injured" or not CAUSED.isdisjoint(self.marked.words[max(0, i - 2) : i])
                return made(
                    self.marked,
                    i,
                    field,
                    [self.roles.groups[n], *self.roles.listed_on(n + 1, self.roles.groups[n])],
                    again=not caused,
                )
        return None

    def _among(self, i: int, be: int) -> Statement | None:
        """ "three nurses were among the dead": so many at least, of those who are told of."""
        told = self.roles.subject_of(be) if self.marked.has(be, "be") else []
        several = [g for g in told if g.kind and g.count and g.count[0] > 1]
        return made(self.marked, i, "killed", several, again=True)

    def _dead_man(self, i: int) -> Group | None:
        """The one of "pulled a dead man from the rubble"."""
        one = self.marked.word(i) == "dead" and self.marked.word(i - 1) in ("a", "one", "another")
        person = (
            self.marked.word(i + 1) in self.marked.lexicon.singular and self.marked.noun(i + 1) != "thing"
        )
        return Group(i - 1, i + 2, (1, 1), self.marked.noun(i + 1)) if one and person else None

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
        out = self.marked.word(verb) == "out" and self.marked.word(verb - 1) in _ENDED
        if not out and self.marked.word(verb) not in _COST and not ("lost" in lost and not whose):
            return None
        return made(self.marked, i, "killed", [self.roles.groups[n], *told])


_POSSESSIVE = frozenset({"their", "his", "her"})
_ENDED = frozenset({"snuffed", "wiped", "snuffing", "wiping", "blotted"})
_COST = frozenset(
    "ended ending cost costs costing claimed claims claiming claim took taken takes taking".split()
)
"""What costs lives."""


def _as_counted(marked: Marked, i: int) -> bool:
    """Whether it is the "as" of "the number of wounded as a result of the attack" or "as 124"."""
    if marked.word(i) != "as":
        return False
    return marked.word(i + 2) == "result" or read_count(marked, i + 1) is not None
