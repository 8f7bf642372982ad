"""What came of an attempt: whether those who came were prevented (codebook section 2).

Fourth stage of the cascade, called by `reading` on what a verb tells.
"""

from collections.abc import Sequence
from itertools import pairwise

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


def slain_as_they_came(marks: Marks, found: Sequence[Act]) -> None:
    """Fold the killing of those who came over a border into their coming: "troops killed 15 fighters trying
    to cross from X", "shot dead two gunmen who had crossed from X". Who shot them is the defender."""
    for kill, cross in pairwise(found):
        if kill.cls != "kill" or kill.noun or cross.cls != "cross" or kill.dropped or cross.dropped:
            continue
        who = kill.patient
        told_as_one = any(
            start <= kill.first < end or who[0] <= start < end <= who[1] for start, end in cross.agents
        )
        near = kill.last <= who[0] < who[1] <= cross.first <= who[1] + _TRYING
        if not (told_as_one and near and marks.has("actor", *who, "armed", "group")):
            continue
        cross.agents, cross.defenders = [who], kill.agents
        kill.agents, kill.defenders, kill.type = [], kill.agents, "-"
        if cross.outcome == "attempted":
            cross.outcome = "repelled"


_TRYING = 4  # tokens of "who had tried to" before "cross"


def _armed_or_unnamed(marks: Marks, came: Span) -> bool:
    """Whether who tried to come in is armed, or nothing is said of them: "an attempt to infiltrate"; they
    are no migrants."""
    words = marks.keys[slice(*came)]
    unnamed = "by" not in words and not _ATTEMPTS.isdisjoint(words)
    return unnamed or marks.has("actor", *came, "armed", "group", "state", "force")


_ATTEMPTS = frozenset({"attempt", "attempts", "bid", "bids"})
