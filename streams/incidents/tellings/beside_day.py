"""Whether a month, a year or a day long past is of the act, or of what a clause beside it tells: "shelled X,
*captured by rebels in January*", "the deadliest attack *since one in May*".

Fifth stage of the cascade, called by `own_day` and `telling`. News recalls what a place or a person has been
through; the act itself is told as of now.
"""

from collections.abc import Sequence

from streams.incidents.acts.act import Act
from streams.incidents.page import Page
from streams.incidents.text.lexicon import GERUND
from streams.incidents.text.measures import ORDINALS
from streams.incidents.times.dates import TimeMention


def is_beside(page: Page, act: Act, day: TimeMention) -> bool:
    """Whether the day of an act's sentence, behind it, is of what is only told beside it."""
    wide = day.when is not None and day.when.precision in ("month", "year")
    if not (day.past or wide) or day.first < act.last:
        return False
    keys = page.marks.keys
    if keys[day.first] == "since" or keys[day.first - 1] == "since":
        ranks = page.lexicon.claims["superlative"] | ORDINALS | _SUFFIXES
        start = max(0, act.first - _NTH) if act.noun else act.last
        if not ranks.isdisjoint(page.marks.before(day.first, _RANKED, start)):
            return True
    parting = [i for i in range(day.first - 1, act.last - 1, -1) if keys[i] in _PARTING]
    told = (_parts(page, act, i, day) for i in parting)
    return next((beside for beside in told if beside is not None), False)


def own_day_of(page: Page, act: Act, day: TimeMention) -> bool:
    """Whether a day is of what someone is tried for, not of the trial: "... accused of bombing X opened on
    Monday"."""
    between = page.marks.keys[act.last : day.first]
    if not day.past and any(word in _VERDICTS for word in page.marks.before(act.first, _VERDICT)):
        return False  # a court takes longer: "sentenced for a part in the bombing of a bus on Monday"
    return act.first <= day.first < act.scope[1] + 3 and page.lexicon.claims["opening"].isdisjoint(between)


_VERDICTS = frozenset({"sentenced", "sentences", "jailed", "imprisoned", "convicted", "guilty"})
_VERDICT = 24  # tokens from a verdict to what it was for


def died_on(keys: Sequence[str], act: Act, day: TimeMention) -> bool:
    """Whether it is when somebody died who was hurt before: "a nurse wounded in the attack died a day
    later"."""
    hurt = act.cls == "kill" and act.refers and not keys[act.first].startswith(("kill", "die"))
    return hurt and not _DIED.isdisjoint(keys[act.last : day.first])


_DIED = frozenset({"died", "succumbed"})


def protested_on(page: Page, act: Act, day: TimeMention) -> bool:
    """Whether it is when somebody protested "over" the attack: "summoned the envoy on Wednesday over a strike
    that hit X"."""
    keys = page.marks.keys
    told = day.last <= act.first and keys[day.last : day.last + 1] == ["over"]
    return told and page.marks.has("noun", day.last, act.last, "attack")


def of_what_followed(page: Page, act: Act, day: TimeMention) -> bool:
    """Whether a day is the market's, on which the act was known, or when a service was back or still missed:
    "crude rose on Wednesday after drones struck a refinery", "power was restored on Monday after an
    attack"."""
    keys = page.marks.keys
    if day.kind != "day" or act.first < day.last:
        return False
    first = page.document.sentences[act.sentence].first
    if "after" not in keys[day.last : act.first]:
        return False
    back = not _BACK.isdisjoint(keys[first : day.first])
    market = act.scope[0] > day.last and page.marks.has("cue", first, day.last, "trading")
    return market or (back and act.cls not in HARMS)


_BACK = frozenset({"restored", "resumed", "reopened", "repaired", "without"})


def _parts(page: Page, act: Act, i: int, day: TimeMention) -> bool | None:
    """Whether a word parts what is told up to a day from the act; None if it is no boundary, False if what is
    behind it is the act's own ("killing two in May")."""
    keys, grammar = page.marks.keys, page.marks.grammar
    if keys[i] == ",":
        return _parted_off(page, i + 1, day)
    if keys[i] in _RELATIVE and keys[i - 1] == ",":
        return keys[i + 1] not in _HAPPENED  # "at bases where troops were stationed last May" may be of both
    built = keys[i + 1] in page.lexicon.claims["past_of"]  # "a refinery that opened in 1929"
    if keys[i] == "that" and (built or grammar[i + 1] & {"be", "have"}):
        return True
    after = keys[i] == "after" and act.cls not in HARMS  # "destroyed after a bombing in May" was so then
    if after or (keys[i] == "since" and not act.perfect):
        return _tells(page, i + 1, day.first) or None  # what has gone on "since it launched" is no news
    return None


def _parted_off(page: Page, first: int, day: TimeMention) -> bool | None:
    """The same of a comma before token `first`: "X, a town seized in", "X, captured by rebels in"."""
    if first >= day.first:
        return False  # "killed 19 people, in May 2024"
    verb = page.marks.at("verb", first)
    if verb is not None and verb.entry.form == GERUND:
        return False
    named = (
        "determiner" in page.marks.grammar[first] or page.marks.keys[first] in page.lexicon.claims["apposed"]
    )
    if named and _tells(page, first + 1, day.first):
        return True
    return True if _is_participle(page, first) else None


def _tells(page: Page, first: int, last: int) -> bool:
    """Whether a verb stands between two tokens."""
    marks = page.marks
    return any(
        marks.at("verb", i) is not None or marks.grammar[i] & {"be", "have"} or _is_participle(page, i)
        for i in range(first, last)
    )


def _is_participle(page: Page, token: int) -> bool:
    word = page.marks.keys[token]
    return (word.endswith("ed") and len(word) > _SHORTEST) or word in page.lexicon.claims["irregular"]


HARMS = frozenset({"damage", "kill", "arson", "harm"})
_SHORTEST = 4  # letters of what ends in "ed" and is no participle: "shed"
_RELATIVE = frozenset({"where", "which", "when", "who", "whose"})
_PARTING = _RELATIVE | {",", "that", "after", "since"}
_HAPPENED = frozenset({"took", "happened", "occurred", "came"})  # "the raid on X, which took place in"
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})  # of "the 18th", a word of their own
_NTH = 4  # tokens from "the third" to its noun
_RANKED = 9  # tokens from "the deadliest" to its "since"
