"""Acts: every verb and noun of attack in a document, read as one mention of one hostile act.

Fourth stage of the cascade. An act that is none (a threat, an exercise, a figure of speech ...) is kept with
the reason in `dropped`, so that `wirewatch explain` can say why no alert was raised.
"""

from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from streams.incidents.acts.act import Act
from streams.incidents.acts.at_sea import against_ships, sea_drones_again
from streams.incidents.acts.bereft import find_bereft
from streams.incidents.acts.brought_down import bring_down
from streams.incidents.acts.chances import accident_cue
from streams.incidents.acts.closures import closed_by
from streams.incidents.acts.coreference import resolve_objects, resolve_parts
from streams.incidents.acts.cyber import aim, by_hackers
from streams.incidents.acts.effects import (
    absorb,
    blew_up,
    cut_off,
    fired_at,
    foil,
    hit_and_burnt,
    inherit,
    off_the_grounds,
    parted,
    set_off,
)
from streams.incidents.acts.figures import figure_cue
from streams.incidents.acts.fire_setting import find_set
from streams.incidents.acts.habits import goes_on_now, is_general, one_day
from streams.incidents.acts.kindling import find_kindled, find_laid
from streams.incidents.acts.law import law_cue
from streams.incidents.acts.likewise import find_likewise
from streams.incidents.acts.listing import find_listed, spell_out
from streams.incidents.acts.mishaps import mishap_cue, spread, tale_cue
from streams.incidents.acts.needs import may_tell
from streams.incidents.acts.nominal import answering, read_noun
from streams.incidents.acts.nonacts import denial_cue, mood_cue, verb_cue
from streams.incidents.acts.none_arrived import find_none_arrived
from streams.incidents.acts.obstruction import find_obstructions
from streams.incidents.acts.records import recorded
from streams.incidents.acts.repulse import foiled
from streams.incidents.acts.salvo import alike, in_a_salvo, one_of_them
from streams.incidents.acts.senders import operator
from streams.incidents.acts.staged import add_staging
from streams.incidents.acts.tallies import find_tallies
from streams.incidents.acts.unproven import unproven_cue
from streams.incidents.acts.verbal import read_verb
from streams.incidents.acts.wreckage import add_wreckage
from streams.incidents.syntax.clauses import Clause, has_clause, read_clause
from streams.incidents.text.dashes import DASHES
from streams.incidents.text.document import Document, Sentence
from streams.incidents.text.lexicon import Lexicon, Marks
from streams.incidents.text.measures import ORDINALS


def find_acts(document: Document, marks: Marks, lexicon: Lexicon) -> list[Act]:
    """Return all mentions of acts in text order, the dropped ones with their reason."""
    acts: list[Act] = []
    told = (*marks.within("verb", 0, len(marks.keys)), *marks.within("noun", 0, len(marks.keys)))
    for number in sorted({document.numbers[mark.first] for mark in told}):
        acts += _in_sentence(document, marks, lexicon, number, document.sentences[number])
    sea_drones_again(document, marks, acts)
    in_a_salvo(marks, lexicon, acts)
    by_hackers(acts)
    spell_out(document, marks, lexicon, acts)
    closed_by(document, marks, lexicon, acts)
    for find in _FINDERS:
        acts.extend(find(document, marks, lexicon, acts))
    add_wreckage(document, marks, lexicon, acts)
    acts.sort(key=lambda act: act.first)
    bring_down(marks, acts)
    alike(marks, acts)
    return acts


_FINDERS = (
    find_obstructions,
    find_likewise,
    find_listed,
    find_tallies,
    find_kindled,
    find_laid,
    find_set,
    find_bereft,
    find_none_arrived,
)
"""What finds the acts that no verb or noun of attack tells by itself."""


def _in_sentence(
    document: Document, marks: Marks, lexicon: Lexicon, number: int, sentence: Sentence
) -> list[Act]:
    verbal: dict[int, bool] = {}  # the verbs looked at, and whether each has a clause
    used: set[int] = set()  # the nouns that are told with a verb
    found = _told_by_verbs(marks, lexicon, number, sentence, verbal, used)
    found += _told_by_nouns(marks, lexicon, number, sentence, verbal, used)
    if not found:
        return []
    found.sort(key=_FIRST)
    told: Act | None = None
    for act in found:
        act.recorded = recorded(marks, lexicon, sentence, document.sentences[0], act)
        if told is not None:
            act.recorded = act.recorded or _listed_on(marks, told, act)
            if told.dropped == "hypothetical" and _put_behind(marks, told, act):
                act.dropped = act.dropped or told.dropped
        told = act
        one_of_them(document, marks, act)
    resolve_objects(marks, lexicon, sentence.first, found)
    resolve_parts(marks, lexicon, sentence.first, found)
    several = len(found) > 1  # that may belong to one another
    if several:
        found = _join_harms(marks, found)
        blew_up(marks, found)
        spread(found)
    for act in found:
        act.dropped = act.dropped or accident_cue(marks, lexicon, sentence, act, found)
        act.dropped = act.dropped or tale_cue(marks, lexicon, sentence, act)
        act.dropped = act.dropped or ("mention only" if _setting(marks, sentence, act, found) else None)
        off_the_grounds(marks, act)
        against_ships(marks, lexicon, sentence, act)
    if several:
        hit_and_burnt(marks, found)
        fired_at(marks, found)
        inherit(marks, found)
        set_off(marks, found)
    aim(marks, lexicon, sentence.first, sentence.last, found)
    cut_off(marks, lexicon, found)
    return absorb(marks, lexicon, foil(marks, found)) if several else found


_FIRST = attrgetter("first")


def _told_by_verbs(
    marks: Marks,
    lexicon: Lexicon,
    number: int,
    sentence: Sentence,
    verbal: dict[int, bool],
    used: set[int],
) -> list[Act]:
    """The acts that clauses tell."""
    found: list[Act] = []
    staged: set[int] = set()
    for verb in marks.within("verb", sentence.first, sentence.last):
        if verb.first in staged or not may_tell(marks, lexicon, sentence, verb):
            continue
        clause = read_clause(marks, lexicon, sentence, verb)
        verbal[verb.first] = clause is not None
        if clause is None:
            continue
        taken: set[int] = set()
        act = read_verb(marks, lexicon, number, clause, taken)
        if act is None:
            continue  # its nouns tell what they tell
        _judge(marks, lexicon, sentence, clause, act)
        if act.dropped == "mention only":
            taken.clear()  # "the strike left three dead and 13 wounded" is told by its noun
        if is_general(marks, clause, opening=number == 0):
            act.dropped = act.dropped or "general statement"
        if act.dropped == "general statement" and found and _coordinated(marks, found[-1], act):
            found[-1].dropped = found[-1].dropped or act.dropped  # "shelled or bombed almost daily"
        if found and found[-1].dropped == "general statement" and _goes_with(marks, clause, found[-1], act):
            act.dropped = act.dropped or "general statement"
        _refer(marks, lexicon, sentence, clause, act)
        found.append(act)
        for cause in taken:
            act.agents += answering(marks, lexicon, sentence, cause)
            staged |= add_staging(marks, lexicon, sentence, cause, act)
        used |= taken
    return found


def _judge(marks: Marks, lexicon: Lexicon, sentence: Sentence, clause: Clause, act: Act) -> None:
    """Drop an act that its clause does not tell as done, and say what became of an attempt."""
    act.dropped = (
        act.dropped
        or mood_cue(clause)
        or denial_cue(marks, lexicon, clause, act)
        or unproven_cue(marks, lexicon, sentence.first, clause.verb.first, noun=False)
        or _by_the_unproven(marks, lexicon, sentence, act)
        or verb_cue(marks, lexicon, clause)
        or mishap_cue(marks, lexicon, sentence, clause, act)
        or law_cue(marks, lexicon, act)
        or figure_cue(marks, lexicon, act)
    )
    if clause.mood == "attempted" and act.outcome == "carried_out":
        act.outcome = foiled(marks, lexicon, clause, act)  # "tried to blow up the mast"


def _refer(marks: Marks, lexicon: Lexicon, sentence: Sentence, clause: Clause, act: Act) -> None:
    """Mark an act that points back at one told before, or that goes on."""
    before = marks.keys[max(sentence.first, clause.subject[0] - 6) : clause.verb.first]
    first_time = "first" in before and "time" in before and not _newly(before)
    repair = _in_repair(marks, lexicon, sentence.first, act)
    act.anaphoric = act.anaphoric or repair or first_time or _told_where(marks, clause)
    act.refers = act.refers or _of_the_dead(marks, sentence, clause)
    act.ongoing = goes_on_now(marks, clause.verb)
    if _once_more(before):
        act.dropped = act.dropped or "mention only"


def _of_the_dead(marks: Marks, sentence: Sentence, clause: Clause) -> bool:
    """Whether it goes on about people told to have been killed: "they died when a house was hit"."""
    if clause.verb.cls == "kill" and marks.keys[slice(*clause.subject)] in (["they"], ["all"]):
        return True
    if marks.keys[sentence.first] not in ("they", "all"):
        return False
    opening = marks.keys[sentence.first : min(clause.start, sentence.first + _DEAD)]
    return opening[-1:] in (["when"], ["as"]) and "died" in opening


_DEAD = 9  # tokens of "they died on Sunday in the city of X when"


def _newly(before: Sequence[str]) -> bool:
    """Whether "for the first time" says that it is new: "it was the first time" looks at what was told."""
    at = before.index("first")
    return at > 1 and before[at - 2] == "for"


def _told_by_nouns(
    marks: Marks,
    lexicon: Lexicon,
    number: int,
    sentence: Sentence,
    verbal: dict[int, bool],
    used: set[int],
) -> list[Act]:
    """The acts that attack nouns tell on their own."""
    found: list[Act] = []
    for noun in marks.within("noun", sentence.first, sentence.last):
        if noun.first in used or noun.cls in _NO_ACT:
            continue
        if (part := marks.nouns.get(noun.first - 1)) is not None and part.first in used:
            continue  # "a shelling attack": told with its first word
        verb = marks.verbs.get(noun.first)
        if verb is not None and (
            verbal[verb.first] if verb.first in verbal else has_clause(marks, lexicon, sentence, verb)
        ):
            continue  # "drones strike a depot"
        act = read_noun(marks, lexicon, number, sentence, noun)
        act.agents += operator(marks, lexicon, sentence, act) if noun.cls == "mention" else []
        found.append(act)
    return found


_NO_ACT = frozenset({"weapon", "aircraft", "debris", "attempt", "blaze", "plain"})
_AMID = frozenset({"amid", "amidst"})


def _by_the_unproven(marks: Marks, lexicon: Lexicon, sentence: Sentence, act: Act) -> str | None:
    """Why a cyber attack did nothing that is only ruled out: "ruled out a cyberattack behind the blackout
    that disrupted power"."""
    if act.type != "cyber_attack":
        return None
    nouns = (noun for span in act.agents for noun in marks.within("noun", *span) if noun.cls == "attack")
    attack = next(nouns, None)
    return None if attack is None else unproven_cue(marks, lexicon, sentence.first, attack.first, noun=True)


def _setting(marks: Marks, sentence: Sentence, act: Act, found: list[Act]) -> bool:
    """Whether fighting is only what an act of the sentence happened in: "a blast amid clashes killed two",
    "In Monday's clashes, X fired rockets"."""
    if act.cls != "combat":
        return False
    fronted = marks.keys[sentence.first] == "in" and act.first - sentence.first < _FRONTED
    if not fronted and _AMID.isdisjoint(marks.before(act.first, 4)):
        return False
    return any(other.strong and other.dropped is None and other.cls != "combat" for other in found)


_FRONTED = 5  # tokens of "In Monday's fierce clashes"


def _listed_on(marks: Marks, before: Act, act: Act) -> bool:
    """Whether an act goes on with a record: "an expert in blowing up bridges and burning buses"."""
    if not (before.recorded or before.dropped == "arrest or trial"):
        return False
    gerund = act.noun or marks.keys[act.first].endswith("ing")
    return gerund and not any(
        marks.grammar[i] & {"break", "relative", "subordinate", "be"} for i in range(before.last, act.first)
    )


def _put_behind(marks: Marks, before: Act, act: Act) -> bool:
    """Whether a noun between dashes only says in other words what was told right before: "if troops cross the
    border -- a military incursion -- "."""
    left = act.modifiers[0]
    left -= "determiner" in marks.grammar[left - 1]
    return act.noun and marks.keys[left - 1] in DASHES and left - before.last < _PUT_BEHIND


_PUT_BEHIND = 6  # tokens of "the border -- a"


def _coordinated(marks: Marks, one: Act, other: Act) -> bool:
    """Whether nothing but "and" or "or" stands between two verbs."""
    between = marks.keys[one.last : other.first]
    return len(between) == 1 and between[0] in ("and", "or")


def _goes_with(marks: Marks, clause: Clause, told: Act, act: Act) -> bool:
    """Whether a gerund belongs to what is told in general: "keep shelling towns and bombing roads"."""
    return _another_gerund(marks, told, act) or _told_with(marks, clause, told, act)


def _told_with(marks: Marks, clause: Clause, told: Act, act: Act) -> bool:
    """Whether it only tells more of what is told in general: "has been hit repeatedly, with strikes targeting
    its plants", "has stepped up its raids, hitting civilians"; not of one day."""
    if not marks.keys[act.first].endswith("ing"):
        return False
    behind = told.cls == "light" and marks.keys[act.first - 1] == "," and not one_day(marks, clause)
    return behind or (",", "with") in pairwise(marks.keys[told.last : act.first])


def _another_gerund(marks: Marks, one: Act, other: Act) -> bool:
    """Whether "and" adds a gerund to another one."""
    both = all(marks.keys[act.first].endswith("ing") for act in (one, other))
    near = other.first - one.last < _GERUNDS
    return (
        both
        and near
        and marks.keys[other.first - 1] == "and"
        and "," not in marks.keys[one.last : other.first]
    )


_GERUNDS = 8  # tokens from one gerund to the next
_WORKS = 12  # tokens from the repair of something to the word of who broke it


def _once_more(before: Sequence[str]) -> bool:
    """Whether it counts what was told: "it was the second time in a month that the plant was hit"."""
    return "time" in before and "that" in before and not _NTH.isdisjoint(before)


def _told_where(marks: Marks, clause: Clause) -> bool:
    """Whether it says which place is meant, by an act told of: "samples from where the rockets landed"."""
    i = clause.subject[0] - 1 if clause.subject[0] < clause.verb.first else clause.start
    return marks.keys[i] == "where" and marks.keys[i - 1] in ("from", "near", "to", "of", "around", "at")


_NTH = ORDINALS | {"latest"}


def _in_repair(marks: Marks, lexicon: Lexicon, first: int, act: Act) -> bool:
    """Whether the news is the repair: "crews restored lines that rebels cut"; not of last night's harm."""
    if act.cls not in ("attack", "damage"):
        return False
    works = marks.spots(lexicon.claims["repair"], max(first, act.first - _WORKS), act.first)
    if not works:
        return False
    told = marks.grammar[works[0] : act.first]
    relative = "that" in marks.keys[works[0] : act.first] or any("relative" in kinds for kinds in told)
    if not relative and any("subordinate" in kinds or kinds & {"be", "have", "adverb"} for kinds in told):
        return False  # "restored power after drones hit a substation"
    after = marks.keys[act.last : act.scope[1]]
    return not any(word in lexicon.claims["hour"] or word in _LATELY for word in after)


_LATELY = frozenset({"today", "tonight", "overnight", "last", "night", "morning", "evening", "afternoon"})


def _join_harms(marks: Marks, found: list[Act]) -> list[Act]:
    """ "One was killed and two were injured by rebels in a raid": one act, as the fuller verb tells it."""
    kept: list[Act] = []
    for act in found:
        before = kept[-1] if kept else None
        joined = (
            before is not None
            and before.cls == act.cls == "kill"
            and before.dropped is None
            and act.dropped is None
            and (before.type == act.type or "-" in (before.type, act.type))
            and 1 in (len(before.patients), len(act.patients))
            and not parted(marks, before, act)
        )
        if not joined or before is None:
            kept.append(act)
            continue
        if (act.strong, len(act.agents), len(act.patients)) > (
            before.strong,
            len(before.agents),
            len(before.patients),
        ):
            kept[-1], act = act, before
        kept[-1].joined += [*act.joined, act.first]
        kept[-1].targets += [t for t in act.targets if t not in kept[-1].targets]
        kept[-1].scope = (min(kept[-1].scope[0], act.scope[0]), max(kept[-1].scope[1], act.scope[1]))
    return kept
