"""What a capital undergoes: where it stands for itself, not for the government in it.

Fifth stage of the cascade, called by `mentions`.
"""

from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.syntax.verb_forms import before_verb


def is_struck(page: Page, mention: PlaceMention) -> bool:
    """Whether something is done to a place: "Moscow was also attacked", "Kyiv has come under fire"."""
    for verb in page.marks.within("verb", mention.last, mention.last + _NEAR):
        if verb.cls == "suffer" or (
            verb.cls in _STRIKES and "be" in page.marks.grammar[before_verb(page.marks, verb.first)]
        ):
            return True
    return False


_STRIKES = frozenset({"attack", "damage", "arson"})
_NEAR = 5  # tokens from its name to the verb
