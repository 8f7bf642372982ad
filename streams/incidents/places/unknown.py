"""Whether a name that no gazetteer knows can only be a place's: "in X, Kursk region", "near X".

Called by `cues` for the names that `spot` kept although nothing is known of them.
"""

from itertools import pairwise

from streams.incidents.places.other_names import is_flanked, is_of_a_hull, is_ship, is_titled, names_other
from streams.incidents.places.reader import Reader
from streams.incidents.places.spot import CUES, Span
from streams.incidents.places.under_attack import GOES_ON, is_attacked
from streams.incidents.text.measures import LENGTHS, WEEKDAYS


def recognise(reader: Reader, span: Span) -> None:
    """Look for an unknown name in other spellings, if the words around it say that it is a place."""
    local = span.firm or reader.lower(span.first - 1, span) == "at"
    if (
        local and span.inside and not span.rank and not span.name.isupper()
    ):  # "at Lankapaka in GK Veedhi mandal"
        span.rank = "settlement"
    span.odd = span.key in CUES["other"] or not (span.rank or span.located)
    if span.odd:
        return
    after = reader.adjoins(span)
    if span.rank is None and after is not None and after.lower in CUES["head"]:
        span.odd = True  # "the Al-Aqsa Hospital" is called so wherever it is
    elif is_flanked(reader, span):
        span.odd = is_titled(reader, span) or names_other(reader, span) or is_ship(reader, span)
    if span.odd:
        return
    ranked = span.rank in ("region", "district")
    forms = [span.key, *_from_adjective(span.key)] if ranked else [span.key]
    for form in forms:
        span.matches += reader.gazetteer.named(form) or reader.gazetteer.loosely(form)
        if span.matches and form == span.key:
            return
    span.odd = span.rank is None and not span.matches


def among_places(reader: Reader, spans: list[Span], number: int) -> bool:
    """Whether an unknown name can only be a place's: "in X, Kursk region", "in Suran and X"."""
    span = spans[number]
    if not is_free(reader, span):
        return False
    after = reader.lower(span.last, span)
    if _apposed(reader, span) or _area(reader, span) or is_attacked(reader, spans, number):
        return True
    if after.isalpha() and after not in GOES_ON:
        return False
    if span.firm and any(other.matches and not other.demonym for other in span.outer):
        return True
    if span.firm and _told_where(reader, span, after):
        return True
    before = spans[number - 1] if number else None
    if _heads_list(reader, spans, number):
        return True
    if before is None or before.sentence != span.sentence or before.odd or before.demonym:
        return False
    between = reader.lowers[before.last : span.first]
    if before.matches and between == [","] and _listed_on(reader, spans, number):
        return True
    if before.matches and between in (["and"], [",", "and"]) and _ends_list(reader, spans, number):
        return True
    listed = between in (["and"], [",", "as", "well", "as"])
    listed = listed or (between == [","] and _listed_on(reader, spans, number))
    return listed and (before.rank is not None or (before.firm and bool(before.matches)))


def is_free(reader: Reader, span: Span) -> bool:
    """Whether nothing says that an unknown name is a man's, a ship's or a thing's."""
    if span.key in CUES["other"] or reader.lowers[span.first] in CUES["title"]:
        return False
    if not is_flanked(reader, span):
        return True
    other = is_titled(reader, span) or names_other(reader, span)
    return not (other or is_ship(reader, span) or is_of_a_hull(reader, span))


def _heads_list(reader: Reader, spans: list[Span], number: int) -> bool:
    """Whether two known places follow an unknown name in a list: "attacked X, Houla, Markaba and Rmeish"."""
    if not (_listed_on(reader, spans, number) and number + 2 < len(spans)):
        return False
    return _listed_on(reader, spans, number + 1) or _two_of(reader, spans[number + 1], spans[number + 2])


def _ends_list(reader: Reader, spans: list[Span], number: int) -> bool:
    """Whether an unknown name is the last of a list of known places: "Houla, Markaba and X"."""
    if number < 2 or spans[number - 2].odd or spans[number - 2].demonym:
        return False
    one, other = spans[number - 2], spans[number - 1]
    return one.sentence == other.sentence and _between(reader, one, other) == [","]


def _two_of(reader: Reader, one: Span, other: Span) -> bool:
    """Whether two names are the last of a list."""
    return (one.sentence == other.sentence) and _between(reader, one, other) in ([","], ["and"], [",", "and"])


def _between(reader: Reader, one: Span, other: Span) -> list[str]:
    return reader.lowers[one.last : other.first]


def _told_where(reader: Reader, span: Span, after: str) -> bool:
    """Whether the words on both sides leave nothing but a place: "near X", "in X on Tuesday"."""
    before = reader.lower(span.first - 1, span)
    if before in ("near", "outside"):
        return not reader.bare[span.last - 1].closed  # "near Smith's"
    if before != "in" or after not in ("on", "early", "late", "overnight"):
        return False
    day = reader.lower(span.last + 1, span)
    return after != "on" or day in WEEKDAYS


def _apposed(reader: Reader, span: Span) -> bool:
    """Whether the words behind its comma can only tell of a place: "X, a town in", "X, 30 km north of"."""
    if reader.lower(span.last, span) != ",":
        return False
    words = [reader.lower(i, span) for i in range(span.last + 1, span.last + 2 + _APPOSED)]
    if words[0] in ("a", "the", "another"):
        return any(word in _KINDS and after in _WHEREABOUTS for word, after in pairwise(words))
    if words[0] in ("some", "about", "around", "roughly"):
        words = words[1:]
    return words[0].isdigit() and words[1] in LENGTHS


def _area(reader: Reader, span: Span) -> bool:
    """ "In the X area", "near the X district", "shelled the X displacement camp"."""
    if reader.lower(span.last + 1, span) == "camp" and reader.lower(span.last, span) in _CAMPS:
        return True
    area = reader.lower(span.last, span) == "area" and reader.lower(span.first - 1, span) == "the"
    return area and reader.lower(span.first - 2, span) in CUES["firm"]


_CAMPS = frozenset({"displacement", "refugee", "refugees", "idp", "transit", "resettlement"})
_KINDS = CUES["settlement"] | CUES["district"]
_APPOSED = 5  # tokens behind the comma: "a small town on the border"
_WHEREABOUTS = frozenset(
    {"in", "on", "near", "of", "outside", "about", "some", "that", "which", "where", "between"}
)


def _listed_on(reader: Reader, spans: list[Span], number: int) -> bool:
    """Whether a known place follows an unknown name in a list: "in Sumy, X, Konotop and Shostka"."""
    span, following = spans[number], spans[number + 1] if number + 1 < len(spans) else None
    if following is None or following.sentence != span.sentence or not following.matches or following.demonym:
        return False
    between = reader.lowers[span.last : following.first]
    return between in ([","], ["and"], [",", "and"]) and not following.odd


_ENDINGS = (
    "",
    "a",
    "o",
    "e",
    "y",
    "i",
    "sk",
    "ino",
    "ovo",
    "evo",
    "ka",
    "ovka",
    "evka",
    "ivka",
    "oye",
    "lia",
)


def _from_adjective(key: str) -> list[str]:
    """Return the towns that a Slavic district may be called after: "Sudzhansky" after Sudzha."""
    for ending in (
        "anskyi",
        "ansky",
        "anskiy",
        "enskyi",
        "ensky",
        "skyi",
        "skiy",
        "sky",
        "skaya",
        "ska",
        "skoye",
        "ski",
    ):
        if key.endswith(ending) and len(key) > len(ending) + 3:
            stem = key.removesuffix(ending)
            return [stem + last for last in _ENDINGS]
    return []
