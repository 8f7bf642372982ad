"""Aftermath: what burnt, or stopped work, right after an attack that names no target was its target.

"Drones attacked the city overnight. A fire broke out at an oil depot." Looked for in the act's own sentence
and the next ones, until another act names what it hit; a sentence that names another place tells of that.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain

from streams.incidents.actors.names import find_actor
from streams.incidents.acts.act import GENERIC, TELLING, Act
from streams.incidents.classes import STRIKES
from streams.incidents.places import PlaceIndex, PlaceMention
from streams.incidents.syntax.bounds import SPAN_ENDS
from streams.incidents.syntax.coordination import clause_of, clauses
from streams.incidents.targets.gatherings import add_gatherings
from streams.incidents.targets.harmed import (
    burnt,
    derailed,
    fallen,
    forced,
    foundered,
    halted,
    ruined,
    stricken,
)
from streams.incidents.targets.last_of_them import CAUGHT_FIRE, last_of_them
from streams.incidents.targets.nouns import TargetMention, find_targets
from streams.incidents.text.document import Document, Sentence, Span, by_sentence
from streams.incidents.text.lexicon import Lexicon, Marks

_REACH = 2  # sentences after the act
_ALSO = 4  # sentences from a strike to what burnt, too
_TOO = frozenset({"also", "another", "too", "nearby", "second"})
_KINDS = STRIKES | {"-", "bomb", "blast", "explosive", "sabotage"}
_PLANTED = frozenset({"bomb", "blast", "explosive", "sabotage"})
_BROUGHT_ABOUT = frozenset({"damage", "kill"})
"""What an attack did, which tells by itself what it hit, but in: "stopped after an attack damaged a unit"."""
_STRIKERS = frozenset({"attack", "fire", "light", "suffer", "impact", "detonate", "blast", "counterattack"})


def add_aftermath(
    document: Document, marks: Marks, lexicon: Lexicon, places: PlaceIndex, acts: list[Act]
) -> None:
    """Give acts without a target the facility that the text tells burnt after them. At one of the places of
    an act that names several it is an act of its own: the others were not hit in it."""
    live = [act for act in acts if act.dropped is None]
    _add_scenes(document, marks, lexicon, live)
    add_gatherings(marks, lexicon, live)
    seeking = [act for act in live if _foiled(act) or _unaimed(act) or _of_the_fire(marks, act)]
    if not seeking:
        return
    unexplained = [_unexplained(marks, lexicon, act) for act in live]
    blown = {
        a.sentence: t
        for a, so in zip(live, unexplained, strict=True)
        if so
        for t in a.targets
        if t.critical or (t.category and marks.keys[a.first] in _BY_ITSELF)
    }
    aimed = {
        a.sentence
        for a, so in zip(live, unexplained, strict=True)
        if not so and not _of_nobody(a) and any(t.category for t in a.targets)
    }
    sentences, of_sentence = document.sentences, by_sentence(live)
    damaged = {a.sentence: t for a in live if a.cls == "harm" for t in a.targets if t.category}
    broken = {a.sentence: t for a in live if _of_nobody(a) for t in a.targets if t.category}

    @cache  # a sentence of many acts is read once
    def named(number: int) -> frozenset[str]:
        return _named(places, sentences[number])

    @cache
    def harmed(clause: Sentence, kind: str) -> TargetMention | None:
        homes = kind in STRIKES
        found = chain(burnt(marks, lexicon, clause, homes=homes), halted(marks, lexicon, clause))
        found = chain(found, forced(marks, lexicon, clause), stricken(marks, lexicon, clause, homes=homes))
        found = chain(found, foundered(marks, lexicon, clause), fallen(marks, lexicon, clause))
        found = chain(found, ruined(marks, lexicon, clause) if homes else ())
        if kind in _PLANTED:
            found = chain(found, derailed(marks, lexicon, clause))
        return next(found, None)

    apart: dict[int, Act] = {}
    for act in seeking:
        parted = False
        if _foiled(act) and act.sentence not in aimed:
            _take_fire(document, marks, lexicon, act)
        if not (_unaimed(act) or _of_the_fire(marks, act)):
            continue
        reach = 0 if act.cls in _BROUGHT_ABOUT else _REACH
        for number in range(act.sentence, min(act.sentence + reach + 1, len(sentences))):
            elsewhere = number > act.sentence and named(number) - named(act.sentence)
            if number in aimed or elsewhere:
                break
            here = sentences[number]
            if number == act.sentence:
                here = clause_of(marks, here, act.first)
            if parted and not named(number):
                break
            if number > act.sentence and _at_some(places, act, named(number)):
                parted = True
                if (hit := harmed(here, act.type)) is not None:
                    apart.setdefault(hit.first, _fire_in(marks, act, hit, number, (here.first, here.last)))
                continue
            target = harmed(here, act.type) or blown.get(number) or damaged.get(number)
            laid = act.cls == "arson" or _names_arson(marks, act)
            if target is None and number == act.sentence and laid:
                before = (sentences[n] for n in range(number - 1, max(-1, number - 1 - _REACH), -1))
                target = next((t for s in before if (t := harmed(s, "-")) is not None), None)
            if target is not None and _of_another(marks, act, target, of_sentence.get(number, ())):
                break
            if target is None and number > act.sentence:
                target = broken.get(number) or _died_in(marks, lexicon, of_sentence.get(number, ()))
            there = last_of_them(marks, places, act, target) if number == act.sentence else None
            if target is not None and there is not None:
                span = there, min(here.last, target.last + CAUGHT_FIRE)
                apart.setdefault(target.first, _fire_in(marks, act, target, number, span))
                break
            if target is not None:
                act.targets = [target, *act.targets]
                aimed.add(act.sentence)
                if number == act.sentence:
                    act.patients += _own_place(marks, places, act, target, sentences[number].last)
                break
    acts.extend(apart.values())


def _foiled(act: Act) -> bool:
    """Whether it tells that something was shot down, whose debris may have lit a fire."""
    return act.cls == "intercept" or (act.cls == "repel" and act.outcome == "intercepted")


def _at_some(places: PlaceIndex, act: Act, names: frozenset[str]) -> bool:
    """Whether a sentence that names these tells of some of the places that an act was at, not of all."""
    there = frozenset(m.name for span in act.patients for m in _finer(places, span))
    return bool(names) and names < there


def _of_nobody(act: Act) -> bool:
    """Whether it is told that something came to harm, but not by whom: "a power line was cut"."""
    told = any(first < last for first, last in act.agents)
    return act.cls == "harm" or (act.cls == "damage" and not (act.strong or told or act.weapon))


def _own_place(marks: Marks, places: PlaceIndex, act: Act, target: TargetMention, last: int) -> list[Span]:
    """Where it burnt, if the act names no more than a country: "a depot in Odesa was on fire after drones
    attacked Ukraine"."""
    scope = target.first, _end_of_phrase(marks, target, last)
    told = any(_finer(places, span) for span in act.patients)
    return [scope] if _finer(places, scope) and not told else []


def _take_fire(document: Document, marks: Marks, lexicon: Lexicon, act: Act) -> None:
    """Let what burnt where a drone was shot down be what it hit: "a refinery caught fire when drones were
    shot down above it" (ruling 10)."""
    sentence = document.sentences[act.sentence]
    target = next(burnt(marks, lexicon, sentence), None)
    if target is None:
        return
    burnt_first = target.first < act.first
    between = (target.last, act.first) if burnt_first else (act.last, target.first)
    meanwhile = not _WHEN.isdisjoint(marks.keys[slice(*between)])
    if (burnt_first and meanwhile) or not (burnt_first or meanwhile or act.several):
        act.targets, act.outcome = [target], "carried_out"


_WHEN = frozenset({"when", "as", "while", "after"})


def _of_the_fire(marks: Marks, act: Act) -> bool:
    """Whether people laid a fire that was told of before: "The fire was started deliberately"."""
    if any(t.category for t in act.targets):
        return False
    if _names_arson(marks, act):
        return True
    if act.cls != "arson" or not act.strong:
        return False
    start, end = act.patient
    return start < end and marks.keys[end - 1] in _FIRES and marks.keys[start] in ("the", "this", "both")


def _names_arson(marks: Marks, act: Act) -> bool:
    """Whether a fire told before is called arson: "Police suspect arson"."""
    spans = [(act.first, act.last), *act.patients[:1]]
    return act.type == "sabotage" and any("arson" in marks.keys[slice(*span)] for span in spans)


_FIRES = frozenset({"fire", "fires", "blaze", "blazes"})


def _of_another(marks: Marks, act: Act, target: TargetMention, acts: Sequence[Act]) -> bool:
    """Whether the sentence says that something else set it on fire: "they shelled X, and a depot near Y burnt
    after a drone attack"."""
    if not act.last <= target.first or act not in acts:
        return False
    behind = (a for a in acts if a.first >= target.last and a is not act and _unaimed(a))
    other = next(behind, None)
    return other is not None and not _CAUSED.isdisjoint(marks.keys[target.last : other.first])


_CAUSED = frozenset({"after", "when", "following", "by", "from", "in"})


def add_fires(
    document: Document, marks: Marks, lexicon: Lexicon, places: PlaceIndex, acts: list[Act]
) -> None:
    """Add an act for what else burnt after a strike: "drones hit the port, and a fire broke out at a depot"
    (ruling 8: a second facility is a second incident)."""
    found: list[Act] = []
    of_sentence = by_sentence(acts)
    for act in acts:
        if not (_strike(act) and act.outcome == "carried_out"):
            continue
        if not any(t.critical for t in act.targets) or (found and found[-1].sentence == act.sentence):
            continue
        hit = {t.category for a in of_sentence[act.sentence] for t in a.targets}
        for target in burnt(marks, lexicon, clause_of(marks, document.sentences[act.sentence], act.first)):
            told = target.first >= act.last or _hit_too(marks, act, target)
            if told and not target.part and target.category not in hit:
                found.append(_fire(marks, act, target, document.sentences[act.sentence].last))
                break
    acts.extend([*found, *_also_burnt(document, marks, lexicon, places, acts)])
    acts.sort(key=lambda act: act.first)


def _hit_too(marks: Marks, act: Act, target: TargetMention) -> bool:
    """Whether what lit a fire told before it "also" did what the act tells: "a depot burned after an attack
    that also hit a school"."""
    return target.last <= act.first and marks.keys[act.first - 1] == "also" and not act.noun


def _also_burnt(
    document: Document, marks: Marks, lexicon: Lexicon, places: PlaceIndex, acts: Sequence[Act]
) -> Iterator[Act]:
    """Yield what is only told to have burnt behind a strike: at a place of its own, or there too, behind one
    that set something on fire: "Drones attacked two regions. In Korenevo a power plant caught fire", "A drone
    crashed into the plant. The Ilsky refinery also caught fire"."""
    telling = {act.first for act in acts if act.dropped not in TELLING}
    burning = _burning(document, marks, lexicon) if any(map(_strike, acts)) else {}
    for act in acts:
        if not burning or not _strike(act):
            continue
        hit = act.outcome == "carried_out" and any(t.critical for t in act.targets)
        homes = act.outcome == "carried_out" and act.weapon is not None and not hit
        homes = homes and any(t.category == "residential" for t in act.targets)
        told, near = document.sentences[act.sentence], act.sentence
        for number in range(act.sentence, len(document.sentences)):
            if number - near > _ALSO:
                break
            for part in burning.get(number, ()):
                span = part.first, part.last
                too = hit and not _TOO.isdisjoint(marks.keys[slice(*span)])
                too = too or (homes and 0 < number - act.sentence <= _REACH)  # "destroying homes"
                if not telling.isdisjoint(range(*span)) or not (too or _within(places, told, part)):
                    continue
                if _open_cause(document, marks, number):
                    continue
                for target, scope in _each(marks, lexicon, places, part):
                    telling.add(target.first)
                    near = number
                    fire = _fire_in(marks, act, target, number, scope)
                    fire.agents = _abroad(marks, places, act, part)
                    yield fire


def _each(
    marks: Marks, lexicon: Lexicon, places: PlaceIndex, part: Sentence
) -> Iterator[tuple[TargetMention, Span]]:
    """What a clause tells burnt, and the words that tell of it: all but where each has a place of its own."""
    found = list(burnt(marks, lexicon, part, homes=True))
    starts = [part.first, *(target.first for target in found[1:])]
    scopes = list(zip(starts, [*starts[1:], part.last], strict=True))
    if len(found) > 1 and all(any(places.within(scope)) for scope in scopes):
        yield from zip(found, scopes, strict=True)
    elif found:
        yield found[0], (part.first, part.last)


def _burning(document: Document, marks: Marks, lexicon: Lexicon) -> dict[int, list[Sentence]]:
    """The clauses that tell of a fire, by the sentence they are of."""
    words, found = lexicon.claimed("blaze", "ablaze"), dict[int, list[Sentence]]()
    for number, sentence, _ in document.holding(marks.where(words)):
        found[number] = [p for p in clauses(marks, sentence) if marks.spots(words, p.first, p.last)]
    return found


def _strike(act: Act) -> bool:
    """Whether it tells of a strike: by itself, or by what that did ("strikes cut off power")."""
    return act.dropped is None and ((act.strong and act.type in STRIKES) or act.head == "strike")


def _abroad(marks: Marks, places: PlaceIndex, act: Act, sentence: Sentence) -> list[Span]:
    """Who struck, unless the sentence is about their own country."""
    doer = find_actor(marks, places, act.agents)
    there = {m.place.country for m in places.within((sentence.first, sentence.last))}
    return [] if doer is not None and doer.country in there else [*act.agents]


_CAUSES = frozenset({"cause", "causes"})


def _open_cause(document: Document, marks: Marks, number: int) -> bool:
    """Whether the text asks what lit a fire: "The cause was not known"."""
    after = document.sentences[min(number + 1, len(document.sentences) - 1)]
    return not _CAUSES.isdisjoint(marks.keys[document.sentences[number].first : after.last])


def _fire(marks: Marks, act: Act, target: TargetMention, last: int) -> Act:
    end = _end_of_phrase(marks, target, last)
    fire = Act(act.sentence, target.first, target.last, act.type, "impact", strong=True, targets=[target])
    fire.agents, fire.weapon = [*act.agents], act.weapon
    fire.patients, fire.scope = [(target.first, end)], (target.first, end)
    return fire


def _fire_in(marks: Marks, act: Act, target: TargetMention, number: int, scope: Span) -> Act:
    """What an act set on fire, where another sentence tells it: the words of `scope`."""
    fire = _fire(marks, act, target, scope[1])
    fire.type = "strike_unspecified" if act.type in GENERIC else act.type
    fire.sentence, fire.patients, fire.scope = number, [scope], scope
    return fire


def _end_of_phrase(marks: Marks, target: TargetMention, last: int) -> int:
    ends = (i for i in range(target.last, last) if marks.keys[i] == "," or marks.grammar[i] & SPAN_ENDS)
    return next(ends, last)


def _died_in(marks: Marks, lexicon: Lexicon, acts: Sequence[Act]) -> TargetMention | None:
    """Where a sentence tells that the people died whom an attack told before killed: "in a house there"."""
    deaths = (act for act in acts if act.cls == "kill" and act.type == "-")
    return next((t for act in deaths for t in _scene(marks, lexicon, act)), None)


def _add_scenes(document: Document, marks: Marks, lexicon: Lexicon, acts: Sequence[Act]) -> None:
    """Let strikes that killed people in a house have hit that: "two were killed in a house in X"; so have
    those that left its rubble."""
    deadly = (act for act in acts if act.cls == "kill" and act.type in STRIKES)
    aimless = (act for act in deadly if not any(t.category for t in act.targets))
    for number, found in by_sentence(aimless).items():
        rubble = list(ruined(marks, lexicon, document.sentences[number]))
        for act in found:
            act.targets = [*_scene(marks, lexicon, act), *rubble, *act.targets]


def _scene(marks: Marks, lexicon: Lexicon, act: Act) -> Iterator[TargetMention]:
    """Where people were killed or hurt, if that is a building or the like; the wounded are in hospital."""
    for span in act.patients[1:]:
        if marks.keys[span[0] - 1] in ("in", "at", "inside"):
            yield from (t for t in find_targets(marks, lexicon, span) if t.category not in _CARE)


_CARE = frozenset({None, "health"})  # the wounded are in hospital


def _unexplained(marks: Marks, lexicon: Lexicon, act: Act) -> bool:
    """Whether it is a blast that nobody is said to have caused, a stoppage or a fire: "a blast at X after
    a drone attack", "X was shut down after it", "X burned after it", "X exploded after it"."""
    word = marks.keys[act.first]
    soft = act.cls == "damage" and (word in lexicon.claims["soft"] or word in _BY_ITSELF)
    return not act.strong and (soft or "blast" in (act.cls, act.type))


_BY_ITSELF = frozenset({"burned", "burnt", "exploded", "explodes", "detonated", "blew", "burst", "bursts"})


def _unaimed(act: Act) -> bool:
    """Whether it is an attack from afar or a blast that names nothing it hit."""
    struck = act.cls in _STRIKERS or (act.cls in _BROUGHT_ABOUT and act.type in STRIKES)
    fit = act.type in _KINDS and struck and act.strong and act.outcome == "carried_out"
    return fit and not (act.anaphoric or act.refers) and not any(t.category for t in act.targets)


def _named(places: PlaceIndex, sentence: Sentence) -> frozenset[str]:
    """The places finer than a country that a sentence names."""
    return frozenset(m.name for m in _finer(places, (sentence.first, sentence.last)))


def _finer(places: PlaceIndex, span: Span) -> list[PlaceMention]:
    return [
        m
        for m in places.within(span)
        if m.kind not in ("country", "demonym") and m.place.precision != "country"
    ]


def _within(places: PlaceIndex, strike: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence names a place in the region that a strike was on, or on any where it was on a
    country: "attacked two regions of Russia. In Korenevo ..."."""
    there = _finer(places, (strike.first, strike.last))
    regions = {(m.place.country, m.place.admin1) for m in there}
    return any(
        not there or (m.place.country, m.place.admin1) in regions
        for m in _finer(places, (sentence.first, sentence.last))
    )
