"""An act: one mention of one hostile act, and the words that type it.

The reading of verbs is in `verbal`, of nouns in `nominal`; `reading` puts them together.
"""

from functools import lru_cache

from msgspec import Struct, field

from streams.incidents.classes import STRIKES
from streams.incidents.syntax.verb_forms import before_verb, reported_so, shares_be
from streams.incidents.targets.nouns import TargetMention, find_targets
from streams.incidents.text.document import Span
from streams.incidents.text.lexicon import Lexicon, Mark, Marks

GENERIC = frozenset({"-", "bomb", "blast", "strike_unspecified"})
"""Types that other words of the article may make more exact."""


AT = (
    "to",
    "and",
    "on",
    "at",
    "against",
    "in",
    "into",
    "onto",
    "near",
    "inside",
    "outside",
    "toward",
    "towards",
    "over",
    "upon",
    "of",
    "along",
    "across",
    "around",
    "off",
    "between",
    "aboard",
    "through",
    "from",
)


UPON = tuple(word for word in AT if word not in ("near", "around", "along", "off"))
"""What a bomb is laid to, not beside."""


AIRBORNE = frozenset({"drone_strike", "missile_strike", "shelling", "naval_strike"})
"""Types of act done with arms that are on their way before they hit."""


STOPPED = frozenset({"intercepted", "repelled"})
"""Outcomes of what did not come through."""
EVENTS = frozenset({"attack", "blast", "combat"})
"""Classes of nouns that name what happened."""
AIMLESS = "no target told"
TELLING = frozenset({"general statement", AIMLESS, "mention only"})
"""Why an act may be dropped and its sentence still show who attacks whom."""


class Act(Struct):
    """One mention. Spans are token spans; `agents` and `patients` are where to look for who and what."""

    sentence: int
    first: int
    last: int
    type: str
    cls: str
    outcome: str = "carried_out"
    strong: bool = False
    anaphoric: bool = False
    plural: bool = False
    by_several: bool = False  # harm by more than one attack: "killed in the strikes"
    dropped: str | None = None
    agents: list[Span] = field(default_factory=list)
    patients: list[Span] = field(default_factory=list)
    origins: list[Span] = field(default_factory=list)
    targets: list[TargetMention] = field(default_factory=list)
    defenders: list[Span] = field(default_factory=list)
    scope: Span = (0, 0)
    weapon: Mark | None = None
    noun: bool = False
    aimed: bool = False  # told as fired: counts only with something it was fired at
    perfect: bool = False
    several: bool = False  # of what was shot down
    separate: bool = False  # "another attack": not one told before
    aside: bool = False  # "Separately, ...": nor any part of it
    modifiers: Span = (0, 0)  # before an attack noun: "the Hodeidah strike"
    head: str = ""
    refers: bool = False  # by "the strikes": to an act told before
    salvo: bool = False  # harm told near strikes: theirs, if it has a place of its own
    ongoing: bool = False  # told as it happens: counts only with a place
    recorded: bool = False  # told as someone's record: counts only with a day of its own
    joined: list[int] = field(default_factory=list)  # the verbs it tells, too: "killed five and wounded 22"

    @property
    def agent(self) -> Span:
        """The words that first say who did it; none, right before the act, where nothing does."""
        return self.agents[0] if self.agents else (self.first, self.first)

    @property
    def patient(self) -> Span:
        """The words that first say what it was done to; none, right behind the act, where nothing does."""
        return self.patients[0] if self.patients else (self.last, self.last)


SOME = frozenset("one two three four another other others some several second third fourth".split())
_PARTS = SOME | {"of", "more", "them", "and", "the", "a", "in", "at", "least"}


def bare_name(marks: Marks, start: int, end: int) -> bool:
    """Whether nothing but a name follows "in": no "in hospital", "in the attack", "in shelling"."""
    bare = marks.keys[start - 1] in ("in", "near") and not marks.grammar[start] and end - start < LONGEST
    known = any(marks.at(layer, start) is not None for layer in ("noun", "target", "verb", "cue"))
    return bare and not known and _is_word(marks.keys[start]) and marks.keys[start] not in _PLIGHTS


def _is_word(key: str) -> bool:
    """Whether it is made of letters, as "al-Arish" is."""
    return key.replace("-", "").isalpha()


LONGEST = 4  # tokens of a name
REPORTED = frozenset({"reported", "recorded", "registered"})
"""How officials tell of hits: "hits were recorded in X"."""
_PLIGHTS = frozenset("hospital hospitals total all critical serious stable custody separate one two".split())


def undergone(marks: Marks, act: Act) -> bool:
    """Whether a verb tells what befell its subject: "were killed", "were also killed", "died", "lost their
    lives", "reported two killed"."""
    be = "be" in marks.grammar[max(0, before_verb(marks, act.first))]
    told = be or marks.keys[act.first] in ("died", "lost") or reported_so(marks, act.first)
    return told or (not act.noun and shares_be(marks, act.first) is not None)


def one_of_several(subject: list[str]) -> bool:
    """Whether a subject only says which of the missiles told before it is: "one", "a second", "two of
    them"."""
    return bool(subject) and _PARTS.issuperset(subject) and not SOME.isdisjoint(subject)


def some_of_them(marks: Marks, lexicon: Lexicon, span: Span) -> bool:
    """Whether it only says how many: "47", "most of them", "twenty-two"."""
    words = marks.keys[slice(*span)]
    if "," in words and words[0] in _FRONTING:
        words = words[words.index(",") + 1 :]  # "throughout the day, two"
    some = lexicon.claims["some"]
    return bool(words) and all(
        word.isdigit() or word == "," or some.issuperset(word.split("-")) for word in words
    )


_FRONTING = frozenset({"throughout", "during", "on", "in", "later", "earlier", "meanwhile"})


def arms_told(marks: Marks, lexicon: Lexicon, span: Span) -> Mark | None:
    """The arms told before of which a span only says how many they are: "two", "most of them"; of one drone
    there may be "two more"."""
    if not some_of_them(marks, lexicon, span):
        return None
    told = marks.within("noun", max(0, span[0] - RECALL), span[0])
    arms = [noun for noun in told if noun.cls == "weapon" and noun.value in AIRBORNE]
    more = not _MORE.isdisjoint(marks.keys[slice(*span)])
    return next((noun for noun in reversed(arms) if more or marks.keys[noun.last - 1].endswith("s")), None)


_MORE = frozenset({"more", "others", "another"})
RECALL = 40  # tokens from a pronoun back to what it stands for: a sentence and a half


_HEADS = (
    "strike",
    "attack",
    "raid",
    "bombing",
    "shelling",
    "blast",
    "explosion",
    "incursion",
    "assault",
    "ambush",
    "shoot",
    "clash",
    "bombard",
)


@lru_cache(maxsize=10_000)
def head_of(word: str) -> str:
    """The kind of act that a word says: "airstrikes" and "struck" are strikes."""
    if word == "struck":
        return "strike"
    return next((head for head in _HEADS if head in word), "")


_NEARBY = frozenset({"near", "outside", "opposite", "beside", "next", "close", "behind", "around"})


def struck(marks: Marks, lexicon: Lexicon, spans: list[Span], kind: str = "-") -> list[TargetMention]:
    """The targets in phrases of place; what lies beside one was not hit: "the compound near the airport".

    A road there is where something was; strikes do hit roads.
    """
    told = [(_nearby(marks, span), t) for span in spans for t in find_targets(marks, lexicon, span)]
    if not told:
        return []
    found = [t for near, t in told if not near or (near == "to" and t.category is None)]
    found = found or [t for near, t in told if t.critical or (near == "outside" and kind in PLANTED)]
    return found if kind in STRIKES else [t for t in found if not _only_way(marks, t)]


def _only_way(marks: Marks, target: TargetMention) -> bool:
    """Whether it is a road, no bus station."""
    return target.category == "transport.road" and marks.keys[target.last - 1] not in _STOPS


_STOPS = frozenset("station stations stop stops depot depots terminal terminals park parks plaza".split())


PLANTED = frozenset({"explosive", "bomb", "blast"})
"""What goes off where it was put: outside the house that it is meant for."""


def _nearby(marks: Marks, span: Span) -> str | None:
    """The preposition of a phrase that says what something is near: "outside X", "next to X"; people next to
    a bomb are its victims."""
    before = marks.keys[span[0] - 1]
    return before if before in _NEARBY or (before == "to" and marks.keys[span[0] - 2] in _NEARBY) else None
