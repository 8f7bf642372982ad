"""What came of an attempt: whether those who came were prevented (codebook section 2).

Fourth stage of the cascade, called by `reading` on what a verb tells.
"""

from streams.incidents.acts.act import Act
from streams.incidents.syntax.clauses import Clause
from streams.incidents.text.lexicon import Lexicon, Marks

_FOILING = 12  # tokens from "foiled" to what


def foiled(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act) -> str:
    """What became of an attempt: those who "were prevented from crossing" were repelled."""
    before = marks.before(clause.verb.first, _FOILING)
    return "attempted" if act.cls != "cross" or lexicon.claims["prevent"].isdisjoint(before) else "repelled"
