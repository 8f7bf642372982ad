"""What the first stages of the cascade found in one document, as the later ones ask for it.

`extractor` makes one for each article; every module that locates, dates or explains an act takes it.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import wraps

from streams.incidents.casualties.tolls import TollMention
from streams.incidents.places import PlaceIndex, PlaceMention
from streams.incidents.text.document import Document
from streams.incidents.text.lexicon import Lexicon, Marks
from streams.incidents.times.datelines import Dateline
from streams.incidents.times.dates import TimeMention


@dataclass(frozen=True)
class Page:
    """What the earlier stages found in one document."""

    document: Document
    marks: Marks
    lexicon: Lexicon
    places: PlaceIndex
    dates: Sequence[TimeMention]
    tolls: Sequence[TollMention]
    dateline: Dateline | None
    asked: defaultdict[str, dict[int, tuple[PlaceMention, bool]]] = field(
        default_factory=lambda: defaultdict(dict)
    )
    """What the rules that are asked `once_a_mention` have found so far, by the first token of a mention."""
    awake: "dict[Rules, Sequence[Rule]]" = field(default_factory=dict)
    """Which of them are `awake`."""

    def filed_at(self, token: int) -> bool:
        """Whether a token is the dateline's: where the reporter writes, not where it happened."""
        return self.dateline is not None and self.dateline.holds(token)

    def past_dateline(self, token: int) -> int:
        """Return the first token of the story itself, from `token` on."""
        return self.dateline.last if self.dateline is not None and self.filed_at(token) else token

    def called(self, country: str) -> str:
        """The text's name for a country (ISO 3166-1 alpha-2), else its people's, else the code."""
        named = [m for m in self.places.mentions if m.place.country == country and m.kind in _NAMING]
        return min(named, key=lambda m: _NAMING.index(m.kind)).name if named else country


_NAMING = ("country", "demonym")  # the better one first


Rule = Callable[[Page, PlaceMention], bool]
Rules = Callable[[Lexicon], Sequence[tuple[Rule, frozenset[str]]]]
"""Rules of which one is enough, each with the words of which a text has one where the rule says yes."""


def awake(page: Page, rules: Rules) -> Sequence[Rule]:
    """Return those of `rules` that the text has a word for: no mention need be asked about the others."""
    found = page.awake.get(rules)
    if found is None:
        words = page.marks.words
        found = [rule for rule, wakes in rules(page.lexicon) if not words.isdisjoint(wakes)]
        page.awake[rules] = found
    return found


def once_a_mention(rule: Rule) -> Rule:
    """Ask a rule once of each mention of a place, as every act of its sentence asks it."""
    name = f"{rule.__module__}.{rule.__name__}"

    @wraps(rule)
    def asked(page: Page, mention: PlaceMention) -> bool:
        answers = page.asked[name]
        known = answers.get(mention.first)
        if known is None or known[0] is not mention:
            known = answers[mention.first] = mention, rule(page, mention)
        return known[1]

    return asked
