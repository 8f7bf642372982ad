"""What the mention of a place is in its sentence: where something is, whose it is, who speaks.

Fifth stage of the cascade; `locating` and `narrative` ask it of each mention. One that is no place of an act
("Moscow said", "US troops", "missiles from Gaza") would make an alert for the wrong country.
"""

import re
from collections.abc import Sequence
from functools import cache

from streams.incidents.actors.names import PROXY, ActorMention
from streams.incidents.locations.adjectives import is_adjective, is_dated, on_its_road
from streams.incidents.locations.courses import MOVES, on_the_course
from streams.incidents.locations.dark import goes_dark, much_of
from streams.incidents.locations.landmarks import names_a_way
from streams.incidents.locations.left_behind import left_behind
from streams.incidents.locations.lives import HOSPITALS, RECEIVES, of_a_life, of_a_ward, of_an_outcry
from streams.incidents.locations.origins import is_whence
from streams.incidents.locations.registry import OF_A_SHIP, is_of_a_ship
from streams.incidents.locations.sources import HERE, houses_speaker, rejects
from streams.incidents.page import Page, Rule, awake, once_a_mention
from streams.incidents.places import PlaceMention
from streams.incidents.places.spot import CUES
from streams.incidents.syntax.frontiers import BOUNDS
from streams.incidents.text.document import Sentence
from streams.incidents.text.lexicon import GERUND, Lexicon
from streams.incidents.text.measures import LENGTHS


def is_usable(page: Page, mention: PlaceMention, actor: ActorMention | None) -> bool:
    """Whether a mention is neither the dateline's nor the actor's, nor where something was fired from."""
    if actor is not None and actor.first <= mention.first < actor.last:
        return False
    return _tells_where(page, mention)


def acts_with(page: Page, mention: PlaceMention, actor: ActorMention | None) -> bool:
    """Whether a country acted beside the actor: "the US and Israel bombed X"."""
    if mention.kind != "country" or actor is None or actor.kind != "place":
        return False
    between = (actor.last, mention.first) if actor.last <= mention.first else (mention.last, actor.first)
    return page.marks.keys[slice(*between)] in (["and"], ["and", "the"])


@once_a_mention
def _tells_where(page: Page, mention: PlaceMention) -> bool:
    if page.filed_at(mention.first) or is_whence(page, mention) or _beyond(page, mention):
        return False
    if _SAYS_WHOSE(page.document.text, mention.end) or _SERVICE(page.document.text, mention.end):
        return False
    if mention.kind == "sea" and names_a_way(page, mention):
        return False  # "the Atlantic line"
    if mention.kind in ("sea", "facility") and _port_of(page, mention):
        return False
    if of_a_life(page, mention) or houses_speaker(page, mention) or _stance(page, mention):
        return False
    return not any(leads_elsewhere(page, mention) for leads_elsewhere in awake(page, _rare))


@cache
def _rare(lexicon: Lexicon) -> Sequence[tuple[Rule, frozenset[str]]]:
    """What seldom says that a mention is no place of an act, each with the words that it wakes at."""
    claims = lexicon.claims
    return (
        (_beat, frozenset({"under"})),
        (rejects, claims["deny"]),
        (_flown_over, _MISSILES),
        (_guarded, claims["guarding"]),
        (_amid_a_war, _AMID),
        (on_the_course, MOVES),
        (_measured_in_brackets, LENGTHS),
        (_emptied, frozenset({"evacuation"})),
        (_surprised, frozenset({"guard", "surprise", "balance"})),
        (of_an_outcry, claims["outcry"]),
        (of_a_ward, RECEIVES | HOSPITALS),
        (is_of_a_ship, OF_A_SHIP),
        (_parley, claims["talks"] | claims["envoys"] | _ENVOYS),
        (_accused, claims["blame"]),
    )


def _measured_in_brackets(page: Page, mention: PlaceMention) -> bool:
    """Whether it only says how far off the place before the brackets lies: "Temuco (616 km south of
    *Santiago*)"."""
    keys = page.marks.keys
    if keys[mention.first - 1] not in ("of", "from") or keys[mention.last : mention.last + 1] != [")"]:
        return False
    start = max(1, mention.first - _MEASURE)
    opened = next((i for i in range(mention.first - 1, start, -1) if keys[i] == "("), None)
    if opened is None or page.places.at(opened - 1) is None:
        return False
    return not LENGTHS.isdisjoint(keys[opened + 1 : mention.first])


_MEASURE = 9  # tokens of "(about 616 km south-east of" before the place


def _port_of(page: Page, mention: PlaceMention) -> bool:
    """Whether a port of a region's name is a town's: "the Kaliningrad port of Baltiysk"; or a sea only says
    which city is meant: "over the Red Sea coastal city"."""
    if mention.kind == "sea":
        return not _ON_THE_SEA.isdisjoint(page.marks.keys[mention.last : mention.last + 1])
    of = page.marks.keys[mention.last : mention.last + 1] == ["of"]
    town = page.places.at(mention.last + 1) if of else None
    return town is not None and town.kind in ("settlement", "village")


def _surprised(page: Page, mention: PlaceMention) -> bool:
    """Whether a capital is only whom something surprised: "caught Moscow off guard"."""
    after = page.marks.keys[mention.last : mention.last + 2]
    return after in (["off", "guard"], ["by", "surprise"], ["off", "balance"])


_ON_THE_SEA = frozenset({"coastal", "port", "resort", "city", "town"})


def _emptied(page: Page, mention: PlaceMention) -> bool:
    """Whether a place only had to be left: "forcing the evacuation of the village of X opposite"."""
    words = page.marks.before(mention.first, _CLEARED)
    return "evacuation" in words and "of" in words[words.index("evacuation") :] and "," not in words


_CLEARED = 7  # tokens from "evacuation" to the name of a village


def _amid_a_war(page: Page, mention: PlaceMention) -> bool:
    """Whether it only says which war went on: "as tensions rise amid Israel's war on Hamas in Gaza"."""
    words = page.marks.before(mention.first, _WAR)
    if _AMID.isdisjoint(words):
        return False
    at = max(i for i, word in enumerate(words) if word in _AMID)
    return "," not in words[at:] and not _WARS.isdisjoint(words[at:])


_WAR = 9  # tokens from "amid" to where the war is
_AMID = frozenset({"amid", "amidst"})
_WARS = frozenset({"war", "conflict", "tensions", "standoff", "crisis"})


def _guarded(page: Page, mention: PlaceMention) -> bool:
    """Whether a facility only says what others guard: "radar sites guarding the Abadan refinery"."""
    if mention.kind != "facility":
        return False
    before = page.marks.before(mention.first, 2)
    return not page.lexicon.claims["guarding"].isdisjoint(before)


_SAYS_WHOSE = re.compile(
    r"[-–](?:based|headquartered|bound|born|made|trained|registered|flagged|owned|led|backed|supplied|funded|linked|allied|"
    r"aligned|appointed|installed)\b"
).match
"""Behind a place that says whose something is, or where it goes: "the Quetta-bound train"."""
_SERVICE = re.compile(
    r" (?:express|mail|train|trains|flight)\b"
    r"(?! (?:station|stations|depot|line|lines|track|tracks|yard|carriage))"
).match
"""Behind a place that a train or a flight goes to or comes from: "the Lahore train"."""


def says_whose(page: Page, mention: PlaceMention, *how: str) -> bool:
    """Whether a word like "-based", one of `how`, is tied to a place."""
    tied = _SAYS_WHOSE(page.document.text, mention.end)
    return tied is not None and tied[0][1:] in how


def _accused(page: Page, mention: PlaceMention) -> bool:
    """Whether a country is only who is blamed: "shelling blamed on X", "attributed to X"."""
    before = page.marks.before(mention.first, 2)
    return before[-1:] in (["on"], ["to"]) and before[0] in page.lexicon.claims["blame"]


def _stance(page: Page, mention: PlaceMention) -> bool:
    """Whether a place only says whom somebody is for: "pro-Russia militants", "Iran-linked sites", "on the
    side of Kyiv"."""
    keys = page.marks.keys
    side = keys[mention.first - 1] == "of" and keys[mention.first - 2] == "side"
    if side and keys[mention.first - 4] == "on":
        return True
    word = page.document.lower[mention.first]
    return "-" in word and (word.startswith(("pro-", "anti-")) or word.endswith(PROXY))


def _parley(page: Page, mention: PlaceMention) -> bool:
    """Whether a place only says where people talked: "the Geneva accord", "talks in Geneva", "the strike came
    as envoys met in Geneva"."""
    keys, claims = page.marks.keys, page.lexicon.claims
    if keys[mention.last : mention.last + 1] and keys[mention.last] in claims["talks"]:
        return True
    if keys[mention.first - 1 : mention.first] != ["in"]:
        return False
    if not _ENVOYS.isdisjoint(keys[max(0, mention.first - _SUMMONED) : mention.first]):
        return mention.entry is not None and mention.entry.capital  # "summoned X's envoy in Tehran"
    return keys[mention.first - 2] in claims["talks"] or _came_as_they_met(page, mention.first)


_SUMMONED = 9  # tokens from "summoned" over an envoy to the capital he is in
_ENVOYS = frozenset("summoned summons summoning expel expels expelled expelling recalled".split())


def _came_as_they_met(page: Page, at: int) -> bool:
    """Whether "in" before token `at` says where those met who "the strike came" beside."""
    keys = page.marks.keys
    start = next((i + 1 for i in range(at - 1, max(0, at - _CAME) - 1, -1) if keys[i] == "."), at - _CAME)
    came = next((i for i in range(max(0, start), at) if keys[i] in ("came", "comes")), at)
    return not page.lexicon.claimed("talks", "envoys").isdisjoint(keys[came:at])


_CAME = 10  # tokens from "came" over those who talk to where they do


_BEAT_SPAN = 6  # tokens from a place to the police station whose beat it is


def _beat(page: Page, mention: PlaceMention) -> bool:
    """Whether a place only says whose beat another is on: "near X forests under Y police station"."""
    keys = page.marks.keys
    if keys[mention.first - 1 : mention.first] != ["under"] or keys[mention.last : mention.last + 1] != [
        "police"
    ]:
        return False
    return bool(page.places.within((max(0, mention.first - _BEAT_SPAN), mention.first)))


def _beyond(page: Page, mention: PlaceMention) -> bool:
    """Whether a place only says which border something is near: "a base near the border with Venezuela", "a
    village bordering northern Mali", "close to Moldova"."""
    keys, i = page.marks.keys, mention.first - 1
    while i > 0 and keys[i] in _BEARING:
        i -= 1
    if keys[i] not in _BOUNDING:
        return False
    joined = page.places.at(i - 1) if keys[i] == "and" else None
    if joined is not None and joined.kind == mention.kind == "country":
        return _beyond(page, joined)  # "the borders with Niger and Burkina Faso"
    if keys[i] == "with":
        return not BOUNDS.isdisjoint(page.marks.before(i, 2))  # "the border area with Libya"
    close = keys[i] == "near" or (keys[i] == "to" and keys[i - 1] in ("close", "next"))
    return keys[i] in ("bordering", "borders") or (close and _alone(page, mention))


_BEARING = CUES["direction"] | {"the"}
_BOUNDING = frozenset({"and", "with", "near", "to", "bordering", "borders"})


def _alone(page: Page, mention: PlaceMention) -> bool:
    """Whether a country is named for itself: "shot down near *Romania*" was not in it; "near Syria's capital"
    was."""
    after = page.marks.keys[mention.last : mention.last + 1]
    plain = not after or not after[0].isalpha() or bool(page.marks.grammar[mention.last])
    return mention.kind == "country" and plain and not page.document.tokens[mention.last - 1].possessive


def _flown_over(page: Page, mention: PlaceMention) -> bool:
    """Whether a missile only flew over it: "fired a missile over the north of *Japan*"."""
    keys, i = page.marks.keys, mention.first - 1
    while i > 0 and (keys[i] == "of" or keys[i] in _BEARING):
        i -= 1
    if keys[i] != "over" or keys[i - 1] not in _MISSILES:
        return False
    before = page.marks.within("verb", max(0, i - _LAUNCH), i)
    return any(mark.cls == "fire" for mark in before)  # but "shot down a missile over X"


_MISSILES = frozenset({"missile", "missiles", "projectile", "projectiles", "rocket", "satellite"})
_LAUNCH = 8  # tokens from "fired" over an intermediate-range ballistic missile to "over"


@once_a_mention
def is_located(page: Page, mention: PlaceMention) -> bool:
    """Whether a preposition of place, or another place, comes just before."""
    if is_adjective(page, mention):
        return False
    if mention.kind == "sea" and mention.name[:1].isdecimal():
        return True  # "60 nautical miles off Aden"
    sentence = page.document.sentences[page.document.numbers[mention.first]]
    if _led_there(page, sentence, mention):
        return True
    if mention.kind == "facility" and page.marks.before(mention.first, 2, sentence.first) == _KNOWN_AS:
        return True
    return (
        _got_there(page, sentence, mention)
        or goes_dark(page, sentence, mention)
        or left_behind(page, sentence, mention)
    )


def _led_there(page: Page, sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether one of the words just before says that something is there."""
    keys, grammar = page.marks.keys, page.marks.grammar
    for i in range(mention.first - 1, max(sentence.first, mention.first - 7) - 1, -1):
        if keys[i] in _LEADS or grammar[i]:  # a plain word says nothing
            located = _says_where(page, sentence, mention, i)
            if located is not None:
                return located
    return False


_LEADS = HERE | {"of", "to", "as", "under"}


def _says_where(page: Page, sentence: Sentence, mention: PlaceMention, i: int) -> bool | None:
    """Whether the word at token `i` before a place says that something is there; None if it says nothing."""
    word, before = page.marks.keys[i], page.marks.keys[i - 1]
    if word in HERE:
        if word == "in" and (before in _SEATED or _is_seat(page, i)):
            return False  # "the company, based in Athens, said"
        if i == sentence.first and word == "on" and (is_dated(page, i) or is_dated(page, i + 1)):
            return False  # "On Friday Greece said"
        return word != "against" or _struck_at(page, i)
    if word == "of":
        if before in ("republic", "that", "those"):
            return None  # "over the Republic of X", "eight over that of X"
        noun = page.marks.at("noun", i - 1)  # "the bombing of X"
        return i > sentence.first and (
            (noun is not None and noun.cls == "attack")
            or before in page.lexicon.claims["ground"]
            or before in _DWELLERS
            or much_of(page, sentence, mention, i)
            or _of_its_town(page, i - 1, mention)
        )
    kinds = page.marks.grammar[i]
    if "subordinate" in kinds and i + 1 == mention.first and _goes_on(page, mention):
        return False  # "shot down near the coast as Iran attacked"
    if word == "to":
        return before in _BESIDE or on_its_road(page, i)
    if word == "as" and before == "known":
        return True  # "a base known as Tower 22"
    if word == "under":
        behind = page.marks.keys[mention.last : mention.last + 1]
        return behind == ["police"]  # "under Basaguda police station"
    return None if _PARTING.isdisjoint(kinds) else False


_PARTING = frozenset({"break", "be", "have", "relative", "quote"})


def _goes_on(page: Page, mention: PlaceMention) -> bool:
    """Whether a country is the subject of the verb behind it."""
    marks, at = page.marks, mention.last
    if at >= len(marks.keys) or mention.kind != "country":
        return False
    verb = marks.verbs.get(at)
    return bool(marks.grammar[at] & {"be", "have", "modal"}) or (
        verb is not None and verb.entry.form != GERUND
    )


def _struck_at(page: Page, against: int) -> bool:
    """Whether something was done "against" a place: "strikes overnight against X"; no policy."""
    marks = page.marks
    return any(
        marks.at("noun", i) is not None or marks.at("verb", i) is not None
        for i in range(max(0, against - _DONE), against)
    )


_DONE = 3  # tokens from "strikes" to "against": "strikes on Monday against"


def _got_there(page: Page, sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether people had got there as it happened: "when the convoy reached X, gunmen opened fire"."""
    keys, at = page.marks.keys, mention.first
    if at == 0 or keys[at - 1] not in page.lexicon.claims["arrive"]:
        return False
    return not _AS_THEN.isdisjoint(page.marks.before(at, _SUBJECT, sentence.first))


_AS_THEN = frozenset({"when", "as", "while", "once"})
_SUBJECT = 8  # tokens from "when" to "reached"


def _is_seat(page: Page, i: int) -> bool:
    """Whether "in" at token `i` says where an office is: "a war monitor based in London"; soldiers are
    attacked where they are based."""
    if page.marks.keys[i - 1] != "based":
        return False
    return not any(page.marks.at(layer, i - 2) for layer in ("actor", "target", "noun"))


def _of_its_town(page: Page, token: int, mention: PlaceMention) -> bool:
    """Whether a facility is a town's: "the last hospital of X"."""
    facility = page.marks.at("target", token)
    return facility is not None and facility.value in _MUNICIPAL and mention.kind == "settlement"


_MUNICIPAL = frozenset({"health", "education", "religious", "commercial", "government"})
_BESIDE = frozenset({"close", "next", "adjacent", "road", "highway"})  # any other "to" only leads there
_SEATED = frozenset({"headquartered", "registered", "incorporated", "born"})
_KNOWN_AS = ["known", "as"]
_DWELLERS = frozenset({"residents", "inhabitants", "villagers", "townspeople"})
