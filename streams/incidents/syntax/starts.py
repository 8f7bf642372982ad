"""Where the clause starts that ends before a verb.

Third stage of the cascade; called by `clauses`, `subjects`, and where a rule asks whose clause words are in.
"""

from streams.incidents.syntax.armed import arms_act
from streams.incidents.syntax.bounds import HELPERS, PARTING, REACH, opens
from streams.incidents.syntax.complements import INDEFINITE
from streams.incidents.text.lexicon import BASE, GERUND, PAST, THIRD, Lexicon, Marks


def start_of_clause(marks: Marks, lexicon: Lexicon, first: int, left: int) -> int:
    """Return where the clause that ends before token `left` starts."""
    i = left
    limit = max(first, left - REACH)
    keys, grammar, say = marks.keys, marks.grammar, lexicon.claims["say"]
    while i > limit:
        kinds, word = grammar[i - 1], keys[i - 1]
        if not (kinds and kinds & _PARTING) and word != "," and word not in say:
            if word == "with" and _absolute(marks, i, left):
                return i  # "unrest spread, with a depot set on fire in X"
            i -= 1
            continue  # as most words do, it parts no clauses: none of the rules below
        if (opening := opens(marks, i - 1, limit)) is not None:
            i = opening
            continue
        if word == "that" and i > 1 and "preposition" in marks.grammar[i - 2]:
            kinds = frozenset()  # "ambulances of that organization"
        if word == "after" and i > 1 and marks.keys[i - 2] == "one":
            kinds = frozenset()  # "two drones, one after the other, hit"
        if not kinds.isdisjoint(_ENDS) and not (
            "subordinate" in kinds and marks.keys[i] in lexicon.claims["hour"]
        ):
            return i
        if (
            i < left
            and word in _JOINS
            and (
                (_coordinated(marks, i, left) and _finite_before(marks, i - 1, limit))
                or (_armed(marks, i, left) and _told_before(marks, i - 1, limit))
            )
        ):
            return i  # "explosions were heard in X and a market in Y was bombed"
        if word in say and marks.nouns.get(i - 1) is None:
            pronoun = voiced(marks, lexicon, i, limit) if i < left else None
            return i if pronoun is None else pronoun + 1
        i -= 1
    return i


def _absolute(marks: Marks, token: int, left: int) -> bool:
    """Whether ", with" tells beside the sentence what was done to what stands at `token`, by a participle."""
    verb = marks.verbs.get(left)
    participle = verb is not None and verb.entry.form not in (GERUND, THIRD)  # "set", "hit" may be
    participle = participle and verb is not None and verb.cls != "kill"  # "was hit, with two people killed"
    return participle and token < left and marks.keys[token - 2] == "," and "," not in marks.keys[token:left]


def voiced(marks: Marks, lexicon: Lexicon, start: int, limit: int) -> int | None:
    """The pronoun of a relative clause that goes on at `start` behind who says so: "rockets *that* Kuwait
    said came from Iraq fell", "gunmen *who* police said were ..."."""
    verb = marks.verbs.get(start)
    finite = not marks.grammar[start].isdisjoint(HELPERS) or marks.keys[start] in IRREGULAR
    if marks.keys[start - 1] not in lexicon.claims["say"] or not (
        finite or (verb and verb.entry.form == PAST)
    ):
        return None
    for i in range(start - 2, max(limit, start - _VOICE), -1):
        if is_relative(marks, i):
            told = marks.nouns.get(i - 1) or marks.targets.get(i - 1) or marks.actors.get(i - 1)
            return None if told is None else i
        if marks.keys[i] == "," or marks.grammar[i] & PARTING:
            return None
    return None


_ENDS = PARTING | {"conditional"}
_PARTING = _ENDS | {"conjunction"}
_VOICE = 8  # tokens of "that the provincial military administration said"


def _coordinated(marks: Marks, token: int, left: int) -> bool:
    """Whether a clause may start at `token`, with a subject of its own before the verb at `left`: after
    "and", or after a comma where it is passive ("X was hit, a depot in Y was set on fire")."""
    verb = marks.verbs.get(token)
    if marks.keys[left - 1] in ("and", ",") or (verb is not None and verb.entry.form != BASE):
        return False  # "X was hit and a depot burnt, killing two": the verbs share their subject
    if marks.keys[token - 1] == ",":
        opens = marks.keys[token] == "the" or marks.keys[token] in INDEFINITE or marks.keys[token].isdigit()
        return "be" in marks.grammar[left] and opens
    passive = "be" in marks.grammar[left]  # "a cable between X and Y was cut"
    between = passive and "between" in marks.keys[max(0, token - _BETWEEN) : token - 1]
    return marks.keys[token - 1] in _JOINING and not between


_JOINING = frozenset({"and", "but"})
_JOINS = _JOINING | {","}
_BETWEEN = 5  # tokens from "between" to the second of two places


def _armed(marks: Marks, token: int, left: int) -> bool:
    """Whether "and" adds at `token` what other arms did: "rebels hit X and a shell hit Y, killing two"."""
    if marks.keys[token - 1] != "and":
        return False
    if marks.keys[token] in ("in", "near"):  # "and in the X district a drone hit Y, killing two"
        phrase = range(token + 2, min(token + _PLACED, left))
        token = next((i for i in phrase if marks.keys[i] in INDEFINITE), token)
    return arms_act(marks, token, min(left + 3, len(marks.keys)))


_PLACED = 7  # tokens of a phrase of place before a subject


def _told_before(marks: Marks, token: int, limit: int) -> bool:
    """Whether an act is told before "and", so that what arms do behind it is another."""
    return _finite_before(marks, token, limit) or any(
        verb.entry.form == PAST
        and (marks.nouns.get(verb.first) is None or "determiner" in marks.grammar[verb.last])  # "hit a depot"
        for verb in marks.within("verb", limit, token)
    )


_ARTICLES = frozenset({"a", "an", "the", "this", "that", "its", "their", "his", "her"})
_BEFORE_NOUNS = frozenset({"after", "before", "since"})


def _finite_before(marks: Marks, token: int, limit: int) -> bool:
    """Whether a clause with a verb of its own ends before the "and" or comma at `token`."""
    for i in range(token - 1 - (marks.keys[token - 1] == ","), limit - 1, -1):
        kinds = marks.grammar[i]
        if marks.keys[i] in _BEFORE_NOUNS:
            continue  # "was on fire after an attack": a verb of its own would have come first
        if not kinds.isdisjoint(_ENDS) or marks.keys[i] == ",":
            return False
        if not kinds.isdisjoint(HELPERS) and marks.nouns.get(i) is None:
            return True
        verb = marks.verbs.get(i)
        if verb is not None and verb.entry.form == GERUND and _borne(marks, i - 1):
            return "determiner" in marks.grammar[verb.last]  # "with missiles hitting a port and jets ..."
        if verb is not None and verb.first == i and verb.entry.form in (PAST, THIRD):
            ambiguous = marks.nouns.get(i) is not None or marks.targets.get(i) is not None
            if not ambiguous or "determiner" in marks.grammar[verb.last]:  # "hit a market"
                return marks.keys[i - 1] not in _ARTICLES
    return False


def _borne(marks: Marks, token: int) -> bool:
    """Whether arms stand there, which do what a gerund behind them tells."""
    noun = marks.nouns.get(token)
    return noun is not None and noun.cls in ("weapon", "aircraft", "attack")


def is_relative(marks: Marks, token: int) -> bool:
    return "relative" in marks.grammar[token] or marks.keys[token] == "that"


IRREGULAR = frozenset(
    "took came went fell rose began broke left got swept flew made sped drove dived dove hung".split()
)
"""Past forms that do not end in "ed": "jets that took off from X bombed Y"."""
