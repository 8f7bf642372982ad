"""The words of attack: phrases from `data/<language>/*.tsv`, found in a document in one pass.

Second stage of the cascade. A mark says what a run of tokens may be; the later stages decide what it is.
"""

from bisect import bisect_left
from collections.abc import Set
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from msgspec import Struct

from streams.incidents.text.document import Document

Layer = Literal["verb", "noun", "target", "actor", "cue"]
_LAYERS: tuple[Layer, ...] = ("verb", "noun", "target", "actor", "cue")
BASE, THIRD, PAST, PARTICIPLE, GERUND = range(5)


@dataclass(frozen=True, slots=True)
class Entry:
    """One lexicon row seen by one of its forms. `form` is the verb form (BASE ... GERUND), else 0."""

    layer: Layer
    cls: str
    value: str = "-"
    strong: bool = False
    form: int = 0

    def mark(self, first: int, last: int) -> "Mark":
        """Return the mark of this entry at tokens `first` to `last` (exclusive)."""
        return Mark(first, last, self, self.cls, self.value)


class Mark(Struct, frozen=True, gc=False):
    """An entry found at tokens `first` (inclusive) to `last` (exclusive).

    `cls` and `value` (an act type, an infrastructure category, a country) are the entry's: nothing is asked
    more often, so each mark holds them.
    """

    first: int
    last: int
    entry: Entry
    cls: str
    value: str


class Marks:
    """All marks of a document, by the token where they start; each layer holds its longest match only."""

    def __init__(
        self,
        keys: list[str],
        grammar: list[frozenset[str]],
        marks: list[Mark],
        positions: dict[str, list[int]],
    ) -> None:
        self.keys = keys
        self.grammar = grammar
        self.all = marks
        self._positions = positions  # the tokens of each word
        self.words = positions.keys()
        self._where: dict[frozenset[str], list[int]] = {}
        self._behind: dict[frozenset[str], frozenset[str]] = {}
        self._covering: dict[Layer, dict[int, Mark]] = {layer: {} for layer in _LAYERS}
        for mark in marks:
            covering = self._covering[mark.entry.layer]
            if mark.last == mark.first + 1:
                covering[mark.first] = mark
            else:
                covering.update(dict.fromkeys(range(mark.first, mark.last), mark))
        # The marks of a layer by each token they cover: for who looks at word after word.
        self.verbs, self.nouns = self._covering["verb"], self._covering["noun"]
        self.targets, self.actors = self._covering["target"], self._covering["actor"]
        self.cues = self._covering["cue"]
        self._ordered = {layer: _ordered(covering, len(keys)) for layer, covering in self._covering.items()}

    def plus(self, marks: list[Mark]) -> "Marks":
        """Return these marks and some more."""
        return Marks(self.keys, self.grammar, [*self.all, *marks], self._positions) if marks else self

    def at(self, layer: Layer, token: int) -> Mark | None:
        """Return the mark of `layer` that covers `token`."""
        return self._covering[layer].get(token)

    def within(self, layer: Layer, first: int, last: int) -> list[Mark]:
        """Return the marks of `layer` that start in tokens `first` to `last` (exclusive), left to right."""
        before, marks, torn = self._ordered[layer]
        try:
            low, high = before[first if first > 0 else 0], before[last]
        except IndexError:  # behind the end there is none
            low, high = before[min(max(first, 0), len(self.keys))], len(marks)
        if low == high:
            return []
        return [mark for mark in marks[low:high] if mark.first >= first] if torn else marks[low:high]

    def where(self, words: frozenset[str]) -> list[int]:
        """Return the tokens that are one of `words`, left to right.

        A rule that wakes at few words looks here and not at every token. Hand in sets that last: the answer
        is kept for each.
        """
        found = self._where.get(words)
        if found is None:
            found = _tokens(self._positions, words)
            self._where[words] = found
        return found

    def behind(self, words: frozenset[str]) -> frozenset[str]:
        """Return the words that stand right behind one of `words` somewhere. Hand in sets that last."""
        found = self._behind.get(words)
        if found is None:
            found = frozenset(self.keys[i + 1] for i in self.where(words) if i + 1 < len(self.keys))
            self._behind[words] = found
        return found

    def spots(self, words: frozenset[str], first: int, last: int) -> list[int]:
        """Return those of `where` within tokens `first` to `last` (exclusive)."""
        found = self._where.get(words)
        if found is None:
            found = self.where(words)
        if not found or found[0] >= last or found[-1] < first:
            return []
        low = bisect_left(found, first)
        return found[low : bisect_left(found, last, low)]

    def before(self, token: int, count: int, first: int = 0) -> list[str]:
        """Return the `count` words before `token`, but none before `first`."""
        start = token - count
        return self.keys[start if start > first else first : token]

    def has(self, layer: Layer, first: int, last: int, *classes: str) -> bool:
        """Whether a mark of one of `classes` starts in tokens `first` to `last`."""
        found = self.within(layer, first, last)
        return bool(found) and any(mark.cls in classes for mark in found)


def _by_word(keys: list[str]) -> dict[str, list[int]]:
    """Return the tokens of each word."""
    positions: dict[str, list[int]] = {}
    for i, word in enumerate(keys):
        if word in positions:
            positions[word].append(i)
        else:
            positions[word] = [i]
    return positions


def _tokens(positions: dict[str, list[int]], words: Set[str]) -> list[int]:
    """Return the tokens that are one of `words`, left to right."""
    found: list[int] = []
    for word in positions.keys() & words:
        found += positions[word]
    found.sort()
    return found


def _ordered(covering: dict[int, Mark], tokens: int) -> tuple[list[int], list[Mark], bool]:
    """Return how many marks of a layer begin before each token, the marks, and whether one covers another's
    first token.

    What stands in a run of tokens is asked more often than all else: with the counts the answer is a slice.
    """
    before: list[int] = []
    marks: list[Mark] = []
    torn = False
    last: Mark | None = None
    for i in sorted(covering):
        mark = covering[i]
        if mark is not last:
            before += [len(marks)] * (i + 1 - len(before))
            marks.append(mark)
            torn = torn or mark.first != i
            last = mark
    before += [len(marks)] * (tokens + 1 - len(before))
    return before, marks, torn


_NONE: frozenset[str] = frozenset()
_PAIR = 2  # letters
Phrase = tuple[list[str], "Entry"]
"""What follows the first word, and what it is."""


class Lexicon:
    """The compiled data of one language."""

    def __init__(
        self,
        phrases: dict[str, dict[str, list[Phrase]]],
        grammar: dict[str, frozenset[str]],
        followers: frozenset[str],
        sectors: dict[str, str],
        headed: dict[tuple[str, str], str],
        separable: dict[str, dict[str, list[Phrase]]],
        claims: dict[str, frozenset[str]],
    ) -> None:
        for word in separable:
            phrases.setdefault(word, {"": []})  # so that they are among the known words, too
        self._phrases = phrases
        self._grammar = grammar
        self._capitals = frozenset(
            w for w, kinds in grammar.items() if "pronoun" in kinds and len(w) == _PAIR
        )
        """Pronouns that are abbreviations where they stand in capitals: "us"."""
        self._months = claims["calendar"] & grammar.keys()
        """Months that are words of grammar, too: "may"."""
        self._stranded = claims["stranded"]
        self.being = frozenset(word for word, kinds in grammar.items() if "be" in kinds)
        self.followers = followers
        self.sectors = sectors
        self.headed = headed
        self._separable = separable
        self.outlawed = claims["outlawed"]
        self.forces = claims["forces"]
        self.claims = claims
        self.claimed = lru_cache(maxsize=64)(self._claimed)

    def _claimed(self, *kinds: str) -> frozenset[str]:
        """Return the words of all `kinds` of claims.tsv: one look-up for a token instead of one a kind."""
        return frozenset().union(*(self.claims[kind] for kind in kinds))

    def tag(self, document: Document) -> Marks:
        """Find the longest phrase of every layer at every token. Linear: phrases have a bounded length."""
        keys = document.lower.copy()
        for i in document.unplain:  # a plain word is its own key
            keys[i] = key(keys[i])
        positions = _by_word(keys)
        marks: list[Mark] = []
        taken: dict[str, int] = {}
        after = [*keys[1:], "", ""]
        for i in self._openings(positions, after):
            found = self._phrases[keys[i]]
            for rest, entry in found.get(after[i]) or found[""]:
                last = i + 1 + len(rest)
                if len(rest) > 1 and (rest[1] != after[i + 1] or keys[i + 1 : last] != rest):
                    continue  # the first of them is looked up
                if taken.get(entry.layer, 0) > i:
                    continue
                if not rest and entry.layer == "actor" and not _spelt(document, i, entry):
                    continue
                if not rest and keys[i] in _NO_ARMS and self._no_arms(document, keys, i, entry.layer):
                    continue
                if rest and rest[-1] in _WHEN and self._dates(keys, last) and _bare(found, rest, entry):
                    continue
                taken[entry.layer] = last
                marks.append(Mark(i, last, entry, entry.cls, entry.value))
        marks.extend(self._separated(keys, marks, _tokens(positions, self._separable.keys())))
        grammar = [_NONE] * len(keys)
        for word in positions.keys() & self._grammar.keys():
            kinds = self._grammar[word]
            for i in positions[word]:
                grammar[i] = kinds
        if not document.upper:
            for i in _tokens(positions, self._capitals):
                if document.tokens[i].text.isupper():
                    grammar[i] = _NONE  # "fears of a US strike"
        for i in _tokens(positions, self._months):
            if _in_a_date(document, i):
                grammar[i] = _NONE  # "the May 12 attack"
        for i in _tokens(positions, self._stranded):
            if after[i] in _STOPS:
                grammar[i] = _NONE  # "hit twice before, it was"
        return Marks(keys, grammar, marks, positions)

    def _openings(self, positions: dict[str, list[int]], after: list[str]) -> list[int]:
        """Return the tokens at which a phrase may begin, left to right: most words that begin one begin only
        longer ones, and of those the next word has to be there."""
        openings: list[int] = []
        for word in positions.keys() & self._phrases.keys():
            found = self._phrases[word]
            tokens = positions[word]
            openings += tokens if found[""] else [i for i in tokens if after[i] in found]
        openings.sort()
        return openings

    def _no_arms(self, document: Document, keys: list[str], token: int, layer: Layer) -> bool:
        """Whether "Shell" is the company; or "launches" are none that armies count: "30 launches" are."""
        if keys[token] == "shell":
            return _company(document, token)
        before = keys[token - 1] if token else ""
        counted = before.isdigit() or before in self.claims["some"] or before in _MORE
        return layer == "noun" and not counted

    def _dates(self, keys: list[str], token: int) -> bool:
        """Whether "on" or "at" before `token` says when, not at what: "was fired on Monday at X"."""
        at = token + keys[token].isdigit() if token < len(keys) else token
        told = keys[at] if at < len(keys) else ""
        return told in self.claims["calendar"] or (at == token and told in self.claims["hour"])

    def _separated(self, keys: list[str], marks: list[Mark], verbs: list[int]) -> list[Mark]:
        """Find those of `verbs` that are parted from their particle: "set a truck on fire"."""
        parted = [
            i for i in verbs if not self._separable[keys[i]].keys().isdisjoint(keys[i + 2 : i + _REACH])
        ]
        if not parted:
            return []
        found: list[Mark] = []
        verb = (mark for mark in marks if mark.entry.layer == "verb" and mark.cls != "take")
        taken = {i for mark in verb for i in range(mark.first, mark.last)}  # but "took three hostage"
        for i in parted:
            if i in taken and (i + 1 == len(keys) or keys[i + 1] not in _OBJECTS):
                continue
            options = self._separable[keys[i]]
            for n in range(i + 2, min(i + _REACH, len(keys))):
                if keys[n] in ".;:":
                    break
                entry = next(
                    (
                        entry
                        for particle, entry in options.get(keys[n], ())
                        if keys[n : n + len(particle)] == particle
                    ),
                    None,
                )
                if entry is not None:
                    found.append(entry.mark(i, i + 1))
                    break
        return found


_NO_ARMS = frozenset({"shell", "launches"})
_MORE = frozenset({"multiple", "additional", "numerous", "more", "rocket"})
_WHEN = frozenset({"on", "at"})
_STOPS = frozenset({",", ".", ";", ""})
_OBJECTS = frozenset({"a", "the", "it", "them"})
_REACH = 14  # tokens between a verb and its particle


def _bare(found: dict[str, list[Phrase]], rest: list[str], entry: Entry) -> bool:
    """Whether a verb is told of without its last word as well: "fire" of "fire on"."""
    shorter = rest[:-1]
    options = found.get(shorter[0] if shorter else "", [])
    return entry.layer == "verb" and any(r == shorter and e.layer == "verb" for r, e in options)


def _spelt(document: Document, i: int, entry: Entry) -> bool:
    """Whether a short name of an armed group ("ETA", "Azov") is written as a name."""
    word = document.tokens[i].text
    if document.upper or entry.cls not in ("group", "state") or len(word) > 4:
        return True
    return word.isupper() if len(word) < 4 else not word.islower()


def _in_a_date(document: Document, i: int) -> bool:
    """Whether a number beside a month that is written as a name makes a date of it: "May 12", "12 May"."""
    tokens = document.tokens
    if not tokens[i].text[0].isupper():
        return False
    ahead = i + 1 < len(tokens) and tokens[i + 1].lower.isdigit()
    return ahead or (not document.upper and i > 0 and tokens[i - 1].lower.isdigit())


def _company(document: Document, i: int) -> bool:
    """Whether "Shell" is the oil company: written as a name in the middle of a sentence."""
    before = document.tokens[i - 1] if i else None
    named = document.tokens[i].text[0].isupper() and not document.tokens[i].text.isupper()
    return named and before is not None and (before.text[-1].isalnum() and not before.text[0].isupper())


@lru_cache(maxsize=100_000)
def key(word: str) -> str:
    """The look-up form of a lower-case word: straight apostrophe, without the possessive."""
    if len(word) > 2 and word[-1] == "s" and word[-2] in "'’":
        return word[:-2]
    if "’" in word:
        word = word.replace("’", "'")
    return word[:-1] if word[-1] == "'" and len(word) > 1 else word
