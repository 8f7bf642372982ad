"""The places told before an act that its clause only points to: "in both cities", "there", "its port".

Fifth stage of the cascade, called by `locating` for an act whose clause names no place.
"""

from streams.incidents.actors.names import ActorMention
from streams.incidents.acts.act import Act
from streams.incidents.locations.each_of_them import each_of_them
from streams.incidents.locations.headings import heading_of
from streams.incidents.locations.mentions import is_usable
from streams.incidents.locations.there import there_of
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.text.document import Sentence


def told_before(
    page: Page, sentence: Sentence, act: Act, actor: ActorMention | None, earlier: PlaceMention | None
) -> list[PlaceMention]:
    """The places told before an act that its clause stands for, or that its line or its owner has."""
    if summed := each_of_them(page, sentence, act, actor):
        return summed
    if (heading := heading_of(page, act.sentence)) is not None:
        return [heading]
    if (owner := _owner(page, sentence, act)) is not None and is_usable(page, owner, actor):
        return [owner]
    there = there_of(page, sentence, act, actor, earlier)
    return [there] if there is not None else []


def _owner(page: Page, sentence: Sentence, act: Act) -> PlaceMention | None:
    """The town whose facility "its" tells of: "Shostka had no water after its boiler house was hit"; or that
    a toll is added to: "Shostka was the worst hit, with six people killed"."""
    its = bool(act.targets) and any(page.marks.keys[t.first - 1] == "its" for t in act.targets)
    if not its and not _is_added(page, sentence, act):
        return None
    opening = page.places.at(page.past_dateline(sentence.first))
    if opening is None or page.marks.at("actor", opening.first) is not None:
        return None  # "Moscow said its refineries were hit"
    return opening if opening.kind == "settlement" else None


def _is_added(page: Page, sentence: Sentence, act: Act) -> bool:
    """Whether ", with" adds those killed to what is told of the one place of a sentence."""
    if act.cls != "kill" or len(page.places.within((sentence.first, sentence.last))) != 1:
        return False
    keys, start = page.marks.keys, max(sentence.first, act.first - _WITH)
    return any(keys[i] == "," and keys[i + 1] == "with" for i in range(start, act.first))


_WITH = 7  # tokens of ", with at least six people"
