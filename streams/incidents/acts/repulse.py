"""What came of an attempt: whether those who came were prevented (codebook section 2).

Fourth stage of the cascade, called by `reading` on what a verb tells.
"""

from streams.incidents.acts.act import Act
from streams.incidents.syntax.clauses import Clause
from streams.incidents.text.document import Span
from streams.incidents.text.lexicon import Lexicon, Marks

_FOILING = 12  # tokens from "foiled" to what


def foiled(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act) -> str:
    """What became of an attempt: those who "were prevented from crossing" were repelled."""
    stopped = marks.spots(lexicon.claims["prevent"], clause.verb.first - _FOILING, clause.verb.first)
    if act.cls != "cross" or not stopped:
        return "attempted"
    if any(start <= stopped[-1] < end for start, end in act.agents):  # the subject is who foiled it
        came = (stopped[-1] + 1, clause.verb.first)
        act.defenders = act.agents if _armed_or_unnamed(marks, came) else []
        act.agents = [came]
    return "repelled"


def _armed_or_unnamed(marks: Marks, came: Span) -> bool:
    """Whether who tried to come in is armed, or nothing is said of them: "an attempt to infiltrate"; they
    are no migrants."""
    words = marks.keys[slice(*came)]
    unnamed = "by" not in words and not _ATTEMPTS.isdisjoint(words)
    return unnamed or marks.has("actor", *came, "armed", "group", "state", "force")


_ATTEMPTS = frozenset({"attempt", "attempts", "bid", "bids"})
