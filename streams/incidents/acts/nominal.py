"""Attack nouns on their own: "a drone attack on X killed two"."""

from itertools import pairwise

from streams.incidents.acts.act import AT, GENERIC, REPORTED, Act, struck
from streams.incidents.acts.anaphora import blamed_on, is_one_of, refer
from streams.incidents.acts.habits import nth_day_of
from streams.incidents.acts.law import law_cue
from streams.incidents.acts.means import head_told, modifier_type, weapon_in
from streams.incidents.acts.nonacts import noun_cue
from streams.incidents.acts.staged import add_staging
from streams.incidents.acts.unproven import unproven_cue
from streams.incidents.acts.workplaces import is_no_workplace
from streams.incidents.classes import STRIKES
from streams.incidents.syntax.bounds import ASIDE, DEFINITE, FINITE, PARTING, end_of_phrase, opens
from streams.incidents.syntax.complements import complements
from streams.incidents.syntax.setting_apart import SEPARATE, set_apart_by
from streams.incidents.syntax.starts import start_of_clause
from streams.incidents.targets.nouns import find_targets, heads, mention
from streams.incidents.text.document import Sentence, Span
from streams.incidents.text.lexicon import Lexicon, Mark, Marks
from streams.incidents.text.measures import WEEKDAYS

_SALVOS = frozenset({"-", "strike_unspecified"})  # "a salvo of rockets"; "a blast of a shell" may be none
_SHOTS = frozenset({"fire", "gunfire", "shots", "gunshots"})
_GOVERNING = frozenset({"to", ",", "said", "says", "suspect", "suspects"})
_PARTING = frozenset(
    "preposition break quote relative subordinate be have modal future conjunction determiner "
    "negation".split()
)
"""Words of these kinds stand before a noun's own modifiers."""


def reported_from(marks: Marks, after: int, last: int) -> list[Span]:
    """Where what was told of was: "shelling and drone strikes were reported from X, Y and Z"."""
    if REPORTED.isdisjoint(marks.keys[after : after + _REPORTED]):
        return []
    for i in range(after, min(after + _REPORTED, last - 2)):
        if marks.grammar[i] & PARTING:
            return []
        if marks.keys[i] in REPORTED and marks.keys[i + 1] in _FROM:
            return [(i + 2, end_of_phrase(marks, i + 2, last))]
    return []


_REPORTED = 10  # tokens from an attack to "reported from"
_FROM = ("from", "in", "across", "near")


def _as_one_salvo(marks: Marks, act: Act, left: int, reported: int) -> None:
    """Take "shelling and drone strikes" that were reported from one place for one act (ruling 1)."""
    before = marks.nouns.get(left - 2) if marks.keys[left - 1] == "and" else None
    if before is not None and before.cls == "attack":
        act.dropped = "mention only"
    others = (n.value for n in marks.within("noun", act.last, reported) if n.cls == "attack")
    if any(value != act.type for value in others):
        act.type, act.strong = "strike_unspecified", True


def read_noun(marks: Marks, lexicon: Lexicon, number: int, sentence: Sentence, noun: Mark) -> Act:
    """An attack noun on its own: "a drone attack on X killed two"."""
    if noun.cls == "control":
        return _control(number, sentence, noun)
    act = Act(number, noun.first, noun.last, noun.value, noun.cls, strong=noun.entry.strong, noun=True)
    cue = marks.cues.get(noun.first)
    if cue is not None and cue.cls == "metaphor":
        act.dropped = "figure of speech"
    act.modifiers = (_first_modifier(marks, lexicon, sentence, noun), noun.first)
    phrases = _noun_phrases(marks, lexicon, *_behind(marks, sentence, noun), harm=noun.cls == "harm")
    _fill(marks, lexicon, sentence, noun, act, phrases)
    _set_number(marks, sentence, noun, act)
    refer(marks, lexicon, sentence, noun, act, phrases)
    _judge(marks, lexicon, sentence, noun, act)
    return act


def _first_modifier(marks: Marks, lexicon: Lexicon, sentence: Sentence, noun: Mark) -> int:
    """Where the words begin that stand before a noun and are its own: "a [deadly drone] attack"."""
    opening = opens(marks, noun.first - 1, sentence.first) if noun.first > sentence.first else None
    left = noun.first if opening is None else opening  # "a UAV (unmanned aerial vehicle) attack"
    condemn = lexicon.claims["condemn"]  # "Kremlin condemns attack on X", in a headline
    while (
        left > sentence.first
        and noun.first - left < 8
        and not marks.grammar[left - 1] & _PARTING
        and marks.keys[left - 1] not in _GOVERNING
        and marks.keys[left - 1] not in condemn
        and marks.verbs.get(left - 1) is None
    ):
        left -= 1
    return left


def _behind(marks: Marks, sentence: Sentence, noun: Mark) -> Span:
    """Where the phrases of a noun can stand."""
    end = noun.last
    while (follow := marks.nouns.get(end)) is not None and follow.cls == "mention" and follow.first == end:
        end = follow.last  # "sabotage actions against"
    return end, _front(marks, sentence, end)


def _told_by(marks: Marks, lexicon: Lexicon, noun: Mark, span: Span) -> bool:
    """Whether "by" names who tells of an attack: "attacks were reported by X"."""
    return not lexicon.claims["say"].isdisjoint(marks.keys[noun.last : span[0]])


def _fill(
    marks: Marks,
    lexicon: Lexicon,
    sentence: Sentence,
    noun: Mark,
    act: Act,
    phrases: list[tuple[str, Span]],
) -> None:
    """Say who did it to what, from where and with what, by the noun's phrases and modifiers."""
    left = act.modifiers[0]
    volleys: list[Span] = []
    if act.type in _SALVOS:
        volleys = [s for word, s in phrases if word == "of" and weapon_in(marks, [s])]
        phrases = [(word, s) for word, s in phrases if s not in volleys]  # "a salvo of rockets on Haifa"
    act.head = head_told(marks, noun)
    act.scope = (left, phrases[-1][1][1] if phrases else noun.last)
    by = [span for word, span in phrases if word == "by" and not _told_by(marks, lexicon, noun, span)]
    act.agents = [*by, act.modifiers]
    act.agents += answering(marks, lexicon, sentence, left)
    beside = ("from",) if noun.value == "sabotage" or noun.cls == "harm" else ("from", "to")
    act.patients = [span for word, span in phrases if word in AT and word not in beside]
    act.origins = [span for word, span in phrases if word == "from"]
    if reported := reported_from(marks, noun.last, sentence.last):
        act.patients += reported
        _as_one_salvo(marks, act, left, reported[0][0])
    add_staging(marks, lexicon, sentence, noun.first, act)
    _aim(marks, lexicon, noun, act, phrases)
    modifier_type(marks, act, act.modifiers)
    if act.type in GENERIC:
        tools = [span for word, span in phrases if word in ("with", "by", "using", "from", "involving")]
        blamed = blamed_on(marks, lexicon, sentence, noun) if noun.cls == "blast" else None
        tools += volleys if blamed is None else [*volleys, blamed]
        if (weapon := weapon_in(marks, tools, aircraft=True)) is not None:
            act.type, act.weapon, act.strong = weapon.value, weapon, True
    if "under" in marks.before(noun.first, 2, sentence.first):
        act.patients.insert(0, (max(sentence.first, noun.first - 14), left))  # "the ship is under attack"
        act.targets = act.targets or list(find_targets(marks, lexicon, act.patient))


def _aim(marks: Marks, lexicon: Lexicon, noun: Mark, act: Act, phrases: list[tuple[str, Span]]) -> None:
    """Say what it hit: "an attack on a refinery", "a pipeline attack"."""
    at = ("on", "against", "at") if marks.keys[noun.last - 1] in _SHOTS else ("on", "against")
    at = (*at, "of") if act.head == "ambush" else at  # "the ambush of a fuel convoy"
    aimed = [s for word, s in phrases if word in at] if fought(noun) else act.patients
    act.targets = struck(marks, lexicon, aimed, act.type)
    if act.head == "strike" and any(is_no_workplace(marks, target) for target in act.targets):
        act.strong = True
    act.targets += [
        mention(marks, lexicon, m)
        for m in marks.within("target", *act.modifiers)
        if m.value != "-" and heads(marks, lexicon, m)
        if m.value != "transport.road" or act.type in STRIKES  # "a road robbery"
    ]


def _set_number(marks: Marks, sentence: Sentence, noun: Mark, act: Act) -> None:
    """Say whether it tells of more than one, or of one apart from those told before."""
    left = act.modifiers[0]
    act.separate = not SEPARATE.isdisjoint(marks.keys[max(sentence.first, left - 1) : noun.first])
    act.plural = marks.keys[noun.last - 1].endswith("s") and not is_one_of(marks, sentence, left)
    act.separate = act.separate or (act.plural and _opened_a_series(marks, noun.last))


def _opened_a_series(marks: Marks, token: int) -> bool:
    """Whether it tells the first of a series, on a day of its own: "the attacks began on Sunday at X"."""
    began, behind = marks.keys[token : token + 1], marks.keys[token + 1 : token + 3]
    return began in (["began"], ["started"]) and behind[:1] == ["on"] and not WEEKDAYS.isdisjoint(behind)


def _judge(marks: Marks, lexicon: Lexicon, sentence: Sentence, noun: Mark, act: Act) -> None:
    """Drop a noun that tells of no act done: a habit, a heading, a plan, what a truce ended."""
    left = act.modifiers[0]
    act.dropped = act.dropped or noun_cue(marks, lexicon, sentence, left, noun)
    act.dropped = act.dropped or unproven_cue(marks, lexicon, sentence.first, left, noun=True)
    act.dropped = act.dropped or law_cue(marks, lexicon, act)
    if marks.keys[noun.last - 1 : noun.last + 1] == ["retaliation", "for"]:
        act.dropped = act.dropped or "mention only"
    if _is_habit(marks, lexicon, sentence, noun, act):
        act.dropped = act.dropped or "general statement"
    if marks.keys[noun.last : noun.last + 1] == [","] and noun.last == set_apart_by(marks, sentence):
        act.dropped = act.dropped or "mention only"
    if sentence.last - sentence.first <= noun.last - noun.first + 1 and not act.targets:
        act.dropped = act.dropped or "heading"  # "Fighting"
    if noun.cls == "combat" and (
        _ended(marks, lexicon, sentence, left) or _paused(marks, lexicon, sentence, noun)
    ):
        act.dropped = act.dropped or "ended by a truce"
    if noun.cls == "combat" and _with_an_illness(marks, lexicon, noun):
        act.dropped = act.dropped or "figure of speech"
    if noun.cls == "combat" and nth_day_of(marks, left):
        act.dropped = act.dropped or "general statement"
    after = act.scope[1]
    to_come = after < sentence.last and not marks.grammar[after].isdisjoint(("future", "modal"))
    if to_come and not _came_first(marks, act):
        act.dropped = act.dropped or "not yet done"
    if _in_prospect(marks, left, after, sentence.last):
        act.dropped = act.dropped or "not yet done"
    told = marks.keys[noun.last : min(after + _NEVER, sentence.last)]
    never = not _NOT.isdisjoint(told) and any(
        word in _NOT and later in _TOOK_PLACE for word, later in pairwise(told)
    )
    if never:
        act.dropped = act.dropped or "denied"  # "the alleged attack on X never took place"
    if noun.cls == "combat" and not _FOUGHT_FOR.isdisjoint(marks.keys[noun.last : noun.last + 3]):
        act.dropped = "description"  # "citizens fighting on behalf of Ukraine"


def _with_an_illness(marks: Marks, lexicon: Lexicon, noun: Mark) -> bool:
    """Whether a patient fought it: "a yearlong battle with bladder cancer"."""
    behind = marks.keys[noun.last : noun.last + _ILL]
    return behind[:1] in (["with"], ["against"]) and not lexicon.claims["illness"].isdisjoint(behind)


_ILL = 4  # tokens of "with an incurable cancer"


def _came_first(marks: Marks, act: Act) -> bool:
    """Whether it is not the attack that is to come: "repairs after the attack will take weeks"; nor is
    somebody's of a day that only may lead to something: "Iran's strike on Monday could widen the war"."""
    first, behind = act.modifiers[0], act.scope[1]
    led = marks.keys[first - 1 - ("determiner" in marks.grammar[first - 1]) : first]
    if led[:1] in (["after"], ["following"]):
        return True
    owned = first < act.modifiers[1] and "determiner" not in marks.grammar[first - 1]
    past = owned and "modal" in marks.grammar[behind]
    return past and not WEEKDAYS.isdisjoint(marks.keys[act.last : behind])


def _in_prospect(marks: Marks, left: int, after: int, last: int) -> bool:
    """Whether it is said to be to come: "an attack on X was only a matter of time"; of "the attack" it
    is not."""
    if after >= last or "be" not in marks.grammar[after] or marks.keys[max(0, left - 1)] in DEFINITE:
        return False
    return not _PROSPECT.isdisjoint(marks.keys[after + 1 : min(after + _NEVER + 1, last)])


_PROSPECT = frozenset({"imminent", "unlikely", "inevitable", "feared", "expected", "matter", "planned"})
_NEVER = 3  # tokens of "did not take"
_NOT = frozenset({"never", "not"})
_TOOK_PLACE = frozenset({"take", "took", "taken", "happen", "happened", "occur", "occurred"})
_FOUGHT_FOR = frozenset({"for", "behalf", "alongside", "over"})


def _is_habit(marks: Marks, lexicon: Lexicon, sentence: Sentence, noun: Mark, act: Act) -> bool:
    """Whether it tells of attacks in general: "attacks on X are", "because of increased attacks on X"."""
    after = act.scope[1]
    habitual = act.plural and after < sentence.last and marks.keys[after] in ("are", "have", "had")
    if habitual and not _has_killed(marks, lexicon, sentence, after):
        return True
    if (act.plural or noun.value == "sabotage") and _trend(marks, lexicon, sentence, noun):
        return True
    described = marks.keys[slice(*act.modifiers)]
    if act.plural and not _FORMER.isdisjoint(described):
        return WEEKDAYS.isdisjoint(marks.keys[noun.last : after])  # "idle after earlier drone attacks"
    return act.plural and not _GROWING.isdisjoint(described)


_FORMER = frozenset({"earlier", "previous", "prior", "past"})
_GROWING = frozenset("increased increasing intensified intensifying growing mounting frequent".split())


def answering(marks: Marks, lexicon: Lexicon, sentence: Sentence, left: int) -> list[Span]:
    """Who "responded with" an attack, "expanded the campaign with" one, "joined others in" one, or "seized a
    man in" one."""
    answers, partaking = lexicon.claimed("respond", "escalate"), lexicon.claimed("join", "capture")
    words = lexicon.claimed("respond", "escalate", "join", "capture")
    for i in reversed(marks.spots(words, max(sentence.first, left - _ANSWER) + 1, left)):
        answered, took_part = marks.keys[i] in answers, marks.keys[i] in partaking
        between = marks.keys[i:left]
        answered = answered and "with" in between
        took_part = took_part and "in" in between[-2:] and "be" not in marks.grammar[i - 1]
        if answered or took_part:
            return [(start_of_clause(marks, lexicon, sentence.first, i), i)]
    return []


_ANSWER = 9  # tokens from "expanded" to what with: "expanded its air campaign on Monday with heavy"


_TREND = 10  # tokens from "attacks" to "have risen by 70 percent"
_DEAD = frozenset({"toll", "dead", "deaths", "casualties", "killed"})


def _trend(marks: Marks, lexicon: Lexicon, sentence: Sentence, noun: Mark) -> bool:
    """Whether attacks have become more or fewer: "attacks on substations have doubled"; a toll may rise."""
    for i in range(noun.last, min(noun.last + _TREND, sentence.last)):
        if marks.keys[i] == "," or not marks.grammar[i].isdisjoint(ASIDE):
            return False
        if marks.keys[i] in lexicon.claims["trend"]:
            return _DEAD.isdisjoint(marks.keys[sentence.first : noun.first])
    return False


def _has_killed(marks: Marks, lexicon: Lexicon, sentence: Sentence, have: int) -> bool:
    """Whether news follows: "attacks in Karak have left seven people dead" (not "since 2009")."""
    verb = have + 1
    while verb < sentence.last and "adverb" in marks.grammar[verb]:
        verb += 1
    told = marks.keys[verb : verb + 1] and marks.keys[verb] in lexicon.claims["toll"]
    return bool(told) and not marks.has("cue", sentence.first, sentence.last, "past", "general")


def _ended(marks: Marks, lexicon: Lexicon, sentence: Sentence, left: int) -> bool:
    """Whether a truce is the news: "agreed a ceasefire after the fighting"."""
    if "after" not in marks.before(left, 4, sentence.first):
        return False
    return any(word in lexicon.claims["truce"] for word in marks.keys[sentence.first : left])


def _paused(marks: Marks, lexicon: Lexicon, sentence: Sentence, noun: Mark) -> bool:
    """Whether it only says what a truce stops: "a deal on pausing fighting", "a pause in fighting"."""
    return not lexicon.claims["pause"].isdisjoint(marks.before(noun.first, _PAUSED, sentence.first))


_PAUSED = 3  # tokens of "a pause in the"


def fought(noun: Mark) -> bool:
    """Whether the noun tells of fighting or an incident, which happen beside things rather than to them."""
    return noun.cls in ("combat", "mention") or noun.value == "armed_attack"


def _control(number: int, sentence: Sentence, noun: Mark) -> Act:
    """ "The village is under the control of the rebels": armed people have entered it."""
    act = Act(number, noun.first, noun.last, noun.value, "seize", noun=True)
    act.agents = [(noun.last, min(noun.last + 8, sentence.last))]
    act.patients = [(sentence.first, noun.first)]
    act.scope = (sentence.first, min(noun.last + 8, sentence.last))
    return act


def _front(marks: Marks, sentence: Sentence, first: int) -> int:
    """Where a phrase that opens a sentence ends: "In response to the attacks on X, the army closed Y"."""
    if marks.grammar[sentence.first].isdisjoint(("preposition", "subordinate")):
        return sentence.last
    commas = [i for i in range(first, sentence.last) if marks.keys[i] == ","]
    for comma, stop in pairwise([*commas, sentence.last]):
        if not marks.grammar[min(comma + 1, stop - 1)] & {"determiner", "pronoun"}:
            continue
        rest = range(comma + 2, stop)
        if any(marks.keys[i].endswith("ed") or marks.grammar[i] & {"be", "have", "modal"} for i in rest):
            return comma
    return sentence.last


def _noun_phrases(
    marks: Marks, lexicon: Lexicon, first: int, last: int, *, harm: bool
) -> list[tuple[str, Span]]:
    """The phrases of an attack noun; those of its predicate only if that says where it happened, or to what
    `harm` was done."""
    if first < last and (not marks.grammar[first].isdisjoint(FINITE) or _predicate(marks, lexicon, first)):
        limit = min(first + 4, last)
        for i in range(first, limit):
            if marks.keys[i] in lexicon.claims["happen"] or (harm and marks.keys[i] in _DONE):
                return [(word, span) for word, span in complements(marks, lexicon, i + 1, last)[0] if word]
        return []
    sparks = lexicon.claims["sparks"]
    last = next(
        (
            i
            for i, word in enumerate(marks.keys[first + 1 : last - 1], first + 1)
            if (word.endswith("ed") and _regular_verb(marks, i)) or word in sparks
        ),
        last,
    )
    phrases, _ = complements(marks, lexicon, first, last)
    if phrases and phrases[0][0] == "" and marks.keys[phrases[0][1][0]] == "of":
        start, end = phrases[0][1]
        phrases[0] = ("of", (start + 1, end))  # "the shelling of the port"
    return [(word, span) for word, span in phrases if word]


_DONE = frozenset({"caused", "done", "inflicted"})


def _regular_verb(marks: Marks, token: int) -> bool:
    """Whether a verb that no list knows is what ends in "ed": "shelling of X followed a raid on Y"."""
    plain = len(marks.keys[token]) > _SHORTEST and not marks.grammar[token]
    return plain and "determiner" in marks.grammar[token + 1] and marks.targets.get(token) is None


_SHORTEST = 4  # letters; "red" is no verb for its end


def _predicate(marks: Marks, lexicon: Lexicon, token: int) -> bool:
    word = marks.keys[token]
    if word in lexicon.claimed("happen", "say", "sparks"):
        return True
    return marks.verbs.get(token) is not None and marks.nouns.get(token) is None
