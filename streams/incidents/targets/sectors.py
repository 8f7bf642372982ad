"""Sectors: the category that a word beside a general noun gives to it: "telephone installations".

Called by `nouns`; the words are those of sectors.tsv, or of other targets.
"""

from streams.incidents.targets.surroundings import of_a_vehicle, on_rails
from streams.incidents.text.lexicon import Lexicon, Mark, Marks


def sector_of(marks: Marks, lexicon: Lexicon, first: int, mark: Mark) -> str | None:
    """The category that a word of a sector gives to a general noun: before it, or after "of"."""
    if of_a_vehicle(marks, mark):
        return "vehicle"
    beside = marks.at("target", mark.first - 1) if first < mark.first else None
    if beside is not None and beside.value not in ("-", "vehicle"):
        made = makes(marks, beside, mark)
        return "industry" if made else beside.value  # "the hospital complex"
    for i in range(mark.first - 1, first - 1, -1):
        if (category := _sector_word(marks, lexicon, i)) is not None:
            return category
    first -= marks.keys[first - 1] == "other"
    if on_rails(marks, mark):
        return "transport.rail"
    shared = first - 2 if first > 1 and marks.keys[first - 1] == "and" else None
    if shared is not None and (category := _sector_word(marks, lexicon, shared)) is not None:
        return category  # "residential and other buildings"
    return sector_after(marks, lexicon, mark) or _by_its_work(marks, mark.last)


def _by_its_work(marks: Marks, first: int) -> str | None:
    """The category that a relative clause gives to a noun before token `first`, by what is done there: "a
    plant in X that turns seawater into drinking water"."""
    near = range(first, min(first + _WHERE, len(marks.keys) - 1))
    does = next((i + 1 for i in near if marks.keys[i] in ("that", "which")), None)
    if does is None or not _ENDS.isdisjoint(marks.keys[first:does]):
        return None
    what = marks.keys[does + 1 : does + 1 + _OBJECT]
    for category, verbs, things in _WORK:
        if marks.keys[does] in verbs and not things.isdisjoint(what):
            return category
    return None


_WHERE = 6  # tokens from a plant over "at the port of X," to "which"
_ENDS = frozenset({".", ";", "and", "but"})
_OBJECT = 4  # tokens of "sea water into drinking"
_POWER = frozenset({"electricity", "power", "heat"})
_CRUDE = frozenset({"oil", "crude", "petroleum", "condensate", "gas"})
_FUEL = frozenset(
    {"oil", "crude", "petroleum", "fuel", "petrol", "gasoline", "diesel", "kerosene", "aviation"}
)
_WATER = frozenset({"water", "seawater", "sewage", "wastewater"})
_TREATS = frozenset("treats turns makes produces supplies pumps purifies desalinates cleans filters".split())
_WORK = (
    ("water", _TREATS | {"converts", "processes", "distils", "distills"}, _WATER),
    ("energy.power_plant", frozenset({"generates", "produces", "makes"}), _POWER),
    ("energy.refinery", frozenset({"refines", "processes"}), _CRUDE),
    ("energy.fuel_storage", frozenset({"stores", "holds"}), _FUEL),
)


def sharing(marks: Marks, lexicon: Lexicon, first: int, last: int) -> tuple[int, str] | None:
    """Where the word of a sector that shares the head of the group at `first` begins, and its category: the
    "energy" of "energy and port infrastructure". One phrase is one target (codebook ruling 8), of what it
    tells first; None where that is a target by itself ("the port and energy facilities")."""
    if first < 2 or marks.keys[first - 1] != "and" or marks.at("target", first - 2) is not None:
        return None
    head = marks.keys[last - 1]
    if lexicon.claims["broad"].isdisjoint({head, head.removesuffix("s")}):
        return None  # "steam and power plants", "transmission and cell towers"
    category = lexicon.sectors.get(marks.keys[first - 2], "")
    category = lexicon.headed.get((category, head), category)
    return (first - 2, category) if category.startswith(_SYSTEMS) else None


_SYSTEMS = ("energy.grid", "energy.power_plant", "water", "transport.", "communications", "industry")
"""Sectors whose word tells of a system; "oil and gas facilities" are of the latter."""


def sector_after(marks: Marks, lexicon: Lexicon, mark: Mark) -> str | None:
    """The category of a word of a sector in the phrase "of ..." or "for ..." after a noun."""
    if marks.keys[mark.last : mark.last + 1] in (["of"], ["for"]):
        for i in range(mark.last + 1, min(mark.last + 7, len(marks.keys))):
            if (
                marks.grammar[i] & {"preposition", "conjunction", "break", "relative", "be"}
                and marks.keys[i] != "of"
            ) or marks.keys[i] == ",":
                break
            if (category := _sector_word(marks, lexicon, i)) is not None:
                if marks.keys[mark.last] == "for" and category != "residential":
                    return None  # "a depot for oil": what it serves; "a camp for refugees": who lives there
                return "government" if marks.keys[i + 1 : i + 2] == ["ministry"] else category
    return None


def _sector_word(marks: Marks, lexicon: Lexicon, token: int) -> str | None:
    """The category of a word of a sector, or of it and the word before ("gas production" is no "gas"); the
    "gas" of a gas station is none."""
    whole = marks.at("target", token)
    if whole is not None and whole.value == "commercial":
        return whole.value
    if marks.keys[token].rpartition("-")[2] in lexicon.claims["floors"]:
        return "residential"  # "a nine-storey building"
    sectors, keys = lexicon.sectors, marks.keys
    return sectors.get(" ".join(keys[max(0, token - 1) : token + 1]), sectors.get(keys[token]))


def makes(marks: Marks, mark: Mark, head: Mark) -> bool:
    """Whether what `mark` means is only made or mended there: "a cable plant", "a locomotive works"."""
    return marks.keys[head.last - 1] in _WORKS and not mark.value.startswith(_KINDS_OF_PLANTS)


_WORKS = frozenset({"plant", "plants", "works"})
_KINDS_OF_PLANTS = ("energy.", "water", "industry", "health")
"""Categories that a plant beside such a word is of: "the refinery plant"; it makes what others are."""
