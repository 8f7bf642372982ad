"""What is told as a habit: over years, as a way of going about it, as what two sides say of each other; and
what goes on just now, or went on for a day, which is none."""

from collections.abc import Sequence

from streams.incidents.syntax.clauses import Clause
from streams.incidents.syntax.verb_forms import before_verb
from streams.incidents.text.document import Sentence
from streams.incidents.text.lexicon import BASE, GERUND, THIRD, Mark, Marks
from streams.incidents.text.measures import ORDINALS, WEEKDAYS

_SPAN = 6  # tokens around a clause: "for more than nine years" may open it or follow it
_SPANS = frozenset({"years", "decades", "months", "decade"})
_LONG = _SPANS | {"weeks", "year", "month"}


def for_years(marks: Marks, clause: Clause) -> bool:
    """Whether a perfect tells of a stretch of years: "for nine years the rebels have destroyed bridges"."""
    if not marks.where(_LONG):
        return False
    keys, verb = marks.keys, clause.verb
    after = range(verb.last, min(clause.end, verb.last + _SPAN, len(keys)))
    if any(keys[i] in _SPANS and _for(marks.before(i, 3, verb.last)) for i in after):
        return True  # "was shelled for two years"
    if not in_the_perfect(marks, clause):
        return False
    opening = range(max(1, clause.start - 2), clause.start + 1)
    if any(keys[i] == "which" and keys[i - 2] in _LONG for i in opening):
        return True  # "after weeks in which bombing has wrecked the grid"
    near = range(max(0, clause.start - 1), min(clause.end + _SPAN, len(keys)))
    return any(keys[i] in _LONG and _for(marks.before(i, 5)) for i in near)


def _for(words: Sequence[str]) -> bool:
    """Whether they tell how long: "for more than nine"; not "for the first time in"."""
    return "for" in words and "time" not in words


def in_the_perfect(marks: Marks, clause: Clause) -> bool:
    """Whether a verb tells what has been done up to now: "have shelled"; not "had shelled"."""
    return not _HAVE.isdisjoint(marks.before(clause.verb.first, 4, clause.start))


_HAVE = frozenset({"have", "has"})
_MEANS, _MAIN = 12, 16  # tokens from a gerund back to its "by", and on to the main verb
PRESENT = frozenset({"is", "are"})
_SUBJECTS = frozenset({"he", "she", "it", "who"})
PAST = frozenset({"was", "were", "had", "has", "have", "did"})


def habitual(marks: Marks, verb: Mark) -> bool:
    """Whether "by" says how someone goes about things: "they are hurting trade by burning trucks"."""
    keys, first = marks.keys, max(0, verb.first - _MEANS)
    after = keys[verb.last : verb.last + 1]
    if not after or "determiner" in marks.grammar[verb.last] or after[0].isdigit():
        return False  # "by burning two trucks"
    means = next((i for i in range(verb.first - 1, first, -1) if keys[i] == "by"), None)
    if means is None or not keys[means + 1].endswith("ing"):
        return False
    for i in range(means - 1, max(0, means - _MAIN), -1):
        if keys[i] in PAST or keys[i] == "." or (keys[i].endswith("ed") and keys[i - 1] not in PRESENT):
            return False
        if keys[i] in PRESENT and keys[i + 1].endswith("ing"):
            return True
        if keys[i].endswith("s") and keys[i - 1] in _SUBJECTS:
            return True
    return False


def told_of_somebody(marks: Marks, verb: Mark) -> bool:
    """Whether a relative clause says what somebody does or has done, on no day: "a group which fights the
    army", "rebels who have attacked ships"."""
    i = verb.first - 1
    if verb.entry.form in (BASE, THIRD) and marks.keys[i] in _WHO:
        return True
    flown = verb.entry.cls == "fire"  # "drones, which have been aimed at depots"
    while i > 1 and ("adverb" in marks.grammar[i] or (marks.keys[i] == "been" and flown)):
        i -= 1
    if marks.keys[i] not in _HAVE or marks.keys[i - 1] not in _WHO:
        return False
    told = marks.keys[verb.last : verb.last + _TOLD]
    return WEEKDAYS.isdisjoint(told[: told.index(",")] if "," in told else told)


_WHO = frozenset({"who", "which", "that"})
_TOLD = 15  # tokens from the verb to the day of its clause


def under_way(marks: Marks, sentence: Sentence, left: int) -> bool:
    """Whether somebody has been at what the noun at `left` names for some time: "have been carrying out an
    offensive"; on one day it is news."""
    for i in marks.spots(_BEEN, max(sentence.first, left - _UNDER_WAY), left - 1):
        if marks.keys[i - 1] in _HAVE and marks.has("verb", i + 1, i + 2, "light"):
            return ONE_DAY.isdisjoint(marks.keys[sentence.first : sentence.last])
    return False


_BEEN = frozenset({"been"})
_UNDER_WAY = 6  # tokens of "been carrying out a strong" before its noun


def traded(marks: Marks, sentence: Sentence, left: int) -> bool:
    """Whether two sides are in the habit of saying it: "often accuse each other of shelling"."""
    low = max(sentence.first, left - _TRADED)
    if not marks.spots(_ACCUSE, low, left):
        return False
    for i in range(left - 1, low - 1, -1):
        if marks.keys[i] in _ACCUSE:
            return marks.has("cue", max(sentence.first, i - 3), i, "general")
        if marks.grammar[i] & {"break", "quote", "be"}:
            return False
    return False


_ACCUSE = frozenset({"accuse", "blame", "accused", "blamed"})
_TRADED = 8  # tokens from "accuse" over "one another of" to what


def of_a_term(marks: Marks, verb: Mark) -> bool:
    """Whether it only says what a word means: "uses the term to imply that they were killed or captured"."""
    first = max(0, verb.first - _MEANING)
    terms = marks.spots(_TERMS, first, verb.first)
    return (
        bool(terms)
        and terms[-1] - first > 1
        and marks.keys[terms[-1] - 1] == "the"
        and marks.keys[terms[-1] - 2].startswith(("use", "using"))
    )


_TERMS = frozenset({"term", "word"})
_MEANING = 20  # tokens from "uses the term" to what it says


def fared(marks: Marks, clause: Clause) -> bool:
    """Whether it says how somebody fared: "people wounded in the war", "a captain who was killed in
    battle"."""
    keys, verb = marks.keys, clause.verb
    told = keys[verb.last : verb.last + 3]
    if told[:1] != ["in"]:
        return _by_a_war(marks, verb)
    if told == ["in", "the", "war"]:
        return True
    return told[1:2] in _FIGHTS and "who" in keys[max(0, clause.start - 1) : verb.first]


def _by_a_war(marks: Marks, verb: Mark) -> bool:
    """Whether all of a war did it: "destroyed as a result of Russia's full-scale invasion"."""
    told = marks.keys[verb.last : verb.last + _WHOLE]
    if told[:4] != ["as", "a", "result", "of"]:
        return False
    return any(word in _WARS for word in told[4:])


_WHOLE = 9  # tokens of "as a result of the country's full-scale aggression"
_WARS = frozenset({"aggression", "invasion", "war"})
_FIGHTS = (["battle"], ["action"], ["combat"])


def goes_on_now(marks: Marks, verb: Mark) -> bool:
    """Whether an attack is told as it happens: "troops are shelling the town", "drones are being sent"; it
    needs a place."""
    if verb.cls == "clash":  # "as the foes traded fire for a fifth day"
        aside = not _ASIDE.isdisjoint(marks.before(verb.first, _FOES))
        return aside and _nth_day(marks.keys[verb.last : verb.last + _NTH_DAY])
    if verb.cls not in ("attack", "fire"):
        return False
    before = marks.before(verb.first, 2)
    active = verb.entry.form == GERUND and verb.entry.strong and not PRESENT.isdisjoint(before[-1:])
    passive = before[-1:] == ["being"] and before[0] in PRESENT
    return active or passive


def nth_day_of(marks: Marks, left: int) -> bool:
    """Whether fighting at `left` is only what a day is counted by: "the fourth day of renewed fighting"."""
    left -= marks.keys[left - 1] in _FIERCE
    before = marks.before(left, _NTH_DAY)
    if before[-1:] != ["of"] or not {"day", "week", "month"}.intersection(before[-2:]):
        return False
    return not (ORDINALS | {"first"}).isdisjoint(before)


_FIERCE = frozenset({"renewed", "heavy", "fierce", "intense", "open"})


def _nth_day(words: Sequence[str]) -> bool:
    """Whether fighting is told as that of one more day: "traded fire for an eleventh straight day"."""
    nth = words[:1] == ["for"] and not ORDINALS.isdisjoint(words[1:3])
    return nth and not {"day", "night", "week"}.isdisjoint(words)


_ASIDE = frozenset({"as", "while"})
_FOES = 6  # tokens from "as" over who fights to "traded fire"
_NTH_DAY = 5  # tokens of "for the eleventh straight day"


def goes_on(marks: Marks, clause: Clause) -> bool:
    """Whether it "continued to" on one day: "continued to fire rockets into Israel throughout the day"."""
    first = clause.verb.first
    return marks.keys[first - 2 : first] == ["continued", "to"] and one_day(marks, clause)


def one_day(marks: Marks, clause: Clause) -> bool:
    """Whether a clause names a day or its part: "began shelling the town on Tuesday"."""
    return not ONE_DAY.isdisjoint(marks.keys[clause.start : clause.end + 4])


def at_it_today(marks: Marks, clause: Clause) -> bool:
    """Whether somebody has been at something for less than a few days: "has been shelling the port since
    dawn", "all night"; not "day and night"."""
    keys = marks.keys
    for i in range(clause.verb.last, min(clause.end + 4, len(keys) - 1)):
        if keys[i] == "since" and not _LATELY.isdisjoint(keys[i + 1 : i + _SINCE]):
            return True
        if keys[i] in ("all", "for") and keys[i + 1] in _ALL_OF_IT:
            return True
    return False


_SINCE = 5  # tokens of "since the early hours"
_LATELY = WEEKDAYS | frozenset(
    "night morning afternoon evening dawn midnight noon midday sunrise hours".split()
)
_ALL_OF_IT = frozenset({"night", "day", "morning", "afternoon", "evening", "hours"})


ONE_DAY = WEEKDAYS | frozenset("today tonight overnight day night morning afternoon evening".split())


def is_general(marks: Marks, clause: Clause, *, opening: bool) -> bool:
    """Whether a present tense tells what is usual (in the sentence that opens a text it is a headline's), or
    two are "attacking each other"."""
    if clause.verb.entry.form == GERUND and marks.keys[clause.verb.last : clause.verb.last + 2] == _EACH:
        return True
    within = not opening or marks.keys[clause.subject[0] - 1] == "that"
    present = clause.verb.entry.form in (BASE, THIRD) and clause.mood == "fact" and not clause.passive
    present = present and not (_perfect(marks, clause.verb.first) or _achieved(marks, clause.verb.first))
    return within and present and not _by_means(marks, clause.verb.first) and not goes_on(marks, clause)


_EACH = ["each", "other"]


def _perfect(marks: Marks, verb: int) -> bool:
    """Whether a participle that looks like the base form is one: "had come under attack"."""
    return "have" in marks.grammar[before_verb(marks, verb)]


def _achieved(marks: Marks, verb: int) -> bool:
    """Whether a base form tells what somebody came to do: "the jets went on to bomb a bridge"."""
    return marks.before(verb, 3) == ["went", "on", "to"] or marks.before(verb, 2) in _CAME_TO


_CAME_TO = (["managed", "to"], ["proceeded", "to"])


def _by_means(marks: Marks, verb: int) -> bool:
    """Whether "to" before a verb says what something was used for: "used mines to bring down six pylons"."""
    if marks.keys[verb - 1] != "to" or marks.keys[verb - 2] in ("used", "had", "have", "has", "came"):
        return False
    return any(word in ("used", "using") for word in marks.keys[max(0, verb - 8) : verb - 2])
