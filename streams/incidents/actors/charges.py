"""Charges: who a sentence says has done what was told: blamed for it, answerable for it, summoned over it, or
known by the weapon.

`suspicion` asks whether what "was hit" was attacked, `blame` whose the attack was.
"""

from functools import cache

from streams.incidents.actors.claims import blames_as_a_side
from streams.incidents.actors.names import ActorMention, actors_in
from streams.incidents.page import Page
from streams.incidents.text.document import Sentence
from streams.incidents.text.lexicon import Lexicon

_NEAR_VERB = 12  # tokens between "blamed" and the one who is
_NAMED = 4  # tokens of a country's name
_LAYS = frozenset({"finger", "blame", "door", "doorstep", "down", "traced"})
"""Of who lays it on somebody: "pointed the finger at X", "laid it at X's door", "put it down to X"."""
_DID = "did"  # "Israel did it"
_ANSWERABLE = frozenset({"behind", "responsible", "responsibility"})
_DONE = frozenset({"launched", "fired", "sent", "done", "staged", "dispatched", "carried"})
"""What "it" behind makes an attack told before: "the group said it had launched it"."""
_LET_FALL = frozenset({"dropped", "flown"})
_LAID = frozenset({"planted", "laid", "placed", "hidden", "buried"})
_BY_WHOM = _DONE | _LET_FALL | _LAID
"""What "by" behind tells who did: "it was dropped by Turkish jets"."""


def responsible(page: Page, sentence: Sentence) -> ActorMention | None:
    """Who is said to have done it: "blamed X", "X was behind the attack", "X claimed responsibility".

    "was" says so, too, where a weapon is its subject.
    """
    marks = page.marks
    spots = marks.spots(_charging(page.lexicon), sentence.first, sentence.last)
    if not spots or marks.has("cue", sentence.first, sentence.last, "past"):
        return None
    for i in spots:
        sided = [actor for actor in _charged_at(page, sentence, i) if actor.country or actor.kind == "group"]
        if sided:
            return sided[-1]
    return None


@cache
def _charging(lexicon: Lexicon) -> frozenset[str]:
    """The words that may say who has done it."""
    words = lexicon.claims["blame"] | lexicon.claims["mark"] | lexicon.being
    return words | _ANSWERABLE | _BY_WHOM | _LAYS | _SUMMONS | {_DID, _TARGET}


def _charged_at(page: Page, sentence: Sentence, i: int) -> list[ActorMention]:
    """Whom the word at token `i` says to have done it."""
    marks, keys = page.marks, page.marks.keys
    if "be" in marks.grammar[i]:  # as mostly
        whose = _whose(page, sentence, i)
        return [whose] if whose is not None else []
    if keys[i] in _ANSWERABLE:
        return _answerable(page, sentence, i)
    if keys[i] == _DID:
        return _did_it(page, sentence, i)
    if keys[i] in _SUMMONS:
        envoy = min(sentence.last, i + _IDIOM)
        return [] if _ENVOYS.isdisjoint(keys[i:envoy]) else actors_in(marks, page.places, (i + 1, envoy))[:1]
    if (by := _done_by(page, i)) is not None:
        return actors_in(marks, page.places, (by, min(sentence.last, by + _NEAR_VERB)))[:1]
    if keys[i] == _TARGET and keys[i - 2 : i] in _THE_TARGET:
        return actors_in(marks, page.places, (max(sentence.first, i - _NEAR_VERB), i - 2))
    if keys[i] in _DONE:
        return _tells_of_it(page, sentence, i)
    if keys[i : i + 2] in (["finger", "at"], ["blame", "on"]):
        return actors_in(marks, page.places, (i + 2, min(sentence.last, i + _NEAR_VERB)))[:1]
    if (named := _laid_on(page, sentence, i)) is not None:
        return actors_in(marks, page.places, named)[:1]
    if not blames_as_a_side(marks, page.lexicon, sentence, i):
        return []
    blamed = actors_in(marks, page.places, (i + 1, min(sentence.last, i + _NEAR_VERB)))[:1]
    return [actor for actor in blamed if not _another_charge(page, actor.last, sentence.last)]


def _laid_on(page: Page, sentence: Sentence, i: int) -> tuple[int, int] | None:
    """Where to look for whom an idiom lays it on: "put it down to X", "at X's door", "traced it to X", "the
    work of X"; nobody's hand is in the work of rescuers, nor of who is not named."""
    keys, before = page.marks.keys, page.marks.before(i, _IDIOM, sentence.first)
    after = min(sentence.last, i + _NEAR_VERB)
    if keys[i] == "down":
        put = not _PUTS.isdisjoint(before) and keys[i + 1 : i + 2] == ["to"]
        return (i + 2, after) if put else None
    if keys[i] in ("door", "doorstep"):
        at = i - 1 - before[::-1].index("at") if "at" in before else None
        if at is None:
            return None
        return (i + 2, after) if keys[i + 1 : i + 2] == ["of"] else (at + 1, i)
    if keys[i] == "traced":
        to = next((n for n in range(i + 1, after) if keys[n] == "to"), None)
        return (to + 1, min(after, to + _IDIOM)) if to is not None else None
    mended = page.marks.spots(page.lexicon.claims["mending"], sentence.first, sentence.last)
    if (
        not mended
        and keys[i] in page.lexicon.claims["mark"]
        and keys[i + 1 : i + 2] == ["of"]
        and keys[i - 1] == "the"
    ):
        return i + 2, min(after, i + 2 + _IDIOM)
    return None


_PUTS = frozenset({"put", "puts", "putting"})
_IDIOM = 6  # tokens of an idiom: "put it down to", "laid it squarely at X's door"
_SUMMONS = frozenset({"summoned", "summons", "summoning"})
_ENVOYS = frozenset("ambassador ambassadors envoy envoys chargé charge diplomat diplomats consul".split())
"""Whose envoy a government summons after an attack it charges with it."""
_TARGET = "target"
_THE_TARGET = (["said", "the"], ["said", "its"])
"""Who tells what it was aimed at has fired it: "Israel said the target was a commander"."""


def _answerable(page: Page, sentence: Sentence, i: int) -> list[ActorMention]:
    """Who "was behind" it, is "responsible" for it or "claimed responsibility", and does not deny it."""
    marks, keys = page.marks, page.marks.keys
    start = max(sentence.first, i - 2 * _NEAR_VERB)
    if any("negation" in marks.grammar[k] or keys[k] == "who" for k in range(max(start, i - 5), i)):
        return []
    held_back = any(
        k in _HOLDING_BACK or k in page.lexicon.claims["deny"] for k in keys[max(start, i - 3) : i]
    )
    if held_back or keys[max(0, i - 2) : max(0, i - 1)] == ["of"]:
        return []  # "praised the bombing, but stopped short of claiming responsibility"
    if keys[i] == "responsibility" and _TAKEN.isdisjoint(keys[max(start, i - 4) : i]):
        return []
    if keys[i] == "behind" and not any("be" in marks.grammar[k] for k in range(max(start, i - 2), i)):
        return []
    return actors_in(marks, page.places, (start, i))


_HOLDING_BACK = frozenset({"without", "disclaimed"})
_TAKEN = frozenset({"claimed", "took", "claiming", "taken", "claims"})


def _did_it(page: Page, sentence: Sentence, did: int) -> list[ActorMention]:
    """Who stands right before "did it": "Israel did this"."""
    if page.marks.keys[did + 1 : did + 2] not in (["it"], ["this"]):
        return []
    found = actors_in(page.marks, page.places, (max(sentence.first, did - _NAMED), did))
    return [actor for actor in found if actor.last == did]


def _tells_of_it(page: Page, sentence: Sentence, verb: int) -> list[ActorMention]:
    """Who says that he "launched it", or of whom another does: "acknowledged that it had carried it out"."""
    keys = page.marks.keys
    it = keys[verb + 1 : verb + 2] in (["it"], ["them"])
    if not it or (keys[verb] == "carried" and keys[verb + 2 : verb + 3] != ["out"]):
        return []
    return (
        actors_in(page.marks, page.places, (sentence.first, verb)) if _says_so(page, sentence, verb) else []
    )


def _done_by(page: Page, i: int) -> int | None:
    """Behind "by" where "it" before token `i` was: "Iraq said it was fired by Turkish troops", "it had been
    planted by a man hired by Russia's secret service"."""
    keys = page.marks.keys
    told = keys[i] in _BY_WHOM and (
        keys[i - 2 : i] in (["it", "was"], ["they", "were"])
        or keys[i - 3 : i] in (["it", "had", "been"], ["they", "had", "been"])
    )
    by = i + 1 + (keys[i + 1 : i + 2] in (["out"], ["at"]))
    return by + 1 if told and keys[by : by + 1] == ["by"] else None


def _says_so(page: Page, sentence: Sentence, verb: int) -> bool:
    """Whether somebody says so of himself or another, and does not deny it."""
    marks, claims = page.marks, page.lexicon.claims
    before = range(max(sentence.first, verb - _NEAR_VERB), verb)
    if any("negation" in marks.grammar[i] or marks.keys[i] in claims["deny"] for i in before):
        return False
    return any(marks.keys[i] in claims["say"] or marks.keys[i] in claims["claim"] for i in before)


def _another_charge(page: Page, after: int, last: int) -> bool:
    """Whether who is accused is accused of no attack: "accuses Hamas of using civilians as shields",
    "blames Israel for the lack of fuel"."""
    marks = page.marks
    if marks.keys[after : after + 1] not in (["of"], ["for"]):
        return False
    attacks = (m for m in marks.within("verb", after, last) if m.entry.strong or m.cls not in _VAGUE)
    charged = any(attacks) or marks.within("noun", after, last)
    return not charged and page.lexicon.claims["guilt"].isdisjoint(marks.keys[after:last])


_VAGUE = frozenset({"use", "light", "fire"})
"""What words of other deeds do as well: "using", "carrying out", "launching"."""


def _whose(page: Page, sentence: Sentence, be: int) -> ActorMention | None:
    """Whose the weapon was: "the drone was most probably Ukrainian"."""
    marks = page.marks
    i = be + 1
    while i < sentence.last and ("adverb" in marks.grammar[i] or marks.keys[i] in _HEDGES):
        i += 1
    place = page.places.at(i)
    if place is None or place.kind != "demonym" or place.last >= sentence.last:
        return None
    things = not _THINGS.isdisjoint(marks.before(be, 4, sentence.first))
    if not things and not marks.has("noun", max(sentence.first, be - 8), be, "weapon", "aircraft"):
        return None
    after = marks.keys[place.last]
    put_in = marks.keys[be - 1] == "to"  # "a drone thought to be Russian hit X"
    if after[0].isalnum() and not (put_in or marks.grammar[place.last] & _NEXT):
        return None  # "was a Ukrainian target"
    return ActorMention(place.first, place.last, place.place.country, "place")


_NEXT = frozenset({"conjunction", "preposition", "subordinate"})
_THINGS = frozenset({"machine", "device", "object", "projectile", "projectiles", "fragments", "it", "they"})
_HEDGES = frozenset({"most", "probably", "likely", "certainly", "possibly", "of", "perhaps", "presumably"})


def by_summons(page: Page, sentence: Sentence) -> bool:
    """Whether it tells whose envoy was summoned, which may charge that country with no more than a part."""
    return bool(page.marks.spots(_SUMMONS, sentence.first, sentence.last))


def each_other(page: Page, sentence: Sentence) -> bool:
    """Whether two sides blame each other: "Kyiv and Moscow accused each other", "blamed X, which in turn
    accused Y", "with both sides trading blame"."""
    keys = page.marks.keys
    for i in page.marks.spots(_MUTUAL, sentence.first, sentence.last):
        behind = keys[i + 1 : min(sentence.last, i + _RETORT)]
        if keys[i] in _TRADES:
            if not {"blame", "accusations", "recriminations"}.isdisjoint(behind):
                return True
        elif behind[:2] in (["each", "other"], ["one", "another"], ["the", "other"]):
            return not _another_charge(page, i + 3, sentence.last)
        elif "in" in behind and behind[behind.index("in") :][:2] == ["in", "turn"]:
            return True
    return False


_TRADES = frozenset({"traded", "trade", "trading", "exchanged", "exchanging", "swapped"})
_MUTUAL = _TRADES | {"accused", "accuse", "accusing", "blamed", "blame", "blaming"}
_RETORT = 6  # tokens from "blamed" over "Russia, which" to "in turn"
