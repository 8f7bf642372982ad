"""Land that another state holds, as the text says: "the Russian-held part of the Kherson region", "the
Moscow-installed governor of X".

There either side may strike, as on land that is always disputed (`wars.is_held`); called by `sides`, which
then asks no war who it was.
"""

from streams.incidents.merging.groups import Group
from streams.incidents.merging.wars import is_held
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.places.containing import HELD
from streams.incidents.tellings.telling import Telling

_NEAR = 8  # tokens from "Russian-held" over "part of Ukraine's" to the place
_INSTALLED = ("-installed", "-appointed", "-imposed")
_OWN = frozenset({"PS"})
"""Where who holds the land is also who strikes it."""


def on_held_land(page: Page, group: Group) -> bool:
    """Whether another state than its own holds the land that was hit, as is known or as some telling says."""
    if is_held(group.place):
        return True
    country = group.place.country if group.place else None
    if country is None or country in _OWN:
        return False
    return any(_held(page, telling, country) for telling in group.tellings)


def _held(page: Page, telling: Telling, country: str) -> bool:
    number = telling.act.sentence
    told = page.document.sentences[number : number + 2]  # "Russian-installed officials blamed Ukraine"
    for mention in page.places.within((told[0].first, told[-1].last)):
        if mention.place.country in (None, country):
            continue
        word = page.marks.keys[mention.last - 1]
        if word.endswith(_INSTALLED) or (word.endswith(HELD) and _leads_to(mention, telling.place)):
            return True
    return False


def _leads_to(holder: PlaceMention, place: PlaceMention | None) -> bool:
    """Whether who holds it stands right before the place, or behind it: "in Oleshky, in the Russian-held
    Kherson region"."""
    if place is None:
        return False
    return 0 <= place.first - holder.last <= _NEAR or 0 <= holder.first - place.last <= _NEAR
