"""Whether a word that may be a noun ("attacks", "shells", "fire") is a verb in its place.

Third stage of the cascade; `clauses` asks before it cuts a clause around the word.
"""

from streams.incidents.syntax.bounds import ASIDE, HELPERS, approximate
from streams.incidents.syntax.insertions import behind_voice
from streams.incidents.text.document import Sentence
from streams.incidents.text.lexicon import BASE, GERUND, PARTICIPLE, PAST, THIRD, Lexicon, Mark, Marks

_SHOTS = frozenset({"warning", "single", "parting", "opening", "long", "cheap"})
"""Before a "shot" that somebody fires, or none at all."""


def is_verb(marks: Marks, sentence: Sentence, verb: Mark, left: int, features: set[str]) -> bool:
    """Whether a form that may be a noun ("attacks", "shells", "fire") is a verb in this place."""
    noun = marks.nouns.get(verb.first)
    if noun is not None and noun.last - noun.first > verb.last - verb.first:
        return _headline_verb(marks, sentence, noun, verb)
    if marks.cues.get(verb.first) is not None and marks.has("cue", verb.first, verb.last, "metaphor"):
        arms = marks.nouns.get(left - 1)
        return arms is not None and arms.cls == "weapon"  # "rockets hit the market"
    form = verb.entry.form
    if marks.keys[verb.first] == "shot" and verb.first and marks.keys[verb.first - 1] in _SHOTS:
        return False  # "it was a warning shot"
    if form == GERUND and left > sentence.first and marks.keys[left - 1] in ("a", "an"):
        return False  # "carried out a shooting at a bus stop"
    if verb.last - verb.first > 1:
        named = verb.entry.cls == "intercept" and marks.keys[verb.last : verb.last + 1] == ["of"]
        if named or form in (PAST, PARTICIPLE):
            return True  # "the shooting down of a plane"
    if form == GERUND and verb.entry.cls == "cross" and _is_named(marks, sentence, left):
        return False  # "the Kerem Shalom crossing"
    if (
        form in (PAST, PARTICIPLE)
        and verb.entry.cls == "seize"
        and not features
        and marks.keys[left - 1] == "the"
    ):
        return False  # "in the temporarily occupied Crimea"
    if form == GERUND and marks.keys[verb.first] == "burning" and marks.keys[left - 1] in _SHOWS:
        return False  # "videos showed burning tankers"
    if form == BASE and not features and _after_article(marks, sentence, left):
        return False  # "a storm burst two dams"
    if form == THIRD and not features and left > sentence.first and marks.keys[left - 1] in _COUNTS:
        return False  # "two storms crossed Haiti", "died of his wounds in hospital"
    if (
        form in (THIRD, PAST, PARTICIPLE)
        and not features
        and left > sentence.first
        and ("preposition" in marks.grammar[left - 1] and verb.last - verb.first == 1)
    ):
        return False  # "building on targeted sanctions", "in ruins"
    ambiguous = noun is not None or marks.targets.get(verb.first) is not None
    if not ambiguous or form not in (BASE, THIRD, PAST, PARTICIPLE, GERUND):
        return True
    if form == THIRD and _acts_next(marks, verb.last):
        return False  # "men armed with bombs raided X", "Israeli raids put out of action three bridges"
    caused = marks.keys[verb.first - 2 : verb.first] == ["due", "to"]
    if caused and not opens_object(marks, verb.last, sentence.last):
        return False  # "without light due to sabotage by the rebels"
    if form == GERUND:
        return bool(features & {"be", "have"}) or opens_object(marks, verb.last, sentence.last)
    if features & {"infinitive", "modal", "future", "do", "have"}:
        return True
    if "be" in features and form in (PAST, PARTICIPLE):
        return True
    if (
        left > sentence.first
        and marks.verbs.get(left - 1) is not None
        and marks.nouns.get(left - 1) is None
        and not among_those(marks, sentence.first, left)
    ):
        return False  # "hit targets"
    if inverted_at(marks, sentence, verb) is not None:
        return True  # "Hit were a depot and a refinery"
    before = marks.grammar[left - 1] if left > sentence.first else frozenset()
    word = marks.keys[left - 1] if left > sentence.first else ""
    if "determiner" in before and (at := _some_at(marks, sentence, left)) is not None:
        return form == PAST and _some_hit(marks, sentence, verb, at)
    if "determiner" in before or "preposition" in before:
        return False
    if form == THIRD and word == "that" and "preposition" in marks.grammar[min(verb.last, sentence.last - 1)]:
        return False  # "said that attacks on substations had risen"
    if before & {"pronoun", "relative"} or word == "that":
        return True
    if form in (PAST, PARTICIPLE) and marks.keys[verb.last : verb.last + 1] == ["by"]:
        return True  # "was near and hit by"
    if form == PAST and (_says_what(marks, sentence, left) or among_those(marks, sentence.first, left)):
        return True
    if form == PAST and word == "," and _put_in(marks, sentence, verb.last):
        return True  # "the refinery, hit twice in May, was"
    if not opens_object(marks, verb.last, sentence.last):
        return False
    if form == BASE:
        return left > sentence.first and _plural(marks, left - 1) and word not in _LIGHT
    return left > sentence.first and (word != "," or (form == PAST and _closes(marks, sentence, left - 1)))


_SHOWS = frozenset("show shows showed shown showing saw see seen filmed photographed".split())


def _acts_next(marks: Marks, token: int) -> bool:
    """Whether what somebody did follows at once."""
    verb = marks.verbs.get(token)
    return verb is not None and verb.entry.form == PAST and marks.nouns.get(token) is None


_COUNTS = frozenset(
    "two three four five six several many some these those the both its their his her our my your".split()
)
_LIGHT = frozenset({"sparks", "starts", "causes", "triggers", "ignites"})
"""Verbs before a noun that may be a verb after plurals: "drone attack sparks fire at refinery"."""


def _closes(marks: Marks, sentence: Sentence, comma: int) -> bool:
    """Whether a comma closes what is put in behind arms or as a relative clause: "two missiles, fired from X,
    hit a plant", "Iran, which denies it, hit a plant"."""
    for i in range(comma - 1, max(sentence.first, comma - _INSERTED), -1):
        if marks.keys[i] == ",":
            arms = marks.nouns.get(i - 1)
            armed = arms is not None and arms.cls in ("weapon", "aircraft")
            return armed or marks.keys[i + 1] in _INSERTS
    return False


_INSERTS = frozenset("which who fired launched sent aimed meant intended bound".split())


def inverted_at(marks: Marks, sentence: Sentence, verb: Mark) -> int | None:
    """Where "was" stands behind a participle that opens its sentence and before what befell it: "Hit in the
    raid on Monday *were* X and Y", "Also damaged, he said, *was* X"."""
    opens = sentence.first + (marks.keys[sentence.first] in _ALSO)
    if verb.first != opens or verb.entry.form not in (PAST, PARTICIPLE):
        return None
    first, last = verb.last, min(verb.last + _PHRASE, sentence.last - 1)
    for i in range(first, last):
        if marks.keys[i] == ",":
            behind = next((n + 1 for n in range(i + 1, last) if marks.keys[n] == ","), last)
            return behind if behind < last and marks.keys[behind] in _WAS else None
        if marks.keys[i] in _WAS:
            return i
        if marks.grammar[i] & _PARTS or (i > first and _finite(marks, i)):
            return None
    return None


def _finite(marks: Marks, token: int) -> bool:
    """Whether a verb stands there that is no noun."""
    return marks.verbs.get(token) is not None and marks.nouns.get(token) is None


_ALSO = frozenset("also worst hardest badly most first again".split())
_WAS = frozenset({"was", "were", "is", "are"})
_PARTS = frozenset({"break", "quote", "relative", "subordinate", "conjunction", "pronoun", "have"})
_PHRASE = 16  # tokens of "in the overnight drone attack on the eastern city of Homs"


def _put_in(marks: Marks, sentence: Sentence, token: int) -> bool:
    """Whether what begins at a token is soon closed by a comma and a verb that tells of what stood before."""
    end = next(
        (i for i in range(token, min(token + _SHORTLY, sentence.last - 1)) if marks.keys[i] == ","), None
    )
    if end is None:
        return False
    verb = marks.verbs.get(end + 1)
    told = verb is not None and verb.entry.form == PAST and verb.entry.cls != "say"
    return told or not marks.grammar[end + 1].isdisjoint(("be", "have"))


_SHORTLY = 8  # tokens of "for the first time in a year"
_INSERTED = 16  # tokens of "launched over the sea by bombers"


def _some_at(marks: Marks, sentence: Sentence, left: int) -> int | None:
    """Where "another", "two", "two more" or "the other" begins that stands before token `left`."""
    if marks.keys[left - 1] in _SOME:
        return left - 1
    if left - 2 < sentence.first:
        return None
    first, last = marks.keys[left - 2 : left]
    rest = (first, last) == ("the", "other") or (last == "more" and first in _SOME)
    return left - 2 if rest else None


def _some_hit(marks: Marks, sentence: Sentence, verb: Mark, at: int) -> bool:
    """Whether those told at `at` did what the verb says: "28 were intercepted and two hit an oil depot",
    "Another hit Odesa"."""
    opens = at == sentence.first or "conjunction" in marks.grammar[at - 1] or marks.keys[at - 1] == "while"
    named = opens and opens_object(marks, verb.last, sentence.last)
    determined = "determiner" in marks.grammar[min(verb.last, sentence.last - 1)]
    return determined or (named and marks.keys[verb.last] not in _HIT_MEN)


def _after_article(marks: Marks, sentence: Sentence, left: int) -> bool:
    """Whether an article stands before the word, or before it and modifiers that are no plurals: "the winter
    storm", "a Black Sea storm"."""
    for i in range(left - 1, max(sentence.first, left - _MODIFIERS) - 1, -1):
        if marks.keys[i] in ARTICLES:
            return True
        if marks.grammar[i] or _plural(marks, i):
            return False
    return False


_MODIFIERS = 3  # tokens of "a Black Sea" before "storm"


ARTICLES = frozenset({"a", "an", "the"})


def _says_what(marks: Marks, sentence: Sentence, left: int) -> bool:
    """Whether what was hit stands before: "with part of the field hit", or before "that": "the depot that
    Ukrainian drones hit on Monday"."""
    if left > sentence.first and marks.targets.get(left - 1) is not None:
        return True
    arms = marks.nouns.get(left - 1)
    if arms is None or arms.cls not in ("weapon", "aircraft"):
        return False
    owned = marks.keys[arms.first - 1] in _OWN
    if owned and behind_voice(marks, arms.first - 1) < arms.first - 1:
        return True  # "the depot that Kyiv says its drones hit"
    return not {"that", "which"}.isdisjoint(marks.before(arms.first, 3, sentence.first))


_OWN = frozenset({"its", "their"})


def among_those(marks: Marks, first: int, left: int) -> bool:
    """Whether it says what befell those that something is one of: "X and Y were among the towns hit", "Among
    the towns hit was X"."""
    told = (i for i in range(max(first, left - _THOSE), left - 1) if marks.keys[i] == "among")
    return any(i == first or "be" in marks.grammar[i - 1] for i in told)


_THOSE = 5  # tokens of "among the big cities"
_SOME = frozenset("another some several two three four five six seven eight nine ten many others".split())


_HIT_MEN = frozenset(
    "squad squads team teams man men song songs single singles show shows film films".split()
)


def before_verb(marks: Marks, verb: int) -> int:
    """The token before a verb, or before its one adverb: "*was* also hit"."""
    return verb - 1 - ("adverb" in marks.grammar[verb - 1])


def erupted(marks: Marks, lexicon: Lexicon, verb: Mark) -> bool:
    """Whether the word is a noun whose own verb follows: "heavy clashes erupted"."""
    if marks.nouns.get(verb.first) is None or verb.last >= len(marks.keys):
        return False
    return marks.keys[verb.last] in lexicon.claims["erupt"]


def _headline_verb(marks: Marks, sentence: Sentence, noun: Mark, verb: Mark) -> bool:
    """ "Drone strikes refinery": the last word of a noun phrase is the verb if an object follows at once."""
    return (
        noun.last == verb.last
        and verb.entry.form == THIRD
        and noun.first == sentence.first
        and marks.targets.get(verb.last) is not None
    )


def _is_named(marks: Marks, sentence: Sentence, left: int) -> bool:
    """Whether "the" and a name come before: the word is part of it."""
    before = range(left - 1, max(sentence.first, left - _NAME) - 1, -1)
    opens = next((i for i in before if marks.grammar[i]), None)
    return opens is not None and left - opens > 1 and "determiner" in marks.grammar[opens]


_NAME = 4  # tokens from "the" to the "crossing" of a name


def _plural(marks: Marks, token: int) -> bool:
    return marks.keys[token].endswith("s") or marks.actors.get(token) is not None


def opens_object(marks: Marks, token: int, last: int) -> bool:
    """Whether a noun group starts at `token`."""
    if token >= last:
        return False
    if marks.keys[token : token + 2] == ["not", "only"] and token + 2 < last:
        token += 2
    kinds = marks.grammar[token]
    if not kinds.isdisjoint(("determiner", "pronoun")) or approximate(marks, token, last):
        return True  # "killing at least four"
    return not (kinds or not marks.keys[token][0].isalnum())


def reported_so(marks: Marks, verb: int) -> bool:
    """Whether those told before a bare participle are reported to have come to it: "medics reported at least
    six people killed"."""
    reports = marks.spots(_REPORTS, max(0, verb - 2 - _REPORTED) + 1, verb - 1)
    if not reports:
        return False
    between = marks.grammar[reports[-1] + 1 : verb - 1]
    return all(kinds.isdisjoint(_CLAUSAL) for kinds in between)


_REPORTS = frozenset("reported reports report reporting confirmed".split())
_REPORTED = 6  # tokens from "reported" to "killed"


def shares_be(marks: Marks, verb: int) -> int | None:
    """The "and" by which a bare participle shares the "were" of another: "two were killed and a port
    *damaged*"."""
    harm = marks.verbs.get(verb)
    if harm is None or harm.cls not in ("kill", "damage", "attack"):
        return None  # "and debris fell on"
    for i in range(verb - 1, max(1, verb - _SHORT), -1):
        if marks.keys[i] == ",":
            return None
        if marks.keys[i] == "and":
            before = marks.verbs.get(i - 1)
            return i if before is not None and "be" in marks.grammar[before.first - 1] else None
        if not marks.grammar[i].isdisjoint(_CLAUSAL):
            return None
    return None


_CLAUSAL = ASIDE | HELPERS
_SHORT = 8  # tokens of a subject and the "and" before it
