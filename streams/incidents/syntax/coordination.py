"""Two clauses of one sentence that each tell of a place of their own: "three people were killed in X, and in
Y a house was hit". What joins them parts them as "while" does.

Between second and third stage of the cascade: the words are marked, no clause is read yet.
"""

from msgspec.structs import replace

from streams.incidents.syntax.bounds import REACH
from streams.incidents.syntax.elided import supply_be
from streams.incidents.syntax.setting_apart import set_apart_by
from streams.incidents.syntax.verb_forms import shares_be
from streams.incidents.text.document import Document, Sentence
from streams.incidents.text.lexicon import GERUND, PAST, Layer, Lexicon, Mark, Marks
from streams.incidents.text.measures import UNITS, WEEKDAYS

_JOINS = frozenset({"and", "but", ";"})
_WHERE = frozenset({"in", "near", "at", "on", "over", "outside", "around", "across"})
_LEADING = _WHERE | {"of"}
_PARTS = frozenset(
    "city town village port suburb suburbs outskirts edge centre center north south east west province "
    "region district area municipality".split()
)
ANSWERING = (["in", "response"], ["in", "retaliation"], ["in", "return"], ["in", "turn"])
"""What a clause may open with before its subject: "and in response Ukrainian drones hit Y"."""
HEADS = frozenset({"mayor", "governor"})
"""Who speaks of what was where they govern."""
_PARTED = frozenset({"subordinate"})
_WHILE = frozenset({"while"})
_COMMA = frozenset({","})
_MAY_PART = _JOINS | {",", "after", "while"}
"""All that a clause of another place or day may begin with: asked first, as most words are none."""


def part_clauses(document: Document, marks: Marks, lexicon: Lexicon) -> None:
    """Mark every word that joins two such clauses as one that begins a clause."""
    for sentence in document.sentences:
        if (comma := set_apart_by(marks, sentence)) is not None:
            marks.grammar[comma] = _PARTED  # "In another attack, gunmen stormed X"
        verbs = marks.within("verb", sentence.first, sentence.last)
        if not verbs:
            continue
        supply_be(marks, sentence, verbs)
        start = sentence.first
        fronted = marks.keys[start] in _BEFORE
        for i in marks.spots(_MAY_PART, sentence.first + 1, sentence.last - 1):
            word = marks.keys[i]
            if word == "while" or (word == "after" and counted_from(marks, i)):
                start = i + 1
            elif (
                word == ","
                and (fronted or start > sentence.first)
                and _ends_count(document, marks, lexicon, sentence, start, i)
            ):
                marks.grammar[i] = _PARTED
                start = i + 1
            if word not in _JOINS:
                continue
            told = _tells(document, marks, lexicon, max(start, i - REACH), i)
            onward = i + 1, min(i + REACH, sentence.last)
            if told and (
                _opens(document, marks, lexicon, *onward) or _another(document, marks, lexicon, *onward)
            ):
                marks.grammar[i] = _PARTED
                start = i + 1


_COUNT = 9  # tokens of "on Monday, less than two weeks after"


def counted_from(marks: Marks, i: int) -> bool:
    """Whether an act is counted from another there: "hit X, a day after Y was"; not "after it was"."""
    keys = marks.keys
    return (
        keys[i] == "after"
        and i > 0
        and keys[i - 1] in UNITS
        and keys[i + 1 : i + 2] not in (["it"], ["they"])
    )


def _ends_count(
    document: Document, marks: Marks, lexicon: Lexicon, sentence: Sentence, start: int, i: int
) -> bool:
    """Whether what opens a sentence and came before the news ends at a comma: "a day after Y was hit, drones
    hit X", "After a strike on Y, drones hit X"."""
    if i - start > REACH:
        return False
    fronted = sentence.first < start <= sentence.first + _COUNT and counted_from(marks, start - 1)
    if fronted:
        told = _verb(marks, lexicon, start, i) is not None
    else:
        told = start == sentence.first and marks.keys[start] in _BEFORE
        told = told and all(
            _placed(document, marks, lexicon, *at) for at in ((start, i), (i, min(i + REACH, sentence.last)))
        )
    if not told:
        return False
    last = min(i + REACH, sentence.last)
    first = _behind_day(marks, i + 1, last)
    verb = _verb(marks, lexicon, first, last)
    alone = verb is not None and "," not in marks.keys[first:verb]
    return alone and not marks.keys[first].endswith("ing") and _begins(marks, lexicon, first, last)


_BEFORE = frozenset({"after", "following"})


def clauses(marks: Marks, sentence: Sentence) -> list[Sentence]:
    """The parts of a sentence that "while", or what joins two clauses of two places, parts."""
    ends = [i for i in marks.spots(_MAY_PART, sentence.first, sentence.last) if _parts(marks, i)]
    spans = zip([sentence.first, *ends], [*ends, sentence.last], strict=True)
    return [replace(sentence, first=first, last=last) for first, last in spans]


def opening_in(marks: Marks, first: int, last: int) -> int | None:
    """The first of tokens `first` to `last` (exclusive) that begins a clause of another place or day."""
    return next((i for i in marks.spots(_MAY_PART, first, last) if _parts(marks, i)), None)


def _parts(marks: Marks, i: int) -> bool:
    return marks.keys[i] == "while" or marks.grammar[i] is _PARTED or counted_from(marks, i)


def clause_of(marks: Marks, sentence: Sentence, token: int) -> Sentence:
    """The one of `clauses` that a token stands in."""
    before = reversed(marks.spots(_MAY_PART, sentence.first + 1, token + 1))
    first = next((i for i in before if _parts(marks, i)), None)
    last = opening_in(marks, token + 1, sentence.last)
    if first is None and last is None:
        return sentence
    return replace(
        sentence,
        first=sentence.first if first is None else first,
        last=sentence.last if last is None else last,
    )


def _tells(document: Document, marks: Marks, lexicon: Lexicon, first: int, last: int) -> bool:
    """Whether a stretch of words has a verb of attack or harm, and where that was done."""
    verbs = marks.within("verb", first, last)
    told = any(_is_verb(marks, verb) or _added(marks, verb) for verb in verbs)
    told = told or _verb(marks, lexicon, first, last) is not None
    return told and _placed(document, marks, lexicon, first, last)


def _added(marks: Marks, verb: Mark) -> bool:
    """Whether a gerund tells what came of something: ", killing two"."""
    return verb.entry.form == GERUND and marks.keys[verb.first - 1] == ","


def _is_verb(marks: Marks, verb: Mark) -> bool:
    """Whether it is no word that may be a noun, too, as "strikes" and "bombing" are."""
    return verb.entry.form == PAST or marks.nouns.get(verb.first) is None


def _opens(document: Document, marks: Marks, lexicon: Lexicon, first: int, last: int) -> bool:
    """Whether a clause with a subject and a place of its own begins at token `first`, or behind its day."""
    first = _behind_day(marks, first, last)
    if marks.keys[first : first + 2] in ANSWERING:
        first += 2 + (marks.keys[first + 2 : first + 3] == [","])
    if marks.keys[first] == "again":
        return False  # "and again near Sumy on Monday, killing two": a list of places
    if _named(document, marks, lexicon, first, last):  # "and in Sumy a house was hit"
        return _begins(marks, lexicon, first, last)
    if "preposition" in marks.grammar[first] or not _begins(marks, lexicon, first, last):
        return False
    verb = marks.verbs.get(_verb(marks, lexicon, first, last) or first)
    if verb is not None and verb.entry.form == GERUND and "be" not in marks.grammar[verb.first - 1]:
        last = verb.first  # "and a depot in Sumy, killing two", but "and 20 drones, killing two in Sumy"
    last = next(iter(marks.spots(_WHILE, first, last)), last)
    opening = (i for i in range(first, last - 1) if marks.keys[i] in _JOINS)
    joins = (
        i for i in opening if _begins(marks, lexicon, i + 1, last) and not _shares(marks, lexicon, i, last)
    )
    return _placed(document, marks, lexicon, first, next(joins, last))


def _behind_day(marks: Marks, first: int, last: int) -> int:
    """The token behind the day that opens a clause: "on Monday, ", "two days earlier, "."""
    end = first
    while end < last and (marks.keys[end] in _OF_DAYS or marks.keys[end] in WEEKDAYS):
        end += 1
    if WEEKDAYS.isdisjoint(marks.keys[first:end]) and UNITS.isdisjoint(marks.keys[first:end]):
        return first
    end += end < last and marks.keys[end] == ","
    return end if end < last else first


def _another(document: Document, marks: Marks, lexicon: Lexicon, first: int, last: int) -> bool:
    """Whether an attack is told at token `first` as one more: "and another on Odesa that killed two"."""
    if first + 2 >= last or marks.keys[first] != "another":
        return False
    if not _named(document, marks, lexicon, first + 1, last):
        return False
    return marks.keys[first + 1] == "on" or any(
        "relative" in marks.grammar[i] or marks.keys[i] == "that"
        for i in range(first + 3, min(first + 7, last))
    )


def _begins(marks: Marks, lexicon: Lexicon, first: int, last: int) -> bool:
    """Whether a subject of its own and its verb follow: not "and wounded six", "and six wounded"."""
    verb = _verb(marks, lexicon, first, last)
    if verb is None or "and" in marks.keys[verb - 1 : verb + 1]:
        return False  # "flew from near Kursk and Oryol and struck Sumy", "and burned two trucks"
    if any(marks.keys[i : i + 2] == [",", "and"] for i in marks.spots(_COMMA, first + 1, verb)):
        return False  # "and the airport in Sumy on Monday, and shelling killed two in Lviv"
    said = lexicon.claims["say"]
    between = [
        marks.grammar[i]
        for i in range(first, verb)
        if marks.keys[i] != "that" or marks.keys[i - 1] not in said
    ]
    if any(kinds & {"break", "relative", "subordinate"} for kinds in between):
        return False
    if len(between) == 1:  # "and gunmen shot", but "and six wounded"
        return not (marks.keys[first].isdigit() or marks.keys[first] in lexicon.claimed("count", "some"))
    return len(between) > 1


def _shares(marks: Marks, lexicon: Lexicon, i: int, last: int) -> bool:
    """Whether what "and" adds at token `i` shares "were" and place with what stands before it: "two were
    killed and four others injured in X", "two were killed and a port damaged in X"."""
    verb = _verb(marks, lexicon, i + 1, last)
    return verb is not None and shares_be(marks, verb) == i and "preposition" in marks.grammar[verb + 1]


def _verb(marks: Marks, lexicon: Lexicon, first: int, last: int) -> int | None:
    """The first word that tells of attack or harm in a stretch of words: "hit", "was ablaze", "left two
    dead", "battling a blaze", but no "strikes" or "bombing", which are nouns, too."""
    verbs = marks.within("verb", first, last)
    told = (verb.first for verb in verbs if _is_verb(marks, verb))
    ablaze, catch = lexicon.claims["ablaze"], lexicon.claims["catch"]
    burnt = (
        i - 1
        for i in marks.spots(ablaze, first + 1, last)
        if marks.keys[i] != "fire" or marks.keys[i - 1] in catch
    )
    left = (i for i in marks.spots(_LEFT, first, last) if not _DEAD.isdisjoint(marks.keys[i + 1 : i + _TOLL]))
    found = (next(told, None), next(burnt, None), next(left, None), _fire(marks, lexicon, first, last))
    return min((i for i in found if i is not None), default=None)


def _fire(marks: Marks, lexicon: Lexicon, first: int, last: int) -> int | None:
    """The token behind a fire that is told of: "smoke rose", "they fought a blaze at"; not "opened fire"."""
    told = (
        i + 1
        for i in marks.spots(lexicon.claims["blaze"], first, last - 1)
        if marks.keys[i] in _RISING or "determiner" in marks.grammar[i - 1]
    )
    return next(told, None)


_RISING = frozenset({"smoke", "flames"})
_LEFT = frozenset({"left", "leaves"})
_DEAD = frozenset({"dead", "wounded", "injured", "hurt"})
_TOLL = 8  # tokens of "left at least 26 civilians wounded"


def _placed(document: Document, marks: Marks, lexicon: Lexicon, first: int, last: int) -> bool:
    verbs = [marks.verbs.get(first), *marks.within("verb", first, last)]
    struck = (i for v in verbs if v is not None and v.cls == "attack" for i in range(v.first, v.last))
    led = (*marks.spots(_LEADING, first, last - 1), *struck)
    return _befell(document, marks, first, last) or any(
        _named(document, marks, lexicon, i, last) for i in led if first <= i < last - 1
    )


def _befell(document: Document, marks: Marks, first: int, last: int) -> bool:
    """Whether a place is the subject of what befell it: "Sumy was also hit"."""
    first += first < last - 2 and marks.keys[first] in _MAY_PART
    end = next((i for i in range(first, min(first + _NAME, last)) if marks.grammar[i]), first)
    if end == first or "be" not in marks.grammar[end] or not document.tokens[first].text[0].isupper():
        return False
    if any(marks.at(layer, i) for layer in (*_KNOWN, "actor") for i in range(first, end)):
        return False
    verb = end + 1 + ("adverb" in marks.grammar[end + 1])
    listed = marks.keys[first - 1] == "and" and not marks.grammar[first - 2]  # "X and Y were hit"
    alone = not listed or (marks.keys[end] == "was" and verb > end + 1)  # "hit X, and Y was also hit"
    return verb < last and _strikes(marks, verb) and alone


_NAME = 4  # tokens of a name, and the verb behind it


def _named(document: Document, marks: Marks, lexicon: Lexicon, i: int, last: int) -> bool:
    """Whether a place is named at token `i`: "in Sumy", "in the city of Sumy", "on the Sumy region", "struck
    Sumy"."""
    if not (marks.keys[i] in _WHERE or _governs(marks, i) or _strikes(marks, i)):
        return False
    at = _past_part(document, marks, i + 1, last)
    if at >= last:
        return False
    word = marks.keys[at]
    if not document.tokens[at].text[0].isupper() or marks.actors.get(at) is not None:
        return False
    if document.upper and (marks.grammar[at] or any(marks.at(layer, at) for layer in _KNOWN)):
        return False  # in all capitals, a name is what is no known word
    return word not in lexicon.claims["calendar"] and word not in WEEKDAYS


def _governs(marks: Marks, i: int) -> bool:
    """Whether "of" stands there behind who speaks of a town, or what hit it: "the mayor of Sumy said",
    "shelling of Sumy killed two"."""
    if i < 1 or marks.keys[i] != "of":
        return False
    noun = marks.nouns.get(i - 1)
    return marks.keys[i - 1] in HEADS or (noun is not None and noun.cls == "attack")


def _strikes(marks: Marks, i: int) -> bool:
    verb = marks.verbs.get(i)
    return verb is not None and verb.cls == "attack"


def _past_part(document: Document, marks: Marks, i: int, last: int) -> int:
    """Where the name may stand behind what says which part of a country it is: "the border city of Sumy",
    "the neighbouring Sumy region"."""
    if i < last - 1 and marks.keys[i] in _NEAR_BY:
        return i + 1  # "in neighbouring Sumy"
    if i >= last or marks.keys[i] != "the":
        return i
    for at in range(i + 1, min(i + _LONGEST_PART, last - 2)):
        if marks.keys[at] in _PARTS and marks.keys[at + 1] == "of":
            return at + 2
        if document.tokens[at].text[0].isupper():
            of = marks.keys[at + 1] in _PARTS and marks.keys[at + 2] == "of"  # "the Polish city of X"
            return at + 3 if of else at if marks.keys[at + 1] in _PARTS else i
    return i


_NEAR_BY = frozenset({"neighbouring", "neighboring", "nearby", "adjacent"})
_LONGEST_PART = 4  # tokens from "the" to "of": "the southern border city"
_KNOWN: tuple[Layer, ...] = ("noun", "target", "verb", "cue")
_OF_DAYS = UNITS | frozenset(
    "a an the on late early two three one few several before earlier later previous following next same "
    "night evening morning also then again".split()
)
