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
    if _far_from(page, target) or _across(page, target):
        return True
    said = page.marks.keys[target.last - 1 : target.last + 1] in (["villages", "of"], ["hamlets", "of"])
    return said and any(t.text[0].isupper() for t in page.document.tokens[target.last + 1 : target.last + 2])


def _far_from(page: Page, target: TargetMention) -> bool:
    """Whether "from" and a length come before it."""
    keys = page.marks.keys
    start = target.first - (keys[target.first - 1] in ARTICLES)
    return start > 1 and keys[start - 1] == "from" and keys[start - 2] in page.lexicon.claims["distance"]


def _across(page: Page, target: TargetMention) -> bool:
    """Whether it is what they fired over: "from across the Kakhovka reservoir"."""
    before = page.marks.before(target.first, _OVER)
    return any(pair == ("from", "across") for pair in pairwise(before))


_OVER = 4  # tokens of "from across the" before a name
