"""What came of an attack, where a clause of its own says so behind it (codebook section 2, `outcome`).

"Gunmen stormed a post. They were driven back after an hour", "fired two rockets at X; both were shot down":
who came and what flew are only "they" there, so that no stage before this one knows whose end it is.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from streams.incidents.classes import UNMANNED
from streams.incidents.merging.groups import Group
from streams.incidents.page import Page
from streams.incidents.record import Outcome
from streams.incidents.tellings.telling import Telling
from streams.incidents.text.lexicon import GERUND, PARTICIPLE, PAST, Mark

_REACH = 2  # sentences from an attack to its end
_ADVERBS = 2  # "were later quickly driven back"
_PUSHED = frozenset({"back", "off", "repelled", "repulsed", "foiled", "thwarted"})
_DOWNED = frozenset({"intercepted", "down", "downed"})
_ENDED = _PUSHED | _DOWNED
_GOES_ON = frozenset({"and", "but", ","})
_ALL = frozenset({"all", "both", "it", "they", "them"})
_THE = frozenset({"the", "their", "these", "those"})
_ON_THE_GROUND = frozenset({"armed_attack", "ground_incursion", "-"})
_HARMLESS = frozenset({"fire", "attack", "intercept", "mention"})


@dataclass(frozen=True, slots=True)
class _End:
    """That an attack came to nothing, told at tokens `first` to `last`; `beside`: of the subject of a clause
    before it; `ahead`: where the clause starts that tells what those did who "were" met, if that follows."""

    first: int
    last: int
    sentence: int
    outcome: Outcome
    beside: bool
    ahead: int | None = None


def assign(page: Page, tellings: Sequence[Telling], groups: Sequence[Group]) -> None:
    """Give a group that came to nothing its `end`; `tellings`: all, of the groups and of none."""
    for end in _ends(page):
        told = [t.act for t in tellings if (_before if end.ahead is None else _ahead)(t, end)]
        last = max(told, key=lambda act: (act.sentence, act.first), default=None)
        for group in groups:
            its = last is not None and any(t.act is last for t in group.tellings)
            if its and not group.past and _may_end(group, end.outcome):
                group.end = end.outcome


def _before(telling: Telling, end: _End) -> bool:
    """Whether an end may be that of a telling: of the sentence itself, where its clause goes on."""
    act = telling.act
    apart = end.sentence - act.sentence
    near = apart == 0 if end.beside else 0 <= apart <= _REACH
    return near and act.last <= end.first and not act.anaphoric and act.cls not in ("repel", "kill")


def _ahead(telling: Telling, end: _End) -> bool:
    """Whether a telling is of what those did who were driven back: "beat back militants who attacked X"."""
    act, start = telling.act, end.ahead
    return start is not None and not act.noun and start <= act.first <= start + _ADVERBS


def _may_end(group: Group, outcome: Outcome) -> bool:
    """Whether it could end so: who took a town was not driven back, what killed came down."""
    if outcome == "repelled":
        return group.type in _ON_THE_GROUND and all(t.act.cls != "seize" for t in group.tellings)
    return group.type in UNMANNED and all(t.act.cls in _HARMLESS and not t.tolls for t in group.tellings)


def _ends(page: Page) -> Iterator[_End]:
    """The clauses that tell of an end, in text order."""
    keys = page.marks.keys
    for number, sentence, spots in page.document.holding(page.marks.where(_ENDED)):
        for i in spots:
            verb = page.marks.verbs.get(i)
            outcome: Outcome
            if verb is None or verb.last != i + 1:
                continue
            if verb.cls == "repel" and keys[i] in _PUSHED:
                outcome = "repelled"
            elif verb.cls == "intercept" and keys[i] in _DOWNED:
                outcome = "intercepted"
            else:
                continue
            if outcome == "repelled" and (who := _those_who(page, verb, sentence.last)) is not None:
                yield _End(verb.first, verb.last, number, outcome, False, who)
                continue
            told = _passive(page, sentence.first, verb, outcome)
            if told is None and _active(page, verb, sentence.last, outcome):
                told = False
            if told is not None:
                yield _End(verb.first, verb.last, number, outcome, told)


def _those_who(page: Page, verb: Mark, end: int) -> int | None:
    """Where it is told what those armed did whom somebody "beat back": "who attacked X", "attacking X"."""
    if verb.entry.form != PAST or page.marks.grammar[verb.first - 1] & {"be", "negation", "infinitive"}:
        return None
    for i in range(verb.last, min(verb.last + _BAND, end - 1)):
        actor = page.marks.at("actor", i)
        if actor is None or actor.last != i + 1 or actor.cls not in ("armed", "group"):
            continue
        if page.marks.keys[i + 1] in _WHO:
            return i + 2
        gerund = page.marks.verbs.get(i + 1)
        if gerund is not None and gerund.entry.form == GERUND:
            return i + 1
    return None


_BAND = 8  # tokens of "dozens of heavily armed Islamic State militants"
_WHO = frozenset({"who", "that"})


def _passive(page: Page, start: int, verb: Mark, outcome: Outcome) -> bool | None:
    """Whether who "were driven back" is the subject before ("and were ..."), or else one that stands for it;
    None if neither."""
    keys, grammar = page.marks.keys, page.marks.grammar
    be = next(
        (i for i in range(verb.first - 1, max(-1, verb.first - 2 - _ADVERBS), -1) if "be" in grammar[i]), None
    )
    if be is not None and any("negation" in grammar[i] for i in range(be, verb.first)):
        return None
    if be is None or be <= start or verb.entry.form not in (PAST, PARTICIPLE):
        return None
    subject = be - 1
    while subject > start and "have" in grammar[subject]:
        subject -= 1
    if keys[subject] in _GOES_ON or (outcome == "repelled" and _opens_with_those_who(page, start, subject)):
        return True
    if "before" in page.marks.before(subject, 2, start):
        return None  # "raided a market before they were driven back": they had their way
    return False if _stands_for(page, start, subject, outcome) else None


def _opens_with_those_who(page: Page, start: int, last: int) -> bool:
    """Whether the subject is a band and what it did: "militants who attacked X on Monday were driven off"."""
    who = next((i for i in range(start + 1, min(start + _BAND, last)) if page.marks.keys[i] in _WHO), None)
    actor = page.marks.at("actor", who - 1) if who is not None else None
    parted = any(page.marks.grammar[i] & {"be", "subordinate"} for i in range(start, last + 1))
    return actor is not None and actor.cls in ("armed", "group") and not parted


def _stands_for(page: Page, start: int, last: int, outcome: Outcome) -> bool:
    """Whether a noun group that ends at `last` means who came, or all that was fired."""
    keys = page.marks.keys
    if outcome == "repelled" and keys[last - 1 : last] == ["all"] and last > start:
        return keys[last] in page.lexicon.claims["onset"]  # "all attacks were repelled"
    if keys[last] in _ALL:
        return keys[last] != "them" or keys[last - 2] in _ALL  # "all of them"
    if not _THE.isdisjoint(page.marks.before(last, 2, start)):
        if outcome == "repelled":
            actor = page.marks.at("actor", last)
            return keys[last] in page.lexicon.claims["onset"] or (actor is not None and actor.cls == "armed")
        noun = page.marks.at("noun", last)
        return noun is not None and noun.cls == "weapon"
    return False


def _active(page: Page, verb: Mark, end: int, outcome: Outcome) -> bool:
    """Whether somebody "repelled them", "foiled the attack", "shot down all of them"."""
    if verb.entry.form != PAST or verb.last >= end:
        return False
    behind = page.marks.keys[verb.last : min(end, verb.last + 3)]
    if outcome == "repelled":
        onset = page.lexicon.claims["onset"]
        return behind[0] in ("them", "it") or (behind[0] == "the" and not onset.isdisjoint(behind[1:2]))
    return behind[0] in ("both", "it") or behind[:3] == ["all", "of", "them"]
