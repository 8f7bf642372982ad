"""Whether a name is part of some other name, or a plain word: "Paris Hilton", "Dublin Road", "Judge London".

Called by `cues` last, when all that speaks for a place is known.
"""

from streams.incidents.places.reader import FLAGGED, Reader
from streams.incidents.places.spot import CUES, Span

_PLAIN = CUES["function"] | CUES["other"] | CUES["region"] | CUES["district"] | CUES["settlement"]
_NO_NAME = _PLAIN | CUES["direction"]
_THINGS = CUES["street"] | CUES["feature"]
_ON_THE_AIR = frozenset({"TV", "Television", "Radio"})
_WATERWAYS = frozenset({"canal", "river"})
_SAINTS = ("st ", "st. ", "saint ")
_BESIDE_OTHERS = CUES["title"] | CUES["hull"] | {".", "of", "the", "and"}
_BEHIND_OTHERS = _THINGS | _WATERWAYS | CUES["paper"] | CUES["grade"] | {word.lower() for word in _ON_THE_AIR}
"""What stands before and behind a name that is part of another, if no other name does."""


def is_odd(reader: Reader, span: Span, taken: set[int]) -> bool:
    """Whether the span is rather a part of some other name, or a plain word."""
    if span.key in reader.gazetteer.acronyms and _no_acronym(reader, span):
        return True
    if span.abbreviation or (span.demonym and len(span.name) > 2):
        return reader.upper and span.key in CUES["capitals"]
    single = span.key.count(" ") == 0
    acronym = span.name.isupper() and not reader.upper
    if (
        not span.matches
        or span.key in CUES["other"]
        or span.key in CUES["title"]
        or (not acronym and _PLAIN.issuperset(span.key.split(" ")) and (single or not _large(span)))
    ):
        return True
    if is_flanked(reader, span) and _is_part_of_another(reader, span):
        return True
    flags = reader.flags(span.key)
    if reader.upper and single and flags and not (span.rank or span.outer or span.inner):
        return _word_in_capitals(reader, span, flags)
    if "f" not in flags and any(match.entry.kind == "country" for match in span.matches):
        return False
    named = not single and any(
        match.entry.kind == "facility"  # "South Pars gas field": its kind is in the name
        or (
            match.standing == 0
            and (match.entry.kind in ("admin1", "district") or match.entry.population > 20_000)
        )
        for match in span.matches
    )
    cued = named or span.located or span.rank is not None or span.inner
    if span.plain and (not cued or _starts(span) or (single and _said_plainly(reader, span))):
        return True
    if not single or reader.upper:
        return False
    if cued:
        return _opens_a_name(reader, span, taken)
    return _in_longer_name(reader, span, taken, flags)


def is_flanked(reader: Reader, span: Span) -> bool:
    """Whether a word beside the name may make it part of another: one of those that the rules below ask for.

    They ask for few, and of most names all of them are answered by that.
    """
    before = reader.word(span.first - 1, span)
    if before is not None and (before.capital or before.lower in _BESIDE_OTHERS):
        return True
    beside = reader.lower(span.last, span) in _BEHIND_OTHERS
    return beside or reader.tells_of_flags or span.key.startswith(_SAINTS)


def _is_part_of_another(reader: Reader, span: Span) -> bool:
    """Whether the words beside a name say that it is that of something else, or a part of its name."""
    return (
        is_titled(reader, span)
        or names_other(reader, span)
        or _described(reader, span)
        or (span.key in CUES["feature"] and _of_a_name(reader, span))
        or _is_paper(reader, span)
        or is_of_a_hull(reader, span)
        or reader.lower(span.last, span) in CUES["grade"]
        or is_ship(reader, span)
    )


def _opens_a_name(reader: Reader, span: Span, taken: set[int]) -> bool:
    """Whether a small town's name only begins that of a place on no map: "the post at Barka Tolorom"."""
    after = reader.adjoins(span)
    if after is None or not after.capital or span.last in taken or after.lower in CUES["head"]:
        return False
    if span.rank or span.inner or span.outer or not _small_town(span):
        return False
    return not reader.flags(after.key) and after.lower not in CUES["function"]


def _no_acronym(reader: Reader, span: Span) -> bool:
    """Whether the letters are a word: "Car Bomb Kills 20", "A CAR BOMB EXPLODED", not "in the CAR"."""
    return span.key in CUES["capitals"] if reader.upper else not span.name.isupper()


def _of_a_name(reader: Reader, span: Span) -> bool:
    """Whether a word for a feature only ends a name: "the Saranda Forest region"."""
    before = reader.word(span.first - 1, span)
    return before is not None and before.capital and not before.closed and not reader.upper


def _described(reader: Reader, span: Span) -> bool:
    """ "the Old City", "the Christian town of Maaloula": words that describe a place and are not its name."""
    if reader.lower(span.first - 1, span) != "the" or _large(span):
        return False
    if any(match.entry.kind in _NAMED_SO for match in span.matches):
        return False  # "the Black Sea"
    if " " in span.key:
        return reader.plain(span.key)
    ranked = reader.lower(span.last, span) in CUES["settlement"] and reader.lower(span.last + 1, span) == "of"
    return ranked and bool(reader.flags(span.key))


def _is_paper(reader: Reader, span: Span) -> bool:
    """ "Told The Express Tribune", "told the Jerusalem Post", "Bangkok Post reported": a newspaper; "al-Quds
    TV": a broadcaster."""
    if reader.upper or span.rank or span.inner:
        return False
    before, after = reader.word(span.first - 1, span), reader.adjoins(span)
    if after is not None and after.text in _ON_THE_AIR:
        return reader.lower(span.last + 1, span) not in CUES["mast"]  # "Kharkiv TV tower"
    if before is not None and before.lower == "of":  # "The Times of Israel"
        paper = reader.word(span.first - 2, span)
        return paper is not None and paper.capital and paper.lower in CUES["paper"]
    if span.key in CUES["paper"]:
        return before is not None and (before.capital or before.lower == "the")
    named = after is not None and after.capital and after.lower in CUES["paper"]
    spoke = reader.lower(span.last + 1, span) in CUES["spoke"]
    return named and (spoke or (before is not None and before.lower == "the"))


def is_of_a_hull(reader: Reader, span: Span) -> bool:
    """ "The warship Vincennes", "a landing ship of the fleet, the Azov,": a ship may be called after any
    town."""
    if reader.upper:
        return False
    before = reader.lower(span.first - 1, span)
    told = reader.document.text[max(0, span.start - _FLAG) : span.start].rstrip()  # "Liberia" may be a word
    if before in CUES["hull"] or told.lower().endswith(FLAGGED):
        return True
    if before != "the" or reader.lower(span.first - 2, span) != "," or reader.lower(span.last, span) != ",":
        return False
    return not CUES["hull"].isdisjoint(reader.between(span.first - _APPOSED, span.first - 2, span))


_FLAG = 16  # characters of "-registered" and a space or two
_APPOSED = 9  # tokens from "landing ship of the Black Sea Fleet" to its name


def is_ship(reader: Reader, span: Span) -> bool:
    """ "Struck the Verbena in the Gulf of Aden", "the Marlin Luanda": no town is told of with "the"."""
    first = span.first - 1 if _goes_before(reader, span) else span.first
    if _second_ship(reader, span):
        return True
    if reader.lower(first - 1, span) != "the" or span.rank or span.inner or reader.upper:
        return False
    if not _small_town(span):
        return False
    after = reader.adjoins(span)
    if after is not None and after.capital:
        return after.lower not in _PLAIN and "w" not in reader.flags(after.key)
    following = reader.lower(span.last, span)
    further = reader.lower(span.last + 1, span)
    apposed = (following == "," and further in ("a", "an", "which")) or (following, further) == ("and", "the")
    return apposed or following in ("", ".") or following in _ENDS_A_NAME or _first_ship(reader, span)


def _small_town(span: Span) -> bool:
    """Whether a name can only be that of a town or village that few know."""
    return not _large(span) and all(match.entry.kind in ("settlement", "village") for match in span.matches)


def _first_ship(reader: Reader, span: Span) -> bool:
    """ "Drones hit *the Kairos* and Virat", where ships are told of."""
    onward = reader.word(span.last + 1, span)
    named = onward is not None and onward.capital and reader.lower(span.last + 2, span) in _BEHIND_SHIPS
    return named and reader.lower(span.last, span) == "and" and reader.tells_of_ships()


def _second_ship(reader: Reader, span: Span) -> bool:
    """ "Drones hit the Kairos and *Virat*", where ships are told of."""
    if (
        reader.lower(span.first - 1, span) != "and"
        or reader.lower(span.first - 3, span) != "the"
        or span.rank
    ):
        return False
    other = reader.word(span.first - 2, span)
    named = other is not None and other.capital and not (other.closed or reader.upper) and _small_town(span)
    return named and reader.lower(span.last, span) in _BEHIND_SHIPS and reader.tells_of_ships()


def _goes_before(reader: Reader, span: Span) -> bool:
    """Whether a word that may open a ship's name comes before: neither of a people nor of the language."""
    before = reader.word(span.first - 1, span)
    if before is None or not before.capital or before.closed or before.key in reader.gazetteer.demonyms:
        return False
    return "w" not in reader.flags(before.key) and before.lower not in _NO_NAME


_BEHIND_SHIPS = frozenset({"", ".", ",", "in", "on", "off", "with", "as", "while", "were", "had"})
_ENDS_A_NAME = frozenset("is was were has had in on at by from off with while when after before".split())
_NAMED_SO = ("sea", "region", "continent", "facility")


def _word_in_capitals(reader: Reader, span: Span, flags: str) -> bool:
    """Where all is in capitals, a plain word ("TO SEND") or a surname is no place unless known as one."""
    if "w" in flags:
        if any(match.entry.kind == "sea" for match in span.matches):
            return reader.lower(span.first - 1, span) not in CUES["direction"]  # "THE EASTERN PACIFIC"
        return not any(match.standing == 0 and match.entry.kind == "country" for match in span.matches)
    return not (span.located or _large(span))


def _starts(span: Span) -> bool:
    """Whether the word is only great because it starts the sentence."""
    return span.initial and span.rank is None and " " not in span.key


def _said_plainly(reader: Reader, span: Span) -> bool:
    """Whether the article also writes the word small: then it is that word."""
    return not reader.upper and reader.writes_small(span.key)


def is_titled(reader: Reader, span: Span) -> bool:
    """ "Mr. Kent", "Gov. Jackson", "Judge London"."""
    before = reader.lower(span.first - 1, span)
    if before == ".":
        before = reader.lower(span.first - 2, span)
    return before in CUES["title"]


def names_other(reader: Reader, span: Span) -> bool:
    """ "Dublin Road", "Kanawha River", "Fort Moore": a thing of another kind."""
    before = reader.word(span.first - 1, span)
    if before and before.capital and before.lower in CUES["prefix"] and not before.closed:
        return True
    if before and before.lower == "of" and _of_a_group(reader, span):
        return True
    after = reader.adjoins(span)
    along = after is not None and after.lower in _WATERWAYS and reader.lower(span.first - 1, span) == "the"
    if along and not _large(span):
        return True  # "over the Teltow canal"
    if span.key.startswith(_SAINTS) and _is_of_a_saint(reader, span):
        return True
    if after is None or not after.capital or after.lower not in _THINGS:
        return False
    further = reader.word(span.last + 1, span)  # "Florida Highway Patrol" patrols Florida
    return not (_large(span) and (further is None or further.capital or further.lower == "of"))


_NAME = 3  # words of a church behind its saint's: "Roman Catholic Church"


def _is_of_a_saint(reader: Reader, span: Span) -> bool:
    """ "St Francis Catholic Church": no town of that name."""
    for i in range(span.last, span.last + _NAME):
        word = reader.word(i, span)
        if word is None or not word.capital:
            return False
        if word.lower in CUES["foundation"]:
            return True
    return False


def _of_a_group(reader: Reader, span: Span) -> bool:
    """ "the Islamic State of Iraq and the Levant": an armed group, wherever it fights."""
    return reader.lower(span.first - 2, span) == "state" and reader.lower(span.first - 3, span) == "islamic"


def _large(span: Span) -> bool:
    """Whether the name stands for some place that everybody knows."""
    return any(
        match.entry.kind in ("country", "admin1") or match.entry.population >= 100_000
        for match in span.matches
        if match.standing == 0
    )


def _in_longer_name(reader: Reader, span: Span, taken: set[int], flags: str) -> bool:
    """ "Paris Hilton", "Chiquita Henry", "Bank London": neighbours in capitals that are no words."""
    after = reader.adjoins(span)
    if after is not None and after.capital and span.last not in taken and after.lower not in CUES["head"]:
        following = reader.flags(after.key)
        if ("w" not in following and not _large(span)) or (
            "f" in flags and ("s" in following or "w" not in following)
        ):
            return True
    if after is not None and after.capital and "f" in flags and span.last in taken:
        return True
    before = reader.word(span.first - 1, span)
    if before is None or not before.capital or before.closed or before.lower in CUES["function"]:
        return False
    if (
        reader.document.text[reader.at.end(span.first - 1) : span.start] != " "
        or before.lower in CUES["direction"]
        or before.lower in CUES["of"]
    ):
        return False
    kind = reader.flags(before.key)
    return "f" in kind or ("w" not in kind and span.first - 1 not in taken)


def mark_persons(reader: Reader, spans: list[Span]) -> None:
    """A surname that stood after a first name or a title is that person all through the article, also "in
    Davie's pictures"."""
    surnames = {span.key for span in spans if span.odd and " " not in span.key}
    called = [span for span in spans if span.key in surnames]
    tokens = reader.document.tokens
    located = {
        span.key
        for span in called
        if (span.located and not (tokens[span.last - 1].possessive and _small_town(span)))
        or span.rank
        or span.inner
        or span.outer
    }
    for span in called:
        if span.key not in located:
            span.odd = True
