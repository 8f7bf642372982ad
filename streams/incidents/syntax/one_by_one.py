"""Attacks that are counted and then told one by one: "Two drone strikes were reported. *The first* hit a
hospital in X; *the second* hit a market in Y", "the second a gas pipeline at Y".

Between second and third stage of the cascade, beside `ellipsis`: the rank is marked as the noun it stands
for, and where the verb is not said again, as the verb.
"""

from streams.incidents.syntax.verb_forms import opens_object
from streams.incidents.text.document import Document, Sentence
from streams.incidents.text.lexicon import PAST, Mark, Marks
from streams.incidents.text.measures import ORDINALS

_RANKS = ORDINALS | {"first", "other"}
_COUNTED = frozenset({"attack", "blast", "weapon"})
_HARMS = frozenset({"attack", "damage", "kill", "impact", "arson"})
_PARTS = frozenset({",", ";", ":", "and", "while", "but"})
_NONE = frozenset[str]()
_BREAK = frozenset({"break"})
_REACH = 2  # sentences from the attacks, or from the one told before, to the next


def supply_ranked(document: Document, marks: Marks) -> Marks:
    """Return the marks, and one of the attacks that were counted for each that is told by its rank."""
    found: list[Mark] = []
    told: tuple[int, Mark] | None = None
    verb: Mark | None = None
    for number, sentence, spots in document.holding(marks.where(_RANKS)):
        for i in spots:
            if not _begins(marks, sentence, i):
                continue
            told = _counted(document, marks, number, i) or told
            if told is None or number - told[0] > _REACH:
                continue
            said = marks.verbs.get(i + 1)
            if said is not None and _harms(marks, said, sentence.last):
                found.append(told[1].entry.mark(i, i + 1))
                marks.grammar[i] = _NONE  # "first" is no adverb here
                verb, told = said, (number, told[1])
            elif verb is not None and verb.first >= sentence.first and marks.keys[i + 1] in ("a", "an"):
                found += told[1].entry.mark(i - 1, i), verb.entry.mark(i, i + 1)
                marks.grammar[i - 1] = _NONE
                marks.grammar[i - 2] = _BREAK
    return marks.plus(found)


def _begins(marks: Marks, sentence: Sentence, i: int) -> bool:
    """Whether "the" and a rank begin a clause."""
    the = i - 1
    opens = the == sentence.first or (the > sentence.first and marks.keys[the - 1] in _PARTS)
    return opens and marks.keys[the] == "the" and i + 2 < sentence.last


def _harms(marks: Marks, verb: Mark, last: int) -> bool:
    """Whether it says what one of the attacks did: "hit a hospital"; no "the first hit of the band"."""
    return verb.cls in _HARMS and verb.entry.form == PAST and opens_object(marks, verb.last, last)


def _counted(document: Document, marks: Marks, number: int, i: int) -> tuple[int, Mark] | None:
    """The attacks last counted before token `i`, and the sentence that does: "two air strikes"."""
    first = document.sentences[max(0, number - _REACH)].first
    nouns = [n for n in marks.within("noun", first, i - 1) if n.cls in _COUNTED]
    if not nouns or not marks.keys[nouns[-1].last - 1].endswith("s"):
        return None
    at = next(n for n in range(number, -1, -1) if document.sentences[n].first <= nouns[-1].first)
    return at, nouns[-1]
