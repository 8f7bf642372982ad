"""Power cuts: a strike that left a place in the dark struck its grid, named or not (codebook, ruling 8); one
that left it without water, heat, gas or telephones struck what gives it that."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from streams.incidents.acts.act import Act
from streams.incidents.classes import STRIKES
from streams.incidents.syntax.bounds import DEFINITE
from streams.incidents.targets.asides import FIRMS
from streams.incidents.targets.kinds import GRID
from streams.incidents.targets.nouns import TargetMention
from streams.incidents.text.document import Document, Span
from streams.incidents.text.lexicon import Mark, Marks
from streams.incidents.text.measures import WEEKDAYS

_STRIKERS = frozenset({"attack", "counterattack", "damage", "detonate", "light", "fire", "suffer"})
_ARMED = ("armed", "group")
_MEANWHILE = frozenset({"during", "amid", "advantage", "amidst"})
_CAUSES = frozenset({"after", "because", "by", "caused", "due", "following", "from", "owing"})
_DATES_IT = "date of a power cut"
_NEGATION = 8
"""Words before a power cut in which "did not cause" counts."""


def add_outages(document: Document, marks: Marks, acts: Sequence[Act]) -> None:
    """Give strikes that name no critical target the grid, where their sentence tells of a power cut; those on
    "the grid" were where it went dark."""
    _name_cables(document, marks, acts)
    firsts = [act.first for act in acts]  # in text order, as the acts are
    hits = (act.first for act in acts if act.dropped is None and any(t.critical for t in act.targets))
    earliest = next(hits, len(marks.keys))
    for act in acts:
        if act.dropped or not _struck(marks, act):
            continue
        near = acts[bisect_left(firsts, act.last) : bisect_right(firsts, act.last + _HITS)]
        if act.noun and _hit_else(marks, act, near):
            continue
        sentence = document.sentences[act.sentence]
        if earliest < sentence.first and _only_dates(marks, sentence.first, act):
            act.dropped = _DATES_IT
            continue
        for mark in marks.within("cue", sentence.first, sentence.last):
            told = mark.cls == "outage" and not _denied(marks, sentence.first, mark.first)
            if told and not _meanwhile(marks, mark.last, act) and not _told(document, act, mark):
                if not any(t.critical for t in act.targets):
                    act.targets = [_outage(marks, mark), *act.targets]
                if not _placed(document, act) or all(start > mark.first for start, _ in act.patients):
                    act.patients = _whom(document, marks, act, mark, sentence.last) + act.patients
                if mark.last <= act.first and not _placed(document, act):
                    act.patients = [_dark(document, marks, sentence.first, mark, act)]
                act.strong, act.anaphoric, act.refers = True, False, act.refers or act.anaphoric
                break


def _name_cables(document: Document, marks: Marks, acts: Sequence[Act]) -> None:
    """Take cables for the grid's where their loss cut the power: "burned cables, cutting power to homes"."""
    for act in acts:
        cables = [t for t in act.targets if t.last - t.first == 1 and marks.keys[t.first] in _CABLES]
        if cables and act.dropped is None:
            sentence = document.sentences[act.sentence]
            cut = (m for m in marks.within("cue", act.last, sentence.last) if m.cls == "outage")
            if any(_outage(marks, mark).category == GRID for mark in cut):
                act.targets = [replace(t, category=GRID) if t in cables else t for t in act.targets]


_CABLES = frozenset({"cable", "cables"})


def _only_dates(marks: Marks, first: int, act: Act) -> bool:
    """Whether it is an attack told of before that only says when it went dark, and where: "X and Y lost power
    in Saturday's attack"."""
    start, end = act.modifiers
    definite = marks.keys[start - 1] in DEFINITE or not WEEKDAYS.isdisjoint(marks.keys[start:end])
    dark = (m for m in marks.within("cue", first, act.first) if m.cls == "outage")
    return act.noun and definite and any(not _denied(marks, first, m.first) for m in dark)


def _hit_else(marks: Marks, attack: Act, near: Sequence[Act]) -> bool:
    """Whether a verb says what facility it hit: "without power after *an attack* hit a dam"."""
    return any(
        act.sentence == attack.sentence
        and not act.noun
        and act.dropped is None
        and any(target.critical for target in act.targets)
        and "," not in marks.keys[attack.last : act.first]
        for act in near
    )


_HITS = 9  # tokens from "an attack" over "blamed on the Rapid Support Forces" to "hit"


def _told(document: Document, act: Act, mark: Mark) -> bool:
    """Whether a power cut adds nothing to the critical target that an attack names; "power was cut in Sumy
    after an attack on energy sites" says where."""
    critical = [t for t in act.targets if t.critical]
    where = act.strong and mark.last <= act.first and all(t.broad for t in critical)
    return bool(critical) and (not where or _placed(document, act))


def find_outages(document: Document, marks: Marks, acts: Iterable[Act]) -> Iterator[Act]:
    """Yield what a strike told just before hit where a place of its own went dark: "Sumy lost power"."""
    live = [act for act in acts if act.dropped is None]
    told = {
        act.sentence
        for act in acts
        if not (act.dropped or _is_outage(marks, act)) or act.dropped in ("general statement", _DATES_IT)
    }
    strikes = [act for act in live if act.strong and (act.type in STRIKES or act.type == "-")]
    known = {act.sentence for act in strikes if _hit_a_plant(marks, act)}
    struck = {act.sentence for act in strikes} - known
    for number in sorted({n + apart for n in struck for apart in (1, 2)} - told):
        if number >= len(document.sentences):
            return
        first, last = document.sentences[number].first, document.sentences[number].last
        cues = (m for m in marks.within("cue", first, last) if m.cls == "outage")
        dark = next((m for m in cues if not _denied(marks, first, m.first)), None)
        if dark is not None and not marks.has("cue", first, last, "accident"):
            act = Act(number, dark.first, dark.last, "strike_unspecified", "damage", salvo=True)
            act.targets, act.patients, act.scope = [_outage(marks, dark)], [(first, last)], (first, last)
            yield act


def _hit_a_plant(marks: Marks, act: Act) -> bool:
    """Whether it names the one facility that was hit, so that a power cut only says what came of it."""
    return any(
        target.critical
        and ((target.category or "").startswith("energy.") or marks.keys[target.last - 1] == "dam")
        and target.category != GRID
        and not (target.broad or target.effect or marks.keys[target.last - 1].endswith("s"))
        and marks.keys[target.last - 1] not in FIRMS
        for target in act.targets
    )


def _is_outage(marks: Marks, act: Act) -> bool:
    """Whether the power cut is all that it tells: "the ministry reported *blackouts* in Sumy", "power was
    *cut*"."""
    cue = marks.at("cue", act.first) if act.cls in ("harm", "damage") and not act.strong else None
    return cue is not None and cue.cls == "outage"


def _outage(marks: Marks, mark: Mark) -> TargetMention:
    words = marks.keys[mark.first : mark.last]
    lacking = (_SUPPLIES[word] for word in words if word in _SUPPLIES and _POWER.isdisjoint(words))
    return TargetMention(mark.first, mark.last, next(lacking, GRID), effect=True)


_POWER = frozenset({"power", "electricity"})  # before what fails with it: "no water or power"


def _whom(document: Document, marks: Marks, act: Act, mark: Mark, last: int) -> list[Span]:
    """Who went without: "a strike left *half of Chernihiv* without power", "knocked out power *in Sumy, Lviv
    and Odesa*"."""
    if not act.last <= mark.first:
        return []
    end = next((i for i in range(mark.last, last) if _closes(document, marks, i, last)), last)
    after = marks.keys[mark.last : mark.last + 1]
    return [(mark.last + 1, end)] if after and after[0] in _WHERE else [(act.last, mark.first)]


def _closes(document: Document, marks: Marks, i: int, last: int) -> bool:
    """Whether a phrase ends at `i`; a comma before a name only goes on to the next place."""
    if marks.keys[i] == ",":
        return i + 1 >= last or not document.tokens[i + 1].text[0].isupper()
    return bool(marks.grammar[i] & _ENDS)


def _placed(document: Document, act: Act) -> bool:
    """Whether a name follows the attack, maybe of where it was: "without power after a strike on Chuhuiv"."""
    return any(_named(document, start, end) for start, end in act.patients)


def _named(document: Document, start: int, end: int) -> bool:
    words = (document.tokens[i].text for i in range(start, end))
    return any(word[0].isupper() and not word.lower().endswith("day") for word in words)


def _dark(document: Document, marks: Marks, first: int, mark: Mark, act: Act) -> Span:
    """Where it went dark, told before its cause: "*Kyiv* was plunged into darkness", "power cuts were
    reported in *the Sumy and Odesa regions* after"."""
    told = range(mark.last, min(mark.last + _REPORTED, act.first))
    start = next((i + 1 for i in told if marks.keys[i] in _WHERE), act.first)
    if _named(document, start, min(start + _ARTICLE, act.first)):
        ends = (i for i in range(start, act.first) if _closes(document, marks, i, act.first))
        return start, next(ends, act.first)
    clause = range(mark.first - 1, first, -1)
    return next((i + 1 for i in clause if marks.grammar[i] & _ENDS - {"be", "have"}), first), mark.first


_REPORTED = 4  # tokens from a power cut to where it is: "blackouts *were reported in*"
_ARTICLE = 2  # tokens that hold the first name: "in *the Sumy* region", not "in a string of Ukrainian cities"
_WHERE = frozenset({"in", "to", "for", "across", "throughout"})
_ENDS = frozenset({"break", "relative", "subordinate", "be", "have"})


_SUPPLIES = {
    "heating": "energy.power_plant",
    "heat": "energy.power_plant",
    "hot": "energy.power_plant",
    "water": "water",
    "gas": "energy.pipeline",
    "internet": "communications",
    "mobile": "communications",
    "phone": "communications",
    "communications": "communications",
}
"""What a place goes without, by the word that says so first; else it is power."""


def _struck(marks: Marks, act: Act) -> bool:
    """Whether people did it: a strike, a series of explosions, "insurgent actions"."""
    if act.cls in _STRIKERS:
        described = act.modifiers[0] < act.modifiers[1] if act.noun else _described(marks, act)
        return (
            act.strong
            or (act.noun and act.type == "strike_unspecified")  # "a barrage"
            or (act.cls == "damage" and act.refers)  # "the barrage knocked out power"
            or (act.head in ("strike", "attack") and described)
        )  # "Russian strikes", "a massive attack"
    if act.cls == "blast":
        return act.plural
    return act.cls == "mention" and marks.has("actor", *act.modifiers, *_ARMED)


def _described(marks: Marks, act: Act) -> bool:
    """Whether the attack that a verb has for its subject is told of with more than "a"."""
    nouns = [noun for start, end in act.agents for noun in marks.within("noun", start, end)]
    return any(noun.cls == "attack" and not marks.grammar[noun.first - 1] for noun in nouns)


def _meanwhile(marks: Marks, token: int, act: Act) -> bool:
    """Whether actions told behind a power cut are not its cause: "was cut as the offensive went on"."""
    return act.cls == "mention" and token <= act.first and _CAUSES.isdisjoint(marks.keys[token : act.first])


def _denied(marks: Marks, first: int, token: int) -> bool:
    words = marks.before(token, _NEGATION, first)
    kinds = marks.grammar[max(first, token - _NEGATION) : token]
    if not _MEANWHILE.isdisjoint(words[-3:]):
        return True  # "during the blackout, gunmen attacked a bank"
    return any("negation" in kind and word != "without" for word, kind in zip(words, kinds, strict=True))
