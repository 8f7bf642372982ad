"""Whether a sentence tells an act as one of the past: an anniversary, an old war, what went on for years.

Fifth stage of the cascade, called by `telling` (codebook section 2, `background`).
"""

from collections.abc import Sequence

from streams.incidents.acts.act import EVENTS, Act
from streams.incidents.page import Page
from streams.incidents.tellings.came_before import NTH, come_after, is_nth, ranked_since
from streams.incidents.tellings.outbreak import began_a_war
from streams.incidents.text.document import Sentence, told_in
from streams.incidents.text.measures import UNITS
from streams.incidents.times.dates import TimeMention

_RECALLED = 2  # sentences behind one of the past


def recalled(page: Page, act: Act) -> bool:
    """Whether attacks told in general go on with what the paragraph recalls: "From May until June they hit
    ships. The campaign drew air strikes on X"."""
    if not (act.noun and act.plural):
        return False
    sentences = page.document.sentences
    for n in range(act.sentence - 1, max(-1, act.sentence - 1 - _RECALLED), -1):
        if sentences[n].paragraph != sentences[act.sentence].paragraph:
            return False
        if told := [d for d in page.dates if d.sentence == n and d.when is not None]:
            return all(d.past for d in told)
    return False


def goes_on_then(page: Page, act: Act) -> bool:
    """Whether its paragraph has turned to a year of the past and names no day since: "In 2014, troops marched
    on X. Rockets hit the market"; or it counts from the past: "stormed X in 2014. Days later, ..."."""
    sentences = page.document.sentences
    here = sentences[act.sentence]
    if act.perfect or act.sentence == 0 or sentences[act.sentence - 1].paragraph != here.paragraph:
        return False
    dated = told_in(page.dates, act.sentence, act.sentence)
    counted = _counts_on(page, here) or (not dated and "later" in page.marks.keys[here.first : act.first])
    if dated and not counted:
        return False
    for n in range(act.sentence - 1, max(-1, act.sentence - 1 - _GOES_ON), -1):
        if sentences[n].paragraph != here.paragraph:
            return False
        if told := told_in(page.dates, n, n):
            past = all(day.past for day in told)
            return past and (counted or _turns_to(page, sentences[n], told[0]))
    return False


def _counts_on(page: Page, sentence: Sentence) -> bool:
    """Whether a sentence opens with what is counted from the day told before: "Two weeks later, ...", "The
    next day"."""
    opening = page.marks.keys[sentence.first : min(sentence.first + _COUNT, sentence.last)]
    if UNITS.isdisjoint(opening):
        return False
    for i, word in enumerate(opening):
        if word in UNITS:
            return opening[i + 1 : i + 2] in _LATER or not _NEXT.isdisjoint(opening[:i])
    return False


_COUNT = 6  # tokens of "less than a few weeks later"
_GOES_ON = 3  # sentences
_LATER = (["later"], ["afterwards"])
_NEXT = frozenset({"next", "following", "same"})


def _turns_to(page: Page, sentence: Sentence, day: TimeMention) -> bool:
    """Whether a sentence opens with a past month or year: "In 2014, ...", "When X rose up in 2011, ..."."""
    keys = page.marks.keys
    if (
        day.when is None
        or day.when.precision not in ("month", "year")
        or keys[day.last : day.last + 1] != [","]
    ):
        return False
    return day.first - sentence.first <= _FRONT or keys[sentence.first] in ("when", "after")


_FRONT = 3  # tokens of "back in early 2014"


def looks_back(page: Page, sentence: Sentence, act: Act, when: TimeMention | None) -> bool:
    """Whether the sentence tells the act as one of the past: its day, "had earlier", an anniversary."""
    if _ranked_from(page, sentence, act):
        return True
    start = max(sentence.first, act.scope[0] - 5)
    superlative = page.lexicon.claims["superlative"]
    words = page.marks.keys[start : max(act.last, act.scope[1])]
    if not superlative.isdisjoint(words) or is_nth(words):
        told_then = when is not None and when.past and when.when is not None and not _up_to_now(page, when)
        if not (told_then or (when is not None and when.when is not None and when.kind == "day")):
            # "one of its largest attacks since the start of the war" is news
            return _remembers(page, sentence, act)
    if (when is not None and when.past) or _of_a_year(page, act):
        return True
    last = max(act.scope[1], act.last)
    cues = {cue.cls for cue in page.marks.within("cue", sentence.first, max(last, sentence.last))}
    news = when is not None and when.kind == "day" and not when.spoken
    if not news and "mourning" in cues and page.marks.has("cue", sentence.first, last, "mourning"):
        return True
    if began_a_war(page, sentence, act, when):
        return True
    if (when is None or when.when is None) and _in_an_old_war(page, sentence, act):
        return True
    dated = when is not None and when.when is not None and not (act.perfect and when.spoken)
    if not dated and "past" in cues and _tells_the_past(page, sentence, act, start):
        return True  # "since the war began, drones have hit 14 refineries, the ministry said on Monday"
    if not dated and act.sentence >= _LEAD and _since_then(page, act):
        return True
    return "memory" in cues and _remembers(page, sentence, act)


def _ranked_from(page: Page, sentence: Sentence, act: Act) -> bool:
    """Whether it is what the news is the first or worst since: "the first strike since *the raid on X*"."""
    words = page.marks.keys[max(sentence.first, act.first - _FROM) + 1 : act.first]
    if "since" not in words:
        return False
    since = act.first - 1 - words[::-1].index("since")
    return "," not in page.marks.keys[since : act.first] and ranked_since(page, since)


_FROM = 10  # tokens from "since" to what it tells


def _remembers(page: Page, sentence: Sentence, act: Act) -> bool:
    """Whether a sentence is of an anniversary or the like; where that is only near, what it is the one of."""
    keys = page.marks.keys
    cues = [c for c in page.marks.within("cue", sentence.first, sentence.last) if c.cls == "memory"]
    return any(
        not is_near(keys, cue.first)
        or (
            keys[cue.last : cue.last + 1] == ["of"]
            and cue.last < act.first
            and "," not in keys[cue.last : act.last]
        )
        for cue in cues
    )


def is_near(keys: Sequence[str], token: int) -> bool:
    """Whether an anniversary at `token` only falls near the news: "a day before the second anniversary"."""
    return not _NEAR.isdisjoint(keys[max(0, token - _WHICH) : token])


_NEAR = frozenset({"before", "ahead", "eve", "after"})
_WHICH = 4  # tokens from there to "anniversary"


def _tells_the_past(page: Page, sentence: Sentence, act: Act, start: int) -> bool:
    """Whether the opening of the sentence or the clause, from token `start` on, says so."""
    if page.marks.has("cue", sentence.first, min(sentence.first + _OPENING, sentence.last), "past"):
        return True
    end = next(come_after(page, act, act.scope[1]), max(act.scope[1], act.last))
    cues = (cue for cue in page.marks.within("cue", start, end) if cue.cls == "past")
    return any(page.marks.keys[cue.first - 1] not in NTH for cue in cues)  # "the 14th this year" is news


def _of_a_year(page: Page, act: Act) -> bool:
    """Whether the noun that tells of it bears its year: "a 2020 drone strike that killed two"."""
    keys = page.marks.keys
    firsts = [act.first] if act.noun else []
    for span in () if act.noun else act.agents:
        firsts += [noun.first for noun in page.marks.within("noun", *span) if noun.cls in EVENTS]
    for first in firsts:
        for i in range(max(1, first - _MODIFIERS), first):
            if len(keys[i]) == _YEAR and keys[i].isdigit() and keys[i][:2] in ("19", "20"):
                return keys[i - 1] in ("a", "the")
    return False


_MODIFIERS = 4  # tokens before an attack noun in which its year stands


def _up_to_now(page: Page, when: TimeMention) -> bool:
    """Whether it reaches up to now: "one of the deadliest since 2021", "this year"; not "last year"."""
    return not {"since", "this"}.isdisjoint(page.marks.keys[max(0, when.first - 1) : when.last])


_LEAD = 2  # sentences that tell the news: "they have been without power since shells hit the line"


def _since_then(page: Page, act: Act) -> bool:
    """Whether it is what something has lasted since, or had come about by: "nerves have been raw since ships
    were sabotaged", "by the time troops invaded, it had stocks"."""
    subject = act.scope[0]
    if act.noun or subject >= act.first:
        return False
    before = page.marks.before(act.first, _BY_THEN_REACH)
    led = page.marks.keys[subject - 1] == "since" or (
        "time" in before
        and any(before[i : i + 3] == _BY_THEN and "," not in before[i:] for i in range(len(before)))
    )
    return led and not page.marks.keys[subject].endswith("ing")


_BY_THEN = ["by", "the", "time"]
_BY_THEN_REACH = 8  # tokens from "by the time" over a subject to the verb
_DURING = frozenset({"in", "during"})
_WARS = frozenset({"war", "conflict", "invasion", "uprising", "revolution"})


def _in_an_old_war(page: Page, sentence: Sentence, act: Act) -> bool:
    """Whether a war that bears its year is what it happened in: "in the 2006 war, jets bombed X", "since the
    1969 war, when jets bombed X"."""
    keys = page.marks.keys
    for i in page.marks.spots(_WARS, sentence.first + 1, act.first):
        if len(keys[i - 1]) == _YEAR and keys[i - 1].isdigit():
            inside = not _DURING.isdisjoint(page.marks.before(i, 4, sentence.first))
            return inside or "when" in keys[i + 1 : i + 3]
    return False


_YEAR = 4  # digits


def points_back(page: Page, when: TimeMention) -> bool:
    """Whether it is "a few days ago" or "last week", which today is none of, as it is of "recent days"."""
    first, last = page.marks.keys[when.first], page.marks.keys[when.last - 1]
    return last == "ago" or first in ("last", "earlier")


_OPENING = 4  # tokens: "At the time,", "In recent months,"
