"""Needs: what the verbs that tell no act by themselves need beside them, an attack or arms most often.

"Carried out", "found", "fell on", "was used" are common in any text, and mostly of nothing hostile: their
clause is read only where their sentence has what their readers look for. Called by `reading`.
"""

from streams.incidents.acts.act import RECALL, SOME
from streams.incidents.text.document import Sentence
from streams.incidents.text.lexicon import Lexicon, Mark, Marks

CAUSES = frozenset({"attack", "combat", "counterattack", "blast"})
"""Classes of nouns that name what did something."""
_ARMS = frozenset({"weapon"})
_FALLING = CAUSES | {"weapon", "aircraft", "debris"}
_NOUNS = {
    ("light", "-"): CAUSES,
    ("light", "explosive"): CAUSES | _ARMS,
    ("take", "-"): _ARMS,
    ("find", "explosive"): _ARMS,
    ("plant", "explosive"): _ARMS,
    ("tread", "explosive"): _ARMS,
    ("use", "armed_attack"): _ARMS,
    ("impact", "-"): _FALLING,
    ("suffer", "-"): _FALLING,
    ("fire", "-"): CAUSES | _ARMS,
}
"""Classes of nouns, one of which a verb of such a class and type needs in its sentence."""


def may_tell(marks: Marks, lexicon: Lexicon, sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb may tell an act, by what else its sentence tells."""
    needed = _NOUNS.get((verb.cls, verb.value))
    if needed is None or verb.entry.strong:
        return True
    span = sentence.first, sentence.last
    before = RECALL if verb.cls == "fire" else 0  # "two were launched at Haifa": of the arms told before
    if any(noun.cls in needed for noun in marks.within("noun", max(0, span[0] - before), span[1])):
        return True
    if verb.cls == "fire":  # "fired on Monday at the town"
        return marks.keys[verb.first] in SHOOTS_AT
    if verb.cls == "impact":  # "two fell on a market", "gunmen fell on the post"
        return bool(marks.spots(SOME, *span)) or marks.has("actor", *span, "armed", "group")
    if verb.cls == "suffer":  # "came under heavy fire", "took a hit"
        return bool(marks.spots(_HIT, *span))
    return verb.cls == "use" and bool(marks.spots(lexicon.claimed("gas", "banned"), *span))


_HIT = frozenset({"fire", "hit", "hits", "hitting"})
SHOOTS_AT = frozenset({"fire", "fires", "fired", "firing"})
"""Verbs of shooting that need not tell with what."""
