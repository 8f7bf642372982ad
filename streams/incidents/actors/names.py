"""Actors: who attacks, and the country or side they act for (codebook section 7, ruling 5)."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from streams.incidents.actors.governing import LONGEST_GROUP, UPON, governor
from streams.incidents.places import PlaceIndex, PlaceMention
from streams.incidents.places.spot import CUES
from streams.incidents.syntax.subjects import in_guise
from streams.incidents.text.document import Document, Span
from streams.incidents.text.lexicon import Mark, Marks

_RANK = {
    "group": 5,
    "state": 5,
    "place": 4,
    "metonym": 4,
    "armed": 3,
    "force": 2,
    "alliance": 2,
    "civil": 1,
    "shield": 0,
}
PROXY = (
    "-backed",
    "-aligned",
    "-allied",
    "-back",
    "-affiliated",
    "-linked",
    "-sponsored",
    "-supported",
    "-funded",
)
_BACKED = (
    *PROXY,
    "-held",
    "-run",
    "-controlled",
    "-made",
    "-based",
    "-occupied",
    "-administered",
    "-ruled",
    "-governed",
    "-annexed",
    "-supplied",
    "-built",
    "-owned",
    "-flagged",
)
_STAND_INS = frozenset({"place", "metonym"})
_SIDED = frozenset({"armed", "force", "civil", "shield"})


class ActorMention(Struct, frozen=True, gc=False):
    """A named or described actor at tokens `first` to `last`; `kind` as in actors.tsv, or "place" for a
    country."""

    first: int
    last: int
    country: str | None
    kind: str

    @property
    def rank(self) -> int:
        """How much the mention says: a named group over "gunmen"."""
        return _RANK[self.kind] + (1 if self.country else 0)

    def side(self, place: str | None) -> str | None:
        """The country it acts for at `place`: a group, or rebels, in their own country act for none (ruling
        5)."""
        return None if self.kind in ("group", "armed") and self.country == place else self.country


def apart_from_names(
    document: Document, marks: Marks, mentions: Iterable[PlaceMention]
) -> Iterator[PlaceMention]:
    """Yield the mentions that are no part of a group's name: "the Kurdistan Workers' Party", "Fano
    militiamen" (who are of no town of that name); "Gaza militants" are in Gaza."""
    for mention in mentions:
        mark = marks.actors.get(mention.first)
        if mark is None or mark.cls != "group" or mention.kind == "demonym":
            yield mention
            continue
        named = document.tokens[mark.last - 1].text[0].isupper()
        longer = mark.last - mark.first > mention.last - mention.first
        if not (named and (longer or marks.has("actor", mark.last, mark.last + 1, "armed"))):
            yield mention


def find_actor(
    marks: Marks,
    places: PlaceIndex,
    spans: Iterable[Span],
    *,
    modifier: Span | None = None,
    foes: bool = False,
) -> ActorMention | None:
    """Return the doer named in the first of `spans` that names one; outside of "in ...", "of ..." if it can.

    `modifier` is the span before an attack noun, where a country is no place: "in Iranian missile fire".
    `foes`: two who are named fight each other; else the first of them leads.
    """
    for span in spans:
        found = [a for a in actors_in(marks, places, span) if a.kind != "shield"]
        found = [a for a in found if a.kind != "place" or not _holds_a_town(marks, places, a)]
        if not found:
            continue
        held = {a: governor(marks, span, (a.first, a.last)) for a in found}
        free = [a for a in found if held[a] is None]
        free = [a for a in free if not _joined(marks, found, free, a)]  # "militias in Iraq and Syria"
        pool = free or [
            a for a in found if span == modifier or (a.kind not in _STAND_INS and held[a] not in UPON)
        ]
        pool = [a for a in pool if a.kind != "force" or not _names_a_thing(marks, a)]
        if pool:
            chosen = max(reversed(_subjects(marks, places, pool)), key=lambda a: a.rank)
            whose = _whose(marks, found, chosen) or _allied(marks, pool, chosen)
            return whose or (chosen if foes else _first_of_two(marks, pool, chosen))
    return None


def _first_of_two(marks: Marks, pool: Sequence[ActorMention], second: ActorMention) -> ActorMention:
    """The first of two states that act together: "US and British forces", "Israel and the United States"."""
    for one in pool:
        both = one.kind in STATES and second.kind in STATES and one.country and second.country
        if both and _together(marks, one, second):
            return one
    return second


def _together(marks: Marks, one: ActorMention, other: ActorMention) -> bool:
    """Whether "and" joins two who act together; "between X and Y" they act on each other."""
    keys = marks.keys
    apart = one.first > 0 and keys[one.first - 1] == "between"
    return keys[one.last : other.first] in (["and"], ["and", "the"]) and not apart


def _joined(
    marks: Marks, found: Sequence[ActorMention], free: Sequence[ActorMention], country: ActorMention
) -> bool:
    """Whether "and" joins a country to one that only says where somebody is."""
    if country.kind != "place" or marks.keys[country.first - 1] != "and":
        return False
    return any(a.kind == "place" and a.last == country.first - 1 and a not in free for a in found)


def _holds_a_town(marks: Marks, places: PlaceIndex, country: ActorMention) -> bool:
    """Whether a country only says where a town is: "In Mastung, Pakistan, gunmen stormed a bank", "a strike
    on Tyre, southern Lebanon, killed two"."""
    keys, comma = marks.keys, country.first - 1
    while comma > 0 and (keys[comma] == "in" or keys[comma] in CUES["direction"]):
        comma -= 1
    town = places.at(comma - 1) if comma > 0 else None
    parted = keys[comma] == "," and keys[country.last : country.last + 1] == [","]
    beside = town is not None and town.last == comma and town.kind not in _NATIONAL
    return parted and beside and town is not None and town.place.country == country.country


_NATIONAL = frozenset({"country", "demonym", "continent"})


def _names_a_thing(marks: Marks, men: ActorMention) -> bool:
    """Whether soldiers only say what a thing is: "an attack on a military base"."""
    target = marks.targets.get(men.last - 1)
    sails = target is not None and marks.keys[target.last - 1] in _CRAFT  # "by a Bahrain coast guard boat"
    return target is not None and target.last > men.last and not sails


_CRAFT = frozenset("boat boats ship ships vessel vessels cutter cutters gunboat gunboats frigate".split())


def _subjects(marks: Marks, places: PlaceIndex, pool: Sequence[ActorMention]) -> list[ActorMention]:
    """Leave out a people behind the first actor, which says whose a thing is: "rebels left a Thai town"; but
    not a country, be it "the United States"."""
    first = pool[0]
    if first.kind == "place":
        return list(pool)
    return [a for a in pool if a.kind != "place" or not _of_a_people(marks, places, a)]


def _of_a_people(marks: Marks, places: PlaceIndex, actor: ActorMention) -> bool:
    """Whether a people is told of with an article ("a Thai", "the Thai"), as no country is."""
    place = places.at(actor.first)
    demonym = place is None or place.kind == "demonym"
    return demonym and "determiner" in marks.grammar[actor.first - 1]


def _whose(marks: Marks, found: Sequence[ActorMention], men: ActorMention) -> ActorMention | None:
    """The group that unnamed men are of: "fighters of the Rapid Support Forces", "militants from JNIM"; or
    the soldiers of a state: "troops from Rwanda", "soldiers of the Chadian army"."""
    if men.country is not None or men.kind not in _SIDED:
        return None
    of = men.last - 1 if marks.keys[men.last - 1] == "of" else men.last
    if marks.keys[of : of + 1] not in (["of"], ["from"]) and marks.keys[of : of + 2] != ["belonging", "to"]:
        return None
    sent = next((a for a in found if of < a.first <= of + 2 and a.kind == "place"), None)
    if sent is not None and (men.kind == "force" or marks.keys[men.last - 1] in _COMMANDOS):
        return ActorMention(men.first, sent.last, sent.country, "force")
    near = [a for a in found if of < a.first <= of + LONGEST_GROUP]
    return next((a for a in near if a.kind in _NAMED or (a.kind == "force" and a.country)), None)


_NAMED = frozenset({"group", "state"})
_COMMANDOS = frozenset({"commando", "commandos"})
"""Anybody's men, criminals' too ("armed commandos" in Mexico), but from a country its soldiers."""


def _allied(marks: Marks, pool: Sequence[ActorMention], group: ActorMention) -> ActorMention | None:
    """The soldiers of a state who act together with a group: "the M23 and Rwandan troops shelled X"."""
    if group.kind != "group":
        return None
    for one, other in pairwise(pool):
        men = one if other == group else other
        of_a_state = men.country and men.kind in ("force", "state")
        if group in (one, other) and of_a_state and _together(marks, one, other):
            return men
    return None


def actors_in(marks: Marks, places: PlaceIndex, span: Span) -> list[ActorMention]:
    """Return all that may act in `span`, left to right."""
    found: list[ActorMention] = []
    actors, named = marks.actors, places.by_token
    onward = span[0]
    for i in [i for i in range(*span) if i in actors or i in named]:
        if i < onward:
            continue
        mark, place = actors.get(i), named.get(i)
        if (past := _past_none(marks, i, mark, place)) is not None:
            onward = past
        elif in_guise(marks, i):
            # "dressed as Israeli soldiers"
            onward = max(mark.last if mark else 0, place.last if place else 0)
        elif mark is not None and mark.first == i and mark.last <= span[1]:
            found.append(_marked(marks, places, span, mark))
            onward = mark.last
        elif (
            place is not None
            and place.first == i
            and place.place.country
            and place.kind in ("country", "demonym")
        ):
            if _acts(marks, place, span[1]):
                found.append(ActorMention(place.first, place.last, place.place.country, "place"))
            onward = place.last
    return found


def _past_none(marks: Marks, i: int, mark: Mark | None, place: PlaceMention | None) -> int | None:
    """The token behind what is told at token `i`, if that is no actor though it is marked or is a place."""
    if mark is None:
        leans = place is not None and place.first == i and _leans(marks, place)
        return place.last if place is not None and leans else None
    tool = marks.nouns.get(i)
    if tool is not None and tool.cls in ("aircraft", "weapon"):
        return tool.last  # "fighter jets" are no fighters
    if marks.keys[i] == "military" and marks.has("noun", i + 1, i + 2, "weapon"):
        return i + 1  # "a military projectile" may be anybody's
    if mark.cls != "metonym":
        return None
    if place is not None and place.last > mark.last:
        return place.last  # "in Kyiv region, shelling killed two": no government
    return mark.last if _is_the_town(marks, mark) else None


def _acts(marks: Marks, country: PlaceMention, end: int) -> bool:
    """Whether a country is told for itself: not with a force told behind it before token `end`, nor as whose
    land or building something is."""
    follow = marks.at("actor", country.last) if country.last < end else None
    armed = marks.nouns.get(country.last) if country.last < end else None
    if armed is not None and armed.cls in ("aircraft", "weapon"):
        follow = None  # "Ethiopian air force jets"
    return (follow is None or follow.first != country.last) and not _owns(marks, country.last)


def _is_the_town(marks: Marks, name: Mark) -> bool:
    """Whether a capital's name is put to a word for it: "on the capital, Kyiv, killed four", "the capital
    Kyiv"."""
    keys = marks.keys
    put = keys[name.first - 1] == "," and keys[name.last : name.last + 1] == [","]
    word = name.first - 1 - put
    return word >= 0 and keys[word] in _TOWNS


_TOWNS = frozenset({"capital", "city", "town"})


def _leans(marks: Marks, place: PlaceMention) -> bool:
    """Whether a country is only whom somebody leans on or is for: "US-backed rebels", "pro-Russian
    activists"."""
    return marks.keys[place.last - 1].endswith(_BACKED) or marks.keys[place.first].startswith("pro-")


_LANDS = frozenset("province city town village region district capital port island coast".split())
_BUILT = ("energy.", "water", "health", "education", "religious", "residential", "commercial", "industry")
STATES = frozenset({"state", "force", "place", "metonym"})
"""Kinds of actors that act or speak for a state: its government, its soldiers, its name, its capital."""
MISSIONS = frozenset({"embassy", "consulate", "mission", "missions", "embassies", "consulates"})


_JOINS = frozenset({"after", "before", "while", "besides", "by"})


def implied_agent(marks: Marks, places: PlaceIndex, first: int, verb: int) -> ActorMention | None:
    """Who does what a gerund tells, where its sentence opens with them: "Rebels fled after torching X"."""
    if not marks.keys[verb].endswith("ing"):
        return None
    joined = _JOINS.intersection(marks.before(verb, 2, first))
    if not joined:
        return None
    opening = next(iter(actors_in(marks, places, (first, verb))), None)
    if opening is None or (opening.kind not in ("group", "armed") and joined != {"while"}):
        return None
    return opening  # of states only where they act at the same time: "Iran bombed X while also striking Y"


def _owns(marks: Marks, token: int) -> bool:
    """Whether a country only says whose a building or land is: "the US Embassy", "the Thai province of X"."""
    if marks.keys[token : token + 1] and marks.keys[token] in _LANDS:
        return True
    for i in range(token, min(token + 3, len(marks.keys))):
        target = marks.targets.get(i)
        if target is not None:
            return target.value.startswith(_BUILT) or marks.keys[target.last - 1] in MISSIONS
        if marks.grammar[i] or marks.verbs.get(i) is not None or marks.nouns.get(i) is not None:
            return False
    return False


def _marked(marks: Marks, places: PlaceIndex, span: Span, mark: Mark) -> ActorMention:
    country = None if mark.value == "-" else mark.value
    first = mark.first
    if country is None and mark.cls in _SIDED:
        for i in range(mark.first - 1, max(span[0], mark.first - 4) - 1, -1):
            place = places.at(i)
            word = marks.keys[i]
            if mark.cls == "armed" and (word.startswith("pro-") or word.endswith(PROXY)):
                home = _home_of(places, i)  # its own side, not that state's (ruling 5)
                country = home.place.country if home is not None else None
                return ActorMention(home.first if home is not None else i, mark.last, country, "group")
            if word == "," or word.startswith("pro-") or word.endswith(_BACKED):
                break
            if place is not None and place.kind in ("country", "demonym"):
                country, first = place.place.country, place.first
                break
            if marks.grammar[i] - {"adverb"}:
                break
    return ActorMention(first, mark.last, country, mark.cls)


def _home_of(places: PlaceIndex, proxy: int) -> PlaceMention | None:
    """Whose a group is: "Yemen's Iran-backed rebels"."""
    home = places.at(proxy - 1) if proxy else None
    return home if home is not None and home.kind == "country" else None


def name_of(document: Document, mention: ActorMention) -> str:
    """The actor's name as written."""
    text = document.text[document.tokens[mention.first].start : document.tokens[mention.last - 1].end]
    return " ".join(text.split())
