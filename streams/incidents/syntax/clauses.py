"""Clauses: around a verb of attack, who (subject), what (object) and the prepositional phrases.

Third stage of the cascade (FASTUS's domain phrases); `reading` and `nominal` call it for every verb. No
parser: closed-class words cut the sentence, position and voice give the roles. What is cut wrongly is mostly
harmless, since later stages read marks, not words, inside a span.

`verb_forms` says whether the word is a verb at all, `subjects` what stands before it, `complements` what
follows, and `moods` whether the clause tells a fact.
"""

from msgspec import Struct, field

from streams.incidents.syntax.complements import complements, resumed_at
from streams.incidents.syntax.insertions import PUT_IN, behind_voice, openings
from streams.incidents.syntax.moods import WHICH, Mood, find_mood, is_passive, mood_of_main
from streams.incidents.syntax.starts import start_of_clause
from streams.incidents.syntax.subjects import before_attribution, find_subject
from streams.incidents.syntax.verb_forms import among_those, erupted, inverted_at, is_verb, opens_object
from streams.incidents.text.document import Sentence, Span
from streams.incidents.text.lexicon import GERUND, Lexicon, Mark, Marks
from streams.incidents.text.measures import UNITS, WEEKDAYS

_BEFORE_ADVERBS = frozenset({"be", "have", "future", "modal", "infinitive", "adverb"})
"""What an adverb in -ly may follow on the way to a verb: "to effectively hit", "was also fully destroyed"."""
_AUXILIARY = frozenset({"be", "have", "do", "future", "modal", "negation", "adverb", "infinitive"})


_ADVERB = frozenset({"adverb"})


class Clause(Struct):
    """A verb with its roles as token spans (first inclusive, last exclusive)."""

    verb: Mark
    passive: bool
    mood: Mood
    subject: Span
    object: Span
    phrases: list[tuple[str, Span]] = field(default_factory=list)
    start: int = 0
    end: int = 0

    def phrase(self, *prepositions: str) -> list[Span]:
        """Return the spans introduced by one of `prepositions`."""
        if not self.phrases:
            return []
        return [span for word, span in self.phrases if word in prepositions]


def read_clause(marks: Marks, lexicon: Lexicon, sentence: Sentence, verb: Mark) -> Clause | None:
    """Return the clause of `verb`, or None if the word is no verb here."""
    left, features = _predicate(marks, lexicon, sentence, verb)
    if not _governs(marks, lexicon, sentence, verb, left, features):
        return None
    start = start_of_clause(marks, lexicon, sentence.first, left)
    last = sentence.last
    for at in openings(marks, start, verb.first):
        put_in = at > sentence.first and marks.keys[at] in PUT_IN
        if put_in and (resumed := resumed_at(marks, at, sentence.last)) is not None:
            last = resumed - 2
            break
    dated = _dated(marks, verb.last, last) if "be" not in features else None
    phrases, end = complements(marks, lexicon, dated or verb.last, last)
    obj: Span = (verb.last, verb.last)
    if phrases and phrases[0][0] == "":
        obj = phrases.pop(0)[1]
        if obj[1] - obj[0] == 1 and marks.keys[obj[0]] == ".":
            obj = (verb.last, verb.last)  # "X and Y were among the towns hit."
    if dated is not None:
        phrases.append(("on", (verb.last + 1, dated)))
    passive = is_passive(marks, verb, features, obj)
    subject = find_subject(marks, lexicon, start, left, sentence.first)
    passive = passive and not ("be" not in features and _strikes(marks, verb, start, left))
    passive = passive or (obj[0] == obj[1] and among_those(marks, subject[0], left))
    whole = "be" not in features and start == subject[0] < left and verb.cls in _TRANSITIVE
    if whole and (end_of := _antecedent(marks, lexicon, start, left)) is not None:
        facility = _what(marks, end_of)
        if facility is None and obj[0] == obj[1] and _of_which(marks, start):
            obj, passive = (_name(marks, end_of), end_of), False  # "Homs, which jets bombed,"
        elif facility is not None and not any(marks.within("target", *obj)):
            obj, passive = facility, False
        elif facility is not None and not _THOUGHT.isdisjoint(marks.keys[slice(*subject)]):
            subject = facility  # "a ship which it suspects of having cut a cable"
    shot = "be" not in features and start < left and marks.keys[verb.first] in _SHOOTS
    if shot and (arms := _arms(marks, lexicon, start)) is not None:
        if obj[0] == obj[1]:
            obj, passive, subject = arms, False, (start, left)
        else:
            phrases.append(("with", arms))  # "missiles which X fired at Y"
    told_next = marks.keys[start] == "among" or _only_which(marks, verb.first)
    inverted = inverted_at(marks, sentence, verb) if features <= _ADVERB else None
    listed = inverted + 1 if inverted is not None else None
    if told_next:
        listed = _listed(marks, verb, end, sentence.last)
    if listed is not None:
        told, end = complements(marks, lexicon, listed, sentence.last)
        subject, passive, phrases = (listed, end), True, phrases + told
    mood = find_mood(marks, lexicon, verb, features, left, start)
    if mood == "fact" and not features and verb.entry.form == GERUND:
        mood = mood_of_main(marks, lexicon, verb, start, left)
    return Clause(verb, passive, mood, subject, obj, phrases, start, end)


def _dated(marks: Marks, token: int, last: int) -> int | None:
    """Where the object of a verb stands behind a day: "killed on Monday two soldiers"."""
    at = token + 2
    if marks.keys[token : token + 1] != ["on"] or WEEKDAYS.isdisjoint(marks.keys[token + 1 : at]):
        return None
    counted = UNITS.isdisjoint(marks.keys[at : at + 2])  # "killed on Monday two days after"
    return at if counted and opens_object(marks, at, last) else None


def has_clause(marks: Marks, lexicon: Lexicon, sentence: Sentence, verb: Mark) -> bool:
    """Whether `read_clause` finds a clause, without reading it."""
    left, features = _predicate(marks, lexicon, sentence, verb)
    return _governs(marks, lexicon, sentence, verb, left, features)


def _predicate(marks: Marks, lexicon: Lexicon, sentence: Sentence, verb: Mark) -> tuple[int, set[str]]:
    """Return where the subject of a verb ends, and what kinds of words lead to the verb."""
    left, features = _auxiliaries(marks, sentence.first, verb.first)
    quoted = "quote" in marks.grammar[left - 1] and left - 1 > sentence.first
    if quoted and features & {"be", "have"} and marks.keys[left - 2] != ",":
        left -= 1  # "said the depot "was hit by a drone""
    return before_attribution(marks, lexicon, sentence.first, left), features


def _governs(
    marks: Marks, lexicon: Lexicon, sentence: Sentence, verb: Mark, left: int, features: set[str]
) -> bool:
    return is_verb(marks, sentence, verb, left, features) and not erupted(marks, lexicon, verb)


_STRUCK = frozenset({"hit", "struck", "attacked"})


def _strikes(marks: Marks, verb: Mark, start: int, left: int) -> bool:
    """Whether arms are the subject of "struck", which has no object: "when drones struck on Monday"."""
    arms = marks.nouns.get(left - 1)
    armed = arms is not None and arms.cls in ("weapon", "aircraft")
    when = start > 0 and marks.keys[start - 1] in ("when", "as", "after", "before")
    return armed and when and marks.keys[verb.first] in _STRUCK


_TRANSITIVE = frozenset({"attack", "damage", "arson"})


def _antecedent(marks: Marks, lexicon: Lexicon, start: int, left: int) -> int | None:
    """Where the words end that a relative pronoun before a short subject stands for, or one before who says
    so: "a plant, which Kyiv says its drones hit"."""
    if start < _SHORTEST or left - start > _SUBJECT:
        return None
    if any(marks.verbs.get(i) is not None or marks.keys[i] == "," for i in range(start, left)):
        return None
    start = behind_voice(marks, start)
    if marks.keys[start - 1] not in ("which", "that"):
        return None
    if marks.keys[start - 1] == "that" and any(
        word in lexicon.claims["say"] for word in marks.before(start, _SAID)
    ):
        return None  # "told a radio station that drones hit ..."
    return start - 1 - (marks.keys[start - 2] == "," and marks.keys[start - 1] == "which")


def _of_which(marks: Marks, start: int) -> bool:
    """Whether a clause at `start` tells of what stands before a comma: ", which", ", which Kyiv says"."""
    led = behind_voice(marks, start)
    return marks.keys[led - 2 : led] == [",", "which"]


def _what(marks: Marks, last: int) -> Span | None:
    """The facility told before token `last`: "a depot, which drones hit,", "a depot in X, which ..."."""
    name = _name(marks, last)
    end = name - 1 if marks.keys[name - 1] in ("in", "at", "near", "outside") else last
    facility = marks.targets.get(end - 1)
    return (facility.first, last) if facility is not None and facility.last == end else None


def _name(marks: Marks, last: int) -> int:
    """Where the words without grammar begin that end before token `last`."""
    return next((i + 1 for i in range(last - 1, max(0, last - _WHERE), -1) if marks.grammar[i]), last - 1)


def _arms(marks: Marks, lexicon: Lexicon, start: int) -> Span | None:
    """The arms that a relative pronoun before a subject stands for: "35 drones, which it said rebels fired
    at X"."""
    said = start > _SHORTEST and marks.keys[start - 1] in lexicon.claims["say"]
    i = start - 1 - 2 * said
    if i < 1 or marks.keys[i] not in ("which", "that"):
        return None
    last = i - (marks.keys[i - 1] == ",")
    noun = marks.nouns.get(last - 1)
    return (noun.first, noun.last) if noun is not None and noun.cls == "weapon" else None


_SHOOTS = frozenset("fire fires fired launch launches launched send sends sent".split())
_THOUGHT = frozenset("suspects suspect believes believe says say accuses accuse thinks alleges".split())
_SAID = 8  # tokens from "reported" to its "that"
_SHORTEST = 3  # tokens: "depot , which"
_WHERE = 4  # tokens of "in Khamis Mushait"
_SUBJECT = 4  # tokens of who did it: "which Ukrainian attack drones"


def _listed(marks: Marks, verb: Mark, end: int, last: int) -> int | None:
    """Where the list starts in "among the sites hit on Monday were X and Y"."""
    at = verb.last if verb.last < last and "be" in marks.grammar[verb.last] else end
    return at + 1 if at + 1 < last and "be" in marks.grammar[at] else None


def _only_which(marks: Marks, verb: int) -> bool:
    """Whether a subject says no more than which of several it was: "the first to be hit was X"."""
    to = verb - 1 - (marks.keys[verb - 1] == "be")
    return to > 1 and marks.keys[to] == "to" and marks.keys[to - 1] in WHICH and marks.keys[to - 2] == "the"


def _auxiliaries(marks: Marks, first: int, position: int) -> tuple[int, set[str]]:
    """Walk left over auxiliaries, adverbs and negations; return where they start and what they are."""
    if "elided" in marks.grammar[position]:
        return position, {"be"}
    features: set[str] = set()
    i = position
    while i > first and position - i < 6:
        kinds = marks.grammar[i - 1]
        if not kinds & _AUXILIARY and not (
            marks.keys[i - 1].endswith("ly") and marks.grammar[i - 2] & _BEFORE_ADVERBS
        ):
            break
        if "modal" in kinds and i - 2 >= first and "preposition" in marks.grammar[i - 2]:
            break  # "a bridge damaged in May was hit"
        features |= kinds
        i -= 1
    return i, features
