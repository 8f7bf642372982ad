"""Loading the lexicon of a language: its tables, compiled for one look-up a word."""

from collections.abc import Callable, Iterator
from functools import cache

from streams.incidents.text.document import read
from streams.incidents.text.lexicon import BASE, GERUND, PARTICIPLE, PAST, THIRD, Entry, Lexicon, Phrase, key
from streams.incidents.text.tables import rows

_LIKELY = (PAST, BASE, THIRD, PARTICIPLE, GERUND)


@cache
def load(language: str = "en") -> Lexicon:
    """Read and compile the lexicon of `language`; raise FileNotFoundError if there is none."""
    phrases: dict[str, dict[tuple[str, tuple[str, ...]], Entry]] = {}

    def add(phrase: str, entry: Entry) -> None:
        words = [key(token.lower) for token in read(phrase).tokens]
        known = phrases.setdefault(words[0], {})
        known.setdefault((entry.layer, tuple(words[1:])), entry)

    def add_verb(cls: str, kind: str, strength: str, forms: str, tail: str = "") -> None:
        words = dict(zip(range(len(_LIKELY)), forms.split("|"), strict=True))
        for form in _LIKELY:  # where two forms are alike ("hit"), the likelier in news counts
            add(words[form] + tail, Entry("verb", cls, kind, strength == "strong", form))

    for cls, kind, strength, forms in rows("verbs.tsv", language, 4):
        add_verb(cls, kind, strength, forms)
    for cls, kind, strength, forms, tails in rows("idioms.tsv", language, 5):
        for tail in tails.split("|"):
            add_verb(cls, kind, strength, forms, f" {tail}")
    for cls, kind, strength, forms in rows("nouns.tsv", language, 4):
        for phrase in forms.split("|"):
            add(phrase, Entry("noun", cls, kind, strength == "strong"))
    sectors, headed = _sectors(language, add)
    for category, forms in rows("targets.tsv", language, 2):
        for phrase in forms.split("|"):
            for written in _hyphenations(phrase):
                add(written, Entry("target", "target", category))
    for kind, country, forms in rows("actors.tsv", language, 3):
        for phrase in forms.split("|"):
            add(phrase, Entry("actor", kind, country))
    for kind, forms in rows("cues.tsv", language, 2):
        for phrase in forms.split("|"):
            add(phrase, Entry("cue", kind))
    followers = frozenset(
        word for (forms,) in rows("followers.tsv", language, 1) for word in forms.split("|")
    )
    return Lexicon(
        {word: _by_following(found) for word, found in phrases.items()},
        _grammar(language),
        followers,
        sectors,
        headed,
        _separable(language),
        _claims(language),
    )


def _hyphenations(phrase: str) -> Iterator[str]:
    """The phrase, and with the hyphen that the first two of its words may have: an "oil-refining plant"."""
    yield phrase
    if phrase.count(" ") > 1:
        yield phrase.replace(" ", "-", 1)


def _by_following(found: dict[tuple[str, tuple[str, ...]], Entry]) -> dict[str, list[Phrase]]:
    """The phrases of one first word by the second that follows, or any other (""); the longest first."""
    parted: dict[str, list[Phrase]] = {"": []}
    for (_, rest), entry in sorted(found.items(), key=lambda pair: -len(pair[0][1])):
        parted.setdefault(rest[0] if rest else "", []).append((list(rest), entry))
    alone = parted[""]
    return {second: phrases + alone if second else alone for second, phrases in parted.items()}


def _sectors(
    language: str, add: Callable[[str, Entry], None]
) -> tuple[dict[str, str], dict[tuple[str, str], str]]:
    """Read the words of sectors, and what category a head makes of theirs; add the general nouns that take
    it."""
    sectors: dict[str, str] = {}
    headed: dict[tuple[str, str], str] = {}
    own = {
        form: category for category, forms in rows("targets.tsv", language, 2) for form in forms.split("|")
    }
    for kind, category, forms in rows("sectors.tsv", language, 3):
        for word in forms.split("|"):
            if kind == "sector":
                sectors.setdefault(word, category)
            elif kind == "head":
                told, _, made = category.partition(">")
                headed[told, word] = made
            else:
                add(word, Entry("target", "general", own.get(word, "-")))
    return sectors, headed


def _separable(language: str) -> dict[str, dict[str, list[Phrase]]]:
    """Read the verbs that are parted from their particle, by verb form and the first word of the particle."""
    found: dict[str, dict[str, list[Phrase]]] = {}
    for cls, kind, strength, forms, particles in rows("separable.tsv", language, 5):
        for form, word in zip(_LIKELY, forms.split("|"), strict=True):
            entry = Entry("verb", cls, kind, strength == "strong", form)
            parted = found.setdefault(word, {})
            for particle in map(str.split, particles.split("|")):
                parted.setdefault(particle[0], []).append((particle, entry))
    return found


def _claims(language: str) -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for kind, forms in rows("claims.tsv", language, 2):
        if kind in found:
            raise ValueError(f"claims.tsv: {kind} stands in two rows")
        found[kind] = frozenset(forms.split("|"))
    return found


def _grammar(language: str) -> dict[str, frozenset[str]]:
    words: dict[str, set[str]] = {}
    for kind, forms in rows("grammar.tsv", language, 2):
        for word in forms.split("|"):
            words.setdefault(word, set()).add(kind)
    return {word: frozenset(kinds) for word, kinds in words.items()}
