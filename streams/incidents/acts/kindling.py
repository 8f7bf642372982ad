"""Kindling: who or what lit a fire that is told with no word of attack.

"A fire broke out at an oil depot. It was caused by a drone attack": the depot was hit; "the blaze was started
by arsonists" says so in one sentence. Called by `reading` once it knows all acts, and by `harm` where a blast
did it.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

from streams.incidents.acts.act import AIRBORNE, TELLING, Act
from streams.incidents.acts.means import cause_in, weapon_in
from streams.incidents.acts.owing import owing_to
from streams.incidents.acts.senders import hirer
from streams.incidents.classes import STRIKES
from streams.incidents.syntax.bounds import PARTING, end_of_phrase
from streams.incidents.targets.harmed import burnt, halted
from streams.incidents.text.document import Document, Sentence, Span
from streams.incidents.text.lexicon import Lexicon, Marks

_REACH = 2  # sentences from a fire to what lit it
_DAY = 4  # tokens of "on Monday" before "by"
_PHRASE = 10  # tokens from "caused by" to the weapon
_CAUSE = frozenset({"cause"})  # "the cause was a drone"
_ANSWERABLE = frozenset({"blame", "responsible", "behind"})  # "a drone was to blame", "was behind it"
_BLAMED = 6  # tokens from arms to "was to blame", "had caused it"
_RESULT = frozenset({"result", "because", "due"})  # "it was the result of a drone", "due to the fall"
_PRONOUNS = frozenset({"it", "this", "both"})


def find_kindled(document: Document, marks: Marks, lexicon: Lexicon, acts: Sequence[Act]) -> list[Act]:
    """Return one act for each fire at a facility of which its or a later sentence says what weapon lit it."""
    found: list[Act] = []
    spots_of_causes = marks.where(lexicon.claimed("kindled", "imputed") | _RESULT | _CAUSE)
    lit = [
        (number, [*_lit_by(marks, lexicon, sentence, spots), *_imputed(marks, lexicon, sentence, spots)])
        for number, sentence, spots in document.holding(spots_of_causes)
    ]
    if not any(causes for _, causes in lit):
        return found
    told = {a.sentence for a in acts if a.dropped not in TELLING and any(t.category for t in a.targets)}
    for number, causes in lit:
        if number in told or not causes:
            continue
        for before in range(number, max(-1, number - 1 - _REACH), -1):
            burning = document.sentences[before]
            fires = (_fire(marks, lexicon, burning, before, by) for by in causes if before not in told)
            fire = next((fire for fire in fires if fire is not None), None)
            if fire is not None:
                for act in acts:
                    if act.sentence in (before, number):
                        act.dropped = act.dropped or "mention only"
                told.add(before)
                found.append(fire)
                break
    return found


def find_laid(document: Document, marks: Marks, lexicon: Lexicon, acts: Sequence[Act]) -> list[Act]:
    """Return one act for each fire at a facility that people are told to have lit: "the blaze at a warehouse
    was started by men paid by Russia"."""
    told = {act.sentence for act in acts if act.dropped is None}
    found = []
    for number, sentence, spots in document.holding(marks.where(lexicon.claims["kindled"])):
        for i in spots if number not in told else ():
            doers = _doers(marks, lexicon, i, sentence.last)
            target = next(burnt(marks, lexicon, sentence, homes=True), None) if doers else None
            if doers is not None and target is not None and target.last < i:
                act = Act(number, i, i + 1, "sabotage", "arson", strong=True, targets=[target])
                act.agents, act.scope = [doers], (sentence.first, sentence.last)
                act.patients = [(sentence.first, i)]
                found.append(act)
                break
    return found


def _doers(marks: Marks, lexicon: Lexicon, verb: int, last: int) -> Span | None:
    """The arsonists after "was started by", or whom they work for; children who play are none."""
    kinds = frozenset[str]().union(*marks.grammar[max(0, verb - 3) : verb])
    after = marks.keys[verb + 1 : verb + 1 + _DAY]
    if "be" not in marks.grammar[verb - 1] or "modal" in kinds or "by" not in after:
        return None
    first = verb + 2 + after.index("by")
    end = next((i for i in range(first, last) if marks.keys[i] in (",", ".", ";")), last)
    if (hiring := hirer(marks, lexicon, first, end - 1)) is not None:
        return hiring, end
    armed = marks.has("actor", first, end, "armed", "group")
    return (first, end) if armed or marks.keys[first : first + 1] == ["arsonists"] else None


def by_a_blast(marks: Marks, act: Act) -> bool:
    """Whether no arsonist but a blast or wreckage set something on fire: "the explosion set cars ablaze",
    "debris set a tank ablaze"."""
    if act.cls != "arson":
        return False
    return any(m.cls in ("blast", "debris") for span in act.agents for m in marks.within("noun", *span))


def _lit_by(marks: Marks, lexicon: Lexicon, sentence: Sentence, spots: Sequence[int]) -> Iterator[Span]:
    """The spans that say what lit a fire: "it was caused by a drone", "the cause was a drone strike"."""
    keys, lit = marks.keys, lexicon.claims["kindled"]
    for i in spots:
        if not sentence.first < i < sentence.last - 2:
            continue
        named = keys[i] == "cause" and "be" in marks.grammar[i + 1]
        passive = keys[i] in lit and keys[i + 1] == "by" and _of_it(marks, lexicon, i)
        if named or passive or _resulted(marks, lexicon, i):
            yield i + 2, _till_denied(marks, i + 2, min(i + 2 + _PHRASE, sentence.last))
        elif keys[i] in _RESULT and (by := owing_to(marks, i, sentence.last)) and weapon_in(marks, [by]):
            yield by[0], _till_denied(marks, *by)


def _imputed(marks: Marks, lexicon: Lexicon, sentence: Sentence, spots: Sequence[int]) -> Iterator[Span]:
    """The spans that hold the arms a fire is put down to: "he blamed a drone", "drones were to blame", "a
    missile had sparked it", "a fire at the depot was caused by a drone"."""
    keys, lit, imputed = marks.keys, lexicon.claims["kindled"], lexicon.claims["imputed"]
    for i in spots:
        if i == sentence.last - 1 or not (keys[i] in lit or keys[i] in imputed or keys[i] in _ANSWERABLE):
            continue
        before = _subject(marks, lexicon, max(sentence.first, i - _BLAMED), i), i
        after = i + 1, _till_denied(marks, i + 1, end_of_phrase(marks, i + 1, sentence.last))
        if keys[i] in _ANSWERABLE:
            be = next((at for at in range(i - 1, before[0], -1) if keys[at] in lexicon.being), i)
            if i - be in (1, 2) and "modal" not in marks.grammar[be - 1]:
                yield before
        elif keys[i] in imputed:
            yield after
        elif keys[i] in lit and keys[i + 1] == "by" and not _of_it(marks, lexicon, i):
            told = frozenset[str]().union(*marks.grammar[sentence.first : i])
            fire = not lexicon.claims["blaze"].isdisjoint(keys[sentence.first : i])
            if fire and not told & {"negation", "conditional", "modal"}:
                yield after  # but "no evidence that the fire was caused by a drone"
        elif keys[i] in lit and _till_denied(marks, *before) == i:
            its = range(i + 1, min(i + 3, sentence.last))  # "a drone had caused it", "the fire", "a fire"
            if any(_is_fire(marks, lexicon, at) or keys[at] in lexicon.claims["blaze"] for at in its):
                yield before


def _subject(marks: Marks, lexicon: Lexicon, first: int, verb: int) -> int:
    """Where the words before a verb begin that are its subject: not "ruled out an attack and said"."""
    ends = (i + 1 for i in range(verb - 1, first - 1, -1) if _parts(marks, lexicon, i))
    return next(ends, first)


def _parts(marks: Marks, lexicon: Lexicon, i: int) -> bool:
    """Whether another clause ends at a token."""
    return bool(marks.grammar[i] & PARTING) or marks.keys[i] in lexicon.claims["say"]


def _till_denied(marks: Marks, first: int, last: int) -> int:
    """Where it begins to be told what was not the cause, or `last`: "a leak, not a drone"."""
    return next((i for i in range(first, last) if "negation" in marks.grammar[i]), last)


def _resulted(marks: Marks, lexicon: Lexicon, result: int) -> bool:
    """Whether it was, or came about as, the "result of" something: "it happened as a result of an attack"."""
    if marks.keys[result : result + 2] != ["result", "of"] or "determiner" not in marks.grammar[result - 1]:
        return False
    verb = result - 1
    if marks.keys[verb - 1] == "as":
        verb -= 1
        while marks.keys[verb - 1] in _CAME_ABOUT:
            verb -= 1
        return verb < result - 2 and _is_fire(marks, lexicon, verb - 1)
    return _of_it(marks, lexicon, verb)


_CAME_ABOUT = frozenset({"happened", "occurred", "started", "began", "broke", "erupted", "out"})


def _of_it(marks: Marks, lexicon: Lexicon, verb: int) -> bool:
    """Whether a passive verb tells of "it" or of the fire."""
    i = verb - 1
    while i > 0 and marks.grammar[i] & {"be", "have", "adverb"}:
        i -= 1
    return i < verb - 1 and _is_fire(marks, lexicon, i)


def _is_fire(marks: Marks, lexicon: Lexicon, i: int) -> bool:
    """Whether a fire told before, or "it", stands at `i`."""
    fire = i > 0 and marks.keys[i] in lexicon.claims["blaze"] and marks.keys[i - 1] in ("the", "this", "both")
    return fire or marks.keys[i] in _PRONOUNS


def _fire(marks: Marks, lexicon: Lexicon, sentence: Sentence, number: int, by: Span) -> Act | None:
    """The act that set on fire what the sentence of that number tells of, with the arms told in `by`; what
    stopped work for the fire burned, too."""
    target = next(chain(burnt(marks, lexicon, sentence), halted(marks, lexicon, sentence)), None)
    flown = next((m for m in marks.within("noun", *by) if m.value in AIRBORNE), None)  # "from a drone"
    arms = flown or weapon_in(marks, [by], aircraft=True) or cause_in(marks, [by], set())
    if target is None or arms is None or not (arms.entry.strong or arms.value in STRIKES):
        return None
    act = Act(number, target.first, target.last, arms.value, "impact", strong=True, targets=[target])
    act.agents, act.weapon = [by], arms if arms.cls == "weapon" else None
    act.patients, act.scope = [(sentence.first, sentence.last)], (sentence.first, sentence.last)
    return act
