"""Whether an act crosses a border, and the country that it comes from, as its own sentence tells.

Fifth stage of the cascade, called by `telling` (codebook section 4, and ruling 5).
"""

from collections.abc import Sequence
from itertools import pairwise

from streams.incidents.acts.act import Act
from streams.incidents.classes import UNMANNED
from streams.incidents.locations.registry import WHOSE
from streams.incidents.page import Page
from streams.incidents.syntax.armed import ARMS
from streams.incidents.syntax.bounds import end_of_phrase
from streams.incidents.syntax.frontiers import BOUNDS, at_frontier
from streams.incidents.syntax.insertions import after_speaker
from streams.incidents.syntax.starts import voiced
from streams.incidents.text.document import Sentence, Span


def crossing(page: Page, sentence: Sentence, act: Act) -> tuple[bool, str | None]:
    """Whether the text says that the act crosses a border, and the country it comes from."""
    crosses = not page.marks.words.isdisjoint(_ACROSS) and _says_so(page, sentence, act)
    if act.cls == "cross" and at_frontier(page.marks, max(sentence.first, act.scope[0] - 3), act.scope[1]):
        crosses = True
    if act.aimed and any(word == "into" and _whole(page, span) for word, span in _led(page, act)):
        crosses = True  # "fired rockets into Israel"
    whence = [*act.origins, *_where_they_fired(page, act), *_sent_from(page, sentence, act)]
    if not (whence or crosses):
        return False, None  # as most
    whence = [span for span in whence if _launched(page, span[0] - 1)]
    crosses = crosses or any(_next_door(page.marks.keys[start:end]) for start, end in whence)
    for span in [*whence, *(_beyond(page, sentence, act) if crosses else ())]:
        for mention in page.places.within(_held_in(page, span)):
            flag = "-" in page.document.tokens[mention.first].text  # "shrapnel hit a Malta-flagged ship"
            if mention.place.country and not flag:
                return crosses, mention.place.country
    return crosses, None


def _says_so(page: Page, sentence: Sentence, act: Act) -> bool:
    """Whether it is called "cross-border" or "across the border"; be it at the head of its sentence."""
    words = page.marks.keys[max(sentence.first, act.scope[0] - 3) : max(act.scope[1], act.last)]
    if "cross-border" in words or ("across" in words and not BOUNDS.isdisjoint(words)):
        return True
    opening = page.marks.keys[sentence.first : sentence.first + 3]
    return (
        opening[:2] == ["across", "the"] and opening[2] in BOUNDS
    )  # "Across the border, shells killed five"


_ACROSS = frozenset({"across", "cross-border"})


def _next_door(words: Sequence[str]) -> bool:
    """Whether it came from a country that nobody names: "entered from a *neighbouring country*"; a
    neighbouring state may be one of the same country."""
    return any(a in _NEAR and b in _COUNTRIES for a, b in pairwise(words))


_NEAR = frozenset({"neighbouring", "neighboring", "adjoining", "adjacent"})
_COUNTRIES = frozenset({"country", "nation", "republic", "kingdom"})


def _where_they_fired(page: Page, act: Act) -> list[Span]:
    """What in the words for who did it says from where: "shells from X", "militants in X"."""
    keys = page.marks.keys
    fired: list[Span] = []
    based: list[Span] = []
    for start, end in act.agents:
        if not _WHENCE.isdisjoint(keys[start:end]):
            fired += [(i + 1, end) for i in range(start, end) if _out_of(keys, i)]
            based += [(i + 1, end) for i in range(start + 1, end) if _based(page, act, i)]
    return fired + based


def _sent_from(page: Page, sentence: Sentence, act: Act) -> list[Span]:
    """What behind an act says from where it was sent: "killed in a drone attack launched from X", "when
    militants fired from X"; up to the next comma, as another act may come behind."""
    keys, grammar, sent = page.marks.keys, page.marks.grammar, page.lexicon.claims["sent"]
    if "from" not in keys[act.first : sentence.last]:
        return []
    last = min(act.last + _SENT_WITHIN, sentence.last - 1)
    if not page.marks.spots(sent, act.first, last):
        return []
    for i in range(act.first, last):
        if "break" in grammar[i] or keys[i] == ",":
            return []
        if keys[i] in sent and (i < act.last or _flies_or_fires(page, i)):
            particle = keys[i + 1] in _PARTICLES and i + 2 < sentence.last
            behind = i + 2 if particle else i + 1  # "carried *out* from X", "rode *in* from X"
            said = after_speaker(page.marks, behind, sentence.last)  # "launched, police said, from X"
            whence = behind if said is None else said + 1
            if keys[whence : whence + 1] == ["from"]:
                return [(whence + 1, end_of_phrase(page.marks, whence + 1, sentence.last))]
    return []


def _flies_or_fires(page: Page, verb: int) -> bool:
    """Whether what was sent is a weapon or an attack, or those who fired are armed: no convoy that came."""
    start = verb
    while start > 1 and page.marks.grammar[start - 1] & {"be", "have"}:
        start -= 1  # "that police said had been launched"
    pronoun = voiced(page.marks, page.lexicon, start, max(0, start - _RELATIVE))
    subject = verb - 1 if pronoun is None else pronoun - 1
    while subject > 0 and page.marks.keys[subject] in _LINKS:
        subject -= 1
    subject = _riders(page, subject)  # "jihadists on motorbikes who came from X"
    noun = page.marks.at("noun", subject)
    return (noun is not None and noun.cls in ARMS) or _fighters(page, subject)


def _fighters(page: Page, token: int) -> bool:
    """Whether armed men, or a group of them, are told of at a token: "gunmen", "armed herders"."""
    men = page.marks.at("actor", token)
    return (men is not None and men.cls in ("armed", "group")) or page.marks.keys[token - 1] == "armed"


_PARTICLES = frozenset({"out", "in", "over", "down", "across"})
_CAME = frozenset({"come", "came", "coming"})
_LINKS = frozenset("that which who was were been had have to of believed suspected thought said over".split())
_RELATIVE = 9  # tokens from "that Kuwait said" to "came"
_SENT_WITHIN = 16  # tokens from "were killed" to "launched from"


def _beyond(page: Page, sentence: Sentence, act: Act) -> list[Span]:
    """What says in which country they fired: "from across the border *in X*"."""
    keys = page.marks.keys
    first, last = max(sentence.first, act.scope[0] - 3), max(act.scope[1], act.last)
    bounds = (i for i in range(first, last - 2) if keys[i] in BOUNDS and keys[i + 1] == "in")
    return [(i + 2, last) for i in bounds if keys[max(0, i - 3) : i - 1] == ["from", "across"]]


def _held_in(page: Page, span: Span) -> Span:
    """A phrase of whence, and which country that is in, if a group only holds it: "from rebel-held parts of
    Yemen"."""
    first, last = span
    held = any(word.endswith(("-controlled", "-held", "-run")) for word in page.marks.keys[first:last])
    return (first, last + 2) if held and page.marks.keys[last : last + 1] in (["in"], ["of"]) else span


def incursion(page: Page, act: Act) -> bool:
    """Whether the text calls it an incursion or infiltration (codebook section 4, rule a)."""
    if act.type != "ground_incursion":
        return False
    words = page.marks.keys[act.scope[0] : max(act.scope[1], act.last)]
    return any(word.startswith(_INCURSIONS) for word in words)


_INCURSIONS = ("incursion", "infiltrat")


def _led(page: Page, act: Act) -> list[tuple[str, Span]]:
    """The phrases of where something was fired, each with its preposition."""
    return [(page.marks.keys[start - 1], (start, end)) for start, end in act.patients if start]


def _whole(page: Page, span: Span) -> bool:
    """Whether a phrase opens with a country: nobody fires into the one he fires from."""
    mention = page.places.at(span[0])
    return mention is not None and mention.kind == "country"


def _out_of(keys: list[str], i: int) -> bool:
    """Whether what stands behind token `i` is where something came from: "from", "out of"."""
    return keys[i] == "from" or (keys[i] == "of" and keys[i - 1] == "out")


_WHENCE = frozenset({"from", "in", "out"})


def _based(page: Page, act: Act, i: int) -> bool:
    """Whether "in" at `i` says where who fires is: "militants in Gaza fired rockets at X" (ruling 5)."""
    keys = page.marks.keys
    if keys[i] != "in":
        return False
    based = keys[i - 1] in ("based", "operating")
    return (based or act.type in UNMANNED) and _fighters(page, i - 1 - based)


_UNDER_WAY = frozenset({"sailing", "travelling", "traveling", "bound", "steaming", "en", "route", "heading"})


def _launched(page: Page, preposition: int) -> bool:
    """Whether "from" says where something was fired, not how far away it was or whence people came."""
    at = preposition - 1 - (page.marks.keys[preposition] == "of")  # "gunmen out of X"
    while at > 0 and ("adverb" in page.marks.grammar[at] or page.marks.keys[at] in _UNDER_WAY):
        at -= 1  # "a tanker sailing from X"
    at = _riders(page, at)
    if "airspace" in page.marks.keys[preposition : preposition + _SKIES]:
        return False  # jets fly over other lands than their own
    if at < 0 or page.marks.keys[at] in page.lexicon.claims["distance"] or page.marks.keys[at] == ")":
        return False
    if page.marks.keys[at] in _CAME:
        return _flies_or_fires(page, at)  # no convoy that "had come from X"
    if not page.lexicon.claimed("laden", "bringing").isdisjoint(page.marks.before(at, 3)):
        return False  # "lorries bringing fuel from X"
    if _over_the_water(page, preposition):
        return False
    came = page.places.at(at)
    if came is not None and page.marks.keys[came.first - 1] == "to":
        return False  # "flown to Aden from Riyadh"
    victims = page.marks.at("target", at)
    if page.marks.keys[at] == "those" or page.marks.keys[at] in WHOSE:
        return False  # "a tanker managed from X"
    people = page.marks.keys[at] in page.lexicon.claims["people"] and not _fighters(page, at)
    return not people and victims is None


_SKIES = 4  # tokens of "from the Lebanese airspace"


def _over_the_water(page: Page, preposition: int) -> bool:
    """Whether it only says what lies on the other bank: "fell in X, across the Danube *from* Y"; but "fired
    across the border from Y"."""
    keys = page.marks.keys
    for i in range(preposition - 1, max(0, preposition - _WATER), -1):
        if keys[i] == ",":
            return False
        if keys[i] == "across":
            verb = page.marks.verbs.get(i - 1)
            return BOUNDS.isdisjoint(keys[i:preposition]) and (verb is None or verb.cls not in _SENDING)
    return False


_WATER = 6  # tokens of "across the Danube river from"
_SENDING = ("fire", "cross", "attack")


def _riders(page: Page, vehicle: int) -> int:
    """The armed men who ride what stands there: "*gunmen* on motorcycles from X"; else the same."""
    if vehicle < 2 or page.marks.keys[vehicle - 1] not in _RIDING:
        return vehicle
    return vehicle - 2 if _fighters(page, vehicle - 2) else vehicle


_RIDING = frozenset({"on", "in", "aboard"})
