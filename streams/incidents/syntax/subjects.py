"""The subject of a clause: who or what is told before its verb, and whom a relative pronoun stands for.

Third stage of the cascade; called by `clauses`.
"""

from streams.incidents.classes import STRIKES
from streams.incidents.syntax.bounds import PARTING, REACH
from streams.incidents.syntax.complements import INDEFINITE
from streams.incidents.syntax.coordination import counted_from
from streams.incidents.syntax.insertions import OF_THINGS
from streams.incidents.syntax.starts import IRREGULAR, is_relative, start_of_clause, voiced
from streams.incidents.text.document import Span
from streams.incidents.text.lexicon import GERUND, PAST, Lexicon, Marks


def before_attribution(marks: Marks, lexicon: Lexicon, first: int, left: int) -> int:
    """Where a subject ends that "..., the governor said," or "..., according to X," parts from its verb at
    `left`; `left` if none does."""
    if marks.keys[left - 1] != "," or left - 2 <= first:
        return left
    verb = marks.verbs.get(left)
    if verb is not None and verb.entry.form == GERUND:
        return left
    said = False
    for i in range(left - 2, max(first, left - _ATTRIBUTION), -1):
        kinds, word = marks.grammar[i], marks.keys[i]
        if word == ",":
            said = said or marks.keys[i + 1 : i + 4] in _ACCOUNTS
            return i if said else left
        if kinds & PARTING or marks.verbs.get(i) is not None:
            return left
        said = said or word in lexicon.claims["say"]
    return left


_ATTRIBUTION = 12  # tokens from the verb back to the comma before "the head of the regional council said"
_ACCOUNTS = (["by", "its", "own"], ["by", "his", "own"], ["by", "their", "own"])


def in_guise(marks: Marks, token: int) -> bool:
    """Whether who is told at `token` is only what somebody was "dressed as"."""
    return token > 1 and marks.keys[token - 1] == "as" and marks.keys[token - 2] in _GUISE


_GUISE = frozenset({"dressed", "disguised", "masquerading", "posing", "clad"})


def find_subject(marks: Marks, lexicon: Lexicon, start: int, left: int, first: int) -> Span:
    """Return the subject's span: the clause before the verb, or the noun before a relative pronoun."""
    passive = marks.keys[left] in ("being", "coming")
    if left == start > first and passive and "subordinate" in marks.grammar[start - 1]:
        return start_of_clause(
            marks, lexicon, first, start - 1
        ), start - 1  # "the tower fell after being dynamited", "the ship sank after coming under attack"
    if (
        start == left
        and start > first
        and marks.keys[left] == "to"
        and marks.keys[start - 1] in (lexicon.claims["say"])
    ):
        return start_of_clause(
            marks, lexicon, first, start - 1
        ), start - 1  # "the army claims to have destroyed"
    if left > start > first + 2 and in_guise(marks, start):
        clad = start - 2 - (marks.keys[start - 3] == ",")
        return start_of_clause(marks, lexicon, first, clad), clad  # "fighters, dressed as soldiers, crossed"
    if left > start:
        if start > first and is_relative(marks, start - 1):
            # "confirmed that a drone had", "and that a drone had": no relative clause
            told = start - 1 > first and (
                marks.keys[start - 2] in lexicon.claims["say"] or marks.keys[start - 2] == "and"
            )
            if not told and _complete(marks, lexicon, start, left):
                return max(first, start - 9), left  # "a drone that strayed out of X struck ..."
            if (main := _around_a_relative(marks, first, start, left)) is not None:
                return start_of_clause(marks, lexicon, first, main), main
        return _main(marks, start, left, first), _predicate(marks, start, left)
    if start == first:
        return start, left
    pronoun = start - 1 if is_relative(marks, start - 1) else voiced(marks, lexicon, start, first)
    return (start, left) if pronoun is None else _stands_for(marks, lexicon, pronoun, first)


def _stands_for(marks: Marks, lexicon: Lexicon, pronoun: int, first: int) -> Span:
    """Who or what is told before a relative pronoun, which it stands for."""
    low = _behind_cause(marks, lexicon, max(first, pronoun - 13), pronoun)
    low = _behind_watcher(marks, lexicon, low, pronoun)
    low = _behind_quarrel(marks, lexicon, low, pronoun)
    low = _behind_clause(marks, lexicon, first, low, pronoun)
    low = _behind_speaker(marks, lexicon, low, pronoun)
    low = _behind_foe(marks, low, pronoun)
    return _counted(marks, first, pronoun) or (_behind_victims(marks, low, pronoun), pronoun)


def _behind_foe(marks: Marks, low: int, relative: int) -> int:
    """Where armed men are told that "who" stands for, behind who attacked them: "jets bombed camps of *the
    militants* who killed two"."""
    if marks.keys[relative] not in ("who", "that"):
        return low
    near = range(relative - 1, max(low, relative - _AFIELD), -1)
    foe = next((mark for i in near if (mark := marks.actors.get(i)) and mark.cls in ("armed", "group")), None)
    if foe is None or "," in marks.keys[foe.last : relative]:
        return low
    attacks = (verb for verb in marks.within("verb", low, foe.first) if verb.entry.form == PAST)
    hit = max((verb.last for verb in attacks if verb.cls in _ACTS), default=None)
    if hit is None:
        return low
    return max((i + 1 for i in range(hit, foe.first) if "preposition" in marks.grammar[i]), default=hit)


_AFIELD = 6  # tokens from "militants" over "in northern Iraq" to "who"


def without_backers(marks: Marks, subject: Span) -> Span:
    """A subject without those who only help: "Nigerien troops *backed by French jets* attacked X"."""
    helped = (i for i in marks.spots(_HELPED, subject[0] + 1, subject[1] - 1) if marks.keys[i + 1] == "by")
    return subject[0], next(helped, subject[1])


def suspect(marks: Marks, subject: Span, verb: int) -> Span:
    """Who is suspected of what a gerund tells, and not who took them: "police seized *a ship* suspected of
    cutting X", "of having cut X"."""
    of = verb - 1 - (marks.keys[verb - 1] == "having")
    if marks.keys[of] != "of" or marks.before(of, 1) != ["suspected"]:
        return subject
    took = [mark.last for mark in marks.within("verb", subject[0], of - 1)]
    return max([subject[0], *took]), of - 1


_HELPED = frozenset({"backed", "supported", "aided", "assisted", "accompanied"})


def _around_a_relative(marks: Marks, first: int, start: int, left: int) -> int | None:
    """Where a subject ends that a relative clause between commas parts from its verb: "the bridge, which
    links X with the land that Y holds, was hit"."""
    if marks.keys[left - 1] != ",":
        return None
    for i in range(start - 1, max(first, start - REACH), -1):
        if marks.keys[i - 1] == "," and marks.keys[i] in OF_THINGS:
            return None if _names_a_target(marks, i + 1, left) else i - 1
        if marks.keys[i - 1] == "," or marks.grammar[i] & {"break", "quote"}:
            return None
    return None


def _names_a_target(marks: Marks, start: int, left: int) -> bool:
    """Whether a facility and a comma are all that stands there: "where *a refinery*, one of two, was hit"."""
    comma = next((i for i in range(start, left) if marks.keys[i] == ","), start)
    named = marks.keys[start] in INDEFINITE and marks.targets.get(comma - 1) is not None
    return named and start < comma < left - 1 and not any(marks.grammar[start + 1 : comma])


def _main(marks: Marks, start: int, left: int, first: int) -> int:
    """Where the main clause starts behind one that opens the sentence: "as Israelis prayed, a shell fell";
    or behind what was told before, or who says so: "besides the port, a depot was hit"."""
    adds = start <= first + _ADDITION and marks.keys[first] in _ADDERS
    if adds and any(marks.keys[first : first + len(way)] == way for way in _ADDING):
        return next((i + 1 for i in range(start, left - 1) if marks.keys[i] == ","), start)
    if start != first + 1 or marks.keys[first] not in _OPENERS:
        return start
    told = False
    for i in range(start, left - 1):
        if marks.keys[i] == "," and told:
            return i + 1
        verb = marks.verbs.get(i)
        regular = marks.keys[i].endswith(("ed", "ing")) and len(marks.keys[i]) > _SHORTEST
        told = told or verb is not None or (regular and not marks.grammar[i])
        told = told or bool(marks.grammar[i] & {"be", "have", "modal"})
    return start


_OPENERS = frozenset(
    {"as", "when", "while", "after", "before", "since", "once", "although", "though", "because"}
)
_ADDITION = 3  # tokens of the longest of these, one of which ends in a word that opens clauses
_ADDING = (
    ["besides", "the"],
    ["following", "a"],
    ["following", "an"],
    ["following", "the"],
    ["apart", "from", "the"],
    ["aside", "from", "the"],
    ["in", "addition", "to", "the"],
    ["as", "well", "as", "the"],
    ["according", "to"],
)
_ADDERS = frozenset(way[0] for way in _ADDING)
_SHORTEST = 4  # letters; "led" and "king" are no verbs for their ends


def _predicate(marks: Marks, start: int, left: int) -> int:
    """Where a subject ends that two predicates share: "the clinic was well known and hit by a shell", "drones
    had also been detected and destroyed", "troops dropped bombs on X and shelled Y"."""
    if marks.keys[left - 1] != "and":
        return left
    verb = marks.verbs.get(left)
    if verb is not None and verb.value in STRIKES:  # what it was done with is said by the verb itself
        told = (v for v in marks.within("verb", start + 1, left - 1) if v.entry.form == PAST)
        acted = next((v.first for v in told if v.cls in _ACTS and not marks.nouns.get(v.first)), left)
        return acted if marks.keys[acted + 1 : acted + 2] != ["by"] else left
    end = next((i for i in range(start + 1, left) if "be" in marks.grammar[i]), left)
    while start + 1 < end < left and marks.grammar[end - 1] & {"have", "adverb", "modal", "future"}:
        end -= 1
    return end


_ACTS = frozenset({"attack", "fire", "kill", "arson", "seize"})


def _behind_cause(marks: Marks, lexicon: Lexicon, low: int, relative: int) -> int:
    """Where an attack is told that "that" stands for, behind what came after it: "fired at X in response to a
    strike on Y that", "hours after a strike on Y that"; or behind another, told before it."""
    verb = False
    for i in range(relative - 1, low, -1):
        verb = verb or (marks.verbs.get(i) is not None and marks.nouns.get(i) is None)
        word = marks.keys[i]
        if word == "after" and counted_from(marks, i):
            return i + 1
        answered = word in ("to", "for", "against") and not lexicon.claims["answer"].isdisjoint(
            marks.before(i, _DAY, low)
        )  # "a response on Monday to strikes on Y that"
        joins = word == "and" and "subordinate" in marks.grammar[i]
        if (answered or joins or word in ("after", "following")) and not verb:
            return i + 1
    return low


_DAY = 3  # tokens of "response on Monday"


def _behind_quarrel(marks: Marks, lexicon: Lexicon, low: int, relative: int) -> int:
    """Where an attack is told that "that" stands for, behind who only spoke of it: "Kyiv protested to Moscow
    over a strike on X that", "Cairo condemned a strike on X that"."""
    spoke = lexicon.claims["condemn"]
    attacks = (noun.first for noun in marks.within("noun", low, relative) if noun.cls == "attack")
    attack = max(attacks, default=low)
    for i in range(attack - 1, max(low, attack - _ARMS) - 1, -1):
        if marks.keys[i] in _ABOUT or marks.keys[i] in spoke:
            return i + 1
    return low


_ABOUT = frozenset({"over", "about", "against", "despite"})


def _behind_clause(marks: Marks, lexicon: Lexicon, first: int, low: int, relative: int) -> int:
    """Where the clause starts that what "that" stands for is told in, behind the one that "and" joins it to:
    "jets bombed X and gunners over the border fired shells that"; a comma may lead further back."""
    told = (
        verb.first
        for verb in marks.within("verb", low, relative)
        if verb.entry.form == PAST and marks.nouns.get(verb.first) is None
    )
    verb = max(told, default=low)
    if marks.keys[relative - 1] == "," or "be" in marks.grammar[verb - 1]:
        return low
    start = start_of_clause(marks, lexicon, first, verb)
    return start if low < start < verb and marks.keys[start - 1] == "and" else low


def _behind_speaker(marks: Marks, lexicon: Lexicon, low: int, relative: int) -> int:
    """Where what somebody says begins: "Estonia said on Tuesday that *a drone* that crashed in X was ..."."""
    for i in range(relative - 1, low, -1):
        if marks.keys[i] == "that":
            said = not lexicon.claims["say"].isdisjoint(marks.keys[max(low, i - _SAID) : i])
            return i + 1 if said else low
    return low


_SAID = 4  # tokens of "said late on Tuesday" before "that"


def _behind_watcher(marks: Marks, lexicon: Lexicon, low: int, relative: int) -> int:
    """Where arms are told that "which" stands for, behind who did no more than see them: "the army tracked a
    drone, which fell on X"."""
    last = relative - 1 - (marks.keys[relative - 1] == ",")
    arms = marks.nouns.get(last)
    if arms is None or arms.cls != "weapon":
        return low
    for i in range(arms.first - 1, max(low, arms.first - _ARMS) - 1, -1):
        if "determiner" in marks.grammar[i] or marks.keys[i].isdigit():
            return i if marks.keys[i - 1] in lexicon.claims["watch"] else low
        if marks.grammar[i]:
            return low
    return low


_ARMS = 5  # tokens from "a" to the "drone" of "a Russian attack drone"


def _behind_victims(marks: Marks, low: int, relative: int) -> int:
    """Where the attack is told that "that" stands for, behind whom it killed: "two Chadian soldiers were
    killed in an attack that ..."."""
    for noun in reversed(marks.within("noun", low, relative)):
        if noun.cls != "attack":
            continue
        for i in range(noun.first - 1, low, -1):
            verb = marks.verbs.get(i)
            if verb is not None and verb.entry.cls == "kill" and marks.keys[i + 1] == "in":
                passive = any(marks.grammar[at] & {"be"} for at in range(max(low, i - _AUXILIARY), i))
                return i + 1 if passive else low
        return low
    return low


_AUXILIARY = 7  # tokens from "were killed and another seriously" to "injured"


def _counted(marks: Marks, first: int, relative: int) -> Span | None:
    """The subject of "X and Y were among 15 places that ...": what is counted, not the places."""
    for i in range(relative - 1, max(first, relative - 8), -1):
        if marks.keys[i] == "among" and marks.grammar[i - 1] & {"be"}:
            return max(first, i - 1 - REACH), i - 1
    return None


def _complete(marks: Marks, lexicon: Lexicon, start: int, left: int) -> bool:
    """Whether the words after a relative pronoun hold a verb of their own, so that the next one is the main
    verb."""
    if left - start > 1 and marks.keys[start] in lexicon.claims["lead"]:
        return True  # "the towers that carry the line were cut"
    if left - start > 1 and marks.keys[start].endswith("s") and not marks.grammar[start]:
        third = marks.actors.get(start) is None and marks.nouns.get(start) is None
        if third and ((target := marks.targets.get(start)) is None or target.cls == "general"):
            return True  # "the line that supplies X was cut"
    return any(
        marks.grammar[i] & {"be", "have"}
        or marks.keys[i] in IRREGULAR
        or (marks.keys[i].endswith("ed") and not marks.grammar[i])
        for i in range(start, left - 1)
    )
