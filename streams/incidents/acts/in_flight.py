"""In flight: whether drones and missiles that "were destroyed" were on their way to a target, and to which.

Those are intercepted (codebook section 2, `outcome`); drones in a depot or a workshop are what was hit.
Called by `harm`, `shot_down`, `brought_down` and `effects`.
"""

from itertools import pairwise

from streams.incidents.acts.act import AIRBORNE, some_of_them
from streams.incidents.acts.means import cause_in, weapon_in
from streams.incidents.syntax.clauses import Clause
from streams.incidents.syntax.complements import complements
from streams.incidents.text.document import STOPS, Span
from streams.incidents.text.lexicon import Lexicon, Mark, Marks


def stopped_in_flight(marks: Marks, lexicon: Lexicon, clause: Clause) -> bool:
    """Whether a clause tells that arms were knocked down on their way, destroyed over land, or the like."""
    span = clause.subject if clause.passive else clause.object
    weapon = weapon_in(marks, [span])
    if weapon is None and clause.passive and some_of_them(marks, lexicon, span):
        return bool(clause.phrase("over")) or _on_its_way(marks, clause)  # "two were destroyed over Lviv"
    if weapon is None or weapon.value not in AIRBORNE:
        return False
    if marks.keys[clause.verb.first].startswith("knock") or clause.phrase("over"):
        return True
    if _on_its_way(marks, clause, weapon):
        return True
    if clause.passive and _fronted(marks, clause.subject[0], weapon.first):
        return True
    behind = marks.keys[weapon.last : span[1]]
    verb = marks.keys[clause.verb.first]
    alone = behind in ([], ["."]) and (verb.startswith("destroy") or _sunk(marks, clause, weapon))
    return _fired(marks, clause) or (
        alone and (_afloat_or_counted(marks, clause, weapon) or _by_an_air_force(marks, clause))
    )


def _sunk(marks: Marks, clause: Clause, weapon: Mark) -> bool:
    """Whether somebody sank a sea drone: it neither "sank off the port" by itself nor was a storm's doing."""
    first = clause.verb.first
    done = "be" in marks.grammar[first - 1] if clause.passive else True
    chance = marks.has("cue", first, first + _BY, "accident")
    return weapon.value == "naval_strike" and marks.keys[first] in _SINK and done and not chance


_BY = 5  # tokens of "sunk in a heavy storm"
_SINK = frozenset({"sink", "sinks", "sank", "sunk", "sinking"})


def _fronted(marks: Marks, first: int, weapon: int) -> bool:
    """Whether where it was comes first: "over the Tula region nine drones were destroyed"."""
    over = marks.keys[first : first + 1] == ["over"] and not marks.keys[first + 1][0].isdigit()
    return over and _SPELLS.isdisjoint(marks.keys[first:weapon])


_SPELLS = frozenset("past last course night day days hours week weeks weekend month months".split())


def _fired(marks: Marks, clause: Clause) -> bool:
    """Whether drones were destroyed that had been fired, or that were "intercepted and destroyed", or which
    an account follows of: "were destroyed, Moscow said: six of them over X"."""
    first = clause.verb.first
    met = marks.keys[first - 1] == "and" and marks.keys[first - 2].startswith("intercept")
    fired = {"fired", "launched", "operated"}.intersection(
        marks.keys[clause.verb.last : clause.verb.last + _FLOWN]
    )
    account = range(clause.end, min(clause.end + _ACCOUNT, len(marks.keys) - 1))
    over = any(marks.keys[i] == "over" and not marks.keys[i + 1][0].isdigit() for i in account)
    return met or ((over or _listed(marks, clause.end)) if clause.passive else bool(fired))


def _listed(marks: Marks, end: int) -> bool:
    """Whether a list follows of where they were: "were destroyed: six in X, two in Y"."""
    colon, there = marks.keys[end : end + 1], marks.keys[end + 2 : end + 3]
    return colon == [":"] and there in (["in"], ["near"])


_ACCOUNT = 10  # tokens behind the clause to the first "over"
_FLOWN = 7  # tokens from "destroyed" to "three drones launched"


def _by_an_air_force(marks: Marks, clause: Clause) -> bool:
    """Whether an air force destroyed them, and no more is told: it counts what it shot down."""
    doers = clause.phrase("by") if clause.passive else [clause.subject]
    flying = any(pair in _AIR_FORCES for start, end in doers for pair in pairwise(marks.keys[start:end]))
    return flying and not clause.phrase("at", "with", "in")


_AIR_FORCES = frozenset({("air", "force"), ("air", "forces"), ("air", "command")})


def _afloat_or_counted(marks: Marks, clause: Clause, weapon: Mark) -> bool:
    """Whether they are sea drones, which have no depot, or nothing is told but how many were destroyed and
    where: "two drones were destroyed in the Kursk region"; no strike did it, nor at a workshop."""
    if weapon.value == "naval_strike":
        return True
    within = clause.phrase("in", "near", "off") if clause.passive else []
    bare = bool(within) and not any(marks.within("target", *span) for span in within)
    return bare and not clause.phrase("with", "during", "by", "at") and cause_in(marks, within, set()) is None


def _on_its_way(marks: Marks, clause: Clause, weapon: Mark | None = None) -> bool:
    """Whether a clause says where the arms were flying that were destroyed; not where somebody took them."""
    start, end = clause.subject if clause.passive else clause.object
    if bound_for(marks, start, end) is None or cause_in(marks, clause.phrase("in", "by", "with"), set()):
        return False
    laden = range(start, weapon.first if weapon is not None else start)
    return not any("preposition" in marks.grammar[i] or marks.keys[i] == "carrying" for i in laden)


def bound_for(marks: Marks, start: int, end: int) -> Span | None:
    """Where what was shot down was going: "a missile heading for Riyadh", "a drone that was flying
    towards X", "on their way to X", "two made for X"; not "made for the army".
    """
    for i in range(start, min(end + _BEYOND, len(marks.keys) - 2)):
        if marks.keys[i] in STOPS:
            return None
        near = marks.keys[i] in _NEARING  # "a missile approaching the port"
        made = marks.keys[i : i + 2] == ["made", "for"] and "determiner" not in marks.grammar[i + 2]
        if near or made or (marks.keys[i] in _HEADED and marks.keys[i + 1] in _TOWARDS):
            first = i + 1 if near else i + 2
            stops = (n for n in range(first, len(marks.keys)) if _ends_aim(marks, n))
            return first, next(stops, len(marks.keys))
    return None


def _ends_aim(marks: Marks, token: int) -> bool:
    """Whether a phrase of where something goes ends at a token."""
    return marks.keys[token] in (",", *STOPS) or bool(
        marks.grammar[token] & {"break", "relative", "subordinate", "be", "have", "quote"}
    )


_BEYOND = 14  # tokens behind "a drone" to "that was heading": who launched it stands between
_HEADED = frozenset(
    "heading headed flying flew bound made making sped speeding travelling traveling way route course".split()
)
_NEARING = frozenset({"approaching", "nearing"})
_TOWARDS = frozenset({"for", "to", "toward", "towards"})


OVER = ("over", "in", "near", "at", "above", "across", "off", "around", "on")
"""Before what something was shot down over."""


def came_into(marks: Marks, lexicon: Lexicon, clause: Clause) -> list[Span]:
    """Where what was shot down came in: "shot down three drones that crossed into its airspace near X"."""
    if marks.keys[clause.end : clause.end + 1] not in (["that"], ["which"]):
        return []
    verb = next(iter(marks.within("verb", clause.end, clause.end + 4)), None)
    if verb is None or verb.cls != "cross":
        return []
    phrases, _ = complements(marks, lexicon, verb.last, min(verb.last + _WAY, len(marks.keys)))
    if phrases and phrases[0][0] == "" and in_own_skies(marks, phrases[0][1]):
        return [phrases[0][1]]  # "that entered its airspace during an attack on X"
    return [span for word, span in phrases if word in OVER]


def in_own_skies(marks: Marks, span: Span) -> bool:
    """Whether a phrase is of the skies or the land of who tells, or who acts: "its airspace"."""
    words = marks.keys[slice(*span)]
    return words[:1] in (["its"], ["their"], ["our"]) and not _SKIES.isdisjoint(words)


_SKIES = frozenset({"airspace", "skies", "territory", "soil"})
_WAY = 12  # tokens from "crossed" to where: "into its airspace near the border town of X"


def fired_from(marks: Marks, span: Span) -> bool:
    """Whether a phrase says where those are who fired: "rockets fired by militants in Gaza"."""
    who = marks.actors.get(span[0] - 2)
    return marks.keys[span[0] - 1] == "in" and who is not None and who.cls in ("armed", "group")
