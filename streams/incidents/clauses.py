"""Clauses: around a verb of attack, who (subject), what (object) and the prepositional phrases.

Third stage of the cascade (FASTUS's domain phrases). No parser: closed-class words cut the sentence, position
and
voice give the roles. What is cut wrongly is mostly harmless, since later stages read marks, not words,
inside a span.
"""

from dataclasses import dataclass, field
from typing import Literal

from streams.incidents.document import Document, Sentence
from streams.incidents.lexicon import BASE, GERUND, PARTICIPLE, PAST, THIRD, Lexicon, Mark, Marks

Mood = Literal["fact", "future", "modal", "infinitive", "attempted", "conditional", "negated", "adjective"]
Span = tuple[int, int]

_REACH = 40  # tokens a role may lie from its verb; longer clauses are lists, whose rest is read by paragraph
_ARTICLES = frozenset(
    [
        "a",
        "an",
        "the",
        "this",
        "that",
        "these",
        "those",
        "its",
        "their",
        "his",
        "her",
        "our",
        "any",
        "each",
        "every",
        "some",
        "another",
    ]
)
_AUXILIARY = frozenset({"be", "have", "do", "future", "modal", "negation", "adverb", "infinitive"})
_INSERTION = 16  # tokens; longer ones are sentences of their own
_NOTHING: frozenset[str] = frozenset()
_TOOLS = frozenset({"with", "using"})
_INTRANSITIVE = frozenset({"impact", "detonate", "clash", "cross"})
_BESIDE = frozenset({"close", "next", "adjacent"})
_ATTEMPTS = frozenset(
    [
        "tried",
        "try",
        "tries",
        "trying",
        "attempted",
        "attempt",
        "attempts",
        "attempting",
        "bid",
        "bids",
        "sought",
        "failed",
    ]
)
_ACHIEVES = frozenset(
    [
        "managed",
        "used",
        "using",
        "continued",
        "began",
        "started",
        "returned",
        "proceeded",
        "came",
        "went",
        "helped",
        "opened",
        "arrived",
        "entered",
    ]
)


@dataclass(slots=True)
class Clause:
    """A verb with its roles as token spans (first inclusive, last exclusive)."""

    verb: Mark
    passive: bool
    mood: Mood
    subject: Span
    object: Span
    phrases: list[tuple[str, Span]] = field(default_factory=list)
    start: int = 0
    end: int = 0

    def phrase(self, *prepositions: str) -> list[Span]:
        """Return the spans introduced by one of `prepositions`."""
        return [span for word, span in self.phrases if word in prepositions]


def read_clause(
    document: Document, marks: Marks, lexicon: Lexicon, sentence: Sentence, verb: Mark
) -> Clause | None:
    """Return the clause of `verb`, or None if the word is no verb here."""
    left, features = _auxiliaries(marks, sentence.first, verb.first)
    if not _is_verb(document, marks, sentence, verb, left, features) or _erupted(marks, lexicon, verb):
        return None
    start = _zone(marks, lexicon, sentence.first, left)
    phrases, end = complements(document, marks, lexicon, verb.last, sentence.last)
    obj: Span = (verb.last, verb.last)
    if phrases and phrases[0][0] == "":
        obj = phrases.pop(0)[1]
    passive = _passive(marks, verb, features, obj)
    subject = _subject(marks, lexicon, start, left, sentence.first)
    mood = _mood(marks, verb, features, left, start)
    return Clause(verb, passive, mood, subject, obj, phrases, start, end)


def _auxiliaries(marks: Marks, first: int, position: int) -> tuple[int, set[str]]:
    """Walk left over auxiliaries, adverbs and negations; return where they start and what they are."""
    features: set[str] = set()
    i = position
    while i > first and position - i < 6:
        kinds = marks.grammar[i - 1]
        adverb = marks.keys[i - 1].endswith("ly") and marks.grammar[i - 2] & {"be", "have", "future", "modal"}
        if not adverb and not kinds & _AUXILIARY:
            break
        features |= kinds
        i -= 1
    return i, features


def _is_verb(
    document: Document, marks: Marks, sentence: Sentence, verb: Mark, left: int, features: set[str]
) -> bool:
    """Whether a form that may be a noun ("attacks", "shells", "fire") is a verb in this place."""
    noun = marks.at("noun", verb.first)
    if noun is not None and noun.last - noun.first > verb.last - verb.first:
        return _headline_verb(document, marks, sentence, noun, verb)
    if marks.at("cue", verb.first) is not None and marks.has("cue", verb.first, verb.last, "metaphor"):
        return False
    form = verb.entry.form
    if form in (PAST, PARTICIPLE) and verb.last - verb.first > 1:
        return True
    if form == BASE and not features and left > sentence.first and marks.keys[left - 1] in ("a", "an", "the"):
        return False  # "a storm burst two dams"
    if (
        form in (PAST, PARTICIPLE)
        and not features
        and left > sentence.first
        and ("preposition" in marks.grammar[left - 1] and verb.last - verb.first == 1)
    ):
        return False  # "building on targeted sanctions"
    ambiguous = noun is not None or marks.at("target", verb.first) is not None
    if not ambiguous or form not in (BASE, THIRD, PAST, PARTICIPLE, GERUND):
        return True
    if form == GERUND:
        return bool(features & {"be", "have"}) or _opens_object(marks, verb.last, sentence.last)
    if features & {"infinitive", "modal", "future", "do", "have"}:
        return True
    if features & {"be"} and form in (PAST, PARTICIPLE):
        return True
    if (
        left > sentence.first
        and marks.at("verb", left - 1) is not None
        and marks.at("noun", left - 1) is None
    ):
        return False  # "hit targets"
    before = marks.grammar[left - 1] if left > sentence.first else frozenset()
    word = marks.keys[left - 1] if left > sentence.first else ""
    if "determiner" in before or "preposition" in before:
        return False
    if before & {"pronoun", "relative"} or word == "that":
        return True
    if not _opens_object(marks, verb.last, sentence.last):
        return False
    if form == BASE:
        return left > sentence.first and _plural(marks, left - 1)
    return left > sentence.first and word not in (",",)


def _erupted(marks: Marks, lexicon: Lexicon, verb: Mark) -> bool:
    """Whether the word is a noun whose own verb follows: "heavy clashes erupted"."""
    follows = marks.keys[verb.last : verb.last + 1]
    return (
        bool(follows) and marks.at("noun", verb.first) is not None and follows[0] in lexicon.claims["erupt"]
    )


def _headline_verb(document: Document, marks: Marks, sentence: Sentence, noun: Mark, verb: Mark) -> bool:
    """ "Drone strikes refinery": the last word of a noun phrase is the verb if an object follows at once."""
    return (
        False
        if noun.last != verb.last
        else (
            verb.entry.form == THIRD
            and noun.first == sentence.first
            and marks.at("target", verb.last) is not None
        )
    )


def _plural(marks: Marks, token: int) -> bool:
    return marks.keys[token].endswith("s") or marks.at("actor", token) is not None


def _opens_object(marks: Marks, token: int, last: int) -> bool:
    """Whether a noun group starts at `token`."""
    if token >= last:
        return False
    kinds = marks.grammar[token]
    if kinds & {"determiner", "pronoun"} or _approximate(marks, token, last):
        return True  # "killing at least four"
    return not (kinds or not marks.keys[token][0].isalnum())


def _zone(marks: Marks, lexicon: Lexicon, first: int, left: int) -> int:
    """Return where the clause that ends before token `left` starts."""
    i = left
    limit = max(first, left - _REACH)
    say = lexicon.claims["say"]
    while i > limit:
        if (opening := opens(marks, i - 1, limit)) is not None:
            i = opening
            continue
        kinds = marks.grammar[i - 1]
        if marks.keys[i - 1] == "that" and i > 1 and "preposition" in marks.grammar[i - 2]:
            kinds = _NOTHING  # "ambulances of that organization"
        if kinds & {"break", "quote", "relative", "subordinate", "conditional"} and not (
            "subordinate" in kinds and marks.keys[i] in lexicon.claims["hour"]
        ):
            return i
        if marks.keys[i - 1] == "and" and i < left and _finite_before(marks, i - 1, limit):
            return i  # "explosions were heard in X and a market in Y was bombed"
        if marks.keys[i - 1] in say and marks.at("noun", i - 1) is None:
            return i
        i -= 1
    return i


def _finite_before(marks: Marks, token: int, limit: int) -> bool:
    """Whether a clause with a verb of its own ends before the "and" at `token`."""
    for i in range(token - 1, limit - 1, -1):
        kinds = marks.grammar[i]
        if kinds & {"break", "quote", "relative", "subordinate", "conditional"} or marks.keys[i] == ",":
            return False
        if kinds & {"be", "have"} and marks.at("noun", i) is None:
            return True
    return False


def opens(marks: Marks, i: int, limit: int) -> int | None:
    """Return where the short insertion ends at token `i` opens: "the army (FARDC)"."""
    if marks.keys[i] not in (")", "]"):
        return None
    for j in range(i - 1, max(limit, i - _INSERTION) - 1, -1):
        if marks.keys[j] in ("(", "["):
            return j
    return None


def _closing(marks: Marks, i: int, last: int) -> int | None:
    """Return the token after the short insertion that opens at token `i`."""
    if marks.keys[i] not in ("(", "["):
        return None
    for j in range(i + 1, min(last, i + _INSERTION)):
        if marks.keys[j] in (")", "]"):
            return j + 1
    return None


def _subject(marks: Marks, lexicon: Lexicon, start: int, left: int, first: int) -> Span:
    """Return the subject's span: the clause before the verb, or the noun before a relative pronoun."""
    if left == start > first and marks.keys[left] == "being" and "subordinate" in marks.grammar[start - 1]:
        return _zone(marks, lexicon, first, start - 1), start - 1  # "the tower fell after being dynamited"
    if (
        start == left
        and start > first
        and marks.keys[left] == "to"
        and marks.keys[start - 1] in (lexicon.claims["say"])
    ):
        return _zone(marks, lexicon, first, start - 1), start - 1  # "the army claims to have destroyed"
    if left > start:
        # "confirmed that a drone had": no relative clause
        told = start - 1 > first and marks.keys[start - 2] in lexicon.claims["say"]
        if (
            start > first
            and not told
            and _relative(marks, start - 1)
            and _complete(marks, lexicon, start, left)
        ):
            return max(first, start - 9), left  # "a drone that strayed out of X struck ..."
        return start, left
    if start > first and (marks.grammar[start - 1] & {"relative"} or marks.keys[start - 1] == "that"):
        return _counted(marks, first, start - 1) or (max(first, start - 14), start - 1)
    return start, left


def _counted(marks: Marks, first: int, relative: int) -> Span | None:
    """The subject of "X and Y were among 15 places that ...": what is counted, not the places."""
    for i in range(relative - 1, max(first, relative - 8), -1):
        if marks.keys[i] == "among" and marks.grammar[i - 1] & {"be"}:
            return max(first, i - 1 - _REACH), i - 1
    return None


def _relative(marks: Marks, token: int) -> bool:
    return bool(marks.grammar[token] & {"relative"}) or marks.keys[token] == "that"


def _complete(marks: Marks, lexicon: Lexicon, start: int, left: int) -> bool:
    """Whether the words after a relative pronoun hold a verb of their own, so that the next one is the main
    verb."""
    if left - start > 1 and marks.keys[start] in lexicon.claims["lead"]:
        return True  # "the towers that carry the line were cut"
    if left - start > 1 and marks.keys[start].endswith("s") and not marks.grammar[start]:
        third = marks.at("actor", start) is None and marks.at("noun", start) is None
        if third and ((target := marks.at("target", start)) is None or target.cls == "general"):
            return True  # "the line that supplies X was cut"
    return any(
        marks.grammar[i] & {"be", "have"} or (marks.keys[i].endswith("ed") and not marks.grammar[i])
        for i in range(start, left - 1)
    )


def complements(
    document: Document, marks: Marks, lexicon: Lexicon, first: int, last: int
) -> tuple[list[tuple[str, Span]], int]:
    """Cut what follows a verb into object ("") and prepositional phrases; return them and the clause's
    end."""
    cuts: list[tuple[str, int]] = [("", first)]
    i = first
    limit = min(last, first + _REACH)
    say = lexicon.claims["say"]
    while i < limit:
        if (closing := _closing(marks, i, last)) is not None:
            i = closing
            continue
        kinds, word = marks.grammar[i], marks.keys[i]
        if word == "as" and marks.keys[i + 1 : i + 3] == ["well", "as"]:
            i += 3
            cuts.append(("and", i))
            continue
        if "subordinate" in kinds and i + 1 < last and marks.keys[i + 1] in lexicon.claims["hour"]:
            cuts.append((word, i + 1))  # "shortly before dawn"
            i += 1
            continue
        if kinds & {"break", "relative", "subordinate", "conditional"}:
            break
        if "quote" in kinds and i > first + 1:
            if marks.keys[i - 1] not in (",", ".", "?", "!"):
                i += 1  # quoted words inside a clause
                continue
            break
        if word in say and i > first and marks.at("noun", i) is None:
            limit = _before_speaker(marks, first, i)
            break
        if _next_clause(marks, i, last, first) or (word == "for" and _reason(marks, i + 1, last)):
            break
        if cuts[-1][0] != "" and (
            (word == "and" and cuts[-1][0] != "and" and _names_target(marks, i + 1, last))
            or (word == "," and _names_target(marks, i + 1, last) and _list_goes_on(marks, i + 1, last))
        ):
            cuts.append(("and", i + 1))
        elif (("preposition" in kinds and word != "of") or word == "to") and not _approximate(marks, i, last):
            beside = word == "to" and marks.keys[i - 1] in _BESIDE
            cuts.append(("near" if beside else word, i + 1))
        i += 1
    end = min(i, limit)
    spans = []
    for n, (word, begin) in enumerate(cuts):
        stop = cuts[n + 1][1] - 1 if n + 1 < len(cuts) else end
        if begin < min(stop, end):
            spans.append((word, (begin, min(stop, end))))
    return spans, end


def _reason(marks: Marks, token: int, last: int) -> bool:
    """Whether a gerund starts at `token`: "for teaching in a school" says why, not where."""
    while token < last and "adverb" in marks.grammar[token]:
        token += 1
    return token < last and marks.keys[token].endswith("ing") and marks.at("noun", token) is None


def _before_speaker(marks: Marks, first: int, say: int) -> int:
    """Return where "..., the governor said" starts."""
    for i in range(say - 1, max(first, say - 14), -1):
        if marks.keys[i] == ",":
            return i
    return say


def _names_target(marks: Marks, token: int, last: int) -> bool:
    """Whether a noun group with a target starts at `token`: another object ("a refinery in A and a depot in
    B")."""
    for i in range(token, min(token + 6, last)):
        if (
            marks.grammar[i] & {"preposition", "conjunction", "relative", "subordinate", "be"}
            or marks.keys[i] == ","
        ):
            return False
        mark = marks.at("target", i)
        if mark is not None and mark.value not in ("-", "vehicle"):
            return True
    return False


def _list_goes_on(marks: Marks, token: int, last: int) -> bool:
    """Whether a list ends after `token`: "a depot in A, a plant in B and a bridge in C"; else it is an
    apposition."""
    for i in range(token, min(token + _LISTED, last)):
        if marks.grammar[i] & {"relative", "subordinate", "be", "break"}:
            return False
        if marks.keys[i] == "and":
            return _names_target(marks, i + 1, last)
    return False


_LISTED = 14  # tokens of one item of a list and the next


def _approximate(marks: Marks, i: int, last: int) -> bool:
    """Whether a preposition only softens a number: "at least 14", "over 200"."""
    if i + 1 >= last:
        return False
    following = marks.keys[i + 1]
    if following in ("least", "most"):
        return True
    if marks.keys[i] == "to" and marks.keys[i - 1] in ("close", "up"):
        return following[0].isdigit()  # "close to 100 rockets"
    return marks.keys[i] in ("over", "around", "about", "above", "under") and following[0].isdigit()


def _next_clause(marks: Marks, i: int, last: int, first: int) -> bool:
    """Whether a coordinated clause or a participle starts at token `i`."""
    if i + 1 >= last or i <= first:
        return False
    kinds = marks.grammar[i]
    verb = marks.at("verb", i)
    if verb is not None and verb.first == i and marks.at("noun", i) is None and marks.at("target", i) is None:
        return True
    finite = kinds & {"be", "have", "modal", "future"} and marks.keys[i] not in ("being", "been", "having")
    if finite and marks.at("noun", i) is None:  # "two can bombs"
        return True
    if (
        marks.keys[i] == "to"
        and (follow := marks.at("verb", i + 1)) is not None
        and follow.entry.form == BASE
    ):
        return marks.at("noun", i + 1) is None
    if marks.keys[i] == "," or "conjunction" in kinds:
        following = marks.grammar[i + 1]
        if marks.keys[i + 1 : i + 4] == ["as", "well", "as"]:
            return False
        if following & {"pronoun", "relative", "subordinate", "be", "have", "modal"}:
            return True
        if marks.keys[i + 1] == "according":
            return True
        word = marks.keys[i + 1]
        if (
            (verb := marks.at("verb", i + 1)) is not None
            and verb.entry.form == GERUND
            and marks.keys[i] == ","
        ):
            return True  # ", killing 27"
        if verb is not None and verb.entry.form in (PAST, PARTICIPLE, GERUND):
            return marks.at("noun", i + 1) is None
        return word.endswith("ing") and marks.at("noun", i + 1) is None and marks.at("target", i + 1) is None
    return False


def _passive(marks: Marks, verb: Mark, features: set[str], obj: Span) -> bool:
    """Whether the subject undergoes the act."""
    form = verb.entry.form
    if form not in (PAST, PARTICIPLE):
        return False
    if "be" in features:
        return True
    if "have" in features or verb.entry.cls in _INTRANSITIVE or marks.keys[verb.last - 1] == "fire":
        return False  # "opened fire across the border"
    follow = verb.last
    while follow < len(marks.keys) and "adverb" in marks.grammar[follow]:
        follow += 1  # "carried out tonight by"
    after = marks.keys[follow] if follow < len(marks.keys) else ""
    if after in _TOOLS and marks.has("actor", max(0, verb.first - 3), verb.first, "armed", "group"):
        return False  # "terrorists destroyed with dynamite a pylon"
    return after == "by" or (
        obj[1] <= max(follow, obj[0]) and "preposition" in (marks.grammar[follow] if after else _NOTHING)
    )


def _mood(marks: Marks, verb: Mark, features: set[str], left: int, start: int) -> Mood:
    """Whether the clause tells a fact."""
    if "negation" in features:
        return "negated"
    if "infinitive" in features:
        return "fact" if "have" in features else _infinitive(marks, left, start)  # "claim to have destroyed"
    if "future" in features:
        return "future"
    if "modal" in features:
        return "fact" if "have" in features and "may" not in marks.keys[left : verb.first] else "modal"
    if start > 0 and marks.grammar[start - 1] & {"conditional"}:
        return "conditional"
    before = marks.grammar[left - 1] if left > 0 else frozenset()
    word = marks.keys[left - 1] if left > 0 else ""
    qualified = ("determiner" in before and word in _ARTICLES) or word[:1].isdigit()
    if qualified and verb.entry.form == GERUND and marks.keys[verb.last : verb.last + 1] == ["of"]:
        return "fact"  # "its bombing of the bridge"
    if qualified and verb.entry.form in (PAST, PARTICIPLE, GERUND) and not features:
        return "adjective"
    if verb.entry.form == BASE and not features:
        return "fact" if left > start else "infinitive"
    return "fact"


def _infinitive(marks: Marks, left: int, start: int) -> Mood:
    """What a verb after "to" tells, by the word that governs it."""
    governor = marks.keys[max(start, left - 3) : left]
    if "trying" in governor and marks.keys[left - 2] in ("is", "are", "been"):
        return "infinitive"  # "they are trying to destroy the economy"
    if any(word in _ATTEMPTS for word in governor):
        return "attempted"
    window = marks.keys[max(start, left - 12) : left]
    if any(word in _ACHIEVES for word in window) and not any(
        "modal" in marks.grammar[i] or "future" in marks.grammar[i]
        for i in range(max(start, left - 14), left)
    ):
        return "fact"
    return "infinitive"
