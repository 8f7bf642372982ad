"""Status: confirmed, claimed or disputed, by who says it and who denies it (codebook section 2, ruling 4)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from streams.incidents.actors.claims import Speaker
from streams.incidents.actors.names import ActorMention, actors_in
from streams.incidents.merging.groups import Group
from streams.incidents.page import Page
from streams.incidents.record import ClaimStatus
from streams.incidents.tellings.telling import Telling
from streams.incidents.text.document import Sentence

_NEAR = 3  # sentences between an accusation and its denial
_FAR = 8  # the same where nothing nearer can be meant
_CHARGE = 6  # tokens from "rejected" to the charge; plans and truces are rejected, too
_OBJECT = 14  # tokens in which a denial says what it denies
_SUBJECT = 10  # tokens in which it says who denies


@dataclass(frozen=True, slots=True)
class Denial:
    """Someone who says, in a sentence, that they did not do it or that it did not happen."""

    sentence: int
    who: ActorMention


def assign(page: Page, groups: Sequence[Group]) -> None:
    """Give every group its `status`; sides must be known."""
    for group in groups:
        group.status = _told(page, group)
    claimed = any(group.status == "claimed" for group in groups)
    for number, who in _admissions(page) if claimed else ():
        for group in groups:
            if group.status == "claimed" and _admits(group, number, who):
                group.status = "confirmed"
    for denial in [*_denials(page), *_countercharges(page)]:
        for group in _meant(groups, denial):
            group.status = "disputed"


def _told(page: Page, group: Group) -> ClaimStatus:
    """Whether anyone but the side that gains says so; the reporter's own word confirms."""
    firsthand = [t for t in group.tellings if not t.act.anaphoric] or group.tellings
    claimed = False
    for telling in firsthand:
        own = [
            s
            for s in telling.speakers
            if not (s.denies or _police(page, s) or _takes_credit(page, s, telling))
            and _sides_with(s, telling, group.side)
        ]
        others = [s for s in telling.speakers if s not in own and not s.denies]
        if others or not (own or telling.doubted):
            return "confirmed"
        claimed = True
    return "claimed" if claimed else "confirmed"


def _takes_credit(page: Page, speaker: Speaker, telling: Telling) -> bool:
    """Whether who did it is all that is claimed: "claimed responsibility for a bombing that killed two"."""
    keys, say = page.marks.keys, page.lexicon.claims["say"]
    deaths = [t.predicate for t in telling.tolls if t.sentence == telling.act.sentence]
    for death in deaths if speaker.claims else ():
        that = next((i for i in range(speaker.token + 1, death) if keys[i] in ("that", "which")), None)
        if that is not None and say.isdisjoint(keys[that:death]):
            nouns = page.marks.within("noun", speaker.token + 1, that)
            return any(noun.cls in ("attack", "blast") for noun in nouns) and say.isdisjoint(
                keys[speaker.token + 1 : that]
            )
    return False


def _admissions(page: Page) -> Iterator[tuple[int, ActorMention]]:
    """The sentences in which someone "confirmed" or "acknowledged" something, and who."""
    keys = page.marks.keys
    for number, sentence in enumerate(page.document.sentences):
        for i in [i for i in range(sentence.first, sentence.last) if keys[i] in _ADMITS]:
            if page.marks.grammar[i - 1] & {"be", "negation"} or not _NEVER.isdisjoint(keys[i - 3 : i]):
                continue
            who = _denier(page, number, sentence, i)
            if who is not None:
                yield number, who


_ADMITS = frozenset({"confirmed", "acknowledged", "conceded", "confirms", "acknowledges"})
_NEVER = frozenset({"not", "neither", "nor", "independently", "be", "been"})


def _admits(group: Group, number: int, who: ActorMention) -> bool:
    """Whether it is the side that a group's act hit that speaks, at once."""
    last = group.told_last(number)
    hit = group.place.country if group.place is not None else None
    return who.country == hit != group.side and last is not None and number - last <= 1 and not group.past


def _police(page: Page, speaker: Speaker) -> bool:
    """Whether nothing but "police" speaks: the police of where it happened."""
    who = speaker.who
    return who is not None and who.country is None and page.marks.keys[who.first : who.last] == ["police"]


def _sides_with(speaker: Speaker, telling: Telling, side: str | None) -> bool:
    """Whether a speaker is of the attacker's side: by country, by name, or as its unnamed military."""
    who, actor = speaker.who, telling.actor
    if who is None:
        return speaker.claims and not speaker.blames
    if who.country is not None and who.country == side:
        rebels = (who.kind == "group") != (actor is not None and actor.kind == "group")
        return not (rebels and telling.place is not None and telling.place.place.country == side)
    if actor is not None and actor.kind in ("group", "armed") and who.kind in ("group", "armed"):
        return who.country == actor.country
    unnamed = who.kind == "force" and who.country is None and side is not None and actor is not None
    return (
        unnamed and telling.act.outcome not in _WARDED
    )  # "the army said it had shot down ...": the defender's


_WARDED = frozenset({"repelled", "intercepted"})


def _denials(page: Page) -> list[Denial]:
    """The denials of an attack, in text order."""
    found: list[Denial] = []
    keys, claims = page.marks.keys, page.lexicon.claims
    words = claims["deny"] | _NEGATIONS | _CALLS
    for number, sentence in enumerate(page.document.sentences):
        for i in [i for i in range(sentence.first, sentence.last) if keys[i] in words]:
            denied = keys[i] in claims["deny"] and _of_an_attack(page, sentence, i)
            denied = denied and not (keys[i + 1 : i + 2] == ["it"] and _of_another_charge(page, number, i))
            if not denied and not _not_me(keys, i) and not _untrue(page, sentence, i):
                continue
            if keys[i - 1 : i] in (["nor"], ["or"], ["not"], ["neither"]):
                continue  # "neither confirmed nor denied" (ruling 4)
            if not _EVER.isdisjoint(keys[max(sentence.first, i - 3) : i]):
                continue  # "has repeatedly denied hitting civilians": not this once
            who = _denier(page, number, sentence, i)
            if who is not None:
                found.append(Denial(number, who))
                break
    return found


def _countercharges(page: Page) -> Iterator[Denial]:
    """Who is blamed and blames the other side back, at once: "Kyiv blamed Russia; Moscow accused Ukraine"."""
    keys, blame = page.marks.keys, page.lexicon.claims["blame"]
    charged: dict[tuple[str, str], int] = {}  # by whom and whom: the last sentence that says so
    for number, sentence in enumerate(page.document.sentences):
        for i in [i for i in range(sentence.first, sentence.last) if keys[i] in blame]:
            who = _denier(page, number, sentence, i)
            whom = next(
                iter(actors_in(page.marks, page.places, (i + 1, min(sentence.last, i + _CHARGE)))), None
            )
            if who is None or whom is None or who.country is None or whom.country is None:
                continue
            if number - charged.get((whom.country, who.country), -_FAR) <= 1:
                yield Denial(number, who)
            charged[who.country, whom.country] = number


_EVER = frozenset({"previously", "repeatedly", "always", "consistently", "routinely", "long", "often"})
_NEGATIONS = frozenset({"not", "no", "never", "nothing"})
_CALLS = frozenset({"called", "calls", "calling", "branded"})
_SUBJECTS = frozenset({"it", "they", "he", "she"})


def _denier(page: Page, number: int, sentence: Sentence, verb: int) -> ActorMention | None:
    """Who denies: named before the verb, or meant by its "it"; a capital stands for its government."""
    span = (max(sentence.first, verb - _SUBJECT), verb)
    itself = not _SUBJECTS.isdisjoint(page.marks.keys[max(sentence.first, verb - 3) : verb])
    who = actors_in(page.marks, page.places, span)
    if who:
        return who[0] if itself else who[-1]
    if number and page.marks.keys[max(sentence.first, verb - 1)] in _SUBJECTS:
        before = page.document.sentences[number - 1]
        return next(iter(actors_in(page.marks, page.places, (before.first, before.last))), None)
    capital = next((m for m in page.places.within(span) if m.last == verb), None)
    if capital is None or capital.place.country is None:
        return None
    return ActorMention(capital.first, capital.last, capital.place.country, "place")


def _untrue(page: Page, sentence: Sentence, i: int) -> bool:
    """Whether a charge is called false at `i`: "Minsk called this untrue", "called the report a lie"."""
    keys, claims = page.marks.keys, page.lexicon.claims
    if keys[i] not in _CALLS:
        return False
    behind = keys[i + 1 : min(sentence.last, i + 7)]
    charge = not _CHARGES.isdisjoint(behind) or not claims["accusation"].isdisjoint(behind)
    return charge and not claims["untrue"].isdisjoint(behind)


_CHARGES = frozenset({"this", "it", "that", "these"})


def _of_an_attack(page: Page, sentence: Sentence, verb: int) -> bool:
    """Whether what is denied is an attack or the charge of one; not "denied entry"."""
    words = page.lexicon.claims["accusation"]
    if not words.isdisjoint(page.marks.keys[max(sentence.first, verb - 5) : verb]):
        return True  # "a charge that Kigali dismissed"
    if page.marks.keys[verb] in page.lexicon.claims["spurn"]:
        return not words.isdisjoint(page.marks.keys[verb + 1 : verb + _CHARGE])
    if page.marks.keys[verb + 1 : verb + 2] in (["it"], ["this"], ["responsibility"], ["involvement"]):
        return True
    if not {"civilian", "civilians"}.isdisjoint(page.marks.keys[verb + 1 : verb + 4]):
        return False  # "denies targeting civilians": whom, not what
    for i in range(verb + 1, min(sentence.last, verb + _OBJECT)):
        if page.marks.keys[i] in words:
            return True
        noun, act = page.marks.at("noun", i), page.marks.at("verb", i)
        if act is not None or (noun is not None and noun.cls in _ATTACKS):
            return True
    return False


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
            return all(mark.cls not in _ATTACKS | _HARMS for mark in told)
    return False


_ATTACKS = frozenset({"attack", "combat", "blast"})
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


def _meant(groups: Sequence[Group], denial: Denial) -> list[Group]:
    """The incidents that a denial is about: its side's that were told just before, or the last one told."""

    def apart(group: Group) -> int:
        last = group.told_last(denial.sentence)
        return _FAR + 1 if last is None else denial.sentence - last

    theirs = [g for g in groups if not g.past and _concerns(g, denial.who)]
    near = [g for g in theirs if apart(g) <= _NEAR]
    return near or sorted((g for g in theirs if apart(g) <= _FAR), key=apart)[:1]


def _concerns(group: Group, who: ActorMention) -> bool:
    """Whether who denies is who is said to have done it, or whose land is said to have been hit."""
    if who.country is None:  # "the army denied it": of what the army is said to have done
        return who.kind == "force" and group.doer is not None and group.doer.kind == "force"
    return who.country in (group.side, group.doer.country if group.doer else None)
