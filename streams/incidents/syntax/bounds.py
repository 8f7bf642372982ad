"""How far a clause reaches from its verb, and the insertions stepped over on the way: "the army (FARDC)".

Third stage of the cascade; called by `subjects` and `targets.nouns`, which walk to the left, and by
`complements`, which walks to the right.
"""

from collections.abc import Collection

from streams.incidents.text.dashes import DASHES
from streams.incidents.text.lexicon import GERUND, Lexicon, Marks
from streams.incidents.text.measures import ORDINALS

PARTING = frozenset({"break", "quote", "relative", "subordinate"})
"""Kinds of words that no phrase goes on over."""
SPAN_ENDS = frozenset({"break", "relative", "subordinate", "conditional"})
"""Kinds of words that begin another clause."""
ASIDE = frozenset({"break", "relative", "subordinate"})
"""The same but for quotes, which may stand within a clause."""
HELPERS = frozenset({"be", "have"})
FINITE = HELPERS | {"modal", "future"}
DETERMINER = frozenset({"determiner"})
TOGETHER = frozenset({"along", "together"})
"""What adds to a list with "with": "a bridge, along with a depot"."""
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
"""Determiners of what a text has told of."""
REACH = 40  # tokens a role may lie from its verb; longer clauses are lists, whose rest is read by paragraph
BRACKETS = frozenset({"(", "["})
_PARTING_DASHES = DASHES - {"-"}  # as `grammar.tsv` has it, a hyphen parts no clause
_INSERTION = 16  # tokens; longer ones are sentences of their own


def opens(marks: Marks, i: int, limit: int) -> int | None:
    """Return where the short insertion that ends at token `i` opens: "the army (FARDC)", "a refinery – the
    largest – was hit"."""
    if marks.keys[i] in (")", "]"):
        opening: Collection[str] = BRACKETS
    elif marks.keys[i] in _PARTING_DASHES and _goes_on(marks, i + 1):
        opening = (marks.keys[i],)
    else:
        return None
    for j in range(i - 1, max(limit, i - _INSERTION) - 1, -1):
        if marks.keys[j] in opening:
            return j
    return None


def _goes_on(marks: Marks, i: int) -> bool:
    """Whether what stands at token `i` is the verb of a subject told before."""
    verb = marks.verbs.get(i)
    return not marks.grammar[i].isdisjoint(FINITE) or (verb is not None and verb.entry.form != GERUND)


def end_of_phrase(marks: Marks, first: int, last: int) -> int:
    """Return the first token from `first` on that no phrase goes on over, or `last`."""
    return next((i for i in range(first, last) if not marks.grammar[i].isdisjoint(PARTING)), last)


def closes(marks: Marks, i: int, last: int) -> int | None:
    """Return the token after the short insertion that opens at token `i`."""
    if marks.keys[i] not in BRACKETS:
        return None
    for j in range(i + 1, min(last, i + _INSERTION)):
        if marks.keys[j] in (")", "]"):
            return j + 1
    return None


def what_it_is(marks: Marks, lexicon: Lexicon, what: int, limit: int) -> int | None:
    """Where it is told what something is, if "what" at a token begins such words: "in what Tehran said was an
    *Israeli strike*", "what it called a *terrorist hideout*"."""
    say, calls = lexicon.claims["say"], lexicon.claims["label"]
    for i in range(what + 2, min(what + _TELLER, limit - 1)):
        if marks.keys[i] in calls:
            return i + 1 + (marks.keys[i + 1] == "as")
        if marks.keys[i] in say:
            be = next((n for n in range(i + 1, min(i + _IS, limit - 1)) if "be" in marks.grammar[n]), None)
            return None if be is None else be + 1
    return None


_TELLER = 8  # tokens of "what the Ukrainian air force said"
_IS = 4  # tokens from "said" to "was": "said it believed was"


def ranks(marks: Marks, superlatives: frozenset[str], first: int) -> bool:
    """Whether it is said behind a comma which of many attacks it was: ", the third such raid"; not ", the
    largest depot of X"."""
    opening = marks.keys[first : first + 2]
    if opening in (["the", "latest"], ["among", "them"]):
        return True
    if opening[:1] not in (["the"], ["its"]):
        return False
    if ORDINALS.isdisjoint(opening[1:]) and superlatives.isdisjoint(opening[1:]):
        return False
    return marks.has("noun", first + 2, min(first + _RANKED, len(marks.keys)), "attack")


_RANKED = 6  # tokens of "the third such Israeli attack"


def gives_reason(marks: Marks, token: int, last: int) -> bool:
    """Whether a gerund starts at `token`: "for teaching in a school" says why, not where."""
    while token < last and "adverb" in marks.grammar[token]:
        token += 1
    return token < last and marks.keys[token].endswith("ing") and marks.nouns.get(token) is None


def approximate(marks: Marks, i: int, last: int) -> bool:
    """Whether a preposition only softens a number: "at least 14", "over 200"."""
    if i + 1 >= last:
        return False
    following = marks.keys[i + 1]
    if following in ("least", "most"):
        return True
    if marks.keys[i] == "to" and marks.keys[i - 1] in ("close", "up"):
        return following[0].isdigit()  # "close to 100 rockets"
    return marks.keys[i] in ("over", "around", "about", "above", "under") and following[0].isdigit()
