"""Denials: who says that they did not do it, or that it did not happen (codebook section 2, ruling 4).

Called by `status`, which says what incident a denial is of.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from streams.incidents.actors.doers import PRONOUNS
from streams.incidents.actors.names import ActorMention, actors_in
from streams.incidents.acts.act import EVENTS
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.record import Place
from streams.incidents.text.document import Sentence
from streams.incidents.text.lexicon import Lexicon

FAR = 8  # sentences from an accusation to its denial where nothing nearer can be meant
_CHARGE = 6  # tokens from "rejected" to the charge; plans and truces are rejected, too
_OBJECT = 14  # tokens in which a denial says what it denies
_SUBJECT = 10  # tokens in which it says who denies


@dataclass(frozen=True, slots=True)
class Denial:
    """Someone who says, in a sentence, that they did not do it or that it did not happen; `places`: where, if
    the denial says so; `own`: they speak of a deed of their own only."""

    sentence: int
    who: ActorMention
    places: tuple[Place, ...] = ()
    own: bool = False


def denials(page: Page) -> list[Denial]:
    """The denials of an attack, in text order."""
    found: list[Denial] = []
    keys, claims = page.marks.keys, page.lexicon.claims
    for number, sentence, spots in page.document.holding(page.marks.where(_denying(page.lexicon))):
        for i in spots:
            denied = keys[i] in claims["deny"] and _of_an_attack(page, sentence, i)
            denied = denied and not (keys[i + 1 : i + 2] == ["it"] and _of_another_charge(page, number, i))
            said = None if denied else _said_nothing_was(page, sentence, i)
            if not (denied or said is not None or _not_me(keys, i) or _untrue(page, sentence, i)):
                continue
            if keys[i - 1 : i] in (["nor"], ["or"], ["not"], ["neither"]):
                continue  # "neither confirmed nor denied" (ruling 4)
            if not _EVER.isdisjoint(page.marks.before(i, 3, sentence.first)):
                continue  # "has repeatedly denied hitting civilians": not this once
            who = denier(page, number, sentence, i if said is None else said)
            if who is not None:
                own = said is not None and _own_deed(page, said, i)
                found.append(Denial(number, who, _where(page, sentence, i), own))
                break
    return found


@cache
def _denying(lexicon: Lexicon) -> frozenset[str]:
    """The words that may deny something."""
    return lexicon.claimed("deny", "untrue") | _NEGATIONS | _CALLS


def _said_nothing_was(page: Page, sentence: Sentence, i: int) -> int | None:
    """The word by which somebody says that nothing was hit or fired: "*said* no missile had hit the base",
    "*said* its troops had not opened fire", "*said* it had fired no shots"."""
    marks, keys = page.marks, page.marks.keys
    if keys[i] not in _NEGATIONS:
        return None
    first = max(sentence.first, i - _SUBJECT)
    said = next((n for n in range(i - 1, first, -1) if keys[n] in _SAYS), None)
    if said is None or not _HELD_BACK.isdisjoint(keys[said:i]) or keys[i + 1 : i + 2] == ["yet"]:
        return None
    verbs = marks.within("verb", i - 2, min(sentence.last, i + _DENIED))
    shots = [v for v in verbs if v.cls in _SHOOTING or keys[v.last - 1] == "fire"]  # "opened fire"
    aimed = any(not _WHOM.isdisjoint(keys[v.last : v.last + 3]) for v in shots)  # whom, not what
    return said if shots and not aimed else None


def _own_deed(page: Page, said: int, denied: int) -> bool:
    """Whether who "said it had not attacked Israel" tells what he did not do, not what did not befall him."""
    who = page.marks.keys[said:denied]
    befell = any(
        "be" in kinds for kinds in page.marks.grammar[denied : denied + _DENIED]
    )  # "had not been hit"
    return not befell and not (PRONOUNS.isdisjoint(who) and _OWN.isdisjoint(who))


_SAYS = frozenset({"said", "says", "insisted", "insists", "maintained", "stressed"})
_HELD_BACK = frozenset({"would", "will", "may", "might", "could", "should", "if", ",", ";"})
_SHOOTING = frozenset({"attack", "fire"})
_DENIED = 5  # tokens of "no missile or drone had hit"


def _where(page: Page, sentence: Sentence, denied: int) -> tuple[Place, ...]:
    """The places behind a denial that are finer than a country: of what is denied."""
    if page.marks.keys[denied + 1 : denied + 2] == ["by"]:
        return ()  # "a charge denied by Tehran"
    comma = next((i for i in range(denied, sentence.last) if page.marks.keys[i] == ","), sentence.last)
    told = (m.place for m in page.places.within((denied, comma)))
    return tuple(place for place in told if place.precision not in ("country", "continent"))


def countercharges(page: Page) -> Iterator[Denial]:
    """Who is blamed and blames the other side back, at once: "Kyiv blamed Russia; Moscow accused Ukraine"."""
    blame = page.lexicon.claims["blame"]
    charged: dict[tuple[str, str], int] = {}  # by whom and whom: the last sentence that says so
    for number, sentence, spots in page.document.holding(page.marks.where(blame)):
        for i in spots:
            who = denier(page, number, sentence, i)
            whom = next(
                iter(actors_in(page.marks, page.places, (i + 1, min(sentence.last, i + _CHARGE)))), None
            )
            if who is None or whom is None or who.country is None or whom.country is None:
                continue
            if number - charged.get((whom.country, who.country), -FAR) <= 1:
                yield Denial(number, who)
            charged[who.country, whom.country] = number


_EVER = frozenset({"previously", "repeatedly", "always", "consistently", "routinely", "long", "often"})
_NEGATIONS = frozenset({"not", "no", "never", "nothing"})
_CALLS = frozenset({"called", "calls", "calling", "branded"})
_OWN = frozenset({"its", "their"})


def denier(page: Page, number: int, sentence: Sentence, verb: int) -> ActorMention | None:
    """Who denies: named before the verb, behind "rejected by", or meant by its "it"; a capital stands for its
    government."""
    if page.marks.keys[verb + 1 : verb + 2] == ["by"]:
        behind = actors_in(page.marks, page.places, (verb + 2, min(sentence.last, verb + _SUBJECT)))
        return next(iter(behind), None) or _government(page.places.at(verb + 2))
    span = (max(sentence.first, verb - _SUBJECT), verb)
    itself = not PRONOUNS.isdisjoint(page.marks.before(verb, 3, sentence.first))
    who = actors_in(page.marks, page.places, span)
    if who and who[-1].country is None and page.marks.keys[who[-1].first - 1] in _OWN:
        who = who[:-1]  # "Turkey said its forces were not behind it"
    if who:
        return who[0] if itself else who[-1]
    if number and page.marks.keys[max(sentence.first, verb - 1)] in PRONOUNS:
        before = page.document.sentences[number - 1]
        return next(iter(actors_in(page.marks, page.places, (before.first, before.last))), None)
    end = verb - 1 if "have" in page.marks.grammar[verb - 1] else verb
    capital = next((m for m in page.places.within(span) if m.last == end), None)
    return _government(capital)


def _government(capital: PlaceMention | None) -> ActorMention | None:
    """Who speaks from a capital."""
    if capital is None or capital.place.country is None:
        return None
    return ActorMention(capital.first, capital.last, capital.place.country, "place")


def _untrue(page: Page, sentence: Sentence, i: int) -> bool:
    """Whether a charge is called false at `i`: "Minsk called this untrue", "a claim that Kyiv called a lie",
    "said the report was false"."""
    keys, claims = page.marks.keys, page.lexicon.claims
    before = page.marks.before(i, _CHARGE, sentence.first)
    if keys[i] not in _CALLS:
        return "be" in page.marks.grammar[i - 1] and not claims["accusation"].isdisjoint(before)
    behind = keys[i + 1 : min(sentence.last, i + 7)]
    charge = not _CHARGES.isdisjoint(behind) or not claims["accusation"].isdisjoint([*before, *behind])
    return charge and not claims["untrue"].isdisjoint(behind)


_CHARGES = frozenset({"this", "it", "that", "these"})


def _of_an_attack(page: Page, sentence: Sentence, verb: int) -> bool:
    """Whether what is denied is an attack or the charge of one; not "denied entry"."""
    words = page.lexicon.claims["accusation"]
    if not words.isdisjoint(page.marks.before(verb, 5, sentence.first)):
        return True  # "a charge that Kigali dismissed"
    if _which(page, sentence, verb):
        return True
    if page.marks.keys[verb] in page.lexicon.claims["spurn"]:
        return not words.isdisjoint(page.marks.keys[verb + 1 : verb + _CHARGE])
    if page.marks.keys[verb + 1 : verb + 2] in (["it"], ["this"], ["responsibility"], ["involvement"]):
        return True
    if not _WHOM.isdisjoint(page.marks.keys[verb + 1 : verb + 4]):
        return False  # "denies targeting civilians": whom, not what
    for i in range(verb + 1, min(sentence.last, verb + _OBJECT)):
        if page.marks.keys[i] in words:
            return True
        noun, act = page.marks.at("noun", i), page.marks.at("verb", i)
        if page.marks.keys[i - 1] in _OWN:
            continue  # "its land"
        if (act is not None and act.cls not in _VAGUE) or (noun is not None and noun.cls in EVENTS):
            return True
    return False


def _which(page: Page, sentence: Sentence, verb: int) -> bool:
    """Whether all that was told before is denied: "X shelled the village, which Baku denied"; behind it no
    object follows ("which denied Kyiv the gas")."""
    keys, behind = page.marks.keys, verb + 1
    ends = behind >= sentence.last or not keys[behind][0].isalnum() or keys[behind] in _ENDS
    before = page.marks.before(verb, _WHICH, sentence.first)
    at = next((n for n in range(len(before) - 2, 0, -1) if before[n] in _ALL_THAT), None)
    return ends and at is not None and before[at - 1] == ","


_ALL_THAT = frozenset({"which", "something"})
_WHICH = 7  # tokens of ", which the Russian Defence Ministry has"
_ENDS = frozenset({"on", "later"})


def _of_another_charge(page: Page, number: int, verb: int) -> bool:
    """Whether "it" is a charge of something else: "Kabul accuses it of doing too little. It denies it"."""
    sentences, keys = page.document.sentences, page.marks.keys
    accuse = page.lexicon.claims["accuse"] | {"accuse", "blame"}
    starts = [sentences[number].first, *([sentences[number - 1].first] if number else [])]
    for start in starts:
        charged = next((i for i in range(start, verb) if keys[i] in accuse), None)
        if charged is not None:
            who = (i for i in range(charged, verb) if keys[i] in ("who", "which"))  # "militants who attack"
            end = next(who, verb)
            told = [*page.marks.within("noun", charged, end), *page.marks.within("verb", charged, end)]
            return all(mark.cls not in EVENTS | _HARMS for mark in told)
    return False


_WHOM = frozenset({"civilian", "civilians", "journalists", "medics", "hospitals", "schools"})
_VAGUE = frozenset({"use"})  # "denies that it lets rebels use its land"
_HARMS = frozenset({"damage", "arson", "kill", "fire", "cross", "seize", "clash", "detonate", "plant"})


def _not_me(keys: Sequence[str], i: int) -> bool:
    """Whether "had nothing to do with it", "was not behind", "not responsible", "no role" starts at `i`."""
    if keys[i] not in _NEGATIONS:
        return False
    if keys[i] == "nothing":
        return list(keys[i + 1 : i + 4]) == ["to", "do", "with"]
    return any(
        word in ("behind", "responsible", "involved", "involvement", "role", "connection", "hand")
        for word in keys[i + 1 : i + 3]
    )
