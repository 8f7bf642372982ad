"""Targets: the nouns of `targets.tsv` that head a noun group, and the infrastructure category they mean."""

from collections.abc import Iterator
from itertools import chain, pairwise, takewhile

from msgspec import Struct

from streams.incidents.syntax.bounds import opens
from streams.incidents.targets.anew import told_anew
from streams.incidents.targets.asides import FIRMS, is_end, is_firm, is_means, is_product, is_told_of
from streams.incidents.targets.kinds import GRID, SHIP
from streams.incidents.targets.sectors import makes, sector_after, sector_of, sharing
from streams.incidents.targets.surroundings import steers
from streams.incidents.targets.wards import takes_in
from streams.incidents.targets.whereabouts import holds, is_bearing, is_seat
from streams.incidents.text.document import Span
from streams.incidents.text.lexicon import Lexicon, Mark, Marks
from streams.incidents.text.measures import WEEKDAYS

CRITICAL = ("energy.", "water", "transport.", "communications", "industry", "health")
"""Categories of the class infrastructure_strike (codebook section 4)."""


class TargetMention(Struct, frozen=True, gc=False):
    """A target at tokens `first` to `last` (exclusive); `category` is None where it is no infrastructure,
    `definite` where it is told as known ("the pipeline")."""

    first: int
    last: int
    category: str | None
    definite: bool = False
    effect: bool = False  # told as what a strike did: "left the town without power"
    part: bool = False  # of a facility, most often: a tank, a unit, a workshop
    broad: bool = False  # of whatever kind in its sector: "energy infrastructure", "the power system"
    another: bool = False  # told as none told before: "a second hospital"

    @property
    def critical(self) -> bool:
        """Whether a strike on it is an infrastructure strike."""
        return is_critical(self.category)


def is_critical(category: str | None) -> bool:
    """Whether `category` is of the class infrastructure_strike."""
    return category is not None and category.startswith(CRITICAL)


def find_targets(
    marks: Marks, lexicon: Lexicon, span: Span, *, wrecked: bool = False
) -> Iterator[TargetMention]:
    """Yield the targets in `span` that head their noun group; `wrecked` makes vehicles property."""
    told = marks.within("target", *span)
    if not told or holds(marks, lexicon, span[0]):
        return
    owned: TargetMention | None = None
    telling = lexicon.claimed(*_ABOUT)
    for n, mark in enumerate(told):
        if n + 1 < len(told) and _part_of(marks, lexicon, mark, told[n + 1]):
            continue
        before = marks.keys[span[0] : mark.first]
        about = not (telling.isdisjoint(before) and _GUARD.isdisjoint(before))
        if about and _told_of(marks, lexicon, span[0], mark.first):
            continue  # "a lorry carrying a generator", "police guarding a bank": not what was hit
        if _led_to(marks, lexicon, mark.first) or supplied(marks, lexicon, span[0], mark.first):
            continue
        if (owned is not None and _owns(marks, owned, mark)) or is_firm(marks, owned is not None, mark):
            continue
        if owned is not None and owned.category and is_told_of(marks, lexicon, owned, mark):
            continue
        if owned is not None and owned.category and _seated_at(marks, owned.last, mark.first):
            continue
        if is_product(marks, lexicon, mark.first) or is_means(marks, mark) or is_end(marks, mark.first):
            continue
        if (
            takes_in(marks, mark)
            or _in_a_group(marks, lexicon, mark)
            or is_seat(marks, mark)
            or is_bearing(marks, mark.first)
        ):
            continue
        if heads(marks, lexicon, mark) and not _inserted(marks, span, mark.first):
            owned = mention(marks, lexicon, mark, wrecked=wrecked)
            yield owned


def _seated_at(marks: Marks, first: int, last: int) -> bool:
    """Whether it is only what stands there, too: "a yard in X, the *site of* a refinery and a port"."""
    return any(pair in _SEAT_OF for pair in pairwise(marks.keys[first:last]))


_SEAT_OF = frozenset({("site", "of"), ("home", "to")})


def _owns(marks: Marks, owned: TargetMention, mark: Mark) -> bool:
    """Whether it only says whose a target is: "the house of a police commander"."""
    runs = marks.keys[owned.last - 1].startswith("train")  # "a train of the mining firm"
    whose = marks.keys[owned.last : owned.last + 1] == ["of"] and (runs or not is_critical(mark.value))
    if owned.category is None or not whose:
        return False
    return not any(_ends(marks, i) for i in range(owned.last + 1, mark.first))


def _part_of(marks: Marks, lexicon: Lexicon, mark: Mark, whole: Mark) -> bool:
    """Whether it is only a part of another: "power lines of the railway", "a station of the pipeline"."""
    part = is_critical(mark.value) or marks.keys[mark.last - 1].startswith("station")
    two = part and is_critical(whole.value) and mark.value != whole.value
    atomic = (mark.value, whole.value) == ("energy.nuclear", "energy.power_plant")
    moves = marks.keys[mark.last - 1].startswith("train") or SHIP in (mark.value, whole.value)
    if not two or atomic or moves or marks.keys[mark.last] != "of":
        return False
    owned = FIRMS.isdisjoint(marks.keys[whole.last - 1 : whole.last + 1])
    owned = owned and heads(marks, lexicon, whole)  # "the airport of Port Sudan" is of a town
    return owned and not any(_ends(marks, i) and marks.keys[i] != "of" for i in range(mark.last, whole.first))


def _in_a_group(marks: Marks, lexicon: Lexicon, mark: Mark) -> bool:
    """Whether another critical facility heads its noun group: "the dam's power station", "the pipeline's
    Unecha pumping station"."""
    for i in range(mark.last, min(mark.last + _GROUP, len(marks.keys))):
        head = marks.targets.get(i)
        if head is not None:
            if i == mark.last and (makes(marks, mark, head) or marks.keys[i - 1] in FIRMS):
                return True  # "a power company substation"
            return is_critical(mark.value) and is_critical(head.value) and head.cls != "general"
        if not _modifies(marks, i) or marks.keys[i] in lexicon.claimed("laden", "feeding"):
            return False  # "a train carrying iron ore"
    return False


_GROUP = 4  # tokens between two nouns of one group


_ABOUT = ("laden", "guarding", "moving", "feeding")
"""Kinds of words that say what the target before them carried, guarded, fed or was on its way to."""


_GUARD = frozenset("guard guards guarded protect protects protected patrolled escorted secured".split())


def _told_of(marks: Marks, lexicon: Lexicon, first: int, target: int) -> bool:
    """Whether such a word governs the token `target`, no finite verb between them: in "men carrying arms
    were stopped and their bus was burnt" the bus is hit."""
    for i in range(target - 1, first - 1, -1):
        if "be" in marks.grammar[i]:
            return False
        guarded = marks.keys[i] in _GUARD and marks.keys[i - 1] in ("who", "that", "which")
        if guarded or marks.keys[i] in lexicon.claimed(*_ABOUT):
            return True
    return False


def supplied(marks: Marks, lexicon: Lexicon, first: int, token: int) -> bool:
    """Whether only what the facility at `token` lives on was hit: "cut supplies to a hospital", "the line to
    the plant", "a canal feeding two power plants"."""
    keys, start = marks.keys, max(1, first - _SUPPLY)
    supplies, on_the_way = lexicon.claims["supplies"], lexicon.claimed(*_ON_THE_WAY)
    if supplies.isdisjoint(keys[start:token]) and on_the_way.isdisjoint(keys[start:first]):
        return False
    for i in range(token - 1, start, -1):
        if keys[i] == "to" and keys[i - 1] in supplies:
            return True
        if i < first and keys[i] in on_the_way:
            return True
        verb = marks.verbs.get(i) is not None and marks.targets.get(i) is None
        if verb and keys[i] not in supplies:
            return False
        if i < first and (keys[i] in (",", ".") or marks.grammar[i] & {"break", "subordinate", "be", "have"}):
            return False
    return False


_ON_THE_WAY = ("laden", "moving", "feeding")
_SUPPLY = 8  # tokens from "supplies to" over one facility to the phrase of the next: "and to power stations"


def _inserted(marks: Marks, span: Span, token: int) -> bool:
    """Whether `token` is in brackets: "CEL [Hydroelectric Commission] substation" names one target."""
    words = marks.keys[span[0] : token]
    return words.count("[") + words.count("(") > words.count("]") + words.count(")")


def _led_to(marks: Marks, lexicon: Lexicon, token: int) -> bool:
    """Whether a road leads there: "shot on the way to the airport"."""
    i = token - 1
    while i > 0 and (_modifies(marks, i) or marks.keys[i] == "the"):
        i -= 1
    return i > 0 and marks.keys[i] == "to" and marks.keys[i - 1] in lexicon.claims["way"]


def mention(marks: Marks, lexicon: Lexicon, mark: Mark, *, wrecked: bool = False) -> TargetMention:
    """Return the target that `mark` names, with the adjectives to its left."""
    first = mark.first
    if first > 0 and (opening := opens(marks, first - 1, 0)) is not None:
        first = opening  # "CEL [Hydroelectric Commission] substation"
    limit = first - 4
    while first > max(0, limit) and _modifies(marks, first - 1):
        first -= 1
    category = _category(marks, lexicon, first, mark)
    if marks.keys[mark.last - 1] in lexicon.claims["part"]:
        category = _whole(marks, lexicon, first, mark, category)
    if category == "vehicle":
        official = sector_of(marks, lexicon, first, mark) == "government"
        category = ("government" if official else "commercial") if wrecked else None
    counted = first - (first > 1 and marks.keys[first - 1] in _COUNTED)  # "the two towers"
    known = first > 0 and marks.keys[counted - 1] in _KNOWN
    part = marks.keys[mark.last - 1] in lexicon.claims["piece"]
    plain = (category or "").startswith("energy.") or _unnamed(marks, mark)
    broad = plain and marks.keys[mark.last - 1] in lexicon.claims["broad"]
    another = told_anew(marks, lexicon, first, mark.first)
    category = None if category == "-" else category
    shared = sharing(marks, lexicon, first, mark.last) if is_critical(category) else None
    if shared is not None:
        first, category = shared[0], GRID if {shared[1], category} <= _ELECTRICITY else shared[1]
    return TargetMention(first, mark.last, category, known, part=part, broad=broad, another=another)


_BRINGS = 5  # tokens from a pipeline over "that brings drinking" to what runs through it
_ELECTRICITY = frozenset({GRID, "energy.power_plant"})
"""Power and heat are told in one breath: "heating and power facilities" are those of the whole system."""


def _category(marks: Marks, lexicon: Lexicon, first: int, mark: Mark) -> str | None:
    """The category of a noun by the words around it; "-" and "vehicle" stand for none so far."""
    before = marks.keys[first : mark.first]
    if not lexicon.outlawed.isdisjoint([*before, *_users(marks, mark)]):
        return None
    sector = sector_of(marks, lexicon, first, mark) if mark.cls == "general" else None
    if sector == "communications":
        return sector  # "the building of Hezbollah's television"
    if mark.value in ("vehicle", "-") and _of_forces(marks, lexicon, first, mark):
        return "military"
    if mark.cls == "general":
        sector = sector or (GRID if _feeds(marks, lexicon, mark) else mark.value)
        return lexicon.headed.get((sector, marks.keys[mark.last - 1]), sector)
    if mark.value == "transport.airport" and (base := marks.at("target", mark.first - 1)) is not None:
        return base.value  # "the air base's runway"
    if mark.value == GRID and sector_after(marks, lexicon, mark) == "communications":
        return "communications"  # "the transmission tower of a telecom firm"
    if mark.value == SHIP and _naval(marks, lexicon, first, mark):
        return "military"
    if mark.value == "energy.pipeline" and "water" in marks.keys[mark.last : mark.last + _BRINGS]:
        return "water"  # "the pipeline that brings drinking water to the town"
    if mark.value == "transport.bridge" and steers(marks, first, mark):
        return SHIP
    return mark.value


def _feeds(marks: Marks, lexicon: Lexicon, mark: Mark) -> bool:
    """Whether a line is of the grid for what hangs on it: "the line that ties the plant to the grid"."""
    if marks.keys[mark.last - 1] not in ("line", "lines", "link", "links", "feed", "feeds"):
        return False
    if lexicon.claims["feeding"].isdisjoint(marks.keys[mark.last : mark.last + 3]):
        return False
    fed = marks.within("target", mark.last, min(mark.last + _WHOLE, len(marks.keys)))
    return any(m.value in ("energy.nuclear", "energy.power_plant", GRID) for m in fed)


def _unnamed(marks: Marks, mark: Mark) -> bool:
    """Whether officials say no more than that it is of industry: "an industrial facility"."""
    return mark.value == "industry" and "industrial" in marks.before(mark.last, 2)


_KNOWN = frozenset("the this that these those damaged destroyed burning stricken wrecked sabotaged".split())
"""What comes before a facility that was told of: "shots were fired at each of the damaged substations"."""
_COUNTED = frozenset({"two", "three", "four", "both"})


_USED = frozenset({"used", "of", "belonging", "carrying"})


def _users(marks: Marks, mark: Mark) -> list[str]:
    """Who uses it, and for what: "an airstrip used by drug traffickers"."""
    used = marks.keys[mark.last : mark.last + 1]
    return marks.keys[mark.last + 1 : mark.last + 5] if used and used[0] in _USED else []


def _of_forces(marks: Marks, lexicon: Lexicon, first: int, mark: Mark) -> bool:
    """Whether it is a force's or an armed group's: "army trucks", "two posts of the militia"."""
    if not lexicon.forces.isdisjoint(marks.keys[first : mark.first]):
        return True
    if marks.keys[mark.last - 1] not in lexicon.claims["stationed"]:
        return False
    if marks.has("actor", first, mark.first, "group", "armed", "force"):
        return True
    if mark.last >= len(marks.keys) or marks.keys[mark.last] not in lexicon.claims["owned"]:
        return False
    start = mark.last + (1 if marks.keys[mark.last] == "of" else 2)  # "used by"
    after = takewhile(lambda i: not _ends(marks, i), range(start, min(start + _WHOLE, len(marks.keys))))
    return any(
        marks.keys[i] in lexicon.forces or marks.has("actor", i, i + 1, "group", "armed", "force")
        for i in after
    )


def _naval(marks: Marks, lexicon: Lexicon, first: int, mark: Mark) -> bool:
    """Whether a ship is of a navy: "a navy supply ship", "two vessels of the Black Sea Fleet"; a "shadow
    fleet" is none."""
    about = [*range(first, mark.first)]
    if marks.keys[mark.last : mark.last + 1] == ["of"]:
        after = range(mark.last + 1, min(mark.last + _WHOLE, len(marks.keys)))
        about += takewhile(lambda i: not _ends(marks, i), after)
    words = [marks.keys[i] for i in about]
    return not lexicon.claims["navy"].isdisjoint(words) and lexicon.claims["merchant"].isdisjoint(words)


_WHERE = 5  # tokens from ", where" back to the facility
_WHOLE = 8  # tokens from a part to the facility it belongs to


def _whole(marks: Marks, lexicon: Lexicon, first: int, mark: Mark, own: str | None) -> str | None:
    """The category of the facility that a part belongs to, else its `own`: "a workshop of the plant", "port
    warehouses"."""
    inside = "where" in marks.keys[first - 2 : first]  # "the plant, where two transformers burned"
    start = first - _WHERE if inside else first
    owners: Iterator[Mark | None] = (marks.targets.get(i) for i in range(mark.first - 1, start - 1, -1))
    if mark.last < len(marks.keys) and marks.keys[mark.last] in lexicon.claims["within"]:
        owners = chain(owners, _within(marks, lexicon, mark.last + 1))
    for owner in owners:
        if owner is not None and own == "energy.fuel_storage" and marks.keys[owner.last - 1] == "terminal":
            return "energy.terminal"  # "a crude tank at the terminal"
        if owner is not None and own is None and owner.value not in ("-", "vehicle"):
            return owner.value  # "the courtyard of a school"
        if owner is not None and is_critical(owner.value):
            kept = is_critical(own) and not owner.value.startswith("energy.")  # oil tanks in a port
            return own if kept else owner.value
    return own


def _within(marks: Marks, lexicon: Lexicon, first: int) -> Iterator[Mark | None]:
    """The head of the noun group at `first`, if it is a target."""
    for i in range(first, min(first + _WHOLE, len(marks.keys))):
        owner = marks.targets.get(i)
        if owner is not None and heads(marks, lexicon, owner):
            yield owner
        if owner is not None or _ends(marks, i):
            return


def _ends(marks: Marks, token: int) -> bool:
    """Whether a noun group ends before `token`."""
    kinds = marks.grammar[token] & {"preposition", "conjunction", "break", "relative", "be", "have"}
    return bool(kinds) or marks.keys[token] in (",", "to") or marks.verbs.get(token) is not None


def _modifies(marks: Marks, token: int) -> bool:
    word = marks.keys[token]
    if word in "[]()" or marks.grammar[token] or marks.verbs.get(token) is not None or word in _VERBS:
        return False
    if word in WEEKDAYS and marks.keys[token - 1] == "on":
        return False  # "on Monday fuel tanks were hit"
    return word[0].isalnum() or word == "-"


_VERBS = frozenset({"said", "says", "told", "reported", "than", "became", "left"})
"""Words that open what a noun group never holds: "the army said three depots", "more than ten tanks"."""


_REACH = 5  # words from a target back to "the director of"


def _of_a_person(marks: Marks, lexicon: Lexicon, mark: Mark) -> bool:
    """Whether someone of the facility is meant: "the director of the power plant"."""
    first = mark.first
    if "of" not in marks.keys[max(0, first - _REACH - 1) : first]:
        return False
    while first > 0 and mark.first - first < _REACH:
        if marks.keys[first - 1] not in ("the", "a", "an") and not _modifies(marks, first - 1):
            break
        first -= 1
    if first < 2 or marks.keys[first - 1] != "of":
        return False
    before = opens(marks, first - 2, 0)  # "the sarpanch (village head) of the panchayat"
    return marks.keys[(first - 1 if before is None else before) - 1] in lexicon.claims["person"]


def heads(marks: Marks, lexicon: Lexicon, mark: Mark) -> bool:
    """Whether no other noun follows that takes the place of the head ("refinery workers", "port city")."""
    if mark.last >= len(marks.keys):
        return True
    word = marks.keys[mark.last]
    if word in lexicon.followers or _of_a_person(marks, lexicon, mark):
        return False
    if word.isdigit() and mark.entry.cls == "general" and mark.value != GRID:
        return False  # "Tower 22" is a name, whatever stands there; "Pylon 41" is a pylon
    cue = marks.at("cue", mark.first)
    return not (cue is not None and cue.cls == "metaphor" and cue.last > mark.last)
