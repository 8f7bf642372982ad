"""What a capital undergoes: where it stands for itself, not for the government in it.

Fifth stage of the cascade, called by `mentions`.
"""

from streams.incidents.page import Page
from streams.incidents.places import PlaceMention


def is_struck(page: Page, mention: PlaceMention) -> bool:
    """Whether something is done to a place: "Moscow was also attacked", "Kyiv has come under fire"."""
    for verb in page.marks.within("verb", mention.last, mention.last + _NEAR):
        i = verb.first - 1 - ("adverb" in page.marks.grammar[verb.first - 1])
        if verb.cls == "suffer" or (verb.cls in _STRIKES and "be" in page.marks.grammar[i]):
            return True
    return False


_STRIKES = frozenset({"attack", "damage", "arson"})
_NEAR = 5  # tokens from its name to the verb
