"""How many: figures and number words of a sentence that may count people, and which are ages or days."""

from streams.incidents.casualties.words import Marked
from streams.incidents.record import Range

_MAX_COUNT = 100_000
_OLDEST = 110
"""Years of age, at most."""
COUNTING = frozenset({"between", "nobody"})
"""Words that may open a count, though no table has them."""
_IN_WORDS = frozenset({"number", "vague", "none"})


def read_count(sentence: Marked, i: int) -> tuple[Range, int] | None:
    """The number at `i` and the token after it: figures, words, vague words, "between 10 and 15"."""
    word = sentence.word(i)
    if word.isalpha() and word not in COUNTING and sentence.tags[i].isdisjoint(_IN_WORDS):
        return None  # as are most
    if word == "between":
        low = _number(sentence, i + 1)
        high = _number(sentence, low[1] + 1) if low and sentence.word(low[1]) == "and" else None
        return ((low[0][0], high[0][1]), high[1]) if low and high and low[0][0] <= high[0][1] else None
    low = _number(sentence, i)
    if low and sentence.word(low[1]) in ("to", "or", "-", "–"):
        high = _number(sentence, low[1] + 1)
        if high and low[0][0] < high[0][1] and not sentence.word(high[1]).startswith("-"):
            return (low[0][0], high[0][1]), high[1]
    if low and sentence.word(low[1]) == "-":  # "50-year-old", "12-member"
        return None
    if low and sentence.word(low[1]) == "or" and sentence.word(low[1] + 1) in ("more", "so"):
        return low[0], low[1] + 2
    return low


def _number(sentence: Marked, i: int) -> tuple[Range, int] | None:
    word = sentence.word(i)
    if word[:1].isdecimal():
        return _figures(sentence, i, word)
    if sentence.has(i, "vague", "none"):
        value = sentence.value(i)
        return (value, sentence.ends[i]) if value else None
    total, last = 0, i
    while (part := _spelled(sentence, last)) is not None:
        if part in (100, 1000):
            total = max(total, 1) * part
        elif total and total % 10 == 0 and part < total:
            total += part
        elif total:
            break
        else:
            total = part
        last = sentence.ends[last]
        if total >= 100 and sentence.word(last) == "and" and _spelled(sentence, last + 1):
            last += 1
    return ((total, total), last) if last > i else None


def _figures(sentence: Marked, i: int, word: str) -> tuple[Range, int] | None:
    """A number in figures, unless it is an age in brackets, a year, money, or too large for people."""
    digits = word.replace(",", "")
    if not digits.isdecimal() or not digits.isascii() or len(digits) > 6:
        return None
    value, after = int(digits), sentence.word(i + 1)
    if after in OLD or (after == "year" and sentence.word(i + 2) == "old"):
        return None
    if _uncounted(sentence, i) and after != "people":
        return None
    if "," not in word and 1900 <= value <= 2100 and sentence.noun(i + 1) in (None, "thing"):
        return None
    if value > _MAX_COUNT or (value <= _OLDEST and age(sentence, i)):
        return None
    return (value, value), i + 1


_AGED = frozenset("man woman boy girl youth teenager child driver farmer nurse widow pensioner".split())
OLD = frozenset({"year-old", "years-old"})


def age(sentence: Marked, i: int) -> bool:
    """Whether the number at `i` stands alone behind a name: "Ann Lee, 34, was hurt"."""
    after = sentence.word(i + 1)
    if sentence.word(i - 1) == "of" and sentence.word(i - 2) in _AGED:
        return True  # "left a man of 55 wounded"
    return sentence.word(i - 1) == "," and sentence.capital(i - 2) and after in (",", ".", ";", ")", "")


def _uncounted(sentence: Marked, i: int) -> bool:
    """Whether the number at `i` is an age, a sum of money or the like: "aged 34 and 61"."""
    at = i - 1
    while sentence.word(at) in (",", "and", "or") and sentence.word(at - 1).isdecimal():
        at -= 2
    if sentence.word(at) == ".":
        at -= 1  # "Nov. 24"
    return sentence.has(at, "uncounted") or _dated(sentence, i, at)


def _dated(sentence: Marked, i: int, before: int) -> bool:
    """Whether the number at `i` is a day: "May 10", "10 Oct"."""
    return any(sentence.has(at, "month") and sentence.capital(at) for at in (i + 1, before) if at > 0)


def _spelled(sentence: Marked, i: int) -> int | None:
    """The value of one number word: "twelve", "two dozen", "twenty-five"."""
    if sentence.has(i, "number"):
        value = sentence.value(i)
        return value[0] if value else None
    tens, dash, ones = sentence.word(i).partition("-")
    values = sentence.lexicon.values
    if dash and (tens,) in values and (ones,) in values and values[(tens,)][0] in range(20, 100, 10):
        return values[(tens,)][0] + values[(ones,)][0]
    return None
