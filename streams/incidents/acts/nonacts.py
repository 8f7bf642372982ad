"""What is no act, and why: threats, exercises, denials, general statements, arrests, law
enforcement, strikes of workers."""

from streams.incidents.acts.act import Act
from streams.incidents.acts.gerunds import feared, gerund_cue
from streams.incidents.acts.habits import (
    ONE_DAY,
    fared,
    for_years,
    goes_on,
    in_the_perfect,
    of_a_term,
    one_day,
    told_of_somebody,
    traded,
    under_way,
)
from streams.incidents.acts.unproven import whichever
from streams.incidents.syntax.bounds import DEFINITE, PARTING
from streams.incidents.syntax.clauses import Clause
from streams.incidents.text.document import Sentence, Span
from streams.incidents.text.lexicon import BASE, GERUND, THIRD, Lexicon, Mark, Marks
from streams.incidents.text.measures import WEEKDAYS


def denial_cue(marks: Marks, lexicon: Lexicon, clause: Clause, act: Act) -> str | None:
    """Whether somebody denies just this: "denied that it had attacked", "denies bombing"; or it befell
    nobody, in what is told elsewhere."""
    if clause.verb.entry.form == GERUND:
        before = marks.before(clause.verb.first, 1)
    else:
        dated = marks.keys[clause.start - 1] == "that"  # "denied on Monday that"
        before = marks.before(clause.start, _DENIED if dated else 2)
    denies = not lexicon.claims["deny"].isdisjoint(before)
    if act.cls in ("kill", "die") and _attacked(marks, clause, act):
        return "denied" if denies else None  # "no one was hurt in a strike on the depot"
    return "denied" if denies or _of_nobody(marks, clause) or _of_none(marks, clause) else None


def _attacked(marks: Marks, clause: Clause, act: Act) -> bool:
    """Whether it tells the attack that people lived through: no "in either attack", "in the attack"."""
    told = (
        act.type != "-" or act.targets or any(marks.keys[start] in _NEW for start, _ in clause.phrase("in"))
    )
    return bool(act.head and told) and not act.refers


_NEW = frozenset({"a", "an", "another"})


def _of_nobody(marks: Marks, clause: Clause) -> bool:
    """Whether nobody did it, or nobody was hurt."""
    return marks.keys[clause.subject[0] : clause.subject[0] + 1] in (["nobody"], ["none"])


def _of_none(marks: Marks, clause: Clause) -> bool:
    """Whether it is told of none: "no missile was fired"; "no fewer than five" are some."""
    first, last = clause.subject
    while first < last and marks.keys[first] in _JOINING:
        first += 1  # ", and no missile was fired"
    opening = marks.keys[first : min(last, first + 2)]
    if opening[:1] == ["nothing"]:
        return True
    if clause.verb.cls == "fire" or marks.keys[clause.verb.last - 1] == "at":
        objects = clause.verb.cls == "fire" and not clause.passive
        nothing = clause.object[0] if objects else clause.verb.first - 3
        if marks.keys[max(0, nothing) : nothing + 1] == ["no"]:
            return True  # "jets dropped no bombs", "a truce held and no shots were fired at X"
    return opening[:1] == ["no"] and len(opening) > 1 and opening[1].isalpha() and opening[1] not in _SOME


_JOINING = frozenset({",", "and", "but"})
_SOME = frozenset({"fewer", "less", "longer", "sooner", "more"})
_DENIED = 5  # tokens from "denied" to "that", with a day between


def mood_cue(clause: Clause) -> str | None:
    """Why a clause tells no fact, or None."""
    if clause.mood in ("fact", "attempted"):
        return None
    return {
        "future": "not yet done",
        "modal": "hypothetical",
        "infinitive": "not yet done",
        "conditional": "hypothetical",
        "negated": "denied",
        "adjective": "mention only",
    }[clause.mood]


def verb_cue(marks: Marks, lexicon: Lexicon, clause: Clause) -> str | None:
    """Why a finite clause is no act, by the words around its verb."""
    verb = clause.verb
    if verb.cls in ("damage", "arson") and marks.keys[verb.first - 1] == "still":
        return "mention only"  # "a car still burning"
    if verb.entry.form == GERUND and clause.mood != "attempted":
        told = gerund_cue(marks, lexicon, clause)
        if told is not None:
            return told or None
    if whichever(marks, clause) or feared(marks, lexicon, verb.first):
        return "hypothetical"
    if told_of_somebody(marks, verb) or of_a_term(marks, verb):
        return "general statement"
    if goes_on(marks, clause):
        return None
    cues = {cue.cls for cue in marks.within("cue", clause.start, max(clause.end, verb.last + _EXERCISE))}
    if "general" in cues and _in_general(marks, clause):
        return "general statement"
    if _already(marks, clause):
        return "mention only"
    if _at_a_rate(marks, clause) or (fared(marks, clause) and not one_day(marks, clause)):
        return "general statement"
    if clause.verb.cls in _HARMS and for_years(marks, clause):
        return "general statement"
    if clause.passive:
        present = marks.before(verb.first, 4, clause.start)
        if ("is" in present or "are" in present) and "being" not in present:
            return "general statement"
    drilled = max(clause.start, verb.first - 7), verb.last + _EXERCISE
    if "exercise" in cues and marks.has("cue", *drilled, "exercise"):
        return "exercise"
    return None


_EXERCISE = 3  # tokens from a verb to "in a drill"


def _in_general(marks: Marks, clause: Clause) -> bool:
    """Whether what is told in its clause as usual is what its verb tells: "regularly shell", "have often
    shelled", "have stepped up hits on the grid"."""
    verb, within = clause.verb, (clause.start, clause.end)
    parted = marks.keys[verb.first - 1] == ","  # "the group, which has fought for years, attacked X"
    left = verb.first if parted else max(clause.start, verb.first - 4)
    if marks.has("cue", left, verb.first, "general") and not one_day(marks, clause):
        return True
    if verb.entry.form in (BASE, THIRD) and marks.has("cue", *within, "general"):
        return True
    if not in_the_perfect(marks, clause):
        return False
    if verb.cls in ("attack", "damage", "kill"):
        return marks.has("cue", *within, "general")
    stepped_up = verb.cls == "light" and marks.has("cue", verb.first, verb.last, "general")
    return stepped_up and not one_day(marks, clause)


def _already(marks: Marks, clause: Clause) -> bool:
    """Whether it only says what state something was in: "a system that has already been damaged by"."""
    before = marks.before(clause.verb.first, _SO_FAR) if clause.passive else []
    return "already" in before and not _WHICH.isdisjoint(before)


_SO_FAR = 5  # tokens of "that has already been badly"
_WHICH = frozenset({"that", "which"})


def _at_a_rate(marks: Marks, clause: Clause) -> bool:
    """Whether it is told how often: "an average of 20 shells a day", "fell every day in X"; what has gone on
    "every day since Monday" is told of."""
    subject, last = marks.keys[slice(*clause.subject)], clause.verb.last
    often = subject[:2] == ["an", "average"] or subject[-2:] == ["a", "day"]
    if not often and not any(
        cue.cls == "general" and marks.keys[cue.last - 1] in _EACH
        for cue in marks.within("cue", last, last + 1)
    ):
        return False
    told = marks.keys[last : clause.end]
    return "since" not in told and WEEKDAYS.isdisjoint(told)


_EACH = frozenset({"day", "night", "week", "daily", "nightly"})
_HARMS = frozenset({"attack", "damage", "kill", "arson", "light", "fire", "suffer"})


def _latest_of(marks: Marks, token: int) -> bool:
    """Whether attacks are those of which one is told: "the latest in a series of strikes on X"."""
    before = marks.before(token, _SERIES)
    if "latest" not in before:
        return False
    at = before.index("latest")
    return before[at + 1 : at + 3] == ["in", "a"] and before[at + 4 : at + 5] == ["of"]


_SERIES = 8  # tokens from "the latest in a series of" to the attacks
_CLOSING = frozenset({"break", "quote"})
_TO_COME = frozenset({"modal", "future"})
_SETTING = frozenset("in during following after when while since before".split())
_OWING = frozenset({"because", "due", "owing"})
_LACKED = 5  # tokens from "because" to what a place goes without


def _lacks(marks: Marks, lexicon: Lexicon, token: int) -> bool:
    """Whether "because" or "due" tells why a place goes without: "no power or water because of shelling"."""
    if marks.keys[token] not in _OWING:
        return False
    return not lexicon.claims["utility"].isdisjoint(marks.before(token, _LACKED))


_LATER = frozenset({"after", "following", "since"})
_TURNING = _SETTING | _OWING | _LATER | {"without", "out"}
"""Words before an attack that say more of it than what they are of."""
_RUMOUR = 10  # words between a rumour and the act that it tells


def _answered(marks: Marks, lexicon: Lexicon, sentence: Sentence, left: int, noun: Mark) -> bool:
    """Whether attacks of no day are only what others answer or come after: "were a response to attacks on
    tankers", "an answer to Russia's bombing of cities", "the strikes follow attacks on ports"."""
    if not marks.keys[noun.last - 1].endswith(("s", "ing", "ment")):
        return False
    following = not _FOLLOW.isdisjoint(marks.keys[max(sentence.first, left - 1) : noun.first])
    if not following and not _in_answer(marks, lexicon, sentence, left):
        return False
    return ONE_DAY.isdisjoint(marks.keys[noun.last : noun.last + _DATED])


def _in_answer(marks: Marks, lexicon: Lexicon, sentence: Sentence, left: int) -> bool:
    """Whether "a response to" or "were an answer to" stands before an attack."""
    at = left - ("determiner" in marks.grammar[left - 1])
    if at - 3 <= sentence.first or marks.keys[at - 1] not in ("to", "for"):
        return False
    said = not _ARTICLES.isdisjoint(marks.keys[at - 4 : at - 2]) or "be" in marks.grammar[at - 3]
    return said and marks.keys[at - 2] in lexicon.claims["answer"]


_ARTICLES = frozenset({"a", "an"})
_FOLLOW = frozenset({"follow", "follows", "followed"})
_DATED = 12  # tokens from an attack to its day


def _only_meant(marks: Marks, lexicon: Lexicon, sentence: Sentence, left: int, noun: Mark) -> bool:
    """Whether the noun is what a verb of the future deals with: "would respond to an attack on X with strikes
    on Y"; an attack that is to be looked into has been done."""
    if not _yet_to_come(marks, lexicon, sentence, left):
        return False
    told = marks.keys[noun.last : min(noun.last + _DATED, sentence.last)]
    if not DEFINITE.isdisjoint(marks.keys[left - 1 : noun.first]) or not ONE_DAY.isdisjoint(told):
        return False
    return all(verb.cls != "kill" for verb in marks.within("verb", sentence.first, sentence.last))


def _yet_to_come(marks: Marks, lexicon: Lexicon, sentence: Sentence, left: int) -> bool:
    """Whether a verb of the future governs what stands at `left`."""
    for i in range(left - 1, max(sentence.first, left - _MEANT) - 1, -1):
        word, kinds = marks.keys[i], marks.grammar[i]
        if word == "," or word in _KNOWN_BY or not kinds.isdisjoint(_ENDS):
            return False
        if word in lexicon.claims["say"] or word in lexicon.claims["react"]:
            return False
        if kinds & _TO_COME:
            return not _governed(marks, i - 1) and marks.keys[i + 1] not in ("hear", "see")
    return False


def _to_counter(marks: Marks, left: int) -> bool:
    """Whether something is done against attacks: "measures to counter Russian shelling of X"."""
    left = left - 1 if "determiner" in marks.grammar[left - 1] else left
    at = left if marks.keys[left] in _AGAINST else left - 1  # "counter" may be read as of the attack
    return marks.keys[at] in _AGAINST and (marks.keys[at - 1] == "to" or marks.keys[at].endswith("ing"))


_AGAINST = frozenset({"counter", "deter", "countering", "deterring"})


_ENDS = PARTING | {"conjunction"}
_KNOWN_BY = _SETTING | _OWING | {"for", "over", "amid", "despite", "by"}
_MEANT = 12  # tokens from "would" to an attack noun


def _on_a_record(marks: Marks, lexicon: Lexicon, sentence: Sentence, left: int) -> bool:
    """Whether it is a sum of what somebody has done: "the mastermind behind more than 100 incidents of
    arson in X"."""
    before = marks.before(left, _RECORD, sentence.first)
    if _HIS.isdisjoint(before):
        return False
    of = [i for i in range(1, len(before)) if before[i] == "of" and before[i - 1] in lexicon.claims["crime"]]
    return bool(of) and not _HIS.isdisjoint(before[: of[-1]]) and any(w.isdigit() for w in before)


_HIS = frozenset({"behind", "involved", "wanted", "accused", "mastermind", "masterminded"})
_RECORD = 10  # tokens from "behind more than 100 incidents of" to the last of what they were


def ruled_out(marks: Marks, noun: Mark) -> bool:
    """Whether it is said of an attack noun that there was none: "arson was ruled out", "ruled out arson"."""
    if marks.keys[max(0, noun.first - 2) : noun.first] == ["ruled", "out"]:
        return not any("negation" in marks.grammar[i] for i in range(max(0, noun.first - 4), noun.first))
    verb = next(iter(marks.spots(_EXCLUDED, noun.last, noun.last + _PREDICATE)), noun.last)
    kinds = marks.grammar[noun.last : verb]
    return bool(kinds) and all(of_one & {"be", "have", "adverb", "modal"} for of_one in kinds)


_EXCLUDED = frozenset({"ruled", "excluded"})
_PREDICATE = 5  # tokens of "has now been ruled out"


def noun_cue(marks: Marks, lexicon: Lexicon, sentence: Sentence, left: int, noun: Mark) -> str | None:
    """Why an attack noun is no act, by the words that govern it."""
    if not lexicon.claims["rumour"].isdisjoint(marks.before(left, _RUMOUR, sentence.first)):
        return "rumour"
    if ruled_out(marks, noun):
        return "denied"
    cued = marks.within("cue", left, noun.last + 1)
    if cued and marks.has("cue", noun.last, noun.last + 1, "exercise"):
        return "exercise"  # "held a drone attack exercise"
    if marks.keys[noun.first - 1] in lexicon.claims["nature"] and left < noun.first:
        return "accident"  # "a bee attack"
    if "like" in marks.before(left, 2, sentence.first):
        at = marks.keys.index("like", max(sentence.first, left - 2))
        sensed = at > sentence.first and marks.keys[at - 1] in lexicon.claims["sense"]
        if sensed and not _governed(marks, at - 2):
            return "hypothetical"  # "what looked like a missile strike was a flare"
    if not lexicon.claims["mull"].isdisjoint(marks.keys[max(sentence.first, left - 1) : noun.first]):
        return "not told as done"  # "had discussed bombing X"
    if _answered(marks, lexicon, sentence, left, noun) or _to_counter(marks, left):
        return "mention only"
    if traded(marks, sentence, left) or _on_a_record(marks, lexicon, sentence, left):
        return "general statement"
    if under_way(marks, sentence, left):
        return "general statement"
    start = max(sentence.first, left - 5)
    if noun.cls == "combat" and not lexicon.claims["flee"].isdisjoint(
        marks.keys[max(0, left - 2) : noun.first]
    ):
        return "mention only"  # "thousands fled the fighting"
    if _latest_of(marks, noun.first):
        return "general statement"
    later = False  # "it plans to close after a strike", "had to stop after": the strike is no plan
    setting = False  # "no power after a strike", "left without water by a strike": the act is not denied
    say = lexicon.claims["say"]
    for i in range(left - 1, start - 1, -1):
        kinds, word = marks.grammar[i], marks.keys[i]
        if not kinds and word not in say and word not in _TURNING and i not in marks.cues:
            continue
        if not kinds.isdisjoint(_CLOSING) or word in say:
            break
        if "conditional" in kinds:
            return "hypothetical"
        setting = setting or word in _SETTING or _lacks(marks, lexicon, i)
        setting = setting or (word == "without" and "by" in marks.keys[i:left])
        later = later or word in _LATER
        if ("negation" in kinds or marks.keys[i - 1 : i + 1] == ["ruled", "out"]) and not setting:
            return "denied"
        if i >= left - 3 and not (kinds.isdisjoint(_TO_COME) or later or _governed(marks, i - 1)):
            return "not yet done"
        cue = marks.cues.get(i)
        if cue is None:
            continue
        if cue.cls == "threat" and not later:
            return "not yet done"
        if cue.cls == "exercise":
            return "exercise"
        if cue.cls == "end" and marks.keys[i - 2 : i] != ["to", "a"] and not later:
            return "not told as done"  # but "came to a halt in a raid", "a port halts loadings after it"
        if cue.cls == "legal" and i >= left - 4:
            return "arrest or trial"
        if cue.cls == "general" and i >= left - 4 and not later:
            recent = marks.has("cue", sentence.first, sentence.last, "recent")
            return None if recent else "general statement"  # "in the past hours it continued its attacks"
    if cued and marks.has("cue", left, noun.first, "exercise", "threat", "end"):
        return "not yet done"
    if _only_meant(marks, lexicon, sentence, left, noun):
        return "not yet done"
    if cued and marks.has("cue", left, noun.first, "general"):
        return "general statement"
    if marks.keys[left - 1 : left] in (["any"], ["no"]):
        return "general statement"
    if marks.keys[noun.first - 1] == "most" and marks.keys[noun.last - 1].endswith("s"):
        return "general statement"  # "most attacks"; "the most lethal raid" is one
    return None


def _governed(marks: Marks, what: int) -> bool:
    """Whether "what" behind a preposition tells what was done, as far as is known: "stopped work *after what*
    may have been a drone strike"; but "*what* looked like one was a flare"."""
    before = marks.grammar[what - 1] if what > 0 and marks.keys[what] == "what" else frozenset()
    return not before.isdisjoint(("preposition", "subordinate"))


def stops_work(marks: Marks, lexicon: Lexicon, spans: list[Span]) -> bool:
    """Whether a strike or blockade, not an attack, is what hits or cripples something."""
    stoppage = lexicon.claims["stoppage"]
    return any(not stoppage.isdisjoint(marks.keys[start:end]) for start, end in spans)
