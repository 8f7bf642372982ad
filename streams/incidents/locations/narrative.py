"""Where a narrative is while a sentence names no place itself.

Called by `extractor`, for `merge`: acts that `locating` found no place for happened there.
"""

from streams.incidents.locations.landmarks import not_landmarks
from streams.incidents.locations.lives import RECEIVES
from streams.incidents.locations.mentions import is_located, is_usable
from streams.incidents.locations.place_lists import finest
from streams.incidents.page import Page
from streams.incidents.places import PlaceMention
from streams.incidents.text.document import Sentence


def narrative_place(page: Page, number: int, wide: bool = False) -> PlaceMention | None:
    """Where the narrative is at sentence `number`: the last place told before, the first after a lead, the
    dateline; the whole country if `wide`, as far as the text names it."""
    told = _last_told(page, number)
    if told is None or not wide:
        return told
    country = told.place.country
    found = (m for m in page.places.mentions if m.kind == "country" and m.place.country == country)
    return next(found, told)


def _last_told(page: Page, number: int) -> PlaceMention | None:
    document = page.document

    def located(n: int) -> list[PlaceMention]:
        sentence = document.sentences[n]
        inside = page.places.within((sentence.first, sentence.last))
        return [
            m
            for m in inside
            if m.kind != "sea" and is_located(page, m) and is_usable(page, m, None)
            if not _treats(page, sentence, m)
        ]

    for n in range(number, max(-1, number - _BACK - 1), -1):
        if found := located(n):
            return finest(page, not_landmarks(page, found))[0]
    if number < _BACK:
        for n in range(number + 1, min(number + _BACK, len(document.sentences))):
            if found := located(n):
                return finest(page, not_landmarks(page, found))[0]
        return next((m for m in page.places.mentions if page.filed_at(m.first) and m.kind != "demonym"), None)
    return None


def _treats(page: Page, sentence: Sentence, mention: PlaceMention) -> bool:
    """Whether a place only says which hospital took the hurt in: "the hospital in X received 33 dead"."""
    brought = page.marks.keys[mention.last : mention.last + 1]
    ward = any(mark.value == "health" for mark in page.marks.within("target", sentence.first, mention.first))
    return ward and bool(brought) and brought[0] in RECEIVES


_BACK = 3  # sentences within which a place stays in the reader's mind
