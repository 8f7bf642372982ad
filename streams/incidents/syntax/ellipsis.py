"""Attacks that a text does not name again: "a drone attack on X killed two, and *another* on Y wounded six".

Between second and third stage of the cascade: what stands for the noun is marked as the noun.
"""

from collections.abc import Iterable, Iterator

from streams.incidents.classes import UNMANNED
from streams.incidents.text.document import Document, Sentence
from streams.incidents.text.lexicon import PARTICIPLE, PAST, Mark, Marks

_AT = frozenset({"on", "against", "at"})
_RANKS = frozenset({"second", "third"})
_MORE = _RANKS | {"another"}


def supply_attacks(document: Document, marks: Marks) -> Marks:
    """Return the marks, and one of an attack for each "another on" that follows an attack "on" something."""
    told = document.holding(marks.where(_MORE))
    found = [mark for _, sentence, spots in told for mark in _supplied(document, marks, sentence, spots)]
    for number, sentence, spots in document.holding(marks.where(SUPPLIED)):
        found += _as_subject(document, marks, number, sentence, spots)
        found += [
            mark
            for i in spots
            if (mark := _downed_too(marks, sentence, i) or _struck_too(marks, sentence, i)) is not None
        ]
    return marks.plus([*found, *_done_too(document, marks)])


def _done_too(document: Document, marks: Marks) -> Iterator[Mark]:
    """The verbs of firing and of killing that "and" or a comma stands for, before the next verb."""
    begun = len(marks.keys)  # where the verb behind it begins
    for verb in reversed(marks.within("verb", 0, begun)):
        onward, begun = begun, verb.first
        shared = _SHARED.get(verb.cls)
        if shared is None or verb.entry.form not in (PAST, PARTICIPLE):
            continue
        sentence = document.sentences[document.numbers[verb.first]]
        last = min(onward, verb.first + _SALVO, sentence.last - 1)
        for i in marks.spots(_JOINS, verb.first + 1, last + 1):
            if shared(marks, sentence, verb, i):
                yield verb.entry.mark(i, i + 1)


def _downed_too(marks: Marks, sentence: Sentence, i: int) -> Mark | None:
    """The arms that "another" stands for where it fell or was shot down: "A drone hit X, while *another* was
    shot down over Y", "and *another* aimed at Z crashed"."""
    be = i + 1
    if be + 1 >= sentence.last:
        return None
    verb, own = marks.verbs.get(be + 1), marks.verbs.get(be)
    sent = own is not None and own.cls in ("fire", "impact") and own.entry.form in (PAST, PARTICIPLE)
    if not sent and (verb is None or verb.cls != "intercept" or "be" not in marks.grammar[be]):
        return None
    arms = [n for n in marks.within("noun", max(sentence.first, i - _SALVO), i) if n.cls == "weapon"]
    return arms[-1].entry.mark(i, i + 1) if arms and arms[-1].value in UNMANNED else None


def _died_too(marks: Marks, sentence: Sentence, verb: Mark, i: int) -> bool:
    """Whether "and" stands for a verb of killing, as others died in an attack that is told with them: "two
    were killed in X *and* three in a raid on Y"."""
    keys = marks.keys
    at = i + 2 + (keys[i + 2 : i + 3] == ["people"])
    if not (keys[at : at + 1] == ["in"] and "determiner" in marks.grammar[min(at + 1, sentence.last - 1)]):
        return False
    if not (keys[i + 1].isdigit() or "determiner" in marks.grammar[i + 1]):
        return False
    attack = next((n for n in marks.within("noun", at + 2, at + _ATTACK) if n.cls == "attack"), None)
    if attack is None or any(marks.grammar[j] or keys[j] == "," for j in range(at + 2, attack.first)):
        return False  # "and five in the east, in attacks on Y"
    if any(n.cls == "attack" for n in marks.within("noun", verb.last, i)) or attack.last >= sentence.last:
        return False  # it is told apart
    return "preposition" in marks.grammar[attack.last]


_ATTACK = 6  # tokens of "a suspected Israeli air strike"


def _fired_too(marks: Marks, sentence: Sentence, verb: Mark, i: int) -> bool:
    """Whether what joins other arms, sent elsewhere, stands for a verb of firing: "launched missiles at X
    *and* drones at Y" is two salvos."""
    if "be" in marks.grammar[verb.first - 1]:
        return False
    return _sent(marks, i + 1, sentence.last) and _sent(marks, verb.last, i)


def _sent(marks: Marks, first: int, last: int) -> bool:
    """Whether a stretch of words opens with arms, and says that they were sent at something."""
    for i in range(first, min(first + _COUNTED, last - 1)):
        noun = marks.nouns.get(i)
        if noun is not None and noun.cls == "weapon":
            return noun.last < last and marks.keys[noun.last] in _TOWARDS
        parted = marks.grammar[i] & {"preposition", "break", "conjunction"} and marks.keys[i] != "of"
        if parted or marks.verbs.get(i) is not None:
            return False
    return False


_SHARED = {"fire": _fired_too, "kill": _died_too}
_JOINS = frozenset({"and", ","})
_TOWARDS = frozenset({"at", "on", "against", "towards", "toward", "into"})
_COUNTED = 5  # tokens of "at least three more drones"
_SALVO = 30  # tokens from what was sent, or who died, to what was so elsewhere


def _as_subject(
    document: Document, marks: Marks, number: int, sentence: Sentence, spots: Iterable[int]
) -> list[Mark]:
    """The attack that opens a sentence as "one" or "another", behind one that tells of strikes: "One strike
    hit a van. *Another* hit a house"."""
    opening = [
        i for i in spots if i - sentence.first <= 1 and (i == sentence.first or marks.keys[i - 1] == "a")
    ]
    if not opening or number == 0 or not _hits(marks, opening[0] + 1):
        return []
    told = document.sentences[max(0, number - _TOLD) : number]
    first = next((before.first for before in told if before.paragraph == sentence.paragraph), sentence.first)
    strikes = [n for n in marks.within("noun", first, sentence.first) if n.cls == "attack"]
    strikes = [n for n in strikes if marks.keys[n.last - 1] in _STRIKES]
    if not strikes:
        return []
    return [strikes[-1].entry.mark(opening[0], opening[0] + 1)]


def _hits(marks: Marks, token: int) -> bool:
    verb = marks.verbs.get(token)
    return (
        verb is not None
        and verb.cls in ("attack", "damage", "kill")
        and verb.entry.form in (PAST, PARTICIPLE)
    )


SUPPLIED = _MORE | {"one", "others"}
"""What stands for an attack that is not named again."""
_TOLD = 2  # sentences back to the strikes
_STRIKES = frozenset("strike strikes attack attacks raid raids airstrike airstrikes blast blasts".split())


def _struck_too(marks: Marks, sentence: Sentence, i: int) -> Mark | None:
    """The attack that "another" stands for where it harmed others elsewhere: "a strike killed two in X, and
    *another* in Y wounded three"; "and another in Y" is a third who died."""
    if marks.keys[i + 1 : i + 2] not in (["in"], ["near"]):
        return None
    hurt = next(iter(marks.within("verb", i + 2, min(i + _STRUCK_IN, sentence.last))), None)
    if (
        hurt is None
        or hurt.cls not in ("kill", "damage", "attack")
        or hurt.entry.form not in (PAST, PARTICIPLE)
    ):
        return None
    if any(marks.keys[j] == "," or marks.grammar[j] & _CLAUSAL for j in range(i + 2, hurt.first)):
        return None
    before = marks.within("noun", max(sentence.first, i - _SALVO), i)
    attack = next((n for n in before if n.cls == "attack" and marks.keys[n.last - 1] in _STRIKES), None)
    return attack.entry.mark(i, i + 1) if attack is not None else None


_STRUCK_IN = 7  # tokens of "another in neighbouring Khost wounded"
_CLAUSAL = frozenset({"be", "have", "conjunction", "relative", "subordinate"})


def _supplied(document: Document, marks: Marks, sentence: Sentence, spots: Iterable[int]) -> list[Mark]:
    within = [i for i in spots if sentence.first < i < sentence.last - 2]
    spots = [i for i in within if marks.keys[i + 1] in _AT and _stands(document, marks, i)]
    if not spots:
        return []
    nouns = [n for n in marks.within("noun", sentence.first, sentence.last) if n.cls == "attack"]
    nouns = [n for n in nouns if n.last < sentence.last and marks.keys[n.last] in _AT]
    told = ((i, next((n for n in reversed(nouns) if n.last < i), None)) for i in spots)
    return [noun.entry.mark(i, i + 1) for i, noun in told if noun is not None]


def _stands(document: Document, marks: Marks, i: int) -> bool:
    """Whether "another" or "a second" and what it was on stand at token `i`: no "another on Sunday"."""
    ranked = marks.keys[i] in _RANKS and marks.keys[i - 1] == "a"
    if not (marks.keys[i] == "another" or ranked):
        return False
    named = document.tokens[i + 2].text[0].isupper() and not marks.keys[i + 2].endswith("day")
    return "determiner" in marks.grammar[i + 2] or named
