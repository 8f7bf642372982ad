"""What follows a verb or an attack noun: its object and the prepositional phrases, up to the next clause.

Third stage of the cascade; called by `clauses` for verbs and by `nominal` for nouns.
"""

from itertools import pairwise

from streams.incidents.syntax.armed import FIRED, arms_act
from streams.incidents.syntax.bounds import (
    ASIDE,
    BRACKETS,
    DETERMINER,
    FINITE,
    HELPERS,
    REACH,
    SPAN_ENDS,
    TOGETHER,
    approximate,
    closes,
    gives_reason,
    ranks,
    what_it_is,
)
from streams.incidents.syntax.gapping import GAPPING, MEANS, as_well_as, gapped, other_means
from streams.incidents.syntax.insertions import (
    PUT_IN,
    after_relative,
    after_speaker,
    followed_by_gerund,
    is_gerund,
    said_what,
    tells_toll,
)
from streams.incidents.syntax.objects import adds, list_goes_on, names_target
from streams.incidents.text.document import Span
from streams.incidents.text.lexicon import BASE, GERUND, PARTICIPLE, PAST, THIRD, Lexicon, Marks

_BESIDE = frozenset({"close", "next", "adjacent"})


def complements(marks: Marks, lexicon: Lexicon, first: int, last: int) -> tuple[list[tuple[str, Span]], int]:
    """Cut what follows a verb into object ("") and prepositional phrases; return them and the clause's
    end."""
    cuts: list[tuple[str, int]] = [("", first)]
    i = first
    limit = min(last, first + REACH)
    keys, grammar, verbs = marks.keys, marks.grammar, marks.verbs
    say, answer = lexicon.claims["say"], lexicon.claims["answer"]
    turning = lexicon.claimed("say", "answer")
    while i < limit:
        kinds, word = grammar[i], keys[i]
        if (
            not (kinds and kinds & _TURNING)
            and word not in _WAKING
            and word not in turning
            and i not in verbs
        ):
            i += 1
            continue  # as most words are: none of the rules below
        if (word in _GOING_ON or "subordinate" in kinds) and (
            onward := _going_on(marks, lexicon, cuts, first, i, limit, last)
        ) is not None:
            i = onward
            continue
        if not SPAN_ENDS.isdisjoint(kinds):
            break
        if "quote" in kinds and i > first + 1:
            if keys[i - 1] not in (",", ".", "?", "!"):
                i += 1  # quoted words inside a clause
                continue
            break
        if (
            word in say
            and i > first
            and "determiner" not in grammar[i - 1]  # "hit an alleged drug boat"
            and marks.nouns.get(i) is None
        ):
            limit = _before_speaker(marks, first, i)
            break
        if word == "," and ranks(marks, lexicon.claims["superlative"], i + 1):
            break  # ", the latest in a series of attacks on X": no object
        meant = word == "to" and i + 1 < last and keys[i + 1] in lexicon.claims["purpose"]
        may_start = i in verbs or word in _STARTS or not kinds.isdisjoint(_STARTING)
        if (
            meant
            or (may_start and _next_clause(marks, i, last, first))
            or (word == "for" and gives_reason(marks, i + 1, last))
        ):
            break
        if word in answer and keys[i + 1 : i + 2] in (["to"], ["for"], ["against"]):
            break  # "in response to the war in Gaza": where it was not
        if cuts[-1][0] != "" and (
            (word == "and" and cuts[-1][0] not in ("and", "by") and adds(marks, i + 1, last))
            or (word == "," and names_target(marks, i + 1, last) and list_goes_on(marks, i + 1, last))
            or (word in (",", "and") and cuts[-1][0] in MEANS and other_means(marks, i + 1, last))
        ):
            cuts.append(("and", i + 1))
        elif (("preposition" in kinds and word != "of") or word == "to") and not approximate(marks, i, last):
            beside = word == "to" and keys[i - 1] in _BESIDE
            run = word == "by" and keys[i - 1] in lexicon.claims["run"]  # "a field run by a US firm"
            inside = word == "within" and _SPANS.isdisjoint(keys[i + 1 : i + 3])
            cuts.append(("near" if beside else "run" if run else "in" if inside else word, i + 1))
        i += 1
    end, spans = i if i < limit else limit, []
    for (word, begin), (_, after) in pairwise([*cuts, ("", end + 1)]):
        stop = after - 1 if after <= end else end
        if begin < stop:
            spans.append((word, (begin, stop)))
    return spans, end


def _going_on(
    marks: Marks, lexicon: Lexicon, cuts: list[tuple[str, int]], first: int, i: int, limit: int, last: int
) -> int | None:
    """Where it goes on behind a word at `i` that seems to begin another clause, or what is put in there; what
    begins there is added to the `cuts`."""
    keys, word = marks.keys, marks.keys[i]
    if word == "what" and i == cuts[-1][1] and (told := what_it_is(marks, lexicon, i, limit)) is not None:
        led = cuts.pop()[0]
        cuts += [("aside", i)] * bool(led) + [(led, told)]
        return told  # "hit what it said was a depot in X"
    if word in BRACKETS and (closing := closes(marks, i, last)) is not None:
        return closing
    if word == "using" and i > first and keys[i - 1] != ",":
        cuts.append((word, i + 1))  # "attacked X using drones"
        return i + 1
    if word == "as" and (listed := as_well_as(marks, i, last)) is not None:
        if keys[listed - 2] == "well":
            cuts.append(("and", listed))  # "as far west as X" goes on with the list
        return listed
    if (
        word in TOGETHER
        and keys[i + 1 : i + 2] == ["with"]
        and i > first
        and names_target(marks, i + 2, last)
    ):
        cuts.append(("and", i + 2))  # "hit a bridge in X along with a depot in Y"
        return i + 2
    if "subordinate" in marks.grammar[i] and i + 1 < last and keys[i + 1] in lexicon.claims["hour"]:
        cuts.append((word, i + 1))  # "shortly before dawn"
        return i + 1
    if word in GAPPING and (onward := gapped(marks, i, last)) is not None:
        cuts += [("and", onward)] * (word == "but")
        return onward
    if word in PUT_IN and i > first and (resumed := resumed_at(marks, i, last)) is not None:
        cuts += [("aside", i + 1), ("and", resumed)]
        return resumed
    if word == "," and (closed := said_what(marks, first, i, last)) is not None:
        cuts.append(("aside", i + 1))  # "hit the port of X, one of the biggest oil and gas terminals, on"
        return closed
    return None


_GOING_ON = BRACKETS | TOGETHER | GAPPING | PUT_IN | {"what", "using", "as"}
_WAKING = frozenset({",", "what"})  # beside those of a kind that turns
_SPANS = frozenset(
    "minutes hours days weeks months seconds framework context range reach sight scope space past last next "
    "first a an hour day week month one two three four five six ten 24 48 minutes' hours'".split()
)
"""What "within" is told of that is no place."""
_TURNING = frozenset(
    "break quote relative subordinate conditional conjunction preposition infinitive be have modal "
    "future".split()
)
"""Kinds of words that may begin a phrase or another clause."""
_INSERTED = 14  # tokens of a clause inside a list


def _after_gerund(marks: Marks, comma: int, last: int) -> int | None:
    """Where a list of targets goes on that ", killing two, and" parts at `comma`."""
    if marks.keys[comma] != "," or not (is_gerund(marks, comma + 1) or tells_toll(marks, comma + 1, last)):
        return None
    for i in range(comma + 2, min(comma + _INSERTED, last - 2)):
        if not marks.grammar[i].isdisjoint(ASIDE):
            return None
        if marks.keys[i] == "," and marks.keys[i + 1] == "and":
            onward = names_target(marks, i + 2, last, plain=True) and not _own_subject(marks, i + 2, last)
            return i + 2 if onward or followed_by_gerund(marks, i + 2, last) else None
    return None


def resumed_at(marks: Marks, token: int, last: int) -> int | None:
    """Where a list goes on behind what parts it at `token`: ", killing two, and", ", where two died, and",
    ", officials said, and"."""
    if (onward := after_speaker(marks, token, last)) is not None:
        if marks.keys[onward] != ",":
            return onward if names_target(marks, onward, last) else None
        token = onward
    if (onward := _after_gerund(marks, token, last)) is not None:
        return onward
    onward = after_relative(marks, token, last)
    if onward is None or onward + 1 >= last or marks.verbs.get(onward) is not None:
        return None
    own = marks.grammar[onward] & _CLAUSAL or _own_subject(marks, onward, last)
    return None if own or _becomes(marks, onward, last) else onward


_SUBJECTS = frozenset({"pronoun", "relative", "subordinate", "be", "have", "modal"})
_CLAUSAL = _SUBJECTS | {"future"}
_JOINING = ASIDE | {"conjunction"}


def _before_speaker(marks: Marks, first: int, say: int) -> int:
    """Return where "..., the governor said" starts."""
    for i in range(say - 1, max(first - 1, say - 14), -1):
        if marks.keys[i] == ",":
            return i
    return say


def _subject_and_verb(marks: Marks, token: int, last: int) -> bool:
    """Whether a short subject, its verb and an object follow: "drones hit the depot"."""
    for i in range(token + 1, min(token + _SUBJECT, last - 1)):
        noun = marks.nouns.get(i - 1)
        target = marks.targets.get(i - 1) if noun is None or noun.cls != "aircraft" else None
        if target is not None or not marks.grammar[i - 1] <= DETERMINER:
            return False
        verb = marks.verbs.get(i)
        if verb is not None and verb.first == i and verb.entry.form in (PAST, THIRD):
            if "determiner" in marks.grammar[min(verb.last, last - 1)]:
                return True
            return verb.entry.form == PAST and names_target(marks, verb.last, last)  # "hit Iran's refinery"
    return False


_SUBJECT = 4  # tokens of a short subject, with its verb


def _own_subject(marks: Marks, token: int, last: int) -> bool:
    """Whether what "and" adds at `token` is a clause with a subject or a gerund of its own."""
    return (
        _subject_and_verb(marks, token, last)  # "struck X, and Israel hit the ..."
        or _subject_and_predicate(marks, token, last)
        or _fronted(marks, token, last)
        or _another_gerund(marks, token)
        or _passive(marks, token, last)
        or arms_act(marks, token, last)
    )


def _subject_and_predicate(marks: Marks, token: int, last: int) -> bool:
    """Whether a short subject and a verb of any kind follow: "and Israel responded by ..."."""
    for i in range(token + 1, min(token + _SUBJECT, last - 1)):
        if marks.grammar[i - 1] or marks.targets.get(i - 1) is not None:
            return False
        if marks.keys[i].endswith("ed") and marks.targets.get(i) is None:
            return marks.keys[i] not in FIRED and bool(
                marks.grammar[i + 1] & {"preposition", "determiner", "pronoun", "infinitive"}
            )
    return False


def _fronted(marks: Marks, token: int, last: int) -> bool:
    """Whether a place comes first, then a subject and its verb: "and in Kharkiv a missile destroyed ..."."""
    if "preposition" not in marks.grammar[token]:
        return False
    subject = False
    for i in range(token + 2, min(token + _FRONTED, last)):
        if not marks.grammar[i].isdisjoint(_JOINING) or marks.keys[i] == ",":
            return False
        verb = marks.verbs.get(i)
        if subject and (
            "be" in marks.grammar[i]
            or (verb is not None and verb.first == i and verb.entry.form in (PAST, THIRD))
        ):
            return True
        subject = subject or "determiner" in marks.grammar[i]
    return False


_FRONTED = 12  # tokens of a phrase of place, a subject and its verb


def _passive(marks: Marks, token: int, last: int) -> bool:
    """Whether something new and what became of it follow: "and an airfield in X was hit"."""
    return marks.keys[token] in INDEFINITE and _becomes(marks, token, last)


def _becomes(marks: Marks, token: int, last: int) -> bool:
    """Whether something and what became of it follow, before anything else that could have a verb."""
    joined = _two_names(marks, token, last)
    for i in range(token + 1, min(token + _FRONTED, last)):
        kinds = marks.grammar[i]
        if i == joined:
            continue
        if not kinds.isdisjoint(_JOINING) or marks.keys[i] == ",":
            return False
        if not kinds.isdisjoint(HELPERS) and marks.keys[i] not in ("being", "having"):
            return True
    return False


def _two_names(marks: Marks, token: int, last: int) -> int | None:
    """The "and" of two names, or what may be names, that start at `token` and share a verb: "hit X, and Y and
    Z were shelled"."""
    low = max(token - 2, 0)
    if marks.keys[low:token] != [",", "and"]:
        return None
    for i in range(token, min(token + _NAMES, last - 1)):
        if marks.keys[i] == "and":
            return i if i > token and not marks.grammar[i + 1] else None
        if marks.grammar[i] or marks.targets.get(i) is not None or marks.nouns.get(i) is not None:
            return None
    return None


_NAMES = 5  # tokens of a name and its "and"


def _verbal(marks: Marks, first: int) -> bool:
    """Whether what is complemented is a verb: the objects of an attack noun share its verb, too."""
    verb = marks.verbs.get(first - 1) is not None
    return verb and (marks.nouns.get(first - 1) is None or "determiner" in marks.grammar[first])


INDEFINITE = frozenset({"a", "an", "another", "one", "two", "three", "four", "five", "several"})


def _another_gerund(marks: Marks, token: int) -> bool:
    """Whether a second gerund follows: "accused of striking X and of shelling Y"."""
    if marks.keys[token] not in ("of", "by", "for"):
        return False
    verb = marks.verbs.get(token + 1)
    return verb is not None and verb.entry.form == GERUND


_STARTS = frozenset({"to", ","})  # with these kinds, all that another clause can start with but a verb
_STARTING = frozenset({"be", "have", "modal", "future", "conjunction"})


def _next_clause(marks: Marks, i: int, last: int, first: int) -> bool:
    """Whether a coordinated clause or a participle starts at token `i`."""
    if i + 1 >= last or i <= first:  # "was shot down and another aimed at X fell"
        return i + 1 < last and marks.keys[i] == "and" and arms_act(marks, i + 1, last)
    kinds, word = marks.grammar[i], marks.keys[i]
    verb = marks.verbs.get(i)
    if verb is None and word not in _STARTS and _STARTING.isdisjoint(kinds):
        return False  # as most prepositions
    if verb is not None and verb.first == i and marks.nouns.get(i) is None and marks.targets.get(i) is None:
        if marks.keys[i - 1] in ("a", "an"):
            return False  # "by a falling drone", "by a storm"
        return not (verb.entry.form in (PAST, PARTICIPLE) and "determiner" in marks.grammar[i - 1])
    finite = not kinds.isdisjoint(FINITE) and word not in ("being", "been", "having")
    if finite and marks.nouns.get(i) is None:  # "two can bombs"
        return True
    if marks.keys[i] == "to" and (follow := marks.verbs.get(i + 1)) is not None and follow.entry.form == BASE:
        return marks.nouns.get(i + 1) is None
    if "conjunction" in kinds and _own_subject(marks, i + 1, last):
        return True
    added = "conjunction" in kinds and (marks.keys[i - 1] == "," or _verbal(marks, first))
    if added and _becomes(marks, i + 1, last):
        return True  # "hit a depot and trains were delayed"
    if marks.keys[i] == "," or "conjunction" in kinds:
        following = marks.grammar[i + 1]
        if marks.keys[i + 1] == "as" and as_well_as(marks, i + 1, last) is not None:
            return False
        if not following.isdisjoint(_SUBJECTS):
            return True
        if marks.keys[i + 1] == "according" or marks.keys[i : i + 3] == [",", "however", ","]:
            return True
        word = marks.keys[i + 1]
        if (
            (verb := marks.verbs.get(i + 1)) is not None
            and verb.entry.form == GERUND
            and marks.keys[i] == ","
        ):
            return True  # ", killing 27"
        if verb is not None and verb.entry.form in (PAST, PARTICIPLE, GERUND):
            an_object = "determiner" in marks.grammar[min(verb.last, last - 1)]
            return marks.nouns.get(i + 1) is None or an_object  # "and hit a plant"
        return word.endswith("ing") and marks.nouns.get(i + 1) is None and marks.targets.get(i + 1) is None
    return False
