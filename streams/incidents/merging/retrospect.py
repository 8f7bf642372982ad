"""What an article is about that looks back: a trial, an anniversary, a tribute, a year of the past.

Called by `dating`. What such an article tells without a day is as old (codebook section 2, `background`); the
lead says which it is.
"""

from collections.abc import Sequence

from streams.incidents.merging.groups import Group, only_spoken
from streams.incidents.page import Page
from streams.incidents.tellings.looking_back import is_near


def settle(page: Page, groups: Sequence[Group]) -> None:
    """Let what bears no day, or only that of a statement, be of the past where the lead looks back."""
    words = _lead(page)
    of_the_dead = _of_the_dead(page, words)
    if not (of_the_dead or _on_the_past(page, words) or _of_a_past_year(page, groups)):
        return
    for group in groups:
        group.past = group.past or group.when is None or only_spoken(group)
        if of_the_dead and group.dated_by is not None and group.dated_by.sentence == 0:
            group.past = True  # the day on which tribute is paid


def _lead(page: Page) -> Sequence[str]:
    """The words of the first sentence."""
    lead = page.document.sentences[0]
    return page.marks.keys[lead.first : lead.last]


def _on_the_past(page: Page, words: Sequence[str]) -> bool:
    """Whether the lead is of a trial or an anniversary: what the article tells without a day is as old."""
    tried = page.lexicon.claimed("tried", "judged").intersection(words)
    charged = [i for i, word in enumerate(words) if word == "charged"] if "charged" in words else []
    if tried - {"charged"} or any(words[i + 1 : i + 2] in _WITH or words[i - 1] in _BEEN for i in charged):
        return True
    if any(not _ACCUSED.isdisjoint(words[i + 1 : i + _WHOM]) for i in charged):
        return True  # "has charged fifteen people"; police may charge a crowd
    remembered = page.lexicon.claims["remembered"]
    if "charges" in words and _of_charges(words):
        return True
    told = [] if remembered.isdisjoint(words) else enumerate(words)
    return any(word in remembered and not is_near(words, n) for n, word in told)


_WITH = (["with"], ["over"], ["in"], ["for"], ["under"], ["by"])  # "charged that", "charged some" say so
_ACCUSED = frozenset("man men woman women person people suspect suspects citizen citizens teenagers".split())
_WHOM = 4  # tokens of "charged three Latvian men"
_BEEN = frozenset({"was", "were", "been", "be", "is", "are"})


def _of_the_dead(page: Page, words: Sequence[str]) -> bool:
    """Whether the lead pays homage to those of old, or counts the years since: "paid tribute to soldiers
    killed in 2019", "the raid completes one year"; soldiers killed of late are news."""
    days = [day for day in page.dates if day.sentence == 0 and not day.spoken]
    old = any(day.past and day.when is not None for day in days)
    if not page.lexicon.claims["homage"].isdisjoint(words) and (old or "martyrs" in words):
        return True
    lead = page.document.sentences[0]
    cues = [cue for cue in page.marks.within("cue", lead.first, lead.last) if cue.cls == "memory"]
    return any(page.marks.keys[cue.last - 1] in ("year", "years", "on") for cue in cues)


def _of_a_past_year(page: Page, groups: Sequence[Group]) -> bool:
    """Whether the lead tells no act but what was found out of a year of the past: "The loss of a dam in 2019
    drained a lake, a study finds"."""
    if page.lexicon.claims["studied"].isdisjoint(_lead(page)):
        return False
    days = [day for day in page.dates if day.sentence == 0]
    told = any(group.start == 0 for group in groups)
    years = all(day.past and day.when is not None and day.when.precision == "year" for day in days)
    return bool(days) and years and not told


def _of_charges(words: Sequence[str]) -> bool:
    """Whether somebody faces charges in court: "criminal charges", "charges against"; not of explosives."""
    for i, word in enumerate(words):
        if word == "charges" and words[i - 1] not in _LAID:
            return bool(_BROUGHT & {words[i - 1], *words[i + 1 : i + 2]})
    return False


_BROUGHT = frozenset({"criminal", "federal", "against", "dropped", "dismissed", "faces", "facing", "denies"})
_LAID = frozenset({"laid", "placed", "planted", "set", "explosive", "demolition", "depth", "detonated"})
