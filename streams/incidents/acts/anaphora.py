"""Which attack nouns point back at an act told before: "the attack", "the third straight day of raids"."""

from streams.incidents.acts.act import AT, Act
from streams.incidents.syntax.bounds import DEFINITE
from streams.incidents.text.document import Sentence, Span
from streams.incidents.text.lexicon import PAST, Lexicon, Mark, Marks

_WHAT = 8  # tokens from "what was described as" to its noun
_LABEL = 9  # tokens from "described as" to its noun: "one of the most damaging"
_SUPERLATIVE = 4  # tokens: "one of the most" before "serious attacks"
_DEFINITE = DEFINITE | {"its", "their", "his", "such"}
_POINTING = frozenset({"this", "these", "those", "such"})


def refer(
    marks: Marks,
    lexicon: Lexicon,
    sentence: Sentence,
    noun: Mark,
    act: Act,
    phrases: list[tuple[str, Span]],
) -> None:
    """Mark a noun that points back at what was told: "the attack", "the third straight day of attacks"."""
    left = act.modifiers[0]
    deed = any(t.critical for t in act.targets) and marks.has("actor", left, noun.first, "armed", "group")
    act.strong = act.strong or (noun.cls == "mention" and deed)  # "terrorist actions against the grid"
    known = _is_known(marks, sentence, noun, act, phrases)
    before = marks.before(left, _WHAT, sentence.first)
    in_a_row = before[-2:] in (["day", "of"], ["night", "of"]) and not _IN_A_ROW.isdisjoint(before)
    act.anaphoric = (
        known
        or (noun.cls == "mention" and not deed)
        or _in_apposition(marks, lexicon, sentence, left, noun)
        or in_a_row
        or _blamed(marks, lexicon, left, noun)
        or _labelled(marks, lexicon, sentence, left)
    )
    if (foe := blamed_on(marks, lexicon, sentence, noun)) is not None:
        act.agents = [foe]
        act.anaphoric = act.anaphoric or before[-3:-1] == [",", "in"]  # "hit X, in an attack blamed on"


def _labelled(marks: Marks, lexicon: Lexicon, sentence: Sentence, left: int) -> bool:
    """Whether somebody only calls an act so: "called it the worst attack of the year", "struck X in what was
    described as one of ..."; but "in what it called an attack" may be all that is told."""
    if lexicon.claims["label"].isdisjoint(marks.before(left, _LABEL, sentence.first)):
        return False
    near = range(max(sentence.first, left - _WHAT), left)
    what = next((i for i in near if marks.keys[i] == "what"), None)
    told = marks.within("verb", sentence.first, left if what is None else what)
    return what is None or any(verb.cls == "attack" and verb.entry.form == PAST for verb in told)


def _is_known(
    marks: Marks, sentence: Sentence, noun: Mark, act: Act, phrases: list[tuple[str, Span]]
) -> bool:
    """Whether its determiner says that the reader knows of it, and nothing told with it is new."""
    left = act.modifiers[0]
    determiner = marks.keys[left - 1] if left > sentence.first else ""
    if determiner not in _DEFINITE or is_one_of(marks, sentence, left):
        return False
    bare = not any(word == "by" or (word in AT and word not in ("from", "to", "and")) for word, _ in phrases)
    pointing = determiner in _POINTING and not act.patients
    behind = marks.keys[noun.last : noun.last + 3]
    ranked = behind[:2] == [",", "the"] and behind[-1] in _RANKED  # "the attack, the fifth on the pipeline"
    return bare or pointing or ranked


_IN_A_ROW = frozenset({"second", "third", "fourth", "fifth", "sixth", "seventh", "consecutive", "straight"})


def is_one_of(marks: Marks, sentence: Sentence, left: int) -> bool:
    """Whether one is told of: "one of the deadliest attacks"."""
    before = marks.before(left, _SUPERLATIVE, sentence.first)
    return "one" in before and "of" in before[before.index("one") :]


def _blamed(marks: Marks, lexicon: Lexicon, left: int, noun: Mark) -> bool:
    """Whether it is only what somebody blames for what was told: "Kyiv said so; Moscow blamed Ukrainian
    shelling", "blamed the blasts on sabotage"."""
    keys, blame = marks.keys, lexicon.claims["blame"]
    if not blame.isdisjoint(keys[left - 1 : noun.first]):
        return "for" not in keys[noun.last : noun.last + _FOR]
    before = marks.before(left, _ON)
    told = before[-1:] == ["on"] and not blame.isdisjoint(before)
    return told and any(
        word in ("blast", "blasts", "explosion", "explosions", "it", "them") for word in before
    )


def blamed_on(marks: Marks, lexicon: Lexicon, sentence: Sentence, noun: Mark) -> Span | None:
    """On whom or what somebody blamed an attack: "hit X, in an attack Iran blamed on *Israel*", "a blast
    blamed on *a drone*"."""
    first = noun.last + (noun.cls != "blast")
    blamed = marks.spots(lexicon.claims["blame"], first, min(first + _ON, len(marks.keys) - 1))
    if not blamed or marks.keys[blamed[0] + 1] != "on":
        return None
    return blamed[0] + 2, min(blamed[0] + 2 + _FOR, sentence.last)


_FOR = 4  # tokens from what is blamed to "for", and of who is
_ON = 8  # tokens from "blamed" over the blasts to "on"


def _in_apposition(marks: Marks, lexicon: Lexicon, sentence: Sentence, left: int, noun: Mark) -> bool:
    """Whether a noun says of an act just told how it ranks: "..., the deadliest raid since May", "in the
    fifth such attack in Kenya"."""
    keys = marks.keys
    ranked = not _RANKED.isdisjoint(keys[left : noun.first]) or not lexicon.claims["superlative"].isdisjoint(
        keys[left : noun.first]
    )
    if not ranked or left - 1 <= sentence.first or keys[left - 1] not in _DEFINITE:
        return False
    before = keys[left - 3 : left - 1]
    if before == ["one", "of"]:
        return keys[left - 4] == ","  # "fired 60 drones at X, one of its largest attacks"
    again = bool(before) and before[-1] in _WAS  # "it was the third attack on X since July"
    return again or before[-1:] == [","] or before in ([",", "in"], [",", "after"])


_WAS = frozenset({"was", "is", "were", "marks", "marked"})


_RANKED = frozenset({"second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "such"})
