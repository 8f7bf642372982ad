"""Which language a text is written in: the script first, then the commonest function words.

Whole words of closed classes are the strongest cue in running text (Grefenstette 1995, "Comparing two
language identification schemes"); wire copy is long enough that nothing learned is needed to tell one
language from the next.
"""

import re
from functools import cache

from streams.incidents.text.tables import rows

_SAMPLE = 2000
_SCRIPTS = (
    (0x0370, 0x03FF, "el"),
    (0x0400, 0x052F, "cyrillic"),
    (0x0530, 0x058F, "hy"),
    (0x0590, 0x05FF, "he"),
    (0x0600, 0x06FF, "arabic"),
    (0x0900, 0x097F, "devanagari"),
    (0x0980, 0x09FF, "bn"),
    (0x0A00, 0x0A7F, "pa"),
    (0x0A80, 0x0AFF, "gu"),
    (0x0B80, 0x0BFF, "ta"),
    (0x0C00, 0x0C7F, "te"),
    (0x0E00, 0x0E7F, "th"),
    (0x1000, 0x109F, "my"),
    (0x10A0, 0x10FF, "ka"),
    (0x1200, 0x137F, "am"),
    (0x3040, 0x30FF, "ja"),
    (0xAC00, 0xD7AF, "ko"),
    (0x4E00, 0x9FFF, "zh"),
)
_SHARED = {"cyrillic": "ru", "arabic": "ar", "devanagari": "hi"}
"""Scripts of several languages, with the one that is meant when no function word decides."""
_FOREIGN = re.compile("[" + "".join(f"{chr(low)}-{chr(high)}" for low, high, _ in _SCRIPTS) + "]")
_WORD = re.compile(r"[^\s,;:!?()\[\]{}\"“”„«»…–—/|*]+")
_ENOUGH = 0.5
_SHARE = 0.03
_MARGIN = 1.05
_SHORT = 30
"""A language needs this much weight in all and a word, and to lead the next by this factor; in texts of more
words than this, by more than one word. Measured on wire copy."""


def detect(text: str, declared: str | None = None) -> str:
    """Return the ISO 639-1 code of the language of `text`, or `und`.

     `declared` (a BCP 47 tag, as the wire gives it) is believed where the text is too short or too odd to
    tell.
    """
    sample = text[:_SAMPLE].lower()
    script = _script(sample)
    if script is not None and script not in _SHARED:
        return script
    found = _by_words(sample)
    return found or _primary(declared) or (_SHARED[script] if script else "und")


def _primary(declared: str | None) -> str | None:
    """The language subtag of a BCP 47 tag, if it is an ISO 639-1 code: `en` of `en-GB`."""
    if not declared:
        return None
    code = declared.strip().replace("_", "-").split("-")[0].lower()
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None


def _script(sample: str) -> str | None:
    """What most letters are written in, as a language or a shared script; None for Latin."""
    if sample.isascii() or not _FOREIGN.search(sample):
        return None
    letters = [ord(c) for c in sample if c.isalpha()]
    counts: dict[str, int] = {}
    for code in letters[:: max(1, len(letters) // 200)]:
        if code > 0x36F:
            name = next((name for low, high, name in _SCRIPTS if low <= code <= high), None)
            if name:
                counts[name] = counts.get(name, 0) + 1
    if not counts or 2 * sum(counts.values()) < min(len(letters), 200):
        return None
    # Japanese is written in Chinese characters and kana; kana alone tells.
    return "ja" if counts.get("ja", 0) > 0.05 * sum(counts.values()) else max(counts, key=counts.__getitem__)


def _by_words(sample: str) -> str | None:
    """The language whose function words stand out; None if none does."""
    lexicon = _lexicon()
    # Full stops are only cut off at the end: "U.S." is not the words "u" and "s".
    words = [word.rstrip(".") for word in _WORD.findall(sample)]
    known = [word for word in words if word in lexicon]
    scores: dict[str, float] = {}
    for word in known:
        for language, weight in lexicon[word]:
            scores[language] = scores.get(language, 0.0) + weight
    if not scores:
        return None
    best = max(scores, key=scores.__getitem__)
    second = max((score for language, score in scores.items() if language != best), default=0.0)
    if scores[best] < max(_ENOUGH, _SHARE * len(words)) or scores[best] < _MARGIN * second:
        return None
    # One word again and again is a name: the "Los" of baseball scores.
    own = (word for word in known if any(language == best for language, _ in lexicon[word]))
    first = next(own)
    return best if len(words) < _SHORT or any(word != first for word in own) else None


@cache
def _lexicon() -> dict[str, tuple[tuple[str, float], ...]]:
    """Which languages a word belongs to; a word that several share says less for each."""
    owners: dict[str, list[str]] = {}
    for language, words in rows("languages.tsv", "", 2):
        for word in dict.fromkeys(words.split()):
            owners.setdefault(word, []).append(language)
    return {word: tuple((each, 1 / len(codes)) for each in codes) for word, codes in owners.items()}
