"""Who says so: the speakers of a sentence, and what that makes of an act (codebook section 2, ruling 4)."""

from collections.abc import Sequence

from msgspec import Struct

from streams.incidents.actors.names import ActorMention, actors_in
from streams.incidents.places import PlaceIndex
from streams.incidents.syntax.bounds import HELPERS
from streams.incidents.text.document import Sentence
from streams.incidents.text.lexicon import Lexicon, Marks

_LONGEST_SPEAKER = 12  # tokens
_LONGEST_CLAUSE = 30  # tokens


class Speaker(Struct, frozen=True, gc=False):
    """Someone who says, claims, blames or denies something in a sentence; `who` is None if no side is
    named."""

    token: int
    who: ActorMention | None
    claims: bool
    denies: bool
    blames: bool


def find_speakers(marks: Marks, lexicon: Lexicon, places: PlaceIndex, sentence: Sentence) -> list[Speaker]:
    """Return the speakers of `sentence`; who praises or condemns an act has no hand in it."""
    claims = lexicon.claims
    found: list[Speaker] = []
    speaking = marks.spots(lexicon.claimed("deny", "say", "claim"), sentence.first, sentence.last)
    judges = lexicon.claimed("applaud", "condemn")
    uninvolved = not judges.isdisjoint(marks.keys[sentence.first : sentence.last]) if speaking else False
    for i in speaking:
        word = marks.keys[i]
        if marks.keys[i + 1 : i + 2] == ["as"] or "what" in marks.before(i, 3, sentence.first):
            continue  # "described as", "what it called": not what happened
        claimed = word in claims["claim"]
        if claimed and "negation" in marks.grammar[i - 1]:
            continue  # "has not claimed the attack"
        if claimed and not _LIVES.isdisjoint(marks.keys[i + 1 : min(sentence.last, i + _TOLL)]):
            continue  # "the strikes claimed the lives of two people"
        who = _named(marks, lexicon, places, sentence, i, after=word == "according")
        blames = blames_as_a_side(marks, lexicon, sentence, i) or uninvolved
        found.append(Speaker(i, who, claimed, word in claims["deny"], blames))
    return found


_LIVES = frozenset({"life", "lives", "victims"})
_TOLL = 5  # tokens from "claimed" to "at least two lives"


def blames_as_a_side(marks: Marks, lexicon: Lexicon, sentence: Sentence, verb: int) -> bool:
    """Whether who blames someone at `verb` may know: "the opposition blamed X" is an opinion."""
    if marks.keys[verb] not in lexicon.claims["blame"]:
        return False
    return lexicon.claims["onlooker"].isdisjoint(marks.before(verb, _BLAMER, sentence.first))


_BLAMER = 5  # tokens from who blames to the verb


def _opening(marks: Marks, sentence: Sentence, say: int) -> int:
    """Where the clause of a verb of saying starts: after a quotation, a break or an opening adverbial."""
    keys, grammar, start, first = marks.keys, marks.grammar, say, sentence.first
    stop = max(first, say - _LONGEST_CLAUSE)
    while start > stop:
        if keys[start - 1] == ")":  # "the Israel Defense Forces (IDF) said"
            while start > first and keys[start - 1] != "(":
                start -= 1
        elif not _PAUSES.isdisjoint(grammar[start - 1]):
            break
        start -= start > first
    if not _ADVERBIAL.isdisjoint(grammar[start]):
        comma = next((i for i in range(start, say) if keys[i] == ","), None)
        if comma is not None and comma < say - 1:
            return comma + 1
    return start


_PAUSES = frozenset({"break", "quote"})
_ADVERBIAL = frozenset({"preposition", "subordinate"})


def _speaking(marks: Marks, sentence: Sentence, say: int) -> int | None:
    """Where the noun group between a comma and the verb starts: "drones hit the depot, its owner said"."""
    if "have" in marks.grammar[say - 1]:
        say -= 1  # "drones hit the depot, its owner had said"
    stop = max(sentence.first, say - _LONGEST_SPEAKER)
    if "," not in marks.keys[stop:say]:
        return None
    for i in range(say - 1, stop - 1, -1):
        if marks.keys[i] == ",":
            return i + 1 if i + 1 < say else None
        if not _OF_CLAUSES.isdisjoint(marks.grammar[i]) or _only_verb(marks, i):
            return None
    return None


_PREDICATES = HELPERS | {"modal"}
_OF_CLAUSES = _PREDICATES | {"relative", "subordinate", "break", "quote"}
"""What no noun group holds."""


def _only_verb(marks: Marks, token: int) -> bool:
    """Whether a verb stands there that is no noun: "strikes" and "bombing" may be both."""
    return token in marks.verbs and token not in marks.nouns and token not in marks.targets


def _inverted(marks: Marks, sentence: Sentence, say: int) -> bool:
    """Whether who speaks stands behind: ", said Ivan Petrov, the governor." """
    if say == sentence.first or marks.keys[say - 1] not in (",", '"', "”", "''"):
        return False
    for i in range(say + 1, sentence.last):
        if not _ENDS.isdisjoint(marks.grammar[i]):
            return i > say + 1
        if not _PREDICATES.isdisjoint(marks.grammar[i]) or _only_verb(marks, i):
            return False
    return say + 1 < sentence.last


_ENDS = frozenset({"relative", "break"})


def _before_aside(marks: Marks, sentence: Sentence, say: int) -> int:
    """Where a verb of saying would stand without "for its part": "Moscow, for its part, said"."""
    if marks.keys[say - 1] != ",":
        return say
    comma, first = say - 2, max(sentence.first, say - _ASIDE)
    while comma > first and marks.keys[comma] != ",":
        comma -= 1
    aside = marks.keys[comma] == "," and comma > sentence.first
    return comma if aside and tuple(marks.keys[comma + 1 : say - 1]) in _ASIDES else say


def _before_name(marks: Marks, lexicon: Lexicon, sentence: Sentence, say: int) -> int:
    """Where a verb of saying would stand without the name of who holds an office: "the spokesman of X, Ivan
    Petrov, said"."""
    if marks.keys[say - 1] != ",":
        return say
    first = max(sentence.first, say - _NAME)
    comma = next((i for i in range(say - 2, first, -1) if marks.keys[i] == ","), None)
    if comma is None:
        return say
    words = range(comma + 1, say - 1)
    plain = all(not marks.grammar[i] and marks.keys[i].isalpha() and i not in marks.verbs for i in words)
    office = marks.spots(lexicon.claimed("person", "account"), max(sentence.first, comma - _OFFICE), comma)
    parted = office and any(
        not HELPERS.isdisjoint(marks.grammar[i]) or i in marks.verbs for i in range(office[-1], comma)
    )
    return comma if plain and office and not parted else say


_NAME = 6  # tokens of ", Yahya Saree," before the verb
_OFFICE = 9  # tokens from "spokesman" over whose he is to his name
_ASIDE = 6  # tokens from the comma before "for its part" to the verb
_ASIDES = {
    ("for", "its", "part"),
    ("for", "their", "part"),
    ("in", "turn"),
    ("meanwhile",),
    ("however",),
    ("too",),
}


def _named(
    marks: Marks, lexicon: Lexicon, places: PlaceIndex, sentence: Sentence, say: int, *, after: bool
) -> ActorMention | None:
    """The actor beside a verb of saying: before it, or after "according to" and in "..., said the army"."""
    say = _before_name(marks, lexicon, sentence, _before_aside(marks, sentence, say))
    if not after and not _inverted(marks, sentence, say):
        start = _speaking(marks, sentence, say) or _opening(marks, sentence, say)
        before = actors_in(marks, places, (start, say))
        if not lexicon.claims["independent"].isdisjoint(marks.keys[start:say]):
            return None  # "the Syrian Observatory": nobody's side
        if before and _forces_of(marks, before):
            return before[-2]  # "the Houthis' military spokesman"
        if len(before) > 1 and any("relative" in marks.grammar[i] for i in range(start, say)):
            return before[0]
        if before:
            return before[-1]
        if say > sentence.first and marks.keys[say - 1] != ",":
            return None
    stop = min(sentence.last, say + 10)
    if not lexicon.claims["independent"].isdisjoint(marks.keys[say + 1 : stop]):
        return None
    behind = actors_in(marks, places, (say + 1, stop))
    return behind[0] if behind else None


def _forces_of(marks: Marks, named: Sequence[ActorMention]) -> bool:
    """Whether the last of those named are only the forces of a group, named right before."""
    men, whose = named[-1], named[-2] if len(named) > 1 else None
    if whose is None or whose.kind != "group" or marks.keys[whose.last : men.first] not in ([], ["'"], ["’"]):
        return False
    return men.kind == "force" and men.country is None
