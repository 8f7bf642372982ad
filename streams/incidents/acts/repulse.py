"""What came of an attempt: whether those who came were driven back or prevented (codebook section 2).

Fourth stage of the cascade, called by `reading` on what a verb tells.
"""

from streams.incidents.acts.act import Act
from streams.incidents.classes import STRIKES
from streams.incidents.syntax.clauses import Clause
from streams.incidents.text.document import Sentence
from streams.incidents.text.lexicon import Lexicon, Marks


def driven_back(marks: Marks, sentence: Sentence, act: Act) -> bool:
    """Whether who stormed or raided it "but were driven back"."""
    if act.cls not in ("attack", "cross") or act.type in STRIKES:
        return False
    for verb in marks.within("verb", act.last, sentence.last):
        if verb.cls != "repel" or "be" not in marks.grammar[verb.first - 1]:
            continue
        pushed = marks.keys[verb.last - 1] in ("back", "off", "repelled", "repulsed")
        return pushed and "but" in marks.keys[max(act.last, verb.first - 3) : verb.first]
    return False


_FOILING = 12  # tokens from "foiled" to what


def foiled(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act) -> str:
    """What became of an attempt: those who "were prevented from crossing" were repelled."""
    before = marks.keys[max(0, clause.verb.first - _FOILING) : clause.verb.first]
    return "attempted" if act.cls != "cross" or lexicon.claims["prevent"].isdisjoint(before) else "repelled"
