"""Names and things told with an act that say where it was, not what it hit.

Fifth stage of the cascade, called by `telling`.
"""

from itertools import pairwise

from streams.incidents.page import Page
from streams.incidents.syntax.verb_forms import ARTICLES
from streams.incidents.targets.nouns import TargetMention


def is_where(page: Page, target: TargetMention) -> bool:
    """Whether it says where, not what: "shelled the villages of X and Y", "Port Sudan", "fell 300 metres from
    a school"."""
    town = page.places.at(target.first)
    named = town is not None and town.kind == "settlement" and page.marks.keys[town.first] == "port"
    if named and town is not None and target.last <= town.last:
        return True  # but "Port Sudan's power station"
    if _far_from(page, target) or _across(page, target) or _is_the_town(page, target):
        return True
    said = page.marks.keys[target.last - 1 : target.last + 1] in (["villages", "of"], ["hamlets", "of"])
    return said and any(t.text[0].isupper() for t in page.document.tokens[target.last + 1 : target.last + 2])


def _far_from(page: Page, target: TargetMention) -> bool:
    """Whether "from" and a length come before it."""
    keys = page.marks.keys
    start = target.first - (keys[target.first - 1] in ARTICLES)
    return start > 1 and keys[start - 1] == "from" and keys[start - 2] in page.lexicon.claims["distance"]


def _across(page: Page, target: TargetMention) -> bool:
    """Whether it is what they fired over, or across from what they hit: "from across the Kakhovka reservoir",
    "bombed the area across from the factory"; a bomb "placed across from" it was meant for it."""
    before = page.marks.before(target.first, _OVER)
    if "across" not in before:
        return False
    opposite = before[:-1] if before[-1:] == ["the"] else before
    if opposite[-3:] == ["area", "across", "from"]:
        return True
    return any(pair == ("from", "across") for pair in pairwise(before))


def _is_the_town(page: Page, target: TargetMention) -> bool:
    """Whether it says what the town before it is: "hit Odesa, the Ukrainian *port* on the Black Sea"; but
    "in Odesa, a port was hit", "hit Odesa, the port of X and Y"."""
    keys = page.marks.keys
    sentence = page.document.sentences[page.document.numbers[target.first]]
    if keys[target.last - 1] not in _A_TOWN or keys[target.last : target.last + 1] not in _GOES_ON:
        return False
    start = max(sentence.first, target.first - _APPOSED)
    comma = next((i for i in range(target.first - 1, start, -1) if keys[i] == ","), None)
    if comma is None or not _JOINED.isdisjoint(keys[comma + 1 : target.first]):
        return False
    if page.marks.within("verb", comma + 1, target.first):
        return False  # "and in Odesa, debris fell on a port"
    town = page.places.at(comma - 1)
    opens = town is not None and town.first - 1 <= sentence.first  # "In Odesa, a port on the river was hit"
    return town is not None and town.kind == "settlement" and not opens


_A_TOWN = frozenset({"port", "harbour", "harbor", "seaport"})
_GOES_ON = ([","], ["."], ["on"], ["in"], ["near"], ["where"], ["that"], ["which"])
_JOINED = frozenset({"and", "or", "as", "hit", "struck"})
_APPOSED = 7  # tokens from the comma to the noun: ", Russia's largest Black Sea *port*"
_OVER = 4  # tokens of "from across the" before a name
