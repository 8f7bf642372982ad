"""The words of `tolls.tsv` and `tolls_people.tsv`, laid over the tokens of a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import compress, count, pairwise, repeat
from typing import Literal, cast

from streams.incidents.record import Range
from streams.incidents.text.document import Token
from streams.incidents.text.tables import rows

Kind = Literal["person", "civilian", "police", "soldier", "militant", "official", "thing"]
_NOTHING: frozenset[str] = frozenset()
_INNER = frozenset({"inner"})
_TRIGGERS = frozenset(
    "kill slain slew die wound wounds grazed ailing treat dead deaths injuries body grave killing toll sum "
    "raised missing unhurt undead safe tally".split()
)

_COMMON = frozenset({"their", "were", "down"})  # no trigger: "lost their life" stands where "life" does


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`words` and `phrases` (by their first two words, longest first) tell the rules of a word or of words in
    a row; the rest what they mean. Nobody came to harm where none of the `triggers` stands; nor where none of
    them is a word by itself (`alone`) or of a phrase (which one of `openings` begins)."""

    words: dict[str, frozenset[str]] = field(default_factory=dict)
    phrases: dict[tuple[str, str], list[tuple[list[str], str]]] = field(default_factory=dict)
    values: dict[tuple[str, ...], Range] = field(default_factory=dict)
    singular: dict[str, Kind] = field(default_factory=dict)
    plural: dict[str, Kind] = field(default_factory=dict)
    nouns: dict[str, Kind] = field(default_factory=dict)  # of either number; a singular counts first
    triggers: set[str] = field(default_factory=set)
    alone: set[str] = field(default_factory=set)
    openings: set[tuple[str, str]] = field(default_factory=set)

    def tells(self, lower: list[str]) -> bool:
        """Whether a sentence of these words, one of which is a trigger, may tell of people harmed."""
        return not (self.alone.isdisjoint(lower) and self.openings.isdisjoint(pairwise(lower)))


@cache
def read_lexicon(language: str) -> Lexicon:
    """Read the tables of `language`; raise ValueError if a line is malformed."""
    made = Lexicon()
    for rule, listed in rows("tolls.tsv", language, 2):
        name, _, value = rule.partition(" ")
        for phrase in listed.split("|"):
            words = tuple(phrase.split())
            if name in _TRIGGERS:
                made.triggers.add(max(words, key=lambda word: (word not in _COMMON, len(word))))
                if len(words) == 1:
                    made.alone.add(phrase)
                else:
                    made.openings.add((words[0], words[1]))
            if len(words) == 1:
                made.words[phrase] = made.words.get(phrase, _NOTHING) | {name}
            else:
                made.phrases.setdefault((words[0], words[1]), []).append(([*words], name))
            if value:
                low, _, high = value.partition("-")
                made.values[words] = (int(low), int(high or low))
    for entries in made.phrases.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    for kind, listed in rows("tolls_people.tsv", language, 2):
        for noun in listed.split("|"):
            _decline(made, noun, cast(Kind, kind))
    made.nouns.update(made.plural | made.singular)
    return made


_PLURALS = (
    "people",
    "men",
    "women",
    "children",
    "wives",
    "babies",
    "troops",
    "personnel",
    "crew",
    "staff",
    "cattle",
    "feet",
)


def _decline(made: Lexicon, noun: str, kind: Kind) -> None:
    """Enter a noun under its number; irregular plurals are listed as words of their own."""
    if noun.endswith(_PLURALS) or noun.endswith(("ies", "buses")):
        made.plural.setdefault(noun, kind)
        return
    made.singular.setdefault(noun, kind)
    made.plural.setdefault(noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s"), kind)


@dataclass(frozen=True, slots=True)
class Marked:
    """The tokens of one sentence and their rules: `tags[i]` of the phrase from i to `ends[i]` (exclusive)."""

    lexicon: Lexicon
    tokens: Sequence[Token]
    words: list[str]
    tags: list[frozenset[str]]
    ends: list[int]
    upper: bool

    def word(self, i: int) -> str:
        """The lower-case word at `i`; empty outside the sentence."""
        try:
            return self.words[i] if i >= 0 else ""
        except IndexError:
            return ""

    def has(self, i: int, *rules: str) -> bool:
        """Whether the phrase at `i` has one of `rules`."""
        return 0 <= i < len(self.words) and not self.tags[i].isdisjoint(rules)

    def rules(self, i: int) -> frozenset[str]:
        """The rules of the phrase at `i`; none behind the sentence."""
        return self.tags[i] if i < len(self.tags) else _NOTHING

    def value(self, i: int) -> Range | None:
        """What the number phrase at `i` counts."""
        return self.lexicon.values.get(tuple(self.words[i : self.ends[i]]))

    def noun(self, i: int) -> Kind | None:
        """What the noun at `i` names, if it is a known one."""
        return self.lexicon.nouns.get(self.words[i]) if 0 <= i < len(self.words) else None

    def compound(self, i: int) -> bool:
        """Whether the unknown word at `i` may stand inside a compound noun ("Police Department vehicles")."""
        return not self.tags[i] and (self.upper or self.capital(i)) and not self.word(i).endswith("ing")

    def modifies(self, i: int) -> bool:
        """Whether the word at `i` may stand before a noun: unknown, no participle or adverb by its end."""
        return (
            not self.tags[i] and self.words[i].isalpha() and not self.words[i].endswith(("ing", "ed", "ly"))
        )

    def spaced(self, i: int) -> bool:
        """Whether a dash stands at `i` with space before it: "KYIV, Ukraine - Four people died"."""
        return self.word(i) in ("-", "–") and i > 0 and self.tokens[i - 1].end < self.tokens[i].start

    def before_adverbs(self, i: int) -> int:
        """The last token before `i` that is no adverb."""
        at = i - 1
        while self.has(at, "adverb") and not self.has(at, "unreal", "det"):
            at -= 1
        return at

    def capital(self, i: int) -> bool:
        """Whether the word at `i` is written as a name; never in all-capitals copy."""
        return 0 <= i < len(self.tokens) and not self.upper and self.tokens[i].text[0].isupper()

    def named(self, i: int) -> bool:
        """Whether the word at `i` may be of a name; in all-capitals copy, any unknown word."""
        if not 0 <= i < len(self.words) or self.tags[i] or self.noun(i) == "thing":
            return False
        return self.capital(i) or (self.upper and self.words[i].isalpha())


def mark(lexicon: Lexicon, tokens: Sequence[Token], lower: list[str], upper: bool) -> Marked:
    """Lay the lexicon over `tokens`, `lower` in small letters, longest phrase first."""
    tags = list(map(lexicon.words.get, lower, repeat(_NOTHING)))
    ends = list(range(1, len(lower) + 1))
    done = 0
    for i in compress(count(), map(lexicon.phrases.__contains__, pairwise(lower))):
        if i < done:
            continue
        for phrase, rule in lexicon.phrases[lower[i], lower[i + 1]]:
            last = i + len(phrase)
            if lower[i:last] == phrase:
                tags[i], ends[i] = frozenset({rule}), last
                tags[i + 1 : last] = [_INNER | ({rule} & {"adverb"})] * (len(phrase) - 1)
                done = last
                break
    return Marked(lexicon, tokens, lower, tags, ends, upper)
