"""What makes two bodies the same words, and the hash of them: the key of the topic `stories`.

Only differences that no reader sees are smoothed away. A dateline or an agency's credit line is kept: where
and when an act happened may hang on it, so a body without it is not the same words. `events/sketch.py` finds
such near-copies.

The hash is a key on the wire. A change of any line here needs a new topic.
"""

import unicodedata

import xxhash

# Characters that print nothing: soft hyphen, zero-width space and joiners, word joiner, byte order mark,
# direction marks.
_INVISIBLE = dict.fromkeys(
    [
        0x00AD,
        0xFEFF,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2065),
        0x2066,
        0x2067,
        0x2068,
    ]
)
# Typographic marks and what a typewriter has for them.
_MARKS = {
    **dict.fromkeys(map(ord, "‘’‚‛′`´ʼ"), "'"),
    **dict.fromkeys(map(ord, "“”„‟″«»"), '"'),
    **dict.fromkeys(map(ord, "‐‑‒–—―−"), "-"),
}
_PLAIN = {**_INVISIBLE, **_MARKS}


def normalise(text: str) -> str:
    """Return `text` in NFKC, casefolded, with plain quotes and dashes and single spaces."""
    plain = text.translate(_PLAIN)
    return " ".join(unicodedata.normalize("NFKC", plain).casefold().split())


def body_hash(text: str) -> str:
    """Return the XXH3-128 of the normalised text, 32 hexadecimal digits."""
    return xxhash.xxh3_128_hexdigest(normalise(text).encode())
