"""Genres: what the lead says that the whole article is about, where the words of war mean something else: an
exercise, a match, a labour dispute.

Fourth stage of the cascade (codebook section 1: exercises and figures of speech are none). The lead must say
it twice over and tell of no dead; a sentence in which arms or armed people appear, or which tells of real
harm beside an exercise, keeps its acts.
"""

from collections.abc import Iterable, Sequence

from streams.incidents.acts.act import Act
from streams.incidents.syntax.setting_apart import set_apart
from streams.incidents.text.document import Document, Sentence
from streams.incidents.text.lexicon import Lexicon, Marks

_LEAD = 2  # sentences


def drop_figures(document: Document, marks: Marks, lexicon: Lexicon, acts: Iterable[Act]) -> None:
    """Drop the acts that an article of another genre tells."""
    if not document.sentences:
        return
    if _rehearsed(document, marks):
        told = list(acts)
        earnest = {act.sentence for act in told if _in_earnest(document, marks, act)}
        for act in told:
            if act.sentence not in earnest:
                act.dropped = act.dropped or "exercise"
        return
    if _tested(document, marks):
        for act in acts:
            if act.type in _TESTED and not act.targets and not act.dropped:
                act.dropped = "exercise"
        return
    if _of_a_mishap(acts := list(acts)):
        for act in acts:
            if act.cls == "kill" and not (act.strong or act.anaphoric) and act.weapon is None:
                act.dropped = act.dropped or "accident"  # "the pilot had been killed, too, he said"
    lead = document.sentences[: min(_LEAD, len(document.sentences))]
    first, last = lead[0].first, lead[-1].last
    if any(_at_war(marks, sentence) for sentence in lead):
        return
    if _words(marks, lexicon.claims["sport"], first, last) > 1:
        for act in acts:
            if not _at_war(marks, document.sentences[act.sentence]):
                act.dropped = act.dropped or "figure of speech"
    elif _disputed(marks, lexicon, first, last):
        for act in acts:
            stoppage = marks.keys[act.last - 1] in _STRIKE or act.type == "strike_unspecified"
            if act.weapon is None and (not act.strong or stoppage):
                act.dropped = act.dropped or "politics"


def _of_a_mishap(acts: Sequence[Act]) -> bool:
    """Whether the lead tells of people whom an accident killed, and of no attack."""
    lead = [act for act in acts if act.sentence < _LEAD]
    killed = any(act.dropped == "accident" and act.cls in ("kill", "die") for act in lead)
    return killed and not any(act.dropped is None and act.strong for act in lead)


def _words(marks: Marks, words: frozenset[str], first: int, last: int) -> int:
    return len(words.intersection(marks.keys[first:last]))


def _at_war(marks: Marks, sentence: Sentence) -> bool:
    """Whether a sentence tells of the dead or of armed people."""
    span = sentence.first, sentence.last
    return _killed(marks, sentence) or marks.has("actor", *span, "armed", "group", "force")


def _killed(marks: Marks, sentence: Sentence) -> bool:
    killing = (m for m in marks.within("verb", sentence.first, sentence.last) if m.cls == "kill")
    return any(not marks.keys[m.first].startswith("sho") for m in killing)


def _disputed(marks: Marks, lexicon: Lexicon, first: int, last: int) -> bool:
    """Whether workers are on strike: "staff walked out", "a strike called by four unions"."""
    keys = marks.keys[first:last]
    if _STRIKE.isdisjoint(keys):
        return False
    on_strike = any(keys[i : i + 2] == ["on", "strike"] for i in range(len(keys)))
    staff = lexicon.claims["staff"]
    on_strike = on_strike or any(_of_staff(keys, i, staff) for i, word in enumerate(keys) if word in _STRIKE)
    return on_strike or not lexicon.claims["labour"].isdisjoint(keys)


def _of_staff(keys: list[str], strike: int, staff: frozenset[str]) -> bool:
    """Whether a strike is of people who work: "a strike by oil and gas workers", "the pilots' strike"."""
    if strike and keys[strike - 1] in _ARMS:
        return False
    behind = keys[strike + 1 : strike + 1 + _WHOSE]
    theirs = behind[:1] in (["by"], ["of"]) and not staff.isdisjoint(behind)
    return theirs or not staff.isdisjoint(keys[max(0, strike - 1) : strike])


_ARMS = frozenset({"air", "drone", "missile", "rocket", "artillery"})
_WHOSE = 6  # tokens of "by oil and gas workers"


_STRIKE = frozenset({"strike", "strikes", "striking", "stoppage", "walkout", "walkouts"})

_DRILLS = frozenset(
    {"exercise", "exercises", "drill", "drills", "manoeuvres", "maneuvers", "war-game", "war-games"}
)


def _rehearsed(document: Document, marks: Marks) -> bool:
    """Whether the article is about an exercise: its lead says so, and the rest says it again."""
    if _DRILLS.isdisjoint(marks.keys):
        return False
    told = [i for i, word in enumerate(marks.keys) if word in _DRILLS and not _exerted(marks, i)]
    lead = document.sentences[min(2, len(document.sentences) - 1)].last
    return len(told) > 1 and told[0] < lead


def _in_earnest(document: Document, marks: Marks, act: Act) -> bool:
    """Whether an act beside an exercise is none of it: it is set apart, people were killed or hurt in it, or
    something was hit that no army aims at in play; and nothing in the sentence is of the exercise."""
    sentence = document.sentences[act.sentence]
    if marks.has("cue", sentence.first, sentence.last, "exercise"):
        return False
    scripted = bool(marks.where(_SCRIPTED))  # its enemy may aim at anything
    spared = not scripted and any(t.critical or t.category in _SPARED for t in act.targets)
    rehearsed = act.cls == "seize" or marks.keys[act.first].endswith("s")  # "a drone strikes a bridge"
    return (spared and not rehearsed) or set_apart(marks, sentence) or _killed(marks, sentence)


_SCRIPTED = frozenset({"scenario"})
_SPARED = frozenset({"health", "education", "residential", "religious"})


def _exerted(marks: Marks, token: int) -> bool:
    """Whether "exercise" is a verb: restraint, caution or a right is exercised, no troops are."""
    before = max(0, token - 1)
    cue = marks.cues.get(token)
    return (cue is not None and cue.cls == "restraint") or marks.keys[before] == "to"


def _tested(document: Document, marks: Marks) -> bool:
    """Whether the lead tells of a missile or a rocket that was tested or flew into space, and of nobody it
    killed."""
    lead = document.sentences[:_LEAD]
    tested = any(_tests(marks, sentence) for sentence in lead)
    return tested or _into_space(marks, lead) or _at_sea(document, marks)


def _at_sea(document: Document, marks: Marks) -> bool:
    """Whether a ballistic missile was fired at nothing but water: "fired a ballistic missile into the sea",
    "landed outside Japan's exclusive economic zone"."""
    lead = document.sentences[: _LEAD + 1]
    words = marks.keys[lead[0].first : lead[-1].last]
    if "ballistic" not in words or any(_killed(marks, sentence) for sentence in lead):
        return False
    before = [words[max(0, i - _TOWARDS) : i] for i, word in enumerate(words) if word in _WATER]
    return any(not _INTO.isdisjoint(words) for words in before)


_TOWARDS = 3  # tokens from "toward" to "the East Sea"
_WATER = frozenset({"sea", "ocean", "waters"})
_INTO = frozenset({"into", "toward", "towards"})


def _into_space(marks: Marks, lead: Sequence[Sentence]) -> bool:
    """Whether a rocket carries a satellite: "launched a rocket that put a satellite into orbit"."""
    words = marks.keys[lead[0].first : lead[-1].last]
    rocket = not _CARRIERS.isdisjoint(words) and not _SPACE.isdisjoint(words)
    return rocket and not any(_killed(marks, sentence) for sentence in lead)


_CARRIERS = frozenset({"rocket", "rockets", "launch", "liftoff"})
_SPACE = frozenset({"satellite", "satellites", "orbit", "spacecraft", "astronaut", "astronauts"})


def _tests(marks: Marks, first: Sentence) -> bool:
    if not marks.has("noun", first.first, first.last, "weapon") or _killed(marks, first):
        return False
    tests = (marks.keys[m.first : m.last] for m in marks.within("cue", first.first, first.last))
    return any(not _TESTS.isdisjoint("-".join(words).split("-")) and words != ["test"] for words in tests)


_TESTS = frozenset({"test", "tests", "tested"})  # "test-fired", "missile test"; "called it a test" is none
_TESTED = frozenset({"missile_strike", "shelling"})
