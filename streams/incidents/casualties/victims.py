"""Whom a predicate of death or injury is about: its object, or its subject, with what "and" adds."""

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from msgspec.structs import replace

from streams.incidents.casualties.nouns import Nouns
from streams.incidents.casualties.people import Group, find_groups
from streams.incidents.casualties.roles import Roles
from streams.incidents.casualties.statement import CAUSED, Field, Statement, made
from streams.incidents.casualties.words import Marked

_BACK_TO_BE = 15
_HARMLESS_REACH = 8
_CREW = 8
"""Words from those who are safe to the verb, at most: "the crew of 21, who took to the boats, are safe"."""
_BROUGHT_OUT = frozenset({"evacuated", "rescued", "saved"})
_ACCUSED = frozenset({"accused", "accuses", "accusing", "blamed", "blames"})
_ACCUSING = 6
_STRUCK = frozenset("strike airstrike attack raid shelling bombing bombardment ambush".split())
_STRIKING = 16
_STAY = frozenset({"remain", "remains", "remained", "stay", "stayed", "still"})
_CLINICS = frozenset(
    "hospital hospitals clinic clinics infirmary medics doctors paramedics surgeons ambulance".split()
)
_FRIGHTS = frozenset({"shock", "anxiety", "stress", "panic"})
_HEALERS = 6
"""Words from a hospital to whom it "admitted", at most."""
_TILL_DEATH = 18
"""Words from "wounded" over where and when to "died", at most."""
_PARTING = frozenset({",", ";", ".", "(", "who", "which", "that", "where", "as", "while"})
_WITH = 5
"""Tokens from "with" to the wounds that people were left with: "with severe burns and"."""
_LED_TO = frozenset("result results resulted resulting led leads leading causing caused".split())
_BROUGHT = 9
"""Tokens from "resulted in" to the last of what it brought about: "the killing of two and the wounding"."""


def statements(marked: Marked) -> Iterator[Statement]:
    """Yield what a sentence tells of dead, hurt and missing; a group is told of once a field."""
    predicates = [i for i, tags in enumerate(marked.tags) if tags and not _PREDICATES.isdisjoint(tags)]
    if not predicates:
        return  # a sentence of the words alone: its people are not asked for
    reader = _Reader(marked)
    told: set[tuple[str, int]] = set()
    fields: set[str] = set()
    for i in predicates:
        if found := reader.read(i):
            fresh = tuple(
                g
                for g in found.victims
                if (found.field, g.first) not in told and not (found.field in fields and _of_those(marked, g))
            )
            fields.add(found.field)
            told.update((found.field, g.first) for g in fresh)
            if fresh:
                yield replace(found, victims=fresh)


def _of_those(marked: Marked, group: Group) -> bool:
    """Whether they are some of those told of: "11 were hurt, four of them badly wounded"."""
    return group.lone and marked.word(group.last - 2) == "of" and marked.word(group.last - 1) in _THEM


_THEM = frozenset({"them", "whom"})
_PREDICATES = frozenset(
    "harmless safe toll tally sum raised wounds kill slew wound grazed ailing slain die harm left treat "
    "body grave killing dead deaths missing injuries".split()
)
"""What `_Reader.read` knows how to read."""


class _Reader:
    """Reads the predicates of one sentence."""

    def __init__(self, marked: Marked) -> None:
        self.marked = marked

    @cached_property
    def roles(self) -> Roles:
        """The people of the sentence; not looked for until a predicate asks whom it is about."""
        return Roles(self.marked, find_groups(self.marked))

    @cached_property
    def nouns(self) -> Nouns:
        """Reads the nouns among the predicates."""
        return Nouns(self.marked, self.roles)

    def read(self, i: int) -> Statement | None:
        """The statement whose predicate is at `i`, or None."""
        marked, tags = self.marked, self.marked.tags[i]
        if "harmless" in tags:
            return self._harmless(i)
        if "safe" in tags:
            return self._safe(i)
        if "toll" in tags:
            return self.nouns.toll(i, "killed")
        if "tally" in tags:
            return self.nouns.toll(i, "injured")
        if "raised" in tags:
            died = any(marked.has(at, "kill", "die", "dead", "deaths") for at in range(i))
            return self.nouns.toll(i, "killed") if died else None
        if "sum" in tags:
            return self.nouns.summed(i)
        if "kill" in tags:
            return self._harmed(i, "killed")
        if "wound" in tags:
            return self._harmed(i, "injured")
        if not tags.isdisjoint(("slew", "grazed")):
            return self._of_people(i, "killed" if "slew" in tags else "injured")
        if "ailing" in tags:
            return self._ailing(i)
        if "treat" in tags and (taken := self._treated(i)):
            return taken
        if "slain" in tags:
            return (
                made(self.marked, i, "killed", self.roles.subject_of(i))
                if marked.has(self.marked.before_adverbs(i), "be")
                else None
            )
        if "die" in tags:
            return self._died(i)
        if "harm" in tags and any(marked.has(at, "wounds") for at in range(i + 1, i + 8)):
            fatal = any(marked.has(at, "fatal") for at in range(i + 1, i + 4))
            return made(self.marked, i, "killed" if fatal else "injured", self.roles.subject_of(i))
        if "left" in tags:
            return self._left_hurt(i)
        if "wounds" in tags and (hurt := self._with_wounds(i)):
            return made(marked, i, "injured", [hurt])
        if "body" in tags:
            return self.nouns.body(i)
        if "grave" in tags:
            return self.nouns.graves(i)
        if "killing" in tags:
            return self.nouns.killing(i)
        if not tags.isdisjoint(("dead", "deaths", "missing", "injuries")):
            return self.nouns.counted(i)
        return None

    def _died(self, i: int) -> Statement | None:
        """ "two died", "with two soldiers losing their lives"."""
        near = self.roles.ending.get(i)
        if near is not None and self.marked.word(i).endswith("ing"):
            return made(self.marked, i, "killed", self.roles.listed_back(near))
        who = self.roles.subject_of(i) or self.roles.shared_subject(i) or self._hurt_before(i)
        return made(self.marked, i, "killed", [*who, *self._alongside(self.marked.ends[i])])

    def _hurt_before(self, i: int) -> list[Group]:
        """Who was first told of as hurt: "*a man* wounded in the raid on X died of his wounds"."""
        for at in range(i - 1, max(0, i - _TILL_DEATH), -1):
            if self.marked.has(at, "wound"):
                near = self.roles.ending.get(at)
                return [] if near is None else self.roles.listed_back(near)
            if self.marked.word(at) in _PARTING or self.marked.has(at, "join", "kill", "be"):
                return []
        return []

    def _harmless(self, i: int) -> Statement | None:
        """ "no casualties", "no reports of damage or injuries"."""
        at = self.marked.ends[i]
        if self.marked.word(i) in ("neither", "none"):
            caused = (n + 1 for n in range(at, at + _HARMLESS_REACH) if self.marked.word(n) in CAUSED)
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
        be = self.marked.before_adverbs(i)
        be -= self.marked.word(be) in _BROUGHT_OUT
        if not self.marked.has(be, "be"):
            return None
        who = range(max(0, be - _CREW), be)
        if all(self.marked.noun(at) in (None, "thing") for at in who):
            return None
        nobody = [Group(i, i + 1, (0, 0), lone=True)]
        return Statement(i, self.marked.ends[i], "injured", tuple(nobody))

    def _harmed(self, i: int, field: Field) -> Statement | None:
        """ "killed two", "two were killed", "two killed", "abducted and killed"."""
        start = self.marked.before_adverbs(i)
        if (self.marked.has(start, "unreal") and not self._perfect(start)) or self._either(i):
            return None
        if self.marked.word(i).endswith("ing") and self.marked.has(i - 1, "retold"):
            if self._brought_about(i):
                return made(self.marked, i, field, self.roles.object_of(i + 1))
            if not self._of_a_strike(i):
                return self.nouns.killing(i) if field == "killed" else None
        if self.marked.has(start, "be"):
            harmed = self.roles.subject_of(i)
            ahead = self.roles.ending.get(start) if self.marked.word(start) == "being" else None
            if ahead is not None and not harmed:
                harmed = self.roles.listed_back(ahead)  # "resulted in 12 people being hurt"
            harmed = [g for g in harmed if field != "injured" or not self._told_hurt(g)]
            return made(self.marked, i, field, [*harmed, *self._alongside(self.marked.ends[i])])
        near = self.roles.ending.get(start + 1)
        victims = self.roles.object_of(i)
        told = near is not None and self.roles.groups[near].count is not None
        hurt_ones = told and all(group.count is None for group in victims)  # "two wounded soldiers"
        if victims and not hurt_ones and not (self._titled(victims[0]) and told):
            return made(self.marked, i, field, victims)
        if self.marked.word(self.marked.ends[i]) in ("him", "her", "himself"):
            last = self.marked.ends[i]
            one = Group(last, last + 1, (1, 1), lone=True)
            others = self.roles.listed_on(bisect_left(self.roles.firsts, last), one)
            return made(self.marked, i, field, [one, *others], again=not others)
        if self.marked.has(start, "have"):
            return None
        if near is not None and not self.marked.word(i).endswith("ing"):
            return made(self.marked, i, field, self.roles.listed_back(near))
        be = self._joined_be(start)
        return made(self.marked, i, field, self.roles.subject_of(be)) if be is not None else None

    def _of_people(self, i: int, field: Field) -> Statement | None:
        """ "cut down three worshippers", not trees: what is no person by its noun is no victim."""
        found = self._harmed(i, field)
        known = () if found is None else tuple(g for g in found.victims if g.kind or g.count == (0, 0))
        return replace(found, victims=known) if found and known else None

    def _ailing(self, i: int) -> Statement | None:
        """ "nine are in hospital", "16 people remain admitted", "with two in intensive care"."""
        be = self.marked.before_adverbs(i)
        stay = i if self.marked.word(i) in _STAY else be
        if self.marked.has(be, "be") or self.marked.word(stay) in _STAY:
            told = self.roles.subject_of(stay)
        else:
            near = self.roles.ending.get(i)
            told = [] if near is None else [self.roles.groups[near]]
        known = [g for g in told if (g.kind or g.lone) and g.count != (0, 0)]
        return made(self.marked, i, "injured", known)

    def _treated(self, i: int) -> Statement | None:
        """ "hospitals admitted nine people", "doctors were treating nine": whom a place of healing took in is
        hurt; not "for anxiety"."""
        if _CLINICS.isdisjoint(self.marked.words[max(0, i - _HEALERS) : i]):
            return None
        taken = [g for g in self.roles.object_of(i) if g.kind or g.lone]
        unhurt = bool(taken) and self.marked.word(taken[-1].last + 1) in _FRIGHTS
        return made(self.marked, i, "injured", [] if unhurt else taken)

    def _either(self, i: int) -> bool:
        """Whether how many of each is left open: "40 villagers were killed or injured"; but "nobody was"."""
        before = self.marked.word(i - 1) == "or" and self.marked.has(i - 2, "kill", "wound")
        last = self.marked.ends[i]
        after = self.marked.word(last) == "or" and self.marked.has(last + 1, "kill", "wound")
        if not (before or after):
            return False
        ahead = [group for group in self.roles.groups if group.first < i]
        nobody = bool(ahead) and ahead[-1].count is not None and ahead[-1].count[0] == 0
        return not (
            nobody or self.marked.has(i, "kill") == self.marked.has(i - 2 if before else last + 1, "kill")
        )

    def _titled(self, victim: Group) -> bool:
        """Whether who is told of in an upper-case text may be no more than a name."""
        return self.marked.upper and victim.first not in self.roles.at

    def _told_hurt(self, group: Group) -> bool:
        """Whether a count before has told of them: "one injured *worker* was hospitalised"."""
        at = group.first - 1
        return self.marked.has(at, "injuries") and at in self.roles.ending

    def _brought_about(self, i: int) -> bool:
        """Whether a gerund is a noun, of what an act did: "resulted in the killing of four"."""
        noun = self.marked.word(i - 1) == "the" and self.marked.word(i + 1) == "of"
        before = self.marked.words[max(0, i - _BROUGHT) : i - 1]
        return noun and not _LED_TO.isdisjoint(before)

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
            if self.marked.has(at, "clause") and not self.marked.has(at, "adverb"):
                return None  # but "was reported hurt or killed"
        return None

    def _with_wounds(self, i: int) -> Group | None:
        """The seven of "leaving six dead and seven with gunshot wounds"."""
        near = next((at for at in range(i - 1, i - _WITH, -1) if self.marked.word(at) == "with"), None)
        n = None if near is None else self.roles.ending.get(near)
        told = None if n is None else self.roles.groups[n]
        return told if told and told.count and self.marked.word(told.first - 1) == "and" else None

    def _left_hurt(self, i: int) -> Statement | None:
        """ "left eight others with shrapnel wounds", "treated eight people for burns"; two "were left with"
        cuts."""
        passive = self.marked.has(self.marked.before_adverbs(i), "be")
        passive = passive and not self.marked.word(i).endswith("ing")
        left = self.roles.subject_of(i) if passive else self.roles.object_of(i)
        at = i + 1 if passive else left[-1].last if left else i
        hurt = any(self.marked.has(n, "wounds") for n in range(at + 1, at + _WITH))
        return (
            made(self.marked, i, "injured", left)
            if hurt and self.marked.word(at) in ("with", "for")
            else None
        )
