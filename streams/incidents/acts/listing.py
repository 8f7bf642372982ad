"""Listings: what an attack just told of hit, in a sentence of its own or behind "among the targets".

"Jets bombed Iran on Tuesday. The targets included a refinery in Abadan and the airport in Mashhad", "Hardest
hit was Tabriz", "Natanz was the main target": each is what the strikes hit. Fourth stage of the cascade,
called by `reading`.
"""

from collections.abc import Sequence

from streams.incidents.acts.act import Act
from streams.incidents.acts.likewise import verbs_of_harm
from streams.incidents.syntax.bounds import PARTING, end_of_phrase
from streams.incidents.syntax.insertions import after_relative
from streams.incidents.targets.nouns import TargetMention, find_targets
from streams.incidents.text.document import Document, Sentence, Span
from streams.incidents.text.lexicon import Lexicon, Marks

_REACH = 2  # sentences between an attack and the list of what it hit
_TARGETS = frozenset({"targets", "target"})
_HIT = frozenset({"hit", "struck", "attacked", "bombed"})
_LISTS = frozenset({"included", "were", "was", "include", "be", "been"})
_WAS = frozenset({"were", "was", "been"})
_AFFECTED = _HIT | {"targeted", "affected", "shelled", "damaged", "destroyed"}
_MOST = frozenset({"hardest", "worst", "also", "most", "badly", "especially", "particularly"})
_MAIN = frozenset({"main", "chief", "primary", "principal", "prime", "first", "biggest"})
_CLOSERS = frozenset({".", ",", ";", "and", "of", "on", "overnight", "this"})
_WORDS = _TARGETS | _AFFECTED
_AMONG = frozenset({"among"})
_ATTACKS = frozenset({"attack", "impact", "light"})
_UNHIT = frozenset({"possible", "potential", "likely", "legitimate", "future", "next"})


def find_listed(document: Document, marks: Marks, lexicon: Lexicon, acts: Sequence[Act]) -> list[Act]:
    """Return one act for each list of what the strong act told before it hit."""
    if _WORDS.isdisjoint(marks.keys):
        return []
    told = {act.sentence: act for act in acts if act.strong and act.dropped is None}
    loose = {act.sentence: act for act in acts if _by_somebody(marks, act) and act.sentence not in told}
    live: dict[int, list[Act]] = {}
    for act in acts:
        if act.dropped is None:
            live.setdefault(act.sentence, []).append(act)
    if not (told or loose):
        return []
    found = []
    behind = {number + apart for number in (*told, *loose) for apart in range(1, _REACH + 1)}
    for number in sorted(behind.intersection(range(len(document.sentences)))):
        sentence = document.sentences[number]
        before = next((told[n] for n in range(number - 1, number - 1 - _REACH, -1) if n in told), None)
        opening = _opening(marks, sentence)
        if before is None and opening is not None:  # "the targets" says that it was an attack
            before = next((loose[n] for n in range(number - 1, number - 1 - _REACH, -1) if n in loose), None)
        here = live.get(number, [])
        if before is None or any(t.category for act in here for t in act.targets):
            continue
        span = opening or _inverted(marks, sentence) or _closing(marks, sentence)
        if span is None:
            continue
        first, last = span
        act = Act(number, first, first, before.type, "attack", noun=True, plural=True, refers=True)
        act.strong, act.patients, act.scope = True, [span], span
        if (onward := after_relative(marks, last - 1, sentence.last)) is not None:
            act.patients.append((onward, end_of_phrase(marks, onward, sentence.last)))
        act.targets = [t for t in find_targets(marks, lexicon, span) if t.category]
        if act.targets and any("preposition" in marks.grammar[i] for i in range(first, act.targets[0].first)):
            continue  # "flights at an airport"
        if act.targets or _named(document, first, last):
            for other in here:
                if other.first < first:
                    other.dropped = "mention only"  # the "hit" of "hit were"
            found.append(act)
    return found


def _by_somebody(marks: Marks, act: Act) -> bool:
    """Whether somebody named "struck" something, with no weapon told: "Israel struck Iran", not "the firm hit
    its goals"."""
    told = act.cls == "attack" and not act.noun and act.dropped is None and not act.anaphoric
    spans = [act.agent, act.patient]
    return told and all(a < b and "determiner" not in marks.grammar[a] for a, b in spans)


def spell_out(document: Document, marks: Marks, lexicon: Lexicon, acts: Sequence[Act]) -> None:
    """Take what a list spells out for what was hit: "hit energy facilities, including a depot in X and a
    plant in Y"; a total counts only where no finer one covers it (codebook, section 1)."""
    for act, last in verbs_of_harm(document, acts):
        if all(_of_several(marks, t) for t in act.targets):
            behind = max([act.last, *(target.last for target in act.targets)])
            _spell(document, marks, lexicon, act, _list_after(marks, behind, last))
    if _WORDS.isdisjoint(marks.keys):
        return
    for act in acts:
        if act.dropped is None and act.cls in _ATTACKS and not any(t.category for t in act.targets):
            sentence = document.sentences[act.sentence]
            _spell(document, marks, lexicon, act, _its_targets(marks, sentence, act))


def _spell(document: Document, marks: Marks, lexicon: Lexicon, act: Act, span: Span | None) -> None:
    """Take the facilities that a list names for what an act hit, if it lists and tells nothing."""
    targets = [t for t in find_targets(marks, lexicon, span) if t.category] if span else []
    if span is None or not targets or any(_predicates(marks, i) for i in range(*span)):
        return
    names = any(token.text[0].isupper() for token in document.tokens[slice(*span)])
    act.targets, act.patients = targets, [span] if names else act.patients
    act.scope = (min(act.scope[0], span[0]), max(act.scope[1], span[1]))
    act.refers, act.anaphoric = act.refers or act.anaphoric, False  # "the raid" is known by what it hit


def _its_targets(marks: Marks, sentence: Sentence, act: Act) -> Span | None:
    """The span of what the sentence of an act itself says was aimed at: "among the targets of the attack were
    X and Y", "attacked at dawn, with X among the targets"."""
    if (span := _opening(marks, sentence, own=True)) is not None:
        return span if act.noun and sentence.first < act.first < span[0] else None
    for among in marks.spots(_AMONG, act.last, sentence.last - 2):
        if _WORDS.isdisjoint(marks.keys[among + 1 : min(among + _FAR, sentence.last)]):
            continue
        opens = next((i for i in range(among - 1, act.last, -1) if marks.keys[i] in ("with", ",")), act.last)
        if marks.keys[opens] == "with" and marks.keys[opens - 1] == ",":
            return opens + 1, among
    return None


def _of_several(marks: Marks, target: TargetMention) -> bool:
    """Whether it may be one of a list: "energy facilities", "infrastructure"."""
    return target.broad or marks.keys[target.last - 1].endswith("s")


def _list_after(marks: Marks, first: int, last: int) -> Span | None:
    """The span of a list that ":", "including" or "among them" opens behind the clause of a verb."""
    if not marks.spots(_OPENS_LIST, first, last - 2):
        return None
    for i in range(first, last - 2):
        behind = (
            1 if marks.keys[i] in (":", "including") else 2 * (marks.keys[i : i + 2] == ["among", "them"])
        )
        if behind:
            return i + behind, end_of_phrase(marks, i + behind, last)
        if _predicates(marks, i) or marks.grammar[i] & PARTING:
            return None
    return None


_OPENS_LIST = frozenset({":", "including", "among"})


def _predicates(marks: Marks, token: int) -> bool:
    """Whether a verb stands there, and no facility or attack that is called so."""
    if marks.grammar[token] & {"be", "have"}:
        return True
    named = marks.targets.get(token) is not None or marks.nouns.get(token) is not None
    return marks.verbs.get(token) is not None and not named


def _named(document: Document, first: int, last: int) -> bool:
    """Whether a list opens with a name: "Kharkiv and Sumy", "the city of Kharkiv"."""
    words = [token.text for token in document.tokens[first : min(last, first + _FAR)]]
    return any(word[0].isupper() and word.lower() not in _OPENERS for word in words)


_FAR = 6  # tokens to the first name of a list
_OPENERS = frozenset("the a an all both civilians people homes energy it they he she his her".split())


def _opening(marks: Marks, sentence: Sentence, *, own: bool = False) -> Span | None:
    """The span of a list that "the targets were" or "among the targets were" opens in a sentence; with `own`
    of an attack that the sentence itself tells, not of "the attack" told before."""
    for i in marks.spots(_TARGETS, sentence.first, min(sentence.first + 6, sentence.last - 2)):
        if marks.keys[i - 1] in _UNHIT:
            continue
        first: int | None = i + 2 if marks.keys[i + 1] in _HIT else i + 1
        if marks.keys[i + 1] == "of" and (own or marks.keys[i + 2] in ("the", "this")):
            first = _behind_attack(marks, i + 3, sentence.last)
        if first is None or first + 1 >= sentence.last:
            return None  # the text ends before the list
        first = _past_appearance(marks, _past_aside(marks, first, sentence.last), sentence.last)
        if marks.keys[first] in _LISTS and "negation" not in marks.grammar[first + 1]:
            return first + 1, end_of_phrase(marks, first + 1, sentence.last)
    return None


def _behind_attack(marks: Marks, first: int, last: int) -> int | None:
    """Where "was" may stand behind "the target of the air strike on Monday"; there is no list behind that of
    an inquiry."""
    arms = (marks.nouns.get(i) for i in range(first, min(first + _NAMED_ATTACK, last)))
    end = next((noun.last for noun in arms if noun is not None), None)
    if end is None:
        return None
    return next((i for i in range(end, min(end + _DAY, last)) if marks.keys[i] in _OPENING), end)


_OPENING = _LISTS | {","}
_NAMED_ATTACK = 4  # tokens from "the" over "Israeli air" to the strike
_DAY = 4  # tokens of "on Monday night" between the attack and "was"


def _past_aside(marks: Marks, token: int, last: int) -> int:
    """The token behind what two commas put in: "the targets of the raid, *the army said*, were"."""
    if marks.keys[token] != ",":
        return token
    return next(
        (i + 1 for i in range(token + 1, min(token + _ASIDE, last - 2)) if marks.keys[i] == ","), token
    )


_ASIDE = 10  # tokens of ", according to the grid operator,"


def _past_appearance(marks: Marks, token: int, last: int) -> int:
    """The verb that says what the target was, behind who only thinks so: "appeared to be", "is believed to
    have been"."""
    at = token + ("be" in marks.grammar[token] and marks.keys[token + 1] in _SEEMS)
    if at + 4 < last and marks.keys[at] in _SEEMS and marks.keys[at + 1] == "to":
        return at + 2 + (marks.keys[at + 2] == "have")
    return token


_SEEMS = frozenset(
    "appeared appears seemed seems believed thought understood reported said presumed suspected".split()
)


def _inverted(marks: Marks, sentence: Sentence) -> Span | None:
    """The span of a list that "hit were", "hardest hit was" or "among the cities hit were" opens in a
    sentence."""
    among = marks.keys[sentence.first] == "among"
    for i in range(sentence.first, min(sentence.first + (_FAR if among else 3), sentence.last - 2)):
        if marks.keys[i] in _AFFECTED and (marks.keys[i + 1] in _WAS or marks.keys[i + 1] == ":"):
            return i + 2, end_of_phrase(marks, i + 2, sentence.last)
        if marks.keys[i] not in _MOST and not among:
            return None
    return None


def _closing(marks: Marks, sentence: Sentence) -> Span | None:
    """The span of a list that "were the main targets" closes in a sentence; "a target" may be any."""
    for i in marks.spots(_TARGETS, sentence.first + 2, sentence.last - 1):
        if marks.keys[i + 1] not in _CLOSERS:
            continue
        the = i - 1 - (marks.keys[i - 1] in _MAIN)
        if the - 1 <= sentence.first or marks.keys[the] != "the" or marks.keys[the - 1] not in _WAS:
            return None
        if marks.keys[i + 1] == "of" and marks.keys[i + 2 : i + 3] not in (["the"], ["this"]):
            return None  # "was the target of an attack in 2019"
        return (sentence.first, the - 1) if end_of_phrase(marks, sentence.first, the - 1) == the - 1 else None
    return None
