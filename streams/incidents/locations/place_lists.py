"""Places told together: a list ("A, B and C") or an address ("Tyotkino, Kursk region").

Fifth stage of the cascade; `locating` and `narrative` call it with the mentions that may be an act's places.
"""

from streams.incidents.locations.addresses import is_address
from streams.incidents.locations.fineness import contains, fineness, same_place
from streams.incidents.locations.landmarks import BEARINGS, COASTS, KINDS
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.syntax.gapping import AT, MEANS
from streams.incidents.syntax.insertions import after_relative, is_gerund
from streams.incidents.text.lexicon import PAST
from streams.incidents.text.measures import WEEKDAYS


def finest(page: Page, mentions: list[PlaceMention]) -> list[PlaceMention]:
    """The finest places, each once: a list stays a list, "Tyotkino, Kursk region" is its village."""
    if len(mentions) == 1:
        return mentions
    kept: list[PlaceMention] = []
    towns = [m for m in mentions if _has_quarter(page, m, mentions)]
    mentions = [m for m in mentions if m not in towns]
    for m in mentions:
        inner = [other for other in mentions if other is not m and contains(m, other)]
        beside = any(side_by_side(page, other, m) for other in inner) or _opens_list(page, m, inner)
        if not (beside or all(_counted(page, other, m) for other in inner)):
            continue
        if any(same_place(m, k) for k in kept):
            continue
        kept.append(m)
    listed = [kept[0]]
    if "between" in page.marks.before(kept[0].first, 3):
        return listed  # somewhere on the way from one to the other: one place, not two
    for m in kept[1:]:
        if _goes_on(page, listed[-1], m):
            listed.append(m)
    return listed


def _has_quarter(page: Page, town: PlaceMention, mentions: list[PlaceMention]) -> bool:
    """Whether a town only says whose quarter a district is: "the Hodan district of Mogadishu"."""
    if town.kind != "settlement":
        return False
    keys = page.marks.keys
    for m in mentions:
        between = keys[m.last : town.first]
        of = between[:1] in (["of"], ["in"]) and set(between[1:]) <= _OF_TOWN
        if m.kind == "district" and of and m.place.country == town.place.country:
            return True
    return False


_OF_TOWN = {"the", "city", "capital", "town", "of", "port", "nearby", "central", ","} | BEARINGS


def side_by_side(page: Page, one: PlaceMention, other: PlaceMention) -> bool:
    """Whether "and" joins two places, so that neither holds the other: "the ports of Ras Isa and Salif"."""
    one, other = sorted((one, other), key=lambda m: m.first)
    between = page.marks.keys[_past_bearing(page, one.last) : other.first]
    return between[between[:1] == [","] :] in (["and"], ["and", "the"])


def _opens_list(page: Page, district: PlaceMention, inner: list[PlaceMention]) -> bool:
    """Whether commas lead from a district to "and" before a town, so that the town is not of that
    district: "in Bajaur, Kurram and Chitral"; "in Khar, Bajaur" is an address."""
    if district.kind != "district" or any(_listed_behind(page, m) is district for m in inner):
        return False
    last, listed = district, 1
    while (onward := _listed_behind(page, last)) is not None:
        last, listed = onward, listed + 1
        if page.marks.keys[last.first - 1] == "and":
            return last in inner and listed >= _SEVERAL
    return False


def _listed_behind(page: Page, mention: PlaceMention) -> PlaceMention | None:
    """The place that only a comma or "and" parts from the one before."""
    keys, first = page.marks.keys, mention.last
    first += keys[first : first + 1] in _RANKED
    return page.places.at(first + 1) if keys[first : first + 1] in ([","], ["and"]) else None


_SEVERAL = 3  # names of a list: "X and Y" may be a district and its town
_RANKED = (["district"], ["districts"])


def _counted(page: Page, one: PlaceMention, other: PlaceMention) -> bool:
    """Whether a list counts what was at each place: "four in X and two in Y", so that Y does not hold X."""
    one, other = sorted((one, other), key=lambda m: m.first)
    gap = range(one.last, other.first)
    counts = any(page.marks.keys[i] in _COUNTS or page.marks.keys[i].isdigit() for i in gap)
    return counts and _told_apiece(page, one, gap, alike=False)


_LISTING = frozenset(
    ", and or the both each one central port ports village villages well as in region regions "
    "district districts province provinces city town towns cities areas area of "
    "capital nearby neighbouring neighboring oblast oblasts governorate governorates "
    "suburb suburbs settlement settlements far also then later outskirts surroundings".split()
)
_DESCRIBING = frozenset(
    "eastern western northeastern northwestern southeastern southwestern coastal border frontier".split()
)
_SINGLE = frozenset({"village", "town", "hamlet", "settlement", "neighbourhood", "neighborhood"})
_LONGEST_GAP = 12  # tokens between two places of a list: "X and Y north of Z, as well as V"


def _goes_on(page: Page, one: PlaceMention, other: PlaceMention) -> bool:
    """Whether a list of places goes on from `one` to `other`, of the same kind."""
    gap = _between_addresses(page, one, other)
    gap = _past_means(page, _past_aside(page, gap, other.last))
    if page.marks.keys[gap.start + 1 : gap.start + 2] == ["times"]:
        gap = range(gap.start + 2, gap.stop)  # "X 38 times and Y 14 times"
    alike = fineness(one.place) == fineness(other.place)
    if is_address(page, one, other) or _strikes(page, other):
        return False
    edge = page.marks.before(other.first, 2) == ["outskirts", "of"]
    if edge and page.marks.keys[gap.start : gap.start + 2] == [",", "on"]:
        return False  # "on the village of X, on the outskirts of Y"
    if _told_apiece(page, one, gap, alike=alike):
        return True
    dated = _past_day(page, gap, other)
    alike = alike or dated != gap  # "in Idlib on Sunday and Homs on Monday"
    gap = dated
    if _SINGLE.issuperset(page.marks.keys[gap.start : gap.start + 1]) and len(gap) == 2:
        return False  # "in X village, Y"
    if not alike and not _bare(page, gap, other):
        return False
    gap = range(_past_bearing(page, gap.start), gap.stop)
    words = [page.marks.keys[i] for i in gap if page.places.at(i) is None]
    if words == ["but", "also"]:
        return True  # "not only X but also Y"
    if len(gap) > _LONGEST_GAP or not any(w in (",", "and", "or", "as") for w in words):
        return False  # "Naro in Lir district" is no list
    if words[-1] in BEARINGS and "and" not in words:
        return False  # "in Beit Lahiya, northern Gaza" is an address
    within = words[:2] == [",", "in"] and "and" not in words
    if not _DESCRIBING.isdisjoint(words) and (within or not _bare(page, gap, other, described=True)):
        return False  # "in X, in the eastern region of Y" is an address
    names = {page.marks.keys[i] for i in gap if page.document.tokens[i].text[0].isupper()}
    listing = _LISTING | _DESCRIBING | BEARINGS | names
    return listing.issuperset(words)  # one may be on no map


def _past_aside(page: Page, gap: range, behind: int) -> range:
    """Leave out what is said of one place: "X *(two dead)*, Y and Z", "X*, the second city*, and Y"."""
    keys, start = page.marks.keys, gap.start
    if not gap:
        return gap
    if keys[start] == "(":
        return range(next((i + 1 for i in gap if keys[i] == ")"), start), gap.stop)
    if keys[start] == "," and is_gerund(page.marks, start + 1) and ends_phrase(page, behind):
        return range(next((i for i in gap if keys[i : i + 2] == [",", "and"]), start), gap.stop)
    onward = after_relative(page.marks, start, gap.stop + 1)
    if onward is not None and ends_phrase(page, behind):
        return range(onward - 1, gap.stop)  # "X, *where two died*, and Y"
    if keys[start] != "," or len(gap) < _APPOSED:
        return gap
    owner = page.places.at(start + 1)
    whose = owner is not None and page.document.tokens[owner.last - 1].possessive  # ", Ukraine's main port,"
    if not whose and "determiner" not in page.marks.grammar[start + 1]:
        return gap
    closing = next((i for i in gap[2:] if keys[i] == ","), start)
    if keys[closing + 1] != "and" or any(page.marks.at("verb", i) or _clausal(page, i) for i in gap):
        return gap
    return range(closing, gap.stop)


_APPOSED = 5  # tokens of ", the capital, and"


def _clausal(page: Page, token: int) -> bool:
    return bool(page.marks.grammar[token] & {"be", "have", "relative", "subordinate", "break"})


def _past_means(page: Page, gap: range) -> range:
    """Leave out what one place was hit with: "X *with a drone* and Y with a missile"."""
    keys, start = page.marks.keys, gap.start
    while start < gap.stop and ("be" in page.marks.grammar[start] or page.marks.at("verb", start)):
        start += 1
    if start >= gap.stop or keys[start] not in MEANS:
        return gap
    onward = next((i for i in gap if keys[i] in ("and", ",")), gap.start)
    return range(onward, gap.stop) if any(_arms(page, i) for i in range(start, onward)) else gap


def _past_day(page: Page, gap: range, other: PlaceMention) -> range:
    """Leave out when one place was hit: "X *on Friday* and Y on Saturday", "X *in 2019*, in Y in 2020"."""
    keys, start = page.marks.keys, gap.start
    while start < gap.stop and keys[start] in _WHEN:
        start += 1
    day = next((d for d in page.dates if d.first == start), None) if start > gap.start else None
    start = day.last if day is not None else start
    if start == gap.start or start >= gap.stop:
        return gap
    dated = _dated(page, other.last)
    if not (dated or ends_phrase(page, other.last)) or ("in" in keys[start : gap.stop] and not dated):
        return gap  # "X on Friday, and in Y the opera reopened"
    goes_on = keys[start] == "and" or (keys[start] == "," and (dated or keys[start + 1] == "and"))
    return range(start, gap.stop) if goes_on else gap


def _dated(page: Page, token: int) -> bool:
    """Whether a day or a year is told at `token`: "on Saturday", "in 2020"."""
    if page.marks.keys[token : token + 1] not in (["on"], ["in"]):
        return False
    return any(d.first in (token, token + 1) for d in page.dates)


def ends_phrase(page: Page, token: int) -> bool:
    """Whether a place before `token` is the last word of its phrase, and no subject: "and Y said"."""
    marks = page.marks
    if token >= len(marks.keys) or marks.keys[token] in _STOPS or marks.keys[token] in _WHEN:
        return True
    return bool(marks.grammar[token] & {"preposition", "conjunction", "break"})


_WHEN = WEEKDAYS | frozenset(
    "on early late overnight morning afternoon evening night midday noon midnight dawn yesterday today at "
    "in the".split()
)
_STOPS = frozenset({",", "."})


def _between_addresses(page: Page, one: PlaceMention, other: PlaceMention) -> range:
    """What stands between two places of a list but for where each lies: "X *in the Sumy region* and the
    Kursk region's Y"."""
    first, last = one.last, other.first
    for m in page.places.within((one.last, other.first)):
        if page.document.tokens[m.last - 1].possessive and m.last < last:
            continue  # "X, Ukraine's second city, and Y"
        near = set(page.marks.keys[first : m.first])
        if first == one.last and contains(m, one) and near <= _LYING:
            first = m.last
        elif page.marks.keys[m.last : last] in _HOLDING and contains(m, other):
            last = m.first - (page.marks.keys[m.first - 1] == "the")
    return range(first, last)


_LYING = BEARINGS | {",", "in", "the", "of"}
_HOLDING: tuple[list[str], ...] = (["'s"], ["town", "of"], ["city", "of"], ["village", "of"], [])


def _strikes(page: Page, mention: PlaceMention) -> bool:
    """Whether a country is who acts next: "hit X and Iran struck Y"."""
    verb = page.marks.at("verb", mention.last)
    acts = verb is not None and verb.first == mention.last and verb.entry.form == PAST
    return acts and mention.kind == "country" and page.marks.at("noun", mention.last) is None


def _bare(page: Page, gap: range, other: PlaceMention, *, described: bool = False) -> bool:
    """Whether nothing but "and", "as well as", or commas that lead to one, stands between two names: "in the
    regions of Smolensk, Ryazan and Moscow", not "in X, Y"."""
    words = page.marks.keys[_past_bearing(page, gap.start) : gap.stop]
    behind = _past_bearing(page, other.last)
    onward = page.marks.keys[behind : behind + 1]
    return "and" in words or "well" in words or ((words == [","] or described) and onward in (["and"], [","]))


def _past_bearing(page: Page, token: int) -> int:
    """The token behind what says where a listed place lies: "Lviv region *in the west*", "Y *to the east of
    it*"."""
    keys = page.marks.keys
    at = token + (keys[token : token + 1] != [] and keys[token] in _RANKS)
    if keys[at : at + 2] not in (["in", "the"], ["to", "the"]) or keys[at + 2 : at + 3] == []:
        return token
    if keys[at + 2] not in BEARINGS:
        return token
    return at + 3 + 2 * (keys[at + 3 : at + 5] in (["of", "it"], ["of", "them"]))


def _told_apiece(page: Page, one: PlaceMention, gap: range, *, alike: bool) -> bool:
    """Whether a list repeats its preposition: "two in X, one in Y", "at X and at a base near Y"."""
    marks = page.marks
    i = gap.start
    while i < gap.stop and marks.keys[i] in _RANKS:
        i += 1
    i += _AND_A_SEA if _and_a_sea(page, i) else 0
    joined = _behind_day(page, i, gap.stop)  # "over X on Monday and two over Y"
    dated, i = joined > i, joined
    while i < gap.stop and marks.keys[i] in _JOINING:
        i += 1
    if i == joined:
        return False
    counted = i
    while i < gap.stop and (marks.keys[i].isdigit() or marks.keys[i] in _COUNTS or _arms(page, i)):
        i += 1
    i += i > counted and marks.keys[i] in _WHOM
    if i >= gap.stop or marks.keys[i] not in _AT or len(gap) > _LONGEST_GAP:
        return False
    again = marks.keys[i]
    also = "and" in marks.keys[joined:i] or "as" in marks.keys[joined:i]  # "in X and near Y"
    if dated and i == counted and _ADDING.isdisjoint(marks.keys[joined:i]):
        return False  # "in X on Monday, and in Y two were killed"
    if not also and i == counted and not alike:
        return False  # "in Nyala, in Darfur" says where Nyala is
    same = _COUNTED_AT if again in _COUNTED_AT and i > counted else {again}  # "38 over X, two in Y"
    if (not also or again == "from") and same.isdisjoint(marks.before(one.first, _BACK)):
        return False
    called = gap.stop - 2 * (marks.keys[gap.stop - 1] == "," and marks.keys[gap.stop - 2] in _CALLED)
    return not any(
        marks.keys[j] == "," or marks.grammar[j] & {"conjunction", "break", "be"} or marks.at("verb", j)
        for j in range(i + 1, called)
    )


def _behind_day(page: Page, token: int, last: int) -> int:
    """The token behind a day that stands there: "on Monday", "in the early hours of Sunday"."""
    keys, i = page.marks.keys, token
    while i < last and (keys[i] in _WHEN or keys[i] in ("hours", "of")):
        i += 1
    return token if WEEKDAYS.isdisjoint(keys[token:i]) else i


_CALLED = frozenset({"capital", "city", "town", "port", "village"})
"""What a town may be called before its name: "two on the capital, Sanaa"."""
_AND_A_SEA = 4  # tokens: "and the Black Sea"


def _and_a_sea(page: Page, token: int) -> bool:
    """Whether "and the Black Sea" stands at `token`, behind land that it is told of together with."""
    keys, last = page.marks.keys, token + _AND_A_SEA
    return keys[token : token + 2] == ["and", "the"] and keys[last - 1 : last] == ["sea"]


def _arms(page: Page, token: int) -> bool:
    """Whether a weapon is told at `token`: "a missile over X and two drones over Y"."""
    noun = page.marks.at("noun", token)
    return noun is not None and noun.cls == "weapon"


_WHOM = frozenset({"people", "civilians", "residents", "soldiers", "children"})
_JOINING = frozenset({",", "and", "as", "well", "also", "with", "plus", "again"})
_COUNTED_AT = frozenset({"over", "above", "in"})
_ADDING = frozenset({"as", "also", "again"})
_AT = AT | {"from", "above", "off"}
_RANKS = frozenset("region regions province district oblast area governorate county".split())
_COUNTS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve each another other others several the "
    "rest more a an some second third fourth fifth".split()
)
_BACK = 7  # tokens from a place to the preposition before it: "over the territory of the Republic of X"


def told_with(page: Page, mention: PlaceMention, other: PlaceMention) -> bool:
    """Whether `other`, which is said to be where it happened, says so of `mention`, too."""
    if _told_within(page, mention, other):
        return True
    if other.last < mention.first:
        return _goes_on(page, other, mention)
    next_to = not page.places.within((mention.last, other.first))
    listed = next_to and AT.isdisjoint(page.marks.keys[mention.last : other.first])  # no "X, in Y"
    return mention.last < other.first and listed and _goes_on(page, mention, other)


def _told_within(page: Page, inner: PlaceMention, outer: PlaceMention) -> bool:
    """Whether a phrase says where another place lies: "the X power station in eastern Y", "X, in Y", "X, a
    border village of Y"."""
    between = page.marks.keys[inner.last : outer.first]
    before = page.marks.before(inner.first, 2)
    if before[-1:] == ["of"] and before[0] in _HEADS:
        return False  # "the governor of X in Y district"
    apposed = between[:1] == [","] and between[-1:] == ["of"] and not KINDS.isdisjoint(between)
    areas = between[:1] == ["of"] and page.marks.keys[inner.last - 1] in _RANKS  # "the X region of eastern Y"
    ashore = between[:1] == ["on"] and not COASTS.isdisjoint(between)  # "X on the west coast of Y"
    return (
        0 < len(between) <= _WITHIN
        and ("in" in between or apposed or areas or ashore)
        and contains(outer, inner)
        and not any(page.marks.at("verb", i) is not None for i in range(inner.last, outer.first))
    )


_HEADS = frozenset("governor mayor chief head commissioner administrator chairman king emir bishop".split())
_WITHIN = 6  # tokens from a place to the one it lies in
