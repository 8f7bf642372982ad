"""Who is meant by a speaker that a text named before: "it said", "the ministry added", "the sources said".

Whoever claims an act goes on to tell of it, and is named once only; to know that nobody else speaks is to
know that nobody confirms (codebook section 2, `status`).
"""

from collections.abc import Mapping

from msgspec.structs import replace

from streams.incidents.actors.claims import Speaker
from streams.incidents.actors.doers import PRONOUNS, find_voices
from streams.incidents.actors.names import STATES, ActorMention, find_actor
from streams.incidents.page import Page
from streams.incidents.text.document import Sentence

_PRONOUN_REACH = 2  # sentences from "it said" to the one who said something last
_OFFICE_REACH = 5  # the same from "the ministry said" to "the Turkish defence ministry said"
_GROUP = 5  # tokens of "the Russian-installed administration"
_BESIDE = frozenset({"also", "had", "has", "have", "later", "then", "further", "separately"})
_OWN = frozenset({"its", "their"})
_THE = frozenset({"the", "this", "his"}) | _OWN

Doers = Mapping[int, ActorMention]
"""Who acts in a sentence, by its number."""


def meant_by(page: Page, number: int, speaker: Speaker, doers: Doers) -> ActorMention | None:
    """Return the one who speaks in sentence `number` without a name, if somebody named there or before is
    meant."""
    sentence = page.document.sentences[number]
    end = _last_word(page, sentence, speaker.token)
    word, before = page.marks.keys[end], page.marks.before(end, _GROUP, sentence.first)
    if word in PRONOUNS:
        return _who_spoke(page, number, doers)
    if word not in page.lexicon.claimed("office", "account"):
        return None
    if number in doers and not _OWN.isdisjoint(before[-2:]):
        return doers[number]  # "X struck Y, its spokesman said"
    named = None if _THE.isdisjoint(before) else _of_office(page, number, word, doers)
    return named or _soldiers(page, number, end, doers)


def _last_word(page: Page, sentence: Sentence, say: int) -> int:
    """The last token of who speaks: before the verb, or behind it in "according to" and ", said the army"."""
    keys = page.marks.keys
    if keys[say] == "according" or keys[say - 1] in (",", '"', "”"):
        stop = min(sentence.last, say + _GROUP)
        ends = (i for i in range(say + 1, stop) if page.marks.grammar[i] & {"break", "relative", "quote"})
        return next(ends, stop) - 1
    end = say - 1
    claims, tokens = page.lexicon.claims, page.document.tokens
    while end > sentence.first and (
        keys[end] in _BESIDE or (_is_cased(tokens[end].text) and keys[end] not in claims["office"])
    ):
        end -= 1  # "the spokesman Ivan Petrov also said"
    return max(end, sentence.first)


def _is_cased(word: str) -> bool:
    """Whether it is of a name: "Petrov", "al-Ansi"."""
    return word.lower() != word


def _soldiers(page: Page, number: int, end: int, doers: Doers) -> ActorMention | None:
    """Those of the country that acts, as goes without saying: "military sources", "the defence ministry"."""
    first = next((i for i in (end, end - 1) if page.marks.keys[i] in page.lexicon.claims["soldierly"]), None)
    if first is None or page.places.at(first - 1) is not None or page.marks.keys[first - 1] == "civil":
        return None  # civil defence puts out fires
    start = page.past_dateline(page.document.sentences[number].first)
    verbs = [verb.first for verb in page.marks.within("verb", start, first)]
    subject = (start, verbs[0] if verbs else first)
    doer = doers.get(number) or find_actor(page.marks, page.places, [subject])
    if doer is None or doer.country is None or doer.kind not in STATES:
        return None
    return replace(doer, first=first, last=end + 1, kind="force")


def _who_spoke(page: Page, number: int, doers: Doers) -> ActorMention | None:
    """Who spoke last before a sentence, unless that was somebody without a side."""
    for n in range(number - 1, max(-1, number - 1 - _PRONOUN_REACH), -1):
        told = [s for s in find_voices(page, n) if not s.blames]
        if not told:
            continue
        if told[-1].who is not None:
            return told[-1].who
        end = _last_word(page, page.document.sentences[n], told[-1].token)
        if page.marks.keys[end] not in PRONOUNS:
            return _soldiers(page, n, end, doers)
    return None


def _of_office(page: Page, number: int, word: str, doers: Doers) -> ActorMention | None:
    """Who spoke of late for such an office; a "statement" or "source" may be of any."""
    of_any = word in page.lexicon.claims["account"]
    for n in range(number - 1, max(-1, number - 1 - _OFFICE_REACH), -1):
        for speaker in reversed(find_voices(page, n)):
            end = _last_word(page, page.document.sentences[n], speaker.token)
            sided = speaker.who is not None and (speaker.who.country or speaker.who.kind == "group")
            who = speaker.who if sided else _soldiers(page, n, end, doers)
            if who is None:
                continue
            named = page.marks.keys[max(0, who.first - _GROUP) : max(who.last, speaker.token)]
            if of_any or word in named or (who.kind == "group" and word in _BANDS):
                return who
    return None


_BANDS = frozenset({"group", "movement", "faction", "militia", "rebels"})
"""What a group is called by that has been named: "the group said", of the Niger Delta Avengers."""
