"""Tolls: how many were killed, hurt or are missing, and who they were, as a text tells it.

Each predicate ("killed", "died", "dead", "death toll") is met with the groups of people that are its victims: the
object of an active verb, the subject of a passive one, with what "and" adds to it and without what "including" repeats.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from streams.incidents.document import Document, Sentence
from streams.incidents.record import Range
from streams.incidents.toll_words import Kind, Lexicon, Marked, lexicon, mark
from streams.incidents.victims import statements

WAR_TOTAL = 5_000
"""No single act of the codebook's kinds has killed so many; a figure from here on is a war's."""
_REPORTER = 8
"""Words of who reports it, at most."""


@dataclass(frozen=True, slots=True)
class TollMention:
    """One statement of a toll: offsets `start`-`end` into the text, tokens `first` (inclusive) to `last` (exclusive).

    Ranges are (lowest, highest). `again`: it speaks of dead that the text has told of ("his body was found").
    `war_total`: of a war or a year, not of one act. `victims` and `reported_by` are offsets.
    """

    start: int
    end: int
    first: int
    last: int
    sentence: int
    killed: Range | None = None
    injured: Range | None = None
    missing: Range | None = None
    whom: Kind | None = None
    victims: tuple[int, int] | None = None
    reported_by: tuple[int, int] | None = None
    again: bool = False
    war_total: bool = False


def find_tolls(document: Document, language: str = "en") -> list[TollMention]:
    """Return the tolls that `document` tells, in order."""
    words = lexicon(language)
    mentions: list[TollMention] = []
    for number, sentence in enumerate(document.sentences):
        if any(token.lower in words.triggers for token in document.words(sentence)):
            mentions.extend(_told(document, sentence, number, words))
    return mentions


def reconcile(mentions: Iterable[TollMention]) -> tuple[Range | None, Range | None]:
    """Killed and injured of one act from all that is said of it: each sentence adds up, sentences compete.

    A sentence that tells of fewer than another tells of some of them, so only the highest figures of the sentences
    count, with the lowest that a rival figure of the same rank gives.
    """
    kept = [m for m in mentions if not m.war_total]
    first_hand = [m for m in kept if not m.again]
    return _agreed(first_hand or kept, "killed"), _agreed(first_hand or kept, "injured")


def _agreed(mentions: list[TollMention], field: str) -> Range | None:
    sums: dict[int, Range] = {}
    for mention in mentions:
        count: Range | None = getattr(mention, field)
        if count is not None:
            low, high = sums.get(mention.sentence, (0, 0))
            sums[mention.sentence] = (low + count[0], high + count[1])
    return max(sums.values(), key=lambda r: (r[1], r[0]), default=None)


def _told(document: Document, sentence: Sentence, number: int, words: Lexicon) -> Iterator[TollMention]:
    """The tolls of one sentence."""
    marked = mark(words, document.words(sentence), document.upper)
    total = any("total" in tags for tags in marked.tags)
    reporter = _reporter(marked)
    for statement in statements(marked):
        counts = [group.count for group in statement.victims if group.count is not None]
        if not counts:
            continue
        count = (sum(c[0] for c in counts), sum(c[1] for c in counts))
        victims = (statement.victims[0].first, statement.victims[-1].last)
        first, last = min(statement.first, victims[0]), max(statement.last, victims[1])
        start, end = _offsets(document, sentence, first, last)
        yield TollMention(
            start=start,
            end=end,
            first=sentence.first + first,
            last=sentence.first + last,
            sentence=number,
            killed=count if statement.field in ("killed", "casualties") else None,
            injured=count if statement.field in ("injured", "casualties") else None,
            missing=count if statement.field == "missing" else None,
            whom=next((g.kind for g in statement.victims if g.kind), None),
            victims=_offsets(document, sentence, *victims),
            reported_by=_offsets(document, sentence, *reporter) if reporter else None,
            again=statement.again,
            war_total=total or count[0] >= WAR_TOTAL,
        )


def _offsets(document: Document, sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """Where tokens `first` to `last` (exclusive) of `sentence` stand in the text."""
    return document.tokens[sentence.first + first].start, document.tokens[sentence.first + last - 1].end


def _reporter(marked: Marked) -> tuple[int, int] | None:
    """The tokens that name who says so: behind "according to", or before "said"."""
    for i in range(len(marked.tokens) - 2):
        if marked.word(i) == "according" and marked.word(i + 1) == "to":
            end = i + 2
            while end < len(marked.tokens) and end < i + 2 + _REPORTER and marked.word(end)[0].isalnum():
                end += 1
            return (i + 2, end) if end > i + 2 else None
    for i in range(1, len(marked.tokens)):
        if marked.has(i, "said") and not marked.has(i - 1, "be", "unreal"):
            start = i
            while start > 0 and i - start < _REPORTER and marked.word(start - 1)[0].isalnum():
                if marked.has(start - 1, "kill", "wound", "be", "have", "clause"):
                    break
                start -= 1
            if start < i:
                return start, i
    return None
