"""Where an act happened: the places of its own clause, else of its sentence (codebook section 2, `place`).

Fifth stage of the cascade, called by `telling`. `mentions` says what a single mention is, `place_lists` what
several say together.
"""

from collections.abc import Sequence

from streams.incidents.actors.names import ActorMention
from streams.incidents.acts.act import Act
from streams.incidents.classes import STRIKES, UNMANNED
from streams.incidents.locations.addresses import innermost
from streams.incidents.locations.adjectives import is_adjective, is_led_to, owns, qualifies_ground
from streams.incidents.locations.antecedents import antecedent
from streams.incidents.locations.asides import in_clause, is_aside, is_meanwhile
from streams.incidents.locations.causes import is_answered, of_its_cause, of_the_strike, places_of_its_cause
from streams.incidents.locations.fineness import FINENESS
from streams.incidents.locations.hometowns import burns_there, governed, home_town, tells_of_home
from streams.incidents.locations.landmarks import (
    described,
    far_end,
    is_landmark,
    names_a_way,
    not_landmarks,
)
from streams.incidents.locations.mentions import acts_with, is_located, is_usable
from streams.incidents.locations.parts import PARTED, parts
from streams.incidents.locations.place_lists import finest, told_with
from streams.incidents.locations.told_before import told_before
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.syntax.coordination import clause_of
from streams.incidents.syntax.verb_forms import shares_be
from streams.incidents.text.document import Sentence, Span
from streams.incidents.text.measures import WEEKDAYS


def find_where(
    page: Page,
    sentence: Sentence,
    act: Act,
    actor: ActorMention | None,
    others: Sequence[Act],
    earlier: PlaceMention | None = None,
) -> tuple[list[PlaceMention], bool]:
    """Return the places of `act` and whether its own clause names them; `others` are the sentence's acts,
    `earlier` is where the act before was."""
    near = page.places.within((sentence.first, sentence.last))
    if not near:
        before = told_before(page, sentence, act, actor, earlier)
        return before, bool(before)
    inside = _inside(page, sentence, act, actor)
    named = _named(page, sentence, act, actor, inside, others)
    where = antecedent(page, sentence, act)
    if where is not None and not any("," not in page.marks.keys[act.last : m.first] for m in named):
        return [where], True
    if named:
        placed = finest(page, not_landmarks(page, _placed(page, sentence, act, named)))
        placed = of_the_strike(page, act, actor, placed) or placed
        return [innermost(page, sentence, m) for m in placed], True
    if before := told_before(page, sentence, act, actor, earlier):
        return before, True
    if act.cls == "intercept":
        # "Shot down five Indian jets" tells whose they were, "Polish airspace", "at Polish soil" where.
        inside = [m for m in near if _is_airspace(page, m)]
    told = inside if act.cls != "kill" else [*inside, *places_of_its_cause(page, act)]
    owned = [m for m in told if m.kind != "sea" and is_adjective(page, m) and qualifies_ground(page, m)]
    if act.type == "ground_incursion" and owned and page.marks.keys[owned[0].last] == "territory":
        return owned[:1], True  # "a push into Russian territory"
    around = _around(page, act, actor, near, others)
    if owned and actor is not None and actor.country not in (None, owned[0].place.country):
        around = [m for m in around if m.place.country == owned[0].place.country]
    around = [m for m in around if not names_a_way(page, m)]
    clause = clause_of(page.marks, sentence, act.first) if around or act.cls in _GOVERNED else sentence
    here = in_clause(page, clause, around) if clause != sentence else around
    harm = act.cls in _HARMS and not act.noun
    hit = (
        harm
        or (act.cls in _MET and act.type in UNMANNED)
        or (act.cls == "attack" and not act.noun and bool(act.targets))
    )
    if not here and act.cls in _GOVERNED and (seat := governed(page, clause, harm=hit)) is not None:
        return [seat], harm
    if around:
        around = not_landmarks(page, here or around)
        nearest = min(around, key=lambda m: min(abs(m.first - act.last), abs(act.first - m.last)))
        theirs = tells_of_home(page, clause, act, nearest) or burns_there(page, clause, act, nearest)
        return finest(page, _chain_of(around, nearest)), theirs
    if act.cls == "kill" and (home := home_town(page, sentence, act, inside)) is not None:
        return [home], False
    armed = act.weapon is not None or act.type in STRIKES
    if not owned and act.cls in _KILLS and armed and (people := _people(page, act)) is not None:
        return [people], True
    return owned[:1], bool(owned)


def _inside(page: Page, sentence: Sentence, act: Act, actor: ActorMention | None) -> list[PlaceMention]:
    """The places told with what was hit."""
    spans = [*act.patients, *parts(page, sentence, act)]
    inside = [m for span in spans for m in page.places.within(span) if is_usable(page, m, actor)]
    if act.cls != "cross":
        return inside
    inside = [m for m in inside if page.marks.keys[m.first - 1] != "from"]  # "from Burkinabe territory"
    return [m for m in inside if page.marks.keys[m.last : m.last + 1] != ["river"]]


def _named(
    page: Page,
    sentence: Sentence,
    act: Act,
    actor: ActorMention | None,
    inside: Sequence[PlaceMention],
    others: Sequence[Act],
) -> list[PlaceMention]:
    """The places that its own clause names as where it was: none that speaks, is far off or only leads on."""
    places = page.places
    named = [m for m in inside if not is_adjective(page, m)]
    named += [
        m
        for m in places.within(act.modifiers)
        if not is_adjective(page, m) and not owns(page, m) and m not in named
    ]
    if not named and act.cls in _PLACED:
        own = _behind_and(page, act, others), act.scope[1]
        named = [m for m in places.within(own) if is_located(page, m) and is_usable(page, m, actor)]
        named = [m for m in named if not acts_with(page, m, actor)]
    if not named:
        return []  # as of most
    named = [*{m.first: m for m in (described(page, m) for m in named)}.values()]
    named = _within_frame(page, sentence, [m for m in named if not far_end(page.marks, m)])
    if act.cls in ("attack", "damage", "arson"):
        led = [m for m in named if is_led_to(page, m)]
        named = [m for m in named if m not in led and not any(_led_too(page, m, way) for way in led)]
    if act.cls == "fire":
        named = [m for m in named if not _fired_in(page, act, m)]
    return [m for m in named if not is_landmark(page, m)] if _in_the_region(page, act) else named


_PLACED = frozenset({"damage", "kill", "attack", "arson", "detonate", "cross", "light", "fire", "impact"})
"""Acts whose clause says where they were, wherever it says it."""
_MET = frozenset({"repel", "intercept"})
"""What those who govern a place tell of as theirs: "drones were shot down, the mayor of X said"."""
_GOVERNED = _PLACED | _MET


def _placed(page: Page, sentence: Sentence, act: Act, named: list[PlaceMention]) -> list[PlaceMention]:
    """Of the places named those that it was in, or that were hit, and what is told with them; else all."""
    if len(named) == 1:
        return named
    sums = parts(page, sentence, act)
    placed = [
        m
        for m in named
        if is_located(page, m)
        or _struck(page, act, m)
        or _has_what_was_hit(page, act, m)
        or any(start <= m.first < end for start, end in sums)
    ]
    if all(is_landmark(page, m) for m in placed):
        whole = [m for m in named if any(t.first <= m.first < t.last for t in act.targets)]
        placed = whole or placed  # "the Samarra plant north of Baghdad"
    placed = _but_names(page, act, placed)
    for m in (*reversed(named), *named):
        if m not in placed and any(told_with(page, m, p) for p in placed):
            placed.append(m)
    return [m for m in named if m in placed] or named


def _but_names(page: Page, act: Act, placed: list[PlaceMention]) -> list[PlaceMention]:
    """Leave out what is only called so, where the clause says that it is in another country: "the Artem
    factory in Kyiv"."""
    names = [
        m
        for m in placed
        if m.kind != "facility" and any(t.first <= m.first and m.last < t.last for t in act.targets)
    ]
    after = max((m.last for m in names), default=0)  # not "in U.S. strikes on X port"
    lands = {m.place.country for m in placed if m.first > after and page.marks.keys[m.first - 1] == "in"}
    return [m for m in placed if m not in names or not lands or m.place.country in lands]


def _has_what_was_hit(page: Page, act: Act, mention: PlaceMention) -> bool:
    """Whether it is the town of what was hit: "Votkinsk's missile plant in Udmurtia"."""
    own = mention.kind == "settlement" and page.document.tokens[mention.last - 1].possessive
    return own and any(t.critical and t.first <= mention.last < t.last for t in act.targets)


def _around(
    page: Page,
    act: Act,
    actor: ActorMention | None,
    near: Sequence[PlaceMention],
    others: Sequence[Act],
) -> list[PlaceMention]:
    """The places of its sentence that something is told to be at, but for those of the other acts."""
    around = [
        m
        for m in near
        if (is_located(page, m) or m.kind == "facility")
        and is_usable(page, m, actor)
        and not (is_aside(page, act, m) or is_meanwhile(page, act, actor, others, m))
        and not is_answered(page, act, m)
        and not (act.anaphoric and is_led_to(page, m))
    ]
    if not around:
        return []  # as of most
    if _in_the_region(page, act):
        around = [m for m in around if not is_landmark(page, m)]
    taken = [
        span
        for other in others
        if other is not act
        and not _did(act, other)
        and not _shares_place(page, act, other)
        and not _lit(page, act, other)
        for span in [*other.patients, *of_its_cause(page, other)]
        if not _overlap(span, act.scope)
    ]
    return [m for m in around if not any(a <= m.first < b for a, b in taken)]


def _did(act: Act, harm: Act) -> bool:
    """Whether a strike did the harm told beside it, so that both were there: "damage was reported in X
    after a drone attack"."""
    return harm.cls == "harm" and act.type != "sabotage"


def _lit(page: Page, act: Act, fire: Act) -> bool:
    """Whether what burnt in the clause before did so "after" or "when" this was hit, so that both were
    there."""
    burnt = not page.lexicon.claims["ablaze"].isdisjoint(page.marks.keys[fire.first : fire.last])
    if not burnt or not fire.last <= act.first or act.noun:
        return False
    return not _AFTER.isdisjoint(page.marks.keys[fire.last : act.first])


_AFTER = frozenset({"after", "when", "as"})
_HARMS = frozenset({"kill", "damage"})
_KILLS = frozenset({"kill", "fire", "attack", "impact"})


def _led_too(page: Page, mention: PlaceMention, way: PlaceMention) -> bool:
    """Whether a place only says where that one lies which a ship or a pipeline leads to: "to Jeddah, Saudi
    Arabia"."""
    return page.marks.keys[way.last : mention.first] == [","] and mention.place.country == way.place.country


def _behind_and(page: Page, act: Act, others: Sequence[Act]) -> int:
    """Where the clause of `act` begins, behind the one that it shares its subject with: "shot down a drone
    over X and fired rockets at Y"."""
    if page.marks.keys[act.first - 1] != "and":
        return act.scope[0]
    before = (
        min(o.scope[1], act.first) for o in others if not o.noun and act.scope[0] <= o.first < act.first
    )
    return max(before, default=act.scope[0])


def _fired_in(page: Page, act: Act, mention: PlaceMention) -> bool:
    """Whether it is where those who fired are: "a drone launched by militias in Iraq hit X"."""
    by = next((end for start, end in act.agents if act.last < start < end <= mention.first), None)
    return by == mention.first - 1 and page.marks.keys[by] == "in"


def _people(page: Page, act: Act) -> PlaceMention | None:
    """The country whose people a weapon killed: "rockets from Gaza killed three Israelis", or whose soldiers,
    where it came from another: "two Chadian soldiers were killed by a drone launched from Sudan"."""
    whence = {m.place.country for span in act.origins for m in page.places.within(span)}
    for span in act.patients:
        for mention in page.places.within(span):
            tokens = page.document.tokens
            noun = mention.last >= len(tokens) or not tokens[mention.last].text[0].isalnum()
            noun = noun or bool(page.marks.grammar[mention.last])
            if mention.kind == "demonym" and noun and tokens[mention.last - 1].lower.endswith("s"):
                return mention
            if whence and mention.place.country not in whence and _is_theirs(page, mention):
                return mention
    return None


def _is_theirs(page: Page, mention: PlaceMention) -> bool:
    """Whether soldiers are of a country: "Chadian soldiers", "Chad's army"."""
    return mention.kind in ("demonym", "country") and page.marks.has(
        "actor", mention.last, mention.last + 1, "force"
    )


def _is_airspace(page: Page, mention: PlaceMention) -> bool:
    behind = page.marks.keys[mention.last : mention.last + 1]
    at = page.marks.keys[mention.first - 1] in ("at", "toward", "towards", "into")
    aimed = at and behind in (["territory"], ["soil"])
    return aimed or behind in (["airspace"], ["skies"])


def _within_frame(page: Page, sentence: Sentence, named: list[PlaceMention]) -> list[PlaceMention]:
    """Leave out the town that only opens a sentence where a place told with the act follows: "In Belgorod, a
    shell hit the town of Shebekino"."""
    frame = named[0] if len(named) > 1 else None
    keys, fine = page.marks.keys, FINENESS["district"]
    if frame is None or frame.first > sentence.first + _FRAME or keys[sentence.first] not in ("in", "near"):
        return named
    told = [m for m in named[1:] if FINENESS[m.place.precision] <= fine and keys[m.first - 1] != "and"]
    apart = "," in keys[frame.last : frame.last + 1] and told and told[0] is named[1]
    between = keys[frame.last + 1 : named[1].first]
    listed = not between or "and" in keys[frame.last : named[1].first] or len(between) < _FRAME
    return named[1:] if apart and not listed else named


_FRAME = 3  # tokens before the place that a sentence opens with, or between two of a list


def _shares_place(page: Page, act: Act, other: Act) -> bool:
    """Whether two verbs share a subject, or their "were", and so the place told last: "killed two and set a
    depot ablaze in X", "two were killed and a depot damaged in X"."""
    if shares_be(page.marks, other.first) == act.last and not act.noun:
        return True
    if act.noun or other.noun or other.first < act.last or page.marks.keys[other.first - 1] != "and":
        return False
    between = range(act.last, other.first - 1)
    return not any(page.marks.grammar[i] & PARTED or page.marks.keys[i] == "," for i in between)


def _struck(page: Page, act: Act, mention: PlaceMention) -> bool:
    """Whether the place itself is what was hit: "shells hit Suran", "Suran came under fire"."""
    told = act.patients and act.cls in _HITS and (not act.noun or act.first == act.last)  # or a list
    befell = told and act.patient[1] <= act.first  # "X and Y were hit"
    start = act.patient[0] if told else mention.last
    after = page.marks.keys[mention.last : mention.last + 2]
    behind = after[:1] and (after[0] in _WHEN or (after[0] in _TOWNS and after[1:] != ["of"]))
    named_after = after[:1] and after[0].isalnum() and not (behind or page.marks.grammar[mention.last])
    if is_adjective(page, mention) or named_after:
        return False
    return (
        (befell or act.last <= start)
        and start <= mention.first
        and not any(
            page.marks.grammar[i] - _BOTH or page.marks.at("target", i) or _stands(page, i)
            for i in range(start, mention.first)
        )
    )


_HITS = frozenset({"attack", "suffer"})
_BOTH = frozenset({"determiner", "adverb"})
_WHEN = WEEKDAYS | {"early", "late", "overnight", "shortly"}  # "shells hit X early on Friday"
_TOWNS = frozenset({"village", "town", "city"})  # "raided X village"; not "hit the Y village of X"


def _stands(page: Page, token: int) -> bool:
    """Whether a place is told at `token` that is none that only says whose another is: "Israel's Haifa"."""
    other = page.places.at(token)
    return other is not None and not is_adjective(page, other)


def _in_the_region(page: Page, act: Act) -> bool:
    """Whether it was "in the region", which the text has named: "in the region, 850 km east of X"."""
    keys = page.marks.keys
    for start, end in act.patients:
        if end - 1 > start > 0 and keys[start] == "the" and keys[start - 1] == "in":
            phrase = keys[start + 1 : start + 3]
            if phrase[0] in _AREAS and phrase[1:] != ["of"]:
                return True
    return False


_AREAS = frozenset({"region", "city", "town", "village", "province", "district", "area"})


def _overlap(a: Span, b: Span) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _chain_of(around: list[PlaceMention], nearest: PlaceMention) -> list[PlaceMention]:
    """The places told close to the nearest, each after the other."""
    at = around.index(nearest)
    first = last = at
    while first > 0 and around[first].first - around[first - 1].first <= _LINK:
        first -= 1
    while last + 1 < len(around) and around[last + 1].first - around[last].first <= _LINK:
        last += 1
    return around[first : last + 1]


_LINK = 12  # tokens between two places of a chain
