"""The one of several places that "where" tells of: "missiles hit X, Y and *Z*, where a depot caught fire".

Called by `aftermath`: what burnt there was not hit at the others.
"""

from streams.incidents.acts.act import Act
from streams.incidents.places import PlaceIndex
from streams.incidents.targets.nouns import TargetMention
from streams.incidents.text.lexicon import Marks

CAUGHT_FIRE = 3  # tokens of "had caught fire" behind what burnt


def last_of_them(marks: Marks, places: PlaceIndex, act: Act, target: TargetMention | None) -> int | None:
    """Where the last place of a list begins, if what burnt was there; several may have burnt at each."""
    if target is None or marks.keys[target.last - 1].endswith("s"):
        return None
    where = next((i for i in range(target.first - 1, act.last, -1) if marks.keys[i] == "where"), None)
    told = places.within((act.last, where)) if where is not None else []
    listed = len(told) > 1 and "and" in marks.keys[told[-2].last : told[-1].first]
    return told[-1].first if listed else None  # "X, Y region, where" is one place
