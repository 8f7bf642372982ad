"""Where somebody speaks: the place of a source, an office or a press conference is none of an act.

Called by `mentions`.
"""

from collections.abc import Sequence

from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.text.measures import WEEKDAYS

AROUND = frozenset("near on outside over into across around inside off against between along above".split())
HERE = AROUND | {"in", "at"}
"""Prepositions of where something is."""


def houses_speaker(page: Page, mention: PlaceMention) -> bool:
    """Whether a place only says who speaks: "the health ministry in X says", "officials in Moscow said"."""
    keys = page.marks.keys
    if keys[mention.first - 1 : mention.first] != ["in"]:
        return _governs(page, mention)
    before = keys[mention.first - 2] if mention.first > 1 else ""
    if before in _PRESS:
        return True
    says = page.lexicon.claims["say"]
    if before in page.lexicon.claims["local"]:
        return False  # "rescuers in Kyiv said"
    if (
        mention.entry is not None and mention.entry.capital
    ):  # "a doctor in X said" of another town: it was there
        spoke_there = before in says and _ends_there(keys, mention.last) and not _was_told(page, mention)
        called = not page.lexicon.claims["label"].isdisjoint(keys[mention.last : mention.last + 1])
        if spoke_there or called or keys[mention.last : mention.last + 1] in _SAID or _cited(page, mention):
            return True
    office = before in _OFFICES or keys[mention.first - 3 : mention.first - 1] == ["coast", "guard"]
    return office and not says.isdisjoint(keys[mention.last : mention.last + 3])


def _was_told(page: Page, mention: PlaceMention) -> bool:
    """Whether it is where what "was reported" is: "blasts *were* also *reported in* X", not "officials
    reported in X"."""
    first = mention.first - 2
    be = next((i for i in (first - 1, first - 2) if i > 0 and "be" in page.marks.grammar[i]), None)
    return be is not None and page.marks.keys[be - 1] != "it"


def _ends_there(keys: Sequence[str], last: int) -> bool:
    """Whether only a day follows: "said in X on Monday"; not "said in X two people were killed"."""
    after = keys[last : last + 1]
    return not after or not after[0][0].isalnum() or after[0] == "on" or after[0] in WEEKDAYS


def _cited(page: Page, mention: PlaceMention) -> bool:
    """Whether it is where a source is that is named behind its verb: "according to officials in X", ", said a
    spokesman in X"; the police of a town tell of it."""
    keys, here = page.marks.keys, page.lexicon.claimed("independent", "police")
    for i in range(mention.first - 2, max(0, mention.first - _ADDRESS), -1):
        if keys[i] == "according" or (
            keys[i] in page.lexicon.claims["say"] and keys[i - 1] in (",", '"', "”")
        ):
            return True
        if keys[i] in here or keys[i] in HERE or page.marks.grammar[i] & _PARTED:
            return False
    return False


_PARTED = frozenset({"break", "quote", "relative", "be", "have"})


_ADDRESS = 8  # tokens from a verb of saying to where its speaker is


def _governs(page: Page, mention: PlaceMention) -> bool:
    """Whether a capital or what is its speaks: "Bogota said", "Seoul's military said"."""
    keys, last = page.marks.keys, mention.last
    if page.document.tokens[last - 1].possessive and not _OFFICES.isdisjoint(keys[last : last + 3]):
        return not page.lexicon.claims["say"].isdisjoint(
            keys[last + 1 : last + 5]
        )  # "Gaza's health ministry said"
    if mention.first and "preposition" in page.marks.grammar[mention.first - 1]:
        return False
    if mention.kind == "country":
        return keys[last : last + 1] in _SAID and keys[mention.first - 1] in _WHEN
    if mention.entry is None or not mention.entry.capital:
        return False
    if not page.document.tokens[last - 1].possessive:
        claims = not page.lexicon.claimed("claim", "label").isdisjoint(keys[last : last + 1])
        return claims or keys[last : last + 1] in _SAID or _blames(page, last)
    said = page.lexicon.claims["say"].intersection(keys[last + 1 : last + 4])
    return bool(said) and (keys[last] in _OFFICES or page.marks.has("actor", last, last + 2, "force"))


def rejects(page: Page, mention: PlaceMention) -> bool:
    """Whether a country is only who denies what was told: ", a charge *India* denied", ", which *Chad* has
    rejected"."""
    keys, grammar = page.marks.keys, page.marks.grammar
    if keys[mention.first - 1 : mention.first] == ["in"]:
        return False
    verb = mention.last
    while verb < len(keys) and ("have" in grammar[verb] or "adverb" in grammar[verb]):
        verb += 1
    if keys[verb : verb + 1] == [] or keys[verb] not in page.lexicon.claims["deny"]:
        return False
    charge = page.lexicon.claims["accusation"] | _WHICH
    return mention.kind in ("country", "settlement") and not charge.isdisjoint(
        page.marks.before(mention.first, _CHARGE)
    )


_CHARGE = 3  # tokens of "a charge that the" before who denies it
_WHICH = frozenset({"which"})
_WHEN = frozenset({"when", "after", "as", "while", "because", "since", "before"})
"""What a clause of who spoke, and when, may begin with: "claims that X was bombed gained weight when France
said ..."; what a country tells at the head of a sentence was mostly there."""


def _blames(page: Page, last: int) -> bool:
    """Whether a capital blames somebody: "shelling that Baghdad and Erbil blamed on Turkey"."""
    joined = page.places.at(last + 1) if page.marks.keys[last : last + 1] == ["and"] else None
    verb = joined.last if joined is not None else last
    return not page.lexicon.claims["blame"].isdisjoint(page.marks.keys[verb : verb + 1])


_PRESS = frozenset(
    "reporters journalists conference briefing interview representative representatives ambassador envoy "
    "consul".split()
)
_SAID = (["said"], ["says"], ["told"])
_OFFICES = frozenset({"ministry", "ministries", "government", "embassy", "office", "parliament"})
