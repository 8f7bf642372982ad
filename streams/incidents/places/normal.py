"""Normal forms of place names: what makes two spellings the same name.

Two keys. The *strict* key forgets case, diacritics, apostrophes and punctuation and writes Cyrillic in Latin
letters. The *loose* key also forgets what romanisations disagree on (Tyotkino, Tetkino; Vishakhapatnam,
Visakhapatnam); it is asked only when the strict key finds nothing, since it also joins names that differ.
"""

import re
import unicodedata
from functools import lru_cache

# Russian and Ukrainian letters, BGN/PCGN 1947 and Ukraine's 2010 resolution No. 55 where they agree.
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "",
    "э": "e", "ю": "yu", "я": "ya", "і": "i", "ї": "yi", "є": "ye", "ґ": "g", "ў": "w",
}  # fmt: skip
_LETTERS = str.maketrans(
    {
        **_CYRILLIC,
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "ə": "a",
    }
    | dict.fromkeys("'’‘`ʼʻʹʺ′´ˈ\"“”.ʿʾ")
    | dict.fromkeys("-‐‑–—_/,", " ")
)
_ARTICLES = ("the ", "al ", "el ", "as ", "ad ", "ar ", "an ", "ash ", "at ", "az ")
_WORDS = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft"}


@lru_cache(maxsize=65536)
def strict(name: str) -> str:
    """Return the strict key of `name`: lower-case Latin words parted by single spaces."""
    if name.isascii():
        if name.isalpha():  # a single word, as most names are: nothing to fold but its case
            return _WORDS.get(word := name.lower(), word)
        folded = name.lower()
    else:
        # Cyrillic first: NFKD would take the breve off "й" and the dots off "ё".
        folded = unicodedata.normalize("NFC", name).lower().translate(_LETTERS)
        folded = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    words = folded.translate(_LETTERS).split()
    return " ".join(_WORDS.get(word, word) for word in words)


GENERIC = frozenset(
    "oblast oblast' region regions province provinces state states county counties district "
    "districts governorate governorates republic krai kray raion rayon okrug territory parish "
    "prefecture department municipality voivodeship canton emirate division borough autonomous".split()
)


def bare(name: str) -> str:
    """Return the strict key of a region's name without the word for its rank; "" if that says it all."""
    words = strict(name).split()
    if words[:2] == ["district", "of"]:
        return ""  # Columbia, which nobody calls so
    if "of" in words and words[0] in GENERIC:
        words = words[words.index("of") + 1 :]
    kept = [word for word in words if word not in GENERIC]
    return " ".join(kept) if kept and len(kept) < len(strict(name).split()) else ""


_SLAVIC = [
    (re.compile(pattern), to)
    for pattern, to in (
        ("shch|sch|tsch", "s"), ("tch|ch|tsh", "c"), ("kh|x", "h"), ("zh", "z"), ("sh", "s"),
        ("ts|tz|cz", "c"),
        ("w", "v"), ("ck|k", "k"), ("j", "y"), ("y?[eo](?=[^aeiou]|$)", "e"), ("ye|yo|io", "e"),
        ("ya|ia", "a"),
        ("yu|iu", "u"), ("[yi]+", "i"), ("g", "h"), (r"(.)\1+", r"\1"), ("(?:ii|ei|oi|i|e|a)$", ""),
    )
]  # fmt: skip
_EASTERN = [
    (re.compile(pattern), to)
    for pattern, to in (
        ("ph", "f"), ("kh", "k"), ("gh", "g"), ("th", "t"), ("dh", "d"), ("bh", "b"), ("jh", "j"),
        ("sh|ch", "s"),
        ("ou|oo|o|w(?![aeiou])", "u"), ("w", "v"), ("ee|ei|ey|ay|ai|y|e|ie", "i"), ("q|c", "k"), ("z", "j"),
        (r"(.)\1+", r"\1"), ("(?<=[^aeiou])h|h$", ""), ("[aiu]$", ""),
    )
]  # fmt: skip
SLAVIC_COUNTRIES = frozenset(
    ["RU", "UA", "BY", "KZ", "BG", "RS", "MK", "ME", "BA", "MD", "KG", "UZ", "TJ", "TM", "AM", "AZ", "GE"]
)

EASTERN_COUNTRIES = frozenset(
    "AE AF BD BH DZ EG ER ET IL IN IQ IR JO KW LB LK LY MA ML MM MR NE NG NP OM PK PS QA SA SD "
    "SO SS SY TD TN TR YE".split()
)


@lru_cache(maxsize=65536)
def loose(name: str, *, slavic: bool) -> str:
    """Return the loose key of `name`, by the habits of Slavic or of Arabic and Indic romanisation."""
    key = strict(name)
    if not slavic:
        for article in _ARTICLES:
            key = key.removeprefix(article)
    for pattern, to in _SLAVIC if slavic else _EASTERN:
        key = pattern.sub(to, key)
    return key.replace(" ", "")
