"""Who did it: the attacker named with an act, blamed for it, or meant by "it", "its forces", "the group".

Fifth stage of the cascade, called by `telling`. `names` finds them, `claims` who speaks; this chooses one.
"""

from functools import cache

from msgspec.structs import replace

from streams.incidents.actors.claims import Speaker, find_speakers
from streams.incidents.actors.names import ActorMention, actors_in, find_actor, implied_agent
from streams.incidents.actors.own_account import OWN, is_soldiers, own_account
from streams.incidents.acts.act import Act
from streams.incidents.acts.senders import bidder, hirer
from streams.incidents.page import Page
from streams.incidents.syntax.bounds import what_it_is
from streams.incidents.text.document import Span
from streams.incidents.text.lexicon import PAST, Lexicon


def find_voices(page: Page, number: int) -> list[Speaker]:
    """Who speaks in a sentence; "it said" is whoever spoke last before, in it or in the sentence before."""
    sentences = page.document.sentences
    speakers = find_speakers(page.marks, page.lexicon, page.places, sentences[number])
    for n, speaker in enumerate(speakers):
        if speaker.who is None and (n or number) and page.marks.keys[speaker.token - 1] in PRONOUNS:
            before = speakers[:n] or find_speakers(
                page.marks, page.lexicon, page.places, sentences[number - 1]
            )
            who = next((s.who for s in reversed(before) if s.who is not None), None)
            speakers[n] = replace(speaker, who=who)
    return speakers


def find_doer(
    page: Page, act: Act, speakers: list[Speaker], before: ActorMention | None
) -> ActorMention | None:
    """Who did it: named with the act, blamed for it in the sentence, or meant by "it", "their", "the
    group"."""
    told = [part for span in act.agents if (part := _own_part(page, act, span))[0] < part[1]]
    if page.marks.keys[act.first] in page.lexicon.claims["derail"]:
        told = [a for a in told if not _is_a_train(page, a)]
    foes = act.cls in ("clash", "combat")  # "X and Y traded fire"
    found = find_actor(page.marks, page.places, told, modifier=act.modifiers, foes=foes)
    if found is not None and _entered(page, act, found):
        arms = [(start, act.weapon.last) for start, _ in told if act.weapon and start < act.weapon.first]
        found = find_actor(page.marks, page.places, arms)  # "a Russian drone entered Polish airspace"
    found = (_principal(page, found) or found) if found is not None else None
    if found is not None and _wards_off(page, act, found, speakers):
        found = None
    if found is not None and found.kind in _MEN and found.country is None:
        owner = _owner(page, found, act, speakers, before)
        if owner is not None:
            return owner if owner.kind == "group" else replace(found, country=owner.country)
    if found is not None:
        unnamed = found.kind == "armed" and found.country is None
        the = page.marks.keys[found.first - 1] in ("the", "this", "these")
        if unnamed and the and before is not None and before.kind == "group":
            return before
        return before if before is not None and _shortened(page, found, before) else found
    blame = next((s for s in speakers if s.blames and s.token < act.first), None) if speakers else None
    if blame is not None:
        blamed = actors_in(page.marks, page.places, (blame.token + 1, act.first))
        if blamed:
            return blamed[0]
    for start, end in act.agents:
        noun = page.marks.nouns.get(start) if page.marks.keys[start : start + 1] == ["another"] else None
        if noun is not None and noun.cls == "attack":
            return before  # "and another in Y wounded five": of whom the first was
        if _meant_before(page, start, end) and not _predicated(page, act, end):
            if act.cls == "repel":
                return before  # "Moscow said their attack was repelled": never the speaker's
            ours = page.marks.keys[start : start + 1] in (["our"], ["we"])  # "our jets hit X," the army said
            said = [s.who for s in speakers if s.who is not None and (ours or s.who.last <= end)]
            return said[-1] if said else before
    first = page.document.sentences[act.sentence].first
    if (boss := _at_whose_bidding(page, act)) is not None:
        return boss
    return implied_agent(page.marks, page.places, first, act.first) or own_account(page, act, speakers)


def _is_a_train(page: Page, span: Span) -> bool:
    """Whether the subject of "derailed" is the train itself: "a Russian freight train derailed"."""
    return any(m.value == "transport.rail" for m in page.marks.within("target", *span))


def _principal(page: Page, found: ActorMention) -> ActorMention | None:
    """For whom somebody acts: "a Ukrainian teenager recruited by Russia's GRU"."""
    if found.kind not in ("place", "civil", "armed"):
        return None
    keys, last = page.marks.keys, len(page.marks.keys)
    end = min(found.last + _HIRED, last - 1)
    end = next((i for i in range(found.last, end) if keys[i] in (",", ".")), end)
    hiring = hirer(page.marks, page.lexicon, found.last, end)
    if hiring is None:
        return None
    return next(iter(actors_in(page.marks, page.places, (hiring, min(hiring + _HIRED, last)))), None)


def _at_whose_bidding(page: Page, act: Act) -> ActorMention | None:
    """At whose bidding it was done by somebody who is no more than "men": "was set on fire by men in the pay
    of X", "at the behest of X"."""
    if page.marks.words.isdisjoint(page.lexicon.claims["bidding"]):
        return None
    last = min(page.document.sentences[act.sentence].last, act.last + _BID)
    told = bidder(page.marks, page.lexicon, act.first, last)
    if told is None:
        return None
    who = next(iter(actors_in(page.marks, page.places, (told, told + _HIRED))), None)
    return who if who is not None and who.country is not None else None


_BID = 20  # tokens from "set on fire" to "at the behest of"
_HIRED = 5  # tokens from who was hired to the word that says so, and on to by whom


def _shortened(page: Page, found: ActorMention, before: ActorMention) -> bool:
    """Whether a group's name is the short one of who acted last: "the Taliban" after "the Pakistani
    Taliban"."""
    short, long = (page.marks.keys[a.first : a.last] for a in (found, before))
    grouped = found.kind == before.kind == "group" and len(short) < len(long)
    return grouped and long[len(long) - len(short) :] == short


def _entered(page: Page, act: Act, found: ActorMention) -> bool:
    """Whether a country is only what a weapon came into: "a drone violated Romanian airspace and crashed"."""
    if found.kind != "place" or act.weapon is None or not act.weapon.last <= found.first < act.first:
        return False
    between = range(act.weapon.last, found.first)
    return not any(page.marks.grammar[i] & {"preposition", "relative"} for i in between) and not any(
        page.marks.keys[i] in ("that", ",") for i in between
    )


def _wards_off(page: Page, act: Act, found: ActorMention, speakers: list[Speaker]) -> bool:
    """Whether it is who shot something down, or says so: no side fires at itself."""
    if act.cls != "intercept" or act.outcome != "intercepted" or found.country is None:
        return False
    theirs = [who for span in act.defenders for who in actors_in(page.marks, page.places, span)]
    theirs += [speaker.who for speaker in speakers if speaker.who is not None and not speaker.claims]
    return any(who.country == found.country for who in theirs)


def _own_part(page: Page, act: Act, span: Span) -> Span:
    """The part of a subject that may name who did it: an empty one has none."""
    start, end = page.past_dateline(span[0]), span[1]
    if start < act.first < end:
        end = act.first  # the subject of a participle holds all of the main clause, and whom it tells of
    span = start, end
    if "whether" in page.marks.keys[start:end]:  # "did not say whether X launched the drones that hit"
        whether = page.marks.spots(_WHETHER, *span)[-1]
        span = max([whether, *(m.last for m in page.marks.within("verb", whether, end))]), end
    span = _told(page, span)
    if not act.noun and not _PRONOUNS.isdisjoint(page.marks.keys[end : end + 1]):
        span = _behind_by(page, span)
    return _before_object(page, act, span) if end == act.first or act.cls == "kill" else span


_WHETHER = frozenset({"whether"})


def _told(page: Page, span: Span) -> Span:
    """The part of a subject behind who tells of it: "Israeli officials said that missiles which hit X"; who
    "announced strikes that hit X" did it."""
    keys, (start, end) = page.marks.keys, span
    if start < end and keys[start] in _CITING:
        start = _behind_source(page, start, end)
        span = start, end
    before = start - _CUT if start > _CUT else 0
    words = keys[before:end]
    if "what" in words:
        what = before + words.index("what")
        if (named := what_it_is(page.marks, page.lexicon, what, end)) is not None:
            return named, end
    if _telling(page.lexicon).isdisjoint(words):
        return span  # as mostly
    told = page.marks.spots(_telling(page.lexicon), start, end)
    say, calls = page.lexicon.claims["say"], page.lexicon.claims["label"]
    if any(keys[i] in calls and keys[i + 1] in _TOLD for i in told if i < end - 1):
        return end, end  # "the minister called it sabotage": his word, not his deed
    for i in reversed(told):
        if i == start or i + 1 == len(keys):
            continue
        says = keys[i] in say and page.marks.at("noun", i) is None
        if keys[i] in calls and not _NAMING.isdisjoint(keys[start:i]):
            return i + 1, end  # "was cut in what Germany called sabotage"
        if not says and not (keys[i] in _SUSPECTS and "of" in keys[i + 2 : end]):
            continue  # "suspects a ship of cutting" says so, too
        that = keys[i + 1] == "that"
        own = keys[i] in _OF_ONES_OWN or keys[i - 1] == ","
        if (that or not own) and not page.marks.grammar[i + 1] & _NO_CLAUSE:
            return i + 1, end
    return span


@cache
def _telling(lexicon: Lexicon) -> frozenset[str]:
    """The words by which somebody tells of an act or gives it a name."""
    return lexicon.claimed("say", "label") | _SUSPECTS


def _behind_by(page: Page, span: Span) -> Span:
    """The part of a subject that "that" stands for: "the metro was closed by a Russian strike that hit X"."""
    start, end = span
    if page.marks.keys[end] == "who":
        foes = [v.last for v in page.marks.within("verb", start + 1, end) if v.cls in _UPON_FOES]
        return (foes[-1], end) if foes else span  # "troops repelled bandits who attacked X"
    by = next((i for i in range(end - 1, start, -1) if page.marks.keys[i] == "by"), None)
    passive = by is not None and any("be" in page.marks.grammar[i] for i in range(start, by))
    return (by + 1, end) if by is not None and passive else span


def _behind_source(page: Page, start: int, end: int) -> int:
    """Where a subject starts behind who is the source of its sentence: "In a statement by the army, ...",
    "According to the army, ..."."""
    keys = page.marks.keys
    cited = keys[start] == "according" or keys[max(0, start - 1) : start + 1] == ["according", "to"]
    if not cited and keys[start] != "in":
        return start
    comma = next((i for i in range(start, min(end, start + _SOURCE)) if keys[i] == ","), None)
    if comma is None or (not cited and _STATEMENTS.isdisjoint(keys[start:comma])):
        return start
    return start if page.marks.has("actor", start, comma, "armed") else comma + 1


_CITING = frozenset({"according", "to", "in"})
_SOURCE = 16  # tokens from "according to a statement" to its comma
_STATEMENTS = frozenset("statement statements post message communique communiqué report briefing".split())
_CUT = 4  # tokens of "what the Iranian army" before the last words that stand before a noun
_PRONOUNS = frozenset({"that", "which", "who"})
_UPON_FOES = frozenset({"repel", "kill", "clash"})
_TOLD = frozenset({"it", "this", "that", "them"})
_SUSPECTS = frozenset({"suspects", "suspect", "suspected"})
_NAMING = frozenset({"what", "which"})
_OF_ONES_OWN = frozenset({"announced", "announces", "claimed", "claims", "acknowledged", "confirmed"})
_NO_CLAUSE = frozenset({"preposition", "break", "be", "conjunction"})


def _before_object(page: Page, act: Act, span: Span) -> Span:
    """The part of a shared subject before its first verb: "a drone killed two Yemenis and cut power", "Kyiv
    attacked Russian regions, hitting a depot"."""
    start, end = span
    if act.cls == "kill" and "left" in page.marks.keys[start:end]:
        return start, page.marks.keys.index("left", start)  # "clashes left a soldier dead and four wounded"
    word = page.marks.keys[act.first - 1] if end == act.first else ""
    gerund = word == "," and page.marks.keys[act.first].endswith("ing")
    if not (word == "and" or gerund):
        return span
    verbs = (v.first for v in page.marks.within("verb", start + 1, end) if v.entry.form == PAST)
    cut = start, next(verbs, end)
    named = actors_in(page.marks, page.places, cut) or page.marks.keys[cut[1] - 1] == "bomber"
    return span if gerund and not named else cut


def _owner(
    page: Page, force: ActorMention, act: Act, speakers: list[Speaker], before: ActorMention | None
) -> ActorMention | None:
    """Whose "its forces" are: the speaker's, else those of the one who acted last; "the air force" that an
    army tells of is its own."""
    before_it = page.marks.before(force.first, 4)
    if POSSESSIVES.isdisjoint(before_it):
        served = before_it[-1:] == ["the"] and page.marks.keys[force.last - 1] in _SERVICES
        armies = [s.who for s in speakers if s.who is not None and is_soldiers(page, s)] if served else []
        return next((who for who in armies if who.country is not None and who.kind != "group"), None)
    ours = "our" in before_it  # "our forces hit X," the army said
    told = [s.who for s in speakers if s.who is not None and (ours or s.token < act.first)]
    said = [who for who in told if who.country]
    return said[-1] if said else before


def _meant_before(page: Page, start: int, end: int) -> bool:
    """Whether a subject is "it" or "its jets", not "the shells that fell on its border town"."""
    keys = page.marks.keys
    if _MEANING.isdisjoint(keys[start:end]):
        return False
    its = (i for i in range(start, min(end, start + _OPENING)) if keys[i] in OWN)
    return any(i == start or not _is_past(page, i - 1) for i in its) or any(
        keys[i] in _SUBJECTS
        and "preposition" not in page.marks.grammar[i - 1]
        and _SUSPECTS.isdisjoint(keys[i + 1 : i + 2])  # "a ship, which it suspects of having cut a cable"
        for i in range(start, end)
    )


def _predicated(page: Page, act: Act, end: int) -> bool:
    """Whether a subject is the act, not who did it: "Sweden said it was sabotage"."""
    attacking = page.marks.keys[act.first].endswith("ing")
    return end < act.first and "be" in page.marks.grammar[end] and not attacking


def _is_past(page: Page, token: int) -> bool:
    """Whether a verb in the past stands there, so that "its" is of what it hit: "shells hit its tanks"."""
    verb = page.marks.at("verb", token)
    return verb is not None and verb.entry.form == PAST


_SERVICES = frozenset({"force", "navy", "iaf"})  # "the air force"
_MEN = frozenset({"force", "armed"})
POSSESSIVES = frozenset({"its", "their", "his", "her", "our"})
PRONOUNS = frozenset({"it", "they", "he", "she"})
_SUBJECTS = frozenset({"it", "they", "we"})
_MEANING = OWN | _SUBJECTS
_OPENING = 3  # tokens of a subject in which "its" says whose it is: "two of its jets"
