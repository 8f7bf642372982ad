"""An act: one mention of one hostile act, and the words that type it.

The reading of verbs is in `verbal`, of nouns in `nominal`; `reading` puts them together.
"""

from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct, field

from streams.incidents.classes import STRIKES
from streams.incidents.syntax.bounds import DEFINITE
from streams.incidents.syntax.setting_apart import SEPARATE
from streams.incidents.syntax.verb_forms import before_verb
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


_PARTS_ONLY = frozenset("one two three four another other others some several second third fourth".split())
_PARTS = _PARTS_ONLY | {"of", "more", "them", "and", "the", "a", "in", "at", "least"}


def bare_name(marks: Marks, start: int, end: int) -> bool:
    """Whether nothing but a name follows "in": no "in hospital", "in the attack", "in shelling"."""
    bare = marks.keys[start - 1] in ("in", "near") and not marks.grammar[start] and end - start < LONGEST
    known = any(marks.at(layer, start) is not None for layer in ("noun", "target", "verb", "cue"))
    return bare and not known and marks.keys[start].isalpha() and marks.keys[start] not in _PLIGHTS


LONGEST = 4  # tokens of a name
_PLIGHTS = frozenset("hospital hospitals total all critical serious stable custody separate one two".split())


def undergone(marks: Marks, act: Act) -> bool:
    """Whether a verb tells what befell its subject: "were killed", "were also killed", "died"."""
    return "be" in marks.grammar[max(0, before_verb(marks, act.first))] or marks.keys[act.first] == "died"


def one_of_several(subject: list[str]) -> bool:
    """Whether a subject only says which of the missiles told before it is: "one", "a second", "two of
    them"."""
    return bool(subject) and _PARTS.issuperset(subject) and not _PARTS_ONLY.isdisjoint(subject)


def some_of_them(marks: Marks, lexicon: Lexicon, span: Span) -> bool:
    """Whether it only says how many: "47", "most of them", "twenty-two"."""
    words = marks.keys[slice(*span)]
    some = lexicon.claims["some"]
    return bool(words) and all(
        word.isdigit() or word == "," or some.issuperset(word.split("-")) for word in words
    )


def arms_told(marks: Marks, lexicon: Lexicon, span: Span) -> Mark | None:
    """The arms told before of which a span only says how many they are: "two", "most of them"."""
    if not some_of_them(marks, lexicon, span):
        return None
    told = marks.within("noun", max(0, span[0] - RECALL), span[0])
    arms = [noun for noun in told if noun.cls == "weapon" and noun.value in AIRBORNE]
    return next((noun for noun in reversed(arms) if marks.keys[noun.last - 1].endswith("s")), None)


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


def _in_a_name(marks: Marks, noun: Mark) -> bool:
    """Whether the word is part of what is hit: the mine of a coal mine, the tank of a fuel tank."""
    whole = marks.at("target", noun.first)
    if whole is not None and whole.first == noun.first:
        return whole.last > noun.last  # "an explosives plant"
    return whole is not None and whole.value.startswith(("energy.", "water", "industry"))


def _compounded(marks: Marks, noun: Mark) -> bool:
    """Whether the word is part of something else: "a bomb cyclone", "a water cannon", "coal mines"."""
    if marks.keys[noun.last - 1].startswith("mine") and not _DUG.isdisjoint(marks.before(noun.first, 2)):
        return True
    cue = marks.at("cue", noun.first)
    longer = cue is not None and cue.last - cue.first > noun.last - noun.first
    return cue is not None and longer and cue.cls == "metaphor"


_DUG = frozenset("coal gold copper iron uranium diamond silver zinc cobalt ruby salt lithium company".split())
"""What stands before a mine of miners, which is no weapon."""


def weapon_in(marks: Marks, spans: list[Span], *, aircraft: bool = False) -> Mark | None:
    if not spans:
        return None
    found = [
        mark
        for span in spans
        for mark in marks.within("noun", *span)
        if mark.cls == "weapon" or (aircraft and mark.cls == "aircraft")
        if not (_in_a_name(marks, mark) or _compounded(marks, mark) or _borne(marks, mark))
        if not (mark.cls == "aircraft" and _fired_on(marks, mark))
    ]
    if not found:
        return None
    return next((mark for mark in found if mark.value != "armed_attack"), found[0])


def _arms_of(marks: Marks, span: Span) -> Iterator[Mark]:
    return (noun for noun in marks.within("noun", *span) if noun.cls == "weapon" and noun.entry.strong)


def _borne(marks: Marks, weapon: Mark) -> bool:
    """Whether fighters have a weapon about them, which says nothing of what they did: "gunmen armed with
    sticks and bombs"."""
    before = range(weapon.first - 1, max(1, weapon.first - _ABOUT_THEM), -1)
    for i in before:
        if marks.keys[i] == "with" and marks.keys[i - 1] == "armed":
            return True
        if marks.keys[i] not in ("and", ",") and (marks.grammar[i] or marks.at("verb", i) is not None):
            return False
    return False


def _fired_on(marks: Marks, aircraft: Mark) -> bool:
    """Whether a plane is what was attacked: "opened fire on a humanitarian aircraft, killing two"."""
    before = marks.before(aircraft.first, _PLANE)
    return "on" in before and ("a" in before or "an" in before)


_PLANE = 4  # tokens from "on" to "aircraft"
_ABOUT_THEM = 6  # tokens of "with automatic rifles and hand"


def cause_in(marks: Marks, spans: list[Span], used: set[int], *, of_kill: bool = False) -> Mark | None:
    """The attack noun in one of `spans`, which this act (`of_kill`: of killing) takes over."""
    for span in spans:
        for mark in marks.within("noun", *span):
            if of_kill and _is_verb_here(marks, mark):
                continue  # "killing 54 and wounding 158", "a train hit a bus, killing two": no attack noun
            verb = marks.at("verb", mark.first)
            if verb is not None and verb.last > mark.last:
                continue  # "claimed responsibility for shooting down X": a verb of its own
            if mark.cls in ("attack", "combat", "counterattack", "blast") and not _figurative(marks, mark):
                used.add(mark.first)
                return mark
    return None


def _figurative(marks: Marks, noun: Mark) -> bool:
    """Whether the noun stands in a figure of speech ("heart attack")."""
    cue = marks.at("cue", noun.last - 1)
    return cue is not None and cue.cls == "metaphor"


def take_type(act: Act, marks: Marks, spans: list[Span], used: set[int]) -> bool:
    """Type the act by the attack noun or weapon in `spans`; return whether there was a hostile one."""
    cause = cause_in(marks, spans, used, of_kill=act.cls == "kill")
    weapon = weapon_in(marks, spans, aircraft=act.cls != "fire")
    act.weapon = weapon
    if cause is not None:
        _take_cause(act, marks, spans, cause)
    killing = cause is not None and cause.value == "armed_attack"  # "in an assassination attempt"
    does = killing and weapon is not None and _by_itself(act, marks, weapon)
    does = does or (cause is not None and cause.value == "strike_unspecified")  # "a salvo of rockets"
    for mark in (weapon, cause) if does else (cause, weapon):
        if mark is not None and _types(act, marks, mark):
            act.type = mark.value
            break
    if (
        cause is not None
        and cause.value == "-"
        and act.type == "sabotage"
        and act.head
        and act.cls in ("damage", "arson")
    ):  # "the attack cut power": of whatever kind it was; "a strike set a depot on fire"
        act.type = "-" if act.cls == "damage" else "strike_unspecified"
    hostile = any(mark is not None and mark.entry.strong for mark in (cause, weapon))
    hostile = hostile or (weapon is not None and weapon.cls == "aircraft" and _several(marks, weapon))
    hostile = hostile or (act.cls == "kill" and cause is not None and cause.cls == "attack")
    hostile = hostile or (act.cls == "damage" and cause is not None and _of_arms(marks, cause))
    hostile = hostile or any(_borne(marks, n) for span in spans for n in _arms_of(marks, span))
    act.strong = act.strong or hostile  # "killed in an encounter": the fight is what killed
    if cause is None and len({m.value for m in _weapons(marks, spans) if m.value in _SALVO}) > 1:
        act.type = "strike_unspecified"  # a salvo (ruling 1)
    return hostile


def _of_arms(marks: Marks, cause: Mark) -> bool:
    """Whether it is a barrage, which none but arms make; no "barrage of calls"."""
    of = marks.keys[cause.last : cause.last + 1] == ["of"]
    fired = not of or marks.has("noun", cause.last, cause.last + _BARRAGE, "weapon", "aircraft")
    return cause.value == "strike_unspecified" and fired


_BARRAGE = 4  # tokens of "of Iranian ballistic missiles"


def _take_cause(act: Act, marks: Marks, spans: list[Span], cause: Mark) -> None:
    """Let the attack noun say who did it, whether it was of several, and whether it was told before."""
    act.head = head_of(marks.keys[cause.last - 1])
    act.by_several = marks.keys[cause.last - 1].endswith("s")
    phrase = next(span for span in spans if span[0] <= cause.first < span[1])
    near = max(phrase[0], cause.first - 5)
    if phrase not in act.agents:  # "killed in a Russian strike"
        act.agents.append((near, cause.first))
    else:  # "six died in a Russian strike that also damaged a school"
        behind = (i + 1 for i in range(cause.first - 1, near, -1) if "preposition" in marks.grammar[i])
        act.agents += [(start, cause.first) for start in list(behind)[:1]]
    before = marks.before(cause.first, 3)
    known = "the" in before and act.cls == "kill" and cause.first > act.first  # "in the second attack"
    act.separate = any(w in SEPARATE for w in before) and not known
    act.refers = "the" in before or not DEFINITE.isdisjoint(before[-1:])  # no "that an attack"


def _types(act: Act, marks: Marks, mark: Mark) -> bool:
    """Whether an attack noun or a weapon says more of what kind an act was than its verb does."""
    if mark.value == "-" or (act.type not in GENERIC and mark.value in GENERIC):
        return False
    if act.type in GENERIC or act.cls in ("damage", "kill", "detonate", "fire", "arson"):
        return True
    if act.type == "explosive" and mark.value in STRIKES:
        return True  # "jets blew up the runway"
    if mark is not act.weapon:
        return False
    return (act.type == "shelling" and mark.value in _FLOWN) or _does(act, marks, mark)


_FLOWN = frozenset({"missile_strike", "drone_strike"})  # "bombarded X with missiles"


def _does(act: Act, marks: Marks, weapon: Mark) -> bool:
    """Whether drones, missiles or aircraft themselves raid a place, not men who have some."""
    return act.type == "armed_attack" and _by_itself(act, marks, weapon)


def _by_itself(act: Act, marks: Marks, weapon: Mark) -> bool:
    """Whether drones, missiles or aircraft are the subject, and nobody named with them."""
    return weapon.value in STRIKES and any(
        start <= weapon.first < end and not marks.within("actor", start, weapon.first)
        for start, end in act.agents
    )


def _is_verb_here(marks: Marks, noun: Mark) -> bool:
    """Whether an attack noun is a verb of killing, or a weak one with an object: "hit a bus"."""
    verb = marks.at("verb", noun.first)
    if verb is None:
        return False
    governs = "determiner" in marks.grammar[min(noun.last, len(marks.keys) - 1)]
    return verb.cls == "kill" or (governs and not noun.entry.strong)


def _several(marks: Marks, aircraft: Mark) -> bool:
    """Whether several warplanes are told of: one alone may have crashed."""
    word = marks.keys[aircraft.last - 1]
    before = marks.keys[max(0, aircraft.first - 1)]
    one = "determiner" in marks.grammar[max(0, aircraft.first - 1)]
    return word.endswith("s") or (word == "aircraft" and not one) or before in _FEW


_FEW = frozenset({"several", "two", "three", "four"})


_SALVO = frozenset({"drone_strike", "missile_strike", "air_strike", "shelling"})


def _weapons(marks: Marks, spans: list[Span]) -> Iterator[Mark]:
    return (m for span in spans for m in marks.within("noun", *span) if m.cls in ("weapon", "aircraft"))


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
    return found if kind in STRIKES else [t for t in found if t.category != "transport.road"]


PLANTED = frozenset({"explosive", "bomb", "blast"})
"""What goes off where it was put: outside the house that it is meant for."""


def _nearby(marks: Marks, span: Span) -> str | None:
    """The preposition of a phrase that says what something is near: "outside X", "next to X"; people next to
    a bomb are its victims."""
    before = marks.keys[span[0] - 1]
    return before if before in _NEARBY or (before == "to" and marks.keys[span[0] - 2] in _NEARBY) else None


def modifier_type(marks: Marks, act: Act, span: Span) -> None:
    weapon = weapon_in(marks, [span], aircraft=True)
    if weapon is not None and act.type in GENERIC:
        act.type, act.weapon, act.strong = weapon.value, weapon, True
