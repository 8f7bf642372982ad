"""What a sentence tells burnt, stopped work or left the rails; `aftermath` asks whether a strike did it."""

from collections.abc import Iterator
from itertools import chain

from streams.incidents.syntax.bounds import SPAN_ENDS
from streams.incidents.targets.asides import FIRMS
from streams.incidents.targets.kinds import SHIP
from streams.incidents.targets.nouns import TargetMention, heads, is_critical, mention, supplied
from streams.incidents.text.document import Sentence
from streams.incidents.text.lexicon import Lexicon, Mark, Marks

_PHRASE = 8  # tokens from a fire to the preposition of its place
_BURNT = 12  # tokens from what burnt to the fire: "a depot in X, Russia, went up in flames"
_GROUP = 6  # tokens of a noun group, or between it and its predicate
_AT = frozenset({"at", "in", "on", "over", "from", "near", "through"})


def burnt(
    marks: Marks, lexicon: Lexicon, sentence: Sentence, *, homes: bool = False
) -> Iterator[TargetMention]:
    """The facilities that a sentence tells were on fire; `homes`, shops and schools only if asked for."""
    keys, claims = marks.keys, lexicon.claims
    for i in marks.spots(lexicon.claimed("blaze", "ablaze"), sentence.first, sentence.last):
        if keys[i] in claims["blaze"] and not _shot(marks, lexicon, i):
            yield from _where(marks, lexicon, i + 1, sentence.last, homes=homes)
            yield from _engulfed(marks, lexicon, i + 1, sentence.last, homes=homes)
        if keys[i] in claims["ablaze"] and (keys[i] != "fire" or keys[i - 1] in claims["catch"]):
            told = list(_what(marks, lexicon, sentence.first, i, homes=homes))
            where = () if told else _where(marks, lexicon, i + 1, sentence.last, homes=homes)
            moored = any(m.value == SHIP for m in marks.within("target", sentence.first, i))
            yield from told or (t for t in where if not (moored and t.category == "transport.port"))


def _engulfed(
    marks: Marks, lexicon: Lexicon, first: int, last: int, *, homes: bool
) -> Iterator[TargetMention]:
    """The facility that a fire took: "flames engulfed the depot", "a fire lit up a refinery"."""
    for i in range(first, min(first + _GROUP, last)):
        if marks.keys[i] in lexicon.claims["engulfed"]:
            group = range(i + 1, min(i + 1 + _GROUP, last))
            found = (marks.at("target", at) for at in group if not marks.grammar[at] & SPAN_ENDS)
            named = next((mark for mark in found if mark is not None), None)
            yield from _facility(marks, lexicon, named, homes=homes)
            return
        if marks.grammar[i] & SPAN_ENDS:
            return


def ruined(marks: Marks, lexicon: Lexicon, sentence: Sentence) -> Iterator[TargetMention]:
    """What a sentence tells of the rubble of: "pulled two bodies from the ruins of a block of flats"."""
    for i in marks.spots(_RUINS, sentence.first, sentence.last - 1):
        if marks.keys[i + 1] == "of":
            group = range(i + 2, min(i + _GROUP, sentence.last))
            named = next((mark for at in group if (mark := marks.at("target", at))), None)
            yield from _facility(marks, lexicon, named, homes=True)


_RUINS = frozenset({"rubble", "ruins"})


def halted(marks: Marks, lexicon: Lexicon, sentence: Sentence) -> Iterator[TargetMention]:
    """The facilities that stopped work or do less; airports and roads are closed for safety, too."""
    stopped = marks.spots(lexicon.claimed("halt", "worthless"), sentence.first, sentence.last)
    for i in sorted([*stopped, *_cut_back(marks, sentence)]):
        if marks.keys[i] in lexicon.claims["worthless"] and not _put_out(marks, i):
            continue
        if marks.keys[i] == "closed" and _CAUSED.isdisjoint(marks.keys[i + 1 : i + _DAY]):
            continue
        if _PLANNED.isdisjoint(marks.keys[i + 1 : i + 4]):
            found = chain(
                _what(marks, lexicon, sentence.first, i), _where(marks, lexicon, i + 1, sentence.last)
            )
            near = range(max(sentence.first, i - _CARGO_BEFORE), min(i + _CARGO_REACH, sentence.last))
            shipped = any(marks.keys[at] in _CARGO for at in near)
            yield from (
                t
                for t in found
                if (not (t.category or "").startswith("transport."))
                or (t.category == "transport.port" and (shipped or _by_arms(marks, i)))
                if marks.keys[t.first - 1] not in ("no", "neither")
            )


def _cut_back(marks: Marks, sentence: Sentence) -> list[int]:
    """Where it is told that less flows or is made: "reduced flows through the pipeline", "cut output"."""
    cuts = marks.spots(_LESS, sentence.first, sentence.last)
    return [i for i in cuts if not _FLOWS.isdisjoint(marks.keys[i + 1 : i + _FLOWING])]


_LESS = frozenset({"cut", "cuts", "reduced", "reduces", "halved", "slashed", "curbed", "lowered"})
_FLOWS = frozenset("flows output production exports throughput intake runs pumping transit loadings".split())
_FLOWING = 4  # tokens of "its crude oil exports"


def _by_arms(marks: Marks, token: int) -> bool:
    """Whether it was an attack itself that stopped work: "shut (down) by a missile attack", not by
    the harbour master after one."""
    by = token + 1 + (marks.keys[token + 1 : token + 2] == ["down"])
    if marks.keys[by : by + 1] != ["by"]:
        return False
    nouns = marks.within("noun", by + 1, by + _ARMS)
    return bool(nouns) and nouns[0].cls in ("attack", "weapon")


_ARMS = 5  # tokens of "by an Israeli air strike"
_CAUSED = frozenset({"after", "following", "because", "by"})  # a shop may be closed, too
_DAY = 5  # tokens of "on Monday night" between "closed" and "after"


def _put_out(marks: Marks, token: int) -> bool:
    """Whether the words before say that something no longer works: "out of action", "beyond repair"."""
    before = marks.before(token, 2)
    return before == ["out", "of"] or before[-1:] == ["beyond"] or before == ["at", "a"]


def forced(marks: Marks, lexicon: Lexicon, sentence: Sentence) -> Iterator[TargetMention]:
    """The facility that had to stop work: "the attack forced a refinery in X to suspend operations"."""
    for i in marks.spots(_FORCED, sentence.first, sentence.last - 2):
        reach = range(i + 1, min(i + _STOPPED, sentence.last - 2))
        to = next((at for at in reach if marks.keys[at] == "to"), None)
        if to is not None and not _STOPS.isdisjoint(marks.keys[to + 1 : to + 3]):
            told = next((m for at in range(i + 1, to) if (m := marks.at("target", at)) is not None), None)
            found = _facility(marks, lexicon, told)
            if to == i + 1 and "be" in marks.grammar[i - 1]:  # "a hospital was forced to close"
                found = _what(marks, lexicon, sentence.first, i - 1)
            yield from (t for t in found if not (t.category or "").startswith("transport."))


def stricken(marks: Marks, lexicon: Lexicon, sentence: Sentence, *, homes: bool) -> Iterator[TargetMention]:
    """The facility that a sentence tells came to harm, with no verb of harm: "a clinic sustained damage", "a
    line is down", "a plant is out of order", "a depot was among the targets"."""
    for i in marks.spots(_STRICKEN, sentence.first, sentence.last):
        if marks.keys[i] in _OUT and marks.keys[i - 2 : i] != ["out", "of"]:
            continue
        verbs = _TAKES if marks.keys[i] in _TAKEN else lexicon.being
        before = range(i - 1, max(sentence.first, i - _TAKING) - 1, -1)
        verb = next((at for at in before if marks.keys[at] in verbs), None)
        for told in _what(marks, lexicon, sentence.first, verb, homes=homes) if verb is not None else ():
            network = (told.category or "").startswith(_LINES)
            if (network or marks.keys[i] not in _CUT) and not _denied(marks, told.first, i):
                yield told


def _denied(marks: Marks, first: int, last: int) -> bool:
    """Whether it is told that none did, or not: "no clinic sustained", "a clinic did not sustain"."""
    return any("negation" in kinds for kinds in marks.grammar[max(0, first - 1) : last])


_TAKES = frozenset("sustain sustained sustains suffer suffered suffers take took taken received".split())
_TAKEN = frozenset({"damage", "hit", "hits"})
_OUT = frozenset("order operation service action use commission".split())
_CUT = frozenset({"cut", "down", "severed"})
_STRICKEN = _TAKEN | _OUT | _CUT | {"targets"}
_LINES = ("energy.grid", "energy.pipeline", "water", "communications", "transport.r")
"""What is cut or down: networks. A plant that is down may be at rest."""
_TAKING = 5  # tokens from "sustained" over "only moderate" to "damage"
_STOPPED = 16  # tokens from "forced" over a facility and its place to "to suspend"
_FORCED = frozenset({"forced", "forcing", "forces"})
_STOPS = frozenset({"suspend", "halt", "stop", "shut", "close", "cease", "pause", "cut", "reduce"})
_PLANNED = frozenset({"repair", "repairs", "maintenance"})
_CARGO = frozenset("loading loadings exports shipments oil fuel crude handling intake".split())
_CARGO_REACH = 4  # tokens: "suspended all oil exports"
_CARGO_BEFORE = 9  # tokens: "exports from the Baltic port of X have been suspended"


_OFF = frozenset({"off", "left", "leave", "leaving", "jumped"})


def derailed(marks: Marks, lexicon: Lexicon, sentence: Sentence) -> Iterator[TargetMention]:
    """The train that a sentence tells left the rails."""
    for i in range(sentence.first, sentence.last):
        off = marks.keys[i] in _OFF and marks.keys[i + 1 : i + 3] in (["the", "rails"], ["the", "tracks"])
        if off or marks.keys[i] in lexicon.claims["derail"]:
            trains = marks.within("target", max(sentence.first, i - _GROUP), min(sentence.last, i + _GROUP))
            trains = [m for m in trains if m.value == "transport.rail" and marks.keys[m.first] != "rails"]
            yield from _facility(marks, lexicon, trains[0] if trains else None)


def foundered(marks: Marks, lexicon: Lexicon, sentence: Sentence) -> Iterator[TargetMention]:
    """The ship that a sentence tells went down: "a freighter sank at its berth after a strike"; what "sank
    the freighter" is an act itself."""
    for i in marks.spots(_WENT_DOWN, sentence.first, sentence.last - 1):
        behind = marks.grammar[i + 1] & {"preposition", "break", "subordinate", "conjunction"}
        if behind or marks.keys[i + 1] in (",", "."):
            found = _what(marks, lexicon, sentence.first, i)
            yield from (t for t in found if t.category == SHIP)


_WENT_DOWN = frozenset({"sank", "capsized"})


def fallen(marks: Marks, lexicon: Lexicon, sentence: Sentence) -> Iterator[TargetMention]:
    """The pylon, mast or bridge that a sentence tells came down, or the ship that took in water: "two pylons
    came down after bombs went off", "the engine room of a ferry flooded"."""
    keys = marks.keys
    for i in marks.spots(_FALLING, sentence.first, sentence.last):
        words = next((words for words in _FALLS if tuple(keys[i : i + len(words)]) == words), ())
        end = i + len(words)
        if not words or end >= sentence.last:
            continue
        if keys[end] in (",", ".", "and") or marks.grammar[end] & _BEHIND:
            found = _what(marks, lexicon, sentence.first, i)
            yield from (t for t in found if t.category in _FALLS[words])


_BEHIND = frozenset({"preposition", "break", "subordinate", "adverb"})
_UPRIGHT = frozenset({"energy.grid", "communications", "transport.bridge"})
_FALLS = {("fell",): _UPRIGHT, ("came", "down"): _UPRIGHT, ("gave", "way"): _UPRIGHT, ("buckled",): _UPRIGHT}
_FALLS |= {
    tuple(words.split()): frozenset({SHIP})
    for words in ("flooded", "was listing", "took in water", "took on water", "taking on water")
}
_FALLING = frozenset(words[0] for words in _FALLS)


def _shot(marks: Marks, lexicon: Lexicon, token: int) -> bool:
    """Whether "fire" is that of guns or of a brigade: "under fire", "the fire service"."""
    if marks.keys[token] not in ("fire", "fires"):
        return False
    after = marks.keys[token + 1 : token + 2]
    follows = bool(after) and (after[0] in lexicon.followers or after[0] in lexicon.claims["brigade"])
    return follows or marks.keys[token - 1] in lexicon.claims["gunfire"]


def _where(
    marks: Marks, lexicon: Lexicon, first: int, last: int, *, homes: bool = False
) -> Iterator[TargetMention]:
    """The facilities at which a fire was: "a blaze, later put out, at the depot"."""
    for i in range(first, min(first + _PHRASE, last)):
        if marks.grammar[i] & SPAN_ENDS:
            return
        if marks.keys[i] in _AT:
            at: int | None = i + 1
            while at is not None:
                mark = next(
                    (m for n in range(at, min(at + _GROUP, last)) if (m := marks.at("target", n))), None
                )
                if mark is not None and not is_critical(mark.value) and mark.last < last:
                    mark = marks.at("target", mark.last) or mark  # "at a car plant"
                yield from _facility(marks, lexicon, mark, homes=homes)
                at = _next(marks, mark.last, last) if mark is not None else None
            return


def _next(marks: Marks, first: int, last: int) -> int | None:
    """Where a second fire is told, in no new clause: "at a refinery and on the roof of a hospital", "at a
    depot in X and a plant in Y"."""
    for i in range(first, min(first + _PHRASE, last)):
        if marks.grammar[i] & (SPAN_ENDS | {"be", "have"}) or marks.at("verb", i) is not None:
            return None
        if marks.keys[i] == "and" and i + 2 < last:
            at = i + 1 + (marks.keys[i + 1] in _AT)
            listed = at > i + 1 or "determiner" in marks.grammar[at]
            return at if listed and _no_clause(marks, at, last) else None
    return None


def _no_clause(marks: Marks, first: int, last: int) -> bool:
    """Whether no verb follows: not "and a plant was hit"."""
    ends = SPAN_ENDS | {"be", "have"}
    kinds = (marks.grammar[i] & ends or marks.at("verb", i) for i in range(first, min(first + _GROUP, last)))
    return not any(kinds)


def _what(
    marks: Marks, lexicon: Lexicon, first: int, last: int, *, homes: bool = False
) -> Iterator[TargetMention]:
    """The facility that burnt: "an oil depot in the suburbs caught fire"."""
    for i in range(last - 1, max(first, last - _BURNT) - 1, -1):
        if marks.grammar[i] & SPAN_ENDS or _sets(marks, i):
            return
        mark = marks.at("target", i)
        if mark is not None and (_in_a_ward(marks, mark) or _in_a_name(marks, mark)):
            continue
        if mark is not None and not supplied(marks, lexicon, i, mark.first):
            yield from _facility(marks, lexicon, _head(marks, first, mark), homes=homes)
            return


def _in_a_name(marks: Marks, mark: Mark) -> bool:
    """Whether it is only a word of a name: "the depot of *Port* Sudan burned"."""
    cue = marks.at("cue", mark.first)
    return cue is not None and cue.cls == "metaphor" and cue.last > mark.last


def _in_a_ward(marks: Marks, mark: Mark) -> bool:
    """Whether it only says where something burnt: "two pylons in the X neighbourhood caught fire"; not "in X
    a house caught fire"."""
    if mark.value != "residential":
        return False
    for i in range(mark.first - 1, max(0, mark.first - 1 - _WARD), -1):
        if marks.keys[i] in ("in", "near"):
            return True
        opens = "determiner" in marks.grammar[i] and marks.keys[i - 1] not in ("in", "near")
        if opens or marks.keys[i] == ",":
            return False
    return False


_WARD = 4  # tokens from "in" to the ward


def _head(marks: Marks, first: int, mark: Mark) -> Mark:
    """The facility of a company: "a depot of the oil firm Rosneft was on fire"; a part is of the whole, and
    what is at a base is that: "fuel tanks at a naval base were on fire"."""
    for i in range(mark.first - 1, max(first, mark.first - _PHRASE) - 1, -1):
        there = marks.at("target", i - 1) if i > first and marks.keys[i] in _ON_SITE else None
        if there is not None and is_critical(there.value) and not is_critical(mark.value):
            return there
        before = marks.at("target", i - 1) if i > first and marks.keys[i] == "of" else None
        if before is not None and marks.keys[mark.last - 1] in FIRMS:
            return before
        if marks.keys[i] == "," or marks.grammar[i] & SPAN_ENDS:
            break
    return mark


_ON_SITE = frozenset({"at", "in", "inside", "on"})


def _sets(marks: Marks, token: int) -> bool:
    """Whether a verb of attack stands there, whose own object burnt: "attacked the plant and set lorries
    ablaze"; "in occupied Crimea" has none."""
    verb = marks.at("verb", token)
    if token and "preposition" in marks.grammar[token - 1]:
        return False
    told = verb is not None and verb.cls != "none"  # "burst into flames"
    return told and marks.at("target", token) is None and marks.at("noun", token) is None


def _facility(
    marks: Marks, lexicon: Lexicon, mark: Mark | None, *, homes: bool = False
) -> Iterator[TargetMention]:
    if mark is not None and heads(marks, lexicon, mark):
        target = mention(marks, lexicon, mark)
        if target.critical or (homes and target.category is not None):
            yield target
