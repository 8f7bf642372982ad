"""Chance, nature or politics: what did it where a sentence has such a word, and nothing hostile.

Fourth stage of the cascade, called by `reading` with the acts of a sentence (codebook section 1).
"""

from streams.incidents.acts.act import PLANTED, Act
from streams.incidents.acts.mishaps import tampered
from streams.incidents.classes import STRIKES
from streams.incidents.text.document import Sentence
from streams.incidents.text.lexicon import Lexicon, Mark, Marks


def accident_cue(
    marks: Marks, lexicon: Lexicon, sentence: Sentence, act: Act, found: list[Act]
) -> str | None:
    """Whether chance, nature or politics did it: such a word in the sentence, and nothing hostile."""
    if _called_so(marks, sentence):
        return "accident"
    if act.strong or act.dropped or any(other.strong and other.dropped is None for other in found):
        return None
    armed = marks.has("actor", *act.scope, "group", "armed") and act.cls in ("damage", "attack", "arson")
    chances = [m for m in marks.within("cue", sentence.first, sentence.last) if m.cls == "accident"]
    chances = [
        chance for chance in chances if not (_in_name(chance, act) or _of_arms(marks, sentence, act, chance))
    ]
    if chances and not armed:
        return None if tampered(marks, lexicon, sentence, act) else "accident"
    if act.cls in ("attack", "damage", "light", "repel", "cross", "seize", "fire") and _of_talk(
        marks, sentence, act
    ):
        return "politics"
    return None


def _in_name(chance: Mark, act: Act) -> bool:
    """Whether the word only helps to name what was hit: "a strike knocked out the *boiler* house"."""
    return any(t.first <= chance.first < chance.last < t.last for t in act.targets)


def _called_so(marks: Marks, sentence: Sentence) -> bool:
    """Whether somebody says it was one: "police called it an accident"."""
    chances = marks.spots(_ACCIDENT, sentence.first, sentence.last)
    if not chances:
        return False
    before = (marks.before(i, 3, sentence.first) for i in chances)
    return any(words[-2:] == ["it", "an"] or words == ["it", "was", "an"] for words in before)


_ACCIDENT = frozenset({"accident"})


def _of_arms(marks: Marks, sentence: Sentence, act: Act, chance: Mark) -> bool:
    """Whether it was missiles or drones that crashed ("while missiles crashed into buildings"), or a blast
    that a train left the rails for."""
    nouns = marks.within("noun", sentence.first, chance.first)
    if marks.keys[chance.first].startswith("derail"):
        blown = act.type == "blast" or any(m.cls == "blast" for m in nouns)
        return blown or any(m.cls == "weapon" and m.value in PLANTED for m in nouns)
    arms = (m for m in nouns if m.cls == "weapon")
    return marks.keys[chance.first].startswith("crash") and any(m.value in STRIKES for m in arms)


def _of_talk(marks: Marks, sentence: Sentence, act: Act) -> bool:
    """Whether the sentence has a word of politics, trade or sport; a consulate that was hit is none."""
    cues = [m for m in marks.within("cue", sentence.first, sentence.last) if m.cls in _TALK]
    return any(not any(t.first <= m.first < t.last for t in act.targets) for m in cues)


_TALK = frozenset({"politics", "market", "sport"})
