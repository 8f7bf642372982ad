"""Voice and mood: whether the subject undergoes the act, and whether the clause tells a fact.

Third stage of the cascade; called by `clauses`. Here what was done is told apart from what is planned, tried
or denied.
"""

from itertools import pairwise
from typing import Literal

from streams.incidents.classes import UNMANNED
from streams.incidents.syntax.bounds import PARTING
from streams.incidents.syntax.verb_forms import reported_so
from streams.incidents.text.document import Span
from streams.incidents.text.lexicon import BASE, GERUND, PARTICIPLE, PAST, Lexicon, Mark, Marks
from streams.incidents.text.measures import ORDINALS

Mood = Literal["fact", "future", "modal", "infinitive", "attempted", "conditional", "negated", "adjective"]
_ARTICLES = frozenset(
    "a an the this that these those its their his her our any each every some another".split()
)
_TOOLS = frozenset({"with", "using"})
_TELLING = frozenset({"said", "says", "that"})
_INTRANSITIVE = frozenset({"impact", "detonate", "clash", "cross"})


def is_passive(marks: Marks, verb: Mark, features: set[str], obj: Span) -> bool:
    """Whether the subject undergoes the act."""
    form = verb.entry.form
    if form not in (PAST, PARTICIPLE):
        return False
    if "be" in features:
        return True
    opened_fire = marks.keys[verb.last - 1] == "fire" and verb.entry.cls != "arson"  # not "set on fire"
    if "have" in features or verb.entry.cls in _INTRANSITIVE or opened_fire:
        return False  # "opened fire across the border"
    if marks.keys[verb.first] == "resorted":
        return False  # "resorted to shelling in X"
    if marks.keys[verb.first - 1] in ("that", "which"):
        return False  # "a missile that struck near the airport"
    if struck_by_itself(marks, verb):
        return False  # "Russian missiles struck in the centre of X"
    arms = marks.nouns.get(verb.first - 1)
    if marks.keys[verb.first] == "blew" and arms is not None and arms.cls == "weapon":
        return False  # "a drone blew up at the gate"; of "a tanker blew up" it is the tanker
    if marks.keys[verb.first - 1 : verb.first + 1] == ["and", "blew"] and _flew_in(marks, verb.first):
        return False  # "a drone strayed into X and blew up"
    follow = verb.last
    while follow < len(marks.keys) and "adverb" in marks.grammar[follow]:
        follow += 1  # "carried out tonight by"
    after = marks.keys[follow] if follow < len(marks.keys) else ""
    if after in _TOOLS and marks.has("actor", max(0, verb.first - 3), verb.first, "armed", "group"):
        return False  # "terrorists destroyed with dynamite a pylon"
    if after == "in" and marks.keys[follow + 1 : follow + 2] in (["self-defence"], ["self-defense"]):
        return False  # "its forces struck in self-defence at missiles"
    if after in _TOOLS and verb.entry.cls == "attack" and _opens_a_clause(marks, verb.first):
        return False  # "the air force said Russia attacked with 103 drones", "when Russia attacked with"
    if verb.entry.cls == "kill" and after in _ENDS and reported_so(marks, verb.first):
        return True
    if after == ":" and obj[0] == obj[1]:
        return True  # "Church in X attacked: 15 dead"
    ends = after in (",", ";") or (after in _STOPS and obj[0] == obj[1] and _bare(marks, verb.first))
    if ends and verb.entry.cls in _HARMS and _is_told_of(marks, verb.first):
        return True  # "Pipeline in X blown up, output cut", "Cable between X and Y cut"
    return after == "by" or (
        obj[1] <= max(follow, obj[0]) and bool(after) and "preposition" in marks.grammar[follow]
    )


_HARMS = frozenset({"attack", "damage", "arson"})


def _is_told_of(marks: Marks, verb: int) -> bool:
    """Whether a facility is what stands before a verb, and nobody who could do anything to it."""
    for i in range(verb - 1, max(-1, verb - 1 - _HEADLINE), -1):
        if marks.keys[i] == "and":
            continue
        armed = marks.nouns.get(i) is not None or marks.actors.get(i) is not None
        if armed or marks.keys[i] == "," or marks.grammar[i] - {"preposition", "determiner"}:
            return False
        if marks.targets.get(i) is not None:
            return marks.verbs.get(i) is None
    return False


def _bare(marks: Marks, verb: int) -> bool:
    """Whether no article stands before a verb, as in a headline: "a refinery in Samara burned" is none."""
    return _ARTICLES.isdisjoint(marks.before(verb, _HEADLINE + 1))


_STOPS = frozenset({"", "."})
_HEADLINE = 6  # tokens of "cable off the island of X" before "cut"


def struck_by_itself(marks: Marks, verb: Mark) -> bool:
    """Whether missiles or drones "struck" or "that hit" somewhere: nobody struck them."""
    if marks.keys[verb.first] not in _STRUCK or marks.keys[verb.last : verb.last + 1] not in _WHERE:
        return False
    at = verb.first - 1 - (marks.keys[verb.first - 1] in ("that", "which"))
    arms = marks.nouns.get(at) if at >= 0 else None
    if arms is None or arms.cls != "weapon":
        return False
    before = marks.grammar[arms.first - 1] if arms.first else set()
    relative = {"that", "which"}.intersection(marks.keys[max(0, arms.first - _OWNERS) : arms.first])
    if relative and any(marks.within("target", max(0, arms.first - _OWNERS - 2), arms.first)):
        return False  # "the refinery that Ukrainian drones struck in X"
    return "preposition" not in before  # "a depot of missiles struck in X"


_STRUCK = frozenset({"struck", "hit"})
_OWNERS = 3  # tokens of "that Ukrainian attack" before drones
_WHERE = (["near"], ["in"], ["at"], ["outside"], ["close"], ["inside"], ["around"])
_ENDS = frozenset({"", ",", ".", ";", "and"})
"""What may follow those "reported killed"."""


def _flew_in(marks: Marks, blew: int) -> bool:
    """Whether what "and blew up" is a drone or missile told of before."""
    told = marks.within("noun", max(0, blew - _FLIGHT), blew)
    return any(noun.cls == "weapon" and noun.value in UNMANNED for noun in told)


_FLIGHT = 10  # tokens from a drone to "and blew up"


def _opens_a_clause(marks: Marks, verb: int) -> bool:
    """Whether nothing but a short subject stands between a verb and the word that opens its clause, which
    needs a finite one."""
    if marks.keys[max(0, verb - 2)] in _TELLING:
        return True
    for i in range(verb - 2, max(-1, verb - 2 - _SUBJECT), -1):
        if "subordinate" in marks.grammar[i]:
            return True
        if marks.grammar[i] - {"determiner"}:
            return False
    return False


_SUBJECT = 3  # tokens of a short subject: "the Russian army"


def find_mood(marks: Marks, lexicon: Lexicon, verb: Mark, features: set[str], left: int, start: int) -> Mood:
    """Whether the clause tells a fact."""
    if "negation" in features:
        return "negated"
    if "infinitive" in features:
        if "have" in features:
            return "fact"  # "claim to have destroyed"
        if verb.entry.cls != "kill" and _one_of_those(marks, start, left):
            return "fact"
        return _infinitive(marks, lexicon, left, start)
    if "future" in features:
        return "future"
    if "modal" in features:
        return "fact" if "have" in features and "may" not in marks.keys[left : verb.first] else "modal"
    if start > 0 and "conditional" in marks.grammar[start - 1]:
        return "conditional"
    before = marks.grammar[left - 1] if left > 0 else frozenset()
    word = marks.keys[left - 1] if left > 0 else ""
    qualified = ("determiner" in before and word in _ARTICLES) or word[:1].isdigit()
    if qualified and verb.entry.form == GERUND and marks.keys[verb.last : verb.last + 1] == ["of"]:
        return "fact"  # "its bombing of the bridge"
    alone = word == "another" and _by_itself(marks, verb)
    if qualified and verb.entry.form in (PAST, PARTICIPLE, GERUND) and not (features or alone):
        return "adjective"  # but "another hit the depot"
    if verb.entry.form == GERUND and _prevented(marks, lexicon, left):
        return "attempted"
    if verb.entry.form == BASE and not features:
        return "fact" if left > start else "infinitive"
    return "fact"


def mood_of_main(marks: Marks, lexicon: Lexicon, verb: Mark, start: int, left: int) -> Mood:
    """What a participle tells that hangs on a clause between `start` and `left`: "will launch strikes
    targeting power plants" tells of none that was hit; what somebody came to do, "killing two", they did."""
    if left and marks.grammar[left - 1] & {"preposition", "subordinate", "conjunction"}:
        return "fact"  # "by hitting X", "after killing two" have words of their own
    for main in reversed([*marks.within("verb", start, left)]):
        to = main.first - 1
        while to > start and "adverb" in marks.grammar[to]:
            to -= 1
        kinds = marks.grammar[to]
        if kinds & {"future", "modal"} and to >= start:
            return "future" if "future" in kinds else "modal"
        if "infinitive" in kinds and to > start:
            aims = verb.entry.cls == "attack" and (
                marks.keys[verb.first - 1] != "," or marks.keys[verb.first] == "targeting"
            )
            return _infinitive(marks, lexicon, to, start) if aims else "fact"
        if main.entry.form in (PAST, PARTICIPLE, GERUND):
            break
    return "fact"


def _by_itself(marks: Marks, verb: Mark) -> bool:
    """Whether "another" is the whole subject: "another hit the depot", "another hit X"."""
    if verb.last >= len(marks.keys):
        return False
    if "determiner" in marks.grammar[verb.last] or "preposition" in marks.grammar[verb.last - 1]:
        return True
    struck = marks.keys[verb.first] == "struck" and marks.targets.get(verb.last) is None
    return struck or marks.keys[verb.first] == "hit"  # a "hit squad" has been left out


_BY = 8  # tokens from an attempt to what it was: "an attempt by Hamas fighters to"


def _attempt_by(marks: Marks, lexicon: Lexicon, left: int, start: int) -> bool:
    """Whether "to" tells what an attempt by someone was: "foiled an attempt by rebels to storm the base"."""
    for i in range(left - 1, max(start, left - _BY) - 1, -1):
        if marks.keys[i] == "by":
            return i > start and marks.keys[i - 1] in lexicon.claims["attempt"]
        if marks.grammar[i] - {"determiner", "infinitive"} or marks.keys[i] == ",":
            return False
    return False


def _prevented(marks: Marks, lexicon: Lexicon, left: int) -> bool:
    """Whether a gerund tells what someone was kept from: "prevented rebels from storming the base"."""
    before = marks.before(left, _BY)
    return before[-1:] == ["from"] and not lexicon.claims["prevent"].isdisjoint(before)


def _yet_to(marks: Marks, first: int, last: int) -> bool:
    """Whether an attempt is only to be feared: "rebels could try to storm the base"; "would" is told of the
    past, too."""
    return any(marks.keys[i] in _MAY and marks.grammar[i + 1] <= {"adverb"} for i in range(first, last - 1))


_MAY = frozenset({"could", "may", "might", "will", "can"})
_TRYING = frozenset({"trying", "attempting"})
_BEING = frozenset({"is", "are", "been", "be"})
_HAVE = frozenset({"has", "have"})
_ARE = frozenset({"is", "are"})


def _infinitive(marks: Marks, lexicon: Lexicon, left: int, start: int) -> Mood:
    """What a verb after "to" tells, by the word that governs it."""
    governor = marks.before(left, 3, start)
    if not _TRYING.isdisjoint(governor) and not _BEING.isdisjoint(governor):
        return "infinitive"  # "they are trying to destroy the economy", "seem to be attempting to ..."
    if any(word in lexicon.claims["attempt"] for word in governor) or _attempt_by(
        marks, lexicon, left, start
    ):
        return "modal" if _yet_to(marks, max(start, left - 3), left) else "attempted"
    window = marks.keys[max(_before_arms(marks, start, left), left - _WINDOW) : left]
    if any(word in lexicon.claims["force"] for word in marks.before(left, 6, start)):
        return "fact"  # "forced the operator to shut down the line"
    plain = [word for word in window if not word.endswith("ly")]
    if any(
        (be in _HAVE and used == "been") or (be in _ARE and used == "used") for be, used in pairwise(plain)
    ):
        return "infinitive"  # "has notably been used to strike bridges", "is used by Iran to attack ships"
    sent = not _SENT.isdisjoint(window) and marks.has("noun", start, left, "weapon", "aircraft")
    if (sent or any(word in lexicon.claims["achieve"] for word in window)) and not any(
        "modal" in marks.grammar[i] or "future" in marks.grammar[i]
        for i in range(max(start, left - 14), left)
    ):
        return "fact"
    return "infinitive"


_SENT = frozenset("sent flew flown travelled traveled deployed launched dispatched scrambled".split())
"""What is told with arms or aircraft before "to": "sent jets to bomb X", "flew far to hit X"."""


def _one_of_those(marks: Marks, start: int, left: int) -> bool:
    """Whether "to" tells what befell one of several: "was the third refinery to be hit this month"; of what
    may come it tells nothing."""
    to = left + (marks.keys[left] in WHICH)
    if marks.keys[to + 1 : to + 2] not in (["be"], ["come"]):
        return False
    which = next((i for i in range(to - 1, max(start, to - _RANKED, 1) - 1, -1) if marks.keys[i] in WHICH), 0)
    if not which or marks.keys[which - 1] not in _WHOSE:
        return False
    around = range(max(0, which - _RANKED), min(left + _RANKED, len(marks.keys)))
    return not any(marks.grammar[i] & {"modal", "future", "negation", "conditional"} for i in around)


_RANKED = 6  # tokens from "the third" to "to": "the third Russian refinery this week to be hit"
WHICH = ORDINALS | {"first", "latest", "last"}
_WHOSE = frozenset("the a yet its their another".split())
_WINDOW = 12  # tokens from "used" or "managed" to the verb


def _before_arms(marks: Marks, start: int, left: int) -> int:
    """Where the clause starts that lists arms before "to": "used missiles and drones to strike X"."""
    if not marks.has("noun", start, left, "weapon"):
        return start
    while start > 0 and left - start < _WINDOW and not marks.grammar[start - 1] & PARTING:
        start -= 1
    return start
